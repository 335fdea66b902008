/** Sentences about split-half reliability. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne } from "../saying.ts";

type Piece = Prose | Slot;

type SplitHalfTexts = {
  one(table: Slot, scale: Piece, value: Slot, guttman: Slot | null): Prose;
  ends(table: Slot, scales: Slot, low: Prose, high: Prose): Prose;
  byOrder(): Prose;
  /** All that can be computed is of halves that go against each other. */
  noneToReport(table: Slot): Prose;
  opposite(scales: Prose): Prose;
  statistics(table: Slot, scale: Piece, first: Slot, second: Slot, r: Slot): Prose;
  corrected(value: Slot, equal: boolean): Prose;
  guttman(value: Slot): Prose;
  signLost(): Prose;
  negative(): Prose;
};

const id: SplitHalfTexts = {
  one: (table, scale, value, guttman) =>
    guttman === null
      ? prose`Berdasarkan ${table}, reliabilitas belah dua skala ${scale} menurut rumus Spearman-Brown adalah ${value}.`
      : prose`Berdasarkan ${table}, reliabilitas belah dua skala ${scale} menurut rumus Spearman-Brown adalah ${value}, sedangkan koefisien Guttman-nya ${guttman}.`,
  ends: (table, scales, low, high) =>
    prose`Berdasarkan ${table}, reliabilitas belah dua dari ${scales} skala menurut rumus Spearman-Brown paling rendah pada skala ${low} dan paling tinggi pada skala ${high}.`,
  noneToReport: (table) => prose`${table} tidak memuat koefisien belah dua yang layak dilaporkan.`,
  byOrder: () =>
    prose`Belahan dibentuk menurut urutan butir; pembelahan dengan cara lain dapat memberikan nilai yang berbeda.`,
  opposite: (scales) =>
    prose`Kedua belahan berlawanan arah pada skala ${scales}, sehingga arah penskoran butirnya perlu diperiksa sebelum ada koefisien yang dilaporkan.`,
  statistics: (table, scale, first, second, r) =>
    prose`Berdasarkan ${table}, korelasi kedua belahan skala ${scale} (${first} dan ${second} butir) adalah ${r}.`,
  corrected: (value, equal) =>
    equal
      ? prose`Dengan koreksi Spearman-Brown untuk belahan yang sama panjang, reliabilitas seluruh skala menjadi ${value}.`
      : prose`Dengan koreksi Spearman-Brown untuk belahan yang tidak sama panjang, reliabilitas seluruh skala menjadi ${value}.`,
  guttman: (value) => prose`Koefisien belah dua Guttman adalah ${value}.`,
  signLost: () =>
    prose`Karena korelasinya negatif, kedua belahan berlawanan arah; rumus Spearman-Brown untuk belahan yang tidak sama panjang menghilangkan tanda negatif itu dan tidak dipakai di sini.`,
  negative: () =>
    prose`Korelasi yang negatif berarti kedua belahan berlawanan arah, sehingga arah penskoran butirnya perlu diperiksa.`,
};

const en: SplitHalfTexts = {
  one: (table, scale, value, guttman) =>
    guttman === null
      ? prose`${table} shows that the split-half reliability of ${scale} by Spearman and Brown's formula is ${value}.`
      : prose`${table} shows that the split-half reliability of ${scale} by Spearman and Brown's formula is ${value}; Guttman's coefficient is ${guttman}.`,
  ends: (table, scales, low, high) =>
    prose`${table} shows the split-half reliabilities of ${scales} scales by Spearman and Brown's formula: that of ${low} is the lowest, that of ${high} the highest.`,
  noneToReport: (table) => prose`${table} has no split-half coefficient to report.`,
  byOrder: () =>
    prose`The halves go by the order of the items; halved in another way, the items may give other values.`,
  opposite: (scales) =>
    prose`The two halves go against each other in ${scales}, so that the scoring of the items should be checked before any coefficient is reported.`,
  statistics: (table, scale, first, second, r) =>
    isOne(first) && isOne(second)
      ? prose`${table} shows that the two items of ${scale} correlate ${r}.`
      : prose`${table} shows that the two halves of ${scale} (${first} and ${second} ${isOne(second) ? "item" : "items"}) correlate ${r}.`,
  corrected: (value, equal) =>
    equal
      ? prose`Corrected to the length of the whole scale by Spearman and Brown's formula for halves of equal length, the reliability is ${value}.`
      : prose`Corrected to the length of the whole scale by Spearman and Brown's formula for halves of unequal length, the reliability is ${value}.`,
  guttman: (value) => prose`Guttman's split-half coefficient is ${value}.`,
  signLost: () =>
    prose`Since this is negative, the halves go against each other; Spearman and Brown's formula for unequal length loses that sign and is not used here.`,
  negative: () =>
    prose`Since this is negative, the halves go against each other, so that the scoring of the items should be checked.`,
};

export const splitHalfTexts: InBoth<SplitHalfTexts> = { en, id };
