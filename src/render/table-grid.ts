/** A table as rows of cells that span others: what HTML, Word, LaTeX and spreadsheets have in common. */
import { footnoteMarks, type Numbers, notesOf, writtenCell } from "../report/cell-text.ts";
import type { Cell, HeaderCell, Table, TableRow, Tone } from "../report/document.ts";

export type GridCell = {
  /** Without its marks. */
  readonly text: string;
  /** Of footnotes: `a`, `*a,b`; empty for none. */
  readonly marks: string;
  readonly columns: number;
  readonly rows: number;
  /** A figure stands to the right, on its decimal mark; words to the left; headings over figures in the middle. */
  readonly align: "left" | "right" | "center";
  readonly head: "column" | "row" | null;
  readonly tone: Tone | null;
  /** Steps to the right. */
  readonly indent: number;
  /** What it was made of; null for headings. */
  readonly cell: Cell | null;
};

export type GridRow = {
  readonly cells: readonly GridCell[];
  /** A rule stands above it. */
  readonly ruled: boolean;
  /** It names the rows below it. */
  readonly heading: boolean;
};

export type TableGrid = {
  /** Of stub and figures together. */
  readonly columns: number;
  readonly stubs: number;
  /** Empty where a table has no headings. */
  readonly head: readonly GridRow[];
  /** Every row's cells fill the columns that rows above don't span. */
  readonly body: readonly GridRow[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
};

export function tableGrid(table: Table, numbers: Numbers): TableGrid {
  const marks = footnoteMarks(table);
  const stubs = table.stubHead.length;
  const width = Math.max(0, ...table.head.map(spanOf), ...table.rows.map(({ cells }) => cells.length));
  const drawn = (cell: Cell, head: GridCell["head"]): GridCell => ({
    text: writtenCell(cell, numbers),
    marks: marks.of(notesOf(cell)),
    columns: 1,
    rows: 1,
    align: cell.kind === "text" || head !== null ? "left" : "right",
    head,
    tone: "tone" in cell && cell.tone !== undefined ? cell.tone : null,
    indent: cell.kind === "text" ? (cell.indent ?? 0) : 0,
    cell,
  });
  return {
    columns: stubs + width,
    stubs,
    head: headRows(table, width, (cell) => marks.of(cell.notes)),
    body: table.rows.map((row, index) => bodyRow(table.rows, row, index, width, drawn)),
    footnotes: marks.footnotes,
  };
}

function spanOf(row: readonly HeaderCell[]): number {
  return row.reduce((sum, { span }) => sum + span, 0);
}

/** The stub's headings run over all header rows. */
function headRows(table: Table, width: number, marksOf: (cell: HeaderCell) => string): readonly GridRow[] {
  const hasWords =
    table.stubHead.some((words) => words !== "") || table.head.some((row) => row.some(({ text }) => text !== ""));
  if (!hasWords) return [];
  const rows = table.head.length === 0 ? [[{ text: "", span: width }]] : table.head;
  return rows.map((row, index) => {
    const stub = index > 0 ? [] : table.stubHead.map((words) => headCell(words, "", 1, rows.length, "left"));
    const cells = row.map((cell) => headCell(cell.text, marksOf(cell), cell.span, 1, "center"));
    return { cells: [...stub, ...cells], ruled: false, heading: false };
  });
}

function headCell(text: string, marks: string, columns: number, rows: number, align: GridCell["align"]): GridCell {
  return { text, marks, columns, rows, align, head: "column", tone: null, indent: 0, cell: null };
}

/** A blank stub cell belongs to the one above it; a heading without figures runs over the whole row. */
function bodyRow(
  rows: readonly TableRow[],
  row: TableRow,
  index: number,
  width: number,
  drawn: (cell: Cell, head: GridCell["head"]) => GridCell,
): GridRow {
  const heading = row.heading === true;
  const ruled = row.ruled === true;
  const [first] = row.stub;
  if (isBand(row) && first !== undefined) {
    return { cells: [{ ...drawn(first, "row"), columns: row.stub.length + width }], ruled, heading };
  }
  const stub = row.stub.flatMap((cell, column) => {
    if (cell.kind === "blank" && index > 0 && continues(rows, index, column)) return [];
    return [{ ...drawn(cell, "row"), rows: 1 + followers(rows, index, column) }];
  });
  const missing = Array.from({ length: width - row.cells.length }, (): Cell => ({ kind: "blank" }));
  return { cells: [...stub, ...[...row.cells, ...missing].map((cell) => drawn(cell, null))], ruled, heading };
}

/** Whether a stub cell is the blank continuation of one above that isn't a heading over the whole row. */
function continues(rows: readonly TableRow[], index: number, column: number): boolean {
  if (rows[index]?.stub[column]?.kind !== "blank") return false;
  for (let above = index - 1; above >= 0; above -= 1) {
    const row = rows[above]!;
    if (isBand(row)) return false;
    if (row.stub[column]?.kind !== "blank") return true;
  }
  return false;
}

function followers(rows: readonly TableRow[], index: number, column: number): number {
  let count = 0;
  while (index + count + 1 < rows.length && continues(rows, index + count + 1, column)) {
    if (isBand(rows[index + count + 1]!)) break;
    count += 1;
  }
  return count;
}

function isBand({ heading, cells }: TableRow): boolean {
  return heading === true && cells.every(({ kind }) => kind === "blank");
}
