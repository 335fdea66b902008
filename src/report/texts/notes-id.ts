import { enumeration } from "../enumeration.ts";
import type { Say } from "../say.ts";
import type { MainNoteTexts } from "./notes.ts";

const pair = (say: Say) => `${say.label("row")} dan ${say.label("column")}`;
const pairs = (rows: readonly string[], column: string) => `${column} dengan ${enumeration(rows, "id")}`;
/** The command line's own words stay; what stands for a name is Indonesian. */
const option = (say: Say) =>
  say.has("option")
    ? say.hint(
        ` Jika bukan: ${say
          .text("option")
          .replace(/\bNAME\b/g, "NAMA")
          .replace(/\bCOLUMN\b/g, "KOLOM")}`,
      )
    : "";

const tests: Readonly<Record<string, string>> = {
  pearson: "chi-square Pearson",
  continuityCorrection: "continuity correction",
  likelihoodRatio: "likelihood ratio",
  fisher: "uji eksak Fisher",
};
const statistics: Readonly<Record<string, string>> = { mean: "rata-rata", median: "median", fixed: "ditetapkan" };
const delimiters: Readonly<Record<string, string>> = { ",": "koma", ";": "titik koma", "\t": "tab" };
const languages: Readonly<Record<string, string>> = { en: "Inggris", id: "Indonesia" };
const kinds: Readonly<Record<string, string>> = { category: "kategori", number: "angka" };
const named = (names: Readonly<Record<string, string>>, text: string) => names[text] ?? text;

