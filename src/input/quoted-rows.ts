/** CSV with quotes in it -> rows, by csv-parse. Loaded with the first quote that is met. */
import { CsvError, parse } from "csv-parse/sync";
import type { CsvFormat } from "./csv-format.ts";
import { quoteFault } from "./quote-fault.ts";
import type { Row } from "./sheet.ts";

/**
 * @param bytes whole rows
 * @param line the file's line that the first of them starts on
 * @param rows receives the rows; blank lines are none
 * @returns the line after the last row
 * @throws LoyaltyError (exit 3) for quotes that don't fit
 */
export function parseQuoted(bytes: Buffer, format: CsvFormat, line: number, rows: Row[]): number {
  let next = line;
  for (const cells of parsed(bytes, format, line)) {
    // A blank line comes as one empty cell; it is kept this far so that lines can be counted row by row.
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: next, cells });
    next += 1 + breaksIn(cells, format.lineBreak);
  }
  return next;
}

function parsed(bytes: Buffer, format: CsvFormat, line: number): string[][] {
  try {
    return parse(bytes, {
      delimiter: format.delimiter,
      record_delimiter: format.lineBreak === "\r" ? ["\r"] : ["\r\n", "\n"],
      relax_column_count: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw quoteFault(bytes.toString("utf8"), format, line) ?? cause;
  }
}

function breaksIn(cells: readonly string[], lineBreak: string): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.length > 0 && cell.includes(lineBreak)) breaks += cell.split(lineBreak).length - 1;
  }
  return breaks;
}
