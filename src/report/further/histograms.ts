/** A histogram of each score, with the normal curve's count at each bar. */
import type { Histogram } from "../../stages/result.ts";
import { cellText } from "../cell-text.ts";
import { figure } from "../cells.ts";
import type { Block, Chart } from "../document.ts";
import { formatNumber } from "../format.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

export function histogramBlocks(study: Study): readonly Block[] {
  const words = scoresWords[study.language];
  const charts = study.result.histograms.filter(({ bins }) => bins.length > 0).map((entry) => chartOf(study, entry));
  return charts.length === 0
    ? [{ kind: "paragraph", text: words.nothingToPlot }]
    : [{ kind: "paragraph", text: words.histogram }, ...charts];
}

function chartOf(study: Study, { variable, n, mean, sd, bins }: Histogram): Chart {
  const { axes } = scoresWords[study.language];
  const decimals = study.decimals(variable);
  const [shownMean, shownSD] = [cellText(figure(mean, "mean", { decimals })), cellText(figure(sd, "sd", { decimals }))];
  return {
    kind: "chart",
    id: `histograms.${variable}`,
    title: study.label(variable),
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
