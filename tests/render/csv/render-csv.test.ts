import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { renderCsv } from "../../../src/render/csv/render-csv.ts";
import type { Document, Table } from "../../../src/report/document.ts";
import { numbered } from "../../../src/report/written/numbering.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { fixtures, renderInput, studyResult, type Wanted, writtenDocument } from "../../support/written.ts";
import { hostileReport } from "../hostile-report.ts";

type Files = ReadonlyMap<string, string>;

async function folderOf(document: Document, wanted: Wanted = {}): Promise<Files> {
  const rendered = await renderCsv(renderInput(await studyResult(wanted), document));
  if (rendered.kind !== "folder") throw new Error("no folder");
  return new Map(rendered.files.map(({ path, content }) => [path, String(content)]));
}

function read(text: string): readonly (readonly string[])[] {
  return parse(text) as string[][];
}

function records(files: Files, path: string): readonly Readonly<Record<string, string>>[] {
  return parse(files.get(path)!, { columns: true }) as Record<string, string>[];
}

/** As a CSV may hold a text: on one line, with an apostrophe before a formula. */
function kept(text: string): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .toWellFormed();
  return /^[=+\-@\uff0b\uff0d\uff1d\uff20]/.test(line) && !/^(-?\d+(\.\d+)?|-+)$/.test(line) ? `'${line}` : line;
}

/** Every table by its id and in order, cell by cell as printed, with its notes. */
function expectTables(files: Files, document: Document): void {
  const index = records(files, "index.csv").filter(({ kind }) => kind === "table");
  const notes = records(files, "notes.csv");
  const expected = expectedTables(document);
  const tables = document.blocks.filter((block): block is Table => block.kind === "table");
  expect(index.map(({ id }) => id)).toEqual(expected.map(({ id }) => kept(id)));
  expect(index.map(({ title }) => title)).toEqual(expected.map(({ title }) => kept(title)));
  expect(index.map(({ file }) => file).sort()).toEqual(index.map(({ file }) => file));
  const numbers = numbered(document);
  expect(index.map(({ number }) => number)).toEqual(expected.map(({ id }) => numbers.get(id) ?? ""));
  for (const [at, { file, id }] of index.entries()) {
    const [head, ...body] = read(files.get(file!)!);
    const { rows, head: heads, footnotes, caption, source } = expected[at]!;
    const table = tables[at]!;
    expect(new Set(head!.flatMap(leaves(heads)))).toEqual(new Set(heads.map((text) => bare(kept(text)))));
    expect(head).toHaveLength(table.stubHead.length + (table.rows[0]?.cells.length ?? 0));
    expect(
      body.map((row) => row.filter((text) => text !== "")),
      id,
    ).toEqual(rows.map((row, index) => cellsOf(table, index, row)));
    const own = notes.filter((note) => note.file === file);
    expect(own.map(({ kind, mark, text }) => [kind, mark, text])).toEqual([
      ...footnotes.map(({ mark, text }) => ["footnote", mark, kept(text)]),
      ...(caption === null ? [] : [["caption", "", kept(caption)]]),
      ...(source === null ? [] : [["source", "", kept(source)]]),
    ]);
  }
}

