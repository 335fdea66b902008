/** Which neighbouring categories to merge where a table expects too few cases, and what comes of it. */
import type { Outcome } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { type CategoryMerging, mergeCategories } from "../../stats/crosstabs/category-merging.ts";
import { pearsonChiSquare } from "../../stats/crosstabs/chi-square.ts";
import { expectedBelow, expectedCounts, margins, minimumExpected } from "../../stats/crosstabs/contingency.ts";
import type { Remarks } from "../remarks.ts";
import type { Merger, Test } from "../result.ts";
import type { Crossed } from "../study.ts";
import { type TablesContext, tableOf } from "./context.ts";

export function mergers(context: TablesContext): readonly Merger[] {
  return context.tables.map((crossed, index) => merger(crossed, `mergers[${index}]`, context.remarks));
}

/** The table as it was before `method.merge` changed it, and what merging makes of it. */
function merger(crossed: Crossed, where: string, remarks: Remarks): Merger {
  const table = tableOf(crossed.unmerged ?? crossed);
  const names = { row: crossed.row.name, column: crossed.column.name };
  const found = mergingOf(crossed.unmerged ?? crossed, table);
  const cells = table.rows.length * table.columns.length;
  const needed = found.ok ? found.value.kind !== "not-needed" : found.reason.code === "too-costly";
  const entry = {
    ...names,
    n: table.n,
    missing: table.missing,
    expectedBelow5Percent: cells === 0 ? 0 : (100 * expectedBelow(table, 5)) / cells,
    minimumExpected: remarks.figure(minimumExpected(table), `${where}.minimumExpected`, names),
    needed,
    done: crossed.unmerged !== null,
  };
  if (found.ok && found.value.kind === "merge") {
    return { ...entry, proposal: proposalOf(table, found.value, `${where}.proposal`, names, remarks) };
  }
  if (needed) remarks.add("no-merger", "info", `${where}.proposal`, { ...names, costly: !found.ok });
  return { ...entry, proposal: null };
}

/** Neighbours of a side without an order are those of the table. */
export function mergingOf(
  { row, column }: Pick<Crossed, "row" | "column">,
  table: Contingency<string, string>,
): Outcome<CategoryMerging> {
  return mergeCategories(table, { rowsOrdered: row.groups.ordered, columnsOrdered: column.groups.ordered });
}

function proposalOf(
  table: Contingency<string, string>,
  merging: CategoryMerging,
  where: string,
  names: Readonly<Record<string, string>>,
  remarks: Remarks,
): NonNullable<Merger["proposal"]> {
  const named = (labels: readonly string[], groups: CategoryMerging["rowGroups"]) =>
    groups.map((group) => group.map((index) => labels[index]!));
  if (merging.unordered) remarks.add("merger-unordered", "info", where, names);
  const { rowTotals, columnTotals } = margins(merging.table);
  return {
    rows: named(table.rows, merging.rowGroups),
    columns: named(table.columns, merging.columnGroups),
    ordered: !merging.unordered,
    counts: merging.table.counts,
    rowTotals,
    columnTotals,
    expected: expectedCounts(merging.table),
    expectedBelow5Percent: merging.after.below5Percent,
    minimumExpected: merging.after.minimum,
    chiSquare: testOf(merging.table),
  };
}

/** A merged table has two rows and two columns at least. */
function testOf(table: Contingency): Test {
  const test = pearsonChiSquare(table);
  return test.ok ? test.value : { value: null, df: 0, p: null };
}
