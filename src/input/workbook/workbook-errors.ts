/** What can be wrong with a workbook or a zip, in words. */
import { EXIT, LoyaltyError } from "../../core/errors.ts";
import type { Bilingual } from "../../core/language.ts";
import { inputError, placesInWords, shown } from "../input-error.ts";
import { columnLetters } from "./raw-sheet.ts";

const saveAgain: Bilingual = {
  en: "download or copy it again, or open it in Excel or LibreOffice and save it under a new name",
  id: "unduh atau salin ulang, atau buka di Excel atau LibreOffice lalu simpan dengan nama baru",
};

/** @param why what is damaged, as a clause */
export function damaged(path: string, why: Bilingual, cause?: unknown): LoyaltyError {
  return inputError(
    "input/damaged-workbook",
    { en: `${shown(path)} is damaged: ${why.en}`, id: `${shown(path)} rusak: ${why.id}` },
    saveAgain,
    cause,
  );
}

export function truncatedZip(path: string, cause?: unknown): LoyaltyError {
  return damaged(
    path,
    {
      en: "its end is missing, so it wasn't copied completely",
      id: "bagian akhirnya tidak ada, jadi salinannya tidak lengkap",
    },
    cause,
  );
}

export function damagedZip(path: string, cause: unknown): LoyaltyError {
  const why = shown(cause instanceof Error ? cause.message : String(cause));
  return damaged(path, { en: `its zip directory is wrong (${why})`, id: `daftar isi zip-nya salah (${why})` }, cause);
}

export function damagedPart(path: string, part: string, cause?: unknown): LoyaltyError {
  return damaged(
    path,
    { en: `its part ${shown(part)} can't be unpacked`, id: `bagian ${shown(part)} di dalamnya tidak dapat dibuka` },
    cause,
  );
}

/** A slip of the disk, or a bomb that hides what it is. */
export function unpacksToMore(path: string, part: string): LoyaltyError {
  return damaged(path, {
    en: `its part ${shown(part)} unpacks to more than it says it holds`,
    id: `bagian ${shown(part)} bila dibuka lebih besar daripada yang tercatat`,
  });
}

export function badXml(path: string, part: string, cause?: unknown): LoyaltyError {
  const why = cause instanceof Error ? ` (${shown(cause.message)})` : "";
  return damaged(
    path,
    { en: `its part ${shown(part)} is no proper XML${why}`, id: `bagian ${shown(part)} bukan XML yang benar${why}` },
    cause,
  );
}

export function missingPart(path: string, part: string): LoyaltyError {
  return damaged(path, {
    en: `it lacks its part ${shown(part)}`,
    id: `bagian ${shown(part)} tidak ada di dalamnya`,
  });
}

export function duplicatePart(path: string, part: string): LoyaltyError {
  return damaged(path, {
    en: `it holds its part ${shown(part)} twice`,
    id: `bagian ${shown(part)} ada dua kali di dalamnya`,
  });
}

/** @param ref the cell, as its sheet calls it */
export function badCell(path: string, sheet: string, ref: string): LoyaltyError {
  return damaged(path, {
    en: `sheet "${shown(sheet)}", cell ${shown(ref)}, refers to something that isn't there`,
    id: `lembar "${shown(sheet)}", sel ${shown(ref)}, merujuk ke sesuatu yang tidak ada`,
  });
}

/** Office writes none, and entities are a known way to fill the memory. */
export function documentType(path: string, part: string): LoyaltyError {
  return inputError(
    "input/unsafe-workbook",
    {
      en: `${shown(path)}: its part ${shown(part)} declares a document type, which no spreadsheet program writes`,
      id: `${shown(path)}: bagian ${shown(part)} memuat deklarasi tipe dokumen (DOCTYPE), yang tidak pernah ditulis program lembar kerja`,
    },
    {
      en: "don't trust this file; if the data are your own, export them again",
      id: "jangan percayai berkas ini; bila datanya milik Anda, ekspor ulang",
    },
  );
}

