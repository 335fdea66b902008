/** Words of `loyalty clean`, in both languages. */
import type { Language } from "../core/language.ts";

const en = {
  taken: (analysed: number, rows: number) => `${analysed} of ${rows} rows taken over`,
  written: "Written:",
  data: "the data, one row a case",
  codebook: "its codebook",
  spss: "SPSS syntax that rebuilds it",
  r: "R script that rebuilds it",
  pilot: "the pilot's items",
  uncounted: (names: string) => `Left out, with more than 1,000 different values: ${names}`,
  personal: (names: string) => `Left out, as it says who somebody is: ${names}`,
  next: "To analyse it:",
};

type Texts = typeof en;

const id: Texts = {
  taken: (analysed, rows) => `${analysed} dari ${rows} baris diambil`,
  written: "Ditulis:",
  data: "datanya, satu baris satu kasus",
  codebook: "buku kodenya",
  spss: "sintaks SPSS yang membangunnya kembali",
  r: "skrip R yang membangunnya kembali",
  pilot: "butir uji coba",
  uncounted: (names) => `Tidak disertakan, karena isinya lebih dari 1.000 macam: ${names}`,
  personal: (names) => `Tidak disertakan, karena menunjukkan identitas: ${names}`,
  next: "Untuk mengolahnya:",
};

export function cleanTexts(language: Language): Texts {
  return language === "id" ? id : en;
}