export const idNotes = {
  messages: {
    "no-pilot": () => "Tidak ada data uji coba: validitas dan reliabilitas dihitung dari data penelitian sendiri.",
    "constant-item": (say) =>
      `${say.label("scale")}: semua responden menjawab butir ${say.text("item")} dengan jawaban yang sama; butir itu tidak ikut dihitung dalam Cronbach's Alpha dan tidak memiliki korelasi.`,
    "negative-alpha": (say) =>
      `${say.label("scale")}: Cronbach's Alpha negatif (${say.number("alpha", "coefficient")}) karena butir-butirnya rata-rata berlawanan arah. Periksa ${say.list("items")}: skor pernyataan negatif (unfavorable) harus dibalik.`,
    "item-dropped": (say) =>
      `${say.label("scale")}: butir ${say.text("item")} tidak valid (r ${say.number("r", "coefficient")}, r tabel ${say.number("criticalR", "coefficient")}) dan dikeluarkan pada putaran ${say.text("round")}.`,
    "scale-exhausted": (say) =>
      `${say.label("scale")}: pengeluaran butir berhenti ketika tersisa dua butir, dan keduanya tidak semuanya valid.`,
    "correlations-disagree": (say) => disagree([say]),
    "invalid-items": (say) =>
      `${say.label("scale")}: butir ${say.list("items")} tidak valid, tetapi masih dihitung dalam skor.${turned(say)}${leaveOut(say)}`,
    unreliable: (say) =>
      `${say.label("scale")} tidak reliabel: Cronbach's Alpha ${say.number("alpha", "coefficient")}, padahal harus lebih dari ${say.text("minimum")}.`,
    "normality-sign": (say) =>
      `${say.label("variable")}: ${say.has("of") ? say.text("of") : "skewness"} / SE = ${say.number("ratio", "standardized")}. Menurut besarnya skor ini tidak normal (jaraknya dari 0 lebih dari ${say.text("limit")}); menurut aturan yang memperhitungkan tanda plus-minus, skor ini normal (hanya nilai di atas ${say.text("limit")} yang tidak normal). Yang dipakai di sini: ${say.has("signed") ? "aturan dengan tanda, jadi normal" : "besarnya, jadi tidak normal"}.`,
    "normality-tests-differ": (say) =>
      `Menurut uji Shapiro-Wilk (p < ${say.text("alpha")}) kesimpulannya lain untuk ${say.labels("variables")}. Uji itu, yang peka terhadap responden yang banyak dan skor dengan sedikit nilai, tidak menentukan di sini.`,
    "cutoff-moves": (say) =>
      `${say.label("variable")} dipotong pada ${cut(say, "used")}${say.has("statistic") ? ` (${named(statistics, say.text("statistic"))})` : ""}: ${say.text("low")} di bawah, ${say.text("high")} sama atau di atasnya. Aturannya (${named(statistics, say.text("ruleStatistic"))} ${say.number("ruleValue", "mean")}) memberi ${say.text("ruleLow")} dan ${say.text("ruleHigh")}.`,
    "one-group": (say) =>
      `${say.label("variable")}: titik potongnya memasukkan semua responden ke satu kelompok, ${say.text("label")}; tidak ada yang dapat dibandingkan.`,
    "no-groups": (say) =>
      `${say.label("variable")} tidak memiliki kelompok (tanpa kategori, atau titik potongnya tidak dapat dihitung), sehingga tidak dapat disilangkan.`,
    "expected-below-5": (say) =>
      `${pair(say)}: ${say.number("percent", "percentSign")} sel memiliki nilai harapan di bawah 5 (terkecil ${say.number("minimum", "minimumExpected")}), terlalu kecil untuk uji chi-square. ${say.has("larger") ? `Laporkan uji eksak${say.hint(" (--only exact-tests; p: fisher pada method)")}, atau gabungkan kategori${say.hint(" (--only mergers)")}.` : "Untuk tabel seperti ini dipakai uji eksak Fisher."}`,
    "test-choice": (say) =>
      `${pair(say)}: yang dilaporkan ${say.p("p")}${say.has("pSource") ? ` (${named(tests, say.text("pSource"))})` : ""}, tetapi ${others(say)} memberi kesimpulan lain${say.inside("interval").map(tooInterval).join("")}.`,
    "interval-disagrees": (say) =>
      `${pair(say)}: yang dilaporkan ${say.p("p")}, tetapi interval ${level(say)} odds ratio-nya (${say.interval("lower", "upper", "ratio")}) memberi kesimpulan lain.`,
    "pilot-is-data": () =>
      "Berkas uji coba sama dengan berkas data: validitas dan reliabilitas tidak berasal dari responden lain.",
    "shares-items": (say) =>
      `${pair(say)} sama-sama memuat ${say.list("items")}: sebagian hubungannya adalah hubungan sesuatu dengan dirinya sendiri.`,
    "cutoff-after-drop": (say) =>
      `${say.label("variable")}: titik potongnya ditetapkan untuk skala utuh, padahal ${say.list("items")} tidak lagi dihitung. Tetapkan titik potong baru, atau serahkan pada aturan.`,
    "no-odds-ratio": (say) => noOddsRatio(pair(say), `${say.text("rows")} x ${say.text("columns")}`),
    "empty-cell": (say) => `${pair(say)}: tidak ada odds ratio, karena ada sel yang kosong.`,
    "empty-category-dropped": (say) =>
      `${pair(say)}: tidak ada responden pada ${say.list("labels")}; kategori itu tidak masuk tabel.`,
    "screened-out": (say) =>
      `${say.text("count")} baris tidak memenuhi kriteria inklusi${say.has("keepMissing") ? `, ${say.text("keepMissing")} di antaranya karena data yang diperlukan kriteria itu kosong` : ""}.`,
    "nobody-left": () =>
      "Tidak ada responden yang tersisa: tidak ada baris yang memenuhi kriteria inklusi, atau berkasnya tidak berisi baris.",
    "few-cases": (say) =>
      `Hanya ${say.text("n")} responden yang dianalisis. Dari responden sesedikit itu hampir tidak ada kesimpulan yang dapat ditarik: satu jawaban saja dapat mengubah semua hasilnya.`,
    "invalid-cells": (say) =>
      `${say.text("count")} sel pada data ${say.has("pilot") ? "uji coba" : "penelitian"} berisi nilai yang tidak dikenal buku kode; dihitung sebagai data kosong.`,
    "too-many-categories": (say) =>
      `${say.list("columns")}: lebih dari 1.000 teks yang berbeda, jadi bukan kategori; tidak dihitung.`,
    "read-as": (say) =>
      `${say.text("path")} dibaca sebagai ${say.text("rows")} baris, ${readAs(say)}${say.is("gzip", true) ? ", dibuka dari gzip" : ""}.`,
    "no-codebook": () => "Tidak ada buku kode: arti kolom ditebak dari baris-baris pertama data.",
    "assumed-scale": (say) =>
      `Skala ${say.text("name")}: ${say.list("items")}${say.has("answers") ? `, jawaban ${say.list("answers")}` : ""}${say.has("why") ? ` (tebakan: ${say.text("why")})` : ""}.${option(say)}`,
    "guessed-scales": (say) =>
      `Butir mana yang membentuk skala ${say.list("scales")} ditebak dari jawaban karena judul kolom tidak menyebutkannya; belum ada yang memastikan. Cocokkan dengan kuesioner${say.hint('; "loyalty init" menanyakan yang meragukan')}.${option(say)}`,
    "assumed-variable": (say) =>
      `${say.text("name")} berisi ${named(kinds, say.text("kind"))}${say.has("groups") ? `, dengan kelompok: ${say.list("groups")}` : ""}.${option(say)}`,
    "no-study": (say) =>
      `Tidak ditemukan skala maupun variabel terikat, sehingga tidak ada yang diuji. Periksa apakah berkas dan lembarnya benar${say.hint(", lalu nyatakan yang diteliti dengan --scale dan --outcome, atau dengan buku kode")}.`,
    "units-dropped": (say) => `${say.list("columns")}: dibaca sebagai angka, tanpa satuan atau "Rp" di dekatnya.`,
    "encoding-guessed": (say) =>
      `Berkas ini tidak menyebutkan pengodean teksnya; dibaca sebagai ${say.text("encoding")}.${say.hint(" Bila ada huruf yang keliru, tambahkan --encoding.")}`,
    "rows-in-quotes": () => "Setiap baris berkas berada di dalam tanda kutip; isinya dibaca sebagai sel-sel.",
    "header-repeated": (say) =>
      `Kepala kolom muncul lagi ${say.text("count")} kali di dalam berkas (baris ${say.list("lines")}); tidak dihitung. Tampaknya beberapa berkas digabung.`,
    "assumed-missing": (say) => `Dianggap tidak menjawab pada ${say.list("columns")}: ${say.list("marks")}.`,
    "assumed-set-aside": (say) =>
      `Tidak dipakai: ${say.list("columns")}${say.has("why") ? ` (${say.text("why")})` : ""}.${option(say)}`,
    "assumed-outcome": (say) =>
      `Variabel terikat: ${say.label("name")}${say.has("why") ? ` (${say.text("why")})` : ""}.${option(say)}`,
    "assumed-answers": (say) => `Jawaban ${say.text("name")}: ${codesAndLabels(say)}.${option(say)}`,
    "assumed-language": (say) => `Teks dalam bahasa ${named(languages, say.text("language"))}.${option(say)}`,
    "assumed-predictors": (say) => `Variabel bebas: ${say.list("names")}.${option(say)}`,
    "single-item-family": (say) =>
      `${say.text("column")} bernama seperti butir tetapi hanya sendiri; sebuah skala perlu dua butir. Di sini bukan skala.${option(say)}`,
    "likert-without-scale": (say) =>
      `${say.text("count")} kolom berisi jawaban kuesioner${say.has("columns") ? ` (misalnya ${say.list("columns")})` : ""} tetapi tidak masuk skala mana pun, sehingga tidak ada validitas, reliabilitas, dan skor untuk kolom itu.${say.hint(` Kelompokkan kolomnya${say.has("option") ? `: ${say.text("option")};` : ""} atau tulislah buku kode (docs/codebook.md) yang memberi kolom nama pendek di "columns:" dan mengelompokkannya di "scales:".`)}`,
    "column-beside-scale": (say) =>
      `${say.list("columns")} bernama seperti butir ${say.text("name")} tetapi sebagian besar isinya lain, sehingga tidak masuk skala itu.${option(say)}`,
    "recode-unused": (say) =>
      `${say.label("variable")}: tidak ada sel data yang berisi ${say.list("keys")}, padahal disebut di recode. Periksa ejaannya: responden yang dimaksud masuk ke kelompok lain${say.hint(', yaitu "else" jika ada')}.`,
    "total-row": (say) =>
      `Kasus ${say.list("cases")} pada data diawali ${say.list("texts")}: tampaknya bukan responden melainkan hasil hitungan di bawah jawaban. Hapuslah baris itu; di sini masih dihitung sebagai responden.`,
    "choice-unused": (say) =>
      `${say.label("variable")}: tidak ada sel data yang memuat jawaban ${say.list("keys")}, yang disebut pada choice-nya, sehingga tidak seorang pun dihitung mencentangnya. Periksa ejaannya, kecuali bila memang tidak ada yang memilihnya.`,
    "case-variants": (say) =>
      `${say.label("variable")}: ${say.list("texts")} hanya berbeda huruf besar-kecil atau spasi, tetapi dihitung sebagai kategori yang berbeda. Jika maksudnya sama, samakan ejaannya di data.`,
    "small-pilot": (say) =>
      `Uji coba hanya diikuti ${say.text("n")} responden, padahal lazimnya 30. Validitas dan reliabilitas dari responden sesedikit itu tidak stabil.`,
    duplicates: (say) =>
      `${repeated(say)} Masih ikut dihitung di sini.${say.hint(` Jika ${say.is("by", "person") ? "ada orang yang mengisi dua kali" : "satu kuesioner masuk dua kali"}, tambahkan "duplicates: drop" di dalam "data: { ... }" pada buku kode: yang pertama tetap dipakai.`)}`,
    "duplicates-dropped": (say) => `${repeated(say)} Dikeluarkan menurut buku kode; yang pertama tetap dipakai.`,
    "straight-lining": (say) =>
      `${straight(say)} Masih ikut dihitung di sini.${say.hint(' Jika pernyataannya memang tidak dibaca, tambahkan "straightLining: drop" di dalam "data: { ... }" pada buku kode.')}`,
    "straight-lining-dropped": (say) => `${straight(say)} Dikeluarkan menurut buku kode.`,
    "broken-check": (say) =>
      `${broken(say)}${say.hint(' Perbaiki datanya, atau tambahkan "drop: true" di dalam aturan itu pada buku kode.')}`,
    "check-dropped": (say) => `${broken(say)} Dikeluarkan menurut buku kode.`,
    "check-open": (say) =>
      `"${say.text("say")}": ${say.text("count")} baris tidak dapat dinilai karena data yang diperlukan aturan itu kosong.`,
    outliers: (say) =>
      `Nilai yang jauh dari yang lain (pencilan) menurut z atau pagar Tukey: ${farList(say)}. ${say.hint("Rinciannya dengan --full; tidak", "Tidak")} ada yang dikeluarkan karenanya.`,
    "empty-rows-dropped": (say) => `${say.text("count")} baris kosong dilewati.`,
    "empty-columns-dropped": (say) => `${say.text("count")} kolom tanpa nama dan tanpa isi dilewati.`,
    "header-renamed": (say) =>
      `${say.text("count")} kolom diberi nama lain karena kepala kolomnya kosong atau sama dengan kolom lain: ${renamed(say)}.`,
    "title-skipped": (say) =>
      `${say.count("count") === 1 ? "Baris pertama" : `${say.text("count")} baris pertama`} berisi judul, bukan kepala kolom, sehingga dilewati.`,
    "header-rows-joined": (say) =>
      `Kepala kolom terdiri atas ${say.text("rows")} baris; tulisan di atas sebuah kolom digabungkan ke namanya.`,
    "other-sheets": (say) =>
      `Yang dibaca hanya lembar "${say.text("sheet")}"; buku kerja itu juga memiliki ${say.list("others")}.${say.hint(" Untuk lembar lain: --sheet dan namanya.")}`,
    "merged-cells": (say) =>
      `Ada ${say.text("count")} gabungan sel di antara jawaban (${say.list("cells", 5)}): isinya hanya ada di sel pertama, sel lainnya kosong.`,
    "formula-without-value": (say) =>
      `${say.text("count")} sel berisi rumus tanpa hasil yang tersimpan (${say.list("cells", 5)}) dan dihitung sebagai data kosong.${say.hint(" Rumus tidak dihitung di sini: buka berkas itu dengan program lembar kerja, simpan, lalu jalankan lagi.")}`,
    "weighted-file": (say) =>
      `Berkas ini membobot kasus dengan ${say.text("variable")}; di sini setiap baris dihitung satu kali.`,
    "encoding-unknown": (say) =>
      `Berkas ini menyebut pengodean yang tidak dikenal, ${say.text("encoding")}${say.has("used") ? `; dibaca sebagai ${say.text("used")}` : ""}. Periksa huruf-huruf beraksen.`,
    "decimal-comma": (say) =>
      `Angka pada kolom ${say.list("columns")} dibaca dengan koma desimal${say.has("thousands") ? " dan titik ribuan" : ""}.`,
    "decimal-by-file": (say) =>
      `"1.500" dan "1,500" dapat berarti 1,5 atau 1500. Pada kolom ${say.list("columns")}, ${say.is("mark", "comma") ? "koma" : "titik"} dibaca sebagai tanda desimal karena ${say.is("because", "semicolons") ? "sel-selnya dipisahkan titik koma" : "bagian lain berkas ini ditulis begitu"}; isi kolomnya sendiri tidak menunjukkannya.${say.hint(` Untuk menegaskannya: --decimal ${say.text("mark")}, atau "decimal" dalam buku kode.`)}`,
    "personal-columns": (say) =>
      `${say.text("count")} kolom yang memuat identitas responden tidak dipakai dan tidak pernah dicetak.`,
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
    "singular-matrix": () =>
      "matriks korelasinya tidak dapat dibalik: ada butir yang ditentukan butir lain, atau butirnya lebih banyak daripada kasusnya",
    "not-converged": (say) => `perhitungannya belum menetap setelah ${say.text("iterations")} putaran`,
    "too-many-cases": (say) => `ada ${say.text("n")} kasus, padahal metodenya untuk paling banyak ${say.text("most")}`,
    "too-costly": () => "perhitungan eksaknya memerlukan waktu atau memori melebihi batasnya",
    "too-few-groups": (say) =>
      `hanya ada ${say.text("groups")} kelompok yang berisi kasus, padahal perlu sedikitnya ${say.text("needed")}`,
    "zero-standard-error": () => "standard error-nya 0",
    "no-changes": () => "tidak ada responden yang jawabannya berubah",
    "empty-stratum": (say) => `tidak ada strata yang dapat dibandingkan (${say.text("stratum")})`,
    "heywood-case": (say) =>
      `faktornya harus menjelaskan butir "${say.text("item")}" melebihi 100% (kasus Heywood: responden terlalu sedikit atau faktor terlalu banyak)`,
    "too-many-factors": (say) =>
      `${say.text("factors")} faktor tidak dapat diekstraksi, paling banyak ${say.text("most")}`,
    "too-few-factors": (say) => `ada ${say.text("factors")} faktor, padahal perlu sedikitnya ${say.text("needed")}`,
    "not-identified": () => "lebih dari satu penyelesaian sama-sama cocok dengan data",
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
    shapiroWilk: "Shapiro-Wilk",
    lilliefors: "Kolmogorov-Smirnov (Lilliefors)",
    meanIfDeleted: "rata-rata skala tanpa butir itu",
    varianceIfDeleted: "varians skala tanpa butir itu",
    correctedItemTotal: "korelasi butir-total terkoreksi",
    itemTotal: "korelasi butir-total",
    correctedItemTotalP: "nilai p korelasi butir-total terkoreksi",
    itemTotalP: "nilai p korelasi butir-total",
    alphaIfDeleted: "Cronbach's Alpha tanpa butir itu",
    criticalR: "r tabel",
    scaleMean: "rata-rata skala",
    scaleVariance: "varians skala",
    scaleSD: "simpangan baku skala",
    alpha: "Cronbach's Alpha",
    alphaStandardized: "Cronbach's Alpha terstandar",
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
    cohorts: "risiko relatif",
    rule: "titik potong menurut aturan",
    p: "nilai p",
  },
  undefinedFigure: (figures, subject, reason) =>
    `${subject}: ${enumeration(figures, "id")} tidak dapat dihitung karena ${reason}.`,
  correlationsDisagree: disagree,
  noOddsRatio,
  pair,
  pairs,
  wholeStudy: "Penelitian",
} satisfies MainNoteTexts;

