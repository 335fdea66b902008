import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalRatio,
  exactValues,
  powerOfTen,
  ratio,
  rootOfRatio,
  scaledWhole,
  signedRoot,
} from "../../src/core/exact.ts";
import { isNearest, middleAfter, next, previous, rationalOf, square } from "./rationals.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });
/** Whole numbers > 0 of all sizes, to 1,200 bits: the first says how many. */
const whole = fc
  .tuple(fc.integer({ min: 1, max: 1200 }), fc.bigInt({ min: 0n, max: (1n << 1200n) - 1n }))
  .map(([bits, value]) => (value >> BigInt(1200 - bits)) | 1n);
const decimals = fc.integer({ min: 0, max: 30 });

describe("ratio", () => {
  it("is the nearest double of any ratio, against a comparison in whole numbers", () => {
    fc.assert(
      fc.property(whole, whole, (top, bottom) => isNearest(ratio(top, bottom), { top, bottom })),
      { numRuns: 2000 },
    );
  });

  it("is the nearest double where both are below 2^53", () => {
    const small = fc.bigInt({ min: 1n, max: (1n << 53n) - 1n });
    fc.assert(fc.property(small, small, (top, bottom) => isNearest(ratio(top, bottom), { top, bottom })));
  });

  it("gives each double back from its binary fraction", () => {
    fc.assert(
      fc.property(finite, (x) => {
        const { top, bottom } = rationalOf(x);
        expect(ratio(top, bottom)).toBe(x === 0 ? 0 : x);
      }),
      { numRuns: 1000 },
    );
  });

  it("rounds exact halves to the even double, and what is next to a half to its side", () => {
    fc.assert(
      fc.property(positive, (x) => {
        const { top, bottom } = middleAfter(x);
        const big = 10n ** 400n;
        expect(isNearest(ratio(top, bottom), { top, bottom })).toBe(true);
        expect(ratio(top * big - 1n, bottom * big)).toBe(x);
        expect(ratio(top * big + 1n, bottom * big)).toBe(next(x));
      }),
      { numRuns: 1000 },
    );
  });

  it("rounds once among the subnormal doubles and at their edges", () => {
    const tiny = fc.double({ min: Number.MIN_VALUE, max: 2 ** -1020, noNaN: true });
    fc.assert(
      fc.property(tiny, fc.bigInt({ min: 1n, max: 1n << 80n }), (x, part) => {
        const { top, bottom } = rationalOf(x);
        const between = { top: (top << 80n) + part, bottom: bottom << 80n };
        return isNearest(ratio(between.top, between.bottom), between);
      }),
      { numRuns: 1000 },
    );
    expect(ratio(1n, 1n << 1075n)).toBe(0);
    expect(ratio(3n, 1n << 1076n)).toBe(Number.MIN_VALUE);
    expect(ratio(1n, 1n << 5000n)).toBe(0);
  });

  it("is infinite from half an ulp beyond the largest double", () => {
    const { top, bottom } = middleAfter(Number.MAX_VALUE);
    expect(ratio(top - 1n, bottom)).toBe(Number.MAX_VALUE);
    expect(ratio(top, bottom)).toBe(Number.POSITIVE_INFINITY);
    expect(ratio(-(10n ** 5000n), 3n)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("takes the sign from both sides, and 0 has none", () => {
    fc.assert(
      fc.property(whole, whole, (top, bottom) => {
        const value = ratio(top, bottom);
        expect(ratio(-top, -bottom)).toBe(value);
        expect(ratio(-top, bottom)).toBe(-value);
        expect(ratio(top, -bottom)).toBe(-value);
        expect(ratio(0n, bottom)).toBe(0);
        expect(ratio(0n, -bottom)).toBe(0);
      }),
    );
  });

  it("depends on the ratio alone: common factors change nothing", () => {
    fc.assert(
      fc.property(whole, whole, whole, (top, bottom, factor) => {
        expect(ratio(top * factor, bottom * factor)).toBe(ratio(top, bottom));
      }),
    );
  });

  it("throws for a denominator of 0", () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
    expect(() => ratio(0n, 0n)).toThrow(RangeError);
  });
});

describe("rootOfRatio", () => {
  it("is the double nearest to the root, against squares compared in whole numbers", () => {
    fc.assert(
      fc.property(whole, whole, (top, bottom) => isNearest(rootOfRatio(top, bottom), { top, bottom }, square)),
      { numRuns: 2000 },
    );
  });

  it("is exact for squares", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-150, max: 1e150, noNaN: true }), (x) => {
        const { top, bottom } = square(rationalOf(x));
        expect(rootOfRatio(top, bottom)).toBe(x);
      }),
    );
  });

  it("decides by what is left over, however little, on which side of a half the root is", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-100, max: 1e100, noNaN: true }), (x) => {
        const { top, bottom } = square(middleAfter(x));
        const big = 10n ** 900n;
        expect(rootOfRatio(top * big - 1n, bottom * big)).toBe(x);
        expect(rootOfRatio(top * big + 1n, bottom * big)).toBe(next(x));
        expect(isNearest(rootOfRatio(top, bottom), { top, bottom }, square)).toBe(true);
      }),
    );
  });

  it("is 0 of 0 and throws for negative ratios", () => {
    expect(rootOfRatio(0n, 7n)).toBe(0);
    expect(() => rootOfRatio(-1n, 7n)).toThrow(RangeError);
    expect(() => rootOfRatio(1n, 0n)).toThrow(RangeError);
    expect(() => rootOfRatio(1n, -7n)).toThrow(RangeError);
  });

  it("has the sign that signedRoot is given", () => {
    expect(signedRoot(-5n, 9n, 4n)).toBe(-1.5);
    expect(signedRoot(5n, 9n, 4n)).toBe(1.5);
    expect(signedRoot(0n, 0n, 4n)).toBe(0);
  });
});

