import { describe, expect, it } from "vitest";
import type { Method } from "../../src/codebook/codebook.ts";
import { normality, remarkOnTests } from "../../src/stages/normality.ts";
import { Remarks } from "../../src/stages/remarks.ts";
import type { Normality } from "../../src/stages/result.ts";
import { describe as figuresOf } from "../../src/stats/scores/descriptives.ts";
import { distributionOf } from "../stats/distributions.ts";
import { expectClose } from "../stats/oracle.ts";
import { expectReasons, method, said } from "./made.ts";

/** Skewness/SE -2.984, kurtosis/SE 1.881. */
const LEFT = [1, 2, 8, 9, 9, 9, 10, 10, 10, 10, 10, 10];
const SHAPIRO = { w: 0.62262444903048275, p: 0.0001667270151193561 };
const LILLIEFORS = { d: 0.3531654757635595, p: 0.0001915028070805183 };

describe("the normality verdict", () => {
  const judged = (values: readonly number[], more: Partial<Method["normality"]> = {}) => {
    const remarks = new Remarks();
    const distribution = distributionOf(values, 0);
    const figures = figuresOf(distribution);
    const result = normality("R", distribution, figures, { ...method.normality, ...more }, "normality[0]", remarks);
    expectReasons({ "normality[0]": result }, remarks.all);
    return { result, remarks: remarks.all };
  };
  const RIGHT = LEFT.map((value) => 11 - value);

  it("is by skewness over its standard error, agreeing with R 4.2.2 psych: -2.984 isn't normal in size", () => {
    const { result, remarks } = judged(LEFT);
    expect(result).toMatchObject({ variable: "R", rule: "skewness-ratio", limit: 2, normal: false });
    expectClose(result.skewnessRatio!, -2.9842864853953848, "skewness ratio");
    expectClose(result.kurtosisRatio!, 1.8806026673978746, "kurtosis ratio");
    // R 4.2.2 shapiro.test, nortest lillie.test
    expectClose(result.shapiroWilk!.w, SHAPIRO.w, "W");
    expectClose(result.shapiroWilk!.p, SHAPIRO.p, "p of W", { relative: 1e-10 });
    expectClose(result.lilliefors!.d, LILLIEFORS.d, "D");
    expectClose(result.lilliefors!.p!, LILLIEFORS.p, "p of D", { relative: 1e-9 });
    expect([result.shapiroWilk!.df, result.lilliefors!.df, result.lilliefors!.lowerBound]).toEqual([12, 12, false]);
    expect(remarks).toEqual([
      {
        code: "normality-sign",
        severity: "caution",
        where: "normality[0]",
        args: { variable: "R", of: "skewness", ratio: result.skewnessRatio, limit: 2, signed: false },
      },
    ]);
  });

  it("by the signed rule lets any skewness to the left pass, with the same caution", () => {
    const { result, remarks } = judged(LEFT, { signed: true });
    expect(result.normal).toBe(true);
    expect(said(remarks, "normality-sign")[0]!.args).toMatchObject({ signed: true });
  });

  it("is no by both rules where it is skewed to the right, and yes where it isn't: no caution", () => {
    for (const signed of [true, false]) {
      expect(judged(RIGHT, { signed })).toMatchObject({ result: { normal: false }, remarks: [] });
      expect(judged([1, 2, 3, 3, 4, 5], { signed })).toMatchObject({
        result: { normal: true, skewnessRatio: 0 },
        remarks: [],
      });
    }
  });

  it("takes the limit itself as normal, on both sides", () => {
    const limit = judged(RIGHT).result.skewnessRatio!;
    expect(judged(RIGHT, { limit }).result.normal).toBe(true);
    expect(judged(RIGHT, { limit: limit * (1 - 1e-15) }).result.normal).toBe(false);
    expect(judged(LEFT, { limit })).toMatchObject({ result: { normal: true, limit }, remarks: [] });
  });

  it.each([
    ["nobody", []],
    ["two", [3, 5]],
    ["values all alike", [7, 7, 7, 7, 7]],
  ])("is none of %s", (_, values) => {
    const { result, remarks } = judged(values);
    expect(result).toMatchObject({ normal: null, skewnessRatio: null, kurtosisRatio: null });
    expect(remarks.map(({ where }) => where)).toEqual([
      "normality[0].skewnessRatio",
      "normality[0].kurtosisRatio",
      "normality[0].shapiroWilk",
      // Of two values there is a D, which has no p.
      `normality[0].lilliefors${values.length === 2 ? ".p" : ""}`,
    ]);
  });

  it("of three values has no kurtosis to go with it, and is given all the same", () => {
    const { result } = judged([3, 5, 10]);
    expect(result).toMatchObject({ kurtosisRatio: null, normal: true });
  });
});

