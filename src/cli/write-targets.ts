/** Reports for files, and charts on the screen: built once for all that are asked for. Loaded only where there is one. */
import { basename, dirname, extname, join } from "node:path";
import type { CodedData } from "../render/rendered.ts";
import { renderers } from "../render/renderers.ts";
import { buildReport } from "../report/build-report.ts";
import { terminalCharts } from "../report/charts/charts.ts";
import type { Document } from "../report/document.ts";
import { furtherWriting } from "../report/further/further-writing.ts";
import { buildWrittenReport } from "../report/written/build-written-report.ts";
import { onlyStages, type Stage } from "../stages/only.ts";
import type { StudyResult } from "../stages/result.ts";
import {
  type AnalyzeOptions,
  deliver,
  isWritten,
  print,
  sayWritten,
  stagesOf,
  wantsColour,
  windowWidth,
} from "./analyze.ts";
import { codedData } from "./coded-data.ts";
import { commandLine } from "./command-line.ts";
import type { IO } from "./io.ts";
import { checkFolder, writeFolder } from "./output-folder.ts";
import type { Target } from "./output-targets.ts";
import type { WholeStudy } from "./run-study.ts";
import { chartStages, writtenStages } from "./written-stages.ts";

/** What all of the targets together are made of. */
export function stagesOfAll(targets: readonly Target[], options: AnalyzeOptions): ReadonlySet<Stage> {
  return new Set(targets.flatMap((target) => [...stagesOfOne(target, options)]));
}

function stagesOfOne(target: Target, options: AnalyzeOptions): ReadonlySet<Stage> {
  if (!isWritten(target, options)) return stagesOf(target.format, options);
  if (!isReport(target, options)) return new Set([...stagesOf("text", options), ...chartStages(options.only)]);
  const { full = false, only, stratum, pair } = options;
  const asked: readonly Stage[] = [...(stratum ? ["stratified" as const] : []), ...(pair ? ["mcnemar" as const] : [])];
  return new Set([...writtenStages(full, only), ...(only === undefined ? asked : [])]);
}

export type Writing = {
  readonly whole: WholeStudy;
  readonly result: StudyResult;
  readonly targets: readonly Target[];
  readonly options: AnalyzeOptions;
  readonly io: IO;
  readonly argv: readonly string[];
};

export async function writeTargets({ whole, result, targets, options, io, argv }: Writing): Promise<void> {
  for (const target of targets) checkPlaces(target);
  const data = options.withData === true ? await codedData(whole) : null;
  const first = targets.find((target) => isReport(target, options));
  const report = first && once(() => reportOf(onlyStages(result, stagesOfOne(first, options)), options, argv));
  if (
    report !== undefined &&
    targets.some(({ format, path }) => format === "docx" || (format === "latex" && path !== null))
  ) {
    await (await import("../render/charts/chart-pictures.ts")).beginPngs(report());
  }
  for (const target of targets) {
    const cut = onlyStages(result, stagesOfOne(target, options));
    if (report !== undefined && isReport(target, options)) await write(cut, target, report, data, { options, io });
    else if (isWritten(target, options)) await write(cut, target, () => chartedOf(cut, options), null, { options, io });
    else await print(cut, target, options, io);
  }
}

/** Reports have a style; the screen's text with its charts has none. */
function isReport(target: Target, options: AnalyzeOptions): boolean {
  return isWritten(target, options) && (target.format !== "text" || options.style !== undefined);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Where a target's pictures go; null where it has none or there is no file to lie beside. */
export function picturesFolder({ format, path }: Target): string | null {
  if (path === null || (format !== "markdown" && format !== "latex")) return null;
  // report.md and report.tex lie beside each other
  const ending = extname(path).slice(1).toLowerCase();
  return [basename(path, extname(path)), ending, "pictures"].filter((part) => part !== "").join("-");
}

function checkPlaces(target: Target): void {
  const { format, path } = target;
  if (path === null) return;
  if (format === "csv") checkFolder(path);
  const pictures = picturesFolder(target);
  if (pictures !== null) checkFolder(join(dirname(path), pictures));
}

async function write(
  result: StudyResult,
  target: Target,
  document: () => Document,
  data: CodedData | null,
  { options, io }: Pick<Writing, "options" | "io">,
): Promise<void> {
  const { format, path } = target;
  const { language } = result.study;
  const terminal = path === null && io.stdout.isTTY === true;
  const pictures = picturesFolder(target);
  const rendered = await renderers[format]({
    result,
    document,
    width: options.width ?? (terminal ? windowWidth(io.stdout) : 80),
    colour: terminal && wantsColour(io),
    picturesFolder: pictures,
    codedData: format === "xlsx" ? data : null,
  });
  if (rendered.kind === "folder") {
    if (path === null) throw new RangeError("a folder needs a name");
    writeFolder(path, rendered.files);
    sayWritten(path, language, io);
    return;
  }
  if (path !== null && pictures !== null && rendered.beside.length > 0) {
    writeFolder(join(dirname(path), pictures), rendered.beside);
  }
  deliver(rendered, path, language, io);
}

function reportOf(result: StudyResult, options: AnalyzeOptions, argv: readonly string[]): Document {
  const { style = "results", look, full = false, chapter, only, stratum, pair } = options;
  const asked: readonly Stage[] = [...(stratum ? ["stratified" as const] : []), ...(pair ? ["mcnemar" as const] : [])];
  return buildWrittenReport(result, {
    style,
    look,
    full,
    chapter,
    stages: only === undefined ? undefined : new Set(only),
    asked: new Set(asked),
    commandLine: commandLine(argv),
    further: furtherWriting,
  });
}

/** The screen's text with a chart behind the tables. */
function chartedOf(result: StudyResult, { full, only }: AnalyzeOptions): Document {
  return buildReport(result, {
    depth: full ? "full" : "results",
    ...(only === undefined ? {} : { stages: new Set(only) }),
    further: furtherWriting,
    charts: terminalCharts,
  });
}
