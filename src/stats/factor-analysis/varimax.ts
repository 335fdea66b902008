/** Orthogonal rotation by Kaiser's varimax. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import { column, identity, type Matrix, multiply, signOfLargest, transpose } from "../linear-algebra.ts";
import { communalitiesOf, sumsOfSquares } from "./extraction.ts";
import { type VarianceShare, varianceShares } from "./factor-items.ts";

export type Varimax = {
  /** k x m, factors by variance explained; the loading of largest size of each factor is positive. */
  readonly loadings: Matrix;
  /** "Component Transformation Matrix": unrotated loadings times it are the rotated ones. */
  readonly transformation: Matrix;
  /** "Rotation Sums of Squared Loadings". */
  readonly sums: readonly VarianceShare[];
  readonly iterations: number;
};

/** What rounding leaves of the sums that an angle is made of, as a share of all that went into them. */
const ROUNDING = 1e-15;
/** Sums of squared loadings that differ by less keep their order. */
const ALIKE = 1e-10;
const MOST = 2000;

/**
 * Varimax with Kaiser's normalization: pairs of factors are turned, one after another, to where the squared loadings, of rows
 * brought to length 1, vary most; until no pair turns by more than rounding.
 *
 * @param loadings k x m, m >= 2; an item without loadings stays without
 * @returns "too-few-factors" for m < 2; "not-converged" after 2,000 turns of all pairs
 * @see Kaiser (1958), Psychometrika 23, 187-200. Oracle: mpmath with 50 digits, R varimax (which stops earlier)
 */
export function varimax(loadings: Matrix): Outcome<Varimax> {
  const factors = loadings[0]?.length ?? 0;
  if (factors < 2) return undefinedBecause({ code: "too-few-factors", factors, needed: 2 });
  const lengths = communalitiesOf(loadings).map((value) => Math.sqrt(value) || 1);
  const normalized = transpose(loadings.map((row, i) => row.map((value) => value / lengths[i]!)));
  const turned = identity(factors);
  const iterations = turnAllPairs(normalized, turned);
  if (iterations === null) return undefinedBecause({ code: "not-converged", what: "varimax", iterations: MOST });
  const { rotated, transformation } = inOrder(loadings, transpose(turned));
  const sums = varianceShares(sumsOfSquares(rotated), loadings.length);
  return ok({ loadings: rotated, transformation, sums, iterations });
}

/** @param factors columns of loadings, turned in place @param turned likewise @returns null where it doesn't settle */
function turnAllPairs(factors: number[][], turned: number[][]): number | null {
  for (let round = 1; round <= MOST; round++) {
    let settled = true;
    for (let p = 0; p < factors.length - 1; p++) {
      for (let q = p + 1; q < factors.length; q++) {
        const angle = bestAngle(factors[p]!, factors[q]!);
        turn(factors[p]!, factors[q]!, angle);
        turn(turned[p]!, turned[q]!, angle);
        settled = settled && angle === 0;
      }
    }
    if (settled) return round;
  }
  return null;
}

/** Kaiser's closed form: tan 4 phi = (D - 2AB/k) / (C - (A^2 - B^2)/k); of its four angles the one of the largest criterion. */
function bestAngle(x: readonly number[], y: readonly number[]): number {
  const k = x.length;
  const u = x.map((value, i) => (value - y[i]!) * (value + y[i]!));
  const v = x.map((value, i) => 2 * value * y[i]!);
  const [meanU, meanV] = [mean(u), mean(v)];
  let sine = 0;
  let cosine = 0;
  let size = 0;
  for (let i = 0; i < k; i++) {
    const [a, b] = [u[i]! - meanU, v[i]! - meanV];
    sine += 2 * a * b;
    cosine += (a - b) * (a + b);
    size += a * a + b * b;
  }
  const rounding = ROUNDING * size;
  if (Math.abs(sine) > rounding) return Math.atan2(sine, cosine) / 4;
  // At the least criterion both directions lead to the largest; rounding mustn't choose.
  return cosine < -rounding ? Math.PI / 4 : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function turn(x: number[], y: number[], angle: number): void {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]!, y[i]!];
    x[i] = cosine * a + sine * b;
    y[i] = cosine * b - sine * a;
  }
}

/** Factors by variance explained, descending, and each with the sign that makes its loading of largest size positive. */
function inOrder(loadings: Matrix, turned: Matrix): { rotated: Matrix; transformation: Matrix } {
  const all = multiply(loadings, turned);
  const sums = sumsOfSquares(all);
  const byVariance = (a: number, b: number) => (Math.abs(sums[a]! - sums[b]!) < ALIKE ? a - b : sums[b]! - sums[a]!);
  const order = sums.map((_, j) => j).sort(byVariance);
  const signs = order.map((j) => signOfLargest(column(all, j)));
  const arranged = (a: Matrix) => a.map((row) => order.map((j, at) => signs[at]! * row[j]!));
  return { rotated: arranged(all), transformation: arranged(turned) };
}
