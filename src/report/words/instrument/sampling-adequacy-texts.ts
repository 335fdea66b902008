/** Sentences about KMO and Bartlett's test. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type Piece = Prose | Slot;

type AdequacyTexts = {
  /** Kaiser's least. */
  half(): Slot;
  allFit(table: Slot, half: Slot, alpha: Slot): Prose;
  fit(table: Slot, sets: Prose, half: Slot, alpha: Slot): Prose;
  noneFit(table: Slot): Prose;
  unfit(sets: Prose, half: Slot, alpha: Slot): Prose;
  unfitSet(name: Piece, kmo: Slot, p: Slot): Prose;
  ends(low: Prose, high: Prose): Prose;
  sizedKmo(name: Piece, kmo: Slot, word: Slot): Prose;
  twoItems(sets: Prose, half: Slot): Prose;
  kmo(table: Slot, set: Piece, kmo: Slot, word: Slot): Prose;
  kmoOfTwo(table: Slot, set: Piece, kmo: Slot): Prose;
  tooLow(half: Slot): Prose;
  bartlett(chiSquare: Slot, df: Slot, p: Slot, significant: boolean): Prose;
  noKmo(table: Slot, set: Piece, why: Slot | null): Prose;
  measures(table: Slot, set: Piece, low: Prose, high: Prose): Prose;
  noneLow(half: Slot): Prose;
  low(items: Prose, half: Slot): Prose;
};

const id: AdequacyTexts = {
  half: () => ({ kind: "constant", text: "0,5" }),
  allFit: (table, half, alpha) =>
    prose`Berdasarkan ${table}, korelasi antarbutir pada semua kelompok butir yang dapat dinilai layak untuk analisis faktor: KMO tidak kurang dari ${half} dan nilai p uji Bartlett di bawah ${alpha}.`,
  fit: (table, sets, half, alpha) =>
    prose`Berdasarkan ${table}, korelasi antarbutir yang layak untuk analisis faktor (KMO tidak kurang dari ${half} dan nilai p uji Bartlett di bawah ${alpha}) terdapat pada ${sets}.`,
  noneFit: (table) => prose`Berdasarkan ${table}, tidak satu pun kelompok butir memenuhi syarat untuk analisis faktor.`,
  unfit: (sets, half, alpha) =>
    prose`Yang tidak memenuhi kedua syarat itu (KMO sekurang-kurangnya ${half}, p di bawah ${alpha}) adalah ${sets}; analisis faktor atas butir-butirnya tidak disarankan.`,
  unfitSet: (name, kmo, p) => prose`${name} (KMO ${kmo}, ${p})`,
  ends: (low, high) => prose`Nilai KMO terendah terdapat pada ${low}, sedangkan yang tertinggi pada ${high}.`,
  sizedKmo: (name, kmo, word) => prose`${name} (${kmo}; ${word})`,
  twoItems: (sets, half) =>
    prose`Dengan dua butir nilai KMO selalu ${half}, sehingga nilai itu tidak dapat ditafsirkan untuk ${sets}.`,
  kmo: (table, set, kmo, word) => prose`Berdasarkan ${table}, nilai KMO untuk ${set} adalah ${kmo} (${word}).`,
  kmoOfTwo: (table, set, kmo) =>
    prose`Berdasarkan ${table}, nilai KMO untuk ${set} adalah ${kmo}; dengan dua butir nilainya selalu demikian, sehingga tidak dapat ditafsirkan.`,
  tooLow: (half) =>
    prose`Nilai di bawah ${half} berarti butir-butirnya terlalu sedikit memiliki keragaman bersama, sehingga analisis faktor tidak disarankan.`,
  bartlett: (chiSquare, df, p, significant) =>
    significant
      ? prose`Uji Bartlett (chi-square = ${chiSquare}, df = ${df}, ${p}) menunjukkan bahwa butir-butirnya saling berkorelasi.`
      : prose`Uji Bartlett (chi-square = ${chiSquare}, df = ${df}, ${p}) tidak memberi cukup bukti bahwa butir-butirnya saling berkorelasi.`,
  noKmo: (table, set, why) =>
    why === null
      ? prose`Berdasarkan ${table}, KMO untuk ${set} tidak dapat dihitung.`
      : prose`Berdasarkan ${table}, KMO untuk ${set} tidak dapat dihitung karena ${why}.`,
  measures: (table, set, low, high) =>
    prose`Berdasarkan ${table}, ukuran kecukupan sampel (MSA) untuk ${set} paling rendah pada ${low} dan paling tinggi pada ${high}.`,
  noneLow: (half) => prose`Tidak ada butir dengan nilai di bawah ${half}.`,
  low: (items, half) =>
    prose`Nilai di bawah ${half} terdapat pada ${items}; pertimbangkan untuk mengeluarkannya dari analisis faktor satu per satu, mulai dari yang terendah.`,
};

const en: AdequacyTexts = {
  half: () => ({ kind: "constant", text: "0.5" }),
  allFit: (table, half, alpha) =>
    prose`${table} shows that in all sets of items that can be judged the correlations are fit for a factor analysis: KMO is at least ${half} and the p of Bartlett's test below ${alpha}.`,
  fit: (table, sets, half, alpha) =>
    prose`${table} shows that the correlations are fit for a factor analysis (KMO at least ${half}, p of Bartlett's test below ${alpha}) in ${sets}.`,
  noneFit: (table) => prose`${table} shows that no set of items meets the conditions of a factor analysis.`,
  unfit: (sets, half, alpha) =>
    prose`Both conditions (KMO at least ${half}, p below ${alpha}) are not met by ${sets}; a factor analysis of these items is not advisable.`,
  unfitSet: (name, kmo, p) => prose`${name} (KMO ${kmo}, ${p})`,
  ends: (low, high) => prose`KMO is lowest for ${low} and highest for ${high}.`,
  sizedKmo: (name, kmo, word) => prose`${name} (${kmo}, ${word})`,
  twoItems: (sets, half) => prose`Of two items KMO is always ${half}, so that it cannot be interpreted for ${sets}.`,
  kmo: (table, set, kmo, word) => prose`${table} shows a KMO of ${kmo} for ${set}, which is ${word}.`,
  kmoOfTwo: (table, set, kmo) =>
    prose`${table} shows a KMO of ${kmo} for ${set}; two items always have this value, so that it cannot be interpreted.`,
  tooLow: (half) =>
    prose`A value below ${half} means that the items share too little variance, so that a factor analysis is not advisable.`,
  bartlett: (chiSquare, df, p, significant) =>
    significant
      ? prose`By Bartlett's test (chi-square = ${chiSquare}, df = ${df}, ${p}) the items are correlated.`
      : prose`Bartlett's test (chi-square = ${chiSquare}, df = ${df}, ${p}) gives no evidence that the items are correlated.`,
  noKmo: (table, set, why) =>
    why === null
      ? prose`${table} has no KMO of ${set}, since it cannot be computed.`
      : prose`${table} has no KMO of ${set}, since ${why}.`,
  measures: (table, set, low, high) =>
    prose`${table} shows that for ${set} the measure of sampling adequacy is lowest for ${low} and highest for ${high}.`,
  noneLow: (half) => prose`No item is below ${half}.`,
  low: (items, half) =>
    prose`Values below ${half} occur for ${items}; these may be left out of the factor analysis, one at a time from the lowest up.`,
};

export const adequacyTexts: InBoth<AdequacyTexts> = { en, id };
