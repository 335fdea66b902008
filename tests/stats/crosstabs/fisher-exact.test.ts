import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import { transpose } from "../../../src/stats/crosstabs/contingency.ts";
import { fisherExact } from "../../../src/stats/crosstabs/fisher-exact.ts";
import { printed, within } from "../../support/printed.ts";
import { close, expectClose, readCases } from "../oracle.ts";
import { fourfold, rowsSwapped, tableOf, twoByTwoCases } from "./contingency-cases.ts";

type Fisher = { readonly p2: number; readonly p1: number };

function figures(outcome: Outcome<Fisher>): Fisher {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function fisher(counts: readonly (readonly number[])[]): Fisher {
  return figures(fisherExact(tableOf(counts)));
}

/** SciPy's two-sided p of hundreds of thousands of cases has 10 digits. */
const SCIPY: Readonly<Record<string, number>> = { large: 1e-10, million: 1e-10 };

describe("Fisher's exact test", () => {
  it.each(twoByTwoCases)("%s: agrees with exact sums of fractions, both p", (_, { counts, exact }) => {
    const { p2, p1 } = fisher(counts);
    expectClose(p2, exact.fisher!.p2, "two-sided", { relative: 1e-14 });
    expectClose(p1, exact.fisher!.p1, "one-sided", { relative: 1e-14 });
  });

  it.each(twoByTwoCases)("%s: agrees with R's fisher.test, both p", (_, { counts, R }) => {
    const { p2, p1 } = fisher(counts);
    expectClose(p2, R.fisher!.p2, "two-sided");
    expectClose(p1, R.fisher!.p1, "one-sided");
  });

  it.each(twoByTwoCases)("%s: agrees with SciPy's fisher_exact", (name, { counts, scipy }) => {
    expectClose(fisher(counts).p2, scipy.fisher!.p2, "two-sided", { relative: SCIPY[name] ?? 1e-12 });
  });

  it("of 10/10/10/10 is the reference that was made with exact rationals elsewhere", () => {
    type Reference = { table: number[][]; p_exact: string; p_less: string };
    const references = readCases<Reference>("contingency/references");
    for (const { table, p_exact, p_less } of references) {
      const { p2, p1 } = fisher(table);
      expectClose(p2, Number(p_exact), "two-sided", { relative: 1e-15 });
      expectClose(p1, Number(p_less), "one-sided");
    }
    expect(references.map(({ name }) => name)).toEqual(["tie"]);
  });

  it("counts the equally probable table on the other side: 17/8/7/18, 8/2/3/7 and 3/1/1/3", () => {
    const known = [
      [17, 8, 7, 18, ".01012"],
      [8, 2, 3, 7, ".0698"],
      [3, 1, 1, 3, ".486"],
    ] as const;
    for (const [a, b, c, d, p] of known) {
      const of = fisher([
        [a, b],
        [c, d],
      ]);
      expect(within(printed(p), of.p2), p).toBe(true);
      // as probable on the other side: exactly twice the one-sided p
      expectClose(of.p2, 2 * of.p1, p, { relative: 1e-15 });
    }
  });

  it("takes the tail that n11 is in: at its expectation or below, the lower one", () => {
    const lower = fisher([
      [2, 8],
      [7, 3],
    ]);
    const upper = fisher([
      [8, 2],
      [3, 7],
    ]);
    expectClose(lower.p1, upper.p1, "mirrored", { relative: 1e-14 });
    // 10/10/10/10 is at its expectation: P(N11 <= 10), more than a half
    expect(
      fisher([
        [1, 1],
        [1, 1],
      ]).p1,
    ).toBe(5 / 6);
  });

  it("of margins that allow one table only is 1", () => {
    const only = [
      [4, 0],
      [3, 0],
    ];
    expect(fisher(only)).toEqual({ p2: 1, p1: 1 });
    expect(figures(fisherExact(transpose(tableOf(only))))).toEqual({ p2: 1, p1: 1 });
  });

  it("is for 2 x 2 tables", () => {
    const table = tableOf([
      [3, 4, 5],
      [5, 6, 1],
    ]);
    expect(fisherExact(table)).toEqual({ ok: false, reason: { code: "not-two-by-two", rows: 2, columns: 3 } });
    expect(fisherExact(transpose(table))).toEqual({
      ok: false,
      reason: { code: "not-two-by-two", rows: 3, columns: 2 },
    });
    expect(fisherExact(tableOf([]))).toEqual({ ok: false, reason: { code: "not-two-by-two", rows: 0, columns: 0 } });
  });

  it.each([[0.5], [Number.NaN], [Number.POSITIVE_INFINITY]])("of a count of %d is the caller's mistake", (count) => {
    const table = tableOf([
      [count, 4],
      [5, 6],
    ]);
    expect(() => fisherExact(table)).toThrow(RangeError);
  });
});

describe("laws", () => {
  const small = fc.array(fc.array(fc.nat(15), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });

  it("agrees with the definition in whole numbers: binomials of any size, compared exactly", () => {
    fc.assert(
      fc.property(small, (counts) => {
        const exact = byBinomials(counts);
        const { p2, p1 } = fisher(counts);
        expectClose(p2, exact.p2, "two-sided", { relative: 1e-14 });
        expectClose(p1, exact.p1, "one-sided", { relative: 1e-14 });
      }),
      { numRuns: 300 },
    );
  });

  it("a table, its transpose, and with both orders turned have one p, two-sided and one-sided", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const { p2, p1 } = fisher(counts);
        const [transposed, turned] = [
          transpose(tableOf(counts)).counts,
          rowsSwapped(counts.map((row) => [...row].reverse())),
        ];
        for (const same of [transposed, turned]) {
          expectClose(fisher(same).p2, p2, "two-sided", { absolute: 1e-300 });
          expectClose(fisher(same).p1, p1, "one-sided", { absolute: 1e-300 });
        }
      }),
    );
  });

  it("swapping the rows leaves the two-sided p, and the one-sided one but where n11 is its expectation", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const [[a, b], [c, d]] = counts as [[number, number], [number, number]];
        const swapped = fisher(rowsSwapped(counts));
        const own = fisher(counts);
        expectClose(swapped.p2, own.p2, "two-sided", { absolute: 1e-300 });
        if (a * d !== b * c) expectClose(swapped.p1, own.p1, "one-sided", { absolute: 1e-300 });
      }),
    );
  });

  it("p is from 0 to 1, and the one-sided one isn't above the two-sided one", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const { p2, p1 } = fisher(counts);
        expect(p1 >= 0 && p2 <= 1).toBe(true);
        expect(p1 <= p2 || close(p1, p2, { relative: 1e-12 })).toBe(true);
      }),
    );
  });
});

function byBinomials(counts: readonly (readonly number[])[]): Fisher {
  const [[a, b], [c, d]] = counts as [[number, number], [number, number]];
  const [white, black, drawn] = [a + b, c + d, a + c];
  const weights = new Map<number, bigint>();
  for (let x = Math.max(0, drawn - black); x <= Math.min(white, drawn); x++) {
    weights.set(x, binomial(white, x) * binomial(black, drawn - x));
  }
  const sum = (kept: (x: number, weight: bigint) => boolean) => {
    return [...weights].reduce((total, [x, weight]) => (kept(x, weight) ? total + weight : total), 0n);
  };
  const all = sum(() => true);
  const exceeds = a * (white + black) > white * drawn;
  const share = (part: bigint) => Number((part * 10n ** 40n) / all) / 1e40;
  return {
    p2: share(sum((_, weight) => weight <= weights.get(a)!)),
    p1: share(sum((x) => (exceeds ? x >= a : x <= a))),
  };
}

function binomial(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1n; i <= BigInt(k); i++) result = (result * (BigInt(n) - BigInt(k) + i)) / i;
  return result;
}
