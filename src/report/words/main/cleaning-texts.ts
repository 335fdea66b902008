/** Sentences about what was read, left out, and left as it is. */

import type { ScreenReason } from "../../../stages/result.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

export type CleaningTexts = {
  allAnalysed(table: Slot, rows: Slot): Prose;
  nobody(table: Slot, rows: Slot): Prose;
  someLeftOut(table: Slot, rows: Slot, analysed: Slot, percent: Slot): Prose;
  leftOut(reasons: Prose): Prose;
  reason(reason: ScreenReason, count: Slot, percent: Slot | null, say: Slot | null): Prose;
  complete(): Prose;
  missing(cells: Slot, respondents: Slot, percent: Slot): Prose;
  missingCells(cells: Slot): Prose;
  lackingMost(variable: Slot, count: Slot, percent: Slot): Prose;
  treatment(scales: boolean): Prose;
  invalid(count: Slot): Prose;
  sameAnswers(repeats: Slot): Prose;
  samePerson(column: Slot, repeats: Slot): Prose;
  straight(count: Slot, items: Slot): Prose;
  check(say: Slot, broken: Slot): Prose;
  open(say: Slot, missing: Slot): Prose;
  outliers(scores: Prose): Prose;
  outliersOf(score: Slot, count: Slot): Prose;
};

const id: CleaningTexts = {
  allAnalysed: (table, rows) =>
    prose`Berdasarkan ${table}, berkas data memuat ${rows} baris dan tidak ada responden yang dikeluarkan, sehingga semuanya dianalisis.`,
  nobody: (table, rows) =>
    prose`Berdasarkan ${table}, berkas data memuat ${rows} baris, tetapi tidak ada responden yang tersisa untuk dianalisis.`,
  someLeftOut: (table, rows, analysed, percent) =>
    prose`Berdasarkan ${table}, dari ${rows} baris yang dibaca, ${analysed} responden (${percent}) dianalisis.`,
  leftOut: (reasons) => prose`Yang dikeluarkan adalah ${reasons}.`,
  reason: (reason, count, percent, say) => {
    const share = percent === null ? prose`` : prose` (${percent})`;
    switch (reason) {
      case "keep":
        return prose`${count} baris${share} yang tidak memenuhi kriteria inklusi`;
      case "keep-missing":
        return prose`${count} baris${share} yang kriteria inklusinya tidak dapat dinilai karena datanya kosong`;
      case "check":
        return say === null
          ? prose`${count} baris${share} yang melanggar aturan dalam buku kode`
          : prose`${count} baris${share} yang melanggar aturan \u201c${say}\u201d`;
      case "straight-lining":
        return prose`${count} baris${share} yang memuat satu jawaban untuk semua butir`;
      case "duplicate":
        return prose`${count} baris${share} yang mengulang baris sebelumnya`;
      default:
        return reason satisfies never;
    }
  },
  complete: () => prose`Semua jawaban terisi.`,
  missing: (cells, respondents, percent) =>
    prose`Terdapat ${cells} sel tanpa jawaban; responden dengan sedikitnya satu jawaban kosong berjumlah ${respondents} orang (${percent}).`,
  missingCells: (cells) => prose`Terdapat ${cells} sel tanpa jawaban.`,
  lackingMost: (variable, count, percent) =>
    prose`Jawaban kosong terbanyak terdapat pada ${variable}, yaitu ${count} responden (${percent}).`,
  treatment: (scales) =>
    scales
      ? prose`Jawaban kosong tidak diganti dengan nilai dugaan (imputasi): skor skala dihitung hanya bila semua butirnya terisi, dan setiap tabel memakai responden yang datanya lengkap untuk tabel itu.`
      : prose`Jawaban kosong tidak diganti dengan nilai dugaan (imputasi): setiap tabel memakai responden yang datanya lengkap untuk tabel itu.`,
  invalid: (count) =>
    prose`Sebanyak ${count} sel berisi nilai yang tidak tercantum dalam buku kode dan dihitung sebagai data kosong.`,
  sameAnswers: (repeats) =>
    prose`Sebanyak ${repeats} baris memuat jawaban yang sama persis dengan baris sebelumnya; baris tersebut tetap dihitung dan perlu diperiksa.`,
  samePerson: (column, repeats) =>
    prose`Sebanyak ${repeats} baris memiliki isian ${column} yang sama dengan baris sebelumnya; baris tersebut tetap dihitung dan perlu diperiksa.`,
  straight: (count, items) =>
    prose`Sebanyak ${count} responden memberi satu jawaban yang sama untuk semua butir (${items} butir); jawabannya tetap dihitung dan perlu diperiksa.`,
  check: (say, broken) =>
    prose`Aturan \u201c${say}\u201d dilanggar oleh ${broken} baris, yang tetap dihitung dan perlu diperiksa.`,
  open: (say, missing) =>
    prose`Aturan \u201c${say}\u201d tidak dapat dinilai pada ${missing} baris karena datanya kosong.`,
  outliers: (scores) =>
    prose`Menurut nilai z atau pagar Tukey, nilai yang jauh dari nilai lainnya (pencilan) terdapat pada ${scores}; tidak ada responden yang dikeluarkan karenanya.`,
  outliersOf: (score, count) => prose`${score} (${count} responden)`,
};

