/** Sentences about percentiles and the statistics beside them. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type PercentileTexts = {
  middle(table: Slot, lower: Slot, upper: Slot, scores: Prose): Prose;
  between(score: Slot, interval: Prose): Prose;
  medians(median: Slot, scores: Prose): Prose;
  medianOf(score: Slot, median: Slot): Prose;
  tooFew(scores: Prose): Prose;
  nothing(table: Slot): Prose;
  one(table: Slot, score: Slot, mean: Slot, median: Slot): Prose;
  several(table: Slot, scores: Slot): Prose;
  above(scores: Prose): Prose;
  below(scores: Prose): Prose;
  equal(scores: Prose): Prose;
  missing(scores: Prose): Prose;
  modes(scores: Prose): Prose;
};

const id: PercentileTexts = {
  middle: (table, lower, upper, scores) =>
    prose`Berdasarkan ${table}, separuh responden yang berada di tengah, yaitu antara persentil ke-${lower} dan ke-${upper}, memiliki nilai ${scores}.`,
  between: (score, interval) => prose`${score} ${interval}`,
  medians: (median, scores) => prose`Median (persentil ke-${median}) adalah ${scores}.`,
  medianOf: (score, median) => prose`${median} untuk ${score}`,
  tooFew: (scores) =>
    prose`Respondennya terlalu sedikit untuk sebagian persentil ${scores}, sehingga persentil itu tidak diberi nilai.`,
  nothing: (table) => prose`Persentil pada ${table} tidak dapat dihitung karena tidak ada nilai.`,
  one: (table, score, mean, median) =>
    prose`Berdasarkan ${table}, rata-rata ${score} adalah ${mean} dan mediannya ${median}.`,
  several: (table, scores) => prose`${table} merangkum ${scores} skor.`,
  above: (scores) => prose`Rata-rata lebih tinggi daripada median pada ${scores}.`,
  below: (scores) => prose`Rata-rata lebih rendah daripada median pada ${scores}.`,
  equal: (scores) => prose`Rata-rata sama dengan median pada ${scores}.`,
  missing: (scores) => prose`Nilai yang kosong terdapat pada ${scores}.`,
  modes: (scores) => prose`Modus lebih dari satu terdapat pada ${scores}; tabel memuat yang terkecil.`,
};

const en: PercentileTexts = {
  middle: (table, lower, upper, scores) =>
    prose`${table} shows where the middle half of the respondents lies, between the percentiles ${lower} and ${upper}: ${scores}.`,
  between: (score, interval) => prose`${score} ${interval}`,
  medians: (median, scores) => prose`The median (percentile ${median}) is ${scores}.`,
  medianOf: (score, median) => prose`${median} for ${score}`,
  tooFew: (scores) =>
    prose`There are too few respondents for some percentiles of ${scores}, which are left without a value.`,
  nothing: (table) => prose`${table} has no percentiles, since there are no values.`,
  one: (table, score, mean, median) =>
    prose`${table} shows that the mean of ${score} is ${mean} and its median ${median}.`,
  several: (table, scores) => prose`${table} sums up ${scores} scores.`,
  above: (scores) => prose`The mean is above the median for ${scores}.`,
  below: (scores) => prose`The mean is below the median for ${scores}.`,
  equal: (scores) => prose`Mean and median are equal for ${scores}.`,
  missing: (scores) => prose`Values are missing for ${scores}.`,
  modes: (scores) => prose`There is more than one mode for ${scores}; the table has the smallest.`,
};

export const percentileTexts: InBoth<PercentileTexts> = { en, id };
