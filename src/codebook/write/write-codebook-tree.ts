/** A codebook in its own terms -> what is to be written, in the order of the form. */
import type { AnswerSet, Bins } from "../codebook.ts";
import { compactItems } from "../items.ts";
import type { Spelled, SpelledScale, SpelledVariable } from "../spelled.ts";
import { numberScalar, stringScalar, textScalar } from "./write-codebook-scalars.ts";

/** YAML still to be laid out; a scalar is written already, and empty where nothing follows its key. */
export type YamlNode =
  | { readonly kind: "scalar"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly YamlNode[] }
  | { readonly kind: "map"; readonly entries: readonly Entry[] };

export type Entry = { readonly key: string; readonly value: YamlNode };

/** The keys at the left margin, in the order in which the form has them. */
export const sections = [
  "title",
  "year",
  "language",
  "data",
  "pilot",
  "columns",
  "labels",
  "keep",
  "check",
  "answers",
  "variables",
  "scales",
  "outcome",
  "predictors",
  "strata",
  "pairs",
  "method",
] as const satisfies readonly Exclude<keyof Spelled, "loyalty">[];
export type Section = (typeof sections)[number];

/**
 * Whatever the codebook says, by section; what it doesn't say isn't there.
 * @param ranges whether items in a row are written as `R1..R4`
 */
export function treeOf(spelled: Spelled, ranges = false): ReadonlyMap<Section, YamlNode> {
  const { data, pilot, method } = spelled;
  const nodes: Readonly<Record<Section, YamlNode | undefined>> = {
    title: maybe(spelled.title, text),
    year: maybe(spelled.year, number),
    language: maybe(spelled.language, text),
    data: maybe(data, (rules) =>
      record({
        missing: maybe(rules.missing, texts),
        invalid: maybe(rules.invalid, text),
        decimal: maybe(rules.decimal, text),
        duplicates: maybe(rules.duplicates, text),
        straightLining: maybe(rules.straightLining, text),
        person: maybe(rules.person, texts),
      }),
    ),
    pilot: maybe(pilot, ({ file, keep }) => record({ file: maybe(file, text), keep: maybe(keep, expression) })),
    columns: maybe(spelled.columns, (columns) => mapOf(columns, text)),
    labels: maybe(spelled.labels, (labels) => mapOf(labels, text)),
    keep: maybe(spelled.keep, expression),
    check: maybe(spelled.check, (checks) => list(checks, checkNode)),
    answers: maybe(spelled.answers, (sets) => mapOf(sets, answersNode)),
    variables: maybe(spelled.variables, (variables) => mapOf(variables, variableNode)),
    scales: maybe(spelled.scales, (scales) => mapOf(scales, (scale) => scaleNode(scale, ranges))),
    outcome: maybe(spelled.outcome, text),
    predictors: maybe(spelled.predictors, texts),
    strata: maybe(spelled.strata, texts),
    pairs: maybe(spelled.pairs, (pairs) => list(pairs, texts)),
    method: maybe(method, methodNode),
  };
  return new Map(sections.flatMap((name) => (nodes[name] === undefined ? [] : [[name, nodes[name]] as const])));
}

function maybe<T>(value: T | undefined, node: (value: T) => YamlNode): YamlNode | undefined {
  return value === undefined ? undefined : node(value);
}

const text = (value: string): YamlNode => ({ kind: "scalar", text: textScalar(value) });
const expression = (value: string): YamlNode => ({ kind: "scalar", text: stringScalar(value) });
const number = (value: number): YamlNode => ({ kind: "scalar", text: numberScalar(value) });
const truth = (value: boolean): YamlNode => ({ kind: "scalar", text: String(value) });
const wordOrNumber = (value: string | number): YamlNode => (typeof value === "number" ? number(value) : text(value));

function list<T>(values: readonly T[], item: (value: T) => YamlNode): YamlNode {
  return { kind: "list", items: values.map(item) };
}

function texts(values: readonly string[]): YamlNode {
  return list(values, text);
}

