/** Sentences of the methods, in both languages. */
import { type Prose, prose, type Slot } from "../prose.ts";
import { FIVE, type InBoth, isOne, LEVEL, TWO_BY_TWO } from "../words/saying.ts";
import { cite } from "./references.ts";

type Piece = Prose | Slot;
export type InvalidRule = "report" | "drop" | "drop-repeatedly";
export type PRule = "by-expected-count" | "pearson" | "continuity-correction" | "fisher" | "likelihood-ratio";

export type MethodsTexts = {
  readonly references: string;
  dataAll(rows: Piece): Prose;
  dataSome(rows: Slot, analysed: Slot, screenedOut: Slot): Prose;
  duplicatesDropped(): Prose;
  straightLinesDropped(): Prose;
  pilot(n: Piece): Prose;
  noPilot(): Prose;
  validity(used: "corrected" | "total", criterion: Prose): Prose;
  criticalR(level: Piece, known: { readonly r: Piece; readonly df: Piece } | null): Prose;
  givenR(limit: Piece): Prose;
  byP(level: Piece): Prose;
  invalid(rule: InvalidRule): Prose;
  reliability(minimum: Piece | null): Prose;
  alphaInterval(): Prose;
  reversed(): Prose;
  score(): Prose;
  skewness(limit: Piece, signed: boolean, both: boolean): Prose;
  shapiroWilk(limit: Piece): Prose;
  lilliefors(limit: Piece): Prose;
  cutoffRule(rounded: boolean): Prose;
  cutoffFixed(count: Slot): Prose;
  cutoffAllFixed(): Prose;
  /** Scores whose groups are those of the codebook, with several bounds. */
  cutoffBins(scores: Prose): Prose;
  keep(expression: Slot): Prose;
  checksDropped(): Prose;
  cutoffOther(scores: Prose): Prose;
  cutoffSide(): Prose;
  test(rule: PRule): Prose;
  significance(level: Piece): Prose;
  oddsRatio(): Prose;
  /** Tables whose exact test was beyond its cost. */
  fisherElsePearson(): Prose;
  halfAdded(): Prose;
  merged(): Prose;
  missing(scales: boolean): Prose;
  invalidCells(): Prose;
  program(name: Slot, version: Slot): Prose;
};

