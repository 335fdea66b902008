/** Categories: by the value as it stands, by a table of values, or by bins of a number. */
import type { Bins } from "../codebook/codebook.ts";
import { fold } from "../core/fold.ts";
import { byCodePoint, inTableOrder } from "../core/table-order.ts";
import { plainNumber } from "./cell-text.ts";
import { type Coder, fixedCoder, uncounted } from "./coder.ts";

/** More distinct texts than this are no categories. */
export const maximumCategories = 1000;

/** The declared values and no others, in that order. */
export function orderedValueCoder(order: readonly string[]): Coder {
  const find = textFinder(order.map((text, index) => [text, index]));
  return fixedCoder(order, order.join(", "), (text) => find(text) ?? "unknown-label");
}

/** Every value that is met, as written; further ones are uncounted once there are too many. */
export function metValueCoder(): Coder {
  const labels: string[] = [];
  const indexes = new Map<string, number>();
  const ofText = (text: string) => {
    const label = text.normalize("NFC");
    const known = indexes.get(label);
    if (known !== undefined) return known;
    if (labels.length >= maximumCategories) return uncounted;
    indexes.set(label, labels.length);
    return labels.push(label) - 1;
  };
  return {
    labels,
    declared: null,
    ofText,
    ofNumber: (value) => ofText(String(value)),
    decimals: () => 0,
    orderedLabels: () => inTableOrder(labels),
    variants: () => variantsAmong(labels),
    reset() {
      labels.length = 0;
      indexes.clear();
    },
  };
}

/** Texts of which at least two fold to one, each group in the order of tables. */
function variantsAmong(labels: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    const key = fold(label);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [label]);
    else group.push(label);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(byCodePoint));
}

/** @param recode value to category, in the order of the table; `otherwise` takes every other value */
export function recodeCoder(recode: ReadonlyMap<string, string>, otherwise: string | null): Coder {
  const labels = [...new Set([...recode.values(), ...(otherwise === null ? [] : [otherwise])])];
  const indexes = new Map(labels.map((label, index) => [label, index]));
  const find = textFinder([...recode].map(([from, to]) => [from, indexes.get(to)!]));
  const declared = [...recode.keys()].join(", ");
  if (otherwise === null) return fixedCoder(labels, declared, (text) => find(text) ?? "no-recode");
  const rest = indexes.get(otherwise)!;
  const met = new Set<string>();
  const ofText = (text: string) => {
    const index = find(text);
    if (index === undefined) return rest;
    met.add(fold(text));
    return index;
  };
  return {
    ...fixedCoder(labels, declared, ofText),
    // an entry for the rest's own label only gives it its place among the rows
    unusedKeys: () => [...recode.keys()].filter((key) => key !== otherwise && !met.has(fold(key))),
    reset: () => met.clear(),
  };
}

/** The first bin whose bound exceeds the number. */
export function binsCoder(bins: Bins): Coder {
  const labels = [...new Set(bins.map(({ label }) => label))];
  const bounds = bins.map(({ below, label }) => ({
    below: below ?? Number.POSITIVE_INFINITY,
    index: labels.indexOf(label),
  }));
  const ofNumber = (value: number) => bounds.find(({ below }) => value < below)?.index ?? "no-bin";
  return fixedCoder(
    labels,
    null,
    (text) => {
      const value = plainNumber(text);
      return Number.isNaN(value) ? "not-a-number" : ofNumber(value);
    },
    ofNumber,
  );
}

/** Exactly as written first; then whatever the case and spacing, where that leaves no choice. */
function textFinder(entries: readonly (readonly [string, number])[]): (text: string) => number | undefined {
  const exact = new Map(entries.map(([text, index]) => [text.trim(), index]));
  const loose = new Map<string, number | undefined>();
  for (const [text, index] of entries) {
    const key = fold(text);
    loose.set(key, loose.has(key) && loose.get(key) !== index ? undefined : index);
  }
  return (text) => exact.get(text) ?? loose.get(fold(text));
}
