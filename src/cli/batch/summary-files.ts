/** A batch's summary as CSV and JSON. */
import { csvCell, guarded } from "../../export/cell-text.ts";
import type { BatchEntry, BatchSummary } from "../../report/batch/batch-entry.ts";

export const summaryNames = { text: "summary.txt", csv: "summary.csv", json: "summary.json" } as const;

const columns = [
  "file",
  "n",
  "scales",
  "reliableScales",
  "associations",
  "significantAssociations",
  "cautions",
  "problems",
  "exitCode",
  "error",
  "hint",
] as const satisfies readonly (keyof BatchEntry)[];

export function summaryCsv(entries: readonly BatchEntry[]): string {
  const rows = entries.map((entry) => columns.map((name) => csvCell(guarded(String(entry[name] ?? "")))).join(","));
  return `${[columns.join(","), ...rows].join("\n")}\n`;
}

export function summaryJson(summary: BatchSummary): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}
