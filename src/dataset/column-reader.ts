/** Reads one column of rows into one field's numbers; what a text was coded as is remembered. */
import type { Row } from "../input/sheet.ts";
import type { CellTally } from "./cell-tally.ts";
import { type Coder, uncounted } from "./coder.ts";
import type { IsMissing } from "./missing-test.ts";

/** Remembered texts a column; more distinct ones are coded anew each time. */
const remembered = 4096;
/** Not coded yet. No code is infinite. */
const unknown = Number.POSITIVE_INFINITY;

export class ColumnReader {
  readonly column: number;
  readonly #coder: Coder;
  readonly #isMissing: IsMissing;
  readonly #texts = new Map<string, number>();
  /** The same for texts of one ASCII character, which is what most answers are. */
  readonly #characters: number[] = new Array(128).fill(unknown);
  #stopped = false;

  constructor(column: number, coder: Coder, isMissing: IsMissing) {
    this.column = column;
    this.#coder = coder;
    this.#isMissing = isMissing;
  }

  /** More categories than can be counted were met: everything is missing from there on. */
  get stopped(): boolean {
    return this.#stopped;
  }

  reset(): void {
    this.#coder.reset();
    this.#texts.clear();
    this.#characters.fill(unknown);
    this.#stopped = false;
  }

  /** Fills `target` with the values of `rows`; NaN where missing. */
  read(rows: readonly Row[], target: Float64Array, tally: CellTally): void {
    const { column } = this;
    for (let i = 0; i < rows.length; i++) {
      if (this.#stopped) {
        target.fill(Number.NaN, i, rows.length);
        return;
      }
      const text = rows[i]!.cells[column] ?? "";
      let value = this.#recall(text);
      if (value === unknown) value = this.#code(text, i, tally);
      else if (Number.isNaN(value)) tally.missing(i);
      target[i] = value;
    }
  }

  #recall(text: string): number {
    if (text.length === 1) {
      const character = text.charCodeAt(0);
      if (character < 128) return this.#characters[character]!;
    }
    return this.#texts.get(text) ?? unknown;
  }

  #remember(text: string, value: number): void {
    const character = text.length === 1 ? text.charCodeAt(0) : 128;
    if (character < 128) this.#characters[character] = value;
    else if (this.#texts.size < remembered) this.#texts.set(text, value);
  }

  #code(text: string, row: number, tally: CellTally): number {
    const trimmed = text.trim();
    const code = this.#isMissing(trimmed) ? Number.NaN : this.#coder.ofText(trimmed);
    if (code === uncounted) {
      this.#stopped = true;
      return Number.NaN;
    }
    if (typeof code !== "number") {
      tally.invalid(row, this.column, trimmed, code, this.#coder.declared);
      return Number.NaN;
    }
    if (Number.isNaN(code)) tally.missing(row);
    this.#remember(text, code);
    return code;
  }
}
