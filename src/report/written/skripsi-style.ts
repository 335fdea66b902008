/**
 * A thesis's results chapter: the instrument and how scores became groups, then one variable after the other, then each group of
 * predictors against the outcome, cautions, how to repeat it.
 */
import type { Stage } from "../../stages/only.ts";
import { stageCharts } from "../charts/charts.ts";
import type { Block, Chart, Table } from "../document.ts";
import { assumptionBlocks, remarkBlocks } from "../results/remarks.ts";
import { MAIN, ORDER, resultsStages } from "../stage-blocks.ts";
import type { Study } from "../study.ts";
import { methodsBlocks } from "./methods.ts";
import { withoutNotesOf } from "./own-notes.ts";
import { reproducibilityFacts } from "./reproducibility.ts";
import { associationTable } from "./skripsi/bivariate.ts";
import { characteristicsTable, groupsTable } from "./skripsi/groups.ts";
import { instrumentTable } from "./skripsi/instrument.ts";
import { numbersTable } from "./skripsi/numbers.ts";
import { associationGroups, chapterPlan, type Topic } from "./skripsi/plan.ts";
import { numberedSections, section } from "./skripsi/sections.ts";
import { statementsTable } from "./skripsi/statements.ts";
import { skripsiTexts } from "./skripsi/texts.ts";
import { ungroupedParagraph } from "./skripsi/ungrouped.ts";
import type { Writing } from "./writing.ts";
import { DEFAULT_CHAPTER, type WrittenOptions } from "./written-options.ts";
import { writtenTexts } from "./written-texts.ts";

export function skripsiStyle(writing: Writing, options: WrittenOptions): readonly Block[] {
  const { study } = writing;
  const { language } = study;
  const { chapter: named, headings } = skripsiTexts[language];
  const chapter = options.chapter ?? DEFAULT_CHAPTER;
  const methods = methodsBlocks(writing, options);
  const listed = methods.findIndex(({ kind }) => kind === "heading");
  const references = listed < 0 ? [] : methods.slice(listed);
  const blocks: readonly Block[] = [
    ...section(
      2,
      headings.preparation,
      preparation(study, options, methods.slice(0, methods.length - references.length)),
    ),
    ...section(2, headings.univariate, univariate(writing, options)),
    ...section(2, headings.bivariate, bivariate(writing, options)),
    ...section(2, headings.further, furtherStages(writing, options)),
    ...assumptionBlocks(study),
    ...remarkBlocks(withoutNotesOf(study, (stage) => !isAsked(options, stage))),
    // what the methods refer to stands at the chapter's end
    ...references.map((block): Block => (block.kind === "heading" ? { ...block, level: 2 } : block)),
  ];
  return [
    { kind: "heading", level: 1, text: named(chapter) },
    ...numberedSections(withSource(blocks, study), chapter),
    reproducibilityFacts(study, options.commandLine),
  ];
}

function isShown({ stages }: WrittenOptions, stage: Stage): boolean {
  return stages?.has(stage) ?? true;
}

/** The instrument, and how scores were divided: what the tables behind it rest on. */
function preparation(study: Study, options: WrittenOptions, methods: readonly Block[]): readonly Block[] {
  const { headings } = skripsiTexts[study.language];
  const { result } = study;
  const stages = resultsStages(study);
  const shown = (stage: "normality" | "cutoffs") =>
    isShown(options, stage) && result[stage].length > 0 ? stages[stage]() : [];
  // what was cleaned belongs to the methods; it is here where somebody asks for it
  const cleaning = options.stages?.has("cleaning") === true ? stages.cleaning() : [];
  return [
    ...section(3, study.words.headings.cleaning, cleaning),
    ...section(3, writtenTexts[study.language].methods, methods),
    ...section(3, headings.instrument, [
      ...(isShown(options, "validity") && result.validity.length > 0 ? stages.validity() : []),
      ...present(instrumentTable(study, (stage) => isShown(options, stage))),
    ]),
    ...section(3, headings.grouping, [...shown("normality"), ...shown("cutoffs")]),
  ];
}

