import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transpose } from "../../../../src/stats/crosstabs/contingency.ts";
import { fisherExact } from "../../../../src/stats/crosstabs/fisher-exact.ts";
import { fisherFreemanHalton } from "../../../../src/stats/crosstabs/fisher-freeman-halton/fisher-freeman-halton.ts";
import { fisherStatistic } from "../../../../src/stats/crosstabs/fisher-freeman-halton/fisher-statistic.ts";
import { hypergeometricSupport } from "../../../../src/stats/probability/hypergeometric.ts";
import { expectClose } from "../../oracle.ts";
import { fourfold, tableOf } from "../contingency-cases.ts";
import { byEnumeration, type Counts, exactCases, figureOf, references, smallTables } from "./cases.ts";

const p = (counts: Counts) => figureOf(fisherFreemanHalton(tableOf(counts)));

describe("the Fisher-Freeman-Halton test", () => {
  it.each(exactCases)("%s: agrees with the fraction that whole numbers of any size give", (_, { counts, exact }) => {
    expectClose(p(counts), exact.p, "p", { relative: 1e-13 });
    expect(exact.pWithTies).toBe(exact.p);
  });

  it.each(exactCases.filter(([name]) => name !== "seven-by-seven"))("%s: agrees with R's fisher.test", (_, it) => {
    // R puts path lengths together that differ by 1e-7: 10 digits of these tables are left.
    expectClose(p(it.counts), it.R.p, "R", { relative: 1e-10 });
    expectClose(p(it.counts), it.R.pTransposed, "R, transposed", { relative: 1e-10 });
  });

  it("differs from R for a sparse 7 x 7 table, where R's p depends on which side is the rows", () => {
    const [, { counts, exact, R }] = exactCases.find(([name]) => name === "seven-by-seven")!;
    expect(Math.abs(R.p - R.pTransposed)).toBeGreaterThan(0.03);
    expect(Math.abs(R.p - exact.p)).toBeGreaterThan(0.02);
    expectClose(figureOf(fisherFreemanHalton(transpose(tableOf(counts)))), exact.p, "transposed", { relative: 1e-13 });
  });

  it.each(references)("%s: agrees with the exact rational, or else with R to its 9 digits", (_, vector) => {
    const { table, p_exact } = vector;
    if (p_exact === undefined) expectClose(p(table), Number(vector.p), "R", { relative: 1e-9 });
    else expectClose(p(table), Number(p_exact), "exact", { relative: 1e-13 });
  });

  it("keeps a p near 1e-60 and one near 1e-280 as they are", () => {
    // Only the table itself counts: 3 x (n / 3)! n-ths, by whole numbers.
    for (const size of [45, 200]) {
      const diagonal = [0, 1, 2].map((r) => [0, 1, 2].map((c) => (r === c ? size : 0)));
      // 6 tables, the diagonal's rows in any order, are equally probable and no table is less so
      expectClose(p(diagonal), 6 * only(size), `${size}`, { relative: 1e-12 });
    }
  });

  it("drops empty rows and columns, and says where fewer than two are left", () => {
    const [counts, with0] = [
      [
        [3, 1, 2],
        [0, 4, 5],
        [2, 2, 2],
      ],
      [
        [3, 0, 1, 2],
        [0, 0, 4, 5],
        [0, 0, 0, 0],
        [2, 0, 2, 2],
      ],
    ];
    expect(p(with0!)).toBe(p(counts!));
    const few = { code: "too-few-categories", rows: 1, columns: 3 };
    expect(fisherFreemanHalton(tableOf([[3, 4, 5]]))).toEqual({ ok: false, reason: few });
    expect(
      fisherFreemanHalton(
        tableOf([
          [3, 4, 5],
          [0, 0, 0],
        ]),
      ),
    ).toEqual({ ok: false, reason: few });
    const one = { code: "too-few-categories", rows: 2, columns: 1 };
    expect(fisherFreemanHalton(tableOf([[3], [4]]))).toEqual({ ok: false, reason: one });
    const none = { code: "too-few-categories", rows: 0, columns: 0 };
    expect(fisherFreemanHalton(tableOf([[0, 0]]))).toEqual({ ok: false, reason: none });
  });

  it("of margins that allow one table up to the rows' order is 1", () => {
    expect(
      p([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
    ).toBe(1);
  });

  it.each([
    // 60/84/70 over 42/78/65 is 4.6e-8 more probable than the first, and 110/61/122 over 41/8/59 6.2e-8 than the second: as probable
    [
      [58, 81, 75],
      [44, 81, 60],
    ],
    [
      [97, 59, 137],
      [54, 10, 44],
    ],
    [
      [900, 1100, 1000],
      [1010, 985, 1005],
    ],
    [
      [9000, 11_000, 10_000],
      [9100, 10_850, 10_050],
    ],
  ])("%o: agrees with the sum of two hypergeometric distributions", (...counts) => {
    expectClose(p(counts), ofTwoRows(counts), "p", { relative: 1e-11 });
  });
});

describe("SPSS's statistic of it", () => {
  it.each(exactCases)("%s: agrees with 60-digit logarithms", (_, { counts, exact }) => {
    expectClose(figureOf(fisherStatistic(tableOf(counts))), exact.statistic, "statistic", {
      relative: 1e-13,
      absolute: 1e-14,
    });
  });

  it("is undefined for one row or column", () => {
    const narrow = { code: "too-few-categories", rows: 2, columns: 1 };
    expect(fisherStatistic(tableOf([[4], [5]]))).toEqual({ ok: false, reason: narrow });
    const reason = { code: "too-few-categories", rows: 1, columns: 2 };
    expect(
      fisherStatistic(
        tableOf([
          [4, 5],
          [0, 0],
        ]),
      ),
    ).toEqual({ ok: false, reason });
  });
});

describe("its budget", () => {
  const even = (rows: number, columns: number, n: number): Counts =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => Math.round((n / rows / columns) * (1 + 0.4 * Math.sin(3 * r + 5 * c)))),
    );
  const costly = { ok: false, reason: { code: "too-costly", what: "exact-test" } };

  it.each([
    [6, 6, 300],
    [8, 8, 120],
    [5, 5, 1000],
    [4, 10, 400],
    [3, 3, 100_000],
    [3, 12, 1000],
    [2, 6, 1_000_000],
    [12, 12, 500],
  ])("%d x %d with %d cases: is given up", (rows, columns, n) => {
    expect(fisherFreemanHalton(tableOf(even(rows, columns, n)))).toEqual(costly);
  });

  it("a sparse table of 1,000 x 1,000 is given up at once", () => {
    const sparse = Array.from({ length: 1000 }, (_, r) =>
      Array.from({ length: 1000 }, (_, c) => ((7 * r + 13 * c) % 331 === 0 ? 1 : 0)),
    );
    expect(fisherFreemanHalton(tableOf(sparse))).toEqual(costly);
  });

  it("counts steps and lengths kept: a smaller one is exceeded, a larger one changes nothing", () => {
    const counts = [
      [9, 4, 6, 8, 3],
      [5, 7, 2, 9, 6],
      [4, 8, 10, 3, 5],
    ];
    const of = (steps: number, entries: number) => fisherFreemanHalton(tableOf(counts), { steps, entries });
    expect(of(1000, 5e6)).toEqual(costly);
    expect(of(1e8, 100)).toEqual(costly);
    expect(of(1e9, 1e8)).toEqual(fisherFreemanHalton(tableOf(counts)));
  });
});

