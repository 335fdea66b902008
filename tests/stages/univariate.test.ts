import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerSet } from "../../src/codebook/codebook.ts";
import type { Distribution } from "../../src/counts/summaries.ts";
import type { Groups } from "../../src/stages/grouping.ts";
import { Remarks } from "../../src/stages/remarks.ts";
import { descriptives, groupFrequencies, itemFrequencies } from "../../src/stages/univariate.ts";
import { describe as figuresOf } from "../../src/stats/scores/descriptives.ts";
import { agreement } from "../dataset/small-study.ts";
import { decimals, distributionOf, scores } from "../stats/distributions.ts";
import { expectClose } from "../stats/oracle.ts";
import { codes, expectReasons, said } from "./made.ts";

const NaNs = (times: number) => Array.from({ length: times }, () => Number.NaN);

function ofItem(values: readonly number[], answers: AnswerSet = agreement, reversed = false, digits = 0) {
  const remarks = new Remarks();
  const result = itemFrequencies("R1", distributionOf(values, digits), answers, reversed, "frequencies[0]", remarks);
  expectReasons({ "frequencies[0]": result }, remarks.all);
  return result;
}

describe("frequencies of an item", () => {
  it("count each code that occurs, with percentages of all and of the valid, by hand", () => {
    const result = ofItem([4, 1, 4, 3, 3, 3, 4, 3, ...NaNs(2)]);
    expect(result).toEqual({
      variable: "R1",
      n: 8,
      missing: 2,
      cases: { total: 10, validPercent: 80, missingPercent: 20 },
      totalScore: 25,
      modes: [3],
      values: [
        { value: 1, label: "Sangat Tidak Setuju", count: 1, percent: 10, validPercent: 12.5, cumulativePercent: 12.5 },
        { value: 3, label: "Setuju", count: 4, percent: 40, validPercent: 50, cumulativePercent: 62.5 },
        { value: 4, label: "Sangat Setuju", count: 3, percent: 30, validPercent: 37.5, cumulativePercent: 100 },
      ],
    });
  });

  it("of a reversed one have the reversed codes with what was ticked for them: 1 and 4 change places", () => {
    const { values, totalScore } = ofItem([1, 1, 4], agreement, true);
    expect(values.map(({ value, label, count }) => [value, label, count])).toEqual([
      [1, "Sangat Setuju", 2],
      [4, "Sangat Tidak Setuju", 1],
    ]);
    expect(totalScore).toBe(6);
  });

  it("reverse by the declared ends 1 and 9, and name a code without words, or none at all, by itself", () => {
    const uneven: AnswerSet = [
      { code: 1, labels: ["Tidak"] },
      { code: 2, labels: ["Ya"] },
      { code: 9, labels: [] },
    ];
    const labels = (reversed: boolean, values: readonly number[]) =>
      ofItem(values, uneven, reversed).values.map(({ value, label }) => [value, label]);
    expect(labels(false, [1, 2, 9, 5])).toEqual([
      [1, "Tidak"],
      [2, "Ya"],
      [5, "5"],
      [9, "9"],
    ]);
    expect(labels(true, [1, 8, 9])).toEqual([
      [1, "9"],
      [8, "Ya"],
      [9, "Tidak"],
    ]);
  });

  it("of nobody have no value, a total score of 0 and no percentages", () => {
    expect(ofItem([])).toMatchObject({
      n: 0,
      totalScore: 0,
      modes: [],
      values: [],
      cases: { total: 0, validPercent: null, missingPercent: null },
    });
    expect(ofItem(NaNs(3))).toMatchObject({
      n: 0,
      missing: 3,
      cases: { total: 3, validPercent: 0, missingPercent: 100 },
    });
  });

  it("have a total score that no sum of doubles tips: ten times .1 is 1", () => {
    const tenths: AnswerSet = [
      { code: 0.1, labels: ["Sedikit"] },
      { code: 0.7, labels: ["Banyak"] },
    ];
    expect(ofItem(decimals([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1), tenths, false, 1).totalScore).toBe(1);
  });

  it("add up: counts to n, percentages to 100 or to the valid share, by the definition", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }),
        fc.nat(9),
        (values, gone) => {
          const result = ofItem([...values, ...NaNs(gone)]);
          const sum = (of: (value: (typeof result.values)[number]) => number) =>
            result.values.reduce((total, value) => total + of(value), 0);
          expect(sum(({ count }) => count)).toBe(values.length);
          expect(sum(({ value, count }) => Number(value) * count)).toBe(result.totalScore);
          expectClose(
            sum(({ percent }) => percent),
            (100 * values.length) / (values.length + gone),
            "percent",
          );
          expect(result.values.at(-1)!.cumulativePercent).toBe(100);
        },
      ),
    );
  });
});

