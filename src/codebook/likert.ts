/**
 * Answers that questionnaires use, lowest first. Labels that have more than one reading ("Kurang Setuju") are known as
 * such and never guessed.
 */

import { fold } from "../core/fold.ts";
import type { Bilingual, Language } from "../core/language.ts";
import type { AnswerSet } from "./codebook.ts";
import { both } from "./mistakes.ts";

export type LikertFamily = {
  readonly name: string;
  readonly language: Language;
  /** The first spelling is the label. */
  readonly points: readonly (readonly string[])[];
  /** Index of the point that scales do without: four points where nobody chose it. Null: all points are needed. */
  readonly middle: number | null;
  /** Spellings whose place depends on the questionnaire. */
  readonly unclear: readonly (readonly string[])[];
};

/** How unclear answers may be meant, or the answers where there is one reading. */
export type Reading =
  | { readonly kind: "answers"; readonly family: LikertFamily; readonly answers: AnswerSet }
  | { readonly kind: "unclear"; readonly family: LikertFamily; readonly readings: readonly [Bilingual, Bilingual] };

export function likertFamilies(): readonly LikertFamily[] {
  return [
    {
      name: "setuju",
      language: "id",
      points: [
        ["Sangat Tidak Setuju", "STS"],
        ["Tidak Setuju", "TS"],
        ["Netral", "N", "Ragu-ragu", "Ragu ragu", "Ragu", "RR", "R"],
        ["Setuju", "S"],
        ["Sangat Setuju", "SS"],
      ],
      middle: 2,
      unclear: [
        ["Kurang Setuju", "KS"],
        ["Cukup Setuju", "CS"],
      ],
    },
    {
      name: "puas",
      language: "id",
      points: [["Sangat Tidak Puas"], ["Tidak Puas"], ["Netral", "Biasa Saja"], ["Puas"], ["Sangat Puas"]],
      middle: 2,
      unclear: [["Kurang Puas"], ["Cukup Puas"]],
    },
    {
      name: "sering",
      language: "id",
      points: [["Tidak Pernah"], ["Jarang"], ["Kadang-kadang", "Kadang kadang", "Kadang"], ["Sering"], ["Selalu"]],
      middle: null,
      unclear: [],
    },
    {
      name: "agreement",
      language: "en",
      points: [
        ["Strongly Disagree"],
        ["Disagree"],
        ["Neutral", "Neither Agree nor Disagree", "Neither Agree or Disagree", "Undecided"],
        ["Agree"],
        ["Strongly Agree"],
      ],
      middle: 2,
      unclear: [
        ["Somewhat Disagree", "Slightly Disagree"],
        ["Somewhat Agree", "Slightly Agree"],
      ],
    },
    {
      name: "satisfaction",
      language: "en",
      points: [
        ["Very Dissatisfied"],
        ["Dissatisfied"],
        ["Neutral", "Neither Satisfied nor Dissatisfied"],
        ["Satisfied"],
        ["Very Satisfied"],
      ],
      middle: 2,
      unclear: [["Somewhat Dissatisfied"], ["Somewhat Satisfied"]],
    },
    {
      name: "frequency",
      language: "en",
      points: [["Never"], ["Rarely"], ["Sometimes"], ["Often"], ["Always"]],
      middle: null,
      unclear: [],
    },
  ];
}

/** All that a family knows, folded. */
export function spellingsOf({ points, unclear }: LikertFamily): ReadonlySet<string> {
  return new Set([...points, ...unclear].flat().map(fold));
}

/** The family that knows all of the texts, at least two of them; null where none does. */
export function familyOf(texts: Iterable<string>): LikertFamily | null {
  const folded = [...new Set([...texts].map(fold))];
  if (folded.length < 2) return null;
  return (
    likertFamilies().find((family) => {
      const known = spellingsOf(family);
      return folded.every((text) => known.has(text));
    }) ?? null
  );
}

/** Codes for the answers that were seen, all of one family. */
export function readLikert(family: LikertFamily, texts: Iterable<string>): Reading {
  const seen = [...texts];
  const folded = new Set(seen.map(fold));
  const has = (spellings: readonly string[]) => spellings.some((spelling) => folded.has(fold(spelling)));
  const unclear = family.unclear.find(has);
  if (unclear !== undefined) return { kind: "unclear", family, readings: unclearReadings(family, unclear, has) };
  const { points, middle } = family;
  const used = middle === null || has(points[middle]!) ? points : points.filter((_, index) => index !== middle);
  const absent = points.filter((spellings) => !has(spellings));
  if (middle === null && absent.length > 0) return { kind: "unclear", family, readings: absentReadings(points, has) };
  return { kind: "answers", family, answers: used.map((spellings, index) => ({ code: index + 1, labels: spellings })) };
}

/** The same where only the order counts, so that an answer that nobody chose may be in it; null where it isn't clear. */
export function answersInOrder(family: LikertFamily, texts: Iterable<string>): AnswerSet | null {
  const reading = readLikert(family, texts);
  if (reading.kind === "answers") return reading.answers;
  if (family.middle !== null) return null;
  return family.points.map((labels, index) => ({ code: index + 1, labels }));
}

/** With the unclear answer as the middle of five, or beside the clear ones on its own side. */
function unclearReadings(
  { points }: LikertFamily,
  unclear: readonly string[],
  has: (spellings: readonly string[]) => boolean,
): readonly [Bilingual, Bilingual] {
  const [lowest = [], low = [], middle = [], high = [], highest = []] = points;
  const asMiddle = [lowest, low, unclear, high, highest];
  const positive = /^(?:cukup|somewhat (?:agree|satisfied)|slightly agree)/i.test(unclear[0] ?? "");
  const bottom = has(lowest) && has(low) ? [lowest, low] : has(low) ? [low] : [lowest];
  const neutral = has(middle) || bottom.length === 2 ? [middle] : [];
  const beside = positive
    ? [...bottom, ...neutral, unclear, high, highest]
    : [...bottom, unclear, ...neutral, high, highest];
  return [numbered(asMiddle), numbered(beside)];
}

/** With the answers that nobody chose counted, or left out. */
function absentReadings(
  points: readonly (readonly string[])[],
  has: (spellings: readonly string[]) => boolean,
): readonly [Bilingual, Bilingual] {
  return [numbered(points), numbered(points.filter(has))];
}

function numbered(points: readonly (readonly string[])[]): Bilingual {
  const text = points.map(([label], index) => `${index + 1} ${label}`).join(", ");
  return both(text, text);
}

/** The language of the first set that a family knows, as a whole or by one of its labels; null where none does. */
export function likertLanguage(sets: Iterable<AnswerSet>): Language | null {
  const families = likertFamilies();
  for (const set of sets) {
    const labels = set.map(({ labels: [label = ""] }) => label);
    const folded = new Set(labels.map(fold));
    const knows = ({ points, unclear }: LikertFamily) =>
      [...points, ...unclear].some(([spelling = ""]) => folded.has(fold(spelling)));
    const family = familyOf(labels) ?? families.find(knows);
    if (family !== undefined) return family.language;
  }
  return null;
}
