/** What the inverse of the items' correlation matrix says: how much of each item the others explain, and partial correlations. */
import { ratio, signedRoot } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { invertPositiveDefinite, isSingular } from "../linear-algebra.ts";
import { correlationOf } from "./correlation.ts";
import { type ItemCovariances, itemCovariances } from "./covariances.ts";
import { exactInverse, exactInverseCost } from "./exact-inverse.ts";

/** Of the k items that vary, in their order. */
export type InverseCorrelation = {
  /** R^2 of each item with all others. */
  readonly squaredMultiple: readonly number[];
  /** 1 - R^2: the share of its variance that the others don't explain. */
  readonly unexplained: readonly number[];
  /** Anti-image correlations: off the diagonal, partial correlations given all other items, their signs changed; 1 on it. */
  readonly antiImage: readonly (readonly number[])[];
  readonly determinant: number;
  readonly logDeterminant: number;
};

/** Up to about .3 s; beyond, the inverse is made of doubles. See {@link exactInverseCost}. */
const MOST_COST = 2e8;

const known = new WeakMap<ItemCovariances, Outcome<InverseCorrelation>>();

/**
 * Made once for each cross-products. Exact before it is rounded for as many items as a questionnaire has (about 70 with
 * hundreds of cases); above that the digits lost are those of the matrix's condition number. Whether the matrix is singular
 * is always decided without rounding.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them
 * @returns undefined for n < 2, fewer than two items that vary, and where an item follows from the others
 * @see Kaiser (1970), Psychometrika 35, 401-415. Oracle: Python's fractions; R solve(cor(x)); psych::smc, psych::KMO()$Image
 */
export function inverseCorrelation(x: CrossProducts): Outcome<InverseCorrelation> {
  const c = itemCovariances(x);
  const found = known.get(c) ?? makeInverse(c);
  known.set(c, found);
  return found;
}

function makeInverse(c: ItemCovariances): Outcome<InverseCorrelation> {
  const k = c.items.length;
  if (c.n < 2) return undefinedBecause({ code: "too-few-cases", n: c.n, needed: 2 });
  if (k < 2) return undefinedBecause({ code: "too-few-items", k, needed: 2 });
  return exactInverseCost(c.codeviations) <= MOST_COST ? fromWholes(c) : fromDoubles(c);
}

function singular(): Outcome<never> {
  return undefinedBecause({ code: "singular-matrix", what: "correlations" });
}

function fromWholes({ n, items, codeviations }: ItemCovariances): Outcome<InverseCorrelation> {
  // n cases span n - 1 dimensions: with as many items the determinant is 0 before anything is computed
  const inverse = n <= items.length ? null : exactInverse(codeviations);
  if (inverse === null) return singular();
  const { determinant, adjugate } = inverse;
  const own = codeviations.map((row, i) => row[i]!);
  const scaled = own.map((value, i) => value * adjugate[i]![i]!);
  const variances = own.reduce((product, value) => product * value, 1n);
  return ok({
    squaredMultiple: scaled.map((value) => ratio(value - determinant, value)),
    unexplained: scaled.map((value) => ratio(determinant, value)),
    antiImage: adjugate.map((row, i) =>
      row.map((value, j) => signedRoot(value, value * value, adjugate[i]![i]! * adjugate[j]![j]!)),
    ),
    determinant: ratio(determinant, variances),
    logDeterminant: logOfShare(determinant, variances),
  });
}

/** @internal exported for its test: the way that is taken above {@link MOST_COST} */
export function fromDoubles({ codeviations }: ItemCovariances): Outcome<InverseCorrelation> {
  if (isSingular(codeviations)) return singular();
  const r = codeviations.map((row, i) =>
    row.map((value, j) => {
      const outcome = correlationOf(value, codeviations[i]![i]!, codeviations[j]![j]!);
      return outcome.ok ? outcome.value : 0;
    }),
  );
  const inverted = invertPositiveDefinite(r, "correlations");
  if (!inverted.ok) return inverted;
  const { inverse, logDeterminant } = inverted.value;
  const own = inverse.map((row, i) => row[i]!);
  return ok({
    squaredMultiple: own.map((value) => Math.max(0, 1 - 1 / value)),
    unexplained: own.map((value) => Math.min(1, 1 / value)),
    antiImage: inverse.map((row, i) =>
      row.map((value, j) => (i === j ? 1 : value / (Math.sqrt(own[i]!) * Math.sqrt(own[j]!)))),
    ),
    determinant: Math.exp(logDeterminant),
    logDeterminant,
  });
}

/** ln(part / whole) for 0 < part <= whole of any length, without loss near 1 or below the smallest double. */
function logOfShare(part: bigint, whole: bigint): number {
  if (2n * part > whole) return Math.log1p(-ratio(whole - part, whole));
  const shift = 4 * (whole.toString(16).length - part.toString(16).length);
  return Math.log(ratio(part << BigInt(shift), whole)) - shift * Math.LN2;
}
