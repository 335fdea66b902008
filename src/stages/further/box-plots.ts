/** Box plots of the outcome's score by each predictor's groups; of each score by the outcome's groups where the outcome has none. */
import type { Distribution, JointTable } from "../../counts/summaries.ts";
import type { GroupOf } from "../../stats/crosstabs/contingency.ts";
import { boxPlot, type OutsideValue } from "../../stats/scores/box-plot.ts";
import type { Side } from "../bivariate.ts";
import type { BoxPlots } from "../result.ts";
import type { Score } from "../study.ts";
import type { FurtherContext } from "./context.ts";

/** None of a predictor that is no score, where the outcome is none either. */
export function boxPlots({ scores, tables }: FurtherContext): readonly BoxPlots[] {
  const scoreOf = (name: string) => scores.find((score) => score.name === name);
  return tables.flatMap(({ row, column, joint }) => {
    const [outcome, predictor] = [scoreOf(column.name), scoreOf(row.name)];
    if (outcome !== undefined) return [byGroups(outcome, row, joint)];
    return predictor === undefined ? [] : [byGroups(predictor, column, turned(joint))];
  });
}

/** Rows are the groups' values, columns the score's. */
function byGroups({ name, distribution }: Score, { name: by, groups }: Side, joint: JointTable): BoxPlots {
  const found = distributions(joint, groups.of, groups.labels.length, distribution.decimals);
  const boxes = found.flatMap((values, at): BoxPlots["groups"] => {
    const drawn = boxPlot(values);
    if (!drawn.ok) return []; // nobody is in it
    const { outside, ...box } = drawn.value;
    return [{ label: groups.labels[at]!, n: values.n, ...box, ...outsideOf(outside) }];
  });
  const n = boxes.reduce((sum, group) => sum + group.n, 0);
  return { variable: name, by, n, missing: joint.missing + joint.n - n, groups: boxes };
}

/** Of each side, so that a column of a million amounts of money stays readable. */
const MOST_LISTED = 50;

function outsideOf(
  all: readonly OutsideValue[],
): Pick<BoxPlots["groups"][number], "outside" | "outsideCount" | "extremeCount"> {
  const cases = (values: readonly OutsideValue[]) => values.reduce((sum, { count }) => sum + count, 0);
  return {
    outside: all.length <= 2 * MOST_LISTED ? all : [...all.slice(0, MOST_LISTED), ...all.slice(-MOST_LISTED)],
    outsideCount: cases(all),
    extremeCount: cases(all.filter(({ extreme }) => extreme)),
  };
}

function turned({ rows, columns, cells, ...rest }: JointTable): JointTable {
  return {
    ...rest,
    rows: columns,
    columns: rows,
    cells: cells.map(({ row, column, count }) => ({ row: column, column: row, count })),
  };
}

/** The columns' values in each group of rows. */
function distributions(
  { rows, columns, cells }: JointTable,
  groupOf: GroupOf,
  groups: number,
  decimals: number | null,
): readonly Distribution[] {
  const counts = Array.from({ length: groups }, () => columns.map(() => 0));
  const groupOfRow = rows.map(groupOf);
  for (const { row, column, count } of cells) {
    const group = groupOfRow[row]!;
    if (group !== null) counts[group]![column]! += count;
  }
  // a score's values are numbers, ascending
  const values = columns as readonly number[];
  return counts.map((line) => ({
    values: values.filter((_, at) => line[at]! > 0),
    counts: line.filter((count) => count > 0),
    n: line.reduce((sum, count) => sum + count, 0),
    missing: 0,
    decimals,
  }));
}
