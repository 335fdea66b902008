/**
 * Room of the export: coded cases and their codebook become data files for other programs. Pure makers of text; this one
 * decides what is in all of them: the columns of the data, and what is rebuilt from these.
 */
import type { Codebook, Scale, Variable } from "../codebook/codebook.ts";
import type { Language } from "../core/language.ts";
import type { Field } from "../dataset/cases.ts";
import { type Arranged, Arrangements, type OwnGroups, ownGroupsOf, ownGroupsOfCut } from "./arranged.ts";
import { type Column, type ItemColumn, plannedColumns } from "./columns.ts";
import { UniqueNames } from "./unique-names.ts";

/** What is known of a field once all cases have passed. */
export type FieldFacts = Pick<Field, "name" | "kind" | "labels"> & {
  /** Digits after the point of its values; null where they aren't decimals of a file. */
  readonly decimals: number | null;
  /** Categories: all labels in the order of tables, undeclared ones only where a case holds them; else null. */
  readonly ordered: readonly string[] | null;
};

/** Where a score or number was cut in two. */
export type Cut = {
  readonly statistic: "mean" | "median" | "fixed";
  /** The mean or median itself, or the number given. */
  readonly exact: number;
  /** Values at or above this are high: by it alone, in doubles, each case falls into the group that it is in. */
  readonly from: number;
};

export type ExportRequest = {
  readonly codebook: Codebook;
  /** Fields of the data's cases, in their order. */
  readonly fields: readonly FieldFacts[];
  /** By scale, the items that its score leaves out. */
  readonly dropped: ReadonlyMap<string, ReadonlySet<string>>;
  /** By score or number; none where no cut-off could be had. */
  readonly cuts: ReadonlyMap<string, Cut>;
  /** Variables that are in no file: too many values for categories, or they say who somebody is. */
  readonly leftOut: ReadonlySet<string>;
  /** The study's tables: of each category that they show its label, and the labels of the data's categories in it. */
  readonly tables: readonly {
    readonly row: string;
    readonly column: string;
    readonly rows: readonly ShownCategory[];
    readonly columns: readonly ShownCategory[];
  }[];
  /** Names of the files, which stand in one folder; no pilot: null. */
  readonly files: { readonly data: string; readonly pilot: string | null };
};

export type ShownCategory = {
  readonly label: string;
  /** Its number for tests that look at the order. */
  readonly code: number;
  readonly members: readonly string[];
};

export type Group = {
  readonly of: string;
  readonly name: string;
  readonly label: string;
  /** Lower bounds of all groups but the first, ascending. */
  readonly bounds: readonly number[];
  readonly labels: readonly string[];
  /** Null for groups by bins. */
  readonly cut: Cut | null;
};

/** Names here are those of columns, or made for what is rebuilt; all differ, capitals aside where the codebook's do. */
export type ExportPlan = {
  readonly title: string;
  readonly language: Language;
  readonly files: ExportRequest["files"];
  readonly columns: readonly Column[];
  readonly pilotColumns: readonly Column[];
  readonly reversed: readonly { readonly item: ItemColumn; readonly name: string }[];
  /** In an order in which each finds what it sums; none is without parts. */
  readonly scores: readonly { readonly name: string; readonly label: string; readonly parts: readonly string[] }[];
  readonly groups: readonly Group[];
  /** Scales with at least two items left, as they are summed. */
  readonly reliability: readonly {
    readonly scale: string;
    readonly label: string;
    readonly items: readonly string[];
  }[];
  /** Scores and numbers. */
  readonly descriptives: readonly string[];
  /** Categories, items as they are summed, and groups. */
  readonly frequencies: readonly string[];
  /** Names of what is crossed; those of `arranged` where a table shows other categories, or another order, than the data. */
  readonly crosstabs: readonly { readonly row: string; readonly column: string }[];
  readonly arranged: readonly Arranged[];
};

