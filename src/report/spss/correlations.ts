/** SPSS's CORRELATIONS output of the items with their scale's total. */
import type { ScaleValidity } from "../../stages/result.ts";
import { blank, type CellExtras, figure, heads, text } from "../cells.ts";
import type { Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";
import { itemLabel } from "./reliability.ts";

/** Two stars to .01, one to .05: SPSS's, whatever alpha the study has. */
export function starsOf(p: number | null): CellExtras {
  if (p === null || p > 0.05) return {};
  return { notes: [p <= 0.01 ? "**" : "*"] };
}

export const CORRELATION_NOTES: Table["footnotes"] = [
  { id: "**", text: "Correlation is significant at the 0.01 level (2-tailed)." },
  { id: "*", text: "Correlation is significant at the 0.05 level (2-tailed)." },
];

/** Each item's correlation with the sum of all, itself among them; what was dropped has left the sum. */
export function totalCorrelations(study: Study, { scale, n, items }: ScaleValidity): Table {
  const kept = items.filter(({ dropped }) => dropped === null);
  return {
    kind: "table",
    id: `validity.${scale}.correlations`,
    title: "Correlations",
    style: "spss",
    stubHead: ["", ""],
    head: [heads(`Total ${study.label(scale)}`)],
    rows: kept.flatMap(({ item, itemTotal, itemTotalP }, index): readonly TableRow[] => [
      {
        stub: [text(itemLabel(study, item)), text("Pearson Correlation")],
        cells: [figure(itemTotal, "coefficient", itemTotal === null ? {} : starsOf(itemTotalP))],
        ...(index > 0 ? { ruled: true } : {}),
      },
      { stub: [blank, text("Sig. (2-tailed)")], cells: [figure(itemTotalP, "pValue")] },
      { stub: [blank, text("N")], cells: [figure(n, "count")] },
    ]),
    footnotes: CORRELATION_NOTES,
  };
}
