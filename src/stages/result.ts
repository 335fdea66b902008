/**
 * The contract that others build on: what `--format json` writes (DESIGN.md, StudyResult). Full double precision, never
 * rounded. `null` is a figure that these data leave undefined; a note whose `where` is its path says why.
 */
import type { Language } from "../core/language.ts";
import type { Remark } from "../core/remark.ts";
import type { Association, ExactTest, McNemar, Merger, OddsRatios, Residuals, Stratified } from "./result-crosstabs.ts";
import type {
  AlphaInterval,
  FactorAnalysis,
  Guttman,
  Intraclass,
  ItemCorrelations,
  Omega,
  SamplingAdequacy,
  SplitHalf,
} from "./result-instrument.ts";
import type { BoxPlots, Extremes, Histogram, Percentiles, QQPlot } from "./result-scores.ts";

export type { Remark } from "../core/remark.ts";
export type * from "./result-crosstabs.ts";
export type * from "./result-instrument.ts";
export type * from "./result-scores.ts";

export type Figure = number | null;
export type Verdict = boolean | null;
export type Test = { readonly value: Figure; readonly df: number; readonly p: Figure };
export type Interval = { readonly value: Figure; readonly lower: Figure; readonly upper: Figure };
export type Group = { readonly label: string; readonly count: number; readonly percent: number };
/** A remark in words. */
export type Note = Remark & { readonly message: string };

export type StudyResult = {
  readonly schema: "loyalty/1";
  readonly tool: { readonly name: "loyalty"; readonly version: string };
  readonly study: {
    readonly title: string;
    readonly language: Language;
    readonly outcome: string | null;
    readonly predictors: readonly string[];
  };
  readonly inputs: readonly Input[];
  readonly codebook: object;
  readonly method: object;
  readonly variables: readonly VariableEntry[];
  readonly data: DataSummary;
  readonly cleaning: readonly Cleaning[];
  readonly validity: readonly ScaleValidity[];
  readonly reliability: readonly ScaleReliability[];
  readonly frequencies: readonly Frequencies[];
  readonly descriptives: readonly Descriptives[];
  readonly normality: readonly Normality[];
  readonly cutoffs: readonly Cutoff[];
  readonly bivariate: readonly Bivariate[];
  readonly notes: readonly Note[];
} & FurtherResult;

/** Stages that run when they are asked for: by name, or with everything (the full view, JSON). */
export type FurtherResult = {
  readonly itemCorrelations: readonly ItemCorrelations[];
  readonly samplingAdequacy: readonly SamplingAdequacy[];
  readonly alphaIntervals: readonly AlphaInterval[];
  readonly splitHalf: readonly SplitHalf[];
  readonly guttman: readonly Guttman[];
  readonly omega: readonly Omega[];
  readonly intraclass: readonly Intraclass[];
  readonly factors: readonly FactorAnalysis[];
  readonly percentiles: readonly Percentiles[];
  readonly extremes: readonly Extremes[];
  readonly histograms: readonly Histogram[];
  readonly qqPlots: readonly QQPlot[];
  readonly exactTests: readonly ExactTest[];
  readonly associations: readonly Association[];
  readonly residuals: readonly Residuals[];
  readonly mergers: readonly Merger[];
  readonly oddsRatios: readonly OddsRatios[];
  readonly boxPlots: readonly BoxPlots[];
  readonly stratified: readonly Stratified[];
  readonly mcnemar: readonly McNemar[];
};

/** A result whose notes aren't worded yet: what `stages` make. */
export type UnwordedResult = Omit<StudyResult, "notes"> & { readonly notes: readonly Remark[] };

export type Input = {
  readonly role: "data" | "pilot" | "codebook";
  readonly path: string;
  readonly sha256: string;
  readonly rows?: number;
};

export type VariableEntry = {
  readonly name: string;
  readonly label: string;
  readonly kind: "item" | "scale" | "category" | "number";
  readonly items?: readonly string[];
  /** Scores and numbers: digits after the point of its values, 2 for computed ones that aren't whole, as SPSS has it. */
  readonly decimals?: number;
  readonly reversed?: boolean;
};

export type DataSummary = {
  readonly rows: number;
  readonly screenedOut: number;
  readonly analysed: number;
  readonly missingCells: number;
  readonly invalidCells: number;
};

/**
 * What became of a file's rows and cells before anything was computed; one entry, the data's. Cases go by the number of their
 * row among those below the header, 1 for the first, as SPSS counts them: blank rows that reading left out have none.
 */