function univariate(writing: Writing, options: WrittenOptions): readonly Block[] {
  const { study } = writing;
  const { headings } = skripsiTexts[study.language];
  const plan = chapterPlan(study);
  const numbers = isShown(options, "descriptives") ? present(numbersTable(study, plan.numbers)) : [];
  if (!isShown(options, "frequencies")) return section(3, headings.numbers, numbers);
  const { outcome } = plan;
  return [
    ...section(3, headings.characteristics, present(characteristicsTable(study, plan.characteristics))),
    ...section(3, headings.numbers, numbers),
    ...plan.topics.flatMap((topic) => section(3, study.label(topic.name), topicBlocks(writing, topic))),
    ...(outcome === null ? [] : section(3, study.label(outcome.name), outcomeBlocks(writing, outcome))),
  ];
}

/** A variable's groups come before its statements, those of its parts behind theirs. */
function topicBlocks(writing: Writing, { name, parts }: Topic): readonly Block[] {
  return [
    ...groupBlocks(writing, name),
    ...statementBlocks(writing, name),
    ...parts.flatMap((part) => [...statementBlocks(writing, part), ...groupBlocks(writing, part)]),
  ];
}

/** What the study is about ends with its groups, unless it has parts to follow. */
function outcomeBlocks(writing: Writing, outcome: Topic): readonly Block[] {
  if (outcome.parts.length > 0) return topicBlocks(writing, outcome);
  return [...statementBlocks(writing, outcome.name), ...groupBlocks(writing, outcome.name)];
}

function groupBlocks(writing: Writing, name: string): readonly Block[] {
  const table = groupsTable(writing.study, name);
  return table === null ? [ungroupedParagraph(writing, name)] : [table];
}

function statementBlocks(writing: Writing, name: string): readonly Block[] {
  return [...present(statementsTable(writing.study, name)), ...chartsOf(writing, "frequencies", name)];
}

function bivariate(writing: Writing, options: WrittenOptions): readonly Block[] {
  const { study } = writing;
  if (!isShown(options, "bivariate")) return [];
  const { headings } = skripsiTexts[study.language];
  const named = {
    characteristics: () => headings.characteristics,
    items: () => headings.items,
    scale: (name: string) => study.label(name),
    parts: (name: string) => study.label(name),
  };
  let before: string | null = null;
  const tables = associationGroups(study).flatMap((group): readonly Block[] => {
    const table = associationTable(study, group);
    // parts go on under the heading of what they are parts of
    const goesOn = group.scale !== null && group.scale === before;
    before = group.scale;
    return goesOn ? [table] : section(3, named[group.of](group.scale ?? ""), [table]);
  });
  if (tables.length === 0) return [];
  return [...tables, ...section(3, headings.overview, chartsOf(writing, "bivariate"))];
}

/** Those that somebody asked for by name; their place is the appendix else. */
function furtherStages({ study, numbers }: Writing, options: WrittenOptions): readonly Block[] {
  const { further } = options;
  return MAIN.flatMap((main) => ORDER[main])
    .filter((stage) => isAsked(options, stage) && study.result[stage].length > 0)
    .flatMap((stage) => titled(further.headings[study.language][stage], further.blocks[stage](study, numbers)));
}

/** What begins with a heading has the stage's name before each of its own: no section is without a text. */
function titled(name: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks[0]?.kind !== "heading") return section(3, name, blocks);
  return blocks.map((block) => (block.kind === "heading" ? { ...block, text: `${name}: ${block.text}` } : block));
}

function chartsOf({ study, numbers }: Writing, stage: string, of = ""): readonly Chart[] {
  return (stageCharts[stage]?.(study, numbers) ?? []).filter(({ id }) => of === "" || isOf(id, of));
}

/** Charts of a scale's answers are called by its name, further ones with a number behind it. */
function isOf(id: string, scale: string): boolean {
  const own = `charts.answers.${scale}`;
  return id === own || (id.startsWith(`${own}.`) && /^\d+$/.test(id.slice(own.length + 1)));
}

function isAsked({ stages, asked }: WrittenOptions, stage: Stage): boolean {
  return stages?.has(stage) === true || asked?.has(stage) === true;
}

function present(table: Table | null): readonly Table[] {
  return table === null ? [] : [table];
}

/** Tables and charts say where their figures come from. */
function withSource(blocks: readonly Block[], { result, language }: Study): readonly Block[] {
  const source = writtenTexts[language].source(yearOf(result.codebook));
  return blocks.map((block) => (block.kind === "table" || block.kind === "chart" ? { ...block, source } : block));
}

function yearOf(codebook: object): string | null {
  const year = "year" in codebook ? codebook.year : null;
  return typeof year === "number" || typeof year === "string" ? String(year) : null;
}
