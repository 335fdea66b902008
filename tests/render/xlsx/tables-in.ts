/** What a workbook says of the report's tables, to be compared with what they have to say. */
import { expect } from "vitest";
import type { Cell, Document, Table } from "../../../src/report/document.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { cellsIn, type ReadCell, type ReadWorkbook, shown } from "./read-xlsx.ts";

export type Listed = { readonly sheet: string; readonly what: string; readonly range: string; readonly id: string };

/** The contents on the first sheet: below the heading row with four cells, the last of them the ids. */
export function contentsOf({ sheets: [first] }: ReadWorkbook): readonly Listed[] {
  const rows = first!.rows;
  const header = rows.findLastIndex((row) => /^(ID tabel|Table id)$/.test(String(row[3]?.value)));
  const text = (cell: ReadCell | undefined) => (cell === undefined ? "" : String(cell.value));
  return rows.slice(header + 1).map((row) => ({
    sheet: text(row[0]),
    what: text(row[1]),
    range: text(row[2]),
    id: text(row[3]),
  }));
}

/** Every table of the document is there, by its id and in order, cell by cell as printed and number by number as computed. */
export function expectTables(workbook: ReadWorkbook, document: Document): void {
  const listed = contentsOf(workbook).filter(({ id }) => id !== "");
  const expected = expectedTables(document);
  const tables = document.blocks.filter((block): block is Table => block.kind === "table");
  expect(listed.map(({ id }) => plain(id))).toEqual(expected.map(({ id }) => plain(id)));
  const mark = document.look === "apa" && document.language === "id" ? "," : ".";
  for (const [index, { sheet, range, id }] of listed.entries()) {
    const { head, rows } = expected[index]!;
    const cells = range === "" ? [] : cellsIn(workbook.sheets.find(({ name }) => name === sheet)!, range);
    const body = cells.slice(cells.length - rows.length);
    const above = cells.slice(0, cells.length - rows.length).flat();
    expect(
      above.map((cell) => plain(shown(cell, mark))),
      id,
    ).toEqual(head.map(plain).filter((text) => text !== ""));
    const read = body.map((row, at) => asPrinted(row, rows[at]!.map(plain), mark));
    expect(read, id).toEqual(rows.map((row) => row.map(plain).filter((text) => text !== "")));
    expect(
      body.flat().flatMap(({ value }) => (typeof value === "number" ? [value] : [])),
      id,
    ).toEqual(tables[index]!.rows.flatMap(({ stub, cells: own }) => [...stub, ...own].flatMap(numbersOf)));
  }
}

function numbersOf(cell: Cell): readonly number[] {
  // a workbook has one zero
  if (cell.kind === "number") return [cell.value + 0];
  return cell.kind === "composite" ? cell.parts.flatMap(numbersOf) : [];
}

/** Figures that are printed in one cell stand beside each other: put together where that is what has to be read. */
function asPrinted(cells: readonly ReadCell[], expected: readonly string[], mark: string): readonly string[] {
  const texts = cells.map((cell) => plain(shown(cell, mark)));
  const read: string[] = [];
  for (let at = 0; at < texts.length; ) {
    let text = texts[at++]!;
    const wanted = expected[read.length] ?? "";
    while (text !== wanted && wanted.startsWith(text) && at < texts.length) {
      text += wanted[text.length] === " " ? ` ${texts[at++]}` : texts[at++];
    }
    read.push(text);
  }
  return read;
}

/** Marks are raised letters; control characters, half characters and line breaks aren't kept. */
export function plain(text: string): string {
  return text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, " ")
    .toWellFormed()
    .replace(/[\p{Cc}\ufdd0-\ufdef\ufffd\ufffe\uffff]/gu, "")
    .normalize("NFKC");
}
