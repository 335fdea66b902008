import { add, artanhRemainder, divide, logarithm, multiply, type Pair, pair, subtract } from "./double-double.ts";

/**
 * What Stirling's formula leaves of the factorial: ln a! - [ln sqrt(2 pi a) + a ln a - a].
 *
 * @param a > 0, whole or not (0 gives Infinity)
 * @returns 1/(12a) - ..., absolute error about 1e-16
 * @see Loader (2000), Fast and accurate computation of binomial probabilities; the step down is Gudermann's series
 */
export function stirlingError(a: number): number {
  const found = known.get(a) ?? makeStirlingError(a);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(a, found);
  return found;
}

/** The same few parameters come again and again: half the degrees of freedom, a half. */
const known = new Map<number, number>();
const MOST_KNOWN = 64;

function makeStirlingError(a: number): number {
  let correction = 0;
  let shifted = a;
  for (; shifted < 10; shifted += 1) correction += stirlingStep(shifted);
  return correction + stirlingSeries(shifted);
}

/** stirlingError(a) - stirlingError(a + 1) = (a + 1/2) ln(1 + 1/a) - 1 = artanh(v)/v - 1 at v = 1/(2a + 1). */
function stirlingStep(a: number): number {
  return a < 1 ? (a + 0.5) * Math.log1p(1 / a) - 1 : artanhRemainder(1 / (2 * a + 1), 1);
}

function stirlingSeries(a: number): number {
  const s = 1 / (a * a);
  const tail = 1 / 1188 - s * (691 / 360360 - s * (1 / 156 - (s * 3617) / 122400));
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * tail)))) / a;
}

/**
 * Loader's deviance term observed ln(observed/expected) + expected - observed, which is >= 0 and 0 where both agree.
 *
 * @param observed >= 0
 * @param expected > 0
 * @param difference observed - expected, apart, because the caller has it without cancellation
 * @returns a pair: relative error about 1e-18, so that e to the minus it keeps all its digits
 * @see Loader (2000)
 */
export function deviance(observed: number, expected: Pair, difference: Pair): Pair {
  if (observed === 0) return expected;
  const total = add(expected, pair(observed));
  if (Math.abs(difference.hi) > 0.02 * total.hi) {
    const ratio = subtract(logarithm(pair(observed)), logarithm(expected));
    return subtract(multiply(ratio, pair(observed)), difference);
  }
  const v = divide(difference, total);
  const rest = 2 * observed * v.hi * artanhRemainder(v.hi, 1);
  return add(multiply(difference, v), pair(rest));
}

/** e to the (correction - exponent), with the exponent's low part used. */
export function expMinus(exponent: Pair, correction: number): number {
  return Math.exp(-exponent.hi) * Math.exp(correction - exponent.lo);
}
