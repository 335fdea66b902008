/** What can be wrong with the text of a CSV file, in words. Loaded only when something is. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import { inputError, listed, placesInWords, shown } from "./input-error.ts";

export function emptyFile(path: string): LoyaltyError {
  return inputError(
    "input/empty",
    { en: `${shown(path)} is empty`, id: `${shown(path)} kosong` },
    {
      en: "export the data again, as CSV with the column names in the first row",
      id: "ekspor ulang datanya sebagai CSV, dengan nama kolom di baris pertama",
    },
  );
}

export function noRows(path: string, headerLine: number): LoyaltyError {
  return inputError(
    "input/no-rows",
    {
      en: `${shown(path)} has no rows below its header (line ${headerLine})`,
      id: `${shown(path)} tidak berisi data di bawah kepala kolomnya (baris ${headerLine})`,
    },
    {
      en: "the first row must hold the column names, and each row below it one respondent",
      id: "baris pertama harus berisi nama kolom, dan setiap baris di bawahnya satu responden",
    },
  );
}

/** Only two quotes or a line break can't be a delimiter; that was the caller's option, so this is wrong use. */
export function impossibleDelimiter(delimiter: string): LoyaltyError {
  return new LoyaltyError(
    "input/delimiter",
    {
      en: `"${shown(delimiter)}" can't be the character between cells`,
      id: `"${shown(delimiter)}" tidak dapat menjadi pemisah kolom`,
    },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "give one character, such as a comma, a semicolon or a tab; without the option it is found by itself",
        id: "berikan satu karakter, misalnya koma, titik koma, atau tab; tanpa opsi itu pemisahnya dicari sendiri",
      },
    },
  );
}

const asCsvUtf8: Bilingual = {
  en: 'in Excel: File, Save As, "CSV UTF-8 (Comma delimited)"; in Google Sheets: File, Download, CSV',
  id: 'di Excel: File, Simpan Sebagai (Save As), "CSV UTF-8 (Comma delimited)"; di Google Sheets: File, Download, CSV',
};

export type Foreign = "excel" | "old-excel" | "spss" | "pdf" | "utf-16";

const foreignNames: Record<Foreign, Bilingual> = {
  excel: { en: "an Excel file (.xlsx)", id: "berkas Excel (.xlsx)" },
  "old-excel": { en: "an old Excel or other Office file (.xls)", id: "berkas Excel lama atau Office lain (.xls)" },
  spss: { en: "an SPSS file (.sav)", id: "berkas SPSS (.sav)" },
  pdf: { en: "a PDF", id: "berkas PDF" },
  "utf-16": { en: 'text in UTF-16 ("Unicode Text")', id: 'teks UTF-16 ("Unicode Text")' },
};

/** A file whose first bytes tell what it is, and it isn't CSV. */
export function foreignFile(path: string, kind: Foreign): LoyaltyError {
  const { en, id } = foreignNames[kind];
  const code =
    kind === "utf-16"
      ? "input/encoding"
      : kind === "excel" || kind === "old-excel"
        ? "input/excel-file"
        : "input/binary";
  const spss: Bilingual = {
    en: "in SPSS: File, Save As, CSV; or in PSPP: SAVE TRANSLATE /TYPE=CSV",
    id: "di SPSS: File, Save As, CSV; atau di PSPP: SAVE TRANSLATE /TYPE=CSV",
  };
  return inputError(
    code,
    { en: `${shown(path)} looks like ${en}, not a CSV`, id: `${shown(path)} tampaknya ${id}, bukan CSV` },
    kind === "spss" ? spss : { en: `save it as CSV; ${asCsvUtf8.en}`, id: `simpan sebagai CSV; ${asCsvUtf8.id}` },
  );
}

export function binaryFile(path: string, line: number): LoyaltyError {
  return inputError(
    "input/binary",
    {
      en: `${shown(path)} is no text: line ${line} holds a zero byte`,
      id: `${shown(path)} bukan teks: baris ${line} berisi byte nol`,
    },
    { en: `save the data as CSV; ${asCsvUtf8.en}`, id: `simpan datanya sebagai CSV; ${asCsvUtf8.id}` },
  );
}

export function notUtf8(path: string, line: number): LoyaltyError {
  return inputError(
    "input/encoding",
    {
      en: `${shown(path)} isn't UTF-8: line ${line} holds bytes that are no character`,
      id: `${shown(path)} tidak memakai UTF-8: baris ${line} berisi byte yang bukan karakter`,
    },
    { en: `save it again as CSV UTF-8; ${asCsvUtf8.en}`, id: `simpan ulang sebagai CSV UTF-8; ${asCsvUtf8.id}` },
  );
}

export function rowTooLong(path: string, line: number): LoyaltyError {
  return inputError(
    "input/row-too-long",
    {
      en: `${shown(path)}: the row on line ${line} is longer than 16 MB`,
      id: `${shown(path)}: data pada baris ${line} lebih panjang dari 16 MB`,
    },
    {
      en: "check that the file is a CSV with one respondent on each line",
      id: "periksa apakah berkas itu CSV dengan satu responden pada setiap baris",
    },
  );
}

