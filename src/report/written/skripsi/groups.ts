/** How many respondents are in which category: the characteristics together, a score's groups alone. */
import type { Frequencies } from "../../../stages/result.ts";
import { blank, figure, heads, text } from "../../cells.ts";
import type { Cell, Table, TableRow } from "../../document.ts";
import type { Study } from "../../study.ts";
import { skripsiTexts } from "./texts.ts";

export const CHARACTERISTICS = "skripsi.characteristics";
const GROUPS = "skripsi.groups.";

export function groupsId(name: string): string {
  return `${GROUPS}${name}`;
}

/** @returns null where nobody's category is known */
export function characteristicsTable(study: Study, names: readonly string[]): Table | null {
  const shown = known(study, names);
  if (shown.length === 0) return null;
  const words = skripsiTexts[study.language];
  return {
    kind: "table",
    id: CHARACTERISTICS,
    title: words.titles.characteristics,
    style: "results",
    stubHead: [words.columns.variable, words.columns.category],
    head: [heads(study.words.columns.n, study.words.columns.percent)],
    rows: shown.flatMap((entry, index) => underOneName(study, entry, index > 0)),
    footnotes: [],
  };
}

/** @returns null where the variable has no groups */
export function groupsTable(study: Study, name: string): Table | null {
  const [entry] = known(study, [name]);
  if (entry === undefined) return null;
  const words = skripsiTexts[study.language];
  return {
    kind: "table",
    id: groupsId(name),
    title: words.titles.groups(study.label(name)),
    style: "results",
    stubHead: [words.columns.category],
    head: [heads(study.words.columns.n, study.words.columns.percent)],
    rows: categoryRows(study, entry),
    footnotes: [],
  };
}

function known(study: Study, names: readonly string[]): readonly Frequencies[] {
  return names.flatMap((name) => study.frequencies(name) ?? []).filter(({ values }) => values.length > 0);
}

/** The variable's name on its first row; a rule above it but on top of the table. */
function underOneName(study: Study, entry: Frequencies, ruled: boolean): readonly TableRow[] {
  return categoryRows(study, entry).map(
    ({ stub, cells }, index): TableRow => ({
      stub: [index === 0 ? text(study.label(entry.variable)) : blank, ...stub],
      cells,
      ...(ruled && index === 0 ? { ruled } : {}),
    }),
  );
}

/** Percentages are of those who answered; the others come below the total. */
function categoryRows(study: Study, { values, n, missing }: Frequencies): readonly TableRow[] {
  const row = (label: string, cells: readonly Cell[], muted = false): TableRow => ({
    stub: [text(label, muted ? { tone: "muted" } : {})],
    cells,
  });
  return [
    ...values.map(({ label, value, count, validPercent }) =>
      row(label === "" ? String(value) : label, [figure(count, "count"), figure(validPercent, "percent")]),
    ),
    row(study.words.columns.total, [
      figure(n, "count"),
      // the last category's: what all of them come to
      figure(values.at(-1)?.cumulativePercent ?? null, "percent"),
    ]),
    ...(missing > 0
      ? [
          row(
            skripsiTexts[study.language].columns.unanswered,
            [figure(missing, "count", { tone: "muted" }), blank],
            true,
          ),
        ]
      : []),
  ];
}
