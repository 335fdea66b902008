/** Bytes that are no text, in words. Loaded only when they come. */
import type { LoyaltyError } from "../core/errors.ts";
import { fileInWords, inputError } from "./input-error.ts";

export function binaryFile(path: string, line: number): LoyaltyError {
  const file = fileInWords(path);
  return inputError(
    "input/binary",
    {
      en: `${file.en} is no text: line ${line} holds a zero byte`,
      id: `${file.id} bukan teks: baris ${line} berisi byte nol`,
    },
    { en: "save the data as .xlsx or as CSV", id: "simpan datanya sebagai .xlsx atau CSV" },
  );
}

/** What a file of another encoding looks like, and a damaged one. */
export function notUtf8(path: string, line: number): LoyaltyError {
  const file = fileInWords(path);
  return inputError(
    "input/encoding",
    {
      en: `${file.en} isn't UTF-8: line ${line} holds bytes that are no character`,
      id: `${file.id} tidak memakai UTF-8: baris ${line} berisi byte yang bukan karakter`,
    },
    {
      en: "if its other letters are right in a program of Windows, add --encoding windows-1252; else save it again as CSV UTF-8",
      id: "bila huruf-hurufnya tampil benar di program Windows, tambahkan --encoding windows-1252; bila tidak, simpan ulang sebagai CSV UTF-8",
    },
  );
}

export function utf32(path: string): LoyaltyError {
  const file = fileInWords(path);
  return inputError(
    "input/encoding",
    { en: `${file.en} is in UTF-32, which can't be read`, id: `${file.id} memakai UTF-32, yang tidak dapat dibaca` },
    { en: "save it again as CSV UTF-8", id: "simpan ulang sebagai CSV UTF-8" },
  );
}

export function cutCharacter(path: string, line: number, encoding: string): LoyaltyError {
  const file = fileInWords(path);
  const name = encoding.toUpperCase();
  return inputError(
    "input/encoding",
    {
      en: `${file.en} isn't ${name}: its last line (${line}) ends in the middle of a character`,
      id: `${file.id} bukan ${name}: baris terakhirnya (${line}) berakhir di tengah sebuah karakter`,
    },
    { en: "download or copy the file again, completely", id: "unduh atau salin ulang berkas itu secara lengkap" },
  );
}
