/** Spearman's and Pearson's correlation of a table's categories, as SPSS's CROSSTABS prints them. */
import { exactValues, rootOfRatio, signedRoot } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { correlationOf, exactCorrelationP } from "../instrument/correlation.ts";
import { type Association, tooFewCategories } from "./association.ts";
import { margins } from "./contingency.ts";

/**
 * Spearman's rank correlation: Pearson's of the mid-ranks. Its standard error takes the ranks as given scores, as SPSS's does
 * (SAS lets them vary with the margins and prints another).
 *
 * @param table rows and columns in their order; empty ones do no harm
 * @returns from -1 to 1; undefined where cases are in fewer than two rows or columns
 * @see Spearman (1904); SPSS's CROSSTABS algorithms. Oracle: R cor.test(method = "spearman", exact = FALSE), SciPy spearmanr;
 *   the delta method by automatic differentiation
 */
export function spearmansCorrelation(table: Contingency): Outcome<Association> {
  const few = tooFewCategories(table);
  if (few) return few;
  const { rowTotals, columnTotals } = margins(table);
  return correlationOfScores(table, doubledRanks(rowTotals), doubledRanks(columnTotals));
}

/**
 * Pearson's r of the categories' scores ("Interval by Interval Pearson's R").
 * SE = sqrt(sum n_ij (T x_i y_j - S / (2T) (x_i^2 Sy + y_j^2 Sx))^2) / T^2 with x and y deviations from the means, Sx and Sy their sums of
 * squares, S of products and T = sqrt(Sx Sy).
 *
 * @param rowScores one finite number a row, in the table's order; columnScores likewise
 * @returns from -1 to 1; undefined where cases are in fewer than two rows or columns, and where their scores don't vary
 * @throws RangeError for a wrong number of scores
 * @see Brown & Benedetti (1977), JASA 72, 309-315. Oracle: R cor.test, SciPy pearsonr; the delta method by automatic differentiation
 */
export function pearsonsR(
  table: Contingency,
  rowScores: readonly number[],
  columnScores: readonly number[],
): Outcome<Association> {
  if (rowScores.length !== table.rows.length || columnScores.length !== table.columns.length) {
    throw new RangeError("one score for each row and column");
  }
  const few = tooFewCategories(table);
  if (few) return few;
  return correlationOfScores(table, exactValues(rowScores, null).wholes, exactValues(columnScores, null).wholes);
}

function correlationOfScores(table: Contingency, xs: readonly bigint[], ys: readonly bigint[]): Outcome<Association> {
  const { rowTotals, columnTotals, n } = margins(table);
  const [x, y] = [deviations(xs, rowTotals, n), deviations(ys, columnTotals, n)];
  const cells = filledCells(table);
  const [xx, yy] = [squares(x, rowTotals), squares(y, columnTotals)];
  const xy = cells.reduce((total, { row, column, count }) => total + count * x[row]! * y[column]!, 0n);
  const r = correlationOf(xy, xx, yy);
  if (!r.ok) return r;
  const [xPart, yPart] = [x.map((value) => value * value * yy), y.map((value) => value * value * xx)];
  const product = 2n * xx * yy;
  const terms = cells.reduce((total, { row, column, count }) => {
    const term = product * x[row]! * y[column]! - xy * (xPart[row]! + yPart[column]!);
    return total + count * term * term;
  }, 0n);
  return ok({
    value: r.value,
    se: rootOfRatio(terms, 4n * (xx * yy) ** 3n),
    t: studentsT(xy, xx, yy, n - 2),
    p: exactCorrelationP(xy, xx, yy, n - 2),
  });
}

/** r sqrt(df / (1 - r^2)), with 1 - r^2 exact; no number where r is -1 or 1. */
function studentsT(xy: bigint, xx: bigint, yy: bigint, df: number): Outcome<number> {
  if (df < 1) return undefinedBecause({ code: "too-few-cases", n: df + 2, needed: 3 });
  const rest = xx * yy - xy * xy;
  if (rest === 0n) return undefinedBecause({ code: "not-finite", what: "t" });
  return ok(signedRoot(xy, xy * xy * BigInt(df), rest));
}

/** n times each score's deviation from the cases' mean: whole numbers. */
function deviations(scores: readonly bigint[], totals: readonly number[], n: number): readonly bigint[] {
  const whole = BigInt(n);
  const sum = scores.reduce((total, score, index) => total + score * BigInt(totals[index]!), 0n);
  return scores.map((score) => whole * score - sum);
}

function squares(values: readonly bigint[], totals: readonly number[]): bigint {
  return values.reduce((total, value, index) => total + BigInt(totals[index]!) * value * value, 0n);
}

/** Twice the mid-rank of each category: 2 (cases before it) + its cases + 1. */
function doubledRanks(totals: readonly number[]): readonly bigint[] {
  let before = 0;
  return totals.map((total) => {
    const rank = BigInt(2 * before + total + 1);
    before += total;
    return rank;
  });
}

function filledCells({ counts }: Contingency) {
  return counts.flatMap((line, row) =>
    line.flatMap((count, column) => (count > 0 ? [{ row, column, count: BigInt(count) }] : [])),
  );
}
