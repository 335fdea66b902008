import { describe, expect, it } from "vitest";
import { pearsonChiSquare } from "../../../src/stats/crosstabs/chi-square.ts";
import { fisherFreemanHalton } from "../../../src/stats/crosstabs/fisher-freeman-halton/fisher-freeman-halton.ts";
import { monteCarlo, SPSS_MONTE_CARLO } from "../../../src/stats/crosstabs/monte-carlo.ts";
import { expectClose } from "../oracle.ts";
import { tableOf } from "./contingency-cases.ts";
import { type Counts, exactCases, figureOf, references } from "./fisher-freeman-halton/cases.ts";

const of = (counts: Counts, settings = {}) =>
  figureOf(monteCarlo(tableOf(counts), { ...SPSS_MONTE_CARLO, ...settings }));

const known = [
  ...references.map(([name, { table, p, p_exact }]) => [name, table, Number(p_exact ?? p)] as const),
  ...exactCases.map(([name, { counts, exact }]) => [name, counts, exact.p] as const),
];

describe("p by random tables", () => {
  it.each(known)("%s: 10,000 tables come within four standard errors of the exact p", (_, counts, exact) => {
    const { p } = of(counts).fisher;
    expect(Math.abs(p - exact)).toBeLessThanOrEqual(4 * Math.sqrt((exact * (1 - exact)) / 10_000) + 1e-12);
  });

  it("has intervals that hold the exact p about as often as they say", () => {
    const seeds = Array.from({ length: 8 }, (_, i) => SPSS_MONTE_CARLO.seed + i);
    const ordinary = known.filter(([, , exact]) => exact > 0.002 && exact < 0.998);
    const held = ordinary.flatMap(([, counts, exact]) =>
      seeds.map((seed) => {
        const { lower, upper } = of(counts, { seed, tables: 2000 }).fisher.interval;
        return lower <= exact && exact <= upper;
      }),
    );
    const share = held.filter((holds) => holds).length / held.length;
    expect(held.length).toBeGreaterThan(100);
    expect(share).toBeGreaterThan(0.96);
  });

  it("of Pearson's chi-square comes within four standard errors of Mehta & Patel's .0398 for the firefighters", () => {
    const counts = [
      [5, 0, 0],
      [2, 1, 2],
      [2, 0, 3],
      [0, 1, 4],
    ];
    expect(Math.abs(of(counts).pearson.p - 0.0398)).toBeLessThan(4 * 0.00196);
  });

  it("orders tables by each statistic: the oral lesions have .010 by Fisher's, .027 by Pearson's", () => {
    const [, { counts }] = exactCases.find(([name]) => name === "oral-lesions")!;
    const { fisher, pearson } = of(counts, { tables: 40_000 });
    expect(Math.abs(fisher.p - 0.0101)).toBeLessThan(4 * 0.0005);
    expect(Math.abs(pearson.p - 0.0269)).toBeLessThan(4 * 0.00081);
  });

  it("draws the same distribution cell by cell as by shuffling: with ten times the cases both give chi-square's p", () => {
    // 47 cases are shuffled, 4,700 drawn; where Pearson's statistic is the same, so is its p, nearly
    const counts = [
      [9, 6, 4],
      [5, 8, 4],
      [3, 2, 6],
    ];
    const hundredfold = counts.map((row) => row.map((count) => 100 * count));
    const near = hundredfold.map((row, r) => row.map((count, c) => count - 90 * counts[r]![c]!));
    expect(of(hundredfold).fisher.p).toBe(0);
    expect(Math.abs(of(counts).pearson.p - of(counts, { seed: 5 }).pearson.p)).toBeLessThan(0.03);
    expect(of(near).pearson.p).toBeLessThan(of(counts).pearson.p);
  });
});

