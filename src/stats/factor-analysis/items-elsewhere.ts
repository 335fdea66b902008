/** Which factor is which scale's, and which items don't go with their scale. */
import type { Matrix } from "../linear-algebra.ts";

export type ItemPlace = {
  readonly item: string;
  readonly scale: string;
  /** The factor of its largest loading, from 0, and that loading, with its sign. */
  readonly factor: number;
  readonly loading: number;
  /** The second largest; null where there is one factor. */
  readonly second: { readonly factor: number; readonly loading: number } | null;
  /** Its largest loading is on another factor than its scale's. */
  readonly elsewhere: boolean;
  /** Its second largest loading reaches the threshold too. */
  readonly crossLoading: boolean;
  /** No loading reaches the threshold. */
  readonly weak: boolean;
};

export type ScalePlace = {
  readonly scale: string;
  /** The factor on which most of its items have their largest loading. */
  readonly factor: number;
  readonly itemsThere: number;
  readonly items: number;
};

export type ItemPlaces = {
  readonly threshold: number;
  readonly items: readonly ItemPlace[];
  /** In the order of their first items. */
  readonly scales: readonly ScalePlace[];
  /** One a factor: the scale that most of the items there belong to; null where no item has its largest loading there. */
  readonly factors: readonly (string | null)[];
};

/** Loadings whose sizes differ by less are alike: the first factor has the item. */
const ALIKE = 1e-10;

/**
 * Where items load, judged by the size of their loadings. Where two factors hold as many items of a scale, the one with the larger
 * sum of their squared loadings is its main one; likewise for two scales on a factor.
 *
 * @param loadings k x m, rotated; the pattern matrix of an oblique rotation
 * @param scales the scale of each item, k names
 * @param threshold size of a loading that counts; .4 is Stevens's (2002) advice for interpretation
 * @throws RangeError for other than one item and one scale a row
 */
export function itemPlaces(
  loadings: Matrix,
  items: readonly string[],
  scales: readonly string[],
  threshold = 0.4,
): ItemPlaces {
  if (items.length !== loadings.length || scales.length !== loadings.length) {
    throw new RangeError("one item and one scale for each row of loadings");
  }
  const ranks = loadings.map(factorsBySize);
  const names = [...new Set(scales)];
  const factors = (loadings[0] ?? []).map((_, j) => j);
  const rowsOf = (scale: string) => scales.flatMap((name, row) => (name === scale ? [row] : []));
  const there = (rows: readonly number[], factor: number) => rows.filter((row) => ranks[row]![0] === factor);
  const weight = (rows: readonly number[], factor: number) => ({
    count: there(rows, factor).length,
    squares: rows.reduce((sum, row) => sum + loadings[row]![factor]! ** 2, 0),
  });
  const places = names.map((scale): ScalePlace => {
    const rows = rowsOf(scale);
    const factor = heaviest(factors.map((j) => weight(rows, j)));
    return { scale, factor, itemsThere: there(rows, factor).length, items: rows.length };
  });
  const factorOf = new Map(places.map(({ scale, factor }) => [scale, factor]));
  return {
    threshold,
    scales: places,
    factors: factors.map((j) => {
      const weights = names.map((scale) => weight(rowsOf(scale), j));
      return weights.some(({ count }) => count > 0) ? names[heaviest(weights)]! : null;
    }),
    items: loadings.map((row, i) => {
      const scale = scales[i]!;
      return placeOf({ item: items[i]!, scale, row, ranks: ranks[i]!, main: factorOf.get(scale)!, threshold });
    }),
  };
}

type Placed = {
  readonly item: string;
  readonly scale: string;
  readonly row: readonly number[];
  readonly ranks: readonly number[];
  readonly main: number;
  readonly threshold: number;
};

function placeOf({ item, scale, row, ranks, main, threshold }: Placed): ItemPlace {
  const [factor = 0, next] = ranks;
  const reaches = (loading: number) => Math.abs(loading) >= threshold;
  const second = next === undefined ? null : { factor: next, loading: row[next]! };
  return {
    item,
    scale,
    factor,
    loading: row[factor]!,
    second,
    elsewhere: factor !== main,
    crossLoading: second !== null && reaches(second.loading),
    weak: !reaches(row[factor]!),
  };
}

/** Factors by the size of the item's loadings, the largest first. */
function factorsBySize(row: readonly number[]): number[] {
  const left = row.map((_, j) => j);
  return row.map(() => {
    const most = Math.max(...left.map((j) => Math.abs(row[j]!)));
    const first = left.findIndex((j) => Math.abs(row[j]!) >= most - ALIKE);
    return left.splice(first, 1)[0]!;
  });
}

function heaviest(weights: readonly { readonly count: number; readonly squares: number }[]): number {
  let best = 0;
  for (const [j, { count, squares }] of weights.entries()) {
    const { count: most, squares: largest } = weights[best]!;
    if (count > most || (count === most && squares > largest + ALIKE)) best = j;
  }
  return best;
}
