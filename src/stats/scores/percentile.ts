import { decimalRatio, exactValues, ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";

/** A figure that isn't rounded yet. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/**
 * Percentile by the weighted average at (n + 1) p, held at the smallest and the largest value (SPSS's HAVERAGE, R's type 6).
 *
 * @param p from 0 to 1, taken as the decimal it is written as
 * @returns undefined for no cases
 * @throws RangeError for p outside 0 to 1
 * @see Hyndman & Fan (1996), American Statistician 50(4), 361-365. Oracle: R quantile(type = 6)
 */
export function percentile(d: Distribution, p: number): Outcome<number> {
  if (d.n === 0) return undefinedBecause({ code: "no-cases" });
  const { numerator, denominator } = percentileFraction(d, p);
  return ok(ratio(numerator, denominator));
}

/** The same before rounding; the distribution has cases. */
export function percentileFraction(d: Distribution, p: number): Fraction {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be from 0 to 1, not ${p}`);
  const { numerator, denominator } = decimalRatio(p);
  const position = BigInt(d.n + 1) * numerator;
  const rank = Number(position / denominator);
  const rest = position % denominator;
  const { wholes, unit } = exactValues([valueAt(d, rank), valueAt(d, rank + 1)], d.decimals);
  return { numerator: wholes[0]! * (denominator - rest) + wholes[1]! * rest, denominator: denominator * unit };
}

/** The value of the case with that rank, 1 being the smallest; beyond the ends, the end. */
function valueAt({ values, counts }: Distribution, rank: number): number {
  let below = 0;
  for (const [index, count] of counts.entries()) {
    below += count;
    if (rank <= below) return values[index]!;
  }
  return values.at(-1)!;
}
