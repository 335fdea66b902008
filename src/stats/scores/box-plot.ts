import { type Outcome, ok } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { percentile } from "./percentile.ts";
import { tukeyFences } from "./tukey-fences.ts";

export type BoxPlot = {
  /** The furthest values that aren't outside. */
  readonly lowerWhisker: number;
  readonly upperWhisker: number;
  /** Tukey's. */
  readonly lowerHinge: number;
  readonly upperHinge: number;
  readonly median: number;
  /** Beyond the whiskers, ascending. */
  readonly outside: readonly OutsideValue[];
};

export type OutsideValue = {
  readonly value: number;
  readonly count: number;
  /** More than three box lengths beyond the hinge, else more than one and a half. */
  readonly extreme: boolean;
};

/**
 * Tukey's box plot as SPSS's EXAMINE draws it: the box from hinge to hinge, whiskers to the furthest value within 1.5 box
 * lengths of its hinge. Where the hinges coincide the box has no length, so that every other value is outside, and extreme.
 *
 * @returns undefined for no cases
 * @see Tukey (1977), Exploratory Data Analysis, 2C-2E. Oracle: R boxplot.stats, coef 1.5 and 3
 */
export function boxPlot(d: Distribution): Outcome<BoxPlot> {
  const [found, median] = [tukeyFences(d), percentile(d, 0.5)];
  if (!found.ok) return found;
  if (!median.ok) return median;
  const { lowerHinge, upperHinge, beyond } = found.value;
  const noLength = lowerHinge === upperHinge;
  const isOutside = (value: number) => (noLength ? value !== lowerHinge : beyond.has(value));
  const within = d.values.filter((value) => !isOutside(value));
  return ok({
    lowerWhisker: within[0]!,
    lowerHinge,
    median: median.value,
    upperHinge,
    upperWhisker: within.at(-1)!,
    outside: d.values.flatMap((value, at) =>
      isOutside(value) ? [{ value, count: d.counts[at]!, extreme: noLength || beyond.get(value) === "extreme" }] : [],
    ),
  });
}
