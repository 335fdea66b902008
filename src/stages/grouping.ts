/** How a variable's raw values become the groups of frequencies and crosstabs: counting is over, this only collapses. */
import type { Codebook, Scale, Variable } from "../codebook/codebook.ts";
import type { Distribution } from "../counts/summaries.ts";
import { answersOf } from "./answers-of.ts";
import { highTest } from "./cutoffs.ts";
import type { Cutoff } from "./result.ts";

export type Groups = {
  /** Table order. */
  readonly labels: readonly string[];
  /** What `frequencies` reports as the value of each group: a code where there are codes, else the label. */
  readonly values: readonly (number | string)[];
  /** Scores for the linear-by-linear test: numeric codes, else positions. */
  readonly scores: readonly number[];
  /** Which group a raw value is in; null for none. */
  readonly of: (value: number | string) => number | null;
  /** The order means something: numbers, scores, answers, or one that the codebook declares. */
  readonly ordered: boolean;
};

/** Of two groups the reference comes last, so that whatever compares them reads against it; more keep their order. */
export function referenceLast(groups: Groups, reference: string | null): Groups {
  const { labels, values, scores, of } = groups;
  if (labels.length !== 2 || labels[0] !== reference) return groups;
  const turned = (value: number | string) => {
    const group = of(value);
    return group === null ? null : 1 - group;
  };
  const reversed = <T>(both: readonly T[]) => [...both].reverse();
  return { ...groups, labels: reversed(labels), values: reversed(values), scores: reversed(scores), of: turned };
}

/** Groups of a scale's score: by its bins, or low and high by its cut-off; null where there is no cut-off. */
export function scaleGroups(
  scale: Scale,
  distribution: Distribution,
  cut: Cutoff | undefined,
  rounding: "none" | "nearest",
): Groups | null {
  const { bins } = scale;
  if (bins !== null) {
    const of = (value: number | string) => {
      const index = bins.findIndex(({ below }) => below === null || (value as number) < below);
      return index < 0 ? null : index;
    };
    return inOrder(
      bins.map((bin) => bin.label),
      of,
    );
  }
  return cutGroups(scale.categories, distribution, cut, rounding);
}

/** Low and high, for whatever is cut like a score. */
export function cutGroups(
  categories: readonly [string, string] | null,
  distribution: Distribution,
  cut: Cutoff | undefined,
  rounding: "none" | "nearest",
): Groups | null {
  if (categories === null || cut === undefined || cut.used === null) return null;
  const isHigh = highTest(distribution, cut, rounding);
  return inOrder(categories, (value) => (isHigh(value as number) ? 1 : 0));
}

/** Groups of a variable whose values are categories already. */
export function categoryGroups(variable: Variable, codebook: Codebook, distribution: Distribution<string>): Groups {
  const labels = orderedCategories(variable, codebook, distribution.values);
  const index = new Map(labels.map((label, position) => [label, position]));
  const codes = codesOf(variable, codebook) ?? (labels.every(isNumber) ? labels.map(Number) : null);
  return {
    labels,
    values: codes !== null && variable.grouping?.by === "answers" ? codes : labels,
    scores: codes ?? labels.map((_, position) => position + 1),
    of: (value) => index.get(value as string) ?? null,
    ordered: codes !== null || variable.grouping?.by === "bins" || isDeclared(variable),
  };
}

/** Groups of a single item: its codes, reversed or not, with the wording that was ticked. */
export function itemGroups(item: string, codebook: Codebook): Groups {
  const { answers, reversed } = answersOf(codebook, item);
  const ends = answers[0]!.code + answers.at(-1)!.code;
  const codes = answers.map(({ code, labels }) => ({
    code: reversed ? ends - code : code,
    label: labels[0] ?? String(code),
  }));
  codes.sort((a, b) => a.code - b.code);
  const values = codes.map(({ code }) => code);
  const index = new Map<number | string, number>(values.map((code, position) => [code, position]));
  const of = (value: number | string) => index.get(value) ?? null;
  return { labels: codes.map(({ label }) => label), values, scores: values, of, ordered: true };
}

/** The codes of a variable that is answered like an item; null for others. */
function codesOf({ grouping }: Variable, codebook: Codebook): readonly number[] | null {
  if (grouping?.by !== "answers") return null;
  return (codebook.answers.get(grouping.answers) ?? []).map(({ code }) => code);
}

function inOrder(labels: readonly string[], of: Groups["of"]): Groups {
  return { labels, values: labels, scores: labels.map((_, position) => position + 1), of, ordered: true };
}

function isDeclared({ grouping }: Variable): boolean {
  if (grouping?.by === "recode") return grouping.ordered === true;
  return grouping?.by === "value" && grouping.order !== null;
}

/** As declared; without a declared order as they were counted: in table order, or in that of a labelled file's codes. */
function orderedCategories(variable: Variable, codebook: Codebook, met: readonly string[]): readonly string[] {
  const { grouping } = variable;
  switch (grouping?.by) {
    case "bins":
      return grouping.bins.map((bin) => bin.label);
    case "recode":
      return [...new Set([...grouping.recode.values(), ...(grouping.otherwise === null ? [] : [grouping.otherwise])])];
    case "answers":
      return (codebook.answers.get(grouping.answers) ?? []).map(({ code, labels }) => labels[0] ?? String(code));
    case "choice":
      return grouping.labels;
    case "value":
      return grouping.order ?? met;
    case undefined:
      return met;
    default:
      return grouping satisfies never;
  }
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text));
}
