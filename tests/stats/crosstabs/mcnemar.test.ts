import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import { transpose } from "../../../src/stats/crosstabs/contingency.ts";
import { bowker, MOST_EXACT_PAIRS, mcNemar, pairedEffects } from "../../../src/stats/crosstabs/mcnemar.ts";
import { expectClose, expectFigure, readCases } from "../oracle.ts";
import { type IntervalFigures, type TestFigures, tableOf } from "./contingency-cases.ts";

type Counts = readonly (readonly number[])[];
type NullableTest = { readonly value: number | null; readonly df: number; readonly p: number | null };
type PairedCase = {
  readonly tables: readonly [Counts];
  readonly R: {
    readonly corrected: NullableTest;
    readonly uncorrected: NullableTest;
    readonly binom: { readonly p: number | null; readonly lower: number | null; readonly upper: number | null } | null;
  };
  readonly exact: {
    readonly bowker: TestFigures | null;
    readonly exactP?: number | null;
    readonly corrected?: TestFigures | null;
    readonly uncorrected?: TestFigures | null;
    readonly difference?: IntervalFigures & { readonly se: number };
    readonly oddsRatio?: {
      readonly value: number | null;
      readonly lower: number;
      readonly upper: number | null;
    } | null;
  };
  readonly statsmodels: { readonly exactP: number; readonly corrected: number; readonly correctedP: number } | null;
};

const cases = readCases<PairedCase>("strata/paired").map((of) => [of.name, of] as const);
const fourfold = cases.filter(([, { tables }]) => tables[0].length === 2);
const changed = fourfold.filter(([, { exact }]) => exact.corrected !== null);

function defined<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function expectTest(actual: TestFigures, expected: TestFigures, what: string): void {
  expectClose(actual.value, expected.value, what, { relative: 1e-15 });
  expect(actual.df, `${what}, df`).toBe(expected.df);
  expectClose(actual.p, expected.p, `${what}, p`);
}

