/** SPSS syntax that rebuilds the data set from the CSV and repeats the analyses; PSPP runs it too. */

import type { Arranged } from "./arranged.ts";
import { type CategoryColumn, type Column, type ItemColumn, lineLabelOf, reversedCode } from "./columns.ts";
import type { ExportPlan, Group } from "./plan.ts";
import { analyses, reliability } from "./spss-analyses.ts";
import {
  isShortened,
  spssComment,
  spssNames,
  spssString,
  utf8Length,
  valueLabel,
  variableLabel,
  wrapped,
} from "./spss-words.ts";
import { cutText, exportTexts } from "./texts.ts";

/** A variable's name in SPSS. */
export type SpssName = (name: string) => string;

export function spssSyntax(plan: ExportPlan): string {
  const names = spssNames(allNames(plan));
  const nameOf: SpssName = (name) => names.get(name)!;
  return `${[
    "* Encoding: UTF-8.",
    head(plan, names),
    "SET DECIMAL=DOT.",
    ...(plan.files.pilot === null ? [] : [pilot(plan, plan.files.pilot, nameOf)]),
    data(plan, nameOf),
    analyses(plan, nameOf),
  ].join("\n\n")}\n`;
}

function allNames(plan: ExportPlan): readonly string[] {
  const { columns, reversed, scores, groups, arranged } = plan;
  return [...columns, ...scores, ...reversed, ...groups, ...arranged].map(({ name }) => name);
}

function head(plan: ExportPlan, names: ReadonlyMap<string, string>): string {
  const word = exportTexts(plan.language);
  const { data: file } = plan.files;
  const lines = [plan.title, word.rebuilds(file), word.spssFolder(file), word.spssSave];
  if (hasShortened(plan)) lines.push(word.shortened);
  for (const [name, spss] of names) if (name !== spss) lines.push(word.renamed(name, spss));
  return lines.map(spssComment).join("\n");
}

function hasShortened({ columns }: ExportPlan): boolean {
  return columns.some(
    (column) =>
      isShortened(column.label, "variable") ||
      (column.kind === "category" && column.labels.some((label) => isShortened(label, "value"))) ||
      (column.kind === "item" && column.answers.some(({ labels }) => isShortened(labels[0] ?? "", "value"))),
  );
}

function pilot(plan: ExportPlan, file: string, nameOf: SpssName): string {
  const word = exportTexts(plan.language);
  return [
    spssComment(word.pilot),
    getData(file, plan.pilotColumns, nameOf),
    labelsOf(plan.pilotColumns, nameOf),
    ...reversals(plan, nameOf),
    "EXECUTE.",
    ...reliability(plan, nameOf),
  ].join("\n");
}

function data(plan: ExportPlan, nameOf: SpssName): string {
  const word = exportTexts(plan.language);
  const categories = plan.columns.filter((column) => column.kind === "category");
  const section = (title: string, commands: readonly string[]) =>
    commands.length === 0 ? [] : [`${spssComment(title)}\n${commands.join("\n")}`];
  return [
    `${spssComment(word.data)}\n${getData(plan.files.data, plan.columns, nameOf)}`,
    ...section(word.categories, recodes(categories, nameOf)),
    `${spssComment(word.labels)}\n${labelsOf(plan.columns, nameOf)}`,
    ...section(word.reversed, reversals(plan, nameOf)),
    ...section(word.scores, scores(plan, nameOf)),
    ...section(
      word.groups,
      plan.groups.flatMap((group) => groupCommands(group, plan, nameOf)),
    ),
    ...section(
      word.arranged,
      plan.arranged.flatMap((arranged) => arrangedCommands(arranged, nameOf)),
    ),
    "EXECUTE.",
  ].join("\n\n");
}

/** Texts are read under names of their own, and recoded into the numbers that carry the labels. */
function textName(index: number): string {
  return `@text_${index + 1}`;
}

/** Numbers are read with all their digits, a point in each of those that have any; how they are shown is said afterwards. */
function getData(file: string, columns: readonly Column[], nameOf: SpssName): string {
  const categories = columns.filter((column) => column.kind === "category");
  const variables = columns.map((column) =>
    column.kind === "category"
      ? `${textName(categories.indexOf(column))} A${textWidth(column)}`
      : `${nameOf(column.name)} F20.${decimalsOf(column)}`,
  );
  return [
    "GET DATA",
    "  /TYPE=TXT",
    `  /FILE=${spssString(file)}`,
    "  /ENCODING='UTF8'",
    "  /ARRANGEMENT=DELIMITED",
    "  /DELCASE=LINE",
    "  /FIRSTCASE=2",
    `  /DELIMITERS=","`,
    `  /QUALIFIER='"'`,
    `  /VARIABLES=\n    ${variables.join("\n    ")}.`,
    ...formats(columns, nameOf),
  ].join("\n");
}

function textWidth({ written }: CategoryColumn): number {
  return Math.min(Math.max(1, ...written.map(utf8Length)), 32767);
}

function formats(columns: readonly Column[], nameOf: SpssName): readonly string[] {
  const shown = columns.filter(({ kind }) => kind !== "category");
  const byFormat = grouped(shown, (column) => {
    const decimals = decimalsOf(column);
    return decimals > 0 ? `F${decimals + 10}.${decimals}` : column.kind === "number" ? "F12.0" : wholeFormat;
  });
  return byFormat.map(([format, found]) => `FORMATS ${listed(found, nameOf)} (${format}).`);
}

function decimalsOf(column: Column): number {
  return column.kind === "number" ? Math.min(column.decimals ?? 2, 16) : 0;
}

const wholeFormat = "F8.0";

