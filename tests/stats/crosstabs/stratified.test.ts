import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import { homogeneityTests } from "../../../src/stats/crosstabs/breslow-day.ts";
import { linearByLinear, pearsonChiSquare } from "../../../src/stats/crosstabs/chi-square.ts";
import { associationTests } from "../../../src/stats/crosstabs/general-association.ts";
import { oddsRatioEstimate } from "../../../src/stats/crosstabs/odds-ratios.ts";
import {
  commonOddsRatio,
  independenceTests,
  type Stratum,
  usedStrata,
} from "../../../src/stats/crosstabs/stratified.ts";
import { printed, within } from "../../support/printed.ts";
import { expectClose, readCases } from "../oracle.ts";
import { type IntervalFigures, rowsSwapped, type TestFigures, tableOf } from "./contingency-cases.ts";

type Counts = readonly (readonly number[])[];
type FourfoldCase = {
  readonly tables: readonly Counts[];
  readonly R: {
    readonly corrected: TestFigures;
    readonly uncorrected: TestFigures;
    readonly ratio: { readonly value: number | null; readonly lower: number | null; readonly upper: number | null };
  } | null;
  readonly exact: {
    readonly used: number;
    readonly independence: Readonly<
      Record<"cochran" | "mantelHaenszel" | "mantelHaenszelUncorrected", TestFigures> & Record<"difference", number>
    >;
    readonly common:
      | (IntervalFigures & Readonly<Record<"log" | "se" | "logLower" | "logUpper", number>> & { wald: TestFigures })
      | null;
    readonly homogeneity: Readonly<Record<"breslowDay" | "tarone", TestFigures>> | null;
  };
  readonly statsmodels: Readonly<
    Record<"mantelHaenszel" | "mantelHaenszelUncorrected" | "ratio" | "se" | "breslowDay" | "tarone", number | null>
  >;
};
type GeneralCase = {
  readonly tables: readonly Counts[];
  readonly R: { readonly generalAssociation: TestFigures };
  readonly exact: Readonly<Record<"generalAssociation" | "rowMeanScores" | "correlation", TestFigures>>;
};

const fourfold = readCases<FourfoldCase>("strata/fourfold").map((of) => [of.name, of] as const);
const general = readCases<GeneralCase>("strata/general").map((of) => [of.name, of] as const);

function strataOf(tables: readonly Counts[]): Stratum[] {
  return tables.map((counts, index) => ({ stratum: `stratum ${index + 1}`, table: tableOf(counts) }));
}

function defined<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function expectTest(actual: TestFigures, expected: TestFigures, what: string, relative = 4e-15): void {
  expectClose(actual.value, expected.value, what, { relative });
  expect(actual.df, `${what}, df`).toBe(expected.df);
  expectClose(actual.p, expected.p, `${what}, p`, { absolute: 1e-300 });
}

