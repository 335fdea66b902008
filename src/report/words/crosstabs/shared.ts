/** What the words about crosstabs share: a table's entry by its id, what a p decides, labels that can't be mistaken. */
import type { Bivariate } from "../../../stages/result.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, named, placesOf, some, whyUndefined } from "../saying.ts";

export type Piece = Prose | Slot;
export type Place<T> = { readonly path: string; readonly entry: T };

/** The entry of a table about one predictor: `residuals.jarak.crosstab`. */
export function ofRow<T extends { readonly row: string }>(
  id: string,
  key: string,
  list: readonly T[],
): Place<T> | undefined {
  const row = id.slice(id.indexOf(".") + 1, id.lastIndexOf("."));
  return placesOf(key, list, (entry) => entry.row === row)[0];
}

/** The predictor's table among the main results: what is reported of it. */
export function reportedOf({ study }: Writing, row: string, column: string): Place<Bivariate> | undefined {
  return placesOf("bivariate", study.result.bivariate, (entry) => entry.row === row && entry.column === column)[0];
}

export function alphaOf({ quote }: Writing): Slot {
  return quote.figure("method.alpha", "given");
}

/** Null where there is no p. */
export function isSignificant({ quote }: Writing, path: string): boolean | null {
  const [p, alpha] = [quote.value(path), quote.value("method.alpha")];
  return typeof p === "number" && typeof alpha === "number" ? p < alpha : null;
}

type Sides = {
  readonly row: string;
  readonly column: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};

/** Labels of both sides; where one word stands on both, with the variable that it is of. */
export function sideLabels(writing: Writing, { row, column, rows, columns }: Sides) {
  const ambiguous = columns.some((label) => rows.includes(label));
  const of = (variable: string, label: string): Piece =>
    ambiguous ? categoryOf(writing, variable, label) : named(writing, label);
  return { row: (label: string) => of(row, label), column: (label: string) => of(column, label) };
}

/** `Loyalty = Loyal`. */
export function categoryOf(writing: Writing, variable: string, label: string): Prose {
  return prose`${labelled(writing, variable)} = ${named(writing, label)}`;
}

export type Ratio = { readonly value: Slot; readonly interval: Prose };

/** A ratio with its interval, where the result has all three. */
export function ratioAt({ quote }: Writing, path: string): Ratio | null {
  const [value, lower, upper] = [`${path}.value`, `${path}.lower`, `${path}.upper`] as const;
  if (![value, lower, upper].every((part) => quote.has(part))) return null;
  return { value: quote.figure(value, "ratio"), interval: quote.interval(lower, upper, "ratio") };
}

/** What can't be computed, together where the reason is the same. */
export function byReason(
  writing: Writing,
  all: readonly { readonly name: Piece; readonly path: string }[],
): readonly { readonly names: Prose; readonly why: Slot | null }[] {
  const groups = new Map<string, { readonly names: Piece[]; readonly why: Slot | null }>();
  for (const { name, path } of all) {
    const why = whyUndefined(writing, path);
    const key = why?.text ?? "";
    const group = groups.get(key) ?? { names: [], why };
    groups.set(key, group);
    group.names.push(name);
  }
  return [...groups.values()].map(({ names, why }) => ({ names: some(writing, names), why }));
}
