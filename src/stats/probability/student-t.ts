import { betaTails } from "./beta.ts";
import { requireNumber, requirePositive, requireProbability } from "./checks.ts";
import { add, divide, exactProduct, pair } from "./double-double.ts";
import { normalDensity, normalQuantile, normalTwoSided } from "./normal.ts";
import { ALL_ABOVE, ALL_BELOW, solveTail, type Tails, upperTimes } from "./tails.ts";

/**
 * P(|T| >= |t|) of Student's distribution: the two-sided p-value.
 *
 * @param t the statistic, any sign; Infinity gives 0
 * @param df degrees of freedom > 0, whole or not; Infinity is the normal distribution
 * @returns a probability; relative error below 1e-13 down to 1e-300 for df from .1 to 1e8
 * @throws RangeError for df <= 0 and NaN
 * @see beta.ts for method and sources. Oracle: mpmath, 60 digits
 */
export function tTwoSided(t: number, df: number): number {
  return absoluteTails(Math.abs(t), df).upper;
}

/** P(T >= t), [0, 1]; otherwise as {@link tTwoSided}. */
export function tUpperTail(t: number, df: number): number {
  const { lower, upper } = absoluteTails(Math.abs(t), df);
  return t >= 0 ? upper / 2 : 0.5 + lower / 2;
}

/** P(T <= t), [0, 1]; otherwise as {@link tTwoSided}. */
export function tCdf(t: number, df: number): number {
  return tUpperTail(-t, df);
}

/**
 * The t with P(T <= t) = p.
 *
 * @param p lower-tail probability, [0, 1]; a two-sided critical value at alpha is -tQuantile(alpha / 2, df)
 * @param df degrees of freedom > 0; Infinity is the normal distribution
 * @returns t; -Infinity at 0, Infinity at 1; relative error below 1e-13 for df >= .5, near t = 0 too
 * @throws RangeError for df <= 0 or p outside [0, 1]
 * @see tails.ts for Newton's method. Oracle: mpmath, 60 digits
 */
export function tQuantile(p: number, df: number): number {
  requirePositive("df", df);
  requireProbability("p", p);
  if (df === Number.POSITIVE_INFINITY || p === 0 || p === 1) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tails = (t: number): Tails => absoluteTails(t, df);
  if (p >= 0.25 && p <= 0.75) {
    const centre = 2 * Math.abs(p - 0.5); // exact, and where t is near 0 the tail's complement isn't
    return Math.sign(p - 0.5) * solveTail(tails, "lower", centre, Math.abs(normalQuantile(p)));
  }
  const tail = 2 * Math.min(p, 1 - p);
  return Math.sign(p - 0.5) * solveTail(tails, "upper", tail, Math.abs(normalQuantile(tail / 2)));
}

/** From here on P(|T| > t) is a power of t, to more digits than a double has; the square of t would overflow. */
const POWER_LAW = 1e100;
const STEP = 256;

/** Tails of |T| at t >= 0: T^2 / (df + T^2) has the beta distribution with shapes 1/2 and df/2. */
function absoluteTails(t: number, df: number): Tails {
  requirePositive("df", df);
  requireNumber("t", t);
  if (t === 0) return ALL_ABOVE;
  if (t === Number.POSITIVE_INFINITY) return ALL_BELOW;
  if (df === Number.POSITIVE_INFINITY) return normalTails(t);
  if (t > POWER_LAW) return upperTimes(absoluteTails(t * 2 ** -STEP, df), 2 ** (-STEP * df));
  const square = exactProduct(t, t);
  const total = add(square, pair(df));
  const tails = betaTails(divide(square, total), divide(pair(df), total), 0.5, df / 2);
  return { ...tails, slope: 2 * tails.slope };
}

function normalTails(t: number): Tails {
  const upper = normalTwoSided(t);
  return { lower: 1 - upper, upper, slope: 2 * t * normalDensity(t) };
}
