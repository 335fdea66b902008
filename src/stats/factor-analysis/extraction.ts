/** What every extraction gives, how many factors it extracts, and principal components. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import { column, largestPositive, type Matrix, transpose } from "../linear-algebra.ts";
import { type FactorItems, type VarianceShare, varianceShares } from "./factor-items.ts";

export type FactorCount = { readonly rule: "kaiser" } | { readonly rule: "fixed"; readonly count: number };

/** Unrotated factors, by variance explained. */
export type Extraction = {
  readonly items: readonly string[];
  /** k x m: "Component Matrix" or "Factor Matrix"; the loading of largest size of each factor is positive. */
  readonly loadings: Matrix;
  readonly initialCommunalities: readonly number[];
  /** After extraction: sums of an item's squared loadings. */
  readonly communalities: readonly number[];
  /** "Extraction Sums of Squared Loadings". */
  readonly sums: readonly VarianceShare[];
  /** Rounds that were needed; 0 for components. */
  readonly iterations: number;
};

/** An eigenvalue that is 1 but for rounding isn't above 1. */
const KAISER = 1 + 1e-10;

/**
 * How many factors to extract: eigenvalues of the correlation matrix above 1 (by more than 1e-10), or as many as are asked for.
 *
 * @returns at least 1; "too-few-factors" where no eigenvalue is above 1 (items without any correlation), "too-many-factors"
 *   above `most`
 * @throws RangeError for a count that isn't a whole number >= 1
 * @see Kaiser (1960), Educational and Psychological Measurement 20, 141-151
 */
export function numberOfFactors(items: FactorItems, wanted: FactorCount, most: number): Outcome<number> {
  const { values } = items.eigen;
  if (wanted.rule === "fixed" && !(Number.isInteger(wanted.count) && wanted.count >= 1)) {
    throw new RangeError(`the number of factors must be 1 or more, not ${wanted.count}`);
  }
  const factors = wanted.rule === "fixed" ? wanted.count : values.filter((value) => value > KAISER).length;
  if (factors < 1) return undefinedBecause({ code: "too-few-factors", factors, needed: 1 });
  if (factors > most) return undefinedBecause({ code: "too-many-factors", factors, most });
  return ok(factors);
}

/**
 * Principal components of the correlation matrix, which may be singular: loadings are eigenvectors times the roots of
 * their eigenvalues, initial communalities 1.
 *
 * @returns as {@link numberOfFactors}; at most as many components as eigenvalues above 0
 * @see Hotelling (1933), Journal of Educational Psychology 24, 417-441. Oracle: mpmath eigsy with 50 digits, psych::principal
 */
export function principalComponents(items: FactorItems, wanted: FactorCount): Outcome<Extraction> {
  const { values, vectors } = items.eigen;
  const factors = numberOfFactors(items, wanted, values.filter((value) => value > 0).length);
  if (!factors.ok) return factors;
  const loadings = loadingsOf(vectors, values.slice(0, factors.value));
  return ok(
    extraction(
      items.items,
      loadings,
      items.items.map(() => 1),
      0,
    ),
  );
}

/** The first eigenvectors, each times the root of its eigenvalue. @param values >= 0, the first m */
export function loadingsOf(vectors: Matrix, values: readonly number[]): Matrix {
  const roots = values.map(Math.sqrt);
  return transpose(roots.map((root, j) => largestPositive(column(vectors, j)).map((entry) => entry * root)));
}

export function extraction(
  items: readonly string[],
  loadings: Matrix,
  initialCommunalities: readonly number[],
  iterations: number,
): Extraction {
  const sums = varianceShares(sumsOfSquares(loadings), items.length);
  return { items, loadings, initialCommunalities, communalities: communalitiesOf(loadings), sums, iterations };
}

/** Of each column. */
export function sumsOfSquares(loadings: Matrix): number[] {
  return communalitiesOf(transpose(loadings));
}

/** Sums of squares of each row. */
export function communalitiesOf(loadings: Matrix): number[] {
  return loadings.map((row) => row.reduce((sum, loading) => sum + loading * loading, 0));
}
