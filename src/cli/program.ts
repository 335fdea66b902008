/** The command line as commander knows it; every word of it comes from `texts.ts`. */
import { Command, CommanderError, Option } from "commander";
import { version } from "../../package.json";
import { EXIT, type ExitCode, LoyaltyError } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import { fromRoman } from "../core/roman.ts";
import { encodings } from "../input/sheet.ts";
import { formats } from "../render/formats.ts";
import { type ConditionName, conditions } from "../stages/conditions.ts";
import { type Stage, stages, stageWord } from "../stages/only.ts";
import { type AnalyzeOptions, analyze, type Meant, oneOf } from "./analyze.ts";
import type { CleanOptions } from "./clean.ts";
import type { InitIO, InitOptions } from "./init.ts";
import type { IO } from "./io.ts";
import { stageHelp, stagesMeant } from "./stage-words.ts";
import { flagsIn, texts } from "./texts.ts";

/** What the command line tells `main`. */
export type Told = {
  readonly finish: (code: ExitCode) => void;
  readonly speak: (language: Language) => void;
  /** What was typed after the program's name. */
  readonly argv: readonly string[];
  /** What a thread of a batch runs. */
  readonly workerFile: string | undefined;
};

export function buildProgram(language: Language, io: IO, told: Told): Command {
  const word = texts(language);
  const program = styled(new Command("loyalty"), language, io)
    .description(word.about)
    .version(version, "-v, --version", word.version)
    .helpOption("-h, --help", word.help)
    .helpCommand(`help ${word.commandWord}`, word.helpCommand)
    .usage(`${word.commandWord} ${word.optionsWord}`)
    .addHelpText("after", `\n${word.examples}\n  loyalty init data.csv\n  loyalty analyze data.csv\n\n${word.seeHelp}`);
  addAnalyze(program, language, io, told);
  addInit(program, language, io, told);
  addClean(program, language, io, told);
  addSampleSize(program, language, io, told);
  addBatch(program, language, io, told);
  return program;
}

function styled(command: Command, language: Language, io: IO): Command {
  const word = texts(language);
  const titles: Record<string, string> = {
    "Usage:": word.usage,
    "Arguments:": word.arguments,
    "Options:": word.options,
    "Commands:": word.commands,
  };
  return command
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionTerm: ({ flags }) => flagsIn(flags, language),
      helpWidth: Math.min(io.stdout.columns || 80, 100),
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {}, // wrong use is worded by `wrongUse`, in both languages
    });
}

function addAnalyze(program: Command, language: Language, io: IO, told: Told): void {
  const word = texts(language);
  const names = Object.keys(conditions) as ConditionName[];
  const command = styled(program.command("analyze"), language, io)
    .summary(word.analyze)
    .description(word.analyze)
    .usage(`<${dataWord}> ${word.optionsWord}`)
    .argument(`<${dataWord}>`, word.data)
    .helpOption("-h, --help", word.help);
  aboutTheData(command, language)
    .optionsGroup(word.groupWhat)
    .option("--merge", word.merge)
    .option("--stratum <names>", word.stratum, moreOf)
    .option("--pair <first,second>", word.pair, pair)
    .optionsGroup(word.groupPrint)
    .option("--full", word.full)
    .option("--only <stages>", word.only, stagesNamed)
    .option("--lang <language>", word.lang, oneOf("--lang", ["id", "en"] as const))
    .addOption(
      new Option("-f, --format <format>", `${word.format} ${formats.join(", ")}`).argParser(oneOf("--format", formats)),
    )
    .option("-o, --output <file>", word.output)
    .option("--report <file>", word.report, oneMore)
    .option("--style <style>", word.style, oneOf("--style", ["results", "skripsi", "spss"] as const))
    .option("--look <look>", word.look, oneOf("--look", ["apa", "spss"] as const))
    .option("--chapter <number>", word.chapter, chapter)
    .option("--charts", word.charts)
    .option("--with-data", word.withData)
    .option("--width <columns>", word.width, width)
    .option("--fail-on <conditions>", `${word.failOn} ${names.join(", ")}`, severalOf("--fail-on", names))
    .addHelpText("after", () => `\n${stageHelp(word.stages, word)}\n\n${examples(language)}\n\n${word.exitCodes}`);
  command.action(async (data: string, options: AnalyzeOptions) => told.finish(await analyze(data, options, io, told)));
}

