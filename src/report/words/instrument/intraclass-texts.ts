/** Sentences about intraclass correlations. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type Piece = Prose | Slot;
export type Kind = "consistency" | "agreement";

type IntraclassTexts = {
  one(table: Slot, scale: Piece, consistency: Prose, agreement: Prose | null): Prose;
  ends(table: Slot, low: Prose, high: Prose): Prose;
  agreement(): Prose;
  bounded(scale: Piece, value: Slot, level: Slot, interval: Prose): Prose;
  single(table: Slot, scale: Piece, kind: Kind, value: Prose): Prose;
  average(value: Prose): Prose;
  size(low: Slot, high: Slot | null): Prose;
  test(p: Slot, significant: boolean): Prose;
  withInterval(value: Slot, level: Slot, interval: Prose): Prose;
  negative(): Prose;
};

const id: IntraclassTexts = {
  one: (table, scale, consistency, agreement) =>
    agreement === null
      ? prose`Berdasarkan ${table}, korelasi intrakelas (ICC) rata-rata semua butir skala ${scale} menurut konsistensi adalah ${consistency}.`
      : prose`Berdasarkan ${table}, korelasi intrakelas (ICC) rata-rata semua butir skala ${scale} menurut konsistensi adalah ${consistency}, sedangkan menurut kesepakatan ${agreement}.`,
  ends: (table, low, high) =>
    prose`Berdasarkan ${table}, korelasi intrakelas (ICC) rata-rata semua butir menurut konsistensi paling rendah pada skala ${low} dan paling tinggi pada skala ${high}.`,
  agreement: () =>
    prose`ICC menurut konsistensi sama dengan Cronbach's alpha; ICC menurut kesepakatan juga menuntut tingkat skor yang sama pada semua butir, sehingga lebih rendah bila rata-rata butirnya berbeda.`,
  bounded: (scale, value, level, interval) => prose`${scale} (${value}; ${level} CI ${interval})`,
  single: (table, scale, kind, value) =>
    kind === "consistency"
      ? prose`Berdasarkan ${table}, ICC konsistensi satu butir skala ${scale} adalah ${value}.`
      : prose`Berdasarkan ${table}, ICC kesepakatan satu butir skala ${scale} adalah ${value}.`,
  average: (value) => prose`Untuk rata-rata semua butir nilainya ${value}.`,
  size: (low, high) =>
    high === null
      ? prose`Menurut intervalnya, reliabilitas rata-rata butir tergolong ${low}.`
      : prose`Menurut intervalnya, reliabilitas rata-rata butir dapat tergolong ${low} sampai ${high}.`,
  test: (p, significant) =>
    significant
      ? prose`Nilai ini bermakna lebih besar dari nol (${p}).`
      : prose`Tidak cukup bukti bahwa nilai ini lebih besar dari nol (${p}).`,
  withInterval: (value, level, interval) => prose`${value} (${level} CI ${interval})`,
  negative: () => prose`Nilai yang negatif berarti butir-butirnya berlawanan arah; arah penskorannya perlu diperiksa.`,
};

const en: IntraclassTexts = {
  one: (table, scale, consistency, agreement) =>
    agreement === null
      ? prose`${table} shows the intraclass correlation of the mean of all items of ${scale} for consistency: ${consistency}.`
      : prose`${table} shows the intraclass correlation of the mean of all items of ${scale}: for consistency ${consistency}, for agreement ${agreement}.`,
  ends: (table, low, high) =>
    prose`${table} shows that the intraclass correlation of the mean of all items (consistency) is lowest for ${low} and highest for ${high}.`,
  agreement: () =>
    prose`Consistency of the mean is Cronbach's alpha; agreement also wants all items at one level, so that it is lower where their means differ.`,
  bounded: (scale, value, level, interval) => prose`${scale} (${value}; ${level} CI ${interval})`,
  single: (table, scale, kind, value) =>
    kind === "consistency"
      ? prose`${table} shows an intraclass correlation for consistency of one item of ${scale} of ${value}.`
      : prose`${table} shows an intraclass correlation for agreement of one item of ${scale} of ${value}.`,
  average: (value) => prose`For the mean of all items it is ${value}.`,
  size: (low, high) =>
    high === null
      ? prose`By its interval the reliability of the mean is ${low}.`
      : prose`By its interval the reliability of the mean may be anything from ${low} to ${high}.`,
  test: (p, significant) =>
    significant
      ? prose`It is significantly above zero (${p}).`
      : prose`There is no evidence that it is above zero (${p}).`,
  withInterval: (value, level, interval) => prose`${value} (${level} CI ${interval})`,
  negative: () =>
    prose`A negative value means that the items go against each other; how they are scored should be checked.`,
};

export const intraclassTexts: InBoth<IntraclassTexts> = { en, id };
