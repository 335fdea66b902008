/** The options of `loyalty sample-size`, formula by formula. Loaded when the command is used or its help is shown. */
import type { Command } from "commander";
import { EXIT, type ExitCode, LoyaltyError } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import { nearNames } from "../core/near-names.ts";
import { type SampleSizeMethod, sampleSizeMethods } from "../stages/sample-size.ts";
import { oneOf } from "./analyze.ts";
import type { IO } from "./io.ts";
import { printSampleSize, type SampleSizeCommandOptions, sampleSizeFormats } from "./sample-size.ts";
import { wrong } from "./sample-size-numbers.ts";
import { EXAMPLES, sampleSizeTexts } from "./sample-size-texts.ts";
import { texts } from "./texts.ts";

/** How the command ends, and how `--width` is read: the same for all commands. */
export type Surroundings = {
  readonly language: Language;
  readonly io: IO;
  readonly finish: (code: ExitCode) => void;
  readonly width: (text: string) => number;
};

type Words = ReturnType<typeof sampleSizeTexts>;
type DesignOption = readonly [flags: string, word: Exclude<keyof Words, "summaries">];

/** What describes the study; the rest of the options is common. */
const DESIGN: Readonly<Record<SampleSizeMethod, readonly DesignOption[]>> = {
  lemeshow: [
    ["-d, --precision <number>", "precision"],
    ["-P, --proportion <number>", "proportion"],
    ["-N, --population <number>", "population"],
  ],
  "two-proportions": [
    ["--p1 <number>", "p1"],
    ["--p2 <number>", "p2"],
  ],
  "two-means": [
    ["--difference <number>", "difference"],
    ["--mean1 <number>", "mean1"],
    ["--mean2 <number>", "mean2"],
    ["--sd <number>", "sd"],
    ["--sd1 <number>", "sd1"],
    ["--sd2 <number>", "sd2"],
  ],
  correlation: [["-r, --correlation <number>", "correlation"]],
  slovin: [
    ["-N, --population <number>", "populationNeeded"],
    ["-e, --error <number>", "margin"],
  ],
  "krejcie-morgan": [["-N, --population <number>", "populationNeeded"]],
  cochran: [
    ["-e, --error <number>", "margin"],
    ["-P, --proportion <number>", "proportion"],
    ["-N, --population <number>", "population"],
  ],
};

/** Books write d or e for the same thing; help shows the one that the formula's own book has. */
const OTHER_LETTER: Partial<Record<SampleSizeMethod, string>> = {
  lemeshow: "-e, --error <number>",
  slovin: "-d, --precision <number>",
  cochran: "-d, --precision <number>",
};

/** Estimates have a confidence, tests a power too; a table has neither. */
const LEVELS: Readonly<Record<SampleSizeMethod, "none" | "confidence" | "power">> = {
  lemeshow: "confidence",
  cochran: "confidence",
  slovin: "none",
  "krejcie-morgan": "none",
  "two-proportions": "power",
  "two-means": "power",
  correlation: "power",
};

/** Other names that a formula goes by. */
const ALIASES: Partial<Record<SampleSizeMethod, string>> = { slovin: "yamane", "krejcie-morgan": "krejcie" };

export function defineSampleSize(command: Command, around: Surroundings): void {
  const { language } = around;
  const [word, common] = [sampleSizeTexts(language), texts(language)];
  command
    .description(word.about)
    .usage(word.usage)
    .helpOption("-h, --help", common.help)
    .helpCommand(false)
    .configureHelp({ ...command.configureHelp(), subcommandTerm: namesOf })
    .option("--method <name>", word.method)
    .option("--lang <language>", common.lang, oneOf("--lang", ["id", "en"] as const))
    .allowUnknownOption()
    .allowExcessArguments()
    .commandsGroup(word.formulas)
    .addHelpText("after", `\n${overviewExamples(language)}\n\n${word.numbers}\n${word.exitCodes}`);
  for (const method of sampleSizeMethods) defineMethod(command, method, around);
  command.action(async ({ method }: { method?: string }) => {
    await chosen(command, method, command.args);
  });
}

