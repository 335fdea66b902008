import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile, percentileFraction } from "../../../src/stats/scores/percentile.ts";
import { distributionOf, quotients, scores } from "../distributions.ts";
import { expectFigure } from "../oracle.ts";
import { descriptivesCases, R_IS_WORSE } from "./descriptives-cases.ts";

const cases = descriptivesCases();
const asked = fc.integer({ min: 0, max: 1000 });

function at(values: readonly number[], p: number, decimals: number | null = 0): number {
  const outcome = percentile(distributionOf(values, decimals), p);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

describe("percentile", () => {
  it.each(cases)("is the double nearest to the weighted average at (n + 1) p (make.py): $name", (c) => {
    for (const [p, expected] of Object.entries(c.exact.percentiles)) {
      const outcome = percentile(c.distribution, Number(p));
      if (expected === null) expect(outcome).toEqual({ ok: false, reason: { code: "no-cases" } });
      else expect(outcome, `p ${p}`).toEqual({ ok: true, value: expected });
    }
  });

  it.each(cases)("agrees with $r.tool quantile(type = 6): $name", ({ name, distribution, r, size }) => {
    // Between two values R subtracts and adds doubles, so its error is a part of the values' size, not of the result's.
    const tolerance = R_IS_WORSE.has(name) ? { relative: 1e-3 } : { absolute: 1e-13 * size };
    for (const [p, expected] of Object.entries(r.percentiles)) {
      expectFigure(percentile(distribution, Number(p)), expected, `p ${p}`, tolerance);
    }
  });

  it("equals the definition on the sorted cases, one by one, in whole numbers", () => {
    fc.assert(
      fc.property(scores, asked, (values, thousandths) => {
        const x = [...values].sort((a, b) => a - b);
        const position = (x.length + 1) * thousandths;
        const [rank, rest] = [Math.floor(position / 1000), position % 1000];
        const held = (k: number) => x[Math.min(Math.max(k, 1), x.length) - 1]!;
        // Below 2^53, so exact, and the one division rounds as percentile does.
        const expected = (held(rank) * (1000 - rest) + held(rank + 1) * rest) / 1000;
        expect(at(values, thousandths / 1000) + 0).toBe(expected + 0);
      }),
      { numRuns: 500 },
    );
  });

  it("takes p as the decimal it is written as: of 1 to 99 the k-th percentile is k", () => {
    const values = Array.from({ length: 99 }, (_, index) => index + 1);
    // In doubles 100 x .29 is 28.999999999999996.
    for (let k = 1; k <= 99; k++) expect(at(values, Number(`${k}e-2`))).toBe(k);
  });

  it("never falls as p rises", () => {
    fc.assert(
      fc.property(quotients, asked, asked, (values, a, b) => {
        const [low, high] = [Math.min(a, b) / 1000, Math.max(a, b) / 1000];
        expect(at(values, low, null)).toBeLessThanOrEqual(at(values, high, null));
      }),
      { numRuns: 300 },
    );
  });

  it("is the minimum at 0 and up to 1 / (n + 1), and the maximum at 1", () => {
    fc.assert(
      fc.property(quotients, (values) => {
        expect(at(values, 0, null) + 0).toBe(Math.min(...values) + 0);
        expect(at(values, 1e-7, null) + 0).toBe(Math.min(...values) + 0);
        expect(at(values, 1, null) + 0).toBe(Math.max(...values) + 0);
      }),
    );
  });

  it("mirrors with the data: the p-th is minus the (1 - p)-th of the negatives", () => {
    fc.assert(
      fc.property(scores, asked, (values, thousandths) => {
        const mirrored = at(
          values.map((x) => -x),
          (1000 - thousandths) / 1000,
        );
        expect(at(values, thousandths / 1000) + mirrored).toBe(0);
      }),
    );
  });

  it("at one half is the middle case, or the mean of the two in the middle", () => {
    expect(at([9, 1, 5], 0.5)).toBe(5);
    expect(at([9, 1, 5, 6], 0.5)).toBe(5.5);
    expect(at([0.1, 0.2], 0.5, 1)).toBe(0.15);
  });

  it("is a fraction that can be subtracted before it is rounded", () => {
    const d = distributionOf([0.1, 0.2, 0.3], 1);
    const { numerator, denominator } = percentileFraction(d, 0.5);
    expect(10n * numerator).toBe(2n * denominator);
  });

  it("throws for p outside 0 to 1, the caller's mistake", () => {
    for (const p of [-0.001, 1.001, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => at([1, 2, 3], p)).toThrow(new RangeError(`p must be from 0 to 1, not ${p}`));
    }
  });
});
