/** How a CSV file is spelled; both readers of rows go by it. Rows end in "\n", "\r\n" or "\r", mixed as they come. */
export type CsvFormat = {
  readonly path: string;
  readonly delimiter: string;
  /** The first line says the delimiter and nothing else (`sep=;`, as Excel writes and reads it). */
  readonly declared: boolean;
  readonly quotes: Quotes;
};

/**
 * What a quote is: "cells": it opens or closes a cell, as CSV has it; "literal": a character like any other; "rows": each row
 * is a single quoted cell that holds the row as CSV.
 */
export type Quotes = "cells" | "literal" | "rows";

export const quote = 0x22;

/** A row of more bytes than this is no row: it would fill the memory. */
export const longestRow = 16 * 1024 * 1024;

/** As many columns as a spreadsheet has; more are a mistake about what parts them. */
export const mostColumns = 16_384;
