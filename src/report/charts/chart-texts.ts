/** Titles, captions and descriptions of charts. What is listed comes formatted, in the order of the chart. */
import type { Language } from "../../core/language.ts";

export type ChartTexts = {
  /** Behind the title of a chart that goes on in others. */
  part(number: number, of: number): string;
  readonly histogram: {
    title(variable: string): string;
    alt(variable: string, n: number, mean: string, sd: string): string;
    /** Without a normal curve. */
    bare(variable: string, n: number): string;
    /** Below it, where SPSS's own words aren't asked for; null: not defined. */
    caption(mean: string | null, sd: string | null, n: string): string;
    readonly curve: string;
  };
  readonly qqPlot: {
    /** This and the axes where SPSS's own words aren't asked for. */
    title(variable: string): string;
    readonly observed: string;
    readonly expected: string;
    /** Circles of different sizes. */
    readonly sizes: string;
    alt(variable: string, n: number): string;
    /** @param ratio to its standard error */
    skewness(ratio: string): string;
  };
  readonly scree: {
    /** @param values the first eigenvalues of so many */
    alt(values: readonly string[], all: number): string;
  };
  readonly answers: {
    title(scale: string): string;
    /** Of a scale's reversed items alone. */
    reversedTitle(scale: string): string;
    readonly percent: string;
    /** Items among others that are reversed. */
    reversed(items: readonly string[]): string;
    /** @param most of each item its most frequent answer */
    alt(scale: string, most: readonly string[], more: number): string;
  };
  readonly frequencies: {
    alt(variable: string, shares: readonly string[], more: number): string;
  };
  readonly odds: {
    title(outcome: string): string;
    readonly axis: string;
    /** Two groups whose odds are compared. */
    compared(variable: string, first: string, second: string): string;
    /** @param event the category whose odds they are; null where it isn't the same for all */
    caption(outcome: string, event: string | null, alpha: string): string;
    leftOut(variables: readonly string[]): string;
    alt(outcome: string, ratios: readonly string[], more: number): string;
  };
  readonly boxes: {
    /** @param by null: the groups of several variables */
    title(score: string, by: string | null): string;
    readonly caption: string;
    alt(score: string, medians: readonly string[], more: number): string;
  };
  readonly itemCorrelations: {
    readonly title: string;
    titleOfOne(scale: string): string;
    readonly axis: string;
    source(pilot: boolean, n: string): string;
    /** Several scales in one chart. */
    readonly within: string;
    alt(ranges: readonly string[], more: number): string;
    range(scale: string, minimum: string, maximum: string): string;
  };
};

const en: ChartTexts = {
  part: (number, of) => `(${number} of ${of})`,
  histogram: {
    title: (variable) => `Histogram of ${variable}`,
    alt: (variable, n, mean, sd) =>
      `Histogram of ${variable} with the normal curve: mean ${mean}, standard deviation ${sd}, n = ${n}.`,
    bare: (variable, n) => `Histogram of ${variable}, n = ${n}.`,
    caption: (mean, sd, n) => moments([mean, "Mean"], [sd, "SD"], [n, "n"]),
    curve: "normal distribution of the same mean and SD",
  },
  qqPlot: {
    title: (variable) => `Normal Q-Q plot of ${variable}`,
    observed: "Observed value",
    expected: "Expected normal value",
    sizes: "The larger a circle, the more respondents have its value.",
    alt: (variable, n) =>
      `Observed values of ${variable} against those expected of a normal distribution, n = ${n}; the line is where both are equal.`,
    skewness: (ratio) => `Skewness divided by its standard error is ${ratio}.`,
  },
  scree: {
    alt: (values, all) =>
      `Eigenvalues in descending order: ${values.join(", ")}${all > values.length ? `; ${all} in all` : ""}.`,
  },
  answers: {
    title: (scale) => `Answers to the items of ${scale}`,
    reversedTitle: (scale) => `Answers to the reversed items of ${scale}`,
    percent: "% of respondents",
    reversed: (items) => `Worded the other way round, with its codes reversed: ${items.join(", ")}.`,
    alt: (scale, most, more) =>
      `Shares of the answers to each item of ${scale}. Most frequent: ${listed(most, more, "more")}.`,
  },
  frequencies: {
    alt: (variable, shares, more) => `Respondents by ${variable}: ${listed(shares, more, "more")}.`,
  },
  odds: {
    title: (outcome) => `Odds ratios for ${outcome} with 95% confidence intervals`,
    axis: "Odds ratio (logarithmic axis)",
    compared: (variable, first, second) => `${variable} (${first} / ${second})`,
    caption: (outcome, event, alpha) =>
      `Odds ratio: the odds of ${event === null ? `the first category of ${outcome}` : `"${event}" (${outcome})`} in the group named first in brackets, divided by the same odds in the group named second. Above 1 the first group's odds are higher, below 1 they are lower; at 1 both groups have the same. Filled: p < ${alpha} by the reported test.`,
    leftOut: (variables) => `Not drawn, since the odds ratio is undefined: ${variables.join("; ")}.`,
    alt: (outcome, ratios, more) =>
      `Odds ratios for ${outcome}, each with its 95% confidence interval: ${listed(ratios, more, "more")}.`,
  },
  boxes: {
    title: (score, by) => (by === null ? `${score} by group` : `${score} by ${by}`),
    caption:
      "Box: Tukey's hinges, with the median as a line; whiskers reach the furthest value within 1.5 box lengths. Beyond them: outliers (o), and extreme values more than 3 box lengths away (*).",
    alt: (score, medians, more) => `Box plots of ${score}. Medians: ${listed(medians, more, "more")}.`,
  },
  itemCorrelations: {
    title: "Correlations between the items of each scale",
    titleOfOne: (scale) => `Correlations between the items of ${scale}`,
    axis: "r",
    source: (pilot, n) => `${pilot ? "Pilot respondents" : "Respondents"}: ${n}.`,
    within: "Items of different scales aren't set against each other.",
    alt: (ranges, more) =>
      `Correlations between the items of each scale, from the lowest to the highest. ${listed(ranges, more, "more")}.`,
    range: (scale, minimum, maximum) => `${scale}: ${minimum} to ${maximum}`,
  },
};

