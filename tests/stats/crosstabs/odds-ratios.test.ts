import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import {
  type OddsRatioEstimate,
  oddsRatioEstimate,
  oddsRatiosAgainst,
  pairOf,
  turnedRound,
} from "../../../src/stats/crosstabs/odds-ratios.ts";
import { oddsRatio } from "../../../src/stats/crosstabs/risk.ts";
import { expectClose, readCases } from "../oracle.ts";
import { type IntervalFigures, rowsSwapped, type TestFigures, tableOf } from "./contingency-cases.ts";

type Estimate = IntervalFigures & {
  readonly log: number;
  readonly se: number;
  readonly wald: TestFigures;
  readonly corrected: boolean;
};
type RiskCase = {
  readonly counts: readonly (readonly number[])[];
  readonly epitools: readonly (IntervalFigures | null)[];
  readonly glm: { readonly rows: readonly { log: number; se: number; p: number }[]; readonly wald: number } | null;
  readonly exact: {
    /** One list for each row as reference. */
    readonly against: readonly (readonly Estimate[])[];
    readonly overall: TestFigures | null;
    readonly narrow: Estimate;
  };
  readonly vcd: (IntervalFigures & { readonly se: number }) | null;
  readonly statsmodels: (IntervalFigures & { readonly se: number }) | null;
};

const cases = readCases<RiskCase>("risk").map((of) => [of.name, of] as const);
const twoByTwo = cases.filter(([, { counts }]) => counts.length === 2);
const full = cases.filter(([, { counts }]) => !counts.flat().includes(0));
const withEmptyCell = cases.filter(([, { counts }]) => counts.flat().includes(0));

function defined<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function emptyColumn(counts: readonly (readonly number[])[]): boolean {
  return [0, 1].some((column) => counts.every((row) => row[column] === 0));
}

const LIMITS = ["value", "lower", "upper"] as const;

function expectEstimate(actual: OddsRatioEstimate, expected: Estimate, what: string): void {
  for (const key of [...LIMITS, "log", "se"] as const) {
    expectClose(actual[key], expected[key], `${what}, ${key}`, { relative: 1e-14 });
  }
  expectClose(actual.wald.value, expected.wald.value, `${what}, Wald`, { relative: 4e-15 });
  expect(actual.wald.df).toBe(expected.wald.df);
  expectClose(actual.wald.p, expected.wald.p, `${what}, p`);
  expect(actual.corrected, what).toBe(expected.corrected);
}

