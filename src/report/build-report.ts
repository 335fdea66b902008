/** StudyResult -> Document. Words and order only: every figure is the result's own. */
import type { Stage } from "../stages/only.ts";
import type { StudyResult } from "../stages/result.ts";
import type { StageCharts } from "./charts/charts.ts";
import { eachChartOnce } from "./charts/each-chart-once.ts";
import type { Block, Document } from "./document.ts";
import type { FurtherBlocks } from "./further/further-blocks.ts";
import { assumptionBlocks, remarkBlocks } from "./results/remarks.ts";
import { summaryBlocks } from "./results/summary.ts";
import {
  type FurtherStage,
  MAIN,
  type MainStage,
  ORDER,
  PICTURES,
  resultsStages,
  type StageBlocks,
} from "./stage-blocks.ts";
import { type Study, studyOf } from "./study.ts";

export type ReportOptions = {
  /** `results`: one compact table a stage; `full`: besides, every table that SPSS would print. */
  readonly depth: "results" | "full";
  /** Only these stages, by name; all unless said. */
  readonly stages?: ReadonlySet<string>;
  /** Who makes the full view and the blocks of further stages; needed where they are wanted. */
  readonly further?: FurtherWriting;
  /** What is drawn behind the tables of a main stage; stages of pictures that aren't named in `stages` serve it alone. */
  readonly charts?: StageCharts;
};

/** What `further/further-writing.ts` exports: loaded by whoever has a result with further stages. */
export type FurtherWriting = {
  /** What main stages show in the full view. */
  readonly full: (study: Study) => StageBlocks;
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
  const { stages: chosen, charts } = options;
  const narrowed = chosen !== undefined && MAIN.some((stage) => !chosen.has(stage));
  const full = options.depth === "full";
  const study = studyOf(result, narrowed, !narrowed && !full);
  const wanted = (stage: Stage) => (chosen?.has(stage) ?? true) && result[stage].length > 0;
  const main = full ? fullOf(options)(study) : resultsStages(study);
  const serves = (stage: FurtherStage) => charts !== undefined && PICTURES.has(stage) && !chosen?.has(stage);
  const furtherOrNothing = (stage: FurtherStage) =>
    wanted(stage) && !serves(stage)
      ? furtherStage(study, stage, options.further)
      : unless(chosen, stage, study, options.further);
  const stageBlocks = MAIN.flatMap((stage) => [
    ...(wanted(stage)
      ? [...main[stage](), ...(charts?.[stage]?.(study) ?? [])]
      : unless(chosen, stage, study, options.further)),
    ...ORDER[stage].flatMap(furtherOrNothing),
  ]);
  const oursAlone = chosen !== undefined && !MAIN.some((stage) => chosen.has(stage));
  return {
    language: study.language,
    blocks: [
      ...summaryBlocks(study),
      ...assumptionBlocks(study),
      ...eachChartOnce(stageBlocks),
      ...remarkBlocks(study),
      // the full view of a further stage is what was asked for already
      ...nextBlocks(study, full || oursAlone),
    ],
  };
}

function fullOf({ further }: ReportOptions): FurtherWriting["full"] {
  if (further === undefined) throw new RangeError("nobody writes the full view");
  return further.full;
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
    nextSteps.report,
    nextSteps.json,
  ];
  return [
    { kind: "heading", level: 2, text: headings.next },
    { kind: "list", items: steps.map((text) => ({ mark: "-", text })) },
  ];
}
