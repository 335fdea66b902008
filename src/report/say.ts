/** Reads a remark's arguments as words: names as labels, numbers by class, and a question mark for what isn't there. */
import type { Language } from "../core/language.ts";
import type { ValueClass } from "./document.ts";
import { enumeration } from "./enumeration.ts";
import { formatDecimal, formatInterval, formatP } from "./format.ts";

export type Args = Readonly<Record<string, unknown>>;
export type LabelOf = (name: string) => string;

export type Say = {
  /** An argument as it is: texts, numbers in all their digits, texts in two languages by the language. */
  text(key: string): string;
  /** The label of the variable that an argument names. */
  label(key: string): string;
  /** The labels of the variables that an argument names, in a row as in a list. */
  labels(key: string): string;
  number(key: string, as: ValueClass): string;
  /** A p-value with its sign of relation: `p = 0.011`. */
  p(key: string): string;
  interval(lower: string, upper: string, as: ValueClass): string;
  /** Names or texts in a row, `A, B, and C`; the first so many of them, 20 unless said, and how many more there are. */
  list(key: string, most?: number): string;
  /** Numbers such as those of cases, in a row without "and": `3, 8, 14`. */
  series(key: string): string;
  /** Lists of cases that belong together, the first few: `3 = 14; 5 = 22 ...`. */
  groups(key: string): string;
  /** How many an argument counts or lists; 0 where it does neither. */
  count(key: string): number;
  /** The argument has something to say: not null, false, empty. */
  has(key: string): boolean;
  /** The argument is this text. */
  is(key: string, value: unknown): boolean;
  /** The argument is a number without decimals, such as a rounded cut-off. */
  isWhole(key: string): boolean;
  /** The same over an argument that is an object, or over each of a list of objects. */
  inside(key: string): readonly Say[];
  /** What only somebody at the command line can use, such as an option's name; what a thesis says instead, nothing unless given. */
  hint(text: string, otherwise?: string): string;
};

const MOST_LISTED = 20;
const UNKNOWN = "?";

export function say(args: Args, language: Language, labelOf: LabelOf, hints = true): Say {
  const number = (key: string, as: ValueClass) => {
    const value = args[key];
    return typeof value === "number" && Number.isFinite(value) ? formatDecimal(value, as, language) : UNKNOWN;
  };
  return {
    text: (key) => plain(args[key], language),
    label: (key) => (typeof args[key] === "string" ? labelOf(args[key]) : plain(args[key], language)),
    labels: (key) => {
      const names = args[key];
      return listed(Array.isArray(names) ? names.map((name) => labelled(name, labelOf)) : names, language, MOST_LISTED);
    },
    number,
    p: (key) => (typeof args[key] === "number" ? formatP(args[key], language) : `p = ${UNKNOWN}`),
    interval: (lower, upper, as) => formatInterval(number(lower, as), number(upper, as)),
    list: (key, most = MOST_LISTED) => listed(args[key], language, most),
    series: (key) => seriesOf(args[key], language).join(", "),
    groups: (key) => groupsOf(args[key], language),
    count: (key) => (Array.isArray(args[key]) ? args[key].length : typeof args[key] === "number" ? args[key] : 0),
    has: (key) => !isNothing(args[key]),
    is: (key, value) => args[key] === value,
    isWhole: (key) => Number.isInteger(args[key]),
    inside: (key) => {
      const value = args[key];
      const all: readonly unknown[] = Array.isArray(value) ? value : [value];
      return all.filter(isObject).map((entry) => say(entry, language, labelOf, hints));
    },
    hint: (text, otherwise = "") => (hints ? text : otherwise),
  };
}

/** Any argument as text: what a person can read of it. */
export function plain(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === "") return UNKNOWN;
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? formatDecimal(value, "given", language) : UNKNOWN;
  if (Array.isArray(value)) return value.length === 0 ? UNKNOWN : someOf(value, language, MOST_LISTED).join(", ");
  if (isObject(value)) {
    if (typeof value[language] === "string") return value[language];
    return Object.entries(value)
      .map(([key, entry]) => `${key} = ${plain(entry, language)}`)
      .join(", ");
  }
  return String(value);
}

function labelled(name: unknown, labelOf: LabelOf): unknown {
  return typeof name === "string" ? labelOf(name) : name;
}

function seriesOf(value: unknown, language: Language): readonly string[] {
  return Array.isArray(value) ? value.map((entry: unknown) => plain(entry, language)) : [plain(value, language)];
}

/** Groups, and members of each, that a sentence can bear. */
const MOST_GROUPED = 5;

function groupsOf(value: unknown, language: Language): string {
  if (!Array.isArray(value) || value.length === 0) return UNKNOWN;
  const some = (all: readonly string[], mark: string) =>
    all.length > MOST_GROUPED ? `${all.slice(0, MOST_GROUPED).join(mark)}${mark}...` : all.join(mark);
  return some(
    value.map((group: unknown) => some(seriesOf(group, language), " = ")),
    "; ",
  );
}

function listed(value: unknown, language: Language, most: number): string {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (all.length === 0) return UNKNOWN;
  const shown = someOf(all, language, most);
  return all.length > most ? shown.join(", ") : enumeration(shown, language);
}

/** The first so many as text, and then how many more there are. */
function someOf(all: readonly unknown[], language: Language, most: number): readonly string[] {
  const shown = all.slice(0, most).map((entry) => plain(entry, language));
  const rest = all.length - shown.length;
  if (rest > 0) shown.push(language === "id" ? `dan ${rest} lainnya` : `and ${rest} more`);
  return shown;
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || value === false || value === "" || value === 0;
}

function isObject(value: unknown): value is Args {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
