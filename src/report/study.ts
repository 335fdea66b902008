/** A result as reports look at it: its language, its words, and its entries by name. */
import type { Language } from "../core/language.ts";
import type { Descriptives, Frequencies, StudyResult, VariableEntry } from "../stages/result.ts";
import { decimalsOf, formatDecimal } from "./format.ts";
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
  /** A setting of the method, such as `validity.r`; undefined where the result has none. */
  method(...path: readonly string[]): unknown;
};

export function studyOf(result: StudyResult): Study {
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
    decimals: (name) => {
      const entry = descriptives.get(name);
      return entry === undefined ? 0 : decimalsOf(entry.minimum, entry.maximum, entry.range);
    },
    method: (...path) => path.reduce<unknown>(fieldOf, result.method),
  };
}

/** A setting as prose writes it: numbers in all their digits. */
export function settingText(setting: unknown, language: Language): string {
  return typeof setting === "number" ? formatDecimal(setting, "given", language) : String(setting);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
