import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { continuedFraction } from "../../../src/stats/probability/continued-fraction.ts";
import {
  add,
  divide,
  exactProduct,
  exactSum,
  logarithm,
  multiply,
  type Pair,
  pair,
  subtract,
} from "../../../src/stats/probability/double-double.ts";
import { polynomial } from "../../../src/stats/probability/polynomial.ts";
import { deviance, stirlingError } from "../../../src/stats/probability/saddle-point.ts";

const whole = fc.maxSafeInteger();
const positive = fc.double({ min: -300, max: 300, noNaN: true }).map(Math.exp);

function asBigInt(value: Pair): bigint {
  return BigInt(value.hi) + BigInt(value.lo);
}

function difference(x: Pair, y: Pair): number {
  return Math.abs(subtract(x, y).hi);
}

describe("pairs of doubles", () => {
  it("add and multiply whole numbers as BigInt does", () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(asBigInt(exactSum(a, b))).toBe(BigInt(a) + BigInt(b));
        expect(asBigInt(exactProduct(a, b))).toBe(BigInt(a) * BigInt(b));
      }),
    );
  });

  it("add without losing what is left when the large parts cancel", () => {
    const [x, y] = [
      { hi: 1, lo: 2 ** -55 },
      { hi: -1, lo: 2 ** -110 },
    ];
    expect(add(x, y)).toEqual({ hi: 2 ** -55, lo: 2 ** -110 });
  });

  it("divide so that multiplying gives back 30 digits", () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const quotient = divide(pair(a), pair(b));
        expect(difference(multiply(quotient, pair(b)), pair(a))).toBeLessThanOrEqual(1e-30 * a);
      }),
    );
  });

  it("logarithm of a product is the sum of logarithms, to 18 digits after the point", () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const sum = add(logarithm(pair(a)), logarithm(pair(b)));
        expect(difference(logarithm(exactProduct(a, b)), sum)).toBeLessThanOrEqual(1e-18);
      }),
    );
  });

  it("logarithm of 10, of 3 and of the smallest double are those of mpmath", () => {
    // mpmath: ln 10 = 2.302585092994045684017991454684364, ln 3 = 1.098612288668109691395245236922526
    expect(difference(logarithm(pair(10)), { hi: Math.LN10, lo: -2.1707562233822494e-16 })).toBeLessThan(1e-19);
    expect(difference(logarithm(pair(3)), { hi: 1.0986122886681098, lo: -9.07129723500153e-17 })).toBeLessThan(1e-19);
    expect(logarithm(pair(Number.MIN_VALUE)).hi).toBe(-744.4400719213812);
  });
});

describe("the saddle point's parts", () => {
  it("stirlingError turns Stirling's formula into the factorial (BigInt)", () => {
    let factorial = 1n;
    for (let n = 1; n <= 20; n += 1) {
      factorial *= BigInt(n);
      const rough = Math.sqrt(2 * Math.PI * n) * n ** n * Math.exp(-n);
      expect(Math.abs((rough * Math.exp(stirlingError(n))) / Number(factorial) - 1)).toBeLessThan(2e-15);
    }
  });

  it("stirlingError is mpmath's to the digits that it promises, above and below its step down", () => {
    const known: readonly (readonly [a: number, error: number])[] = [
      [0.25, 0.27251040121343206],
      [0.5, 0.15342640972002736],
      [1, 0.08106146679532726],
      [2, 0.0413406959554093],
      [3.5, 0.023746163656297496],
      [7.5, 0.011104559758206917],
      [10, 0.008330563433362871],
      [10.5, 0.00793411456431402],
      [64, 0.001302072737691049],
    ];
    for (const [a, error] of known) {
      const bound = a < 1 ? 2e-16 : a < 10 ? 1e-17 : 4e-18;
      expect(Math.abs(stirlingError(a) - error), `of ${a}`).toBeLessThan(bound);
    }
  });

  it("stirlingError of more numbers than it keeps is the same, asked again", () => {
    const numbers = Array.from({ length: 200 }, (_, i) => i + 0.5);
    const first = numbers.map(stirlingError);
    expect(numbers.map(stirlingError)).toEqual(first);
    for (const [i, error] of first.slice(1).entries()) expect(error).toBeLessThan(first[i]!);
  });

  it("deviance is 0 only where both agree, and its two ways of computing meet", () => {
    expect(deviance(7, pair(7), pair(0)).hi).toBe(0);
    expect(deviance(0, pair(3), pair(-3)).hi).toBe(3);
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1.1, noNaN: true }), (expected) => {
        const apart = exactSum(1, -expected);
        const plain = subtract(multiply(pair(-1), logarithm(pair(expected))), apart);
        expect(difference(deviance(1, pair(expected), apart), plain)).toBeLessThan(1e-18);
      }),
    );
  });
});

it("a polynomial's coefficients come constant first, each with its sign", () => {
  expect([0, 1, 2, -3].map((x) => polynomial([5, -2, 3], x))).toEqual([5, 6, 13, 38]);
  expect(polynomial([], 2)).toBe(0);
});

describe("continuedFraction", () => {
  it("of ones is the golden ratio's inverse", () => {
    const value = continuedFraction(
      () => 1,
      () => 1,
    );
    expect(value).toBeCloseTo((Math.sqrt(5) - 1) / 2, 15);
  });

  it("of Lambert's terms is tan 1 (DLMF 4.25.1)", () => {
    const value = continuedFraction(
      () => -1,
      (n) => 2 * n + 1,
    );
    expect(Math.abs(value / Math.tan(1) - 1)).toBeLessThan(4e-16);
  });

  it("ends where a numerator is 0", () => {
    const value = continuedFraction(
      (n) => 3 - n,
      (n) => n + 1,
    );
    expect(value).toBeCloseTo(1 / (1 + 2 / (2 + 1 / 3)), 15);
  });

  it("passes denominators of 0", () => {
    // with y = 2 + 1/(2 + 1/(2 + ...)) = 1 + sqrt 2 it is 1/(0 + 1/(0 + 1/y)) = 1/y
    const value = continuedFraction(
      () => 1,
      (n) => (n < 2 ? 0 : 2),
    );
    expect(value).toBeCloseTo(1 / (1 + Math.SQRT2), 14);
  });

  it("that doesn't converge is an error, never a number", () => {
    expect(() =>
      continuedFraction(
        () => -1,
        () => 1.5,
      ),
    ).toThrow(new Error("a continued fraction didn't converge"));
  });
});