export type Cleaning = {
  readonly source: "data";
  readonly rows: number;
  /** Why rows were left out, in the order in which they are judged: rows = analysed + the sum of the counts. None is 0. */
  readonly screenedOut: readonly ScreenedOut[];
  readonly analysed: number;
  /** Of the rows, as the percentages of rows below; null where there are none, which a note of the whole study says. */
  readonly analysedPercent: Figure;
  /** One entry a way of comparing: by answers where the questionnaire is long enough, and by each column that says who. */
  readonly duplicates: readonly Duplicates[];
  /** One entry for each set of answers that enough items share. */
  readonly straightLining: readonly StraightLining[];
  /** In the order of the codebook. */
  readonly checks: readonly CheckFinding[];
  readonly missing: {
    /** Cells that are blank or hold a missing mark; invalid ones that count as missing are in `invalid`. */
    readonly cells: number;
    /** Items and variables: analysed cases without a value, and their share of all analysed. */
    readonly variables: readonly { readonly variable: string; readonly count: number; readonly percent: Figure }[];
    /** Respondents who lack at least one cell. */
    readonly lacking: { readonly count: number; readonly percent: Figure };
    /** How many respondents lack how many cells, ascending; invalid cells count as lacking. None is 0. */
    readonly respondents: readonly { readonly cells: number; readonly count: number; readonly percent: Figure }[];
  };
  readonly invalid: {
    readonly count: number;
    /** The first 20, by case, then column. */
    readonly first: readonly InvalidCell[];
  };
  /** Numbers and scores that have any, in the order of `descriptives`. */
  readonly outliers: readonly Outliers[];
};

export type ScreenReason = "keep" | "keep-missing" | "check" | "straight-lining" | "duplicate";

export type ScreenedOut = {
  /** "keep": doesn't meet the inclusion criteria; "keep-missing": a value that they need is missing. */
  readonly reason: ScreenReason;
  /** Checks: what the codebook says of them; else null. */
  readonly say: string | null;
  readonly count: number;
  readonly percent: Figure;
  /** The first 20. */
  readonly cases: readonly number[];
};

export type Duplicates = {
  readonly by: "answers" | "person";
  /** The column that says who somebody is; null where answers are compared. What it holds is never kept. */
  readonly column: string | null;
  /** Rows that could be compared: enough answers given and not all alike, or a cell that isn't blank. */
  readonly compared: number;
  /** Sets of rows that are equal. */
  readonly groups: number;
  /** Rows that repeat an earlier one. */
  readonly repeats: number;
  readonly percent: Figure;
  /** The repeating rows were left out, as the codebook says. */
  readonly dropped: boolean;
  /** The first 20 groups to show up; of each its number of rows and the first 20 cases. */
  readonly first: readonly { readonly count: number; readonly cases: readonly number[] }[];
};

export type StraightLining = {
  /** Name of the answers in the codebook; of several names for the same answers the first. */
  readonly answers: string;
  /** Items that have these answers, and how many of them are reversed. */
  readonly items: number;
  readonly reversed: number;
  /** Rows that gave all of them, as far as answered, the same answer as written. */
  readonly count: number;
  readonly percent: Figure;
  readonly dropped: boolean;
  /** The first 20. */
  readonly cases: readonly number[];
};

export type CheckFinding = {
  readonly unless: string;
  readonly say: string;
  readonly drop: boolean;
  readonly broken: number;
  readonly percent: Figure;
  /** Rows in which a missing value leaves open whether the rule is broken. */
  readonly missing: number;
  readonly missingPercent: Figure;
  /** The first 20 that break it. */
  readonly cases: readonly number[];
};

export type InvalidCell = {
  readonly case: number;
  readonly column: string;
  readonly text: string;
  readonly problem: "unknown-label" | "code-out-of-range" | "not-a-number" | "unclear-number" | "no-bin" | "no-recode";
};

/** Values far from the rest: more than 3 standard deviations from the mean, or beyond Tukey's fences. */
export type Outliers = {
  readonly variable: string;
  readonly n: number;
  /** Tukey's hinges, as SPSS's boxplots have them; the fences lie 1.5 and 3 times their distance beyond them. */
  readonly lowerHinge: Figure;
  readonly upperHinge: Figure;
  /** Cases that are far by either measure. */
  readonly count: number;
  /** Of those: beyond the inner fence (extreme ones included), beyond the outer one, and more than 3 SD from the mean. */
  readonly beyondFence: number;
  readonly extreme: number;
  readonly beyond3SD: number;
  /** The furthest values on either side, 10 each at most, ascending. */
  readonly values: readonly OutlyingValue[];
};

export type OutlyingValue = {
  readonly value: number;
  readonly count: number;
  /** (value - mean) / SD. */
  readonly z: Figure;
  /** SPSS's words: beyond the inner fence, beyond the outer one, or null where it is within both. */
  readonly fence: "outlier" | "extreme" | null;
  /** The first 5 cases that hold it. */
  readonly cases: readonly number[];
};

/** All cases that a table could have, and the shares of them that it has and lacks; null where there are none. */
export type CaseTotals = {
  readonly total: number;
  readonly validPercent: Figure;
  readonly missingPercent: Figure;
};

