/** What the first rows hold in a column. */
import { looksLikeNumber } from "../core/number-text.ts";
import type { Columns } from "./columns.ts";

/** Distinct texts, trimmed, with how many cells hold each; blanks and missing marks are no values. */
export type Seen = ReadonlyMap<string, number>;

export async function valuesSeen(name: string, columns: Columns, missing: Iterable<string>): Promise<Seen> {
  const index = columns.index(name);
  const marks = new Set(["", ...[...missing].map((mark) => mark.trim())]);
  const seen = new Map<string, number>();
  for (const { cells } of await columns.head()) {
    const text = (cells[index] ?? "").trim();
    if (!marks.has(text)) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return seen;
}

/** Cells of one column, as `Seen` counts them. */
export function tally(cells: Iterable<string>, isMissing: (text: string) => boolean): Seen {
  const seen = new Map<string, number>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== "" && !isMissing(text)) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return seen;
}

/** What several columns hold together. */
export function pooled(columns: Iterable<Seen>): Seen {
  const cells = new Map<string, number>();
  for (const seen of columns) {
    for (const [text, times] of seen) cells.set(text, (cells.get(text) ?? 0) + times);
  }
  return cells;
}

/** A number as people write it, thousands and decimals by point or comma. */
export function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) || looksLikeNumber(text);
}

export function isWhole(text: string): boolean {
  return /^(?:0|-?[1-9]\d{0,8})$/.test(text);
}

/** A code as the items of a guessed scale have: a whole number from 0 to 10. */
export function isItemCode(text: string): boolean {
  return /^(?:\d|10)$/.test(text);
}

/** More distinct numbers than this are a number, fewer are categories. */
const mostNumberedCategories = 10;

export function cellsIn(seen: Seen): number {
  let sum = 0;
  for (const times of seen.values()) sum += times;
  return sum;
}

/** So few that they are slips, or rows of means and totals below the data, whatever the other columns hold. */
export function fewStrays(count: number, cells: number): boolean {
  return count <= Math.max(3, cells / 50) && count <= cells / 8;
}

/** A bare variable's kind: a number where all values but for slips are numbers and more than 10 of them are distinct. */
export function kindSeen(seen: Seen): "number" | "category" {
  let numbers = 0;
  let strays = 0;
  let cells = 0;
  for (const [text, times] of seen) {
    cells += times;
    if (isNumber(text)) numbers++;
    else strays += times;
  }
  return numbers > mostNumberedCategories && (strays === 0 || fewStrays(strays, cells)) ? "number" : "category";
}
