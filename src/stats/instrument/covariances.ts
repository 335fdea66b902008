import { powerOfTen } from "../../core/exact.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { coDeviation } from "./correlation.ts";

/**
 * Sums and co-deviations of items in one unit, those that don't vary left out: what alpha and the item-total statistics
 * are made of. A covariance is `codeviations[i][j] / (n (n - 1) unit^2)`.
 */
export type ItemCovariances = {
  readonly n: number;
  readonly unit: bigint;
  /** Places in the cross-products' columns of the items that vary. */
  readonly items: readonly number[];
  readonly sums: readonly bigint[];
  readonly codeviations: readonly (readonly bigint[])[];
  /** Of the items' sum: the sum of all co-deviations. */
  readonly total: bigint;
};

const known = new WeakMap<CrossProducts, ItemCovariances>();

/** Made once for each cross-products: alpha, standardized alpha, scale and item-total statistics all start from them. */
export function itemCovariances(x: CrossProducts): ItemCovariances {
  const found = known.get(x) ?? makeItemCovariances(x);
  known.set(x, found);
  return found;
}

function makeItemCovariances(x: CrossProducts): ItemCovariances {
  if (x.columns.length < 2) throw new RangeError(`a scale needs two items, not ${x.columns.length}`);
  const most = Math.max(...x.decimals);
  const factor = (column: number) => powerOfTen(most - x.decimals[column]!);
  const items = x.columns.map((_, column) => column).filter((column) => coDeviation(x, column, column) > 0n);
  const codeviations = items.map((i) => items.map((j) => coDeviation(x, i, j) * factor(i) * factor(j)));
  return {
    n: x.n,
    unit: powerOfTen(most),
    items,
    sums: items.map((column) => x.sums[column]! * factor(column)),
    codeviations,
    total: sum(codeviations.map(sum)),
  };
}

export function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
