/** Words of the exported files' comments, in both languages. */
import type { Language } from "../core/language.ts";

const en = {
  codebookOf: (data: string) =>
    `Codebook of ${data}, made by loyalty clean: who takes part, groups and recoding are settled in it already.`,
  rebuilds: (data: string) => `Rebuilds the data set from ${data} and repeats the study's figures.`,
  spssFolder: (data: string) =>
    `Run it in the folder that holds ${data}; where that isn't the current one, first: CD 'folder'.`,
  spssSave: "To keep the data set as SPSS file: SAVE OUTFILE='name.sav'.",
  rFolder: (data: string) => `Base R only. Run it in the folder that holds ${data}; elsewhere first: setwd("folder").`,
  renamed: (name: string, spss: string) => `${spss} stands for ${name}: SPSS allows no such name.`,
  shortened: "Texts that end in ... are longer than SPSS allows.",
  pilot: "Pilot: reliability",
  data: "Data",
  categories: "Categories",
  labels: "Labels",
  reversed: "Reversed items",
  scores: "Scores: missing where a part is missing",
  groups: "Groups: a score at or above the cut-off is in the high one",
  byMean: (of: string, exact: string) => `${of}: cut at its mean, ${exact}`,
  byMedian: (of: string, exact: string) => `${of}: cut at its median, ${exact}`,
  fixed: (of: string, exact: string) => `${of}: cut at ${exact}, as the codebook says`,
  byBins: (of: string) => `${of}: groups as the codebook says`,
  lowestHigh: (from: string) => `in doubles the lowest value at or above it is ${from}`,
  reliability: "Reliability",
  frequencies: "Frequencies",
  descriptives: "Scores and numbers",
  crosstabs: "Associations with the outcome",
  arranged: "As the tables have them: the reference last, neighbouring categories merged",
};

type Texts = typeof en;

const id: Texts = {
  codebookOf: (data) =>
    `Buku kode ${data}, dibuat oleh loyalty clean: penyaringan, pengelompokan dan pengodean ulang sudah dikerjakan.`,
  rebuilds: (data) => `Membangun kembali set data dari ${data} dan mengulang angka-angka penelitian.`,
  spssFolder: (data) => `Jalankan di folder yang berisi ${data}; jika belum di sana, dahului dengan: CD 'folder'.`,
  spssSave: "Untuk menyimpan set data sebagai berkas SPSS: SAVE OUTFILE='nama.sav'.",
  rFolder: (data) =>
    `Cukup R dasar. Jalankan di folder yang berisi ${data}; jika belum di sana, dahului dengan: setwd("folder").`,
  renamed: (name, spss) => `${spss} adalah ${name}: nama itu tidak diterima SPSS.`,
  shortened: "Teks yang berakhir dengan ... melebihi panjang yang diterima SPSS.",
  pilot: "Uji coba: reliabilitas",
  data: "Data",
  categories: "Kategori",
  labels: "Label",
  reversed: "Butir yang dibalik",
  scores: "Skor: kosong bila salah satu bagiannya kosong",
  groups: "Kelompok: skor yang sama dengan atau di atas titik potong masuk kelompok tinggi",
  byMean: (of, exact) => `${of}: dipotong pada rata-ratanya, ${exact}`,
  byMedian: (of, exact) => `${of}: dipotong pada mediannya, ${exact}`,
  fixed: (of, exact) => `${of}: dipotong pada ${exact}, sesuai buku kode`,
  byBins: (of) => `${of}: kelompok sesuai buku kode`,
  lowestHigh: (from) => `nilai terendah yang mencapainya adalah ${from}`,
  reliability: "Reliabilitas",
  frequencies: "Frekuensi",
  descriptives: "Skor dan angka",
  crosstabs: "Hubungan dengan variabel terikat",
  arranged: "Seperti pada tabel: pembanding di baris terakhir, kategori yang berdekatan digabung",
};

export function exportTexts(language: Language): Texts {
  return language === "id" ? id : en;
}

/** How a group's cut was made, in one line. */
export function cutText(
  { of, cut }: { readonly of: string; readonly cut: { statistic: string; exact: number; from: number } | null },
  language: Language,
): string {
  const word = exportTexts(language);
  if (cut === null) return word.byBins(of);
  const exact = String(cut.exact);
  const how = cut.statistic === "mean" ? word.byMean : cut.statistic === "median" ? word.byMedian : word.fixed;
  return how(of, exact) + (cut.from === cut.exact ? "" : `; ${word.lowestHigh(String(cut.from))}`);
}
