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
/** What DOS and CP/M programs end a text with, once or up to the end of a block. */
const endMark = 0x1a;
const blank: readonly string[] = [""];

export class RowReader {
  readonly #format: CsvFormat;
  /** Quotes are characters like any other. */
  readonly #literal: boolean;
  /** The beginning of a row whose end is yet to come: joined only when it may have come, so that a long row is copied once. */
  #rest: Buffer[] = [];
  #restBytes = 0;
  /** The rest ends within quotes. */
  #restOpen = false;
  /** Line that the next row starts on. */
  #line = 1;

  constructor(format: CsvFormat) {
    this.#format = format;
    this.#literal = format.quotes === "literal";
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

  /** The last row, where no line break ends it; an end mark is none. */
  async end(): Promise<Row[]> {
    const rest = withoutEndMarks(Buffer.concat(this.#rest));
    const rows: Row[] = [];
    const ended = rest.at(-1) === carriageReturn && !this.#restOpen;
    const last = ended ? rest.subarray(0, -1) : rest;
    if (!this.#literal && last.includes(quote)) {
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
      const firstQuote = this.#literal ? -1 : bytes.indexOf(quote, start);
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
    if (this.#literal || !bytes.includes(quote)) return;
    let open = this.#restOpen;
    for (let at = 0; at < bytes.length; at++) if (bytes[at] === quote) open = !open;
    this.#restOpen = open;
  }

  /**
   * Whether the row that the rest begins can end in this block: at a line break that has an even number of quotes before it.
   * Joining what it can't end in would copy a long row again with each block.
   */
  #mayEndIn(block: Buffer): boolean {
    let open = this.#restOpen;
    if (!open && this.#rest.at(-1)?.at(-1) === carriageReturn) return true;
    for (let at = 0; at < block.length; at++) {
      const byte = block[at];
      if (byte === quote) open = !open && !this.#literal;
      else if (!open && (byte === feed || byte === carriageReturn)) return true;
    }
    return false;
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
      const text = bytes.toString("utf8", start, stop);
      // looked for in the line alone: the next one may be far, and no line should have to go there
      if (returns && text.includes("\r")) this.#push(bytes, this.#splitReturns(bytes, start, stop, rows), stop, rows);
      else this.#pushText(text, rows);
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
    this.#pushText(bytes.toString("utf8", start, end), rows);
  }

  #pushText(text: string, rows: Row[]): void {
    const line = this.#line++;
    if (text === "") {
      rows.push({ line, cells: blank });
      return;
    }
    const { delimiter } = this.#format;
    // one cell too many is enough to refuse a row
    const cells = text.length < mostColumns ? text.split(delimiter) : text.split(delimiter, mostColumns + 1);
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
export function cellsIn(bytes: Buffer, start: number, end: number, delimiter: string): number {
  const mark = Buffer.from(delimiter);
  let open = false;
  let cells = 1;
  for (let at = start; at < end; at++) {
    if (bytes[at] === quote) open = !open;
    else if (!open && bytes[at] === mark[0] && bytes.compare(mark, 0, mark.length, at, at + mark.length) === 0) cells++;
  }
  return cells;
}

function withoutEndMarks(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === endMark) end--;
  return bytes.subarray(0, end);
}

function breaksBetween(bytes: Buffer, start: number, end: number): number {
  let breaks = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === feed || (bytes[at] === carriageReturn && bytes[at + 1] !== feed)) breaks++;
  }
  return breaks;
}
