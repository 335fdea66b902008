/** SPSS's CROSSTABS output, pair by pair: the crosstabulation, the chi-square tests, the risk estimate. */
import type { Bivariate, Interval, Test } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";
import { formatNumber } from "../format.ts";
import type { Study } from "../study.ts";

export function crosstabTables(study: Study, entry: Bivariate): readonly Table[] {
  const names = { row: study.label(entry.row), column: study.label(entry.column) };
  return [crosstabulation(entry, names), chiSquareTests(entry, names), riskEstimate(entry, names)].filter(
    (table) => table !== null,
  );
}

type Names = { readonly row: string; readonly column: string };

function table(entry: Bivariate, name: string, title: string): Pick<Table, "kind" | "id" | "title" | "style"> {
  return { kind: "table", id: `bivariate.${entry.row}.${name}`, title, style: "spss" };
}

function crosstabulation(entry: Bivariate, names: Names): Table {
  const within = `% within ${names.row}`;
  const columns = entry.columns.length;
  const pair = (first: Cell, label: Cell, counts: readonly Cell[], percents: readonly Cell[]): readonly TableRow[] => [
    { stub: [first, label, text("Count")], cells: counts },
    { stub: [blank, blank, text(within)], cells: percents },
  ];
  const rows = entry.rows.flatMap((label, index) =>
    pair(
      index === 0 ? text(names.row) : blank,
      text(label),
      [
        ...(entry.counts[index] ?? []).map((count) => figure(count, "count")),
        figure(entry.rowTotals[index] ?? null, "count"),
      ],
      [
        ...(entry.rowPercent[index] ?? []).map((percent) => figure(percent, "percentSign")),
        whole(entry.rowTotals[index]),
      ],
    ),
  );
  const [totals, percents] = pair(
    text("Total"),
    blank,
    [...entry.columnTotals.map((count) => figure(count, "count")), figure(entry.n, "count")],
    [...entry.totalPercent.map((percent) => figure(percent, "percentSign")), whole(entry.n)],
  );
  return {
    ...table(entry, "crosstab", `${names.row} * ${names.column} Crosstabulation`),
    stubHead: ["", "", ""],
    head: [
      [...(columns > 0 ? [{ text: names.column, span: columns }] : []), { text: "", span: 1 }],
      heads(...entry.columns, "Total"),
    ],
    rows: [...rows, { ...totals!, ruled: true }, percents!],
    footnotes: [],
  };
}

/** A row's percentages of itself. */
function whole(total: number | undefined): Cell {
  return figure(total === undefined || total === 0 ? null : 100, "percentSign");
}

function chiSquareTests(entry: Bivariate, names: Names): Table {
  if (entry.rows.length < 2 || entry.columns.length < 2) return constantTable(entry, names);
  const { pearson, continuityCorrection, likelihoodRatio, linearByLinear, fisher } = entry.chiSquare;
  const exact = fisher !== null;
  // larger tables have no one-sided p
  const twoByTwo = continuityCorrection !== null;
  const cells = (first: readonly Cell[], p2: Cell = blank, p1: Cell = blank) => [
    ...first,
    ...(exact ? [p2] : []),
    ...(exact && twoByTwo ? [p1] : []),
  ];
  const row = (label: string, test: Test, valueNotes: readonly string[] = [], nameNotes: readonly string[] = []) => ({
    stub: [text(label, { notes: nameNotes })],
    cells: cells([
      figure(test.value, "statistic", { notes: valueNotes }),
      figure(test.df, "df"),
      figure(test.p, "pValue"),
    ]),
  });
  const rows: TableRow[] = [row("Pearson Chi-Square", pearson, ["expected"])];
  if (continuityCorrection !== null) rows.push(row("Continuity Correction", continuityCorrection, [], ["two-by-two"]));
  rows.push(row("Likelihood Ratio", likelihoodRatio));
  if (fisher !== null) {
    rows.push({
      stub: [text("Fisher's Exact Test")],
      cells: cells([blank, blank, blank], figure(fisher.p2, "pValue"), figure(fisher.p1, "pValue")),
    });
  }
  if (linearByLinear !== null) rows.push(row("Linear-by-Linear Association", linearByLinear));
  rows.push({ stub: [text("N of Valid Cases")], cells: cells([figure(entry.n, "count"), blank, blank]) });
  return {
    ...table(entry, "chi-square", "Chi-Square Tests"),
    stubHead: [""],
    head: [
      heads(
        "Value",
        "df",
        "Asymp. Sig. (2-sided)",
        ...(exact ? ["Exact Sig. (2-sided)"] : []),
        ...(exact && twoByTwo ? ["Exact Sig. (1-sided)"] : []),
      ),
    ],
    rows,
    footnotes: [
      { id: "expected", text: expectedNote(entry) },
      { id: "two-by-two", text: "Computed only for a 2x2 table" },
    ],
  };
}