describe("frequencies of groups", () => {
  const groups: Groups = {
    labels: ["Muda", "Paruh baya", "Tua"],
    values: ["Muda", "Paruh baya", "Tua"],
    scores: [1, 2, 3],
    of: (value) => (value === 99 ? null : Number(value) < 30 ? 0 : Number(value) < 50 ? 1 : 2),
    ordered: true,
  };
  const of = (distribution: Distribution | Distribution<string>, own: Groups = groups) => {
    const remarks = new Remarks();
    const result = groupFrequencies("umur", distribution, own, "frequencies[0]", remarks);
    expectReasons({ "frequencies[0]": result }, remarks.all);
    return result;
  };

  it("leave out those that nobody is in, and count values of no group as missing, by hand", () => {
    expect(of(distributionOf([20, 25, 60, 99, ...NaNs(1)], 0))).toEqual({
      variable: "umur",
      n: 3,
      missing: 2,
      cases: { total: 5, validPercent: 60, missingPercent: 40 },
      totalScore: null,
      modes: ["Muda"],
      values: [
        { value: "Muda", label: "Muda", count: 2, percent: 40, validPercent: 200 / 3, cumulativePercent: 200 / 3 },
        { value: "Tua", label: "Tua", count: 1, percent: 20, validPercent: 100 / 3, cumulativePercent: 100 },
      ],
    });
  });

  it("report the groups' own values: codes where there are any", () => {
    const texts: Distribution<string> = { values: ["Ya"], counts: [4], n: 4, missing: 0, decimals: 0 };
    const coded: Groups = { labels: ["Tidak", "Ya"], values: [1, 2], scores: [1, 2], of: () => 1, ordered: true };
    expect(of(texts, coded).values).toMatchObject([{ value: 2, label: "Ya", count: 4, percent: 100 }]);
  });

  it("of nobody in any group have no values and no valid share", () => {
    const none = of(distributionOf([99, 99], 0));
    expect(none).toMatchObject({ n: 0, missing: 2, values: [], cases: { total: 2, validPercent: 0 } });
    expect(of(distributionOf([], 0))).toMatchObject({ n: 0, missing: 0, values: [], cases: { validPercent: null } });
  });
});

function described(values: readonly number[], digits = 0) {
  const remarks = new Remarks();
  const distribution = distributionOf(values, digits);
  const result = descriptives("R", distribution, figuresOf(distribution), "descriptives[0]", remarks);
  expectReasons({ "descriptives[0]": result }, remarks.all);
  expect(codes(remarks.all)).toEqual([]);
  return { result, remarks: remarks.all };
}

/** Mean 8.1667, skewness/SE -2.984. */
const LEFT = [1, 2, 8, 9, 9, 9, 10, 10, 10, 10, 10, 10];

describe("descriptives", () => {
  it("are the figures of R 4.2.2 (t.test, quantile type 6, psych::skew and kurtosi type 2; SEs by definition)", () => {
    const { result } = described([...LEFT, ...NaNs(3)]);
    expect(result).toMatchObject({ variable: "R", n: 12, missing: 3, median: 9.5, minimum: 1, maximum: 10, range: 9 });
    expect(result.cases).toEqual({ total: 15, validPercent: 80, missingPercent: 20 });
    const figures = {
      mean: 8.166666666666666,
      meanSE: 0.9197606188349206,
      meanLower: 6.142287193774304,
      meanUpper: 10.191046139559027,
      variance: 10.151515151515152,
      sd: 3.186144245246149,
      iqr: 1.75,
      skewness: -1.901891761987431,
      skewnessSE: 0.6373020054525532,
      kurtosis: 2.317366005791932,
      kurtosisSE: 1.2322464739446488,
      // 5% of 12 is .6 of a case: (98 - .6 x 1 - .6 x 10) / 10.8, by hand
      trimmedMean: 91.4 / 10.8,
    } as const;
    for (const [name, value] of Object.entries(figures)) {
      expectClose(result[name as keyof typeof figures]!, value, name);
    }
  });

  it.each([
    [0, ["mean", "median", "minimum", "maximum", "range", "iqr", "trimmedMean", "meanSE", "sd"], "no-cases"],
    [1, ["meanSE", "meanLower", "meanUpper", "variance", "sd", "skewness", "skewnessSE"], "too-few-cases"],
    [2, ["skewness", "skewnessSE", "kurtosis", "kurtosisSE"], "too-few-cases"],
    [3, ["kurtosis", "kurtosisSE"], "too-few-cases"],
  ] as const)("of %i cases are null, with the reason at each, where more are needed", (n, names, code) => {
    const { result, remarks } = described([3, 5, 10].slice(0, n));
    for (const name of names) {
      expect(result[name], name).toBeNull();
      const found = remarks.filter(({ where }) => where === `descriptives[0].${name}`);
      expect(found).toMatchObject([
        { code: "undefined", severity: "info", args: { figure: name, variable: "R", reason: { code } } },
      ]);
    }
    const defined = n === 0 ? [] : ["mean", "median", "range"];
    for (const name of defined) expect(result[name as "mean"], name).not.toBeNull();
  });

  it("of values all alike have no skewness and kurtosis, but a spread of 0", () => {
    const { result, remarks } = described([7, 7, 7, 7]);
    expect(result).toMatchObject({ mean: 7, sd: 0, meanSE: 0, iqr: 0, skewness: null, kurtosis: null });
    expect(result.skewnessSE).not.toBeNull();
    expect(said(remarks, "undefined").map(({ args }) => args.reason)).toEqual([
      { code: "zero-variance", what: "values" },
      { code: "zero-variance", what: "values" },
    ]);
  });

  it("have a reason at every null figure, whatever the values", () => {
    fc.assert(fc.property(scores, (values) => void described(values)));
  });
});
