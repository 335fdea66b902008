/** The result's further figures of crosstabs. */
import type { Figure, Interval, Test, Verdict } from "./result.ts";

type OfTable = { readonly row: string; readonly column: string; readonly n: number; readonly missing: number };

/** Fisher's exact test of tables of any size (Freeman & Halton), exact or by Monte Carlo where that costs too much. */
export type ExactTest = OfTable & {
  readonly method: "exact" | "monte-carlo" | null;
  /** SPSS's statistic; null for 2 x 2, which has none, by itself. */
  readonly value: Figure;
  /** Two-sided. */
  readonly p: Figure;
  /** Monte Carlo only: the p's interval, how many tables were drawn, and from which seed. */
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number } | null;
  readonly tables: number | null;
  readonly seed: number | null;
  /** Chi-square with its asymptotic p, for comparison; for Monte Carlo also its p from the same random tables. */
  readonly pearson: Test & {
    readonly sampled: { readonly p: number; readonly lower: number; readonly upper: number } | null;
  };
  readonly expectedBelow5: number;
  readonly expectedBelow5Percent: number;
  readonly minimumExpected: Figure;
};

/** A coefficient with the p of Pearson's chi-square. */
export type NominalMeasure = { readonly value: Figure; readonly p: Figure };

export type OrdinalMeasure = {
  readonly value: Figure;
  /** Asymptotic, not assuming the null hypothesis. */
  readonly se: Figure;
  /** Value / standard error assuming the null hypothesis. */
  readonly t: Figure;
  readonly p: Figure;
};

export type Association = OfTable & {
  /** Cohen's (1988) classes of w = |phi|: small from .1, medium from .3, large from .5; null where phi is. */
  readonly effect: "negligible" | "small" | "medium" | "large" | null;
  readonly phi: NominalMeasure;
  readonly cramersV: NominalMeasure;
  readonly contingencyCoefficient: NominalMeasure;
  /** Null where a side of more than two categories has no order. */
  readonly ordinal: {
    readonly gamma: OrdinalMeasure;
    readonly tauB: OrdinalMeasure;
    readonly spearman: OrdinalMeasure;
    readonly pearsonsR: OrdinalMeasure;
  } | null;
};

export type Residuals = OfTable & {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** All by [row][column]. */
  readonly counts: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly expected: readonly (readonly number[])[];
  /** Counts minus expected counts; these over the root of the expected count; and over their standard error. */
  readonly unstandardized: readonly (readonly Figure[])[];
  readonly standardized: readonly (readonly Figure[])[];
  readonly adjusted: readonly (readonly Figure[])[];
  /** Adjusted residuals beyond it in size stand out; it isn't corrected for the number of cells. */
  readonly limit: number;
  /** Labels of those cells, in reading order. */
  readonly notable: readonly { readonly row: string; readonly column: string; readonly adjusted: number }[];
};

/** Which neighbouring categories to put together so that expected counts suffice. */
export type Merger = OfTable & {
  readonly expectedBelow5Percent: number;
  readonly minimumExpected: Figure;
  /** Null: nothing has to be merged, or no merging of neighbours helps. */
  readonly proposal: {
    /** Groups of labels in table order; one label stands alone. */
    readonly rows: readonly (readonly string[])[];
    readonly columns: readonly (readonly string[])[];
    /** What is merged has an order: neighbours belong together by more than their place in the table. */
    readonly ordered: boolean;
    /** Of the merged table. */
    readonly counts: readonly (readonly number[])[];
    readonly rowTotals: readonly number[];
    readonly columnTotals: readonly number[];
    readonly expected: readonly (readonly number[])[];
    readonly expectedBelow5Percent: number;
    readonly minimumExpected: Figure;
    readonly chiSquare: Test;
  } | null;
  readonly needed: boolean;
  /** `bivariate` already has the merged table, since the method asks for it; what is above is then before merging. */
  readonly done: boolean;
};

export type OddsRatios = OfTable & {
  /** The outcome's category whose odds these are; the table's first column. Null where it hasn't two. */
  readonly event: string | null;
  readonly reference: string | null;
  /** One a category of the row variable, the reference left out. */
  readonly ratios: readonly {
    readonly category: string;
    /** [[category with event, without], [reference with, without]]. */
    readonly counts: readonly (readonly number[])[];
    /** "haldane-anscombe": half a case added to each cell, since one is empty. */
    readonly correction: "none" | "haldane-anscombe";
    /** Woolf's interval, and the p of ln OR over its standard error. */
    readonly oddsRatio: Interval;
    readonly p: Figure;
    /** Reference against category: 1 / OR. */
    readonly turned: Interval;
    /** The one that reads better: the turned one where the ratio is below 1. */
    readonly reads: "as-is" | "turned";
    /** Conditional maximum likelihood estimate with exact interval, from the counts as they are. */
    readonly conditional: Interval;
    /** Share with the event in the category over that in the reference. */
    readonly proportionRatio: Figure;
  }[];
  /** Wald's test that all categories have one odds, categories - 1 df; null for two categories and without ratios. */
  readonly overall: Test | null;
};

/** A predictor and the outcome by the groups of a third variable. What is null as a whole is for 2 x 2 tables only. */
export type Stratified = OfTable & {
  readonly stratum: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly strata: readonly {
    readonly label: string;
    readonly n: number;
    readonly counts: readonly (readonly number[])[];
    readonly oddsRatio: Interval | null;
    /** False: a row or column of it is empty, or it has one case, so that it says nothing. */
    readonly used: boolean;
    /** What makes it say nothing; null for one that is used. */
    readonly why: "no-cases" | "one-case" | "one-row" | "one-column" | null;
  }[];
  /** Of the same cases without strata. */
  readonly crude: Interval | null;
  readonly cochran: Test | null;
  readonly mantelHaenszel: { readonly corrected: Test; readonly uncorrected: Test } | null;
  /** Mantel and Haenszel's, with the standard error of Robins, Breslow & Greenland. */
  readonly commonOddsRatio:
    | (Interval & {
        readonly ln: Figure;
        readonly lnSE: Figure;
        readonly lnLower: Figure;
        readonly lnUpper: Figure;
        readonly p: Figure;
      })
    | null;
  readonly breslowDay: Test | null;
  readonly tarone: Test | null;
  /** Generalized Cochran-Mantel-Haenszel: whether shares differ at all within strata, for tables of any size. */
  readonly generalAssociation: Test;
  /** The same of scores that rise together; null where a side of more than two categories has no order. */
  readonly linearAssociation: Test | null;
};

export type McNemar = {
  readonly first: string;
  readonly second: string;
  readonly n: number;
  readonly missing: number;
  readonly categories: readonly string[];
  /** counts[first][second]. */
  readonly counts: readonly (readonly number[])[];
  /** Pairs that differ. */
  readonly discordant: number;
  /** Two-sided binomial p; null for more than two categories. */
  readonly exact: { readonly p: Figure } | null;
  readonly continuityCorrection: Test | null;
  /** McNemar's without correction; Bowker's for more than two categories. */
  readonly uncorrected: Test;
  /** Share in the first category at first less the share at second, with Wald's interval; null for more than two categories. */
  readonly difference: Interval | null;
  /** Changes from the first category over changes to it, with exact limits; null for more than two categories. */
  readonly oddsRatio: Interval | null;
  readonly p: Figure;
  readonly pSource: "exact" | "continuityCorrection" | "bowker" | null;
  readonly significant: Verdict;
};