describe("laws", () => {
  it("agrees with the definition in whole numbers, all tables listed", () => {
    fc.assert(
      fc.property(smallTables, (counts) => {
        expectClose(p(counts), byEnumeration(counts), "p", { relative: 1e-13 });
      }),
      { numRuns: 150 },
    );
  });

  it("a table, its transpose, and with rows and columns in another order have one p", () => {
    const small = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(small, (counts) => {
        const own = fisherFreemanHalton(tableOf(counts));
        if (!own.ok) return;
        const turned = counts.map((row) => [...row].reverse());
        for (const same of [turned, [counts[2]!, counts[0]!, counts[1]!], transpose(tableOf(counts)).counts]) {
          expectClose(p(same), own.value, "p", { relative: 1e-13 });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("of 2 x 2 tables is Fisher's", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        expect(p(counts)).toBe(figureOf(fisherExact(tableOf(counts))).p2);
      }),
    );
  });
});

/** Of 2 x 3: every first count, and every second one given the first; at most as probable to 1e-7. */
function ofTwoRows([first, second]: Counts): number {
  const [white, black] = [first!, second!].map((row) => row.reduce((sum, count) => sum + count, 0)) as [number, number];
  const [a, b] = [first![0]! + second![0]!, first![1]! + second![1]!];
  const outer = hypergeometricSupport(white, black, a);
  const inner = (x: number) => hypergeometricSupport(white - x, black - a + x, b);
  const at = inner(first![0]!);
  const own = outer.probabilities[first![0]! - outer.low]! * at.probabilities[first![1]! - at.low]!;
  let sum = 0;
  for (const [i, probability] of outer.probabilities.entries()) {
    for (const given of inner(outer.low + i).probabilities) {
      if (probability * given <= own * (1 + 1e-7)) sum += probability * given;
    }
  }
  return sum;
}

/** Probability of a table of three equal margins whose diagonal holds everybody: (size!)^3 / (3 size)!. */
function only(size: number): number {
  let [top, bottom] = [1n, 1n];
  for (let i = 1n; i <= BigInt(size); i++) top *= i;
  for (let i = BigInt(size) + 1n; i <= BigInt(3 * size); i++) bottom *= i;
  const digits = bottom.toString().length - (top ** 2n).toString().length;
  return Number(`${(top ** 2n * 10n ** BigInt(digits + 20)) / bottom}e-${digits + 20}`);
}
