/** What each main stage shows in the full view; loaded where somebody wants it. */
import type { Block } from "./document.ts";
import { answerTables } from "./results/answers.ts";
import { associationsTable } from "./results/associations.ts";
import { cleaningTable } from "./results/cleaning.ts";
import { cleaningDetails } from "./results/cleaning-details.ts";
import { cutoffsTable } from "./results/cutoffs.ts";
import { reliabilityTable } from "./results/reliability.ts";
import { normalityTable } from "./results/scores.ts";
import { validityTable } from "./results/validity.ts";
import { totalCorrelations } from "./spss/correlations.ts";
import { crosstabTables } from "./spss/crosstabs.ts";
import { caseProcessingTable, descriptivesOf, testsOfNormality } from "./spss/descriptives.ts";
import { frequencyTable } from "./spss/frequencies.ts";
import { reliabilityTables } from "./spss/reliability.ts";
import { type MainStage, present, type StageBlocks } from "./stage-blocks.ts";
import type { Study } from "./study.ts";

/** Lines that a row of the full view's table of cleaning lists: all that the result keeps. */
const LISTED_IN_FULL = 20;

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