export function planExport(request: ExportRequest): ExportPlan {
  const { codebook, files } = request;
  const columns = plannedColumns(request);
  const names = new UniqueNames();
  for (const { name } of [...columns, ...codebook.scales]) names.take(name);
  const items = columns.filter((column) => column.kind === "item");
  const reversed = items
    .filter(({ reversed }) => reversed)
    .map((item) => ({ item, name: names.first(`${item.name}_r`) }));
  const summed = new Map(reversed.map(({ item, name }) => [item.name, name]));
  const asSummed = (item: string) => summed.get(item) ?? item;
  const scores = scoresOf(request, asSummed);
  const groups = groupsOf(request, new Set(scores.map(({ name }) => name)), names);
  const numbers = columns.filter(({ kind }) => kind === "number").map(({ name }) => name);
  const categories = columns.filter(({ kind }) => kind === "category").map(({ name }) => name);
  const arrangements = new Arrangements(names);
  const crosstabs = crosstabsOf(request, ownGroups(columns, groups, asSummed), arrangements);
  return {
    title: codebook.title,
    language: codebook.language,
    files,
    columns,
    pilotColumns: columns.filter(({ kind }) => kind === "line" || kind === "item"),
    reversed,
    scores,
    groups,
    reliability: codebook.scales
      .map((scale) => ({ scale: scale.name, label: scale.label, items: keptItems(scale, request).map(asSummed) }))
      .filter((scale) => scale.items.length > 1),
    descriptives: [...numbers, ...scores.map(({ name }) => name)],
    frequencies: [...categories, ...items.map(({ name }) => asSummed(name)), ...groups.map(({ name }) => name)],
    crosstabs,
    arranged: arrangements.all,
  };
}

function keptItems(scale: Scale, { dropped }: ExportRequest): readonly string[] {
  return scale.items.filter((item) => !dropped.get(scale.name)?.has(item));
}

/** As they were summed: a scale of which dropping left nothing is no score, and no part of another's. */
function scoresOf(request: ExportRequest, asSummed: (item: string) => string): ExportPlan["scores"] {
  const { scales } = request.codebook;
  const done = new Map<string, ExportPlan["scores"][number]>();
  const visit = (scale: Scale): ExportPlan["scores"][number] => {
    const known = done.get(scale.name);
    if (known !== undefined) return known;
    const sums = scales.filter(({ name }) => scale.sum.includes(name)).map(visit);
    const under = sums.filter(({ parts }) => parts.length > 0).map(({ name }) => name);
    const parts = [...keptItems(scale, request).map(asSummed), ...under];
    const score = { name: scale.name, label: scale.label, parts };
    done.set(scale.name, score);
    return score;
  };
  for (const scale of scales) visit(scale);
  return [...done.values()].filter(({ parts }) => parts.length > 0);
}

function groupsOf(request: ExportRequest, scores: ReadonlySet<string>, names: UniqueNames): readonly Group[] {
  const { codebook, cuts, leftOut } = request;
  const numbers = codebook.variables.filter(({ kind, name }) => kind === "number" && !leftOut.has(name));
  const scales = codebook.scales.filter(({ name }) => scores.has(name));
  return [...numbers, ...scales].flatMap((cut): Group[] => {
    const bounds = boundsOf(cut, cuts);
    return bounds === null ? [] : [{ of: cut.name, name: names.first(`${cut.name}_g`), label: cut.label, ...bounds }];
  });
}

function boundsOf(cut: Scale | Variable, cuts: ExportRequest["cuts"]): Pick<Group, "bounds" | "labels" | "cut"> | null {
  if ("bins" in cut && cut.bins !== null) {
    const bounds = cut.bins.flatMap(({ below }) => (below === null ? [] : [below]));
    return { bounds, labels: cut.bins.map(({ label }) => label), cut: null };
  }
  const made = cuts.get(cut.name);
  return made === undefined || cut.categories === null
    ? null
    : { bounds: [made.from], labels: cut.categories, cut: made };
}

/** By the codebook's names, what each variable, item, score or number with groups has for groups in the exported data. */
function ownGroups(
  columns: readonly Column[],
  groups: readonly Group[],
  asSummed: (item: string) => string,
): ReadonlyMap<string, OwnGroups> {
  const own = new Map<string, OwnGroups>();
  for (const group of groups) own.set(group.of, ownGroupsOfCut(group));
  for (const column of columns) {
    const found = ownGroupsOf(column, column.kind === "item" ? asSummed(column.name) : column.name);
    if (found !== null) own.set(column.name, found);
  }
  return own;
}

/** Each predictor by the outcome, where both have groups. */
function crosstabsOf(
  { codebook: { outcome, predictors }, tables }: ExportRequest,
  own: ReadonlyMap<string, OwnGroups>,
  arrangements: Arrangements,
): ExportPlan["crosstabs"] {
  const column = outcome === null ? undefined : own.get(outcome);
  if (column === undefined) return [];
  return predictors.flatMap((predictor) => {
    const row = own.get(predictor);
    if (row === undefined) return [];
    const table = tables.find((candidate) => candidate.row === predictor);
    const shown = {
      row: table === undefined ? null : arrangements.of(row, table.rows),
      column: table === undefined ? null : arrangements.of(column, table.columns),
    };
    return [{ row: shown.row?.name ?? row.name, column: shown.column?.name ?? column.name }];
  });
}