/** @param limit in words: "1 GiB" */
export function tooLarge(path: string, part: string, limit: string): LoyaltyError {
  return inputError(
    "input/workbook-too-large",
    {
      en: `${shown(path)}: its part ${shown(part)} unpacks to more than ${limit}`,
      id: `${shown(path)}: bagian ${shown(part)} bila dibuka melebihi ${limit}`,
    },
    {
      en: "save the sheet with the data as CSV and read that",
      id: "simpan lembar yang berisi data sebagai CSV lalu baca berkas itu",
    },
  );
}

export function zipBomb(path: string, part: string): LoyaltyError {
  return inputError(
    "input/unsafe-workbook",
    {
      en: `${shown(path)}: its part ${shown(part)} unpacks to far more than it could honestly hold (a "zip bomb")`,
      id: `${shown(path)}: bagian ${shown(part)} bila dibuka jauh lebih besar daripada yang wajar ("bom zip")`,
    },
    {
      en: "don't trust this file; if the data are your own, save the sheet as CSV and read that",
      id: "jangan percayai berkas ini; bila datanya milik Anda, simpan lembarnya sebagai CSV lalu baca berkas itu",
    },
  );
}

/** @param what the thing that is too long, and its limit */
export function tooLong(path: string, part: string, what: Bilingual): LoyaltyError {
  return inputError(
    "input/workbook-too-large",
    { en: `${shown(path)}: ${what.en} (${shown(part)})`, id: `${shown(path)}: ${what.id} (${shown(part)})` },
    {
      en: "check that the sheet holds one respondent in each row and one answer in each cell",
      id: "periksa apakah setiap baris lembar itu berisi satu responden dan setiap sel satu jawaban",
    },
  );
}

export function tooManyCells(path: string, sheet: string): LoyaltyError {
  return tooLong(path, sheet, {
    en: "the sheet has over 200 million cells",
    id: "lembarnya berisi lebih dari 200 juta sel",
  });
}

export function tooWide(path: string, sheet: string, line: number): LoyaltyError {
  return tooLong(path, sheet, {
    en: `row ${line} has cells beyond the last column a sheet can have`,
    id: `baris ${line} berisi sel di luar kolom terakhir yang mungkin ada`,
  });
}

export function encrypted(path: string): LoyaltyError {
  return inputError(
    "input/encrypted",
    { en: `${shown(path)} is protected by a password`, id: `${shown(path)} dilindungi kata sandi` },
    {
      en: "open it with its password and save a copy without one (in Excel: File, Info, Protect Workbook, Encrypt with Password, empty the box)",
      id: "buka dengan kata sandinya lalu simpan salinan tanpa kata sandi (di Excel: File, Info, Protect Workbook, Encrypt with Password, kosongkan isinya)",
    },
  );
}

export function unknownPacking(path: string, part: string): LoyaltyError {
  return inputError(
    "input/zip-method",
    {
      en: `${shown(path)}: its part ${shown(part)} is packed in a way this program doesn't know`,
      id: `${shown(path)}: bagian ${shown(part)} dimampatkan dengan cara yang tidak dikenal program ini`,
    },
    {
      en: "open it in Excel or LibreOffice and save it as .xlsx; a zip: unpack it and name the file inside",
      id: "buka di Excel atau LibreOffice lalu simpan sebagai .xlsx; bila berupa zip, buka dahulu lalu sebutkan berkas di dalamnya",
    },
  );
}

const foreignZips = {
  xlsb: { en: "a binary Excel workbook (.xlsb)", id: "buku kerja Excel biner (.xlsb)" },
  word: { en: "a Word document (.docx)", id: "dokumen Word (.docx)" },
  powerpoint: { en: "a PowerPoint presentation (.pptx)", id: "presentasi PowerPoint (.pptx)" },
  visio: { en: "an Office file that isn't a workbook", id: "berkas Office yang bukan buku kerja" },
  openDocument: {
    en: "an OpenDocument file that isn't a spreadsheet (.odt, .odp ...)",
    id: "berkas OpenDocument yang bukan lembar kerja (.odt, .odp ...)",
  },
  numbers: { en: "a document of Apple Numbers, Pages or Keynote", id: "dokumen Apple Numbers, Pages, atau Keynote" },
  epub: { en: "an e-book (.epub)", id: "buku elektronik (.epub)" },
  program: { en: "a program (.jar or .apk)", id: "program (.jar atau .apk)" },
} satisfies Record<string, Bilingual>;
export type ForeignZip = keyof typeof foreignZips;

