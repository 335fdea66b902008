/** Numbers, and scores without groups: where they lie and how far they spread. */
import { heads } from "../../cells.ts";
import type { Table } from "../../document.ts";
import { scoreRow } from "../../results/scores.ts";
import type { Study } from "../../study.ts";
import { skripsiTexts } from "./texts.ts";

export const NUMBERS = "skripsi.numbers";

/** @returns null where there are none */
export function numbersTable(study: Study, names: readonly string[]): Table | null {
  const shown = names.flatMap((name) => study.descriptives(name) ?? []);
  if (shown.length === 0) return null;
  const { titles, columns: own } = skripsiTexts[study.language];
  const { columns, captions } = study.words;
  return {
    kind: "table",
    id: NUMBERS,
    title: titles.numbers,
    style: "results",
    stubHead: [own.variable],
    head: [heads(columns.n, columns.mean, columns.median, columns.sd, columns.lowest, columns.highest)],
    rows: shown.map((entry) => scoreRow(study, entry)),
    footnotes: [],
    caption: captions.descriptives,
  };
}
