/** A 2 x 2 table by the values of a third variable: is there an association within the strata, and how large is it? */
import { ratio, rootOfRatio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import type { ChiSquareTest } from "./chi-square.ts";
import { margins } from "./contingency.ts";
import { type Fraction, fraction, sumOfFractions } from "./fractions.ts";
import { logRatio, type OddsRatioEstimate, ratioAround, requireConfidence, waldTest } from "./odds-ratios.ts";

/** The table of the cases with one value of the third variable. */
export type Stratum = { readonly stratum: string; readonly table: Contingency };

/** Why a stratum says nothing about the association: nobody in it, one case, or all in one row or one column. */
export type EmptyStratum = {
  readonly stratum: string;
  readonly why: "no-cases" | "one-case" | "one-row" | "one-column";
};

/** The strata that count, and those that are left out. */
export type UsedStrata = { readonly used: readonly Stratum[]; readonly left: readonly EmptyStratum[] };

export type IndependenceTests = {
  /** Cochran's statistic: variances over n^3, no correction. */
  readonly cochran: ChiSquareTest;
  /** Mantel-Haenszel with the continuity correction: the row that SPSS prints. */
  readonly mantelHaenszel: ChiSquareTest;
  /** Mantel-Haenszel without it. */
  readonly mantelHaenszelUncorrected: ChiSquareTest;
};

/** The common odds ratio; `logLower` and `logUpper` are the limits of `log`. */
export type CommonOddsRatio = Omit<OddsRatioEstimate, "corrected"> & {
  readonly logLower: number;
  readonly logUpper: number;
};

/**
 * Strata with fewer than two rows or columns that hold cases have nothing to compare. They are left out by all statistics here.
 *
 * @param strata tables of one shape
 * @throws RangeError for tables of different shapes
 */
export function usedStrata(strata: readonly Stratum[]): UsedStrata {
  requireOneShape(strata);
  const used: Stratum[] = [];
  const left: EmptyStratum[] = [];
  for (const one of strata) {
    const why = emptiness(one.table);
    if (why === null) used.push(one);
    else left.push({ stratum: one.stratum, why });
  }
  return { used, left };
}

/**
 * Cochran's and Mantel and Haenszel's tests of conditional independence, 1 df each: with d the sum over strata of a - E(a), d^2 / sum
 * R1 R2 C1 C2 / n^3 (Cochran), d^2 / sum R1 R2 C1 C2 / (n^2 (n - 1)) (Mantel-Haenszel), and with (|d| - 1/2)^2 for the correction.
 * As in SPSS, the correction is left off only where d is 0. Exact before the one rounding.
 *
 * @param strata 2 x 2 tables
 * @returns undefined ("not-two-by-two") for other tables, ("empty-stratum") where no stratum counts
 * @see Cochran (1954), Biometrics 10, 417-451; Mantel and Haenszel (1959), JNCI 22, 719-748. Oracle: R mantelhaen.test
 *   (correct = TRUE and FALSE), which also leaves the correction off where |d| < 1/2; exact fractions
 */
export function independenceTests(strata: readonly Stratum[]): Outcome<IndependenceTests> {
  const cells = fourfoldStrata(strata);
  if (!cells.ok) return cells;
  const d = sumOfFractions(cells.value.map(({ a, b, c, d, n }) => fraction(a * d - b * c, n)));
  const cochran = sumOfFractions(cells.value.map((of) => fraction(productOfMargins(of), of.n ** 3n)));
  const exact = sumOfFractions(cells.value.map((of) => fraction(productOfMargins(of), of.n ** 2n * (of.n - 1n))));
  const size = d.top < 0n ? -d.top : d.top;
  const corrected = size === 0n ? d : fraction(2n * size - d.bottom, 2n * d.bottom);
  return ok({
    cochran: squareOver(d, cochran),
    mantelHaenszel: squareOver(corrected, exact),
    mantelHaenszelUncorrected: squareOver(d, exact),
  });
}

/**
 * Mantel and Haenszel's common odds ratio, sum(ad/n) / sum(bc/n), with Robins, Breslow and Greenland's standard error
 * of its logarithm.
 *
 * @returns undefined as {@link independenceTests}, and ("not-finite", "empty-cell") where sum(bc/n) or only sum(ad/n) is 0
 * @throws RangeError for a confidence that isn't within 0 and 1
 * @see Robins, Breslow and Greenland (1986), Biometrics 42, 311-323. Oracle: R mantelhaen.test, statsmodels
 *   StratifiedTable.logodds_pooled_se, 60-digit arithmetic
 */
export function commonOddsRatio(strata: readonly Stratum[], confidence = 0.95): Outcome<CommonOddsRatio> {
  requireConfidence(confidence);
  const cells = fourfoldStrata(strata);
  if (!cells.ok) return cells;
  const pooled = mantelHaenszelRatio(cells.value);
  if (!pooled.ok) return pooled;
  const { top, bottom } = pooled.value;
  const value = ratio(top, bottom);
  const log = logRatio(top, bottom);
  const se = robinsBreslowGreenland(cells.value);
  const around = ratioAround(value, se, confidence);
  const half = ratioAround(1, se, confidence);
  return ok({
    ...around,
    log,
    se,
    wald: waldTest(log, se),
    logLower: log + Math.log(half.lower),
    logUpper: log + Math.log(half.upper),
  });
}

/** A stratum's cells as whole numbers of any size. */
export type FourCells = {
  readonly a: bigint;
  readonly b: bigint;
  readonly c: bigint;
  readonly d: bigint;
  readonly n: bigint;
};

/** The cells of the strata that count. @returns undefined as {@link independenceTests} */
export function fourfoldStrata(strata: readonly Stratum[]): Outcome<readonly FourCells[]> {
  const { used } = usedStrata(strata);
  const { rows, columns } = strata[0]?.table ?? { rows: [], columns: [] };
  if (rows.length !== 2 || columns.length !== 2) {
    return undefinedBecause({ code: "not-two-by-two", rows: rows.length, columns: columns.length });
  }
  if (used.length === 0) return noStratum(strata);
  return ok(
    used.map(({ table }) => {
      const [a, b, c, d] = table.counts.flat().map(BigInt) as [bigint, bigint, bigint, bigint];
      return { a, b, c, d, n: a + b + c + d };
    }),
  );
}

/** No stratum counts: all are named. */
export function noStratum(strata: readonly Stratum[]) {
  return undefinedBecause({ code: "empty-stratum", stratum: strata.map(({ stratum }) => stratum).join(", ") });
}

/**
 * The common odds ratio as a fraction of whole numbers > 0, for what is made of it.
 *
 * @returns undefined where one of its sums is 0
 */
export function mantelHaenszelRatio(cells: readonly FourCells[]): Outcome<Fraction> {
  const r = sumOfFractions(cells.map(({ a, d, n }) => fraction(a * d, n)));
  const s = sumOfFractions(cells.map(({ b, c, n }) => fraction(b * c, n)));
  if (s.top === 0n) return undefinedBecause({ code: "not-finite", what: "odds-ratio" });
  if (r.top === 0n) return undefinedBecause({ code: "empty-cell" });
  return ok(fraction(r.top * s.bottom, r.bottom * s.top));
}

/** Root of sum(PR)/(2 R^2) + sum(PS + QR)/(2 R S) + sum(QS)/(2 S^2), P = (a+d)/n, Q = (b+c)/n, R = ad/n, S = bc/n. */
function robinsBreslowGreenland(cells: readonly FourCells[]): number {
  const over = (top: (of: FourCells) => bigint, square: boolean) =>
    sumOfFractions(cells.map((of) => fraction(top(of), square ? of.n * of.n : of.n)));
  const r = over(({ a, d }) => a * d, false);
  const s = over(({ b, c }) => b * c, false);
  const pr = over(({ a, d }) => (a + d) * a * d, true);
  const mixed = over(({ a, b, c, d }) => (a + d) * b * c + (b + c) * a * d, true);
  const qs = over(({ b, c }) => (b + c) * b * c, true);
  const variance = sumOfFractions([
    quotient(pr, twice(times(r, r))),
    quotient(mixed, twice(times(r, s))),
    quotient(qs, twice(times(s, s))),
  ]);
  return rootOfRatio(variance.top, variance.bottom);
}

function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

function twice(a: Fraction): Fraction {
  return fraction(2n * a.top, a.bottom);
}

/** @param b > 0 */
function quotient(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

function squareOver(d: Fraction, variance: Fraction): ChiSquareTest {
  const value = ratio(d.top * d.top * variance.bottom, d.bottom * d.bottom * variance.top);
  return { value, df: 1, p: chiSquareUpperTail(value, 1) };
}

function productOfMargins({ a, b, c, d }: FourCells): bigint {
  return (a + b) * (c + d) * (a + c) * (b + d);
}

function emptiness(table: Contingency): EmptyStratum["why"] | null {
  const { rowTotals, columnTotals, n } = margins(table);
  if (n === 0) return "no-cases";
  if (n === 1) return "one-case";
  if (rowTotals.filter((total) => total > 0).length < 2) return "one-row";
  return columnTotals.filter((total) => total > 0).length < 2 ? "one-column" : null;
}

function requireOneShape(strata: readonly Stratum[]): void {
  const [first] = strata;
  const differs = ({ table }: Stratum) =>
    table.rows.length !== first!.table.rows.length || table.columns.length !== first!.table.columns.length;
  if (strata.some(differs)) throw new RangeError("strata have tables of one shape");
}
