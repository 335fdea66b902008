import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimmedMean } from "../../../src/stats/scores/trimmed-mean.ts";
import { distributionOf, scores } from "../distributions.ts";
import { expectClose, expectFigure } from "../oracle.ts";
import { descriptivesCases, R_IS_WORSE } from "./descriptives-cases.ts";

const cases = descriptivesCases();

function of(values: readonly number[], decimals: number | null = 0): number {
  const outcome = trimmedMean(distributionOf(values, decimals));
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

describe("the 5% trimmed mean", () => {
  it.each(cases)("is the double nearest to exact weights of the sorted cases (make.py): $name", (c) => {
    const expected = c.exact.figures.trimmedMean;
    const outcome = trimmedMean(c.distribution);
    if (expected === null) expect(outcome).toEqual({ ok: false, reason: { code: "no-cases" } });
    else expect(outcome).toEqual({ ok: true, value: expected });
  });

  it.each(cases)("agrees with the same weights in $r.tool: $name", ({ name, distribution, r, size }) => {
    const tolerance = R_IS_WORSE.has(name) ? {} : { absolute: 1e-13 * size };
    expectFigure(trimmedMean(distribution), r.figures.trimmedMean, "trimmed mean", tolerance);
  });

  it("of 20 k cases is the plain mean without the k smallest and the k largest", () => {
    const twenties = fc
      .integer({ min: 1, max: 4 })
      .chain((k) => fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 20 * k, maxLength: 20 * k }));
    fc.assert(
      fc.property(twenties, (values) => {
        const k = values.length / 20;
        const kept = [...values].sort((a, b) => a - b).slice(k, -k);
        expect(of(values)).toBe(kept.reduce((sum, x) => sum + x, 0) / kept.length);
      }),
    );
  });

  it("doesn't see how far out the extremes are, from 20 cases on", () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(of([...values.slice(0, -1), 1_000_000])).toBe(of(values));
    expect(of([-1_000_000, ...values.slice(1)])).toBe(of(values));
  });

  it("of 10 cases keeps half of the smallest and of the largest", () => {
    // (.5 x 0 + 8 x 10 + .5 x 100) / 9
    expectClose(of([0, ...Array(8).fill(10), 100]), 130 / 9, "trimmed mean", { relative: 2 ** -52 });
  });

  it("of one case is that case", () => {
    expect(of([7])).toBe(7);
    expect(of([0.1], 1)).toBe(0.1);
  });

  it("of symmetric data is the centre", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: -1e6, max: 1e6 }), (away, centre) => {
        expect(of(away.flatMap((x) => [centre + x, centre - x]))).toBe(centre);
      }),
    );
  });

  it("lies between the smallest and the largest case", () => {
    fc.assert(
      fc.property(scores, (values) => {
        expect(of(values)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(of(values)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});
