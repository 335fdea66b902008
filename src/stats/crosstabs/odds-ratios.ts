/** Odds ratios of an r x 2 table: each row category against a reference, empty cells corrected where that is asked for. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import { normalQuantile, normalTwoSided } from "../probability/normal.ts";
import type { ChiSquareTest } from "./chi-square.ts";
import { dropEmpty } from "./contingency.ts";
import type { RatioInterval } from "./risk.ts";

/** An odds ratio with Woolf's interval and Wald's test; `log` and `se` are B and S.E. of a logistic regression's table. */
export type OddsRatioEstimate = RatioInterval & {
  readonly log: number;
  /** Standard error of `log`. */
  readonly se: number;
  /** (log / se)^2, 1 df. */
  readonly wald: ChiSquareTest;
  /** Whether .5 was added to all four cells because one was empty (Haldane, Anscombe). */
  readonly corrected: boolean;
};

export type OddsRatioOptions = {
  /** Index of the column whose odds are taken; the first by default, as SPSS's Risk Estimate reads a table. */
  readonly event?: number;
  readonly confidence?: number;
  /** What an empty cell does: "undefined" (default, SPSS) or "add-half", .5 more in all four cells. */
  readonly emptyCell?: "undefined" | "add-half";
};

/** Odds ratios against one row: those of the other rows in the table's order, and the test of all at once. */
export type OddsRatiosAgainst = {
  readonly reference: number;
  readonly event: number;
  readonly categories: readonly { readonly row: number; readonly estimate: Outcome<OddsRatioEstimate> }[];
  /** Wald's test that all rows have one odds; r - 1 df. Undefined where a cell is empty. */
  readonly overall: Outcome<ChiSquareTest>;
};

/**
 * The odds ratio of a 2 x 2 table's first row against its second, with Woolf's interval exp(ln OR +- z SE),
 * SE = sqrt(1/a + 1/b + 1/c + 1/d). With `emptyCell: "add-half"` a table with an empty cell has .5 added to all four
 * first, for the ratio and the interval both.
 *
 * @returns undefined ("not-two-by-two") for any other table, among them one with an empty row or column; ("empty-cell") where
 *   a cell is empty and isn't to be corrected
 * @throws RangeError for a confidence that isn't within 0 and 1, and an event that isn't a column
 * @see Woolf (1955), Annals of Human Genetics 19(4), 251-253; Haldane (1956), same journal 20(4), 309-311; Anscombe (1956),
 *   Biometrika 43, 461-464; Gart (1966), Biometrics 22, 164-179. Oracle: vcd::loddsratio, statsmodels Table2x2,
 *   epitools::oddsratio.wald, 60-digit arithmetic
 */
export function oddsRatioEstimate(table: Contingency, options: OddsRatioOptions = {}): Outcome<OddsRatioEstimate> {
  const { event = 0, confidence = 0.95, emptyCell = "undefined" } = options;
  requireConfidence(confidence);
  const { rows, columns } = table.rows.length === 2 && table.columns.length === 2 ? dropEmpty(table) : table;
  if (rows.length !== 2 || columns.length !== 2) {
    return undefinedBecause({ code: "not-two-by-two", rows: rows.length, columns: columns.length });
  }
  requireIndex("event", event, 2);
  const counts = table.counts.flatMap((row) => [row[event]!, row[1 - event]!]);
  const corrected = counts.includes(0);
  if (corrected && emptyCell === "undefined") return undefinedBecause({ code: "empty-cell" });
  return ok({ ...woolf(counts, corrected, confidence), corrected });
}

/**
 * Odds ratios of each row category against a reference (the dummies of SPSS's CATEGORICAL, contrast Indicator): the
 * odds of the event's column in the row over those in the reference row. They are what a logistic regression with
 * this one predictor estimates.
 *
 * @param table r x 2, r >= 2; no empty rows
 * @param options `reference`: index of a row, the last by default, as in SPSS
 * @returns undefined ("not-two-by-two") for a table without two columns or with one row
 * @throws RangeError for a reference or an event that isn't in the table, and as {@link oddsRatioEstimate}
 * @see Oracle: R glm(family = binomial), epitools::oddsratio.wald, 60-digit arithmetic
 */
