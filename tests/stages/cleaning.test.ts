import { describe, expect, it } from "vitest";
import type { Counts } from "../../src/counts/wanted.ts";
import { type CleaningCounts, clean } from "../../src/stages/cleaning.ts";
import { Remarks } from "../../src/stages/remarks.ts";
import type { Cleaning, Descriptives } from "../../src/stages/result.ts";
import { descriptives } from "../../src/stages/univariate.ts";
import { describe as figuresOf } from "../../src/stats/scores/descriptives.ts";
import { codebookOf, scaleOf, variableOf } from "../dataset/small-study.ts";
import { distributionOf } from "../stats/distributions.ts";
import { codes, said } from "./made.ts";

type Found = Partial<CleaningCounts["cleaning"]>;

const duplicates = { by: "answers", column: null, compared: 9, groups: 1, repeats: 1, dropped: false } as const;
const group = [{ count: 2, cases: [3, 5] }];

function counted(found: Found = {}, more: Partial<CleaningCounts> = {}): CleaningCounts {
  return {
    rows: 10,
    analysed: 10,
    missingCells: 0,
    invalidCells: 0,
    invalid: [],
    tooManyCategories: [],
    cleaning: {
      screened: [],
      checks: [],
      straightLining: [],
      duplicates: [],
      respondents: [10],
      extremes: new Map(),
      ...found,
    },
    ...more,
  };
}

type Values = Readonly<Record<string, readonly number[]>>;

function judged(given: CleaningCounts, values: Values = {}, codebook = codebookOf()) {
  const remarks = new Remarks();
  const distributions = new Map(Object.entries(values).map(([name, all]) => [name, distributionOf(all, 0)]));
  const counts = { distribution: (name: string) => ({ ...distributions.get(name)!, missing: 1 }) } as unknown as Counts;
  const described = Object.keys(values).map(
    (name): Descriptives =>
      descriptives(name, distributions.get(name)!, figuresOf(distributions.get(name)!), "x", remarks),
  );
  const cleaning: Cleaning = clean(codebook, counts, given, described, remarks);
  return { cleaning, remarks: remarks.all };
}

describe("cleaning", () => {
  it("has nothing to say of clean data", () => {
    const { cleaning, remarks } = judged(
      counted({ duplicates: [{ ...duplicates, groups: 0, repeats: 0, first: [] }] }),
    );
    expect(remarks).toEqual([]);
    expect(cleaning).toMatchObject({ source: "data", rows: 10, analysed: 10, analysedPercent: 100, screenedOut: [] });
    expect(cleaning.missing.lacking).toEqual({ count: 0, percent: 0 });
  });

  it("gives shares of the rows read, and of those analysed where answers are missing", () => {
    const screened = [{ reason: "keep", say: null, count: 2, cases: [4, 6] } as const];
    const codebook = codebookOf({
      variables: [variableOf("v"), variableOf("banyak")],
      scales: [scaleOf("R", ["R1", "R2"])],
    });
    const given = counted(
      { screened, respondents: [5, 0, 3] },
      { analysed: 8, missingCells: 6, tooManyCategories: ["banyak"] },
    );
    const { cleaning } = judged(given, { v: [1], R1: [1], R2: [1] }, codebook);
    expect(cleaning.screenedOut).toEqual([{ ...screened[0], percent: 20 }]);
    expect(cleaning.analysedPercent).toBe(80);
    expect(cleaning.missing).toEqual({
      cells: 6,
      variables: ["v", "R1", "R2"].map((variable) => ({ variable, count: 1, percent: 12.5 })),
      lacking: { count: 3, percent: 37.5 },
      respondents: [
        { cells: 0, count: 5, percent: 62.5 },
        { cells: 2, count: 3, percent: 37.5 },
      ],
    });
  });

  it("has no shares of nobody", () => {
    const { cleaning } = judged(counted({ respondents: [] }, { rows: 0, analysed: 0 }));
    expect(cleaning.analysedPercent).toBeNull();
    expect(cleaning.missing.lacking).toEqual({ count: 0, percent: null });
  });

  it("cautions against rows that repeat others, straight lines and broken rules that stay; says what is left out", () => {
    const straight = { answers: "setuju", items: 12, reversed: 1, count: 2, dropped: false, cases: [2, 4] };
    const check = { unless: "usia >= 15", say: "terlalu muda", drop: false, broken: 3, missing: 1, cases: [2, 3, 4] };
    const found = { duplicates: [{ ...duplicates, first: group }], straightLining: [straight], checks: [check] };
    const { remarks } = judged(counted(found));
    expect(codes(remarks)).toEqual(["duplicates", "straight-lining", "broken-check", "check-open"]);
    expect(remarks.map(({ severity }) => severity)).toEqual(["caution", "caution", "caution", "info"]);
    expect(said(remarks, "duplicates")[0]).toMatchObject({
      where: "cleaning[0].duplicates[0]",
      args: { cases: [[3, 5]] },
    });
    expect(said(remarks, "broken-check")[0]?.args).toMatchObject({ say: "terlalu muda", count: 3, cases: [2, 3, 4] });

    const left = judged(
      counted({
        duplicates: [{ ...duplicates, first: group, dropped: true }],
        straightLining: [{ ...straight, dropped: true }],
        checks: [{ ...check, drop: true, missing: 0 }],
      }),
    ).remarks;
    expect(codes(left)).toEqual(["duplicates-dropped", "straight-lining-dropped", "check-dropped"]);
    expect(left.every(({ severity }) => severity === "info")).toBe(true);
  });
});

