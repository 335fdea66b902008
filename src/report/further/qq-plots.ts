/** A normal Q-Q plot of each score: observed values against those of a normal distribution. */
import type { QQPlot } from "../../stages/result.ts";
import type { Numbers } from "../cell-text.ts";
import { chartTexts } from "../charts/chart-texts.ts";
import { brief } from "../charts/descriptions.ts";
import type { Block, Chart } from "../document.ts";
import { formatDecimal } from "../format.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

/** @param numbers a written report's; none on the screen, where characters are all of one size */
export function qqPlotBlocks(study: Study, numbers?: Numbers): readonly Block[] {
  const words = scoresWords[study.language];
  const charts = qqPlotCharts(study, numbers);
  return charts.length === 0
    ? [{ kind: "paragraph", text: words.nothingToPlot }]
    : [{ kind: "paragraph", text: words.qqPlot }, ...charts];
}

/** One a score that varies. @param numbers a written report's; SPSS's have SPSS's words */
export function qqPlotCharts(study: Study, numbers?: Numbers): readonly Chart[] {
  return study.result.qqPlots.flatMap((entry) => chartOf(study, entry, numbers));
}

/** How far from normal the score is by its symmetry, as far as that is known. */
function altOf({ language, label, result }: Study, { variable, n }: QQPlot): string {
  const { qqPlot } = chartTexts[language];
  const ratio = result.normality.find((entry) => entry.variable === variable)?.skewnessRatio ?? null;
  const said = qqPlot.alt(brief(label(variable)), n);
  return ratio === null ? said : `${said} ${qqPlot.skewness(formatDecimal(ratio, "standardized", language))}`;
}

/** None where the values don't vary. */
function chartOf(study: Study, entry: QQPlot, numbers: Numbers | undefined): readonly Chart[] {
  const { variable, points } = entry;
  const words = wordsOf(study, study.label(variable), numbers);
  const placed = points.flatMap(({ value, count, expected }) =>
    expected === null ? [] : [{ x: value, y: expected, weight: count }],
  );
  if (placed.length === 0) return [];
  return [
    {
      kind: "chart",
      id: `qqPlots.${variable}`,
      title: words.title,
      alt: altOf(study, entry),
      plot: {
        type: "identity-scatter",
        points: placed,
        axes: words.axes,
        decimals: study.decimals(variable),
      },
      ...(numbers !== undefined && placed.some(({ weight }) => weight > 1) && { caption: words.sizes }),
    },
  ];
}

/** SPSS's own on the screen and in SPSS's look, the language's else. */
function wordsOf({ language }: Study, variable: string, numbers: Numbers | undefined) {
  const { title, observed, expected, sizes } = chartTexts[language].qqPlot;
  const { axes } = scoresWords[language];
  return numbers?.style === "apa"
    ? { title: title(variable), axes: { x: observed, y: expected }, sizes }
    : { title: `Normal Q-Q Plot of ${variable}`, axes: { x: axes.observed, y: axes.expectedNormal }, sizes };
}
