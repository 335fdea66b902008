/** StudyResult -> Document. Words and order only: every figure is the result's own. */
import type { Stage } from "../stages/only.ts";
import type { FurtherResult, StudyResult } from "../stages/result.ts";
import type { Block, Document, Table } from "./document.ts";
import type { FurtherBlocks } from "./further/further-blocks.ts";
import { answerTables } from "./results/answers.ts";
import { associationsTable } from "./results/associations.ts";
import { characteristicsTable } from "./results/characteristics.ts";
import { cleaningTable } from "./results/cleaning.ts";
import { cleaningDetails } from "./results/cleaning-details.ts";
import { cutoffsTable } from "./results/cutoffs.ts";
import { reliabilityTable } from "./results/reliability.ts";
import { assumptionBlocks, remarkBlocks } from "./results/remarks.ts";
import { descriptivesTable, normalityTable } from "./results/scores.ts";
import { summaryBlocks } from "./results/summary.ts";
import { validityTable } from "./results/validity.ts";
import { totalCorrelations } from "./spss/correlations.ts";
import { crosstabTables } from "./spss/crosstabs.ts";
import { caseProcessingTable, descriptivesOf, testsOfNormality } from "./spss/descriptives.ts";
import { frequencyTable } from "./spss/frequencies.ts";
import { reliabilityTables } from "./spss/reliability.ts";
import { type Study, studyOf } from "./study.ts";

type FurtherStage = keyof FurtherResult;
type MainStage = Exclude<Stage, FurtherStage>;

/** After each main stage, those that go further into what it is about; the order of a report. */
const ORDER: { readonly [S in MainStage]: readonly FurtherStage[] } = {
  cleaning: [],
  validity: ["itemCorrelations", "samplingAdequacy"],
  reliability: ["alphaIntervals", "splitHalf", "guttman", "omega", "intraclass", "factors"],
  frequencies: [],
  descriptives: ["percentiles", "extremes", "histograms", "qqPlots"],
  normality: [],
  cutoffs: [],
  bivariate: ["exactTests", "associations", "residuals", "mergers", "oddsRatios", "stratified", "mcnemar"],
};
const MAIN = Object.keys(ORDER) as readonly MainStage[];

/** Lines that a row of the full view's table of cleaning lists: all that the result keeps. */
const LISTED_IN_FULL = 20;

export type ReportOptions = {
  /** `results`: one compact table a stage; `full`: besides, every table that SPSS would print. */
  readonly depth: "results" | "full";
  /** Only these stages, by name; all unless said. */
  readonly stages?: ReadonlySet<string>;
  /** Who makes the blocks of further stages; needed where the result has some. */
  readonly further?: FurtherWriting;
};

/** What `further/further-writing.ts` exports: loaded by whoever has a result with further stages. */
export type FurtherWriting = {
  readonly blocks: FurtherBlocks;
  readonly headings: { readonly [L in StudyResult["study"]["language"]]: { readonly [S in FurtherStage]: string } };
  /** Why a stage, main ones too, has nothing to show. */
  readonly nothing: (study: Study, stage: Stage) => string;
};

/** A result that only `further` can write in full. */
export function hasFurtherStages(result: StudyResult): boolean {
  return MAIN.some((stage) => ORDER[stage].some((further) => result[further].length > 0));
}

export function buildReport(result: StudyResult, options: ReportOptions): Document {
  const { stages: chosen } = options;
  const narrowed = chosen !== undefined && MAIN.some((stage) => !chosen.has(stage));
  const full = options.depth === "full";
  const study = studyOf(result, narrowed, !narrowed && !full);
  const wanted = (stage: Stage) => (chosen?.has(stage) ?? true) && result[stage].length > 0;
  const main = full ? fullStages(study) : resultsStages(study);
  const furtherOrNothing = (stage: FurtherStage) =>
    wanted(stage) ? furtherStage(study, stage, options.further) : unless(chosen, stage, study, options.further);
  const stageBlocks = MAIN.flatMap((stage) => [
    ...(wanted(stage) ? main[stage]() : unless(chosen, stage, study, options.further)),
    ...ORDER[stage].flatMap(furtherOrNothing),
  ]);
  const oursAlone = chosen !== undefined && !MAIN.some((stage) => chosen.has(stage));
  return {
    language: study.language,
    blocks: [
      ...summaryBlocks(study),
      ...assumptionBlocks(study),
      ...stageBlocks,
      ...remarkBlocks(study),
      // the full view of a further stage is what was asked for already
      ...nextBlocks(study, full || oursAlone),
    ],
  };
}

/** A stage that was asked for by name says why it is empty. */
function unless(
  chosen: ReadonlySet<string> | undefined,
  stage: Stage,
  study: Study,
  writing: FurtherWriting | undefined,
): readonly Block[] {
  if (writing === undefined || !chosen?.has(stage) || study.result[stage].length > 0) return [];
  const heading = isMain(stage) ? study.words.headings[stage] : writing.headings[study.language][stage];
  return [
    { kind: "heading", level: 2, text: heading },
    { kind: "paragraph", text: writing.nothing(study, stage) },
  ];
}

function isMain(stage: Stage): stage is MainStage {
  return stage in ORDER;
}

function furtherStage(study: Study, stage: FurtherStage, writing: FurtherWriting | undefined): readonly Block[] {
  if (writing === undefined) throw new RangeError(`nobody writes ${stage}`);
  const heading: Block = { kind: "heading", level: 2, text: writing.headings[study.language][stage] };
  return [heading, ...writing.blocks[stage](study)];
}

type StageBlocks = { readonly [S in MainStage]: () => readonly Block[] };

function resultsStages(study: Study): StageBlocks {
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
function fullStages(study: Study): StageBlocks {
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

/** As a shell takes it. */
function dataPath({ result }: Study): string {
  const path = result.inputs[0]?.path ?? "data.csv";
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path.replace(/["$`\\]/g, "\\$&")}"`;
}

function nextBlocks(study: Study, full: boolean): readonly Block[] {
  const { headings, nextSteps } = study.words;
  const guessed = study.result.notes.some(({ code }) => code === "no-codebook");
  const steps = [
    ...(guessed ? [nextSteps.codebook(dataPath(study))] : []),
    ...(full ? [] : [nextSteps.full]),
    ...(guessed ? [nextSteps.save] : []),
    nextSteps.json,
  ];
  return [
    { kind: "heading", level: 2, text: headings.next },
    { kind: "list", items: steps.map((text) => ({ mark: "-", text })) },
  ];
}
