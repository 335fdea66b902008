/** Computes one field's numbers from rows, by an expression. */
import type { Row } from "../input/sheet.ts";
import type { CellTally } from "./cell-tally.ts";
import { type Coder, uncounted } from "./coder.ts";
import type { Computation } from "./expression.ts";

export class ComputedReader {
  readonly #computation: Computation;
  readonly #coder: Coder;
  /** Where the tally counts values that fit nothing though each of their cells is a number. */
  readonly #place: number;
  #stopped = false;

  /** @param place index of the variable among the tally's names */
  constructor(computation: Computation, coder: Coder, place: number) {
    this.#computation = computation;
    this.#coder = coder;
    this.#place = place;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  reset(): void {
    this.#coder.reset();
    this.#stopped = false;
  }

  /** Fills `target` with the values of `rows`; NaN where missing. */
  read(rows: readonly Row[], target: Float64Array, tally: CellTally): void {
    for (let i = 0; i < rows.length; i++) {
      target[i] = this.#stopped ? Number.NaN : this.#code(rows[i]!, i, tally);
    }
  }

  #code(row: Row, index: number, tally: CellTally): number {
    const value = this.#computation.of(row.cells);
    if (value === undefined) {
      const culprit = this.#computation.culprit();
      if (culprit !== null) tally.invalid(index, culprit, (row.cells[culprit] ?? "").trim(), "not-a-number", null);
      return Number.NaN;
    }
    const code = typeof value === "number" ? this.#coder.ofNumber(value) : this.#coder.ofText(value);
    if (typeof code === "number") return code;
    if (code === uncounted) this.#stopped = true;
    else tally.invalid(index, this.#placeOf(value), String(value), code, this.#coder.declared);
    return Number.NaN;
  }

  /** A text is the cell of a bare column; a number was made of several. */
  #placeOf(value: number | string): number {
    const [column] = this.#computation.columns;
    return typeof value === "string" && column !== undefined ? column : this.#place;
  }
}