const id: MethodsTexts = {
  references: "Rujukan",
  dataAll: (rows) => prose`Data terdiri atas ${rows} baris, dan semua responden dianalisis.`,
  dataSome: (rows, analysed, screenedOut) =>
    prose`Data terdiri atas ${rows} baris; ${screenedOut} dikeluarkan sebelum analisis, sehingga ${analysed} responden dianalisis.`,
  duplicatesDropped: () => prose`Baris yang mengulang baris sebelumnya dikeluarkan; baris yang pertama tetap dipakai.`,
  straightLinesDropped: () => prose`Responden yang memberi satu jawaban yang sama untuk semua butir dikeluarkan.`,
  pilot: (n) =>
    prose`Kuesioner diuji coba lebih dahulu pada ${n} orang; validitas dan reliabilitas dihitung dari data uji coba.`,
  noPilot: () =>
    prose`Karena tidak ada data uji coba tersendiri, validitas dan reliabilitas dihitung dari data penelitian.`,
  validity: (used, criterion) =>
    used === "corrected"
      ? prose`Validitas butir dinilai dengan korelasi Pearson antara skor butir dan jumlah skor butir lain dalam skalanya (corrected item-total correlation); suatu butir valid apabila ${criterion}.`
      : prose`Validitas butir dinilai dengan korelasi Pearson antara skor butir dan skor total skalanya, termasuk butir itu sendiri; suatu butir valid apabila ${criterion}.`,
  criticalR: (level, known) =>
    known === null
      ? prose`korelasinya lebih besar daripada r tabel (uji dua sisi, taraf signifikansi ${level})`
      : prose`korelasinya lebih besar daripada r tabel (uji dua sisi, taraf signifikansi ${level}, df = ${known.df}, r tabel = ${known.r})`,
  givenR: (limit) => prose`korelasinya lebih besar daripada ${limit}`,
  byP: (level) => prose`korelasinya positif dan nilai p dua sisinya kurang dari ${level}`,
  invalid: (rule) => {
    switch (rule) {
      case "report":
        return prose`Butir yang tidak valid dilaporkan, tetapi tidak dikeluarkan dari skala.`;
      case "drop":
        return prose`Butir yang tidak valid dikeluarkan dari skala satu kali, lalu validitas butir yang tersisa dihitung kembali.`;
      case "drop-repeatedly":
        return prose`Butir yang tidak valid dikeluarkan dan validitas dihitung kembali, berulang sampai semua butir valid atau tersisa dua butir.`;
      default:
        return rule satisfies never;
    }
  },
  reliability: (minimum) =>
    minimum === null
      ? prose`Reliabilitas dinilai dengan koefisien Cronbach's alpha (${cite("cronbach", "id")}); suatu skala reliabel apabila alpha-nya lebih besar daripada batas yang tercantum pada tabel.`
      : prose`Reliabilitas dinilai dengan koefisien Cronbach's alpha (${cite("cronbach", "id")}); suatu skala reliabel apabila alpha-nya lebih besar daripada ${minimum}.`,
  alphaInterval: () => prose`Interval kepercayaan alpha dihitung menurut distribusi F (${cite("feldt", "id")}).`,
  reversed: () => prose`Skor pernyataan negatif dibalik menurut rentang jawaban yang tersedia.`,
  score: () => prose`Skor suatu skala adalah jumlah skor butir-butirnya.`,
  skewness: (limit, signed, both) => {
    const what = both
      ? prose`rasio skewness dan rasio kurtosis, masing-masing terhadap standard error-nya (${cite("joanes", "id")}),`
      : prose`rasio skewness terhadap standard error-nya (${cite("joanes", "id")})`;
    return signed
      ? prose`Suatu skor dianggap berdistribusi normal apabila ${what} tidak lebih dari ${limit}, dengan memperhitungkan tanda.`
      : prose`Suatu skor dianggap berdistribusi normal apabila ${what} tidak lebih dari ${limit}, tanpa melihat tanda.`;
  },
  shapiroWilk: (limit) =>
    prose`Suatu skor dianggap berdistribusi normal apabila nilai p uji Shapiro-Wilk (${cite("shapiro", "id")}) tidak kurang dari ${limit}.`,
  lilliefors: (limit) =>
    prose`Suatu skor dianggap berdistribusi normal apabila nilai p uji Kolmogorov-Smirnov dengan koreksi Lilliefors (${cite("lilliefors", "id")}) tidak kurang dari ${limit}.`,
  cutoffRule: (rounded) =>
    rounded
      ? prose`Skor dibagi menjadi dua kelompok pada rata-rata apabila dianggap berdistribusi normal dan pada median apabila tidak, keduanya setelah dibulatkan ke bilangan bulat terdekat.`
      : prose`Skor dibagi menjadi dua kelompok pada rata-rata apabila dianggap berdistribusi normal dan pada median apabila tidak, tanpa pembulatan.`,
  cutoffFixed: (count) =>
    prose`Untuk ${count} skor, titik potong ditetapkan oleh peneliti dan tidak mengikuti aturan itu.`,
  cutoffAllFixed: () => prose`Skor dibagi menjadi dua kelompok pada titik potong yang ditetapkan oleh peneliti.`,
  cutoffBins: (scores) => prose`Kelompok skor ${scores} mengikuti batas-batas yang ditetapkan dalam buku kode.`,
  keep: (expression) => prose`Kriteria inklusi yang diterapkan pada data adalah \u201c${expression}\u201d.`,
  checksDropped: () => prose`Baris yang melanggar aturan pemeriksaan dalam buku kode dikeluarkan.`,
  cutoffOther: (scores) =>
    prose`Untuk ${scores}, pilihan antara rata-rata dan median ditetapkan oleh peneliti, tanpa melihat normalitasnya.`,
  cutoffSide: () => prose`Skor yang sama dengan titik potong masuk ke kelompok yang tinggi.`,
  test: (rule) => {
    switch (rule) {
      case "by-expected-count":
        return prose`Hubungan antara dua variabel kategori diuji dengan uji chi-square. Untuk tabel ${TWO_BY_TWO} yang semua nilai harapannya paling sedikit ${FIVE}, dilaporkan nilai p dengan koreksi kontinuitas (${cite("yates", "id")}); apabila ada nilai harapan kurang dari ${FIVE}, dilaporkan nilai p uji eksak Fisher dua sisi (${cite("fisher", "id")}); untuk tabel yang lebih besar, dilaporkan nilai p chi-square Pearson (${cite("pearson", "id")}).`;
      case "pearson":
        return prose`Hubungan antara dua variabel kategori diuji dengan uji chi-square Pearson tanpa koreksi untuk semua tabel (${cite("pearson", "id")}).`;
      case "continuity-correction":
        return prose`Hubungan antara dua variabel kategori diuji dengan uji chi-square; nilai p yang dilaporkan adalah dengan koreksi kontinuitas untuk tabel ${TWO_BY_TWO} (${cite("yates", "id")}) dan chi-square Pearson untuk tabel yang lebih besar (${cite("pearson", "id")}).`;
      case "fisher":
        return prose`Hubungan antara dua variabel kategori diuji dengan uji eksak Fisher dua sisi (${cite("fisher", "id")}), dengan perluasannya untuk tabel yang lebih besar daripada ${TWO_BY_TWO} (${cite("freeman", "id")}).`;
      case "likelihood-ratio":
        return prose`Hubungan antara dua variabel kategori diuji dengan uji rasio likelihood (${cite("wilks", "id")}).`;
      default:
        return rule satisfies never;
    }
  },
  significance: (level) => prose`Hubungan dinyatakan bermakna apabila nilai p (dua sisi) kurang dari ${level}.`,
  oddsRatio: () =>
    prose`Untuk tabel ${TWO_BY_TWO} dihitung odds ratio dengan interval kepercayaan ${LEVEL} (${cite("woolf", "id")}) dan, di sampingnya, rasio proporsi dengan interval kepercayaan ${LEVEL} (${cite("katz", "id")}).`,
  fisherElsePearson: () =>
    prose`Untuk tabel yang uji eksaknya tidak dapat dihitung, dilaporkan nilai p chi-square Pearson (${cite("pearson", "id")}).`,
  halfAdded: () =>
    prose`Odds ratio dari perbandingan yang memiliki sel kosong dihitung setelah setiap selnya ditambah setengah (koreksi Haldane-Anscombe; ${cite("haldane", "id")}; ${cite("anscombe", "id")}).`,
  merged: () => prose`Kategori berdekatan yang nilai harapannya terlalu kecil digabungkan sebelum diuji.`,
  missing: (scales) =>
    scales
      ? prose`Jawaban kosong tidak diganti dengan nilai dugaan (imputasi). Validitas, reliabilitas, dan skor suatu skala dihitung hanya dari responden yang menjawab semua butirnya (listwise per skala); frekuensi dihitung per variabel, dan setiap tabel silang memakai responden yang datanya lengkap untuk tabel itu.`
      : prose`Jawaban kosong tidak diganti dengan nilai dugaan (imputasi). Frekuensi dihitung per variabel, dan setiap tabel silang memakai responden yang datanya lengkap untuk tabel itu.`,
  invalidCells: () => prose`Isian yang tidak tercantum dalam buku kode dihitung sebagai data kosong.`,
  program: (name, version) =>
    prose`Perhitungan dilakukan dengan program ${name} versi ${version}, yang mengikuti definisi SPSS, dalam presisi penuh; angka dibulatkan hanya ketika ditulis, dan nilai yang tepat di tengah dibulatkan menjauhi nol.`,
};

