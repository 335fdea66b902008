/** The Shapiro-Wilk test of normality. */
import { exactValues, ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { normalQuantile, normalUpperTail } from "../probability/normal.ts";
import { polynomial } from "../probability/polynomial.ts";
import { standardized } from "./standardized.ts";

export type ShapiroWilk = {
  /** (0, 1]; 1 where the ordered values lie as a normal sample's are expected to. */
  readonly w: number;
  readonly p: number;
};

const FEWEST = 3;
/** Royston fitted his approximations up to here. */
const MOST = 5000;

/**
 * W = (sum a_i x_(i))^2 / sum (x - mean)^2 with Royston's weights, and its p: exact for n = 3, else by his normalizing
 * transformation of ln(1 - W). Cost: the distinct values; the weights of an n are made once.
 *
 * @returns undefined for n < 3, n > 5000 and where the values don't vary
 * @see Royston (1995), Algorithm AS R94, Applied Statistics 44(4), 547-551; Shapiro & Wilk (1965), Biometrika 52,
 *   591-611, for n = 3. Oracle: R shapiro.test, SciPy shapiro, the algorithm in 50 digits
 */
export function shapiroWilk(d: Distribution): Outcome<ShapiroWilk> {
  const { n } = d;
  if (n === 0) return undefinedBecause({ code: "no-cases" });
  if (n < FEWEST) return undefinedBecause({ code: "too-few-cases", n, needed: FEWEST });
  if (n > MOST) return undefinedBecause({ code: "too-many-cases", n, most: MOST });
  const z = standardized(d);
  if (!z.ok) return z;
  const lack = lackOfFit(z.value, d.counts, weightsOf(n));
  return ok({ w: 1 - lack, p: n === FEWEST ? significanceOfThree(d) : significance(lack, n) });
}

/**
 * 1 - W, as what regression on the weights leaves of the values: near W = 1 the difference itself would have no digits.
 *
 * @param values ascending, of mean 0
 */
function lackOfFit(values: readonly number[], counts: readonly number[], weights: Weights): number {
  const tied: TiedWeights[] = [];
  let [from, product, total] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const [value, count] = [values[i]!, counts[i]!];
    const those = weightsBetween(weights, from, count);
    tied.push(those);
    product += value * count * those.mean;
    total += value * value * count;
    from += count;
  }
  const slope = product / weights.square;
  let left = 0;
  for (let i = 0; i < values.length; i++) {
    const { mean, spread } = tied[i]!;
    left += counts[i]! * (values[i]! - slope * mean) ** 2 + slope * slope * spread;
  }
  return left / total;
}

/** Weights of tied cases: their mean, and the squares of their deviations from it. */
type TiedWeights = { readonly mean: number; readonly spread: number };

/** @param from cases below @param count of the cases that are tied */
function weightsBetween(weights: Weights, from: number, count: number): TiedWeights {
  if (count === 1) return { mean: weightAt(weights, from), spread: 0 };
  const { upper, sums, squares, square, n } = weights;
  // Up to a rank: the lower half's weights are those of the upper half, negative.
  const below = (rank: number) => -sums[Math.min(rank, n - rank)]!;
  const squaresBelow = (rank: number) => (rank <= upper.length ? squares[rank]! : square - squares[n - rank]!);
  const mean = (below(from + count) - below(from)) / count;
  const spread = squaresBelow(from + count) - squaresBelow(from) - count * mean * mean;
  return { mean, spread: Math.max(0, spread) };
}

function weightAt({ upper, n }: Weights, rank: number): number {
  if (rank < upper.length) return -upper[rank]!;
  return upper[n - 1 - rank] ?? 0;
}

type Weights = {
  readonly n: number;
  /** Of the upper half, largest first; the lower half has them negative, and the middle of an odd number 0. */
  readonly upper: Float64Array;
  /** Of the first k of those, the sum and the sum of squares. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /** Sum of the squares of all n. */
  readonly square: number;
};

const remembered = new Map<number, Weights>();
const ROOM = 64;

function weightsOf(n: number): Weights {
  const found = remembered.get(n);
  if (found !== undefined) return found;
  if (remembered.size >= ROOM) remembered.clear();
  const weights = summed(n, royston(n));
  remembered.set(n, weights);
  return weights;
}

function summed(n: number, upper: Float64Array): Weights {
  const sums = new Float64Array(upper.length + 1);
  const squares = new Float64Array(upper.length + 1);
  for (let k = 0; k < upper.length; k++) {
    const weight = upper[k]!;
    sums[k + 1] = sums[k]! + weight;
    squares[k + 1] = squares[k]! + weight * weight;
  }
  return { n, upper, sums, squares, square: 2 * sumOfSquares(upper) };
}

/**
 * Blom's expected normal order statistics, as a unit vector; the one or two outermost by polynomials in 1/sqrt(n).
 * Three cases have one weight, whose size makes no difference to W.
 */
function royston(n: number): Float64Array {
  const upper = new Float64Array(Math.floor(n / 2));
  for (let i = 0; i < upper.length; i++) upper[i] = -normalQuantile((i + 0.625) / (n + 0.25));
  const outermost = n > 5 ? [FIRST, SECOND] : [FIRST];
  const length = Math.sqrt(2 * sumOfSquares(upper));
  const corrected = outermost.map((terms, i) => polynomial(terms, 1 / Math.sqrt(n)) + upper[i]! / length);
  const rest = 2 * sumOfSquares(upper.subarray(corrected.length));
  const scale = Math.sqrt((1 - 2 * sumOfSquares(corrected)) / rest);
  return upper.map((expected, i) => corrected[i] ?? expected * scale);
}

function sumOfSquares(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = values.length - 1; i >= 0; i--) sum += values[i]! * values[i]!;
  return sum;
}

/** P(W <= w) for n >= 4. For n <= 11 Royston's bound on ln(1 - W) is above whatever W can be. */
function significance(lack: number, n: number): number {
  const y = Math.log(lack);
  if (n <= 11) {
    const bound = polynomial(BOUND, n);
    const z = (-Math.log(bound - y) - polynomial(SMALL_MEAN, n)) / Math.exp(polynomial(SMALL_LOG_SD, n));
    return normalUpperTail(z);
  }
  const x = Math.log(n);
  return normalUpperTail((y - polynomial(LARGE_MEAN, x)) / Math.exp(polynomial(LARGE_LOG_SD, x)));
}

/**
 * (6/pi) (arcsin sqrt(W) - pi/3), exact for three cases. By the smaller gap s and the larger gap g between them that is
 * (6/pi) arctan(sqrt(3) s / (2 g + s)), which cancels nothing: 0 where two are equal, 1 where the gaps are.
 */
function significanceOfThree({ values, decimals }: Distribution): number {
  if (values.length < 3) return 0;
  const [a, b, c] = exactValues(values, decimals).wholes as [bigint, bigint, bigint];
  const [s, g] = b - a < c - b ? [b - a, c - b] : [c - b, b - a];
  return Math.min(1, (6 / Math.PI) * Math.atan(Math.sqrt(3) * ratio(s, 2n * g + s)));
}

// Royston's coefficients, constant first.
const FIRST = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const SECOND = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
const BOUND = [-2.273, 0.459];
const SMALL_MEAN = [0.544, -0.39978, 0.025054, -0.0006714];
const SMALL_LOG_SD = [1.3822, -0.77857, 0.062767, -0.0020322];
const LARGE_MEAN = [-1.5861, -0.31082, -0.083751, 0.0038915];
const LARGE_LOG_SD = [-0.4803, -0.082676, 0.0030302];
