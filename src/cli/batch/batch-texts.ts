/** Words of `loyalty batch`'s help, in both languages. */
import type { Language } from "../../core/language.ts";

const en = {
  about:
    "analyse many files, each with the codebook beside it or one for all, and write their reports and one summary; a file that can't be analysed stops nothing",
  usage: "<files...> [options]",
  files: "data files, folders, or patterns in quotes such as 'class/*/data.csv'",
  format: "what is written of each file, with commas between (default: html):",
  out: "the folder for the reports, and for summary.txt, summary.csv and summary.json",
  codebook: "one codebook for all files (without it: the one beside each)",
  jobs: "how many files at once (default: as many as the machine has processors)",
  examples: [
    "  loyalty batch 'class/*/data.csv' --format html,docx --out reports/",
    "      each data.csv below class, its web page and its Word document",
    "  loyalty batch exports/ --codebook study.yaml --format json --fail-on unreliable",
    "      a whole folder with one codebook, for a program",
  ].join("\n"),
  exitCodes: [
    "Exit codes: the worst of all files: 0 done; 1 a condition of --fail-on holds;",
    "2 wrong use, or an output that can't be written; 3 data or a codebook that can't",
    "be read as they are; 70 a bug in the program.",
  ].join("\n"),
};

type Texts = { readonly [K in keyof typeof en]: string };

const id: Texts = {
  about:
    "analisis banyak berkas, masing-masing dengan buku kode di sampingnya atau satu untuk semua, lalu tulis laporannya dan satu ringkasan; berkas yang gagal tidak menghentikan yang lain",
  usage: "<berkas...> [opsi]",
  files: "berkas data, folder, atau pola dalam tanda kutip seperti 'kelas/*/data.csv'",
  format: "apa yang ditulis dari tiap berkas, dipisahkan koma (bawaan: html):",
  out: "folder untuk laporan serta summary.txt, summary.csv, dan summary.json",
  codebook: "satu buku kode untuk semua berkas (tanpa ini: yang ada di samping masing-masing)",
  jobs: "berapa berkas sekaligus (bawaan: sebanyak prosesor komputer)",
  examples: [
    "  loyalty batch 'kelas/*/data.csv' --format html,docx --out laporan/",
    "      setiap data.csv di bawah kelas, halaman web dan dokumen Word-nya",
    "  loyalty batch ekspor/ --codebook studi.yaml --format json --fail-on unreliable",
    "      satu folder dengan satu buku kode, untuk program lain",
  ].join("\n"),
  exitCodes: [
    "Kode keluar: yang terburuk dari semua berkas: 0 selesai; 1 syarat --fail-on",
    "terpenuhi; 2 pemakaian salah, atau keluaran tidak dapat ditulis; 3 data atau buku",
    "kode tidak dapat dibaca; 70 kesalahan di dalam program.",
  ].join("\n"),
};

export const batchTexts = { en, id } satisfies Record<Language, Texts>;
