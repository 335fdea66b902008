/** The two rows of SPSS's Percentiles table. */
import { decimalRatio } from "../../core/exact.ts";
import { type Outcome, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { percentile } from "./percentile.ts";
import { tukeyFences } from "./tukey-fences.ts";

export type PercentileFigure = {
  /** Of 100. */
  readonly percent: number;
  readonly value: Outcome<number>;
};

export type PercentileTable = {
  /** 5, 10, 25, 50, 75, 90 and 95 by the weighted average at (n + 1) p. */
  readonly weightedAverage: readonly PercentileFigure[];
  /** 25, 50 and 75: the hinges and the median between them. */
  readonly tukeyHinges: readonly PercentileFigure[];
};

const PERCENTS = [5, 10, 25, 50, 75, 90, 95];

/**
 * Percentiles as SPSS's EXAMINE prints them. Below the smallest case a percentile is held at it; from the largest on there is no
 * next case to average with, and SPSS has a dot: the weighted average is defined where (n + 1) p < n.
 *
 * @returns figures undefined for no cases, and for fewer than the percentile needs (20 for the 95th)
 * @see Oracle: R quantile(type = 6), fivenum
 */
export function percentileTable(d: Distribution): PercentileTable {
  const hinges = tukeyFences(d);
  const hinge = (side: "lowerHinge" | "upperHinge"): Outcome<number> =>
    hinges.ok ? { ok: true, value: hinges.value[side] } : hinges;
  return {
    weightedAverage: PERCENTS.map((percent) => ({ percent, value: betweenCases(d, percent / 100) })),
    tukeyHinges: [
      { percent: 25, value: hinge("lowerHinge") },
      { percent: 50, value: percentile(d, 0.5) },
      { percent: 75, value: hinge("upperHinge") },
    ],
  };
}

function betweenCases(d: Distribution, p: number): Outcome<number> {
  const { numerator, denominator } = decimalRatio(p);
  // (n + 1) p < n is n > p / (1 - p)
  const needed = Number(numerator / (denominator - numerator)) + 1;
  return d.n > 0 && d.n < needed ? undefinedBecause({ code: "too-few-cases", n: d.n, needed }) : percentile(d, p);
}
