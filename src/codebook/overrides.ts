/** What the command line says goes before what the codebook says. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { fold } from "../core/fold.ts";
import type { Bilingual, Language } from "../core/language.ts";
import { mostCodes } from "./answers-seen.ts";
import type { AnswerSet, DecimalMark } from "./codebook.ts";
import type { Columns } from "./columns.ts";
import { expandItems } from "./items.ts";
import { withSpellings } from "./likert.ts";
import { both, didYouMean, quote } from "./mistakes.ts";
import type { Spelled, SpelledScale, SpelledVariable } from "./spelled.ts";

/** The command line's words; lists of columns may hold ranges (`P23..P26`) and places in the file (`#3..#7`). */
export type Overrides = {
  readonly outcome?: string | undefined;
  readonly predictors?: readonly string[] | undefined;
  readonly language?: Language | undefined;
  readonly pilot?: string | undefined;
  /** Added, or in the place of the scale of that name. */
  readonly scales?: readonly { readonly name: string; readonly items: string }[] | undefined;
  /** The answers of all guessed scales: `1..5`, `STS,TS,S,SS` from 1 up, or `1=STS,2=TS`. */
  readonly answers?: string | undefined;
  readonly reverse?: readonly string[] | undefined;
  readonly numbers?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  /** Columns, variables or scales that are left alone. */
  readonly ignore?: readonly string[] | undefined;
  readonly title?: string | undefined;
  /** How the file writes its numbers. */
  readonly decimal?: DecimalMark | undefined;
  /** Neighbouring categories are merged where expected counts are too small. */
  readonly merge?: boolean | undefined;
  readonly strata?: readonly string[] | undefined;
  readonly pairs?: readonly (readonly [string, string])[] | undefined;
};

/** What overrides change in scales once their items are known. */
export type Adjustments = {
  /** Items that leave every scale. */
  readonly dropped: ReadonlySet<string>;
  /** Items that are reversed besides the declared ones. */
  readonly reversed: ReadonlySet<string>;
};

export function usageError(code: string, what: Bilingual, hint: Bilingual): LoyaltyError {
  return new LoyaltyError(`usage/${code}`, what, { exitCode: EXIT.usage, hint });
}

/** @throws LoyaltyError (exit 2) for a name that isn't known */
function unknownName(option: string, name: string, known: readonly string[]): LoyaltyError {
  return usageError(
    "unknown-name",
    both(`${option} names ${quote(name)}, which isn't there`, `${option} menyebut ${quote(name)}, yang tidak ada`),
    didYouMean(name, known, both("there are", "yang ada")),
  );
}

/** @throws LoyaltyError (exit 2) where a column isn't there or a range is wrong */
export function columnsGiven(option: string, entries: readonly string[], columns: Columns): string[] {
  const owner = both(`${option} names`, `${option} menyebut`);
  return entries.flatMap((entry) => {
    const { names, wrong } = expandItems(entry, columns, owner);
    if (wrong !== null) throw usageError(wrong.code.replace("codebook/", ""), wrong.what, wrong.todo);
    return names;
  });
}

/** Entries with places in the file (`#3..#7`) as the names of those columns; others, which may name anything, as they are. */
export function withoutPlaces(entries: readonly string[], columns: Columns): string[] {
  return entries.flatMap((entry) => {
    if (!entry.startsWith("#") || columns.find(entry) !== undefined) return [entry];
    const { names, wrong } = expandItems(entry, columns, both("", ""));
    return wrong === null ? names : [entry];
  });
}

/** @throws LoyaltyError (exit 2) for what can't be a scale */
export function scalesGiven(overrides: Overrides, columns: Columns): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, readonly string[]>();
  for (const { name, items } of overrides.scales ?? []) {
    const names = columnsGiven("--scale", [items], columns);
    if (name.trim() === "" || new Set(names).size !== names.length || names.length < 2) {
      throw usageError(
        "scale",
        both(
          `--scale "${name}=${items}" names no two different items`,
          `--scale "${name}=${items}" tidak memuat dua butir yang berbeda`,
        ),
        both('write such as --scale "R=R1..R4"', 'tuliskan misalnya --scale "R=R1..R4"'),
      );
    }
    if (given.has(name)) {
      throw usageError(
        "scale",
        both(`--scale names "${name}" twice`, `--scale menyebut "${name}" dua kali`),
        both("put all its items into one, with commas between", "gabungkan semua butirnya, dipisah koma"),
      );
    }
    given.set(name, names);
  }
  return given;
}

/**
 * The answers that `--answers` declares, codes ascending.
 * @throws LoyaltyError (exit 2) for what can't be read, a code or a label twice, and fewer than two
 */