function defineMethod(parent: Command, method: SampleSizeMethod, { language, io, finish, width }: Surroundings): void {
  const [word, common] = [sampleSizeTexts(language), texts(language)];
  const command = parent
    .command(method)
    .summary(word.summaries[method])
    .description(word.summaries[method])
    .usage(common.optionsWord)
    .allowExcessArguments()
    .optionsGroup(word.groupDesign);
  const alias = ALIASES[method];
  if (alias !== undefined) command.alias(alias);
  for (const [flags, what] of DESIGN[method]) command.option(flags, word[what]);
  const other = OTHER_LETTER[method];
  if (other !== undefined) command.addOption(command.createOption(other).hideHelp());
  defineLevel(command, method, word);
  command
    .optionsGroup(word.groupPrint)
    .option("--lang <language>", common.lang, oneOf("--lang", ["id", "en"] as const))
    .option(
      "-f, --format <format>",
      `${common.format} ${sampleSizeFormats.join(", ")}`,
      oneOf("--format", sampleSizeFormats),
    )
    .option("-o, --output <file>", common.output)
    .option("--width <columns>", common.width, width)
    .addHelpText("after", `\n${common.examples}\n  ${EXAMPLES[method]}\n\n${word.numbers}\n${word.exitCodes}`)
    .action((options: SampleSizeCommandOptions) => {
      const [surplus] = command.args;
      if (surplus !== undefined) throw tooMuch(method, surplus);
      finish(printSampleSize(method, options, language, io));
    });
}

function defineLevel(command: Command, method: SampleSizeMethod, word: Words): void {
  const level = LEVELS[method];
  command.optionsGroup(word.groupLevel);
  if (level === "confidence") command.option("--confidence <percent>", word.confidence);
  if (level === "power") {
    command
      .option("--confidence <percent>", word.level)
      .option("--power <percent>", word.power)
      .option("--one-sided", word.oneSided);
  }
  if (level !== "none") command.option("--z <number>", word.z);
  if (level === "power") command.option("--z-power <number>", word.zPower);
  command.option("--drop-out <percent>", word.dropOut);
}

function namesOf(command: Command): string {
  return [command.name(), ...command.aliases()].join(", ");
}

function overviewExamples(language: Language): string {
  return [texts(language).examples, ...sampleSizeMethods.map((method) => `  ${EXAMPLES[method]}`)].join("\n");
}

/** The formula by `--method`, or named behind its options; `help` of one; without any word, the overview. */
async function chosen(command: Command, method: string | undefined, words: readonly string[]): Promise<void> {
  const [first, ...others] = words;
  if (method === undefined && first === "help") return chosen(command, others[0], others.length > 0 ? ["--help"] : []);
  if (method === undefined && first === undefined) return command.outputHelp();
  const find = (name: string) => command.commands.find((one) => one.name() === name || one.alias() === name);
  const name = method ?? words.find((one) => find(one) !== undefined);
  const formula = name === undefined ? undefined : find(name.trim().toLowerCase());
  if (formula === undefined) throw noFormula(method ?? (first?.startsWith("-") ? undefined : first));
  const rest = method === undefined ? words.toSpliced(words.indexOf(name ?? ""), 1) : words;
  await formula.parseAsync([...rest], { from: "user" });
}

function noFormula(name: string | undefined): LoyaltyError {
  const list = sampleSizeMethods.join(", ");
  const near = name === undefined ? [] : nearNames(name, sampleSizeMethods);
  const [first] = near;
  return new LoyaltyError(
    "sample-size/unknown-formula",
    name === undefined
      ? { en: "it isn't said which formula is meant", id: "rumus yang dimaksud belum disebut" }
      : { en: `there is no formula "${name}"`, id: `tidak ada rumus "${name}"` },
    {
      exitCode: EXIT.usage,
      hint:
        first === undefined
          ? { en: `name one of: ${list}`, id: `sebutkan salah satu: ${list}` }
          : {
              en: `did you mean ${near.join(" or ")}? For instance: ${EXAMPLES[first as SampleSizeMethod]}`,
              id: `maksud Anda ${near.join(" atau ")}? Misalnya: ${EXAMPLES[first as SampleSizeMethod]}`,
            },
    },
  );
}

function tooMuch(method: SampleSizeMethod, surplus: string): LoyaltyError {
  return wrong(
    "surplus",
    {
      en: `"${surplus}" stands there without an option that says what it is`,
      id: `"${surplus}" tertulis tanpa opsi yang menjelaskan artinya`,
    },
    { en: `write for instance: ${EXAMPLES[method]}`, id: `tulis misalnya: ${EXAMPLES[method]}` },
  );
}
