import { requireFinitePositive, requireProbability } from "./checks.ts";
import { gammaTails, logGamma } from "./gamma.ts";
import { normalQuantile } from "./normal.ts";
import { solveTail, type Tails } from "./tails.ts";

/**
 * P(X <= x) of the chi-square distribution.
 *
 * @param x the statistic; below 0 gives 0, Infinity 1
 * @param df degrees of freedom > 0, whole or not
 * @returns a probability; relative error below 1e-13 down to 1e-300 for df from .1 to 1e8
 * @throws RangeError for df <= 0 and NaN
 * @see gamma.ts for method and sources. Oracle: mpmath, 60 digits
 */
export function chiSquareCdf(x: number, df: number): number {
  return chiSquareTails(x, df).lower;
}

/** P(X > x) of the chi-square distribution, the p-value of its tests; otherwise as {@link chiSquareCdf}. */
export function chiSquareUpperTail(x: number, df: number): number {
  return chiSquareTails(x, df).upper;
}

/**
 * The x with P(X <= x) = p.
 *
 * @param p lower-tail probability, [0, 1]; for upper tails near 0 see {@link chiSquareUpperQuantile}
 * @param df degrees of freedom > 0
 * @returns x in [0, Infinity], 0 where it is smaller than any double; relative error below 1e-13 for df >= .5
 * @throws RangeError for df <= 0 or p outside [0, 1]
 * @see tails.ts for Newton's method; the start is Wilson and Hilferty's. Oracle: mpmath, 60 digits
 */
export function chiSquareQuantile(p: number, df: number): number {
  requireFinitePositive("df", df);
  requireProbability("p", p);
  return p <= 0.5 ? fromLowerTail(p, df) : fromUpperTail(1 - p, df);
}

/** The x with P(X > x) = p: the critical value; otherwise as {@link chiSquareQuantile}. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  requireFinitePositive("df", df);
  requireProbability("p", p);
  return p <= 0.5 ? fromUpperTail(p, df) : fromLowerTail(1 - p, df);
}

/** Both tails and x times the density. */
export function chiSquareTails(x: number, df: number): Tails {
  requireFinitePositive("df", df);
  return gammaTails(df / 2, x / 2);
}

function fromLowerTail(p: number, df: number): number {
  if (p === 0) return 0;
  // Near 0 the tail is (x/2)^a / Gamma(a + 1); that start is too small, so Newton's steps stay on one side.
  const nearZero = 2 * Math.exp((Math.log(p) + logGamma(df / 2 + 1)) / (df / 2));
  const start = Math.max(nearZero, wilsonHilferty(normalQuantile(p), df));
  return solveTail((x) => chiSquareTails(x, df), "lower", p, start);
}

function fromUpperTail(p: number, df: number): number {
  if (p === 0) return Number.POSITIVE_INFINITY;
  const log = -Math.log(p);
  const bound = df + 2 * Math.sqrt(df * log) + 2 * log; // Laurent and Massart (2000): never below the quantile
  const start = wilsonHilferty(-normalQuantile(p), df);
  return solveTail((x) => chiSquareTails(x, df), "upper", p, start > 0 ? Math.min(start, bound) : bound);
}

function wilsonHilferty(z: number, df: number): number {
  const variance = 2 / (9 * df);
  return df * Math.max(0, 1 - variance + z * Math.sqrt(variance)) ** 3;
}
