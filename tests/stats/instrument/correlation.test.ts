import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import {
  coDeviation,
  correlationP,
  criticalR,
  entry,
  exactCorrelationP,
  pearson,
} from "../../../src/stats/instrument/correlation.ts";
import { type Case, close, expectFigure, readCases } from "../oracle.ts";
import { answers, crossProductsOf, namedScales, ofCase, scaleCases } from "./reliability-cases.ts";

type CriticalCase = Case<{ df: number[]; alpha: number[]; exact: number[]; R: number[]; scipy: number[] }>;
type PCase = Case<{ df: number[]; r: number[]; exact: number[]; R: number[] }>;
const grid = <T>(name: string) => readCases("reliability/correlation").find((one) => one.name === name) as T;
const critical = grid<CriticalCase>("critical-r");
const pOf = grid<PCase>("p");

/** Places of the columns that vary, as the oracles have them. */
function varying(x: CrossProducts): number[] {
  return x.columns.map((_, i) => i).filter((i) => coDeviation(x, i, i) > 0n);
}

describe("Pearson's correlation", () => {
  it.each(namedScales)("%s: is the double nearest to the root of a fraction", (_, scale) => {
    const x = ofCase(scale);
    const columns = varying(x);
    for (const [a, i] of columns.entries()) {
      for (const [b, j] of columns.slice(0, a + 1).entries()) {
        expect(pearson(x, i, j)).toEqual({ ok: true, value: scale.exact.correlations[a]![b] });
      }
    }
  });

  it.each(namedScales)("%s: agrees with R's cor", (_, scale) => {
    const x = ofCase(scale);
    const columns = varying(x);
    for (const [a, i] of columns.entries()) {
      for (const [b, j] of columns.slice(0, a + 1).entries()) {
        // R's correlation of columns that are uncorrelated has the rounding of what cancels
        expectFigure(pearson(x, i, j), scale.R.correlations[a]![b]!, `${i}, ${j}`, { absolute: 1e-15 });
      }
    }
  });

  it("reads a lower triangle by rows, whichever index comes first", () => {
    const products = [11n, 21n, 22n, 31n, 32n, 33n];
    expect([entry(products, 2, 1), entry(products, 1, 2), entry(products, 0, 0)]).toEqual([32n, 32n, 11n]);
  });

  it("isn't defined for one case, nor where a column doesn't vary", () => {
    const few = { ok: false, reason: { code: "too-few-cases", n: 1, needed: 2 } };
    expect(pearson(crossProductsOf([[1, 2]]), 0, 1)).toEqual(few);
    const constant = crossProductsOf([
      [1, 2],
      [1, 3],
    ]);
    const flat = { ok: false, reason: { code: "zero-variance", what: "column" } };
    expect([pearson(constant, 0, 1), pearson(constant, 1, 0)]).toEqual([flat, flat]);
  });
});

describe("the p of a correlation", () => {
  const rows = pOf.r.map((r, i) => ({ r, df: pOf.df[i]!, exact: pOf.exact[i]!, R: pOf.R[i]! }));

  it("agrees with 60-digit arithmetic and R's pt on 63 pairs of r and df, down to 1e-300", () => {
    expect(rows).toHaveLength(63);
    for (const { r, df, exact, R } of rows) {
      expectFigure(correlationP(r, df), exact, `r = ${r}, df = ${df}`, { absolute: 1e-300, relative: 2e-13 });
      expectFigure(correlationP(r, df), R, `r = ${r}, df = ${df}`, { absolute: 1e-300 });
    }
  });

  it.each(namedScales)("%s: from exact sums is that of the rounded r to 12 digits, or better", (_, scale) => {
    const x = ofCase(scale);
    const [i, j] = varying(x) as [number, number];
    const r = pearson(x, i, j);
    const [c, a, b] = [coDeviation(x, i, j), coDeviation(x, i, i), coDeviation(x, j, j)];
    const exact = exactCorrelationP(c, a, b, x.n - 2);
    if (!r.ok) expect.fail(r.reason.code);
    // near 1 the rounding of r is much of 1 - r^2
    const relative = Math.max(1e-12, (x.n * 1e-15) / (1 - r.value ** 2 || 1));
    const p = correlationP(r.value, x.n - 2);
    expectFigure(exact, p.ok ? p.value : null, scale.name, { relative });
  });

  it("is 0 for a perfect correlation and 1 for none", () => {
    expect([correlationP(1, 5), correlationP(-1, 5), exactCorrelationP(-6n, 4n, 9n, 5)]).toEqual(
      Array(3).fill({ ok: true, value: 0 }),
    );
    expect([correlationP(0, 5), exactCorrelationP(0n, 4n, 9n, 5)]).toEqual(Array(2).fill({ ok: true, value: 1 }));
  });

  it("keeps its digits where 1 - r^2 is smaller than a double's spacing", () => {
    // 1 - r^2 = 1e-20, df = 1: p = 2/pi arcsin(1e-10), while r itself rounds to 1
    const a = 10n ** 20n;
    const p = exactCorrelationP(a - 1n, a - 1n, a, 1);
    expectFigure(p, (2 / Math.PI) * 1e-10, "arcsine", { relative: 1e-14 });
  });

  it("isn't defined for fewer than three cases, nor where a column doesn't vary", () => {
    const few = { ok: false, reason: { code: "too-few-cases", n: 2, needed: 3 } };
    expect([correlationP(0.5, 0), correlationP(1, 0), exactCorrelationP(1n, 2n, 2n, 0)]).toEqual([few, few, few]);
    const flat = { ok: false, reason: { code: "zero-variance", what: "column" } };
    expect([exactCorrelationP(0n, 0n, 2n, 3), exactCorrelationP(0n, 2n, 0n, 3)]).toEqual([flat, flat]);
  });

  it("of no correlation is the caller's mistake", () => {
    for (const r of [1.1, -1.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => correlationP(r, 3)).toThrow(new RangeError(`r must be from -1 to 1, not ${r}`));
    }
  });
});

