/** The stages by name, and a result that holds just some of them. */
import type { FurtherResult, StudyResult } from "./result.ts";

/** What every study gets. */
export const mainStages = [
  "cleaning",
  "validity",
  "reliability",
  "frequencies",
  "descriptives",
  "normality",
  "cutoffs",
  "bivariate",
] as const;

/** What is made when it is asked for: by name, or with everything. */
export const furtherStages = [
  "itemCorrelations",
  "samplingAdequacy",
  "alphaIntervals",
  "splitHalf",
  "guttman",
  "omega",
  "intraclass",
  "factors",
  "percentiles",
  "extremes",
  "histograms",
  "qqPlots",
  "exactTests",
  "associations",
  "residuals",
  "mergers",
  "oddsRatios",
  "boxPlots",
  "stratified",
  "mcnemar",
] as const satisfies readonly (keyof FurtherResult)[];

export const stages = [...mainStages, ...furtherStages] as const;

export type FurtherStage = keyof FurtherResult;
export type Stage = (typeof mainStages)[number] | FurtherStage;

/** A stage as the command line writes it: `split-half`. */
export function stageWord(stage: Stage): string {
  return stage.replace(/[A-Z]+/g, (capital) => `-${capital.toLowerCase()}`);
}

/** The further stages of a result in which none has run. */
export function noFurtherStages(): FurtherResult {
  return Object.fromEntries(furtherStages.map((stage) => [stage, []])) as unknown as FurtherResult;
}

/** The same result with the other stages' arrays empty and without what was said about them. */
export function onlyStages(result: StudyResult, wanted: ReadonlySet<Stage>): StudyResult {
  const left: Partial<Record<Stage, readonly never[]>> = {};
  for (const stage of stages) if (!wanted.has(stage)) left[stage] = [];
  const isLeft = (where: string) => Object.keys(left).some((stage) => where === stage || where.startsWith(`${stage}[`));
  const notes = result.notes.flatMap((note) => {
    if (!isLeft(note.where)) return [note];
    const where = WHY_AN_ITEM_IS_GONE.has(note.code) ? scaleEntry(result, wanted, note.args.scale) : null;
    return where === null ? [] : [{ ...note, where }];
  });
  return { ...result, ...left, notes };
}

/** What validity and reliability say, and every other stage about items needs: its tables lack the item. */
const WHY_AN_ITEM_IS_GONE: ReadonlySet<string> = new Set(["constant-item", "item-dropped"]);

const OF_SCALES = [
  "itemCorrelations",
  "samplingAdequacy",
  "alphaIntervals",
  "splitHalf",
  "guttman",
  "omega",
  "intraclass",
] as const satisfies readonly FurtherStage[];

/** The first place left that is about the scale, or about all items together; null where there is none. */
function scaleEntry(result: StudyResult, wanted: ReadonlySet<Stage>, scale: unknown): string | null {
  for (const stage of OF_SCALES) {
    const index = wanted.has(stage) ? result[stage].findIndex((entry) => entry.scale === scale) : -1;
    if (index >= 0) return `${stage}[${index}]`;
  }
  return wanted.has("factors") && result.factors.length > 0 ? "factors[0]" : null;
}
