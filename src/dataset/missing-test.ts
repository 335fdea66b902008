/** Which texts of a cell stand for no answer. */
import type { ColumnFacts } from "../input/sheet.ts";

/** @param text trimmed */
export type IsMissing = (text: string) => boolean;

/** Blank, one of the codebook's marks, or a user-missing value of a file that declares such (.sav). */
export function missingTest(marks: ReadonlySet<string>, facts?: ColumnFacts): IsMissing {
  const { missing = [], missingRange: range } = facts ?? {};
  const all = missing.length === 0 ? marks : new Set([...marks, ...missing]);
  if (range === undefined) return (text) => text === "" || all.has(text);
  const from = range.from ?? Number.NEGATIVE_INFINITY;
  const to = range.to ?? Number.POSITIVE_INFINITY;
  return (text) => {
    if (text === "" || all.has(text)) return true;
    const value = Number(text);
    return value >= from && value <= to;
  };
}
