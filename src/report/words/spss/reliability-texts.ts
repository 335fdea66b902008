/** Sentences about SPSS's tables of one scale. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne } from "../saying.ts";

type ScaleTexts = {
  complete(table: Slot, n: Slot): Prose;
  excluded(table: Slot, n: Slot, total: Slot, excluded: Slot): Prose;
  alpha(table: Slot, scale: Slot, alpha: Slot, items: Slot): Prose;
  verdict(minimum: Slot, reliable: boolean): Prose;
  standardized(alpha: Slot): Prose;
  noAlpha(table: Slot, scale: Slot, why: Slot | null): Prose;
  itemMeans(table: Slot, low: Prose, high: Prose): Prose;
  oneMean(table: Slot, item: Prose): Prose;
  equalMeans(table: Slot, mean: Slot): Prose;
  valueOf(item: Slot, value: Slot): Prose;
  corrected(table: Slot, low: Prose, high: Prose): Prose;
  correctedAlike(table: Slot, r: Slot): Prose;
  deleted(item: Slot, alpha: Slot): Prose;
  /** Behind `deleted`, of the highest of them. */
  above(whole: Slot, isAbove: boolean): Prose;
  noFigures(table: Slot): Prose;
  score(table: Slot, scale: Slot, items: Slot, mean: Slot, sd: Slot): Prose;
  totals(table: Slot, scale: Slot, low: Prose, high: Prose): Prose;
  part(): Prose;
};

const id: ScaleTexts = {
  complete: (table, n) =>
    prose`${table} menunjukkan bahwa jawaban semua responden (${n} orang) lengkap untuk skala ini.`,
  excluded: (table, n, total, excluded) =>
    prose`${table} menunjukkan bahwa dari ${total} responden, ${n} menjawab lengkap dan dipakai, sedangkan ${excluded} dikeluarkan karena jawabannya tidak lengkap.`,
  alpha: (table, scale, alpha, items) =>
    prose`Berdasarkan ${table}, Cronbach's alpha skala ${scale} adalah ${alpha} untuk ${items} butir.`,
  verdict: (minimum, reliable) =>
    reliable
      ? prose`Nilai tersebut lebih besar daripada batas ${minimum}, sehingga skala dinyatakan reliabel.`
      : prose`Nilai tersebut tidak lebih besar daripada batas ${minimum}, sehingga skala belum dapat dinyatakan reliabel.`,
  standardized: (alpha) => prose`Alpha berdasarkan butir yang dibakukan adalah ${alpha}.`,
  noAlpha: (table, scale, why) =>
    why === null
      ? prose`Berdasarkan ${table}, Cronbach's alpha skala ${scale} tidak dapat dihitung.`
      : prose`Berdasarkan ${table}, Cronbach's alpha skala ${scale} tidak dapat dihitung karena ${why}.`,
  itemMeans: (table, low, high) =>
    prose`Berdasarkan ${table}, rata-rata skor butir yang terendah terdapat pada ${low} dan yang tertinggi pada ${high}.`,
  equalMeans: (table, mean) => prose`Berdasarkan ${table}, rata-rata skor semua butir sama, yaitu ${mean}.`,
  oneMean: (table, item) => prose`Berdasarkan ${table}, rata-rata skor butirnya adalah ${item}.`,
  valueOf: (item, value) => prose`${item} (${value})`,
  corrected: (table, low, high) =>
    prose`Berdasarkan ${table}, korelasi butir dengan total butir lainnya paling rendah pada ${low} dan paling tinggi pada ${high}.`,
  correctedAlike: (table, r) =>
    prose`Berdasarkan ${table}, korelasi setiap butir dengan total butir lainnya sama, yaitu ${r}.`,
  deleted: (item, alpha) =>
    prose`Bila ${item} dihapus, alpha akan menjadi ${alpha}, yang tertinggi di antara semua butir;`,
  above: (whole, isAbove) =>
    isAbove
      ? prose`nilai ini di atas alpha seluruh butir (${whole}), sehingga butir tersebut layak ditinjau kembali.`
      : prose`nilai ini tidak di atas alpha seluruh butir (${whole}), sehingga tidak ada butir yang penghapusannya menaikkan alpha.`,
  noFigures: (table) => prose`Angka-angka pada ${table} tidak dapat dihitung dari data ini.`,
  score: (table, scale, items, mean, sd) =>
    prose`Berdasarkan ${table}, skor ${scale}, yaitu jumlah dari ${items} butir, mempunyai rata-rata ${mean} dengan simpangan baku ${sd}.`,
  totals: (table, scale, low, high) =>
    prose`Berdasarkan ${table}, korelasi butir dengan skor total ${scale} berkisar dari ${low} sampai ${high}.`,
  part: () =>
    prose`Skor total ini memuat butir itu sendiri, sehingga korelasinya selalu lebih tinggi daripada korelasi yang dikoreksi.`,
};

const en: ScaleTexts = {
  complete: (table, n) => prose`${table} shows that the answers of all respondents (${n}) are complete on this scale.`,
  excluded: (table, n, total, excluded) =>
    prose`${table} shows that of ${total} respondents, ${n} answered completely and are used, while ${excluded} were left out because of incomplete answers.`,
  alpha: (table, scale, alpha, items) =>
    prose`${table} shows that Cronbach's alpha of the scale ${scale} is ${alpha} for ${items} ${isOne(items) ? "item" : "items"}.`,
  verdict: (minimum, reliable) =>
    reliable
      ? prose`This is above the minimum of ${minimum}, so that the scale counts as reliable.`
      : prose`This is not above the minimum of ${minimum}, so that the scale does not count as reliable.`,
  standardized: (alpha) => prose`The alpha of the standardized items is ${alpha}.`,
  noAlpha: (table, scale, why) =>
    why === null
      ? prose`${table} shows that Cronbach's alpha of the scale ${scale} cannot be computed.`
      : prose`${table} shows that Cronbach's alpha of the scale ${scale} cannot be computed, since ${why}.`,
  itemMeans: (table, low, high) =>
    prose`${table} shows that the lowest mean of an item is that of ${low}, the highest that of ${high}.`,
  equalMeans: (table, mean) => prose`${table} shows that all items have the same mean, ${mean}.`,
  oneMean: (table, item) => prose`${table} shows the mean of its item, ${item}.`,
  valueOf: (item, value) => prose`${item} (${value})`,
  corrected: (table, low, high) =>
    prose`${table} shows that the correlation of an item with the total of the others is lowest for ${low} and highest for ${high}.`,
  correctedAlike: (table, r) =>
    prose`${table} shows that each item has the same correlation with the total of the others, ${r}.`,
  deleted: (item, alpha) => prose`Without ${item}, alpha would be ${alpha}, the highest such value;`,
  above: (whole, isAbove) =>
    isAbove
      ? prose`this is above the alpha of all items (${whole}), so that the item deserves a second look.`
      : prose`this is not above the alpha of all items (${whole}), so that there is no item whose removal raises alpha.`,
  noFigures: (table) => prose`${table} has no figures, since these data do not allow any.`,
  score: (table, scale, items, mean, sd) =>
    prose`${table} shows that the score of ${scale}, the sum of ${items} ${isOne(items) ? "item" : "items"}, has a mean of ${mean} and a standard deviation of ${sd}.`,
  totals: (table, scale, low, high) =>
    prose`${table} shows that the correlations of the items with the total score of ${scale} run from ${low} to ${high}.`,
  part: () =>
    prose`This total contains the item itself, so that the correlation is always higher than the corrected one.`,
};

export const scaleTexts: InBoth<ScaleTexts> = { en, id };
