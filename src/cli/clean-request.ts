/** What a study's result and counts say about the files that are exported. */
import type { Variable } from "../codebook/codebook.ts";
import type { Distribution } from "../counts/summaries.ts";
import type { Counts } from "../counts/wanted.ts";
import type { CodedCases } from "../dataset/cases.ts";
import type { Cut, ExportRequest, FieldFacts } from "../export/plan.ts";
import type { Side } from "../stages/bivariate.ts";
import type { Cutoff } from "../stages/result.ts";
import type { WholeStudy } from "./run-study.ts";

/** Variables that no exported file has. */
export type LeftOut = {
  /** More distinct texts than are counted. */
  readonly uncounted: readonly string[];
  /** Read from a column that says who somebody is. */
  readonly personal: readonly string[];
};

export function leftOutOf({ codebook, cases }: WholeStudy): LeftOut {
  const person = new Set(codebook.data.person);
  const personal = codebook.variables
    .filter(({ source }) => "column" in source && person.has(source.column))
    .map(({ name }) => name);
  const uncounted = cases.report().tooManyCategories.filter((name) => !personal.includes(name));
  return { uncounted, personal };
}

export function exportRequest(study: WholeStudy, files: ExportRequest["files"], leftOut: LeftOut): ExportRequest {
  const { codebook, cases, counts, dropped, result, tables } = study;
  const variables = new Map(codebook.variables.map((variable) => [variable.name, variable]));
  const cuts = result.cutoffs.flatMap((cutoff) => {
    const cut = cutOf(cutoff, counts.distribution(cutoff.variable) as Distribution);
    return cut === null ? [] : [[cutoff.variable, cut] as const];
  });
  return {
    codebook,
    files,
    dropped,
    fields: cases.fields.map((_, index) => factsOf(index, cases, counts, variables)),
    cuts: new Map(cuts),
    tables: tables.map(({ row, column, joint, unmerged }) => ({
      row: row.name,
      column: column.name,
      rows: shownCategories(row, unmerged?.row ?? row, joint.rows),
      columns: shownCategories(column, unmerged?.column ?? column, joint.columns),
    })),
    leftOut: new Set([...leftOut.uncounted, ...leftOut.personal]),
  };
}

/** Categories that somebody is in, and what was merged into each. @param values raw ones, as they were counted */
function shownCategories(
  { groups }: Side,
  before: Side,
  values: readonly (number | string)[],
): ExportRequest["tables"][number]["rows"] {
  const members = groups.labels.map(() => new Set<number>());
  for (const value of values) {
    const [group, member] = [groups.of(value), before.groups.of(value)];
    if (group !== null && member !== null) members[group]!.add(member);
  }
  return groups.labels.flatMap((label, index) => {
    const found = [...members[index]!].sort((a, b) => a - b);
    return found.length === 0
      ? []
      : [{ label, code: index + 1, members: found.map((member) => before.groups.labels[member]!) }];
  });
}

function factsOf(
  index: number,
  cases: CodedCases,
  counts: Counts,
  variables: ReadonlyMap<string, Variable>,
): FieldFacts {
  const { name, kind, labels } = cases.fields[index]!;
  const ordered = cases.orderedLabels?.(index) ?? labels;
  const grouping = variables.get(name)?.grouping;
  const declared = grouping !== null && grouping !== undefined && !(grouping.by === "value" && grouping.order === null);
  return { name, kind, labels, decimals: cases.decimals(index), ordered: declared ? ordered : met(ordered) };

  /** Rows that were left out may have held others. */
  function met(texts: readonly string[] | null): readonly string[] | null {
    const held = new Set<unknown>(texts === null ? [] : counts.distribution(name).values);
    return texts?.filter((text) => held.has(text)) ?? null;
  }
}

function cutOf({ statistic, exact, used, low }: Cutoff, { values, counts }: Distribution): Cut | null {
  if (statistic === null || exact === null || used === null) return null;
  let below = 0;
  let first = 0;
  while (first < values.length && below < low.count) below += counts[first++]!;
  // a mean that is compared exactly may, as a double, lie on the other side of a value
  const tells = (first === 0 || values[first - 1]! < used) && (first === values.length || values[first]! >= used);
  return { statistic, exact, from: tells ? used : values[first]! };
}
