/** Where in rows that the parser refused a quote doesn't fit. Loaded only then. */
import type { LoyaltyError } from "../core/errors.ts";
import { invalidQuote, unclosedQuote } from "./csv-errors.ts";
import type { CsvFormat } from "./csv-format.ts";

type Fault = {
  readonly column: number;
  /** Position of the cell's first character. */
  readonly opened: number;
  /** Position where it shows: a quote, or the end of the text. */
  readonly at: number;
  readonly closed: boolean;
};

/**
 * @param text whole rows, or rows that the end of the text cuts
 * @param line the file's line that the text begins on
 * @returns null where every quote opens or closes a cell, or is one of two within
 */
export function quoteFault(text: string, { path, delimiter }: CsvFormat, line: number): LoyaltyError | null {
  const fault = findFault(text, delimiter);
  if (fault === null) return null;
  const lineOf = (at: number) => line + breaksBefore(text, at);
  const opened = lineOf(fault.opened);
  const shows = lineOf(fault.at);
  // A quote that isn't closed runs on to the next one, lines further down, and only there it shows.
  const unclosed = !fault.closed || shows > opened;
  return unclosed ? unclosedQuote(path, opened, fault.column, !fault.closed) : invalidQuote(path, shows, fault.column);
}

function findFault(text: string, delimiter: string): Fault | null {
  const ends = [delimiter, "\r\n", "\n", "\r"];
  let column = 1;
  for (let start = 0; start < text.length; ) {
    const quoted = text[start] === '"';
    const end = quoted ? afterClosingQuote(text, start) : endOfPlainCell(text, start, delimiter);
    if (end === -1) return { column, opened: start, at: text.length, closed: false };
    if (!quoted) {
      const stray = text.slice(start, end).indexOf('"');
      if (stray !== -1) return { column, opened: start, at: start + stray, closed: true };
    }
    const mark = ends.find((candidate) => text.startsWith(candidate, end));
    if (mark === undefined) return end === text.length ? null : { column, opened: start, at: end, closed: true };
    column = mark === delimiter ? column + 1 : 1;
    start = end + mark.length;
  }
  return null;
}

/** @returns the position after the quote that closes the cell; -1 where none does */
function afterClosingQuote(text: string, opened: number): number {
  let at = text.indexOf('"', opened + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? -1 : at + 1;
}

function endOfPlainCell(text: string, start: number, delimiter: string): number {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === "\n" || character === "\r") return at;
  }
  return text.length;
}

/** Counted one by one: the text may be megabytes of line breaks. */
function breaksBefore(text: string, end: number): number {
  let breaks = 0;
  for (let at = 0; at < end; at++) {
    const character = text[at];
    if (character === "\n" || (character === "\r" && text[at + 1] !== "\n")) breaks++;
  }
  return breaks;
}
