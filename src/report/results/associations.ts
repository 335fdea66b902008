/** The summary of associations as a results chapter prints it: categories by outcome, p, odds ratio with its interval. */
import type { Bivariate, PSource } from "../../stages/result.ts";
import { blank, countPercent, figure, heads, text } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";
import { type Study, settingText } from "../study.ts";

export function associationsTable(study: Study): Table {
  const { result, words } = study;
  const outcome = result.bivariate[0]?.column ?? result.study.outcome ?? "";
  const groups = outcomeGroups(result.bivariate);
  const withRisk = result.bivariate.some(({ risk }) => risk !== null);
  const alpha = settingText(study.method("alpha") ?? 0.05, study.language);
  return {
    kind: "table",
    id: "associations",
    title: words.tables.associations(study.label(outcome)),
    style: "results",
    stubHead: [""],
    head: [heads(...groups, words.columns.total, words.columns.p, ...(withRisk ? [words.columns.oddsRatio] : []))],
    rows: result.bivariate.flatMap((entry) => predictorRows(study, entry, groups, withRisk)),
    footnotes: [
      { id: "*", text: words.captions.significant(alpha) },
      ...SOURCES.map((source) => ({ id: source, text: words.tests[source] })),
    ],
    ...(withRisk ? { caption: words.captions.oddsRatio } : {}),
  };
}

const SOURCES: readonly PSource[] = ["pearson", "continuityCorrection", "fisher", "likelihoodRatio"];

/** The outcome's groups in their order; a table that lacks one of them doesn't lose it for the others. */
export function outcomeGroups(tables: readonly Bivariate[]): readonly string[] {
  const bySize = [...tables].sort((a, b) => b.columns.length - a.columns.length);
  return [...new Set(bySize.flatMap(({ columns }) => columns))];
}

function predictorRows(
  study: Study,
  entry: Bivariate,
  groups: readonly string[],
  withRisk: boolean,
): readonly TableRow[] {
  const named: TableRow = {
    stub: [text(study.label(entry.row))],
    cells: [...groups.map(() => blank), blank, pCell(entry), ...(withRisk ? [oddsCell(entry)] : [])],
    heading: true,
  };
  const categories = entry.rows.map(
    (label, row): TableRow => ({
      stub: [text(label, { indent: 1 })],
      cells: [
        ...groups.map((group) => groupCell(entry, row, entry.columns.indexOf(group))),
        figure(entry.rowTotals[row] ?? null, "count"),
        blank,
        ...(withRisk ? [blank] : []),
      ],
    }),
  );
  const total: TableRow = {
    stub: [text(study.words.columns.total, { indent: 1 })],
    cells: [
      ...groups.map((group) => totalCell(entry, entry.columns.indexOf(group))),
      figure(entry.n, "count"),
      blank,
      ...(withRisk ? [blank] : []),
    ],
  };
  return [named, ...categories, total];
}

function totalCell(entry: Bivariate, column: number): Cell {
  const count = entry.columnTotals[column];
  if (count === undefined) return text("-", { tone: "muted" });
  return countPercent(count, entry.totalPercent[column] ?? null);
}

function groupCell(entry: Bivariate, row: number, column: number): Cell {
  const count = entry.counts[row]?.[column];
  if (count === undefined) return text("-", { tone: "muted" });
  return countPercent(count, entry.rowPercent[row]?.[column] ?? null);
}

export function pCell({ p, pSource, significant }: Bivariate): Cell {
  const notes = [...(significant === true ? ["*"] : []), ...(pSource === null ? [] : [pSource])];
  return figure(p, "reportedP", { notes, ...(significant === true ? { tone: "good" } : {}) });
}

export function oddsCell({ risk }: Bivariate): Cell {
  const { value, lower, upper } = risk?.oddsRatio ?? { value: null, lower: null, upper: null };
  if (value === null) return figure(null, "ratio");
  const parts = [value, lower, upper].map((part) => figure(part, "ratio"));
  return { kind: "composite", pattern: "estimate-interval", parts };
}
