/** Sentences about categories that might be merged. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { FIVE, type InBoth, isOne, ONE } from "../saying.ts";

/** At most so many cells may expect few. */
const FIFTH: Slot = { kind: "constant", text: "20%" };

export type MergerTexts = {
  needed(table: Slot, count: Slot, predictors: Prose): Prose;
  /** Behind `needed`: what merging makes of them. */
  changes(list: Prose): Prose;
  becomes(predictor: Slot, before: Slot, after: Slot): Prose;
  nothingHelps(predictors: Prose): Prose;
  onlyProposal(): Prose;
  done(predictors: Prose): Prose;
  unordered(predictors: Prose): Prose;

  merged(table: Slot, groups: Prose, done: boolean): Prose;
  together(variable: Slot, labels: Prose): Prose;
  rises(before: Slot, after: Slot): Prose;
  judge(ordered: boolean): Prose;
  sayIt(): Prose;
};

const id: MergerTexts = {
  needed: (table, count, predictors) =>
    prose`Berdasarkan ${table}, ${count} tabel silang tidak memenuhi syarat uji chi-square, yaitu tabel ${predictors}: lebih dari ${FIFTH} selnya mempunyai nilai harapan di bawah ${FIVE}, atau ada yang di bawah ${ONE}.`,
  changes: (list) =>
    prose`Bila kategori yang berdekatan digabung, sel dengan nilai harapan di bawah ${FIVE} berkurang untuk ${list}.`,
  becomes: (predictor, before, after) => prose`${predictor} (dari ${before} menjadi ${after})`,
  nothingHelps: (predictors) =>
    prose`Untuk ${predictors}, penggabungan kategori yang berdekatan tidak menolong; uji eksak lebih tepat di sana.`,
  onlyProposal: () =>
    prose`Penggabungan ini usulan, bukan hasil penelitian: dasarnya hanya nilai harapan, sedangkan layak atau tidaknya kategori disatukan menurut maknanya diputuskan oleh peneliti.`,
  done: (predictors) =>
    prose`Kategori ${predictors} sudah digabung pada tabel-tabel laporan ini, dan hal itu perlu disebutkan dalam pembahasan.`,
  unordered: (predictors) =>
    prose`Kategori ${predictors} tidak berurutan, sehingga yang diusulkan hanya berdekatan letaknya di tabel.`,

  merged: (table, groups, done) =>
    done
      ? prose`Pada ${table}, kategori yang disatukan adalah ${groups}; begitu pula pada tabel-tabel lain dalam laporan ini.`
      : prose`${table} menunjukkan jumlah responden seandainya kategori berikut disatukan: ${groups}.`,
  together: (variable, labels) => prose`${labels} (${variable})`,
  rises: (before, after) => prose`Nilai harapan yang terkecil, yang semula ${before}, menjadi ${after}.`,
  judge: (ordered) =>
    ordered
      ? prose`Usulan ini hanya didasarkan pada nilai harapan; peneliti yang memutuskan apakah kategori itu memang sejalan maknanya.`
      : prose`Kategorinya tidak berurutan dan hanya berdekatan letaknya di tabel, sehingga peneliti perlu menimbang apakah maknanya sejalan.`,
  sayIt: () => prose`Penggabungan didasarkan pada nilai harapan, dan alasannya menurut makna perlu disebutkan.`,
};

const en: MergerTexts = {
  needed: (table, count, predictors) =>
    isOne(count)
      ? prose`${table} has ${count} crosstabulation that does not allow a chi-square test, that of ${predictors}: more than ${FIFTH} of the cells expect fewer than ${FIVE} respondents, or one expects fewer than ${ONE}.`
      : prose`${table} has ${count} crosstabulations that do not allow a chi-square test, those of ${predictors}: more than ${FIFTH} of the cells expect fewer than ${FIVE} respondents, or one expects fewer than ${ONE}.`,
  changes: (list) =>
    prose`With neighbouring categories merged, the share of cells that expect fewer than ${FIVE} falls for ${list}.`,
  becomes: (predictor, before, after) => prose`${predictor} (from ${before} to ${after})`,
  nothingHelps: (predictors) =>
    prose`For ${predictors} no merging of neighbours helps; an exact test suits better there.`,
  onlyProposal: () =>
    prose`The merging is a proposal and no result: it rests on the expected counts alone, and whether categories belong together by their meaning is for the researcher to decide.`,
  done: (predictors) =>
    prose`The categories of ${predictors} are merged in this report's tables already, which has to be said in the text.`,
  unordered: (predictors) =>
    prose`The categories of ${predictors} have no order, so that those proposed are neighbours in the table only.`,

  merged: (table, groups, done) =>
    done
      ? prose`${table} has these categories put together: ${groups}. The other tables of this report have them so, too.`
      : prose`${table} shows the counts as they would be with these categories put together: ${groups}.`,
  together: (variable, labels) => prose`${labels} (${variable})`,
  rises: (before, after) => prose`The smallest expected count, which was ${before}, becomes ${after}.`,
  judge: (ordered) =>
    ordered
      ? prose`This rests on the expected counts alone; whether these categories belong together by their meaning is for the researcher to decide.`
      : prose`They have no order and are neighbours in the table only, so that the researcher has to judge whether their meanings agree.`,
  sayIt: () =>
    prose`They were merged for their expected counts; the reason by their meaning has to be given in the text.`,
};

export const mergerTexts: InBoth<MergerTexts> = { en, id };
