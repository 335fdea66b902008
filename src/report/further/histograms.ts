/** A histogram of each score, with the normal curve's count at each bar. */
import type { Histogram } from "../../stages/result.ts";
import { type Numbers, SPSS, writtenCell } from "../cell-text.ts";
import { figure } from "../cells.ts";
import { chartTexts } from "../charts/chart-texts.ts";
import { brief } from "../charts/descriptions.ts";
import type { Block, Chart } from "../document.ts";
import { formatDecimal, formatNumber } from "../format.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

export function histogramBlocks(study: Study): readonly Block[] {
  const words = scoresWords[study.language];
  const charts = histogramCharts(study);
  return charts.length === 0
    ? [{ kind: "paragraph", text: words.nothingToPlot }]
    : [{ kind: "paragraph", text: words.histogram }, ...charts];
}

/** One a score that somebody has. @param numbers how the caption writes them */
export function histogramCharts(study: Study, numbers: Numbers = SPSS): readonly Chart[] {
  return study.result.histograms
    .filter(({ bins }) => bins.length > 0)
    .map((entry) => ({ ...chartOf(study, entry, numbers), alt: altOf(study, entry) }));
}

function altOf({ language, label, decimals }: Study, { variable, n, mean, sd }: Histogram): string {
  const { histogram } = chartTexts[language];
  if (mean === null || sd === null) return histogram.bare(brief(label(variable)), n);
  const places = decimals(variable);
  const [shownMean, shownSD] = [
    formatDecimal(mean, "mean", language, places),
    formatDecimal(sd, "sd", language, places),
  ];
  return histogram.alt(brief(label(variable)), n, shownMean, shownSD);
}

function chartOf(study: Study, { variable, n, mean, sd, bins }: Histogram, numbers: Numbers): Chart {
  const { axes } = scoresWords[study.language];
  const decimals = study.decimals(variable);
  const shownMean = writtenCell(figure(mean, "mean", { decimals }), numbers);
  const shownSD = writtenCell(figure(sd, "sd", { decimals }), numbers);
  return {
    kind: "chart",
    id: `histograms.${variable}`,
    title: chartTexts[study.language].histogram.title(study.label(variable)),
    plot: {
      type: "histogram",
      bins: bins.map((bin) => ({ label: rangeOf(bin, decimals), count: bin.count, expected: bin.expected })),
      axes: { value: axes.value, count: axes.count, expected: axes.curve },
    },
    caption: `Mean = ${shownMean}, Std. Dev. = ${shownSD}, N = ${n}`,
  };
}

/** A value; whole scores from the first to the last of the range; else from one end to below the other. */
function rangeOf({ from, to, value }: Histogram["bins"][number], decimals: number): string {
  const written = (number: number) => formatNumber(number, "given", { style: "spss" });
  if (value !== undefined) return formatNumber(value, "extreme", { style: "spss", decimals });
  return decimals === 0 && Number.isInteger(from) && Number.isInteger(to)
    ? `${written(from)}-${written(to - 1)}`
    : `${written(from)}-<${written(to)}`;
}
