import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import type { Contingency } from "../../../src/counts/summaries.ts";
import {
  type ChiSquareTest,
  continuityCorrection,
  likelihoodRatio,
  linearByLinear,
  pearsonChiSquare,
} from "../../../src/stats/crosstabs/chi-square.ts";
import { transpose } from "../../../src/stats/crosstabs/contingency.ts";
import { close, expectClose } from "../oracle.ts";
import {
  fourfold,
  fullTables,
  namedTables,
  rowsSwapped,
  type TableCase,
  type TestFigures,
  tableOf,
} from "./contingency-cases.ts";

const TESTS = ["pearson", "continuityCorrection", "likelihoodRatio", "linearByLinear"] as const;
type TestName = (typeof TESTS)[number];

function tests({ counts, rowScores, columnScores }: TableCase): Record<TestName, Outcome<ChiSquareTest>> {
  const table = tableOf(counts);
  return {
    pearson: pearsonChiSquare(table),
    continuityCorrection: continuityCorrection(table),
    likelihoodRatio: likelihoodRatio(table),
    linearByLinear: linearByLinear(table, rowScores, columnScores),
  };
}

function figures(outcome: Outcome<ChiSquareTest>): ChiSquareTest {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function expectTest(
  actual: Outcome<ChiSquareTest>,
  expected: TestFigures | null,
  what: string,
  tolerance: { value: number; p: number },
): void {
  if (expected === null) {
    expect(actual, what).toMatchObject({ ok: false, reason: { code: "not-two-by-two" } });
    return;
  }
  if (!actual.ok) expect.fail(`${what}: ${actual.reason.code}`);
  expect(actual.value.df, what).toBe(expected.df);
  // Where every count is as expected, floating-point programs give some 1e-31 instead of 0.
  expectClose(actual.value.value, expected.value, `${what}, value`, { relative: tolerance.value, absolute: 1e-14 });
  expectClose(actual.value.p, expected.p, `${what}, p`, { relative: tolerance.p });
}

/**
 * How far R and SciPy are from the 60-digit figures, relative: both subtract numbers that are nearly equal where a table is
 * nearly independent, or sum O ln(O/E) of hundreds of thousands. Only the 60-digit arithmetic has a second opinion's digits there.
 */
const CANCELS: Readonly<Record<string, Partial<Record<TestName, number>>>> = {
  "nearly-independent": { likelihoodRatio: 1e-7, linearByLinear: 1e-11 },
  "a-millionth-away": { pearson: 1e-10, likelihoodRatio: 1e-3, linearByLinear: 1e-8 },
  large: { likelihoodRatio: 1e-11 },
  million: { likelihoodRatio: 1e-11 },
};

describe("the chi-square tests", () => {
  it.each(namedTables)("%s: agree with fractions and 60-digit arithmetic", (_, table) => {
    const actual = tests(table);
    for (const name of TESTS) {
      // p falls as e^(-value/2): of 1e-300 the last bit of the value is worth 1e-13
      expectTest(actual[name], table.exact[name], name, { value: 4e-16, p: 3e-13 });
    }
  });

  it.each(namedTables)("%s: agree with R's chisq.test, cor, and formula of the likelihood ratio", (name, table) => {
    const actual = tests(table);
    for (const test of TESTS) {
      const relative = CANCELS[name]?.[test] ?? 1e-12;
      expectTest(actual[test], table.R[test], test, { value: relative, p: relative });
    }
  });

  it.each(namedTables)("%s: agree with SciPy's chi2_contingency", (name, table) => {
    const actual = tests(table);
    for (const test of ["pearson", "continuityCorrection", "likelihoodRatio"] as const) {
      const relative = CANCELS[name]?.[test] ?? 1e-12;
      expectTest(actual[test], table.scipy[test], test, { value: relative, p: relative });
    }
  });

  it("of exactly independent counts are exactly 0, and their p is 1", () => {
    const independent = { ok: true, value: { value: 0, df: 4, p: 1 } };
    const table = tableOf([
      [2, 4, 6],
      [4, 8, 12],
      [8, 16, 24],
    ]);
    expect([pearsonChiSquare(table), likelihoodRatio(table)]).toEqual([independent, independent]);
    expect(linearByLinear(table, [1, 2, 4], [0, 1, 7])).toEqual({ ok: true, value: { value: 0, df: 1, p: 1 } });
  });

  it("are exact for counts whose products pass 2^53", () => {
    const table = tableOf([
      [3_000_000_001, 3_000_000_000],
      [3_000_000_000, 2_999_999_999],
    ]);
    // n (ad - bc)^2 / margins, ad - bc = (3e9 + 1)(3e9 - 1) - 9e18 = -1
    const { value, p } = figures(pearsonChiSquare(table));
    expectClose(value, 12e9 / (6_000_000_001 * 5_999_999_999) ** 2, "Pearson", { relative: 1e-15 });
    expectClose(p, 1, "its p", { relative: 1e-14 });
    expect(continuityCorrection(table)).toEqual({ ok: true, value: { value: 0, df: 1, p: 1 } });
  });
});

describe("what a table doesn't define", () => {
  const small = (rows: number, columns: number) => ({
    ok: false,
    reason: { code: "too-few-categories", rows, columns },
  });

  it("one row, one column, or nobody: no chi-square", () => {
    for (const test of [pearsonChiSquare, likelihoodRatio]) {
      expect(test(tableOf([[3, 4]]))).toEqual(small(1, 2));
      expect(test(tableOf([[3], [4]]))).toEqual(small(2, 1));
      expect(test(tableOf([]))).toEqual(small(0, 0));
    }
    expect(linearByLinear(tableOf([[3, 4]]), [1], [1, 2])).toEqual(small(1, 2));
    expect(linearByLinear(tableOf([]), [], [])).toEqual(small(0, 0));
  });

  it("scores that don't vary: no linear association", () => {
    const table = tableOf([
      [3, 4],
      [5, 6],
    ]);
    expect(linearByLinear(table, [2, 2], [0, 1])).toEqual(small(2, 2));
    expect(linearByLinear(table, [0, 1], [7, 7])).toEqual(small(2, 2));
  });

  it("more than two rows or columns: no continuity correction", () => {
    const table = tableOf([
      [3, 4, 5],
      [5, 6, 1],
    ]);
    const reason = (rows: number, columns: number) => ({ code: "not-two-by-two", rows, columns });
    expect(continuityCorrection(table)).toEqual({ ok: false, reason: reason(2, 3) });
    expect(continuityCorrection(transpose(table))).toEqual({ ok: false, reason: reason(3, 2) });
  });
});

describe("the caller's mistakes throw", () => {
  it("an empty row or column that wasn't dropped", () => {
    const emptyRow = tableOf([
      [3, 4],
      [0, 0],
    ]);
    for (const test of [pearsonChiSquare, likelihoodRatio, continuityCorrection]) {
      const mistake = new RangeError("empty rows and columns go first");
      expect(() => test(emptyRow)).toThrow(mistake);
      expect(() => test(transpose(emptyRow))).toThrow(mistake);
    }
  });

  it("too many or too few scores", () => {
    const table = tableOf([
      [3, 4],
      [5, 6],
    ]);
    const mistake = new RangeError("one score for each row and column");
    expect(() => linearByLinear(table, [1], [1, 2])).toThrow(mistake);
    expect(() => linearByLinear(table, [1, 2], [1, 2, 3])).toThrow(mistake);
    expect(() => linearByLinear(table, [1, Number.NaN], [1, 2])).toThrow(RangeError);
  });
});

describe("laws", () => {
  const positions = (table: Contingency) => [table.rows.map((_, r) => r), table.columns.map((_, c) => c)] as const;
  const linear = (table: Contingency) => linearByLinear(table, ...positions(table));
  const independent = (counts: readonly (readonly number[])[]) =>
    counts.every((row, r) =>
      row.every((count, c) => r === 0 || c === 0 || count * counts[0]![0]! === row[0]! * counts[0]![c]!),
    );

  it("a table and its transpose have one Pearson, likelihood ratio and linear-by-linear", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const table = tableOf(counts);
        for (const test of [pearsonChiSquare, likelihoodRatio, linear]) {
          expect(test(transpose(table))).toEqual(test(table));
        }
      }),
    );
  });

  it("a 2 x 2 table, its transpose, and with rows swapped have one continuity correction", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const table = tableOf(counts);
        expect(continuityCorrection(transpose(table))).toEqual(continuityCorrection(table));
        expect(continuityCorrection(tableOf(rowsSwapped(counts)))).toEqual(continuityCorrection(table));
      }),
    );
  });

  it("the order of rows changes neither Pearson nor the likelihood ratio", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const [table, reversed] = [tableOf(counts), tableOf([...counts].reverse())];
        expect(pearsonChiSquare(reversed)).toEqual(pearsonChiSquare(table));
        expect(likelihoodRatio(reversed)).toEqual(likelihoodRatio(table));
      }),
    );
  });

  it("values are from 0 on, p from 0 to 1, df (r - 1)(c - 1); Pearson isn't above n times the smaller of r - 1, c - 1", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const table = tableOf(counts);
        const [r, c] = [counts.length, counts[0]!.length];
        for (const test of [pearsonChiSquare, likelihoodRatio, linear]) {
          const { value, df, p } = figures(test(table));
          expect(value).toBeGreaterThanOrEqual(0);
          expect(p >= 0 && p <= 1).toBe(true);
          expect(df).toBe(test === linear ? 1 : (r - 1) * (c - 1));
        }
        const most = table.n * Math.min(r - 1, c - 1);
        expect(figures(pearsonChiSquare(table)).value).toBeLessThanOrEqual(most * (1 + 1e-15));
      }),
    );
  });

  it("Pearson and the likelihood ratio are 0 for independent counts and for no others", () => {
    const products = fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 4 }),
      )
      .map(([rows, columns]) => rows.map((row) => columns.map((column) => row * column)));
    fc.assert(
      fc.property(
        fc.oneof(
          products,
          fullTables.filter((counts) => counts[0]![0]! > 0),
        ),
        (counts) => {
          const table = tableOf(counts);
          const none = independent(counts);
          expect(figures(pearsonChiSquare(table)).value === 0).toBe(none);
          expect(figures(likelihoodRatio(table)).value === 0).toBe(none);
        },
      ),
    );
  });

  it("the continuity correction takes away, never adds", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const [corrected, plain] = [continuityCorrection(tableOf(counts)), pearsonChiSquare(tableOf(counts))].map(
          figures,
        );
        expect(corrected!.value).toBeLessThanOrEqual(plain!.value);
        expect(corrected!.p).toBeGreaterThanOrEqual(plain!.p);
      }),
    );
  });

  it("linear-by-linear doesn't see the scores' unit and origin", () => {
    const unit = fc.integer({ min: -1000, max: 1000 }).filter((factor) => factor !== 0);
    fc.assert(
      fc.property(fullTables, unit, fc.integer({ min: -1e6, max: 1e6 }), (counts, factor, origin) => {
        const table = tableOf(counts);
        const [rows, columns] = positions(table);
        const moved = rows.map((score) => factor * score + origin);
        expect(linearByLinear(table, moved, columns)).toEqual(linear(table));
        const fractions = columns.map((score) => score / 4 - origin / 8);
        expect(linearByLinear(table, rows, fractions)).toEqual(linear(table));
      }),
    );
  });

  it("of a 2 x 2 table linear-by-linear is (n - 1)/n of Pearson, whatever the scores", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const table = tableOf(counts);
        const expected = (figures(pearsonChiSquare(table)).value / table.n) * (table.n - 1);
        expect(close(figures(linear(table)).value, expected, { relative: 1e-14 })).toBe(true);
      }),
    );
  });

  it("m times as many cases give m times Pearson and likelihood ratio", () => {
    fc.assert(
      fc.property(fullTables, fc.integer({ min: 2, max: 1000 }), (counts, m) => {
        const [table, more] = [tableOf(counts), tableOf(counts.map((row) => row.map((count) => m * count)))];
        for (const test of [pearsonChiSquare, likelihoodRatio]) {
          expectClose(figures(test(more)).value, m * figures(test(table)).value, test.name, { relative: 1e-14 });
        }
      }),
    );
  });

  it("an empty column of a linear-by-linear table changes nothing", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const [table, wider] = [tableOf(counts), tableOf(counts.map((row) => [...row, 0]))];
        const [rows, columns] = positions(table);
        expect(linearByLinear(wider, rows, [...columns, 99])).toEqual(linear(table));
      }),
    );
  });
});
