import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openSheet } from "../../../src/input/open-sheet.ts";
import type { CodedData } from "../../../src/render/rendered.ts";
import { renderXlsx } from "../../../src/render/xlsx/render-xlsx.ts";
import type { Document } from "../../../src/report/document.ts";
import { temporaryFolder } from "../../cli/loyalty.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { fixtures, renderInput, studyResult, type Wanted, writtenDocument } from "../../support/written.ts";
import { bytesOf, readXlsx } from "./read-xlsx.ts";
import { contentsOf, expectTables } from "./tables-in.ts";

async function workbookBytes(wanted: Wanted, codedData: CodedData | null = null): Promise<Uint8Array> {
  return bytesOf(
    await renderXlsx(renderInput(await studyResult(wanted), await writtenDocument(wanted), { codedData })),
  );
}

const data: CodedData = {
  columns: [
    { name: "case", label: "Nomor kasus" },
    { name: "kota", label: "Kota asal" },
    { name: "x", label: "Angka" },
  ],
  rows: [
    [1, "=SUM(1,2)", 0.1],
    [2, null, 1 / 3],
    [3, "Bekasi", null],
  ],
};

const documents: readonly (readonly [string, Wanted])[] = [
  ["results in APA's look", {}],
  ["results in SPSS's look", { look: "spss" }],
  ["a thesis's chapter", { style: "skripsi" }],
  ["an English chapter", { style: "skripsi", language: "en" }],
  ["the whole appendix", { style: "spss", full: true }],
  ["everything in APA's look", { full: true, look: "apa" }],
];

describe("a workbook of the Bekasi study", () => {
  it.each(documents)("has every table of %s, cell by cell and to the last bit", async (_, wanted) => {
    expectTables(readXlsx(await workbookBytes(wanted)), await writtenDocument(wanted));
  });

  it.each(documents)("has all words of %s, in order", async (_, wanted) => {
    const document = await writtenDocument(wanted);
    const { sheets } = readXlsx(await workbookBytes(wanted));
    const texts = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.value ?? [])));
    let at = 0;
    for (const text of wordsOf(document)) {
      const found = texts.findIndex((value, index) => index >= at && value === plainKept(text));
      expect(found, text).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
  });

  it("has a sheet a stage, named after it", async () => {
    const document = await writtenDocument({ style: "spss", full: true });
    const { sheets } = readXlsx(await workbookBytes({ style: "spss", full: true }));
    const headings = document.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.text] : [],
    );
    expect(sheets.slice(1).map(({ rows }) => rows[0]![0]!.value)).toEqual(headings);
    const short = sheets.slice(1).filter(({ name }) => !name.endsWith("\u2026"));
    expect(short.length).toBeGreaterThan(10);
    for (const { name, rows } of short) expect(name).toBe(rows[0]![0]!.value);
  });

  it("links its contents with each table", async () => {
    const workbook = readXlsx(await workbookBytes({}));
    const [first] = workbook.sheets;
    const listed = contentsOf(workbook);
    const names = new Set(workbook.sheets.map(({ name }) => name));
    for (const { sheet } of listed) expect(names).toContain(sheet);
    const targets = new Set(first!.links.map(({ location }) => location));
    for (const { sheet, range } of listed) {
      expect(targets).toContain(`'${sheet}'!A1`);
      if (range !== "") expect(targets).toContain(`'${sheet}'!${range}`);
    }
  });

  it("says of each chart that it isn't there", async () => {
    const document = await writtenDocument({});
    const charts = document.blocks.filter(({ kind }) => kind === "chart");
    const { sheets } = readXlsx(await workbookBytes({}));
    const said = sheets.flatMap(({ rows }) =>
      rows.filter(([cell]) => String(cell?.value).startsWith("Buku kerja tidak memuat gambar")),
    );
    expect(charts.length).toBeGreaterThan(0);
    expect(said).toHaveLength(charts.length);
  });

  it("has no coded data unless they are given, then as its last sheet", async () => {
    const without = readXlsx(await workbookBytes({}));
    const { sheets } = readXlsx(await workbookBytes({}, data));
    expect(sheets.length).toBe(without.sheets.length + 2);
    const [variables, last] = sheets.slice(-2);
    expect([variables!.name, last!.name]).toEqual(["Variabel", "Data"]);
    expect(last!.frozenRows).toBe(1);
    expect(last!.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null))).toEqual([
      ["case", "kota", "x"],
      [1, "=SUM(1,2)", 0.1],
      [2, null, 1 / 3],
      [3, "Bekasi"],
    ]);
    expect(variables!.rows.map((row) => row.map((cell) => cell?.value)).slice(1)).toEqual(
      data.columns.map(({ name, label }) => [name, label]),
    );
  });

  it("gives its coded data to our own reader as they are", async () => {
    const path = join(temporaryFolder(), "report.xlsx");
    writeFileSync(path, await workbookBytes({}, data));
    const sheet = await openSheet(path, { sheet: "Data" });
    expect(sheet.header).toEqual(["case", "kota", "x"]);
    const rows = (await sheet.head()).map(({ cells }) => cells);
    expect(rows).toEqual([
      ["1", "=SUM(1,2)", "0.1"],
      ["2", "", String(1 / 3)],
      ["3", "Bekasi", ""],
    ]);
  });

  it("refuses more cases than a sheet has rows", async () => {
    const rows = Array.from({ length: 1_048_576 }, () => [1]);
    const one = { columns: [{ name: "x", label: "x" }], rows };
    await expect(workbookBytes({}, one)).rejects.toMatchObject({ code: "render/data-too-large", exitCode: 2 });
  });
});

/** Headings, prose, lists, facts, and what stands below tables. */
function wordsOf(document: Document): readonly string[] {
  const tables = new Map(expectedTables(document).map((table) => [table.id, table]));
  return document.blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return [block.text];
      case "list":
        return block.items.map(({ mark = "\u2022", text }) => `${mark} ${text}`);
      case "facts":
        return [block.title, ...block.facts.flatMap(({ term, text }) => [term, text])];
      case "table": {
        const { footnotes, caption, source } = tables.get(block.id)!;
        const notes = footnotes.map(({ mark, text }) => `${mark}${/\w/.test(mark) ? "." : ""} ${text}`);
        return [...notes, ...[caption, source].filter((text) => text !== null)];
      }
      default:
        return [block.alt, block.caption, block.source].filter((text) => text !== undefined);
    }
  });
}

function plainKept(text: string): string {
  return text.replace(/[\t-\r]+/g, " ");
}

describe("a workbook of real studies", () => {
  it.each(["arthritis", "bfi", "oswego"])("has every table of %s to the last bit", async (name) => {
    const wanted = { data: join(fixtures, "studies", name, "data.csv"), full: true };
    expectTables(readXlsx(await workbookBytes(wanted)), await writtenDocument(wanted));
  });
});

describe("its bytes", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("don't depend on the day", async () => {
    vi.useFakeTimers({ now: new Date("2020-02-03T04:05:06Z"), toFake: ["Date"] });
    const before = await workbookBytes({}, data);
    vi.setSystemTime(new Date("2031-11-30T20:00:00Z"));
    const after = await workbookBytes({}, data);
    expect(Buffer.compare(before, after)).toBe(0);
  });
});
