/** Sentences about scores: their descriptives, and whether they are normal. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne, LEVEL } from "../saying.ts";

type Piece = Prose | Slot;

export type DescriptivesTexts = {
  intro(table: Slot, n: Piece): Prose;
  /** Whatever is undefined is left out. */
  first(score: Slot, mean: Slot, sd: Slot | null, interval: Prose | null): Prose;
  spread(median: Slot | null, low: Slot, high: Slot): Prose;
  others(scores: Prose): Prose;
  scoreOf(score: Slot, mean: Slot, sd: Slot | null): Prose;
  othersInTable(): Prose;
  notComparable(): Prose;
  noFigures(scores: Prose): Prose;
  lacking(scores: Prose): Prose;
  lackingOf(score: Slot, count: Slot): Prose;
};

export type NormalityTexts = {
  skewness(limit: Slot, signed: boolean): Prose;
  skewnessAndKurtosis(limit: Slot, signed: boolean): Prose;
  shapiroWilk(limit: Slot): Prose;
  lilliefors(limit: Slot): Prose;
  otherRule(): Prose;
  one(table: Slot, score: Prose, normal: boolean): Prose;
  all(table: Slot, scores: Slot): Prose;
  part(table: Slot, normal: Slot, scores: Slot): Prose;
  none(table: Slot, scores: Slot): Prose;
  unjudgedOnly(table: Slot): Prose;
  notNormal(scores: Prose, one: boolean): Prose;
  /** Of all scores, where none is normal. */
  figures(scores: Prose): Prose;
  ratioOf(score: Slot, ratio: Slot): Prose;
  ratiosOf(score: Slot, skewness: Slot, kurtosis: Slot): Prose;
  testOf(score: Slot, p: Slot, atLeast: boolean): Prose;
  farthest(score: Prose): Prose;
  unjudged(scores: Prose): Prose;
  /** @param of whose ratio, where the rule has two */
  sign(score: Slot, ratio: Slot, normal: boolean, of: "skewness" | "kurtosis" | null): Prose;
  otherTest(level: Slot, scores: Prose): Prose;
};

const descriptivesId: DescriptivesTexts = {
  intro: (table, n) => prose`${table} menyajikan deskripsi skor dan variabel berupa angka (n = ${n}).`,
  first: (score, mean, sd, interval) => {
    const spread = sd === null ? prose`` : prose` dengan simpangan baku ${sd}`;
    const limits = interval === null ? prose`` : prose` (interval kepercayaan ${LEVEL} ${interval})`;
    return prose`Rata-rata ${score} adalah ${mean}${spread}${limits}.`;
  },
  spread: (median, low, high) =>
    median === null
      ? prose`Nilai terendahnya ${low} dan nilai tertingginya ${high}.`
      : prose`Mediannya ${median}, dengan nilai terendah ${low} dan nilai tertinggi ${high}.`,
  others: (scores) => prose`Rata-rata dan simpangan baku (dalam kurung) selebihnya adalah ${scores}.`,
  scoreOf: (score, mean, sd) => (sd === null ? prose`${score} ${mean}` : prose`${score} ${mean} (${sd})`),
  othersInTable: () => prose`Rata-rata, median, dan simpangan baku selebihnya dapat dibaca pada tabel yang sama.`,
  notComparable: () =>
    prose`Rata-rata antarskala tidak dapat dibandingkan secara langsung karena jumlah butirnya tidak sama.`,
  noFigures: (scores) => prose`Sebagian angka tentang ${scores} tidak dapat dihitung dari data ini.`,
  lacking: (scores) => prose`Responden yang datanya tidak lengkap tidak ikut dihitung, yaitu pada ${scores}.`,
  lackingOf: (score, count) => prose`${score} (${count} orang)`,
};

const descriptivesEn: DescriptivesTexts = {
  intro: (table, n) => prose`${table} describes the scores and numbers (n = ${n}).`,
  first: (score, mean, sd, interval) => {
    const spread = sd === null ? prose`` : prose`, with a standard deviation of ${sd}`;
    const limits = interval === null ? prose`` : prose` (${LEVEL} confidence interval ${interval})`;
    return prose`The mean of ${score} is ${mean}${limits}${spread}.`;
  },
  spread: (median, low, high) =>
    median === null
      ? prose`The lowest value is ${low}, the highest ${high}.`
      : prose`The median is ${median}, the lowest value ${low}, and the highest ${high}.`,
  others: (scores) => prose`The other means, with their standard deviations in brackets, are ${scores}.`,
  scoreOf: (score, mean, sd) => (sd === null ? prose`${score} ${mean}` : prose`${score} ${mean} (${sd})`),
  othersInTable: () => prose`The other means, medians, and standard deviations are in the same table.`,
  notComparable: () =>
    prose`Means of different scales cannot be compared directly, since their numbers of items differ.`,
  noFigures: (scores) => prose`Some of the figures about ${scores} cannot be computed from these data.`,
  lacking: (scores) => prose`Respondents with incomplete data were left out: ${scores}.`,
  lackingOf: (score, count) => prose`${count} for ${score}`,
};

