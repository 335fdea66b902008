/** SPSS's Percentiles (EXAMINE) and Statistics (FREQUENCIES) of all scores. */
import type { Figure, Percentiles } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Cell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

export function percentileBlocks(study: Study): readonly Block[] {
  const { percentiles, tooFew } = scoresWords[study.language];
  const dotted = study.result.percentiles.some(({ points }) => points.some((point) => point.weightedAverage === null));
  return [
    { kind: "paragraph", text: dotted ? `${percentiles} ${tooFew}` : percentiles },
    percentilesTable(study),
    // Its mean, median and mode are the descriptives', whose stage may have been left out.
    ...(study.result.descriptives.length > 0 ? [statisticsTable(study)] : []),
  ];
}

type Point = Percentiles["points"][number];

function percentilesTable(study: Study): Table {
  const entries = study.result.percentiles;
  const percents = entries[0]?.points.map(({ percent }) => percent) ?? [];
  const rows = (method: string, value: (point: Point) => Figure | undefined) =>
    entries.map(
      ({ variable, points }, index): TableRow => ({
        stub: [index === 0 ? text(method) : blank, text(study.label(variable))],
        cells: points.map((point) => optional(value(point), study.decimals(variable))),
        ruled: index === 0 && method === HINGES,
      }),
    );
  return {
    kind: "table",
    id: "percentiles.all.percentiles",
    title: "Percentiles",
    style: "spss",
    stubHead: ["", ""],
    // SPSS has "Percentiles" above them once more; a table that breaks would have it above a single column.
    head: [heads(...percents.map(String))],
    rows: [
      ...rows("Weighted Average(Definition 1)", ({ weightedAverage }) => weightedAverage),
      ...rows(HINGES, ({ tukeysHinge }) => tukeysHinge),
    ],
    footnotes: [],
  };
}

const HINGES = "Tukey's Hinges";

function optional(value: Figure | undefined, decimals: number): Cell {
  return value === undefined ? blank : figure(value, "median", { decimals });
}

/** A column a score; SPSS's order of rows. */
function statisticsTable(study: Study): Table {
  const entries = study.result.percentiles;
  const row = (words: string, part: string | null, cell: (entry: Percentiles) => Cell): TableRow => ({
    stub: [words === "" ? blank : text(words), part === null ? blank : text(part)],
    cells: entries.map(cell),
  });
  const described = (words: string, as: "mean" | "median" | "sd" | "extreme", field: Described) =>
    row(words, null, ({ variable }) =>
      figure(study.descriptives(variable)?.[field] ?? null, as, { decimals: study.decimals(variable) }),
    );
  const at = (percent: number, words: string) =>
    row(words, String(percent), ({ variable, points }) => {
      const point = points.find((candidate) => candidate.percent === percent);
      return figure(point?.weightedAverage ?? null, "median", { decimals: study.decimals(variable) });
    });
  return {
    kind: "table",
    id: "percentiles.all.statistics",
    title: "Statistics",
    style: "spss",
    stubHead: ["", ""],
    head: [heads(...entries.map(({ variable }) => study.label(variable)))],
    rows: [
      row("N", "Valid", ({ n }) => figure(n, "count")),
      row("", "Missing", ({ missing }) => figure(missing, "count")),
      described("Mean", "mean", "mean"),
      described("Median", "median", "median"),
      row("Mode", null, ({ variable }) => modeCell(study, variable)),
      described("Std. Deviation", "sd", "sd"),
      described("Minimum", "extreme", "minimum"),
      described("Maximum", "extreme", "maximum"),
      at(25, "Percentiles"),
      at(50, ""),
      at(75, ""),
    ],
    footnotes: [{ id: "modes", text: "Multiple modes exist. The smallest value is shown" }],
  };
}

type Described = "mean" | "median" | "sd" | "minimum" | "maximum";

function modeCell(study: Study, variable: string): Cell {
  const modes = study.descriptives(variable)?.modes ?? [];
  const decimals = study.decimals(variable);
  return figure(modes[0] ?? null, "extreme", { decimals, ...(modes.length > 1 ? { notes: ["modes"] } : {}) });
}
