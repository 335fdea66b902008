/** Association within strata for tables of any size: the generalized Cochran-Mantel-Haenszel statistics. */
import { exactValues, ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import type { ChiSquareTest } from "./chi-square.ts";
import { margins } from "./contingency.ts";
import { type Fraction, fraction, sumOfFractions, toNumber } from "./fractions.ts";
import { noStratum, type Stratum, usedStrata } from "./stratified.ts";

export type AssociationTests = {
  /** Whether the column shares differ between rows at all, (r - 1)(c - 1) df. */
  readonly generalAssociation: Outcome<ChiSquareTest>;
  /** Whether the rows' mean column scores differ, r - 1 df: ordered columns. */
  readonly rowMeanScores: Outcome<ChiSquareTest>;
  /** Whether scores of rows and columns rise together, 1 df: both ordered. */
  readonly correlation: Outcome<ChiSquareTest>;
};

export type Scores = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/**
 * The generalized Cochran-Mantel-Haenszel statistics: with both margins fixed in each stratum, how far the counts (or their scores) are from
 * what independence within the strata expects, as a quadratic form in the inverse of their covariances, summed over strata.
 * Differences are exact fractions, and each stratum's covariances too, before they become doubles.
 *
 * @param strata r x c tables of one shape. Rows and columns that nobody in the strata that count is in are left out
 * @param scores one a row and column; 1, 2, 3 ... by default
 * @returns each undefined ("empty-stratum") where no stratum counts, ("too-few-categories") for less than 2 x 2,
 *   ("zero-standard-error") where the strata that count leave a combination of counts no room to vary, ("too-costly") for more
 *   than 100 df
 * @throws RangeError for a wrong number of scores and for tables of different shapes
 * @see Landis, Heyman and Koch (1978), International Statistical Review 46, 237-254; Mantel (1963), JASA 58, 690-700. Oracle:
 *   R mantelhaen.test (general association), exact fractions
 */
export function associationTests(strata: readonly Stratum[], scores?: Scores): AssociationTests {
  const first = strata[0]?.table;
  const [rows, columns] = [first?.rows ?? [], first?.columns ?? []];
  if (scores && (scores.rows.length !== rows.length || scores.columns.length !== columns.length)) {
    throw new RangeError("one score for each row and column");
  }
  if (rows.length < 2 || columns.length < 2) {
    return allUndefined(undefinedBecause({ code: "too-few-categories", rows: rows.length, columns: columns.length }));
  }
  const { used } = usedStrata(strata);
  if (used.length === 0) return allUndefined(noStratum(strata));
  const rowIndices = withCases(used.map(({ table }) => margins(table).rowTotals));
  const columnIndices = withCases(used.map(({ table }) => margins(table).columnTotals));
  const tables = used.map(({ table }) => rowIndices.map((r) => columnIndices.map((c) => BigInt(table.counts[r]![c]!))));
  const [r, c] = [rowIndices.length, columnIndices.length];
  const own = (values: readonly number[] | undefined, kept: readonly number[]) => [
    exactValues(
      kept.map((index) => values?.[index] ?? index + 1),
      null,
    ).wholes,
  ];
  const [rowScores, columnScores] = [own(scores?.rows, rowIndices), own(scores?.columns, columnIndices)];
  return {
    generalAssociation: quadraticForm(tables, indicators(r), indicators(c)),
    rowMeanScores: quadraticForm(tables, indicators(r), columnScores),
    correlation: quadraticForm(tables, rowScores, columnScores),
  };
}

const MOST_DF = 100;

type Table = readonly (readonly bigint[])[];
/** Linear combinations of a side's categories, one a row. */
type Combinations = readonly (readonly bigint[])[];

/** All categories but the last: what is left follows. */
function indicators(k: number): Combinations {
  return Array.from({ length: k - 1 }, (_, i) => Array.from({ length: k }, (_, j) => (i === j ? 1n : 0n)));
}

function quadraticForm(tables: readonly Table[], rows: Combinations, columns: Combinations): Outcome<ChiSquareTest> {
  const df = rows.length * columns.length;
  if (df > MOST_DF) return undefinedBecause({ code: "too-costly", what: "general-association" });
  const strata = tables.map((table) => stratumMoments(table, rows, columns));
  const d = Array.from({ length: df }, (_, i) => toNumber(sumOfFractions(strata.map((of) => of.difference(i)))));
  const v = d.map((_, i) =>
    // The strata's covariances of two sums have one sign, so that adding doubles loses nothing.
    d.slice(0, i + 1).map((_, j) => strata.reduce((sum, of) => sum + of.covariance(i, j), 0)),
  );
  const value = inverseForm(v, d);
  if (value === null) return undefinedBecause({ code: "zero-standard-error" });
  return ok({ value, df, p: chiSquareUpperTail(value, df) });
}

/** A stratum's sums of scores less their expectation, and their covariances: that of rows times that of columns / (n - 1). */
function stratumMoments(table: Table, rows: Combinations, columns: Combinations) {
  const rowTotals = table.map((row) => bigSum(row));
  const columnTotals = table[0]!.map((_, c) => bigSum(table.map((row) => row[c]!)));
  const n = bigSum(rowTotals);
  const rowSums = rows.map((scores) => dot(scores, rowTotals));
  const columnSums = columns.map((scores) => dot(scores, columnTotals));
  const k = columns.length;
  // n times the sum of co-deviations
  const codeviation = (of: Combinations, totals: readonly bigint[], sums: readonly bigint[], i: number, j: number) =>
    n * bigSum(totals.map((total, at) => total * of[i]![at]! * of[j]![at]!)) - sums[i]! * sums[j]!;
  return {
    difference(at: number): Fraction {
      const [i, j] = [Math.floor(at / k), at % k];
      const observed = bigSum(table.map((row, r) => rows[i]![r]! * dot(columns[j]!, row)));
      return fraction(n * observed - rowSums[i]! * columnSums[j]!, n);
    },
    covariance(a: number, b: number): number {
      const [i, j, g, h] = [Math.floor(a / k), a % k, Math.floor(b / k), b % k];
      const ofRows = codeviation(rows, rowTotals, rowSums, i, g);
      const ofColumns = codeviation(columns, columnTotals, columnSums, j, h);
      return ratio(ofRows * ofColumns, n * n * (n - 1n));
    },
  };
}

/**
 * d' V^-1 d by Cholesky's factor, whose forward substitution gives the root's terms.
 *
 * @param v lower triangle
 * @returns null where V is singular to rounding
 */
function inverseForm(v: readonly (readonly number[])[], d: readonly number[]): number | null {
  const factor: number[][] = [];
  const terms: number[] = [];
  for (const [i, row] of v.entries()) {
    const own: number[] = [];
    for (let j = 0; j < i; j++) own.push((row[j]! - dotOf(own, factor[j]!, j)) / factor[j]![j]!);
    const rest = row[i]! - dotOf(own, own, i);
    if (!(rest > SINGULAR * row[i]!)) return null;
    own.push(Math.sqrt(rest));
    factor.push(own);
    terms.push((d[i]! - dotOf(own, terms, i)) / own[i]!);
  }
  return terms.reduce((sum, term) => sum + term * term, 0);
}

const SINGULAR = 1e-12;

function dotOf(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0n);
}

function bigSum(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

function withCases(totals: readonly (readonly number[])[]): number[] {
  return totals[0]!.flatMap((_, i) => (totals.some((of) => of[i]! > 0) ? [i] : []));
}

function allUndefined(none: Outcome<never>): AssociationTests {
  return { generalAssociation: none, rowMeanScores: none, correlation: none };
}
