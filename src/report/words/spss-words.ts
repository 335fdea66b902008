/** Words about the tables that SPSS prints. */
import type { BlockWords } from "../written/writing.ts";
import { chiSquareWords, crosstabWords, riskWords } from "./spss/crosstabs.ts";
import {
  itemMeansWords,
  itemTotalWords,
  scaleAlphaWords,
  scaleCasesWords,
  scaleScoreWords,
  totalCorrelationWords,
} from "./spss/reliability.ts";
import { casesWords, describedWords, frequencyWords, normalityTestsWords } from "./spss/variables.ts";

export const spssWords: readonly BlockWords[] = [
  { about: /^validity\..*\.correlations$/s, write: totalCorrelationWords },
  { about: /^reliability\..*\.case-processing$/s, write: scaleCasesWords },
  { about: /^reliability\..*\.statistics$/s, write: scaleAlphaWords },
  { about: /^reliability\..*\.items$/s, write: itemMeansWords },
  { about: /^reliability\..*\.item-total$/s, write: itemTotalWords },
  { about: /^reliability\..*\.scale$/s, write: scaleScoreWords },
  { about: /^(descriptives|bivariate)\.case-processing$/, write: casesWords },
  { about: /^frequencies\./, write: frequencyWords },
  { about: /^descriptives\./, write: describedWords },
  { about: /^normality\.tests$/, write: normalityTestsWords },
  { about: /^bivariate\..*\.crosstab$/s, write: crosstabWords },
  { about: /^bivariate\..*\.chi-square$/s, write: chiSquareWords },
  { about: /^bivariate\..*\.risk$/s, write: riskWords },
];
