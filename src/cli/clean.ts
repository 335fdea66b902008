/** `loyalty clean`: the coded cases with their codebook, and what rebuilds the data set in SPSS and in R. */
import { basename, dirname, extname, join } from "node:path";
import { EXIT, type ExitCode, LoyaltyError } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import type { CodedCases } from "../dataset/cases.ts";
import { flat } from "../export/cell-text.ts";
import { cleanCodebook } from "../export/codebook.ts";
import type { Column } from "../export/columns.ts";
import { csvHeader, csvRows } from "../export/csv.ts";
import { type ExportPlan, type ExportRequest, planExport } from "../export/plan.ts";
import { rScript } from "../export/r.ts";
import { spssSyntax } from "../export/spss.ts";
import type { Sheet } from "../input/sheet.ts";
import { type FileText, refuseExisting, writeTogether } from "./clean-files.ts";
import { exportRequest, type LeftOut, leftOutOf } from "./clean-request.ts";
import { cleanTexts } from "./clean-texts.ts";
import type { IO } from "./io.ts";
import { checkOutput } from "./output.ts";
import { progressOn } from "./progress.ts";
import { type StudyRequest, type WholeStudy, wholeStudy } from "./run-study.ts";
import { type StudyOptions, studyRequest } from "./study-request.ts";

export type CleanOptions = StudyOptions & {
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
};

/** Where everything goes. */
type Targets = Record<"data" | "codebook" | "spss" | "r" | "pilot", string>;

/**
 * @param speak told the study's language, in which whatever goes wrong from there on is said
 * @throws LoyaltyError; nothing is written then
 */
export async function clean(
  data: string,
  options: CleanOptions,
  io: IO,
  speak: (language: Language) => void,
): Promise<ExitCode> {
  const targets = targetsOf(data, options.output);
  const given = [data, options.codebook, options.pilot].filter((path) => typeof path === "string");
  const { pilot, ...always } = targets;
  checkTargets(Object.values(always), given, options);
  const progress = progressOn(io, options.lang ?? "en");
  const onLanguage = (spoken: Language) => speak(options.lang ?? spoken);
  const made = await make(data, options, targets, { onProgress: progress.told, onLanguage }).finally(progress.clear);
  const { study, leftOut, files } = made;
  const paths = files.map(({ path }) => path);
  checkTargets(
    paths,
    study.result.inputs.map(({ path }) => path),
    options,
  );
  writeTogether(files);
  io.stdout.write(summary(study, leftOut, targets, paths, options.lang));
  return EXIT.done;
}

/** Everything that is to be written, while nothing is yet. */
async function make(
  data: string,
  options: CleanOptions,
  targets: Targets,
  told: Pick<StudyRequest, "onProgress" | "onLanguage">,
): Promise<{ readonly study: WholeStudy; readonly leftOut: LeftOut; readonly files: readonly FileText[] }> {
  const study = await wholeStudy({ ...studyRequest(data, options), ...told });
  if (study.result.data.analysed === 0) throw nobodyLeft(study.sheet.path);
  const leftOut = leftOutOf(study);
  const names = { data: basename(targets.data), pilot: study.pilot === null ? null : basename(targets.pilot) };
  const request = exportRequest(study, names, leftOut);
  return { study, leftOut, files: await filesOf(study, request, planExport(request), targets) };
}

/** One name for all: clean.csv, clean.loyalty.yaml, clean.sps, clean.R, and clean.pilot.csv where there is a pilot. */
function targetsOf(data: string, output: string | undefined): Targets {
  const file = output ?? defaultTarget(data);
  if (extname(file).toLowerCase() !== ".csv") throw notCsv(file);
  const base = file.slice(0, -".csv".length);
  return {
    data: file,
    codebook: `${base}.loyalty.yaml`,
    spss: `${base}.sps`,
    r: `${base}.R`,
    pilot: `${base}.pilot.csv`,
  };
}

