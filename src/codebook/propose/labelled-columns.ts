/** What a file with labels of its own (.sav) says of its columns, in a codebook's terms, so that none of it is lost. */
import { fold } from "../../core/fold.ts";
import type { ColumnFacts } from "../../input/sheet.ts";
import { mostCodes } from "../answers-seen.ts";
import type { AnswerSet } from "../codebook.ts";
import { isWhole } from "../columns-seen.ts";
import type { SpelledVariable } from "../spelled.ts";
import type { Look } from "./look.ts";

/** Value labels as answers: the declared range, the codes between labelled ends included. */
export function scaleAnswers(look: Look, indexes: readonly number[]): AnswerSet | null {
  const labels = new Map<string, string>();
  for (const index of indexes) for (const [value, label] of valueLabels(look.facts(index))) labels.set(value, label);
  const codes = [...labels.keys()].map(Number);
  const [low, high] = [Math.min(...codes), Math.max(...codes)];
  if (labels.size < 2 || ![...labels.keys()].every(isWhole) || high - low >= mostCodes || !distinct(labels))
    return null;
  return Array.from({ length: high - low + 1 }, (_, step) => {
    const code = String(low + step);
    return { code: low + step, labels: [labels.get(code) ?? code] };
  });
}

/** Without those of codes that stand for no answer. */
function valueLabels(facts: ColumnFacts): [string, string][] {
  return [...(facts.valueLabels ?? [])].filter(([value, label]) => !isMissing(value, facts) && label.trim() !== "");
}

function isMissing(value: string, { missing = [], missingRange: range }: ColumnFacts): boolean {
  if (missing.includes(value)) return true;
  if (range === undefined || !isWhole(value)) return false;
  return (
    Number(value) >= (range.from ?? Number.NEGATIVE_INFINITY) && Number(value) <= (range.to ?? Number.POSITIVE_INFINITY)
  );
}

function distinct(labels: ReadonlyMap<string, string>): boolean {
  const folded = new Set([...labels.values()].map(fold));
  return (
    folded.size === labels.size && ![...labels.keys()].some((code) => folded.has(code) && labels.get(code) !== code)
  );
}

/**
 * What a variable's column declares: whole codes with labels as answers (by the name of the set, which `sets` gets), other
 * values with labels as a recode, user-missing codes as missing ones.
 */
export function declaredVariable(
  name: string,
  index: number,
  look: Look,
  sets: Map<string, AnswerSet>,
): SpelledVariable {
  const facts = look.facts(index);
  const missing = missingCodes(index, look);
  const some = missing.length === 0 ? {} : { missing };
  const labels = new Map(valueLabels(facts));
  const values = [...look.seen[index]!.keys()];
  // labels for a few values of a number (0 "none", 97 "or more") don't make it a category
  const covered = values.filter((value) => labels.has(value)).length;
  if (labels.size < 2 || covered < values.length / 2 || !distinct(labels)) return some;
  if ([...labels.keys(), ...values].every(isWhole)) {
    const codes = new Set([...labels.keys(), ...values].map(Number));
    const ordered = [...codes].sort((a, b) => a - b);
    const set = ordered.map((code) => ({ code, labels: [labels.get(String(code)) ?? String(code)] }));
    const known = [...sets].find(([, other]) => JSON.stringify(other) === JSON.stringify(set))?.[0];
    const answers = known ?? named(name, sets);
    sets.set(answers, set);
    return { ...some, answers };
  }
  for (const value of values) if (!labels.has(value)) labels.set(value, value);
  return { ...some, recode: labels };
}

function named(name: string, sets: ReadonlyMap<string, AnswerSet>): string {
  let free = name;
  while (sets.has(free)) free += "_";
  return free;
}

/**
 * What the file says stands for no answer in these columns, with its labels: `9 Menolak, 97..99`; null where it says nothing.
 * A codebook's answers have no place for it, so it goes into a comment.
 */
export function missingInWords(look: Look, indexes: readonly number[]): string | null {
  const words = new Set<string>();
  for (const index of indexes) {
    const { missing = [], missingRange: range, valueLabels: labels = new Map<string, string>() } = look.facts(index);
    for (const value of missing) words.add(labels.has(value) ? `${value} ${labels.get(value)}` : value);
    if (range === undefined) continue;
    words.add(`${range.from ?? ""}..${range.to ?? ""}`);
    for (const [value, label] of labels) {
      if (!missing.includes(value) && isMissing(value, look.facts(index))) words.add(`${value} ${label}`);
    }
  }
  return words.size === 0 ? null : [...words].join(", ");
}

/** Declared one by one, and those of a range that some cell holds. */
function missingCodes(index: number, { rows, facts }: Look): readonly string[] {
  const own = facts(index);
  const held = new Set<string>();
  if (own.missingRange !== undefined) {
    for (const { cells } of rows) {
      const text = (cells[index] ?? "").trim();
      if (text !== "" && isMissing(text, own)) held.add(text);
    }
  }
  return [...new Set([...(own.missing ?? []), ...held])];
}
