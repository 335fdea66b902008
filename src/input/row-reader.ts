/**
 * Bytes of CSV -> rows. Where there are no quotes a line is a row and the delimiter alone parts its cells, which built-in
 * string functions do five times as fast as a parser and without loading one; what is around quotes csv-parse reads.
 * A property test holds the two to the same rows.
 */
import { type CsvFormat, longestRow, mostColumns, quote } from "./csv-format.ts";
import type { Row } from "./sheet.ts";

/** Rows without a quote go through the parser too where the next quote isn't farther: starting it costs about as much. */
const shortGap = 8 * 1024;
const feed = 10;
const carriageReturn = 13;
const blank: readonly string[] = [""];

export class RowReader {
  readonly #format: CsvFormat;
  /** The beginning of a row whose end is yet to come: joined only when it may have come, so that a long row is copied once. */
  #rest: Buffer[] = [];
  #restBytes = 0;
  /** The rest ends within quotes. */
  #restOpen = false;
  /** Line that the next row starts on. */
  #line = 1;

  constructor(format: CsvFormat) {
    this.#format = format;
  }

  /**
   * @param block UTF-8; not to be written to afterwards
   * @returns the rows that end in it; a blank line is a row of one empty cell
   * @throws LoyaltyError (exit 3) for quotes that don't fit and rows too long; memory is bounded by `longestRow`
   */
  async feed(block: Buffer): Promise<Row[]> {
    const rows: Row[] = [];
    if (this.#restBytes > 0 && !this.#mayEndIn(block)) this.#keep(block);
    else await this.#take(this.#restBytes === 0 ? block : Buffer.concat([...this.#rest, block]), rows);
    if (this.#restBytes > longestRow) throw await this.#tooLong();
    return rows;
  }

  /** The last row, where no line break ends it. */
  async end(): Promise<Row[]> {
    const rest = Buffer.concat(this.#rest);
    const rows: Row[] = [];
    const ended = rest.at(-1) === carriageReturn && !this.#restOpen;
    const last = ended ? rest.subarray(0, -1) : rest;
    if (last.includes(quote)) {
      if (cellsIn(last, 0, last.length, this.#format.delimiter) > mostColumns) throw await this.#tooWide(this.#line);
      await this.#parse(last, rows);
    } else if (last.length > 0 || ended) this.#push(last, 0, last.length, rows);
    return rows;
  }

  async #take(bytes: Buffer, rows: Row[]): Promise<void> {
    // a carriage return at the very end may be half of a line break
    const limit = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
    const returns = bytes.includes(carriageReturn);
    let start = 0;
    for (;;) {
      const firstQuote = bytes.indexOf(quote, start);
      const quoted = firstQuote === -1 ? limit : firstQuote;
      const plain = bytes.subarray(start, quoted);
      const lastBreak = Math.max(plain.lastIndexOf(feed), returns ? plain.lastIndexOf(carriageReturn) : -1);
      const plainEnd = start + lastBreak + 1;
      this.#split(bytes, start, plainEnd, returns, rows);
      start = plainEnd;
      if (firstQuote === -1) break;
      const { end: quotedEnd, tooWide } = this.#endOfQuoted(bytes, start, limit);
      if (tooWide !== null) throw await this.#tooWide(this.#line + breaksBetween(bytes, start, tooWide));
      if (quotedEnd === start) break;
      await this.#parse(bytes.subarray(start, quotedEnd), rows);
      start = quotedEnd;
    }
    this.#rest = [];
    this.#restBytes = 0;
    this.#restOpen = false;
    if (start < bytes.length) this.#keep(bytes.subarray(start));
  }

  #keep(bytes: Buffer): void {
    this.#rest.push(bytes);
    this.#restBytes += bytes.length;
    for (let at = bytes.indexOf(quote); at !== -1; at = bytes.indexOf(quote, at + 1)) this.#restOpen = !this.#restOpen;
  }

  /** Whether the row that the rest begins can end in this block. */
  #mayEndIn(block: Buffer): boolean {
    if (this.#restOpen) return block.includes(quote);
    return block.includes(feed) || block.includes(carriageReturn) || this.#rest.at(-1)?.at(-1) === carriageReturn;
  }

  /** @param end just after a line break, as each row here ends in one */
  #split(bytes: Buffer, from: number, end: number, returns: boolean, rows: Row[]): void {
    for (let start = from; start < end; ) {
      const found = bytes.indexOf(feed, start);
      if (found === -1 || found >= end) {
        this.#splitReturns(bytes, start, end, rows);
        return;
      }
      const stop = found > start && bytes[found - 1] === carriageReturn ? found - 1 : found;
      if (returns) {
        const lone = bytes.indexOf(carriageReturn, start);
        if (lone !== -1 && lone < stop) start = this.#splitReturns(bytes, start, stop, rows);
      }
      this.#push(bytes, start, stop, rows);
      start = found + 1;
    }
  }

  /** The rows that lone carriage returns end, as old Macs wrote them. @returns where the last one ends */
  #splitReturns(bytes: Buffer, from: number, end: number, rows: Row[]): number {
    let start = from;
    for (
      let at = bytes.indexOf(carriageReturn, start);
      at !== -1 && at < end;
      at = bytes.indexOf(carriageReturn, start)
    ) {
      this.#push(bytes, start, at, rows);
      start = at + 1;
    }
    return start;
  }

  /** Rows are decoded one by one: a cell that somebody keeps holds on to its own row's text and no more. */
  #push(bytes: Buffer, start: number, end: number, rows: Row[]): void {
    const line = this.#line++;
    if (start === end) {
      rows.push({ line, cells: blank });
      return;
    }
    const text = bytes.toString("utf8", start, end);
    const { delimiter } = this.#format;
    // one cell too many is enough to refuse a row
    const cells = end - start < mostColumns ? text.split(delimiter) : text.split(delimiter, mostColumns + 1);
    rows.push({ line, cells });
  }

