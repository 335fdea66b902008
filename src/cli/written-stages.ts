/** Which stages a written report is made of. */
import { mainStages, type Stage, stages } from "../stages/only.ts";

/** What the words about a main stage quote and its charts draw. */
const SUPPORTING: { readonly [S in Stage]?: readonly Stage[] } = {
  reliability: ["itemCorrelations", "alphaIntervals"],
  descriptives: ["histograms", "qqPlots"],
  normality: ["histograms", "qqPlots"],
  bivariate: ["oddsRatios", "boxPlots"],
};

/** @param only stages asked for by name; else the main ones, or all there are in the full view */
export function writtenStages(full: boolean, only?: readonly Stage[] | undefined): ReadonlySet<Stage> {
  const shown = only ?? (full ? stages : mainStages);
  return new Set([...shown, ...shown.flatMap((stage) => SUPPORTING[stage] ?? [])]);
}

/** What the screen's charts (`terminalCharts`) draw besides what is shown there. */
export function chartStages(only?: readonly Stage[] | undefined): readonly Stage[] {
  return (only ?? mainStages).includes("descriptives") ? ["histograms"] : [];
}
