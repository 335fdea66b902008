/** One file of a batch: what `analyze` would write, and what of it the summary tells. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { EXIT, LoyaltyError } from "../../core/errors.ts";
import type { Language } from "../../core/language.ts";
import type { BatchEntry } from "../../report/batch/batch-entry.ts";
import { holds } from "../../stages/conditions.ts";
import type { StudyResult } from "../../stages/result.ts";
import { type AnalyzeOptions, worded } from "../analyze.ts";
import type { IO } from "../io.ts";
import { checkOutput } from "../output.ts";
import type { Target } from "../output-targets.ts";
import { wholeStudy } from "../run-study.ts";
import { studyRequest } from "../study-request.ts";
import { stagesOfAll, writeTargets } from "../write-targets.ts";
import type { Job } from "./batch-options.ts";

/** Never throws for what is wrong with the file: the entry says it. */
export async function oneFile(job: Job): Promise<BatchEntry> {
  let { language } = job;
  try {
    return await analysed(job, (spoken) => {
      language = job.options.lang ?? spoken;
    });
  } catch (error) {
    return failed(job.file, error, language);
  }
}

export function failed(file: string, error: unknown, language: Language): BatchEntry {
  const known = error instanceof LoyaltyError;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    file,
    codebook: null,
    n: null,
    scales: null,
    reliableScales: null,
    associations: null,
    significantAssociations: null,
    cautions: null,
    problems: null,
    reports: [],
    exitCode: known ? error.exitCode : EXIT.bug,
    error: known ? error.text[language] : trace,
    hint: known ? (error.hint?.[language] ?? null) : null,
  };
}

async function analysed({ file, reports, options }: Job, speak: (language: Language) => void): Promise<BatchEntry> {
  const { format, lang, codebook, failOn } = options;
  const targets = reports.map((path, index): Target => ({ format: format[index]!, path }));
  const asked: AnalyzeOptions = { ...options, format: undefined, codebook, lang };
  const whole = await wholeStudy({
    ...studyRequest(file, asked),
    stages: stagesOfAll(targets, asked),
    onLanguage: speak,
  });
  const inputs = whole.result.inputs.map(({ path }) => path);
  for (const { path, format: kind } of targets) {
    // a file that can't be analysed leaves no folder behind
    mkdirSync(dirname(path ?? ""), { recursive: true });
    checkOutput(path ?? "", inputs, kind === "csv" ? "folder" : "file");
  }
  const result = worded(whole.result);
  await writeTargets({ whole, result, targets, options: asked, io: silent, argv: argvOf(file, reports, options) });
  const holdsOne = failOn?.some((name) => holds(name, result, [])) ?? false;
  return {
    ...entryOf(file, result),
    reports,
    exitCode: holdsOne ? EXIT.condition : EXIT.done,
    error: null,
    hint: null,
  };
}

const silent: IO = { stdout: { write: () => true }, stderr: { write: () => true }, env: {} };

/** The command that writes the same reports of this file alone. */
function argvOf(file: string, reports: readonly string[], options: Job["options"]): readonly string[] {
  const { codebook, lang, style, look, chapter, full, withData } = options;
  return [
    "analyze",
    file.startsWith("-") ? `./${file}` : file,
    ...(typeof codebook === "string" ? ["--codebook", codebook] : codebook === false ? ["--no-codebook"] : []),
    ...(full ? ["--full"] : []),
    ...(lang === undefined ? [] : ["--lang", lang]),
    ...(style === undefined ? [] : ["--style", style]),
    ...(look === undefined ? [] : ["--look", look]),
    ...(chapter === undefined ? [] : ["--chapter", String(chapter)]),
    ...(withData ? ["--with-data"] : []),
    ...reports.flatMap((path, index) => ["--report", options.format[index] === "csv" ? `${path}/` : path]),
  ];
}

function entryOf(file: string, result: StudyResult): Omit<BatchEntry, "reports" | "exitCode" | "error" | "hint"> {
  const { data, inputs, reliability, bivariate, notes } = result;
  const count = (severity: string) =>
    notes.filter((note) => note.severity === severity && note.code !== "undefined").length;
  return {
    file,
    codebook: inputs.find(({ role }) => role === "codebook")?.path ?? null,
    n: data.analysed,
    scales: reliability.length,
    reliableScales: reliability.filter(({ reliable }) => reliable === true).length,
    associations: bivariate.length,
    significantAssociations: bivariate.filter(({ significant }) => significant === true).length,
    cautions: count("caution"),
    problems: count("problem"),
  };
}
