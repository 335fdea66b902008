/** What stands hidden under a merged range: .ods marks such cells, .xlsx only lists the ranges, and nobody sees either. */
import { type Merge, RawRow, RowCells } from "./raw-sheet.ts";

/** Feed it a sheet's rows in their order. */
export class CoveredCells {
  readonly #merges: readonly Merge[];
  readonly #right: number;
  #next = 0;
  /** By column: the rows in which it is covered, both included. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  #last = 0;

  /** @param right the last column that matters: a hundred thousand ranges may span all there can be */
  constructor(merges: readonly Merge[], right: number) {
    this.#right = right;
    this.#merges = [...merges].sort((a, b) => a.top - b.top);
  }

  get isEmpty(): boolean {
    return this.#merges.length === 0;
  }

  /** @returns the row without what is hidden in it; null where nothing else was in it */
  without(row: RawRow): RawRow | null {
    const { line } = row;
    for (; this.#next < this.#merges.length && this.#merges[this.#next]!.top <= line; this.#next++) {
      this.#cover(this.#merges[this.#next]!);
    }
    if (line > this.#last || !this.#hides(row)) return row;
    const kept = new RowCells();
    row.cells.forEach((cell, column) => {
      if (!this.#isCovered(column, line)) kept.set(column, cell);
    });
    const cells = kept.take();
    return cells === null ? null : new RawRow(line, row.times, cells);
  }

  #cover({ top, left, bottom, right }: Merge): void {
    for (let column = left; column <= Math.min(right, this.#right); column++) {
      if ((this.#to[column] ?? 0) >= top) continue; // ranges that overlap are no program's
      this.#from[column] = column === left ? top + 1 : top;
      this.#to[column] = bottom;
    }
    this.#last = Math.max(this.#last, bottom);
  }

  #hides({ cells, line }: RawRow): boolean {
    return cells.some((cell, column) => cell !== "" && this.#isCovered(column, line));
  }

  #isCovered(column: number, line: number): boolean {
    return line >= (this.#from[column] ?? 1) && line <= (this.#to[column] ?? 0);
  }
}
