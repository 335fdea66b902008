/** What stages are tested with: codebooks' methods, tables of groups and counted answers, and what a result leaves null. */
import { expect } from "vitest";
import type { Codebook, Method } from "../../src/codebook/codebook.ts";
import type { Remark } from "../../src/core/remark.ts";
import { countCases } from "../../src/counts/count-cases.ts";
import type { Counts } from "../../src/counts/wanted.ts";
import { bivariate } from "../../src/stages/bivariate.ts";
import { type Instrument, judgeInstrument, type Source } from "../../src/stages/instrument.ts";
import { wantedForInstrument } from "../../src/stages/plan.ts";
import { Remarks } from "../../src/stages/remarks.ts";
import type { Bivariate } from "../../src/stages/result.ts";
import { codedCases } from "../counts/coded-cases.ts";
import { codebookOf, scaleOf } from "../dataset/small-study.ts";
import { jointOf } from "../support/joint-tables.ts";

export const method: Method = codebookOf().method;

/** Answers by item, one a case; null is missing. */
export type Answers = Readonly<Record<string, readonly (number | null)[]>>;

export async function countsOf(codebook: Codebook, answers: Answers): Promise<Counts> {
  const given = Object.entries(answers).map(([name, values]) => ({ name, values }));
  return countCases(codedCases(given, 5), wantedForInstrument(codebook));
}

/** Judges one scale "A" of all the items given. */
export async function judge(
  answers: Answers,
  more: Partial<Method["validity"]> = {},
  rest: { readonly method?: Partial<Method>; readonly source?: Source; readonly declared?: boolean } = {},
): Promise<Instrument> {
  const codebook = codebookOf({
    scales: [scaleOf("A", Object.keys(answers))],
    method: { ...method, ...rest.method, validity: { ...method.validity, ...more } },
  });
  return judgeInstrument(codebook, await countsOf(codebook, answers), rest.source ?? "data", rest.declared ?? true);
}

export type TableGiven = {
  readonly counts: readonly (readonly number[])[];
  readonly missing?: number;
  /** Scores of rows and columns for the linear-by-linear test; positions where left out. */
  readonly rowScores?: readonly number[];
  readonly columnScores?: readonly number[];
};

/** Groups "row 1", "row 2" ... by "column 1", "column 2" ...: raw values that are groups already. */
export function tabulate(
  { counts, missing = 0, rowScores, columnScores }: TableGiven,
  more: Partial<Method> = {},
): { readonly table: Bivariate; readonly remarks: readonly Remark[] } {
  const rows = counts.map((_, index) => `row ${index + 1}`);
  const columns = (counts[0] ?? []).map((_, index) => `column ${index + 1}`);
  const n = counts.flat().reduce((sum, count) => sum + count, 0);
  const remarks = new Remarks();
  const side = (name: string, labels: readonly string[], scores: readonly number[] | undefined) => ({
    name,
    groups: {
      labels,
      values: labels,
      scores: scores ?? labels.map((_, index) => index + 1),
      of: (value: number | string) => labels.indexOf(value as string),
      ordered: true,
    },
  });
  const table = bivariate(
    side("umur", rows, rowScores),
    side("L", columns, columnScores),
    jointOf({ rows, columns, counts, n, missing }),
    { ...method, ...more },
    "bivariate[0]",
    remarks,
  );
  return { table, remarks: remarks.all };
}

/** The remarks of a code, in order. */
export function said(remarks: readonly Remark[], code: string): readonly Remark[] {
  return remarks.filter((remark) => remark.code === code);
}

/** Which remarks there are beside those that say why a figure is undefined. */
export function codes(remarks: readonly Remark[]): readonly string[] {
  return remarks.filter(({ code }) => code !== "undefined").map(({ code }) => code);
}

/**
 * No figures, and null for other reasons than the data: verdicts and names of what didn't come about (their figures say why),
 * tests and sums that such a table or variable doesn't have, and which round dropped an item that stayed.
 */
const NO_FIGURES = new Set(
  "negative scale valid reliable normal significant statistic pSource dropped totalScore continuityCorrection fisher effect proposal unmerged".split(
    " ",
  ),
);

/** The same where only a stage's own field has that name. */
const NOT_FOR_SUCH_TABLES =
  /^(?:oddsRatios\[\d+\]\.(?:event|reference|overall)|stratified\[\d+\]\.(?:crude|cochran|mantelHaenszel|commonOddsRatio|breslowDay|tarone|linearAssociation|strata\[\d+\]\.(?:why|oddsRatio))|mcnemar\[\d+\]\.(?:exact|difference|oddsRatio)|omega\[\d+\]\.fit|exactTests\[\d+\]\.(?:method|value|interval|tables|seed|pearson\.sampled)|bivariate\[\d+\]\.chiSquare\.fisher\.p1|factors\[\d+\]\.(?:iterations|transformation|factorCorrelations|measures\[\d+\]|rotated\[\d+\]\.(?:percent|cumulativePercent)|items\[\d+\]\.(?:structure|misfit)))$/;

/** Paths of the figures that are null. */
export function nullFigures(value: unknown, path: string): readonly string[] {
  if (value === null) return NOT_FOR_SUCH_TABLES.test(path) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((entry, index) => nullFigures(entry, `${path}[${index}]`));
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, entry]) =>
    entry === null && NO_FIGURES.has(name) ? [] : nullFigures(entry, `${path}.${name}`),
  );
}

/** Each null figure has a remark at its very path, and "undefined" is said of none that is there. */
export function expectReasons(parts: Readonly<Record<string, unknown>>, remarks: readonly Remark[]): void {
  const missing = Object.entries(parts).flatMap(([name, value]) => nullFigures(value, name));
  const places = remarks.map(({ where }) => where);
  expect(missing.filter((path) => !places.includes(path))).toEqual([]);
  expect(said(remarks, "undefined").filter(({ where }) => !missing.includes(where))).toEqual([]);
}
