import { describe, expect, it } from "vitest";
import { incompleteBeta, regularizedBeta } from "../../../src/stats/probability/beta.ts";
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperQuantile,
  chiSquareUpperTail,
} from "../../../src/stats/probability/chi-square.ts";
import { fCdf, fQuantile, fUpperQuantile, fUpperTail } from "../../../src/stats/probability/f.ts";
import { logGamma, lowerGamma, upperGamma } from "../../../src/stats/probability/gamma.ts";
import {
  normalCdf,
  normalDensity,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
} from "../../../src/stats/probability/normal.ts";
import { tCdf, tQuantile, tTwoSided, tUpperTail } from "../../../src/stats/probability/student-t.ts";

const INFINITE = Number.POSITIVE_INFINITY;

describe("limits by definition", () => {
  it.each<[string, () => number, number]>([
    ["normalCdf(-Infinity)", () => normalCdf(-INFINITE), 0],
    ["normalCdf(0)", () => normalCdf(0), 0.5],
    ["normalCdf(Infinity)", () => normalCdf(INFINITE), 1],
    ["normalUpperTail(Infinity)", () => normalUpperTail(INFINITE), 0],
    ["normalUpperTail(50)", () => normalUpperTail(50), 0],
    ["normalTwoSided(0)", () => normalTwoSided(0), 1],
    ["normalTwoSided(-Infinity)", () => normalTwoSided(-INFINITE), 0],
    ["normalDensity(Infinity)", () => normalDensity(INFINITE), 0],
    ["normalQuantile(0)", () => normalQuantile(0), -INFINITE],
    ["normalQuantile(0.5)", () => normalQuantile(0.5), 0],
    ["normalQuantile(1)", () => normalQuantile(1), INFINITE],
    ["lowerGamma(2, -1)", () => lowerGamma(2, -1), 0],
    ["lowerGamma(2, 0)", () => lowerGamma(2, 0), 0],
    ["lowerGamma(2, Infinity)", () => lowerGamma(2, INFINITE), 1],
    ["upperGamma(2, 0)", () => upperGamma(2, 0), 1],
    ["upperGamma(2, Infinity)", () => upperGamma(2, INFINITE), 0],
    ["incompleteBeta(0)", () => incompleteBeta(0, 2, 3), 0],
    ["incompleteBeta(1)", () => incompleteBeta(1, 2, 3), 1],
    ["regularizedBeta(1, 0)", () => regularizedBeta(1, 0, 2, 3), 1],
    ["chiSquareCdf(-3)", () => chiSquareCdf(-3, 4), 0],
    ["chiSquareCdf(Infinity)", () => chiSquareCdf(INFINITE, 4), 1],
    ["chiSquareUpperTail(0)", () => chiSquareUpperTail(0, 4), 1],
    ["chiSquareUpperTail(Infinity)", () => chiSquareUpperTail(INFINITE, 4), 0],
    ["chiSquareUpperTail(1e300)", () => chiSquareUpperTail(1e300, 4), 0],
    ["chiSquareQuantile(0)", () => chiSquareQuantile(0, 4), 0],
    ["chiSquareQuantile(1)", () => chiSquareQuantile(1, 4), INFINITE],
    ["chiSquareQuantile below any double", () => chiSquareQuantile(1e-300, 1), 0],
    ["chiSquareUpperQuantile(0)", () => chiSquareUpperQuantile(0, 4), INFINITE],
    ["chiSquareUpperQuantile(1)", () => chiSquareUpperQuantile(1, 4), 0],
    ["tTwoSided(0)", () => tTwoSided(0, 4), 1],
    ["tTwoSided(-Infinity)", () => tTwoSided(-INFINITE, 4), 0],
    ["tUpperTail(0)", () => tUpperTail(0, 4), 0.5],
    ["tUpperTail(-Infinity)", () => tUpperTail(-INFINITE, 4), 1],
    ["tCdf(-Infinity)", () => tCdf(-INFINITE, 4), 0],
    ["tCdf(Infinity)", () => tCdf(INFINITE, 4), 1],
    ["tQuantile(0)", () => tQuantile(0, 4), -INFINITE],
    ["tQuantile(0.5)", () => tQuantile(0.5, 4), 0],
    ["tQuantile(1)", () => tQuantile(1, 4), INFINITE],
    ["tQuantile beyond any double", () => tQuantile(1e-300, 0.5), -INFINITE],
    ["fUpperTail(-1)", () => fUpperTail(-1, 2, 3), 1],
    ["fUpperTail(0)", () => fUpperTail(0, 2, 3), 1],
    ["fUpperTail(Infinity)", () => fUpperTail(INFINITE, 2, 3), 0],
    ["fCdf(Infinity)", () => fCdf(INFINITE, 2, 3), 1],
    ["fUpperTail, both df infinite, below 1", () => fUpperTail(0.9, INFINITE, INFINITE), 1],
    ["fUpperTail, both df infinite, above 1", () => fUpperTail(1.1, INFINITE, INFINITE), 0],
    ["fQuantile(0)", () => fQuantile(0, 2, 3), 0],
    ["fQuantile(1)", () => fQuantile(1, 2, 3), INFINITE],
    ["fUpperQuantile(0)", () => fUpperQuantile(0, 2, 3), INFINITE],
    ["fUpperQuantile(1)", () => fUpperQuantile(1, 2, 3), 0],
    ["fUpperQuantile beyond any double", () => fUpperQuantile(1e-300, 1, 1), INFINITE],
    ["logGamma(1)", () => (Math.abs(logGamma(1)) < 1e-15 ? 0 : logGamma(1)), 0],
  ])("%s", (_name, call, expected) => {
    expect(call()).toBe(expected);
  });

  it("infinite df are the normal distribution, on both sides of 0", () => {
    for (const t of [-3.2, -1.2, 0.4, 1.2, 8]) {
      expect(tCdf(t, INFINITE)).toBeCloseTo(normalCdf(t), 15);
      expect(tUpperTail(t, INFINITE) / normalUpperTail(t)).toBeCloseTo(1, 14);
    }
    expect(tQuantile(0.975, INFINITE)).toBe(normalQuantile(0.975));
  });

  it("F with one infinite df is chi-square over its df, or the inverse of that, quantiles too", () => {
    for (const p of [0.01, 0.3, 0.9]) {
      expect(fQuantile(p, 7, INFINITE) / (chiSquareQuantile(p, 7) / 7)).toBeCloseTo(1, 13);
      expect(fQuantile(p, INFINITE, 7) / (7 / chiSquareUpperQuantile(p, 7))).toBeCloseTo(1, 13);
      expect(fUpperQuantile(p, INFINITE, 7) / (7 / chiSquareQuantile(p, 7))).toBeCloseTo(1, 13);
    }
    expect(fQuantile(0.3, INFINITE, INFINITE)).toBe(1);
    expect([fCdf(1, INFINITE, INFINITE), fUpperTail(1, INFINITE, INFINITE)]).toEqual([1, 0]);
  });

  it("the normal density is that of mpmath", () => {
    expect(normalDensity(0)).toBe(0.3989422804014327);
    expect(normalDensity(-1) / 0.24197072451914337).toBeCloseTo(1, 15);
    expect(normalDensity(7.3) / 1.0693837871541634e-12).toBeCloseTo(1, 14);
  });

  it("a tail at the largest double is still a tail where df is small", () => {
    const value = fUpperTail(Number.MAX_VALUE, 1, 0.02);
    expect(value).toBeGreaterThan(0);
    expect(fCdf(Number.MAX_VALUE, 1, 0.02)).toBe(1 - value);
  });
});

