/** Written reports of real studies, for tests of renderers and words. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runStudy } from "../../src/cli/run-study.ts";
import { writtenStages } from "../../src/cli/written-stages.ts";
import type { Language } from "../../src/core/language.ts";
import type { CodedData, RenderInput } from "../../src/render/rendered.ts";
import type { Document } from "../../src/report/document.ts";
import { furtherWriting } from "../../src/report/further/further-writing.ts";
import { wordNotes } from "../../src/report/word-notes.ts";
import { buildWrittenReport } from "../../src/report/written/build-written-report.ts";
import type { WrittenOptions } from "../../src/report/written/written-options.ts";
import type { StudyResult } from "../../src/stages/result.ts";

export const fixtures = fileURLToPath(new URL("../../fixtures", import.meta.url));
export const bekasiData = join(fixtures, "bekasi/main.csv");

export type Wanted = Partial<Omit<WrittenOptions, "further">> & {
  /** The Bekasi study unless said. */
  readonly data?: string;
  readonly codebook?: string;
  readonly language?: Language;
};

const known = new Map<string, Promise<StudyResult>>();

/** The study's result with all that a written report needs; worked out once for a file of tests. */
export function studyResult({
  data = bekasiData,
  codebook,
  language,
  full = false,
}: Wanted = {}): Promise<StudyResult> {
  const key = [data, codebook, language, full].join("\n");
  const before = known.get(key);
  if (before !== undefined) return before;
  const overrides = language === undefined ? {} : { language };
  const made = runStudy({ data, codebook, overrides, stages: writtenStages(full) }).then((unworded) => {
    const labels = new Map(unworded.variables.map(({ name, label }) => [name, label]));
    const label = (name: string) => labels.get(name) ?? name;
    return { ...unworded, notes: wordNotes(unworded.notes, { language: unworded.study.language, label }) };
  });
  known.set(key, made);
  return made;
}

/** Style `results`, unless said. */
export async function writtenDocument(wanted: Wanted = {}): Promise<Document> {
  return documentOf(await studyResult(wanted), wanted);
}

export function documentOf(result: StudyResult, { style = "results", full = false, ...rest }: Wanted = {}): Document {
  const { data = "data.csv", codebook: _, language: __, ...options } = rest;
  return buildWrittenReport(result, {
    commandLine: `loyalty analyze ${data.slice(data.lastIndexOf("/") + 1)} --report report.html`,
    ...options,
    style,
    full,
    further: furtherWriting,
  });
}

/** What a renderer gets. */
export function renderInput(
  result: StudyResult,
  document: Document,
  extras: { readonly picturesFolder?: string | null; readonly codedData?: CodedData | null } = {},
): RenderInput {
  const { picturesFolder = null, codedData = null } = extras;
  return { result, document: () => document, width: 80, colour: false, picturesFolder, codedData };
}
