/** `loyalty analyze`: one study from its files to its report. */
import { EXIT, type ExitCode, LoyaltyError } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import { nearNames } from "../core/near-names.ts";
import { type Format, renderers } from "../render/renderers.ts";
import { buildReport, hasFurtherStages } from "../report/build-report.ts";
import { wordNotes } from "../report/word-notes.ts";
import { type ConditionName, holds } from "../stages/conditions.ts";
import { mainStages, onlyStages, type Stage, stages } from "../stages/only.ts";
import type { StudyResult } from "../stages/result.ts";
import type { IO, Stream } from "./io.ts";
import { checkOutput, writeOutput } from "./output.ts";
import { checkEnding } from "./output-ending.ts";
import { progressOn } from "./progress.ts";
import { runStudy } from "./run-study.ts";
import { type StudyOptions, studyRequest } from "./study-request.ts";
import { texts } from "./texts.ts";

export type AnalyzeOptions = StudyOptions & {
  readonly full?: boolean | undefined;
  readonly only?: readonly Stage[] | undefined;
  readonly format?: Format | undefined;
  readonly output?: string | undefined;
  readonly width?: number | undefined;
  readonly failOn?: readonly ConditionName[] | undefined;
};

/** @param speak told the study's language, in which whatever goes wrong from there on is said */
export async function analyze(
  data: string,
  options: AnalyzeOptions,
  io: IO,
  speak: (language: Language) => void,
): Promise<ExitCode> {
  const inputs = [data, options.codebook, options.pilot].filter((path) => typeof path === "string");
  if (options.output !== undefined) {
    checkOutput(options.output, inputs);
    checkEnding(options.output, options.format ?? "text");
  }
  const progress = progressOn(io, options.lang ?? "en");
  const unworded = await runStudy({
    ...studyRequest(data, options),
    stages: stagesOf(options),
    named: new Set(options.only),
    onProgress: progress.told,
    onLanguage: (language) => speak(options.lang ?? language),
  }).finally(progress.clear);
  if (options.output !== undefined)
    checkOutput(
      options.output,
      unworded.inputs.map(({ path }) => path),
    );
  const labels = new Map(unworded.variables.map(({ name, label }) => [name, label]));
  const { language } = unworded.study;
  const notes = wordNotes(unworded.notes, { language, label: (name) => labels.get(name) ?? name });
  const result: StudyResult = { ...unworded, notes };
  await print(options.only === undefined ? result : onlyStages(result, new Set(options.only)), options, io);
  // What --fail-on asks about holds or doesn't, whatever is printed.
  return options.failOn?.some((name) => holds(name, result, options.only ?? [])) ? EXIT.condition : EXIT.done;
}

/** A plain run makes what the results view shows; the full view and JSON have everything, but pictures by name only. */
function stagesOf({ only, full, format, stratum, pair }: AnalyzeOptions): ReadonlySet<Stage> {
  if (only !== undefined) return new Set(only);
  if (format === "json") return new Set(stages);
  if (full) return new Set(stages.filter((stage) => stage !== "histograms" && stage !== "qqPlots"));
  const asked: readonly Stage[] = [...(stratum ? ["stratified" as const] : []), ...(pair ? ["mcnemar" as const] : [])];
  return new Set([...mainStages, ...asked]);
}

async function print(result: StudyResult, options: AnalyzeOptions, io: IO): Promise<void> {
  const terminal = options.output === undefined && io.stdout.isTTY === true;
  const empty = options.only?.some((stage) => result[stage].length === 0) ?? false;
  // json is the result itself: nobody words or draws it
  const written = options.format === "json" || (!hasFurtherStages(result) && !empty);
  const further = written ? undefined : (await import("../report/further/further-writing.ts")).furtherWriting;
  const text = await renderers[options.format ?? "text"]({
    result,
    document: () =>
      buildReport(result, {
        depth: options.full ? "full" : "results",
        ...(options.only === undefined ? {} : { stages: new Set(options.only) }),
        ...(further === undefined ? {} : { further }),
      }),
    width: options.width ?? (terminal ? windowWidth(io.stdout) : 80),
    colour: terminal && wantsColour(io),
  });
  if (options.output === undefined) io.stdout.write(text);
  else {
    writeOutput(options.output, text);
    if (io.stderr.isTTY === true) io.stderr.write(`${texts(result.study.language).written} ${options.output}\n`);
  }
}

/** A terminal that doesn't know its width says 0. */
export function windowWidth(to: Stream): number {
  return to.columns || 80;
}

/** https://no-color.org: any non-empty NO_COLOR turns colour off; so does a terminal that calls itself dumb. */
export function wantsColour(io: IO): boolean {
  return !io.env.NO_COLOR && io.env.TERM !== "dumb";
}

/** What somebody may have meant by a word that isn't allowed, the likeliest first. */
export type Meant = (text: string) => readonly string[];

/** @throws LoyaltyError exit 2 naming what was meant, and what exists */
export function oneOf<T extends string>(
  option: string,
  allowed: readonly T[],
  meant: Meant = (text) => nearNames(text, allowed),
): (text: string) => T {
  return (text) => {
    const found = allowed.find((candidate) => candidate === text.trim());
    if (found !== undefined) return found;
    const near = meant(text);
    const list = allowed.join(", ");
    throw new LoyaltyError(
      "usage/unknown-value",
      { en: `${option} doesn't know "${text}"`, id: `${option} tidak mengenal "${text}"` },
      {
        exitCode: EXIT.usage,
        hint:
          near.length > 0
            ? {
                en: `did you mean ${near.join(" or ")}? There are: ${list}`,
                id: `maksud Anda ${near.join(" atau ")}? Yang ada: ${list}`,
              }
            : { en: `choose from: ${list}`, id: `pilih dari: ${list}` },
      },
    );
  };
}
