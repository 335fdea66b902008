import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../../src/counts/summaries.ts";
import { type BoxPlot, boxPlot } from "../../../src/stats/scores/box-plot.ts";
import { decimals, distributionOf, scores } from "../distributions.ts";
import { readCases } from "../oracle.ts";

type BoxCase = {
  readonly tool: string;
  readonly decimals: number;
  readonly data: readonly string[];
  readonly box: readonly number[];
  readonly outside: readonly number[];
  readonly counts: readonly number[];
  readonly extreme: readonly boolean[];
};

const cases = readCases<BoxCase>("boxes");

function boxOf(d: Distribution): BoxPlot {
  const outcome = boxPlot(d);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const five = ({ lowerWhisker, lowerHinge, median, upperHinge, upperWhisker }: BoxPlot) => [
  lowerWhisker,
  lowerHinge,
  median,
  upperHinge,
  upperWhisker,
];

describe("a box plot", () => {
  it.each(cases)("agrees with $tool boxplot.stats: $name", ({ data, decimals, box, outside, counts, extreme }) => {
    const found = boxOf(distributionOf(data.map(Number), decimals));
    expect(five(found)).toEqual(box);
    expect(found.outside).toEqual(outside.map((value, at) => ({ value, count: counts[at], extreme: extreme[at] })));
  });

  it("has everybody in its whiskers or outside, the whiskers at or beyond the hinges, what is outside further still", () => {
    fc.assert(
      fc.property(scores, (values) => {
        const found = boxOf(distributionOf(values, 0));
        const { lowerWhisker, upperWhisker, lowerHinge, upperHinge, outside } = found;
        const ordered = five(found);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        const within = values.filter((value) => value >= lowerWhisker && value <= upperWhisker).length;
        expect(within + outside.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        const spread = upperHinge - lowerHinge;
        for (const { value, extreme } of outside) {
          const by = Math.max(lowerHinge - value, value - upperHinge);
          expect(by).toBeGreaterThan(1.5 * spread);
          expect(extreme).toBe(by > 3 * spread);
        }
      }),
    );
  });

  it("turns over with its values", () => {
    fc.assert(
      fc.property(scores, (values) => {
        const turned = boxOf(
          distributionOf(
            values.map((value) => (value === 0 ? 0 : -value)),
            0,
          ),
        );
        const back = five(turned).map((value) => (value === 0 ? 0 : -value));
        expect(back.reverse()).toEqual(five(boxOf(distributionOf(values, 0))));
      }),
    );
  });

  it("goes by the decimals that were written: a value on the fence is the whisker's end", () => {
    // hinges .1 and .7, so the upper fence is at 1.6; in doubles it would come out below
    const values = decimals([1, 1, 1, 4, 7, 7, 7, 16], 1);
    expect(boxOf(distributionOf(values, 1))).toMatchObject({ upperWhisker: 1.6, outside: [] });
  });

  it("doesn't exist without cases", () => {
    expect(boxPlot(distributionOf([], 0))).toEqual({ ok: false, reason: { code: "no-cases" } });
  });
});
