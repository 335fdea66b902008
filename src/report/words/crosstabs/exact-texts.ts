/** Sentences about exact tests. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { FIVE, type InBoth } from "../saying.ts";

export type ExactTexts = {
  found(table: Slot, outcome: Slot, alpha: Slot, predictors: Prose): Prose;
  withP(predictor: Slot, p: Slot): Prose;
  /** Behind `found`: all that is left is one. */
  otherOne(predictor: Slot, p: Slot): Prose;
  /** @param closest the one of them with the smallest p */
  others(closest: Slot, p: Slot): Prose;
  none(table: Slot, outcome: Slot, alpha: Slot, closest: Slot, p: Slot): Prose;
  noneOfOne(table: Slot, outcome: Slot, alpha: Slot, predictor: Slot, p: Slot): Prose;
  untested(table: Slot): Prose;
  untestable(predictors: Prose, why: Slot | null): Prose;
  needed(tables: Prose): Prose;
  withPercent(predictor: Slot, percent: Slot): Prose;
  disagree(tables: Prose): Prose;
  bothP(predictor: Slot, exact: Slot, pearson: Slot): Prose;
  sampled(tables: Prose, drawn: Slot, level: Slot): Prose;
  withInterval(predictor: Slot, interval: Prose): Prose;

  decision(table: Slot, p: Slot, predictor: Slot, outcome: Slot, alpha: Slot, significant: boolean): Prose;
  pearson(p: Slot, agrees: boolean): Prose;
  smallDecides(): Prose;
  estimate(drawn: Slot, level: Slot, interval: Prose): Prose;
  open(alpha: Slot): Prose;
};

