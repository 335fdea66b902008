/** Tables read back from the Word document, cell by cell. */
import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/report/document.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { writtenDocument } from "../../support/written.ts";
import { child, docxOf, find, type Node, readDocx, tablesIn, textOf, withoutCharts } from "./read-docx.ts";

describe.each(["id", "en"] as const)("in %s", (language) => {
  it.each([
    { style: "results", full: false },
    { style: "results", full: true },
    { style: "skripsi", full: false },
    { style: "spss", full: true },
  ] as const)("style $style (full: $full) has every table in order with all of its cells", async (wanted) => {
    const document = withoutCharts(await writtenDocument({ ...wanted, language }));
    const expected = expectedTables(document);
    const read = tablesIn(readDocx(await docxOf(document)));
    expect(read.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    for (const [index, { id, title, head, rows, footnotes, caption, source }] of expected.entries()) {
      const table = read[index]!;
      expect(table.caption, id).toMatch(/^(Tabel|Table) [\d.]+\. /);
      expect(table.caption.endsWith(`. ${title}`), table.caption).toBe(true);
      expect(table.head.flat(), id).toEqual(head);
      expect(table.rows, id).toEqual(rows);
      const notes = footnotes.map(({ mark, text }) =>
        document.look === "spss" ? `${mark}. ${text}` : `${mark} ${text}`,
      );
      expect(table.below, id).toEqual([...notes, ...[caption, source].filter((line) => line !== null)]);
    }
  });
});

describe("a table", () => {
  it("repeats its headings, keeps rows whole, and stays with its caption and notes", async () => {
    const { body } = readDocx(await docxOf(withoutCharts(await writtenDocument({ style: "spss", full: true }))));
    for (const [index, node] of body.children.entries()) {
      if (node.name !== "w:tbl") continue;
      const rows = node.children.filter(({ name }) => name === "w:tr");
      for (const row of rows) expect(child(child(row, "w:trPr"), "w:cantSplit")).toBeDefined();
      const next = body.children[index + 1];
      const noted = next !== undefined && child(child(next, "w:pPr"), "w:pStyle")?.attributes["w:val"] === "TableNote";
      const last = find(rows.at(-1)!, "w:keepNext").length > 0;
      expect(last).toBe(noted);
    }
    const headRows = find(body, "w:tr").filter((row) => find(row, "w:tblHeader").length > 0);
    expect(headRows.length).toBeGreaterThan(300);
  });

  it("fills its grid in every row, and has a paragraph in every cell", async () => {
    const { body } = readDocx(await docxOf(withoutCharts(await writtenDocument({ full: true }))));
    for (const table of find(body, "w:tbl")) {
      const columns = find(child(table, "w:tblGrid")!, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
      for (const row of find(table, "w:tr")) {
        const cells = row.children.filter(({ name }) => name === "w:tc");
        expect(cells.reduce((sum, cell) => sum + spanOf(cell), 0)).toBe(columns.length);
        let column = 0;
        for (const cell of cells) {
          const width = columns.slice(column, column + spanOf(cell)).reduce((sum, one) => sum + one, 0);
          expect(Number(find(cell, "w:tcW")[0]!.attributes["w:w"])).toBe(width);
          expect(cell.children.at(-1)!.name).toBe("w:p");
          column += spanOf(cell);
        }
      }
      expect(columns.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(13436);
      expect(Math.min(...columns)).toBeGreaterThan(200);
    }
  });

  it("continues a merged cell in the rows below where it began, in the same columns", async () => {
    const { body } = readDocx(await docxOf(withoutCharts(await writtenDocument({ style: "spss", full: true }))));
    let merged = 0;
    for (const table of find(body, "w:tbl")) {
      let above = new Map<number, number>();
      for (const row of find(table, "w:tr")) {
        const running = new Map<number, number>();
        let column = 0;
        for (const cell of row.children.filter(({ name }) => name === "w:tc")) {
          const merge = find(cell, "w:vMerge")[0];
          if (merge !== undefined) running.set(column, spanOf(cell));
          if (merge !== undefined && merge.attributes["w:val"] !== "restart") {
            merged += 1;
            expect(above.get(column)).toBe(spanOf(cell));
          }
          column += spanOf(cell);
        }
        above = running;
      }
    }
    expect(merged).toBeGreaterThan(500);
  });

  it("of too many columns for any sheet is split between columns, its stub repeated", async () => {
    const table = wide(60, 12);
    const read = tablesIn(readDocx(await docxOf({ language: "en", look: "apa", blocks: [table] })));
    expect(read.length).toBeGreaterThan(1);
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(["wide"]));
    expect(read.map(({ caption }) => caption)).toEqual([
      "Table 1. Wide",
      ...read.slice(1).map(() => "Table 1 (continued)"),
    ]);
    const [expected] = expectedTables({ language: "en", look: "apa", blocks: [table] });
    const joined = (rowsOf: (index: number) => readonly string[]) =>
      read.flatMap((_, index) => (index === 0 ? rowsOf(0) : rowsOf(index).slice(1)));
    for (const [row, texts] of expected!.rows.entries()) expect(joined((at) => read[at]!.rows[row]!)).toEqual(texts);
    expect(joined((at) => read[at]!.head[0]!)).toEqual(expected!.head);
  });

  it("of twelve categories lies on a sheet that is turned, and what follows stands upright again", async () => {
    const blocks = [wide(20, 3), { kind: "paragraph", text: "after" } as const];
    const { body } = readDocx(await docxOf({ language: "en", look: "apa", blocks }));
    const sheets = find(body, "w:pgSz").map(({ attributes }) => attributes);
    expect(sheets.map((sheet) => sheet["w:orient"])).toEqual(["landscape", "portrait"]);
    expect(sheets.map((sheet) => [sheet["w:w"], sheet["w:h"]])).toEqual([
      ["16838", "11906"],
      ["11906", "16838"],
    ]);
  });
});

describe("figures", () => {
  it("stand on their decimal marks, whatever is before and behind them", async () => {
    const cells = [1.234, 12.5, 100, -0.5].map((value, index) => ({
      kind: "number" as const,
      value,
      as: "given" as const,
      ...(index === 1 ? { notes: ["a"] } : {}),
    }));
    const table: Table = {
      kind: "table",
      id: "t",
      title: "T",
      style: "results",
      stubHead: ["s"],
      head: [[{ text: "x", span: 1 }]],
      rows: cells.map((cell, index) => ({ stub: [{ kind: "text", text: `row ${index}` }], cells: [cell] })),
      footnotes: [{ id: "a", text: "note" }],
    };
    const { body } = readDocx(await docxOf({ language: "en", look: "apa", blocks: [table] }));
    const figures = find(body, "w:tr")
      .slice(1)
      .map((row) => find(row, "w:tc")[1]!);
    const behind = figures.map((cell) => Number(find(cell, "w:ind")[0]?.attributes["w:right"] ?? 0));
    expect(figures.map((cell) => find(cell, "w:jc")[0]!.attributes["w:val"])).toEqual(cells.map(() => "right"));
    // letters of 10 points: a figure is 100 wide, a mark 50, a raised letter 0.65 times 89
    const decimals = [50 + 3 * 100, 50 + 100 + 0.65 * 88.8, 0, 50 + 100];
    for (const [index, room] of decimals.entries()) {
      expect(Math.abs(behind[index]! + room - (behind[2]! + 0))).toBeLessThanOrEqual(1);
    }
  });
});

function spanOf(cell: Node): number {
  return Number(find(cell, "w:gridSpan")[0]?.attributes["w:val"] ?? 1);
}

function wide(columns: number, rows: number): Table {
  const numbers = Array.from({ length: columns }, (_, index) => index);
  return {
    kind: "table",
    id: "wide",
    title: "Wide",
    style: "results",
    stubHead: ["Item"],
    head: [numbers.map((column) => ({ text: `Item ${column}`, span: 1 }))],
    rows: Array.from({ length: rows }, (_, row) => ({
      stub: [{ kind: "text", text: `Item ${row}` }],
      cells: numbers.map((column) => ({ kind: "number", value: (row + 1) / (column + 2), as: "coefficient" }) as const),
    })),
    footnotes: [],
  };
}

describe("a table of nothing", () => {
  it("is its caption alone, for Word calls a table without cells broken", async () => {
    const table: Table = { ...wide(0, 0), stubHead: [], head: [], caption: "No data." };
    const { body } = readDocx(await docxOf({ language: "en", look: "apa", blocks: [table] }));
    expect(find(body, "w:tbl")).toEqual([]);
    expect(find(body, "w:p").map(textOf).slice(0, 2)).toEqual(["Table 1. Wide", "No data."]);
  });
});
