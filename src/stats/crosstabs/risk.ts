/** Odds ratio and relative risks of a 2 x 2 table, each with its large-sample interval on the log scale. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { normalQuantile } from "../probability/normal.ts";

export type RatioInterval = { readonly value: number; readonly lower: number; readonly upper: number };

/**
 * Odds ratio ad/bc of the first row against the second, first column against second, with Woolf's interval:
 * exp(ln OR +- z sqrt(1/a + 1/b + 1/c + 1/d)).
 *
 * @returns undefined for tables that aren't 2 x 2 and, as SPSS has it, where a cell is empty
 * @throws RangeError for a confidence that isn't within 0 and 1
 * @see Woolf (1955), Annals of Human Genetics 19(4), 251-253. Oracle: R epitools::oddsratio.wald
 */
export function oddsRatio(table: Contingency, confidence = 0.95): Outcome<RatioInterval> {
  const cells = fourCells(table);
  if (!cells.ok) return cells;
  const [a, b, c, d] = cells.value;
  if (a * b * c * d === 0) return undefinedBecause({ code: "empty-cell" });
  return ok(around((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), confidence));
}

/**
 * Cohort ratios (relative risks): the first row's proportion in a column over the second row's, with the interval
 * exp(ln RR +- z sqrt(b/(a(a+b)) + d/(c(c+d)))), where a and c are the column's counts and b and d the other's.
 *
 * @returns one for each column; undefined for tables that aren't 2 x 2 and where one of the column's two cells is empty
 * @throws RangeError for a confidence that isn't within 0 and 1
 * @see Katz et al. (1978), Biometrics 34(3), 469-474. Oracle: R epitools::riskratio.wald
 */
export function cohortRatios(
  table: Contingency,
  confidence = 0.95,
): readonly [Outcome<RatioInterval>, Outcome<RatioInterval>] {
  const cells = fourCells(table);
  if (!cells.ok) return [cells, cells];
  const [a, b, c, d] = cells.value;
  return [cohortRatio(a, b, c, d, confidence), cohortRatio(b, a, d, c, confidence)];
}

function cohortRatio(a: number, b: number, c: number, d: number, confidence: number): Outcome<RatioInterval> {
  if (a === 0 || c === 0) return undefinedBecause({ code: "empty-cell" });
  const [first, second] = [a + b, c + d];
  return ok(around((a * second) / (c * first), Math.sqrt(b / (a * first) + d / (c * second)), confidence));
}

/** @param se standard error of the ratio's logarithm */
function around(value: number, se: number, confidence: number): RatioInterval {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be within 0 and 1, not ${confidence}`);
  const z = -normalQuantile((1 - confidence) / 2);
  return { value, lower: value * Math.exp(-z * se), upper: value * Math.exp(z * se) };
}

function fourCells({ rows, columns, counts }: Contingency): Outcome<readonly [number, number, number, number]> {
  if (rows.length !== 2 || columns.length !== 2) {
    return undefinedBecause({ code: "not-two-by-two", rows: rows.length, columns: columns.length });
  }
  return ok([counts[0]![0]!, counts[0]![1]!, counts[1]![0]!, counts[1]![1]!]);
}