describe("tests of conditional independence", () => {
  it.each(fourfold)("%s: Cochran and Mantel-Haenszel agree with exact fractions", (_, { tables, exact }) => {
    const own = defined(independenceTests(strataOf(tables)));
    for (const key of ["cochran", "mantelHaenszel", "mantelHaenszelUncorrected"] as const) {
      expectTest(own[key], exact.independence[key], key);
    }
  });

  it.each(fourfold.filter(([, { R }]) => R !== null))("%s: agree with R's mantelhaen.test", (_, of) => {
    const own = defined(independenceTests(strataOf(of.tables)));
    // R adds up doubles: where the differences cancel it keeps 10 to 12 digits
    const rounding = { relative: 1e-10, absolute: 1e-12 };
    expectClose(own.mantelHaenszelUncorrected.value, of.R!.uncorrected.value, "uncorrected", rounding);
    expectClose(own.mantelHaenszelUncorrected.p, of.R!.uncorrected.p, "uncorrected, p", {
      relative: 1e-9,
      absolute: 1e-250,
    });
    if (Math.abs(of.exact.independence.difference) >= 0.5) {
      expectClose(own.mantelHaenszel.value, of.R!.corrected.value, "corrected", rounding);
    }
  });

  it.each(fourfold)("%s: agree with statsmodels' StratifiedTable", (_, { tables, exact, statsmodels }) => {
    const own = defined(independenceTests(strataOf(tables)));
    const rounding = { relative: 1e-10, absolute: 1e-12 };
    expectClose(own.mantelHaenszelUncorrected.value, statsmodels.mantelHaenszelUncorrected!, "uncorrected", rounding);
    // which corrects a difference of 0 too
    if (exact.independence.difference !== 0) {
      expectClose(own.mantelHaenszel.value, statsmodels.mantelHaenszel!, "corrected", rounding);
    }
  });

  it("leaves the correction off only where the differences add up to 0, as SPSS's footnote says; R below a half too", () => {
    const test = (name: string) => fourfold.find(([found]) => found === name)![1];
    for (const name of ["independent", "cancelling"]) {
      expect(defined(independenceTests(strataOf(test(name).tables))).mantelHaenszel).toEqual({ value: 0, df: 1, p: 1 });
    }
    const below = test("below-a-half");
    const own = defined(independenceTests(strataOf(below.tables)));
    expect(own.mantelHaenszel.value).toBeGreaterThan(own.mantelHaenszelUncorrected.value);
    expectClose(below.R!.corrected.value, own.mantelHaenszelUncorrected.value, "R", { relative: 1e-10 });
  });

  it("is Pearson's chi-square in a single stratum: Cochran's, and (n - 1)/n of it Mantel-Haenszel's", () => {
    const table = [
      [16, 20],
      [8, 36],
    ];
    const own = defined(independenceTests(strataOf([table])));
    const { value } = defined(pearsonChiSquare(tableOf(table)));
    expectClose(own.cochran.value, value, "Cochran", { relative: 1e-15 });
    expectClose(own.mantelHaenszelUncorrected.value, (value * 79) / 80, "Mantel-Haenszel", { relative: 1e-15 });
  });
});

describe("the common odds ratio", () => {
  it.each(fourfold)("%s: agrees with 60-digit arithmetic", (name, { tables, exact }) => {
    const own = commonOddsRatio(strataOf(tables));
    if (exact.common === null) {
      const infinite = { ok: false, reason: { code: "not-finite", what: "odds-ratio" } };
      return expect(own).toEqual(name === "infinite" ? infinite : { ok: false, reason: { code: "empty-cell" } });
    }
    const figures = defined(own);
    for (const key of ["value", "lower", "upper", "log", "se"] as const) {
      expectClose(figures[key], exact.common[key], key, { relative: 1e-14 });
    }
    for (const key of ["logLower", "logUpper"] as const) {
      expectClose(figures[key], exact.common[key], key, { absolute: 1e-15 });
    }
    expectTest(figures.wald, exact.common.wald, "Wald");
  });

  it.each(fourfold)("%s: agrees with R's mantelhaen.test and statsmodels' Robins-Breslow-Greenland", (_, of) => {
    if (of.exact.common === null) return expect([of.statsmodels.ratio, 0]).toContain(of.statsmodels.ratio);
    const own = defined(commonOddsRatio(strataOf(of.tables)));
    expectClose(own.value, of.statsmodels.ratio!, "statsmodels");
    expectClose(own.se, of.statsmodels.se!, "se");
    for (const key of of.R === null ? [] : (["value", "lower", "upper"] as const)) {
      expectClose(own[key], of.R!.ratio[key]!, `R, ${key}`);
    }
  });

  it("is the sample's odds ratio with Woolf's interval in a single stratum", () => {
    const strata = strataOf([
      [
        [16, 20],
        [8, 36],
      ],
    ]);
    const [own, woolf] = [
      defined(commonOddsRatio(strata, 0.9)),
      oddsRatioEstimate(strata[0]!.table, { confidence: 0.9 }),
    ];
    for (const key of ["value", "lower", "upper", "log", "se"] as const) {
      expectClose(own[key], defined(woolf)[key], key, { relative: 1e-14 });
    }
  });

  it.each([[0], [1], [95], [Number.NaN]])("takes no confidence of %d", (confidence) => {
    expect(() => commonOddsRatio(strataOf(fourfold[0]![1].tables), confidence)).toThrow(RangeError);
  });
});

