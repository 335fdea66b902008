import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../src/counts/summaries.ts";
import { type TukeyFences, tukeyFences } from "../../src/stats/tukey-fences.ts";
import { decimals, distributionOf, scores } from "./distributions.ts";
import { readCases } from "./oracle.ts";

type OutlierCase = {
  readonly tool: string;
  readonly decimals: number | null;
  readonly data: readonly string[];
  readonly hinges: readonly [number, number];
  /** Values, each once, ascending. */
  readonly beyond1_5: readonly number[];
  readonly beyond3: readonly number[];
};

const cases = readCases<OutlierCase>("outliers");

function fences(d: Distribution): TukeyFences {
  const outcome = tukeyFences(d);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const valuesOf = ({ beyond }: TukeyFences, ...wanted: readonly string[]) =>
  [...beyond].filter(([, fence]) => wanted.includes(fence)).map(([value]) => value);

describe("Tukey's fences", () => {
  it.each(cases)("agree with $tool fivenum and boxplot.stats: $name", ({ data, decimals, hinges, ...expected }) => {
    const found = fences(distributionOf(data.map(Number), decimals));
    expect([found.lowerHinge, found.upperHinge]).toEqual(hinges);
    expect(valuesOf(found, "outlier", "extreme")).toEqual(expected.beyond1_5);
    expect(valuesOf(found, "extreme")).toEqual(expected.beyond3);
  });

  it("are the definition on the sorted cases: the halves' medians, the middle case in both", () => {
    const medianOf = (x: readonly number[]) => (x[(x.length - 1) >> 1]! + x[x.length >> 1]!) / 2;
    fc.assert(
      fc.property(scores, (values) => {
        const x = [...values].sort((a, b) => a - b);
        const half = Math.ceil(x.length / 2);
        const [lower, upper] = [medianOf(x.slice(0, half)), medianOf(x.slice(x.length - half))];
        const found = fences(distributionOf(values, 0));
        expect([found.lowerHinge, found.upperHinge]).toEqual([lower, upper]);
        const spread = upper - lower;
        for (const value of new Set(x)) {
          const by = Math.max(lower - value, value - upper);
          const fence = spread > 0 && by > 1.5 * spread ? (by > 3 * spread ? "extreme" : "outlier") : undefined;
          expect(found.beyond.get(value)).toBe(fence);
        }
      }),
    );
  });

  it("go by the decimals that were written: a value on the fence isn't beyond it", () => {
    // hinges .1 and .7, so the upper fence is at 1.6; in doubles it would come out below
    const values = decimals([1, 1, 1, 4, 7, 7, 7, 16], 1);
    expect(0.7 + 1.5 * (0.7 - 0.1)).toBeLessThan(1.6);
    expect(fences(distributionOf(values, 1)).beyond.size).toBe(0);
  });

  it("part nothing where the hinges coincide, and don't exist without cases", () => {
    expect(fences(distributionOf([3, 3, 3, 3, 3, 9], 0)).beyond.size).toBe(0);
    expect(tukeyFences(distributionOf([], 0))).toEqual({ ok: false, reason: { code: "no-cases" } });
  });
});
