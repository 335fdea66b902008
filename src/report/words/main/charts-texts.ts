/** Sentences about charts, where a thesis has one. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, LEVEL, ONE, single } from "../saying.ts";

export type ChartWords = {
  /** @param skew from `sizes` */
  histogram(chart: Slot, score: Slot, skew: Slot, skewness: Slot, mean: Slot): Prose;
  odds(chart: Slot): Prose;
  apart(predictors: Prose): Prose;
  noneApart(): Prose;
  /** Verdicts are of another level than the intervals. */
  otherLevel(level: Slot): Prose;
};

const id: ChartWords = {
  histogram: (chart, score, skew, skewness, mean) =>
    prose`${chart} memperlihatkan sebaran ${score}, yang ${skew} (skewness ${skewness}) dengan rata-rata ${mean}.`,
  odds: (chart) =>
    prose`${chart} memperlihatkan odds ratio beserta interval kepercayaan ${LEVEL}; garis vertikal menandai nilai ${ONE}, yaitu odds yang sama pada kedua kelompok.`,
  apart: (predictors) => prose`Interval yang tidak memotong garis tersebut adalah milik ${predictors}.`,
  noneApart: () => prose`Semua interval memotong garis tersebut.`,
  otherLevel: (level) =>
    prose`Interval yang digambar tetap interval ${LEVEL}, sedangkan kesimpulan diambil pada taraf signifikansi ${level}, sehingga letak garis tidak selalu sejalan dengan kesimpulan.`,
};

const en: ChartWords = {
  histogram: (chart, score, skew, skewness, mean) =>
    prose`${chart} shows how ${score} is distributed: ${skew} (skewness ${skewness}), with a mean of ${mean}.`,
  odds: (chart) =>
    prose`${chart} shows the odds ratios with their ${LEVEL} confidence intervals; the vertical line marks the value ${ONE}, equal odds in both groups.`,
  apart: (predictors) =>
    single(predictors)
      ? prose`The interval that does not cross that line is that of ${predictors}.`
      : prose`The intervals that do not cross that line are those of ${predictors}.`,
  noneApart: () => prose`All intervals cross that line.`,
  otherLevel: (level) =>
    prose`The intervals drawn are those of ${LEVEL}, while verdicts are made at the significance level ${level}, so that crossing the line does not always agree with the verdict.`,
};

export const chartWords: InBoth<ChartWords> = { en, id };