export function foreignZip(path: string, kind: ForeignZip): LoyaltyError {
  const { en, id } = foreignZips[kind];
  const hints: Partial<Record<ForeignZip, Bilingual>> = {
    xlsb: {
      en: 'in Excel: File, Save As, "Excel Workbook (.xlsx)"',
      id: 'di Excel: File, Simpan Sebagai (Save As), "Excel Workbook (.xlsx)"',
    },
    numbers: {
      en: "in Numbers: File, Export To, Excel or CSV",
      id: "di Numbers: File, Export To, Excel atau CSV",
    },
  };
  return inputError(
    "input/not-a-workbook",
    {
      en: `${shown(path)} is ${en}, not a table that can be read`,
      id: `${shown(path)} adalah ${id}, bukan tabel yang dapat dibaca`,
    },
    hints[kind] ?? {
      en: "export the data as .xlsx or CSV from the program that collected them",
      id: "ekspor datanya sebagai .xlsx atau CSV dari program yang mengumpulkannya",
    },
  );
}

/** @param names files inside, the first of them; @param total how many there are */
export function plainZip(path: string, names: readonly string[], total: number): LoyaltyError {
  if (total === 0) {
    return inputError(
      "input/plain-zip",
      {
        en: `${shown(path)} is a zip without any file in it`,
        id: `${shown(path)} adalah zip tanpa berkas di dalamnya`,
      },
      { en: "download it again", id: "unduh ulang berkas itu" },
    );
  }
  const inside = placesInWords(names.map(shown), total);
  return inputError(
    "input/plain-zip",
    {
      en: `${shown(path)} is a zip of ${total} ${total === 1 ? "file" : "files"}, and it isn't clear which is the data: ${inside}`,
      id: `${shown(path)} adalah zip berisi ${total} berkas, dan tidak jelas mana yang memuat data: ${inside}`,
    },
    {
      en: "unpack it and name the file with the data (.csv, .xlsx or .ods)",
      id: "buka zip-nya lalu sebutkan berkas yang berisi data (.csv, .xlsx, atau .ods)",
    },
  );
}

/** @param sheets all there are, in the order in which they are numbered */
export function unknownSheet(path: string, wanted: string, sheets: readonly string[]): LoyaltyError {
  const names = placesInWords(
    sheets.map((name, at) => `${at + 1} "${shown(name)}"`),
    sheets.length,
  );
  return new LoyaltyError(
    "input/unknown-sheet",
    {
      en: `${shown(path)} has no sheet "${shown(wanted)}"`,
      id: `${shown(path)} tidak memiliki lembar "${shown(wanted)}"`,
    },
    { exitCode: EXIT.usage, hint: { en: `its sheets are ${names}`, id: `lembarnya: ${names}` } },
  );
}

export function noSheets(path: string): LoyaltyError {
  return inputError(
    "input/empty",
    { en: `${shown(path)} has no worksheet`, id: `${shown(path)} tidak memiliki lembar kerja` },
    { en: "put the data into a worksheet and save again", id: "letakkan datanya di lembar kerja lalu simpan lagi" },
  );
}

/** @param sheet the one that was asked for; null where every sheet is empty */
export function emptySheet(path: string, sheet: string | null): LoyaltyError {
  const text =
    sheet === null
      ? { en: `every sheet of ${shown(path)} is empty`, id: `semua lembar di ${shown(path)} kosong` }
      : {
          en: `sheet "${shown(sheet)}" of ${shown(path)} is empty`,
          id: `lembar "${shown(sheet)}" di ${shown(path)} kosong`,
        };
  return inputError("input/empty", text, {
    en: "the first row must hold the column names, and each row below it one respondent",
    id: "baris pertama harus berisi nama kolom, dan setiap baris di bawahnya satu responden",
  });
}

export function noRows(path: string, sheet: string, headerLine: number): LoyaltyError {
  return inputError(
    "input/no-rows",
    {
      en: `${shown(path)}, sheet "${shown(sheet)}", has no rows below its header (row ${headerLine})`,
      id: `${shown(path)}, lembar "${shown(sheet)}", tidak berisi data di bawah kepala kolomnya (baris ${headerLine})`,
    },
    {
      en: "the first row must hold the column names, and each row below it one respondent",
      id: "baris pertama harus berisi nama kolom, dan setiap baris di bawahnya satu responden",
    },
  );
}

