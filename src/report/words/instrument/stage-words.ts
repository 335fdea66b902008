/** What the words about further stages share: which entry an id is about, where figures are, and what can't be computed. */
import type { StudyResult } from "../../../stages/result.ts";
import { joined, type Prose, type Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, labelled, paragraph, placesOf, some, whyUndefined } from "../saying.ts";
import { stageTexts } from "./stage-texts.ts";

export type Place<T> = { readonly path: string; readonly entry: T };
export type Piece = Prose | Slot;

type OfSet = { readonly scale: string | null };

/** Tables of one set of items by the last part of their id; "" is the one that has none. */
export type Parts<T> = Readonly<Record<string, (writing: Writing, place: Place<T>, table: Slot) => readonly Prose[]>>;

type StageTables<T> = {
  readonly stage: string;
  readonly entries: (result: StudyResult) => readonly T[];
  /** About the table of all sets, whose id is the stage's name. */
  readonly overview?: (writing: Writing, places: readonly Place<T>[], table: Slot) => readonly Prose[];
  readonly parts: Parts<T>;
};

/** In an id, of the items of all scales together; names don't hold spaces. */
const ALL_ITEMS = "all items";

/** Words about a stage's tables; ids are compared whole, since a scale's name may hold dots. */
export function stageWords<T extends OfSet>({ stage, entries, overview, parts }: StageTables<T>): BlockWords {
  const write = (writing: Writing, id: string): readonly Prose[] => {
    const places = placesOf(stage, entries(writing.study.result));
    if (id === stage) return overview?.(writing, places, writing.reference(id)) ?? [];
    for (const place of places) {
      const start = `${stage}.${place.entry.scale ?? ALL_ITEMS}`;
      for (const [part, words] of Object.entries(parts)) {
        if (id === (part === "" ? start : `${start}.${part}`)) return words(writing, place, writing.reference(id));
      }
    }
    return [];
  };
  return { about: new RegExp(`^${stage}(\\.|$)`), write };
}

/** `Pelayanan`; of the items of all scales `semua butir`. */
export function setName(writing: Writing, { scale }: OfSet): Piece {
  return scale === null ? stageTexts[writing.study.language].allItems() : labelled(writing, scale);
}

/** `Pelayanan (0,812)`. */
export function valued(name: Piece, value: Piece, { study }: Writing): Prose {
  return stageTexts[study.language].valueOf(name, value);
}

/** The entry with the lowest figure and, where there are several, that with the highest. */
export function bothEnds<T>(
  list: readonly T[],
  figure: (entry: T) => number | null,
): { low: T; high: T | null } | null {
  const ends = endsOf(list, figure);
  return ends === null ? null : { low: ends.low, high: ends.high === ends.low ? null : ends.high };
}

/** Why one of these figures is undefined; the first that a note says it of. */
export function whyAny(writing: Writing, paths: readonly string[]): Slot | null {
  for (const path of paths) {
    const why = whyUndefined(writing, path);
    if (why !== null) return why;
  }
  return null;
}

/** For which sets a figure can't be computed, and why, a sentence a reason; null where it can for all. */
export function gaps<T extends OfSet>(
  writing: Writing,
  places: readonly Place<T>[],
  pathsOf: (place: Place<T>) => readonly string[],
): Prose | null {
  const texts = stageTexts[writing.study.language];
  const lacking = places.filter((place) => !pathsOf(place).some((path) => writing.quote.has(path)));
  if (lacking.length === 0) return null;
  const reasons = new Map<string, { readonly why: Slot | null; readonly sets: Piece[] }>();
  for (const place of lacking) {
    const why = whyAny(writing, pathsOf(place));
    const known = reasons.get(why?.text ?? "");
    if (known === undefined) reasons.set(why?.text ?? "", { why, sets: [setName(writing, place.entry)] });
    else known.sets.push(setName(writing, place.entry));
  }
  return joined([...reasons.values()].map(({ why, sets }) => texts.gaps(some(writing, sets), why)));
}

/** About a table where no set has the figure. */
export function nothingAtAll<T extends OfSet>(
  writing: Writing,
  table: Slot,
  places: readonly Place<T>[],
  pathsOf: (place: Place<T>) => readonly string[],
): readonly Prose[] {
  return [paragraph(stageTexts[writing.study.language].nothing(table), gaps(writing, places, pathsOf))];
}

/** About a table of one set whose figure is undefined. */
export function noFigure<T extends OfSet>(
  writing: Writing,
  { entry }: Place<T>,
  table: Slot,
  paths: readonly string[],
): readonly Prose[] {
  return [stageTexts[writing.study.language].noFigure(table, setName(writing, entry), whyAny(writing, paths))];
}

export function isBelowAlpha({ study }: Writing, p: number | null): boolean | null {
  const alpha = study.method("alpha");
  return p === null || typeof alpha !== "number" ? null : p < alpha;
}
