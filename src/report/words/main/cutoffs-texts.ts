/** Sentences about where scores are cut, and into which groups. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne } from "../saying.ts";

export type CutoffTexts = {
  intro(table: Slot): Prose;
  fixed(scores: Prose): Prose;
  allFixed(scores: Slot): Prose;
  mean(scores: Prose): Prose;
  median(scores: Prose): Prose;
  nearest(): Prose;
  cutOf(score: Slot, cut: Slot): Prose;
  outcome(score: Slot, cut: Slot, low: Prose, high: Prose): Prose;
  /** @param share from `sizes`, of the larger group */
  outcomeShare(score: Slot, cut: Slot, share: Slot, larger: Prose, smaller: Prose): Prose;
  /** @param balance from `sizes` */
  outcomeBalance(score: Slot, cut: Slot, balance: Slot, low: Prose, high: Prose): Prose;
  groupOf(label: Slot, count: Slot, percent: Slot): Prose;
  /** @param others one has been told already */
  ends(high: Prose, low: Prose, others: boolean): Prose;
  shareOf(score: Slot, label: Slot, percent: Slot): Prose;
  moves(scores: Prose): Prose;
  moveOf(score: Slot, low: Slot, high: Slot, ruleLow: Slot, ruleHigh: Slot): Prose;
  oneGroup(score: Slot, label: Slot): Prose;
  undefined(score: Slot, why: Slot | null): Prose;
  afterDrop(score: Slot, items: Prose): Prose;
  loss(): Prose;
};

const id: CutoffTexts = {
  intro: (table) =>
    prose`${table} menyajikan titik potong (cut off point) yang membagi setiap skor di dalamnya menjadi dua kelompok; skor yang sama dengan atau di atas titik potong masuk ke kelompok kedua.`,
  fixed: (scores) => prose`Titik potong ${scores} ditetapkan oleh peneliti.`,
  allFixed: (scores) => prose`Titik potong untuk semua skor (${scores} skor) ditetapkan oleh peneliti.`,
  mean: (scores) => prose`Rata-rata dipakai sebagai titik potong untuk ${scores}.`,
  median: (scores) => prose`Median dipakai sebagai titik potong untuk ${scores}.`,
  nearest: () => prose`Rata-rata dan median dibulatkan ke bilangan bulat terdekat sebelum dipakai.`,
  cutOf: (score, cut) => prose`${score} (${cut})`,
  outcome: (score, cut, low, high) =>
    prose`Dengan titik potong ${cut}, skor ${score} terbagi menjadi ${low} dan ${high}.`,
  outcomeShare: (score, cut, share, larger, smaller) =>
    prose`Menurut skor ${score} dengan titik potong ${cut}, ${share} responden termasuk dalam satu kelompok, yaitu ${larger}; selebihnya ${smaller}.`,
  outcomeBalance: (score, cut, balance, low, high) =>
    prose`Menurut skor ${score} dengan titik potong ${cut}, kedua kelompok ${balance}: ${low} dan ${high}.`,
  groupOf: (label, count, percent) => prose`${label} sebanyak ${count} orang (${percent})`,
  ends: (high, low, others) =>
    others
      ? prose`Di antara skor lainnya, proporsi kelompok kedua paling besar terdapat pada ${high} dan paling kecil pada ${low}.`
      : prose`Di antara skor tersebut, proporsi kelompok kedua paling besar terdapat pada ${high} dan paling kecil pada ${low}.`,
  shareOf: (score, label, percent) => prose`${score} (${label}, ${percent})`,
  moves: (scores) =>
    prose`Titik potong yang dipakai membagi responden secara berbeda dari aturan (rata-rata bila skor berdistribusi normal, median bila tidak) pada ${scores}. Hasil analisis yang memakai kelompok tersebut bergantung pada pilihan titik potongnya.`,
  moveOf: (score, low, high, ruleLow, ruleHigh) =>
    prose`${score} (${low} dan ${high} responden; menurut aturan ${ruleLow} dan ${ruleHigh})`,
  oneGroup: (score, label) =>
    prose`Titik potong ${score} memasukkan semua responden ke dalam satu kelompok, yaitu ${label}, sehingga tidak ada yang dapat dibandingkan.`,
  undefined: (score, why) =>
    why === null
      ? prose`Titik potong ${score} tidak dapat ditentukan.`
      : prose`Titik potong ${score} tidak dapat ditentukan karena ${why}.`,
  afterDrop: (score, items) =>
    prose`Titik potong ${score} ditetapkan untuk skala yang utuh, padahal ${items} telah dikeluarkan; titik potong itu perlu ditetapkan ulang.`,
  loss: () =>
    prose`Pengelompokan memudahkan pembacaan, tetapi perbedaan skor di dalam setiap kelompok menjadi tidak tampak.`,
};

const en: CutoffTexts = {
  intro: (table) =>
    prose`${table} shows the cut-off that divides each of its scores into two groups; a score at or above the cut-off is in the second group.`,
  fixed: (scores) => prose`The researcher set the cut-offs of ${scores}.`,
  allFixed: (scores) => prose`The cut-offs of all ${scores} scores were set by the researcher.`,
  mean: (scores) => prose`The mean serves as the cut-off of ${scores}.`,
  median: (scores) => prose`The median serves as the cut-off of ${scores}.`,
  nearest: () => prose`Means and medians were rounded to the nearest whole number before they were used.`,
  cutOf: (score, cut) => prose`${score} (${cut})`,
  outcome: (score, cut, low, high) => prose`With a cut-off of ${cut}, ${score} divides into ${low} and ${high}.`,
  outcomeShare: (score, cut, share, larger, smaller) =>
    prose`By ${score}, with a cut-off of ${cut}, ${share} of the respondents are in one group, ${larger}; the others are ${smaller}.`,
  outcomeBalance: (score, cut, balance, low, high) =>
    prose`By ${score}, with a cut-off of ${cut}, the two groups are ${balance}: ${low} and ${high}.`,
  groupOf: (label, count, percent) =>
    prose`${label} with ${count} ${isOne(count) ? "respondent" : "respondents"} (${percent})`,
  ends: (high, low, others) =>
    others
      ? prose`Among the other scores, the share of the second group is largest for ${high} and smallest for ${low}.`
      : prose`Among these scores, the share of the second group is largest for ${high} and smallest for ${low}.`,
  shareOf: (score, label, percent) => prose`${score} (${label}, ${percent})`,
  moves: (scores) =>
    prose`The cut-offs in use divide the respondents differently from the rule (the mean where a score is normal, the median where it is not) for ${scores}. Results that use these groups depend on the choice of the cut-off.`,
  moveOf: (score, low, high, ruleLow, ruleHigh) =>
    prose`${score} (${low} and ${high} respondents; by the rule ${ruleLow} and ${ruleHigh})`,
  oneGroup: (score, label) =>
    prose`The cut-off of ${score} puts all respondents into one group, ${label}, so that there is nothing to compare.`,
  undefined: (score, why) =>
    why === null
      ? prose`A cut-off for ${score} cannot be determined.`
      : prose`A cut-off for ${score} cannot be determined, since ${why}.`,
  afterDrop: (score, items) =>
    prose`The cut-off of ${score} was set for the whole scale, but ${items} no longer count in it; it has to be set anew.`,
  loss: () => prose`Groups are easier to read, but differences in scores within a group are lost.`,
};

export const cutoffTexts: InBoth<CutoffTexts> = { en, id };
