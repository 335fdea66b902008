/** How the respondents answered each item: items by answers, with each item's total score. */
import type { Frequencies } from "../../stages/result.ts";
import { countPercent, figure, headingRow, heads, text } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";

type Answers = Map<number | string, string>;
export type Answer = { readonly code: number | string; readonly label: string };
export type Item = { readonly scale: string | null; readonly entry: Frequencies; readonly answers: readonly Answer[] };
/** Items whose answers can share columns: no code stands for two labels, no label for two codes. */
export type Sheet = { readonly answers: Answers; readonly items: Item[]; readonly met: Set<readonly Answer[]> };

/** One table for all items whose answers have the same labels; reversed items, whose codes run the other way, get theirs. */
export function answerTables(study: Study): readonly Table[] {
  const all = itemsInOrder(study);
  const withN = all.some(({ entry }) => entry.n !== all[0]!.entry.n);
  return sheetsOf(all).map((sheet, index) => answerTable(study, sheet, index, withN));
}

/** Each item is in the first sheet whose answers go with its own. */
export function sheetsOf(items: readonly Item[]): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (const item of items) {
    const sheet =
      sheets.find(({ met, answers }) => met.has(item.answers) || fits(item.answers, answers)) ?? newSheet(sheets);
    if (!sheet.met.has(item.answers)) for (const { code, label } of item.answers) sheet.answers.set(code, label);
    sheet.met.add(item.answers);
    sheet.items.push(item);
  }
  return sheets;
}

function newSheet(sheets: Sheet[]): Sheet {
  const sheet: Sheet = { answers: new Map(), items: [], met: new Set() };
  sheets.push(sheet);
  return sheet;
}

/** Items of the study, each with what it may be answered with. */
export function itemsInOrder(study: Study): readonly Item[] {
  const scaleOf = new Map<string, string>();
  for (const { kind, name, items } of study.result.variables) {
    if (kind === "scale") for (const item of items ?? []) scaleOf.set(item, name);
  }
  return study.result.frequencies
    .filter(({ variable }) => study.variable(variable)?.kind === "item")
    .map((entry) => ({ scale: scaleOf.get(entry.variable) ?? null, entry, answers: answersOf(study, entry) }));
}

/** What is declared, whether anybody gave it or not, and what the data hold besides. */
export function answersOf(study: Study, { variable, values }: Frequencies): readonly Answer[] {
  const declared = study.declaredAnswers(variable) ?? [];
  const others = values.filter(({ value }) => !declared.some(({ code }) => code === value));
  if (others.length === 0) return declared;
  return [...declared, ...others.map(({ value, label }) => ({ code: value, label }))];
}

function fits(given: readonly Answer[], answers: Answers): boolean {
  const codes = new Map([...answers].map(([code, label]) => [label, code]));
  return given.every(
    ({ code, label }) => (answers.get(code) ?? label) === label && (codes.get(label) ?? code) === code,
  );
}

/** The codes of a sheet's columns, ascending as they count, and what stands above them. */
export function columnsOf(study: Study, { answers, items }: Sheet) {
  const codes = [...answers.keys()].sort(ascending);
  const allReversed = items.every(({ entry }) => isReversed(study, entry));
  return { codes, columns: codes.map((code) => answerHead(code, answers.get(code)!, allReversed)), allReversed };
}

function answerTable(study: Study, sheet: Sheet, index: number, withN: boolean): Table {
  const { words } = study;
  const { items } = sheet;
  const { codes, columns, allReversed } = columnsOf(study, sheet);
  const rows: TableRow[] = [];
  let scale: string | null = null;
  for (const item of items) {
    if (item.scale !== null && item.scale !== scale) {
      rows.push(headingRow(study.label(item.scale), codes.length + (withN ? 2 : 1)));
    }
    scale = item.scale;
    rows.push(itemRow(study, item.entry, codes, !allReversed, withN));
  }
  return {
    kind: "table",
    id: index === 0 ? "answers" : `answers.${index + 1}`,
    title: allReversed ? words.tables.reversedAnswers : words.tables.answers,
    style: "results",
    stubHead: [words.columns.item],
    head: [heads(...(withN ? [words.columns.n] : []), ...columns, words.columns.totalScore)],
    rows,
    footnotes: [{ id: "reversed", text: words.captions.reversed }],
  };
}

/** Reversed answers name the codes that they count as. */
function answerHead(code: number | string, label: string, reversed: boolean): string {
  return reversed && label !== String(code) ? `${label} (${code})` : label;
}

function itemRow(
  study: Study,
  entry: Frequencies,
  codes: readonly (number | string)[],
  mark: boolean,
  withN: boolean,
): TableRow {
  const reversed = mark && isReversed(study, entry);
  const cells = codes.map((code): Cell => {
    const found = entry.values.find(({ value }) => value === code);
    return found === undefined ? text("-", { tone: "muted" }) : countPercent(found.count, found.validPercent);
  });
  return {
    stub: [text(itemName(study, entry.variable), { indent: 1, ...(reversed ? { notes: ["reversed"] } : {}) })],
    cells: [...(withN ? [figure(entry.n, "count")] : []), ...cells, figure(entry.totalScore, "count")],
  };
}

/** `R1 The doctor is always there`; its name alone where it has no wording. */
export function itemName(study: Study, item: string): string {
  const wording = study.label(item);
  return wording === item ? wording : `${item} ${wording}`;
}

export function isReversed(study: Study, { variable }: Frequencies): boolean {
  return study.variable(variable)?.reversed === true;
}

function ascending(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}
