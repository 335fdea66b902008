/** Which neighbouring categories to merge where too many cells of a table expect too few cases. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { type Groups, mergeSide } from "./contiguous-groups.ts";
import { expectedBelow, margins, minimumExpected } from "./contingency.ts";

/** Cochran's condition: at most 20% of the cells expect fewer than 5, and none fewer than 1. */
export type ExpectedCheck = {
  readonly cells: number;
  readonly below5: number;
  readonly below5Percent: number;
  readonly minimum: number;
  readonly met: boolean;
};

export type CategoryMerging = {
  /** Nothing to do (the condition is met, or 2 x 2, which has Fisher's test); merging these helps; no merging helps. */
  readonly kind: "not-needed" | "merge" | "nothing-helps";
  /** Indexes of the rows of `table` in each merged row, in order; every row alone unless `kind` is "merge". */
  readonly rowGroups: Groups;
  readonly columnGroups: Groups;
  /** The merged table; a merged category's name joins its members' by " + ". */
  readonly table: Contingency<string, string>;
  readonly before: ExpectedCheck;
  readonly after: ExpectedCheck;
  /** Categories are merged that are next to each other in the table only: their side has no order of its own. */
  readonly unordered: boolean;
};

export type MergingSides = {
  /** Whether the rows have an order, so that neighbours are alike; else neighbours are those of the table. */
  readonly rowsOrdered: boolean;
  readonly columnsOrdered: boolean;
};

/** Steps that the search may take; about half a second. */
const MOST_STEPS = 2e8;

/**
 * The fewest merges of neighbouring categories that meet Cochran's condition. Rows (the predictor's) are merged alone if that can
 * do it; else columns alone; else both, with the fewest merges in all and of those the fewest of columns. Ties: the fewest cells below 5,
 * then the fewest cases in merged categories, then the first in the table's order. At least two rows and two columns stay.
 *
 * @param table no empty rows or columns
 * @returns undefined for fewer than two rows or columns, and where the search would take too long (over 1,000 categories on a
 *   side, or many on both where neither side alone can do it)
 * @throws RangeError for an empty row or column
 * @see Cochran (1954), Biometrics 10(4), 417-451. Oracle: every contiguous partition tried, in Python
 */
export function mergeCategories(
  table: Contingency,
  { rowsOrdered, columnsOrdered }: MergingSides,
): Outcome<CategoryMerging> {
  const [rows, columns] = [table.rows.length, table.columns.length];
  if (rows < 2 || columns < 2) return undefinedBecause({ code: "too-few-categories", rows, columns });
  const { rowTotals, columnTotals } = margins(table);
  if ([...rowTotals, ...columnTotals].includes(0)) throw new RangeError("empty rows and columns go first");
  const before = checkExpected(table);
  const needed = !before.met && (rows > 2 || columns > 2);
  const plan = needed ? search(rowTotals, columnTotals) : ok(null);
  if (!plan.ok) return plan;
  const rowGroups = plan.value?.rows ?? alone(rows);
  const columnGroups = plan.value?.columns ?? alone(columns);
  const merged = mergeTable(table, rowGroups, columnGroups);
  const after = checkExpected(merged);
  return ok({
    kind: !needed ? "not-needed" : plan.value === null ? "nothing-helps" : "merge",
    rowGroups,
    columnGroups,
    table: merged,
    before,
    after,
    unordered: (rowGroups.length < rows && !rowsOrdered) || (columnGroups.length < columns && !columnsOrdered),
  });
}

/**
 * The table with each group of rows and of columns as one.
 *
 * @param rowGroups every row's index once; columnGroups likewise
 */
export function mergeTable(table: Contingency, rowGroups: Groups, columnGroups: Groups): Contingency<string, string> {
  const joined = (names: readonly (number | string)[], groups: Groups) =>
    groups.map((group) => group.map((index) => names[index]!).join(" + "));
  const counts = rowGroups.map((rows) =>
    columnGroups.map((columns) =>
      rows.reduce((sum, row) => columns.reduce((part, column) => part + table.counts[row]![column]!, sum), 0),
    ),
  );
  return { ...table, rows: joined(table.rows, rowGroups), columns: joined(table.columns, columnGroups), counts };
}

function checkExpected(table: Contingency): ExpectedCheck {
  const cells = table.rows.length * table.columns.length;
  const below5 = expectedBelow(table, 5);
  const minimum = minimumExpected(table);
  return {
    cells,
    below5,
    below5Percent: (100 * below5) / cells,
    minimum: minimum.ok ? minimum.value : 0,
    met: 5 * below5 <= cells && expectedBelow(table, 1) === 0,
  };
}

type Plan = { readonly rows: Groups; readonly columns: Groups };

/** @returns null where nothing helps */
function search(rowTotals: readonly number[], columnTotals: readonly number[]): Outcome<Plan | null> {
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  if (steps(rows) > MOST_STEPS || steps(columns) > MOST_STEPS) return tooCostly();
  const byRows = mergeSide(rowTotals, columnTotals);
  if (byRows !== null) return ok({ rows: byRows.groups, columns: alone(columns) });
  const byColumns = mergeSide(columnTotals, rowTotals);
  if (byColumns !== null) return ok({ rows: alone(rows), columns: byColumns.groups });
  // Four cells that expect 5 each take 20 cases, and more cells take more.
  if (rowTotals.reduce((sum, total) => sum + total, 0) < 20) return ok(null);
  const [few, many] = rows < columns ? [rowTotals, columnTotals] : [columnTotals, rowTotals];
  if (2 ** (few.length - 1) * steps(many.length) > MOST_STEPS) return tooCostly();
  const both = mergeBoth(few, many, rows < columns);
  if (both === null) return ok(null);
  return ok(rows < columns ? { rows: both.few, columns: both.many } : { rows: both.many, columns: both.few });
}

/** Every way to merge the shorter side, each with the best way to merge the longer one. */
function mergeBoth(few: readonly number[], many: readonly number[], fewAreRows: boolean) {
  let best: { few: Groups; many: Groups; rank: readonly number[] } | null = null;
  for (let merged = 1; merged < 2 ** (few.length - 1); merged++) {
    const groups = groupsOf(merged, few.length);
    const merges = few.length - groups.length;
    if (groups.length < 2 || (best !== null && merges >= best.rank[0]!)) continue;
    const totals = groups.map((group) => group.reduce((sum, index) => sum + few[index]!, 0));
    const side = mergeSide(many, totals);
    if (side === null) continue;
    const otherMerges = many.length - side.groups.length;
    const columnMerges = fewAreRows ? otherMerges : merges;
    const moved = side.moved + movedIn(groups, few);
    const rank = [merges + otherMerges, columnMerges, side.below5, moved];
    if (best === null || isBefore(rank, best.rank)) best = { few: groups, many: side.groups, rank };
  }
  return best;
}

/** Bit i of `merged` says that category i + 1 joins category i. */
function groupsOf(merged: number, size: number): Groups {
  const groups: number[][] = [[0]];
  for (let index = 1; index < size; index++) {
    if ((merged >> (index - 1)) & 1) groups.at(-1)!.push(index);
    else groups.push([index]);
  }
  return groups;
}

function movedIn(groups: Groups, totals: readonly number[]): number {
  return groups
    .filter((group) => group.length > 1)
    .flat()
    .reduce((sum, index) => sum + totals[index]!, 0);
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}

function alone(size: number): Groups {
  return Array.from({ length: size }, (_, index) => [index]);
}

function steps(categories: number): number {
  return categories ** 3 / 6;
}

function tooCostly() {
  return undefinedBecause({ code: "too-costly", what: "merging" });
}
