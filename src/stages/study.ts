/** The study's order: each stage hands what it decided to the next, and everything that any table shows ends up here. */
import type { Codebook, Scale, Variable } from "../codebook/codebook.ts";
import type { Distribution, JointTable } from "../counts/summaries.ts";
import type { Counts } from "../counts/wanted.ts";
import { type DescriptiveFigures, describe } from "../stats/scores/descriptives.ts";
import { answersOf } from "./answers-of.ts";
import { bivariate, type Exact, type Side } from "./bivariate.ts";
import { type CutVariable, cutoff } from "./cutoffs.ts";
import { categoryGroups, cutGroups, type Groups, itemGroups, referenceLast, scaleGroups } from "./grouping.ts";
import { normality, remarkOnTests } from "./normality.ts";
import { Remarks } from "./remarks.ts";
import type { Bivariate, Cutoff, Descriptives, Frequencies, Normality, VariableEntry } from "./result.ts";
import { descriptives, groupFrequencies, itemFrequencies } from "./univariate.ts";

export type Study = {
  readonly frequencies: readonly Frequencies[];
  readonly descriptives: readonly Descriptives[];
  readonly normality: readonly Normality[];
  readonly cutoffs: readonly Cutoff[];
  readonly bivariate: readonly Bivariate[];
  readonly remarks: Remarks;
  /** What the further stages go on from. */
  readonly scores: readonly Score[];
  readonly tables: readonly Crossed[];
  readonly groupsOf: GroupsOf;
};

/** A number or a score, in the order of `descriptives`. */
export type Score = {
  readonly name: string;
  readonly distribution: Distribution;
  readonly figures: DescriptiveFigures;
};

/** A predictor and the outcome, in the order of `bivariate`. */
export type Crossed = Pair & {
  /** Before neighbouring categories were merged; null where they weren't. */
  readonly unmerged: Pair | null;
};
type Pair = { readonly row: Side; readonly column: Side; readonly joint: JointTable };

/** What `method.merge` does to a table; given by whoever loads it where the method asks for it. */
export type Merge = (crossed: Crossed, where: string, remarks: Remarks) => Crossed;

/** How a variable's values become groups; null where it has none. */
export type GroupsOf = (name: string) => Groups | null;

/** What the counting and the instrument have ruled out. */
export type LeftOut = {
  /** By scale, the items that its score leaves out. */
  readonly dropped: ReadonlyMap<string, ReadonlySet<string>>;
  /** Text variables of too many values, which stopped being counted. */
  readonly uncounted: ReadonlySet<string>;
};

/** Everything after the instrument: what each variable looks like, how it is cut, what goes with the outcome. */
export function analyseStudy(
  codebook: Codebook,
  counts: Counts,
  left: LeftOut,
  merge: Merge | null = null,
  exact: Exact | null = null,
): Study {
  const remarks = new Remarks();
  const numeric = numericVariables(codebook);
  const number = (name: string) => counts.distribution(name) as Distribution;
  const figures = new Map(numeric.map(({ name }) => [name, describe(number(name))]));
  const described = numeric.map(({ name }, index) =>
    descriptives(name, number(name), figures.get(name)!, `descriptives[${index}]`, remarks),
  );
  const normal = numeric.map(({ name }, index) =>
    normality(name, number(name), figures.get(name)!, codebook.method.normality, `normality[${index}]`, remarks),
  );
  remarkOnTests(normal, codebook.method.alpha, remarks);
  const cutoffs = numeric
    .filter((variable): variable is CutVariable => variable.categories !== null)
    .map((variable, index) => {
      const verdict = normal.find((candidate) => candidate.variable === variable.name)!.normal;
      const { name } = variable;
      return cutoff(variable, number(name), figures.get(name)!, verdict, codebook.method, `cutoffs[${index}]`, remarks);
    });
  const byName = groupsByName(codebook, counts, cutoffs);
  const groupsOf: GroupsOf = (name) => (left.uncounted.has(name) ? null : byName(name));
  remarkOnScales(codebook, left.dropped, cutoffs, remarks);
  const crossed = allTables(codebook, counts, groupsOf, remarks);
  const tables = crossed.map((table, index) => merge?.(table, `bivariate[${index}]`, remarks) ?? table);
  return {
    frequencies: allFrequencies(codebook, counts, left.dropped, groupsOf, remarks),
    descriptives: described,
    normality: normal,
    cutoffs,
    bivariate: tables.map(({ row, column, joint }, index) =>
      bivariate(row, column, joint, codebook.method, `bivariate[${index}]`, remarks, exact),
    ),
    remarks,
    scores: numeric.map(({ name }) => ({ name, distribution: number(name), figures: figures.get(name)! })),
    tables,
    groupsOf,
  };
}

/** Every name that results may refer to, in the codebook's order: variables, then scales each after its items. */
export function variableEntries(codebook: Codebook, counts: Counts): readonly VariableEntry[] {
  const decimals = (name: string) => (counts.distribution(name) as Distribution).decimals ?? 2;
  const seen = new Set<string>();
  const first = ({ name }: VariableEntry) => !seen.has(name) && seen.add(name);
  return [
    ...codebook.variables.map(
      ({ name, label, kind }): VariableEntry => ({
        name,
        label,
        kind,
        ...(kind === "number" ? { decimals: decimals(name) } : {}),
      }),
    ),
    ...codebook.scales.flatMap((scale): VariableEntry[] => [
      ...scale.items.map(
        (item): VariableEntry => ({
          name: item,
          label: codebook.labels.get(item) ?? codebook.columns.get(item) ?? item,
          kind: "item",
          reversed: scale.reverse.includes(item),
        }),
      ),
      {
        name: scale.name,
        label: scale.label,
        kind: "scale",
        items: scale.items.length > 0 ? scale.items : scale.sum,
        decimals: decimals(scale.name),
      },
    ]),
  ].filter(first);
}

