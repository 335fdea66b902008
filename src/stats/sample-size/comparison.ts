/** How many people a test needs so that it finds a difference of a given size with a given probability. */
import { requirePositive, requireWithin } from "./checks.ts";
import { difference, type Fraction, fraction, ONE, product, quotient, roundedUp, sum, toNumber } from "./fraction.ts";
import type { QuotientSize, SampleSize } from "./proportion.ts";

/** Normal quantiles: `alpha` of the test's level (one-sided or halved), above 0; `power` of 1 - beta, of any sign. */
export type TestZ = { readonly alpha: number; readonly power: number };

/** P's mean, and the roots of the two variances: under equality (pooled) and under the difference. */
export type TwoProportionsSize = QuotientSize & {
  readonly mean: number;
  readonly pooledRoot: number;
  readonly separateRoot: number;
};

/**
 * People in each of two groups of equal size:
 * n = (z_a sqrt(2 P (1 - P)) + z_b sqrt(P1 (1 - P1) + P2 (1 - P2)))^2 / (P1 - P2)^2, P = (P1 + P2) / 2, rounded up.
 *
 * @throws RangeError for proportions that aren't within 0 and 1 or are equal, and where z_a isn't above 0 or z_a + z_b isn't
 * @see Lemeshow et al. (1990), 9-12; Fleiss (1981), Statistical Methods for Rates and Proportions. Oracle: R, mpmath
 */
export function twoProportionsSize(proportion1: number, proportion2: number, z: TestZ): TwoProportionsSize {
  requireWithin("the first proportion", proportion1, 0, 1);
  requireWithin("the second proportion", proportion2, 0, 1);
  if (proportion1 === proportion2) throw new RangeError("the two proportions must differ");
  requireZ(z);
  const [p1, p2] = [fraction(proportion1), fraction(proportion2)];
  const mean = product(sum(p1, p2), HALF);
  const pooledRoot = Math.sqrt(toNumber(product(TWO, mean, difference(ONE, mean))));
  const separateRoot = Math.sqrt(toNumber(sum(variance(p1), variance(p2))));
  const numerator = (z.alpha * pooledRoot + z.power * separateRoot) ** 2;
  const denominator = toNumber(squared(difference(p1, p2)));
  return { ...sizeOf(numerator / denominator), numerator, denominator, mean: toNumber(mean), pooledRoot, separateRoot };
}

/** The sum of the two variances, and what the z's add up to. */
export type TwoMeansSize = QuotientSize & { readonly varianceSum: number; readonly zSum: number };

/**
 * People in each of two groups of equal size: n = (SD1^2 + SD2^2) (z_a + z_b)^2 / difference^2, rounded up. With one SD for both
 * this is 2 SD^2 (z_a + z_b)^2 / difference^2.
 *
 * @param meanDifference of the two means, not 0
 * @param sd1 above 0, as is sd2
 * @throws RangeError for other numbers, and where z_a isn't above 0 or z_a + z_b isn't
 * @see Rosner (2015), Fundamentals of Biostatistics, 8th ed., 8.10. Oracle: R, Python's fractions
 */
export function twoMeansSize(meanDifference: number, sd1: number, sd2: number, z: TestZ): TwoMeansSize {
  requirePositive("the means' difference", Math.abs(meanDifference));
  requirePositive("the first SD", sd1);
  requirePositive("the second SD", sd2);
  requireZ(z);
  const varianceSum = sum(squared(fraction(sd1)), squared(fraction(sd2)));
  const zSum = sum(fraction(z.alpha), fraction(z.power));
  const numerator = product(varianceSum, squared(zSum));
  const denominator = squared(fraction(meanDifference));
  const exact = quotient(numerator, denominator);
  return {
    exact: toNumber(exact),
    n: roundedUp(exact),
    numerator: toNumber(numerator),
    denominator: toNumber(denominator),
    varianceSum: toNumber(varianceSum),
    zSum: toNumber(zSum),
  };
}

export type CorrelationSize = SampleSize & { readonly fisherZ: number; readonly zSum: number };

/**
 * Pairs for a test of a correlation against 0: n = ((z_a + z_b) / C)^2 + 3, C = 1/2 ln((1 + r) / (1 - r)), rounded up.
 *
 * @param correlation within -1 and 1, not 0; its sign makes no difference
 * @throws RangeError for other numbers, and where z_a isn't above 0 or z_a + z_b isn't
 * @see Hulley et al. (2013), Designing Clinical Research, 4th ed., appendix 6C; Fisher (1921). Oracle: R, mpmath
 */
export function correlationSize(correlation: number, z: TestZ): CorrelationSize {
  requireWithin("the correlation's size", Math.abs(correlation), 0, 1);
  requireZ(z);
  const fisherZ = Math.atanh(Math.abs(correlation));
  const zSum = z.alpha + z.power;
  return { ...sizeOf((zSum / fisherZ) ** 2 + 3), fisherZ, zSum };
}

const TWO = fraction(2);
const HALF = fraction(0.5);

function squared(value: Fraction): Fraction {
  return product(value, value);
}

/** P (1 - P). */
function variance(p: Fraction): Fraction {
  return product(p, difference(ONE, p));
}

/** What a rounding error puts above a whole number stays that number. */
function sizeOf(exact: number): SampleSize {
  return { exact, n: Math.ceil(exact * (1 - 1e-13)) };
}

function requireZ({ alpha, power }: TestZ): void {
  requirePositive("z of the level", alpha);
  requirePositive("the sum of both z", alpha + power);
}
