/** A normal Q-Q plot of each score: observed values against those of a normal distribution. */
import type { QQPlot } from "../../stages/result.ts";
import type { Block, Chart } from "../document.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

export function qqPlotBlocks(study: Study): readonly Block[] {
  const words = scoresWords[study.language];
  const charts = study.result.qqPlots.flatMap((entry) => chartOf(study, entry));
  return charts.length === 0
    ? [{ kind: "paragraph", text: words.nothingToPlot }]
    : [{ kind: "paragraph", text: words.qqPlot }, ...charts];
}

/** None where the values don't vary. */
function chartOf(study: Study, { variable, points }: QQPlot): readonly Chart[] {
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
      plot: {
        type: "identity-scatter",
        points: placed,
        axes: { x: axes.observed, y: axes.expectedNormal },
        decimals: study.decimals(variable),
      },
    },
  ];
}
