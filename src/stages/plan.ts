/** What has to be counted so that every stage can run: known from the codebook alone, before the first row. */
import type { Codebook } from "../codebook/codebook.ts";
import type { Wanted } from "../counts/wanted.ts";
import { scalesWithItems } from "./instrument.ts";
import type { Stage } from "./only.ts";

/** What validity and reliability need. */
export function wantedForInstrument(codebook: Codebook): Wanted {
  return {
    distributions: [],
    crossProducts: scalesWithItems(codebook).map((scale) => ({ name: scale.name, columns: scale.items })),
    tables: [],
  };
}

/** The group of all scales' items, in their order; no scale can have this name. */
export const allItemsGroup = "\0";

/** Stages that look at the items of all scales together. */
const acrossScales: readonly Stage[] = ["factors", "samplingAdequacy"];

/**
 * What the other stages need: each variable's distribution and the joint table of raw values for each predictor; and what only
 * further stages need, where one of them is asked for.
 */
export function wantedForStudy(codebook: Codebook, stages: ReadonlySet<Stage> = new Set()): Wanted {
  const items = itemsOf(codebook);
  const { outcome } = codebook;
  return {
    distributions: [
      ...items,
      ...codebook.scales.map((scale) => scale.name),
      ...codebook.variables.map((variable) => variable.name),
    ],
    crossProducts:
      items.length > 1 && acrossScales.some((stage) => stages.has(stage))
        ? [{ name: allItemsGroup, columns: items }]
        : [],
    tables: [
      ...(outcome === null ? [] : codebook.predictors.map((row) => ({ row, column: outcome }))),
      ...(stages.has("mcnemar") ? codebook.pairs.map(([row, column]) => ({ row, column })) : []),
    ],
    ...(stages.has("extremes") ? { extremes: numericNames(codebook) } : {}),
    ...(stages.has("stratified") ? { strata: strataOf(codebook) } : {}),
  };
}

/** Each predictor and the outcome by each stratum; one that is the predictor itself has nothing to part. */
export function strataOf({ outcome, predictors, strata }: Codebook): NonNullable<Wanted["strata"]> {
  if (outcome === null) return [];
  return strata.flatMap((stratum) =>
    predictors.filter((row) => row !== stratum).map((row) => ({ row, column: outcome, stratum })),
  );
}

/** Numbers and scores. */
function numericNames({ variables, scales }: Codebook): readonly string[] {
  return [...variables.filter(({ kind }) => kind === "number"), ...scales].map(({ name }) => name);
}

/** The items of all scales, each once. */
export function itemsOf(codebook: Codebook): readonly string[] {
  return [...new Set(codebook.scales.flatMap((scale) => scale.items))];
}

export function bothWanted(a: Wanted, b: Wanted): Wanted {
  return {
    distributions: [...a.distributions, ...b.distributions],
    crossProducts: [...a.crossProducts, ...b.crossProducts],
    tables: [...a.tables, ...b.tables],
    extremes: [...(a.extremes ?? []), ...(b.extremes ?? [])],
    strata: [...(a.strata ?? []), ...(b.strata ?? [])],
  };
}
