/** The stages by name, and a result that holds just some of them. */
import type { StudyResult } from "./result.ts";

export const stages = [
  "cleaning",
  "validity",
  "reliability",
  "frequencies",
  "descriptives",
  "normality",
  "cutoffs",
  "bivariate",
] as const;

export type Stage = (typeof stages)[number];

/** The same result with the other stages' arrays empty and without what was said about them. */
export function onlyStages(result: StudyResult, wanted: ReadonlySet<Stage>): StudyResult {
  const left: Partial<Record<Stage, readonly never[]>> = {};
  for (const stage of stages) if (!wanted.has(stage)) left[stage] = [];
  const isLeft = (where: string) => Object.keys(left).some((stage) => where === stage || where.startsWith(`${stage}[`));
  return { ...result, ...left, notes: result.notes.filter(({ where }) => !isLeft(where)) };
}
