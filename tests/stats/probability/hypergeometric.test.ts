import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, pair } from "../../../src/stats/probability/double-double.ts";
import {
  hypergeometricCdf,
  hypergeometricPmf,
  hypergeometricSupport,
  hypergeometricUpperTail,
} from "../../../src/stats/probability/hypergeometric.ts";

const margins = (largest: number): fc.Arbitrary<[number, number, number]> =>
  fc
    .tuple(fc.nat({ max: largest }), fc.nat({ max: largest }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([white, black, share]) => [white, black, Math.floor(share * (white + black))]);

function close(value: number, expected: number, relative: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe("hypergeometricSupport", () => {
  it("is 1, 16, 36, 16, 1 seventieths for Fisher's tea taster (all 70 ways counted)", () => {
    const { low, probabilities } = hypergeometricSupport(4, 4, 4);
    expect(low).toBe(0);
    expect(probabilities.length).toBe(5);
    [1, 16, 36, 16, 1].forEach((ways, x) => {
      close(probabilities[x]!, ways / 70, 1e-15);
    });
  });

  it.each([
    [17, 8, 7, 18, 0.01012, 0.000005],
    [8, 2, 3, 7, 0.0698, 0.00005],
    [3, 1, 1, 3, 0.486, 0.0005],
  ])("gives Fisher's two-sided p of table %i %i / %i %i as published", (a, b, c, d, published, half) => {
    const { low, probabilities } = hypergeometricSupport(a + b, c + d, a + c);
    const observed = probabilities[a - low]!;
    const p = probabilities.filter((each) => each <= observed * (1 + 1e-7)).reduce((sum, each) => sum + each, 0);
    expect(Math.abs(p - published)).toBeLessThanOrEqual(half);
  });

  it("adds up to 1 and agrees with the saddle point, value by value", () => {
    fc.assert(
      fc.property(margins(2000), ([white, black, drawn]) => {
        const { low, probabilities } = hypergeometricSupport(white, black, drawn);
        const sum = probabilities.reduce((total, each) => total + each, 0);
        close(sum, 1, 1e-13);
        probabilities.forEach((each, i) => {
          if (each > 1e-300) close(each, hypergeometricPmf(low + i, white, black, drawn), 1e-12);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("keeps the whole support where nothing underflows", () => {
    fc.assert(
      fc.property(margins(60), ([white, black, drawn]) => {
        const { low, probabilities } = hypergeometricSupport(white, black, drawn);
        expect(low).toBe(Math.max(0, drawn - black));
        expect(low + probabilities.length - 1).toBe(Math.min(white, drawn));
      }),
    );
  });

  it("takes margins of 100,000: mpmath's probabilities down to 1e-300, and ends beyond that only", () => {
    const { low, probabilities } = hypergeometricSupport(100_000, 100_000, 100_000);
    const references = readFileSync(new URL("../../../fixtures/oracle/distributions/more.csv", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("hyper_pmf,100000,100000,100000,"))
      .map((line) => line.split(",").slice(4).map(Number));
    expect(references.length).toBeGreaterThanOrEqual(9);
    for (const [x, probability] of references) close(probabilities[x! - low]!, probability!, 2e-13);
    expect(low).toBeGreaterThan(0);
    expect(hypergeometricCdf(low - 1, 100_000, 100_000, 100_000)).toBeLessThan(1e-300);
    expect(hypergeometricUpperTail(low + probabilities.length, 100_000, 100_000, 100_000)).toBeLessThan(1e-300);
  });

  it("has one value where the margins leave one table", () => {
    for (const [white, black, drawn, only] of [
      [0, 5, 3, 0],
      [5, 0, 3, 3],
      [5, 7, 0, 0],
      [5, 7, 12, 5],
      [0, 0, 0, 0],
    ] as const) {
      expect(hypergeometricSupport(white, black, drawn)).toEqual({ low: only, probabilities: Float64Array.of(1) });
      expect(hypergeometricPmf(only, white, black, drawn)).toBe(1);
      expect(hypergeometricUpperTail(only, white, black, drawn)).toBe(1);
      expect(hypergeometricCdf(only, white, black, drawn)).toBe(1);
    }
  });
});

describe("hypergeometric probabilities and tails", () => {
  it("are exact rationals for all tables up to 12 balls (binomials in BigInt)", () => {
    const choose = (n: number, k: number): bigint => {
      let value = 1n;
      for (let i = 0; i < k; i += 1) value = (value * BigInt(n - i)) / BigInt(i + 1);
      return value;
    };
    for (let white = 0; white <= 6; white += 1) {
      for (let black = 0; black <= 6; black += 1) {
        for (let drawn = 0; drawn <= white + black; drawn += 1) {
          const all = Number(choose(white + black, drawn));
          let from = all;
          for (let x = 0; x <= drawn; x += 1) {
            const ways = x > white || drawn - x > black ? 0 : Number(choose(white, x) * choose(black, drawn - x));
            close(hypergeometricPmf(x, white, black, drawn), ways / all, 2e-15);
            close(hypergeometricUpperTail(x, white, black, drawn), from / all, 4e-15);
            from -= ways;
            close(hypergeometricCdf(x, white, black, drawn), (all - from) / all, 4e-15);
          }
        }
      }
    }
  });

  it("are 0 or 1 outside the support and between whole numbers fall to the right side", () => {
    expect(hypergeometricPmf(-1, 5, 5, 5)).toBe(0);
    expect(hypergeometricPmf(6, 5, 5, 5)).toBe(0);
    expect(hypergeometricPmf(2.5, 5, 5, 5)).toBe(0);
    expect(hypergeometricUpperTail(6, 5, 5, 5)).toBe(0);
    expect(hypergeometricUpperTail(Number.NEGATIVE_INFINITY, 5, 5, 5)).toBe(1);
    expect(hypergeometricUpperTail(Number.POSITIVE_INFINITY, 5, 5, 5)).toBe(0);
    expect(hypergeometricCdf(-1, 5, 5, 5)).toBe(0);
    expect(hypergeometricCdf(5, 5, 5, 5)).toBe(1);
    expect(hypergeometricUpperTail(2.5, 5, 5, 5)).toBe(hypergeometricUpperTail(3, 5, 5, 5));
    expect(hypergeometricCdf(2.5, 5, 5, 5)).toBe(hypergeometricCdf(2, 5, 5, 5));
  });

  it("are the same with white and drawn swapped, and mirrored with black and white swapped", () => {
    fc.assert(
      fc.property(margins(5000), fc.double({ min: 0, max: 1, noNaN: true }), ([white, black, drawn], share) => {
        const low = Math.max(0, drawn - black);
        const x = low + Math.floor(share * (Math.min(white, drawn) - low));
        const p = hypergeometricPmf(x, white, black, drawn);
        if (p < 1e-300) return;
        close(hypergeometricPmf(x, drawn, white + black - drawn, white), p, 1e-13);
        close(hypergeometricPmf(drawn - x, black, white, drawn), p, 1e-13);
        const upper = hypergeometricUpperTail(x, white, black, drawn);
        close(hypergeometricCdf(drawn - x, black, white, drawn), upper, 1e-12);
      }),
    );
  });

  it.each([
    [3000, 3000, 3000],
    [50_000, 50_000, 50_000],
    [100_000, 90_000, 80_000],
    [1_000_000, 1_000_000, 1_000_000],
  ])("a support of %i and %i, %i drawn, adds up to 1 to the last bit, and ends before its digits do", (...margins) => {
    const { low, probabilities } = hypergeometricSupport(...margins);
    const sum = probabilities.reduce((total, probability) => add(total, pair(probability)), pair(0));
    expect(Math.abs(sum.hi - 1 + sum.lo)).toBeLessThan(1.2e-16);
    const most = Math.max(...probabilities);
    expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0.999_999 * 1e-307 * most);
    for (const x of [low - 1, low + probabilities.length]) {
      expect(hypergeometricPmf(x, ...margins)).toBeLessThan(1.000_001 * 1e-307 * most);
    }
  });

  it.each([
    ["negative", -1, 5, 2, "white must be a whole number >= 0, not -1"],
    ["not whole", 5.5, 5, 2, "white must be a whole number >= 0, not 5.5"],
    ["NaN", 5, Number.NaN, 2, "black must be a whole number >= 0, not NaN"],
    ["infinite", 5, Number.POSITIVE_INFINITY, 2, "black must be a whole number >= 0, not Infinity"],
    ["not whole among the drawn", 5, 5, 0.5, "drawn must be a whole number >= 0, not 0.5"],
    ["too many together", 2 ** 53 - 1, 2, 2, "white + black must be a whole number >= 0, not 9007199254740992"],
    ["more drawn than there are", 5, 5, 11, "11 can't be drawn from 5 white and 5 black"],
  ])("throw RangeError for counts that are %s", (_name, white, black, drawn, message) => {
    const mistake = new RangeError(message);
    expect(() => hypergeometricPmf(1, white, black, drawn)).toThrow(mistake);
    expect(() => hypergeometricUpperTail(1, white, black, drawn)).toThrow(mistake);
    expect(() => hypergeometricCdf(1, white, black, drawn)).toThrow(mistake);
    expect(() => hypergeometricSupport(white, black, drawn)).toThrow(mistake);
  });

  it("throw RangeError for a tail from NaN", () => {
    const mistake = new RangeError("x must be a number, not NaN");
    expect(() => hypergeometricUpperTail(Number.NaN, 5, 5, 5)).toThrow(mistake);
    expect(() => hypergeometricCdf(Number.NaN, 5, 5, 5)).toThrow(mistake);
  });
});
