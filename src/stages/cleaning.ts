/** Editing and cleaning: what the counting found out about rows and cells, and what of it somebody has to look at. */
import type { Codebook } from "../codebook/codebook.ts";
import type { Distribution } from "../counts/summaries.ts";
import type { Counts } from "../counts/wanted.ts";
import { type Beyond, tukeyFences } from "../stats/scores/tukey-fences.ts";
import type { Remarks } from "./remarks.ts";
import type {
  CheckFinding,
  Cleaning,
  Descriptives,
  Duplicates,
  Figure,
  InvalidCell,
  Outliers,
  OutlyingValue,
  ScreenedOut,
  StraightLining,
} from "./result.ts";

/** A finding before its shares are known. */
type Counted<T> = Omit<T, "percent" | "missingPercent">;

type Extremes = readonly { readonly value: number; readonly cases: readonly number[] }[];

/** What the counting has to tell of the data's rows. */
export type CleaningCounts = {
  readonly rows: number;
  readonly analysed: number;
  readonly missingCells: number;
  readonly invalidCells: number;
  readonly invalid: readonly InvalidCell[];
  /** Fields that stopped being counted. */
  readonly tooManyCategories: readonly string[];
  readonly cleaning: {
    readonly screened: readonly Counted<ScreenedOut>[];
    readonly checks: readonly Counted<CheckFinding>[];
    readonly straightLining: readonly Counted<StraightLining>[];
    readonly duplicates: readonly Counted<Duplicates>[];
    /** How many analysed rows lack 0, 1, 2 ... cells. */
    readonly respondents: readonly number[];
    /** By number or score: cases of its smallest and largest values. */
    readonly extremes: ReadonlyMap<string, Extremes>;
  };
};

/** Values that are listed on either side; the cases of so many are known. */
const FURTHEST = 10;
/** Standard deviations from the mean; the usual rule for questionnaires. */
const FAR = 3;
const WHERE = "cleaning[0]";

/** @param descriptives of the numbers and scores, whose outliers are looked for */
export function clean(
  codebook: Codebook,
  counts: Counts,
  { rows, analysed, cleaning, ...cells }: CleaningCounts,
  descriptives: readonly Descriptives[],
  remarks: Remarks,
): Cleaning {
  const { screened, respondents, extremes } = cleaning;
  const ofRows = (count: number) => share(count, rows);
  const ofAnalysed = (count: number) => share(count, analysed);
  const outliers = descriptives.flatMap((entry) => outliersOf(entry, counts, extremes.get(entry.variable) ?? []));
  remarkOnRows(cleaning, remarks);
  if (outliers.length > 0) {
    const variables = outliers.map(({ variable, count }) => ({ variable, count }));
    remarks.add("outliers", "info", `${WHERE}.outliers`, { variables });
  }
  const lacking = respondents.slice(1).reduce((sum, count) => sum + count, 0);
  return {
    source: "data",
    rows,
    screenedOut: screened.map((entry) => ({ ...entry, percent: ofRows(entry.count) })),
    analysed,
    analysedPercent: ofRows(analysed),
    duplicates: cleaning.duplicates.map((entry) => ({ ...entry, percent: ofRows(entry.repeats) })),
    straightLining: cleaning.straightLining.map((entry) => ({ ...entry, percent: ofRows(entry.count) })),
    checks: cleaning.checks.map((entry) => ({
      ...entry,
      percent: ofRows(entry.broken),
      missingPercent: ofRows(entry.missing),
    })),
    missing: {
      cells: cells.missingCells,
      variables: answered(codebook, cells.tooManyCategories).map((variable) => {
        const { missing } = counts.distribution(variable);
        return { variable, count: missing, percent: ofAnalysed(missing) };
      }),
      lacking: { count: lacking, percent: ofAnalysed(lacking) },
      respondents: respondents.flatMap((count, cells) =>
        count === 0 ? [] : [{ cells, count, percent: ofAnalysed(count) }],
      ),
    },
    invalid: { count: cells.invalidCells, first: cells.invalid.map(withoutLine) },
    outliers,
  };
}

