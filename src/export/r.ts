/** An R script that rebuilds the data set from the CSV and repeats the figures; base R only. */
import { type Column, lineLabelOf, reversedCode, saysLabels } from "./columns.ts";
import type { ExportPlan, Group } from "./plan.ts";
import { rFunctions } from "./r-functions.ts";
import { rColumn, rComment, rString, rVector } from "./r-words.ts";
import { cutText, exportTexts } from "./texts.ts";

export function rScript(plan: ExportPlan): string {
  const word = exportTexts(plan.language);
  const { files } = plan;
  const pilot = files.pilot === null ? [] : [pilotLines(plan, files.pilot)];
  const reliabilityOf = files.pilot === null ? word.reliability : word.pilot;
  return `${[
    [rComment(plan.title), rComment(word.rebuilds(files.data)), rComment(word.rFolder(files.data))].join("\n"),
    rFunctions,
    ...pilot,
    dataLines(plan),
    analyses(plan, reliabilityOf),
  ].join("\n\n")}\n`;
}

function readCsv(file: string, columns: readonly Column[]): string {
  return [
    `d <- read.csv(${rString(file)}, encoding = "UTF-8", check.names = FALSE, na.strings = "", comment.char = "",`,
    `  colClasses = ${classes(columns)})`,
    `names(d) <- ${rVector(columns.map(({ name }) => rString(name)))}`,
  ].join("\n");
}

/** The class of each column, runs of one class together. */
function classes(columns: readonly Column[]): string {
  const runs: { readonly name: string; times: number }[] = [];
  for (const { kind } of columns) {
    const name = kind === "category" ? "character" : "numeric";
    const last = runs.at(-1);
    if (last?.name === name) last.times++;
    else runs.push({ name, times: 1 });
  }
  return rVector(
    runs.map(({ name, times }) => (times === 1 ? `"${name}"` : `rep("${name}", ${times})`)),
    "    ",
  );
}

/** The pilot's items are kept under another name before the data take its place. */
function pilotLines(plan: ExportPlan, file: string): string {
  const word = exportTexts(plan.language);
  return [rComment(word.pilot), readCsv(file, plan.pilotColumns), ...reversals(plan), "pilot <- d"].join("\n");
}

function dataLines(plan: ExportPlan): string {
  const word = exportTexts(plan.language);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[rComment(title), ...lines].join("\n")];
  return [
    `${rComment(word.data)}\n${readCsv(plan.files.data, plan.columns)}`,
    ...section(word.categories, plan.columns.flatMap(factorLine)),
    ...section(word.reversed, reversals(plan)),
    ...section(word.scores, scores(plan)),
    ...section(
      word.groups,
      plan.groups.flatMap((group) => groupLines(group, plan)),
    ),
    ...section(word.labels, [labels(plan)]),
  ].join("\n\n");
}

function factorLine(column: Column): readonly string[] {
  if (column.kind !== "category") return [];
  const target = rColumn(column.name);
  if (column.labels.length === 0) return [`${target} <- factor(${target})`];
  const levels = rVector(column.written.map(rString), "    ");
  const texts = column.labels.map(rString);
  // R makes one level of labels that are alike
  const asWritten = saysLabels(column) || new Set(texts).size < texts.length;
  const labels = asWritten ? "" : `,\n  labels = ${rVector(texts, "    ")}`;
  return [`${target} <- factor(${target}, levels = ${levels}${labels})`];
}

function reversals({ reversed }: ExportPlan): readonly string[] {
  return reversed.map(({ item, name }) => {
    const ends = reversedCode(item.answers, 0);
    return `${rColumn(name)} <- ${ends} - ${rColumn(item.name)}`;
  });
}

function scores({ scores }: ExportPlan): readonly string[] {
  return scores.map(({ name, parts }) => `${rColumn(name)} <- rowSums(d[${rVector(parts.map(rString))}])`);
}

function groupLines(group: Group, { language }: ExportPlan): readonly string[] {
  const { of, name, bounds, labels } = group;
  const levels = rVector(labels.map(rString));
  const from = rVector(bounds.map(String));
  return [
    rComment(cutText(group, language)),
    `${rColumn(name)} <- factor(findInterval(${rColumn(of)}, ${from}), levels = 0:${bounds.length}, labels = ${levels})`,
  ];
}