const en: MethodsTexts = {
  references: "References",
  dataAll: (rows) => prose`The data have ${rows} rows, and all respondents were analysed.`,
  dataSome: (rows, analysed, screenedOut) =>
    prose`Of the ${rows} rows of the data, ${screenedOut} ${isOne(screenedOut) ? "was" : "were"} left out before the analysis, so that ${analysed} respondents were analysed.`,
  duplicatesDropped: () => prose`Rows that repeat an earlier one were left out; the first was kept.`,
  straightLinesDropped: () => prose`Respondents who gave one answer to all items were left out.`,
  pilot: (n) =>
    prose`The questionnaire was piloted first with ${n} persons; validity and reliability come from this pilot.`,
  noPilot: () =>
    prose`Since there are no separate pilot data, validity and reliability come from the study's own data.`,
  validity: (used, criterion) =>
    used === "corrected"
      ? prose`The validity of items was judged by Pearson's correlation between an item and the sum of the other items of its scale (corrected item-total correlation); an item is valid where ${criterion}.`
      : prose`The validity of items was judged by Pearson's correlation between an item and the total of its scale, the item itself included; an item is valid where ${criterion}.`,
  criticalR: (level, known) =>
    known === null
      ? prose`its correlation is greater than the critical r (two-sided, significance level ${level})`
      : prose`its correlation is greater than the critical r (two-sided, significance level ${level}, df = ${known.df}, critical r = ${known.r})`,
  givenR: (limit) => prose`its correlation is greater than ${limit}`,
  byP: (level) => prose`its correlation is positive and its two-sided p-value less than ${level}`,
  invalid: (rule) => {
    switch (rule) {
      case "report":
        return prose`Items that are not valid are reported, but were not dropped from their scales.`;
      case "drop":
        return prose`Items that are not valid were dropped from their scales once, and the validity of the others computed anew.`;
      case "drop-repeatedly":
        return prose`Items that are not valid were dropped and validity computed anew, repeatedly, until all were valid or two were left.`;
      default:
        return rule satisfies never;
    }
  },
  reliability: (minimum) =>
    minimum === null
      ? prose`Reliability was judged by Cronbach's alpha (${cite("cronbach", "en")}); a scale is reliable where its alpha is greater than the minimum that the table gives.`
      : prose`Reliability was judged by Cronbach's alpha (${cite("cronbach", "en")}); a scale is reliable where its alpha is greater than ${minimum}.`,
  alphaInterval: () =>
    prose`The confidence interval of alpha follows from the F distribution (${cite("feldt", "en")}).`,
  reversed: () => prose`Negatively worded items were reversed within the declared range of the answers.`,
  score: () => prose`The score of a scale is the sum of its items.`,
  skewness: (limit, signed, both) => {
    const what = both
      ? prose`neither skewness nor kurtosis, each divided by its standard error (${cite("joanes", "en")}), is above ${limit}`
      : prose`skewness divided by its standard error (${cite("joanes", "en")}) is not above ${limit}`;
    return signed
      ? prose`A score counts as normal where ${what}, sign included.`
      : prose`A score counts as normal where ${what} in size.`;
  },
  shapiroWilk: (limit) =>
    prose`A score counts as normal where the p-value of the Shapiro-Wilk test (${cite("shapiro", "en")}) is not below ${limit}.`,
  lilliefors: (limit) =>
    prose`A score counts as normal where the p-value of the Kolmogorov-Smirnov test with Lilliefors's correction (${cite("lilliefors", "en")}) is not below ${limit}.`,
  cutoffRule: (rounded) =>
    rounded
      ? prose`Scores were divided into two groups at the mean where they are normal and at the median where they are not, either rounded to the nearest whole number.`
      : prose`Scores were divided into two groups at the mean where they are normal and at the median where they are not, without rounding.`,
  cutoffFixed: (count) => prose`For ${count} of the scores, the cut-off was set by the researcher instead.`,
  cutoffAllFixed: () => prose`Scores were divided into two groups at cut-offs that were set by the researcher.`,
  cutoffBins: (scores) => prose`The groups of ${scores} follow the bounds that the codebook sets.`,
  keep: (expression) => prose`The inclusion criteria, as applied to the data, are \u201c${expression}\u201d.`,
  checksDropped: () => prose`Rows that break a rule of the codebook were left out.`,
  cutoffOther: (scores) =>
    prose`For the following, the researcher chose between mean and median without regard to normality: ${scores}.`,
  cutoffSide: () => prose`A score equal to the cut-off is in the high group.`,
  test: (rule) => {
    switch (rule) {
      case "by-expected-count":
        return prose`Associations between two categorical variables were tested by chi-square. For ${TWO_BY_TWO} tables whose expected counts are all at least ${FIVE}, the p-value with continuity correction is reported (${cite("yates", "en")}); where an expected count is below ${FIVE}, that of Fisher's two-sided exact test (${cite("fisher", "en")}); for larger tables that of Pearson's chi-square (${cite("pearson", "en")}).`;
      case "pearson":
        return prose`Associations between two categorical variables were tested by Pearson's chi-square without correction, for all tables (${cite("pearson", "en")}).`;
      case "continuity-correction":
        return prose`Associations between two categorical variables were tested by chi-square; reported is the p-value with continuity correction for ${TWO_BY_TWO} tables (${cite("yates", "en")}) and that of Pearson's chi-square for larger ones (${cite("pearson", "en")}).`;
      case "fisher":
        return prose`Associations between two categorical variables were tested by Fisher's two-sided exact test (${cite("fisher", "en")}), with its extension to tables larger than ${TWO_BY_TWO} (${cite("freeman", "en")}).`;
      case "likelihood-ratio":
        return prose`Associations between two categorical variables were tested by the likelihood-ratio chi-square (${cite("wilks", "en")}).`;
      default:
        return rule satisfies never;
    }
  },
  significance: (level) => prose`An association counts as significant where p is less than ${level} (two-sided).`,
  oddsRatio: () =>
    prose`For ${TWO_BY_TWO} tables the odds ratio is given with its ${LEVEL} confidence interval (${cite("woolf", "en")}) and, beside it, the ratio of the proportions with its ${LEVEL} confidence interval (${cite("katz", "en")}).`,
  fisherElsePearson: () =>
    prose`For tables whose exact test could not be computed, that of Pearson's chi-square is reported (${cite("pearson", "en")}).`,
  halfAdded: () =>
    prose`For the odds ratio of a comparison with an empty cell, half a case was added to each of its cells (Haldane-Anscombe correction; ${cite("haldane", "en")}; ${cite("anscombe", "en")}).`,
  merged: () => prose`Neighbouring categories whose expected counts were too small were merged before the test.`,
  missing: (scales) =>
    scales
      ? prose`Missing answers were not imputed. Validity, reliability, and the score of a scale come only from respondents who answered all of its items (listwise within a scale); frequencies are by variable, and each crosstab uses the respondents whose data are complete for it.`
      : prose`Missing answers were not imputed. Frequencies are by variable, and each crosstab uses the respondents whose data are complete for it.`,
  invalidCells: () => prose`Cells whose value is not in the codebook count as missing.`,
  program: (name, version) =>
    prose`All figures were computed with ${name}, version ${version}, which follows SPSS's definitions, in full precision; they are rounded only where they are written, halves away from zero.`,
};

export const methodsTexts: InBoth<MethodsTexts> = { en, id };
