/** Sentences about SPSS's tables of one predictor and the outcome. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { FIVE, type InBoth, LEVEL } from "../saying.ts";

type Piece = Prose | Slot;

type CrosstabTexts = {
  shares(table: Slot, event: Piece, groups: Prose): Prose;
  share(group: Piece, count: Slot, total: Slot, percent: Slot): Prose;
  nobody(table: Slot, predictor: Slot): Prose;
  reported(table: Slot, test: string, p: Slot): Prose;
  /** @param significant null where there is no p */
  decision(predictor: Slot, outcome: Slot, alpha: Slot, significant: boolean): Prose;
  others(tests: Prose): Prose;
  testP(test: string, p: Slot): Prose;
  expected(cells: Slot, all: Slot, minimum: Slot): Prose;
  noTest(table: Slot, predictor: Slot, why: Slot | null): Prose;
  odds(table: Slot, event: Piece, first: Piece, second: Piece, value: Slot, interval: Prose): Prose;
  turned(value: Slot, interval: Prose): Prose;
  proportions(value: Slot, interval: Prose | null): Prose;
  larger(table: Slot): Prose;
  noOdds(table: Slot, why: Slot | null): Prose;
};

const id: CrosstabTexts = {
  shares: (table, event, groups) => prose`Berdasarkan ${table}, proporsi ${event} menurut kelompok adalah ${groups}.`,
  share: (group, count, total, percent) => prose`${group} ${percent} (${count} dari ${total} orang)`,
  nobody: (table, predictor) =>
    prose`${table} tidak memuat responden yang mempunyai data ${predictor} dan variabel terikat.`,
  reported: (table, test, p) => prose`Berdasarkan ${table}, ${test} menghasilkan ${p}.`,
  decision: (predictor, outcome, alpha, significant) =>
    significant
      ? prose`Nilai ini di bawah ${alpha}, sehingga ${predictor} berhubungan bermakna dengan ${outcome}.`
      : prose`Nilai ini tidak di bawah ${alpha}, sehingga tidak cukup bukti adanya hubungan antara ${predictor} dan ${outcome}.`,
  others: (tests) => prose`Uji lain pada tabel yang sama memberikan ${tests}.`,
  testP: (test, p) => prose`${test} ${p}`,
  expected: (cells, all, minimum) =>
    prose`Nilai harapan di bawah ${FIVE} terdapat pada ${cells} dari ${all} sel, dengan nilai harapan terkecil ${minimum}.`,
  noTest: (table, predictor, why) =>
    why === null
      ? prose`Uji pada ${table} untuk ${predictor} tidak dapat dihitung.`
      : prose`Uji pada ${table} untuk ${predictor} tidak dapat dihitung karena ${why}.`,
  odds: (table, event, first, second, value, interval) =>
    prose`Berdasarkan ${table}, odds ratio untuk ${event} pada kelompok ${first} terhadap kelompok ${second} adalah ${value} (${LEVEL} CI ${interval}).`,
  turned: (value, interval) =>
    prose`Bila kelompoknya dibalik, odds ratio tersebut menjadi ${value} (${LEVEL} CI ${interval}).`,
  proportions: (value, interval) =>
    interval === null
      ? prose`Rasio proporsinya adalah ${value}.`
      : prose`Rasio proporsinya adalah ${value} (${LEVEL} CI ${interval}).`,
  larger: (table) =>
    prose`${table} kosong karena satu odds ratio hanya ada bila kedua variabel masing-masing mempunyai dua kategori.`,
  noOdds: (table, why) =>
    why === null
      ? prose`Odds ratio pada ${table} tidak dapat dihitung.`
      : prose`Odds ratio pada ${table} tidak dapat dihitung karena ${why}.`,
};

const en: CrosstabTexts = {
  shares: (table, event, groups) => prose`${table} shows the share of ${event} by group: ${groups}.`,
  share: (group, count, total, percent) => prose`${group} ${percent} (${count} of ${total})`,
  nobody: (table, predictor) => prose`${table} has no respondent with both a value of ${predictor} and of the outcome.`,
  reported: (table, test, p) => prose`${table} gives ${p} for ${test}.`,
  decision: (predictor, outcome, alpha, significant) =>
    significant
      ? prose`This is below ${alpha}, so that ${predictor} is significantly associated with ${outcome}.`
      : prose`This is not below ${alpha}, so that there is no evidence of an association between ${predictor} and ${outcome}.`,
  others: (tests) => prose`The other tests of the same table give ${tests}.`,
  testP: (test, p) => prose`${p} (${test})`,
  expected: (cells, all, minimum) =>
    prose`The expected count is below ${FIVE} in ${cells} of ${all} cells; the smallest is ${minimum}.`,
  noTest: (table, predictor, why) =>
    why === null
      ? prose`${table} has no test of ${predictor}, since none can be computed.`
      : prose`${table} has no test of ${predictor}, since ${why}.`,
  odds: (table, event, first, second, value, interval) =>
    prose`${table} shows that the odds ratio for ${event}, the group ${first} against the group ${second}, is ${value} (${LEVEL} CI ${interval}).`,
  turned: (value, interval) =>
    prose`With the groups turned round, the odds ratio is ${value} (${LEVEL} CI ${interval}).`,
  proportions: (value, interval) =>
    interval === null
      ? prose`The ratio of the proportions is ${value}.`
      : prose`The ratio of the proportions is ${value} (${LEVEL} CI ${interval}).`,
  larger: (table) =>
    prose`${table} is empty, since there is a single odds ratio only where both variables have two categories.`,
  noOdds: (table, why) =>
    why === null
      ? prose`${table} has no odds ratio, since it cannot be computed.`
      : prose`${table} has no odds ratio, since ${why}.`,
};

export const crosstabTexts: InBoth<CrosstabTexts> = { en, id };
