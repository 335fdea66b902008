/** Cells of the report's CSVs. */
import { csvCell, guarded } from "../../core/csv-text.ts";

/** Rows of cells, each ended by a line feed. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(",")}\n`).join("");
}

/** Somebody's words, on one line; a lone dash is no formula. */
export function wordsText(text: string): string {
  const whole = /^-+$/.test(text) ? text : guarded(text);
  return whole.toWellFormed();
}
