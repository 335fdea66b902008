/** Charts of what the result has, stage by stage; none where a stage has nothing to draw. */
import type { Numbers } from "../cell-text.ts";
import type { Chart } from "../document.ts";
import { screeCharts } from "../further/factors.ts";
import { histogramCharts } from "../further/histograms.ts";
import { qqPlotCharts } from "../further/qq-plots.ts";
import type { Study } from "../study.ts";
import { answerCharts } from "./answer-charts.ts";
import { boxCharts } from "./box-charts.ts";
import { frequencyCharts } from "./frequency-charts.ts";
import { itemCorrelationCharts } from "./item-correlation-charts.ts";
import { oddsCharts } from "./odds-chart.ts";

/**
 * By the stage whose tables they stand behind. `numbers` are the document's (`numbersOf`), so that a chart writes its figures
 * as the table beside it does; SPSS's unless given.
 */
export type StageCharts = { readonly [stage: string]: (study: Study, numbers?: Numbers) => readonly Chart[] };

/** For written reports. */
export const stageCharts: StageCharts = {
  reliability: (study) => [...itemCorrelationCharts(study), ...screeCharts(study)],
  frequencies: answerCharts,
  descriptives: histogramCharts,
  normality: qqPlotCharts,
  bivariate: (study, numbers) => [...oddsCharts(study, numbers), ...boxCharts(study)],
};

/** For the screen, where characters draw them. */
export const terminalCharts: StageCharts = {
  frequencies: (study) => [...frequencyCharts(study), ...answerCharts(study)],
  descriptives: histogramCharts,
  bivariate: oddsCharts,
};
