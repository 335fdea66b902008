/** Which columns are the items of which scale: as the command line says, by names, by sections, by correlations. */
import type { Bilingual } from "../../core/language.ts";
import type { Columns } from "../columns.ts";
import { isNumber, type Seen } from "../columns-seen.ts";
import { compactItems, optionItems } from "../items.ts";
import { both } from "../mistakes.ts";
import type { SpelledScale } from "../spelled.ts";
import type { GuessedScale } from "./ask-borders.ts";
import { type Families, familiesOf } from "./families.ts";
import { type Findings, quoted, unused } from "./findings.ts";
import type { Look } from "./look.ts";
import type { Confidence, ItemStructure } from "./proposal.ts";
import type { AnswersFound } from "./propose-answers.ts";
import type { LooseItems, Questionnaire } from "./questionnaire.ts";

export type DraftScale = {
  readonly items: readonly string[];
  readonly label: string | null;
  readonly reason: Bilingual;
  readonly confidence: Confidence;
  /** By the command line: no assumption. */
  readonly given: boolean;
  /** Of a scale that correlations gave. */
  readonly guess?: Omit<GuessedScale, "items">;
};

export type ScalesFound = {
  /** By name, in the order of the file. */
  readonly scales: ReadonlyMap<string, DraftScale>;
  /** Columns named and answered like an item, but alone. */
  readonly single: readonly string[];
};

export type ScaleSources = {
  readonly look: Look;
  readonly columns: Columns;
  /** Of all headers. */
  readonly families: Families;
  readonly questionnaire: Questionnaire;
  readonly structure: ItemStructure | null;
  /** Scales that the command line names. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Columns that are no items, whatever they hold. */
  readonly kept: ReadonlySet<string>;
  /** Short names that nobody but the program gave. */
  readonly ours: ReadonlySet<string>;
  /** Names that somebody gave to scales elsewhere. */
  readonly reserved: ReadonlySet<string>;
};

export async function findScales(sources: ScaleSources, findings: Findings): Promise<ScalesFound> {
  const { look, columns, questionnaire, structure, given } = sources;
  const scales = new Map<string, DraftScale>();
  const taken = new Set([...given.values()].flat());
  const isFree = (name: string) => !taken.has(name) && !sources.kept.has(name);
  const add = (name: string, scale: DraftScale) => {
    scales.set(name, scale);
    for (const item of scale.items) taken.add(item);
  };
  const { families, single } = familiesByName(sources, isFree);
  for (const { name: prefix, items, others } of families) {
    const name = unused(prefix, new Set([...given.keys(), ...scales.keys(), ...columns.names]));
    const reason = both(`columns named ${prefix} and a number`, `kolom bernama ${prefix} dan nomor`);
    add(name, { items, label: null, reason, confidence: "likely", given: false });
    if (others.length > 0) leftOut(name, items, others, columns, findings);
  }
  for (const { name, label, items, reason, confidence } of questionnaire.sections) {
    const free = items.filter(isFree);
    if (free.length < 2) continue;
    const own = unused(name, new Set([...given.keys(), ...scales.keys()]));
    add(own, { items: free, label, reason, confidence, given: false });
  }
  for (const [name, items] of given) {
    const reason = both("named by --scale", "disebut oleh --scale");
    add(name, { items, label: null, reason, confidence: "sure", given: true });
  }
  // sections may have lost items to --scale, and what is left of them is too few
  const loose = questionnaire.loose.map((kin) => ({ ...kin, items: kin.items.filter(isFree) }));
  if (structure !== null && loose.some(({ items }) => items.length > 1)) {
    const { groupItems } = await import("./group-items.ts");
    const used = new Set([...columns.names, ...columns.shorts.values(), ...scales.keys(), ...sources.reserved]);
    for (const [name, scale] of await groupItems(loose, { look, columns, structure, used })) add(name, scale);
  }
  const place = ({ items }: DraftScale) => Math.min(...items.map((item) => columns.index(item)));
  return { scales: new Map([...scales].sort(([, a], [, b]) => place(a) - place(b))), single };
}

function familiesByName(
  { columns, look, ours, families, given, kept }: ScaleSources,
  isFree: (name: string) => boolean,
): Families {
  if (given.size + kept.size === 0 && ours.size === columns.shorts.size) return families;
  // that our own P1 and P2 look alike says nothing; that all names that somebody gave do says no more
  const seen = seenByName(columns, look.seen);
  const named = columns.names.filter((name) => isFree(name) && !ours.has(name));
  const all = familiesOf(named, seen);
  const replied = all.families.filter(({ items }) => items.some((item) => columns.shorts.has(item)));
  if (replied.length !== 1) return all;
  return familiesOf(
    named.filter((name) => !columns.shorts.has(name)),
    seen,
  );
}

