/** One table of the report as a CSV. */
import { footnoteMarks, type Marks, type Numbers, notesOf, writtenCell } from "../../report/cell-text.ts";
import type { Cell, Table } from "../../report/document.ts";
import { csvFile, wordsText } from "./csv-cells.ts";

/** Figures as the report prints them, with the marks of their notes; headings that span others stand before theirs. */
export function csvTable(table: Table, numbers: Numbers): string {
  const marks = footnoteMarks(table);
  const heads = columnHeads(table, marks);
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), heads.length);
  const rows = table.rows.map(({ stub, cells }) => [
    ...padded(stub, table.stubHead.length, numbers, marks),
    ...padded(cells, width, numbers, marks),
  ]);
  return csvFile([[...table.stubHead, ...filled(heads, width)].map(wordsText), ...rows]);
}

function filled(texts: readonly string[], width: number): readonly string[] {
  return [...texts, ...Array.from({ length: width - texts.length }, () => "")];
}

function padded(cells: readonly Cell[], width: number, numbers: Numbers, marks: Marks): readonly string[] {
  return filled(
    cells.map((cell) => cellOf(cell, numbers, marks)),
    Math.max(width, cells.length),
  );
}

/** Figures are never guarded: `-.704` is one, however it begins. */
function cellOf(cell: Cell, numbers: Numbers, marks: Marks): string {
  const text = writtenCell(cell, numbers);
  const mark = marks.of(notesOf(cell));
  return cell.kind === "text" ? wordsText(text) + mark : text + mark;
}

/** `Menurut aturan: Dasar`: of each column what stands above it, from the top. */
function columnHeads({ head }: Table, marks: Marks): readonly string[] {
  const columns: string[][] = [];
  for (const row of head) {
    let column = 0;
    for (const { text, span, notes } of row) {
      const whole = text + marks.of(notes);
      for (let end = column + span; column < end; column += 1) {
        columns[column] ??= [];
        if (whole !== "") columns[column]!.push(whole);
      }
    }
  }
  return columns.map((texts) => texts.join(": "));
}
