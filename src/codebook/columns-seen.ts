/** What the first rows hold in a column. */
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

/** Plain decimals, as the cells of a number are read. */
export function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

export function isWhole(text: string): boolean {
  return /^(?:0|-?[1-9]\d{0,8})$/.test(text);
}

/** More distinct numbers than this are a number, fewer are categories. */
const mostNumberedCategories = 10;

/** A bare variable's kind: a number where all values are numbers and more than 10 are distinct. */
export function kindSeen(seen: Seen): "number" | "category" {
  if (seen.size <= mostNumberedCategories) return "category";
  for (const text of seen.keys()) if (!isNumber(text)) return "category";
  return "number";
}