const id: ExactTexts = {
  found: (table, outcome, alpha, predictors) =>
    prose`Berdasarkan ${table} diketahui bahwa menurut uji eksak Fisher (dua sisi), ${outcome} berhubungan bermakna pada taraf signifikansi ${alpha} dengan ${predictors}.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  otherOne: (predictor, p) => prose`Untuk ${predictor} tidak cukup bukti adanya hubungan (${p}).`,
  others: (closest, p) =>
    prose`Untuk variabel lainnya tidak cukup bukti adanya hubungan; nilai p yang terkecil di antaranya terdapat pada ${closest} (${p}).`,
  none: (table, outcome, alpha, closest, p) =>
    prose`Berdasarkan ${table} diketahui bahwa menurut uji eksak Fisher (dua sisi) tidak cukup bukti adanya hubungan antara ${outcome} dan variabel mana pun pada taraf signifikansi ${alpha}; nilai p yang terkecil terdapat pada ${closest} (${p}).`,
  noneOfOne: (table, outcome, alpha, predictor, p) =>
    prose`Berdasarkan ${table} diketahui bahwa menurut uji eksak Fisher (dua sisi) tidak cukup bukti adanya hubungan antara ${outcome} dan ${predictor} pada taraf signifikansi ${alpha} (${p}).`,
  untested: (table) => prose`Berdasarkan ${table}, uji eksak Fisher tidak dapat dihitung dari data ini.`,
  untestable: (predictors, why) =>
    why === null
      ? prose`Uji eksak untuk ${predictors} tidak dapat dihitung.`
      : prose`Uji eksak untuk ${predictors} tidak dapat dihitung karena ${why}.`,
  needed: (tables) =>
    prose`Nilai harapan di bawah ${FIVE} terlalu banyak untuk uji chi-square pada tabel ${tables}; di sana nilai p eksaklah yang perlu dilaporkan.`,
  withPercent: (predictor, percent) => prose`${predictor} (${percent} sel)`,
  disagree: (tables) =>
    prose`Uji eksak dan uji chi-square Pearson menghasilkan keputusan yang berbeda pada ${tables}, sehingga kesimpulannya bergantung pada uji yang dipilih.`,
  bothP: (predictor, exact, pearson) => prose`${predictor} (eksak ${exact}; Pearson ${pearson})`,
  sampled: (tables, drawn, level) =>
    prose`Nilai p berikut bukan hasil hitungan lengkap, melainkan taksiran Monte Carlo dari ${drawn} tabel acak, dengan interval kepercayaan ${level}% untuk p: ${tables}.`,
  withInterval: (predictor, interval) => prose`${predictor} ${interval}`,

  decision: (table, p, predictor, outcome, alpha, significant) =>
    significant
      ? prose`Berdasarkan ${table}, uji eksak Fisher menghasilkan ${p}, di bawah ${alpha}, sehingga ${predictor} berhubungan bermakna dengan ${outcome}.`
      : prose`Berdasarkan ${table}, uji eksak Fisher menghasilkan ${p}, tidak di bawah ${alpha}, sehingga tidak cukup bukti adanya hubungan antara ${predictor} dan ${outcome}.`,
  pearson: (p, agrees) =>
    agrees
      ? prose`Uji chi-square Pearson menghasilkan keputusan yang sama (${p}).`
      : prose`Uji chi-square Pearson menghasilkan keputusan yang lain (${p}).`,
  smallDecides: () =>
    prose`Bila ada nilai harapan di bawah ${FIVE}, uji eksak yang perlu diandalkan; bila tidak, kedua hasil perlu dilaporkan.`,
  estimate: (drawn, level, interval) =>
    prose`Nilai p eksak ini ditaksir dengan Monte Carlo dari ${drawn} tabel acak, dengan interval kepercayaan ${level}% sebesar ${interval}.`,
  open: (alpha) =>
    prose`Karena interval itu memuat ${alpha}, taksiran ini belum cukup teliti untuk mengambil keputusan.`,
};

const en: ExactTexts = {
  found: (table, outcome, alpha, predictors) =>
    prose`${table} shows that by Fisher's exact test (two-sided) ${outcome} is significantly associated, at the level ${alpha}, with ${predictors}.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  otherOne: (predictor, p) => prose`For ${predictor} there is no evidence of an association (${p}).`,
  others: (closest, p) =>
    prose`For the other variables there is no evidence of an association; the smallest p among them is that of ${closest} (${p}).`,
  none: (table, outcome, alpha, closest, p) =>
    prose`${table} shows that by Fisher's exact test (two-sided) there is no evidence, at the level ${alpha}, of an association between ${outcome} and any of the variables; the smallest p is that of ${closest} (${p}).`,
  noneOfOne: (table, outcome, alpha, predictor, p) =>
    prose`${table} shows that by Fisher's exact test (two-sided) there is no evidence, at the level ${alpha}, of an association between ${outcome} and ${predictor} (${p}).`,
  untested: (table) => prose`${table} has no p, since Fisher's exact test cannot be computed from these data.`,
  untestable: (predictors, why) =>
    why === null
      ? prose`The exact test of ${predictors} cannot be computed.`
      : prose`The exact test of ${predictors} cannot be computed, since ${why}.`,
  needed: (tables) =>
    prose`Too many cells expect fewer than ${FIVE} respondents for a chi-square test of ${tables}; there the exact p is the one to report.`,
  withPercent: (predictor, percent) => prose`${predictor} (${percent} of the cells)`,
  disagree: (tables) =>
    prose`The exact test and Pearson's chi-square lead to different decisions for ${tables}, so that the conclusion depends on the choice of the test.`,
  bothP: (predictor, exact, pearson) => prose`${predictor} (exact ${exact}; Pearson ${pearson})`,
  sampled: (tables, drawn, level) =>
    prose`Not all tables could be gone through for the following p-values, which are Monte Carlo estimates from ${drawn} random tables, here with the ${level}% confidence interval of p: ${tables}.`,
  withInterval: (predictor, interval) => prose`${predictor} ${interval}`,

  decision: (table, p, predictor, outcome, alpha, significant) =>
    significant
      ? prose`${table} gives ${p} for Fisher's exact test, which is below ${alpha}, so that ${predictor} is significantly associated with ${outcome}.`
      : prose`${table} gives ${p} for Fisher's exact test, which is not below ${alpha}, so that there is no evidence of an association between ${predictor} and ${outcome}.`,
  pearson: (p, agrees) =>
    agrees
      ? prose`Pearson's chi-square leads to the same decision (${p}).`
      : prose`Pearson's chi-square leads to the other decision (${p}).`,
  smallDecides: () =>
    prose`Where an expected count is below ${FIVE}, the exact test is the one to rely on; elsewhere both should be reported.`,
  estimate: (drawn, level, interval) =>
    prose`This exact p is a Monte Carlo estimate from ${drawn} random tables, with a ${level}% confidence interval of ${interval}.`,
  open: (alpha) => prose`Since that interval includes ${alpha}, the estimate is not close enough for a decision.`,
};

export const exactTexts: InBoth<ExactTexts> = { en, id };
