/** Guttman's six lower bounds of reliability. */
import { ratio, rootOfRatio } from "../../core/exact.ts";
import { type Outcome, ok } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { type ItemCovariances, itemCovariances, sum } from "./covariances.ts";
import { alphaOf } from "./cronbach-alpha.ts";
import { inverseCorrelation } from "./inverse-correlation.ts";
import { guttmanSplitHalf } from "./split-half.ts";

export type GuttmanLambdas = {
  /** 1 - sum var_i / var_total. */
  readonly lambda1: Outcome<number>;
  /** lambda 1 + sqrt(k/(k-1) sum of squared covariances) / var_total. */
  readonly lambda2: Outcome<number>;
  /** Cronbach's alpha. */
  readonly lambda3: Outcome<number>;
  /** Guttman's split-half coefficient of the first and the second half, as SPSS; not the largest over all halves. */
  readonly lambda4: Outcome<number>;
  /** lambda 1 + 2 sqrt(largest sum of an item's squared covariances) / var_total. */
  readonly lambda5: Outcome<number>;
  /** 1 - sum var_i (1 - R^2_i) / var_total; undefined also where an item follows from the others. */
  readonly lambda6: Outcome<number>;
};

/**
 * Guttman's lambdas of the items that vary.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them; reversed already
 * @returns each undefined for n < 2, fewer than two items that vary, and a total score that doesn't vary
 * @throws RangeError for fewer than two columns
 * @see Guttman (1945), Psychometrika 10, 255-282. Oracle: Python's fractions, R, psych::guttman (1, 2, 3, 5, 6)
 */
export function guttmanLambdas(x: CrossProducts): GuttmanLambdas {
  const c = itemCovariances(x);
  const own = c.codeviations.map((row, i) => row[i]!);
  const alpha = alphaOf(c.n, c.items.length, sum(own), c.total);
  if (!alpha.ok) {
    return { lambda1: alpha, lambda2: alpha, lambda3: alpha, lambda4: alpha, lambda5: alpha, lambda6: alpha };
  }
  const k = BigInt(c.items.length);
  const beside = c.codeviations.map((row, i) => sum(row.map((value, j) => (i === j ? 0n : value * value))));
  const largest = beside.reduce((most, value) => (value > most ? value : most), 0n);
  const between = c.total - sum(own);
  return {
    lambda1: ok(ratio(between, c.total)),
    lambda2: ok(plusRoot(between, k * sum(beside), k - 1n, c.total)),
    lambda3: alpha,
    lambda4: guttmanSplitHalf(c),
    lambda5: ok(plusRoot(between, 4n * largest, 1n, c.total)),
    lambda6: lambda6(x, c),
  };
}

/** (a + sqrt(square / denominator)) / whole; where a is negative and the two nearly cancel, by their squares' difference. */
function plusRoot(a: bigint, square: bigint, denominator: bigint, whole: bigint): number {
  const root = rootOfRatio(square, denominator * whole * whole);
  const plain = ratio(a, whole);
  if (a >= 0n) return plain + root;
  return ratio(square - denominator * a * a, denominator * whole * whole) / (root - plain);
}

function lambda6(x: CrossProducts, { codeviations, total }: ItemCovariances): Outcome<number> {
  const inverse = inverseCorrelation(x);
  if (!inverse.ok) return inverse;
  const errors = inverse.value.unexplained.map((share, i) => share * ratio(codeviations[i]![i]!, total));
  return ok(1 - errors.reduce((all, error) => all + error, 0));
}
