/** What can be wrong with the text of a CSV file, in words. Loaded only when something is. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import { mostColumns } from "./csv-format.ts";
import { fileInWords, inputError, listed, placesInWords, shown } from "./input-error.ts";

export function emptyFile(path: string): LoyaltyError {
  return inputError(
    "input/empty",
    { en: `${fileInWords(path).en} is empty`, id: `${fileInWords(path).id} kosong` },
    {
      en: "export the data again, with the column names in the first row",
      id: "ekspor ulang datanya, dengan nama kolom di baris pertama",
    },
  );
}

export function noRows(path: string, headerLine: number): LoyaltyError {
  return inputError(
    "input/no-rows",
    {
      en: `${fileInWords(path).en} has no rows below its header (line ${headerLine})`,
      id: `${fileInWords(path).id} tidak berisi data di bawah kepala kolomnya (baris ${headerLine})`,
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

export function tooManyColumns(path: string, line: number): LoyaltyError {
  return inputError(
    "input/too-many-columns",
    {
      en: `${fileInWords(path).en}: the row on line ${line} has more than ${mostColumns} cells`,
      id: `${fileInWords(path).id}: data pada baris ${line} memiliki lebih dari ${mostColumns} sel`,
    },
    {
      en: "spreadsheets have no more columns either: check the character between cells, and that each line is one respondent",
      id: "lembar kerja pun tidak memuat lebih banyak kolom: periksa pemisah kolomnya, dan apakah tiap baris satu responden",
    },
  );
}

export function rowTooLong(path: string, line: number): LoyaltyError {
  return inputError(
    "input/row-too-long",
    {
      en: `${fileInWords(path).en}: the row on line ${line} is longer than 16 MB`,
      id: `${fileInWords(path).id}: data pada baris ${line} lebih panjang dari 16 MB`,
    },
    {
      en: "check that it is a table in text form with one respondent on each line",
      id: "periksa apakah isinya tabel berbentuk teks dengan satu responden pada setiap baris",
    },
  );
}

/** @param toEnd the text ends before another quote comes */
export function unclosedQuote(path: string, line: number, column: number, toEnd: boolean): LoyaltyError {
  const cut: Bilingual = toEnd
    ? {
        en: "; if the file was cut off there, download it again",
        id: "; bila berkasnya terpotong di sana, unduh ulang",
      }
    : { en: "", id: "" };
  return inputError(
    "input/unclosed-quote",
    {
      en: `${fileInWords(path).en}, line ${line}, cell ${column}: the quote that opens here isn't closed`,
      id: `${fileInWords(path).id}, baris ${line}, sel ke-${column}: tanda kutip yang dibuka di sini tidak ditutup`,
    },
    {
      en: `close it at the end of the cell; a quote inside a quoted cell is written twice: "he said ""yes"""${cut.en}`,
      id: `tutup di akhir sel; tanda kutip di dalam sel berkutip ditulis dua kali: "katanya ""ya"""${cut.id}`,
    },
  );
}

export function invalidQuote(path: string, line: number, column: number): LoyaltyError {
  return inputError(
    "input/stray-quote",
    {
      en: `${fileInWords(path).en}, line ${line}, cell ${column}: there is a quote in the middle of the cell`,
      id: `${fileInWords(path).id}, baris ${line}, sel ke-${column}: ada tanda kutip di tengah sel`,
    },
    {
      en: 'put the whole cell in quotes and write those inside it twice: "he said ""yes"""',
      id: 'beri tanda kutip pada seluruh sel dan tulis dua kali yang di dalamnya: "katanya ""ya"""',
    },
  );
}

export function noColumnNames(path: string, line: number): LoyaltyError {
  return inputError(
    "input/unnamed-columns",
    {
      en: `${fileInWords(path).en}, line ${line}: the header holds no column name`,
      id: `${fileInWords(path).id}, baris ${line}: kepala kolom tidak berisi nama kolom`,
    },
    { en: "put the column names in the first row", id: "tulis nama kolom di baris pertama" },
  );
}

