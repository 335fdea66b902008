/** Counts the cells that have no value: each cell once, however many fields read it. */
import type { Row } from "../input/sheet.ts";
import type { InvalidCell } from "./cases.ts";
import type { Problem } from "./coder.ts";

/** An invalid cell, with what its error message needs. */
export type InvalidEntry = InvalidCell & { readonly columnIndex: number; readonly declared: string | null };

const listed = 20;

export class CellTally {
  missingCells = 0;
  invalidCells = 0;
  /** The first 20, by line, then column. */
  readonly first: InvalidEntry[] = [];
  readonly #names: readonly string[];
  #rows: readonly Row[] = [];
  #missingRows = new Uint8Array(0);
  readonly #invalidHere = new Set<number>();

  /** @param names the file's header, then the computed variables */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  startRows(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#invalidHere.clear();
    if (this.#missingRows.length < rows.length) this.#missingRows = new Uint8Array(rows.length);
  }

  startColumn(): void {
    this.#missingRows.fill(0, 0, this.#rows.length);
  }

  /** @param row index among the rows that were started */
  missing(row: number): void {
    if (this.#missingRows[row] !== 0) return;
    this.#missingRows[row] = 1;
    this.missingCells++;
  }

  invalid(row: number, columnIndex: number, text: string, problem: Problem, declared: string | null): void {
    const cell = row * this.#names.length + columnIndex;
    if (this.#invalidHere.has(cell)) return;
    this.#invalidHere.add(cell);
    this.invalidCells++;
    const { line } = this.#rows[row]!;
    const last = this.first.at(-1);
    if (this.first.length === listed && last !== undefined && !goesBefore(line, columnIndex, last)) return;
    const place = this.first.findIndex((entry) => goesBefore(line, columnIndex, entry));
    const column = this.#names[columnIndex] ?? "";
    const entry: InvalidEntry = { line, column, text, problem, columnIndex, declared };
    this.first.splice(place === -1 ? this.first.length : place, 0, entry);
    if (this.first.length > listed) this.first.pop();
  }
}

function goesBefore(line: number, column: number, entry: InvalidEntry): boolean {
  return line < entry.line || (line === entry.line && column < entry.columnIndex);
}