  /**
   * Where the rows around some quotes end. A line break ends a row where the quotes before it are even in number: each
   * one opens a cell, closes it or is one of two, or else the parser refuses the row anyway.
   *
   * @returns `end`: `start` where no row ends; `tooWide`: where a row begins that has too many cells
   */
  #endOfQuoted(bytes: Buffer, start: number, limit: number): { end: number; tooWide: number | null } {
    const { delimiter } = this.#format;
    let open = false;
    let lastQuote = start;
    let end = start;
    for (let at = start; at < limit; at++) {
      const byte = bytes[at];
      if (byte === quote) {
        open = !open;
        lastQuote = at;
      } else if ((byte === feed || (byte === carriageReturn && bytes[at + 1] !== feed)) && !open) {
        if (at - end > mostColumns && cellsIn(bytes, end, at, delimiter) > mostColumns) return { end, tooWide: end };
        end = at + 1;
        if (at - lastQuote > shortGap) break;
      }
    }
    return { end, tooWide: null };
  }

  async #parse(bytes: Buffer, rows: Row[]): Promise<void> {
    const { parseQuoted } = await import("./quoted-rows.ts");
    this.#line = parseQuoted(bytes, this.#format, this.#line, rows);
  }

  async #tooWide(line: number): Promise<Error> {
    return (await import("./csv-errors.ts")).tooManyColumns(this.#format.path, line);
  }

  async #tooLong(): Promise<Error> {
    const { path } = this.#format;
    const [{ quoteFault }, { rowTooLong }] = await Promise.all([import("./quote-fault.ts"), import("./csv-errors.ts")]);
    const rest = Buffer.concat(this.#rest).toString("utf8");
    return quoteFault(rest, this.#format, this.#line) ?? rowTooLong(path, this.#line);
  }
}

/** Cells of a row, quotes taken as the parser takes them. */
function cellsIn(bytes: Buffer, start: number, end: number, delimiter: string): number {
  const mark = Buffer.from(delimiter);
  let open = false;
  let cells = 1;
  for (let at = start; at < end; at++) {
    if (bytes[at] === quote) open = !open;
    else if (!open && bytes[at] === mark[0] && bytes.compare(mark, 0, mark.length, at, at + mark.length) === 0) cells++;
  }
  return cells;
}

function breaksBetween(bytes: Buffer, start: number, end: number): number {
  let breaks = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === feed || (bytes[at] === carriageReturn && bytes[at + 1] !== feed)) breaks++;
  }
  return breaks;
}
