/** Sentences about the validity of items. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne, single } from "../saying.ts";

type Piece = Prose | Slot;
export type UsedR = "corrected" | "total";

export type ValidityTexts = {
  rule(used: UsedR, source: "pilot" | "data", n: Piece, limit: Prose): Prose;
  /** What r has to exceed, as the clause after "valid where". */
  criticalR(used: UsedR, r: Piece, df: Piece, level: Piece): Prose;
  given(used: UsedR, limit: Piece): Prose;
  byP(level: Piece): Prose;
  unknownLimit(used: UsedR, level: Piece): Prose;
  reversed(items: Prose): Prose;
  all(table: Slot, items: Slot): Prose;
  part(table: Slot, valid: Slot, items: Slot): Prose;
  none(table: Slot, items: Slot): Prose;
  unjudgedOnly(table: Slot): Prose;
  ends(low: Prose, high: Prose): Prose;
  itemR(item: Slot, scale: Slot, r: Slot): Prose;
  itemRP(item: Slot, scale: Slot, r: Slot, p: Slot): Prose;
  undefinedR(item: Slot, scale: Slot): Prose;
  kept(items: Prose): Prose;
  dropped(items: Prose): Prose;
  droppedIn(item: Prose, round: Slot): Prose;
  exhausted(scales: Prose): Prose;
  negative(items: Prose): Prose;
  unjudged(items: Prose): Prose;
  unjudgedScale(scale: Slot, why: Slot | null): Prose;
  constant(items: Prose): Prose;
  disagree(used: UsedR, items: Prose): Prose;
  twoRs(item: Slot, corrected: Slot, total: Slot): Prose;
  /** @param both whether as many were left out of reliability */
  excluded(scales: Prose, both: boolean): Prose;
  excludedOf(scale: Slot, count: Slot): Prose;
};

const rId = (used: UsedR) =>
  used === "corrected" ? "korelasi butir-total terkoreksi (corrected item-total correlation)" : "korelasi butir-total";
const rEn = (used: UsedR) =>
  used === "corrected" ? "the corrected item-total correlation" : "the item-total correlation";

const id: ValidityTexts = {
  rule: (used, source, n, limit) => {
    const data =
      source === "pilot"
        ? prose`data uji coba (n = ${n})`
        : prose`data penelitian (n = ${n}), karena tidak ada data uji coba tersendiri`;
    return prose`Validitas setiap butir diuji dengan ${rId(used)} dari ${data}. Suatu butir dinyatakan valid apabila ${limit}.`;
  },
  criticalR: (_used, r, df, level) =>
    prose`r hitungnya lebih besar daripada r tabel, yaitu ${r} (df = ${df}, uji dua sisi, taraf signifikansi ${level})`,
  given: (_used, limit) => prose`r hitungnya lebih besar daripada ${limit}`,
  byP: (level) => prose`korelasinya positif dan nilai p-nya kurang dari ${level}`,
  unknownLimit: (_used, level) =>
    prose`r hitungnya lebih besar daripada r tabel (uji dua sisi, taraf signifikansi ${level})`,
  reversed: (items) => prose`Skor pernyataan negatif (${items}) dibalik terlebih dahulu.`,
  all: (table, items) =>
    isOne(items)
      ? prose`Berdasarkan ${table} diketahui bahwa satu-satunya butir dinyatakan valid.`
      : prose`Berdasarkan ${table} diketahui bahwa semua butir (${items} butir) dinyatakan valid.`,
  part: (table, valid, items) =>
    prose`Berdasarkan ${table} diketahui bahwa ${valid} dari ${items} butir dinyatakan valid.`,
  none: (table, items) =>
    isOne(items)
      ? prose`Berdasarkan ${table} diketahui bahwa satu-satunya butir tidak dapat dinyatakan valid.`
      : prose`Berdasarkan ${table} diketahui bahwa tidak satu pun dari ${items} butir dapat dinyatakan valid.`,
  unjudgedOnly: (table) => prose`Berdasarkan ${table} diketahui bahwa validitas tidak dapat dinilai dari data ini.`,
  ends: (low, high) =>
    prose`Korelasi terendah terdapat pada butir ${low}, sedangkan yang tertinggi pada butir ${high}.`,
  itemR: (item, scale, r) => prose`${item} (${scale}; r = ${r})`,
  itemRP: (item, scale, r, p) => prose`${item} (${scale}; r = ${r}; ${p})`,
  undefinedR: (item, scale) => prose`${item} (${scale})`,
  kept: (items) => prose`Butir yang tidak valid tetapi masih dihitung dalam skor adalah ${items}.`,
  dropped: (items) => prose`Butir yang tidak valid dan dikeluarkan dari skalanya adalah ${items}.`,
  droppedIn: (item, round) => prose`${item} pada putaran ${round}`,
  exhausted: (scales) =>
    prose`Pada skala ${scales}, pengeluaran butir dihentikan ketika tersisa dua butir walaupun belum semuanya valid.`,
  negative: (items) =>
    prose`Korelasi yang negatif pada butir ${items} menunjukkan arah yang berlawanan dengan butir lain; perlu diperiksa apakah butir tersebut merupakan pernyataan negatif yang skornya belum dibalik.`,
  unjudged: (items) => prose`Validitas butir ${items} tidak dapat dinilai karena korelasinya tidak dapat dihitung.`,
  unjudgedScale: (scale, why) =>
    why === null
      ? prose`Validitas butir-butir skala ${scale} tidak dapat dinilai.`
      : prose`Validitas butir-butir skala ${scale} tidak dapat dinilai karena ${why}.`,
  constant: (items) => prose`Butir ${items} dijawab sama oleh semua responden, sehingga tidak memiliki korelasi.`,
  disagree: (used, items) =>
    used === "corrected"
      ? prose`Perlu dicermati bahwa putusan tentang butir ${items} bergantung pada korelasi yang dipakai; di sini yang menentukan adalah korelasi terkoreksi, yang tidak menghitung butir itu sendiri dalam totalnya.`
      : prose`Perlu dicermati bahwa putusan tentang butir ${items} bergantung pada korelasi yang dipakai; di sini yang menentukan adalah korelasi butir-total tanpa koreksi, yang lebih mudah dipenuhi karena butir itu ikut dihitung dalam totalnya.`,
  twoRs: (item, corrected, total) => prose`${item} (terkoreksi ${corrected}; tanpa koreksi ${total})`,
  excluded: (scales, both) =>
    both
      ? prose`Responden yang jawabannya tidak lengkap tidak ikut dihitung, baik dalam uji validitas maupun reliabilitas, yaitu ${scales}.`
      : prose`Responden yang jawabannya tidak lengkap tidak ikut dihitung, yaitu ${scales}.`,
  excludedOf: (scale, count) => prose`${count} orang pada skala ${scale}`,
};

