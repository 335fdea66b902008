/** A page read back without a browser: it is well-formed XML, and that is checked by reading it. */
import { SaxesParser } from "saxes";
import type { ExpectedTable } from "../../support/expected-tables.ts";

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};

/** @throws Error where it isn't well-formed */
export function readPage(html: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)!.children.push(text));
  parser.write(html).close();
  return root;
}

export function textOf(element: Element | string | undefined): string {
  if (element === undefined) return "";
  return typeof element === "string" ? element : element.children.map(textOf).join("");
}

/** It and all below it, in the page's order. */
export function all(element: Element, ...wanted: readonly ((element: Element) => boolean)[]): readonly Element[] {
  const below = element.children.flatMap((child) => (typeof child === "string" ? [] : all(child, ...wanted)));
  return wanted.every((is) => is(element)) ? [element, ...below] : below;
}

export const named =
  (...names: readonly string[]) =>
  ({ name }: Element) =>
    names.includes(name);

export const classed =
  (wanted: string) =>
  ({ attributes }: Element) =>
    (attributes.class ?? "").split(" ").includes(wanted);

export type TableRead = ExpectedTable & { readonly number: string | null };

/** All tables of a page, as the document's are expected. */
export function tablesOf(page: Element): readonly TableRead[] {
  return all(page, named("figure"), classed("table")).map(tableOf);
}

function tableOf(figure: Element): TableRead {
  const [table, ...others] = all(figure, named("table"));
  if (table === undefined || others.length > 0) throw new Error("a figure needs one table");
  const notes = all(figure, classed("notes"))[0];
  const below = (name: string) => (notes === undefined ? [] : all(notes, classed(name)));
  const first = (element: Element, ...wanted: readonly ((element: Element) => boolean)[]) => {
    const [found] = all(element, ...wanted);
    return found === undefined ? null : textOf(found);
  };
  const [caption] = all(table, named("caption"));
  const [general] = below("general");
  const [source] = below("source");
  return {
    id: table.attributes["data-table"] ?? "",
    number: caption === undefined ? null : first(caption, classed("number")),
    title: caption === undefined ? "" : (first(caption, classed("title")) ?? ""),
    head: all(table, named("thead")).flatMap(cellsOf),
    rows: all(table, named("tbody")).flatMap((body) => all(body, named("tr")).map(cellsOf)),
    footnotes: below("footnote").map((note) => ({
      mark: (first(note, classed("mark")) ?? "").replace(/\.$/, ""),
      text: textOf(all(note, named("span")).at(-1)),
    })),
    caption: general === undefined ? null : first(general, named("span")),
    source: source === undefined ? null : textOf(source),
  };
}

function cellsOf(row: Element): readonly string[] {
  return all(row, named("th", "td"))
    .map(textOf)
    .filter((text) => text !== "");
}
