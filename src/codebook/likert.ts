/**
 * What the answers of a questionnaire mean, from the words that were ticked. Where they can be meant in more than one way
 * ("Kurang Setuju" is the second of four or the third of five) that is said, and nothing is guessed.
 */
import { fold } from "../core/fold.ts";
import type { Bilingual, Language } from "../core/language.ts";
import type { AnswerSet } from "./codebook.ts";
import { type LikertFamily, likertFamilies } from "./likert-families.ts";
import { both } from "./mistakes.ts";

export { type LikertFamily, likertFamilies };

/** How unclear answers may be meant, or the answers where there is one reading. */
export type Reading =
  | { readonly kind: "answers"; readonly family: LikertFamily; readonly answers: AnswerSet }
  | {
      readonly kind: "unclear";
      readonly family: LikertFamily;
      /** All that come into question, the most usual first; two at least. */
      readonly options: readonly AnswerSet[];
      /** The first two in words: "1 Tidak Setuju, 2 Kurang Setuju, ...". */
      readonly readings: readonly [Bilingual, Bilingual];
    };

const spellings = new WeakMap<LikertFamily, ReadonlySet<string>>();

/** All that a family knows, folded. */
export function spellingsOf(family: LikertFamily): ReadonlySet<string> {
  const known = spellings.get(family);
  if (known !== undefined) return known;
  const made = new Set(family.points.flat().map(fold));
  spellings.set(family, made);
  return made;
}

/** Families that know all of the texts, at least two of them. */
export function familiesKnowing(texts: Iterable<string>): readonly LikertFamily[] {
  const folded = [...new Set([...texts].map(fold))];
  if (folded.length < 2) return [];
  return likertFamilies().filter((family) => {
    const known = spellingsOf(family);
    return folded.every((text) => known.has(text));
  });
}

/** The first family that knows all of the texts, at least two of them; null where none does. */
export function familyOf(texts: Iterable<string>): LikertFamily | null {
  return familiesKnowing(texts)[0] ?? null;
}

/** Codes for the answers that were seen, all of one family. */
export function readLikert(family: LikertFamily, texts: Iterable<string>): Reading {
  const seen = [...texts];
  const others = familiesKnowing(seen).filter(({ name }) => name !== family.name);
  const own = readingOf(family, placesOf(family, seen));
  if (others.length === 0) return own.length === 1 ? answered(family, own[0]!) : unclear(family, own);
  // S and SS may be Setuju and Sangat Setuju, or Sering and Sangat Sering
  const all = [own[0]!, ...others.map((other) => readingOf(other, placesOf(other, seen))[0]!), ...own.slice(1)];
  return unclear(family, all);
}

/** The same where only the order counts, so that an answer that nobody chose may be in it; null where it isn't clear. */
export function answersInOrder(family: LikertFamily, texts: Iterable<string>): AnswerSet | null {
  const reading = readLikert(family, texts);
  if (reading.kind === "answers") return reading.answers;
  return family.standard > 0 ? null : (reading.options[0] ?? null);
}

function answered(family: LikertFamily, answers: AnswerSet): Reading {
  return { kind: "answers", family, answers };
}

function unclear(family: LikertFamily, options: readonly AnswerSet[]): Reading {
  const [one = [], other = []] = options;
  return { kind: "unclear", family, options, readings: [numbered(one), numbered(other)] };
}

/** Places of the family's points that the texts name, ascending. */
function placesOf({ points }: LikertFamily, texts: readonly string[]): readonly number[] {
  const folded = new Set(texts.map(fold));
  return points.flatMap((spellings, place) =>
    spellings.some((spelling) => folded.has(fold(spelling))) ? [place] : [],
  );
}

/** What the answers can be: one reading, or several, the most usual first. */
function readingOf(family: LikertFamily, seen: readonly number[]): readonly AnswerSet[] {
  const { forms, standard } = family;
  const fitting = forms.filter((form) => seen.every((place) => form.includes(place)));
  const complete = fitting.find((form) => form.length === seen.length);
  const moreUsual = complete === undefined ? [] : fitting.slice(0, fitting.indexOf(complete));
  if (complete !== undefined && !moreUsual.some((form) => reachesFarther(form, complete))) {
    return [answersOf(family, complete)];
  }
  const assumed = fitting.find((form) => forms.indexOf(form) < standard);
  if (assumed !== undefined) return [answersOf(family, assumed)];
  if (fitting.length === 0)
    return [family.points.map((_, place) => place), seen].map((form) => answersOf(family, form));
  const usual = fitting.slice(0, 3);
  // where every answer must be seen, those that nobody chose may not have been there at all
  const alone = usual.length === 1 || (standard === 0 && complete === undefined) ? [seen] : [];
  return [...usual, ...alone].map((form) => answersOf(family, form));
}

