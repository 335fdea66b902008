/** Sentences about SPSS's tables of single variables: who answered, frequencies, descriptives, tests of normality. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, LEVEL } from "../saying.ts";

type VariableTexts = {
  allAnswered(table: Slot, n: Slot): Prose;
  someMissing(table: Slot, list: Prose): Prose;
  missingOf(name: Slot, missing: Slot, total: Slot): Prose;
  mostFrequent(table: Slot, variable: Slot, n: Slot, value: Slot, count: Slot, percent: Slot): Prose;
  /** Several values are the most frequent. */
  tied(table: Slot, variable: Slot, n: Slot, values: Prose): Prose;
  tiedOf(value: Slot, count: Slot, percent: Slot): Prose;
  leastFrequent(value: Slot, count: Slot, percent: Slot): Prose;
  oneValue(table: Slot, variable: Slot, n: Slot, value: Slot): Prose;
  nobody(table: Slot, variable: Slot): Prose;
  missing(missing: Slot): Prose;
  mean(table: Slot, variable: Slot, mean: Slot, interval: Prose | null, median: Slot, sd: Slot | null): Prose;
  range(minimum: Slot, maximum: Slot): Prose;
  skewness(skewness: Slot, se: Slot): Prose;
  noMean(table: Slot, variable: Slot, why: Slot | null): Prose;
  tests(table: Slot, low: Prose, high: Prose): Prose;
  test(table: Slot, only: Prose): Prose;
  pOf(variable: Slot, p: Slot): Prose;
  rule(alpha: Slot): Prose;
  noTests(table: Slot): Prose;
};

const id: VariableTexts = {
  allAnswered: (table, n) =>
    prose`${table} menunjukkan bahwa tidak ada responden yang datanya kosong (${n} responden).`,
  someMissing: (table, list) => prose`${table} menunjukkan bahwa ada data yang kosong: ${list}.`,
  missingOf: (name, missing, total) => prose`${name} pada ${missing} dari ${total} responden`,
  mostFrequent: (table, variable, n, value, count, percent) =>
    prose`Berdasarkan ${table}, nilai ${variable} yang terbanyak di antara ${n} responden adalah ${value}, yaitu ${count} orang (${percent}).`,
  tied: (table, variable, n, values) =>
    prose`Berdasarkan ${table}, nilai ${variable} yang terbanyak di antara ${n} responden, dengan jumlah yang sama, adalah ${values}.`,
  tiedOf: (value, count, percent) => prose`${value} (${count} orang; ${percent})`,
  leastFrequent: (value, count, percent) =>
    prose`Yang paling sedikit adalah ${value}, yaitu ${count} orang (${percent}).`,
  oneValue: (table, variable, n, value) =>
    prose`Berdasarkan ${table}, semua responden (${n} orang) memiliki nilai ${variable} yang sama, yaitu ${value}.`,
  nobody: (table, variable) => prose`Berdasarkan ${table}, tidak ada responden yang mempunyai data ${variable}.`,
  missing: (missing) => prose`Data ${missing} responden kosong; persentase dihitung dari responden yang datanya ada.`,
  mean: (table, variable, mean, interval, median, sd) => {
    const start = prose`Berdasarkan ${table}, rata-rata ${variable} adalah ${mean}`;
    const between = interval === null ? prose`` : prose` (interval kepercayaan ${LEVEL} ${interval})`;
    const spread = sd === null ? prose`.` : prose` dan simpangan baku ${sd}.`;
    return prose`${start}${between}, dengan median ${median}${spread}`;
  },
  range: (minimum, maximum) => prose`Nilainya berkisar dari ${minimum} sampai ${maximum}.`,
  skewness: (skewness, se) => prose`Kemiringan (skewness) sebarannya ${skewness} dengan galat baku ${se}.`,
  noMean: (table, variable, why) =>
    why === null
      ? prose`Berdasarkan ${table}, rata-rata ${variable} tidak dapat dihitung.`
      : prose`Berdasarkan ${table}, rata-rata ${variable} tidak dapat dihitung karena ${why}.`,
  tests: (table, low, high) =>
    prose`Berdasarkan ${table}, nilai p uji Shapiro-Wilk paling kecil terdapat pada ${low} dan paling besar pada ${high}.`,
  test: (table, only) => prose`Berdasarkan ${table}, nilai p uji Shapiro-Wilk adalah ${only}.`,
  pOf: (variable, p) => prose`${variable} (${p})`,
  rule: (alpha) =>
    prose`Nilai p di bawah ${alpha} merupakan bukti bahwa sebaran skor menyimpang dari distribusi normal; nilai p yang tidak di bawahnya hanya berarti bahwa tidak cukup bukti adanya penyimpangan. Uji ini peka terhadap jumlah responden; normalitas diputuskan menurut aturan yang disebutkan dalam metode analisis.`,
  noTests: (table) => prose`Uji pada ${table} tidak dapat dihitung dari data ini.`,
};

const en: VariableTexts = {
  allAnswered: (table, n) => prose`${table} shows that there are no missing values (${n} respondents).`,
  someMissing: (table, list) => prose`${table} shows that values are missing: ${list}.`,
  missingOf: (name, missing, total) => prose`${name} for ${missing} of ${total} respondents`,
  mostFrequent: (table, variable, n, value, count, percent) =>
    prose`${table} shows that of ${n} respondents, the most frequent value of ${variable} is ${value}, with ${count} (${percent}).`,
  tied: (table, variable, n, values) =>
    prose`${table} shows that of ${n} respondents, the most frequent values of ${variable}, equally frequent, are ${values}.`,
  tiedOf: (value, count, percent) => prose`${value} (${count}; ${percent})`,
  leastFrequent: (value, count, percent) => prose`The least frequent is ${value}, with ${count} (${percent}).`,
  oneValue: (table, variable, n, value) =>
    prose`${table} shows that all respondents (${n}) have the same value for ${variable}, which is ${value}.`,
  nobody: (table, variable) => prose`${table} shows that no respondent has a value for ${variable}.`,
  missing: (missing) => prose`The values of ${missing} respondents are missing; percentages are of those who have one.`,
  mean: (table, variable, mean, interval, median, sd) => {
    const start = prose`${table} shows that the mean of ${variable} is ${mean}`;
    const between = interval === null ? prose`` : prose` (${LEVEL} confidence interval ${interval})`;
    const spread = sd === null ? prose`.` : prose` and the standard deviation ${sd}.`;
    return prose`${start}${between}, the median ${median}${spread}`;
  },
  range: (minimum, maximum) => prose`The values run from ${minimum} to ${maximum}.`,
  skewness: (skewness, se) => prose`The skewness of their distribution is ${skewness} with a standard error of ${se}.`,
  noMean: (table, variable, why) =>
    why === null
      ? prose`${table} shows that the mean of ${variable} cannot be computed.`
      : prose`${table} shows that the mean of ${variable} cannot be computed, since ${why}.`,
  tests: (table, low, high) =>
    prose`${table} shows that the smallest p-value of the Shapiro-Wilk test is that of ${low}, the largest that of ${high}.`,
  test: (table, only) => prose`${table} shows the p-value of the Shapiro-Wilk test, that of ${only}.`,
  pOf: (variable, p) => prose`${variable} (${p})`,
  rule: (alpha) =>
    prose`A p-value below ${alpha} is evidence that a score deviates from the normal distribution; one that is not below it only means that there is no evidence of a deviation. The test is sensitive to the number of respondents; normality was decided by the rule that the methods name.`,
  noTests: (table) => prose`${table} has no test, since these data do not allow any.`,
};

export const variableTexts: InBoth<VariableTexts> = { en, id };
