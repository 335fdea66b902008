/** Columns that look like items of one scale: one prefix and a number, answers of one kind but for slips of the hand. */

import { fold } from "../../core/fold.ts";
import { fewStrays, isItemCode, type Seen } from "../columns-seen.ts";
import { familyOf, likertFamilies, spellingsOf } from "../likert.ts";
import { withoutMarks } from "./missing-marks.ts";

export type Family = {
  readonly name: string;
  /** By their numbers. */
  readonly items: readonly string[];
  /** Of the same name, but holding something else. */
  readonly others: readonly string[];
};

export type Families = {
  readonly families: readonly Family[];
  /** Columns named and answered like an item, but alone. */
  readonly single: readonly string[];
};

type Member = { readonly column: string; readonly number: number; readonly values: Seen };

/** R_1, R.1, R 1, X1.1 */
const separated = /^(.*[^\s_.-])[\s_.-]+(\d{1,4})$/u;
/** R1, R01 */
const joined = /^(.*?[^\d\s_.-])(\d{1,4})$/u;

/** In the order in which they begin in the file. Separators and leading zeros don't count: R1, R_1, R.1, R 1, R01. */
export function familiesOf(columns: readonly string[], seen: ReadonlyMap<string, Seen>): Families {
  const groups = new Map<string, { name: string; members: Member[] }>();
  for (const column of columns) {
    const match = separated.exec(column) ?? joined.exec(column);
    const [, prefix = "", number = ""] = match ?? [];
    const values = seen.get(column);
    if (match === null || values === undefined || values.size === 0) continue;
    const key = fold(prefix);
    const group = groups.get(key) ?? { name: prefix, members: [] };
    groups.set(key, group);
    group.members.push({ column, number: Number(number), values });
  }
  const families: Family[] = [];
  const single: string[] = [];
  for (const { name, members } of groups.values()) {
    const items = itemsAmong(members);
    if (items.length > 1) {
      const others = members.filter((member) => !items.includes(member)).map(({ column }) => column);
      families.push({ name, items: items.map(({ column }) => column), others });
    } else single.push(...items.map(({ column }) => column));
  }
  return { families, single };
}

/** The larger part that is answered alike: in codes, else in the labels that fit most columns. */
function itemsAmong(members: readonly Member[]): readonly Member[] {
  let best = itemsBy(isItemCode, members);
  if (best.length < members.length) {
    for (const family of likertFamilies()) {
      const spellings = spellingsOf(family);
      const isLabel = (text: string) => spellings.has(fold(text));
      const items = itemsBy(isLabel, members);
      if (items.length <= best.length) continue;
      const labels = items.flatMap(({ values }) => [...values.keys()].filter(isLabel));
      // one label alone is a word like any other
      if (familyOf(labels) !== null) best = items;
    }
  }
  return [...best].sort((a, b) => a.number - b.number);
}

/**
 * Members whose cells are answers of a kind. A few cells that aren't don't make an item something else, or a slip of the
 * hand would take it out of its scale without a word; coding then stops at those cells.
 */
function itemsBy(isAnswer: (text: string) => boolean, members: readonly Member[]): readonly Member[] {
  const strays = members.map(({ values }) => straysIn(values, isAnswer));
  const clean = strays.filter(({ count }) => count === 0).length;
  const lenient = clean > members.length / 2;
  return members.filter((_, index) => {
    const { count, cells } = strays[index]!;
    if (cells === 0) return false;
    return count === 0 || (lenient ? count <= cells / 4 : fewStrays(count, cells));
  });
}

/** Marks of no answer are neither answers nor strays. */
function straysIn(all: Seen, isAnswer: (text: string) => boolean): { count: number; cells: number } {
  let count = 0;
  let cells = 0;
  for (const [text, times] of withoutMarks(all)) {
    cells += times;
    if (!isAnswer(text)) count += times;
  }
  return { count, cells };
}
