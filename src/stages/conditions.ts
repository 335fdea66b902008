/** What a person or a CI job may ask the program to fail on, decided from the result alone. */
import { furtherStages } from "./only.ts";
import type { StudyResult } from "./result.ts";

type Condition = (
  result: Pick<StudyResult, "cleaning" | "validity" | "reliability" | "normality" | "bivariate" | "notes">,
) => boolean;

/** What a further stage says doesn't count: whether it ran is a question of what was to be printed. */
const ofMainStages = ({ where }: StudyResult["notes"][number]) =>
  !furtherStages.some((stage) => where === stage || where.startsWith(`${stage}[`));

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
  caution: ({ notes }) => notes.some((note) => note.severity === "caution" && ofMainStages(note)),
  problem: ({ notes }) => notes.some((note) => note.severity === "problem" && ofMainStages(note)),
} satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;
