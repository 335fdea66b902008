/** What a person is told once the codebook is written: what was understood, what to look at, what comes next. */
import { compactItems } from "../codebook/items.ts";
import type { Confidence, Proposal } from "../codebook/propose/proposal.ts";
import { commentText } from "../codebook/write/write-codebook-scalars.ts";
import type { Language } from "../core/language.ts";
import { wrapped } from "./init-lines.ts";
import { type Misfits, unfitLines } from "./init-misfits.ts";
import { type InitTexts, initTexts } from "./init-texts.ts";

export type SummaryOptions = {
  readonly language: Language;
  readonly width: number;
  readonly data: string;
  /** Null where it went to standard output. */
  readonly target: string | null;
  readonly command: string;
  readonly misfits: Misfits;
};

/** Most of a kind that are listed. */
const most = 20;

/** @returns lines of text that end with a line break, without colours and control characters */
export function summaryOf(proposal: Proposal, options: SummaryOptions): string {
  const { language, width, data, target, command, misfits } = options;
  const word = initTexts(language);
  const lines = [
    ...(target === null ? [] : [...wrapped(word.written(target), width), ""]),
    ...wrapped(word.understood(data), width),
    ...understood(proposal, word, width),
    "",
    ...lookAt(proposal, word, language, width),
    ...unfitLines(misfits, language, width),
    "",
    ...wrapped(word.next(data === "-", target === null), width),
    `  ${commentText(command)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function understood(proposal: Proposal, word: InitTexts, width: number): string[] {
  const { scales, variables, outcome } = proposal.spelled;
  const own = [...(scales ?? [])].slice(0, most).flatMap(([name, { label, items, sum }]) => {
    const called = label === undefined || label === name ? name : `${name} ${label}`;
    const sure = surenessOf(proposal, ["scales", name]);
    return wrapped(
      `${called}: ${(items === undefined ? (sum ?? []) : compactItems(items)).join(", ")}${sure === null ? "" : ` (${word.confidence[sure]})`}`,
      width,
      "    ",
    );
  });
  const more = (scales?.size ?? 0) - most;
  const names = [...(variables?.keys() ?? [])];
  const shown = names.length > most ? [...names.slice(0, most), word.more(names.length - most)] : names;
  const sure = surenessOf(proposal, ["outcome"]);
  const result =
    outcome === undefined ? word.noOutcome : `${outcome}${sure === null ? "" : ` (${word.confidence[sure]})`}`;
  return [
    `  ${word.scales(scales?.size ?? 0)}:`,
    ...own,
    ...(more > 0 ? [`    ${word.more(more)}`] : []),
    ...wrapped(`${word.variables(names.length)}: ${shown.join(", ")}`, width, "  "),
    ...wrapped(`${word.outcome}: ${result}`, width, "  "),
    ...(proposal.aside.length === 0 ? [] : wrapped(word.aside(proposal.aside.length), width, "  ")),
  ];
}

const order: readonly Confidence[] = ["guess", "likely", "sure"];

/** The least sure of the decisions about something and its parts; null where there is none. */
function surenessOf({ decisions }: Proposal, path: readonly string[]): Confidence | null {
  const own = decisions.filter((decision) => path.every((step, index) => decision.path[index] === step));
  return order.find((confidence) => own.some((decision) => decision.confidence === confidence)) ?? null;
}

function lookAt({ questions, decisions }: Proposal, word: InitTexts, language: Language, width: number): string[] {
  const guesses = decisions.filter(({ confidence }) => confidence === "guess");
  const all = [
    ...questions.map(({ ask }) => ask[language]),
    ...guesses.map(({ path, reason }) => `${path.join(".")}: ${reason[language]}`),
  ];
  if (all.length === 0) return wrapped(word.nothingToLookAt, width);
  const lines = all.slice(0, most).flatMap((text) => wrapped(`- ${text}`, width, "  "));
  return [
    ...wrapped(word.lookAt, width),
    ...lines,
    ...(all.length > most ? [`  ${word.more(all.length - most)}`] : []),
  ];
}