export function answersGiven(text: string): AnswerSet {
  const [, low, high] = /^\s*(\d+)\s*\.\.\s*(\d+)\s*$/.exec(text) ?? [];
  const set =
    low !== undefined && high !== undefined
      ? Number(low) < Number(high)
        ? codesFrom(Number(low), Number(high))
        : []
      : text.split(",").map((part, index) => answerGiven(part, index + 1));
  const codes = new Set(set.map(({ code }) => code));
  const labels = new Set(set.map(({ labels: [label = ""] }) => fold(label)));
  if (
    set.length < 2 ||
    set.length > mostCodes ||
    codes.size < set.length ||
    labels.size < set.length ||
    labels.has("")
  ) {
    throw usageError(
      "answers",
      both(`--answers can't read "${text}"`, `--answers tidak dapat membaca "${text}"`),
      both(
        'write such as --answers 1..5 or --answers "STS,TS,S,SS"',
        'tuliskan misalnya --answers 1..5 atau --answers "STS,TS,S,SS"',
      ),
    );
  }
  return withSpellings([...set].sort((a, b) => a.code - b.code));
}

/** The codes that were written, no others: 0..4 has five, 2..5 four. */
function codesFrom(low: number, high: number): AnswerSet {
  return Array.from({ length: Math.min(high - low, mostCodes) + 1 }, (_, index) => ({
    code: low + index,
    labels: [String(low + index)],
  }));
}

function answerGiven(part: string, place: number): AnswerSet[number] {
  const [, code, label] = /^\s*(\d+)\s*=(.*)$/s.exec(part) ?? [];
  return code === undefined || label === undefined
    ? { code: place, labels: [part.trim()] }
    : { code: Number(code), labels: [label.trim()] };
}

/** The codebook as the overrides leave it. */
export function applyOverrides(
  spelled: Spelled,
  columns: Columns,
  overrides: Overrides,
): { readonly spelled: Spelled; readonly adjustments: Adjustments } {
  if (overrides.answers !== undefined) {
    throw usageError(
      "answers",
      both("--answers is for data without a codebook", "--answers hanya untuk data tanpa buku kode"),
      both("declare them under answers in the codebook", "nyatakan di bagian answers pada buku kode"),
    );
  }
  const variables = new Map(spelled.variables);
  const scales = new Map(spelled.scales);
  const dropped = new Set<string>();
  for (const name of withoutPlaces(overrides.ignore ?? [], columns)) ignore(name, variables, scales, columns, dropped);
  for (const [name, items] of scalesGiven(overrides, columns)) {
    const { sum: _, reverse: __, ...kept }: SpelledScale = scales.get(name) ?? {};
    scales.set(name, { ...kept, items });
  }
  for (const name of withoutPlaces(overrides.numbers ?? [], columns))
    force(name, "number", variables, columns, dropped);
  for (const name of withoutPlaces(overrides.categories ?? [], columns))
    force(name, "category", variables, columns, dropped);
  const gone = (name: string) =>
    (spelled.variables?.has(name) && !variables.has(name)) || (spelled.scales?.has(name) && !scales.has(name));
  const kept = (name: string) => !gone(name) && !(dropped.has(name) && !variables.has(name));
  const outcome = spelled.outcome !== undefined && kept(spelled.outcome) ? spelled.outcome : undefined;
  return {
    spelled: {
      ...spelled,
      variables,
      scales,
      outcome,
      predictors: spelled.predictors?.filter(kept),
      strata: spelled.strata?.filter(kept),
      pairs: spelled.pairs?.filter((pair) => pair.every(kept)),
    },
    adjustments: { dropped, reversed: new Set(columnsGiven("--reverse", overrides.reverse ?? [], columns)) },
  };
}

function ignore(
  name: string,
  variables: Map<string, SpelledVariable>,
  scales: Map<string, SpelledScale>,
  columns: Columns,
  dropped: Set<string>,
): void {
  if (variables.delete(name)) {
    const column = columns.find(name);
    if (column !== undefined) dropped.add(column);
    return;
  }
  if (scales.delete(name)) {
    for (const [other, scale] of scales) {
      if (scale.sum?.includes(name)) scales.set(other, { ...scale, sum: scale.sum.filter((part) => part !== name) });
    }
    return;
  }
  const owner = both("--ignore names", "--ignore menyebut");
  const { names, wrong } = expandItems(name, columns, owner);
  if (wrong !== null) throw unknownName("--ignore", name, [...variables.keys(), ...scales.keys(), ...columns.names]);
  for (const column of names) {
    dropped.add(column);
    for (const [key, variable] of variables) {
      if (columns.find(variable.column ?? key) === column && variable.compute === undefined) variables.delete(key);
    }
  }
}

/** Makes a variable, or a column that is none yet, a number or a category. */
function force(
  name: string,
  kind: "number" | "category",
  variables: Map<string, SpelledVariable>,
  columns: Columns,
  dropped: Set<string>,
): void {
  const option = kind === "number" ? "--number" : "--category";
  const variable = variables.get(name);
  if (variable !== undefined) {
    const { bins, recode, answers, order, categories, cutoff, ...rest } = variable;
    variables.set(
      name,
      kind === "number" ? { ...rest, kind, categories, cutoff } : { ...rest, kind, bins, recode, answers, order },
    );
    return;
  }
  const { names, wrong } = expandItems(name, columns, both(`${option} names`, `${option} menyebut`));
  if (wrong !== null) throw unknownName(option, name, [...variables.keys(), ...columns.names]);
  for (const column of names) {
    variables.set(column, { column, kind });
    dropped.add(column);
  }
}
