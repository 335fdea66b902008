/** Columns that look like items of one scale: one prefix and a number, answers of one kind. */

import { fold } from "../core/fold.ts";
import type { Seen } from "./columns-seen.ts";
import { isWhole } from "./columns-seen.ts";
import { familyOf, likertFamilies } from "./likert.ts";

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

type Member = { readonly column: string; readonly number: number; readonly kind: "codes" | "labels" | "other" };

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
    group.members.push({ column, number: Number(number), kind: kindOf(values) });
  }
  const families: Family[] = [];
  const single: string[] = [];
  for (const { name, members } of groups.values()) {
    const items = itemsAmong(members, seen);
    if (items.length > 1) {
      const others = members.filter((member) => !items.includes(member)).map(({ column }) => column);
      families.push({ name, items: items.map(({ column }) => column), others });
    } else single.push(...items.map(({ column }) => column));
  }
  return { families, single };
}

function kindOf(values: Seen): Member["kind"] {
  const texts = [...values.keys()];
  if (texts.every((text) => isWhole(text) && Number(text) >= 0 && Number(text) <= 10)) return "codes";
  const known = likertFamilies().some(({ points, unclear }) => {
    const spellings = new Set([...points, ...unclear].flat().map(fold));
    return texts.every((text) => spellings.has(fold(text)));
  });
  return known ? "labels" : "other";
}

/** The larger part that is answered alike. */
function itemsAmong(members: readonly Member[], seen: ReadonlyMap<string, Seen>): readonly Member[] {
  const codes = members.filter(({ kind }) => kind === "codes");
  const labels = members.filter(({ kind }) => kind === "labels");
  const pooled = new Set(labels.flatMap(({ column }) => [...(seen.get(column)?.keys() ?? [])]));
  const alike = labels.length > codes.length && familyOf(pooled) !== null ? labels : codes;
  return [...alike].sort((a, b) => a.number - b.number);
}
