/** Oblique rotation by promax: varimax, and then towards its own loadings made more extreme. */
import { type Outcome, ok } from "../../core/outcome.ts";
import { invertPositiveDefinite, type Matrix, multiply, signOfLargest, transpose } from "../linear-algebra.ts";
import { communalitiesOf, sumsOfSquares } from "./extraction.ts";
import { varimax } from "./varimax.ts";

export type Promax = {
  /** k x m: weights of the factors in each item; the loading of largest size of each factor is positive. */
  readonly pattern: Matrix;
  /** k x m: correlations of items and factors. */
  readonly structure: Matrix;
  /** m x m: between factors. */
  readonly correlations: Matrix;
  /** Of squared structure loadings, one a factor. They overlap, so they have no percentages. */
  readonly sums: readonly number[];
  /** Of the varimax rotation. */
  readonly iterations: number;
};

/**
 * Promax as SPSS has it: varimax with Kaiser's normalization; the target is the rotated loadings, rows brought to length 1, to
 * the power kappa with their signs; the factors are turned to it by least squares and brought to variance 1.
 *
 * @param loadings k x m, m >= 2, of rank m
 * @param kappa > 1
 * @returns undefined as {@link varimax}, and "singular-matrix" where factors coincide
 * @throws RangeError for a kappa that isn't above 1
 * @see Hendrickson & White (1964), British Journal of Statistical Psychology 17, 65-70. Oracle: mpmath with 50 digits, R lm.fit
 */
export function promax(loadings: Matrix, kappa = 4): Outcome<Promax> {
  if (!(kappa > 1)) throw new RangeError(`kappa must be above 1, not ${kappa}`);
  const rotated = varimax(loadings);
  if (!rotated.ok) return rotated;
  const orthogonal = rotated.value.loadings;
  const weights = leastSquares(orthogonal, target(orthogonal, kappa));
  if (!weights.ok) return weights;
  const unscaled = correlationsOf(normalizedColumns(weights.value));
  if (!unscaled.ok) return unscaled;
  const { turned, variances } = unscaled.value;
  const scales = variances.map((row, j) => Math.sqrt(row[j]!));
  const pattern = multiply(orthogonal, turned).map((row) => row.map((value, j) => value * scales[j]!));
  const correlations = variances.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : value / (scales[i]! * scales[j]!))),
  );
  return ok({ ...signed(pattern, correlations), iterations: rotated.value.iterations });
}

function target(loadings: Matrix, kappa: number): Matrix {
  const lengths = communalitiesOf(loadings).map((value) => Math.sqrt(value) || 1);
  return loadings.map((row, i) => row.map((value) => Math.sign(value) * Math.abs(value / lengths[i]!) ** kappa));
}

/** (A'A)^-1 A'P. */
function leastSquares(a: Matrix, p: Matrix): Outcome<Matrix> {
  const inverted = invertPositiveDefinite(multiply(transpose(a), a), "factors");
  return inverted.ok ? ok(multiply(inverted.value.inverse, multiply(transpose(a), p))) : inverted;
}

function normalizedColumns(a: Matrix): Matrix {
  const lengths = sumsOfSquares(a).map(Math.sqrt);
  return a.map((row) => row.map((value, j) => value / lengths[j]!));
}

/** (Q'Q)^-1: variances and covariances of the factors that Q turns to, as they come. */
function correlationsOf(turned: Matrix): Outcome<{ readonly turned: Matrix; readonly variances: Matrix }> {
  const inverted = invertPositiveDefinite(multiply(transpose(turned), turned), "factors");
  return inverted.ok ? ok({ turned, variances: inverted.value.inverse }) : inverted;
}

function signed(unsigned: Matrix, between: Matrix): Omit<Promax, "iterations"> {
  const signs = transpose(unsigned).map(signOfLargest);
  const pattern = unsigned.map((row) => row.map((value, j) => signs[j]! * value));
  const correlations = between.map((row, i) => row.map((value, j) => signs[i]! * signs[j]! * value));
  const structure = multiply(pattern, correlations);
  return { pattern, structure, correlations, sums: sumsOfSquares(structure) };
}