function seenByName(columns: Columns, seen: readonly Seen[]): ReadonlyMap<string, Seen> {
  return new Map(columns.names.map((name, index) => [name, seen[index]!]));
}

/** What is named like a scale's items but mostly holds something else. */
function leftOut(
  name: string,
  items: readonly string[],
  others: readonly string[],
  columns: Columns,
  findings: Findings,
): void {
  const all = columns.names.filter((column) => items.includes(column) || others.includes(column));
  const option = `--scale ${quoted(`${name}=${asOption(all, columns)}`)}`;
  findings.remark("column-beside-scale", `scales.${name}`, { name, columns: others, option }, "caution");
}

/** Columns as options take them. */
export function asOption(names: readonly string[], columns: Columns): string {
  return optionItems(names, columns).join(",");
}

/**
 * Items that look like a questionnaire's, in no scale.
 * @param free columns that no scale holds
 */
export function remarkUnscaled(
  loose: readonly LooseItems[],
  free: ReadonlySet<string>,
  columns: Columns,
  findings: Findings,
): ReadonlySet<string> {
  const unscaled = new Set<string>();
  for (const { items, family } of loose) {
    const left = items.filter((item) => free.has(item));
    if (left.length < 2) continue;
    for (const item of left) unscaled.add(item);
    const name = unused(family?.language === "en" ? "Scale" : "Skala", new Set(columns.names));
    const places = compactItems(left.map((item) => `#${columns.index(item) + 1}`));
    const headers = left.slice(0, 3).map((item) => columns.header(item));
    const option = `--scale "${name}=${places.join(",")}"`;
    findings.remark("likert-without-scale", "scales", { count: left.length, columns: headers, option }, "problem");
  }
  return unscaled;
}

/** Columns named and answered like an item, but alone. */
export function remarkSingle(single: readonly string[], columns: Columns, findings: Findings): void {
  for (const column of single) {
    const option = `--scale ${quoted(`NAME=${asOption([column], columns)},COLUMN`)}`;
    findings.remark("single-item-family", `variables.${column}`, { column, option });
  }
}

/** Nobody but the answers says which items belong together, and whoever reads the study must know. */
function remarkGuessed(scales: ReadonlyMap<string, DraftScale>, columns: Columns, findings: Findings): void {
  const guessed = [...scales].filter(([, { guess }]) => guess !== undefined);
  const [first] = guessed;
  if (first === undefined) return;
  const [name, { items }] = first;
  const option = `--scale ${quoted(`${name}=${asOption(items, columns)}`)}`;
  findings.remark("guessed-scales", "scales", { scales: guessed.map(([each]) => each), option }, "caution");
}

/** The scales as a codebook spells them, each with its reason and what an option would change. */
export function decideScales(
  scales: ReadonlyMap<string, DraftScale>,
  { sets, byScale, open }: AnswersFound,
  columns: Columns,
  findings: Findings,
): Map<string, SpelledScale> {
  const spelled = new Map<string, SpelledScale>();
  for (const [name, { items, label, reason, confidence, given }] of scales) {
    const answers = byScale.get(name);
    spelled.set(name, { ...(label === null ? {} : { label }), items, answers });
    findings.decide(["scales", name, "items"], confidence, reason);
    if (given) continue;
    const codes = sets.get(answers ?? "") ?? open.get(answers ?? "") ?? [];
    findings.remark("assumed-scale", `scales.${name}`, {
      ...(confidence === "guess" ? { confidence, why: reason } : {}),
      name,
      items: compactItems(items),
      answers: [`${codes[0]?.code}..${codes.at(-1)?.code}`],
      option: `--scale ${quoted(`${name}=${asOption(items, columns)}`)}`,
    });
  }
  remarkGuessed(scales, columns, findings);
  for (const [name, set] of sets) {
    const codes = set.map(({ code }) => code);
    const labels = set.map(({ code, labels: [label = ""] }) => (label === String(code) ? label : `${code} ${label}`));
    const users = [...byScale].filter(([, other]) => other === name).map(([scale]) => scale);
    const option = labels.every(isNumber) ? "--answers 1..5" : "--answers LABEL,LABEL";
    findings.remark("assumed-answers", `answers.${name}`, { name, codes, labels, scales: users, option });
  }
  return spelled;
}