const en: ValidityTexts = {
  rule: (used, source, n, limit) => {
    const data =
      source === "pilot"
        ? prose`the pilot data (n = ${n})`
        : prose`the study's own data (n = ${n}), since there are no separate pilot data`;
    return prose`The validity of each item was assessed with ${rEn(used)} from ${data}. An item counts as valid where ${limit}.`;
  },
  criticalR: (_used, r, df, level) =>
    prose`its correlation is greater than the critical r of ${r} (df = ${df}, two-sided, significance level ${level})`,
  given: (_used, limit) => prose`its correlation is greater than ${limit}`,
  byP: (level) => prose`its correlation is positive and its p-value is less than ${level}`,
  unknownLimit: (_used, level) =>
    prose`its correlation is greater than the critical r (two-sided, significance level ${level})`,
  reversed: (items) => prose`Negatively worded items (${items}) were reversed first.`,
  all: (table, items) =>
    isOne(items)
      ? prose`${table} shows that the only item is valid by this criterion.`
      : prose`${table} shows that all items (${items}) are valid by this criterion.`,
  part: (table, valid, items) =>
    prose`${table} shows that ${valid} of the ${items} items ${isOne(valid) ? "is" : "are"} valid by this criterion.`,
  none: (table, items) =>
    isOne(items)
      ? prose`${table} shows that the only item cannot be called valid.`
      : prose`${table} shows that none of the ${items} items can be called valid.`,
  unjudgedOnly: (table) => prose`${table} shows that validity cannot be judged from these data.`,
  ends: (low, high) => prose`The lowest correlation is that of item ${low}, the highest that of item ${high}.`,
  itemR: (item, scale, r) => prose`${item} (${scale}; r = ${r})`,
  itemRP: (item, scale, r, p) => prose`${item} (${scale}; r = ${r}; ${p})`,
  undefinedR: (item, scale) => prose`${item} (${scale})`,
  kept: (items) => prose`The following are not valid by this criterion but still count in the scores: ${items}.`,
  dropped: (items) =>
    prose`The following are not valid by this criterion and were dropped from their scales: ${items}.`,
  droppedIn: (item, round) => prose`${item} in round ${round}`,
  exhausted: (scales) => prose`In ${scales}, dropping ended with two items left, although not all of them were valid.`,
  negative: (items) =>
    single(items)
      ? prose`The negative correlation of ${items} means that it runs against the other items; it should be checked whether it is negatively worded and has not been reversed.`
      : prose`The negative correlations of ${items} mean that they run against the other items; it should be checked whether they are negatively worded and have not been reversed.`,
  unjudged: (items) => prose`The validity of ${items} cannot be judged, since no correlation can be computed.`,
  unjudgedScale: (scale, why) =>
    why === null
      ? prose`The validity of the items of ${scale} cannot be judged.`
      : prose`The validity of the items of ${scale} cannot be judged, since ${why}.`,
  constant: (items) => prose`All respondents gave the same answer to ${items}, which therefore has no correlation.`,
  disagree: (used, items) =>
    used === "corrected"
      ? prose`It should be noted that the verdict on the following depends on which correlation is used: ${items}. Here the corrected one decides, which leaves the item itself out of the total.`
      : prose`It should be noted that the verdict on the following depends on which correlation is used: ${items}. Here the uncorrected one decides, which is easier to pass, since the item itself is part of the total.`,
  twoRs: (item, corrected, total) => prose`${item} (corrected ${corrected}; uncorrected ${total})`,
  excluded: (scales, both) =>
    both
      ? prose`Respondents with incomplete answers were left out of validity and reliability alike: ${scales}.`
      : prose`Respondents with incomplete answers were left out: ${scales}.`,
  excludedOf: (scale, count) => prose`${count} for ${scale}`,
};

export const validityTexts: InBoth<ValidityTexts> = { en, id };