const id: ChartTexts = {
  part: (number, of) => `(${number} dari ${of})`,
  histogram: {
    title: (variable) => `Histogram ${variable}`,
    alt: (variable, n, mean, sd) =>
      `Histogram ${variable} dengan kurva normal: rata-rata ${mean}, simpangan baku ${sd}, n = ${n}.`,
    bare: (variable, n) => `Histogram ${variable}, n = ${n}.`,
    caption: (mean, sd, n) => moments([mean, "Rata-rata"], [sd, "simpangan baku"], [n, "n"]),
    curve: "distribusi normal dengan rata-rata dan simpangan baku yang sama",
  },
  qqPlot: {
    title: (variable) => `Plot Q-Q normal ${variable}`,
    observed: "Nilai teramati",
    expected: "Nilai harapan normal",
    sizes: "Makin besar lingkarannya, makin banyak responden yang memiliki nilai tersebut.",
    alt: (variable, n) =>
      `Nilai ${variable} yang teramati terhadap nilai harapan menurut distribusi normal, n = ${n}; pada garis, keduanya sama besar.`,
    skewness: (ratio) => `Skewness dibagi standard error-nya (SE) sebesar ${ratio}.`,
  },
  scree: {
    alt: (values, all) =>
      `Eigenvalue dari yang terbesar: ${values.join("; ")}${all > values.length ? `; seluruhnya ada ${all}` : ""}.`,
  },
  answers: {
    title: (scale) => `Jawaban responden atas butir ${scale}`,
    reversedTitle: (scale) => `Jawaban responden atas pernyataan negatif (unfavorable) ${scale}`,
    percent: "% responden",
    reversed: (items) => `Pernyataan negatif (unfavorable), skornya dibalik: ${items.join(", ")}.`,
    alt: (scale, most, more) =>
      `Persentase jawaban atas setiap butir ${scale}. Terbanyak: ${listed(most, more, "lainnya")}.`,
  },
  frequencies: {
    alt: (variable, shares, more) => `Responden menurut ${variable}: ${listed(shares, more, "lainnya")}.`,
  },
  odds: {
    title: (outcome) => `Odds ratio untuk ${outcome} dengan interval kepercayaan 95%`,
    axis: "Odds ratio (sumbu logaritmik)",
    compared: (variable, first, second) => `${variable} (${first} / ${second})`,
    caption: (outcome, event, alpha) =>
      `Odds ratio: odds ${event === null ? `kategori pertama ${outcome}` : `"${event}" (${outcome})`} pada kelompok yang disebut pertama di dalam kurung, dibagi odds yang sama pada kelompok yang disebut kedua. Di atas 1 odds kelompok pertama lebih besar, di bawah 1 lebih kecil; pada angka 1 odds kedua kelompok sama. Titik penuh: p < ${alpha} menurut uji yang dilaporkan.`,
    leftOut: (variables) => `Tidak digambar karena odds ratio-nya tidak terdefinisi: ${variables.join("; ")}.`,
    alt: (outcome, ratios, more) =>
      `Odds ratio untuk ${outcome}, masing-masing dengan interval kepercayaan 95%: ${listed(ratios, more, "lainnya")}.`,
  },
  boxes: {
    title: (score, by) => (by === null ? `${score} menurut kelompok` : `${score} menurut ${by}`),
    caption:
      "Kotak: engsel Tukey (Tukey's hinges), garis di dalamnya median; whisker mencapai nilai terjauh dalam jarak 1,5 kali panjang kotak. Di luarnya: pencilan (o), dan nilai ekstrem yang berjarak lebih dari 3 kali panjang kotak (*).",
    alt: (score, medians, more) =>
      `Diagram kotak garis (box plot) ${score}. Median: ${listed(medians, more, "lainnya")}.`,
  },
  itemCorrelations: {
    title: "Korelasi antarbutir dalam setiap skala",
    titleOfOne: (scale) => `Korelasi antarbutir ${scale}`,
    axis: "r",
    source: (pilot, n) => `${pilot ? "Responden uji coba" : "Responden"}: ${n}.`,
    within: "Butir dari skala yang berbeda tidak dikorelasikan.",
    alt: (ranges, more) =>
      `Korelasi antarbutir dalam setiap skala, dari yang terendah sampai yang tertinggi. ${listed(ranges, more, "lainnya")}.`,
    range: (scale, minimum, maximum) => `${scale}: ${minimum} sampai ${maximum}`,
  },
};

/** What is defined, each under its name. */
function moments(...entries: readonly (readonly [value: string | null, name: string])[]): string {
  return entries.flatMap(([value, name]) => (value === null ? [] : [`${name} = ${value}`])).join(", ");
}

function listed(entries: readonly string[], more: number, word: string): string {
  return entries.join("; ") + (more > 0 ? `; + ${more} ${word}` : "");
}

export const chartTexts = { en, id } satisfies Record<Language, ChartTexts>;
