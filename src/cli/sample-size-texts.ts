/** Words of `loyalty sample-size`'s help, in both languages. */
import type { Language } from "../core/language.ts";
import type { SampleSizeMethod } from "../stages/sample-size.ts";

const en = {
  about:
    "How many respondents a study needs, by the formula that fits its design: the formula, the same with your numbers, a sentence for the thesis with its reference, and what to beware of.",
  usage: "<formula> [options]",
  formulas: "Formulas (each has help of its own: loyalty sample-size lemeshow --help):",
  summaries: {
    lemeshow: "estimate one proportion, with -N in a finite population",
    "two-proportions": "compare the proportions of two groups",
    "two-means": "compare the means of two groups",
    correlation: "test a correlation",
    slovin: "N / (1 + N e²), where it is asked for",
    "krejcie-morgan": "what their table prints",
    cochran: "estimate one proportion, n₀ first, then with -N the correction",
  } satisfies Record<SampleSizeMethod, string>,
  method: "the formula, as another way of naming it",
  groupDesign: "The study:",
  groupLevel: "How sure it is to be:",
  groupPrint: "What is printed, and where:",
  population: "how many people the population has (without it: no limit)",
  populationNeeded: "how many people the population has",
  proportion: "the expected proportion, such as 0.3 or 30% (default: 0.5, which asks for the largest sample)",
  precision: "how far the estimate may be from the truth, such as 0.05 or 5%",
  margin: "the margin of error, such as 0.05 or 5%",
  p1: "the proportion in the first group, such as 0.3 or 30%",
  p2: "the proportion in the second group",
  mean1: "the mean of the first group",
  mean2: "the mean of the second group",
  difference: "the difference of the means, instead of --mean1 and --mean2",
  sd: "the standard deviation in both groups",
  sd1: "the standard deviation in the first group, instead of --sd",
  sd2: "the standard deviation in the second group",
  correlation: "the smallest correlation that is to be found, such as 0.3",
  confidence: "confidence level in percent (default: 95)",
  level: "100 minus alpha in percent (default: 95, which is an alpha of 5%)",
  power: "power in percent (default: 80)",
  oneSided: "a one-sided test",
  z: "this z instead of the exact quantile, such as 1.96",
  zPower: "this z for the power, such as 0.84",
  dropOut: "the share of respondents that will be lost, such as 10, 10%, or 0.1",
  numbers: "Numbers may be written with a decimal point or a decimal comma: 0.5 or 0,5.",
  exitCodes: "Exit codes: 0 done; 2 wrong use, or the output can't be written; 70 a bug.",
};

type Texts = typeof en;

const id: Texts = {
  about:
    "Berapa responden yang diperlukan sebuah penelitian, dengan rumus yang sesuai dengan rancangannya: rumusnya, perhitungannya dengan angka Anda, kalimat untuk skripsi beserta pustakanya, dan hal yang perlu dicermati.",
  usage: "<rumus> [opsi]",
  formulas: "Rumus (masing-masing punya bantuan sendiri: loyalty sample-size lemeshow --help):",
  summaries: {
    lemeshow: "menduga satu proporsi, dengan -N untuk populasi terbatas",
    "two-proportions": "membandingkan proporsi dua kelompok",
    "two-means": "membandingkan rerata dua kelompok",
    correlation: "menguji korelasi",
    slovin: "N / (1 + N e²), bila memang diminta",
    "krejcie-morgan": "seperti yang tercetak di tabelnya",
    cochran: "menduga satu proporsi, n₀ dulu, lalu koreksinya dengan -N",
  },
  method: "nama rumusnya, cara lain untuk menyebutnya",
  groupDesign: "Penelitiannya:",
  groupLevel: "Seberapa pasti hasilnya:",
  groupPrint: "Apa yang dicetak, dan ke mana:",
  population: "jumlah populasi (tanpa ini: populasi tidak terbatas)",
  populationNeeded: "jumlah populasi",
  proportion: "perkiraan proporsi, misalnya 0,3 atau 30% (bawaan: 0,5, yang menghasilkan sampel terbesar)",
  precision: "presisi mutlak: seberapa jauh dugaan boleh meleset, misalnya 0,05 atau 5%",
  margin: "batas kesalahan, misalnya 0,05 atau 5%",
  p1: "proporsi kelompok pertama, misalnya 0,3 atau 30%",
  p2: "proporsi kelompok kedua",
  mean1: "rerata kelompok pertama",
  mean2: "rerata kelompok kedua",
  difference: "selisih rerata, sebagai ganti --mean1 dan --mean2",
  sd: "simpangan baku kedua kelompok",
  sd1: "simpangan baku kelompok pertama, sebagai ganti --sd",
  sd2: "simpangan baku kelompok kedua",
  correlation: "korelasi terkecil yang ingin ditemukan, misalnya 0,3",
  confidence: "tingkat kepercayaan dalam persen (bawaan: 95)",
  level: "100 dikurangi alfa dalam persen (bawaan: 95, artinya alfa 5%)",
  power: "kekuatan uji (power) dalam persen (bawaan: 80)",
  oneSided: "uji satu arah",
  z: "pakai z ini, bukan kuantil eksaknya, misalnya 1,96",
  zPower: "pakai z ini untuk kekuatan uji, misalnya 0,84",
  dropOut: "bagian responden yang akan hilang, misalnya 10, 10%, atau 0,1",
  numbers: "Angka boleh ditulis dengan titik atau koma desimal: 0.5 atau 0,5.",
  exitCodes:
    "Kode keluar: 0 selesai; 2 salah pemakaian, atau keluaran tidak dapat ditulis;\n70 kesalahan di dalam program.",
};

export function sampleSizeTexts(language: Language): Texts {
  return language === "id" ? id : en;
}

/** A command line for each formula that works as it stands. */
export const EXAMPLES: Readonly<Record<SampleSizeMethod, string>> = {
  lemeshow: "loyalty sample-size lemeshow -N 473 -P 0.5 -d 0.1",
  "two-proportions": "loyalty sample-size two-proportions --p1 0.5 --p2 0.7 --power 80",
  "two-means": "loyalty sample-size two-means --difference 5 --sd 10",
  correlation: "loyalty sample-size correlation -r 0.3 --power 80",
  slovin: "loyalty sample-size slovin -N 473 -e 0.05",
  "krejcie-morgan": "loyalty sample-size krejcie-morgan -N 473",
  cochran: "loyalty sample-size cochran -e 0.05 --drop-out 10",
};
