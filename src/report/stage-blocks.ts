/** What each main stage shows in the results view. */
import type { Stage } from "../stages/only.ts";
import type { FurtherResult } from "../stages/result.ts";
import type { Block, Table } from "./document.ts";
import { answerTables } from "./results/answers.ts";
import { associationsTable } from "./results/associations.ts";
import { characteristicsTable } from "./results/characteristics.ts";
import { cleaningTable } from "./results/cleaning.ts";
import { cutoffsTable } from "./results/cutoffs.ts";
import { reliabilityTable } from "./results/reliability.ts";
import { descriptivesTable, normalityTable } from "./results/scores.ts";
import { validityTable } from "./results/validity.ts";
import type { Study } from "./study.ts";

export type FurtherStage = keyof FurtherResult;
export type MainStage = Exclude<Stage, FurtherStage>;

/** After each main stage, those that go further into what it is about; the order of a report. */
export const ORDER: { readonly [S in MainStage]: readonly FurtherStage[] } = {
  cleaning: [],
  validity: ["itemCorrelations", "samplingAdequacy"],
  reliability: ["alphaIntervals", "splitHalf", "guttman", "omega", "intraclass", "factors"],
  frequencies: [],
  descriptives: ["percentiles", "extremes", "histograms", "qqPlots"],
  normality: [],
  cutoffs: [],
  bivariate: ["exactTests", "associations", "residuals", "mergers", "oddsRatios", "boxPlots", "stratified", "mcnemar"],
};

/** What is looked at rather than read: shown where it is asked for, or as charts of a main stage. */
export const PICTURES: ReadonlySet<FurtherStage> = new Set(["histograms", "qqPlots", "boxPlots"]);

export const MAIN = Object.keys(ORDER) as readonly MainStage[];

export type StageBlocks = { readonly [S in MainStage]: () => readonly Block[] };

export function resultsStages(study: Study): StageBlocks {
  return {
    cleaning: () => study.result.cleaning.map((entry) => cleaningTable(study, entry)),
    validity: () => [validityTable(study)],
    reliability: () => [reliabilityTable(study)],
    frequencies: () => [...present(characteristicsTable(study)), ...answerTables(study)],
    descriptives: () => [descriptivesTable(study)],
    normality: () => [normalityTable(study)],
    cutoffs: () => [cutoffsTable(study)],
    bivariate: () => [associationsTable(study)],
  };
}

export function present(table: Table | null): readonly Table[] {
  return table === null ? [] : [table];
}
