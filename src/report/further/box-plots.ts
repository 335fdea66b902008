/** Scores by group: what the boxes are made of, then the boxes. */
import type { BoxPlots } from "../../stages/result.ts";
import { figure, headingRow, heads, text } from "../cells.ts";
import { boxCharts } from "../charts/box-charts.ts";
import type { Block, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";
import { resultsFrame } from "./instrument-frame.ts";

export function boxPlotBlocks(study: Study): readonly Block[] {
  const { boxPlots: words, nothingToPlot } = scoresWords[study.language];
  const charts = boxCharts(study);
  return charts.length === 0
    ? [{ kind: "paragraph", text: nothingToPlot }]
    : [{ kind: "paragraph", text: words.what }, valuesTable(study), ...charts];
}

function valuesTable(study: Study): Table {
  const { boxPlots: words } = scoresWords[study.language];
  const { columns } = words;
  const entries = study.result.boxPlots.filter(({ groups }) => groups.length > 0);
  const [first] = entries;
  const ofOne = entries.every(({ variable }) => variable === first!.variable);
  const shown = [
    columns.n,
    columns.lowerWhisker,
    columns.lowerHinge,
    columns.median,
    columns.upperHinge,
    columns.upperWhisker,
    columns.outside,
    columns.extreme,
  ];
  return {
    ...resultsFrame("boxPlots.values", ofOne ? words.title(study.label(first!.variable)) : words.titleOfScores),
    stubHead: [""],
    head: [heads(...shown)],
    rows: entries.flatMap((entry) => [
      headingRow(
        ofOne ? study.label(entry.by) : words.by(study.label(entry.variable), study.label(entry.by)),
        shown.length,
      ),
      ...entry.groups.map((group) => groupRow(group, study.decimals(entry.variable))),
    ]),
    footnotes: [],
    caption: words.caption,
  };
}

/** Hinges and medians may lie halfway between two values. */
function groupRow(group: BoxPlots["groups"][number], decimals: number): TableRow {
  const { n, lowerWhisker, lowerHinge, median, upperHinge, upperWhisker, outsideCount, extremeCount } = group;
  return {
    stub: [text(group.label, { indent: 1 })],
    cells: [
      figure(n, "count"),
      figure(lowerWhisker, "extreme", { decimals }),
      figure(lowerHinge, "median", { decimals }),
      figure(median, "median", { decimals }),
      figure(upperHinge, "median", { decimals }),
      figure(upperWhisker, "extreme", { decimals }),
      figure(outsideCount, "count"),
      figure(extremeCount, "count"),
    ],
  };
}
