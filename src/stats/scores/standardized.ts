import { exactValues, ratio, rootOfRatio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";

/**
 * The values in standard deviations (n - 1) from their mean. Deviation and spread are exact before they are rounded, so
 * what a large mean would cancel is there.
 *
 * @returns one a distinct value, ascending, each within 2 ulps; undefined for n < 2 and where the values don't vary
 */
export function standardized({ values, counts, n: cases, decimals }: Distribution): Outcome<readonly number[]> {
  if (cases === 0) return undefinedBecause({ code: "no-cases" });
  if (cases < 2) return undefinedBecause({ code: "too-few-cases", n: cases, needed: 2 });
  if (values.length < 2) return undefinedBecause({ code: "zero-variance", what: "values" });
  const { wholes } = exactValues(values, decimals);
  const n = BigInt(cases);
  let [sum, squares] = [0n, 0n];
  for (const [index, whole] of wholes.entries()) {
    const weighted = BigInt(counts[index]!) * whole;
    sum += weighted;
    squares += weighted * whole;
  }
  // As shares of the range, deviations stay within 1, whatever the unit.
  const range = wholes.at(-1)! - wholes[0]!;
  const rangeInSD = rootOfRatio(range * range * n * (n - 1n), n * squares - sum * sum);
  return ok(wholes.map((whole) => ratio(n * whole - sum, n * range) * rangeInSD));
}
