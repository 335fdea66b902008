/** A table as the cells of a sheet: each figure in a cell of its own, those that are drawn in one cell beside each other. */
import { type Numbers, writtenCell } from "../../report/cell-text.ts";
import type { Cell, NumberCell, Table, Tone } from "../../report/document.ts";
import { type GridCell, type GridRow, type TableGrid, tableGrid } from "../table-grid.ts";
import { cellString, raised } from "./cell-texts.ts";
import { type Around, NOTHING_AROUND, numberFormat } from "./number-format.ts";

export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** A number with its format, a text without; null for a cell that is empty. */
  readonly value: number | string | null;
  readonly format: string | null;
  /** What is seen; of a number in the look of the report. */
  readonly text: string;
  readonly align: "left" | "right" | "center";
  readonly head: "column" | "row" | null;
  readonly tone: Tone | null;
  readonly indent: number;
};

export type PlacedTable = {
  readonly stubs: number;
  /** Of stub and figures together. */
  readonly columns: number;
  readonly headRows: number;
  /** Headings first. */
  readonly rows: readonly { readonly ruled: boolean; readonly heading: boolean }[];
  /** Row by row, from left to right. */
  readonly cells: readonly PlacedCell[];
  readonly footnotes: TableGrid["footnotes"];
  /** Texts beside the stub are given up to so many characters a line; by itself a column of figures' worth. */
  readonly textWidth?: number;
};

export function placedTable(table: Table, numbers: Numbers): PlacedTable {
  const grid = tableGrid(table, numbers);
  const placed = [...positions(grid.head, 0), ...positions(grid.body, grid.head.length)];
  const columns = columnsOf(grid, placed);
  const starts = [0];
  for (const { parts } of columns) starts.push(starts.at(-1)! + parts);
  return {
    stubs: grid.stubs,
    columns: starts.at(-1)!,
    headRows: grid.head.length,
    rows: [...grid.head, ...grid.body].map(({ ruled, heading }) => ({ ruled, heading })),
    cells: placed.flatMap(({ cell, row, column }) => {
      const spread = { start: starts[column]!, end: starts[Math.min(column + cell.columns, columns.length)]! };
      return drawn(cell, row, spread, columns[column]!, numbers);
    }),
    footnotes: grid.footnotes,
  };
}

type Position = { readonly cell: GridCell; readonly row: number; readonly column: number };

/** Cells fill the columns that rows above don't span. */
function positions(rows: readonly GridRow[], first: number): readonly Position[] {
  const until: number[] = []; // by column, the row from which it is free again
  return rows.flatMap(({ cells }, index) => {
    let column = 0;
    return cells.map((cell): Position => {
      while ((until[column] ?? 0) > index) column += 1;
      const position = { cell, row: first + index, column };
      for (let end = column + cell.columns; column < end; column += 1) until[column] = index + cell.rows;
      return position;
    });
  });
}

type GridColumn = {
  /** Cells of the sheet beside each other. */
  readonly parts: number;
  readonly stub: boolean;
  readonly numeric: boolean;
  /** The longest marks behind a figure. */
  readonly marks: string;
};

function columnsOf({ columns, stubs }: TableGrid, placed: readonly Position[]): readonly GridColumn[] {
  const made = Array.from({ length: columns }, (_, column) => ({
    parts: 1,
    stub: column < stubs,
    numeric: false,
    marks: "",
  }));
  for (const {
    cell: { cell, marks, columns: span },
    column,
  } of placed) {
    const own = made[column]!;
    if (cell === null || span > 1 || own.stub) continue;
    if (cell.kind === "composite") own.parts = Math.max(own.parts, cell.parts.length);
    if (cell.kind === "number" || cell.kind === "composite") own.numeric = true;
    if (cell.kind === "number" && marks.length > own.marks.length) own.marks = marks;
  }
  return made;
}

/** A cell without parts stands in the first of its column's cells, the others stay empty. */
function drawn(
  grid: GridCell,
  row: number,
  { start, end }: { readonly start: number; readonly end: number },
  column: GridColumn,
  numbers: Numbers,
): readonly PlacedCell[] {
  const { rows, head, tone, cell, marks } = grid;
  const align = alignOf(grid, column, end - start);
  // words don't touch the figures before them
  const indent = grid.indent + (align === "left" && !column.stub && start > 0 ? 1 : 0);
  const common = { row, rows, head, tone, indent };
  if (cell === null || grid.columns > 1 || end - start === 1) {
    const content = cell === null ? words(grid.text, marks) : contentOf(cell, marks, column, numbers);
    return [{ ...common, ...content, column: start, columns: end - start, align }];
  }
  const contents =
    cell.kind === "composite" ? partsOf(cell, numbers) : [contentOf(cell, marks, { ...column, marks: "" }, numbers)];
  return Array.from({ length: end - start }, (_, index) => ({
    ...common,
    ...(contents[index] ?? EMPTY),
    column: start + index,
    columns: 1,
    align,
  }));
}

/** Over figures and among them everything stands to the right, over and among words to the left. */
function alignOf({ align, head }: GridCell, { numeric, stub }: GridColumn, columns: number): PlacedCell["align"] {
  if (stub || head === "row" || (head === "column" && columns > 1)) return align;
  return numeric ? "right" : align === "center" ? "left" : align;
}

type Content = Pick<PlacedCell, "value" | "format" | "text">;

const EMPTY: Content = { value: null, format: null, text: "" };

function words(text: string, marks: string): Content {
  const whole = cellString(text) + raised(marks);
  return whole === "" ? EMPTY : { value: whole, format: null, text: whole };
}

function contentOf(cell: Cell, marks: string, column: GridColumn, numbers: Numbers): Content {
  if (cell.kind !== "number") return words(writtenCell(cell, numbers), marks);
  const room = raised(column.marks.slice(marks.length));
  return figure(cell, numbers, { before: "", after: raised(marks), room });
}

function figure(cell: NumberCell, numbers: Numbers, around: Around): Content {
  const { before, after, room } = around;
  const text = before + writtenCell(cell, numbers) + after + room;
  return { value: cell.value, format: numberFormat(cell, numbers, around), text };
}

/** `5.513 (1.962-15.493)` as 5.513, (1.962- and 15.493): what joins the parts is read off what the pattern writes. */
function partsOf(cell: Cell & { readonly kind: "composite" }, numbers: Numbers): readonly Content[] {
  const whole = writtenCell(cell, numbers);
  let at = 0;
  const ends = cell.parts.map((part) => {
    const text = writtenCell(part, numbers);
    const start = whole.indexOf(text, at);
    const before = whole.slice(at, start);
    at = start + text.length;
    return { part, text, before };
  });
  return ends.map(({ part, text, before }, index) => {
    const next = ends[index + 1]?.before ?? whole.slice(at);
    const around = { ...NOTHING_AROUND, before: afterSpace(before), after: next.startsWith(" ") ? "" : next };
    return part.kind === "number" ? figure(part, numbers, around) : words(around.before + text + around.after, "");
  });
}

/** What follows a space belongs to the part behind it, everything else to the one before. */
function afterSpace(between: string): string {
  return between.startsWith(" ") ? between.trimStart() : "";
}
