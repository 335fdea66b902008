/** A result as reports look at it: its language, its words, and its entries by name. */
import type { Language } from "../core/language.ts";
import type { Descriptives, Frequencies, StudyResult, VariableEntry } from "../stages/result.ts";
import { formatDecimal } from "./format.ts";
import { type Texts, texts } from "./texts/texts.ts";

export type Study = {
  readonly result: StudyResult;
  readonly language: Language;
  readonly words: Texts;
  label(name: string): string;
  variable(name: string): VariableEntry | undefined;
  descriptives(name: string): Descriptives | undefined;
  frequencies(name: string): Frequencies | undefined;
  /** Decimals of a variable, as SPSS would have them. */
  decimals(name: string): number;
  /** What an item's answers may be, as they count (reversed where the item is), ascending; null where nothing declares them. */
  declaredAnswers(item: string): readonly DeclaredAnswer[] | null;
  /** The report has been asked for some of the stages only. */
  readonly narrowed: boolean;
  /** The results view of a whole study: what a stage comes to, without what it comes from. */
  readonly brief: boolean;
  /** A setting of the method, such as `validity.r`; undefined where the result has none. */
  method(...path: readonly string[]): unknown;
};

export type DeclaredAnswer = { readonly code: number; readonly label: string };

export function studyOf(result: StudyResult, narrowed = false, brief = false): Study {
  const variables = new Map(result.variables.map((entry) => [entry.name, entry]));
  const descriptives = new Map(result.descriptives.map((entry) => [entry.variable, entry]));
  const frequencies = new Map(result.frequencies.map((entry) => [entry.variable, entry]));
  const { language } = result.study;
  return {
    result,
    language,
    words: texts[language],
    label: (name) => variables.get(name)?.label ?? name,
    variable: (name) => variables.get(name),
    descriptives: (name) => descriptives.get(name),
    frequencies: (name) => frequencies.get(name),
    decimals: (name) => variables.get(name)?.decimals ?? 0,
    declaredAnswers: answersByItem(result),
    narrowed,
    brief,
    method: (...path) => path.reduce<unknown>(fieldOf, result.method),
  };
}

/** Looks the answers up in the codebook that the result carries: one array for all items that share their answers. */
function answersByItem({ codebook, variables }: StudyResult): Study["declaredAnswers"] {
  const scaleOf = new Map<string, string>();
  for (const { kind, name, items } of variables) {
    if (kind === "scale") for (const item of items ?? []) if (!scaleOf.has(item)) scaleOf.set(item, name);
  }
  const scales = fieldOf(codebook, "scales");
  const sets = fieldOf(codebook, "answers");
  const known = new Map<string, readonly DeclaredAnswer[] | null>();
  const isReversed = new Map(variables.map(({ name, reversed }) => [name, reversed === true]));
  return (item) => {
    const scale = scaleOf.get(item);
    if (scale === undefined) return null;
    const reversed = isReversed.get(item) === true;
    const name = fieldOf(fieldOf(scales, scale), "answers");
    if (typeof name !== "string") return null;
    const key = `${reversed} ${name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const declared = asTheyCount(fieldOf(sets, name), reversed);
    known.set(key, declared);
    return declared;
  };
}

function asTheyCount(set: unknown, reversed: boolean): readonly DeclaredAnswer[] | null {
  if (typeof set !== "object" || set === null) return null;
  const answers = Object.entries(set).map(([code, labels]) => {
    const first: unknown = Array.isArray(labels) ? labels[0] : labels;
    return { code: Number(code), label: first === undefined || first === null ? code : String(first) };
  });
  if (answers.length === 0 || answers.some(({ code }) => !Number.isFinite(code))) return null;
  answers.sort((a, b) => a.code - b.code);
  const ends = answers[0]!.code + answers.at(-1)!.code;
  return reversed ? answers.map(({ code, label }) => ({ code: ends - code, label })).reverse() : answers;
}

/** A setting as prose writes it: numbers in all their digits. */
export function settingText(setting: unknown, language: Language): string {
  return typeof setting === "number" ? formatDecimal(setting, "given", language) : String(setting);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
