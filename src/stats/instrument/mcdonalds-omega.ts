/** McDonald's omega: the share of the total's variance that one common factor, fitted by maximum likelihood, explains. */
import { rootOfRatio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { loadingsOf } from "../factor-analysis/extraction.ts";
import { factorItems } from "../factor-analysis/factor-items.ts";
import { varimax } from "../factor-analysis/varimax.ts";
import {
  type Eigen,
  invertPositiveDefinite,
  largestPositive,
  type Matrix,
  symmetricEigen,
  transpose,
} from "../linear-algebra.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import { itemCovariances } from "./covariances.ts";

export type OneFactor = {
  readonly items: readonly string[];
  /** Standardized, the largest in size positive. */
  readonly loadings: readonly number[];
  /** Of variance 1, the part that is the item's own: 1 - loading^2. */
  readonly uniquenesses: readonly number[];
  /** Of the fit; Bartlett's correction. Undefined for three items (no degree of freedom) and for very few cases. */
  readonly chiSquare: Outcome<{ readonly value: number; readonly df: number; readonly p: number }>;
  readonly iterations: number;
};

export type Omega = {
  readonly value: number;
  /** Of the covariances (n - 1), in the items' order: what omega is made of. */
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  readonly factor: OneFactor;
};

/** Logarithms of uniquenesses: none moves by more. */
const SETTLED = 1e-12;
const MOST = 200;
/** Starts from components; a scale has seldom more than one with an eigenvalue above 1. */
const MOST_COMPONENTS = 4;
/** Minima that differ by less are one. */
const ALIKE = 1e-9;
/** A uniqueness that falls below this is on its way to 0. */
const NOTHING_LEFT = 1e-7;

/**
 * Coefficient omega of the sum of items, (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), loadings and
 * uniquenesses those of one factor fitted to the covariances by maximum likelihood. Items that don't vary are left out.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them; reversed already
 * @returns from 0 to 1; "too-few-items" below three that vary, as the factor isn't identified; "singular-matrix";
 *   "heywood-case" where an item's uniqueness goes to 0; "not-identified" where no or only two items go together
 * @throws RangeError for fewer than two columns
 * @see McDonald (1999), Test Theory, 6.4. Oracle: lavaan cfa(std.lv = TRUE), mpmath with 50 digits
 */
export function mcdonaldsOmega(x: CrossProducts): Outcome<Omega> {
  const items = factorItems(x);
  if (!items.ok) return items;
  const k = items.value.items.length;
  if (k < 3) return undefinedBecause({ code: "too-few-items", k, needed: 3 });
  if (items.value.singular) return undefinedBecause({ code: "singular-matrix", what: "covariances" });
  const { correlations, eigen, items: names, n } = items.value;
  const fitted = oneFactor(correlations, names, n, eigen);
  if (!fitted.ok) return fitted;
  // Maximum likelihood doesn't see units: on covariances loadings are these times the items' standard deviations.
  const { codeviations, unit } = itemCovariances(x);
  const denominator = BigInt(n) * BigInt(n - 1) * unit * unit;
  const deviations = codeviations.map((row, i) => rootOfRatio(row[i]!, denominator));
  const loadings = deviations.map((deviation, i) => deviation * fitted.value.loadings[i]!);
  const uniquenesses = deviations.map((deviation, i) => deviation * deviation * fitted.value.uniquenesses[i]!);
  const common = sum(loadings) ** 2;
  return ok({ value: common / (common + sum(uniquenesses)), loadings, uniquenesses, factor: fitted.value });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * One factor by maximum likelihood, by Newton's method on the logarithms of the uniquenesses with the exact second derivatives.
 * Items of several factors can have several minima: the least of those is taken that Joreskog's start and the rotated
 * components with eigenvalues above 1 lead to.
 *
 * @param r k x k correlations, k >= 3, positive definite
 * @param components its eigenvalues and vectors
 * @see Joreskog (1967), Psychometrika 32, 443-482; Clarke (1970), British Journal of Mathematical and Statistical Psychology
 *   23, 43-52 (second derivatives). Oracle: R factanal, lavaan
 */
export function oneFactor(
  r: Matrix,
  items: readonly string[],
  n: number,
  components: Eigen = symmetricEigen(r),
): Outcome<OneFactor> {
  const inverted = invertPositiveDefinite(r, "covariances");
  if (!inverted.ok) return inverted;
  const joreskog = inverted.value.inverse.map((row, i) => Math.log((1 - 0.5 / r.length) / row[i]!));
  const found = [joreskog, ...componentStarts(components)].map((start) => minimize(r, start));
  const minima = found.flatMap((end) => (end.ok ? [end.value] : []));
  const [first] = minima;
  if (first === undefined) return found[0] as Outcome<never>;
  const least = minima.reduce((a, b) => (b.fit.value < a.fit.value - ALIKE ? b : a), first);
  if (least.gone !== null) return undefinedBecause({ code: "heywood-case", item: items[least.gone]! });
  const { logs, fit, iterations } = least;
  const size = Math.sqrt(Math.max(fit.eigen.values[0]! - 1, 0));
  return ok({
    items,
    loadings: largestPositive(logs.map((log, i) => Math.exp(log / 2) * fit.eigen.vectors[i]![0]! * size)),
    uniquenesses: logs.map(Math.exp),
    chiSquare: chiSquareOfFit(fit.value, r.length, n),
    iterations,
  });
}

/** Uniquenesses as each of the components with eigenvalues above 1 leaves them, rotated to a cluster of items each. */
function componentStarts({ values, vectors }: Eigen): readonly (readonly number[])[] {
  const large = values.filter((value) => value > 1).slice(0, MOST_COMPONENTS);
  const rotated = varimax(loadingsOf(vectors, large));
  if (!rotated.ok) return [];
  return transpose(rotated.value.loadings).map((factor) =>
    factor.map((loading) => Math.log(Math.max(1 - loading ** 2, 0.05))),
  );
}

/** (n - 1 - (2k + 5)/6 - 2/3) F on ((k - 1)^2 - (k + 1))/2 df. @see Bartlett (1951), Biometrika 38, 337-344 */
function chiSquareOfFit(fit: number, k: number, n: number): OneFactor["chiSquare"] {
  const df = ((k - 1) ** 2 - (k + 1)) / 2;
  if (df < 1) return undefinedBecause({ code: "too-few-items", k, needed: 4 });
  const lost = 1 + (2 * k + 5) / 6 + 2 / 3;
  if (n <= lost) return undefinedBecause({ code: "too-few-cases", n, needed: Math.floor(lost) + 1 });
  const value = (n - lost) * fit;
  return ok({ value, df, p: chiSquareUpperTail(value, df) });
}

/** What is left once the best loadings for these uniquenesses are taken: F, and Psi^-1/2 R Psi^-1/2. */
type Fit = { readonly value: number; readonly eigen: Eigen };

/** F = sum over all eigenvalues t but the largest of t - 1 - ln t. */
function fitOf(r: Matrix, logs: readonly number[]): Fit {
  const roots = logs.map((log) => Math.exp(-log / 2));
  const eigen = symmetricEigen(r.map((row, i) => row.map((value, j) => value * roots[i]! * roots[j]!)));
  const rest = eigen.values.slice(1).map((value) => value - 1 - Math.log1p(value - 1));
  return { value: rest.reduce((sum, value) => sum + value, 0), eigen };
}

/** Where a minimum is, or where it was left because an item's uniqueness goes to 0 (`gone`). */
type Minimum = {
  readonly logs: readonly number[];
  readonly fit: Fit;
  readonly iterations: number;
  readonly gone: number | null;
};

function minimize(r: Matrix, start: readonly number[]): Outcome<Minimum> {
  let logs = start;
  let fit = fitOf(r, logs);
  for (let iterations = 1; iterations <= MOST; iterations++) {
    const slope = slopeOf(fit.eigen);
    const exact = invertPositiveDefinite(curvatureOf(fit.eigen), "curvature");
    const step = exact.ok ? stepBy(exact.value.inverse, slope) : slope.map((value) => -value);
    const longest = Math.max(...step.map(Math.abs));
    const next = longest <= SETTLED ? null : downhill(r, logs, fit, step);
    if (next === null) return exact.ok && longest < 1e-6 ? ok({ logs, fit, iterations, gone: null }) : notIdentified;
    ({ logs, fit } = next);
    const gone = logs.findIndex((log) => log < Math.log(NOTHING_LEFT));
    if (gone >= 0) return ok({ logs, fit, iterations, gone });
  }
  return undefinedBecause({ code: "not-converged", what: "one-factor", iterations: MOST });
}

const notIdentified = undefinedBecause({ code: "not-identified", what: "one-factor" });

function stepBy(inverse: Matrix, slope: readonly number[]): number[] {
  return inverse.map((row) => -row.reduce((sum, value, i) => sum + value * slope[i]!, 0));
}

/** The step, or as much of it as F falls for; null where it doesn't fall. Near the minimum F is flat to rounding. */
function downhill(r: Matrix, logs: readonly number[], fit: Fit, step: readonly number[]) {
  const longest = Math.max(...step.map(Math.abs));
  for (let share = Math.min(1, 2 / longest); share * longest > SETTLED / 10; share /= 2) {
    const tried = logs.map((log, i) => log + share * step[i]!);
    const next = fitOf(r, tried);
    if (next.value <= fit.value + 1e-15 * logs.length) return { logs: tried, fit: next };
  }
  return null;
}

/** dF / d ln psi_i = sum over the small eigenvalues of (1 - t) w_i^2. */
function slopeOf({ values, vectors }: Eigen): number[] {
  return vectors.map((row) => row.reduce((sum, w, j) => (j === 0 ? 0 : sum + (1 - values[j]!) * w * w), 0));
}

/**
 * Second derivatives by the logarithms of two uniquenesses: (sum w_i w_l)(sum t w_i w_l) over the small eigenvalues, and what comes
 * of their vectors' turning against the largest's: sum of (1 - t)(s + t)/(s - t) w_i w_l v_i v_l, s the largest and v its vector.
 */
function curvatureOf({ values, vectors }: Eigen): Matrix {
  const s = values[0]!;
  // the largest's own, of which there is none, isn't read
  const weights = values.map((t) => ((1 - t) * (s + t)) / (s - t));
  return vectors.map((x) =>
    vectors.map((y) => {
      let [plain, weighted, turning] = [0, 0, 0];
      for (let j = 1; j < values.length; j++) {
        const product = x[j]! * y[j]!;
        plain += product;
        weighted += values[j]! * product;
        turning += weights[j]! * product;
      }
      return plain * weighted + turning * x[0]! * y[0]!;
    }),
  );
}