type Numeric = Pick<Scale | Variable, "name" | "categories" | "cutoff">;

/** Scores and numbers: what descriptives, normality and cut-offs are about. */
function numericVariables(codebook: Codebook): readonly Numeric[] {
  return [...codebook.variables.filter((variable) => variable.kind === "number"), ...codebook.scales];
}

function groupsByName(codebook: Codebook, counts: Counts, cutoffs: readonly Cutoff[]): GroupsOf {
  const { rounding } = codebook.method.cutoff;
  return (name) => {
    const cut = cutoffs.find((candidate) => candidate.variable === name);
    const scale = codebook.scales.find((candidate) => candidate.name === name);
    if (scale !== undefined) return scaleGroups(scale, counts.distribution(name) as Distribution, cut, rounding);
    const variable = codebook.variables.find((candidate) => candidate.name === name);
    if (variable === undefined) return itemGroups(name, codebook);
    if (variable.kind === "category") {
      return categoryGroups(variable, codebook, counts.distribution(name) as Distribution<string>);
    }
    return cutGroups(variable.categories, counts.distribution(name) as Distribution, cut, rounding);
  };
}

function allFrequencies(
  codebook: Codebook,
  counts: Counts,
  dropped: LeftOut["dropped"],
  groupsOf: GroupsOf,
  remarks: Remarks,
): readonly Frequencies[] {
  const result: Frequencies[] = [];
  const addGroups = (name: string) => {
    const groups = groupsOf(name);
    if (groups === null) return;
    const where = `frequencies[${result.length}]`;
    result.push(groupFrequencies(name, counts.distribution(name), groups, where, remarks));
  };
  for (const variable of codebook.variables) addGroups(variable.name);
  const seen = new Set<string>();
  for (const scale of codebook.scales) {
    for (const item of scale.items) {
      if (seen.has(item) || dropped.get(scale.name)?.has(item)) continue;
      seen.add(item);
      const { answers, reversed } = answersOf(codebook, item);
      const where = `frequencies[${result.length}]`;
      const distribution = counts.distribution(item) as Distribution;
      result.push(itemFrequencies(item, distribution, answers, reversed, where, remarks));
    }
    addGroups(scale.name);
  }
  return result;
}

function allTables(codebook: Codebook, counts: Counts, groupsOf: GroupsOf, remarks: Remarks): readonly Crossed[] {
  const { outcome, predictors } = codebook;
  if (outcome === null) return [];
  const sideOf = (name: string) => {
    const groups = groupsOf(name);
    return groups === null ? null : { name, groups: referenceLast(groups, referenceOf(name, codebook)) };
  };
  const column = sideOf(outcome);
  if (column === null) {
    remarks.add("no-groups", "problem", "bivariate", { variable: outcome });
    return [];
  }
  const result: Crossed[] = [];
  const ofOutcome = itemsUnder(outcome, codebook);
  for (const name of predictors) {
    const row = sideOf(name);
    if (row === null) {
      remarks.add("no-groups", "problem", "bivariate", { variable: name });
      continue;
    }
    const shared = [...itemsUnder(name, codebook)].filter((item) => ofOutcome.has(item));
    if (shared.length > 0) {
      remarks.add("shares-items", "caution", `bivariate[${result.length}]`, {
        row: name,
        column: outcome,
        items: shared,
      });
    }
    result.push({ row, column, joint: counts.joint(name, outcome), unmerged: null });
  }
  return result;
}

/** The group that the codebook compares the others with; null where it says none. */
export function referenceOf(name: string, { variables, scales }: Codebook): string | null {
  return [...variables, ...scales].find((thing) => thing.name === name)?.reference ?? null;
}

/** The items that a name stands for, through scales of scales; the name itself where it is an item or a variable. */
function itemsUnder(name: string, codebook: Codebook): ReadonlySet<string> {
  const scales = scalesUnder(name, codebook);
  return new Set(scales.length === 0 ? [name] : scales.flatMap(({ items }) => items));
}

/** The scale of that name and all whose scores it sums; none where it is no scale. */
function scalesUnder(name: string, codebook: Codebook): readonly Scale[] {
  const found = new Set<Scale>();
  const open = [name];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const scale = codebook.scales.find((candidate) => candidate.name === next);
    if (scale === undefined || found.has(scale)) continue;
    found.add(scale);
    open.push(...scale.sum);
  }
  return [...found];
}

/** A cut-off or bins that somebody chose were meant for the whole scale, not for what dropping has left of it. */
function remarkOnScales(
  codebook: Codebook,
  dropped: LeftOut["dropped"],
  cutoffs: readonly Cutoff[],
  remarks: Remarks,
): void {
  for (const scale of codebook.scales) {
    const gone = scalesUnder(scale.name, codebook).flatMap(({ name }) => [...(dropped.get(name) ?? [])]);
    if (gone.length === 0 || (scale.bins === null && typeof scale.cutoff !== "number")) continue;
    const index = cutoffs.findIndex(({ variable }) => variable === scale.name);
    const where = index < 0 ? "cutoffs" : `cutoffs[${index}]`;
    remarks.add("cutoff-after-drop", "caution", where, { variable: scale.name, items: gone });
  }
}
