/** What a results chapter has to tell of a study, in its order: characteristics, each variable with its parts, the outcome. */
import type { Bivariate, VariableEntry } from "../../../stages/result.ts";
import type { Study } from "../../study.ts";

/** A scale under its own heading; `parts` are the scales that a scale of scales sums. */
export type Topic = { readonly name: string; readonly parts: readonly string[] };

export type ChapterPlan = {
  /** Variables with categories, numbers that are cut among them. */
  readonly characteristics: readonly string[];
  /** Numbers, and scores that have no groups: told by mean and median. */
  readonly numbers: readonly string[];
  /** Scales in the codebook's order, the outcome left out. */
  readonly topics: readonly Topic[];
  /** Null where the study has none, or where nothing is known of it. */
  readonly outcome: Topic | null;
};

export function chapterPlan(study: Study): ChapterPlan {
  const { result } = study;
  const { outcome } = result.study;
  const others = result.variables.filter(({ name }) => name !== outcome);
  const isTold = ({ name }: VariableEntry) => study.frequencies(name) !== undefined;
  return {
    characteristics: others.filter((entry) => isVariable(entry) && isTold(entry)).map(({ name }) => name),
    numbers: result.descriptives
      .map(({ variable }) => variable)
      .filter((name) => study.variable(name)?.kind === "number" || study.frequencies(name) === undefined),
    topics: topicsOf(study, outcome),
    outcome: outcome === null || study.variable(outcome) === undefined ? null : topic(study, outcome),
  };
}

function isVariable({ kind }: VariableEntry): boolean {
  return kind === "category" || kind === "number";
}

function topic(study: Study, name: string): Topic {
  return { name, parts: partsOf(study, name) };
}

/** A scale of scales lists scales as its items. */
function partsOf(study: Study, name: string): readonly string[] {
  const entry = study.variable(name);
  if (entry?.kind !== "scale") return [];
  return (entry.items ?? []).filter((item) => study.variable(item)?.kind === "scale");
}

/** A part stands with the first scale that sums it and nowhere else. */
function topicsOf(study: Study, outcome: string | null): readonly Topic[] {
  const scales = study.result.variables.filter(({ kind }) => kind === "scale").map(({ name }) => name);
  const told = new Set(outcome === null ? [] : [outcome, ...partsOf(study, outcome)]);
  const parts = new Set(scales.flatMap((name) => partsOf(study, name)));
  const topics: Topic[] = [];
  for (const name of scales) {
    if (told.has(name) || (parts.has(name) && partsOf(study, name).length === 0)) continue;
    const own = partsOf(study, name).filter((part) => !told.has(part));
    topics.push({ name, parts: own });
    for (const one of [name, ...own]) told.add(one);
  }
  return topics;
}

/** A table of associations: which predictors stand together in it. */
export type AssociationGroup = {
  readonly id: string;
  readonly of: "characteristics" | "scale" | "parts" | "items";
  /** The scale that it is about; null for characteristics and items. */
  readonly scale: string | null;
  readonly entries: readonly Bivariate[];
};

/** Characteristics together, each scale alone, the parts of a scale of scales together, single items together. */
export function associationGroups(study: Study): readonly AssociationGroup[] {
  const { bivariate, study: about } = study.result;
  const tables = bivariate.filter(({ column }) => about.outcome === null || column === about.outcome);
  const among = (names: readonly string[]) => tables.filter(({ row }) => names.includes(row));
  const ofKind = (...kinds: readonly VariableEntry["kind"][]) =>
    tables.filter(({ row }) => kinds.includes(study.variable(row)?.kind ?? "category"));
  const { topics, outcome } = chapterPlan(study);
  const scales = outcome === null ? topics : [...topics, outcome];
  const groups: readonly AssociationGroup[] = [
    {
      id: "skripsi.associations",
      of: "characteristics",
      scale: null,
      entries: ofKind("category", "number"),
    },
    ...scales.flatMap(({ name, parts }): AssociationGroup[] => [
      { id: `skripsi.associations.${name}`, of: "scale", scale: name, entries: among([name]) },
      { id: `skripsi.part-associations.${name}`, of: "parts", scale: name, entries: among(parts) },
    ]),
    { id: "skripsi.item-associations", of: "items", scale: null, entries: ofKind("item") },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
