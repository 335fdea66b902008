import { requireFinitePositive, requireProbability } from "./checks.ts";
import { continuedFraction } from "./continued-fraction.ts";
import { add, exactSum, multiply, negate, type Pair, pair, subtract } from "./double-double.ts";
import { deviance, expMinus, stirlingError } from "./saddle-point.ts";
import { ALL_ABOVE, ALL_BELOW, fromLower, fromUpper, type Tails } from "./tails.ts";

/**
 * Regularized incomplete beta function I_x(a, b).
 *
 * @param x in [0, 1]; where it lies near 1, {@link regularizedBeta} takes 1 - x apart and loses nothing
 * @param a shape > 0
 * @param b shape > 0
 * @returns I in [0, 1]; relative error below 1e-13 down to 1e-300 for a, b from .05 to 5e7
 * @throws RangeError for a, b <= 0 or x outside [0, 1]
 * @see DiDonato and Morris (1992), ACM TOMS 18(3), 360-373 (BFRAC); Loader (2000) for the factor. Oracle: mpmath
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  requireProbability("x", x);
  return betaTails(pair(x), exactSum(1, -x), a, b).lower;
}

/**
 * I_x(a, b) from x and 1 - x, each as accurate as the caller has it; the smaller of the two counts. The upper tail is
 * the same function with both pairs swapped: regularizedBeta(oneMinusX, x, b, a).
 *
 * @throws RangeError as {@link incompleteBeta}, and where the two don't add up to 1
 */
export function regularizedBeta(x: number, oneMinusX: number, a: number, b: number): number {
  requireProbability("x", x);
  requireProbability("oneMinusX", oneMinusX);
  if (Math.abs(x + oneMinusX - 1) > 1e-14) throw new RangeError(`x and 1 - x are ${x} and ${oneMinusX}`);
  const tails =
    x <= oneMinusX
      ? betaTails(pair(x), exactSum(1, -x), a, b)
      : betaTails(exactSum(1, -oneMinusX), pair(oneMinusX), a, b);
  return tails.lower;
}

/**
 * Both tails of the beta distribution and the derivative of the lower with respect to ln(x/y): what t's and F's tails
 * and quantiles are made of.
 *
 * @param x in [0, 1], to pair precision
 * @param y 1 - x, to pair precision
 */
export function betaTails(x: Pair, y: Pair, a: number, b: number): Tails {
  requireFinitePositive("a", a);
  requireFinitePositive("b", b);
  if (x.hi <= 0) return ALL_ABOVE;
  if (y.hi <= 0) return ALL_BELOW;
  const distance = subtract(multiply(y, pair(a)), multiply(x, pair(b))); // a - (a + b) x: > 0 below the mean
  const factor = betaFactor(x, y, a, b, distance);
  return distance.hi >= 0
    ? fromLower(factor * betaFraction(x.hi, a, b, distance.hi), factor)
    : fromUpper(factor * betaFraction(y.hi, b, a, -distance.hi), factor);
}

/** x^a y^b / B(a, b) as a saddle point: sqrt(ab/(2 pi n)) times e to minus two deviances and three remainders. */
function betaFactor(x: Pair, y: Pair, a: number, b: number, distance: Pair): number {
  const n = exactSum(a, b);
  const exponent = add(deviance(a, multiply(n, x), distance), deviance(b, multiply(n, y), negate(distance)));
  const remainder = stirlingError(n.hi) - stirlingError(a) - stirlingError(b);
  return Math.sqrt(((a / n.hi) * b) / (2 * Math.PI)) * expMinus(exponent, remainder);
}

/** I_x(a, b) over x^a y^b / B(a, b), for x up to the mean. */
function betaFraction(x: number, a: number, b: number, distance: number): number {
  return continuedFraction(
    (m) => {
      const odd = a + 2 * m - 1;
      return (((a + m - 1) * x) / odd) * (((a + b + m - 1) * x) / odd) * m * (b - m);
    },
    (m) => {
      const skew = m === 0 ? 0 : (m * (b - m) * x) / (a + 2 * m - 1); // 0/0 at a = 1
      return m + skew + ((a + m) * (distance + 1 + m * (2 - x))) / (a + 2 * m + 1);
    },
  );
}
