/**
 * Bytes of CSV -> rows. Where there are no quotes a line is a row and the delimiter alone parts its cells, which built-in
 * string functions do five times as fast as a parser and without loading one; what is around quotes csv-parse reads.
 * A property test holds the two to the same rows.
 */
import { type CsvFormat, longestRow, quote } from "./csv-format.ts";
import type { Row } from "./sheet.ts";

/** Rows without a quote go through the parser too where the next quote isn't farther: starting it costs about as much. */
const shortGap = 8 * 1024;

export class RowReader {
  readonly #format: CsvFormat;
  readonly #breakByte: number;
  /** The beginning of a row whose end is yet to come. */
  #rest: Buffer = Buffer.alloc(0);
  /** Line that the next row starts on, blank lines being rows here. */
  #line = 1;

  constructor(format: CsvFormat) {
    this.#format = format;
    this.#breakByte = format.lineBreak.charCodeAt(0);
  }

  /**
   * @param block UTF-8; not to be written to afterwards
   * @returns the rows that end in it; blank lines are none
   * @throws LoyaltyError (exit 3) for quotes that don't fit and rows too long
   */
  async feed(block: Buffer): Promise<Row[]> {
    const bytes = this.#rest.length === 0 ? block : Buffer.concat([this.#rest, block]);
    const rows: Row[] = [];
    let start = 0;
    for (;;) {
      const firstQuote = bytes.indexOf(quote, start);
      const quoted = firstQuote === -1 ? bytes.length : firstQuote;
      const plainEnd = bytes.subarray(start, quoted).lastIndexOf(this.#breakByte) + 1 + start;
      this.#split(bytes, start, plainEnd, rows);
      start = plainEnd;
      if (firstQuote === -1) break;
      const quotedEnd = this.#endOfQuoted(bytes, start);
      if (quotedEnd === start) break;
      await this.#parse(bytes.subarray(start, quotedEnd), rows);
      start = quotedEnd;
    }
    this.#rest = bytes.subarray(start);
    if (this.#rest.length > longestRow) throw await this.#tooLong();
    return rows;
  }

  /** The last row, where no line break ends it. */
  async end(): Promise<Row[]> {
    const rest = this.#rest;
    const rows: Row[] = [];
    if (rest.includes(quote)) await this.#parse(rest, rows);
    else if (rest.length > 0) rows.push({ line: this.#line, cells: this.#cells(rest, 0, rest.length) });
    return rows;
  }

  #split(bytes: Buffer, from: number, end: number, rows: Row[]): void {
    const crlf = this.#format.lineBreak === "\n";
    for (let start = from; start < end; ) {
      const after = bytes.indexOf(this.#breakByte, start);
      const stop = crlf && after > start && bytes[after - 1] === 13 ? after - 1 : after;
      if (stop > start) rows.push({ line: this.#line, cells: this.#cells(bytes, start, stop) });
      this.#line++;
      start = after + 1;
    }
  }

  /** Rows are decoded one by one: a cell that somebody keeps holds on to its own row's text and no more. */
  #cells(bytes: Buffer, start: number, end: number): string[] {
    return bytes.toString("utf8", start, end).split(this.#format.delimiter);
  }

  /**
   * Where the rows around some quotes end. A line break ends a row where the quotes before it are even in number: each
   * one opens a cell, closes it or is one of two, or else the parser refuses the row anyway.
   *
   * @returns `start` where no row ends
   */
  #endOfQuoted(bytes: Buffer, start: number): number {
    const breakByte = this.#breakByte;
    let open = false;
    let lastQuote = start;
    let end = start;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === quote) {
        open = !open;
        lastQuote = at;
      } else if (byte === breakByte && !open) {
        end = at + 1;
        if (at - lastQuote > shortGap) break;
      }
    }
    return end;
  }

  async #parse(bytes: Buffer, rows: Row[]): Promise<void> {
    const { parseQuoted } = await import("./quoted-rows.ts");
    this.#line = parseQuoted(bytes, this.#format, this.#line, rows);
  }

  async #tooLong(): Promise<Error> {
    const { path } = this.#format;
    const [{ quoteFault }, { rowTooLong }] = await Promise.all([import("./quote-fault.ts"), import("./csv-errors.ts")]);
    return quoteFault(this.#rest.toString("utf8"), this.#format, this.#line) ?? rowTooLong(path, this.#line);
  }
}
