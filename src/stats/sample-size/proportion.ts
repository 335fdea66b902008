/** How many people estimate a proportion to a wanted precision. Everything is exact but z, which is taken as given. */
import { requirePopulation, requirePositive, requireWithin } from "./checks.ts";
import {
  difference,
  type Fraction,
  fraction,
  ONE,
  product,
  quotient,
  roundedToNearest,
  roundedUp,
  sum,
  toNumber,
} from "./fraction.ts";

/** By the formula, as the double nearest to it, and as whole people. */
export type SampleSize = { readonly exact: number; readonly n: number };

/** The formula's two parts, with their quotient. */
export type QuotientSize = SampleSize & { readonly numerator: number; readonly denominator: number };

export type ProportionDesign = {
  /** What the proportion is expected to be, within 0 and 1. */
  readonly proportion: number;
  /** Half the interval's width wanted (d), within 0 and 1. */
  readonly precision: number;
  /** Above 0. */
  readonly z: number;
};

/**
 * n = z^2 P (1 - P) / d^2, rounded up: simple random sampling from a population without limit.
 *
 * @throws RangeError for P or d that isn't within 0 and 1, and z that isn't above 0
 * @see Lemeshow et al. (1990), Adequacy of Sample Size in Health Studies, 1-2; Cochran (1977), Sampling Techniques, 75.
 *   Oracle: R, Python's fractions
 */
export function proportionSize(design: ProportionDesign): QuotientSize {
  const { variance, square } = parts(design);
  return sizeOf(variance, square);
}

/**
 * n = z^2 P (1 - P) N / (d^2 (N - 1) + z^2 P (1 - P)), rounded up: the same from N people; never above N.
 *
 * @throws RangeError as {@link proportionSize}, and for a population that isn't a whole number from 1 on
 * @see Lemeshow et al. (1990). Oracle: R, Python's fractions
 */
export function finiteProportionSize(design: ProportionDesign, population: number): QuotientSize {
  const { numerator, denominator } = finiteParts(design, population);
  return sizeOf(numerator, denominator);
}

/** Cochran's first step: what a population without limit would take. */
export type CorrectedSize = QuotientSize & { readonly n0: number };

/**
 * n = n0 / (1 + (n0 - 1) / N), n0 = z^2 P (1 - P) / d^2 not rounded before. Algebraically Lemeshow's finite formula.
 *
 * @throws RangeError as {@link finiteProportionSize}
 * @see Cochran (1977), Sampling Techniques, 3rd ed., 75-76. Oracle: R, Python's fractions
 */
export function correctedProportionSize(design: ProportionDesign, population: number): CorrectedSize {
  requirePopulation(population);
  const { variance, square } = parts(design);
  const n0 = quotient(variance, square);
  const denominator = sum(ONE, quotient(difference(n0, ONE), fraction(population)));
  return { ...sizeOf(n0, denominator), n0: toNumber(n0) };
}

/**
 * n = N / (1 + N e^2), rounded up.
 *
 * @param margin e, within 0 and 1
 * @throws RangeError for a population that isn't a whole number from 1 on, and a margin that isn't within 0 and 1
 * @see Yamane (1967), Statistics: An Introductory Analysis; known as Slovin's. Oracle: R, Python's fractions
 */
export function slovinSize(population: number, margin: number): QuotientSize {
  requirePopulation(population);
  requireWithin("margin of error", margin, 0, 1);
  const size = fraction(population);
  const e = fraction(margin);
  return sizeOf(size, sum(ONE, product(size, e, e)));
}

/** What Krejcie and Morgan's table is made with: chi-square of 95% with 1 df to three decimals, P, and d. */
export const KREJCIE_MORGAN = { chiSquare: 3.841, proportion: 0.5, precision: 0.05 } as const;

/** `roundedUp` is what the other formulas' rounding would give. */
export type TabledSize = QuotientSize & { readonly roundedUp: number };

/**
 * s = 3.841 N P (1 - P) / (d^2 (N - 1) + 3.841 P (1 - P)) with P = .5 and d = .05, rounded to the nearest whole number, as
 * their table is.
 *
 * @throws RangeError for a population that isn't a whole number from 1 on
 * @see Krejcie & Morgan (1970), Educational and Psychological Measurement 30(3), 607-610. Oracle: their table
 */
export function krejcieMorganSize(population: number): TabledSize {
  const { chiSquare, proportion, precision } = KREJCIE_MORGAN;
  const { numerator, denominator } = finitePartsOf(fraction(chiSquare), proportion, precision, population);
  const exact = quotient(numerator, denominator);
  return { ...sizeOf(numerator, denominator), n: roundedToNearest(exact), roundedUp: roundedUp(exact) };
}

/**
 * n / (1 - f), rounded up: how many to ask so that n are left.
 *
 * @param n a whole number from 1 on
 * @param dropOut f, the share that is lost, 0 or more and below 1
 * @throws RangeError for other numbers
 */
export function withDropOut(n: number, dropOut: number): SampleSize {
  requirePopulation(n);
  if (dropOut !== 0) requireWithin("drop-out", dropOut, 0, 1);
  const exact = quotient(fraction(n), difference(ONE, fraction(dropOut)));
  return { exact: toNumber(exact), n: roundedUp(exact) };
}

function sizeOf(numerator: Fraction, denominator: Fraction): QuotientSize {
  const exact = quotient(numerator, denominator);
  return {
    exact: toNumber(exact),
    n: roundedUp(exact),
    numerator: toNumber(numerator),
    denominator: toNumber(denominator),
  };
}

/** z^2 P (1 - P) and d^2. */
function parts({ proportion, precision, z }: ProportionDesign): {
  readonly variance: Fraction;
  readonly square: Fraction;
} {
  requirePositive("z", z);
  return partsOf(product(fraction(z), fraction(z)), proportion, precision);
}

function partsOf(zSquare: Fraction, proportion: number, precision: number) {
  requireWithin("proportion", proportion, 0, 1);
  requireWithin("precision", precision, 0, 1);
  const [p, d] = [fraction(proportion), fraction(precision)];
  return { variance: product(zSquare, p, difference(ONE, p)), square: product(d, d) };
}

function finiteParts({ proportion, precision, z }: ProportionDesign, population: number) {
  requirePositive("z", z);
  return finitePartsOf(product(fraction(z), fraction(z)), proportion, precision, population);
}

function finitePartsOf(zSquare: Fraction, proportion: number, precision: number, population: number) {
  requirePopulation(population);
  const { variance, square } = partsOf(zSquare, proportion, precision);
  return {
    numerator: product(variance, fraction(population)),
    denominator: sum(product(square, fraction(population - 1)), variance),
  };
}
