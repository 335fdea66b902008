/** Words about the further tables and charts of scores. */
import type { BlockWords } from "../written/writing.ts";
import { boxChartWords, boxPlotWords } from "./scores/box-plots.ts";
import { extremesWords } from "./scores/extremes.ts";
import { percentilesWords, statisticsWords } from "./scores/percentiles.ts";
import { qqPlotWords } from "./scores/qq-plots.ts";

export const scoresWords: readonly BlockWords[] = [
  { about: /^percentiles\.all\.percentiles$/, write: percentilesWords },
  { about: /^percentiles\.all\.statistics$/, write: statisticsWords },
  { about: /^extremes\.all\.values$/, write: extremesWords },
  { about: /^boxPlots\.values$/, write: boxPlotWords },
  { about: /^charts\.scores-by-group(\.|$)/, write: boxChartWords },
  { about: /^qqPlots\./, write: qqPlotWords },
];
