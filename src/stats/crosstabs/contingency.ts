/** What every statistic of a contingency table starts from: margins, expected counts, collapsing, empty categories. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency, JointTable } from "../../counts/summaries.ts";

export type Margins = {
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly n: number;
};

export function margins({ rows, columns, counts }: Contingency): Margins {
  const rowTotals = rows.map((_, r) => total(counts[r]!));
  const columnTotals = columns.map((_, c) => total(counts.map((row) => row[c]!)));
  return { rowTotals, columnTotals, n: total(rowTotals) };
}

/** Without the rows and columns that nobody is in. */
export function dropEmpty<R extends number | string, C extends number | string>(
  table: Contingency<R, C>,
): Contingency<R, C> {
  const { rowTotals, columnTotals } = margins(table);
  const keptColumn = (_: unknown, c: number) => columnTotals[c]! > 0;
  const keptRow = (_: unknown, r: number) => rowTotals[r]! > 0;
  return {
    ...table,
    rows: table.rows.filter(keptRow),
    columns: table.columns.filter(keptColumn),
    counts: table.counts.filter(keptRow).map((row) => row.filter(keptColumn)),
  };
}

/** Which group a raw value falls into; null for none, which makes its cases missing. */
export type GroupOf = (value: number | string) => number | null;

/** The table of groups that a table of raw values collapses to: no case is looked at again. */
export function collapse(
  table: JointTable,
  rowGroup: GroupOf,
  rowLabels: readonly string[],
  columnGroup: GroupOf,
  columnLabels: readonly string[],
): Contingency<string, string> {
  const counts = rowLabels.map(() => columnLabels.map(() => 0));
  const rowGroups = table.rows.map(rowGroup);
  const columnGroups = table.columns.map(columnGroup);
  let n = 0;
  for (const { row, column, count } of table.cells) {
    const [r, c] = [rowGroups[row]!, columnGroups[column]!];
    if (r === null || c === null) continue;
    counts[r]![c]! += count;
    n += count;
  }
  return { rows: rowLabels, columns: columnLabels, counts, n, missing: table.missing + table.n - n };
}

export function transpose<R extends number | string, C extends number | string>(
  table: Contingency<R, C>,
): Contingency<C, R> {
  const counts = table.columns.map((_, c) => table.counts.map((row) => row[c]!));
  return { ...table, rows: table.columns, columns: table.rows, counts };
}

/** Counts expected were rows and columns independent: row total x column total / n. Empty for no cases. */
export function expectedCounts(table: Contingency): readonly (readonly number[])[] {
  const { rowTotals, columnTotals, n } = margins(table);
  return rowTotals.map((row) => columnTotals.map((column) => (n === 0 ? 0 : (row * column) / n)));
}

/** How many cells expect fewer than `bound`, tested as row total x column total < bound x n. */
export function expectedBelow(table: Contingency, bound: number): number {
  const { rowTotals, columnTotals, n } = margins(table);
  return total(rowTotals.map((row) => columnTotals.filter((column) => row * column < bound * n).length));
}

/** The smallest expected count. @returns undefined for no cases */
export function minimumExpected(table: Contingency): Outcome<number> {
  const { rowTotals, columnTotals, n } = margins(table);
  if (n === 0) return undefinedBecause({ code: "no-cases" });
  return ok((Math.min(...rowTotals) * Math.min(...columnTotals)) / n);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
