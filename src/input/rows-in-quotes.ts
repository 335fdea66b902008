/**
 * Files with each row in quotes as a whole (`"id,R1,R2"`): what a spreadsheet saves that had opened a CSV in one column.
 * Loaded where the first row is one quoted cell.
 */
import { type CsvFormat, mostColumns } from "./csv-format.ts";
import { findDelimiter } from "./delimiter.ts";
import { parseQuoted } from "./quoted-rows.ts";
import { cellsIn, RowReader } from "./row-reader.ts";
import type { Row } from "./sheet.ts";

/**
 * @param sample the first bytes, UTF-8
 * @param whole false where the last row of these may be cut
 * @param wanted the delimiter that was asked for
 * @returns what parts the cells within the rows; null where not every row is in quotes, or what is in them are no rows of
 *   one width: a single column with commas in its answers isn't
 */
export function delimiterInRows(sample: Buffer, whole: boolean, wanted: string | undefined): string | null {
  const rows = wholeRows(sample.toString("utf8"), whole);
  if (rows === null || rows.length < 2) return null;
  const delimiter = wanted ?? findDelimiter(Buffer.from(rows.join("\n")), true);
  const parts = rows.map((row) => row.replace(/"[^"]*(?:"|$)/g, "").split(delimiter));
  const [header = []] = parts;
  if (header.length < 2 || parts.some((cells) => cells.length !== header.length)) return null;
  // a delimiter has no blank after it, a comma in a sentence does
  return header.slice(1).every((cell) => cell.startsWith(" ")) ? null : delimiter;
}

/** The contents of rows that are one quoted cell each; null where a row is anything else. */
function wholeRows(text: string, whole: boolean): string[] | null {
  const row = /"([^"]*(?:""[^"]*)*)"(?:(?:\r\n|\n|\r)\s*|$)/y;
  const rows: string[] = [];
  let end = 0;
  for (let found = row.exec(text); found !== null; found = row.exec(text)) {
    const cut = !whole && row.lastIndex === text.length;
    if (!cut) rows.push(found[1]!.replaceAll('""', '"'));
    end = row.lastIndex;
    if (end === text.length) return rows;
  }
  const rest = text.slice(end);
  // the last row of a sample has lost its end
  const isCut = !whole && /^"[^"]*(?:""[^"]*)*"?$/.test(rest);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the end mark of DOS
  return isCut || /^\u001a*$/.test(rest) ? rows : null;
}

/** Reads rows twice: as CSV, and as CSV again what a row's only cell holds. A row that isn't in quotes as a whole is read once. */
export class RowsInQuotes {
  readonly #outer: RowReader;
  readonly #format: CsvFormat;

  constructor(format: CsvFormat) {
    this.#format = { ...format, quotes: "cells" };
    this.#outer = new RowReader(this.#format);
  }

  /** As RowReader's. */
  async feed(block: Buffer): Promise<Row[]> {
    return this.#within(await this.#outer.feed(block));
  }

  async end(): Promise<Row[]> {
    return this.#within(await this.#outer.end());
  }

  async #within(rows: readonly Row[]): Promise<Row[]> {
    const within: Row[] = [];
    for (const row of rows) {
      const [text = ""] = row.cells;
      if (row.cells.length > 1 || text === "") within.push(row);
      else await this.#read(text, row.line, within);
    }
    return within;
  }

  async #read(text: string, line: number, rows: Row[]): Promise<void> {
    const { path, delimiter } = this.#format;
    const bytes = Buffer.from(text);
    if (cellsIn(bytes, 0, bytes.length, delimiter) > mostColumns) {
      throw (await import("./csv-errors.ts")).tooManyColumns(path, line);
    }
    if (text.includes('"')) parseQuoted(bytes, this.#format, line, rows);
    else rows.push({ line, cells: text.split(delimiter) });
  }
}
