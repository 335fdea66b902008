/** `method.merge: neighbours`: tables that expect too few cases get the fewest merged categories that mend it. */
import type { Side } from "../bivariate.ts";
import type { Groups } from "../grouping.ts";
import type { Remarks } from "../remarks.ts";
import type { Crossed } from "../study.ts";
import { tableOf } from "./context.ts";
import { mergingOf } from "./mergers.ts";

/**
 * The same table with merged categories, `unmerged` what it was; itself where nothing has to be merged, nothing helps, or what
 * would be merged has no order.
 *
 * @param where path of its entry in `bivariate`
 */
export function mergeNeighbours(crossed: Crossed, where: string, remarks: Remarks): Crossed {
  const table = tableOf(crossed);
  const found = mergingOf(crossed, table);
  if (!found.ok || found.value.kind !== "merge") return crossed;
  const { rowGroups, columnGroups, unordered } = found.value;
  const names = { row: crossed.row.name, column: crossed.column.name };
  if (unordered) {
    remarks.add("not-merged", "info", where, names);
    return crossed;
  }
  const row = mergedSide(crossed.row, table.rows, rowGroups);
  const column = mergedSide(crossed.column, table.columns, columnGroups);
  const several = (labels: readonly string[], groups: readonly (readonly number[])[]) =>
    groups.filter((group) => group.length > 1).map((group) => joined(group.map((index) => labels[index]!)));
  const labels = [...several(table.rows, rowGroups), ...several(table.columns, columnGroups)];
  remarks.add("categories-merged", "info", where, { ...names, labels });
  return { ...crossed, row, column, unmerged: { row: crossed.row, column: crossed.column, joint: crossed.joint } };
}

/** @param labels of the groups that somebody is in @param merged places in `labels` */
function mergedSide(side: Side, labels: readonly string[], merged: readonly (readonly number[])[]): Side {
  if (merged.length === labels.length) return side;
  const { groups } = side;
  const mates = new Map(
    merged.flatMap((group) => group.map((index) => [labels[index]!, group.map((i) => labels[i]!)])),
  );
  // Groups that nobody is in stay alone; the place of a merged one is that of its first member.
  const members = groups.labels.map((label) => mates.get(label) ?? [label]);
  const firsts = [...new Set(members.map(([first]) => first!))];
  const place = members.map(([first]) => firsts.indexOf(first!));
  const names = firsts.map((first) => joined(mates.get(first) ?? [first]));
  const of: Groups["of"] = (value) => {
    const group = groups.of(value);
    return group === null ? null : place[group]!;
  };
  return {
    name: side.name,
    groups: { labels: names, values: names, scores: names.map((_, index) => index + 1), of, ordered: groups.ordered },
  };
}

function joined(labels: readonly string[]): string {
  return labels.join(" + ");
}
