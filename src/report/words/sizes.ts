/**
 * Words for how large a figure is, by stated bounds: the one table of them (docs/words.md has it for readers). A percentage
 * of the result is one correctly rounded division of whole counts, so comparing it with `200 / 3` compares the fractions.
 */
import type { Language } from "../../core/language.ts";
import type { Slot } from "../prose.ts";
import type { Writing } from "../written/writing.ts";

type Size = {
  readonly words: Readonly<Record<Language, string>>;
  /** From here, itself included; `above` excludes it. The first size that fits is the word. */
  readonly from: number;
  readonly above?: true;
};

const lowest = Number.NEGATIVE_INFINITY;

export const sizes = {
  /** Percent of the cases: `<words> of the respondents`, `<words> responden`. */
  share: [
    { from: 100, words: { en: "all", id: "seluruh" } },
    { from: 90, words: { en: "almost all", id: "hampir seluruh" } },
    { from: 75, words: { en: "most", id: "sebagian besar" } },
    { from: 200 / 3, above: true, words: { en: "more than two thirds", id: "lebih dari dua pertiga" } },
    { from: 50, above: true, words: { en: "more than half", id: "lebih dari separuh" } },
    { from: 50, words: { en: "half", id: "separuh" } },
    { from: 100 / 3, words: { en: "fewer than half", id: "kurang dari separuh" } },
    { from: 10, above: true, words: { en: "fewer than a third", id: "kurang dari sepertiga" } },
    { from: 0, above: true, words: { en: "a small part", id: "sebagian kecil" } },
    { from: lowest, words: { en: "none", id: "tidak satu pun" } },
  ],
  /** Percent of the larger of two groups: `the two groups are <words>`, `kedua kelompok <words>`. */
  balance: [
    { from: 55, above: true, words: { en: "unequal in size", id: "tidak seimbang" } },
    { from: 50, above: true, words: { en: "almost equal in size", id: "hampir seimbang" } },
    { from: lowest, words: { en: "equal in size", id: "sama banyak" } },
  ],
  /** Skewness: `the distribution is <words>`, `sebarannya <words>`; the bounds are Bulmer's (1979). */
  skew: [
    { from: 1, above: true, words: { en: "strongly skewed to the right", id: "sangat menjulur ke kanan" } },
    { from: 0.5, words: { en: "moderately skewed to the right", id: "agak menjulur ke kanan" } },
    { from: -0.5, above: true, words: { en: "almost symmetrical", id: "hampir simetris" } },
    { from: -1, above: true, words: { en: "moderately skewed to the left", id: "agak menjulur ke kiri" } },
    { from: lowest, words: { en: "strongly skewed to the left", id: "sangat menjulur ke kiri" } },
  ],
  /** Kaiser-Meyer-Olkin: `which is <words>`, `(<words>)`; Kaiser's (1974) bounds, below .5 being unacceptable. */
  kmo: [
    { from: 0.9, words: { en: "excellent", id: "sangat baik" } },
    { from: 0.8, words: { en: "good", id: "baik" } },
    { from: 0.7, words: { en: "fair", id: "cukup" } },
    { from: 0.6, words: { en: "mediocre", id: "sedang" } },
    { from: 0.5, words: { en: "poor", id: "kurang" } },
    { from: lowest, words: { en: "too low", id: "terlalu rendah" } },
  ],
  /** Intraclass correlation, said of the ends of its interval: Koo & Li's (2016) bounds. */
  intraclass: [
    { from: 0.9, above: true, words: { en: "excellent", id: "sangat baik" } },
    { from: 0.75, words: { en: "good", id: "baik" } },
    { from: 0.5, words: { en: "moderate", id: "sedang" } },
    { from: lowest, words: { en: "poor", id: "buruk" } },
  ],
  /** Phi, whose size is Cohen's w: his (1988) bounds, which for V depend on the table's size. A bound reached but for rounding is reached. */
  association: [
    { from: 0.5 - 1e-13, words: { en: "large", id: "kuat" } },
    { from: 0.3 - 1e-13, words: { en: "medium", id: "sedang" } },
    { from: 0.1 - 1e-13, words: { en: "small", id: "lemah" } },
    { from: 1e-13 - 0.1, above: true, words: { en: "negligible", id: "sangat lemah" } },
    { from: 1e-13 - 0.3, above: true, words: { en: "small", id: "lemah" } },
    { from: 1e-13 - 0.5, above: true, words: { en: "medium", id: "sedang" } },
    { from: lowest, words: { en: "large", id: "kuat" } },
  ],
} as const satisfies Readonly<Record<string, readonly Size[]>>;

export type Scale = keyof typeof sizes;

/** The larger of two groups has so little more that they count as equal, or almost. */
export function isBalanced(percentOfLarger: number): boolean {
  return percentOfLarger <= sizes.balance[0].from;
}

/** The word of a scale for a figure. */
export function sizeWords(scale: Scale, value: number, language: Language): string {
  const all: readonly Size[] = sizes[scale];
  const found = all.find(({ from, above }) => (above ? value > from : value >= from));
  return found!.words[language];
}

/** The word for the figure at a path. @throws RangeError where there is no figure: ask `quote.has` first */
export function sized({ quote, study }: Writing, scale: Scale, path: string): Slot {
  const value = quote.value(path);
  if (typeof value !== "number") throw new RangeError(`there is no figure at ${path}`);
  return quote.chosen(path, sizeWords(scale, value, study.language));
}
