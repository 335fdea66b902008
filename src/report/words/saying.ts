/** What sentences about any table need: names as slots, notes found by their place, what is lowest and highest. */
import type { Language } from "../../core/language.ts";
import type { ValueClass } from "../document.ts";
import { enumerated, joined, type Prose, prose, type Slot } from "../prose.ts";
import { say } from "../say.ts";
import { noteTexts } from "../texts/notes.ts";
import type { Writing } from "../written/writing.ts";

/** The texts of one stage in both languages: the compiler wants each key from each. */
export type InBoth<T> = Readonly<Record<Language, T>>;

/** The level of intervals whose entry doesn't name it: SPSS's. */
export const LEVEL: Slot = { kind: "constant", text: "95%" };
/** Where nothing differs: of ratios. */
export const ONE: Slot = { kind: "constant", text: "1" };
/** Below which an expected count is small. */
export const FIVE: Slot = { kind: "constant", text: "5" };
export const TWO_BY_TWO: Slot = { kind: "constant", text: "2 x 2" };

/** Labels may be whole sentences; prose takes this much of one. */
const LABEL = 100;

/** A variable's or scale's label. */
export function labelled({ study, quote }: Writing, name: string): Slot {
  return quote.name(shortened(study.label(name)));
}

/** A category, a wording, an item's name: the study's own words. */
export function named({ quote }: Writing, text: string): Slot {
  return quote.name(shortened(text));
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LABEL ? text : `${letters.slice(0, LABEL).join("").trimEnd()}...`;
}

/** Members of a list that a sentence can bear. */
const MOST = 12;

/** `A, B, and C`; of very many the first, and that there are others. */
export function some({ study }: Writing, parts: readonly (Prose | Slot)[], most = MOST): Prose {
  if (parts.length <= most) return enumerated(parts, study.language);
  const others: Prose = { text: study.language === "id" ? "lainnya" : "others", slots: [] };
  return enumerated([...parts.slice(0, most), others], study.language);
}

/** Sentences of one paragraph, without those that there are no grounds for. */
export function paragraph(...sentences: readonly (Prose | null | false | undefined)[]): Prose {
  return joined(sentences.filter((sentence): sentence is Prose => typeof sentence === "object" && sentence !== null));
}

/** Paragraphs, without empty ones. */
export function paragraphs(...all: readonly (Prose | null | undefined)[]): readonly Prose[] {
  return all.filter((one): one is Prose => one != null && one.text !== "");
}

/** @param path a note's own, such as `notes[3]`: its arguments are figures of the result too */
export type FoundNote = { readonly path: string; readonly args: Readonly<Record<string, unknown>> };

/** Notes of a code, at a place of the result or anywhere. */
export function notesOf({ study }: Writing, code: string, where?: string): readonly FoundNote[] {
  return study.result.notes.flatMap((note, index) =>
    note.code === code && (where === undefined || note.where === where)
      ? [{ path: `notes[${index}]`, args: note.args }]
      : [],
  );
}

/** Why the figure at a path is undefined, as a clause: `the values don't vary`. Null where no note says it. */
export function whyUndefined(writing: Writing, path: string): Slot | null {
  const [found] = notesOf(writing, "undefined", path);
  const reason = found === undefined ? undefined : reasonText(found.args, writing);
  return found === undefined || reason === undefined ? null : writing.quote.chosen(`${found.path}.args.reason`, reason);
}

export function reasonText(
  args: FoundNote["args"],
  { study: { language, label } }: Pick<Writing, "study">,
): string | undefined {
  const { reason } = args;
  if (typeof reason !== "object" || reason === null) return undefined;
  const { reasons } = noteTexts[language];
  const { code } = reason as { readonly code?: unknown };
  if (typeof code !== "string" || !Object.hasOwn(reasons, code)) return undefined;
  return reasons[code as keyof typeof reasons](say(reason as FoundNote["args"], language, label));
}

/** Places of a list where a condition holds: `validity[2]`. */
export function placesOf<T>(key: string, list: readonly T[], holds: (entry: T) => boolean = () => true) {
  return list.flatMap((entry, index) => (holds(entry) ? [{ path: `${key}[${index}]`, entry }] : []));
}

/** The first entries with the lowest and the highest figure; null where none has one. */
export function endsOf<T>(list: readonly T[], figure: (entry: T) => number | null): { low: T; high: T } | null {
  const known = list.filter((entry) => figure(entry) !== null);
  const [first] = known;
  if (first === undefined) return null;
  const better = (sign: 1 | -1) =>
    known.reduce((best, entry) => (sign * figure(entry)! > sign * figure(best)! ? entry : best), first);
  return { low: better(-1), high: better(1) };
}

/** All entries that share an end's figure, but for rounding: of an end that others reach too, none may be left out. */
export function tiesOf<T>(list: readonly T[], end: T, figure: (entry: T) => number | null): readonly T[] {
  const value = figure(end)!;
  return list.filter((entry) => {
    const own = figure(entry);
    return own !== null && Math.abs(own - value) <= 1e-12 * Math.max(1, Math.abs(value));
  });
}

/** For the singular. */
export function isOne({ text }: Slot): boolean {
  return text === "1";
}

/** A list of one. */
export function single({ slots }: Prose): boolean {
  return slots.length === 1;
}

/** `25`, or `21-25` where they differ. */
export function countRange(writing: Writing, paths: readonly string[]): Prose {
  return figureRange(writing, paths, "count");
}

/** A figure that several entries share, or from the lowest to the highest. */
export function figureRange({ quote }: Writing, paths: readonly string[], as: ValueClass, decimals = 0): Prose {
  const figures = paths.map((path) => ({ path, value: quote.value(path) as number }));
  const { low, high } = endsOf(figures, ({ value }) => value)!;
  if (low.value === high.value) return prose`${quote.figure(low.path, as, decimals)}`;
  return quote.interval(low.path, high.path, as, decimals);
}