/** What columns mean and how the file is read: options of whatever takes a study as it is. */
function aboutTheData(command: Command, language: Language): Command {
  const word = texts(language);
  return command
    .optionsGroup(word.groupWhat)
    .option("-c, --codebook <file>", word.codebook)
    .option("--no-codebook", word.noCodebook)
    .option("-p, --pilot <file>", word.pilot)
    .option("--outcome <name>", word.outcome)
    .option("--predictors <names>", word.predictors, moreOf)
    .option("--scale <name=items>", word.scale, scale)
    .option("--answers <list>", word.answers)
    .option("--reverse <items>", word.reverse, moreOf)
    .option("--number <columns>", word.number, moreOf)
    .option("--category <columns>", word.category, moreOf)
    .option("--ignore <columns>", word.ignore, moreOf)
    .option("--title <text>", word.title)
    .optionsGroup(word.groupRead)
    .option("--delimiter <character>", word.delimiter, delimiter)
    .option("--encoding <name>", `${word.encoding} ${encodings.join(", ")}`, oneOf("--encoding", encodings))
    .option("--decimal <mark>", word.decimal, oneOf("--decimal", marks))
    .option("--sheet <name>", word.sheet);
}

const dataWord = "data.csv";
const marks = ["point", "comma"] as const;

/** A command's options are made only where they are used or shown: most starts are those of another command. */
function defineWhenUsed(program: Command, command: Command, make: () => void): void {
  let defined = false;
  const define = () => {
    if (!defined) make();
    defined = true;
  };
  command.on("beforeHelp", define);
  program.hook("preSubcommand", (_, chosen) => {
    if (chosen === command) define();
  });
}

function addInit(program: Command, language: Language, io: IO, told: Told): void {
  const word = texts(language);
  const command = styled(program.command("init"), language, io).summary(word.init).argument(`<${dataWord}>`, word.data);
  defineWhenUsed(program, command, () => defineInit(command, language));
  command.action(async (data: string, options: InitOptions) => {
    const { init } = await import("./init.ts");
    told.finish(await init(data, options, io as InitIO, { language, speak: told.speak }));
  });
}

function defineInit(command: Command, language: Language): void {
  const word = texts(language);
  command
    .description(word.init)
    .usage(`<${dataWord}> ${word.optionsWord}`)
    .helpOption("-h, --help", word.help)
    .optionsGroup(word.groupWrite)
    .option("-o, --output <file>", word.initOutput)
    .option("-y, --yes", word.initYes)
    .option("--answers <file>", word.initAnswers)
    .option("--force", word.initForce)
    .option("--lang <language>", word.lang, oneOf("--lang", ["id", "en"] as const))
    .optionsGroup(word.groupWhat)
    .option("--outcome <name>", word.initOutcome)
    .option("--scale <name=items>", word.initScale, scale)
    .option("--reverse <items>", word.initReverse, moreOf)
    .option("--number <columns>", word.initNumber, moreOf)
    .option("--category <columns>", word.initCategory, moreOf)
    .option("--ignore <columns>", word.initIgnore, moreOf)
    .option("--title <text>", word.initTitle)
    .option("-p, --pilot <file>", word.pilot)
    .optionsGroup(word.groupRead)
    .option("--delimiter <character>", word.delimiter, delimiter)
    .option("--encoding <name>", `${word.encoding} ${encodings.join(", ")}`, oneOf("--encoding", encodings))
    .option("--decimal <mark>", word.decimal, oneOf("--decimal", marks))
    .option("--sheet <name>", word.sheet)
    .addHelpText("after", `\n${initExamples(language)}\n\n${word.initExitCodes}`);
}

function initExamples(language: Language): string {
  const word = texts(language);
  return [
    word.examples,
    "  loyalty init data.csv",
    `      ${word.exampleInit}`,
    '  loyalty init data.csv --yes --scale "R=R1..R4" -o -',
    `      ${word.exampleInitScale}`,
    "  loyalty init data.csv --answers answers.yaml -o study.yaml --force",
    `      ${word.exampleInitAnswers}`,
  ].join("\n");
}

function addClean(program: Command, language: Language, io: IO, told: Told): void {
  const word = texts(language);
  const command = styled(program.command("clean"), language, io)
    .summary(word.clean)
    .argument(`<${dataWord}>`, word.data);
  defineWhenUsed(program, command, () => defineClean(command, language));
  command.action(async (data: string, options: CleanOptions) => {
    const { clean } = await import("./clean.ts");
    told.finish(await clean(data, options, io, told.speak));
  });
}

function defineClean(command: Command, language: Language): void {
  const word = texts(language);
  command
    .description(word.cleanAbout)
    .usage(`<${dataWord}> ${word.optionsWord}`)
    .helpOption("-h, --help", word.help)
    .optionsGroup(word.groupFiles)
    .option("-o, --output <file>", word.cleanOutput)
    .option("--force", word.cleanForce)
    .option("--lang <language>", word.lang, oneOf("--lang", ["id", "en"] as const));
  aboutTheData(command, language).addHelpText("after", `\n${cleanExamples(language)}\n\n${word.cleanExitCodes}`);
}

