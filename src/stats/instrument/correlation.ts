/** Pearson's correlation from cross-products, its p, and the r that a sample must exceed. */
import { signedRoot } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { tQuantile, tTwoSided } from "../probability/student-t.ts";

/** Entry (i, j) of a lower triangle kept by rows. */
export function entry(products: readonly bigint[], i: number, j: number): bigint {
  const [row, column] = i >= j ? [i, j] : [j, i];
  return products[(row * (row + 1)) / 2 + column]!;
}

/** n x sum of products of deviations of two columns, exact: n sum(xy) - sum(x) sum(y). */
export function coDeviation({ n, sums, products }: CrossProducts, i: number, j: number): bigint {
  return BigInt(n) * entry(products, i, j) - sums[i]! * sums[j]!;
}

/**
 * Pearson's product-moment correlation of two columns.
 *
 * @returns from -1 to 1; undefined for n < 2 and where a column doesn't vary
 * @see Oracle: R cor(), exact rationals
 */
export function pearson(x: CrossProducts, i: number, j: number): Outcome<number> {
  if (x.n < 2) return undefinedBecause({ code: "too-few-cases", n: x.n, needed: 2 });
  return correlationOf(coDeviation(x, i, j), coDeviation(x, i, i), coDeviation(x, j, j));
}

/** r = c / sqrt(a b), rounded once, so |r| <= 1. */
export function correlationOf(c: bigint, a: bigint, b: bigint): Outcome<number> {
  if (a === 0n || b === 0n) return undefinedBecause({ code: "zero-variance", what: "column" });
  return ok(signedRoot(c, c * c, a * b));
}

/**
 * Two-sided p of a correlation c / sqrt(a b) against 0, by t = r sqrt(df / (1 - r^2)), with 1 - r^2 exact.
 *
 * @param df n - 2
 */
export function exactCorrelationP(c: bigint, a: bigint, b: bigint, df: number): Outcome<number> {
  if (df < 1) return tooFew(df);
  if (a === 0n || b === 0n) return undefinedBecause({ code: "zero-variance", what: "column" });
  const rest = a * b - c * c;
  if (rest === 0n) return ok(0);
  return ok(tTwoSided(signedRoot(c, c * c * BigInt(df), rest), df));
}

/**
 * Two-sided p of a correlation against 0: t = r sqrt(df / (1 - r^2)) on df = n - 2.
 *
 * @param r from -1 to 1
 * @returns undefined for df < 1
 * @see Oracle: R cor.test()
 */
export function correlationP(r: number, df: number): Outcome<number> {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`r must be from -1 to 1, not ${r}`);
  if (df < 1) return tooFew(df);
  if (Math.abs(r) === 1) return ok(0);
  return ok(tTwoSided(r * Math.sqrt(df / ((1 - r) * (1 + r))), df));
}

/**
 * The correlation that is significant at alpha, two-sided: t / sqrt(t^2 + df). df = 23 and alpha = .05 give .39607.
 *
 * @param df n - 2
 * @returns undefined for df < 1
 */
export function criticalR(df: number, alpha: number): Outcome<number> {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must be between 0 and 1, not ${alpha}`);
  if (df < 1) return tooFew(df);
  const t = -tQuantile(alpha / 2, df);
  // 1 + df/t^2 stays finite where t^2 + df doesn't: then r is 1, and not 0.
  return ok(1 / Math.sqrt(1 + df / (t * t)));
}

function tooFew(df: number): Outcome<number> {
  return undefinedBecause({ code: "too-few-cases", n: Math.max(df + 2, 0), needed: 3 });
}
