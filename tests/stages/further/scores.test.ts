import { describe, expect, it } from "vitest";
import { countCases } from "../../../src/counts/count-cases.ts";
import type { Distribution } from "../../../src/counts/summaries.ts";
import type { FurtherContext } from "../../../src/stages/further/context.ts";
import { extremes } from "../../../src/stages/further/extremes.ts";
import { histograms } from "../../../src/stages/further/histograms.ts";
import { percentiles } from "../../../src/stages/further/percentiles.ts";
import { qqPlots } from "../../../src/stages/further/qq-plots.ts";
import { Remarks } from "../../../src/stages/remarks.ts";
import { describe as figuresOf } from "../../../src/stats/scores/descriptives.ts";
import { codedCases } from "../../counts/coded-cases.ts";
import { codebookOf } from "../../dataset/small-study.ts";
import { expectReasons, said } from "../made.ts";

/** All four stages of one score, each null with its reason. */
async function run(values: readonly (number | null)[]) {
  const counts = await countCases(codedCases([{ name: "L", kind: "score", values }]), {
    distributions: ["L"],
    crossProducts: [],
    tables: [],
    extremes: ["L"],
  });
  const distribution = counts.distribution("L") as Distribution;
  const context: FurtherContext = {
    codebook: codebookOf(),
    counts,
    scales: [],
    allItems: () => null,
    scores: [{ name: "L", distribution, figures: figuresOf(distribution) }],
    tables: [],
    groupsOf: () => null,
    remarks: new Remarks(),
  };
  const result = {
    percentiles: percentiles(context),
    extremes: extremes(context),
    histograms: histograms(context),
    qqPlots: qqPlots(context),
  };
  expectReasons(result, context.remarks.all);
  return {
    percentiles: result.percentiles[0]!,
    extremes: result.extremes[0]!,
    histogram: result.histograms[0]!,
    qqPlot: result.qqPlots[0]!,
    remarks: context.remarks.all,
  };
}

describe("percentiles", () => {
  it("are (n + 1) p and the hinges, by hand; those beyond the cases name how many they need", async () => {
    const { percentiles, remarks } = await run([9, 1, 4, null, 2, 7, 3]);
    expect(percentiles).toMatchObject({ variable: "L", n: 6, missing: 1 });
    expect(percentiles.points).toEqual([
      { percent: 5, weightedAverage: 1 },
      { percent: 10, weightedAverage: 1 },
      { percent: 25, weightedAverage: 1.75, tukeysHinge: 2 },
      { percent: 50, weightedAverage: 3.5, tukeysHinge: 3.5 },
      { percent: 75, weightedAverage: 7.5, tukeysHinge: 7 },
      { percent: 90, weightedAverage: null },
      { percent: 95, weightedAverage: null },
    ]);
    expect(remarks).toEqual([
      {
        code: "undefined",
        severity: "info",
        where: "percentiles[0].points[5].weightedAverage",
        args: { variable: "L", figure: "percentile90", reason: { code: "too-few-cases", n: 6, needed: 10 } },
      },
      {
        code: "undefined",
        severity: "info",
        where: "percentiles[0].points[6].weightedAverage",
        args: { variable: "L", figure: "percentile95", reason: { code: "too-few-cases", n: 6, needed: 20 } },
      },
    ]);
  });
});

describe("extreme values", () => {
  it("are half of fewer than ten cases at each end, tied ones as SPSS orders them, and say who isn't listed", async () => {
    const { extremes } = await run([3, 9, null, 3, 3, 9, 5]);
    expect(extremes).toEqual({
      variable: "L",
      n: 6,
      missing: 1,
      highest: [
        { case: 2, value: 9 },
        { case: 6, value: 9 },
        { case: 7, value: 5 },
      ],
      lowest: [
        { case: 5, value: 3 },
        { case: 4, value: 3 },
        { case: 1, value: 3 },
      ],
      moreHighest: 0,
      moreLowest: 0,
    });
  });

  it("count those that halving cut off: of five equal cases two at each end, three more", async () => {
    const { extremes } = await run([4, 4, 4, 4, 4]);
    expect(extremes).toMatchObject({ moreHighest: 3, moreLowest: 3 });
    expect(extremes.highest.map((one) => one.case)).toEqual([1, 2]);
    expect(extremes.lowest.map((one) => one.case)).toEqual([5, 4]);
  });

  it("are five of ten cases and more, and none of a single one", async () => {
    const many = (await run([1, 1, 1, 1, 1, 1, 1, 8, 9, 9, 9, 9, 9])).extremes;
    expect(many.highest.map((one) => one.case)).toEqual([9, 10, 11, 12, 13]);
    expect(many.lowest.map((one) => one.case)).toEqual([7, 6, 5, 4, 3]);
    expect(many).toMatchObject({ moreHighest: 0, moreLowest: 2 });
    expect((await run([4])).extremes).toMatchObject({ n: 1, highest: [], lowest: [] });
  });
});

describe("histogram and Q-Q plot", () => {
  it("have the values' bars and points, with the curve of R 4.2.2 pnorm and qnorm", async () => {
    const { histogram, qqPlot } = await run([2, 3, 3, 4, null]);
    expect(histogram).toMatchObject({ variable: "L", n: 4, missing: 1, mean: 3 });
    expect(histogram.bins.map(({ from, to, value, count }) => [from, to, value, count])).toEqual([
      [1.5, 2.5, 2, 1],
      [2.5, 3.5, 3, 2],
      [3.5, 4.5, 4, 1],
    ]);
    // 4 diff(pnorm(c(1.5, 2.5, 3.5, 4.5), 3, sqrt(2 / 3)))
    const curve = [0.94819758977, 1.83883450157, 0.94819758977];
    for (const [at, { expected }] of histogram.bins.entries()) expect(expected).toBeCloseTo(curve[at]!, 10);
    expect(qqPlot.points.map(({ value, count }) => [value, count])).toEqual([
      [2, 1],
      [3, 2],
      [4, 1],
    ]);
    // 3 + sqrt(2 / 3) qnorm(c(1, 2.5, 4) - 3/8, over 4.25)
    const line = [2.14338780062, 3, 3.85661219938];
    for (const [at, { expected }] of qqPlot.points.entries()) expect(expected).toBeCloseTo(line[at]!, 10);
  });
});

describe("without spread or cases", () => {
  it.each([
    ["nobody", [null, null], "no-cases"],
    ["one case", [5], "too-few-cases"],
    ["values all alike", [5, 5, 5], "zero-variance"],
  ] as const)("%s: reasons at each figure, no crash", async (_, values, code) => {
    const { histogram, qqPlot, remarks } = await run(values);
    expect(histogram.bins.map(({ expected }) => expected)).toEqual(code === "no-cases" ? [] : [null]);
    expect(qqPlot.points.map(({ expected }) => expected)).toEqual(code === "no-cases" ? [] : [null]);
    const reasons = said(remarks, "undefined").map(({ args }) => (args.reason as { code: string }).code);
    expect(reasons).toContain(code);
  });
});