/** @param columns counted from 0, each with the first row that has something in it, beyond the first 10,000 */
export function lateColumns(
  path: string,
  sheet: string,
  columns: readonly (readonly [number, number])[],
): LoyaltyError {
  const places = (column: string, row: string) =>
    placesInWords(
      columns.slice(0, 20).map(([at, first]) => `${column} ${columnLetters(at)} (${row} ${first})`),
      columns.length,
    );
  return inputError(
    "input/unnamed-columns",
    {
      en: `${shown(path)}, sheet "${shown(sheet)}": columns with answers but without a name: ${places("column", "row")}`,
      id: `${shown(path)}, lembar "${shown(sheet)}": kolom yang berisi jawaban tetapi tidak bernama: ${places("kolom", "baris")}`,
    },
    {
      en: "give these columns a name in the header row, or empty them",
      id: "beri nama kolom itu di baris kepala, atau kosongkan isinya",
    },
  );
}

export function noHeader(
  { path, sheet }: { readonly path: string; readonly sheet: string },
  line: number,
): LoyaltyError {
  return inputError(
    "input/no-header",
    {
      en: `${shown(path)}, sheet "${shown(sheet)}", seems to have no header row: its first row (row ${line}) holds only numbers`,
      id: `${shown(path)}, lembar "${shown(sheet)}", tampaknya tidak memiliki kepala kolom: baris pertamanya (baris ${line}) hanya berisi angka`,
    },
    {
      en: "insert a row of column names above it; where these numbers are the names, put a letter before them (Q1, Q2)",
      id: "sisipkan baris berisi nama kolom di atasnya; bila angka itu memang nama kolom, beri huruf di depannya (Q1, Q2)",
    },
  );
}

/**
 * A row of titles where the column names should be.
 *
 * @param named cells of the header row with something in them; @param next the first row with more, and its cells
 */
export function titleRow(
  { path, sheet }: { readonly path: string; readonly sheet: string },
  line: number,
  named: number,
  next: number,
  columns: number,
): LoyaltyError {
  const names = named === 1 ? "1 column" : `${named} columns`;
  return inputError(
    "input/title-row",
    {
      en: `${shown(path)}, sheet "${shown(sheet)}": row ${line} names ${names}, but the rows below it fill ${columns} (row ${next})`,
      id: `${shown(path)}, lembar "${shown(sheet)}": baris ${line} hanya menamai ${named} kolom, sedangkan baris di bawahnya mengisi ${columns} kolom (baris ${next})`,
    },
    {
      en: "if it is a title above the column names, delete it: the first row must name every column",
      id: "bila itu judul di atas nama kolom, hapus barisnya: baris pertama harus menamai setiap kolom",
    },
  );
}

/** @param first the header's first row; @param row the one that may be its last, or the first respondent */
export function unclearHeader(
  { path, sheet }: { readonly path: string; readonly sheet: string },
  first: number,
  row: number,
): LoyaltyError {
  const above = row - first === 1 ? `row ${first}` : `rows ${first} to ${row - 1}`;
  const diAtas = row - first === 1 ? `baris ${first}` : `baris ${first} sampai ${row - 1}`;
  return inputError(
    "input/header-rows",
    {
      en: `${shown(path)}, sheet "${shown(sheet)}": it isn't clear whether row ${row} belongs to the header (${above}) or is the first respondent`,
      id: `${shown(path)}, lembar "${shown(sheet)}": tidak jelas apakah baris ${row} bagian dari kepala kolom (${diAtas}) atau responden pertama`,
    },
    {
      en: `write one name for each column into a single row, and delete the other rows of the header; if row ${row} is a respondent, name the columns that row ${row - 1} leaves blank`,
      id: `tulis satu nama untuk setiap kolom dalam satu baris saja lalu hapus baris kepala lainnya; bila baris ${row} adalah responden, beri nama kolom yang kosong di baris ${row - 1}`,
    },
  );
}
