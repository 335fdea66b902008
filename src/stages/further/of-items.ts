/** What the entries about a scale's items share. */
import type { CrossProducts } from "../../counts/summaries.ts";
import { itemCovariances } from "../../stats/instrument/covariances.ts";
import type { Source } from "../result.ts";

/** Confidence of the intervals, as SPSS has it unless told otherwise. */
export const LEVEL = 0.95;

export function ofItems(source: Source, { n, excluded }: CrossProducts) {
  return { source, n, excluded };
}

/** The items that vary, in their order: all figures here are theirs. */
export function varyingItems(products: CrossProducts): readonly string[] {
  return itemCovariances(products).items.map((column) => products.columns[column]!);
}
