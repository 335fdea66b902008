/**
 * A small study with everything that makes coding hard: long headers, words and codes as answers, reversed items, missing
 * cells, decimal commas, bins, recoding, ticked choices, numbers cut like scores, an item as outcome, rows to leave out, and
 * texts that other programs stumble over.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Numbers from 0 to 1 that are the same each time. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const questions = [
  "Dokter datang tepat waktu, setiap hari",
  "Saya menunggu terlalu lama",
  'Perawat "ramah" kepada saya',
  "=Petugas pendaftaran cekatan",
  "Ruang tunggu nyaman é",
  "Obat sering tidak tersedia",
  "Alat medis lengkap",
  "Saya akan kembali ke sini",
] as const;

/** Of one column of the file, as the codebook doesn't say which there are. */
export const towns = [
  "=SUM(1,2)",
  "'=SUM(1,2)",
  "-Bekasi",
  'Depok "Kota"',
  "Bogor, Jawa; Barat",
  "Jakarta\nTimur",
  "Jakarta Timur",
  "else",
  "@Cikarang é €",
  "NA!",
] as const;

const words = ["Sangat Tidak Setuju", "TS", "S", "sangat setuju"] as const;

export type MadeFiles = { readonly data: string; readonly pilot: string };

/** Writes study.csv and pilot.csv into a folder. */
export function writeMadeStudy(folder: string): MadeFiles {
  const files = { data: join(folder, "study.csv"), pilot: join(folder, "pilot.csv") };
  writeFileSync(files.data, csv(dataHeader, dataRows()));
  writeFileSync(files.pilot, csv(["no", ...questions, "lama"], pilotRows()));
  return files;
}

const dataHeader = [
  "Alamat surel",
  "Usia (tahun)",
  "berat",
  "tinggi",
  "kota",
  "pendidikan",
  "media",
  "kelas",
  "puas",
  "kunjungan",
  ...questions,
];

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function dataRows(): string[][] {
  const random = numbers(7);
  const next = () => random.next().value;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const rows = Array.from({ length: 90 }, (_, index) => {
    const mood = next();
    const cells = [
      `orang${index % 88}@contoh.id`,
      next() < 0.04 ? "99" : String(15 + Math.floor(next() * 60)),
      next() < 0.04 ? "" : (45 + next() * 40).toFixed(2).replace(".", ","),
      (1.45 + next() * 0.4).toFixed(2).replace(".", ","),
      next() < 0.05 ? "" : pick(towns),
      pick(["1", "2", "3", "4", "SD", "sd"]),
      pick(["TV", "Radio;TV", "Koran", "Radio", "Koran;TV;", ""]),
      pick(["7", "9", "8"]),
      pick(["Ya", "Tidak", "1", "tidak"]),
      String(Math.floor(next() * 6)),
      ...questions.map((_, item) => answer(next(), mood, item)),
    ];
    return cells;
  });
  // the first one again, who is left out, and with him the only one from there
  const again = ["orang0@contoh.id", "30", "60,00", "1,60", "Cuma di sini", "SD", "TV", "7", "Ya", "3"];
  rows[20] = [...again, ...questions.map(() => "3")];
  return rows;
}

/** Items 2 and 6 are worded the other way round; a few words instead of codes, a few gaps. */
function answer(luck: number, mood: number, item: number): string {
  if (luck < 0.02) return "";
  const code = Math.min(4, Math.max(1, Math.round(1 + 3 * (0.6 * mood + 0.4 * luck))));
  const ticked = item === 1 || item === 5 ? 5 - code : code;
  return luck > 0.9 ? words[ticked - 1]! : String(ticked);
}

function pilotRows(): string[][] {
  const random = numbers(11);
  const next = () => random.next().value;
  return Array.from({ length: 30 }, (_, index) => {
    const mood = next();
    const lama = String(Math.floor(next() * 10));
    return [String(index + 1), ...questions.map((_, item) => answer(next(), mood, item)), lama];
  });
}

/** As `study.yaml` says it. */
export function madeCodebook(
  more: { readonly [Key in "pilot" | "outcome" | "method" | "L" | "puas"]?: string } = {},
): string {
  const outcome = more.outcome ?? "Q8";
  const predictors = ["umur", "usia (tahun)", "berat", "imt", "kota", "pendidikan", "media", "kelas", "puas", "BY"];
  const others = ["A", "B", "C", "D", "Q6"].filter((name) => name !== outcome);
  return `loyalty: 1
title: "Studi: 'kecil'. Dengan titik."
language: id
data: { missing: ["", "NA"], duplicates: drop, straightLining: drop, person: Alamat surel }
${more.pilot ?? ""}
columns:
${questions.map((question, index) => `  Q${index + 1}: ${JSON.stringify(question)}`).join("\n")}
labels: { Q1: "Dokter datang tepat waktu. ", Q2: "Menunggu 'lama'" }
keep: column("Usia (tahun)") >= 17 and kunjungan >= 1
check: [{ unless: "kunjungan < 5 or kelas != '8'", say: mustahil, drop: true }]
answers:
  setuju: { 1: [Sangat Tidak Setuju, STS], 2: [Tidak Setuju, TS], 3: [Setuju, S], 4: [Sangat Setuju, SS] }
  ya: { 0: ["=Tidak", Tidak], 1: [Ya, Iya] }
variables:
  umur:
    label: Kelompok umur
    column: Usia (tahun)
    missing: [99]
    bins: [{ below: 25, label: "-25" }, { below: 45, label: "25-44; dewasa" }, { label: ">= 45 tahun" }]
  "usia (tahun)": { label: "Usia\\nresponden", column: Usia (tahun), missing: [99], categories: [Muda, Tua], cutoff: mean }
  berat: { label: Berat badan, kind: number, categories: [Ringan, Berat], cutoff: mean }
  imt: { label: Indeks massa tubuh, compute: berat / (tinggi * tinggi), categories: [Rendah, Tinggi], cutoff: median }
  separuh: { label: Separuh berat, compute: kunjungan / 2, kind: number }
  kota:
  pendidikan: { recode: { 1: Dasar, SD: Dasar, 2: "12", 3: "12", else: "NA" }, order: ["NA", "12", Dasar] }
  media: { label: Menonton TV, choice: TV }
  kelas: { kind: category }
  puas: { answers: ya${more.puas ?? ""} }
  BY: { label: "Kunjungan", column: kunjungan, kind: category, order: ["5", "4", "3", "2", "1"] }
scales:
  A: { label: "Pelayanan 'A'", items: Q1..Q4, answers: setuju, reverse: [Q2], categories: [Buruk, Baik] }
  B: { label: Sarana, items: [Q5, Q6, Q7], answers: setuju, reverse: all, bins: [{ below: 7, label: Rendah }, { below: 9, label: Sedang }, { label: Tinggi }] }
  C: { label: Semua, sum: [A, B], categories: [Buruk, Baik], cutoff: mean }
  D: { label: "Berbagi butir", items: [Q1, Q2, Q8], answers: setuju, reverse: [Q2], categories: [Buruk, Baik], cutoff: 8 }
${more.L ?? ""}
outcome: ${outcome}
predictors: ${JSON.stringify([...predictors, ...others])}
${more.method ?? ""}
`;
}