export function oddsRatiosAgainst(
  table: Contingency,
  options: OddsRatioOptions & { readonly reference?: number } = {},
): Outcome<OddsRatiosAgainst> {
  const [r, c] = [table.rows.length, table.columns.length];
  if (r < 2 || c !== 2) return undefinedBecause({ code: "not-two-by-two", rows: r, columns: c });
  const { reference = r - 1, event = 0 } = options;
  requireIndex("reference", reference, r);
  requireIndex("event", event, 2);
  const others = table.rows.map((_, row) => row).filter((row) => row !== reference);
  const categories = others.map((row) => ({
    row,
    estimate: oddsRatioEstimate(pairOf(table, row, reference), options),
  }));
  return ok({ reference, event, categories, overall: overallWald(table, reference, event) });
}

/** The ratio the other way round, rows exchanged: 1/OR with its limits exchanged. A limit of 0 becomes infinite. */
export function turnedRound({ value, lower, upper }: RatioInterval): RatioInterval {
  return { value: 1 / value, lower: 1 / upper, upper: 1 / lower };
}

/** Two rows of a table as a table of their own; `missing` stays. */
export function pairOf(table: Contingency, first: number, second: number): Contingency {
  const [a, b] = [table.counts[first]!, table.counts[second]!];
  const n = [...a, ...b].reduce((sum, count) => sum + count, 0);
  return { ...table, rows: [table.rows[first]!, table.rows[second]!], counts: [a, b], n };
}

/** @param counts a, b, c, d, none 0 unless `half` */
function woolf(counts: readonly number[], half: boolean, confidence: number) {
  // Doubled where a half was added, so that all stay whole numbers.
  const unit = half ? 2 : 1;
  const [a, b, c, d] = counts.map((count) => unit * count + unit - 1) as [number, number, number, number];
  const [top, bottom] = [BigInt(a) * BigInt(d), BigInt(b) * BigInt(c)];
  const value = ratio(top, bottom);
  const log = logRatio(top, bottom);
  const se = Math.sqrt(unit * (1 / a + 1 / b + 1 / c + 1 / d));
  return { ...ratioAround(value, se, confidence), log, se, wald: waldTest(log, se) };
}

/** ln(top / bottom) for whole numbers > 0, with all its digits near 1 too. */
export function logRatio(top: bigint, bottom: bigint): number {
  // Only near -1 would the part beyond 1 have fewer digits than the ratio.
  return 2n * top > bottom ? Math.log1p(ratio(top - bottom, bottom)) : Math.log(ratio(top, bottom));
}

/** A ratio's large-sample interval on the log scale. @param se standard error of the ratio's logarithm */
export function ratioAround(value: number, se: number, confidence: number): RatioInterval {
  const z = -normalQuantile((1 - confidence) / 2);
  return { value, lower: value * Math.exp(-z * se), upper: value * Math.exp(z * se) };
}

/** Wald's test that a coefficient is 0. */
export function waldTest(coefficient: number, se: number): ChiSquareTest {
  const z = coefficient / se;
  return { value: z * z, df: 1, p: normalTwoSided(z) };
}

/** b' V^-1 b of the dummies: the weighted sum of squares of the rows' log odds about their weighted mean. */
function overallWald(table: Contingency, reference: number, event: number): Outcome<ChiSquareTest> {
  if (table.counts.some((row) => row.includes(0))) return undefinedBecause({ code: "empty-cell" });
  const odds = table.counts.map((row) => [BigInt(row[event]!), BigInt(row[1 - event]!)] as const);
  const [top, bottom] = odds[reference]!;
  const logs = odds.map(([a, b]) => logRatio(a * bottom, b * top));
  const weights = table.counts.map(([a, b]) => 1 / (1 / a! + 1 / b!));
  const total = sum(weights);
  const mean = sum(logs.map((log, row) => log * weights[row]!)) / total;
  const value = sum(logs.map((log, row) => weights[row]! * (log - mean) ** 2));
  const df = table.rows.length - 1;
  return ok({ value, df, p: chiSquareUpperTail(value, df) });
}

export function requireConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be within 0 and 1, not ${confidence}`);
}

function requireIndex(name: string, index: number, length: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < length)) {
    throw new RangeError(`${name} must be an index below ${length}, not ${index}`);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
