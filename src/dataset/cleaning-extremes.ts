/** Which lines hold a field's smallest and largest values, so that an outlier can be looked up. */

import type { Row } from "../input/sheet.ts";

/** Distinct values on either side, and lines of each. */
const furthest = 10;
const linesEach = 5;
/** Whole numbers below this have a table of those that nothing more is to be learnt about. */
const table = 256;

export type ExtremeValue = { readonly value: number; readonly lines: readonly number[] };
type Entry = { readonly value: number; readonly lines: number[] };

export class Extremes {
  /** Ascending; descending. */
  readonly #lowest: Entry[] = [];
  readonly #highest: Entry[] = [];
  readonly #settled = new Uint8Array(table);

  /** @param column of those rows; NaN is passed over */
  add(column: Float64Array, rows: readonly Row[]): void {
    const settled = this.#settled;
    let low = limit(this.#lowest, Number.POSITIVE_INFINITY);
    let high = limit(this.#highest, Number.NEGATIVE_INFINITY);
    for (let i = 0; i < rows.length; i++) {
      const value = column[i]!;
      const small = value & (table - 1);
      if (small === value && settled[small] === 1) continue;
      // a value between the limits can't come back, and NaN is on neither side
      if (!(value <= low || value >= high)) continue;
      const line = rows[i]!.line;
      const lowIsFull = value > low || keep(this.#lowest, value, line, 1);
      const highIsFull = value < high || keep(this.#highest, value, line, -1);
      low = limit(this.#lowest, Number.POSITIVE_INFINITY);
      high = limit(this.#highest, Number.NEGATIVE_INFINITY);
      if (lowIsFull && highIsFull && small === value) settled[small] = 1;
    }
  }

  /** Ascending. */
  values(): readonly ExtremeValue[] {
    const low = new Set(this.#lowest.map(({ value }) => value));
    return [...this.#lowest, ...this.#highest.filter(({ value }) => !low.has(value)).reverse()];
  }
}

function limit(entries: readonly Entry[], open: number): number {
  return entries.length < furthest ? open : entries[furthest - 1]!.value;
}

/**
 * Puts a line where it belongs.
 * @param order 1: entries ascend, -1: they descend
 * @returns whether nothing more is to be kept of that value
 */
function keep(entries: Entry[], value: number, line: number, order: 1 | -1): boolean {
  let place = 0;
  while (place < entries.length && order * entries[place]!.value < order * value) place++;
  const entry = entries[place];
  if (entry?.value === value) {
    if (entry.lines.length < linesEach) entry.lines.push(line);
    return entry.lines.length >= linesEach;
  }
  entries.splice(place, 0, { value, lines: [line] });
  if (entries.length > furthest) entries.pop();
  return false;
}