/** One of a list stands for itself. */
function textsOrOne(values: readonly string[]): YamlNode {
  const [only] = values;
  return values.length === 1 && only !== undefined ? text(only) : texts(values);
}

function mapOf<T>(map: ReadonlyMap<string, T>, node: (value: T) => YamlNode): YamlNode {
  return { kind: "map", entries: [...map].map(([key, value]) => ({ key, value: node(value) })) };
}

function record(fields: Readonly<Record<string, YamlNode | undefined>>): YamlNode {
  const entries = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
  return { kind: "map", entries };
}

function checkNode({ unless, say, drop }: NonNullable<Spelled["check"]>[number]): YamlNode {
  return record({ unless: maybe(unless, expression), say: maybe(say, text), drop: maybe(drop, truth) });
}

function answersNode(answers: AnswerSet): YamlNode {
  return mapOf(new Map(answers.map(({ code, labels }) => [numberScalar(code), labels])), textsOrOne);
}

function binsNode(bins: Bins): YamlNode {
  return list(bins, ({ below, label }) => record({ below: maybe(below ?? undefined, number), label: text(label) }));
}

function variableNode(variable: SpelledVariable): YamlNode {
  const { recode, bins, order, categories } = variable;
  const node = record({
    label: maybe(variable.label, text),
    column: maybe(variable.column, text),
    compute: maybe(variable.compute, expression),
    missing: maybe(variable.missing, texts),
    decimal: maybe(variable.decimal, text),
    kind: maybe(variable.kind, text),
    bins: maybe(bins, binsNode),
    recode: maybe(recode, (labels) => mapOf(labels, text)),
    answers: maybe(variable.answers, text),
    choice: maybe(variable.choice, text),
    order: maybe(order, texts),
    categories: maybe(categories, texts),
    cutoff: maybe(variable.cutoff, wordOrNumber),
    reference: maybe(variable.reference, text),
  });
  return node.kind === "map" && node.entries.length === 0 ? { kind: "scalar", text: "" } : node;
}

/** Names that a range can stand for: without commas and other signs that part entries. */
const inRanges = /^[\p{L}\p{N}_. -]{1,40}$/u;

function itemsNode(items: readonly string[]): YamlNode {
  return textsOrOne(items.every((name) => inRanges.test(name)) ? compactItems(items) : items);
}

function scaleNode(scale: SpelledScale, ranges: boolean): YamlNode {
  const items = ranges ? itemsNode : textsOrOne;
  return record({
    label: maybe(scale.label, text),
    items: maybe(scale.items, items),
    sum: maybe(scale.sum, texts),
    answers: maybe(scale.answers, text),
    reverse: maybe(scale.reverse, items),
    categories: maybe(scale.categories, texts),
    bins: maybe(scale.bins, binsNode),
    cutoff: maybe(scale.cutoff, wordOrNumber),
    reference: maybe(scale.reference, text),
  });
}

function methodNode(method: NonNullable<Spelled["method"]>): YamlNode {
  const { alpha, validity, reliability, normality, factor, cutoff, p, merge } = method;
  return record({
    alpha: maybe(alpha, number),
    validity: maybe(validity, ({ r, criterion, invalid }) =>
      record({ r: maybe(r, text), criterion: maybe(criterion, wordOrNumber), invalid: maybe(invalid, text) }),
    ),
    reliability: maybe(reliability, ({ minimum }) => record({ minimum: maybe(minimum, number) })),
    normality: maybe(normality, ({ rule, limit, signed }) =>
      record({ rule: maybe(rule, text), limit: maybe(limit, number), signed: maybe(signed, truth) }),
    ),
    factor: maybe(factor, ({ extraction, number: factors, rotation }) =>
      record({
        extraction: maybe(extraction, text),
        number: maybe(factors, wordOrNumber),
        rotation: maybe(rotation, text),
      }),
    ),
    cutoff: maybe(cutoff, ({ rounding }) => record({ rounding: maybe(rounding, text) })),
    p: maybe(p, text),
    merge: maybe(merge, text),
  });
}
