/** What the readers of .xlsx and .ods hand to `table.ts`: rows as they stand in the sheet, before anybody knows a header. */

/** A row far out in the columns would be mostly blanks, so it is kept as its filled cells until somebody wants all of them. */
export class RawRow {
  /** The row's number in its sheet, from 1. */
  readonly line: number;
  /** So many rows from `line` on are alike (.ods writes them once). */
  readonly times: number;
  readonly #texts: readonly string[];
  /** Columns of the texts; null where these are the first ones. */
  readonly #columns: readonly number[] | null;
  /** Columns up to the last one that is filled. */
  readonly width: number;

  constructor(line: number, times: number, { texts, columns, width }: TakenCells) {
    this.line = line;
    this.times = times;
    this.#texts = texts;
    this.#columns = columns;
    this.width = width;
  }

  /** From column A on, blank ones as "", ending with the last one that isn't; at least one holds more than spaces. */
  get cells(): readonly string[] {
    if (this.#columns === null) return this.#texts;
    const cells = new Array<string>(this.width).fill("");
    this.#columns.forEach((column, at) => {
      cells[column] = this.#texts[at]!;
    });
    return cells;
  }

  /** The same cells elsewhere. */
  at(line: number, times: number): RawRow {
    return new RawRow(line, times, { texts: this.#texts, columns: this.#columns, width: this.width });
  }
}

type TakenCells = {
  readonly texts: readonly string[];
  readonly columns: readonly number[] | null;
  readonly width: number;
};

export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === "";
}

/** A table's first and last column with something in them, from 0. */
export type Extent = { readonly left: number; readonly right: number };

/** A merged range; rows counted from 1, columns from 0, both ends included. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** So many merged ranges are remembered; beyond, they are only counted. */
const mergesKept = 100_000;
const refsKept = 20;

/** What a pass over a sheet finds beside its rows; complete when the pass is. */
export class PassNotes {
  readonly merges: Merge[] = [];
  mergeCount = 0;
  /** Formulas without a value: the first of them, and how many. */
  readonly unvalued: string[] = [];
  unvaluedCount = 0;

  merge({ top, left, bottom, right }: Merge): void {
    this.mergeCount++;
    if (this.merges.length >= mergesKept) return;
    this.merges.push({ top, left, bottom: Math.min(bottom, mostRows), right: Math.min(right, mostColumns - 1) });
  }

  /** What another pass found. */
  add({ merges, mergeCount, unvalued, unvaluedCount }: PassNotes): void {
    for (const merge of merges) this.merge(merge);
    this.mergeCount += mergeCount - merges.length;
    this.unvalued.push(...unvalued.slice(0, refsKept - this.unvalued.length));
    this.unvaluedCount += unvaluedCount;
  }

  formulaWithoutValue(column: number, line: number): void {
    this.unvaluedCount++;
    if (this.unvalued.length < refsKept) this.unvalued.push(cellRef(column, line));
  }
}

export type RawSheet = {
  readonly name: string;
  readonly visible: boolean;
  /** Its rows are without what is hidden under merged ranges. */
  readonly marksCovered: boolean;
  hasContent(): Promise<boolean>;
  /** All merged ranges, by a pass of its own. */
  merges(): Promise<readonly Merge[]>;
  /** A pass: rows with something in them, in batches of bounded size. */
  rows(notes: PassNotes): AsyncGenerator<readonly RawRow[], void>;
};

export type Workbook = { readonly kind: "xlsx" | "ods"; readonly sheets: readonly RawSheet[] };

/** The sheets' largest extent in Excel and LibreOffice. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** @param column from 0 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B7` */
export function cellRef(column: number, line: number): string {
  return `${columnLetters(column)}${line}`;
}

/** Blanks between two cells up to which a row is kept whole. */
const smallGap = 64;

/** Collects one row's cells, in any order. */
export class RowCells {
  #texts: string[] = [];
  #columns: number[] | null = null;
  #width = 0;
  #filled = false;

  set(column: number, text: string): void {
    if (text === "") return;
    this.#filled ||= text.trim() !== "";
    if (this.#columns === null && column > this.#texts.length + smallGap) {
      this.#columns = Array.from(this.#texts, (_, at) => at);
    }
    if (this.#columns === null) {
      while (this.#texts.length < column) this.#texts.push("");
      this.#texts[column] = text;
    } else {
      this.#columns.push(column);
      this.#texts.push(text);
    }
    if (column >= this.#width) this.#width = column + 1;
  }

  /** The cells so far, null where there is nothing in them; begins a new row. */
  take(): TakenCells | null {
    if (this.#width === 0) return null;
    const taken = this.#filled ? { texts: this.#texts, columns: this.#columns, width: this.#width } : null;
    this.#texts = [];
    this.#columns = null;
    this.#width = 0;
    this.#filled = false;
    return taken;
  }
}
