/** Principal axis factoring: components of the correlation matrix with communalities on its diagonal, until they settle. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import { type Eigen, invertPositiveDefinite, type Matrix, symmetricEigen } from "../linear-algebra.ts";
import {
  communalitiesOf,
  type Extraction,
  extraction,
  type FactorCount,
  loadingsOf,
  numberOfFactors,
} from "./extraction.ts";
import type { FactorItems } from "./factor-items.ts";

/** No communality moves by more. SPSS stops at .001. */
const SETTLED = 1e-12;
/** Rounds of the plain iteration. SPSS gives up after 25. */
const MOST = 500;
const NEWTON_STEPS = 20;

/**
 * Principal axis factoring of the correlation matrix: communalities start as squared multiple correlations and are replaced by
 * the sums of squared loadings until none changes by more than 1e-12. Once they change little, Newton's method goes to the
 * point that the rounds approach, and only where they do approach it.
 *
 * @returns undefined as {@link numberOfFactors} (at most k - 1); "singular-matrix"; "heywood-case" where a communality passes 1
 *   on the way, as SPSS stops there too; "too-many-factors" where fewer eigenvalues than factors are above 0;
 *   "not-converged" after 500 rounds
 * @see Thurstone (1947), Multiple-Factor Analysis. Oracle: mpmath with 50 digits, psych::fa(fm = "pa")
 */
export function principalAxis(items: FactorItems, wanted: FactorCount): Outcome<Extraction> {
  const factors = numberOfFactors(items, wanted, items.items.length - 1);
  if (!factors.ok) return factors;
  const smc = squaredMultipleCorrelations(items);
  if (!smc.ok) return smc;
  const settled = settle(items, smc.value, factors.value);
  if (!settled.ok) return settled;
  return ok(extraction(items.items, settled.value.loadings, smc.value, settled.value.rounds));
}

/** R^2 of each item on all others. @returns "singular-matrix" where one of them is 1 */
export function squaredMultipleCorrelations({ correlations, singular }: FactorItems): Outcome<number[]> {
  if (singular) return undefinedBecause({ code: "singular-matrix", what: "correlations" });
  const inverted = invertPositiveDefinite(correlations, "correlations");
  return inverted.ok ? ok(inverted.value.inverse.map((row, i) => 1 - 1 / row[i]!)) : inverted;
}

type Round = { readonly loadings: Matrix; readonly communalities: readonly number[]; readonly eigen: Eigen };

function settle(
  { correlations, items }: FactorItems,
  start: readonly number[],
  factors: number,
): Outcome<Round & { readonly rounds: number }> {
  let communalities = start;
  let tryNewtonBelow = 0.05;
  for (let rounds = 1; rounds <= MOST; rounds++) {
    const round = oneRound(correlations, communalities, factors);
    if (!round.ok) return round;
    const beyond = round.value.communalities.findIndex((value) => value > 1 + SETTLED);
    if (beyond >= 0) return undefinedBecause({ code: "heywood-case", item: items[beyond]! });
    const moved = largestDifference(round.value.communalities, communalities);
    communalities = round.value.communalities;
    if (moved <= SETTLED) return ok({ ...round.value, rounds });
    if (moved < tryNewtonBelow) {
      const found = byNewton(correlations, communalities, factors);
      if (found !== null) return ok({ ...found, rounds });
      tryNewtonBelow = moved / 4;
    }
  }
  return undefinedBecause({ code: "not-converged", what: "principal-axis", iterations: MOST });
}

/** Loadings of the correlations with these communalities on the diagonal. */
function oneRound(correlations: Matrix, communalities: readonly number[], factors: number): Outcome<Round> {
  const reduced = correlations.map((row, i) => row.map((value, j) => (i === j ? communalities[i]! : value)));
  const eigen = symmetricEigen(reduced);
  const values = eigen.values.slice(0, factors);
  const most = values.filter((value) => value > 0).length;
  if (most < factors) return undefinedBecause({ code: "too-many-factors", factors, most });
  const loadings = loadingsOf(eigen.vectors, values);
  return ok({ loadings, communalities: communalitiesOf(loadings), eigen });
}

/**
 * Solves round(h) = h. Near the solution each step doubles the right digits, where the rounds add the same few each time.
 *
 * @returns null where no solution is near, one is out of range, or the rounds wouldn't stay at it (I - J not positive definite)
 */
function byNewton(correlations: Matrix, start: readonly number[], factors: number): Round | null {
  let communalities = start;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const round = oneRound(correlations, communalities, factors);
    if (!round.ok) return null;
    const inverted = invertPositiveDefinite(oneMinusDerivative(round.value.eigen, factors), "derivative");
    if (!inverted.ok) return null;
    const rest = round.value.communalities.map((value, i) => value - communalities[i]!);
    const change = inverted.value.inverse.map((row) => row.reduce((sum, value, i) => sum + value * rest[i]!, 0));
    if (Math.max(...change.map(Math.abs)) <= SETTLED) return round.value;
    communalities = communalities.map((value, i) => value + change[i]!);
    if (!communalities.every((value) => value > 0 && value <= 1)) return null;
  }
  return null;
}

/**
 * I - J, J the derivative of a round's communalities by those it started from. An eigenvalue that is kept and one that isn't
 * turn towards each other: J_ij = T_ij^2 + 2 sum a kept, b not, of l_a / (l_a - l_b) v_ia v_ja v_ib v_jb, T the projection
 * on the kept vectors. It is symmetric and nowhere negative.
 */
function oneMinusDerivative({ values, vectors }: Eigen, factors: number): Matrix {
  const weights = values.slice(0, factors).map((a) => values.slice(factors).map((b) => a / (a - b)));
  return vectors.map((x, i) =>
    vectors.map((y, j) => {
      const products = x.map((value, a) => value * y[a]!);
      let projection = 0;
      let turn = 0;
      for (let a = 0; a < factors; a++) {
        projection += products[a]!;
        for (const [b, weight] of weights[a]!.entries()) turn += weight * products[a]! * products[factors + b]!;
      }
      return (i === j ? 1 : 0) - projection * projection - 2 * turn;
    }),
  );
}

function largestDifference(x: readonly number[], y: readonly number[]): number {
  return Math.max(...x.map((value, i) => Math.abs(value - y[i]!)));
}
