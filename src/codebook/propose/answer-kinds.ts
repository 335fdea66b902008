/** Which columns are answered alike: in labels of one family, or in codes of one width. */
import { fold } from "../../core/fold.ts";
import type { AnswerSet } from "../codebook.ts";
import { cellsIn, fewStrays, isItemCode, pooled, type Seen } from "../columns-seen.ts";
import { codedLabels, familyOf, type LikertFamily, likertFamilies, spellingsOf } from "../likert.ts";
import { withoutMarks } from "./missing-marks.ts";

export type AnswerKind = {
  /** Null for codes, labelled or not. */
  readonly family: LikertFamily | null;
  /** Of answers that bring their codes along ("5 - Sangat Setuju"); null for others. */
  readonly labelled: AnswerSet | null;
};

/** Columns (by index) that are answered alike: in labels of a family, or in codes. */
export type AnsweredAlike = AnswerKind & { readonly columns: readonly number[] };

/** The same for kinds that are alike. */
export function kindKey({ family, labelled }: AnswerKind): string {
  return family?.name ?? (labelled === null ? "codes" : "labelled codes");
}

/**
 * @param columns that may be items, by index
 * @param mayBeCoded whether numbers in a column may be answers; an age isn't one
 */
export function answeredAlike(
  columns: readonly number[],
  seen: readonly Seen[],
  mayBeCoded: (column: number) => boolean,
): readonly AnsweredAlike[] {
  const found: AnsweredAlike[] = [];
  const unread = new Set(columns.filter((column) => (seen[column]?.size ?? 0) > 0));
  const texts = [...unread].filter((column) => ![...withoutMarks(seen[column]!).keys()].every(isItemCode));
  if (texts.length > 0) {
    for (const { family, columns: fitting } of byFamily(texts, seen)) {
      const free = fitting.filter((column) => unread.has(column));
      if (familyOf(labelsIn(free, family, seen)) === null) continue;
      for (const column of free) unread.delete(column);
      found.push({ columns: free, family, labelled: null });
    }
    const labelled = withCodes(
      texts.filter((column) => unread.has(column)),
      seen,
    );
    if (labelled !== null) {
      for (const column of labelled.columns) unread.delete(column);
      found.push(labelled);
    }
  }
  return [...found, ...coded([...unread].filter(mayBeCoded), seen)];
}

/** The families that fit most columns first. */
function byFamily(columns: readonly number[], seen: readonly Seen[]): { family: LikertFamily; columns: number[] }[] {
  return likertFamilies()
    .map((family) => {
      const spellings = spellingsOf(family);
      return {
        family,
        columns: columns.filter((column) => isAnswered(seen[column]!, (text) => spellings.has(fold(text)))),
      };
    })
    .filter(({ columns }) => columns.length > 0)
    .sort((a, b) => b.columns.length - a.columns.length);
}

/** Answers that bring their codes along. */
function withCodes(columns: readonly number[], seen: readonly Seen[]): AnsweredAlike | null {
  const fitting = columns.filter((column) => codedLabels(withoutMarks(seen[column]!).keys()) !== null);
  const labelled = codedLabels(pooled(fitting.map((column) => withoutMarks(seen[column]!))).keys());
  return fitting.length === 0 || labelled === null ? null : { columns: fitting, family: null, labelled };
}

function labelsIn(columns: readonly number[], family: LikertFamily, seen: readonly Seen[]): string[] {
  const spellings = spellingsOf(family);
  return columns.flatMap((column) => [...seen[column]!.keys()].filter((text) => spellings.has(fold(text))));
}

/** Whether all but slips are known answers, with or without their codes. */
export function isLikert(seen: Seen): boolean {
  if (codedLabels(withoutMarks(seen).keys()) !== null) return true;
  return likertFamilies().some((family) => {
    const spellings = spellingsOf(family);
    const isLabel = (text: string) => spellings.has(fold(text));
    return isAnswered(seen, isLabel) && familyOf([...seen.keys()].filter(isLabel)) !== null;
  });
}

/** All but slips of the hand and marks of no answer. */
function isAnswered(all: Seen, isAnswer: (text: string) => boolean): boolean {
  const seen = withoutMarks(all);
  if (seen.size === 0 || cellsIn(seen) < cellsIn(all) / 2) return false;
  let strays = 0;
  for (const [text, times] of seen) if (!isAnswer(text)) strays += times;
  return strays === 0 || fewStrays(strays, cellsIn(seen));
}

/** Fewer columns of numbers than this may be anything. */
const fewestCoded = 3;

function coded(columns: readonly number[], seen: readonly Seen[]): AnsweredAlike[] {
  const items = columns.filter((column) => isAnswered(seen[column]!, isItemCode));
  const isWide = (column: number) => [...seen[column]!.keys()].some((text) => isItemCode(text) && Number(text) > 7);
  return [items.filter((column) => !isWide(column)), items.filter(isWide)]
    .filter((alike) => alike.length >= fewestCoded && distinct(alike, seen) >= 3)
    .map((alike) => ({ columns: alike, family: null, labelled: null }));
}

function distinct(columns: readonly number[], seen: readonly Seen[]): number {
  return new Set(columns.flatMap((column) => [...seen[column]!.keys()])).size;
}