describe("McNemar's test", () => {
  it.each(fourfold)(
    "%s: agrees with exact fractions, and is undefined without changes but for the exact p",
    (_, of) => {
      const own = defined(mcNemar(tableOf(of.tables[0])));
      if (of.exact.exactP !== null) expectClose(own.exactP, of.exact.exactP!, "exact p", { relative: 1e-14 });
      for (const key of ["corrected", "uncorrected"] as const) {
        const expected = of.exact[key] ?? null;
        if (expected === null) expect(own[key]).toEqual({ ok: false, reason: { code: "no-changes" } });
        else expectTest(defined(own[key]), expected, key);
      }
    },
  );

  it.each(changed)("%s: agrees with R's mcnemar.test and binom.test", (_, { tables, R }) => {
    const own = defined(mcNemar(tableOf(tables[0])));
    const [[, b], [c]] = tables[0] as [[number, number], [number, number]];
    expectClose(defined(own.uncorrected).value, R.uncorrected.value!, "uncorrected");
    expectClose(defined(own.uncorrected).p, R.uncorrected.p!, "uncorrected, p");
    // R leaves the correction off where there is nothing to correct
    if (b !== c) expectClose(defined(own.corrected).value, R.corrected.value!, "corrected");
    expectClose(own.exactP, R.binom!.p!, "exact p", { relative: 1e-11 });
  });

  it.each(changed)("%s: agrees with statsmodels' mcnemar", (_, { tables, statsmodels }) => {
    const own = defined(mcNemar(tableOf(tables[0])));
    expectClose(own.exactP, statsmodels!.exactP, "exact p", { relative: 1e-11 });
    expectClose(defined(own.corrected).value, statsmodels!.corrected, "corrected");
    expectClose(defined(own.corrected).p, statsmodels!.correctedP, "corrected, p");
  });

  it("reports the exact p up to 25 discordant pairs, else the corrected chi-square's, as SPSS", () => {
    expect(MOST_EXACT_PAIRS).toBe(25);
    for (const [name, { tables }] of fourfold) {
      const { discordant, reported, p, exactP, corrected } = defined(mcNemar(tableOf(tables[0])));
      const pairs = discordant[0] + discordant[1];
      expect(discordant, name).toEqual([tables[0][0]![1], tables[0][1]![0]]);
      expect(reported, name).toBe(pairs > 25 ? "corrected" : "exact");
      expect(p, name).toBe(pairs > 25 ? defined(corrected).p : exactP);
    }
    const reportedOf = (name: string) =>
      defined(mcNemar(tableOf(cases.find(([own]) => own === name)![1].tables[0]))).reported;
    expect([reportedOf("twenty-five"), reportedOf("twenty-six")]).toEqual(["exact", "corrected"]);
  });

  it("of nobody who changed has p 1, and of no cases is undefined", () => {
    const nobody = tableOf([
      [12, 0],
      [0, 9],
    ]);
    expect(defined(mcNemar(nobody))).toMatchObject({ exactP: 1, p: 1, reported: "exact" });
    const empty = tableOf([
      [0, 0],
      [0, 0],
    ]);
    expect(mcNemar(empty)).toEqual({ ok: false, reason: { code: "no-cases" } });
    expect(pairedEffects(empty)).toEqual({ ok: false, reason: { code: "no-cases" } });
    const three = tableOf([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    const wide = tableOf([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    for (const table of [three, wide, transpose(wide)]) {
      const reason = { code: "not-two-by-two", rows: table.rows.length, columns: table.columns.length };
      expect(mcNemar(table)).toEqual({ ok: false, reason });
      expect(pairedEffects(table)).toEqual({ ok: false, reason });
    }
  });
});

describe("how much the answers moved", () => {
  it.each(fourfold)(
    "%s: the difference with Wald's interval agrees with 60-digit arithmetic",
    (_, { tables, exact }) => {
      const { difference } = defined(pairedEffects(tableOf(tables[0])));
      for (const key of ["value", "se", "lower", "upper"] as const) {
        expectClose(difference[key], exact.difference![key], key, { relative: 1e-14, absolute: 1e-15 });
      }
    },
  );

  it.each(fourfold)("%s: the odds ratio with Clopper and Pearson's limits agrees with 60-digit arithmetic", (_, of) => {
    const { oddsRatio } = defined(pairedEffects(tableOf(of.tables[0])));
    const expected = of.exact.oddsRatio;
    if (expected) {
      for (const key of ["value", "lower", "upper"] as const) {
        expectFigure(oddsRatio[key], expected[key], key, { relative: 1e-13 });
      }
    } else if (of.R.binom!.p === null) {
      const infinite = { ok: false, reason: { code: "not-finite", what: "odds-ratio" } };
      expect(oddsRatio).toEqual({ value: infinite, lower: { ok: true, value: 0 }, upper: infinite });
    }
  });

  it.each(changed)("%s: the limits agree with R's binom.test as odds", (_, { tables, R }) => {
    const { oddsRatio } = defined(pairedEffects(tableOf(tables[0])));
    const odds = (share: number) => (share === 1 ? null : share / (1 - share));
    expectFigure(oddsRatio.lower, odds(R.binom!.lower!), "lower", { relative: 1e-11 });
    expectFigure(oddsRatio.upper, odds(R.binom!.upper!), "upper", { relative: 1e-11 });
  });

  it.each([[0], [1], [95], [Number.NaN]])("takes no confidence of %d", (confidence) => {
    expect(() => pairedEffects(tableOf(fourfold[0]![1].tables[0]), confidence)).toThrow(RangeError);
  });
});

describe("McNemar and Bowker's test of symmetry", () => {
  it.each(cases)(
    "%s: agrees with exact fractions over the pairs of categories that anybody changed between",
    (_, of) => {
      const own = bowker(tableOf(of.tables[0]));
      if (of.exact.bowker === null) expect(own).toEqual({ ok: false, reason: { code: "no-changes" } });
      else expectTest(defined(own), of.exact.bowker, "Bowker");
    },
  );

  it.each(cases.filter(([, { R }]) => R.uncorrected.value !== null))("%s: agrees with R's mcnemar.test", (_, of) => {
    const own = defined(bowker(tableOf(of.tables[0])));
    expectClose(own.value, of.R.uncorrected.value!, "value");
    expect(own.df).toBe(of.R.uncorrected.df);
    expectClose(own.p, of.R.uncorrected.p!, "p");
  });

  it("is McNemar's without correction for two categories", () => {
    for (const [, { tables }] of changed) {
      expect(bowker(tableOf(tables[0]))).toEqual(defined(mcNemar(tableOf(tables[0]))).uncorrected);
    }
  });

  it("needs two categories; a table that isn't square is the caller's mistake", () => {
    expect(bowker(tableOf([[5]]))).toEqual({ ok: false, reason: { code: "too-few-categories", rows: 1, columns: 1 } });
    expect(() => bowker(tableOf([[1, 2]]))).toThrow(new RangeError("pairs have one set of categories, not 1 and 2"));
  });
});

describe("laws", () => {
  const count = fc.oneof({ weight: 4, arbitrary: fc.nat(30) }, fc.nat(100_000));
  const fourfoldCounts = fc.tuple(fc.tuple(count, count), fc.tuple(count, count));

  it("exchanging before and after leaves every p, and turns difference and odds ratio round", () => {
    fc.assert(
      fc.property(fourfoldCounts, (counts) => {
        const table = tableOf(counts);
        if (table.n === 0) return;
        const [own, back] = [defined(mcNemar(table)), defined(mcNemar(transpose(table)))];
        expect({ ...back, discordant: 0 }).toEqual({ ...own, discordant: 0 });
        const [effects, turned] = [defined(pairedEffects(table)), defined(pairedEffects(transpose(table)))];
        expect(turned.difference.value).toBe(0 - effects.difference.value);
        expect(turned.difference.lower).toBe(0 - effects.difference.upper);
        const { lower } = effects.oddsRatio;
        if (lower.ok && lower.value > 0) {
          expectClose(defined(turned.oddsRatio.upper), 1 / lower.value, "upper", { relative: 1e-14 });
        }
      }),
    );
  });

  it("Bowker's categories in another order have the same figures to the last bit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(count, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
        (counts) => {
          const order = [3, 0, 4, 2, 1];
          const moved = order.map((row) => order.map((column) => counts[row]![column]!));
          expect(bowker(tableOf(moved))).toEqual(bowker(tableOf(counts)));
        },
      ),
    );
  });

  it("those who didn't change don't matter to the test", () => {
    fc.assert(
      fc.property(fourfoldCounts, ([[a, b], [c, d]]) => {
        if (b + c === 0) return;
        const few = mcNemar(
          tableOf([
            [0, b],
            [c, 0],
          ]),
        );
        expect(
          mcNemar(
            tableOf([
              [a, b],
              [c, d],
            ]),
          ),
        ).toEqual(few);
      }),
    );
  });
});
