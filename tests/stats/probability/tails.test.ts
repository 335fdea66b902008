import { describe, expect, it } from "vitest";
import { solveTail, type Tails } from "../../../src/stats/probability/tails.ts";

/** The exponential distribution, whose quantiles are logarithms. */
const exponential = (x: number): Tails => ({ lower: -Math.expm1(-x), upper: Math.exp(-x), slope: x * Math.exp(-x) });

/** A quantile and how often the tails were asked for it. */
function counted(tails: (x: number) => Tails, side: "lower" | "upper", target: number, start: number) {
  let asked = 0;
  const found = solveTail(
    (x) => {
      asked += 1;
      return tails(x);
    },
    side,
    target,
    start,
  );
  return { found, asked };
}

describe("solveTail", () => {
  it.each([1e-300, 1e-10, 0.01, 0.3, 0.5])("finds the exponential distribution's quantile of %d, near or far", (p) => {
    for (const start of [1e-4, 0.1, 1, 5, 30, 600]) {
      const upper = counted(exponential, "upper", p, start);
      expect(upper.found / -Math.log(p)).toBeCloseTo(1, 13);
      expect(upper.asked).toBeLessThanOrEqual(15);
      const lower = counted(exponential, "lower", p, start);
      expect(lower.found / -Math.log1p(-p)).toBeCloseTo(1, 13);
      // the tail is a power of x below 1: one step is right, but no step is longer than e^40
      expect(lower.asked).toBeLessThanOrEqual(20);
    }
  });

  it("asks twice where the start is right, and a few times where it is near", () => {
    for (const p of [1e-10, 0.1, 0.5]) {
      expect(counted(exponential, "upper", p, -Math.log(p)).asked).toBeLessThanOrEqual(2);
      expect(counted(exponential, "upper", p, -1.1 * Math.log(p)).asked).toBeLessThanOrEqual(5);
      expect(counted(exponential, "lower", p, -0.9 * Math.log1p(-p)).asked).toBeLessThanOrEqual(5);
    }
  });

  it("comes back from where the tail has underflowed and tells nothing but its side", () => {
    for (const start of [1e4, 1e9, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      expect(solveTail(exponential, "upper", 1e-5, start) / -Math.log(1e-5)).toBeCloseTo(1, 13);
    }
    // the mirror image: nothing below but for large x
    const inverse = (x: number): Tails => {
      const { lower, upper, slope } = exponential(1 / x);
      return { lower: upper, upper: lower, slope };
    };
    for (const start of [1e-4, 1e-9, Number.MIN_VALUE, 0]) {
      expect(solveTail(inverse, "lower", 1e-5, start) * -Math.log(1e-5)).toBeCloseTo(1, 13);
    }
  });

  it.each([3, 0.7, 1e-20, 123456.789])(
    "closes in on a jump at %d, where no tail is the one that is asked for",
    (jump) => {
      const tails = (x: number): Tails =>
        x < jump ? { lower: 0, upper: 1, slope: 0 } : { lower: 1, upper: 0, slope: 0 };
      for (const side of ["lower", "upper"] as const) {
        for (const start of [1, jump, 2 * jump]) {
          const { found, asked } = counted(tails, side, 0.5, start);
          expect(found / jump).toBeCloseTo(1, 15);
          expect(asked).toBeLessThanOrEqual(75);
        }
      }
    },
  );

  it("ends at 0 and at Infinity where the quantile is beyond a double", () => {
    const power =
      (exponent: number) =>
      (x: number): Tails => {
        const tail = x ** -exponent;
        return x <= 1 ? { lower: 0, upper: 1, slope: 0 } : { lower: 1 - tail, upper: tail, slope: exponent * tail };
      };
    expect(solveTail(power(0.001), "upper", 1e-5, 2)).toBe(Number.POSITIVE_INFINITY);
    const nearZero = (x: number): Tails => {
      const tail = Math.min(1, x ** 0.001);
      return { lower: tail, upper: 1 - tail, slope: 0.001 * tail };
    };
    expect(solveTail(nearZero, "lower", 1e-5, 0.5)).toBe(0);
  });

  it("that doesn't converge in 500 rounds is an error, never a number", () => {
    let asked = 0;
    const slow = (): Tails => {
      asked += 1;
      return { lower: 0.2, upper: 0.8, slope: 1e8 };
    };
    expect(() => solveTail(slow, "lower", 0.3, 1)).toThrow(new Error("a quantile didn't converge"));
    expect(asked).toBe(500);
  });
});
