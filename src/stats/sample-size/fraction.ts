/** Ratios of whole numbers: a sample size that should be exactly 200 must not become 201 by a rounding error. */
import { decimalRatio, ratio } from "../../core/exact.ts";

/** The denominator is above 0. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** The decimal number that a double is written as. @throws RangeError for a value that isn't finite */
export function fraction(value: number): Fraction {
  return decimalRatio(value);
}

export function sum(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function difference(a: Fraction, b: Fraction): Fraction {
  return sum(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function product(...factors: readonly Fraction[]): Fraction {
  return factors.reduce(
    (a, b) => ({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }),
    ONE,
  );
}

/** @throws RangeError where b isn't above 0 */
export function quotient(a: Fraction, b: Fraction): Fraction {
  if (b.numerator <= 0n) throw new RangeError("a quotient here needs a divisor above 0");
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** The double nearest to it. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return ratio(numerator, denominator);
}

/** The smallest whole number that isn't below it. */
export function roundedUp({ numerator, denominator }: Fraction): number {
  const below = numerator / denominator;
  return Number(numerator > below * denominator ? below + 1n : below);
}

/** The nearest whole number, of something above 0; a half goes up. */
export function roundedToNearest({ numerator, denominator }: Fraction): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}