export const descriptivesTexts: InBoth<DescriptivesTexts> = { en: descriptivesEn, id: descriptivesId };

const normalityId: NormalityTexts = {
  skewness: (limit, signed) =>
    signed
      ? prose`Normalitas dinilai dari rasio skewness terhadap standard error-nya. Suatu skor dianggap berdistribusi normal apabila rasionya tidak lebih dari ${limit} dengan memperhitungkan tanda, sehingga rasio negatif selalu dianggap normal.`
      : prose`Normalitas dinilai dari rasio skewness terhadap standard error-nya. Suatu skor dianggap berdistribusi normal apabila besar rasionya, tanpa melihat tanda, tidak lebih dari ${limit}.`,
  skewnessAndKurtosis: (limit, signed) =>
    signed
      ? prose`Normalitas dinilai dari rasio skewness dan rasio kurtosis terhadap standard error masing-masing. Suatu skor dianggap berdistribusi normal apabila kedua rasionya tidak lebih dari ${limit} dengan memperhitungkan tanda.`
      : prose`Normalitas dinilai dari rasio skewness dan rasio kurtosis terhadap standard error masing-masing. Suatu skor dianggap berdistribusi normal apabila besar kedua rasionya, tanpa melihat tanda, tidak lebih dari ${limit}.`,
  shapiroWilk: (limit) =>
    prose`Normalitas dinilai dengan uji Shapiro-Wilk. Suatu skor dianggap berdistribusi normal apabila nilai p-nya tidak kurang dari ${limit}; nilai p seperti itu hanya berarti bahwa tidak cukup bukti adanya penyimpangan dari distribusi normal.`,
  lilliefors: (limit) =>
    prose`Normalitas dinilai dengan uji Kolmogorov-Smirnov (koreksi Lilliefors). Suatu skor dianggap berdistribusi normal apabila nilai p-nya tidak kurang dari ${limit}; nilai p seperti itu hanya berarti bahwa tidak cukup bukti adanya penyimpangan dari distribusi normal.`,
  otherRule: () => prose`Normalitas dinilai menurut aturan yang disebutkan dalam metode analisis.`,
  one: (table, score, normal) =>
    normal
      ? prose`Berdasarkan ${table} diketahui bahwa ${score} dapat dianggap berdistribusi normal.`
      : prose`Berdasarkan ${table} diketahui bahwa ${score} tidak dapat dianggap berdistribusi normal.`,
  all: (table, scores) =>
    prose`Berdasarkan ${table} diketahui bahwa semua skor (${scores} skor) dapat dianggap berdistribusi normal.`,
  part: (table, normal, scores) =>
    prose`Berdasarkan ${table} diketahui bahwa ${normal} dari ${scores} skor dapat dianggap berdistribusi normal.`,
  none: (table, scores) =>
    prose`Berdasarkan ${table} diketahui bahwa tidak satu pun dari ${scores} skor dapat dianggap berdistribusi normal.`,
  unjudgedOnly: (table) => prose`Berdasarkan ${table} diketahui bahwa normalitas tidak dapat dinilai dari data ini.`,
  notNormal: (scores) => prose`Skor yang tidak dapat dianggap berdistribusi normal adalah ${scores}.`,
  figures: (scores) => prose`Rinciannya adalah ${scores}.`,
  ratioOf: (score, ratio) => prose`${score} (rasio ${ratio})`,
  ratiosOf: (score, skewness, kurtosis) => prose`${score} (rasio skewness ${skewness}; rasio kurtosis ${kurtosis})`,
  testOf: (score, p, atLeast) => (atLeast ? prose`${score} (${p} sebagai batas bawah)` : prose`${score} (${p})`),
  farthest: (score) => prose`Penyimpangan yang paling besar terdapat pada ${score}.`,
  unjudged: (scores) =>
    prose`Normalitas ${scores} tidak dapat dinilai karena angka yang diperlukan tidak dapat dihitung.`,
  sign: (score, ratio, normal, of) => {
    const its = of === null ? "rasionya" : `rasio ${of}-nya`;
    return normal
      ? prose`Kesimpulan tentang ${score} bergantung pada cara membaca aturan: ${its} ${ratio}, yang dianggap normal bila tandanya diperhitungkan, seperti di sini, tetapi tidak normal bila yang dilihat hanya besarnya.`
      : prose`Kesimpulan tentang ${score} bergantung pada cara membaca aturan: ${its} ${ratio}, yang dianggap tidak normal bila yang dilihat hanya besarnya, seperti di sini, tetapi normal bila tandanya diperhitungkan.`;
  },
  otherTest: (level, scores) =>
    prose`Sebagai pembanding, uji Shapiro-Wilk pada taraf signifikansi ${level} memberi kesimpulan yang berbeda untuk ${scores}. Uji tersebut peka terhadap jumlah responden dan terhadap skor yang hanya memiliki sedikit nilai, dan tidak menentukan kesimpulan di sini.`,
};

