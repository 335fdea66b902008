/** Factor analysis starts from the correlations of items; this folder extracts factors, rotates them and reads them. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { correlationOf } from "../instrument/correlation.ts";
import { itemCovariances } from "../instrument/covariances.ts";
import { type Eigen, isSingular, type Matrix, symmetricEigen } from "../linear-algebra.ts";

/** The items that vary, and their correlations. */
export type FactorItems = {
  readonly n: number;
  readonly items: readonly string[];
  /** Items that don't vary: no part of the analysis. */
  readonly constant: readonly string[];
  /** k x k, each entry the double nearest to the exact correlation. */
  readonly correlations: Matrix;
  /** Whether an item is exactly a sum of others, with weights: judged in whole numbers. */
  readonly singular: boolean;
  readonly eigen: Eigen;
};

/** A factor's part of what all items vary, by which factors are told important. */
export type VarianceShare = { readonly value: number; readonly percent: number; readonly cumulativePercent: number };

/**
 * Correlations of the items that vary, and their eigenvalues. Of a singular matrix eigenvalues that only rounding keeps from
 * 0 are 0.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them; reversed already
 * @returns undefined for n < 2 and for fewer than two items that vary
 * @throws RangeError for fewer than two columns
 */
export function factorItems(x: CrossProducts): Outcome<FactorItems> {
  const { n, items, codeviations } = itemCovariances(x);
  if (n < 2) return undefinedBecause({ code: "too-few-cases", n, needed: 2 });
  if (items.length < 2) return undefinedBecause({ code: "too-few-items", k: items.length, needed: 2 });
  const correlations = codeviations.map((row, i) =>
    row.map((value, j) => {
      const r = correlationOf(value, codeviations[i]![i]!, codeviations[j]![j]!);
      return r.ok ? r.value : 0;
    }),
  );
  const singular = isSingular(codeviations);
  return ok({
    n,
    items: items.map((column) => x.columns[column]!),
    constant: x.columns.filter((_, column) => !items.includes(column)),
    correlations,
    singular,
    eigen: withoutNoise(symmetricEigen(correlations), singular),
  });
}

function withoutNoise({ values, vectors }: Eigen, singular: boolean): Eigen {
  const noise = singular ? 1e-13 * values.length : 0;
  return { values: values.map((value) => (Math.abs(value) <= noise ? 0 : value)), vectors };
}

/** "Initial Eigenvalues", descending: those of the correlation matrix, whose sum is k. They are the scree plot's points. */
export function initialEigenvalues({ eigen }: FactorItems): readonly VarianceShare[] {
  return varianceShares(eigen.values, eigen.values.length);
}

/** @param values sums of squared loadings @param k items */
export function varianceShares(values: readonly number[], k: number): readonly VarianceShare[] {
  let total = 0;
  return values.map((value) => {
    total += value;
    return { value, percent: (100 * value) / k, cumulativePercent: (100 * total) / k };
  });
}
