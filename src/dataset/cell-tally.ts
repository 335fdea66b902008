/** Counts the cells that have no value: each cell once, however many fields read it. */
import type { Row } from "../input/sheet.ts";
import type { InvalidCell } from "./cases.ts";
import type { Problem } from "./coder.ts";

/** An invalid cell, with what its error message needs. */
export type InvalidEntry = InvalidCell & { readonly columnIndex: number; readonly declared: string | null };

type Met = {
  readonly row: number;
  readonly columnIndex: number;
  readonly text: string;
  readonly problem: Problem;
  readonly declared: string | null;
};

const listed = 20;

export class CellTally {
  missingCells = 0;
  invalidCells = 0;
  /** The first 20, by line, then column. */
  readonly first: InvalidEntry[] = [];
  /** How many rows lack so many cells, by that number; with holes. */
  readonly #respondents: number[] = [];
  readonly #names: readonly string[];
  #rows: readonly Row[] = [];
  #numbers: Uint32Array = new Uint32Array(0);
  #missingHere = new Uint8Array(0);
  #missingInRow = new Uint32Array(0);
  /** A cell was missing since `startRows`. */
  #anyMissing = false;
  readonly #invalidHere = new Set<number>();
  readonly #met: Met[] = [];

  /** @param names the file's header, then the computed variables */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** How many rows lack 0, 1, 2 ... cells, the invalid ones among them. */
  get respondents(): readonly number[] {
    return Array.from(this.#respondents, (count) => count ?? 0);
  }

  /** @param numbers the rows' numbers among the cases */
  startRows(rows: readonly Row[], numbers: Uint32Array): void {
    this.#rows = rows;
    this.#numbers = numbers;
    this.#invalidHere.clear();
    this.#met.length = 0;
    if (this.#missingHere.length < rows.length) {
      this.#missingHere = new Uint8Array(rows.length);
      this.#missingInRow = new Uint32Array(rows.length);
    }
    this.#missingInRow.fill(0, 0, rows.length);
    this.#anyMissing = false;
  }

  startColumn(): void {
    this.#missingHere.fill(0, 0, this.#rows.length);
  }

  /** @param row index among the rows that were started */
  missing(row: number): void {
    if (this.#missingHere[row] !== 0) return;
    this.#missingHere[row] = 1;
    this.#missingInRow[row]!++;
    this.#anyMissing = true;
  }

  invalid(row: number, columnIndex: number, text: string, problem: Problem, declared: string | null): void {
    const cell = row * this.#names.length + columnIndex;
    if (this.#invalidHere.has(cell)) return;
    this.#invalidHere.add(cell);
    this.#met.push({ row, columnIndex, text, problem, declared });
  }

  /** How many cells a row lacks at most: its missing ones, and the invalid ones of all rows that were started. */
  lacking(row: number): number {
    return this.#missingInRow[row]! + this.#met.length;
  }

  /** Counts what was met since `startRows`. @param out marks rows that are no cases after all */
  endRows(out: Uint8Array | null): void {
    if (out === null && !this.#anyMissing && this.#met.length === 0) {
      if (this.#rows.length > 0) this.#respondents[0] = (this.#respondents[0] ?? 0) + this.#rows.length;
      return;
    }
    const lacking = this.#missingInRow;
    const stays = (row: number) => out === null || out[row] === 0;
    for (let row = 0; row < this.#rows.length; row++) if (stays(row)) this.missingCells += lacking[row]!;
    for (const met of this.#met) {
      if (!stays(met.row)) continue;
      lacking[met.row]!++;
      this.#count(met);
    }
    for (let row = 0; row < this.#rows.length; row++) {
      if (stays(row)) this.#respondents[lacking[row]!] = (this.#respondents[lacking[row]!] ?? 0) + 1;
    }
  }

  #count({ row, columnIndex, text, problem, declared }: Met): void {
    this.invalidCells++;
    const { line } = this.#rows[row]!;
    const last = this.first.at(-1);
    if (this.first.length === listed && last !== undefined && !goesBefore(line, columnIndex, last)) return;
    const place = this.first.findIndex((entry) => goesBefore(line, columnIndex, entry));
    const column = this.#names[columnIndex] ?? "";
    const entry: InvalidEntry = { line, case: this.#numbers[row]!, column, text, problem, columnIndex, declared };
    this.first.splice(place === -1 ? this.first.length : place, 0, entry);
    if (this.first.length > listed) this.first.pop();
  }
}

function goesBefore(line: number, column: number, entry: InvalidEntry): boolean {
  return line < entry.line || (line === entry.line && column < entry.columnIndex);
}
