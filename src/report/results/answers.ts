/** How the respondents answered each item: items by answers, with each item's total score. */
import type { Frequencies, FrequencyValue } from "../../stages/result.ts";
import { countPercent, figure, headingRow, heads, text } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";

type Answers = Map<number | string, string>;
type Item = { readonly scale: string | null; readonly entry: Frequencies };
/** Items whose answers can share columns: no code stands for two labels, no label for two codes. */
type Sheet = { readonly answers: Answers; readonly items: Item[] };

/** One table for all items whose answers have the same labels; reversed items, whose codes run the other way, get theirs. */
export function answerTables(study: Study): readonly Table[] {
  const sheets: Sheet[] = [];
  for (const item of itemsInOrder(study)) {
    const sheet = sheets.find(({ answers }) => fits(item.entry.values, answers)) ?? newSheet(sheets);
    for (const { value, label } of item.entry.values) sheet.answers.set(value, label);
    sheet.items.push(item);
  }
  return sheets.map((sheet, index) => answerTable(study, sheet, index));
}

function newSheet(sheets: Sheet[]): Sheet {
  const sheet: Sheet = { answers: new Map(), items: [] };
  sheets.push(sheet);
  return sheet;
}

function itemsInOrder(study: Study): readonly Item[] {
  const scaleOf = new Map<string, string>();
  for (const { kind, name, items } of study.result.variables) {
    if (kind === "scale") for (const item of items ?? []) scaleOf.set(item, name);
  }
  return study.result.frequencies
    .filter(({ variable }) => study.variable(variable)?.kind === "item")
    .map((entry) => ({ scale: scaleOf.get(entry.variable) ?? null, entry }));
}

function fits(values: readonly FrequencyValue[], answers: Answers): boolean {
  const codes = new Map([...answers].map(([code, label]) => [label, code]));
  return values.every(
    ({ value, label }) => (answers.get(value) ?? label) === label && (codes.get(label) ?? value) === value,
  );
}

function answerTable(study: Study, { answers, items }: Sheet, index: number): Table {
  const { words } = study;
  const codes = [...answers.keys()].sort(ascending);
  const columns = codes.map((code) => answers.get(code)!);
  const allReversed = items.every(({ entry }) => isReversed(study, entry));
  const rows: TableRow[] = [];
  let scale: string | null = null;
  for (const item of items) {
    if (item.scale !== null && item.scale !== scale) {
      rows.push(headingRow(study.label(item.scale), codes.length + 1));
    }
    scale = item.scale;
    rows.push(itemRow(study, item.entry, codes, !allReversed));
  }
  return {
    kind: "table",
    id: index === 0 ? "answers" : `answers.${index + 1}`,
    title: allReversed ? words.tables.reversedAnswers : words.tables.answers,
    style: "results",
    stubHead: [words.columns.item],
    head: [heads(...columns, words.columns.totalScore)],
    rows,
    footnotes: [{ id: "reversed", text: words.captions.reversed }],
  };
}

function itemRow(study: Study, entry: Frequencies, codes: readonly (number | string)[], mark: boolean): TableRow {
  const reversed = mark && isReversed(study, entry);
  const wording = study.label(entry.variable);
  const name = wording === entry.variable ? wording : `${entry.variable} ${wording}`;
  const cells = codes.map((code): Cell => {
    const found = entry.values.find(({ value }) => value === code);
    return found === undefined ? text("-", { tone: "muted" }) : countPercent(found.count, found.validPercent);
  });
  return {
    stub: [text(name, { indent: 1, ...(reversed ? { notes: ["reversed"] } : {}) })],
    cells: [...cells, figure(entry.totalScore, "count")],
  };
}

function isReversed(study: Study, { variable }: Frequencies): boolean {
  return study.variable(variable)?.reversed === true;
}

function ascending(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}
