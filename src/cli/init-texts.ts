/** What `loyalty init` says once it runs, in both languages. */
import type { Confidence } from "../codebook/propose/proposal.ts";
import type { Language } from "../core/language.ts";

export type InitTexts = {
  readonly takeRest: string;
  readonly back: string;
  readonly proposed: string;
  readonly writeTo: (path: string) => string;
  readonly write: string;
  readonly discard: string;
  readonly written: (path: string) => string;
  readonly understood: (data: string) => string;
  readonly scales: (count: number) => string;
  readonly variables: (count: number) => string;
  readonly outcome: string;
  readonly noOutcome: string;
  readonly aside: (count: number) => string;
  readonly lookAt: string;
  readonly nothingToLookAt: string;
  readonly more: (count: number) => string;
  /** @param piped the data came by standard input; @param unsaved the codebook went to standard output */
  readonly next: (piped: boolean, unsaved: boolean) => string;
  readonly confidence: Readonly<Record<Confidence, string>>;
};

const en: InitTexts = {
  takeRest: "take what is proposed for this and all that follow",
  back: "back to the question before",
  proposed: "proposed",
  writeTo: (path) => `Write the codebook to ${path}?`,
  write: "write it",
  discard: "stop without writing anything",
  written: (path) => `The codebook was written to ${path}.`,
  understood: (data) => `What was understood of ${data}:`,
  scales: (count) => `Scales (${count})`,
  variables: (count) => `Variables (${count})`,
  outcome: "Outcome",
  noOutcome: "none found; name it under outcome",
  aside: (count) =>
    `Left alone: ${count === 1 ? "one column" : `${count} columns`}, listed in the file with the reasons.`,
  lookAt: "Look at these in the file:",
  nothingToLookAt: "Nothing in it is a guess; read it once nevertheless.",
  more: (count) => `and ${count} more`,
  next: (piped, unsaved) =>
    piped
      ? `${unsaved ? "Save the codebook as study.yaml, then run," : "Then run,"} with the same data on standard input:`
      : "Then run:",
  confidence: { sure: "sure", likely: "likely", guess: "a guess" },
};

const id: InitTexts = {
  takeRest: "pakai usulan untuk pertanyaan ini dan semua sesudahnya",
  back: "kembali ke pertanyaan sebelumnya",
  proposed: "usulan",
  writeTo: (path) => `Tulis buku kode ke ${path}?`,
  write: "tulis",
  discard: "berhenti tanpa menulis apa pun",
  written: (path) => `Buku kode ditulis ke ${path}.`,
  understood: (data) => `Yang dipahami dari ${data}:`,
  scales: (count) => `Skala (${count})`,
  variables: (count) => `Variabel (${count})`,
  outcome: "Variabel terikat",
  noOutcome: "tidak ditemukan; sebutkan di bagian outcome",
  aside: (count) => `Tidak dipakai: ${count} kolom; daftar dan alasannya ada di dalam berkas.`,
  lookAt: "Periksa bagian ini di dalam berkas:",
  nothingToLookAt: "Tidak ada yang berupa tebakan; tetap bacalah sekali.",
  more: (count) => `dan ${count} lainnya`,
  next: (piped, unsaved) =>
    piped
      ? `${unsaved ? "Simpan buku kode itu sebagai study.yaml, lalu jalankan" : "Lalu jalankan"} dengan data yang sama dari masukan standar:`
      : "Lalu jalankan:",
  confidence: { sure: "pasti", likely: "kemungkinan besar", guess: "tebakan" },
};

export function initTexts(language: Language): InitTexts {
  return language === "id" ? id : en;
}