export function noHeader(path: string, line: number): LoyaltyError {
  return inputError(
    "input/no-header",
    {
      en: `${fileInWords(path).en} seems to have no header row: its first row (line ${line}) holds only numbers`,
      id: `${fileInWords(path).id} tampaknya tidak memiliki kepala kolom: baris pertamanya (baris ${line}) hanya berisi angka`,
    },
    {
      en: "add a row of column names above it; where these numbers are the names, put a letter before them (Q1, Q2)",
      id: "tambahkan baris berisi nama kolom di atasnya; bila angka itu memang nama kolom, beri huruf di depannya (Q1, Q2)",
    },
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
      en: `${fileInWords(path).en}: columns with answers but without a name: ${places("column", "line")}`,
      id: `${fileInWords(path).id}: kolom yang berisi jawaban tetapi tidak bernama: ${places("kolom", "baris")}`,
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
      en: `${fileInWords(path).en}: the first row (line ${line}) fills ${cellsEn(filled)}, the rows below it ${cellsEn(cells)} (line ${nextLine})`,
      id: `${fileInWords(path).id}: baris pertama (baris ${line}) hanya berisi ${filled} sel, sedangkan baris di bawahnya ${cells} sel (baris ${nextLine})`,
    },
    {
      en: "if it is a title above the column names, delete it: the column names must be in the first row",
      id: "bila itu judul di atas nama kolom, hapus barisnya: nama kolom harus ada di baris pertama",
    },
  );
}

/** The last line lacks cells and a line break. */
export function cutFile(path: string, line: number, found: number, width: number): LoyaltyError {
  return inputError(
    "input/cut-file",
    {
      en: `${fileInWords(path).en} seems to be cut off: its last line (line ${line}) ends after ${found} of ${width} cells`,
      id: `${fileInWords(path).id} tampaknya terpotong: baris terakhirnya (baris ${line}) berakhir setelah ${found} dari ${width} sel`,
    },
    {
      en: "download or copy the file again, completely; if nothing is missing, add the cells that this line lacks",
      id: "unduh atau salin ulang berkas itu secara lengkap; bila tidak ada yang hilang, lengkapi sel pada baris itu",
    },
  );
}

/**
 * @param rows the first of them: line, and cells found
 * @param longer how many of all have too many cells
 */
export function raggedRows(
  path: string,
  width: number,
  rows: readonly (readonly [number, number])[],
  { total, longer }: { readonly total: number; readonly longer: number },
  delimiter: string,
): LoyaltyError {
  const places = (line: string, cells: (found: number) => string) =>
    placesInWords(
      rows.map(([at, found]) => `${line} ${at} (${found} ${cells(found)})`),
      total,
    );
  const [en, id] = { ",": ["comma", "koma"], ";": ["semicolon", "titik koma"], "\t": ["tab", "tab"] }[delimiter] ?? [
    `"${delimiter}"`,
    `"${delimiter}"`,
  ];
  return inputError(
    "input/ragged-rows",
    {
      en: `${fileInWords(path).en}: ${total} ${total === 1 ? "row doesn't" : "rows don't"} have the header's ${width} cells: ${places("line", (found) => (found === 1 ? "cell" : "cells"))}`,
      id: `${fileInWords(path).id}: ${total} baris tidak memiliki ${width} sel seperti kepala kolomnya: ${places("baris", () => "sel")}`,
    },
    raggedHint(
      { total, longer },
      {
        en: `a ${en} inside an answer needs quotes around the answer ("3${delimiter}5")`,
        id: `jawaban yang mengandung ${id} harus diapit tanda kutip ("3${delimiter}5")`,
      },
      {
        en: `an empty cell needs its ${en} too, at the end of a line as well`,
        id: `sel kosong tetap memerlukan ${id}, juga di akhir baris`,
      },
    ),
  );
}

/** What makes rows longer, and what makes them shorter: whichever there are. */
function raggedHint(
  { total, longer }: { readonly total: number; readonly longer: number },
  tooLong: Bilingual,
  tooShort: Bilingual,
): Bilingual {
  const again = { en: "or save the data again as .xlsx", id: "atau simpan ulang datanya sebagai .xlsx" };
  const causes = [...(longer > 0 ? [tooLong] : []), ...(longer < total ? [tooShort, again] : [])];
  return {
    en: `check these lines: ${causes.map(({ en }) => en).join("; ")}`,
    id: `periksa baris-baris itu: ${causes.map(({ id }) => id).join("; ")}`,
  };
}

/** As a spreadsheet shows it too: `28 (AB)`. */
function columnInWords(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${column} (${letters})`;
}
