/** The group that odds ratios compare the others with: one of those that the codebook declares, where it declares them. */
import { fold } from "../core/fold.ts";
import type { AnswerSet, Scale, Variable } from "./codebook.ts";
import { both, didYouMean, type Mistake, type Path, quote } from "./mistakes.ts";

/** Labels of a variable's or scale's groups; "from the data" where only they say; null where it has none. */
export function labelsOfGroups(
  name: string,
  variables: readonly Variable[],
  scales: readonly Scale[],
  answers: ReadonlyMap<string, AnswerSet>,
): readonly string[] | "from the data" | null {
  const scale = scales.find((candidate) => candidate.name === name);
  if (scale !== undefined) return scale.bins?.map(({ label }) => label) ?? scale.categories;
  const { grouping = null, categories = null } = variables.find((candidate) => candidate.name === name) ?? {};
  switch (grouping?.by) {
    case undefined:
      return categories;
    case "bins":
      return grouping.bins.map(({ label }) => label);
    case "recode":
      return [...new Set([...grouping.recode.values(), ...(grouping.otherwise === null ? [] : [grouping.otherwise])])];
    case "answers":
      return (answers.get(grouping.answers) ?? []).map(({ code, labels }) => labels[0] ?? String(code));
    case "choice":
      return grouping.labels;
    case "value":
      return grouping.order ?? "from the data";
    default:
      return grouping satisfies never;
  }
}

/** The same with its `reference` as its groups spell it; notes one that is none of them. */
export function withReference<T extends Variable | Scale>(
  thing: T,
  at: Path,
  labels: readonly string[] | "from the data" | null,
  into: Mistake[],
): T {
  const { name, reference } = thing;
  if (reference === null || labels === "from the data") return thing;
  const found = labels?.find((label) => fold(label) === fold(reference));
  if (found !== undefined) return { ...thing, reference: found };
  into.push({
    code: labels === null ? "codebook/no-groups" : "codebook/unknown-label",
    path: [...at, "reference"],
    on: "value",
    what:
      labels === null
        ? both(`${quote(name)} has a reference but no groups`, `${quote(name)} memiliki reference tanpa kelompok`)
        : both(
            `the reference of ${quote(name)} is ${quote(reference)}, which is none of its groups`,
            `reference untuk ${quote(name)} adalah ${quote(reference)}, yang bukan salah satu kelompoknya`,
          ),
    todo:
      labels === null
        ? both(
            "give it groups: bins:, or categories: [low, high]",
            "beri kelompok: bins:, atau categories: [rendah, tinggi]",
          )
        : didYouMean(reference, labels, both("its groups are", "kelompoknya")),
  });
  return thing;
}