function cleanExamples(language: Language): string {
  const word = texts(language);
  return [
    word.examples,
    "  loyalty clean data.csv -o clean.csv",
    `      ${word.exampleClean}`,
    "  loyalty clean data.xlsx --codebook study.yaml -o clean.csv --force",
    `      ${word.exampleCleanForce}`,
  ].join("\n");
}

/** The command's options, once they are loaded; help can be shown only then. */
let sampleSizeOptions: typeof import("./sample-size-command.ts") | undefined;

async function loadSampleSize(): Promise<typeof import("./sample-size-command.ts")> {
  sampleSizeOptions = await import("./sample-size-command.ts");
  return sampleSizeOptions;
}

/** Its options have a file of their own, which no other command loads. */
function addSampleSize(program: Command, language: Language, io: IO, { finish }: Told): void {
  const command = styled(program.command("sample-size"), language, io).summary(texts(language).sampleSize);
  let defined = false;
  const define = (options: typeof sampleSizeOptions) => {
    if (!defined) options?.defineSampleSize(command, { language, io, finish, width });
    defined = true;
  };
  command.on("beforeHelp", () => define(sampleSizeOptions));
  program.hook("preSubcommand", async (_, chosen) => {
    if (chosen === command) define(await loadSampleSize());
  });
}

let batchOptions: typeof import("./batch/batch-command.ts") | undefined;

async function loadBatch(): Promise<typeof import("./batch/batch-command.ts")> {
  batchOptions = await import("./batch/batch-command.ts");
  return batchOptions;
}

function addBatch(program: Command, language: Language, io: IO, { finish, workerFile }: Told): void {
  const command = styled(program.command("batch"), language, io).summary(texts(language).batch);
  let defined = false;
  const define = (options: typeof batchOptions) => {
    if (!defined) options?.defineBatch(command, { language, io, finish, workerFile, chapter, severalOf });
    defined = true;
  };
  command.on("beforeHelp", () => define(batchOptions));
  program.hook("preSubcommand", async (_, chosen) => {
    if (chosen === command) define(await loadBatch());
  });
}

function examples(language: Language): string {
  const word = texts(language);
  return [
    word.examples,
    `  loyalty analyze data.csv`,
    `      ${word.exampleBare}`,
    `  loyalty analyze data.csv --pilot pilot.csv --full -o tables.txt`,
    `      ${word.examplePilot}`,
    `  loyalty analyze data.csv --format json --fail-on invalid-item`,
    `      ${word.exampleJson}`,
  ].join("\n");
}

function list(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function moreOf(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...list(text)];
}

/** A list of known words; given again, the option adds to it. */
function severalOf<T extends string>(option: string, allowed: readonly T[], meant?: Meant) {
  const one = oneOf(option, allowed, meant);
  return (text: string, before: readonly T[] = []): readonly T[] => {
    const given = list(text);
    return [...before, ...(given.length === 0 ? [one(text)] : given.map(one))];
  };
}

/** As it is: a path may have commas. */
function oneMore(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Stages as words (`split-half`), or by their names in JSON. */
function stagesNamed(text: string, before: readonly Stage[] = []): readonly Stage[] {
  const named = text.split(",").map((part) => stages.find((stage) => stage === part.trim()) ?? part);
  const byWord = new Map(stages.map((stage) => [stageWord(stage), stage]));
  const words = named.map((part) => (stages.includes(part as Stage) ? stageWord(part as Stage) : part)).join(",");
  return [...before, ...severalOf("--only", [...byWord.keys()], stagesMeant)(words).map((found) => byWord.get(found)!)];
}

type PairOption = readonly [string, string];

function pair(text: string, before: readonly PairOption[] = []): readonly PairOption[] {
  const [first, second, ...rest] = list(text);
  if (first !== undefined && second !== undefined && first !== second && rest.length === 0) {
    return [...before, [first, second]];
  }
  throw new LoyaltyError(
    "usage/pair",
    { en: `--pair can't read "${text}"`, id: `--pair tidak dapat membaca "${text}"` },
    {
      exitCode: EXIT.usage,
      hint: { en: "write it as --pair before,after", id: "tulis seperti --pair sebelum,sesudah" },
    },
  );
}

type ScaleOption = { readonly name: string; readonly items: string };

function scale(text: string, before: readonly ScaleOption[] = []): readonly ScaleOption[] {
  const [, name, items] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || items === undefined) {
    throw new LoyaltyError(
      "usage/scale",
      { en: `--scale can't read "${text}"`, id: `--scale tidak dapat membaca "${text}"` },
      {
        exitCode: EXIT.usage,
        hint: { en: 'write it as --scale "R=R1..R4"', id: 'tulis seperti --scale "R=R1..R4"' },
      },
    );
  }
  return [...before, { name: name.trim(), items: items.trim() }];
}

