/** Why an alpha is negative: which items go against the scale, and what turning them round would give. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { symmetricEigen } from "../linear-algebra.ts";
import { type ItemCovariances, itemCovariances, sum } from "./covariances.ts";
import { alphaOf } from "./cronbach-alpha.ts";
import { correlationMatrix } from "./item-correlations.ts";
import { negativeAlphaItems } from "./reliability.ts";

export type ItemDirections = {
  readonly alpha: Outcome<number>;
  /** Mean of the covariances between items (n - 1): alpha has its sign. */
  readonly meanCovariance: number;
  /** Items whose corrected item-total correlation is negative. */
  readonly negativeItemTotal: readonly string[];
  /**
   * Loadings on the first principal axis of the correlation matrix, of the items that vary in their order; positive for
   * the majority.
   */
  readonly loadings: readonly { readonly item: string; readonly loading: number }[];
  /**
   * Items that load against the majority, where reversing them raises alpha: probably worded the other way round and not
   * reversed, or reversed and shouldn't be. Empty where reversing items doesn't help.
   */
  readonly opposite: readonly string[];
  /** Alpha with `opposite` reversed; `alpha` itself where there are none. */
  readonly alphaIfReversed: Outcome<number>;
};

/** Loadings smaller than this are what rounding leaves of 0: such an item isn't against anything. */
const NO_LOADING = 1e-8;

/**
 * Which way each item of a scale goes. An item's code is reversed by its declared range, so its covariances only change
 * sign, and the alpha that would give is exact.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them; reversed as the codebook says
 * @returns undefined for n < 2 and fewer than two items that vary
 * @throws RangeError for fewer than two columns
 * @see Oracle: R psych::alpha(check.keys = TRUE), eigen(cor(x)); alpha of the reversed answers
 */
export function itemDirections(x: CrossProducts): Outcome<ItemDirections> {
  const c = itemCovariances(x);
  const k = c.items.length;
  if (c.n < 2) return undefinedBecause({ code: "too-few-cases", n: c.n, needed: 2 });
  if (k < 2) return undefinedBecause({ code: "too-few-items", k, needed: 2 });
  const own = sum(c.codeviations.map((row, i) => row[i]!));
  const loadings = majorityLoadings(c);
  const signs = loadings.map((loading) => (loading < -NO_LOADING ? -1n : 1n));
  const turned = sum(c.codeviations.map((row, i) => signs[i]! * sum(row.map((value, j) => signs[j]! * value))));
  // alpha grows with the total's variance, the items' own staying what they are
  const helps = turned > c.total;
  const name = (place: number) => x.columns[c.items[place]!]!;
  const [cases, count] = [BigInt(c.n), BigInt(k)];
  return ok({
    alpha: alphaOf(c.n, k, own, c.total),
    meanCovariance: ratio(c.total - own, count * (count - 1n) * cases * (cases - 1n) * c.unit * c.unit),
    negativeItemTotal: negativeAlphaItems(x),
    loadings: loadings.map((loading, place) => ({ item: name(place), loading })),
    opposite: helps ? signs.flatMap((sign, place) => (sign < 0n ? [name(place)] : [])) : [],
    alphaIfReversed: alphaOf(c.n, k, own, helps ? turned : c.total),
  });
}

/** First principal axis times the root of its eigenvalue, signed so that more items are positive; in a tie, the first is. */
function majorityLoadings(c: ItemCovariances): readonly number[] {
  const { values, vectors } = symmetricEigen(correlationMatrix(c));
  const size = Math.sqrt(values[0]!);
  const loadings = vectors.map((row) => size * row[0]!);
  const present = loadings.filter((loading) => Math.abs(loading) > NO_LOADING);
  const balance = present.reduce((sum, loading) => sum + Math.sign(loading), 0) || Math.sign(present[0]!);
  return balance < 0 ? loadings.map((loading) => 0 - loading) : loadings;
}