export function unclosedQuote(path: string, line: number, column: number): LoyaltyError {
  return inputError(
    "input/unclosed-quote",
    {
      en: `${shown(path)}, line ${line}, cell ${column}: the quote that opens here isn't closed`,
      id: `${shown(path)}, baris ${line}, sel ke-${column}: tanda kutip yang dibuka di sini tidak ditutup`,
    },
    {
      en: 'close it at the end of the cell; a quote inside a quoted cell is written twice: "he said ""yes"""',
      id: 'tutup di akhir sel; tanda kutip di dalam sel berkutip ditulis dua kali: "katanya ""ya"""',
    },
  );
}

export function invalidQuote(path: string, line: number, column: number): LoyaltyError {
  return inputError(
    "input/stray-quote",
    {
      en: `${shown(path)}, line ${line}, cell ${column}: there is a quote in the middle of the cell`,
      id: `${shown(path)}, baris ${line}, sel ke-${column}: ada tanda kutip di tengah sel`,
    },
    {
      en: 'put the whole cell in quotes and write those inside it twice: "he said ""yes"""',
      id: 'beri tanda kutip pada seluruh sel dan tulis dua kali yang di dalamnya: "katanya ""ya"""',
    },
  );
}

/** @param names each with the columns, counted from 1, that bear it */
export function duplicateColumns(
  path: string,
  line: number,
  names: readonly (readonly [string, readonly number[]])[],
): LoyaltyError {
  const places = (and: string, columns: string) =>
    placesInWords(
      names.slice(0, listed).map(([name, at]) => `"${shown(name)}" (${columns} ${at.map(columnInWords).join(and)})`),
      names.length,
    );
  return inputError(
    "input/duplicate-columns",
    {
      en: `${shown(path)}, line ${line}: column names that occur more than once: ${places(" and ", "columns")}`,
      id: `${shown(path)}, baris ${line}: nama kolom yang muncul lebih dari sekali: ${places(" dan ", "kolom")}`,
    },
    {
      en: "give each column a name of its own in the first row",
      id: "beri setiap kolom nama tersendiri di baris pertama",
    },
  );
}

export function noColumnNames(path: string, line: number): LoyaltyError {
  return inputError(
    "input/unnamed-columns",
    {
      en: `${shown(path)}, line ${line}: the header holds no column name`,
      id: `${shown(path)}, baris ${line}: kepala kolom tidak berisi nama kolom`,
    },
    { en: "put the column names in the first row", id: "tulis nama kolom di baris pertama" },
  );
}

/** @param columns counted from 1, each with the first line that has something in it */
export function unnamedColumns(path: string, columns: readonly (readonly [number, number])[]): LoyaltyError {
  const places = (column: string, line: string) =>
    placesInWords(
      columns.slice(0, listed).map(([at, first]) => `${column} ${columnInWords(at)} (${line} ${first})`),
      columns.length,
    );
  return inputError(
    "input/unnamed-columns",
    {
      en: `${shown(path)}: columns with answers but without a name: ${places("column", "line")}`,
      id: `${shown(path)}: kolom yang berisi jawaban tetapi tidak bernama: ${places("kolom", "baris")}`,
    },
    {
      en: "give these columns a name in the first row, or empty them",
      id: "beri nama kolom itu di baris pertama, atau kosongkan isinya",
    },
  );
}

/**
 * A row of titles where the column names should be.
 *
 * @param filled cells of the first row with something in them
 * @param next the first row that has more: its line, and its cells
 */
export function titleAbove(
  path: string,
  line: number,
  filled: number,
  [nextLine, cells]: readonly [number, number],
): LoyaltyError {
  const cellsEn = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);
  return inputError(
    "input/title-row",
    {
      en: `${shown(path)}: the first row (line ${line}) fills ${cellsEn(filled)}, the rows below it ${cellsEn(cells)} (line ${nextLine})`,
      id: `${shown(path)}: baris pertama (baris ${line}) hanya berisi ${filled} sel, sedangkan baris di bawahnya ${cells} sel (baris ${nextLine})`,
    },
    {
      en: "if it is a title above the column names, delete it: the column names must be in the first row",
      id: "bila itu judul di atas nama kolom, hapus barisnya: nama kolom harus ada di baris pertama",
    },
  );
}

/** @param rows the first of them: line, and cells found */
export function raggedRows(
  path: string,
  width: number,
  rows: readonly (readonly [number, number])[],
  total: number,
  delimiter: string,
): LoyaltyError {
  const places = (line: string, cells: string) =>
    placesInWords(
      rows.map(([at, found]) => `${line} ${at} (${found} ${cells})`),
      total,
    );
  const [en, id] = { ",": ["comma", "koma"], ";": ["semicolon", "titik koma"], "\t": ["tab", "tab"] }[delimiter] ?? [
    `"${delimiter}"`,
    `"${delimiter}"`,
  ];
  return inputError(
    "input/ragged-rows",
    {
      en: `${shown(path)}: ${total} ${total === 1 ? "row doesn't" : "rows don't"} have the header's ${width} cells: ${places("line", "cells")}`,
      id: `${shown(path)}: ${total} baris tidak memiliki ${width} sel seperti kepala kolomnya: ${places("baris", "sel")}`,
    },
    {
      en: `check these lines: a ${en} inside an answer needs quotes around the answer ("3${delimiter}5")`,
      id: `periksa baris-baris itu: jawaban yang mengandung ${id} harus diapit tanda kutip ("3${delimiter}5")`,
    },
  );
}

/** As a spreadsheet shows it too: `28 (AB)`. */
function columnInWords(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${column} (${letters})`;
}
