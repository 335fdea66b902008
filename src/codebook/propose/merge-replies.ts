/** What somebody answered, a codebook in parts, goes before what was proposed. */
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { expandItems } from "../items.ts";
import { withSpellings } from "../likert.ts";
import { both } from "../mistakes.ts";
import type { Spelled, SpelledScale, SpelledVariable } from "../spelled.ts";

/**
 * Merged by key: answers, variables, scales and labels by entry; variables and scales further by field; what replies name
 * comes first, in their order. A replied scale takes its items away from proposed scales and variables; scales that fewer
 * than two are left to vanish.
 *
 * @param proposed whose `columns` hold the replied names already
 * @param columns by these names
 */
export function mergeReplies(proposed: Spelled, replies: Spelled, columns: Columns): Spelled {
  const { columns: _, ...said } = replies;
  const scales = mergeScales(proposed, replies, columns);
  const variables = mergeVariables(proposed, replies, scales, columns);
  const { person, ...data } = replies.data ?? {};
  const people = person === undefined ? proposed.data?.person : namesOf(person, columns);
  return {
    ...proposed,
    ...defined(said),
    data: { ...proposed.data, ...defined(data), ...(people === undefined ? {} : { person: people }) },
    labels: new Map([...(proposed.labels ?? []), ...labelsOf(replies, columns)]),
    answers: mergeAnswers(proposed, replies, [...scales.values(), ...variables.values()]),
    scales,
    variables,
  };
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function without<T extends object>(fields: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key as keyof T))) as Partial<T>;
}

/** Columns, ranges and places as the columns' names; what names none stays as it is, and resolving says so. */
export function namesOf(entries: readonly string[], columns: Columns): string[] {
  return entries.flatMap((entry) => {
    const { names, wrong } = expandItems(entry, columns, both("", ""));
    return wrong === null ? names : [entry];
  });
}

function labelsOf({ labels }: Spelled, columns: Columns): (readonly [string, string])[] {
  return [...(labels ?? [])].map(([name, label]) => [namesOf([name], columns)[0] ?? name, label]);
}

function mergeScales(proposed: Spelled, { scales: replied }: Spelled, columns: Columns): Map<string, SpelledScale> {
  const answers = answersByItem(proposed);
  const taken = new Set<string>();
  const merged = new Map<string, SpelledScale>();
  for (const [name, reply] of replied ?? []) {
    const items = reply.items === undefined ? undefined : namesOf(reply.items, columns);
    for (const item of items ?? []) taken.add(item);
    const before = proposed.scales?.get(name) ?? {};
    const kept = keptFields(before, reply);
    const own = reply.answers ?? (items === undefined ? kept.answers : commonAnswers(items, answers));
    const reverse = reply.reverse === undefined ? kept.reverse : reversedOf(reply.reverse, columns);
    merged.set(name, {
      ...kept,
      ...defined(reply),
      ...defined({ items, reverse, answers: reply.sum === undefined ? own : undefined }),
    });
  }
  for (const [name, scale] of proposed.scales ?? []) {
    if (merged.has(name)) continue;
    const items = scale.items?.filter((item) => !taken.has(item)) ?? [];
    if (items.length > 1) merged.set(name, { ...scale, items });
  }
  return merged;
}

function reversedOf(reverse: readonly string[], columns: Columns): readonly string[] {
  return reverse.length === 1 && reverse[0] === "all" ? reverse : namesOf(reverse, columns);
}

/** Those of the proposed fields that can stand beside the replied ones. */
function keptFields(before: SpelledScale, reply: SpelledScale): SpelledScale {
  const gone: (keyof SpelledScale)[] = [];
  if (reply.items !== undefined) gone.push("sum", "reverse");
  if (reply.sum !== undefined) gone.push("items", "answers", "reverse");
  if (reply.bins !== undefined) gone.push("categories", "cutoff");
  if (reply.categories !== undefined || reply.cutoff !== undefined) gone.push("bins");
  return without(before, gone);
}

function answersByItem({ scales, variables }: Spelled): ReadonlyMap<string, string> {
  const byItem = new Map<string, string>();
  for (const [name, { column, answers }] of variables ?? []) {
    if (answers !== undefined) byItem.set(column ?? name, answers);
  }
  for (const { items, answers } of scales?.values() ?? []) {
    for (const item of items ?? []) if (answers !== undefined) byItem.set(item, answers);
  }
  return byItem;
}

/** The set of most items, where any has one. */
function commonAnswers(items: readonly string[], answers: ReadonlyMap<string, string>): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) {
    const set = answers.get(item);
    if (set !== undefined) counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Fields that say how a variable's values become groups: of them one way only. */
const grouping = ["bins", "recode", "answers", "choice", "categories", "cutoff", "order", "kind"] as const;

function mergeVariables(
  proposed: Spelled,
  { variables: replied }: Spelled,
  scales: ReadonlyMap<string, SpelledScale>,
  columns: Columns,
): Map<string, SpelledVariable> {
  const items = new Set([...scales.values()].flatMap((scale) => scale.items ?? []));
  const merged = new Map<string, SpelledVariable>();
  const used = new Set<string>();
  for (const [name, reply] of replied ?? []) {
    const before = proposed.variables?.get(name) ?? {};
    const column = reply.column === undefined ? undefined : (namesOf([reply.column], columns)[0] ?? reply.column);
    if (column !== undefined) used.add(column);
    const gone: (keyof SpelledVariable)[] = [];
    if (grouping.some((field) => field !== "cutoff" && reply[field] !== undefined)) gone.push(...grouping);
    if (reply.compute !== undefined) gone.push("column", "decimal", "missing");
    if (column !== undefined) gone.push("compute");
    merged.set(name, { ...without(before, gone), ...defined(reply), ...defined({ column }) });
  }
  for (const [name, variable] of proposed.variables ?? []) {
    const column = variable.column ?? name;
    if (merged.has(name) || scales.has(name) || items.has(column) || used.has(column)) continue;
    merged.set(name, variable);
  }
  return merged;
}

/** Those that nobody uses any more go, unless they were replied. */
function mergeAnswers(
  proposed: Spelled,
  replies: Spelled,
  users: readonly { readonly answers?: string | undefined }[],
): Map<string, AnswerSet> {
  const used = new Set(users.map(({ answers }) => answers));
  const left = [...(proposed.answers ?? [])].filter(([name]) => used.has(name));
  const replied = new Map([...(replies.answers ?? [])].map(([name, set]) => [name, withSpellings(set)] as const));
  return new Map([...left.filter(([name]) => !replied.has(name)), ...replied]);
}
