import fc from "fast-check";
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
import { normalCdf, normalQuantile, normalTwoSided, normalUpperTail } from "../../../src/stats/probability/normal.ts";
import { tCdf, tQuantile, tTwoSided, tUpperTail } from "../../../src/stats/probability/student-t.ts";

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
/** Sizes, not values, are spread evenly. */
const sized = (min: number, max: number): fc.Arbitrary<number> => between(Math.log(min), Math.log(max)).map(Math.exp);
const df = sized(0.5, 1e6);
const probability = fc.oneof(sized(1e-300, 0.5), between(0.001, 0.999));

function close(value: number, expected: number, relative: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe("both tails together are 1", () => {
  it("normal, gamma, beta, chi-square, t and F", () => {
    fc.assert(
      fc.property(between(-6, 6), sized(1e-3, 1e3), between(0, 1), df, df, (z, x, share, df1, df2) => {
        close(normalCdf(z) + normalUpperTail(z), 1, 4e-16);
        close(lowerGamma(df1, x * df1) + upperGamma(df1, x * df1), 1, 4e-16);
        close(regularizedBeta(share, 1 - share, df1, df2) + regularizedBeta(1 - share, share, df2, df1), 1, 4e-16);
        close(chiSquareCdf(x * df1, df1) + chiSquareUpperTail(x * df1, df1), 1, 4e-16);
        close(tCdf(z, df1) + tUpperTail(z, df1), 1, 4e-16);
        close(fCdf(x, df1, df2) + fUpperTail(x, df1, df2), 1, 4e-16);
      }),
    );
  });
});

describe("a tail never grows outwards", () => {
  const outwards = fc.tuple(sized(1e-6, 1e6), between(1, 2)).map(([x, factor]) => [x, x * factor] as const);
  it("normal, chi-square, t and F, up to 1e-12 of rounding", () => {
    fc.assert(
      fc.property(outwards, df, df, ([x, further], df1, df2) => {
        const room = 1 + 1e-12;
        expect(normalUpperTail(further)).toBeLessThanOrEqual(normalUpperTail(x) * room);
        expect(tTwoSided(further, df1)).toBeLessThanOrEqual(tTwoSided(x, df1) * room);
        expect(chiSquareUpperTail(further * df1, df1)).toBeLessThanOrEqual(chiSquareUpperTail(x * df1, df1) * room);
        expect(chiSquareCdf(x * df1, df1)).toBeLessThanOrEqual(chiSquareCdf(further * df1, df1) * room);
        expect(fUpperTail(further, df1, df2)).toBeLessThanOrEqual(fUpperTail(x, df1, df2) * room);
        expect(fCdf(x, df1, df2)).toBeLessThanOrEqual(fCdf(further, df1, df2) * room);
      }),
    );
  });
});

/** Quantiles are doubles: rounding x by 1e-16 moves a far tail of a narrow distribution by up to this much. */
const ROUND_TRIP = 1e-10;
const inRange = (x: number): boolean => Math.abs(x) > 1e-290 && Math.abs(x) < 1e290;

describe("a quantile has the tail that was asked for", () => {
  it("normal", () => {
    fc.assert(fc.property(probability, (p) => close(normalCdf(normalQuantile(p)), p, 1e-12)));
  });

  it("chi-square, from either end", () => {
    fc.assert(
      fc.property(probability, df, (p, k) => {
        const x = chiSquareQuantile(p, k);
        const critical = chiSquareUpperQuantile(p, k);
        if (inRange(x)) close(chiSquareCdf(x, k), p, ROUND_TRIP);
        if (inRange(critical)) close(chiSquareUpperTail(critical, k), p, ROUND_TRIP);
      }),
    );
  });

  it("t", () => {
    fc.assert(
      fc.property(probability, df, (p, k) => {
        const t = tQuantile(p, k);
        if (inRange(t)) close(tCdf(t, k), p, ROUND_TRIP);
      }),
    );
  });

  it("F, from either end", () => {
    fc.assert(
      fc.property(probability, df, df, (p, df1, df2) => {
        const x = fQuantile(p, df1, df2);
        const critical = fUpperQuantile(p, df1, df2);
        if (inRange(x)) close(fCdf(x, df1, df2), p, ROUND_TRIP);
        if (inRange(critical)) close(fUpperTail(critical, df1, df2), p, ROUND_TRIP);
      }),
    );
  });
});

describe("one distribution is another's special case", () => {
  it("t squared is F with 1 and df", () => {
    fc.assert(
      fc.property(sized(1e-3, 1e3), df, (t, k) =>
        close(tTwoSided(t, k), fUpperTail(t * t, 1, k), 1e-12 * (1 + k / 1e3)),
      ),
    );
  });

  it("chi-square with 1 df is a squared normal", () => {
    fc.assert(fc.property(between(0.001, 37), (z) => close(chiSquareUpperTail(z * z, 1), normalTwoSided(z), 1e-12)));
  });

  it("chi-square with 2 df is exponential", () => {
    fc.assert(fc.property(between(0, 1380), (x) => close(chiSquareUpperTail(x, 2), Math.exp(-x / 2), 1e-15)));
  });

  it("t with 1 df is Cauchy's, with 2 df algebraic", () => {
    fc.assert(
      fc.property(sized(1e-8, 1e100), (t) => {
        close(tTwoSided(t, 1), (2 / Math.PI) * Math.atan2(1, t), 2e-15);
        const root = Math.hypot(t, Math.SQRT2);
        close(tTwoSided(t, 2), 2 / (root * (root + t)), 2e-15);
      }),
    );
  });

  it("F turned upside down has its degrees of freedom swapped", () => {
    fc.assert(
      fc.property(sized(0.01, 100), sized(0.5, 1000), sized(0.5, 1000), (x, df1, df2) => {
        const upper = fUpperTail(x, df1, df2);
        if (upper > 1e-290) close(fCdf(1 / x, df2, df1), upper, 1e-11);
      }),
    );
  });

  it("infinite degrees of freedom are the limit of many", () => {
    expect(tTwoSided(1.96, Number.POSITIVE_INFINITY)).toBe(normalTwoSided(1.96));
    close(tTwoSided(1.96, 1e15), normalTwoSided(1.96), 1e-13);
    close(fUpperTail(2.5, 3, 1e15), fUpperTail(2.5, 3, Number.POSITIVE_INFINITY), 1e-13);
    close(fUpperTail(2.5, 1e15, 3), fUpperTail(2.5, Number.POSITIVE_INFINITY, 3), 1e-13);
    close(fUpperTail(2.5, 3, Number.POSITIVE_INFINITY), chiSquareUpperTail(7.5, 3), 1e-15);
    close(fQuantile(0.95, 3, Number.POSITIVE_INFINITY), chiSquareQuantile(0.95, 3) / 3, 1e-15);
    expect(tQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975));
    expect(fQuantile(0.3, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe("symmetry", () => {
  it("normal and t are symmetric about 0", () => {
    fc.assert(
      fc.property(between(0, 40), df, (z, k) => {
        expect(normalCdf(-z)).toBe(normalUpperTail(z));
        expect(normalTwoSided(-z)).toBe(normalTwoSided(z));
        expect(tCdf(-z, k)).toBe(tUpperTail(z, k));
        expect(tTwoSided(-z, k)).toBe(tTwoSided(z, k));
      }),
    );
  });

  it("quantiles of p and 1 - p differ in sign only", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 511 }), df, (n, k) => {
        const p = n / 1024; // so that 1 - p is exact
        expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
        expect(tQuantile(1 - p, k)).toBe(-tQuantile(p, k));
      }),
    );
  });

  it("beta with x and 1 - x apart is the plain one where nothing is lost, and keeps 1 - x where it would be", () => {
    expect(regularizedBeta(0.25, 0.75, 2.5, 7)).toBe(incompleteBeta(0.25, 2.5, 7));
    close(regularizedBeta(1e-40, 1, 3, 1), 1e-120, 1e-15);
    close(regularizedBeta(1e-40, 1, 1, 3), 3e-40, 1e-15);
  });

  it("log-gamma steps by ln a", () => {
    fc.assert(fc.property(sized(3, 1e6), (a) => close(logGamma(a + 1), logGamma(a) + Math.log(a), 1e-14)));
  });
});
