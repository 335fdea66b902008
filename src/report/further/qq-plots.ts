/** A normal Q-Q plot of each score: observed values against those of a normal distribution. */
import type { QQPlot } from "../../stages/result.ts";
import { chartTexts } from "../charts/chart-texts.ts";
import { brief } from "../charts/descriptions.ts";
import type { Block, Chart } from "../document.ts";
import { formatDecimal } from "../format.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

export function qqPlotBlocks(study: Study): readonly Block[] {
  const words = scoresWords[study.language];
  const charts = qqPlotCharts(study);
  return charts.length === 0
    ? [{ kind: "paragraph", text: words.nothingToPlot }]
    : [{ kind: "paragraph", text: words.qqPlot }, ...charts];
}

/** One a score that varies. */
export function qqPlotCharts(study: Study): readonly Chart[] {
  return study.result.qqPlots.flatMap((entry) => chartOf(study, entry));
}

/** How far from normal the score is by its symmetry, as far as that is known. */
function altOf({ language, label, result }: Study, { variable, n }: QQPlot): string {
  const { qqPlot } = chartTexts[language];
  const ratio = result.normality.find((entry) => entry.variable === variable)?.skewnessRatio ?? null;
  const said = qqPlot.alt(brief(label(variable)), n);
  return ratio === null ? said : `${said} ${qqPlot.skewness(formatDecimal(ratio, "standardized", language))}`;
}

/** None where the values don't vary. */
function chartOf(study: Study, entry: QQPlot): readonly Chart[] {
  const { variable, points } = entry;
  const { axes } = scoresWords[study.language];
  const placed = points.flatMap(({ value, count, expected }) =>
    expected === null ? [] : [{ x: value, y: expected, weight: count }],
  );
  if (placed.length === 0) return [];
  return [
    {
      kind: "chart",
      id: `qqPlots.${variable}`,
      title: `Normal Q-Q Plot of ${study.label(variable)}`,
      alt: altOf(study, entry),
      plot: {
        type: "identity-scatter",
        points: placed,
        axes: { x: axes.observed, y: axes.expectedNormal },
        decimals: study.decimals(variable),
      },
    },
  ];
}
