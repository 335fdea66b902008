/** What can be wrong with a gzip file, in words. Loaded only with one. */
import type { LoyaltyError } from "../core/errors.ts";
import { fileInWords, inputError } from "./input-error.ts";

/** @param cut true where the data end too early */
export function corruptGzip(path: string, cut: boolean, cause: unknown): LoyaltyError {
  const file = fileInWords(path);
  return inputError(
    "input/corrupt-gzip",
    cut
      ? { en: `${file.en} ends in the middle of its gzip data`, id: `data gzip ${file.id} terpotong sebelum selesai` }
      : {
          en: `${file.en} can't be unpacked: its gzip data are damaged`,
          id: `${file.id} tidak dapat dibuka: data gzip-nya rusak`,
        },
    {
      en: "download or copy the file again, completely",
      id: "unduh atau salin ulang berkas itu secara lengkap",
    },
    cause,
  );
}

export function unpacksTooLarge(path: string): LoyaltyError {
  const file = fileInWords(path);
  return inputError(
    "input/unpacks-too-large",
    {
      en: `what is packed in ${file.en} is a workbook or an SPSS file of more than 2 GB`,
      id: `isi ${file.id} adalah buku kerja atau berkas SPSS yang lebih besar dari 2 GB`,
    },
    {
      en: "check where the file comes from; if it is yours, unpack it first and name what was in it",
      id: "periksa asal berkas itu; bila memang milik Anda, buka dahulu kompresinya lalu sebutkan berkas di dalamnya",
    },
  );
}