/** What tables print for a name, where it isn't the name. */
function labels({ columns, scores }: ExportPlan): string {
  const named = [...columns, ...scores].map((one) => ({ name: one.name, label: lineLabelOf(one) }));
  const told = named.filter(({ name, label }) => name !== label);
  return `labels <- ${rVector(told.map(({ name, label }) => `${rString(name)} = ${rString(label)}`))}`;
}

function analyses(plan: ExportPlan, reliabilityTitle: string): string {
  const word = exportTexts(plan.language);
  const source = plan.files.pilot === null ? "d" : "pilot";
  const lines: string[] = [];
  if (plan.reliability.length > 0) {
    lines.push(
      rComment(reliabilityTitle),
      `scales <- list(${plan.reliability.map(({ scale, items }) => `\n  ${rString(scale)} = ${rVector(items.map(rString), "    ")}`).join(",")})`,
      `reliability <- data.frame(scale = names(scales), items = lengths(scales),`,
      `  n = vapply(scales, function(items) sum(complete.cases(${source}[items])), 0),`,
      `  alpha = vapply(scales, function(items) alpha(${source}[items]), 0), row.names = NULL)`,
      "item_totals <- do.call(rbind, lapply(names(scales), function(scale)",
      `  data.frame(scale = scale, item = scales[[scale]], r = corrected_r(${source}[scales[[scale]]]))))`,
      "print(reliability)",
      "print(item_totals)",
      "",
    );
  }
  if (plan.frequencies.length > 0) {
    lines.push(
      rComment(word.frequencies),
      `for (name in ${rVector(plan.frequencies.map(rString))}) {`,
      '  cat("\\n", name, sep = "")',
      "  print(table(d[[name]]))",
      "}",
      "",
    );
  }
  if (plan.descriptives.length > 0) {
    lines.push(
      rComment(word.descriptives),
      `described <- ${rVector(plan.descriptives.map(rString))}`,
      "of_each <- function(f) vapply(d[described], f, 0)",
      "descriptives <- data.frame(variable = described, n = of_each(function(x) sum(!is.na(x))),",
      "  mean = of_each(function(x) mean(x, na.rm = TRUE)), sd = of_each(function(x) sd(x, na.rm = TRUE)),",
      "  median = of_each(function(x) median(x, na.rm = TRUE)),",
      "  skewness = of_each(skewness), skewness_se = of_each(skewness_se), row.names = NULL)",
      "print(descriptives)",
      "",
    );
  }
  if (plan.crosstabs.length > 0) {
    lines.push(
      ...arrangements(plan),
      rComment(word.crosstabs),
      `rows <- ${rVector(plan.crosstabs.map(({ row }) => rString(row)))}`,
      ...outcomeLines(plan),
      "for (i in seq_along(rows)) {",
      '  cat("\\n", rows[i], " x ", outcome[i], "\\n", sep = "")',
      "  print(crosstab(rows[i], outcome[i]))",
      "}",
      "associations <- do.call(rbind, Map(association, rows, outcome, USE.NAMES = FALSE))",
      "print(associations)",
    );
  }
  return lines.join("\n").trimEnd();
}

/** One for all tables, unless some show it with categories merged. */
function outcomeLines({ crosstabs }: ExportPlan): readonly string[] {
  const outcomes = crosstabs.map(({ column }) => column);
  const [first = ""] = outcomes;
  return outcomes.every((outcome) => outcome === first)
    ? [`outcome <- rep(${rString(first)}, length(rows))`]
    : [`outcome <- ${rVector(outcomes.map(rString))}`];
}

function arrangements({ arranged, language }: ExportPlan): readonly string[] {
  if (arranged.length === 0) return [];
  const lines = arranged.map(({ of, name, groups }) => {
    const levels = groups.map((group) => rVector(group.levels.map(String)));
    const labels = rVector(groups.map(({ label }) => rString(label)));
    return `${rColumn(name)} <- arranged(${rColumn(of)}, list(${levels.join(", ")}),\n  ${labels})`;
  });
  return [rComment(exportTexts(language).arranged), ...lines, ""];
}
