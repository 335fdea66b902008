import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CutoffSetting, Method } from "../../src/codebook/codebook.ts";
import type { Distribution } from "../../src/counts/summaries.ts";
import { cutoff, highTest } from "../../src/stages/cutoffs.ts";
import { normality } from "../../src/stages/normality.ts";
import { Remarks } from "../../src/stages/remarks.ts";
import type { Cutoff, Verdict } from "../../src/stages/result.ts";
import { describe as figuresOf } from "../../src/stats/scores/descriptives.ts";
import { decimals, distributionOf, scores } from "../stats/distributions.ts";
import { codes, expectReasons, method, said } from "./made.ts";

type Options = {
  readonly cutoff?: CutoffSetting;
  readonly normal?: Verdict;
  readonly rounding?: Method["cutoff"]["rounding"];
  readonly signed?: boolean;
};

function cut(distribution: Distribution, { rounding = "none", ...options }: Options = {}) {
  const remarks = new Remarks();
  const figures = figuresOf(distribution);
  const rule = { ...method.normality, signed: options.signed ?? false };
  const verdict = normality("R", distribution, figures, rule, "", new Remarks());
  const normal = options.normal === undefined ? verdict.normal : options.normal;
  const variable = { name: "R", categories: ["Rendah", "Tinggi"] as const, cutoff: options.cutoff ?? "auto" };
  const result = cutoff(
    variable,
    distribution,
    figures,
    normal,
    { ...method, cutoff: { rounding } },
    "cutoffs[0]",
    remarks,
  );
  expectReasons({ "cutoffs[0]": result }, remarks.all);
  const { low, high } = result;
  expect(result.statistic === null ? 0 : low.count + high.count).toBe(result.statistic === null ? 0 : distribution.n);
  return { result, remarks: remarks.all, isHigh: highTest(distribution, result, rounding) };
}

/** Skewness/SE -2.984 (R 4.2.2 psych, type 2); mean 8.1667, median 9.5. */
const LEFT = [1, 2, 8, 9, 9, 9, 10, 10, 10, 10, 10, 10];
const left = distributionOf(LEFT, 0);
/** The same turned round: +2.984, mean 2.8333, median 1.5. */
const right = distributionOf(
  LEFT.map((value) => 11 - value),
  0,
);
/** Skewness 0; mean and median 3. */
const even = distributionOf([1, 2, 3, 3, 4, 5], 0);

describe("a cut-off left to the rule", () => {
  it("is the mean of a normal variable; scores at it are high: 3 of 1, 2, 3, 3, 4, 5, by hand", () => {
    const { result, remarks } = cut(even);
    expect(result).toEqual({
      variable: "R",
      statistic: "mean",
      exact: 3,
      used: 3,
      low: { label: "Rendah", count: 2, percent: 200 / 6 },
      high: { label: "Tinggi", count: 4, percent: 400 / 6 },
      rule: { statistic: "mean", value: 3, low: 2, high: 4 },
    });
    expect(remarks).toEqual([]);
  });

  it("is the median where the variable isn't normal: 6 of 12 below 9.5 and 1.5, by hand", () => {
    expect(cut(left).result).toMatchObject({ statistic: "median", exact: 9.5, used: 9.5, low: { count: 6 } });
    expect(cut(right).result).toMatchObject({ statistic: "median", exact: 1.5, used: 1.5, low: { count: 6 } });
  });

  it("by the signed rule is the mean of a left-skewed variable and the median of a right-skewed one", () => {
    const { result } = cut(left, { signed: true });
    // 1, 2 and 8 are below 98/12
    expect(result).toMatchObject({ statistic: "mean", low: { count: 3 }, high: { count: 9 } });
    expect(result.exact).toBe(98 / 12);
    expect(cut(right, { signed: true }).result.statistic).toBe("median");
  });

  it("doesn't exist where the verdict doesn't: nobody is in a group, and both figures say why", () => {
    for (const values of [[7, 7, 7, 7], [3, 5], [4]]) {
      const { result, remarks, isHigh } = cut(distributionOf(values, 0));
      expect(result).toMatchObject({
        statistic: null,
        exact: null,
        used: null,
        low: { count: 0, percent: 0 },
        high: { count: 0, percent: 0 },
        rule: { statistic: null, value: null, low: 0, high: 0 },
      });
      const why = { code: "rule-undefined", rule: "skewness-ratio" };
      expect(said(remarks, "undefined").map(({ where, args }) => [where, args.reason])).toEqual([
        ["cutoffs[0].exact", why],
        ["cutoffs[0].used", why],
        ["cutoffs[0].rule.value", why],
      ]);
      expect(codes(remarks)).toEqual([]);
      expect(isHigh(7)).toBe(false);
    }
  });

  it("of nobody says that there are no cases", () => {
    for (const setting of ["auto", "mean", "median"] as const) {
      const { result, remarks } = cut(distributionOf([], 0), { cutoff: setting });
      expect(result).toMatchObject({ statistic: null, used: null, low: { count: 0, percent: 0 } });
      expect(remarks[0]).toMatchObject({ where: "cutoffs[0].exact", args: { reason: { code: "no-cases" } } });
    }
  });
});

