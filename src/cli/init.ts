/** `loyalty init`: a first codebook from the data, its open questions asked, written where `analyze` finds it. */
import { existsSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { version } from "../../package.json";
import { findCodebook, readCodebook } from "../codebook/load-codebook.ts";
import type { Source } from "../codebook/mistakes.ts";
import type { Overrides } from "../codebook/overrides.ts";
import type { ItemStructure, Proposal, Question } from "../codebook/propose/proposal.ts";
import type { Spelled } from "../codebook/spelled.ts";
import { writeCodebook } from "../codebook/write/write-codebook.ts";
import { commentText } from "../codebook/write/write-codebook-scalars.ts";
import { EXIT, type ExitCode, LoyaltyError } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import { openSheet } from "../input/open-sheet.ts";
import type { Encoding, Sheet } from "../input/sheet.ts";
import { wantsColour, windowWidth } from "./analyze.ts";
import { type AskIO, canPrompt, terminalAsk } from "./ask.ts";
import { askQuestions } from "./ask-questions.ts";
import { misfitsOf } from "./init-misfits.ts";
import { installedSchema, schemaReference } from "./init-schema.ts";
import { summaryOf } from "./init-summary.ts";
import { itemStructure } from "./item-structure.ts";
import { checkOutput, writeOutput } from "./output.ts";
import { progressOn } from "./progress.ts";

export type InitOptions = {
  readonly output?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly answers?: string | undefined;
  readonly force?: boolean | undefined;
  readonly lang?: Language | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: Encoding | undefined;
  readonly decimal?: "point" | "comma" | undefined;
  readonly delimiter?: string | undefined;
  readonly outcome?: string | undefined;
  readonly scale?: readonly { readonly name: string; readonly items: string }[] | undefined;
  readonly reverse?: readonly string[] | undefined;
  readonly number?: readonly string[] | undefined;
  readonly category?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly pilot?: string | undefined;
};

export type InitIO = AskIO & { readonly argv?: readonly string[] };

export type Propose = (
  sheet: Sheet,
  given: {
    readonly overrides: Overrides;
    readonly structure: ItemStructure;
    readonly replies?: Spelled;
    /** Where the replies are written. */
    readonly source?: Source;
    readonly locale: Language;
  },
) => Promise<Proposal>;

export type Surroundings = {
  /** To speak before the study's own language is known. */
  readonly language: Language;
  readonly speak: (language: Language) => void;
  /** Instead of the codebook's own. */
  readonly propose?: Propose;
};

/**
 * @throws LoyaltyError exit 2 where the codebook exists already or can't be written, and where the person stops; exit 3 for
 *   what can't be read, and for questions that only a person can answer where nobody is there. Nothing is written then
 */
export async function init(
  data: string,
  options: InitOptions,
  io: InitIO,
  { language: spoken, speak, propose = proposeFromSheet }: Surroundings,
): Promise<ExitCode> {
  const target = targetOf(data, options.output);
  if (target !== null) checkTarget(target, data, options);
  const replies = await repliesOf(options);
  const { delimiter, encoding, sheet: part } = options;
  const progress = progressOn(io, options.lang ?? spoken);
  const open = async () => {
    const sheet = await openSheet(data, { delimiter, encoding, sheet: part, onProgress: progress.told });
    const given = { overrides: overridesOf(options, target), structure: itemStructure(), locale: spoken };
    return { sheet, proposed: await propose(sheet, replies === undefined ? given : { ...given, ...replies }) };
  };
  const { sheet, proposed } = await open().finally(progress.clear);
  const language = options.lang ?? proposed.spelled.language ?? spoken;
  speak(language);
  const settled = await settle(proposed, data, target, options, io, language);
  const command = commandAfter(data, target);
  const schema = installedSchema(io.argv?.[1]);
  const text = writeCodebook(settled, {
    language,
    dataPath: data,
    schemaPath: schema === null ? null : schemaReference(schema, target),
    version,
    command,
    ranges: true,
  });
  if (target === null) io.stdout.write(text);
  else writeOutput(target, text);
  const to = target === null ? io.stderr : io.stdout;
  const misfits = await misfitsOf(sheet, text, target ?? "-").finally(progress.clear);
  to.write(summaryOf(settled, { language, width: windowWidth(to), data, target, command, misfits }));
  return EXIT.done;
}

const proposeFromSheet: Propose = async (sheet, given) => {
  const { proposeCodebook } = await import("../codebook/propose/propose.ts");
  return proposeCodebook(sheet, given);
};

/**
 * Where the codebook goes: beside the data, under the name that `analyze` looks for; null for standard output, as for data
 * that lie in no folder: a loyalty.yaml here would speak for every other file in it.
 */
function targetOf(data: string, output: string | undefined): string | null {
  if (output === "-") return null;
  if (output !== undefined) return output;
  return data === "-" ? null : join(dirname(data), `${basename(data, extname(data))}.loyalty.yaml`);
}

function checkTarget(target: string, data: string, { force, answers, pilot }: InitOptions): void {
  checkOutput(
    target,
    [data, answers, pilot].filter((path) => path !== undefined),
  );
  if (force || !existsSync(target)) return;
  throw new LoyaltyError(
    "init/exists",
    { en: `"${target}" is there already`, id: `"${target}" sudah ada` },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "give another name after -o, or --force to overwrite it",
        id: "beri nama lain sesudah -o, atau --force untuk menimpanya",
      },
    },
  );
}