function listed(columns: readonly { readonly name: string }[], nameOf: SpssName): string {
  return wrapped(columns.map(({ name }) => nameOf(name)));
}

/** What has the same key together, in the order of first ones. */
function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): readonly (readonly [string, T[]])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return [...groups];
}

function recodes(categories: readonly CategoryColumn[], nameOf: SpssName): readonly string[] {
  if (categories.length === 0) return [];
  const commands = categories.map((column, index) => {
    const { written, codes, name } = column;
    if (written.length === 0) return `COMPUTE ${nameOf(name)} = $SYSMIS.`;
    const values = written.map((text, at) => `\n  (${spssString(text)}=${codes[at]})`);
    return `RECODE ${textName(index)}${values.join("")}\n  INTO ${nameOf(name)}.`;
  });
  const shown = `FORMATS ${listed(categories, nameOf)} (${wholeFormat}).`;
  const texts = categories.map((_, index) => textName(index));
  return [...commands, shown, "EXECUTE.", `DELETE VARIABLES ${wrapped(texts)}.`];
}

function labelsOf(columns: readonly Column[], nameOf: SpssName): string {
  const levelled = grouped(columns, ({ kind }) => levels[kind]);
  const items = columns.filter((column) => column.kind === "item");
  return [
    ...columns.flatMap((column) => labelOf(column, nameOf)),
    ...columns.flatMap((column) =>
      column.kind === "category" ? valueLabels(nameOf(column.name), column.codes, column.labels) : [],
    ),
    ...grouped(items, ({ answers }) => JSON.stringify(answers)).flatMap(([, alike]) =>
      valueLabels(listed(alike, nameOf), codesOf(alike[0]!), wordings(alike[0]!)),
    ),
    ...levelled.map(([level, found]) => `VARIABLE LEVEL ${listed(found, nameOf)} (${level}).`),
  ].join("\n");
}

const levels = { line: "NOMINAL", item: "ORDINAL", number: "SCALE", category: "NOMINAL" } as const;

/** None where it would only say the name. */
function labelOf(named: { readonly name: string; readonly label: string }, nameOf: SpssName): readonly string[] {
  const label = lineLabelOf(named);
  return label === nameOf(named.name) ? [] : [`VARIABLE LABELS ${nameOf(named.name)}\n  ${variableLabel(label)}.`];
}

function codesOf({ answers }: ItemColumn): readonly number[] {
  return answers.map(({ code }) => code);
}

function wordings({ answers }: ItemColumn): readonly string[] {
  return answers.map(({ code, labels }) => labels[0] ?? String(code));
}

function valueLabels(name: string, codes: readonly number[], labels: readonly string[]): readonly string[] {
  if (codes.length === 0) return [];
  return [`VALUE LABELS ${name}${codes.map((code, at) => `\n  ${code} ${valueLabel(labels[at]!)}`).join("")}.`];
}

function reversals({ reversed }: ExportPlan, nameOf: SpssName): readonly string[] {
  return reversed.flatMap(({ item, name }) => {
    const codes = codesOf(item);
    const turned = codes.map((code) => reversedCode(item.answers, code));
    const pairs = codes.map((code, at) => `(${code}=${turned[at]})`);
    return [
      `RECODE ${nameOf(item.name)} ${wrapped(pairs)}\n  INTO ${nameOf(name)}.`,
      ...labelOf({ name, label: item.label }, nameOf),
      ...valueLabels(nameOf(name), turned, wordings(item)),
      `FORMATS ${nameOf(name)} (${wholeFormat}).`,
      `VARIABLE LEVEL ${nameOf(name)} (ORDINAL).`,
    ];
  });
}

function scores({ scores }: ExportPlan, nameOf: SpssName): readonly string[] {
  return scores.flatMap(({ name, label, parts }) => [
    `COMPUTE ${nameOf(name)} = ${wrapped(parts.map(nameOf), " + ")}.`,
    ...labelOf({ name, label }, nameOf),
    `FORMATS ${nameOf(name)} (${wholeFormat}).`,
    `VARIABLE LEVEL ${nameOf(name)} (SCALE).`,
  ]);
}

function groupCommands(group: Group, { language }: ExportPlan, nameOf: SpssName): readonly string[] {
  const { of, name, label, bounds, labels } = group;
  const codes = labels.map((_, index) => index + 1);
  return [
    spssComment(cutText({ ...group, of: nameOf(of) }, language)),
    `IF (NOT MISSING(${nameOf(of)})) ${nameOf(name)} = 1.`,
    ...bounds.map((bound, index) => `IF (${nameOf(of)} >= ${bound}) ${nameOf(name)} = ${index + 2}.`),
    ...labelOf({ name, label }, nameOf),
    ...valueLabels(nameOf(name), codes, labels),
    `FORMATS ${nameOf(name)} (${wholeFormat}).`,
    `VARIABLE LEVEL ${nameOf(name)} (ORDINAL).`,
  ];
}

function arrangedCommands({ of, name, label, groups }: Arranged, nameOf: SpssName): readonly string[] {
  const values = groups.map(({ codes, code }) => `(${codes.join(" ")}=${code})`);
  return [
    `RECODE ${nameOf(of)} ${wrapped(values)}\n  INTO ${nameOf(name)}.`,
    ...labelOf({ name, label }, nameOf),
    ...valueLabels(
      nameOf(name),
      groups.map(({ code }) => code),
      groups.map((group) => group.label),
    ),
    `FORMATS ${nameOf(name)} (${wholeFormat}).`,
    `VARIABLE LEVEL ${nameOf(name)} (ORDINAL).`,
  ];
}
