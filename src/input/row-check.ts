/** Holds rows against the header in one pass, and says at its end what didn't fit. */
import { type Columns, isBlank } from "./columns.ts";
import { mostColumns } from "./csv-format.ts";
import { listed } from "./input-error.ts";
import type { Row } from "./sheet.ts";

/** More blank lines in a row than this are a gap, even where each may be an answer that wasn't given. */
const longestGap = 10_000;
/** A row of fewer cells than this may be an answer that is spelled as the header is. */
const repeatedWidth = 3;
const byteOrderMark = 0xfeff;

export class RowCheck {
  readonly #columns: Columns;
  #rows = 0;
  #blank = 0;
  /** Blank rows of a single column since the last answer: its first line, and how many. */
  #gap: { readonly line: number; count: number } | null = null;
  /** Cells, all blank, of the longest row beyond the header's. */
  #beyond = 0;
  /** The first rows of another width: line, and cells found. */
  readonly #ragged: (readonly [number, number])[] = [];
  #raggedTotal = 0;
  /** Those of them that are too long. */
  #longer = 0;
  /** The line of the last row. */
  #last = 0;
  /** The header's first cell, by which a row that repeats it is suspected; null where there are too few to tell. */
  readonly #firstName: string | null;
  #repeated = 0;
  readonly #repeatedLines: number[] = [];
  /** The line of a row with more cells than any table has. */
  #tooWide: number | null = null;
  /** Dropped columns that hold something all the same, and the first line that does. */
  readonly #filled = new Map<number, number>();

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#firstName = columns.width < repeatedWidth ? null : columns.header[0]!;
  }

  get failed(): boolean {
    return this.#raggedTotal > 0 || this.#filled.size > 0;
  }

  /** Blank rows left out so far. */
  get blankRows(): number {
    return this.#blank + (this.#gap?.count ?? 0);
  }

  /** Rows that repeat the header, left out, and the first lines of these. */
  get repeatedHeaders(): { readonly count: number; readonly lines: readonly number[] } {
    return { count: this.#repeated, lines: this.#repeatedLines };
  }

  /** Columns beyond the header's that were only blank cells. */
  get beyond(): number {
    return this.#beyond;
  }

  /**
   * Rows that fit, cut to the kept columns; blank ones are left out, and those that are the header once more. In a sheet of one column a blank row between others is
   * a respondent who didn't answer, and is kept; at the end it is none.
   */
  take(rows: readonly Row[]): Row[] {
    const { width, kept, dropped, names } = this.#columns;
    const whole = kept === null && dropped.length === 0;
    const fitting: Row[] = [];
    this.#last = rows.at(-1)?.line ?? this.#last;
    for (const row of rows) {
      const { cells } = row;
      if (startsBlank(cells) && isBlank(cells)) {
        this.#leaveOut(row.line, this.#rows + fitting.length > 0);
        continue;
      }
      const fitted = cells.length === width ? row : this.#fit(row);
      if (fitted === null || this.#isRepeatedHeader(fitted)) continue;
      if (this.#gap !== null) this.#closeGap(fitting, names.length);
      fitting.push(whole ? fitted : this.#cut(fitted));
    }
    this.#rows += fitting.length;
    return fitting;
  }

  /**
   * @param endsInBreak whether the text's last line has a line break; asked only where that tells something
   * @throws LoyaltyError (exit 3) for all that didn't fit, and where there was no row at all
   */
  async end(path: string, headerLine: number, delimiter: string, endsInBreak: () => Promise<boolean>): Promise<void> {
    if (this.#rows > 0 && !this.failed) return;
    const errors = await import("./csv-errors.ts");
    if (this.#tooWide !== null) throw errors.tooManyColumns(path, this.#tooWide);
    if (this.#raggedTotal > 0) {
      const { width } = this.#columns;
      const [[line, next]] = this.#ragged as [readonly [number, number]];
      // an answer with an unquoted comma in every row makes rows longer too, but hardly twice as long, nor all alike
      const title = this.#rows === 0 && next >= 2 * width && this.#ragged.every(([, found]) => found === next);
      if (title) throw errors.titleAbove(path, headerLine, width, this.#ragged[0]!);
      const onlyLast = this.#raggedTotal === 1 && this.#longer === 0 && line === this.#last;
      if (onlyLast && !(await endsInBreak())) throw errors.cutFile(path, line, next, width);
      throw errors.raggedRows(path, width, this.#ragged, { total: this.#raggedTotal, longer: this.#longer }, delimiter);
    }
    if (this.#filled.size > 0) {
      const columns = [...this.#filled].sort(([a], [b]) => a - b);
      throw errors.unnamedColumns(
        path,
        columns.map(([at, line]) => [at + 1, line]),
      );
    }
    throw errors.noRows(path, headerLine);
  }

  #leaveOut(line: number, below: boolean): void {
    if (this.#columns.names.length > 1 || !below) this.#blank++;
    else if (this.#gap === null) this.#gap = { line, count: 1 };
    else this.#gap.count++;
  }

  #closeGap(fitting: Row[], width: number): void {
    const { line, count } = this.#gap!;
    this.#gap = null;
    if (count > longestGap) {
      this.#blank += count;
      return;
    }
    const cells = Array<string>(width).fill("");
    for (let at = 0; at < count; at++) fitting.push({ line: line + at, cells });
  }

  /** Blank cells may be left out at the end where their columns have no name, and there may be more of them. */
  #fit(row: Row): Row | null {
    const { width, least } = this.#columns;
    const { line, cells } = row;
    if (cells.length < width && cells.length >= least) {
      return { line, cells: [...cells, ...Array<string>(width - cells.length).fill("")] };
    }
    if (cells.length > width && cells.length <= mostColumns && isBlank(cells.slice(width))) {
      this.#beyond = Math.max(this.#beyond, cells.length - width);
      return { line, cells: cells.slice(0, width) };
    }
    this.#raggedTotal++;
    if (cells.length > width) this.#longer++;
    if (this.#ragged.length < listed) this.#ragged.push([line, cells.length]);
    if (cells.length > mostColumns) this.#tooWide ??= line;
    return null;
  }

  /** A second file was pasted below the first, with its header and perhaps its byte order mark. */
  #isRepeatedHeader({ line, cells }: Row): boolean {
    const first = cells[0]!;
    if (first !== this.#firstName && first.charCodeAt(0) !== byteOrderMark) return false;
    if (this.#firstName === null || first.replace(/^\ufeff/, "") !== this.#firstName) return false;
    const { header } = this.#columns;
    if (!cells.every((cell, at) => at === 0 || cell === header[at])) return false;
    this.#repeated++;
    if (this.#repeatedLines.length < listed) this.#repeatedLines.push(line);
    return true;
  }

  #cut({ line, cells }: Row): Row {
    const { names, kept, dropped } = this.#columns;
    for (const at of dropped) {
      if (cells[at]!.trim() !== "" && !this.#filled.has(at)) this.#filled.set(at, line);
    }
    return { line, cells: kept === null ? cells.slice(0, names.length) : kept.map((at) => cells[at]!) };
  }
}

/** Nearly every row shows in its first cell that it isn't blank. */
function startsBlank(cells: readonly string[]): boolean {
  const first = cells[0]!;
  return first === "" || first.trim() === "";
}
