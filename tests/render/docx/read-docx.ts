/** Reads a document back without the renderer: its parts, their XML, its tables as rows of texts. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import type { RenderInput } from "../../../src/render/rendered.ts";
import type { Document } from "../../../src/report/document.ts";

export type Node = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  /** Of this element alone. */
  text: string;
};

/** Of a document alone: the result is for other renderers. */
export async function docxOf(document: Document): Promise<Uint8Array> {
  const input: Pick<RenderInput, "document"> = { document: () => document };
  const rendered = await renderDocx(input as RenderInput);
  if (rendered.kind !== "file" || typeof rendered.content === "string") throw new Error("not a file of bytes");
  return rendered.content;
}

/** Pictures take long and stand in no table. */
export function withoutCharts(document: Document): Document {
  return { ...document, blocks: document.blocks.filter(({ kind }) => kind !== "chart") };
}

export type Docx = {
  /** Paths of all parts, in the file's order. */
  readonly paths: readonly string[];
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  part(path: string): Node;
  readonly body: Node;
};

export function readDocx(content: Uint8Array): Docx {
  const bytes = unzipSync(content);
  const part = (path: string) => parsed(strFromU8(bytes[path]!));
  const body = find(part("word/document.xml"), "w:body")[0]!;
  return { paths: Object.keys(bytes), bytes, part, body };
}

/** @throws Error for XML that isn't well-formed */
export function parsed(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: "" };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** All below it by that name, in the document's order. */
export function find(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);
}

export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((one) => one.name === name);
}

/** `w:val` of a child. */
export function valOf(node: Node | undefined, name: string): string | undefined {
  return child(node, name)?.attributes["w:val"];
}

/** What is seen of it: texts, without fields' instructions. */
export function textOf(node: Node): string {
  return find(node, "w:t")
    .map(({ text }) => text)
    .join("");
}

export type ReadTable = {
  readonly id: string;
  readonly node: Node;
  readonly caption: string;
  /** Texts that aren't blank, row by row. */
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Paragraphs between the table and what is next. */
  readonly below: readonly string[];
};

/** Tables of figures in their order, without the boxes of facts. */
export function tablesIn({ body }: Docx): readonly ReadTable[] {
  return body.children.flatMap((node, index) => {
    if (node.name !== "w:tbl" || valOf(child(node, "w:tblPr"), "w:tblStyle") === "FactsBox") return [];
    const rows = node.children.filter(({ name }) => name === "w:tr");
    const isHead = (row: Node) => child(child(row, "w:trPr"), "w:tblHeader") !== undefined;
    return [
      {
        id: child(child(node, "w:tblPr"), "w:tblDescription")?.attributes["w:val"] ?? "",
        node,
        caption: textOf(body.children[index - 1]!),
        head: rows.filter(isHead).map(textsOf),
        rows: rows.filter((row) => !isHead(row)).map(textsOf),
        below: notesBelow(body.children.slice(index + 1)),
      },
    ];
  });
}

function textsOf(row: Node): readonly string[] {
  return row.children
    .filter(({ name }) => name === "w:tc")
    .map(textOf)
    .filter((text) => text !== "");
}

function notesBelow(nodes: readonly Node[]): readonly string[] {
  const end = nodes.findIndex((node) => styleOf(node) !== "TableNote");
  return nodes.slice(0, end < 0 ? nodes.length : end).map(textOf);
}

export function styleOf(paragraph: Node): string | undefined {
  return valOf(child(paragraph, "w:pPr"), "w:pStyle");
}
