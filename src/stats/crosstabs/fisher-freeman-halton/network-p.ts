import type { Contingency } from "../../../counts/summaries.ts";
import { type Margins, margins } from "../contingency.ts";
import { ColumnFactors } from "./column-factors.ts";
import type { Cost } from "./cost.ts";
import { countFillings, Fillings } from "./fillings.ts";
import { Half } from "./half.ts";
import { halves } from "./halves.ts";
import { rowCodes } from "./level.ts";
import { logFactorials } from "./log-factorials.ts";
import { Middle } from "./middle.ts";
import type { Network } from "./stage.ts";

/** Tables whose probabilities differ by less than this count as equally probable. */
const TIE = 1e-7;

/** What making the logarithms of factorials costs, for each. */
const FACTORIAL_STEPS = 20;

/**
 * The probability of all tables with these margins that are at most as probable as this one, by a network whose stages are
 * columns.
 *
 * A table's probability is a constant divided by the product of its cells' factorials, so tables are compared by the sum of ln x!,
 * the length of a path. As Mehta and Patel have it, rows that hold the same number of cases when some columns are filled are
 * interchangeable, paths of one length to a node are one, and bounds of what may still come settle most paths early. Unlike
 * them, the columns are split in halves: for each node halfway the lengths of the paths on both sides are listed in order, and
 * two ordered lists are matched in one go, so no path is followed through all columns.
 *
 * @param table no empty rows or columns, two or more of both
 */
export function networkP(table: Contingency, cost: Cost): number {
  const { rowTotals, columnTotals, n } = margins(table);
  const sides = [descending(rowTotals), descending(columnTotals)].sort((a, b) => a.length - b.length);
  const [rows, columns] = [sides[0]!, sides[1]!];
  cost.expect(FACTORIAL_STEPS * Math.max(rows[0]!, columns[0]!));
  const [first, second] = halves(columns, rows.length);
  const share = first.reduce((sum, column) => sum + column, 0);
  cost.expect(countFillings(rows, share));
  const network = makeNetwork(table, rows, columns, cost);
  const [one, other] = [new Half(network, first), new Half(network, second)];
  const middle = new Middle(network, one, other);
  const { taken, left, weight, size } = new Fillings(
    new ColumnFactors(share, n, cost),
    network.codes,
    network.codes,
    cost,
  ).of(Uint32Array.from(rows));
  for (let i = 0; i < size; i++) {
    middle.add(one.top.level.find(taken[i]!), other.top.level.find(left[i]!), weight[i]!);
  }
  return Math.min(middle.total(), 1);
}

function makeNetwork(table: Contingency, rows: readonly number[], columns: readonly number[], cost: Cost): Network {
  const { of, unit } = logFactorials(Math.max(rows[0]!, columns[0]!), columns);
  const length = table.counts.flat().reduce((sum, count) => sum + of[count]!, 0);
  return {
    rowTotals: rows,
    logFactorials: of,
    unit,
    codes: rowCodes(rows[0]!, rows.length),
    threshold: length - Math.floor(TIE * unit),
    cost,
  };
}

function descending(totals: Margins["rowTotals"]): readonly number[] {
  return [...totals].sort((a, b) => b - a);
}
