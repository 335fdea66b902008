/** What the form says around a codebook's keys, in both languages. */
import type { Language } from "../../core/language.ts";
import type { Confidence } from "../propose/proposal.ts";
import type { Section } from "./write-codebook-tree.ts";

export type FormTexts = {
  readonly about: (data: string, version: string) => string;
  readonly reasons: string;
  readonly marks: string;
  readonly examples: string;
  readonly unanswered: (count: number) => string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly check: string;
  readonly open: string;
  readonly taken: string;
  readonly orElse: string;
  readonly answered: (choice: string) => string;
  readonly aside: string;
  readonly personal: string;
  readonly more: (count: number) => string;
  readonly sections: Readonly<Record<Section, string>>;
  /** YAML for sections that the codebook doesn't have; each line becomes a comment. */
  readonly samples: (names: SampleNames) => Readonly<Record<Section, readonly string[]>>;
};

/** Names of this study that stand in the examples. */
export type SampleNames = {
  readonly column: string;
  readonly scale: string;
  readonly predictor: string;
};

const method = [
  "method:",
  "  alpha: 0.05",
  "  validity: { r: corrected, criterion: r-table, invalid: report }",
  "  reliability: { minimum: 0.6 }",
  "  normality: { rule: skewness-ratio, limit: 2, signed: false }",
  "  cutoff: { rounding: none }",
  "  p: by-expected-count",
];

const id: FormTexts = {
  about: (data, version) =>
    `Buku kode untuk ${data}, usulan loyalty ${version}: arti setiap kolom. Baca dari atas dan perbaiki yang keliru, lalu jalankan:`,
  reasons:
    "Di belakang # tertulis alasan setiap usulan dan tingkat keyakinannya: pasti, kemungkinan besar, atau tebakan.",
  marks: ">>> PERIKSA: pertanyaan yang perlu Anda pastikan sendiri.",
  examples: "Baris yang diawali # tanpa spasi adalah contoh; hapus # itu untuk memakainya.",
  unanswered: (count) => `Ada ${count} tempat bertanda >>> PERIKSA.`,
  confidence: { sure: "pasti", likely: "kemungkinan besar", guess: "tebakan, periksa" },
  check: ">>> PERIKSA:",
  open: "Belum dijawab. Pilihannya:",
  taken: "Yang dipakai sekarang:",
  orElse: "Pilihan lain:",
  answered: (choice) => `jawaban Anda: ${choice}`,
  aside: "Kolom yang tidak dipakai, dan alasannya:",
  personal: "menunjukkan siapa respondennya; isinya tidak pernah ditampilkan",
  more: (count) => `dan ${count} kolom lainnya`,
  sections: {
    title: "Judul laporan.",
    year: "Tahun penelitian.",
    language: "Bahasa laporan: id (Indonesia) atau en (Inggris).",
    data: "Isian yang berarti tidak menjawab, dan yang dilakukan bila jawaban tidak dikenal: stop atau missing.",
    pilot: "Berkas uji coba; validitas dan reliabilitas dihitung dari berkas ini.",
    columns: "Nama pendek untuk judul kolom yang panjang (nama pendek: judul seperti dalam berkas).",
    labels: "Teks yang dicetak di tabel untuk sebuah kolom, jika bukan judulnya.",
    keep: "Syarat responden yang diolah; baris lainnya disisihkan dan dihitung.",
    check: "Kombinasi isian yang mustahil: unless menyatakan yang seharusnya berlaku; drop: true menyisihkan barisnya.",
    answers: "Pilihan jawaban: kode dari yang terendah, lalu labelnya; ejaan lain menyusul di dalam [ ].",
    variables:
      "Variabel: karakteristik responden. bins mengelompokkan angka, recode menggabungkan isian, order mengatur urutan baris.",
    scales:
      "Skala: jumlah skor butir-butirnya. reverse: butir yang arahnya terbalik. categories: kelompok rendah lalu tinggi. Titik potongnya rata-rata atau median; untuk memakai angka sendiri tambahkan cutoff di dalam kurung, misalnya cutoff: 12 (atau mean, median).",
    outcome: "Variabel terikat: sebuah skala, variabel berkategori, atau satu butir.",
    predictors:
      "Variabel bebas. Tanpa baris ini: semua variabel berkategori dan semua skala yang tidak berbagi butir dengan variabel terikat.",
    strata: "Variabel pengelompok: hubungan dengan variabel terikat dilihat lagi di dalam setiap kelompoknya.",
    pairs: "Pertanyaan yang diajukan dua kali kepada responden yang sama, misalnya sebelum dan sesudah.",
    method: "Aturan pengolahan; yang tertulis di sini adalah bawaannya.",
  },
  samples: ({ column, scale, predictor }) => ({
    title: ["title: Judul penelitian"],
    year: ["year: 2026"],
    language: ["language: id"],
    data: ['data: { missing: ["", "NA", "-"], invalid: missing }'],
    pilot: ["pilot: { file: pilot.csv }"],
    columns: ["columns: { R1: Judul kolom seperti dalam berkas }"],
    labels: [`labels: { ${column}: Teks untuk tabel }`],
    keep: [`keep: ${column} >= 17`],
    check: [`check: [{ unless: "${column} >= 15", say: di bawah 15 tahun, drop: false }]`],
    answers: [
      "answers:",
      "  setuju: { 1: [Sangat Tidak Setuju, STS], 2: [Tidak Setuju, TS], 3: [Setuju, S], 4: [Sangat Setuju, SS] }",
    ],
    variables: [
      "variables:",
      `  ${column}: { label: Kelompok umur, bins: [{ below: 45, label: Muda }, { label: Tua }] }`,
    ],
    scales: ["scales:", "  R: { label: Reliabilitas, items: R1..R4, answers: setuju, categories: [Rendah, Tinggi] }"],
    outcome: [`outcome: ${scale}`],
    predictors: [`predictors: [${predictor}]`],
    strata: [`strata: [${column}]`],
    pairs: ["pairs: [[sebelum, sesudah]]"],
    method,
  }),
};