/** Baris yang mengulang baris sebelumnya, dan kasus mana saja itu: `3 = 14`. */
function repeated(say: Say): string {
  const what = say.is("by", "person")
    ? `memiliki ${say.text("column")} yang sama dengan baris sebelumnya`
    : "jawabannya sama persis dengan baris sebelumnya";
  return `${say.text("repeats")} baris ${what} (kasus ${say.groups("cases")}).`;
}

function straight(say: Say): string {
  const reversed = say.has("reversed") ? `, ${say.text("reversed")} di antaranya pernyataan negatif` : "";
  return `${say.text("count")} baris memberi satu jawaban untuk semua butir (${say.text("items")} butir${reversed}): kasus ${casesOf(say)}.`;
}

function broken(say: Say): string {
  return `"${say.text("say")}": ${say.text("count")} baris melanggar aturan ini (kasus ${casesOf(say)}).`;
}

/** Kasus yang diketahui, dan bahwa masih ada lagi. */
function casesOf(say: Say): string {
  return say.count("count") > say.count("cases") ? `${say.series("cases")} ...` : say.series("cases");
}

function farList(say: Say): string {
  return enumeration(
    say.inside("variables").map((one) => `${one.label("variable")} (${one.text("count")})`),
    "id",
  );
}

function renamed(say: Say): string {
  const all = say.inside("columns").map((one) => {
    const before = one.has("header")
      ? `"${one.text("header")}" (kolom ke-${one.text("place")})`
      : `kolom ke-${one.text("place")}`;
    return `${before} menjadi "${one.text("name")}"`;
  });
  return [...all.slice(0, 5), ...(say.count("count") > 5 ? ["..."] : [])].join("; ");
}

