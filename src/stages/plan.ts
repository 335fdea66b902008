/** What has to be counted so that every stage can run: known from the codebook alone, before the first row. */
import type { Codebook } from "../codebook/codebook.ts";
import type { Wanted } from "../counts/wanted.ts";
import { scalesWithItems } from "./instrument.ts";

/** What validity and reliability need. */
export function wantedForInstrument(codebook: Codebook): Wanted {
  return {
    distributions: [],
    crossProducts: scalesWithItems(codebook).map((scale) => ({ name: scale.name, columns: scale.items })),
    tables: [],
  };
}

/** What the other stages need: each variable's distribution and the joint table of raw values for each predictor. */
export function wantedForStudy(codebook: Codebook): Wanted {
  const items = new Set(codebook.scales.flatMap((scale) => scale.items));
  const { outcome } = codebook;
  return {
    distributions: [
      ...items,
      ...codebook.scales.map((scale) => scale.name),
      ...codebook.variables.map((variable) => variable.name),
    ],
    crossProducts: [],
    tables: outcome === null ? [] : codebook.predictors.map((row) => ({ row, column: outcome })),
  };
}

export function bothWanted(a: Wanted, b: Wanted): Wanted {
  return {
    distributions: [...a.distributions, ...b.distributions],
    crossProducts: [...a.crossProducts, ...b.crossProducts],
    tables: [...a.tables, ...b.tables],
  };
}
