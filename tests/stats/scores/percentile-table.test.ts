import { describe, expect, it } from "vitest";
import { percentileTable } from "../../../src/stats/scores/percentile-table.ts";
import { distributionOf } from "../distributions.ts";
import { expectFigure } from "../oracle.ts";
import { exploreCases, exploreCasesOfR } from "./explore-cases.ts";

describe("SPSS's Percentiles table", () => {
  it.each(exploreCases())("is the doubles nearest to the fractions of make.py: $name", (c) => {
    const { weightedAverage, tukeyHinges } = percentileTable(c.distribution);
    expect(weightedAverage.map(({ percent }) => percent)).toEqual([5, 10, 25, 50, 75, 90, 95]);
    expect(tukeyHinges.map(({ percent }) => percent)).toEqual([25, 50, 75]);
    expect(weightedAverage.map(({ value }) => (value.ok ? value.value : null))).toEqual(c.percentiles);
    expect(tukeyHinges.map(({ value }) => (value.ok ? value.value : null))).toEqual(c.hinges);
  });

  it.each(exploreCasesOfR())("agrees with $r.tool quantile(type = 6) where it is defined, and fivenum: $name", (c) => {
    const { weightedAverage, tukeyHinges } = percentileTable(c.distribution);
    for (const [at, { percent, value }] of weightedAverage.entries()) {
      if (value.ok) expectFigure(value, c.r.type6[at]!, `percentile ${percent}`);
      else expect(c.r.type6[at], `percentile ${percent}`).toBe(c.distribution.values.at(-1));
    }
    for (const [at, { percent, value }] of tukeyHinges.entries())
      expectFigure(value, c.r.fivenum[at]!, `hinge ${percent}`);
  });

  it("says how many cases a percentile needs: 20 for the 95th, 10 for the 90th, 4 for the 75th", () => {
    const reasons = (n: number) =>
      percentileTable(
        distributionOf(
          Array.from({ length: n }, (_, i) => i),
          0,
        ),
      ).weightedAverage.map(({ value }) => (value.ok ? null : value.reason));
    const few = (n: number, needed: number) => ({ code: "too-few-cases", n, needed });
    expect(reasons(20)).toEqual([null, null, null, null, null, null, null]);
    expect(reasons(19)).toEqual([null, null, null, null, null, null, few(19, 20)]);
    expect(reasons(9)).toEqual([null, null, null, null, null, few(9, 10), few(9, 20)]);
    expect(reasons(3)).toEqual([null, null, null, null, few(3, 4), few(3, 10), few(3, 20)]);
    expect(reasons(1)).toEqual([null, null, null, few(1, 2), few(1, 4), few(1, 10), few(1, 20)]);
    expect(reasons(0)).toEqual(Array(7).fill({ code: "no-cases" }));
  });
});
