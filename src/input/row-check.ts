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
      const { width } = this.#columns;
      const [[, next]] = this.#ragged as [readonly [number, number]];
      // an answer with an unquoted comma in every row makes rows longer too, but hardly twice as long, nor all alike
      const title = this.#rows === 0 && next >= 2 * width && this.#ragged.every(([, found]) => found === next);
      if (title) throw errors.titleAbove(path, headerLine, width, this.#ragged[0]!);
      throw errors.raggedRows(path, width, this.#ragged, this.#raggedTotal, delimiter);
    }
    if (this.#unnamed.size > 0) {
      const columns = [...this.#unnamed].sort(([a], [b]) => a - b);
      const { names, width } = this.#columns;
      if (this.#unnamed.size >= 2 * names.length && columns.every(([, line]) => line <= headerLine + 2)) {
        throw errors.titleAbove(path, headerLine, names.length, [columns[0]![1], width]);
      }
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