describe("odds ratios against a reference category", () => {
  it.each(cases)(
    "%s: agree with 60-digit arithmetic for every reference, halves added where a cell is empty",
    (_, of) => {
      const table = tableOf(of.counts);
      for (const [reference, expected] of of.exact.against.entries()) {
        const { categories } = defined(oddsRatiosAgainst(table, { reference, emptyCell: "add-half" }));
        expect(categories.map(({ row }) => row)).toEqual(
          of.counts.flatMap((_, row) => (row === reference ? [] : [row])),
        );
        for (const [index, { estimate, row }] of categories.entries()) {
          const pair = [of.counts[row]!, of.counts[reference]!];
          // two rows without the event have nothing to compare, and a half doesn't make it
          if (emptyColumn(pair)) expect(estimate).toMatchObject({ reason: { code: "not-two-by-two", columns: 1 } });
          else expectEstimate(defined(estimate), expected[index]!, `row ${row} against ${reference}`);
        }
      }
    },
  );

  it.each(full)("%s: the overall Wald test agrees with 60-digit arithmetic", (_, { counts, exact }) => {
    const overall = defined(defined(oddsRatiosAgainst(tableOf(counts))).overall);
    const expected = exact.overall!;
    // equal-rows: the logs of equal odds differ by nothing
    expectClose(overall.value, expected.value, "Wald", { relative: 1e-13, absolute: 1e-25 });
    expect(overall.df).toBe(expected.df);
    expectClose(overall.p, expected.p, "p", { absolute: 1e-12 });
  });

  it.each(full)("%s: agree with epitools oddsratio.wald and R's glm", (_, { counts, epitools, glm }) => {
    const against = defined(oddsRatiosAgainst(tableOf(counts)));
    expect(against.reference).toBe(counts.length - 1);
    for (const [index, { estimate }] of against.categories.entries()) {
      const own = defined(estimate);
      const expected = epitools[index]!;
      for (const limit of LIMITS) expectClose(own[limit], expected[limit], limit);
      const row = glm!.rows[index]!;
      // glm iterates: its logs have an absolute 1e-8 or so
      expectClose(own.log, row.log, "log", { relative: 1e-6, absolute: 1e-7 });
      expectClose(own.se, row.se, "se", { relative: 1e-5 });
      expectClose(own.wald.p, row.p, "p", { relative: 1e-4 });
    }
    expectClose(defined(against.overall).value, glm!.wald, "overall", { relative: 1e-6, absolute: 1e-6 });
  });

  it.each(full)("%s: the other event turns each ratio round, with one Wald test", (_, { counts }) => {
    const [first, second] = [0, 1].map((event) => defined(oddsRatiosAgainst(tableOf(counts), { event })));
    for (const [index, { estimate }] of first!.categories.entries()) {
      const [own, other] = [defined(estimate), defined(second!.categories[index]!.estimate)];
      for (const limit of LIMITS) expectClose(other[limit], turnedRound(own)[limit], limit, { relative: 1e-14 });
      expectClose(other.log, -own.log, "log", { relative: 1e-15 });
      expectClose(other.wald.p, own.wald.p, "p");
    }
    expectClose(defined(second!.overall).value, defined(first!.overall).value, "overall", {
      relative: 1e-13,
      absolute: 1e-25,
    });
  });

  it("exchanging a reference for its row turns the ratio round", () => {
    const table = tableOf([
      [3, 6],
      [5, 12],
      [10, 23],
    ]);
    const forward = defined(defined(oddsRatiosAgainst(table, { reference: 0 })).categories[1]!.estimate);
    const back = defined(defined(oddsRatiosAgainst(table, { reference: 2 })).categories[0]!.estimate);
    for (const limit of LIMITS) expectClose(forward[limit], turnedRound(back)[limit], limit, { relative: 1e-15 });
  });

  it("an interval of another confidence agrees with 60-digit arithmetic", () => {
    for (const [name, { counts, exact }] of cases) {
      const pair = tableOf([counts[0]!, counts.at(-1)!]);
      const narrow = oddsRatioEstimate(pair, { confidence: 0.8, emptyCell: "add-half" });
      expectEstimate(defined(narrow), exact.narrow, name);
    }
  });
});

describe("an empty cell", () => {
  it.each(twoByTwo)(
    "%s: with halves where a cell is empty agrees with vcd's loddsratio and statsmodels' Table2x2",
    (_, of) => {
      const own = defined(oddsRatioEstimate(tableOf(of.counts), { emptyCell: "add-half" }));
      for (const key of [...LIMITS, "se"] as const) {
        expectClose(own[key], of.statsmodels![key], `statsmodels, ${key}`);
        expectClose(own[key], of.vcd![key], `vcd, ${key}`);
      }
      expect(own.corrected).toBe(of.counts.flat().includes(0));
    },
  );

  it("without them leaves the ratio undefined, and only the rows that it is in", () => {
    for (const [name, { counts }] of withEmptyCell.filter(([, { counts }]) => counts.length === 2)) {
      expect(oddsRatioEstimate(tableOf(counts)), name).toEqual({ ok: false, reason: { code: "empty-cell" } });
    }
    const schooling = cases.find(([name]) => name === "bekasi-pendidikan")![1];
    const { categories, overall } = defined(oddsRatiosAgainst(tableOf(schooling.counts)));
    expect(categories.map(({ estimate }) => estimate.ok)).toEqual([false, false, true]);
    expect(overall).toEqual({ ok: false, reason: { code: "empty-cell" } });
  });

  it("changes nothing in a table without one", () => {
    for (const [, { counts }] of full) {
      const table = tableOf(counts);
      expect(oddsRatiosAgainst(table, { emptyCell: "add-half" })).toEqual(oddsRatiosAgainst(table));
    }
  });

  it.each([
    [[0, 0], [3, 4], 1, 2],
    [[3, 4], [0, 0], 1, 2],
    [[0, 4], [0, 3], 2, 1],
    [[4, 0], [3, 0], 2, 1],
    [[0, 0], [0, 0], 0, 0],
  ])("an empty row or column can't be corrected: %j %j", (first, second, rows, columns) => {
    const none = { ok: false, reason: { code: "not-two-by-two", rows, columns } };
    expect(oddsRatioEstimate(tableOf([first, second]), { emptyCell: "add-half" })).toEqual(none);
    expect(oddsRatioEstimate(tableOf([first, second]))).toEqual(none);
  });
});