describe("critical r", () => {
  const rows = critical.df.map((df, i) => ({ df, alpha: critical.alpha[i]!, at: i }));

  it("agrees with 60-digit arithmetic and R's qt on 60 pairs of df and alpha", () => {
    expect(rows).toHaveLength(60);
    for (const { df, alpha, at } of rows) {
      expectFigure(criticalR(df, alpha), critical.exact[at]!, `df = ${df}, alpha = ${alpha}`, { relative: 2e-15 });
      expectFigure(criticalR(df, alpha), critical.R[at]!, `df = ${df}, alpha = ${alpha}`);
    }
  });

  it("agrees with SciPy's t.isf, which has 8 digits", () => {
    for (const { df, alpha, at } of rows) {
      expectFigure(criticalR(df, alpha), critical.scipy[at]!, `df = ${df}, alpha = ${alpha}`, { relative: 1e-8 });
    }
  });

  it("is .39607 for 25 cases at .05, which tables print as .396", () => {
    const r = criticalR(23, 0.05);
    expect(r.ok && Math.abs(r.value - 0.39607) < 5e-6).toBe(true);
  });

  it("isn't defined for fewer than three cases", () => {
    const few = (n: number) => ({ ok: false, reason: { code: "too-few-cases", n, needed: 3 } });
    expect([criticalR(0, 0.05), criticalR(-1, 0.05), criticalR(-2, 0.05)]).toEqual([few(2), few(1), few(0)]);
  });

  it("at an alpha that is no probability between 0 and 1 is the caller's mistake", () => {
    for (const alpha of [0, 1, -0.05, 5, Number.NaN]) {
      expect(() => criticalR(23, alpha)).toThrow(new RangeError(`alpha must be between 0 and 1, not ${alpha}`));
    }
  });
});

describe("laws", () => {
  const df = fc.integer({ min: 1, max: 100_000 });
  const alpha = fc.double({ min: 1e-12, max: 0.999, noNaN: true });

  it("|r| <= 1, the order of columns doesn't matter, and a column correlates with itself perfectly", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows);
        const r = pearson(x, 0, 1);
        expect(pearson(x, 1, 0)).toEqual(r);
        if (r.ok) expect(Math.abs(r.value)).toBeLessThanOrEqual(1);
        const own = pearson(x, 0, 0);
        if (own.ok) expect(own.value).toBe(1);
      }),
    );
  });

  it("another unit or origin changes at most the sign", () => {
    const unit = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((factor) => factor !== 0);
    fc.assert(
      fc.property(answers, unit, fc.integer({ min: -1e12, max: 1e12 }), (rows, factor, origin) => {
        const r = pearson(crossProductsOf(rows), 0, 1);
        const moved = pearson(crossProductsOf(rows.map(([a, b]) => [factor * a! + origin, b!])), 0, 1);
        if (r.ok && moved.ok) expect(moved.value + 0).toBe(Math.sign(factor) * r.value + 0);
        else expect(moved).toEqual(r);
      }),
    );
  });

  it("p is from 0 to 1 and smaller for a larger r", () => {
    const size = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, size, df, (a, b, cases) => {
        const [small, large] = [correlationP(Math.min(a, b), cases), correlationP(-Math.max(a, b), cases)];
        if (!small.ok || !large.ok) expect.fail("undefined");
        expect(large.value).toBeLessThanOrEqual(small.value * (1 + 1e-12));
        expect(large.value >= 0 && small.value <= 1).toBe(true);
      }),
    );
  });

  it("the p of the critical r is alpha", () => {
    fc.assert(
      fc.property(df, alpha, (cases, level) => {
        const r = criticalR(cases, level);
        // beyond this the rounding of r is too much of 1 - r^2 to go back
        if (!r.ok || r.value > 0.999) return;
        const p = correlationP(r.value, cases);
        expect(p.ok && close(p.value, level, { relative: 1e-10 })).toBe(true);
      }),
    );
  });

  it("more cases need a smaller r, a stricter alpha a larger one", () => {
    fc.assert(
      fc.property(df, df, alpha, alpha, (a, b, p, q) => {
        const r = (cases: number, level: number) => {
          const outcome = criticalR(cases, level);
          return outcome.ok ? outcome.value : Number.NaN;
        };
        const room = 1 + 1e-12;
        expect(r(Math.max(a, b), p)).toBeLessThanOrEqual(r(Math.min(a, b), p) * room);
        expect(r(a, Math.max(p, q))).toBeLessThanOrEqual(r(a, Math.min(p, q)) * room);
      }),
    );
  });

  it("some case has no perfect correlation, so that the laws above see more than 1", () => {
    expect(scaleCases.some(({ exact }) => Math.abs(exact.correlations[1]![0]!) < 0.9)).toBe(true);
  });
});