function cut(say: Say, key: string): string {
  return say.is("statistic", "fixed") || !say.has("statistic") || say.isWhole(key)
    ? say.number(key, "given")
    : say.number(key, "mean");
}

function others(say: Say): string {
  const all = say.inside("others").map((other) => `${named(tests, other.text("test"))} (${other.p("p")})`);
  return all.length === 0 ? "uji lain" : enumeration(all, "id");
}

function level(say: Say): string {
  return say.has("level") ? `${say.text("level")}%` : "95%";
}

function tooInterval(say: Say): string {
  return `, begitu pula interval ${level(say)} odds ratio-nya (${say.interval("lower", "upper", "ratio")})`;
}

function codesAndLabels(say: Say): string {
  return say.has("labels") ? say.list("labels") : say.list("codes");
}

/** An item that runs against the others may only be worded the other way round: that is looked at before it is dropped. */
function turned(say: Say): string {
  if (!say.has("negative")) return "";
  const guessed = say.is("codebook", false);
  const items = say.list("negative");
  if (say.count("negative") > 1) {
    const where = guessed ? "sebutkan sesudah --reverse" : 'cantumkan di "reverse:" pada skalanya';
    return ` ${items} berlawanan arah dengan butir lain (r negatif): periksa dulu mana yang merupakan pernyataan negatif (unfavorable)${say.hint(`, lalu ${where}`)}.`;
  }
  const option = guessed ? `tambahkan --reverse ${items}` : `tulislah "reverse: [${items}]" pada skalanya`;
  return ` ${items} berlawanan arah dengan butir lain (r negatif): periksa dulu apakah ini pernyataan negatif (unfavorable)${say.hint(`; jika ya, ${option}`)}.`;
}

