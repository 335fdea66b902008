/** Runs `clean` and `analyze` without a process of their own, and the programs that the exported scripts are for. */
import { spawnSync } from "node:child_process";
import { type CleanOptions, clean } from "../../src/cli/clean.ts";
import { runStudy } from "../../src/cli/run-study.ts";
import type { UnwordedResult } from "../../src/stages/result.ts";

/** Cleans and returns what was said of it. */
export async function cleaned(data: string, options: CleanOptions): Promise<string> {
  let said = "";
  const write = (text: string) => {
    said += text;
    return true;
  };
  await clean(data, options, { stdout: { write }, stderr: { write }, env: {} }, () => {});
  return said;
}

export async function resultOf(data: string, codebook?: string): Promise<UnwordedResult> {
  return runStudy({ data, codebook, overrides: {}, delimiter: undefined });
}

/** What a result says of the study itself, and not of the files that it came from. */
export function figuresOf(result: UnwordedResult): Partial<UnwordedResult> {
  const { study, method, variables, validity, reliability, frequencies, descriptives, normality, cutoffs, bivariate } =
    result;
  return { study, method, variables, validity, reliability, frequencies, descriptives, normality, cutoffs, bivariate };
}

export type Program = { readonly missing: boolean; readonly why: string };

/** @throws Error where CI has to have the program and hasn't */
export function programFor(command: string, args: readonly string[]): Program {
  const { status, error } = spawnSync(command, args, { encoding: "utf8" });
  const missing = error !== undefined || status !== 0;
  if (missing && process.env.CI === "true") throw new Error(`${command} is missing, and CI=true wants its tests run`);
  if (missing) process.stderr.write(`${command} isn't installed: its tests are skipped\n`);
  return { missing, why: missing ? ` (skipped: ${command} isn't installed)` : "" };
}

export function run(command: string, args: readonly string[], cwd: string): string {
  const env = { PATH: process.env.PATH ?? "", HOME: cwd, LC_ALL: "C.UTF-8" };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stderr}\n${stdout.slice(-2000)}`);
  return stdout + stderr;
}
