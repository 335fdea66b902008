import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import { transpose } from "../../../src/stats/crosstabs/contingency.ts";
import { cohortRatios, oddsRatio, type RatioInterval } from "../../../src/stats/crosstabs/risk.ts";
import { expectClose } from "../oracle.ts";
import { type IntervalFigures, rowsSwapped, tableOf, twoByTwoCases } from "./contingency-cases.ts";

function expectInterval(
  actual: Outcome<RatioInterval>,
  expected: IntervalFigures | null,
  what: string,
  relative = 1e-12,
): void {
  if (expected === null) {
    expect(actual, what).toMatchObject({ ok: false, reason: { code: "empty-cell" } });
    return;
  }
  if (!actual.ok) expect.fail(`${what}: ${actual.reason.code}`);
  for (const limit of ["value", "lower", "upper"] as const) {
    expectClose(actual.value[limit], expected[limit], `${what}, ${limit}`, { relative });
  }
}

const full = twoByTwoCases.filter(([, { counts }]) => !counts.flat().includes(0));

describe("the odds ratio with Woolf's interval", () => {
  it.each(twoByTwoCases)(
    "%s: agrees with 60-digit arithmetic, undefined with an empty cell",
    (_, { counts, exact }) => {
      expectInterval(oddsRatio(tableOf(counts)), exact.oddsRatio, "OR", 4e-15);
    },
  );

  it.each(full)("%s: agrees with epitools oddsratio.wald, R's formula and SciPy's odds_ratio", (_, oracle) => {
    const ratio = oddsRatio(tableOf(oracle.counts));
    for (const { oddsRatio: expected } of [oracle.epitools!, oracle.R, oracle.scipy])
      expectInterval(ratio, expected!, "OR");
  });
});

describe("the cohort ratios with Katz's interval", () => {
  it.each(twoByTwoCases)(
    "%s: agree with 60-digit arithmetic, undefined where the column has an empty cell",
    (_, oracle) => {
      for (const [column, ratio] of cohortRatios(tableOf(oracle.counts)).entries()) {
        expectInterval(ratio, oracle.exact.cohorts![column]!, `column ${column}`, 4e-15);
      }
    },
  );

  it.each(full)("%s: agree with epitools riskratio.wald, R's formula and SciPy's relative_risk", (_, oracle) => {
    for (const [column, ratio] of cohortRatios(tableOf(oracle.counts)).entries()) {
      for (const { cohorts } of [oracle.epitools!, oracle.R, oracle.scipy]) {
        expectInterval(ratio, cohorts![column]!, `column ${column}`);
      }
    }
  });
});

describe("what isn't defined, or is the caller's mistake", () => {
  const empty = { ok: false, reason: { code: "empty-cell" } };

  it("an empty cell in either row leaves no odds ratio, and a cohort ratio only for the other column", () => {
    const table = tableOf([
      [0, 12],
      [7, 9],
    ]);
    const turned = rowsSwapped(table.counts.map((row) => [...row].reverse()));
    for (const same of [table, transpose(table), tableOf(rowsSwapped(table.counts)), tableOf(turned)]) {
      expect(oddsRatio(same)).toEqual(empty);
    }
    const [first, second] = cohortRatios(table);
    expect(first).toEqual(empty);
    expect(second).toMatchObject({ ok: true, value: { value: 16 / 9 } });
  });

  it("a table that isn't 2 x 2", () => {
    const table = tableOf([
      [3, 4, 5],
      [5, 6, 1],
    ]);
    const not = { ok: false, reason: { code: "not-two-by-two", rows: 2, columns: 3 } };
    expect(oddsRatio(table)).toEqual(not);
    expect(cohortRatios(table)).toEqual([not, not]);
    const notEither = { ok: false, reason: { code: "not-two-by-two", rows: 3, columns: 2 } };
    expect(oddsRatio(transpose(table))).toEqual(notEither);
    expect(cohortRatios(transpose(table))).toEqual([notEither, notEither]);
  });

  it.each([[0], [1], [-0.5], [95], [Number.NaN]])("a confidence of %d", (confidence) => {
    const table = tableOf([
      [3, 4],
      [5, 6],
    ]);
    const mistake = new RangeError(`confidence must be within 0 and 1, not ${confidence}`);
    expect(() => oddsRatio(table, confidence)).toThrow(mistake);
    expect(() => cohortRatios(table, confidence)).toThrow(mistake);
  });
});

describe("laws", () => {
  const count = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1_000_000 }));
  const cells = fc.tuple(fc.tuple(count, count), fc.tuple(count, count));
  const defined = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(outcome.reason.code);
    return outcome.value;
  };
  const odds = (counts: readonly (readonly number[])[], confidence?: number) =>
    defined(oddsRatio(tableOf(counts), confidence));
  const cohorts = (counts: readonly (readonly number[])[]) => cohortRatios(tableOf(counts)).map(defined);
  const inverse = ({ value, lower, upper }: RatioInterval) => ({
    value: 1 / value,
    lower: 1 / upper,
    upper: 1 / lower,
  });
  const expectSame = (a: RatioInterval, b: RatioInterval) => expectInterval({ ok: true, value: a }, b, "ratio");
  const columnsSwapped = (counts: readonly (readonly number[])[]) => counts.map((row) => [...row].reverse());

  it("swapping the rows, or the columns, turns OR into 1/OR with its limits exchanged; both leave it", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const own = odds(counts);
        expectSame(odds(rowsSwapped(counts)), inverse(own));
        expectSame(odds(columnsSwapped(counts)), inverse(own));
        expectSame(odds(rowsSwapped(columnsSwapped(counts))), own);
      }),
    );
  });

  it("a table and its transpose have one odds ratio", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        expectSame(odds(transpose(tableOf(counts)).counts), odds(counts));
      }),
    );
  });

  it("swapping the rows turns each cohort ratio round, swapping the columns exchanges the two", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const [first, second] = cohorts(counts) as [RatioInterval, RatioInterval];
        const turned = cohorts(rowsSwapped(counts));
        expectSame(turned[0]!, inverse(first));
        expectSame(turned[1]!, inverse(second));
        expect(cohorts(columnsSwapped(counts))).toEqual([second, first]);
      }),
    );
  });

  it("the odds ratio is the cohort ratios' quotient, and further from 1 than either", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const [first, second] = cohorts(counts) as [RatioInterval, RatioInterval];
        const { value } = odds(counts);
        expectClose(value, first.value / second.value, "quotient");
        const room = 1e-12;
        expect(Math.abs(Math.log(value)) + room).toBeGreaterThanOrEqual(Math.abs(Math.log(first.value)));
        expect(Math.abs(Math.log(value)) + room).toBeGreaterThanOrEqual(Math.abs(Math.log(second.value)));
      }),
    );
  });

  it("an interval holds its value in its geometric middle, and grows with the confidence", () => {
    const confidence = fc.double({ min: 0.01, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(cells, confidence, (counts, level) => {
        const [narrow, wide] = [odds(counts, level), odds(counts, level + 0.015)];
        expect(narrow.lower < narrow.value && narrow.value < narrow.upper).toBe(true);
        expectClose(narrow.lower * narrow.upper, narrow.value ** 2, "middle");
        expect(wide.lower < narrow.lower && narrow.upper < wide.upper).toBe(true);
      }),
    );
  });
});
