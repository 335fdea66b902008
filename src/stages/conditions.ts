/** What a person or a CI job may ask the program to fail on, decided from the result alone. */
import type { StudyResult } from "./result.ts";

type Condition = (
  result: Pick<StudyResult, "validity" | "reliability" | "normality" | "bivariate" | "notes">,
) => boolean;

export const conditions = {
  "invalid-item": ({ validity }) => validity.some(({ items }) => items.some(({ valid }) => valid === false)),
  unreliable: ({ reliability }) => reliability.some(({ reliable }) => reliable === false),
  "not-normal": ({ normality }) => normality.some(({ normal }) => normal === false),
  significant: ({ bivariate }) => bivariate.some(({ significant }) => significant === true),
  caution: ({ notes }) => notes.some(({ severity }) => severity === "caution"),
  problem: ({ notes }) => notes.some(({ severity }) => severity === "problem"),
} satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;