const en: FormTexts = {
  about: (data, version) =>
    `Codebook for ${data}, proposed by loyalty ${version}: what each column means. Read it from the top, correct what is wrong, then run:`,
  reasons: "Behind each # stands why something is proposed and how sure that is: sure, likely, or a guess.",
  marks: ">>> CHECK: a question that only you can settle.",
  examples: "Lines that begin with # and no space are examples; take the # away to use one.",
  unanswered: (count) => (count === 1 ? "One place is marked >>> CHECK." : `${count} places are marked >>> CHECK.`),
  confidence: { sure: "sure", likely: "likely", guess: "a guess, look at it" },
  check: ">>> CHECK:",
  open: "Not answered yet. The choices:",
  taken: "Taken for now:",
  orElse: "Otherwise:",
  answered: (choice) => `your answer: ${choice}`,
  aside: "Columns that are left alone, and why:",
  personal: "says who the respondent is; what it holds is never shown",
  more: (count) => `and ${count} more columns`,
  sections: {
    title: "Title of the report.",
    year: "Year of the study.",
    language: "Language of the report: id (Indonesian) or en (English).",
    data: "Cells that mean no answer, and what happens to an answer that isn't known: stop or missing.",
    pilot: "The try-out's file; validity and reliability come from it.",
    columns: "Short names for long headers (short name: header as in the file).",
    labels: "What tables print for a column, where that isn't its header.",
    keep: "Which respondents count; the other rows are screened out and counted.",
    check: "Answers that can't go together: unless says what should hold; drop: true screens the row out.",
    answers: "The answers: codes from the lowest up, each with its label; further spellings follow in [ ].",
    variables:
      "Variables: what respondents are like. bins group numbers, recode joins values, order sets the order of the rows.",
    scales:
      "Scales: the sum of their items' scores. reverse: items worded the other way round. categories: the low group, then the high one. They part at the mean or the median; for a bound of your own add cutoff within the braces, such as cutoff: 12 (or mean, median).",
    outcome: "The outcome: a scale, a variable with categories, or a single item.",
    predictors:
      "What is crossed with the outcome. Without this line: every variable with categories and every scale that shares no item with it.",
    strata: "Variables by whose groups each association is looked at once more.",
    pairs: "The same question asked twice of the same people, such as before and after.",
    method: "The rules of the analysis; those written here are the defaults.",
  },
  samples: ({ column, scale, predictor }) => ({
    title: ["title: Title of the study"],
    year: ["year: 2026"],
    language: ["language: en"],
    data: ['data: { missing: ["", "NA", "-"], invalid: missing }'],
    pilot: ["pilot: { file: pilot.csv }"],
    columns: ["columns: { R1: Header as in the file }"],
    labels: [`labels: { ${column}: Text for tables }`],
    keep: [`keep: ${column} >= 17`],
    check: [`check: [{ unless: "${column} >= 15", say: younger than 15, drop: false }]`],
    answers: ["answers:", "  agree: { 1: Strongly Disagree, 2: Disagree, 3: Neutral, 4: Agree, 5: Strongly Agree }"],
    variables: [
      "variables:",
      `  ${column}: { label: Age group, bins: [{ below: 45, label: Younger }, { label: Older }] }`,
    ],
    scales: ["scales:", "  R: { label: Reliability, items: R1..R4, answers: agree, categories: [Low, High] }"],
    outcome: [`outcome: ${scale}`],
    predictors: [`predictors: [${predictor}]`],
    strata: [`strata: [${column}]`],
    pairs: ["pairs: [[before, after]]"],
    method,
  }),
};

export function formTexts(language: Language): FormTexts {
  return language === "id" ? id : en;
}
