/** Which scale looks like what the study explains. */
import type { Bilingual } from "../../core/language.ts";
import { both } from "../mistakes.ts";
import type { Confidence } from "./proposal.ts";

export type OutcomeSeen = {
  readonly name: string;
  readonly why: Bilingual;
  readonly confidence: Confidence;
  /** Nothing speaks for it but its place. */
  readonly last: boolean;
};

/** A scale by what it calls itself and its items' headers. */
export type ScaleSeen = { readonly name: string; readonly label: string | null; readonly headers: readonly string[] };

const loyalty = /loyal|kesetiaan|\bsetia\b/i;
/** What loyal people say they do; one item alone may be of something else. */
const loyalDeeds =
  /\b(?:akan|tetap) (?:kembali|memilih|membeli|menggunakan|berlangganan|menyarankan|merekomendasikan)|merekomendasikan|menyarankan|\b(?:recommend|come back|return to|buy again|purchase again|stay with)\b/i;

/** What theses explain, the most usual first, by name or label. */
const outcomes: readonly (readonly [RegExp, Bilingual])[] = [
  [/keputusan|\bdecision/i, both("decisions are what a study explains", "keputusan lazim menjadi variabel terikat")],
  [/\bminat|\bniat|intention/i, both("intentions are what a study explains", "minat lazim menjadi variabel terikat")],
  [
    /kinerja|prestasi|performance/i,
    both("performance is what a study explains", "kinerja lazim menjadi variabel terikat"),
  ],
  [/kepuasan|\bpuas|satisf/i, both("satisfaction is what a study explains", "kepuasan lazim menjadi variabel terikat")],
];

/** @param scales in the order of the file; @returns null where there is none */
export function outcomeSeen(scales: readonly ScaleSeen[]): OutcomeSeen | null {
  const last = scales.at(-1);
  if (last === undefined) return null;
  const found = (scale: ScaleSeen | undefined, why: Bilingual, confidence: Confidence): OutcomeSeen | null =>
    scale === undefined ? null : { name: scale.name, why, confidence, last: false };
  const alike = both("it looks like loyalty", "tampaknya loyalitas");
  return (
    found(scales.find(looksLoyal), alike, "likely") ??
    found(
      scales.find(({ name }) => /^y\d?$/i.test(name)),
      both("it is called Y", "namanya Y"),
      "likely",
    ) ??
    found(
      scales.find(({ name }) => /^l$/i.test(name)),
      alike,
      "likely",
    ) ??
    byName(scales, found) ??
    found(
      scales.find(doesAsLoyal),
      both("its questions are those of loyalty", "pertanyaannya seperti loyalitas"),
      "likely",
    ) ?? {
      name: last.name,
      why: both("the last scale", "skala terakhir"),
      confidence: scales.length === 1 ? "likely" : "guess",
      last: true,
    }
  );
}

function looksLoyal({ name, label, headers }: ScaleSeen): boolean {
  return /^(?:loy|lyl)/i.test(name) || [name, label ?? "", ...headers].some((text) => loyalty.test(text));
}

function doesAsLoyal({ headers }: ScaleSeen): boolean {
  return headers.length > 1 && headers.filter((text) => loyalDeeds.test(text)).length >= headers.length / 2;
}

function byName(
  scales: readonly ScaleSeen[],
  found: (scale: ScaleSeen | undefined, why: Bilingual, confidence: Confidence) => OutcomeSeen | null,
): OutcomeSeen | null {
  for (const [words, why] of outcomes) {
    const scale = scales.find(({ name, label }) => words.test(name) || words.test(label ?? ""));
    if (scale !== undefined) return found(scale, why, "likely");
  }
  return null;
}