function leaveOut(say: Say): string {
  if (say.has("rule") && !say.is("rule", "report")) return "";
  return say.hint(
    say.is("codebook", false)
      ? ` Untuk mengeluarkan butir yang tidak valid, tulislah buku kode (docs/codebook.md) dengan "invalid: drop".`
      : ` Untuk mengeluarkan butir yang tidak valid: "invalid: drop" di bagian method, validity pada buku kode.`,
  );
}

/** One or several items of one scale. */
function disagree(items: readonly Say[]): string {
  const [first] = items;
  if (first === undefined) return "";
  const figures = (say: Say) =>
    `terkoreksi ${say.number("corrected", "coefficient")}, butir-total ${say.number("total", "coefficient")}`;
  const decided = first.has("used")
    ? ` Yang dipakai: korelasi ${first.is("used", "total") ? "butir-total" : "terkoreksi"}.`
    : "";
  const critical = `r tabel ${first.number("criticalR", "coefficient")}`;
  if (items.length === 1)
    return `${first.label("scale")}: butir ${first.text("item")} valid hanya menurut salah satu korelasinya: ${figures(first)}, ${critical}.${decided}`;
  const names = enumeration(
    items.map((say) => say.text("item")),
    "id",
  );
  const each = items.map((say) => `${say.text("item")}: ${figures(say)}`).join("; ");
  return `${first.label("scale")}: butir ${names} valid hanya menurut salah satu korelasinya (${each}; ${critical}).${decided}`;
}

/** @param size null where the tables are of several */
function noOddsRatio(tables: string, size: string | null): string {
  return `${tables}: tidak ada odds ratio tunggal untuk seluruh tabel, karena ${size === null ? "tiap tabel lebih besar daripada 2 x 2" : `tabelnya ${size}`}.`;
}

/** Jenis berkasnya, dan bagaimana selnya dipisahkan. */
function readAs(say: Say): string {
  switch (say.text("kind")) {
    case "xlsx":
    case "ods":
      return `lembar "${say.text("sheet")}" dari buku kerja (.${say.text("kind")})`;
    case "sav":
      return `berkas data SPSS (.sav), pengodean ${say.text("encoding")}`;
    default:
      return `pemisah sel ${named(delimiters, say.text("delimiter"))}, pengodean ${say.text("encoding").toUpperCase()}`;
  }
}