export type ItemValidity = {
  readonly item: string;
  readonly meanIfDeleted: Figure;
  readonly varianceIfDeleted: Figure;
  readonly correctedItemTotal: Figure;
  /** Where the criterion is p: what the corrected correlation is judged by. */
  readonly correctedItemTotalP?: Figure;
  readonly itemTotal: Figure;
  readonly itemTotalP: Figure;
  readonly alphaIfDeleted: Figure;
  readonly valid: Verdict;
  /** The round that dropped it; null for an item that stayed. */
  readonly dropped: number | null;
};

export type ScaleValidity = {
  readonly scale: string;
  readonly source: "pilot" | "data";
  readonly n: number;
  readonly excluded: number;
  readonly criterion: string;
  readonly rounds: readonly {
    readonly round: number;
    readonly n: number;
    readonly df: number;
    readonly criticalR: Figure;
  }[];
  readonly df: number;
  readonly criticalR: Figure;
  readonly items: readonly ItemValidity[];
};

export type ScaleReliability = {
  readonly scale: string;
  readonly source: "pilot" | "data";
  readonly n: number;
  readonly excluded: number;
  readonly cases: CaseTotals;
  readonly items: readonly { readonly item: string; readonly mean: Figure; readonly sd: Figure }[];
  readonly scaleMean: Figure;
  readonly scaleVariance: Figure;
  readonly scaleSD: Figure;
  readonly alpha: Figure;
  readonly alphaStandardized: Figure;
  readonly minimum: number;
  readonly reliable: Verdict;
};

export type FrequencyValue = {
  readonly value: number | string;
  readonly label: string;
  readonly count: number;
  readonly percent: number;
  readonly validPercent: number;
  readonly cumulativePercent: number;
};

export type Frequencies = {
  readonly variable: string;
  readonly n: number;
  readonly missing: number;
  readonly cases: CaseTotals;
  /** Items: the sum of the codes of all who answered. */
  readonly totalScore: number | null;
  /** All values that the most cases have. */
  readonly modes: readonly (number | string)[];
  readonly values: readonly FrequencyValue[];
};

export type Descriptives = {
  readonly variable: string;
  readonly n: number;
  readonly missing: number;
  readonly cases: CaseTotals;
  readonly mean: Figure;
  readonly meanSE: Figure;
  readonly meanLower: Figure;
  readonly meanUpper: Figure;
  readonly trimmedMean: Figure;
  readonly median: Figure;
  /** All values that the most cases have, ascending; the first 20 where there are more. */
  readonly modes: readonly number[];
  readonly variance: Figure;
  readonly sd: Figure;
  readonly minimum: Figure;
  readonly maximum: Figure;
  readonly range: Figure;
  readonly iqr: Figure;
  readonly skewness: Figure;
  readonly skewnessSE: Figure;
  readonly kurtosis: Figure;
  readonly kurtosisSE: Figure;
};

export type Normality = {
  readonly variable: string;
  readonly rule: string;
  readonly limit: number;
  readonly skewnessRatio: Figure;
  readonly kurtosisRatio: Figure;
  readonly normal: Verdict;
  readonly shapiroWilk: { readonly w: number; readonly df: number; readonly p: number } | null;
  readonly lilliefors: {
    readonly d: number;
    readonly df: number;
    /** SPSS's; null for fewer than 5 cases. */
    readonly p: Figure;
    /** The true p is above `p`, which is .2. */
    readonly lowerBound: boolean;
  } | null;
};

export type Cutoff = {
  readonly variable: string;
  readonly statistic: "mean" | "median" | "fixed" | null;
  /** The mean or median itself, or the number given. */
  readonly exact: Figure;
  /** What scores are compared with, after the rounding that the method asks for. */
  readonly used: Figure;
  readonly low: Group;
  readonly high: Group;
  /** What the rule alone would give. */
  readonly rule: {
    readonly statistic: "mean" | "median" | null;
    readonly value: Figure;
    readonly low: number;
    readonly high: number;
  };
};

export type PSource = "pearson" | "continuityCorrection" | "fisher" | "likelihoodRatio";

export type Bivariate = {
  readonly row: string;
  readonly column: string;
  readonly n: number;
  readonly missing: number;
  readonly cases: CaseTotals;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly rowPercent: readonly (readonly Figure[])[];
  /** The Total row's percentages: 100 * column total / n. */
  readonly totalPercent: readonly Figure[];
  readonly expected: readonly (readonly number[])[];
  readonly cells: number;
  readonly expectedBelow5: number;
  readonly expectedBelow5Percent: number;
  readonly minimumExpected: Figure;
  readonly chiSquare: {
    readonly pearson: Test;
    readonly continuityCorrection: Test | null;
    readonly likelihoodRatio: Test;
    readonly linearByLinear: Test | null;
    /** Of larger tables too where `method.p` is `fisher`; these have no p1. */
    readonly fisher: { readonly p2: Figure; readonly p1: Figure } | null;
  };
  readonly risk: {
    readonly oddsRatio: Interval;
    readonly cohorts: readonly { readonly column: string; readonly ratio: Interval }[];
  } | null;
  readonly p: Figure;
  readonly pSource: PSource | null;
  readonly significant: Verdict;
};
