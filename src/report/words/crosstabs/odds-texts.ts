/** Sentences about odds ratios against a reference. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, LEVEL, ONE } from "../saying.ts";
import type { Piece } from "./shared.ts";

export type OddsTexts = {
  found(table: Slot, event: Piece, alpha: Slot, comparisons: Prose): Prose;
  none(table: Slot, event: Piece, alpha: Slot): Prose;
  nothing(table: Slot, event: Piece): Prose;
  comparison(predictor: Slot, pair: Prose, odds: Prose, proportionRatio: Slot | null, turned: Prose | null): Prose;
  against(first: Slot, second: Slot): Prose;
  oddsRatio(value: Slot, interval: Prose): Prose;
  /** What the two ratios compare. */
  meaning(): Prose;
  open(predictors: Prose): Prose;
  /** Each predictor has a comparison that is significant and some have others. */
  othersOpen(): Prose;
  /** The reported test decides otherwise than Wald's. */
  otherwise(predictors: Prose): Prose;
  withP(predictor: Slot, p: Slot): Prose;
  corrected(comparisons: Prose): Prose;
  ofVariable(predictor: Slot, pair: Prose): Prose;
  undefinedFor(comparison: Prose, why: Slot | null): Prose;

  exactOnly(table: Slot): Prose;
  exactOne(table: Slot, ratio: Piece): Prose;
  exactEnds(table: Slot, low: Piece, high: Piece): Prose;
  withRatio(comparison: Prose, ratio: Slot): Prose;
  agree(): Prose;
  differ(comparisons: Prose): Prose;
  unbounded(comparisons: Prose): Prose;
  from(comparison: Prose, limit: Slot): Prose;
};

