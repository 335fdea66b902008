/** The cases as CSV: UTF-8, commas, LF, a row a case. */
import type { CaseBatch } from "../dataset/cases.ts";
import { csvCell } from "./cell-text.ts";
import { type CellWriter, type Column, cellWriter } from "./columns.ts";
import type { FieldFacts } from "./plan.ts";

export function csvHeader(columns: readonly Column[]): string {
  return `${columns.map(({ header }) => csvCell(header)).join(",")}\n`;
}

/**
 * @param fields of the cases, in the order of their batches' columns
 * @returns makes the rows of a batch, each ended by a line feed
 */
export function csvRows(
  columns: readonly Column[],
  fields: readonly Pick<FieldFacts, "name" | "labels">[],
): (batch: CaseBatch) => string {
  const cells = columns.map((column): ((batch: CaseBatch, index: number) => string) => {
    if (column.kind === "line") return (batch, index) => String(batch.lineOf?.(index) ?? "");
    const field = fields.findIndex(({ name }) => name === column.name);
    if (field < 0) throw new RangeError(`the cases have no field "${column.name}"`);
    const write: CellWriter = cellWriter(column, fields[field]!);
    return (batch, index) => write(batch.columns[field]![index]!);
  });
  return (batch) => {
    let text = "";
    for (let index = 0; index < batch.size; index++) text += `${cells.map((cell) => cell(batch, index)).join(",")}\n`;
    return text;
  };
}