describe("outliers", () => {
  // hinges 11 and 13: inner fences 8 and 16, outer ones 5 and 19
  const usual = [10, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 14];

  it("are values beyond Tukey's fences, with their cases", () => {
    const extremes = new Map([["lama", [{ value: 17, cases: [9] }]]]);
    const { cleaning, remarks } = judged(counted({ extremes }), { lama: [...usual, 17] });
    expect(cleaning.outliers).toMatchObject([
      { variable: "lama", n: 13, lowerHinge: 11, upperHinge: 13, count: 1, beyondFence: 1, extreme: 0, beyond3SD: 0 },
    ]);
    expect(cleaning.outliers[0]?.values).toMatchObject([{ value: 17, count: 1, fence: "outlier", cases: [9] }]);
    expect(remarks).toEqual([
      {
        code: "outliers",
        severity: "info",
        where: "cleaning[0].outliers",
        args: { variables: [{ variable: "lama", count: 1 }] },
      },
    ]);
  });

  it("are values over 3 SD from the mean too, where the hinges coincide and part nothing", () => {
    const values = [...Array.from({ length: 40 }, () => 12), 12, 13, 60];
    const { cleaning } = judged(counted(), { lama: values });
    const [found] = cleaning.outliers;
    expect(found).toMatchObject({ count: 1, beyondFence: 0, extreme: 0, beyond3SD: 1 });
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    expect(found?.values).toEqual([
      { value: 60, count: 1, z: expect.closeTo((60 - mean) / sd, 12), fence: null, cases: [] },
    ]);
  });

  it("lists the 10 furthest values on either side and counts all", () => {
    const low = Array.from({ length: 12 }, (_, index) => -100 - index);
    const high = Array.from({ length: 11 }, (_, index) => 200 + index);
    const many = Array.from({ length: 20 }, () => usual).flat();
    const { cleaning } = judged(counted(), { lama: [...many, ...low, ...high, 200] });
    const [found] = cleaning.outliers;
    expect(found).toMatchObject({ count: 24, extreme: 24 });
    const lowest = [...low].sort((a, b) => a - b).slice(0, 10);
    expect(found?.values.map(({ value }) => value)).toEqual([...lowest, ...high.slice(1)]);
  });

  it("aren't there where nothing varies, and without cases", () => {
    const { cleaning, remarks } = judged(counted(), { tetap: [3, 3, 3], kosong: [] });
    expect(cleaning.outliers).toEqual([]);
    expect(said(remarks, "outliers")).toEqual([]);
  });
});