function expectedNote({ expectedBelow5, expectedBelow5Percent, minimumExpected }: Bivariate): string {
  const percent = formatNumber(expectedBelow5Percent, "percentSign", { style: "spss" });
  const minimum = minimumExpected === null ? "." : formatNumber(minimumExpected, "minimumExpected", { style: "spss" });
  const count = formatNumber(expectedBelow5, "count", { style: "spss" });
  return `${count} cells (${percent}) have expected count less than 5. The minimum expected count is ${minimum}.`;
}

/** SPSS's table where a variable has one category left. */
function constantTable(entry: Bivariate, names: Names): Table {
  const constant = [...(entry.rows.length < 2 ? [names.row] : []), ...(entry.columns.length < 2 ? [names.column] : [])];
  const verb = constant.length === 2 ? "are constants" : "is a constant";
  return {
    ...table(entry, "chi-square", "Chi-Square Tests"),
    stubHead: [""],
    head: [heads("Value")],
    rows: [
      { stub: [text("Pearson Chi-Square")], cells: [figure(null, "statistic", { notes: ["constant"] })] },
      { stub: [text("N of Valid Cases")], cells: [figure(entry.n, "count")] },
    ],
    footnotes: [{ id: "constant", text: `No statistics are computed because ${constant.join(" and ")} ${verb}.` }],
  };
}

const NO_RISK =
  "Risk Estimate statistics cannot be computed. They are only computed for a 2*2 table without empty cells.";

function riskEstimate(entry: Bivariate, names: Names): Table | null {
  const [first, second] = entry.rows;
  if (first === undefined || second === undefined || entry.columns.length < 2) return null;
  const label = text(`Odds Ratio for ${names.row} (${first} / ${second})`);
  const { risk } = entry;
  const frame = table(entry, "risk", "Risk Estimate");
  if (risk === null || risk.oddsRatio.value === null) {
    return {
      ...frame,
      stubHead: [""],
      head: [heads("Value")],
      rows: [{ stub: [label], cells: [text("", { notes: ["none"] })] }],
      footnotes: [{ id: "none", text: NO_RISK }],
    };
  }
  const row = (stub: Cell, { value, lower, upper }: Interval): TableRow => ({
    stub: [stub],
    cells: [figure(value, "ratio"), figure(lower, "ratio"), figure(upper, "ratio")],
  });
  return {
    ...frame,
    stubHead: [""],
    head: [
      [
        { text: "", span: 1 },
        { text: "95% Confidence Interval", span: 2 },
      ],
      heads("Value", "Lower", "Upper"),
    ],
    rows: [
      row(label, risk.oddsRatio),
      ...risk.cohorts.map(({ column, ratio }) => row(text(`For cohort ${names.column} = ${column}`), ratio)),
      { stub: [text("N of Valid Cases")], cells: [figure(entry.n, "count"), blank, blank] },
    ],
    footnotes: [],
  };
}