it("two rows of a table make a table of their own cases", () => {
  const table = tableOf(
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    9,
  );
  expect(pairOf(table, 2, 0)).toEqual({
    ...table,
    rows: [table.rows[2], table.rows[0]],
    counts: [
      [5, 6],
      [1, 2],
    ],
    n: 14,
    missing: 9,
  });
});

describe("the 2 x 2 table", () => {
  const count = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1_000_000 }));
  const cells = fc.tuple(fc.tuple(count, count), fc.tuple(count, count));

  it("has the ratio and interval of SPSS's Risk Estimate", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const [own, risk] = [defined(oddsRatioEstimate(tableOf(counts))), defined(oddsRatio(tableOf(counts)))];
        for (const limit of LIMITS) expectClose(own[limit], risk[limit], limit, { relative: 1e-14 });
      }),
    );
  });

  it("turned round has 1/OR, its limits exchanged, log and z negative, the same p", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const own = defined(oddsRatioEstimate(tableOf(counts)));
        const swapped = defined(oddsRatioEstimate(tableOf(rowsSwapped(counts))));
        const turned = turnedRound(own);
        for (const limit of LIMITS) expectClose(swapped[limit], turned[limit], limit, { relative: 1e-14 });
        expectClose(swapped.log, -own.log, "log", { relative: 1e-15 });
        expectClose(swapped.wald.p, own.wald.p, "p");
      }),
    );
  });

  it("the interval leaves out 1 exactly where p is below .05", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const { lower, upper, wald } = defined(oddsRatioEstimate(tableOf(counts)));
        expect(lower > 1 || upper < 1).toBe(wald.p < 0.05);
      }),
    );
  });
});

describe("what isn't defined, or is the caller's mistake", () => {
  it("an empty row or column more than 2 x 2 has", () => {
    const not = (rows: number, columns: number) => ({ ok: false, reason: { code: "not-two-by-two", rows, columns } });
    const [low, wide] = [
      tableOf([
        [1, 2],
        [3, 4],
        [0, 0],
      ]),
      tableOf([
        [1, 2, 0],
        [3, 4, 0],
      ]),
    ];
    expect(oddsRatioEstimate(low)).toEqual(not(3, 2));
    expect(oddsRatioEstimate(wide)).toEqual(not(2, 3));
  });

  it("three columns, or one row", () => {
    const three = tableOf([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const not = (rows: number, columns: number) => ({ ok: false, reason: { code: "not-two-by-two", rows, columns } });
    expect(oddsRatioEstimate(three)).toEqual(not(2, 3));
    expect(oddsRatiosAgainst(three)).toEqual(not(2, 3));
    expect(oddsRatiosAgainst(tableOf([[1, 2]]))).toEqual(not(1, 2));
    expect(oddsRatiosAgainst(tableOf([]))).toEqual(not(0, 0));
  });

  it.each([[2], [-1], [0.5], [Number.NaN]])("a reference or an event of %d", (index) => {
    const table = tableOf([
      [1, 2],
      [3, 4],
    ]);
    const not = (name: string) => new RangeError(`${name} must be an index below 2, not ${index}`);
    expect(() => oddsRatiosAgainst(table, { reference: index })).toThrow(not("reference"));
    expect(() => oddsRatiosAgainst(table, { event: index })).toThrow(not("event"));
    expect(() => oddsRatioEstimate(table, { event: index })).toThrow(not("event"));
  });

  it.each([[0], [1], [95], [Number.NaN]])("a confidence of %d", (confidence) => {
    const table = tableOf([
      [1, 2],
      [3, 4],
    ]);
    const not = new RangeError(`confidence must be within 0 and 1, not ${confidence}`);
    expect(() => oddsRatioEstimate(table, { confidence })).toThrow(not);
    expect(() => oddsRatiosAgainst(table, { confidence })).toThrow(RangeError);
  });
});
