/** Numbers, and scores without groups: where they lie and how far they spread. */
import { figure, heads, text } from "../../cells.ts";
import type { Table } from "../../document.ts";
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
    rows: shown.map((entry) => {
      const decimals = study.decimals(entry.variable);
      return {
        stub: [text(study.label(entry.variable))],
        cells: [
          figure(entry.n, "count"),
          figure(entry.mean, "mean", { decimals }),
          figure(entry.median, "median", { decimals }),
          figure(entry.sd, "sd", { decimals }),
          figure(entry.minimum, "extreme", { decimals }),
          figure(entry.maximum, "extreme", { decimals }),
        ],
      };
    }),
    footnotes: [],
    caption: captions.descriptives,
  };
}
