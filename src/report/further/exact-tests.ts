/** Exact tests: one compact table, and SPSS's Chi-Square Tests with the exact or Monte Carlo columns for each pair. */
import type { ExactTest } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Cell, HeaderCell, Table, TableRow } from "../document.ts";
import { formatNumber } from "../format.ts";
import type { Study } from "../study.ts";
import { exactWords } from "../texts/further/exact.ts";

export function exactTestBlocks(study: Study): readonly Block[] {
  const { exactTests } = study.result;
  return [
    overview(study, exactTests),
    ...exactTests
      .filter(({ method }) => method !== null)
      .flatMap((entry): Block[] => [
        { kind: "heading", level: 3, text: `${study.label(entry.row)} * ${study.label(entry.column)}` },
        chiSquareTests(entry),
      ]),
  ];
}

function overview(study: Study, entries: readonly ExactTest[]): Table {
  const words = exactWords[study.language];
  const estimated = entries.some(({ interval }) => interval !== null);
  return {
    kind: "table",
    id: "exactTests.overview",
    title: words.title(study.label(entries[0]?.column ?? "")),
    style: "results",
    stubHead: [""],
    head: [heads(words.exact, words.chiSquare, words.small, words.method)],
    rows: entries.map(({ row, p, pearson, expectedBelow5Percent, method }) => ({
      stub: [text(study.label(row))],
      cells: [
        figure(p, "reportedP"),
        figure(pearson.p, "reportedP"),
        figure(expectedBelow5Percent, "percentSign"),
        method === null ? figure(null, "pValue") : text(words.methods[method]),
      ],
    })),
    footnotes: [],
    caption: estimated ? `${words.caption} ${words.sampled}` : words.caption,
  };
}

function chiSquareTests(entry: ExactTest): Table {
  const { pearson, interval, value, p } = entry;
  const sampled = interval !== null;
  const row = (name: string, first: readonly Cell[], last: readonly Cell[]): TableRow => ({
    stub: [text(name)],
    cells: [...first, ...last],
  });
  const none = sampled ? [blank, blank, blank] : [blank];
  return {
    kind: "table",
    id: `exactTests.${entry.row}.chi-square`,
    title: "Chi-Square Tests",
    style: "spss",
    stubHead: [""],
    head: sampled ? sampledHead(entry) : [heads("Value", "df", "Asymp. Sig. (2-sided)", "Exact Sig. (2-sided)")],
    rows: [
      row(
        "Pearson Chi-Square",
        [
          figure(pearson.value, "statistic", { notes: ["expected"] }),
          figure(pearson.df, "df"),
          figure(pearson.p, "pValue"),
        ],
        pearson.sampled === null ? none : sampledCells(pearson.sampled.p, pearson.sampled),
      ),
      row(
        "Fisher's Exact Test",
        [value === null ? blank : figure(value, "statistic"), blank, blank],
        interval === null ? [figure(p, "pValue")] : sampledCells(p, interval),
      ),
      row("N of Valid Cases", [figure(entry.n, "count"), blank, blank], none),
    ],
    footnotes: [
      { id: "expected", text: expectedNote(entry) },
      { id: "sampled", text: `Based on ${entry.tables} sampled tables with starting seed ${entry.seed}.` },
    ],
  };
}

function sampledHead({ interval }: ExactTest): readonly (readonly HeaderCell[])[] {
  const level = formatNumber(interval?.level ?? 0, "given", { style: "spss" });
  return [
    [
      { text: "", span: 3 },
      { text: "Monte Carlo Sig. (2-sided)", span: 3 },
    ],
    [
      { text: "", span: 3 },
      { text: "", span: 1 },
      { text: `${level}% Confidence Interval`, span: 2 },
    ],
    heads("Value", "df", "Asymp. Sig. (2-sided)", "Sig.", "Lower Bound", "Upper Bound"),
  ];
}

function sampledCells(p: number | null, { lower, upper }: { lower: number; upper: number }): readonly Cell[] {
  return [figure(p, "pValue", { notes: ["sampled"] }), figure(lower, "pValue"), figure(upper, "pValue")];
}

function expectedNote({ expectedBelow5, expectedBelow5Percent, minimumExpected }: ExactTest): string {
  const percent = formatNumber(expectedBelow5Percent, "percentSign", { style: "spss" });
  const minimum = minimumExpected === null ? "." : formatNumber(minimumExpected, "minimumExpected", { style: "spss" });
  const count = formatNumber(expectedBelow5, "count", { style: "spss" });
  return `${count} cells (${percent}) have expected count less than 5. The minimum expected count is ${minimum}.`;
}
