/** The normal Q-Q plot's points. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { normalQuantile } from "../probability/normal.ts";
import { meanAndSD } from "./moments.ts";

export type QQPoint = {
  readonly value: number;
  /** The standard normal's quantile at the value's rank. */
  readonly quantile: number;
  /** The same of the normal distribution with the values' mean and SD (n - 1): a normal sample has its values there. */
  readonly expected: number;
  /** Cases there. */
  readonly count: number;
};

export type NormalQQ = {
  /** Ascending. */
  readonly points: readonly QQPoint[];
  /** Distinct values; more than there are points where some were left out. */
  readonly distinct: number;
};

const MOST_POINTS = 500;

/**
 * For each distinct value the quantile at Blom's (r - 3/8) / (n + 1/4), r the mean rank of the cases with that value. Of more
 * than `most` values so many are taken, at even steps from the first to the last.
 *
 * @param most points, at least 2
 * @returns undefined for n < 2 and where the values don't vary
 * @throws RangeError for fewer than two points
 * @see Blom (1958), Statistical Estimates and Transformed Beta-Variables. Oracle: R qqnorm's ppoints(n, 3/8), mpmath
 */
export function normalQQ(d: Distribution, most: number = MOST_POINTS): Outcome<NormalQQ> {
  if (!(most >= 2)) throw new RangeError(`a plot needs two points, not ${most}`);
  const { n } = d;
  if (n === 0) return undefinedBecause({ code: "no-cases" });
  if (n < 2) return undefinedBecause({ code: "too-few-cases", n, needed: 2 });
  if (d.values.length < 2) return undefinedBecause({ code: "zero-variance", what: "values" });
  const { mean, sd } = meanAndSD(d);
  const distinct = d.values.length;
  const ranks = meanRanks(d.counts);
  const points = evenly(distinct, most).map((at) => {
    const quantile = blom(ranks[at]!, n);
    return { value: d.values[at]!, quantile, expected: mean + sd * quantile, count: d.counts[at]! };
  });
  return ok({ points, distinct });
}

function meanRanks(counts: readonly number[]): readonly number[] {
  let below = 0;
  return counts.map((count) => {
    const rank = below + (count + 1) / 2;
    below += count;
    return rank;
  });
}

/** By the nearer tail, so that mirrored ranks have mirrored quantiles. */
function blom(rank: number, n: number): number {
  const fromEnd = n + 1 - rank;
  return rank <= fromEnd
    ? normalQuantile((rank - 0.375) / (n + 0.25))
    : -normalQuantile((fromEnd - 0.375) / (n + 0.25));
}

/** Up to `most` of 0 ... length - 1, the first and the last among them. */
function evenly(length: number, most: number): readonly number[] {
  const taken = Math.min(length, most);
  return Array.from({ length: taken }, (_, i) => Math.floor((i * (length - 1)) / (taken - 1)));
}