describe("its interval", () => {
  it("is p -+ 2.576 sqrt(p (1 - p) / tables)", () => {
    const { p, interval } = of([
      [12, 9, 5, 3],
      [4, 8, 11, 7],
    ]).fisher;
    const half = 2.5758293035489004 * Math.sqrt((p * (1 - p)) / 10_000);
    expectClose(interval.lower, p - half, "lower");
    expectClose(interval.upper, p + half, "upper");
  });

  it("ends at 1 - .01^(1/10000) = .000460 where no table is extreme, and begins at 1 minus that where all are", () => {
    const none = of([
      [20, 0, 0],
      [0, 20, 0],
      [0, 0, 20],
    ]).fisher;
    expect(none.p).toBe(0);
    expect(none.interval.lower).toBe(0);
    expectClose(none.interval.upper, 4.604109969121543e-4, "upper");
    const all = of([
      [3, 3, 3],
      [3, 3, 3],
    ]);
    expect([all.fisher.p, all.pearson.p, all.fisher.interval.upper]).toEqual([1, 1, 1]);
    expectClose(all.pearson.interval.lower, 1 - 4.604109969121543e-4, "lower");
  });

  it("is held within 0 and 1, and is as wide as asked", () => {
    const counts = [
      [9, 1, 0],
      [1, 8, 2],
    ];
    const few = of(counts, { tables: 500 }).fisher;
    expect(few.interval.lower).toBeGreaterThanOrEqual(0);
    const { interval } = of(counts, { confidence: 0.9, tables: 500 }).fisher;
    expect(interval.upper - interval.lower).toBeLessThan(few.interval.upper - few.interval.lower);
  });
});

describe("settings and costs", () => {
  const counts = [
    [12, 9, 5],
    [4, 8, 11],
  ];

  it("the same seed gives the same p, another one another", () => {
    expect(of(counts)).toEqual(of(counts));
    expect(of(counts, { seed: 1 })).not.toEqual(of(counts));
  });

  it.each([
    [{ tables: 0 }, "0 random tables"],
    [{ tables: 1.5 }, "1.5 random tables"],
    [{ seed: -1 }, "a seed is a whole number from 0 up, not -1"],
    [{ confidence: 1 }, "a confidence of 1"],
    [{ confidence: 0 }, "a confidence of 0"],
  ])("%o is the caller's mistake", (settings, message) => {
    expect(() => of(counts, settings)).toThrow(new RangeError(message));
  });

  it("one random table is enough: its p is 0 or 1", () => {
    expect([0, 1]).toContain(of(counts, { tables: 1 }).fisher.p);
  });

  it("of more cases than ln x! is tabulated for, near-empty cells among them, comes within four errors of the exact p", () => {
    for (const large of [
      [
        [200_000, 3, 2],
        [100_000, 1, 4],
      ],
      [
        [150_000, 0, 6],
        [150_000, 4, 3],
      ],
    ]) {
      const exact = figureOf(fisherFreemanHalton(tableOf(large)));
      expect(exact > 0.05 && exact < 0.9).toBe(true);
      expect(Math.abs(of(large).fisher.p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 10_000));
    }
  });

  it("ten million cases are no other matter than a hundred: the p is near Pearson's", () => {
    const million = [
      [1_000_100, 1_000_200, 999_000],
      [1_000_000, 1_000_000, 1_000_300],
      [1_400_000, 1_400_100, 1_200_300],
    ];
    const asymptotic = pearsonChiSquare(tableOf(million));
    if (!asymptotic.ok) throw new Error("undefined");
    const { p } = asymptotic.value;
    expect(Math.abs(of(million).pearson.p - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 10_000) + 1e-4);
  });

  it("a sparse table of 1,000 x 1,000 is shuffled; with a million cases it is too costly", () => {
    const sparse = (each: number) =>
      Array.from({ length: 1000 }, (_, r) =>
        Array.from({ length: 1000 }, (_, c) => ((7 * r + 13 * c) % 331 === 0 ? each : 0)),
      );
    const { p } = of(sparse(1), { tables: 200 }).pearson;
    expect(p > 0.3 && p < 1).toBe(true);
    expect(monteCarlo(tableOf(sparse(400)))).toEqual({
      ok: false,
      reason: { code: "too-costly", what: "monte-carlo" },
    });
  });

  it("one column is none", () => {
    const reason = { code: "too-few-categories", rows: 2, columns: 1 };
    expect(monteCarlo(tableOf([[3], [4]]))).toEqual({ ok: false, reason });
  });

  it("one row is none", () => {
    const reason = { code: "too-few-categories", rows: 1, columns: 2 };
    expect(
      monteCarlo(
        tableOf([
          [3, 4],
          [0, 0],
        ]),
      ),
    ).toEqual({ ok: false, reason });
  });
});
