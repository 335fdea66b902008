/** Files that are no table that can be read, and options that don't fit the file, in words. Loaded only then. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import type { Foreign } from "./file-kind.ts";
import { fileInWords, inputError } from "./input-error.ts";

/** Text that is no CSV. */
export type ForeignText = "html" | "excel-xml" | "json" | "xml";

/** What they all can be saved as. */
export const readable: Bilingual = {
  en: "save the data as .xlsx or as CSV",
  id: "simpan datanya sebagai .xlsx atau CSV",
};

const fromSpss: Bilingual = {
  en: "in SPSS or PSPP save it as .sav",
  id: "di SPSS atau PSPP simpan sebagai .sav",
};

const unpackFirst: Bilingual = {
  en: "unpack it first and name the file in it",
  id: "buka dahulu kompresinya lalu sebutkan berkas di dalamnya",
};

const kinds: Readonly<Record<Foreign | ForeignText, { readonly name: Bilingual; readonly hint: Bilingual }>> = {
  "old-excel": {
    name: { en: "an old Excel or other Office file (.xls)", id: "berkas Excel lama atau Office lain (.xls)" },
    hint: {
      en: "open it in Excel or LibreOffice and save it as .xlsx; a file that asks for a password must be saved without one",
      id: "buka di Excel atau LibreOffice lalu simpan sebagai .xlsx; berkas berkata sandi harus disimpan tanpa kata sandi",
    },
  },
  html: {
    name: { en: "a web page, whatever its name ends in", id: "halaman web, apa pun akhiran namanya" },
    hint: {
      en: "open it in Excel or LibreOffice and save it as .xlsx; a page that asks to sign in means the download went wrong",
      id: "buka di Excel atau LibreOffice lalu simpan sebagai .xlsx; bila isinya halaman masuk, unduhannya gagal",
    },
  },
  "excel-xml": {
    name: { en: "an Excel 2003 XML file", id: "berkas XML Excel 2003" },
    hint: {
      en: "open it in Excel or LibreOffice and save it as .xlsx",
      id: "buka di Excel atau LibreOffice lalu simpan sebagai .xlsx",
    },
  },
  pdf: { name: { en: "a PDF", id: "berkas PDF" }, hint: readable },
  image: { name: { en: "a picture", id: "gambar" }, hint: readable },
  rtf: { name: { en: "a Word document (.rtf)", id: "dokumen Word (.rtf)" }, hint: readable },
  archive: { name: { en: "a packed file", id: "berkas kompresi" }, hint: unpackFirst },
  "r-data": {
    name: { en: "an R data file", id: "berkas data R" },
    hint: {
      en: 'in R: write.csv(data, "data.csv", row.names = FALSE)',
      id: 'di R: write.csv(data, "data.csv", row.names = FALSE)',
    },
  },
  stata: {
    name: { en: "a Stata file (.dta)", id: "berkas Stata (.dta)" },
    hint: { en: "in Stata: export delimited using data.csv", id: "di Stata: export delimited using data.csv" },
  },
  "spss-portable": { name: { en: "an SPSS portable file (.por)", id: "berkas portabel SPSS (.por)" }, hint: fromSpss },
  sqlite: { name: { en: "a SQLite database", id: "basis data SQLite" }, hint: readable },
  parquet: { name: { en: "a Parquet file", id: "berkas Parquet" }, hint: readable },
  json: { name: { en: "JSON", id: "JSON" }, hint: readable },
  xml: { name: { en: "XML", id: "XML" }, hint: readable },
};

export function foreignFile(path: string, kind: Foreign | ForeignText): LoyaltyError {
  const { name, hint } = kinds[kind];
  const file = fileInWords(path);
  const code = kind === "old-excel" || kind === "excel-xml" ? "input/excel-file" : "input/foreign-file";
  return inputError(
    code,
    {
      en: `${file.en} is ${name.en}, which can't be read`,
      id: `${file.id} adalah ${name.id}, yang tidak dapat dibaca`,
    },
    hint,
  );
}

/** @param option as it is written on the command line */
export function optionDoesNotFit(
  path: string,
  option: "--sheet" | "--delimiter" | "--encoding",
  kind: "text" | "workbook" | "sav",
): LoyaltyError {
  const file = fileInWords(path);
  const what: Bilingual =
    option === "--sheet"
      ? { en: "has no sheets", id: "tidak memiliki lembar (sheet)" }
      : option === "--delimiter"
        ? { en: "has no character between its cells", id: "tidak memakai pemisah kolom" }
        : { en: "says its encoding itself", id: "sudah menyatakan pengodean teksnya" };
  const is: Bilingual = {
    text: { en: "a text file", id: "berkas teks" },
    workbook: { en: "a workbook", id: "buku kerja" },
    sav: { en: "an SPSS file", id: "berkas SPSS" },
  }[kind];
  return new LoyaltyError(
    "input/option-does-not-fit",
    { en: `${file.en} is ${is.en} and ${what.en}`, id: `${file.id} adalah ${is.id} dan ${what.id}` },
    { exitCode: EXIT.usage, hint: { en: `leave out ${option}`, id: `hapus opsi ${option}` } },
  );
}
