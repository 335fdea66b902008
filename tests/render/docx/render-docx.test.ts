/** What Word finds in the document beside its tables: numbers, contents, references, styles, language. */
import { strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/report/document.ts";
import { writtenDocument } from "../../support/written.ts";
import {
  child,
  type Docx,
  docxOf,
  find,
  type Node,
  parsed,
  readDocx,
  styleOf,
  textOf,
  valOf,
  withoutCharts,
} from "./read-docx.ts";
import { orderDefects } from "./schema-order.ts";

let document: Document;
let docx: Docx;
let appendix: Docx;

beforeAll(async () => {
  document = await writtenDocument({ style: "skripsi", language: "id" });
  docx = readDocx(await docxOf(document));
  appendix = readDocx(await docxOf(withoutCharts(await writtenDocument({ style: "spss", language: "en" }))));
});

type Field = { readonly instruction: string; readonly result: string; readonly paragraph: Node };

/** Complex fields within one paragraph. */
function fieldsIn({ body }: Docx): readonly Field[] {
  return find(body, "w:p").flatMap((paragraph) => {
    const fields: { instruction: string; result: string; paragraph: Node; inResult: boolean; ended: boolean }[] = [];
    for (const run of find(paragraph, "w:r")) {
      const type = child(run, "w:fldChar")?.attributes["w:fldCharType"];
      const last = fields.findLast(({ ended }) => !ended);
      if (type === "begin") fields.push({ instruction: "", result: "", paragraph, inResult: false, ended: false });
      else if (type === "separate" && last !== undefined) last.inResult = true;
      else if (type === "end" && last !== undefined) last.ended = true;
      else if (last?.inResult) last.result += textOf(run);
      else if (last !== undefined) last.instruction += find(run, "w:instrText")[0]?.text ?? "";
    }
    return fields.filter(({ ended }) => ended);
  });
}

const tables = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === "table").length;
const charts = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === "chart").length;

describe("captions", () => {
  it("are numbered by Word's own fields, one after the other, with the numbers there already", () => {
    const sequences = fieldsIn(docx).filter(({ instruction }) => instruction.includes("SEQ"));
    const of = (word: string) => sequences.filter(({ instruction }) => instruction === ` SEQ ${word} \\* ARABIC `);
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
    expect(of("Tabel").map(({ result }) => result)).toEqual(numbers(tables(document.blocks)));
    expect(of("Gambar").map(({ result }) => result)).toEqual(numbers(charts(document.blocks)));
    expect(sequences.length).toBe(tables(document.blocks) + charts(document.blocks));
    expect(charts(document.blocks)).toBeGreaterThan(3);
    for (const { paragraph, result } of of("Tabel"))
      expect(textOf(paragraph)).toMatch(new RegExp(`^Tabel 4\\.${result}\\. `));
  });

  it("stand above tables and below figures, in Word's style for them", () => {
    const { children } = docx.body;
    for (const [index, node] of children.entries()) {
      if (node.name === "w:tbl" && valOf(child(node, "w:tblPr"), "w:tblStyle") !== "FactsBox") {
        expect(styleOf(children[index - 1]!)).toBe("Caption");
      }
      if (find(node, "w:drawing").length > 0) {
        expect(styleOf(children[index + 1]!)).toBe("FigureCaption");
        expect(child(child(node, "w:pPr"), "w:keepNext") ?? styleOf(node)).toBe("Picture");
      }
    }
  });

  it("number the tables of an appendix, too", () => {
    const sequences = fieldsIn(appendix).filter(({ instruction }) => instruction.includes("SEQ Table"));
    expect(sequences.map(({ result }) => Number(result))).toEqual(sequences.map((_, index) => index + 1));
    expect(sequences.length).toBeGreaterThan(150);
    expect(textOf(sequences[0]!.paragraph)).toMatch(/^Table 1\. /);
  });
});

