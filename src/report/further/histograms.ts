/** A histogram of each score, with the normal curve's count at each bar. */
import type { Histogram } from "../../stages/result.ts";
import { type Numbers, SPSS, UNDEFINED, writtenCell } from "../cell-text.ts";
import { figure } from "../cells.ts";
import { chartTexts } from "../charts/chart-texts.ts";
import { brief } from "../charts/descriptions.ts";
import type { Block, Chart } from "../document.ts";
import { formatDecimal, formatNumber } from "../format.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

/** @param numbers the document's; on the screen SPSS's */
export function histogramBlocks(study: Study, numbers: Numbers = SPSS): readonly Block[] {
  const words = scoresWords[study.language];
  const charts = histogramCharts(study, numbers);
  return charts.length === 0
    ? [{ kind: "paragraph", text: words.nothingToPlot }]
    : [{ kind: "paragraph", text: words.histogram }, ...charts];
}

/** One a score that somebody has. @param numbers how it writes them; SPSS's have SPSS's words */
export function histogramCharts(study: Study, numbers: Numbers = SPSS): readonly Chart[] {
  return study.result.histograms
    .filter(({ bins }) => bins.length > 0)
    .map((entry) => ({ ...chartOf(study, entry, numbers), alt: altOf(study, entry) }));
}

function altOf({ language, label, decimals }: Study, { variable, n, mean, sd, bins }: Histogram): string {
  const { histogram } = chartTexts[language];
  const curve = bins.some(({ expected }) => expected !== null);
  if (mean === null || sd === null || !curve) return histogram.bare(brief(label(variable)), n);
  const places = decimals(variable);
  const [shownMean, shownSD] = [
    formatDecimal(mean, "mean", language, places),
    formatDecimal(sd, "sd", language, places),
  ];
  return histogram.alt(brief(label(variable)), n, shownMean, shownSD);
}

function chartOf(study: Study, { variable, n, mean, sd, bins }: Histogram, numbers: Numbers): Chart {
  const { axes } = scoresWords[study.language];
  const words = chartTexts[study.language].histogram;
  const decimals = study.decimals(variable);
  const spss = numbers.style === "spss";
  return {
    kind: "chart",
    id: `histograms.${variable}`,
    title: words.title(study.label(variable)),
    plot: {
      type: "histogram",
      bins: bins.map((bin) => ({ label: rangeOf(bin, decimals, numbers), count: bin.count, expected: bin.expected })),
      axes: { value: axes.value, count: axes.count, expected: spss ? axes.curve : words.curve },
    },
    caption: spss
      ? `Mean = ${written(mean, "mean") ?? UNDEFINED}, Std. Dev. = ${written(sd, "sd") ?? UNDEFINED}, N = ${n}`
      : words.caption(written(mean, "mean"), written(sd, "sd"), String(n)),
  };
  function written(value: number | null, as: "mean" | "sd"): string | null {
    return value === null ? null : writtenCell(figure(value, as, { decimals }), numbers);
  }
}

/** A value; whole scores from the first to the last of the range; else from one end to below the other. */
function rangeOf({ from, to, value }: Histogram["bins"][number], decimals: number, numbers: Numbers): string {
  const written = (number: number) => formatNumber(number, "given", numbers);
  if (value !== undefined) return formatNumber(value, "extreme", { ...numbers, decimals });
  return decimals === 0 && Number.isInteger(from) && Number.isInteger(to)
    ? `${written(from)}-${written(to - 1)}`
    : `${written(from)}-<${written(to)}`;
}