describe("a cut-off that the codebook sets", () => {
  it("is the mean, whatever the rule, and a caution tells whom the rule would move: 3 or 6 of 12 low, by hand", () => {
    const { result, remarks } = cut(left, { cutoff: "mean" });
    expect(result).toMatchObject({
      statistic: "mean",
      low: { count: 3 },
      high: { count: 9 },
      rule: { statistic: "median", value: 9.5, low: 6, high: 6 },
    });
    expect(remarks).toEqual([
      {
        code: "cutoff-moves",
        severity: "caution",
        where: "cutoffs[0]",
        args: {
          variable: "R",
          statistic: "mean",
          used: result.used,
          ruleStatistic: "median",
          ruleValue: 9.5,
          low: 3,
          high: 9,
          ruleLow: 6,
          ruleHigh: 6,
        },
      },
    ]);
  });

  it("is the median, whatever the rule", () => {
    const { result, remarks } = cut(even, { cutoff: "median" });
    expect(result).toMatchObject({ statistic: "median", exact: 3, rule: { statistic: "mean", value: 3 } });
    expect(remarks).toEqual([]);
  });

  it("is a number, not rounded by anything, and a score at it is high", () => {
    const { result, remarks } = cut(left, { cutoff: 9, rounding: "nearest" });
    expect(result).toMatchObject({ statistic: "fixed", exact: 9, used: 9, low: { count: 3 }, high: { count: 9 } });
    expect(codes(remarks)).toEqual(["cutoff-moves"]);
    expect(cut(left, { cutoff: 9.25, rounding: "nearest" }).result).toMatchObject({ used: 9.25, low: { count: 6 } });
  });

  it("that is another number but groups alike moves nobody: 9.2 beside the median of 9.5", () => {
    const { result, remarks } = cut(left, { cutoff: 9.2 });
    expect(result.used).toBe(9.2);
    expect(result.rule).toEqual({ statistic: "median", value: 9.5, low: 6, high: 6 });
    expect(remarks).toEqual([]);
  });

  it("stands where the rule is undefined: only what the rule would give is missing", () => {
    const { result, remarks } = cut(distributionOf([7, 7, 8, 8], 0), { cutoff: 8, normal: null });
    expect(result).toMatchObject({ statistic: "fixed", used: 8, low: { count: 2 }, high: { count: 2 } });
    expect(remarks.map(({ code, where }) => [code, where])).toEqual([["undefined", "cutoffs[0].rule.value"]]);
  });

  it("that leaves everybody in one group names that group", () => {
    const all = cut(even, { cutoff: 1 });
    expect(said(all.remarks, "one-group")).toEqual([
      { code: "one-group", severity: "caution", where: "cutoffs[0]", args: { variable: "R", label: "Tinggi" } },
    ]);
    expect(all.result).toMatchObject({ low: { count: 0, percent: 0 }, high: { count: 6, percent: 100 } });
    const none = cut(even, { cutoff: 5.5 });
    expect(said(none.remarks, "one-group")[0]!.args).toEqual({ variable: "R", label: "Rendah" });
    expect(codes(none.remarks)).toEqual(["cutoff-moves", "one-group"]);
  });

  it("that is the mean of scores all alike makes them all high", () => {
    const { result, remarks } = cut(distributionOf([7, 7, 7], 0), { cutoff: "mean" });
    expect(result).toMatchObject({ statistic: "mean", used: 7, high: { count: 3 } });
    expect(said(remarks, "one-group")[0]!.args.label).toBe("Tinggi");
  });

  it("on nobody leaves no group to remark on", () => {
    const { result, remarks } = cut(distributionOf([], 0), { cutoff: 8 });
    expect(result).toMatchObject({ statistic: "fixed", used: 8, low: { count: 0, percent: 0 } });
    expect(codes(remarks)).toEqual([]);
  });
});

