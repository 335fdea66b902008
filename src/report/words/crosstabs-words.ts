/** Words about the further tables of crosstabs. */
import type { BlockWords } from "../written/writing.ts";
import { exactChiSquareWords, exactOverviewWords } from "./crosstabs/exact.ts";
import { pairCrosstabWords, pairTestWords } from "./crosstabs/mcnemar.ts";
import { mergedWords, proposalWords } from "./crosstabs/mergers.ts";
import { exactOddsWords, oddsRatioWords } from "./crosstabs/odds.ts";
import { notableWords, residualCrosstabWords } from "./crosstabs/residuals.ts";
import {
  commonRatioWords,
  correctionWords,
  generalWords,
  homogeneityWords,
  independenceWords,
  strataCrosstabWords,
  strataOddsWords,
  strataSummaryWords,
} from "./crosstabs/stratified.ts";
import { strengthWords, symmetricWords } from "./crosstabs/strength.ts";

export const crosstabsWords: readonly BlockWords[] = [
  { about: /^exactTests\.overview$/, write: exactOverviewWords },
  { about: /^exactTests\..*\.chi-square$/s, write: exactChiSquareWords },
  { about: /^associations\.strength$/, write: strengthWords },
  { about: /^associations\..*\.symmetric$/s, write: symmetricWords },
  { about: /^residuals\.notable$/, write: notableWords },
  { about: /^residuals\..*\.crosstab$/s, write: residualCrosstabWords },
  { about: /^mergers\.proposals$/, write: proposalWords },
  { about: /^mergers\..*\.crosstab$/s, write: mergedWords },
  { about: /^odds-ratios\.ratios$/, write: oddsRatioWords },
  { about: /^odds-ratios\.exact$/, write: exactOddsWords },
  { about: /^stratified\..*\.summary$/s, write: strataSummaryWords },
  { about: /^stratified\..*\.odds-ratios$/s, write: strataOddsWords },
  { about: /^stratified\..*\.crosstab$/s, write: strataCrosstabWords },
  { about: /^stratified\..*\.homogeneity$/s, write: homogeneityWords },
  { about: /^stratified\..*\.independence$/s, write: independenceWords },
  { about: /^stratified\..*\.common$/s, write: commonRatioWords },
  { about: /^stratified\..*\.correction$/s, write: correctionWords },
  { about: /^stratified\..*\.general$/s, write: generalWords },
  { about: /^mcnemar\.[1-9][0-9]*\.crosstab$/, write: pairCrosstabWords },
  { about: /^mcnemar\.[1-9][0-9]*\.tests$/, write: pairTestWords },
];
