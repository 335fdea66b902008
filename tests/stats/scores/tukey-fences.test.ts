import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../../src/counts/summaries.ts";
import { type TukeyFences, tukeyFences } from "../../../src/stats/scores/tukey-fences.ts";
import { decimals, distributionOf, scores } from "../distributions.ts";
import { readCases } from "../oracle.ts";

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

  it("hold on either side, to the last decimal: the fence itself is within, a unit further is beyond", () => {
    // hinges -1 and 1: fences -4 and 4, outer ones -7 and 7; a unit is 1e-10
    const unit = 10_000_000_000;
    const beyond = (ends: readonly number[]) => {
      const inner = [-1, -1, -1, 0, 1, 1, 1].map((value) => value * unit);
      return [...fences(distributionOf(decimals([...inner, ...ends], 10), 10)).beyond];
    };
    expect(beyond([-4 * unit, 4 * unit])).toEqual([]);
    expect(beyond([-4 * unit - 1, 4 * unit + 1])).toEqual([
      [-4.0000000001, "outlier"],
      [4.0000000001, "outlier"],
    ]);
    expect(beyond([-7 * unit, 7 * unit])).toEqual([
      [-7, "outlier"],
      [7, "outlier"],
    ]);
    expect(beyond([-7 * unit - 1, 7 * unit + 1])).toEqual([
      [-7.0000000001, "extreme"],
      [7.0000000001, "extreme"],
    ]);
  });

  it("hold where all hinges are below 0, and where all are above", () => {
    // hinges -10 and -8: fences -13 and -5
    const values = [-10, -10, -10, -9, -8, -8, -8, -14, 0];
    const beyond = (sign: number) =>
      fences(
        distributionOf(
          values.map((value) => sign * value),
          0,
        ),
      ).beyond;
    expect([...beyond(1)]).toEqual([
      [-14, "outlier"],
      [0, "extreme"],
    ]);
    expect([...beyond(-1)]).toEqual([
      [0, "extreme"],
      [14, "outlier"],
    ]);
  });

  it("hold beside 1e11, where a double has hardly four decimals left", () => {
    // hinges .1003 and .3001 on 1e11: fences at -.1994 and .5998
    const values = (ends: readonly number[]) =>
      [1003, 1003, 1003, 2000, 3001, 3001, 3001, ...ends].map((part) => Number(`${10 ** 15 + part}e-4`));
    const beyond = (ends: readonly number[]) => [...fences(distributionOf(values(ends), 4)).beyond.values()];
    expect(beyond([-1994, 5998])).toEqual([]);
    expect(beyond([-1995, 5999])).toEqual(["outlier", "outlier"]);
  });

  it("part nothing where the hinges coincide, and don't exist without cases", () => {
    expect(fences(distributionOf([3, 3, 3, 3, 3, 9], 0)).beyond.size).toBe(0);
    expect(tukeyFences(distributionOf([], 0))).toEqual({ ok: false, reason: { code: "no-cases" } });
  });
});
