import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NormalQQ, normalQQ } from "../../../src/stats/scores/normal-qq.ts";
import { distributionOf, variedScores } from "../distributions.ts";
import { expectClose } from "../oracle.ts";
import { exploreCases, exploreCasesOfR } from "./explore-cases.ts";

const cases = exploreCases().filter(({ points }) => points.length > 0);

function plot(values: readonly number[], decimals = 0, most?: number): NormalQQ {
  const outcome = normalQQ(distributionOf(values, decimals), most);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

describe("normal Q-Q plot", () => {
  it.each(cases)("agrees with 50-digit arithmetic (make.py): $name", (c) => {
    const { points, distinct } = plot(c.data.map(Number), c.decimals);
    expect(points).toHaveLength(c.points.length);
    expect(distinct).toBe(c.points.length);
    for (const [at, [value, quantile, expected, count]] of c.points.entries()) {
      const point = points[at]!;
      expect(point.value).toBe(value);
      expect(point.count).toBe(count);
      expectClose(point.quantile, quantile, "quantile", { relative: 1e-14 });
      expectClose(point.expected, expected, "expected", { relative: 1e-14, absolute: 1e-14 * Math.abs(value) });
    }
  });

  it.each(exploreCasesOfR().filter(({ points }) => points.length > 0))(
    "agrees with $r.tool qnorm of Blom's ranks: $name",
    (c) => {
      const { points } = plot(c.data.map(Number), c.decimals);
      expect(points).toHaveLength(c.r.expected.length);
      for (const [at, { quantile }] of points.entries()) {
        expectClose(quantile, c.r.expected[at]!, "quantile", { relative: 1e-12, absolute: 1e-14 });
      }
    },
  );

  it("has mirrored quantiles for mirrored values, and 0 for the middle case", () => {
    fc.assert(
      fc.property(variedScores, (values) => {
        const there = plot(values).points;
        const back = plot(values.map((x) => -x)).points.toReversed();
        for (const [at, { quantile, expected }] of there.entries()) {
          expect(back[at]!.quantile + quantile).toBe(0);
          expectClose(back[at]!.expected, -expected, "expected", { relative: 1e-15 });
        }
      }),
    );
    expect(plot([1, 5, 6]).points[1]).toEqual({ value: 5, quantile: 0, expected: 4, count: 1 });
  });

  it("keeps the first, the last and even steps between where there are too many values", () => {
    const values = Array.from({ length: 1001 }, (_, i) => i);
    const thinned = plot(values, 0, 11);
    expect(thinned.points.map(({ value }) => value)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
    expect(thinned.distinct).toBe(1001);
    expect(thinned.points[3]).toEqual(plot(values, 0, 2000).points[300]);
    expect(plot(values).points).toHaveLength(500);
    expect(plot(values, 0, 2).points.map(({ value }) => value)).toEqual([0, 1000]);
    expect(() => plot(values, 0, 1)).toThrow(new RangeError("a plot needs two points, not 1"));
  });

  it("says why there is none: no case, one, no spread", () => {
    expect(normalQQ(distributionOf([], 0))).toEqual({ ok: false, reason: { code: "no-cases" } });
    expect(normalQQ(distributionOf([3], 0))).toEqual({ ok: false, reason: { code: "too-few-cases", n: 1, needed: 2 } });
    expect(normalQQ(distributionOf([3, 3], 0))).toEqual({
      ok: false,
      reason: { code: "zero-variance", what: "values" },
    });
  });
});
