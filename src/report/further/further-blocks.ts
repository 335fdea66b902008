/** Tables and charts of the further stages, by stage; loaded only where a result has one. */
import type { FurtherResult } from "../../stages/result.ts";
import type { Numbers } from "../cell-text.ts";
import type { Block } from "../document.ts";
import type { Study } from "../study.ts";
import { alphaIntervalBlocks } from "./alpha-intervals.ts";
import { associationBlocks } from "./associations.ts";
import { boxPlotBlocks } from "./box-plots.ts";
import { exactTestBlocks } from "./exact-tests.ts";
import { extremeBlocks } from "./extremes.ts";
import { factorBlocks } from "./factors.ts";
import { guttmanBlocks } from "./guttman.ts";
import { histogramBlocks } from "./histograms.ts";
import { intraclassBlocks } from "./intraclass.ts";
import { itemCorrelationBlocks } from "./item-correlations.ts";
import { mcnemarBlocks } from "./mcnemar.ts";
import { mergerBlocks } from "./mergers.ts";
import { oddsRatioBlocks } from "./odds-ratios.ts";
import { omegaBlocks } from "./omega.ts";
import { percentileBlocks } from "./percentiles.ts";
import { qqPlotBlocks } from "./qq-plots.ts";
import { residualBlocks } from "./residuals.ts";
import { samplingAdequacyBlocks } from "./sampling-adequacy.ts";
import { splitHalfBlocks } from "./split-half.ts";
import { stratifiedBlocks } from "./stratified.ts";

/** Each makes the blocks of all its stage's entries; charts of a written report by its document's `numbers`. */
export const furtherBlocks = {
  itemCorrelations: itemCorrelationBlocks,
  samplingAdequacy: samplingAdequacyBlocks,
  alphaIntervals: alphaIntervalBlocks,
  splitHalf: splitHalfBlocks,
  guttman: guttmanBlocks,
  omega: omegaBlocks,
  intraclass: intraclassBlocks,
  factors: factorBlocks,
  percentiles: percentileBlocks,
  extremes: extremeBlocks,
  histograms: histogramBlocks,
  qqPlots: qqPlotBlocks,
  exactTests: exactTestBlocks,
  associations: associationBlocks,
  residuals: residualBlocks,
  mergers: mergerBlocks,
  oddsRatios: oddsRatioBlocks,
  boxPlots: boxPlotBlocks,
  stratified: stratifiedBlocks,
  mcnemar: mcnemarBlocks,
} satisfies { readonly [S in keyof FurtherResult]: (study: Study, numbers?: Numbers) => readonly Block[] };

export type FurtherBlocks = typeof furtherBlocks;
