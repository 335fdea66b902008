/** How wide the columns of a sheet are, which all of its tables share. */
import { longestWord, textWidth, wrap } from "../plain-text.ts";
import type { Piece } from "./pieces.ts";
import type { PlacedCell, PlacedTable } from "./placed-table.ts";

export type SheetWidths = {
  /** Columns that stubs stand in. A table with fewer has its last one run over the rest. */
  readonly stubs: number;
  /** In characters. */
  readonly widths: readonly number[];
  /** Columns that prose runs over. */
  readonly prose: number;
};

/** Lines of prose that are shorter waste the page, longer ones read badly. */
const PROSE = 100;
const WIDEST_STUB = 40;
const WIDEST_TEXT = 28;
const NARROWEST = 7;
/** Of columns that only prose runs over. */
const SPARE = 10;
/** Beside the text, for the edges of its cell. */
const EDGES = 3;

export function sheetWidths(pieces: readonly Piece[]): SheetWidths {
  const tables = pieces.flatMap((piece) => (piece.kind === "table" ? [piece.table] : []));
  const terms = pieces.flatMap((piece) => (piece.kind === "facts" ? piece.facts.map(({ term }) => term) : []));
  if (tables.length === 0 && terms.length === 0) return { stubs: 0, widths: [PROSE], prose: 1 };
  const stubs = Math.max(1, ...tables.map((table) => anchor(table)));
  const widths: number[] = Array.from({ length: stubs }, () => NARROWEST);
  for (const table of tables) fitCells(table, stubs, widths);
  for (const table of tables) fitHeads(table, stubs, widths);
  for (const term of terms) widen(widths, 0, stubs, Math.min(textWidth(term) + EDGES, WIDEST_STUB));
  return { stubs, ...withProse(widths, stubs) };
}

/** Enough columns for prose, and one beside the stub at least. */
function withProse(widths: readonly number[], stubs: number): Pick<SheetWidths, "widths" | "prose"> {
  const all = [...widths];
  let prose = 0;
  for (let room = 0; room < PROSE - SPARE || prose <= stubs; prose += 1) {
    all[prose] ??= SPARE;
    room += all[prose]!;
  }
  return { widths: all, prose };
}

/** Where a table has no stub, its first column stands in its place. */
function anchor({ stubs }: PlacedTable): number {
  return Math.max(stubs, 1);
}

/** From and to (excluded) which columns of the sheet a cell stands in. */
export function columnsOn(
  table: PlacedTable,
  { column, columns }: Pick<PlacedCell, "column" | "columns">,
  stubs: number,
): readonly [from: number, to: number] {
  const own = anchor(table);
  const on = (edge: number) => (edge < own ? edge : stubs + edge - own);
  return [on(column), on(column + columns)];
}

function fitCells(table: PlacedTable, stubs: number, widths: number[]): void {
  for (const cell of table.cells) {
    const [from, to] = columnsOn(table, cell, stubs);
    for (let column = 0; column < to; column += 1) widths[column] ??= NARROWEST;
    const isBand = cell.columns > 1 && cell.head === "row";
    if (cell.head === "column" || isBand) continue;
    widen(widths, from, to, needOf(cell, table.textWidth ?? WIDEST_TEXT));
  }
}

function needOf({ text, value, indent, head }: PlacedCell, widestText: number): number {
  const width = textWidth(text) + indent + EDGES;
  if (typeof value === "number") return width;
  const most = head === "row" ? WIDEST_STUB : widestText;
  return Math.min(Math.max(Math.min(width, most), longestWord(text) + EDGES), most);
}

/** Headings wrap, up to three lines of them. */
function fitHeads(table: PlacedTable, stubs: number, widths: number[]): void {
  for (const cell of table.cells) {
    if (cell.head !== "column" || cell.text === "") continue;
    const [from, to] = columnsOn(table, cell, stubs);
    const word = longestWord(cell.text);
    let need = Math.max(word, Math.ceil(textWidth(cell.text) / 3));
    while (need < WIDEST_TEXT && wrap(cell.text, need).length > 3) need += 1;
    widen(widths, from, to, Math.min(need, WIDEST_TEXT) + EDGES);
  }
}

/** All of them alike, until together they are as wide as that. */
function widen(widths: number[], from: number, to: number, need: number): void {
  const missing = need - widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  if (missing <= 0) return;
  const share = Math.ceil(missing / (to - from));
  for (let column = from; column < to; column += 1) widths[column] = widths[column]! + share;
}
