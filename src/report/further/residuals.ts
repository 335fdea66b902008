/** The cells that stand out in one table, and SPSS's crosstabulation with adjusted residuals of each pair. */
import type { Residuals } from "../../stages/result.ts";
import { figure, heads, text } from "../cells.ts";
import type { Block, Table, TableRow } from "../document.ts";
import { type Study, settingText } from "../study.ts";
import { crosstabsWords } from "../texts/further/crosstabs.ts";
import { countGridTable } from "./count-grid.ts";

export function residualBlocks(study: Study): readonly Block[] {
  const { residuals } = study.result;
  const limit = settingText(residuals[0]?.limit ?? null, study.language);
  const words = crosstabsWords[study.language].residuals;
  const found = residuals.some(({ notable }) => notable.length > 0);
  const any = residuals.some(({ adjusted }) => adjusted.some((line) => line.some((value) => value !== null)));
  const none: readonly Block[] = any ? [{ kind: "paragraph", text: words.none(limit) }] : [];
  return [
    ...(found ? [notableTable(study, limit)] : none),
    ...residuals.flatMap((entry): Block[] => [
      { kind: "heading", level: 3, text: `${study.label(entry.row)} * ${study.label(entry.column)}` },
      crosstab(study, entry),
    ]),
  ];
}

function notableTable(study: Study, limit: string): Table {
  const words = crosstabsWords[study.language].residuals;
  const { residuals } = study.result;
  return {
    kind: "table",
    id: "residuals.notable",
    title: words.title,
    style: "results",
    stubHead: ["", study.label(residuals[0]?.column ?? "")],
    head: [heads(words.count, words.expected, words.adjusted)],
    rows: residuals.flatMap((entry) => notableRows(study, entry)),
    footnotes: [],
    caption: words.caption(limit),
  };
}

/** Of a variable with two categories the first: the other has the same residual with the opposite sign. */
function notableRows(study: Study, entry: Residuals): readonly TableRow[] {
  const [oneRow, oneColumn] = [entry.rows.length === 2, entry.columns.length === 2];
  return entry.notable.flatMap(({ row, column, adjusted }) => {
    const [r, c] = [entry.rows.indexOf(row), entry.columns.indexOf(column)];
    if ((oneRow && r > 0) || (oneColumn && c > 0)) return [];
    return {
      stub: [text(`${study.label(entry.row)}: ${row}`), text(column)],
      cells: [
        figure(entry.counts[r]?.[c] ?? null, "count"),
        figure(entry.expected[r]?.[c] ?? null, "expected"),
        figure(adjusted, "standardized"),
      ],
    };
  });
}

function crosstab(study: Study, entry: Residuals): Table {
  const stands = new Set(entry.notable.map(({ row, column }) => JSON.stringify([row, column])));
  return countGridTable({
    ...entry,
    id: `residuals.${entry.row}.crosstab`,
    row: study.label(entry.row),
    column: study.label(entry.column),
    line: {
      name: "Adjusted Residual",
      cells: (row) =>
        (entry.adjusted[row] ?? []).map((value, column) => {
          const marked = stands.has(JSON.stringify([entry.rows[row], entry.columns[column]]));
          return figure(value, "expected", marked ? { notes: ["*"] } : {});
        }),
    },
    footnotes: [{ id: "*", text: `Beyond ${settingText(entry.limit, "en")} in size.` }],
  });
}