describe("decimalRatio", () => {
  it("is a decimal whose nearest double is the value", () => {
    fc.assert(
      fc.property(finite, (x) => {
        const { numerator, denominator } = decimalRatio(x);
        expect(ratio(numerator, denominator)).toBe(x === 0 ? 0 : x);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[number, bigint, bigint]>([
    [0.29, 29n, 100n],
    [-12.5, -125n, 10n],
    [-0.001, -1n, 1000n],
    [1e21, 10n ** 21n, 1n],
    [1.5e300, 15n * 10n ** 299n, 1n],
    [2.5e-7, 25n, 10n ** 8n],
    [5e-324, 5n, 10n ** 324n],
    [-0, 0n, 1n],
  ])("takes %d as it is written", (value, numerator, denominator) => {
    const got = decimalRatio(value);
    expect(got.numerator * denominator).toBe(numerator * got.denominator);
  });

  it("throws for what is no number", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => decimalRatio(value)).toThrow(RangeError);
  });
});

describe("scaledWhole", () => {
  it("gives back the whole number that a decimal of up to 15 digits was made of", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15 - 1), max: 10 ** 15 - 1 }), decimals, (of, digits) => {
        expect(scaledWhole(Number(`${of}e-${digits}`), digits)).toBe(BigInt(of));
      }),
      { numRuns: 2000 },
    );
  });

  it("scales a whole number by 10^decimals whatever its size", () => {
    const wholeNumber = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(1e21, -1e21, 123e18));
    fc.assert(
      fc.property(wholeNumber, decimals, (of, digits) => {
        expect(scaledWhole(of, digits)).toBe(BigInt(of) * powerOfTen(digits));
      }),
    );
  });

  it("throws for a value with more decimals than said", () => {
    expect(() => scaledWhole(0.5, 0)).toThrow(RangeError);
    expect(() => scaledWhole(12.125, 2)).toThrow(RangeError);
    expect(() => scaledWhole(1 / 3, 15)).toThrow(RangeError);
    expect(() => scaledWhole(5e-324, 22)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 20 }), (of, digits) => {
        // 10 of + 3 at one digit more isn't a whole number at `digits`
        expect(() => scaledWhole(Number(`${10 * of + 3}e-${digits + 1}`), digits)).toThrow(RangeError);
      }),
    );
  });

  it("throws for what is no number", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      for (const digits of [0, 2, 30]) expect(() => scaledWhole(value, digits)).toThrow(RangeError);
    }
  });
});

describe("exactValues", () => {
  it("takes decimals as they were written: ten times .1 is 1", () => {
    const { wholes, unit } = exactValues(Array(10).fill(0.1), 1);
    expect(wholes.reduce((sum, value) => sum + value)).toBe(unit);
  });

  it("takes doubles without decimals as the binary fractions that they are", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 8 }), (values) => {
        const { wholes, unit } = exactValues(values, null);
        for (const [index, value] of values.entries()) {
          const { top, bottom } = rationalOf(value);
          expect(wholes[index]! * bottom).toBe(top * unit);
        }
      }),
    );
  });

  it("keeps the smallest and the largest double side by side", () => {
    const values = [Number.MIN_VALUE, Number.MAX_VALUE, -(2 ** -1022), previous(2 ** -1022), 0.1];
    const { wholes, unit } = exactValues(values, null);
    expect(wholes.map((value) => ratio(value, unit))).toEqual(values);
  });

  it("has nothing to say of no values", () => {
    expect(exactValues([], null)).toEqual({ wholes: [], unit: 1n });
    expect(exactValues([], 2)).toEqual({ wholes: [], unit: 100n });
  });

  it("throws for what is no number", () => {
    expect(() => exactValues([1, Number.NaN], null)).toThrow(RangeError);
    expect(() => exactValues([1, Number.POSITIVE_INFINITY], null)).toThrow(RangeError);
    expect(() => exactValues([1, Number.NaN], 0)).toThrow(RangeError);
  });
});
