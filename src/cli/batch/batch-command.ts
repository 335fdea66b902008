/** The options of `loyalty batch`. Loaded when the command is used or its help is shown. */
import type { Command } from "commander";
import { EXIT, type ExitCode, LoyaltyError } from "../../core/errors.ts";
import { formats } from "../../render/formats.ts";
import { looks, styles } from "../../report/written/written-options.ts";
import { type ConditionName, conditions } from "../../stages/conditions.ts";
import { oneOf } from "../analyze.ts";
import { texts } from "../texts.ts";
import { batch, type Surroundings } from "./batch.ts";
import type { BatchOptions } from "./batch-options.ts";
import { batchTexts } from "./batch-texts.ts";

export type Means = Surroundings & {
  readonly finish: (code: ExitCode) => void;
  /** Options that `analyze` reads in the same way. */
  readonly chapter: (text: string) => number;
  readonly severalOf: <T extends string>(
    option: string,
    allowed: readonly T[],
  ) => (text: string, before?: readonly T[]) => readonly T[];
};

export function defineBatch(command: Command, { finish, chapter, severalOf, ...around }: Means): void {
  const [word, common] = [batchTexts[around.language], texts(around.language)];
  const names = Object.keys(conditions) as ConditionName[];
  command
    .description(word.about)
    .usage(word.usage)
    .argument("<files...>", word.files)
    .helpOption("-h, --help", common.help)
    .option("-f, --format <formats>", `${word.format} ${formats.join(", ")}`, severalOf("--format", formats))
    .option("-o, --out <folder>", word.out, "reports")
    .option("-c, --codebook <file>", word.codebook)
    .option("--no-codebook", common.noCodebook)
    .option("--style <style>", common.style, oneOf("--style", styles))
    .option("--look <look>", common.look, oneOf("--look", looks))
    .option("--chapter <number>", common.chapter, chapter)
    .option("--full", common.full)
    .option("--with-data", common.withData)
    .option("--lang <language>", common.lang, oneOf("--lang", ["id", "en"] as const))
    .option("-j, --jobs <number>", word.jobs, jobs)
    .option("--fail-on <conditions>", `${common.failOn} ${names.join(", ")}`, severalOf("--fail-on", names))
    .addHelpText("after", `\n${common.examples}\n${word.examples}\n\n${word.exitCodes}`);
  command.action(async (patterns: readonly string[], options: BatchOptions) =>
    finish(await batch(patterns, { ...options, format: [...new Set(options.format ?? ["html" as const])] }, around)),
  );
}

function jobs(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 64) return number;
  throw new LoyaltyError(
    "usage/jobs",
    { en: `--jobs can't be "${text}"`, id: `--jobs tidak boleh "${text}"` },
    {
      exitCode: EXIT.usage,
      hint: { en: "give a whole number from 1 to 64", id: "beri bilangan bulat dari 1 sampai 64" },
    },
  );
}