/** Only what begins a cell is guarded; spaces at the ends of one heading may be within the whole. */
function bare(text: string): string {
  return text.replace(/^'(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/, "").replaceAll(" ", "");
}

/** The headings that one of the file's is made of: `Menurut aturan: Dasar`. */
function leaves(heads: readonly string[]): (text: string) => readonly string[] {
  const known = heads.map((text) => bare(kept(text)));
  return (whole) => {
    const text = bare(whole);
    if (text === "") return [];
    if (known.includes(text)) return [text];
    const first = known.find((head) => text.startsWith(`${head}:`));
    return first === undefined ? [text] : [first, ...leaves(heads)(text.slice(first.length + 1))];
  };
}

/** Figures as they are, however they begin; texts as a CSV may hold them. */
function cellsOf({ rows }: Table, index: number, texts: readonly string[]): readonly string[] {
  const { stub, cells } = rows[index]!;
  const shown = [...stub, ...cells].filter(
    (cell) => cell.kind !== "blank" && !(cell.kind === "text" && cell.text === "" && cell.notes === undefined),
  );
  return texts.map((text, at) => {
    const cell = shown[at]!;
    return cell.kind === "text" ? kept(cell.text) + text.slice(cell.text.length) : text;
  });
}

const documents: readonly (readonly [string, Wanted])[] = [
  ["results in APA's look", {}],
  ["results in SPSS's look", { look: "spss" }],
  ["a thesis's chapter", { style: "skripsi" }],
  ["an English chapter", { style: "skripsi", language: "en" }],
  ["the whole appendix", { style: "spss", full: true }],
];

describe("a folder of CSVs", () => {
  it.each(documents)("has every table of %s, cell by cell", async (_, wanted) => {
    const document = await writtenDocument(wanted);
    expectTables(await folderOf(document, wanted), document);
  });

  it.each(["arthritis", "bfi", "oswego"])("has every table of %s", async (name) => {
    const wanted = { data: join(fixtures, "studies", name, "data.csv"), full: true };
    const document = await writtenDocument(wanted);
    expectTables(await folderOf(document, wanted), document);
  });

  it.each(documents)("loses no word of %s", async (_, wanted) => {
    const document = await writtenDocument(wanted);
    const words = records(await folderOf(document, wanted), "words.csv");
    for (const [index, block] of document.blocks.entries()) {
      const told = words.filter((row) => row.block === String(index + 1));
      const texts = told.map(({ text }) => text);
      if (block.kind === "list") expect(texts).toEqual(block.items.map(({ text }) => kept(text)));
      else if (block.kind === "facts") {
        expect(told.map(({ mark, text }) => [mark, text])).toEqual([
          ["", kept(block.title)],
          ...block.facts.map(({ term, text }) => [kept(term), kept(text)]),
        ]);
      } else expect(texts[0]).toBe(kept("text" in block ? block.text : block.title));
    }
  });

  it("has a file a table, numbered in the report's order, that every system can store", async () => {
    const files = await folderOf(await writtenDocument({ style: "spss", full: true }));
    const names = [...files.keys()].filter((name) => /^\d/.test(name));
    expect(names.length).toBeGreaterThan(300);
    expect(names[0]).toBe("001-cleaning.csv");
    for (const name of files.keys()) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]{0,80}\.csv$/);
    expect([...files.keys()].filter((name) => !/^\d/.test(name))).toEqual(["index.csv", "notes.csv", "words.csv"]);
  });

  it("says of each chart that it can't hold it", async () => {
    const document = await writtenDocument({});
    const index = records(await folderOf(document), "index.csv");
    const charts = document.blocks.filter(({ kind }) => kind === "chart");
    const said = index.filter(({ kind }) => kind === "chart");
    expect(said.length).toBeGreaterThan(0);
    expect(said).toHaveLength(charts.length);
    for (const { file, note } of said)
      expect([file, note]).toEqual(["", expect.stringContaining("tidak dapat memuat gambar")]);
  });

  it("is read back from texts that are syntax elsewhere, and none of them would be run", async () => {
    const document = hostileReport();
    const files = await folderOf(document);
    expectTables(files, document);
    for (const [name, text] of files) {
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]{0,80}\.csv$/);
      for (const cell of read(text).flat()) {
        if (/^[=+@\uff1d]/.test(cell)) throw new Error(`${name} holds the formula ${cell}`);
        expect(cell).not.toMatch(/\p{Cc}/u);
      }
    }
  });

  it("ends each row with a line feed, as UTF-8 without a mark before it", async () => {
    for (const text of (await folderOf(await writtenDocument({}))).values()) {
      expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toMatch(/\r|\ufeff/);
    }
  });
});