function delimiter(text: string): string {
  if (text === "tab" || text === "\\t" || text === "\t") return "\t";
  return oneOf("--delimiter", [",", ";", "|", "tab"] as const)(text);
}

function width(text: string): number {
  const columns = Number(text);
  if (/^\d+$/.test(text) && columns >= 40 && columns <= 1000) return columns;
  throw new LoyaltyError(
    "usage/width",
    { en: `--width can't be "${text}"`, id: `--width tidak boleh "${text}"` },
    {
      exitCode: EXIT.usage,
      hint: { en: "give a whole number from 40 to 1000", id: "beri bilangan bulat dari 40 sampai 1000" },
    },
  );
}

const LAST_CHAPTER = 99;

/** In digits, or in the numerals that a thesis prints: 4, IV. */
function chapter(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : (fromRoman(text, LAST_CHAPTER) ?? 0);
  if (number >= 1 && number <= LAST_CHAPTER) return number;
  throw new LoyaltyError(
    "usage/chapter",
    { en: `--chapter can't be "${text}"`, id: `--chapter tidak boleh "${text}"` },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "give a whole number from 1 to 99, or its Roman numeral (4 or IV)",
        id: "beri bilangan bulat dari 1 sampai 99, atau angka Romawinya (4 atau IV)",
      },
    },
  );
}

/** Commander's complaint in the house's words; null where it has printed help and wants nothing but to stop. */
export function wrongUse(error: CommanderError, argv: readonly string[]): LoyaltyError | null {
  if (error.exitCode === 0 || error.code === "commander.help") return null;
  const command = argv.find((word) => commands.includes(word)) ?? "analyze";
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const help = {
    en: `loyalty ${command} --help lists what there is`,
    id: `loyalty ${command} --help menampilkan yang tersedia`,
  };
  const nearHint = near && { en: `did you mean ${near}?`, id: `maksud Anda ${near}?` };
  const make = (en: string, id: string, hint: LoyaltyError["hint"] = help) =>
    new LoyaltyError(error.code, { en, id }, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
  switch (error.code) {
    case "commander.unknownOption":
      return make(`there is no option "${quoted}"`, `tidak ada opsi "${quoted}"`, nearHint || help);
    case "commander.unknownCommand":
      return make(`there is no command "${quoted}"`, `tidak ada perintah "${quoted}"`, nearHint || analyzeHint(argv));
    case "commander.missingArgument":
      if (command === "batch") {
        return make("the data files are missing", "berkas-berkas datanya belum disebut", {
          en: "write for instance: loyalty batch 'class/*/data.csv' --out reports/",
          id: "tulis misalnya: loyalty batch 'kelas/*/data.csv' --out laporan/",
        });
      }
      return make("the data file is missing", "berkas datanya belum disebut", {
        en: `write for instance: loyalty ${command} data.csv`,
        id: `tulis misalnya: loyalty ${command} data.csv`,
      });
    case "commander.optionMissingArgument":
      return make(`"${quoted}" needs something after it`, `sesudah "${flagsIn(quoted, "id")}" harus ada isinya`);
    case "commander.excessArguments":
      return make("more than one data file was given", "berkas data yang disebut lebih dari satu", {
        en: 'give one file at a time; put a name with spaces in quotes: "my data.csv"',
        id: 'sebutkan satu berkas setiap kali; nama yang berspasi diberi tanda kutip: "data saya.csv"',
      });
    default:
      return make(error.message, error.message);
  }
}

/** Commander would show the whole program's help for a command that doesn't exist. @throws LoyaltyError exit 2 */
export async function checkHelp([first, asked]: readonly string[]): Promise<void> {
  if (first === "help" && asked === "sample-size") await loadSampleSize();
  if (first === "help" && asked === "batch") await loadBatch();
  if (first !== "help" || asked === undefined || asked.startsWith("-") || [...commands, "help"].includes(asked)) return;
  const { nearNames } = await import("../core/near-names.ts");
  const near = nearNames(asked, commands);
  const list = commands.join(", ");
  throw new LoyaltyError(
    "usage/unknown-command",
    { en: `there is no command "${asked}"`, id: `tidak ada perintah "${asked}"` },
    {
      exitCode: EXIT.usage,
      hint:
        near.length > 0
          ? { en: `did you mean ${near.join(" or ")}?`, id: `maksud Anda ${near.join(" atau ")}?` }
          : { en: `there are: ${list}`, id: `yang ada: ${list}` },
    },
  );
}

/** The commands, for whatever is said about one of them. */
const commands: readonly string[] = ["analyze", "init", "clean", "sample-size", "batch"];

function analyzeHint(argv: readonly string[]): LoyaltyError["hint"] {
  const file = argv.find((word) => word.includes(".")) ?? "data.csv";
  return { en: `write: loyalty analyze ${file}`, id: `tulis: loyalty analyze ${file}` };
}

export { CommanderError };
