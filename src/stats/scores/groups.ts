/** How many cases a cut-off puts below it: a score at or above it is high. */
import { exactValues } from "../../core/exact.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { exactSum } from "./moments.ts";

/** Cases below a cut-off that is a number of its own. */
export function countBelow({ values, counts }: Distribution, cutoff: number): number {
  return sumOf(counts, (index) => values[index]! < cutoff);
}

/** Cases below the mean, tested as n x score < sum, which no rounding can tip. */
export function countBelowMean(d: Distribution): number {
  const { sum } = exactSum(d);
  const { wholes } = exactValues(d.values, d.decimals);
  const n = BigInt(d.n);
  return sumOf(d.counts, (index) => n * wholes[index]! < sum);
}

/** The mean to the nearest whole number, halves up; exact. The distribution has cases. */
export function roundedMean(d: Distribution): number {
  const { sum, unit } = exactSum(d);
  const n = BigInt(d.n);
  const [twice, whole] = [2n * sum + n * unit, 2n * n * unit];
  const floor = twice / whole - (twice % whole < 0n ? 1n : 0n);
  return Number(floor);
}

function sumOf(counts: readonly number[], when: (index: number) => boolean): number {
  return counts.reduce((sum, count, index) => (when(index) ? sum + count : sum), 0);
}
