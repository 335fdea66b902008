/** Sentences about paired answers. */
import type { McNemar } from "../../../stages/result.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, LEVEL } from "../saying.ts";

type Answer = { readonly variable: Slot; readonly category: Slot };

export type PairTexts = {
  nobody(table: Slot, first: Slot, second: Slot): Prose;
  discordant(table: Slot, first: Slot, second: Slot, n: Slot, discordant: Slot): Prose;
  /** @param there pairs of these two answers @param back pairs of the other two that differ */
  ways(first: Answer, second: Answer, there: Slot, back: Slot): Prose;
  difference(category: Slot, first: Slot, second: Slot, value: Slot, lower: Slot, upper: Slot): Prose;
  test(table: Slot, source: NonNullable<McNemar["pSource"]>, p: Slot): Prose;
  differs(alpha: Slot): Prose;
  /** @param fourfold two categories: one share is compared */
  noEvidence(alpha: Slot, fourfold: boolean): Prose;
  more(one: Slot, first: Slot, other: Slot, second: Slot): Prose;
  untested(table: Slot, first: Slot, second: Slot, why: Slot | null): Prose;
};

const id: PairTexts = {
  nobody: (table, first, second) =>
    prose`${table} tidak memuat responden yang mempunyai data ${first} dan ${second} sekaligus.`,
  discordant: (table, first, second, n, discordant) =>
    prose`Berdasarkan ${table}, dari ${n} responden yang mempunyai data ${first} dan ${second}, ${discordant} orang berada pada kategori yang berbeda di antara keduanya.`,
  ways: (first, second, there, back) =>
    prose`Di antaranya ${there} orang termasuk ${first.category} pada ${first.variable} dan ${second.category} pada ${second.variable}, sedangkan ${back} orang sebaliknya.`,
  difference: (category, first, second, value, lower, upper) =>
    prose`Proporsi ${category} pada ${first} dikurangi proporsinya pada ${second} adalah ${value} (${LEVEL} CI dari ${lower} sampai ${upper}).`,
  test: (table, source, p) => {
    switch (source) {
      case "exact":
        return prose`Berdasarkan ${table}, uji McNemar secara eksak (distribusi binomial, karena pasangan yang berbeda sedikit) menghasilkan ${p}.`;
      case "continuityCorrection":
        return prose`Berdasarkan ${table}, uji McNemar dengan chi-square dan koreksi kontinuitas menghasilkan ${p}.`;
      case "bowker":
        return prose`Berdasarkan ${table}, uji McNemar-Bowker, yang membandingkan kedua arah perbedaan pada setiap pasangan kategori, menghasilkan ${p}.`;
      default:
        return source satisfies never;
    }
  },
  differs: (alpha) => prose`Nilai ini di bawah ${alpha}, sehingga kedua arah perbedaan itu tidak seimbang.`,
  noEvidence: (alpha, fourfold) =>
    fourfold
      ? prose`Nilai ini tidak di bawah ${alpha}, sehingga tidak cukup bukti bahwa proporsinya berbeda pada kedua variabel tersebut.`
      : prose`Nilai ini tidak di bawah ${alpha}, sehingga tidak cukup bukti bahwa kedua arah perbedaan itu tidak seimbang.`,
  more: (one, first, other, second) =>
    prose`Yang lebih banyak adalah responden dengan ${one} pada ${first} dan ${other} pada ${second}.`,
  untested: (table, first, second, why) =>
    why === null
      ? prose`Uji pada ${table} untuk ${first} dan ${second} tidak dapat dihitung.`
      : prose`Uji pada ${table} untuk ${first} dan ${second} tidak dapat dihitung karena ${why}.`,
};

const en: PairTexts = {
  nobody: (table, first, second) => prose`${table} has no respondent with a value of both ${first} and ${second}.`,
  discordant: (table, first, second, n, discordant) =>
    prose`${table} has ${n} respondents with a value of both ${first} and ${second}, of whom ${discordant} are in another category of the one than of the other.`,
  ways: (first, second, there, back) =>
    prose`Of these, ${there} are ${first.category} in ${first.variable} and ${second.category} in ${second.variable}, and ${back} the other way round.`,
  difference: (category, first, second, value, lower, upper) =>
    prose`The proportion of ${category} in ${first} less that in ${second} is ${value} (${LEVEL} CI from ${lower} to ${upper}).`,
  test: (table, source, p) => {
    switch (source) {
      case "exact":
        return prose`${table} gives ${p} for McNemar's test, computed exactly (by the binomial distribution) since few pairs differ.`;
      case "continuityCorrection":
        return prose`${table} gives ${p} for McNemar's test by chi-square with continuity correction.`;
      case "bowker":
        return prose`${table} gives ${p} for the McNemar-Bowker test, which compares the two ways of differing for each two categories.`;
      default:
        return source satisfies never;
    }
  },
  differs: (alpha) => prose`This is below ${alpha}, so that the two ways of differing are not in balance.`,
  noEvidence: (alpha, fourfold) =>
    fourfold
      ? prose`This is not below ${alpha}, so that there is no evidence of a difference between the two proportions.`
      : prose`This is not below ${alpha}, so that there is no evidence that the two ways of differing are out of balance.`,
  more: (one, first, other, second) =>
    prose`There are more respondents with ${one} in ${first} and ${other} in ${second} than the other way round.`,
  untested: (table, first, second, why) =>
    why === null
      ? prose`${table} has no test of ${first} and ${second}, since none can be computed.`
      : prose`${table} has no test of ${first} and ${second}, since ${why}.`,
};

export const mcnemarTexts: InBoth<PairTexts> = { en, id };