/** The line is for errors; another format of the same data has another one. */
function withoutLine({ case: number, column, text, problem }: InvalidCell): InvalidCell {
  return { case: number, column, text, problem };
}

function share(count: number, of: number): Figure {
  return of === 0 ? null : (100 * count) / of;
}

/** Variables and items, each once; a variable that stopped being counted has no number of missing cells. */
function answered({ variables, scales }: Codebook, uncounted: readonly string[]): readonly string[] {
  const all = new Set([...variables.map(({ name }) => name), ...scales.flatMap(({ items }) => items)]);
  return [...all].filter((name) => !uncounted.includes(name));
}

function remarkOnRows(
  found: Pick<CleaningCounts["cleaning"], "duplicates" | "straightLining" | "checks">,
  remarks: Remarks,
): void {
  for (const [index, { by, column, groups, repeats, dropped, first }] of found.duplicates.entries()) {
    if (repeats === 0) continue;
    const args = { by, column, groups, repeats, cases: first.map(({ cases }) => cases) };
    const where = `${WHERE}.duplicates[${index}]`;
    if (dropped) remarks.add("duplicates-dropped", "info", where, args);
    else remarks.add("duplicates", "caution", where, args);
  }
  for (const [index, { dropped, ...args }] of found.straightLining.entries()) {
    if (args.count === 0) continue;
    const where = `${WHERE}.straightLining[${index}]`;
    if (dropped) remarks.add("straight-lining-dropped", "info", where, args);
    else remarks.add("straight-lining", "caution", where, args);
  }
  for (const [index, { say, unless, drop, broken, missing, cases }] of found.checks.entries()) {
    const where = `${WHERE}.checks[${index}]`;
    const args = { say, unless, count: broken, cases };
    if (broken > 0 && drop) remarks.add("check-dropped", "info", where, args);
    else if (broken > 0) remarks.add("broken-check", "caution", where, args);
    if (missing > 0) remarks.add("check-open", "info", where, { say, unless, count: missing });
  }
}

/** One entry where a number or score has values far from the rest, else none. */
function outliersOf({ variable, mean, sd }: Descriptives, counts: Counts, extremes: Extremes): readonly Outliers[] {
  const distribution = counts.distribution(variable) as Distribution;
  const fences = tukeyFences(distribution);
  if (!fences.ok || mean === null) return [];
  const zOf = (value: number): Figure => (sd === null || sd === 0 ? null : (value - mean) / sd);
  const casesHolding = new Map(extremes.map(({ value, cases }) => [value, cases]));
  const far = distribution.values.flatMap((value, index): OutlyingValue[] => {
    const z = zOf(value);
    const fence = fences.value.beyond.get(value) ?? null;
    if (fence === null && !isFar(z)) return [];
    return [{ value, count: distribution.counts[index]!, z, fence, cases: casesHolding.get(value) ?? [] }];
  });
  if (far.length === 0) return [];
  const low = far.filter(({ value }) => value < mean);
  const high = far.filter(({ value }) => value >= mean);
  return [
    {
      variable,
      n: distribution.n,
      lowerHinge: fences.value.lowerHinge,
      upperHinge: fences.value.upperHinge,
      count: casesOf(far, () => true),
      beyondFence: casesOf(far, ({ fence }) => fence !== null),
      extreme: casesOf(far, ({ fence }) => fence === ("extreme" satisfies Beyond)),
      beyond3SD: casesOf(far, ({ z }) => isFar(z)),
      values: [...low.slice(0, FURTHEST), ...high.slice(-FURTHEST)],
    },
  ];
}

function isFar(z: Figure): boolean {
  return z !== null && Math.abs(z) > FAR;
}

function casesOf(values: readonly OutlyingValue[], wanted: (value: OutlyingValue) => boolean): number {
  return values.filter(wanted).reduce((sum, { count }) => sum + count, 0);
}
