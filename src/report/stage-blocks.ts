/** What each main stage shows, in both depths. */
import type { Stage } from "../stages/only.ts";
import type { FurtherResult } from "../stages/result.ts";
import type { Block, Table } from "./document.ts";
import { answerTables } from "./results/answers.ts";
import { associationsTable } from "./results/associations.ts";
import { characteristicsTable } from "./results/characteristics.ts";
import { cleaningTable } from "./results/cleaning.ts";
import { cleaningDetails } from "./results/cleaning-details.ts";
import { cutoffsTable } from "./results/cutoffs.ts";
import { reliabilityTable } from "./results/reliability.ts";
import { descriptivesTable, normalityTable } from "./results/scores.ts";
import { validityTable } from "./results/validity.ts";
import { totalCorrelations } from "./spss/correlations.ts";
import { crosstabTables } from "./spss/crosstabs.ts";
import { caseProcessingTable, descriptivesOf, testsOfNormality } from "./spss/descriptives.ts";
import { frequencyTable } from "./spss/frequencies.ts";
import { reliabilityTables } from "./spss/reliability.ts";
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

/** Lines that a row of the full view's table of cleaning lists: all that the result keeps. */
const LISTED_IN_FULL = 20;

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

/** SPSS's tables, and ours for the verdicts that SPSS doesn't print. */
export function fullStages(study: Study): StageBlocks {
  const { result, words } = study;
  const staged = (stage: MainStage, blocks: readonly Block[]): readonly Block[] => [
    { kind: "heading", level: 2, text: words.headings[stage] },
    ...blocks,
  ];
  return {
    cleaning: () =>
      staged(
        "cleaning",
        result.cleaning.flatMap((entry) => [
          cleaningTable(study, entry, LISTED_IN_FULL),
          ...cleaningDetails(study, entry),
        ]),
      ),
    validity: () =>
      staged("validity", [
        validityTable(study),
        ...result.validity.flatMap((scale) => [
          subheading(`Scale: ${study.label(scale.scale)}`),
          totalCorrelations(study, scale),
        ]),
      ]),
    reliability: () =>
      staged("reliability", [
        reliabilityTable(study),
        ...result.reliability.flatMap((scale) => [
          subheading(`Scale: ${study.label(scale.scale)}`),
          ...reliabilityTables(study, scale),
        ]),
      ]),
    frequencies: () =>
      staged("frequencies", [
        ...result.frequencies.map((entry) => frequencyTable(study, entry)),
        ...answerTables(study),
      ]),
    descriptives: () =>
      staged("descriptives", [
        caseProcessingTable(
          "descriptives.case-processing",
          result.descriptives.map((entry) => ({ ...entry, label: study.label(entry.variable) })),
        ),
        ...result.descriptives.map((entry) => descriptivesOf(study, entry)),
      ]),
    normality: () =>
      staged("normality", [...present(testsOfNormality(study, result.normality)), normalityTable(study)]),
    cutoffs: () => staged("cutoffs", [cutoffsTable(study)]),
    bivariate: () =>
      staged("bivariate", [
        associationsTable(study),
        caseProcessingTable(
          "bivariate.case-processing",
          result.bivariate.map((entry) => ({
            ...entry,
            label: `${study.label(entry.row)} * ${study.label(entry.column)}`,
          })),
        ),
        ...result.bivariate.flatMap((entry) => [
          subheading(`${study.label(entry.row)} * ${study.label(entry.column)}`),
          ...crosstabTables(study, entry),
        ]),
      ]),
  };
}

function subheading(text: string): Block {
  return { kind: "heading", level: 3, text };
}

function present(table: Table | null): readonly Table[] {
  return table === null ? [] : [table];
}
