/** `loyalty batch`: many studies, each with its reports, and one summary of them all. Loaded when the command is used. */
import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { version } from "../../../package.json";
import { readCodebook } from "../../codebook/load-codebook.ts";
import { EXIT, type ExitCode } from "../../core/errors.ts";
import type { Language } from "../../core/language.ts";
import { renderText } from "../../render/render-text.ts";
import type { BatchEntry, BatchSummary } from "../../report/batch/batch-entry.ts";
import { batchDocument } from "../../report/batch/batch-table.ts";
import { wantsColour, windowWidth } from "../analyze.ts";
import type { IO } from "../io.ts";
import { checkOutput, unwritableFile, writeOutput } from "../output.ts";
import { barOn } from "./bar.ts";
import type { BatchOptions, Job } from "./batch-options.ts";
import { findFiles } from "./find-files.ts";
import { oneFile } from "./one-file.ts";
import { poolOf } from "./pool.ts";
import { reportsOf } from "./report-names.ts";
import { summaryCsv, summaryJson, summaryNames } from "./summary-files.ts";

export type Surroundings = {
  readonly language: Language;
  readonly io: IO;
  /** What a thread runs; without it everything happens in this one. */
  readonly workerFile: string | undefined;
};

/** @returns the worst code that any file ended with */
export async function batch(
  patterns: readonly string[],
  options: BatchOptions,
  { language, io, workerFile }: Surroundings,
): Promise<ExitCode> {
  // one that is for all and can't be read is no one file's mistake
  if (typeof options.codebook === "string") await readCodebook(options.codebook);
  const files = await findFiles(patterns, options);
  const reports = reportsOf(files, options.out, options.format);
  prepare(options.out, files, [...reports.values()].flat());
  const jobs = files.map((file): Job => ({ file, reports: reports.get(file) ?? [], options, language }));
  const bar = barOn(io, jobs.length);
  const entries = await run(jobs, workerFile, options, (entry, done) => bar.told(done, entry.file)).finally(bar.clear);
  const exitCode = worst(entries);
  const summary: BatchSummary = {
    schema: "loyalty-batch/1",
    tool: { name: "loyalty", version },
    files: entries,
    exitCode,
  };
  write(summary, options.out, options.lang ?? language, io);
  return exitCode;
}

/** The folder is made, and none of what will be in it is an input of this or another file's. @throws LoyaltyError exit 2 */
function prepare(out: string, files: readonly string[], reports: readonly string[]): void {
  if (out.trim() === "" || existsSync(out)) checkOutput(out, [], "folder");
  try {
    mkdirSync(out, { recursive: true });
  } catch (cause) {
    throw unwritableFile(out, cause);
  }
  for (const name of Object.values(summaryNames)) checkOutput(join(out, name), files);
  const inputs = new Set(files.map((file) => realpathSync(file)));
  const overwriting = reports.find((path) => existsSync(path) && inputs.has(realpathSync(path)));
  if (overwriting !== undefined) checkOutput(overwriting, files);
}

async function run(
  jobs: readonly Job[],
  workerFile: string | undefined,
  { jobs: wanted }: BatchOptions,
  onDone: (entry: BatchEntry, done: number) => void,
): Promise<readonly BatchEntry[]> {
  if (workerFile === undefined) {
    const entries: BatchEntry[] = [];
    for (const job of jobs) {
      const entry = await oneFile(job);
      entries.push(entry);
      onDone(entry, entries.length);
    }
    return entries;
  }
  const pool = poolOf(workerFile, wanted ?? availableParallelism());
  return stoppable(pool.stop, () => pool.run(jobs, onDone));
}

/** Ctrl+C lets the files that are being written be finished, and ends then. */
async function stoppable<T>(stop: () => void, work: () => Promise<T>): Promise<T> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let got: NodeJS.Signals | null = null;
  const end = (signal: NodeJS.Signals) => {
    got = signal;
    stop();
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, end);
    if (got !== null) process.kill(process.pid, got);
  }
}

function worst(entries: readonly BatchEntry[]): ExitCode {
  const known = Object.values(EXIT).sort((a, b) => b - a);
  return known.find((code) => entries.some(({ exitCode }) => exitCode === code)) ?? EXIT.done;
}

function write(summary: BatchSummary, out: string, language: Language, io: IO): void {
  const { files } = summary;
  const document = batchDocument(files, language);
  const terminal = io.stdout.isTTY === true;
  writeOutput(join(out, summaryNames.text), renderText(document, { width: 100, colour: false }));
  writeOutput(join(out, summaryNames.csv), summaryCsv(files));
  writeOutput(join(out, summaryNames.json), summaryJson(summary));
  const width = terminal ? windowWidth(io.stdout) : 100;
  io.stdout.write(renderText(document, { width, colour: terminal && wantsColour(io) }));
}
