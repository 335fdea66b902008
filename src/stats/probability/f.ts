import { betaTails } from "./beta.ts";
import { requireNumber, requirePositive, requireProbability } from "./checks.ts";
import { chiSquareTails } from "./chi-square.ts";
import { add, divide, exactProduct, pair } from "./double-double.ts";
import { normalQuantile } from "./normal.ts";
import { ALL_ABOVE, ALL_BELOW, solveTail, type Tails, upperTimes } from "./tails.ts";

/**
 * P(F > x) of the F distribution: the p-value of its tests.
 *
 * @param x the statistic; below 0 gives 1, Infinity 0
 * @param df1 degrees of freedom of the numerator > 0, whole or not; Infinity is the limit
 * @param df2 degrees of freedom of the denominator > 0, whole or not; Infinity is chi-square / df1
 * @returns a probability; relative error below 1e-13 down to 1e-300 for df from .1 to 1e8
 * @throws RangeError for df1, df2 <= 0 and NaN
 * @see beta.ts for method and sources. Oracle: mpmath, 60 digits
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).upper;
}

/** P(F <= x); otherwise as {@link fUpperTail}. */
export function fCdf(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).lower;
}

/**
 * The x with P(F <= x) = p.
 *
 * @param p lower-tail probability, [0, 1]; for upper tails near 0 see {@link fUpperQuantile}
 * @returns x in [0, Infinity], either end also where x is beyond a double; relative error below 1e-13 for df >= .5
 * @throws RangeError for df1, df2 <= 0 or p outside [0, 1]
 * @see tails.ts for Newton's method; the start is Fisher's z. Oracle: mpmath, 60 digits
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability("p", p);
  return p <= 0.5 ? solve("lower", p, df1, df2) : solve("upper", 1 - p, df1, df2);
}

/** The x with P(F > x) = p: the critical value; otherwise as {@link fQuantile}. */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  requireProbability("p", p);
  return p <= 0.5 ? solve("upper", p, df1, df2) : solve("lower", 1 - p, df1, df2);
}

function solve(side: "lower" | "upper", p: number, df1: number, df2: number): number {
  requirePositive("df1", df1);
  requirePositive("df2", df2);
  if (df1 === Number.POSITIVE_INFINITY && df2 === Number.POSITIVE_INFINITY) return 1;
  if (p === 0) return side === "lower" ? 0 : Number.POSITIVE_INFINITY;
  const z = side === "lower" ? normalQuantile(p) : -normalQuantile(p);
  const start = Math.exp(1 / df2 - 1 / df1 + z * Math.sqrt(2 / df1 + 2 / df2));
  return solveTail((x) => fTails(x, df1, df2), side, p, start);
}

/** From here on P(F > x) is a power of x, to more digits than a double has; products would overflow. */
const POWER_LAW = 1e200;
const STEP = 512;

/** Tails of F at x: df1 F / (df1 F + df2) has the beta distribution with shapes df1/2 and df2/2. */
function fTails(x: number, df1: number, df2: number): Tails {
  requirePositive("df1", df1);
  requirePositive("df2", df2);
  requireNumber("x", x);
  if (x <= 0) return ALL_ABOVE;
  if (x === Number.POSITIVE_INFINITY) return ALL_BELOW;
  if (df1 === Number.POSITIVE_INFINITY || df2 === Number.POSITIVE_INFINITY) return limitTails(x, df1, df2);
  if (x > POWER_LAW) return upperTimes(fTails(x * 2 ** -STEP, df1, df2), 2 ** ((-STEP * df2) / 2));
  const numerator = exactProduct(x, df1);
  const total = add(numerator, pair(df2));
  return betaTails(divide(numerator, total), divide(pair(df2), total), df1 / 2, df2 / 2);
}

/** With one df infinite F is a chi-square over its df, or the inverse of that; with both it is 1. */
function limitTails(x: number, df1: number, df2: number): Tails {
  if (df1 !== Number.POSITIVE_INFINITY) return chiSquareTails(x * df1, df1);
  if (df2 === Number.POSITIVE_INFINITY) return x < 1 ? ALL_ABOVE : ALL_BELOW;
  const { lower, upper, slope } = chiSquareTails(df2 / x, df2);
  return { lower: upper, upper: lower, slope };
}
