/** A report that explains itself: findings, methods, each stage with its tables, charts and words, cautions, how to repeat it. */
import type { Stage } from "../../stages/only.ts";
import { stageCharts } from "../charts/charts.ts";
import type { Block } from "../document.ts";
import { fullStages } from "../full-stages.ts";
import { assumptionBlocks, remarkBlocks } from "../results/remarks.ts";
import { summaryBlocks } from "../results/summary.ts";
import { MAIN, type MainStage, ORDER, resultsStages } from "../stage-blocks.ts";
import { explanation } from "../words/explanations/explanations.ts";
import { methodsBlocks } from "./methods.ts";
import { withoutNotesOf } from "./own-notes.ts";
import { reproducibilityFacts } from "./reproducibility.ts";
import type { Writing } from "./writing.ts";
import type { WrittenOptions } from "./written-options.ts";
import { writtenTexts } from "./written-texts.ts";

export function resultsStyle(writing: Writing, options: WrittenOptions): readonly Block[] {
  const { study } = writing;
  const words = writtenTexts[study.language];
  const shown = (stage: Stage) => options.stages?.has(stage) ?? true;
  return [
    ...summaryBlocks(study),
    ...assumptionBlocks(study),
    { kind: "heading", level: 2, text: words.methods },
    ...methodsBlocks(writing, options),
    ...MAIN.flatMap((stage) => [
      ...(shown(stage) ? mainStage(writing, stage, options.full) : []),
      ...ORDER[stage].filter(shown).flatMap((further) => furtherStage(writing, further, options)),
    ]),
    ...remarkBlocks(withoutNotesOf(study, (stage) => !isAsked(stage, options))),
    reproducibilityFacts(study, options.commandLine),
  ];
}

function mainStage({ study, numbers }: Writing, stage: MainStage, full: boolean): readonly Block[] {
  if (study.result[stage].length === 0) return [];
  const heading: Block = { kind: "heading", level: 2, text: study.words.headings[stage] };
  const charts = stageCharts[stage]?.(study, numbers) ?? [];
  // the full view's stages have their heading already
  const [first, ...tables] = full ? fullStages(study)[stage]() : [heading, ...resultsStages(study)[stage]()];
  return [first ?? heading, explanation(study.language, stage), ...tables, ...charts];
}

/** Where the stage is one that somebody wants to see, rather than one that others draw on. */
function isAsked(stage: Stage, { full, stages, asked }: WrittenOptions): boolean {
  if (asked?.has(stage) === true) return true;
  return stages === undefined ? full : stages.has(stage);
}

/** Its tables in the full view, or where it was asked for by name; else it is there for the words and charts of others. */
function furtherStage(
  { study, numbers }: Writing,
  stage: (typeof ORDER)[MainStage][number],
  options: WrittenOptions,
): readonly Block[] {
  const { further } = options;
  if (!isAsked(stage, options) || study.result[stage].length === 0) return [];
  return [
    { kind: "heading", level: 2, text: further.headings[study.language][stage] },
    ...further.blocks[stage](study, numbers),
  ];
}
