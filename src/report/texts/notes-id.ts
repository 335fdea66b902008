import type { Say } from "../say.ts";
import type { NoteTexts } from "./notes.ts";

const pair = (say: Say) => `${say.label("row")} dan ${say.label("column")}`;
const option = (say: Say) => (say.has("option") ? ` Jika bukan: ${say.text("option")}` : "");

const tests: Readonly<Record<string, string>> = {
  pearson: "chi-square Pearson",
  continuityCorrection: "continuity correction",
  likelihoodRatio: "likelihood ratio",
  fisher: "uji eksak Fisher",
};
const statistics: Readonly<Record<string, string>> = { mean: "mean", median: "median", fixed: "ditetapkan" };
const delimiters: Readonly<Record<string, string>> = { ",": "koma", ";": "titik koma", "\t": "tab" };
const languages: Readonly<Record<string, string>> = { en: "Inggris", id: "Indonesia" };
const kinds: Readonly<Record<string, string>> = { category: "kategori", number: "angka" };
const named = (names: Readonly<Record<string, string>>, text: string) => names[text] ?? text;

export const idNotes = {
  messages: {
    "no-pilot": () => "Tidak ada data uji coba: validitas dan reliabilitas dihitung dari data penelitian sendiri.",
    "constant-item": (say) =>
      `${say.label("scale")}: semua responden menjawab butir ${say.text("item")} dengan jawaban yang sama; butir itu tidak ikut dihitung dalam alpha dan tidak memiliki korelasi.`,
    "negative-alpha": (say) =>
      `${say.label("scale")}: alpha negatif (${say.number("alpha", "coefficient")}) karena butir-butirnya rata-rata berlawanan arah. Periksa pengodean ${say.list("items")}: butir dengan pernyataan terbalik harus dibalik kodenya.`,
    "item-dropped": (say) =>
      `${say.label("scale")}: butir ${say.text("item")} tidak valid (r ${say.number("r", "coefficient")}, r tabel ${say.number("criticalR", "coefficient")}) dan dikeluarkan pada putaran ${say.text("round")}.`,
    "scale-exhausted": (say) =>
      `${say.label("scale")}: pengeluaran butir berhenti ketika tersisa dua butir, dan keduanya tidak semuanya valid.`,
    "correlations-disagree": (say) =>
      `${say.label("scale")}: butir ${say.text("item")} valid hanya menurut salah satu korelasinya: terkoreksi ${say.number("corrected", "coefficient")}, butir-total ${say.number("total", "coefficient")}, r tabel ${say.number("criticalR", "coefficient")}.${say.has("used") ? ` Yang dipakai: korelasi ${say.is("used", "total") ? "butir-total" : "terkoreksi"}.` : ""}`,
    "invalid-items": (say) =>
      `${say.label("scale")}: butir ${say.list("items")} tidak valid, tetapi masih dihitung dalam skor. Untuk mengeluarkannya: "invalid: drop" di bagian method, validity pada buku kode.`,
    unreliable: (say) =>
      `${say.label("scale")} tidak reliabel: alpha ${say.number("alpha", "coefficient")}, padahal harus lebih dari ${say.text("minimum")}.`,
    "normality-sign": (say) =>
      `${say.label("variable")}: skewness / SE sebesar ${say.number("ratio", "standardized")}. Menurut besarnya (batas ${say.text("limit")}) skor ini tidak normal, menurut tandanya normal; ${say.has("signed") ? "yang dipakai tandanya, jadi dianggap normal" : "yang dipakai besarnya, jadi dianggap tidak normal"}.`,
    "cutoff-moves": (say) =>
      `${say.label("variable")} dipotong pada ${cut(say, "used")}${say.has("statistic") ? ` (${named(statistics, say.text("statistic"))})` : ""}: ${say.text("low")} di bawah, ${say.text("high")} sama atau di atasnya. Aturannya (${named(statistics, say.text("ruleStatistic"))} ${say.number("ruleValue", "mean")}) memberi ${say.text("ruleLow")} dan ${say.text("ruleHigh")}.`,
    "one-group": (say) =>
      `${say.label("variable")}: titik potongnya memasukkan semua responden ke satu kelompok, ${say.text("label")}; tidak ada yang dapat dibandingkan.`,
    "no-groups": (say) =>
      `${say.label("variable")} tidak memiliki kelompok (tanpa kategori, tanpa titik potong), sehingga tidak dapat disilangkan.`,
    "expected-below-5": (say) =>
      `${pair(say)}: ${say.number("percent", "percentSign")} sel memiliki nilai harapan di bawah 5 (terkecil ${say.number("minimum", "minimumExpected")}), terlalu kecil untuk uji chi-square. Pertimbangkan menggabungkan kategori.`,
    "test-choice": (say) =>
      `${pair(say)}: yang dilaporkan ${say.p("p")}${say.has("pSource") ? ` (${named(tests, say.text("pSource"))})` : ""}, tetapi ${others(say)} memberi kesimpulan lain${say.inside("interval").map(tooInterval).join("")}.`,
    "interval-disagrees": (say) =>
      `${pair(say)}: yang dilaporkan ${say.p("p")}, tetapi interval 95% odds ratio-nya (${say.interval("lower", "upper", "ratio")}) memberi kesimpulan lain.`,
    "no-odds-ratio": (say) =>
      `${pair(say)}: tidak ada odds ratio, karena tabelnya ${say.text("rows")} x ${say.text("columns")}, sedangkan yang diperlukan 2 x 2.`,
    "empty-cell": (say) => `${pair(say)}: tidak ada odds ratio, karena ada sel yang kosong.`,
    "empty-category-dropped": (say) =>
      `${pair(say)}: tidak ada responden pada ${say.list("labels")}; kategori itu tidak masuk tabel.`,
    "screened-out": (say) =>
      `${say.text("count")} baris tidak memenuhi kriteria inklusi${say.has("keepMissing") ? `, ${say.text("keepMissing")} di antaranya karena data yang diperlukan kriteria itu kosong` : ""}.`,
    "nobody-left": () =>
      "Tidak ada responden yang tersisa: tidak ada baris yang memenuhi kriteria inklusi, atau berkasnya tidak berisi baris.",
    "invalid-cells": (say) =>
      `${say.text("count")} sel pada data ${say.has("pilot") ? "uji coba" : "penelitian"} berisi nilai yang tidak dikenal buku kode; dihitung sebagai data kosong.`,
    "too-many-categories": (say) =>
      `${say.list("columns")}: lebih dari 1.000 teks yang berbeda, jadi bukan kategori; tidak dihitung.`,
    "read-as": (say) =>
      `${say.text("path")} dibaca sebagai ${say.text("rows")} baris, pemisah sel ${named(delimiters, say.text("delimiter"))}, pengodean ${say.text("encoding")}.`,
    "no-codebook": () => "Tidak ada buku kode: arti kolom ditebak dari baris-baris pertama data.",
    "assumed-scale": (say) =>
      `Skala ${say.text("name")}: ${say.list("items")}${say.has("answers") ? `, jawaban ${say.list("answers")}` : ""}.${option(say)}`,
    "assumed-variable": (say) => `${say.text("name")} berisi ${named(kinds, say.text("kind"))}.${option(say)}`,
    "assumed-set-aside": (say) =>
      `Tidak dipakai: ${say.list("columns")}${say.has("why") ? ` (${say.text("why")})` : ""}.${option(say)}`,
    "assumed-outcome": (say) =>
      `Variabel terikat: ${say.label("name")}${say.has("why") ? ` (${say.text("why")})` : ""}.${option(say)}`,
    "assumed-answers": (say) => `Jawaban ${say.text("name")}: ${codesAndLabels(say)}.${option(say)}`,
    "assumed-language": (say) => `Teks dalam bahasa ${named(languages, say.text("language"))}.${option(say)}`,
    "assumed-predictors": (say) => `Variabel bebas: ${say.list("names")}.${option(say)}`,
    "single-item-family": (say) =>
      `${say.text("column")} bernama seperti butir tetapi hanya sendiri; sebuah skala perlu dua butir. Di sini bukan skala.${option(say)}`,
  },
  reasons: {
    "no-cases": () => "tidak ada kasus",
    "too-few-cases": (say) => `hanya ada ${say.text("n")} kasus, padahal perlu sedikitnya ${say.text("needed")}`,
    "zero-variance": () => "nilainya tidak bervariasi",
    "too-few-items": (say) => `hanya ada ${say.text("k")} butir, padahal perlu sedikitnya ${say.text("needed")}`,
    "too-few-categories": (say) =>
      `tabelnya hanya berisi ${say.text("rows")} x ${say.text("columns")} kategori, padahal masing-masing perlu dua`,
    "not-two-by-two": (say) => `tabelnya ${say.text("rows")} x ${say.text("columns")}, padahal perlu 2 x 2`,
    "empty-cell": () => "ada sel tabel yang kosong",
    "rule-undefined": () => "aturannya tidak memiliki putusan untuk dipakai",
    "not-finite": () => "nilainya tak terhingga",
  },
  figures: {
    mean: "rata-rata",
    meanSE: "SE rata-rata",
    meanLower: "batas bawah rata-rata",
    meanUpper: "batas atas rata-rata",
    trimmedMean: "rata-rata terpangkas",
    median: "median",
    variance: "varians",
    sd: "simpangan baku",
    minimum: "minimum",
    maximum: "maksimum",
    range: "rentang",
    iqr: "rentang antarkuartil",
    skewness: "skewness",
    skewnessSE: "SE skewness",
    kurtosis: "kurtosis",
    kurtosisSE: "SE kurtosis",
    skewnessRatio: "skewness / SE",
    kurtosisRatio: "kurtosis / SE",
    meanIfDeleted: "rata-rata skala tanpa butir itu",
    varianceIfDeleted: "varians skala tanpa butir itu",
    correctedItemTotal: "korelasi butir-total terkoreksi",
    itemTotal: "korelasi butir-total",
    itemTotalP: "p korelasi butir-total",
    alphaIfDeleted: "alpha tanpa butir itu",
    criticalR: "r tabel",
    scaleMean: "rata-rata skala",
    scaleVariance: "varians skala",
    scaleSD: "simpangan baku skala",
    alpha: "alpha",
    alphaStandardized: "alpha terstandar",
    totalScore: "skor total",
    exact: "titik potong",
    used: "titik potong",
    minimumExpected: "nilai harapan terkecil",
    pearson: "chi-square Pearson",
    continuityCorrection: "continuity correction",
    likelihoodRatio: "likelihood ratio",
    linearByLinear: "linear-by-linear association",
    fisher: "uji eksak Fisher",
    oddsRatio: "odds ratio",
    cohorts: "rasio kohort",
    rule: "titik potong menurut aturan",
    p: "p",
  },
  undefinedFigure: (figure, subject, reason) => `${subject}: ${figure} tidak dapat dihitung karena ${reason}.`,
  wholeStudy: "Penelitian",
} satisfies NoteTexts;

function cut(say: Say, key: string): string {
  return say.is("statistic", "fixed") || !say.has("statistic") ? say.number(key, "given") : say.number(key, "mean");
}

function others(say: Say): string {
  const all = say.inside("others").map((other) => `${named(tests, other.text("test"))} (${other.p("p")})`);
  return all.length === 0 ? "uji lain" : all.join(" dan ");
}

function tooInterval(say: Say): string {
  return `, begitu pula interval 95% odds ratio-nya (${say.interval("lower", "upper", "ratio")})`;
}

function codesAndLabels(say: Say): string {
  return say.has("labels") ? say.list("labels") : say.list("codes");
}
