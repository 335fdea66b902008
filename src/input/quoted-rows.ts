/** CSV with quotes in it -> rows, by csv-parse. Loaded with the first quote that is met. */
import { CsvError, parse } from "csv-parse/sync";
import type { CsvFormat } from "./csv-format.ts";
import { quoteFault } from "./quote-fault.ts";
import type { Row } from "./sheet.ts";

/**
 * @param bytes whole rows
 * @param line the file's line that the first of them starts on
 * @param rows receives the rows; a blank line is a row of one empty cell
 * @returns the line after the last row
 * @throws LoyaltyError (exit 3) for quotes that don't fit
 */
export function parseQuoted(bytes: Buffer, format: CsvFormat, line: number, rows: Row[]): number {
  const returns = bytes.includes("\r");
  let next = line;
  for (const cells of parsed(bytes, format, line, returns)) {
    rows.push({ line: next, cells });
    next += 1 + breaksIn(cells, returns);
  }
  return next;
}

function parsed(bytes: Buffer, format: CsvFormat, line: number, returns: boolean): string[][] {
  try {
    return parse(bytes, {
      delimiter: format.delimiter,
      // each one is looked for at every character
      record_delimiter: returns ? ["\r\n", "\n", "\r"] : ["\n"],
      relax_column_count: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw quoteFault(bytes.toString("utf8"), format, line) ?? cause;
  }
}

function breaksIn(cells: readonly string[], returns: boolean): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || (returns && cell.includes("\r"))) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}
