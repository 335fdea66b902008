/** Sentences about cells that stand out. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";
import type { Piece } from "./shared.ts";

export type ResidualTexts = {
  notable(table: Slot, limit: Slot, predictors: Prose): Prose;
  /** @param others there are more than these */
  largest(cells: Prose, others: boolean): Prose;
  /** A category and the groups that hold more of it than expected, or fewer. */
  departs(column: Piece, rows: Prose, more: boolean): Prose;
  rowOf(row: Piece, residual: Slot): Prose;
  doubtful(predictors: Prose): Prose;
  withP(predictor: Slot, p: Slot): Prose;

  standing(table: Slot, limit: Slot, cells: Prose): Prose;
  cell(row: Piece, column: Piece, count: Slot, expected: Slot, residual: Slot, more: boolean): Prose;
  nothing(table: Slot, low: Slot, high: Slot, limit: Slot): Prose;
  undefinedOf(table: Slot, predictor: Slot, why: Slot | null): Prose;
};

const id: ResidualTexts = {
  notable: (table, limit, predictors) =>
    prose`Berdasarkan ${table}, sel dengan residu terkoreksi yang besarnya melebihi ${limit} terdapat pada tabel ${predictors}.`,
  largest: (cells, others) =>
    others
      ? prose`Penyimpangan yang terbesar dari nilai harapan, dengan residunya dalam kurung: ${cells}.`
      : prose`Penyimpangannya dari nilai harapan, dengan residunya dalam kurung: ${cells}.`,
  departs: (column, rows, more) =>
    more ? prose`${column} lebih banyak pada ${rows}` : prose`${column} lebih sedikit pada ${rows}`,
  rowOf: (row, residual) => prose`${row} (${residual})`,
  doubtful: (predictors) =>
    prose`Uji yang dilaporkan tidak memberi cukup bukti adanya hubungan untuk ${predictors}, sehingga sel yang menonjol di situ perlu dibaca dengan hati-hati.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,

  standing: (table, limit, cells) =>
    prose`Berdasarkan ${table}, sel yang residu terkoreksinya melebihi ${limit} adalah ${cells}.`,
  cell: (row, column, count, expected, residual, more) =>
    more
      ? prose`${column} pada kelompok ${row}, yang jumlahnya ${count}, lebih banyak daripada nilai harapan ${expected} (residu ${residual})`
      : prose`${column} pada kelompok ${row}, yang jumlahnya ${count}, lebih sedikit daripada nilai harapan ${expected} (residu ${residual})`,
  nothing: (table, low, high, limit) =>
    prose`Berdasarkan ${table}, tidak ada sel yang menonjol: residu terkoreksinya antara ${low} dan ${high}, sehingga besarnya tidak melebihi ${limit}.`,
  undefinedOf: (table, predictor, why) =>
    why === null
      ? prose`Berdasarkan ${table}, residu untuk ${predictor} tidak dapat dihitung.`
      : prose`Berdasarkan ${table}, residu untuk ${predictor} tidak dapat dihitung karena ${why}.`,
};

const en: ResidualTexts = {
  notable: (table, limit, predictors) =>
    prose`${table} lists the cells whose adjusted residual is beyond ${limit} in size, which occur for ${predictors}.`,
  largest: (cells, others) =>
    others
      ? prose`The largest departures from the expected counts, with their residuals in brackets: ${cells}.`
      : prose`The departures from the expected counts, with their residuals in brackets: ${cells}.`,
  departs: (column, rows, more) => (more ? prose`more of ${column} in ${rows}` : prose`fewer of ${column} in ${rows}`),
  rowOf: (row, residual) => prose`${row} (${residual})`,
  doubtful: (predictors) =>
    prose`The reported test gives no evidence of an association for ${predictors}, so that cells that stand out there have to be read with care.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,

  standing: (table, limit, cells) => prose`${table} has adjusted residuals beyond ${limit} in size: ${cells}.`,
  cell: (row, column, count, expected, residual, more) =>
    more
      ? prose`${column} in the group ${row} with ${count}, more than the expected ${expected} (residual ${residual})`
      : prose`${column} in the group ${row} with ${count}, fewer than the expected ${expected} (residual ${residual})`,
  nothing: (table, low, high, limit) =>
    prose`${table} has no cell that stands out: the adjusted residuals lie between ${low} and ${high}, none beyond ${limit} in size.`,
  undefinedOf: (table, predictor, why) =>
    why === null
      ? prose`${table} has no residuals for ${predictor}, since they cannot be computed.`
      : prose`${table} has no residuals for ${predictor}, since ${why}.`,
};

export const residualTexts: InBoth<ResidualTexts> = { en, id };
