/** How much the correlations among neighbouring items speak for their being one scale. */
import type { CorrelationMatrix } from "../stats/instrument/general-factor.ts";

/** No questionnaire's scale is longer, and the work grows with it. */
const LONGEST_SCALE = 30;

/**
 * Log probabilities of a scale's length, before the data: 3 to 6 items alike, 2 a quarter as often, each one above 6 a
 * fifth rarer than the one before. `[length]`.
 */
export const LENGTH_PRIOR: readonly number[] = normalizedLogs(
  Array.from({ length: LONGEST_SCALE + 1 }, (_, m) => (m < 2 ? 0 : m === 2 ? 0.25 : m <= 6 ? 1 : 0.8 ** (m - 6))),
);

/** What two items of a scale may correlate beyond what all scales share, and how often it is so. */
const COMMON = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const COMMON_PRIOR = normalizedLogs([0.6, 1, 1.2, 1.2, 1.1, 1, 1.4, 1, 0.7, 0.4, 0.2, 0.1]);

/** Log odds that an item of a scale is asked the other way round: 8 in 100. */
const REVERSED = Math.log(0.08 / 0.92);

/**
 * Items of a scale don't correlate all alike: true correlations scatter by about this much around their common one,
 * as if each was known from 1 / .1^2 = 100 cases at most. With it the probabilities hold on simulated studies, large
 * ones too (bench/scale-structure.js); without it any unevenness is a border once there are cases enough.
 */
const SCATTER = 0.1;

/** How many ideal cases n real ones are worth; none where correlations are what they must be (n < 3). */
export function worthOfCases(n: number): number {
  return n < 3 ? 0 : n / (1 + n * SCATTER ** 2);
}

/**
 * Neighbouring items taken as one scale: first, how many, which way each one goes, and how many go against the
 * others.
 */
export type Candidate = {
  readonly start: number;
  readonly signs: readonly number[];
  readonly against: number;
};

/**
 * The scales that could begin at an item, by length up to the longest; [0] and [1] are none. Signs make each item's
 * sum of correlations with the others positive as far as it goes; each longer one starts from the signs of the one
 * before.
 */
export function candidatesFrom(r: CorrelationMatrix, start: number): readonly (Candidate | null)[] {
  const found: (Candidate | null)[] = [null, null];
  const signs = [1];
  const sums = [0];
  const longest = Math.min(LONGEST_SCALE, r.length - start);
  for (let item = 1; item < longest; item++) {
    const sum = signs.reduce((total, sign, other) => total + sign * r[start + item]![start + other]!, 0);
    signs.push(sum < 0 ? -1 : 1);
    sums.push(sum);
    change(r, start, sums, item, signs[item]!);
    turn(r, start, signs, sums);
    const negative = signs.filter((sign) => sign < 0).length;
    found.push({ start, signs: [...signs], against: Math.min(negative, item + 1 - negative) });
  }
  return found;
}

/** Turns items that go against the others. Each turn raises the sum of all correlations, so a few rounds are enough. */
function turn(r: CorrelationMatrix, start: number, signs: number[], sums: number[]): void {
  for (let round = 0, turned = true; turned && round < 3; round++) {
    turned = false;
    for (const [item, sign] of signs.entries()) {
      if (sign * sums[item]! >= 0) continue;
      signs[item] = -sign;
      change(r, start, sums, item, -2 * sign);
      turned = true;
    }
  }
}

/** What an item's sign changes by, the sums of the others change by so many of its correlations. */
function change(r: CorrelationMatrix, start: number, sums: number[], item: number, by: number): void {
  const row = r[start + item]!;
  for (let other = 0; other < sums.length; other++) if (other !== item) sums[other]! += by * row[start + other]!;
}

/**
 * Log Bayes factor of "these items have one correlation in common" against "they have none": the normal likelihood of
 * a correlation matrix whose entries are all the same, over what that correlation may be, and less for each reversed
 * item.
 *
 * @param r correlations, or partial ones
 * @param worth how many cases they count for; 0 gives 0 but for the reversed items
 */
export function evidence(r: CorrelationMatrix, { start, signs, against }: Candidate, worth: number): number {
  const mean = meanCorrelation(r, { start, signs });
  let sum = 0;
  let largest = -Infinity;
  for (const { prior, fixed, slope } of gains(signs.length)) {
    const log = prior + worth * (fixed + slope * mean);
    if (log > largest) {
      sum = sum * Math.exp(largest - log) + 1;
      largest = log;
    } else sum += Math.exp(log - largest);
  }
  return largest + Math.log(sum) + against * REVERSED;
}

/** Of the items of a scale of two or more with one another, those asked the other way round turned. */
export function meanCorrelation(r: CorrelationMatrix, { start, signs }: Pick<Candidate, "start" | "signs">): number {
  let sum = 0;
  for (let i = 1; i < signs.length; i++) {
    const row = r[start + i]!;
    for (let j = 0; j < i; j++) sum += signs[i]! * signs[j]! * row[start + j]!;
  }
  return (2 * sum) / (signs.length * (signs.length - 1));
}

/** Log likelihood per case that a common correlation gains over none: fixed + slope x the mean correlation. */
type Gain = { readonly prior: number; readonly fixed: number; readonly slope: number };

const known: (readonly Gain[] | undefined)[] = [];

function gains(m: number): readonly Gain[] {
  const found = known[m] ?? COMMON.map((rho, at) => ({ prior: COMMON_PRIOR[at]!, ...gain(m, rho) }));
  known[m] = found;
  return found;
}

/**
 * Where all correlations are rho the matrix has one eigenvalue 1 + (m - 1) rho and m - 1 of 1 - rho, so its
 * determinant and the trace with its inverse need no more of the data than their mean correlation.
 */
function gain(m: number, rho: number): Omit<Gain, "prior"> {
  const first = 1 + (m - 1) * rho;
  const logDeterminant = Math.log(first) + (m - 1) * Math.log(1 - rho);
  const share = rho / first / (1 - rho);
  return { fixed: -(logDeterminant + m / (1 - rho) - m - m * share) / 2, slope: (m * (m - 1) * share) / 2 };
}

function normalizedLogs(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.log(weight / total));
}
