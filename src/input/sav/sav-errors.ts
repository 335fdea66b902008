/** What can be wrong with an SPSS file, in words. */
import type { LoyaltyError } from "../../core/errors.ts";
import type { Bilingual } from "../../core/language.ts";
import { inputError, shown } from "../input-error.ts";

const saveAgain: Bilingual = {
  en: "copy or download the file again; if it opens in SPSS or PSPP, save it there under a new name, or as CSV",
  id: "salin atau unduh lagi berkasnya; bila masih terbuka di SPSS atau PSPP, simpan di sana dengan nama baru atau sebagai CSV",
};

/** What contradicts itself; each is a clause that follows "is a damaged SPSS file:". */
const damages = {
  "not-spss": { en: "it doesn't begin as one", id: "awal berkasnya tidak sesuai" },
  "byte-order": { en: "its first record is unreadable", id: "rekaman pertamanya tidak terbaca" },
  compression: {
    en: "it names a compression that doesn't exist",
    id: "jenis kompresi yang disebutkannya tidak dikenal",
  },
  record: {
    en: "there is no record where one must be",
    id: "tidak ada rekaman di tempat yang seharusnya ada",
  },
  variable: { en: "the description of a variable makes no sense", id: "keterangan suatu variabel tidak masuk akal" },
  "value-labels": {
    en: "value labels belong to no variable",
    id: "label nilai tidak terkait dengan variabel apa pun",
  },
  count: {
    en: "it announces more entries than the file has room for",
    id: "jumlah isian yang disebutkannya melebihi ukuran berkas",
  },
  segments: {
    en: "the parts of a long text variable don't fit together",
    id: "bagian-bagian variabel teks panjang tidak cocok satu sama lain",
  },
  extension: {
    en: "a record contradicts its own length",
    id: "isi suatu rekaman bertentangan dengan panjangnya sendiri",
  },
  zlib: { en: "its compressed data can't be unpacked", id: "data terkompresinya tidak dapat dibuka" },
  cases: {
    en: "its compressed data don't fit its variables",
    id: "data terkompresinya tidak sesuai dengan variabelnya",
  },
} satisfies Record<string, Bilingual>;

export type Damage = keyof typeof damages;

/** @param at byte of the file at which it shows, the first being 0 */
export function damaged(path: string, damage: Damage, at: number, cause?: unknown): LoyaltyError {
  const { en, id } = damages[damage];
  return inputError(
    "input/sav-damaged",
    {
      en: `${shown(path)} is a damaged SPSS file: ${en} (byte ${at})`,
      id: `${shown(path)} adalah berkas SPSS yang rusak: ${id} (byte ${at})`,
    },
    saveAgain,
    cause,
  );
}

/** The file is over before its description of the variables is. */
export function endsInDictionary(path: string, size: number): LoyaltyError {
  return inputError(
    "input/sav-truncated",
    {
      en: `${shown(path)} is incomplete: it ends after ${size} bytes, before its data begin`,
      id: `${shown(path)} tidak lengkap: berkasnya berakhir setelah ${size} byte, sebelum datanya dimulai`,
    },
    saveAgain,
  );
}

/**
 * @param read complete cases before the end
 * @param announced cases by the file's own count; null where it has none
 */
export function endsInData(path: string, read: number, announced: number | null): LoyaltyError {
  const [ofEn, ofId] = announced === null ? ["", ""] : [` of ${announced}`, ` dari ${announced}`];
  return inputError(
    "input/sav-truncated",
    {
      en: `${shown(path)} is incomplete: it ends in case ${read + 1}${ofEn}`,
      id: `${shown(path)} tidak lengkap: berkasnya berakhir pada kasus ke-${read + 1}${ofId}`,
    },
    saveAgain,
  );
}

/** Written by SPSS on an IBM mainframe, in its character set or its floating-point numbers. */
export function mainframeFile(path: string): LoyaltyError {
  return inputError(
    "input/sav-mainframe",
    {
      en: `${shown(path)} is an SPSS file from a mainframe (EBCDIC or numbers that aren't IEEE), which can't be read here`,
      id: `${shown(path)} adalah berkas SPSS dari komputer mainframe (EBCDIC atau angka non-IEEE), yang tidak dapat dibaca di sini`,
    },
    {
      en: "open it in SPSS on an ordinary computer and save it again as .sav or CSV",
      id: "buka di SPSS pada komputer biasa, lalu simpan ulang sebagai .sav atau CSV",
    },
  );
}

/** Nobody's questionnaire is like this: to unpack it would take all memory or hours. */
export function tooLarge(path: string, what: Bilingual): LoyaltyError {
  return inputError(
    "input/sav-too-large",
    { en: `${shown(path)}: ${what.en}`, id: `${shown(path)}: ${what.id}` },
    {
      en: "save it in SPSS or PSPP with the variables that the study needs only, or as CSV",
      id: "simpan di SPSS atau PSPP hanya dengan variabel yang diperlukan, atau sebagai CSV",
    },
  );
}

export function noVariables(path: string): LoyaltyError {
  return inputError(
    "input/sav-no-variables",
    { en: `${shown(path)} has no variables`, id: `${shown(path)} tidak memiliki variabel` },
    {
      en: "open it in SPSS or PSPP and check that it is the right file",
      id: "buka di SPSS atau PSPP dan periksa apakah berkasnya benar",
    },
  );
}

/** @param blank cases that are there, with nothing in them */
export function noCases(path: string, blank: number): LoyaltyError {
  return inputError(
    "input/no-rows",
    blank === 0
      ? { en: `${shown(path)} has no cases`, id: `${shown(path)} tidak berisi kasus` }
      : {
          en: `${shown(path)} has ${blank} cases, and all of them are empty`,
          id: `${shown(path)} berisi ${blank} kasus, dan semuanya kosong`,
        },
    {
      en: "check in the Data View of SPSS or PSPP that the file holds the answers, then save it again",
      id: "periksa di Data View SPSS atau PSPP apakah berkas itu berisi jawaban, lalu simpan ulang",
    },
  );
}