const en: CleaningTexts = {
  allAnalysed: (table, rows) =>
    prose`${table} shows that the data have ${rows} rows and that nobody was left out, so that all were analysed.`,
  nobody: (table, rows) => prose`${table} shows that the data have ${rows} rows, but that nobody is left to analyse.`,
  someLeftOut: (table, rows, analysed, percent) =>
    prose`${table} shows that of the ${rows} rows that were read, ${analysed} respondents (${percent}) were analysed.`,
  leftOut: (reasons) => prose`The following were left out: ${reasons}.`,
  reason: (reason, count, percent, say) => {
    const share = percent === null ? prose`` : prose` (${percent})`;
    switch (reason) {
      case "keep":
        return prose`${count}${share} that did not meet the inclusion criteria`;
      case "keep-missing":
        return prose`${count}${share} for which the inclusion criteria could not be judged, since data are missing`;
      case "check":
        return say === null
          ? prose`${count}${share} that break a rule of the codebook`
          : prose`${count}${share} that break the rule \u201c${say}\u201d`;
      case "straight-lining":
        return prose`${count}${share} that give one answer throughout`;
      case "duplicate":
        return prose`${count}${share} that repeat an earlier row`;
      default:
        return reason satisfies never;
    }
  },
  complete: () => prose`No answer is missing.`,
  missing: (cells, respondents, percent) =>
    prose`The number of cells without an answer is ${cells}; the number of respondents who lack at least one answer is ${respondents} (${percent}).`,
  missingCells: (cells) => prose`The number of cells without an answer is ${cells}.`,
  lackingMost: (variable, count, percent) =>
    prose`Answers are missing most often for ${variable} (${count}; ${percent}).`,
  treatment: (scales) =>
    scales
      ? prose`Missing answers were not imputed: the score of a scale was computed only where all of its items were answered, and each table uses the respondents whose data are complete for it.`
      : prose`Missing answers were not imputed: each table uses the respondents whose data are complete for it.`,
  invalid: (count) => prose`Cells whose value is not in the codebook, of which there are ${count}, count as missing.`,
  sameAnswers: (repeats) =>
    prose`Rows that repeat an earlier row's answers throughout (${repeats}) were kept and should be looked at.`,
  samePerson: (column, repeats) =>
    prose`Rows with the same ${column} as an earlier row (${repeats}) were kept and should be looked at.`,
  straight: (count, items) =>
    prose`Respondents who gave one answer to all ${items} items (${count}) were kept and should be looked at.`,
  check: (say, broken) =>
    prose`Rows that break the rule \u201c${say}\u201d (${broken}) were kept and should be looked at.`,
  open: (say, missing) => prose`For rows with missing data (${missing}) the rule \u201c${say}\u201d cannot be judged.`,
  outliers: (scores) =>
    prose`By z or by Tukey's fences, values far from the others (outliers) occur in ${scores}; nobody was left out because of them.`,
  outliersOf: (score, count) => prose`${score} (${count})`,
};

export const cleaningTexts: InBoth<CleaningTexts> = { en, id };
