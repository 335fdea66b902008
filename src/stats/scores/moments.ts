/** Power sums of a distribution as whole numbers, from which mean, variance, skewness and kurtosis come by one rounding. */
import { exactValues, ratio, rootOfRatio } from "../../core/exact.ts";
import type { Distribution } from "../../counts/summaries.ts";

/**
 * Exact moments of the values times `unit`. With w = value x unit and n cases: `sum` = sum w;
 * `second` = n sum (w - mean)^2; `third` = n^2 sum (w - mean)^3; `fourth` = n^3 sum (w - mean)^4: all whole numbers.
 */
export type Moments = {
  readonly n: bigint;
  readonly unit: bigint;
  readonly sum: bigint;
  readonly second: bigint;
  readonly third: bigint;
  readonly fourth: bigint;
};

/** The sum alone, for whoever needs no powers: the values add up to sum / unit. */
export function exactSum({ values, counts, decimals }: Distribution): Pick<Moments, "unit" | "sum"> {
  const { wholes, unit } = exactValues(values, decimals);
  return { unit, sum: wholes.reduce((sum, whole, index) => sum + BigInt(counts[index]!) * whole, 0n) };
}

export function moments({ values, counts, decimals, n: cases }: Distribution): Moments {
  const { wholes, unit } = exactValues(values, decimals);
  const n = BigInt(cases);
  let [s1, s2, s3, s4] = [0n, 0n, 0n, 0n];
  for (const [index, whole] of wholes.entries()) {
    const count = BigInt(counts[index]!);
    const square = whole * whole;
    s1 += count * whole;
    s2 += count * square;
    s3 += count * square * whole;
    s4 += count * square * square;
  }
  return {
    n,
    unit,
    sum: s1,
    second: n * s2 - s1 * s1,
    third: n * n * s3 - 3n * n * s1 * s2 + 2n * s1 ** 3n,
    fourth: n ** 3n * s4 - 4n * n * n * s1 * s3 + 6n * n * s1 * s1 * s2 - 3n * s1 ** 4n,
  };
}

/** Mean and SD (n - 1) as doubles, of 2 cases or more. */
export function meanAndSD(d: Distribution): { readonly mean: number; readonly sd: number } {
  const { n, unit, sum, second } = moments(d);
  return { mean: ratio(sum, n * unit), sd: rootOfRatio(second, n * (n - 1n) * unit * unit) };
}
