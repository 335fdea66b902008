/** Joint tables and contingency tables of the same counts, for tests that have the one and need the other. */
import type { Contingency, JointTable } from "../../src/counts/summaries.ts";

export function jointOf({ rows, columns, counts, n, missing }: Contingency): JointTable {
  const cells = counts.flatMap((line, row) => line.map((count, column) => ({ row, column, count })));
  return { rows, columns, cells: cells.filter(({ count }) => count > 0), n, missing };
}

export function denseOf({ rows, columns, cells, n, missing }: JointTable): Contingency {
  const counts = rows.map(() => columns.map(() => 0));
  for (const { row, column, count } of cells) counts[row]![column]! += count;
  return { rows, columns, counts, n, missing };
}
