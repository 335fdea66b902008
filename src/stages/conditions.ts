/** What a person or a CI job may ask the program to fail on, decided from the result alone. */
import { furtherStages, type Stage } from "./only.ts";
import type { StudyResult } from "./result.ts";

type Condition = (
  result: Pick<StudyResult, "cleaning" | "validity" | "reliability" | "normality" | "bivariate" | "notes">,
) => boolean;

/** What the codebook says to leave out is settled: these are about what stayed in the figures. */
export const conditions = {
  duplicates: ({ cleaning }) =>
    cleaning.some(({ duplicates }) => duplicates.some(({ repeats, dropped }) => repeats > 0 && !dropped)),
  "straight-lining": ({ cleaning }) =>
    cleaning.some(({ straightLining }) => straightLining.some(({ count, dropped }) => count > 0 && !dropped)),
  "broken-check": ({ cleaning }) =>
    cleaning.some(({ checks }) => checks.some(({ broken, drop }) => broken > 0 && !drop)),
  "invalid-item": ({ validity }) => validity.some(({ items }) => items.some(({ valid }) => valid === false)),
  unreliable: ({ reliability }) => reliability.some(({ reliable }) => reliable === false),
  "not-normal": ({ normality }) => normality.some(({ normal }) => normal === false),
  significant: ({ bivariate }) => bivariate.some(({ significant }) => significant === true),
  caution: ({ notes }) => notes.some(({ severity }) => severity === "caution"),
  problem: ({ notes }) => notes.some(({ severity }) => severity === "problem"),
} satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;

/**
 * Whether a condition holds. What the main stages say always counts; what a further stage says where somebody named it, since
 * whether the others ran is a question of what was to be printed.
 */
export function holds(name: ConditionName, result: StudyResult, named: readonly Stage[]): boolean {
  const unasked = furtherStages.filter((stage) => !named.includes(stage));
  const counts = ({ where }: StudyResult["notes"][number]) =>
    !unasked.some((stage) => where === stage || where.startsWith(`${stage}[`));
  return conditions[name]({ ...result, notes: result.notes.filter(counts) });
}
