/** What a reliability table shows beside alpha: the statistics of the scale and of its items, and the items to look at. */
import { powerOfTen, ratio, rootOfRatio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { coDeviation } from "./correlation.ts";
import { itemCovariances, sum } from "./covariances.ts";
import { itemTotalStatistics } from "./item-total.ts";

/** Items that everybody answered alike; none where there are fewer than two to answer. */
export function constantItems(x: CrossProducts): readonly string[] {
  return x.n < 2 ? [] : x.columns.filter((_, column) => coDeviation(x, column, column) === 0n);
}

/** Where alpha is negative, the items to look at: those whose correlation with the others is negative. */
export function negativeAlphaItems(x: CrossProducts): readonly string[] {
  return itemTotalStatistics(x)
    .filter(({ correctedItemTotal: r }) => r.ok && r.value < 0)
    .map(({ item }) => item);
}

export type ScaleStatistics = {
  readonly mean: Outcome<number>;
  readonly variance: Outcome<number>;
  readonly sd: Outcome<number>;
};

/** Mean, variance (n - 1) and SD of the sum of the items that vary; of a single case, whose items can't, the mean alone. */
export function scaleStatistics(x: CrossProducts): ScaleStatistics {
  const { n, unit, sums, total, items } = itemCovariances(x);
  if (n === 1) return statistics(n, sum(x.sums.map((own, column) => inUnit(own, x.decimals[column]!, unit))), 0n, unit);
  if (n > 1 && items.length === 0) {
    const none = undefinedBecause({ code: "zero-variance", what: "items" });
    return { mean: none, variance: none, sd: none };
  }
  return statistics(n, sum(sums), total, unit);
}

function inUnit(whole: bigint, decimals: number, unit: bigint): bigint {
  return whole * (unit / powerOfTen(decimals));
}

/** Mean and SD (n - 1) of each column, in their order. */
export function itemStatistics(x: CrossProducts): readonly ScaleStatistics[] {
  return x.columns.map((_, column) =>
    statistics(x.n, x.sums[column]!, coDeviation(x, column, column), powerOfTen(x.decimals[column]!)),
  );
}

function statistics(n: number, total: bigint, second: bigint, unit: bigint): ScaleStatistics {
  const whole = BigInt(n);
  const few = (needed: number) =>
    undefinedBecause(n === 0 ? { code: "no-cases" } : { code: "too-few-cases", n, needed });
  const spread = whole * (whole - 1n) * unit * unit;
  return {
    mean: n >= 1 ? ok(ratio(total, whole * unit)) : few(1),
    variance: n >= 2 ? ok(ratio(second, spread)) : few(2),
    sd: n >= 2 ? ok(rootOfRatio(second, spread)) : few(2),
  };
}