describe("tests of homogeneity of the odds ratio", () => {
  const testable = fourfold.filter(([, { exact }]) => exact.homogeneity !== null);

  it.each(testable)("%s: Breslow-Day and Tarone agree with 60-digit arithmetic", (name, { tables, exact }) => {
    const own = defined(homogeneityTests(strataOf(tables)));
    // of nearly one odds ratio: Tarone's is a difference of two that are 1e-9
    const relative = name === "nearly-one-odds-ratio" ? 1e-11 : 1e-13;
    expectTest(own.breslowDay, exact.homogeneity!.breslowDay, "Breslow-Day", relative);
    expectTest(own.tarone, exact.homogeneity!.tarone, "Tarone", relative);
  });

  it.each(testable)("%s: agree with statsmodels' test_equal_odds", (_, { tables, statsmodels }) => {
    const own = defined(homogeneityTests(strataOf(tables)));
    // statsmodels solves for the fitted cell itself, and has absolute 1e-10 of large counts
    if (statsmodels.breslowDay === null) return expect(statsmodels.tarone).toBeNull();
    expectClose(own.breslowDay.value, statsmodels.breslowDay, "Breslow-Day", { relative: 1e-8, absolute: 1e-8 });
    expectClose(own.tarone.value, statsmodels.tarone!, "Tarone", { relative: 1e-8, absolute: 1e-8 });
  });

  it("is 0 where every stratum has the common odds ratio", () => {
    const { tables } = fourfold.find(([name]) => name === "one-odds-ratio")![1];
    const { breslowDay, tarone } = defined(homogeneityTests(strataOf(tables)));
    expect([breslowDay, tarone]).toEqual([
      { value: 0, df: 2, p: 1 },
      { value: 0, df: 2, p: 1 },
    ]);
  });

  it("needs two strata that count, and a common odds ratio", () => {
    const of = (name: string) => homogeneityTests(strataOf(fourfold.find(([found]) => found === name)![1].tables));
    expect(of("one-stratum")).toEqual({ ok: false, reason: { code: "too-few-groups", groups: 1, needed: 2 } });
    expect(of("infinite")).toEqual({ ok: false, reason: { code: "not-finite", what: "odds-ratio" } });
    expect(of("zero")).toEqual({ ok: false, reason: { code: "empty-cell" } });
  });
});

