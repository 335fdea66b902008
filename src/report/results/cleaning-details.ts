/** The full view's tables of cleaning: each only where there is something in it. */
import type { Cleaning, Duplicates, InvalidCell, Outliers } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";
import { someCases } from "./cleaning.ts";

/** Cases that a row lists; the result keeps no more. */
const MOST = 20;

export function cleaningDetails(study: Study, cleaning: Cleaning): readonly Table[] {
  const { missing, invalid, outliers, checks } = cleaning;
  const lacking = missing.variables.some(({ count }) => count > 0);
  return [
    ...cleaning.duplicates.filter(({ repeats }) => repeats > 0).map((entry) => duplicatesTable(study, entry)),
    ...(checks.length > 0 ? [checksTable(study, checks)] : []),
    ...(lacking ? [missingByVariable(study, missing)] : []),
    ...(missing.respondents.some(({ cells }) => cells > 0) ? [missingByRespondent(study, missing)] : []),
    ...(invalid.count > 0 ? [invalidTable(study, invalid.first)] : []),
    ...(outliers.length > 0 ? [outliersTable(study, outliers)] : []),
  ];
}

type Part = Pick<Table, "id" | "title" | "stubHead" | "head" | "rows"> & { readonly caption?: string };

function table(part: Part): Table {
  return { kind: "table", style: "results", footnotes: [], ...part };
}

function duplicatesTable({ words }: Study, { by, column, first }: Duplicates): Table {
  const { columns, tables } = words;
  return table({
    id: column === null ? `cleaning.${by}` : `cleaning.${by}.${column}`,
    title: column === null ? tables.duplicateAnswers : tables.duplicatePerson(column),
    stubHead: [""],
    head: [heads(columns.row, columns.cases)],
    rows: first.map(({ count, cases }, index) => ({
      stub: [text(String(index + 1))],
      cells: [figure(count, "count"), text(someCases(cases, count, MOST))],
    })),
    caption: words.captions.cases,
  });
}

function checksTable({ words }: Study, checks: Cleaning["checks"]): Table {
  const { columns, tables, cleaning } = words;
  return table({
    id: "cleaning.checks",
    title: tables.checks,
    stubHead: [columns.checkRule],
    head: [heads(columns.broken, columns.open, columns.leftOut, columns.cases)],
    rows: checks.map(({ say, drop, broken, missing, cases }) => ({
      stub: [text(say)],
      cells: [
        figure(broken, "count"),
        figure(missing, "count"),
        text(drop ? cleaning.yes : cleaning.no),
        broken === 0 ? blank : text(someCases(cases, broken, MOST)),
      ],
    })),
  });
}

function missingByVariable(study: Study, { variables }: Cleaning["missing"]): Table {
  const { columns, tables } = study.words;
  return table({
    id: "cleaning.missing.variables",
    title: tables.missingByVariable,
    stubHead: [columns.variable],
    head: [heads(columns.n, columns.percent)],
    rows: variables
      .filter(({ count }) => count > 0)
      .map(({ variable, count, percent }) => ({
        stub: [text(nameOf(study, variable))],
        cells: [figure(count, "count"), figure(percent, "percent")],
      })),
  });
}

/** An item by its name, since its wording may be long; anything else by its label. */
function nameOf(study: Study, variable: string): string {
  return study.variable(variable)?.kind === "item" ? variable : study.label(variable);
}

function missingByRespondent({ words }: Study, { respondents }: Cleaning["missing"]): Table {
  const { columns, tables, captions } = words;
  return table({
    id: "cleaning.missing.respondents",
    title: tables.missingByRespondent,
    stubHead: [columns.lackingCells],
    head: [heads(columns.n, columns.percent)],
    rows: respondents.map(({ cells, count, percent }) => ({
      stub: [figure(cells, "count")],
      cells: [figure(count, "count"), figure(percent, "percent")],
    })),
    caption: captions.lackingRespondents,
  });
}

function invalidTable({ words }: Study, cells: readonly InvalidCell[]): Table {
  const { columns, tables, cleaning, captions } = words;
  return table({
    id: "cleaning.invalid",
    title: tables.invalidCells,
    stubHead: [columns.case],
    head: [heads(columns.column, columns.value, columns.problem)],
    rows: cells.map((cell) => ({
      stub: [figure(cell.case, "count")],
      cells: [text(shortened(cell.column)), text(shortened(cell.text)), text(cleaning.problems[cell.problem])],
    })),
    caption: captions.cases,
  });
}

function outliersTable(study: Study, outliers: readonly Outliers[]): Table {
  const { columns, tables, captions } = study.words;
  return table({
    id: "cleaning.outliers",
    title: tables.outliers,
    stubHead: [columns.variable],
    head: [heads(columns.value, columns.n, columns.z, columns.fence, columns.cases)],
    rows: outliers.flatMap((entry) => outlierRows(study, entry)),
    caption: captions.outliers,
  });
}

function outlierRows(study: Study, { variable, values }: Outliers): readonly TableRow[] {
  const decimals = study.decimals(variable);
  return values.map(({ value, count, z, fence, cases }, index) => ({
    stub: [index === 0 ? text(study.label(variable)) : blank],
    cells: [
      figure(value, "extreme", { decimals }),
      figure(count, "count"),
      figure(z, "standardized"),
      fence === null ? blank : text(study.words.cleaning.fences[fence]),
      text(someCases(cases, count, MOST)),
    ],
    ...(index === 0 ? { ruled: true } : {}),
  }));
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