/** A form that has an answer below or above all of the other's; that nobody chose one more in the middle is unlikely. */
function reachesFarther(form: readonly number[], other: readonly number[]): boolean {
  return form.length > other.length && (form[0]! < other[0]! || form.at(-1)! > other.at(-1)!);
}

function answersOf({ points, first }: LikertFamily, places: readonly number[]): AnswerSet {
  return places.map((place, index) => ({ code: first + index, labels: points[place]! }));
}

/** Answers that somebody named by one spelling each, with the others that a family knows: cells may hold those. */
export function withSpellings(answers: AnswerSet): AnswerSet {
  const family = familyOf(answers.flatMap(({ labels }) => labels));
  if (family === null) return answers;
  return answers.map(({ code, labels }) => {
    const given = new Set(labels.map(fold));
    const point = family.points.find((spellings) => spellings.some((spelling) => given.has(fold(spelling)))) ?? [];
    return { code, labels: [...labels, ...point.filter((spelling) => !given.has(fold(spelling)))] };
  });
}

/** The answers in words: "1 Tidak Setuju, 2 Setuju". */
export function numbered(answers: AnswerSet): Bilingual {
  const text = answers.map(({ code, labels: [label = ""] }) => `${code} ${label}`).join(", ");
  return both(text, text);
}

/** The language of the first set that a family knows, as a whole or by one of its labels; null where none does. */
export function likertLanguage(sets: Iterable<AnswerSet>): Language | null {
  const families = likertFamilies();
  for (const set of sets) {
    const labels = set.map(({ labels: [label = ""] }) => label);
    const folded = new Set(labels.map(fold));
    const knows = ({ points }: LikertFamily) => points.some(([spelling = ""]) => folded.has(fold(spelling)));
    const family = familyOf(labels) ?? families.find(knows);
    if (family !== undefined) return family.language;
  }
  return null;
}

/** "5 - Sangat Setuju", "5. Setuju", "(5) Setuju", "5=Setuju"; "Setuju (5)"; a bare "5" */
const codeFirst = /^\(?(\d{1,2})\)?\s*(?:[-\u2013\u2014.:=)]\s*|\s)(\S.*)$/su;
const codeLast = /^(\S.*?)\s*[[(](\d{1,2})[\])]$/su;

/**
 * Answers that bring their codes along, some of them bare perhaps (a form's linear scale names its ends only).
 *
 * @returns the codes from the lowest, or 1, to the highest, each with its label and the text of its cells; null where the
 *   texts aren't such answers, or one code has two labels
 */
export function codedLabels(texts: Iterable<string>): AnswerSet | null {
  const labels = new Map<number, string[]>();
  let labelled = 0;
  for (const text of texts) {
    if (/^\d{1,2}$/.test(text)) continue;
    const [, code, label] =
      codeFirst.exec(text) ?? ((last) => last && [last[0], last[2], last[1]])(codeLast.exec(text)) ?? [];
    if (code === undefined || label === undefined || !/\p{L}/u.test(label)) return null;
    const known = labels.get(Number(code));
    if (known !== undefined && fold(known[0]!) !== fold(label)) return null;
    labels.set(Number(code), [...(known ?? [label.trim()]), text]);
    labelled++;
  }
  const bare = [...texts].filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const codes = [...labels.keys(), ...bare];
  const [low, high] = [Math.min(1, ...codes), Math.max(...codes)];
  if (labelled < 2 || labels.size < 2 || high - low < 1 || high > 10 || !distinct(labels)) return null;
  return Array.from({ length: high - low + 1 }, (_, index) => {
    const code = low + index;
    return { code, labels: [...new Set(labels.get(code) ?? [String(code)])] };
  });
}

function distinct(labels: ReadonlyMap<number, readonly string[]>): boolean {
  return new Set([...labels.values()].map(([label = ""]) => fold(label))).size === labels.size;
}
