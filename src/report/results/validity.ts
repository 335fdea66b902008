/** Validity of every scale's items in one table. */
import type { ItemValidity, ScaleValidity } from "../../stages/result.ts";
import { blank, figure, headingRow, heads, text, verdict } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";
import { type Study, settingText } from "../study.ts";

export function validityTable(study: Study): Table {
  const { result, words } = study;
  const { columns } = words;
  const worded = result.validity.some(({ items }) => items.some(({ item }) => study.label(item) !== item));
  const byP = result.validity.some(({ criterion }) => criterion === "p");
  const head = heads(
    ...(worded ? [columns.wording] : []),
    columns.correctedR,
    columns.totalR,
    comparedWith(study, byP),
    columns.verdict,
  );
  return {
    kind: "table",
    id: "validity",
    title: words.tables.validity,
    style: "results",
    stubHead: [columns.item],
    head: [head],
    rows: result.validity.flatMap((scale) => scaleRows(study, scale, head.length, worded, byP)),
    footnotes: [
      { id: "reversed", text: words.captions.reversed },
      { id: "round", text: words.captions.droppedR },
    ],
    caption: validityCaption(study),
  };
}

/** What the correlations stand beside: their p, the critical r, or a limit that somebody chose. */
function comparedWith(study: Study, byP: boolean): string {
  const { result, words } = study;
  const { columns } = words;
  if (byP) return byTotal(study) ? columns.totalP : columns.correctedP;
  return result.validity.every(({ criterion }) => criterion === "r-table") ? columns.criticalR : columns.limitOfR;
}

function scaleRows(
  study: Study,
  scale: ScaleValidity,
  columns: number,
  worded: boolean,
  byP: boolean,
): readonly TableRow[] {
  const label = study.words.captions.scaleHeading(study.label(scale.scale), scale.scale, scale.n);
  return [headingRow(label, columns), ...scale.items.map((item) => itemRow(study, scale, item, worded, byP))];
}

function itemRow(study: Study, scale: ScaleValidity, item: ItemValidity, worded: boolean, byP: boolean): TableRow {
  const reversed = study.variable(item.item)?.reversed === true;
  const wording = study.label(item.item);
  const notes = item.dropped === null ? {} : { notes: ["round"] };
  return {
    stub: [text(item.item, { indent: 1, ...(reversed ? { notes: ["reversed"] } : {}) })],
    cells: [
      ...(worded ? [wording === item.item ? blank : text(wording)] : []),
      figure(item.correctedItemTotal, "coefficient", notes),
      figure(item.itemTotal, "coefficient", notes),
      byP ? figure(pUsed(study, item), "reportedP", notes) : criticalR(scale, item),
      itemVerdict(study, item),
    ],
  };
}

function byTotal(study: Study): boolean {
  return study.method("validity", "r") === "total";
}

/** The p of the correlation that decided. */
function pUsed(study: Study, item: ItemValidity): number | null {
  return byTotal(study) ? item.itemTotalP : (item.correctedItemTotalP ?? null);
}

/** The critical r that the item was judged by: of its last round. */
function criticalR(scale: ScaleValidity, item: ItemValidity): Cell {
  const round = item.dropped === null ? undefined : scale.rounds.find(({ round }) => round === item.dropped);
  const value = round === undefined ? scale.criticalR : round.criticalR;
  return figure(value, "coefficient");
}

function itemVerdict(study: Study, item: ItemValidity): Cell {
  const { verdicts } = study.words;
  if (item.dropped !== null) return text(verdicts.dropped(item.dropped), { tone: "bad" });
  return verdict(item.valid, verdicts.valid, verdicts.invalid);
}

/** What makes an item valid, in a sentence. */
export function validityCaption(study: Study): string {
  const used = byTotal(study) ? "total" : "corrected";
  const criterion = study.method("validity", "criterion") ?? "r-table";
  return study.words.captions.validity(
    used,
    settingText(criterion, study.language),
    settingText(study.method("alpha") ?? 0.05, study.language),
  );
}
