/** A resolved codebook in the YAML's own terms, everything explicit: written and resolved again it is the same. */
import type { AnswerSet, Bins, Check, Codebook, DataRules, Method, Scale, Variable } from "./codebook.ts";

/** Plain data for JSON or YAML; keys that say nothing are left out. */
export function codebookToObject(codebook: Codebook): Record<string, unknown> {
  const { title, year, language, pilot, columns, labels, keep, outcome, predictors, strata, pairs } = codebook;
  return said({
    loyalty: 1,
    title,
    year,
    language,
    data: dataToObject(codebook.data),
    pilot: pilot === null ? null : said({ file: pilot.file, keep: pilot.keep }),
    columns: columns.size === 0 ? null : Object.fromEntries(columns),
    labels: labels.size === 0 ? null : Object.fromEntries(labels),
    keep,
    check: codebook.check.length === 0 ? null : codebook.check.map(checkToObject),
    answers: codebook.answers.size === 0 ? null : named([...codebook.answers], answersToObject),
    variables: codebook.variables.length === 0 ? null : named(byName(codebook.variables), variableToObject),
    scales: codebook.scales.length === 0 ? null : named(byName(codebook.scales), scaleToObject),
    outcome,
    predictors: outcome === null && predictors.length === 0 ? null : [...predictors],
    strata: strata.length === 0 ? null : [...strata],
    pairs: pairs.length === 0 ? null : pairs.map((pair) => [...pair]),
    method: methodToObject(codebook.method),
  });
}

/** The rules as the codebook's `method` spells them. */
export function methodToObject(method: Method): Record<string, unknown> {
  const { alpha, validity, reliability, normality, factor, cutoff, p, merge } = method;
  return {
    alpha,
    validity: { ...validity },
    reliability: { ...reliability },
    normality: { ...normality },
    factor: { ...factor },
    cutoff: { ...cutoff },
    p,
    merge,
  };
}

function dataToObject({ missing, invalid, decimal, duplicates, straightLining, person }: DataRules) {
  return said({
    missing: [...missing],
    invalid,
    decimal,
    duplicates: duplicates === "keep" ? null : duplicates,
    straightLining: straightLining === "keep" ? null : straightLining,
    person: person.length === 0 ? null : [...person],
  });
}

function checkToObject({ unless, say, drop }: Check): Record<string, unknown> {
  return said({ unless, say, drop: drop || null });
}

function said(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined));
}

function byName<T extends { readonly name: string }>(things: readonly T[]): (readonly [string, T])[] {
  return things.map((thing) => [thing.name, thing] as const);
}

function named<T>(
  entries: readonly (readonly [string, T])[],
  toObject: (value: T) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(entries.map(([name, value]) => [name, toObject(value)]));
}

function answersToObject(answers: AnswerSet): Record<string, unknown> {
  return Object.fromEntries(answers.map(({ code, labels }) => [String(code), [...labels]]));
}

function binsToObject(bins: Bins): Record<string, unknown>[] {
  return bins.map(({ below, label }) => said({ below, label }));
}

function variableToObject(variable: Variable): Record<string, unknown> {
  const { label, source, missing, decimal, kind, categories, cutoff, reference } = variable;
  return said({
    label,
    ...source,
    missing: missing.length === 0 ? null : [...missing],
    decimal,
    kind,
    ...groupingToObject(variable.grouping),
    categories: categories === null ? null : [...categories],
    cutoff: categories === null ? null : cutoff,
    reference,
  });
}

function groupingToObject(grouping: Variable["grouping"]): Record<string, unknown> {
  switch (grouping?.by) {
    case undefined:
      return {};
    case "value":
      return said({ order: grouping.order === null ? null : [...grouping.order] });
    case "bins":
      return { bins: binsToObject(grouping.bins) };
    case "recode":
      return recodeToObject(grouping.recode, grouping.otherwise, grouping.ordered === true);
    case "answers":
      return { answers: grouping.answers };
    case "choice":
      return { choice: grouping.choice };
    default:
      return grouping satisfies never;
  }
}

/** Objects put whole numbers first, so the order of rows is said where that would move one. */
function recodeToObject(
  table: ReadonlyMap<string, string>,
  otherwise: string | null,
  ordered: boolean,
): Record<string, unknown> {
  const entries = [...table, ...(otherwise === null ? [] : [["else", otherwise] as const])];
  const recode: Record<string, string> = Object.fromEntries(entries);
  const labels = [...new Set(table.values())];
  const kept = labels.every((label, index) => [...new Set(Object.values(recode))][index] === label);
  return kept && !ordered ? { recode } : { recode, order: labels };
}

function scaleToObject(scale: Scale): Record<string, unknown> {
  const { label, items, sum, answers, reverse, categories, bins, cutoff, reference } = scale;
  return said({
    label,
    items: items.length === 0 ? null : [...items],
    sum: sum.length === 0 ? null : [...sum],
    answers,
    reverse: reverse.length === 0 ? null : [...reverse],
    categories: categories === null ? null : [...categories],
    bins: bins === null ? null : binsToObject(bins),
    cutoff: bins === null ? cutoff : null,
    reference,
  });
}
