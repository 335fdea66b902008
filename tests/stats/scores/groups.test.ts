import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBelow, countBelowMean, roundedMean } from "../../../src/stats/scores/groups.ts";
import { decimals, distributionOf, quotients, scores } from "../distributions.ts";
import { descriptivesCases } from "./descriptives-cases.ts";

const cases = descriptivesCases();
const withCases = cases.filter(({ distribution }) => distribution.n > 0);

describe("countBelowMean", () => {
  it.each(cases)("agrees with exact rational arithmetic (make.py): $name", ({ distribution, exact }) => {
    expect(countBelowMean(distribution)).toBe(exact.belowMean);
  });

  it("is n x score < sum, case by case in whole numbers, whatever the decimals", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 6 }), (wholes, digits) => {
        const sum = wholes.reduce((total, x) => total + BigInt(x), 0n);
        const below = wholes.filter((x) => BigInt(wholes.length) * BigInt(x) < sum).length;
        expect(countBelowMean(distributionOf(decimals(wholes, digits), digits))).toBe(below);
      }),
    );
  });

  it("puts a value that is the mean exactly above it, where doubles would say below", () => {
    expect((0.1 + 0.2 + 0.3) / 3).toBeGreaterThan(0.2);
    expect(countBelowMean(distributionOf([0.1, 0.2, 0.3], 1))).toBe(1);
  });

  it("finds nobody below the mean of a constant", () => {
    expect(countBelowMean(distributionOf(Array(10).fill(0.1), 1))).toBe(0);
    expect(countBelowMean(distributionOf(Array(7).fill(1 / 3), null))).toBe(0);
  });

  it("never puts everybody below, nor anybody at the maximum", () => {
    fc.assert(
      fc.property(quotients, (values) => {
        const largest = values.filter((x) => x === Math.max(...values)).length;
        expect(countBelowMean(distributionOf(values, null))).toBeLessThanOrEqual(values.length - largest);
      }),
    );
  });
});

describe("countBelow", () => {
  it("counts what is smaller; a score at the cut-off is high", () => {
    const d = distributionOf([9, 11, 12, 12, 13], 0);
    expect([8, 9, 11.5, 12, 12.5, 13, 14].map((cutoff) => countBelow(d, cutoff))).toEqual([0, 0, 2, 2, 4, 4, 5]);
    expect(countBelow(distributionOf([], 0), 3)).toBe(0);
  });

  it("compares decimals as they are written", () => {
    const d = distributionOf([0.1, 0.2, 0.3, 0.3], 1);
    expect([0.1, 0.2, 0.3, 0.4].map((cutoff) => countBelow(d, cutoff))).toEqual([0, 1, 2, 4]);
  });

  it("is what filtering the cases gives", () => {
    fc.assert(
      fc.property(scores, fc.double({ min: -2e9, max: 2e9, noNaN: true }), (values, cutoff) => {
        expect(countBelow(distributionOf(values, 0), cutoff)).toBe(values.filter((x) => x < cutoff).length);
      }),
    );
  });
});

describe("roundedMean", () => {
  it.each(withCases)("agrees with exact rational arithmetic (make.py): $name", ({ distribution, exact }) => {
    expect(roundedMean(distribution)).toBe(exact.roundedMean);
  });

  it("takes halves up, below 0 too", () => {
    expect(roundedMean(distributionOf([11, 12], 0))).toBe(12);
    expect(roundedMean(distributionOf([-1, -2], 0))).toBe(-1);
    expect(roundedMean(distributionOf([0, -1], 0))).toBe(0);
    expect(roundedMean(distributionOf([0.2, 0.8], 1))).toBe(1);
    expect(roundedMean(distributionOf([0.4, 0.5], 1))).toBe(0);
  });

  it("sees what doubles don't: a mean below one half by half a case in 2^53", () => {
    const [zeros, ones] = [2 ** 52, 2 ** 52 - 1];
    expect(Math.floor(ones / (zeros + ones) + 0.5)).toBe(1);
    const d = { values: [0, 1], counts: [zeros, ones], n: zeros + ones, missing: 0, decimals: 0 };
    expect(roundedMean(d)).toBe(0);
    expect(roundedMean({ ...d, counts: [ones, ones], n: 2 * ones })).toBe(1);
  });

  it("is the whole number m with m - 1/2 <= mean < m + 1/2", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 6 }), (wholes, digits) => {
        const twice = 2n * wholes.reduce((total, x) => total + BigInt(x), 0n);
        const size = BigInt(wholes.length) * 10n ** BigInt(digits);
        const rounded = BigInt(roundedMean(distributionOf(decimals(wholes, digits), digits)));
        expect((2n * rounded - 1n) * size <= twice && twice < (2n * rounded + 1n) * size).toBe(true);
      }),
    );
  });
});
