/** Words about the results view's tables and charts. */
import type { BlockWords } from "../written/writing.ts";
import { answerWords } from "./main/answers.ts";
import { associationWords } from "./main/associations.ts";
import { characteristicsWords } from "./main/characteristics.ts";
import { histogramWords, oddsChartWords } from "./main/charts.ts";
import { cleaningWords } from "./main/cleaning.ts";
import { cleaningDetailWords } from "./main/cleaning-details.ts";
import { cutoffWords } from "./main/cutoffs.ts";
import { descriptivesWords } from "./main/descriptives.ts";
import { normalityWords } from "./main/normality.ts";
import { reliabilityWords } from "./main/reliability.ts";
import { validityWords } from "./main/validity.ts";

export const mainWords: readonly BlockWords[] = [
  { about: /^cleaning$/, write: cleaningWords },
  { about: /^cleaning\./, write: cleaningDetailWords },
  { about: /^validity$/, write: validityWords },
  { about: /^reliability$/, write: reliabilityWords },
  { about: /^characteristics$/, write: characteristicsWords },
  { about: /^answers(\.[1-9][0-9]*)?$/, write: answerWords },
  { about: /^descriptives$/, write: descriptivesWords },
  { about: /^normality$/, write: normalityWords },
  { about: /^cutoffs$/, write: cutoffWords },
  { about: /^associations$/, write: associationWords },
  { about: /^histograms\./, write: histogramWords },
  { about: /^charts\.odds-ratios$/, write: oddsChartWords },
];