describe("strata that say nothing", () => {
  const nothing: readonly (readonly [string, Counts])[] = [
    [
      "no-cases",
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      "one-case",
      [
        [0, 1],
        [0, 0],
      ],
    ],
    [
      "one-row",
      [
        [2, 3],
        [0, 0],
      ],
    ],
    [
      "one-column",
      [
        [0, 4],
        [0, 2],
      ],
    ],
  ];

  it("are left out and named, with why", () => {
    const tables = [...nothing.map(([, counts]) => counts), fourfold[0]![1].tables[0]!];
    const { used, left } = usedStrata(strataOf(tables));
    expect(used.map(({ stratum }) => stratum)).toEqual(["stratum 5"]);
    expect(left).toEqual(nothing.map(([why], index) => ({ stratum: `stratum ${index + 1}`, why })));
  });

  it("change no figure", () => {
    const silent = nothing.map(([, counts]) => counts);
    for (const [, { tables }] of fourfold) {
      const [own, more] = [strataOf(tables), strataOf([...silent, ...tables, ...silent])];
      expect(independenceTests(more)).toEqual(independenceTests(own));
      expect(commonOddsRatio(more)).toEqual(commonOddsRatio(own));
      expect(homogeneityTests(more)).toEqual(homogeneityTests(own));
      expect(associationTests(more)).toEqual(associationTests(own));
    }
  });

  it("leave nothing where there are no others: all are named", () => {
    const strata = strataOf(nothing.map(([, counts]) => counts));
    const none = {
      ok: false,
      reason: { code: "empty-stratum", stratum: "stratum 1, stratum 2, stratum 3, stratum 4" },
    };
    expect(independenceTests(strata)).toEqual(none);
    expect(commonOddsRatio(strata)).toEqual(none);
    expect(homogeneityTests(strata)).toEqual(none);
    expect(Object.values(associationTests(strata))).toEqual([none, none, none]);
  });

  it("tables that aren't 2 x 2 have none of these tests, and of different shapes are the caller's mistake", () => {
    const three = strataOf([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ]);
    const [low, square] = [
      strataOf([
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ]),
      strataOf([
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ];
    const not = (rows: number, columns: number) => ({ ok: false, reason: { code: "not-two-by-two", rows, columns } });
    for (const test of [independenceTests, commonOddsRatio, homogeneityTests]) {
      expect(test(three)).toEqual(not(2, 3));
      expect(test(low)).toEqual(not(3, 2));
      expect(test([])).toEqual(not(0, 0));
    }
    for (const other of [three, low]) {
      for (const test of [independenceTests, commonOddsRatio, homogeneityTests, associationTests, usedStrata]) {
        expect(() => test([...square, ...other])).toThrow(new RangeError("strata have tables of one shape"));
      }
    }
  });
});

describe("generalized Cochran-Mantel-Haenszel statistics", () => {
  it.each(general)("%s: agree with exact fractions", (_, { tables, exact }) => {
    const own = associationTests(strataOf(tables));
    for (const key of ["generalAssociation", "rowMeanScores", "correlation"] as const) {
      expectTest(defined(own[key]), exact[key], key, 1e-13);
    }
  });

  it.each(general)("%s: general association agrees with R's mantelhaen.test", (_, { tables, R }) => {
    const { generalAssociation } = associationTests(strataOf(tables));
    const own = defined(generalAssociation);
    expectClose(own.value, R.generalAssociation.value, "value", { relative: 1e-11 });
    expect(own.df).toBe(R.generalAssociation.df);
    expectClose(own.p, R.generalAssociation.p, "p", { relative: 1e-10 });
  });

  it("with scores is what Agresti (2002) prints for job satisfaction: 6.1563, 9.0342 and 10.2001", () => {
    const { tables } = general.find(([name]) => name === "satisfaction")![1];
    const own = associationTests(strataOf(tables), { rows: [3, 10, 20, 35], columns: [1, 3, 4, 5] });
    expect(within(printed("6.1563"), defined(own.correlation).value)).toBe(true);
    expect(within(printed("9.0342"), defined(own.rowMeanScores).value)).toBe(true);
    expect(within(printed("10.2001"), defined(own.generalAssociation).value)).toBe(true);
    expect([own.correlation, own.rowMeanScores, own.generalAssociation].map((test) => defined(test).df)).toEqual([
      1, 3, 9,
    ]);
  });

  it.each(fourfold)(
    "%s: all three are Mantel-Haenszel's without correction where tables are 2 x 2",
    (_, { tables }) => {
      const { mantelHaenszelUncorrected } = defined(independenceTests(strataOf(tables)));
      for (const test of Object.values(associationTests(strataOf(tables)))) {
        expectTest(defined(test), mantelHaenszelUncorrected, "value", 1e-14);
      }
    },
  );

  it("in a single stratum are (n - 1)/n of Pearson's chi-square and the linear-by-linear association", () => {
    const counts = [
      [20, 10, 5],
      [3, 30, 15],
      [5, 5, 40],
    ];
    const own = associationTests(strataOf([counts]), { rows: [1, 2, 4], columns: [0, 0.5, 3] });
    const { value } = defined(pearsonChiSquare(tableOf(counts)));
    expectClose(defined(own.generalAssociation).value, (value * 132) / 133, "Pearson", { relative: 1e-14 });
    const linear = defined(linearByLinear(tableOf(counts), [1, 2, 4], [0, 0.5, 3]));
    expectClose(defined(own.correlation).value, linear.value, "linear", { relative: 1e-14 });
  });

  it("leaves out categories that nobody who counts is in", () => {
    const own = strataOf([
      [
        [3, 4, 0],
        [0, 0, 0],
        [9, 2, 0],
        [1, 6, 0],
      ],
      [
        [0, 0, 0],
        [0, 5, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ]);
    const without = strataOf([
      [
        [3, 4],
        [9, 2],
        [1, 6],
      ],
    ]);
    const { generalAssociation, correlation } = associationTests(own);
    expect(generalAssociation).toEqual(associationTests(without).generalAssociation);
    expect(correlation).toEqual(associationTests(without, { rows: [1, 3, 4], columns: [1, 2] }).correlation);
  });

  it("are undefined where strata leave no room to vary, where scores don't vary, and beyond 100 df", () => {
    // nobody compares the first two rows with the last two
    const apart = strataOf([
      [
        [3, 4],
        [5, 1],
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
        [6, 2],
        [1, 7],
      ],
    ]);
    const none = { ok: false, reason: { code: "zero-standard-error" } };
    expect(associationTests(apart).generalAssociation).toEqual(none);
    expect(associationTests(apart).correlation.ok).toBe(true);
    expect(associationTests(apart, { rows: [1, 1, 1, 1], columns: [1, 2] }).correlation).toEqual(none);
    const wide = strataOf([
      Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (_, j) => 1 + ((i * j) % 5))),
    ]);
    expect(associationTests(wide).generalAssociation).toEqual({
      ok: false,
      reason: { code: "too-costly", what: "general-association" },
    });
    const wrong = new RangeError("one score for each row and column");
    expect(() => associationTests(apart, { rows: [1, 2], columns: [1, 2] })).toThrow(wrong);
    expect(() => associationTests(apart, { rows: [1, 2, 3, 4], columns: [1, 2, 3] })).toThrow(wrong);
  });

  it("are undefined for strata that leave no room to vary however large their counts are", () => {
    for (const k of [1e3, 1e5, 1e7]) {
      const apart = strataOf([
        [
          [3 * k + 1, 4 * k + 3],
          [5 * k + 7, k + 9],
          [0, 0],
          [0, 0],
        ],
        [
          [0, 0],
          [0, 0],
          [6 * k + 1, 2 * k - 3],
          [k - 1, 7 * k + 5],
        ],
      ]);
      const { generalAssociation, correlation } = associationTests(apart);
      expect(generalAssociation).toEqual({ ok: false, reason: { code: "zero-standard-error" } });
      expect(correlation.ok).toBe(true);
    }
  });

  it("of 11 x 11 has 100 df, the most", () => {
    const counts = Array.from({ length: 11 }, (_, i) => Array.from({ length: 11 }, (_, j) => 1 + ((i * j) % 5)));
    const table = tableOf(counts);
    const { value, df } = defined(associationTests(strataOf([counts])).generalAssociation);
    expect(df).toBe(100);
    const pearson = defined(pearsonChiSquare(table)).value;
    expectClose(value, (pearson * (table.n - 1)) / table.n, "(n - 1)/n of Pearson's", { relative: 1e-12 });
  });

  it("of fewer than two rows or columns, or of no strata, are undefined", () => {
    const few = (rows: number, columns: number) => ({
      ok: false,
      reason: { code: "too-few-categories", rows, columns },
    });
    for (const [strata, reason] of [
      [strataOf([[[3, 4, 5]]]), few(1, 3)],
      [strataOf([[[3], [4]]]), few(2, 1)],
      [[], few(0, 0)],
    ] as const) {
      expect(Object.values(associationTests(strata))).toEqual([reason, reason, reason]);
    }
  });
});

describe("laws", () => {
  const count = fc.oneof({ weight: 4, arbitrary: fc.nat(8) }, fc.nat(50_000));
  const table = fc.tuple(fc.tuple(count, count), fc.tuple(count, count));
  const strata = fc.array(table, { minLength: 1, maxLength: 6 });

  it("neither the order of strata nor exchanging rows and columns in all changes a test", () => {
    fc.assert(
      fc.property(strata, (tables) => {
        const own = independenceTests(strataOf(tables));
        if (!own.ok) return;
        const turned = tables.map((counts) => rowsSwapped(counts));
        expect(independenceTests(strataOf([...tables].reverse()))).toEqual(own);
        expect(independenceTests(strataOf(turned))).toEqual(own);
      }),
    );
  });

  it("exchanging the rows in all turns the common odds ratio round, with the same Breslow-Day", () => {
    fc.assert(
      fc.property(strata, (tables) => {
        const turned = strataOf(tables.map((counts) => rowsSwapped(counts)));
        const [own, other] = [commonOddsRatio(strataOf(tables)), commonOddsRatio(turned)];
        expect(other.ok).toBe(own.ok);
        if (!own.ok || !other.ok) return;
        expectClose(other.value.value, 1 / own.value.value, "ratio", { relative: 1e-14 });
        expectClose(other.value.lower, 1 / own.value.upper, "lower", { relative: 1e-13 });
        expectClose(other.value.se, own.value.se, "se", { relative: 1e-15 });
        const [day, turnedDay] = [homogeneityTests(strataOf(tables)), homogeneityTests(turned)];
        expect(turnedDay.ok).toBe(day.ok);
        if (!day.ok || !turnedDay.ok) return;
        const close = { relative: 1e-11, absolute: 1e-18 };
        expectClose(turnedDay.value.breslowDay.value, day.value.breslowDay.value, "Breslow-Day", close);
        expect(day.value.tarone.value).toBeLessThanOrEqual(day.value.breslowDay.value);
      }),
    );
  });
});
