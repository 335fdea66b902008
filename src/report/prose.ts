/**
 * Prose that can't disagree with the tables: sentences are templates whose figures and names are slots, each read from the
 * result by its path. What a slot says can so be compared, later and elsewhere, with the result itself.
 */
import type { Language } from "../core/language.ts";
import type { ValueClass } from "./document.ts";
import { enumeration } from "./enumeration.ts";
import { formatDecimal, formatInterval, formatP } from "./format.ts";

export type Slot = { readonly text: string } & (
  | /** A figure of the result, rounded by its class. */ {
      readonly kind: "figure";
      readonly path: string;
      readonly as: ValueClass;
      readonly decimals: number;
    }
  | /** A p-value with its sign of relation. */ { readonly kind: "p"; readonly path: string }
  | /** How many places of a pattern hold this: `validity[*].items[*].valid` and `true`; all that exist where `is` is absent. */ {
      readonly kind: "tally";
      readonly path: string;
      readonly is?: unknown;
    }
  | /** A label, a category, an item's wording: the study's own words. */ { readonly kind: "name" }
  | /** A table or chart as the reader finds it: `Tabel 4.3`. */ { readonly kind: "reference"; readonly to: string }
  | /** Words that were chosen by a figure's size: `most`. */ { readonly kind: "chosen"; readonly path: string }
  | /** A number that no result changes: the 95 of a 95% interval, a year in a reference. */ {
      readonly kind: "constant";
    }
);

export type Prose = { readonly text: string; readonly slots: readonly Slot[] };

type Piece = Slot | Prose | string;

/** A sentence from its template. Plain strings are words of the template; figures and names have to be slots. */
export function prose(words: TemplateStringsArray, ...pieces: readonly Piece[]): Prose {
  let text = words[0] ?? "";
  const slots: Slot[] = [];
  for (const [index, piece] of pieces.entries()) {
    text += (typeof piece === "string" ? piece : piece.text) + (words[index + 1] ?? "");
    if (typeof piece !== "string") slots.push(...("slots" in piece ? piece.slots : [piece]));
  }
  return { text, slots };
}

/** Sentences one after the other. */
export function joined(parts: readonly Prose[], between = " "): Prose {
  return { text: parts.map(({ text }) => text).join(between), slots: parts.flatMap(({ slots }) => slots) };
}

/** `A, B and C`. */
export function enumerated(parts: readonly (Prose | Slot)[], language: Language): Prose {
  const all = parts.map((part) => ("slots" in part ? part : { text: part.text, slots: [part] }));
  return {
    text: enumeration(
      all.map(({ text }) => text),
      language,
    ),
    slots: all.flatMap(({ slots }) => slots),
  };
}

/** Reads slots from one result; prose has leading zeros, and in Indonesian a decimal comma. */
export type Quote = {
  /** Whether there is a figure; a slot can be had of no other. */
  has(path: string): boolean;
  /** The value at a path; undefined where there is none. */
  value(path: string): unknown;
  /** @throws RangeError where there is no number: ask `has` first */
  figure(path: string, as: ValueClass, decimals?: number): Slot;
  /** `p = 0,021`, `p < 0,001`. @throws RangeError where there is none */
  p(path: string): Slot;
  /** `1,312-9,879`; with a negative end `-3,421 sampai 0,422`. */
  interval(lower: string, upper: string, as: ValueClass, decimals?: number): Prose;
  /** How many places that a pattern matches (`[*]` is any index) hold a value; how many there are where none is given. */
  tally(pattern: string, ...is: readonly unknown[]): Slot;
  name(text: string): Slot;
  /** Words chosen by the figure at a path. */
  chosen(path: string, text: string): Slot;
  constant(text: string): Slot;
};

export function quoteFrom(result: object, language: Language): Quote {
  const numberAt = (path: string): number => {
    const found = valueAt(result, path);
    if (typeof found !== "number" || !Number.isFinite(found)) throw new RangeError(`there is no figure at ${path}`);
    return found;
  };
  const figure = (path: string, as: ValueClass, decimals = 0): Slot => ({
    kind: "figure",
    path,
    as,
    decimals,
    text: formatDecimal(numberAt(path), as, language, decimals),
  });
  return {
    has: (path) => typeof valueAt(result, path) === "number",
    value: (path) => valueAt(result, path),
    figure,
    p: (path) => ({ kind: "p", path, text: formatP(numberAt(path), language) }),
    interval: (lower, upper, as, decimals = 0) => {
      const ends = [figure(lower, as, decimals), figure(upper, as, decimals)] as const;
      // "-3,421-0,422" can't be read
      const signed = ends.some(({ text }) => text.startsWith("-"));
      const between = language === "id" ? " sampai " : " to ";
      const text = signed ? ends.map((end) => end.text).join(between) : formatInterval(ends[0].text, ends[1].text);
      return { text, slots: ends };
    },
    tally: (path, ...is) => {
      const all = valuesAt(result, path);
      const count = is.length === 0 ? all.length : all.filter((value) => value === is[0]).length;
      return { kind: "tally", path, ...(is.length === 0 ? {} : { is: is[0] }), text: String(count) };
    },
    name: (text) => ({ kind: "name", text }),
    chosen: (path, text) => ({ kind: "chosen", path, text }),
    constant: (text) => ({ kind: "constant", text }),
  };
}

/** What stands at a path such as `validity[0].items[2].valid`; undefined where nothing does. */
export function valueAt(root: unknown, path: string): unknown {
  return valuesAt(root, path)[0];
}

/** What stands at all places that a pattern matches, in order: `[*]` is any index. */
export function valuesAt(root: unknown, pattern: string): readonly unknown[] {
  let found: readonly unknown[] = [root];
  for (const step of pattern.match(/[^.[\]]+/g) ?? []) {
    found = found.flatMap((value) => {
      if (step === "*") return Array.isArray(value) ? (value as readonly unknown[]) : [];
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return [];
      return [(value as Readonly<Record<string, unknown>>)[step]];
    });
  }
  return found;
}
