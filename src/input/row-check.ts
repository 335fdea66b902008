/** Holds rows against the header in one pass, and says at its end what didn't fit. */
import { type Columns, isBlank } from "./columns.ts";
import { listed } from "./input-error.ts";
import type { Row } from "./sheet.ts";

export class RowCheck {
  readonly #columns: Columns;
  #rows = 0;
  /** The first rows of another width: line, and cells found. */
  readonly #ragged: (readonly [number, number])[] = [];
  #raggedTotal = 0;
  /** Columns without a name that hold something, and the first line that does. */
  readonly #unnamed = new Map<number, number>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  get failed(): boolean {
    return this.#raggedTotal > 0 || this.#unnamed.size > 0;
  }

  /** Rows that fit, cut to the named columns; blank ones are left out. */
  take(rows: readonly Row[]): Row[] {
    const { width, unnamed } = this.#columns;
    const fitting: Row[] = [];
    for (const row of rows) {
      const { cells } = row;
      if (startsBlank(cells) && isBlank(cells)) continue;
      if (cells.length !== width) this.#noteRagged(row);
      else fitting.push(unnamed.length === 0 ? row : this.#cut(row));
    }
    this.#rows += fitting.length;
    return fitting;
  }

  /** @throws LoyaltyError (exit 3) for all that didn't fit, and where there was no row at all */
  async end(path: string, headerLine: number, delimiter: string): Promise<void> {
    if (this.#rows > 0 && !this.failed) return;
    const errors = await import("./csv-errors.ts");
    if (this.#raggedTotal > 0) {
      throw errors.raggedRows(path, this.#columns.width, this.#ragged, this.#raggedTotal, delimiter);
    }
    if (this.#unnamed.size > 0) {
      const columns = [...this.#unnamed].sort(([a], [b]) => a - b);
      throw errors.unnamedColumns(
        path,
        columns.map(([at, line]) => [at + 1, line]),
      );
    }
    throw errors.noRows(path, headerLine);
  }

  #noteRagged(row: Row): void {
    this.#raggedTotal++;
    if (this.#ragged.length < listed) this.#ragged.push([row.line, row.cells.length]);
  }

  #cut({ line, cells }: Row): Row {
    const { names, named, unnamed } = this.#columns;
    for (const at of unnamed) {
      if (cells[at]!.trim() !== "" && !this.#unnamed.has(at)) this.#unnamed.set(at, line);
    }
    return { line, cells: named === null ? cells.slice(0, names.length) : named.map((at) => cells[at]!) };
  }
}

/** Nearly every row shows in its first cell that it isn't blank. */
function startsBlank(cells: readonly string[]): boolean {
  const first = cells[0]!;
  return first === "" || first.trim() === "";
}
