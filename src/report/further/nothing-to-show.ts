/** Why a stage that was asked for by name has no entries. */
import type { Stage } from "../../stages/only.ts";
import type { Study } from "../study.ts";
import { type Lacking, nothingWords } from "../texts/further/nothing.ts";

export function nothingToShow(study: Study, stage: Stage): string {
  return nothingWords[study.language][lackOf(study, stage)];
}

function lackOf({ result }: Study, stage: Stage): Lacking {
  const lack = ABOUT[stage];
  if (lack !== "tables" && lack !== "boxes") return lack;
  if (result.study.outcome === null) return "outcome";
  return result.study.predictors.length === 0 ? "predictors" : lack;
}

/** What a stage is about, and lacks where it is empty. */
const ABOUT = {
  cleaning: "rows",
  validity: "scales",
  reliability: "scales",
  frequencies: "answers",
  descriptives: "scores",
  normality: "scores",
  cutoffs: "groups",
  bivariate: "tables",
  itemCorrelations: "scales",
  samplingAdequacy: "scales",
  alphaIntervals: "scales",
  splitHalf: "scales",
  guttman: "scales",
  omega: "scales",
  intraclass: "scales",
  factors: "scales",
  percentiles: "scores",
  extremes: "scores",
  histograms: "scores",
  qqPlots: "scores",
  exactTests: "tables",
  associations: "tables",
  residuals: "tables",
  mergers: "tables",
  oddsRatios: "tables",
  boxPlots: "boxes",
  stratified: "tables",
  mcnemar: "pairs",
} as const satisfies { readonly [S in Stage]: Lacking };