describe("contents", () => {
  const entries = (of: Docx, style: RegExp) => find(of.body, "w:p").filter((one) => style.test(styleOf(one) ?? ""));

  it("list the headings, the tables and the figures before Word has updated them", () => {
    const headings = document.blocks.filter((block) => block.kind === "heading" && block.level > 1);
    expect(entries(docx, /^TOC\d/).map(textOf)).toEqual(headings.map((block) => ("text" in block ? block.text : "")));
    const listed = entries(docx, /^TableofFigures$/).map(textOf);
    const captions = find(docx.body, "w:p").filter((one) => ["Caption", "FigureCaption"].includes(styleOf(one) ?? ""));
    const [tabel, gambar] = ["Tabel", "Gambar"].map((word) =>
      captions.map(textOf).filter((text) => text.startsWith(word)),
    );
    expect(listed).toEqual([...tabel!, ...gambar!]);
  });

  it("are fields that Word can update, with their beginning, middle and end", () => {
    const instructions = find(docx.body, "w:instrText").map(({ text }) => text.trim());
    const lists = instructions.filter((text) => text.startsWith("TOC"));
    expect(lists).toEqual(['TOC \\o "2-3" \\h \\z \\u', 'TOC \\h \\z \\c "Tabel"', 'TOC \\h \\z \\c "Gambar"']);
    let open = 0;
    for (const mark of find(docx.body, "w:fldChar")) {
      const type = mark.attributes["w:fldCharType"];
      if (type === "begin") open += 1;
      if (type === "end") open -= 1;
      expect(open).toBeGreaterThanOrEqual(0);
    }
    expect(open).toBe(0);
  });

  it("don't make Word ask whether to update them", () => {
    expect(find(docx.part("word/settings.xml"), "w:updateFields")).toEqual([]);
    expect(find(docx.body, "w:fldChar").some(({ attributes }) => "w:dirty" in attributes)).toBe(false);
  });
});

describe("references", () => {
  it("are fields that follow the caption's number, wherever the words name a table or figure", () => {
    const slots = document.blocks.flatMap((block) => (block.kind === "paragraph" ? (block.slots ?? []) : []));
    const references = slots.filter(({ kind }) => kind === "reference").map(({ text }) => text);
    const fields = fieldsIn(docx).filter(({ instruction }) => instruction.includes("REF "));
    expect(fields.map(({ result }) => result)).toEqual(references);
    expect(references.length).toBeGreaterThan(5);
  });

  it("keep the paragraph's words as they are", () => {
    const words = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(
      find(docx.body, "w:p")
        .filter((one) => styleOf(one) === "BodyText")
        .map(textOf),
    ).toEqual(words);
  });

  it("and links all point to a bookmark that exists once, under a name and number of its own", () => {
    for (const { body } of [docx, appendix]) {
      const bookmarks = find(body, "w:bookmarkStart").map(({ attributes }) => attributes);
      const names = bookmarks.map((bookmark) => bookmark["w:name"]!);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(bookmarks.map((bookmark) => bookmark["w:id"])).size).toBe(names.length);
      expect(find(body, "w:bookmarkEnd").length).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^_[A-Za-z0-9]{1,39}$/);
      const anchors = find(body, "w:hyperlink").map(({ attributes }) => attributes["w:anchor"]);
      const refs = find(body, "w:instrText").flatMap(({ text }) => /^ REF (\S+)/.exec(text)?.[1] ?? []);
      for (const to of [...anchors, ...refs]) expect(names).toContain(to);
    }
  });

  it("of words that aren't a number are links", async () => {
    const text = "The table above shows it.";
    const table: Block = {
      kind: "table",
      id: "t",
      title: "T",
      style: "results",
      stubHead: ["a"],
      head: [],
      rows: [],
      footnotes: [],
    };
    const slots = [{ kind: "reference", to: "t", text: "The table above" }] as const;
    const blocks: readonly Block[] = [table, { kind: "paragraph", text, slots }];
    const { body } = readDocx(await docxOf({ language: "en", blocks }));
    const [link] = find(body, "w:hyperlink");
    expect([link!.attributes["w:anchor"], textOf(link!)]).toEqual(["_RefTable1", "The table above"]);
  });
});

