/** Sentences about normal Q-Q plots. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type QQTexts = {
  plot(chart: Slot, score: Slot): Prose;
  verdict(skewness: Slot, ratio: Slot, normal: boolean): Prose;
};

const id: QQTexts = {
  plot: (chart, score) =>
    prose`${chart} membandingkan nilai ${score} dengan nilai yang diharapkan dari distribusi normal.`,
  verdict: (skewness, ratio, normal) =>
    normal
      ? prose`Skewness-nya ${skewness} (dibagi SE: ${ratio}), dan menurut aturan penelitian ini sebarannya dianggap normal.`
      : prose`Skewness-nya ${skewness} (dibagi SE: ${ratio}), dan menurut aturan penelitian ini sebarannya dianggap tidak normal.`,
};

const en: QQTexts = {
  plot: (chart, score) =>
    prose`${chart} sets the values of ${score} against those that a normal distribution would have.`,
  verdict: (skewness, ratio, normal) =>
    normal
      ? prose`The skewness is ${skewness} (${ratio} times its SE), and by the rule of this study the score counts as normal.`
      : prose`The skewness is ${skewness} (${ratio} times its SE), and by the rule of this study the score does not count as normal.`,
};

export const qqTexts: InBoth<QQTexts> = { en, id };
