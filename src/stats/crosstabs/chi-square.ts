/** The chi-square family on a contingency table without empty rows and columns. */
import { exactValues, ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import { divide, pair } from "../probability/double-double.ts";
import { deviance } from "../probability/saddle-point.ts";
import { margins } from "./contingency.ts";

export type ChiSquareTest = { readonly value: number; readonly df: number; readonly p: number };

/**
 * Pearson's chi-square: sum (O - E)^2 / E, (r - 1)(c - 1) df. Every term is exact before it is rounded.
 *
 * @param table no empty rows or columns
 * @returns undefined for fewer than two rows or columns
 * @see Pearson (1900). Oracle: R chisq.test(correct = FALSE), exact rationals
 */
export function pearsonChiSquare(table: Contingency): Outcome<ChiSquareTest> {
  return test(table, (cells, n) =>
    sum(cells.map(({ difference, product }) => ratio(difference * difference, n * product))),
  );
}

/**
 * Likelihood-ratio chi-square (G^2): 2 sum O ln(O/E), empty cells 0, computed as 2 sum [O ln(O/E) + E - O], whose terms are
 * all positive, so nothing cancels near independence.
 *
 * @param table no empty rows or columns
 * @returns undefined for fewer than two rows or columns
 * @see Oracle: SciPy chi2_contingency(lambda_="log-likelihood", correction=False)
 */
export function likelihoodRatio(table: Contingency): Outcome<ChiSquareTest> {
  return test(table, (cells, n) => {
    const whole = pair(Number(n));
    const terms = cells.map(({ observed, product, difference }) =>
      deviance(observed, divide(asPair(product), whole), divide(asPair(difference), whole)),
    );
    return 2 * sum(terms.map(({ hi }) => hi));
  });
}

/**
 * Yates's continuity correction: n (max(|ad - bc| - n/2, 0))^2 / (product of the margins), 1 df; 2 x 2 only.
 *
 * @returns undefined for any other table
 * @see Yates (1934), JRSS Supplement 1(2), 217-235. Oracle: R chisq.test(correct = TRUE)
 */
export function continuityCorrection(table: Contingency): Outcome<ChiSquareTest> {
  const [rows, columns] = [table.rows.length, table.columns.length];
  if (rows !== 2 || columns !== 2) return undefinedBecause({ code: "not-two-by-two", rows, columns });
  return test(table, (cells, n) => {
    // In each cell n O - R C is ad - bc or its negative, and the four R C multiply to the square of the margins' product.
    const difference = cells[0]!.difference;
    const size = 2n * (difference < 0n ? -difference : difference) - n;
    if (size <= 0n) return 0;
    return ratio(n * size * size, 4n * cells[0]!.product * cells[3]!.product);
  });
}

/**
 * Linear-by-linear association (Mantel-Haenszel for ordered categories): (n - 1) r^2 of the scores, 1 df.
 *
 * @param rowScores one score a row, in the table's order; columnScores likewise
 * @returns undefined where the scores of rows or columns don't vary
 * @throws RangeError for a wrong number of scores
 * @see Mantel (1963), JASA 58, 690-700
 */
export function linearByLinear(
  table: Contingency,
  rowScores: readonly number[],
  columnScores: readonly number[],
): Outcome<ChiSquareTest> {
  if (rowScores.length !== table.rows.length || columnScores.length !== table.columns.length) {
    throw new RangeError("one score for each row and column");
  }
  const { rowTotals, columnTotals, n } = margins(table);
  const x = exactValues(rowScores, null).wholes;
  const y = exactValues(columnScores, null).wholes;
  const weighted = (values: readonly bigint[], counts: readonly number[]) =>
    bigSum(values.map((value, index) => value * BigInt(counts[index]!)));
  const square = (values: readonly bigint[]) => values.map((value) => value * value);
  const [sx, sy, whole] = [weighted(x, rowTotals), weighted(y, columnTotals), BigInt(n)];
  const xx = whole * weighted(square(x), rowTotals) - sx * sx;
  const yy = whole * weighted(square(y), columnTotals) - sy * sy;
  const cross = bigSum(table.counts.map((row, r) => x[r]! * weighted(y, row)));
  if (xx === 0n || yy === 0n) {
    return undefinedBecause({ code: "too-few-categories", rows: table.rows.length, columns: table.columns.length });
  }
  const xy = whole * cross - sx * sy;
  const value = ratio((whole - 1n) * xy * xy, xx * yy);
  return ok({ value, df: 1, p: chiSquareUpperTail(value, 1) });
}

/** A cell: O, n O - R C and R C. Its expected count is `product` / n, O - E is `difference` / n. */
type ExactCell = { readonly observed: number; readonly difference: bigint; readonly product: bigint };

function test(
  table: Contingency,
  statistic: (cells: readonly ExactCell[], n: bigint) => number,
): Outcome<ChiSquareTest> {
  const [rows, columns] = [table.rows.length, table.columns.length];
  if (rows < 2 || columns < 2) return undefinedBecause({ code: "too-few-categories", rows, columns });
  const { rowTotals, columnTotals, n } = margins(table);
  if ([...rowTotals, ...columnTotals].includes(0)) throw new RangeError("empty rows and columns go first");
  const whole = BigInt(n);
  const cells = table.counts.flatMap((row, r) =>
    row.map((observed, c): ExactCell => {
      const product = BigInt(rowTotals[r]!) * BigInt(columnTotals[c]!);
      return { observed, product, difference: whole * BigInt(observed) - product };
    }),
  );
  const value = statistic(cells, whole);
  const df = (rows - 1) * (columns - 1);
  return ok({ value, df, p: chiSquareUpperTail(value, df) });
}

/** A whole number of any size as a pair of doubles. */
function asPair(value: bigint) {
  const hi = Number(value);
  return { hi, lo: Number(value - BigInt(hi)) };
}

/** Positive terms, smallest first, so that rounding stays at an ulp. */
function sum(terms: readonly number[]): number {
  return [...terms].sort((a, b) => a - b).reduce((total, term) => total + term, 0);
}

function bigSum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
