/** `loyalty analyze`: one study from its files to its report. */
import { EXIT, type ExitCode, LoyaltyError } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import { nearNames } from "../core/near-names.ts";
import { type Format, factsOf } from "../render/formats.ts";
import type { Rendered } from "../render/rendered.ts";
import { renderers } from "../render/renderers.ts";
import { buildReport, hasFurtherStages } from "../report/build-report.ts";
import { wordNotes } from "../report/word-notes.ts";
import { type ConditionName, holds } from "../stages/conditions.ts";
import { mainStages, onlyStages, type Stage, stages } from "../stages/only.ts";
import type { StudyResult, UnwordedResult } from "../stages/result.ts";
import type { IO, Stream } from "./io.ts";
import { checkOutput, writeOutput } from "./output.ts";
import type { Target, TargetOptions } from "./output-targets.ts";
import { progressOn } from "./progress.ts";
import { wholeStudy } from "./run-study.ts";
import { type StudyOptions, studyRequest } from "./study-request.ts";
import { texts } from "./texts.ts";

export type AnalyzeOptions = StudyOptions &
  TargetOptions & {
    readonly full?: boolean | undefined;
    readonly only?: readonly Stage[] | undefined;
    readonly charts?: boolean | undefined;
    readonly width?: number | undefined;
    readonly failOn?: readonly ConditionName[] | undefined;
  };

/** What the command line tells about itself. */
export type Spoken = {
  /** Told the study's language, in which whatever goes wrong from there on is said. */
  readonly speak: (language: Language) => void;
  /** The words after the program's name. */
  readonly argv: readonly string[];
};

export async function analyze(
  data: string,
  options: AnalyzeOptions,
  io: IO,
  { speak, argv }: Spoken,
): Promise<ExitCode> {
  const targets = await targetsOf(options);
  const inputs = [data, options.codebook, options.pilot].filter((path) => typeof path === "string");
  checkTargets(targets, inputs, io);
  const progress = progressOn(io, options.lang ?? "en");
  const several = targets.length > 1 || targets.some((target) => isWritten(target, options));
  const written = several ? await import("./write-targets.ts") : null;
  const whole = await wholeStudy({
    ...studyRequest(data, options),
    stages: written?.stagesOfAll(targets, options) ?? stagesOf(targets[0]?.format ?? "text", options),
    named: new Set(options.only),
    onProgress: progress.told,
    onLanguage: (language) => speak(options.lang ?? language),
  }).finally(progress.clear);
  const { result: unworded } = whole;
  checkTargets(
    targets,
    unworded.inputs.map(({ path }) => path),
    io,
  );
  const result = worded(unworded);
  if (written === null) for (const target of targets) await print(result, target, options, io);
  else await written.writeTargets({ whole, result, targets, options, io, argv });
  // What --fail-on asks about holds or doesn't, whatever is printed.
  return options.failOn?.some((name) => holds(name, result, options.only ?? [])) ? EXIT.condition : EXIT.done;
}

/** Most runs write to the screen alone, and needn't load what knows of files. */
async function targetsOf(options: AnalyzeOptions): Promise<readonly Target[]> {
  const { format = "text", output, report, look, chapter, withData } = options;
  const aboutReports = [output, report, look, chapter, withData];
  if (aboutReports.every((option) => option === undefined)) return [{ format, path: null }];
  return (await import("./output-targets.ts")).targetsOf(options);
}

/** The notes in the study's language. */
export function worded(unworded: UnwordedResult): StudyResult {
  const labels = new Map(unworded.variables.map(({ name, label }) => [name, label]));
  const { language } = unworded.study;
  const notes = wordNotes(unworded.notes, { language, label: (name) => labels.get(name) ?? name });
  return { ...unworded, notes };
}

/** Whether a target is more than the terminal's text or the result itself. */
export function isWritten({ format }: Target, { style, charts }: AnalyzeOptions): boolean {
  return (format !== "text" && format !== "json") || (format === "text" && (style !== undefined || charts === true));
}

/** @throws LoyaltyError exit 2 for a place that can't be written to, before any work is done */
function checkTargets(targets: readonly Target[], inputs: readonly string[], io: IO): void {
  for (const { format, path } of targets) {
    if (path !== null) checkOutput(path, inputs, format === "csv" ? "folder" : "file");
    else if (format === "csv" || (factsOf[format].binary && io.stdout.isTTY === true)) throw needsFile(format);
  }
}

function needsFile(format: Format): LoyaltyError {
  const name = format === "csv" ? "tables/" : `report.${format}`;
  return new LoyaltyError(
    "output/no-file",
    { en: `${format} can't be shown on the screen`, id: `${format} tidak dapat ditampilkan di layar` },
    {
      exitCode: EXIT.usage,
      hint: { en: `say where it goes: --report ${name}`, id: `sebutkan tujuannya: --report ${name}` },
    },
  );
}

/** A plain run makes what the results view shows; the full view and JSON have everything, but pictures by name only. */
export function stagesOf(format: Format, { only, full, stratum, pair }: AnalyzeOptions): ReadonlySet<Stage> {
  if (only !== undefined) return new Set(only);
  if (format === "json") return new Set(stages);
  if (full) return new Set(stages.filter((stage) => !PICTURES.has(stage)));
  const asked: readonly Stage[] = [...(stratum ? ["stratified" as const] : []), ...(pair ? ["mcnemar" as const] : [])];
  return new Set([...mainStages, ...asked]);
}

const PICTURES: ReadonlySet<string> = new Set(["histograms", "qqPlots", "boxPlots"]);

/** The terminal's text, or the result itself. @param charts draws behind each stage's tables */
export async function print(
  whole: StudyResult,
  { format, path }: Target,
  options: AnalyzeOptions,
  io: IO,
): Promise<void> {
  const { only } = options;
  const result = only === undefined ? whole : onlyStages(whole, new Set(only));
  const terminal = path === null && io.stdout.isTTY === true;
  const empty = only?.some((stage) => result[stage].length === 0) ?? false;
  // json is the result itself: nobody words or draws it
  const drawn = format === "json" || (!hasFurtherStages(result) && !empty && options.full !== true);
  const further = drawn ? undefined : (await import("../report/further/further-writing.ts")).furtherWriting;
  const rendered = await renderers[format]({
    result,
    document: () =>
      buildReport(result, {
        depth: options.full ? "full" : "results",
        ...(only === undefined ? {} : { stages: new Set(only) }),
        ...(further === undefined ? {} : { further }),
      }),
    width: options.width ?? (terminal ? windowWidth(io.stdout) : 80),
    colour: terminal && wantsColour(io),
    picturesFolder: null,
    codedData: null,
  });
  deliver(rendered, path, result.study.language, io);
}

/** Of what a renderer made, the one file; a folder goes through `write-targets.ts`. */
export function deliver(rendered: Rendered, path: string | null, language: Language, io: IO): void {
  if (rendered.kind === "folder") throw new RangeError("a folder isn't a file");
  if (path === null) io.stdout.write(rendered.content);
  else {
    writeOutput(path, rendered.content);
    sayWritten(path, language, io);
  }
}

export function sayWritten(path: string, language: Language, { stderr }: IO): void {
  if (stderr.isTTY === true) stderr.write(`${texts(language).written} ${path}\n`);
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