/** What goes before the proposal: the file of replies, and what the options say in the codebook's own terms. */
async function repliesOf({
  answers,
  decimal,
}: InitOptions): Promise<{ readonly replies: Spelled; readonly source?: Source } | undefined> {
  const draft = answers === undefined ? undefined : await readCodebook(answers);
  if (draft === undefined && decimal === undefined) return undefined;
  const spelled = draft?.spelled ?? {};
  return {
    replies: decimal === undefined ? spelled : { ...spelled, data: { ...spelled.data, decimal } },
    ...(draft === undefined ? {} : { source: { path: draft.path, text: draft.text } }),
  };
}

function overridesOf(options: InitOptions, target: string | null): Overrides {
  return {
    outcome: options.outcome,
    language: options.lang,
    pilot: options.pilot === undefined ? undefined : seenFrom(target, options.pilot),
    scales: options.scale,
    reverse: options.reverse,
    numbers: options.number,
    categories: options.category,
    ignore: options.ignore,
    title: options.title,
  };
}

/** A codebook names its pilot as seen from its own folder. */
function seenFrom(target: string | null, path: string): string {
  if (target === null || isAbsolute(path)) return path;
  return relative(dirname(resolve(target)), resolve(path))
    .split(sep)
    .join("/");
}

/** The proposal with its questions answered, by a person where there is one. */
async function settle(
  proposal: Proposal,
  data: string,
  target: string | null,
  options: InitOptions,
  io: InitIO,
  language: Language,
): Promise<Proposal> {
  if (proposal.questions.length === 0) return proposal;
  if (!somebodyThere(options, io)) {
    const open = proposal.questions.filter(({ proposed }) => proposed === null);
    if (open.length > 0) throw openQuestions(open, data);
    return proposal;
  }
  const ask = await terminalAsk(io, language, wantsColour(io));
  const shown = target ?? (language === "id" ? "layar" : "standard output");
  const answered = await askQuestions(proposal, ask, { language, target: shown });
  if (answered !== null) return answered;
  throw new LoyaltyError(
    "init/stopped",
    { en: "stopped; nothing was written", id: "dihentikan; tidak ada yang ditulis" },
    { exitCode: EXIT.usage },
  );
}

function somebodyThere({ yes }: InitOptions, io: InitIO): boolean {
  const watched = io.stdin?.isTTY === true && io.stderr.isTTY === true;
  return watched && !yes && !io.env.CI && io.env.TERM !== "dumb" && canPrompt();
}

const listed = 20;

function openQuestions(open: readonly Question[], data: string): LoyaltyError {
  const count = open.length;
  return new LoyaltyError(
    "init/open-questions",
    {
      en: `only you can say ${count === 1 ? "one thing" : `${count} things`} about ${data}, and nobody is there to be asked`,
      id: `ada ${count} hal tentang ${data} yang hanya Anda yang tahu, dan tidak ada yang dapat ditanya`,
    },
    { exitCode: EXIT.input, hint: { en: questionList(open, "en"), id: questionList(open, "id") } },
  );
}

function questionList(open: readonly Question[], language: Language): string {
  const word = questionWords[language];
  const blocks = open.slice(0, listed).map(({ ask, why, choices, howElse }) => {
    const each = choices.map(({ label }) => `\n    - ${commentText(label[language])}`).join("");
    const how = howElse[language].split("\n").join("\n      ");
    return `\n  ${commentText(`${ask[language]} ${why[language]}`)}${each}\n    ${word.how} ${how}`;
  });
  const rest = open.length - blocks.length;
  return `${word.lead}:${blocks.join("")}${rest > 0 ? `\n  ${word.rest(rest)}` : ""}`;
}

const questionWords = {
  en: {
    lead: "run it in a terminal without --yes, or answer here",
    how: "how to answer:",
    rest: (count: number) => `and ${count} more`,
  },
  id: {
    lead: "jalankan di terminal tanpa --yes, atau jawab seperti berikut",
    how: "cara menjawab:",
    rest: (count: number) => `dan ${count} lainnya`,
  },
} as const satisfies Record<Language, object>;

/** What analyses the data by the codebook that was written. */
function commandAfter(data: string, target: string | null): string {
  const plain = `loyalty analyze ${shellWord(data)}`;
  if (data === "-") return `${plain} -c ${shellWord(target ?? "study.yaml")}`;
  if (target === null || resolve(target) === resolve(targetOf(data, undefined) ?? "")) return plain;
  const found = findCodebook(data);
  const beside = resolve(dirname(target)) === resolve(dirname(data)) && basename(target) === "loyalty.yaml";
  if (beside && (found === null || resolve(found) === resolve(target))) return plain;
  return `${plain} -c ${shellWord(target)}`;
}

/** As somebody types it, for the shells of Unix and Windows alike. */
function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:+@%,-]+$/u.test(path) ? path : `"${path}"`;
}
