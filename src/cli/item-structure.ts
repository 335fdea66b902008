/** What the correlations of items say about their scales: the codebook's room asks, the stages' room answers. */
import type { ItemStructure } from "../codebook/propose/proposal.ts";
import { CrossProductsCounter } from "../counts/cross-products.ts";
import type { CrossProducts } from "../counts/summaries.ts";

/** Loads what it needs when it is asked, which is only where names don't say which items belong together. */
export function itemStructure(): ItemStructure {
  return {
    async groups(columns) {
      const { proposeScales } = await import("../stages/scale-structure.ts");
      const { scales } = proposeScales(crossProductsOf(columns));
      return scales.map(({ items, confidence, borders }) => ({ items, confidence, borders }));
    },
    async reversed(columns) {
      const { reversalCandidates } = await import("../stages/scale-structure.ts");
      return reversalCandidates(crossProductsOf(columns));
    },
  };
}

/** Over the cases complete on all of the columns. */
function crossProductsOf(columns: readonly Float64Array[]): CrossProducts {
  const names = columns.map((_, index) => String(index));
  const counter = new CrossProductsCounter(names);
  counter.add(columns, columns[0]?.length ?? 0, columns.map(decimalsOf));
  return counter.crossProducts(names);
}

/** Digits after the point that are enough for all values: none for codes. */
function decimalsOf(column: Float64Array): number {
  let most = 0;
  for (const value of column) {
    if (Number.isNaN(value) || Number.isInteger(value)) continue;
    most = Math.max(most, String(value).split(".")[1]?.length ?? 0);
  }
  return most;
}