describe("rounding to the nearest", () => {
  it.each([
    ["2.5 up to 3", [1, 2, 3, 4], 0, "mean", 2.5, 3, 2],
    ["-2.5 up to -2", [-1, -2, -3, -4], 0, "mean", -2.5, -2, 2],
    ["10.499 down to 10", decimals([10_498, 10_499, 10_500], 3), 3, "mean", 10.499, 10, 0],
    ["2.5 up to 3, the median", [1, 2, 3, 40], 0, "median", 2.5, 3, 2],
    ["-.5 up to 0, the median", [-7, -1, 0, 1], 0, "median", -0.5, 0, 2],
    ["2.25 down to 2, the median", decimals([100, 200, 250, 900], 2), 2, "median", 2.25, 2, 1],
  ] as const)("takes %s, by hand", (_, values, digits, setting, exact, used, low) => {
    const { result, isHigh } = cut(distributionOf(values, digits), { cutoff: setting, rounding: "nearest" });
    expect(result).toMatchObject({ statistic: setting, exact, low: { count: low } });
    expect(result.used).toBe(used);
    expect(values.filter((value) => !isHigh(value))).toHaveLength(low);
  });

  it("takes a mean of just .5 up to 1, whatever the sum of doubles makes of it, by hand", () => {
    // summed as doubles .1 + .7 + .7 falls short of 1.5
    for (const wholes of [
      [1, 7, 7],
      [2, 6, 7],
      [3, 3, 9],
    ]) {
      const { result } = cut(distributionOf(decimals(wholes, 1), 1), { cutoff: "mean", rounding: "nearest" });
      expect(result.exact).toBe(0.5);
      expect(result.used).toBe(1);
    }
  });

  it("rounds what the rule alone would give too", () => {
    const { result, remarks } = cut(left, { cutoff: 10, rounding: "nearest" });
    expect(result.rule).toEqual({ statistic: "median", value: 10, low: 6, high: 6 });
    expect(remarks).toEqual([]);
  });
});

describe("an unrounded mean", () => {
  it.each([
    [10_324, 10_325, 10_326],
    [10_323, 10_325, 10_327],
    [10_300, 10_325, 10_350],
  ])("puts a score that equals it among the high: 10.325 of %i, %i and %i thousandths", (...wholes) => {
    const values = decimals(wholes, 3);
    const { result, isHigh } = cut(distributionOf(values, 3), { cutoff: "mean" });
    expect(result).toMatchObject({ exact: 10.325, used: 10.325, low: { count: 1 }, high: { count: 2 } });
    expect(values.map(isHigh)).toEqual([false, true, true]);
  });

  it("puts a score below it among the low, though the double nearest to the mean is that score", () => {
    // the mean is a third above the smaller score, and doubles of this size are a whole apart
    const values = [9_007_199_254_740_990, 9_007_199_254_740_990, 9_007_199_254_740_991];
    const { result, isHigh } = cut(distributionOf(values, 0), { cutoff: "mean" });
    expect(result.used).toBe(values[0]);
    expect(result).toMatchObject({ low: { count: 2 }, high: { count: 1 } });
    expect(values.map(isHigh)).toEqual([false, false, true]);
  });

  it("of whole scores lies between them: 826/80 = 10.325, 54 scores of 10 low and 26 of 11 high, by hand", () => {
    const values = [...Array.from({ length: 54 }, () => 10), ...Array.from({ length: 26 }, () => 11)];
    const { result } = cut(distributionOf(values, 0), { cutoff: "mean" });
    expect(result).toMatchObject({ exact: 10.325, low: { count: 54, percent: 67.5 }, high: { count: 26 } });
  });
});

describe("laws of the cut-off", () => {
  const settings = fc.constantFrom<CutoffSetting[]>("auto", "mean", "median", 6, 7.5);
  const roundings = fc.constantFrom("none", "nearest" as const);
  const verdicts = fc.constantFrom<Verdict[]>(true, false, null);

  it("the groups that scores are put in are those that were counted, each as it compares with the cut-off", () => {
    fc.assert(
      fc.property(scores, settings, roundings, verdicts, (values, setting, rounding, normal) => {
        const { result, isHigh } = cut(distributionOf(values, 0), { cutoff: setting, rounding, normal });
        if (result.statistic === null) return;
        expect(values.filter(isHigh)).toHaveLength(result.high.count);
        const exactlyHigh = exactTest(values, result, rounding);
        expect(values.filter((value) => isHigh(value) !== exactlyHigh(value))).toEqual([]);
      }),
    );
  });

  it("a caution that the rule would move somebody stands just where its groups differ", () => {
    fc.assert(
      fc.property(scores, settings, roundings, verdicts, (values, setting, rounding, normal) => {
        const { result, remarks } = cut(distributionOf(values, 0), { cutoff: setting, rounding, normal });
        const differ =
          result.statistic !== null && result.rule.statistic !== null && result.rule.low !== result.low.count;
        expect(said(remarks, "cutoff-moves")).toHaveLength(differ ? 1 : 0);
      }),
    );
  });
});

/** n x score >= sum of a mean, in whole numbers; else the comparison with what was used. */
function exactTest(values: readonly number[], { statistic, used }: Cutoff, rounding: "none" | "nearest") {
  const sum = values.reduce((total, value) => total + BigInt(value), 0n);
  return (score: number) =>
    statistic === "mean" && rounding === "none" ? BigInt(values.length) * BigInt(score) >= sum : score >= used!;
}