it("regularizedBeta keeps the digits of a 1 - x that x can't hold: of b = 1 it is x^a", () => {
  for (const y of [1.2345678901234e-9, 7.7e-8, 3.3e-12]) {
    const [a, expected] = [1e7, Math.exp(1e7 * Math.log1p(-y))];
    expect(Math.abs(regularizedBeta(1 - y, y, a, 1) / expected - 1)).toBeLessThan(1e-13);
  }
});

describe("a caller's mistake throws a RangeError that names it", () => {
  it.each<[string, () => number, string]>([
    ["normalCdf(NaN)", () => normalCdf(Number.NaN), "z must be a number, not NaN"],
    ["normalUpperTail(NaN)", () => normalUpperTail(Number.NaN), "z must be a number, not NaN"],
    ["normalTwoSided(NaN)", () => normalTwoSided(Number.NaN), "z must be a number, not NaN"],
    ["normalDensity(NaN)", () => normalDensity(Number.NaN), "z must be a number, not NaN"],
    ["normalQuantile(-0.1)", () => normalQuantile(-0.1), "p must be from 0 to 1, not -0.1"],
    ["normalQuantile(1.1)", () => normalQuantile(1.1), "p must be from 0 to 1, not 1.1"],
    ["normalQuantile(NaN)", () => normalQuantile(Number.NaN), "p must be from 0 to 1, not NaN"],
    ["logGamma(0)", () => logGamma(0), "a must be above 0 and finite, not 0"],
    ["lowerGamma, a = 0", () => lowerGamma(0, 1), "a must be above 0 and finite, not 0"],
    ["upperGamma, a infinite", () => upperGamma(INFINITE, 1), "a must be above 0 and finite, not Infinity"],
    ["lowerGamma, x NaN", () => lowerGamma(1, Number.NaN), "x must be a number, not NaN"],
    ["incompleteBeta, x > 1", () => incompleteBeta(1.1, 2, 3), "x must be from 0 to 1, not 1.1"],
    ["incompleteBeta, a = 0", () => incompleteBeta(0.5, 0, 2), "a must be above 0 and finite, not 0"],
    ["incompleteBeta, b = 0", () => incompleteBeta(0.5, 2, 0), "b must be above 0 and finite, not 0"],
    ["regularizedBeta, x > 1", () => regularizedBeta(1.1, 0, 2, 3), "x must be from 0 to 1, not 1.1"],
    ["regularizedBeta, 1 - x < 0", () => regularizedBeta(1, -0.1, 2, 3), "oneMinusX must be from 0 to 1, not -0.1"],
    ["regularizedBeta, not adding up", () => regularizedBeta(0.5, 0.4, 2, 3), "x and 1 - x are 0.5 and 0.4"],
    ["chiSquareUpperTail, df = 0", () => chiSquareUpperTail(1, 0), "df must be above 0 and finite, not 0"],
    [
      "chiSquareUpperTail, df infinite",
      () => chiSquareUpperTail(1, INFINITE),
      "df must be above 0 and finite, not Infinity",
    ],
    ["chiSquareCdf, df NaN", () => chiSquareCdf(1, Number.NaN), "df must be above 0 and finite, not NaN"],
    ["chiSquareCdf, x NaN", () => chiSquareCdf(Number.NaN, 1), "x must be a number, not NaN"],
    ["chiSquareQuantile, p = 2", () => chiSquareQuantile(2, 1), "p must be from 0 to 1, not 2"],
    ["chiSquareQuantile, df < 0", () => chiSquareQuantile(0.5, -1), "df must be above 0 and finite, not -1"],
    ["chiSquareUpperQuantile, p = 2", () => chiSquareUpperQuantile(2, 1), "p must be from 0 to 1, not 2"],
    ["chiSquareUpperQuantile, df = 0", () => chiSquareUpperQuantile(0, 0), "df must be above 0 and finite, not 0"],
    ["tTwoSided, df = 0", () => tTwoSided(1, 0), "df must be above 0, not 0"],
    ["tTwoSided, t NaN", () => tTwoSided(Number.NaN, 3), "t must be a number, not NaN"],
    ["tTwoSided, df = 0 at t = 0", () => tTwoSided(0, 0), "df must be above 0, not 0"],
    ["tQuantile, df < 0 at p = 0", () => tQuantile(0, -1), "df must be above 0, not -1"],
    ["tQuantile, p NaN", () => tQuantile(Number.NaN, 3), "p must be from 0 to 1, not NaN"],
    ["fUpperTail, df1 = 0", () => fUpperTail(1, 0, 3), "df1 must be above 0, not 0"],
    ["fUpperTail, df2 NaN", () => fUpperTail(1, 3, Number.NaN), "df2 must be above 0, not NaN"],
    ["fCdf, x NaN", () => fCdf(Number.NaN, 3, 3), "x must be a number, not NaN"],
    ["fQuantile, p < 0", () => fQuantile(-0.1, 3, 3), "p must be from 0 to 1, not -0.1"],
    ["fUpperQuantile, p > 1", () => fUpperQuantile(1.5, 3, 3), "p must be from 0 to 1, not 1.5"],
    ["fUpperQuantile, df1 = 0 at p = 0", () => fUpperQuantile(0, 0, 3), "df1 must be above 0, not 0"],
    ["fUpperQuantile, df2 = 0", () => fUpperQuantile(0.5, 3, 0), "df2 must be above 0, not 0"],
  ])("%s", (_name, call, message) => {
    expect(call).toThrow(new RangeError(message));
  });
});