function defaultTarget(data: string): string {
  if (data === "-") return "clean.csv";
  const name = basename(data).replace(/\.gz$/i, "");
  return join(dirname(data), `${basename(name, extname(name))}.clean.csv`);
}

function notCsv(file: string): LoyaltyError {
  return new LoyaltyError(
    "clean/not-csv",
    { en: `"${file}" doesn't end in .csv`, id: `"${file}" tidak berakhir dengan .csv` },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "several files are written beside one another; name the data's, such as -o clean.csv",
        id: "beberapa berkas ditulis berdampingan; sebutkan nama berkas datanya, misalnya -o clean.csv",
      },
    },
  );
}

function nobodyLeft(path: string): LoyaltyError {
  return new LoyaltyError(
    "clean/nobody-left",
    { en: `no row of ${path} is left to write`, id: `tidak ada baris ${path} yang tersisa untuk ditulis` },
    {
      exitCode: EXIT.input,
      hint: {
        en: "loyalty analyze says why rows are left out; see keep: and check: in the codebook",
        id: "loyalty analyze menjelaskan mengapa baris dikeluarkan; periksa keep: dan check: di buku kode",
      },
    },
  );
}

/** @throws LoyaltyError exit 2 where one can't be written, is an input, or is there already and may not be overwritten */
function checkTargets(paths: readonly string[], inputs: readonly string[], { force }: CleanOptions): void {
  for (const path of paths) checkOutput(path, inputs);
  if (!force) refuseExisting(paths);
}

async function filesOf(
  { sheet, cases, pilot, result }: WholeStudy,
  request: ExportRequest,
  plan: ExportPlan,
  targets: Targets,
): Promise<readonly FileText[]> {
  const hash = (role: "data" | "pilot") => result.inputs.find((input) => input.role === role)?.sha256;
  const files = [{ path: targets.data, chunks: await csvOf(sheet, cases, plan.columns, hash("data")) }];
  if (pilot !== null) {
    const chunks = await csvOf(pilot.sheet, pilot.cases, plan.pilotColumns, hash("pilot"));
    files.push({ path: targets.pilot, chunks });
  }
  return [
    ...files,
    { path: targets.codebook, chunks: [cleanCodebook(request, plan)] },
    { path: targets.spss, chunks: [spssSyntax(plan)] },
    { path: targets.r, chunks: [rScript(plan)] },
  ];
}

/** Another pass over the file: it must be the one that was counted. */
async function csvOf(
  sheet: Sheet,
  cases: CodedCases,
  columns: readonly Column[],
  sha256: string | undefined,
): Promise<string[]> {
  const chunks = [csvHeader(columns)];
  const rows = csvRows(columns, cases.fields);
  for await (const batch of cases.batches()) chunks.push(rows(batch));
  if ((await sheet.sha256()) !== sha256) throw (await import("../input/file-errors.ts")).changedMeanwhile(sheet.path);
  return chunks;
}

function summary(
  { result }: WholeStudy,
  { uncounted, personal }: LeftOut,
  targets: Targets,
  paths: readonly string[],
  language: Language = result.study.language,
): string {
  const word = cleanTexts(language);
  const about = (Object.keys(targets) as (keyof Targets)[])
    .filter((key) => paths.includes(targets[key]))
    .map((key) => ({ path: flat(targets[key]), what: word[key] }));
  const width = Math.max(...about.map(({ path }) => path.length));
  const names = (list: readonly string[]) => list.map(flat).join(", ");
  return [
    word.taken(result.data.analysed, result.data.rows),
    word.written,
    ...about.map(({ path, what }) => `  ${path.padEnd(width)}  ${what}`),
    ...(uncounted.length > 0 ? [word.uncounted(names(uncounted))] : []),
    ...(personal.length > 0 ? [word.personal(names(personal))] : []),
    `${word.next} loyalty analyze ${/\s/.test(targets.data) ? `"${targets.data}"` : targets.data}`,
    "",
  ].join("\n");
}
