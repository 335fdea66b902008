/** Frequencies of the respondents' characteristics: what is a category of itself, not a score's group. */
import type { Frequencies } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";

/** @returns null where the study has no such variable */
export function characteristicsTable(study: Study): Table | null {
  const { words, result } = study;
  const shown = result.frequencies.filter(({ variable }) => isCharacteristic(study, variable));
  if (shown.length === 0) return null;
  return {
    kind: "table",
    id: "characteristics",
    title: words.tables.characteristics,
    style: "results",
    stubHead: [words.columns.category],
    head: [heads(words.columns.n, words.columns.percent)],
    rows: shown.flatMap((entry) => variableRows(study, entry)),
    footnotes: [],
  };
}

/** Numbers that are cut have their groups beside the scores'. */
function isCharacteristic(study: Study, name: string): boolean {
  return study.variable(name)?.kind === "category";
}

function variableRows(study: Study, entry: Frequencies): readonly TableRow[] {
  const rows: TableRow[] = [
    { stub: [text(study.label(entry.variable))], cells: [figure(entry.n, "count"), blank], heading: true },
  ];
  for (const { label, value, count, validPercent } of entry.values) {
    rows.push({
      stub: [text(label === "" ? String(value) : label, { indent: 1 })],
      cells: [figure(count, "count"), figure(validPercent, "percent")],
    });
  }
  if (entry.missing > 0) {
    rows.push({
      stub: [text(study.words.columns.missing, { indent: 1, tone: "muted" })],
      cells: [figure(entry.missing, "count", { tone: "muted" }), blank],
    });
  }
  return rows;
}
