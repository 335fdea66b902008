/** How a CSV file is spelled; both readers of rows go by it. */
export type CsvFormat = {
  readonly path: string;
  readonly delimiter: string;
  /** "\n" takes "\r\n" too. */
  readonly lineBreak: "\n" | "\r";
  /** The first line says the delimiter and nothing else (`sep=;`, as Excel writes and reads it). */
  readonly declared: boolean;
};

export const quote = 0x22;

/** A row of more bytes than this is no row: it would fill the memory. */
export const longestRow = 16 * 1024 * 1024;