const normalityEn: NormalityTexts = {
  skewness: (limit, signed) =>
    signed
      ? prose`Normality was judged by skewness divided by its standard error. A score counts as normal where this ratio is not above ${limit}; the sign counts, so that a negative ratio is always taken as normal.`
      : prose`Normality was judged by skewness divided by its standard error. A score counts as normal where the size of this ratio, whatever its sign, is not above ${limit}.`,
  skewnessAndKurtosis: (limit, signed) =>
    signed
      ? prose`Normality was judged by skewness and kurtosis, each divided by its standard error. A score counts as normal where neither ratio is above ${limit}; the sign counts.`
      : prose`Normality was judged by skewness and kurtosis, each divided by its standard error. A score counts as normal where neither ratio is above ${limit} in size.`,
  shapiroWilk: (limit) =>
    prose`Normality was judged by the Shapiro-Wilk test. A score counts as normal where its p-value is not below ${limit}, which only means that there is no evidence of a deviation from the normal distribution.`,
  lilliefors: (limit) =>
    prose`Normality was judged by the Kolmogorov-Smirnov test with Lilliefors's correction. A score counts as normal where its p-value is not below ${limit}, which only means that there is no evidence of a deviation from the normal distribution.`,
  otherRule: () => prose`Normality was judged by the rule that the methods name.`,
  one: (table, score, normal) =>
    normal
      ? prose`${table} shows that ${score} counts as normal.`
      : prose`${table} shows that ${score} does not count as normal.`,
  all: (table, scores) => prose`${table} shows that all scores (${scores}) count as normal.`,
  part: (table, normal, scores) =>
    prose`${table} shows that ${normal} of the ${scores} scores ${isOne(normal) ? "counts" : "count"} as normal.`,
  none: (table, scores) => prose`${table} shows that none of the ${scores} scores counts as normal.`,
  unjudgedOnly: (table) => prose`${table} shows that normality cannot be judged from these data.`,
  notNormal: (scores, one) =>
    one
      ? prose`The one that does not count as normal is ${scores}.`
      : prose`Those that do not count as normal are ${scores}.`,
  figures: (scores) => prose`The figures that decided are ${scores}.`,
  ratioOf: (score, ratio) => prose`${score} (ratio ${ratio})`,
  ratiosOf: (score, skewness, kurtosis) => prose`${score} (ratio of skewness ${skewness}, of kurtosis ${kurtosis})`,
  testOf: (score, p, atLeast) => (atLeast ? prose`${score} (${p} as a lower bound)` : prose`${score} (${p})`),
  farthest: (score) => prose`The one that deviates most is ${score}.`,
  unjudged: (scores) =>
    prose`The normality of ${scores} cannot be judged, since the figures that it takes cannot be computed.`,
  sign: (score, ratio, normal, of) => {
    const its = of === null ? "its ratio," : `the ratio of its ${of},`;
    return normal
      ? prose`The verdict on ${score} depends on how the rule is read: ${its} ${ratio}, counts as normal where the sign counts, as here, but not where only the size does.`
      : prose`The verdict on ${score} depends on how the rule is read: ${its} ${ratio}, does not count as normal where only the size counts, as here, but would where the sign does.`;
  },
  otherTest: (level, scores) =>
    prose`For comparison, the Shapiro-Wilk test at the significance level ${level} would judge otherwise for ${scores}. That test is sensitive to the number of respondents and to scores with few values, and does not decide here.`,
};

export const normalityTexts: InBoth<NormalityTexts> = { en: normalityEn, id: normalityId };
