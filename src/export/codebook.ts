/** The codebook of the clean data: what was screened, recoded and cut into bins is done, the rest is said as before. */
import type { Scale, Variable } from "../codebook/codebook.ts";
import type { Spelled, SpelledScale, SpelledVariable } from "../codebook/spelled.ts";
import { entryLines } from "../codebook/write/write-codebook-layout.ts";
import { treeOf } from "../codebook/write/write-codebook-tree.ts";
import { fold } from "../core/fold.ts";
import { inTableOrder } from "../core/table-order.ts";
import { flat } from "./cell-text.ts";
import { type CategoryColumn, type Column, saysLabels } from "./columns.ts";
import type { ExportPlan, ExportRequest } from "./plan.ts";
import { exportTexts } from "./texts.ts";

/** Resolved against the clean data it gives the results that `request.codebook` gave of the original. */
export function cleanCodebook(request: ExportRequest, plan: ExportPlan): string {
  const lines = [`# ${flat(exportTexts(plan.language).codebookOf(plan.files.data))}`, "loyalty: 1"];
  for (const [key, value] of treeOf(spelledClean(request, plan), true)) {
    const open = value.kind === "map" && key !== "data" && key !== "pilot";
    if (open) lines.push("");
    lines.push(...entryLines({ key, value }, [key], () => [], { open }));
  }
  return `${lines.join("\n")}\n`;
}

function spelledClean({ codebook, leftOut }: ExportRequest, { columns, files }: ExportPlan): Spelled {
  const { title, year, language, answers, method } = codebook;
  const byName = new Map(columns.map((column) => [column.name, column]));
  const isIn = (name: string) => !leftOut.has(name);
  const outcome = codebook.outcome !== null && isIn(codebook.outcome) ? codebook.outcome : undefined;
  return {
    title,
    ...(year === null ? {} : { year }),
    language,
    data: { missing: [""], decimal: "point" },
    ...(files.pilot === null ? {} : { pilot: { file: files.pilot } }),
    ...namesOf(columns),
    answers,
    variables: new Map(
      codebook.variables
        .filter(({ name }) => isIn(name))
        .map((variable) => [variable.name, cleanVariable(variable, byName.get(variable.name)!)]),
    ),
    scales: new Map(codebook.scales.map((scale) => [scale.name, spelledScale(scale)])),
    ...(outcome === undefined ? {} : { outcome, predictors: codebook.predictors.filter(isIn) }),
    ...someOf("strata", codebook.strata.filter(isIn)),
    ...someOf(
      "pairs",
      codebook.pairs.filter((pair) => pair.every(isIn)),
    ),
    method,
  };
}

/** A key that says nothing isn't written. */
function someOf<K extends string, T>(key: K, values: readonly T[]): { readonly [key in K]?: readonly T[] } {
  return values.length === 0 ? {} : ({ [key]: values } as { readonly [key in K]: readonly T[] });
}

/** Headers that aren't the names, and what tables print for items. */
function namesOf(columns: readonly Column[]): Pick<Spelled, "columns" | "labels"> {
  const named = columns.filter(({ kind }) => kind !== "line");
  const headers = named.filter(({ name, header }) => name !== header);
  const labels = named.filter(
    ({ kind, name, header, label }) => kind === "item" && (name !== label || name !== header),
  );
  return {
    ...(headers.length === 0 ? {} : { columns: new Map(headers.map(({ name, header }) => [name, header])) }),
    ...(labels.length === 0 ? {} : { labels: new Map(labels.map(({ name, label }) => [name, label])) }),
  };
}

function cleanVariable(variable: Variable, column: Column): SpelledVariable {
  const { label, name, grouping, categories, cutoff } = variable;
  const reference = referenceOf(variable);
  if (column.kind === "category") {
    return {
      label,
      ...(grouping?.by === "answers" ? { answers: grouping.answers } : groupingOf(column, grouping)),
      ...reference,
    };
  }
  // a computed number stays one: how many digits its values happen to have says nothing about it
  const computed = column.kind === "number" && column.decimals === null;
  return {
    label,
    ...(computed ? { compute: `${columnInExpression(name)} + 0` } : {}),
    kind: "number",
    ...(categories === null ? {} : { categories, cutoff }),
    ...reference,
  };
}

function referenceOf({ reference }: Variable | Scale): Pick<SpelledScale, "reference"> {
  return reference === null ? {} : { reference };
}

/** Cells that couldn't hold the label itself are turned back into it; an order is declared only where it meant something. */
function groupingOf(
  column: CategoryColumn,
  grouping: Variable["grouping"],
): Pick<SpelledVariable, "kind" | "order" | "recode"> {
  const { labels, written } = column;
  if (labels.length === 0) return { kind: "category" };
  const recode = new Map(written.map((text, index) => [text, labels[index]!]));
  const ordered = isOrdered(grouping);
  if (!saysLabels(column)) return ordered ? { recode, order: labels } : { recode };
  if (ordered) return { order: labels };
  const ofData = grouping === null || grouping.by === "value";
  if (ofData && inTableOrder(labels).every((label, index) => label === labels[index])) return { kind: "category" };
  return canBeKeys(labels) ? { recode } : { order: labels };
}

/** As the program takes gamma, and merges neighbours, of such a variable. */
function isOrdered(grouping: Variable["grouping"]): boolean {
  switch (grouping?.by) {
    case "recode":
      return grouping.ordered === true;
    case "value":
      return grouping.order !== null;
    case "bins":
      return true;
    default:
      return false;
  }
}

/** A recode knows no capitals, and takes one word for all the rest. */
function canBeKeys(labels: readonly string[]): boolean {
  return new Set(labels.map(fold)).size === labels.length && !labels.includes("else");
}

function columnInExpression(name: string): string {
  return `column("${name.replace(/[\\"]/g, "\\$&")}")`;
}

function spelledScale(scale: Scale): SpelledScale {
  const { label, items, sum, answers, reverse, categories, bins, cutoff } = scale;
  return {
    label,
    ...(items.length === 0 ? { sum } : { items, answers: answers ?? "" }),
    ...(reverse.length === 0 ? {} : { reverse }),
    ...(bins === null ? { categories: categories!, cutoff } : { bins }),
    ...referenceOf(scale),
  };
}
