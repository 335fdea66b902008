import { exactValues, ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";

/**
 * 5% trimmed mean: 5% of the weight is taken off each end, the edge values in part, and what is left is divided by .9 n.
 *
 * @returns undefined for no cases
 * @see SPSS Statistics Algorithms, EXAMINE
 */
export function trimmedMean(d: Distribution): Outcome<number> {
  if (d.n === 0) return undefinedBecause({ code: "no-cases" });
  const { wholes, unit } = exactValues(d.values, d.decimals);
  // In twentieths of a case: the cases take up 20 n, and what lies between n and 19 n stays.
  const n = BigInt(d.n);
  const [from, to] = [n, 19n * n];
  let below = 0n;
  let sum = 0n;
  for (const [index, count] of d.counts.entries()) {
    const above = below + 20n * BigInt(count);
    const kept = (above < to ? above : to) - (below > from ? below : from);
    if (kept > 0n) sum += kept * wholes[index]!;
    below = above;
  }
  return ok(ratio(sum, 18n * n * unit));
}
