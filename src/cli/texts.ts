/** Words of the command line itself: help and wrong use, in both languages. */
import type { Language } from "../core/language.ts";

const en = {
  usage: "How to write it:",
  arguments: "You give:",
  options: "Options:",
  commands: "Commands:",
  optionsWord: "[options]",
  commandWord: "[command]",
  about:
    "Statistics of a questionnaire study: validity, reliability, normality, cut-offs, chi-square and odds ratios, equal to SPSS to the last printed digit.",
  help: "show this help",
  version: "show the version",
  seeHelp: "To see everything a command can do: loyalty help analyze",
  examples: "Examples:",
  analyze: "read a questionnaire's answers and print a study's tables and verdicts",
  helpCommand: "show the help of a command",
  data: "the answers: a CSV file with one row a respondent and a header line",
  groupWhat: "What the columns mean:",
  groupPrint: "What is printed, and where:",
  codebook:
    "the file that says what the columns mean (without it: data.loyalty.yaml or loyalty.yaml in the data's folder; without those it is guessed and the guesses are listed)",
  noCodebook: "guess even if there is a codebook beside the data",
  pilot: "the try-out's answers; validity and reliability come from this file",
  outcome: "the outcome: a scale, a variable with categories or an item",
  predictors: "what is crossed with the outcome, with commas between",
  scale: 'without a codebook: a scale and its items, such as "R=R1..R4" (may be given several times)',
  reverse: "without a codebook: items whose answers run the other way, such as P23..P26",
  number: "without a codebook: columns that are numbers",
  category: "without a codebook: columns that are categories",
  ignore: "without a codebook: columns to leave alone",
  title: "without a codebook: the study's title",
  delimiter: 'what stands between two cells, where it is found wrongly (",", ";" or tab)',
  full: "every table that SPSS would print, scale by scale and pair by pair",
  only: "only these stages, with commas between:",
  lang: "language of texts and messages: id (Indonesian) or en (English)",
  format: "text, or json for programs",
  output: "write to a file instead of the screen",
  width: "columns of text in a line (default: as wide as the window, else 80)",
  failOn: "end with exit code 1 where one of these holds, with commas between:",
  exitCodes: [
    "Exit codes: 0 done; 1 a condition of --fail-on holds; 2 wrong use, or an output",
    "that can't be written; 3 the data or the codebook can't be read as they are;",
    "70 a bug in the program.",
  ].join("\n"),
  exampleBare: "no codebook: scales are found by their column names",
  examplePilot: "with a pilot, every table as in SPSS, into a file",
  exampleJson: "for a program, exit code 1 if an item is invalid",
};

type Texts = { readonly [K in keyof typeof en]: string };

const id: Texts = {
  usage: "Cara menulis:",
  arguments: "Yang Anda berikan:",
  options: "Pilihan:",
  commands: "Perintah:",
  optionsWord: "[pilihan]",
  commandWord: "[perintah]",
  about:
    "Statistik penelitian kuesioner: validitas, reliabilitas, normalitas, titik potong, chi-square dan odds ratio, sama dengan SPSS sampai angka terakhir yang tercetak.",
  help: "tampilkan bantuan ini",
  version: "tampilkan versi",
  seeHelp: "Untuk melihat semua kemampuan sebuah perintah: loyalty help analyze",
  examples: "Contoh:",
  analyze: "baca jawaban kuesioner lalu cetak tabel dan kesimpulan penelitian",
  helpCommand: "tampilkan bantuan sebuah perintah",
  data: "jawaban responden: berkas CSV, satu baris untuk satu responden, dengan baris judul kolom",
  groupWhat: "Arti kolom-kolom:",
  groupPrint: "Apa yang dicetak, dan ke mana:",
  codebook:
    "berkas yang menjelaskan arti kolom (jika tidak disebut: data.loyalty.yaml atau loyalty.yaml di folder data; jika tidak ada, ditebak dan tebakannya ditulis)",
  noCodebook: "tebak meskipun ada buku kode di samping data",
  pilot: "jawaban uji coba; validitas dan reliabilitas dihitung dari berkas ini",
  outcome: "variabel terikat: sebuah skala, variabel berkategori, atau butir",
  predictors: "variabel bebas yang disilangkan dengan variabel terikat, dipisah koma",
  scale: 'tanpa buku kode: skala dan butirnya, misalnya "R=R1..R4" (boleh beberapa kali)',
  reverse: "tanpa buku kode: butir yang arah jawabannya terbalik, misalnya P23..P26",
  number: "tanpa buku kode: kolom yang berupa angka",
  category: "tanpa buku kode: kolom yang berupa kategori",
  ignore: "tanpa buku kode: kolom yang tidak dipakai",
  title: "tanpa buku kode: judul penelitian",
  delimiter: 'pemisah sel, jika salah ditemukan (",", ";" atau tab)',
  full: "semua tabel yang dicetak SPSS, skala demi skala dan pasangan demi pasangan",
  only: "hanya tahap-tahap ini, dipisah koma:",
  lang: "bahasa teks dan pesan: id (Indonesia) atau en (Inggris)",
  format: "text, atau json untuk program lain",
  output: "tulis ke berkas, bukan ke layar",
  width: "jumlah huruf dalam satu baris (bawaan: selebar jendela, jika tidak diketahui 80)",
  failOn: "akhiri dengan kode keluar 1 bila salah satu hal ini terjadi, dipisah koma:",
  exitCodes: [
    "Kode keluar: 0 selesai; 1 syarat --fail-on terpenuhi; 2 salah pemakaian, atau",
    "keluaran tidak dapat ditulis; 3 data atau buku kode tidak dapat dibaca;",
    "70 kesalahan di dalam program.",
  ].join("\n"),
  exampleBare: "tanpa buku kode: skala dikenali dari nama kolom",
  examplePilot: "dengan uji coba, semua tabel seperti di SPSS, ke sebuah berkas",
  exampleJson: "untuk program lain, kode keluar 1 bila ada butir tidak valid",
};

export function texts(language: Language): Texts {
  return language === "id" ? id : en;
}