describe("the other rules", () => {
  const by = (values: readonly number[], more: Partial<Method["normality"]>) => {
    const remarks = new Remarks();
    const distribution = distributionOf(values, 0);
    const given = { ...method.normality, ...more };
    return { ...normality("R", distribution, figuresOf(distribution), given, "normality[0]", remarks), remarks };
  };
  /** Symmetric, with two far ends: skewness 0, kurtosis / SE 3.5 (R 4.2.2, psych type 2). */
  const PEAKED = [-20, -1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 20];

  it("skewness-and-kurtosis wants both ratios within the limit", () => {
    expect(by(PEAKED, {}).normal).toBe(true);
    const both = by(PEAKED, { rule: "skewness-and-kurtosis" });
    expect(both).toMatchObject({ rule: "skewness-and-kurtosis", normal: false });
    expect(by(PEAKED, { rule: "skewness-and-kurtosis", limit: both.kurtosisRatio! }).normal).toBe(true);
    expect(by(LEFT, { rule: "skewness-and-kurtosis" }).normal).toBe(false);
    // Three values have no kurtosis: nothing to decide by, but that they are skewed decides.
    expect(by([3, 5, 10], { rule: "skewness-and-kurtosis" }).normal).toBeNull();
    expect(by([3, 5, 10], { rule: "skewness-and-kurtosis", limit: 0.1 }).normal).toBe(false);
  });

  it("skewness-and-kurtosis by sign lets what is flat or skewed to the left pass, and a caution says so", () => {
    const flat = [1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9];
    const result = by(flat, { rule: "skewness-and-kurtosis", limit: 1 });
    expect(result.normal).toBe(false);
    expect(by(flat, { rule: "skewness-and-kurtosis", limit: 1, signed: true }).normal).toBe(true);
    const [caution] = said(result.remarks.all, "normality-sign");
    expect(caution!.args).toEqual({
      variable: "R",
      of: "kurtosis",
      ratio: result.kurtosisRatio,
      limit: 1,
      signed: false,
    });
  });

  it("shapiro-wilk and lilliefors want a p of the limit at least", () => {
    const rules = [
      ["shapiro-wilk", SHAPIRO.p],
      ["lilliefors", LILLIEFORS.p],
    ] as const;
    for (const [rule, p] of rules) {
      expect(by(LEFT, { rule, limit: 0.05 })).toMatchObject({ rule, limit: 0.05, normal: false });
      expect(by(LEFT, { rule, limit: p * (1 + 1e-6) }).normal).toBe(false);
      expect(by(LEFT, { rule, limit: p * (1 - 1e-6) }).normal).toBe(true);
      expect(by([1, 2, 3, 3, 4, 5], { rule, limit: 0.05 }).normal).toBe(true);
      // Signs are of no matter to them.
      expect(by(LEFT, { rule, limit: 0.05, signed: true }).remarks.all).toEqual([]);
    }
  });

  it("lilliefors leaves open what its lower bound of .200 leaves open", () => {
    const values = [1, 2, 3, 3, 4, 5];
    expect(by(values, { rule: "lilliefors", limit: 0.2 })).toMatchObject({
      normal: true,
      lilliefors: { p: 0.2, lowerBound: true },
    });
    expect(by(values, { rule: "lilliefors", limit: 0.25 }).normal).toBeNull();
  });

  it("decide nothing where their test doesn't exist", () => {
    expect(by([1, 2, 4, 8], { rule: "lilliefors", limit: 0.05 })).toMatchObject({
      normal: null,
      lilliefors: { p: null, df: 4 },
    });
    expect(by([1, 2], { rule: "shapiro-wilk", limit: 0.05 }).normal).toBeNull();
    const many = by(
      Array.from({ length: 5001 }, (_, i) => i % 7),
      { rule: "shapiro-wilk", limit: 0.05 },
    );
    expect(many).toMatchObject({ normal: null, shapiroWilk: null });
    expect(said(many.remarks.all, "undefined")[0]).toMatchObject({
      where: "normality[0].shapiroWilk",
      args: { variable: "R", reason: { code: "too-many-cases", n: 5001, most: 5000 } },
    });
  });

  it("are compared with Shapiro-Wilk's in one remark for all scores, where ratios decide", () => {
    const entries = (rule: Method["normality"]["rule"]): Normality[] => [
      { ...by(PEAKED, { rule }), variable: "A" },
      { ...by(LEFT, { rule }), variable: "B" },
      { ...by([7, 7, 7], { rule }), variable: "C" },
      { ...by(PEAKED, { rule }), variable: "D" },
    ];
    const remarks = new Remarks();
    remarkOnTests(entries("skewness-ratio"), 0.05, remarks);
    expect(remarks.all).toEqual([
      {
        code: "normality-tests-differ",
        severity: "info",
        where: "normality",
        args: { variables: ["A", "D"], alpha: 0.05 },
      },
    ]);
    const none = new Remarks();
    remarkOnTests(entries("skewness-and-kurtosis"), 0.05, none);
    remarkOnTests(entries("shapiro-wilk"), 0.05, none);
    expect(none.all).toEqual([]);
  });
});
