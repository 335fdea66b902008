import { requireCount } from "./checks.ts";
import { add, divide, exactProduct, type Pair, pair, subtract } from "./double-double.ts";
import { deviance, expMinus, stirlingError } from "./saddle-point.ts";

/**
 * P(X = x) white balls among `drawn`, taken without replacement from `white` and `black`: the probability of a 2 x 2
 * table with these margins.
 *
 * @param x whole number; outside the support gives 0
 * @param white whole number >= 0
 * @param black whole number >= 0
 * @param drawn whole number from 0 to white + black
 * @returns a probability; relative error below 1e-13 down to 1e-300, tested up to totals of 8 million
 * @throws RangeError for counts that are negative, not whole, or more drawn than there are
 * @see Loader (2000), with the deviance of all four cells at once. Oracle: mpmath, exact factorials
 */
export function hypergeometricPmf(x: number, white: number, black: number, drawn: number): number {
  const { low, high } = support(white, black, drawn);
  if (!(x >= low && x <= high && Number.isInteger(x))) return 0;
  return low === high ? 1 : tableProbability(x, white, black, drawn);
}

/**
 * P(X >= x), x included: Fisher's one-sided p.
 *
 * @returns a probability; 1 at or below the support's low end, 0 above its high end; as accurate as the single ones
 * @throws RangeError as {@link hypergeometricPmf}, and for x that is NaN
 */
export function hypergeometricUpperTail(x: number, white: number, black: number, drawn: number): number {
  return tails(requireOrdered(x), white, black, drawn).upper;
}

/** P(X <= x), x included; otherwise as {@link hypergeometricUpperTail}. */
export function hypergeometricCdf(x: number, white: number, black: number, drawn: number): number {
  return tails(Math.floor(requireOrdered(x)) + 1, white, black, drawn).lower;
}

/** Probabilities of neighbouring values of X, from `low` on. */
export type HypergeometricSupport = { readonly low: number; readonly probabilities: Float64Array };

/**
 * The probabilities of the whole support, adding up to 1, as Fisher's exact test needs them: by recurrence from the
 * mode, so that neighbours are in exact proportion. Ends that underflow are left out.
 *
 * @param white whole number >= 0, as `black`; time and size grow with the square root of the margins
 * @returns the first value that is kept and the probabilities from there, relative error below 1e-12 down to 1e-300;
 *   any other value has less than that
 * @throws RangeError as {@link hypergeometricPmf}
 */
export function hypergeometricSupport(white: number, black: number, drawn: number): HypergeometricSupport {
  const { low, high } = support(white, black, drawn);
  const mode = modeOf(low, high, white, black, drawn);
  const below: number[] = [];
  let weight = 1;
  for (let x = mode; x > low && weight >= NEGLIGIBLE; x -= 1) {
    weight /= ratioUp(x - 1, white, black, drawn);
    if (weight >= NEGLIGIBLE) below.push(weight);
  }
  const above: number[] = [1];
  weight = 1;
  for (let x = mode; x < high && weight >= NEGLIGIBLE; x += 1) {
    weight *= ratioUp(x, white, black, drawn);
    if (weight >= NEGLIGIBLE) above.push(weight);
  }
  const probabilities = Float64Array.from(below.reverse().concat(above));
  const total = compensatedSum(probabilities);
  for (let i = 0; i < probabilities.length; i += 1) probabilities[i]! /= total;
  return { low: mode - below.length, probabilities };
}

/** Against the mode's 1: beyond this, what is left of a probability has no digits. */
const NEGLIGIBLE = 1e-307;

function support(white: number, black: number, drawn: number): { low: number; high: number } {
  requireCount("white", white);
  requireCount("black", black);
  requireCount("drawn", drawn);
  requireCount("white + black", white + black);
  if (drawn > white + black) throw new RangeError(`${drawn} can't be drawn from ${white} white and ${black} black`);
  return { low: Math.max(0, drawn - black), high: Math.min(white, drawn) };
}

function requireOrdered(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("x must be a number, not NaN");
  return x;
}

function modeOf(low: number, high: number, white: number, black: number, drawn: number): number {
  const mode = Math.floor(((white + 1) / (white + black + 2)) * (drawn + 1));
  return Math.min(high, Math.max(low, mode));
}

/** P(x + 1) / P(x). */
function ratioUp(x: number, white: number, black: number, drawn: number): number {
  return ((white - x) * (drawn - x)) / ((x + 1) * (black - drawn + x + 1));
}

/** P(X < x) and P(X >= x): the smaller is summed from its largest term outwards. */
function tails(x: number, white: number, black: number, drawn: number): { lower: number; upper: number } {
  const { low, high } = support(white, black, drawn);
  const first = Math.ceil(x);
  if (first <= low) return { lower: 0, upper: 1 };
  if (first > high) return { lower: 1, upper: 0 };
  if (first > modeOf(low, high, white, black, drawn)) {
    const ratio = (at: number): number => ratioUp(at, white, black, drawn);
    const upper = tableProbability(first, white, black, drawn) * outwardSum(first, high, 1, ratio);
    return { lower: 1 - upper, upper };
  }
  const ratio = (at: number): number => 1 / ratioUp(at - 1, white, black, drawn);
  const lower = tableProbability(first - 1, white, black, drawn) * outwardSum(first - 1, low, -1, ratio);
  return { lower, upper: 1 - lower };
}

/** 1 + P(next)/P(from) + ... up to `end`, or until the terms no longer count. */
function outwardSum(from: number, end: number, direction: 1 | -1, ratio: (x: number) => number): number {
  let term = 1;
  let sum = 1;
  for (let x = from; x !== end && term > 1e-18 * sum; x += direction) {
    term *= ratio(x);
    sum += term;
  }
  return sum;
}

/**
 * The saddle point of the whole table: sqrt(margins / (2 pi total cells)) times e to the remainders minus the cells'
 * deviances. Every cell differs from its expectation by the same amount, which is known exactly.
 */
function tableProbability(x: number, white: number, black: number, drawn: number): number {
  const total = white + black;
  const left = total - drawn;
  const excess = expectedDifference(x, white, drawn, total);
  let exponent = pair(0);
  let correction = stirlingError(white) + stirlingError(black) + stirlingError(drawn) + stirlingError(left);
  correction -= stirlingError(total);
  let scale = (((white / total) * black * drawn) / total) * left * total;
  const cell = (count: number, expected: Pair, difference: Pair): void => {
    exponent = add(exponent, deviance(count, expected, difference));
    if (count > 0) correction -= stirlingError(count);
    scale /= count > 0 ? count : 1 / (2 * Math.PI);
  };
  const minus = { hi: -excess.hi, lo: -excess.lo };
  cell(x, subtract(pair(x), excess), excess);
  cell(white - x, add(pair(white - x), excess), minus);
  cell(drawn - x, add(pair(drawn - x), excess), minus);
  cell(black - drawn + x, subtract(pair(black - drawn + x), excess), excess);
  return Math.sqrt(scale / (2 * Math.PI)) * expMinus(exponent, correction);
}

/** x - white drawn / total. */
function expectedDifference(x: number, white: number, drawn: number, total: number): Pair {
  return divide(subtract(exactProduct(x, total), exactProduct(white, drawn)), pair(total));
}

/** Neumaier's sum. */
function compensatedSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
