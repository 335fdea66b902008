/** What the words of a header say a column is, in Indonesian and English. */
import { fold } from "../../core/fold.ts";
import type { Language } from "../../core/language.ts";

export type Subject = "age" | "income" | "education" | "gender" | "duration" | "count" | "other";

export type KnownWord = {
  readonly subject: Subject;
  readonly language: Language;
  /** As the header has it, lower case. */
  readonly word: string;
};

const known: readonly (readonly [Subject, Language, RegExp])[] = [
  ["age", "id", /\b(?:usia|umur)\b/],
  ["age", "en", /\bage\b/],
  ["income", "id", /\b(?:penghasilan|pendapatan|gaji|upah|uang saku|omzet|omset|pengeluaran)\b/],
  ["income", "en", /\b(?:income|salary|wages?|allowance|expenditure|spending)\b/],
  ["education", "id", /\b(?:pendidikan|ijazah)\b/],
  ["education", "en", /\b(?:education|qualification)\b/],
  ["gender", "id", /\b(?:jenis kelamin|kelamin)\b/],
  ["gender", "en", /\b(?:gender|sex)\b/],
  ["duration", "id", /\b(?:lama (?:be|me|ke|pe|ti|st|ra|di|ja)\p{L}+|lama|masa kerja|durasi)\b/u],
  ["duration", "en", /\b(?:length of (?:stay|service)|tenure|duration|years of \p{L}+)\b/u],
  [
    "other",
    "id",
    /\b(?:pekerjaan|status pernikahan|status perkawinan|agama|suku|jurusan|fakultas|prodi|program studi)\b/,
  ],
  [
    "other",
    "id",
    /\b(?:semester|angkatan|kelas|domisili|kota|kabupaten|kecamatan|jabatan|golongan|divisi|departemen)\b/,
  ],
  ["other", "id", /\b(?:jarak|kunjungan|penanggung|pembayaran|status|unit kerja|cabang|frekuensi)\b/],
  [
    "other",
    "en",
    /\b(?:occupation|marital status|religion|ethnicity|faculty|major|semester|city|position|department)\b/,
  ],
  ["count", "id", /\b(?:jumlah|banyaknya) (\p{L}+)/u],
  ["count", "en", /\bnumber of (\p{L}+)/u],
];

/** The first of them that a header has; null where it has none. */
export function knownWord(header: string): KnownWord | null {
  const text = fold(header).replace(/_/g, " ");
  for (const [subject, language, pattern] of known) {
    const match = pattern.exec(text);
    if (match !== null) return { subject, language, word: match[1] ?? match[0] };
  }
  return null;
}

const small: Readonly<Record<Language, RegExp>> = {
  id: /\b(?:yang|dan|saya|anda|di|dari|untuk|dengan|ini|apakah|adalah|tidak|sudah|pada|jenis|nama|kepada|dapat|akan)\b/g,
  en: /\b(?:the|is|of|you|your|my|are|and|to|with|what|how|have|this|that|which|for|was|am)\b/g,
};

/** Frequent in questionnaires, and words of the other language in none. */
const frequent: Readonly<Record<Language, RegExp>> = {
  id: /\b(?:laki-?laki|perempuan|pria|wanita|kelamin|usia|umur|pendidikan|pekerjaan|penghasilan|pendapatan|alamat|tahun|bulan|lama|menikah|kawin|belum|swasta|negeri|pelajar|mahasiswa|karyawan|wiraswasta|wirausaha|rumah|responden|jawaban|skor|butir|pernyataan|pertanyaan|kelas|jurusan|ya|lainnya|sekolah|kota|jarak|kunjungan|keluarga|berapa|mana|kurang|lebih|sangat)\b/g,
  en: /\b(?:male|female|gender|sex|age|education|occupation|income|salary|address|years?|months?|married|single|divorced|student|employee|employed|self|respondent|yes|other|never|always|often|question|score|school|city|family|often|name|number|work|service)\b/g,
};

/** The language whose small and frequent words texts have more of; null where they have none. */
export function languageOf(texts: Iterable<string>): Language | null {
  const text = [...texts].join("\n").toLowerCase().replace(/_/g, " ");
  const count = (language: Language) =>
    (text.match(small[language])?.length ?? 0) + (text.match(frequent[language])?.length ?? 0);
  const [id, en] = [count("id"), count("en")];
  return id === en ? null : id > en ? "id" : "en";
}