describe("the file", () => {
  it("has every element in the order that the schema demands", () => {
    for (const one of [docx, appendix]) {
      expect(orderDefects(one.body)).toEqual([]);
      expect(orderDefects(one.part("word/styles.xml"))).toEqual([]);
    }
  });

  it("would be told of a wrong order", () => {
    const wrong = parsed('<w:tbl xmlns:w="w"><w:tblGrid/><w:tblPr><w:jc/><w:tblW/></w:tblPr></w:tbl>');
    expect(orderDefects(wrong)).toEqual(["w:tblPr in w:tbl", "w:tblW in w:tblPr"]);
  });

  it("has well-formed parts, each of a known type, and every part that another one names", () => {
    const types = docx.part("[Content_Types].xml");
    const endings = find(types, "Default").map(({ attributes }) => attributes.Extension);
    const named = find(types, "Override").map(({ attributes }) => attributes.PartName);
    for (const path of docx.paths) {
      if (/\.(xml|rels)$/.test(path)) expect(() => docx.part(path), path).not.toThrow();
      expect(named.includes(`/${path}`) || endings.includes(path.split(".").at(-1)), path).toBe(true);
    }
    const links = find(docx.part("word/_rels/document.xml.rels"), "Relationship").map(({ attributes }) => attributes);
    for (const link of links) expect(docx.paths).toContain(`word/${link.Target}`);
    const ids = links.map((link) => link.Id);
    expect(new Set(ids).size).toBe(ids.length);
    const xml = strFromU8(docx.bytes["word/document.xml"]!);
    for (const [, id] of xml.matchAll(/r:(?:id|embed)="([^"]+)"/g)) expect(ids).toContain(id);
  });

  it("refers to no style that it doesn't have", () => {
    for (const one of [docx, appendix]) {
      const known = new Set(
        find(one.part("word/styles.xml"), "w:style").map(({ attributes }) => attributes["w:styleId"]),
      );
      const used = ["w:pStyle", "w:tblStyle", "w:rStyle"].flatMap((name) => find(one.body, name));
      for (const { attributes } of used) expect(known).toContain(attributes["w:val"]);
    }
  });

  it("never has two tables side by side, which Word would join", () => {
    for (const { body } of [docx, appendix]) {
      const names = body.children.map(({ name }) => name);
      expect(names.some((name, index) => name === "w:tbl" && names[index + 1] !== "w:p")).toBe(false);
    }
  });

  it("has Word's headings, so that the navigation pane shows them", () => {
    const headings = document.blocks.filter(({ kind }) => kind === "heading");
    const written = find(docx.body, "w:p").filter((one) => /^Heading\d$/.test(styleOf(one) ?? ""));
    expect(written.map((one) => [styleOf(one), textOf(one)])).toEqual(
      headings.map((block) => (block.kind === "heading" ? [`Heading${block.level}`, block.text] : [])),
    );
    const styles = find(docx.part("word/styles.xml"), "w:style");
    const levels = [1, 2, 3].map((level) =>
      styles.find(({ attributes }) => attributes["w:styleId"] === `Heading${level}`),
    );
    expect(levels.map((style) => valOf(child(style, "w:pPr"), "w:outlineLvl"))).toEqual(["0", "1", "2"]);
  });

  it("says its language and its title, and names no author and no date", () => {
    for (const [one, language] of [
      [docx, "id-ID"],
      [appendix, "en-US"],
    ] as const) {
      const defaults = find(one.part("word/styles.xml"), "w:docDefaults")[0]!;
      expect(find(defaults, "w:lang")[0]!.attributes["w:val"]).toBe(language);
      const core = one.part("docProps/core.xml");
      expect(core.children.map(({ name }) => name)).toEqual(["dc:title", "dc:language"]);
      expect(core.children[0]!.text).toBe(textOf(find(one.body, "w:p")[0]!));
    }
  });

  it("has every chart as a drawing with dots beside it, and words for who can't see it", () => {
    const drawings = find(docx.body, "wp:docPr").map(({ attributes }) => attributes);
    const charts = document.blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
    expect(drawings.map(({ name }) => name)).toEqual(charts.map(({ id }) => id));
    expect(drawings.map(({ descr }) => descr)).toEqual(charts.map(({ alt, title }) => alt ?? title));
    expect(new Set(drawings.map(({ id }) => id)).size).toBe(charts.length);
    expect(find(docx.body, "asvg:svgBlip").length).toBe(charts.length);
    for (const { attributes } of find(docx.body, "wp:extent")) {
      expect(Number(attributes.cx) / 635).toBeLessThanOrEqual(7938);
    }
  });

  it("has lists, and facts in a box that isn't counted", () => {
    const facts = document.blocks.flatMap((block) => (block.kind === "facts" ? [block] : []));
    const boxes = find(docx.body, "w:tbl").filter((one) => valOf(child(one, "w:tblPr"), "w:tblStyle") === "FactsBox");
    expect(boxes.map(textOf)).toEqual(
      facts.map(({ title, facts }) => title + facts.map(({ term, text }) => term + text).join("")),
    );
    const items = document.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    const written = find(docx.body, "w:p").filter((one) => /^List/.test(styleOf(one) ?? ""));
    expect(written.length).toBe(items.length);
    for (const [index, { text }] of items.entries()) expect(textOf(written[index]!).endsWith(text)).toBe(true);
  });
});