const id: OddsTexts = {
  found: (table, event, alpha, comparisons) =>
    prose`Berdasarkan ${table}, odds untuk ${event} berbeda bermakna dari kelompok pembandingnya pada taraf signifikansi ${alpha} (uji Wald) untuk ${comparisons}.`,
  none: (table, event, alpha) =>
    prose`Berdasarkan ${table}, tidak cukup bukti pada taraf signifikansi ${alpha} (uji Wald) bahwa odds untuk ${event} pada suatu kelompok berbeda dari kelompok pembandingnya; intervalnya menunjukkan nilai yang masih sesuai dengan data.`,
  nothing: (table, event) => prose`Berdasarkan ${table}, odds ratio untuk ${event} tidak dapat dihitung dari data ini.`,
  comparison: (predictor, pair, odds, ratio, turned) => {
    const proportions = ratio === null ? prose`` : prose`, rasio proporsi ${ratio}`;
    const round = turned === null ? prose`` : prose`; bila dibalik, OR ${turned}`;
    return prose`${predictor} (${pair}: OR ${odds}${proportions}${round})`;
  },
  against: (first, second) => prose`${first} terhadap ${second}`,
  oddsRatio: (value, interval) => prose`${value} [${LEVEL} CI ${interval}]`,
  meaning: () =>
    prose`OR membandingkan odds, sedangkan rasio proporsi membandingkan proporsinya; keduanya tidak boleh saling menggantikan.`,
  open: (predictors) =>
    prose`Untuk ${predictors} tidak cukup bukti adanya perbedaan odds, dan intervalnya menunjukkan nilai yang masih sesuai dengan data.`,
  othersOpen: () => prose`Untuk perbandingan lainnya tidak cukup bukti adanya perbedaan odds.`,
  otherwise: (predictors) =>
    prose`Uji yang dilaporkan menghasilkan keputusan lain daripada uji Wald untuk ${predictors}, sehingga kesimpulan di situ perlu ditarik dengan hati-hati.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  corrected: (comparisons) =>
    prose`Karena ada sel yang kosong pada ${comparisons}, keempat selnya ditambah setengah kasus (koreksi Haldane-Anscombe).`,
  ofVariable: (predictor, pair) => prose`${predictor} (${pair})`,
  undefinedFor: (comparison, why) =>
    why === null
      ? prose`Odds ratio untuk ${comparison} tidak dapat dihitung.`
      : prose`Odds ratio untuk ${comparison} tidak dapat dihitung karena ${why}.`,

  exactOnly: (table) =>
    prose`${table} memuat odds ratio eksak, yang juga berlaku bila jumlah responden dalam sel kecil.`,
  exactOne: (table, ratio) =>
    prose`${table} memuat odds ratio eksak, yang juga berlaku bila jumlah responden dalam sel kecil, dan rasio proporsi ${ratio}.`,
  exactEnds: (table, low, high) =>
    prose`${table} memuat odds ratio eksak, yang juga berlaku bila jumlah responden dalam sel kecil, dan rasio proporsi, yang terendah untuk ${low} dan tertinggi untuk ${high}.`,
  withRatio: (comparison, ratio) => prose`${comparison} sebesar ${ratio}`,
  agree: () =>
    prose`Untuk setiap perbandingan, interval eksaknya sejalan dengan interval Woolf pada tabel sebelumnya mengenai termuat atau tidaknya nilai ${ONE}.`,
  differ: (comparisons) =>
    prose`Mengenai termuat atau tidaknya nilai ${ONE}, interval eksaknya berbeda dari interval Woolf pada ${comparisons}, sehingga kesimpulan di situ perlu ditarik dengan hati-hati.`,
  unbounded: (comparisons) =>
    prose`Karena ada sel yang kosong, interval eksaknya tidak mempunyai batas atas untuk ${comparisons}.`,
  from: (comparison, limit) => prose`${comparison}, dengan batas bawah ${limit}`,
};

const en: OddsTexts = {
  found: (table, event, alpha, comparisons) =>
    prose`${table} shows that the odds of ${event} differ significantly from the reference group's at the level ${alpha} (Wald's test) for ${comparisons}.`,
  none: (table, event, alpha) =>
    prose`${table} gives no evidence at the level ${alpha} (Wald's test) that the odds of ${event} of any group differ from the reference group's; the intervals show which values still agree with the data.`,
  nothing: (table, event) => prose`${table} has no odds ratio of ${event} that can be computed from these data.`,
  comparison: (predictor, pair, odds, ratio, turned) => {
    const proportions = ratio === null ? prose`` : prose`, ratio of the proportions ${ratio}`;
    const round = turned === null ? prose`` : prose`; turned round, OR ${turned}`;
    return prose`${predictor} (${pair}: OR ${odds}${proportions}${round})`;
  },
  against: (first, second) => prose`${first} against ${second}`,
  oddsRatio: (value, interval) => prose`${value} [${LEVEL} CI ${interval}]`,
  meaning: () =>
    prose`The OR compares odds, the ratio of the proportions compares proportions; neither may stand for the other.`,
  open: (predictors) =>
    prose`For ${predictors} there is no evidence of a difference in the odds, and the intervals show which values still agree with the data.`,
  othersOpen: () => prose`For the other comparisons there is no evidence of a difference in the odds.`,
  otherwise: (predictors) =>
    prose`The test that is reported decides otherwise than Wald's for ${predictors}, so that conclusions there have to be drawn with care.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  corrected: (comparisons) =>
    prose`Since a cell is empty, half a case was added to each of the four cells (Haldane-Anscombe correction) for ${comparisons}.`,
  ofVariable: (predictor, pair) => prose`${predictor} (${pair})`,
  undefinedFor: (comparison, why) =>
    why === null
      ? prose`The odds ratio for ${comparison} cannot be computed.`
      : prose`The odds ratio for ${comparison} cannot be computed, since ${why}.`,

  exactOnly: (table) => prose`${table} has the exact odds ratios, which hold for small counts, too.`,
  exactOne: (table, ratio) =>
    prose`${table} has the exact odds ratio, which holds for small counts, too, and the ratio of the proportions, for ${ratio}.`,
  exactEnds: (table, low, high) =>
    prose`${table} has the exact odds ratios, which hold for small counts, too, and the ratios of the proportions, the lowest for ${low} and the highest for ${high}.`,
  withRatio: (comparison, ratio) => prose`${comparison} with ${ratio}`,
  agree: () =>
    prose`For every comparison the exact interval agrees with Woolf's in the table before on whether it includes ${ONE}.`,
  differ: (comparisons) =>
    prose`On whether ${ONE} is included, the exact interval differs from Woolf's for ${comparisons}, so that conclusions there have to be drawn with care.`,
  unbounded: (comparisons) => prose`Since a cell is empty, the exact interval has no upper limit for ${comparisons}.`,
  from: (comparison, limit) => prose`${comparison}, with the lower limit ${limit}`,
};

export const oddsTexts: InBoth<OddsTexts> = { en, id };
