/** The result's further figures of the instrument: scale by scale, and of all items together (DESIGN.md, StudyResult). */
import type { Figure, Interval, Test } from "./result.ts";

export type Source = "pilot" | "data";

/** What every entry about a set of items says of itself. */
type OfItems = {
  readonly source: Source;
  /** Cases complete on these items, and those left out. */
  readonly n: number;
  readonly excluded: number;
};

/** Items that don't vary are left out of every entry here, as reliability leaves them out; `items` are those that stayed. */
export type ItemCorrelations = OfItems & {
  readonly scale: string;
  readonly items: readonly string[];
  /** k x k, symmetric, 1 on the diagonal. */
  readonly correlations: readonly (readonly Figure[])[];
  /** Two-sided, n - 2 df; 0 on the diagonal. */
  readonly p: readonly (readonly Figure[])[];
  /** Of each item with all others. */
  readonly squaredMultipleCorrelations: readonly Figure[];
  /** Of the k (k - 1) / 2 correlations; the variance is SPSS's, which counts each twice. */
  readonly summary: {
    readonly mean: Figure;
    readonly minimum: Figure;
    readonly maximum: Figure;
    readonly range: Figure;
    readonly maximumByMinimum: Figure;
    readonly variance: Figure;
  };
};

export type SamplingAdequacy = OfItems & {
  /** Null: the items of all scales together. */
  readonly scale: string | null;
  /** Kaiser-Meyer-Olkin, overall and of each item. */
  readonly kmo: Figure;
  readonly items: readonly { readonly item: string; readonly adequacy: Figure }[];
  readonly determinant: Figure;
  /** Bartlett's test of sphericity. */
  readonly bartlett: Test;
};

export type AlphaInterval = OfItems & {
  readonly scale: string;
  readonly alpha: Figure;
  /** Feldt's, with this confidence (.95). */
  readonly lower: Figure;
  readonly upper: Figure;
  readonly level: number;
  readonly meanInterItemCorrelation: Figure;
  readonly meanInterItemCovariance: Figure;
  /** Why alpha is negative and which items to look at; null where it isn't. */
  readonly negative: {
    /** Items that go against the others, none where reversing doesn't help, and what alpha would be were they reversed. */
    readonly items: readonly {
      readonly item: string;
      readonly correctedItemTotal: Figure;
      /** On the first principal axis of the correlations, positive for the majority of the items. */
      readonly loading: number;
    }[];
    readonly alphaIfReversed: Figure;
  } | null;
};

export type SplitHalf = OfItems & {
  readonly scale: string;
  /** SPSS's: the first half has the item in the middle where their number is odd. */
  readonly halves: readonly [Half, Half];
  readonly correlation: Figure;
  readonly spearmanBrownEqual: Figure;
  readonly spearmanBrownUnequal: Figure;
  readonly guttman: Figure;
};

export type Half = { readonly items: readonly string[]; readonly alpha: Figure };

export type Guttman = OfItems & {
  readonly scale: string;
  readonly items: readonly string[];
  readonly lambda1: Figure;
  readonly lambda2: Figure;
  readonly lambda3: Figure;
  /** Of SPSS's halves, not the largest there is. */
  readonly lambda4: Figure;
  readonly lambda5: Figure;
  readonly lambda6: Figure;
};

export type Omega = OfItems & {
  readonly scale: string;
  /** McDonald's, one factor by maximum likelihood on the covariances (n - 1). */
  readonly omega: Figure;
  /** The items that vary; empty where omega is undefined. Omega is made of `loading` and `uniqueness`, which have the answers' unit. */
  readonly items: readonly {
    readonly item: string;
    readonly loading: Figure;
    readonly standardizedLoading: Figure;
    /** Of the item's variance, what the factor explains: 100 times the standardized loading's square. */
    readonly explainedPercent: Figure;
    readonly uniqueness: Figure;
  }[];
  /** Likelihood ratio test of one factor; null where there are no degrees of freedom to test it with, or no omega. */
  readonly fit: Test | null;
};

export type Intraclass = OfItems & {
  readonly scale: string;
  readonly items: readonly string[];
  /** Two-way mixed effects: people random, items fixed. */
  readonly model: "two-way-mixed";
  readonly level: number;
  readonly consistency: IntraclassKind;
  readonly agreement: IntraclassKind;
};

export type IntraclassKind = { readonly single: IntraclassFigure; readonly average: IntraclassFigure };
/** With its interval and the F test of a true value of 0. */
export type IntraclassFigure = Interval & {
  readonly f: Figure;
  readonly df1: Figure;
  readonly df2: Figure;
  readonly p: Figure;
};

export type Extraction = "principal-components" | "principal-axis";
export type Rotation = "none" | "varimax" | "promax";

export type FactorAnalysis = OfItems & {
  /** Null: the items of all scales together. */
  readonly scale: string | null;
  readonly extraction: Extraction;
  readonly criterion: "kaiser" | number;
  /** What was done: "none" of a single factor, which can't be rotated. */
  readonly rotation: Rotation;
  /** How many were extracted; null where extraction wasn't possible. */
  readonly factors: number | null;
  /** Rounds that extraction took; null where it needs none. */
  readonly iterations: number | null;
  /** Of the correlation matrix, all of them. */
  readonly initial: readonly Explained[];
  readonly extracted: readonly Explained[];
  /** Of oblique factors the sums only; empty without rotation. */
  readonly rotated: readonly Explained[];
  /** Empty where extraction wasn't possible. */
  readonly items: readonly FactorItem[];
  /** One a factor: the scale that most of its items are of; null where there is no such scale. */
  readonly measures: readonly (string | null)[];
  /** Of the rotation, factors x factors; null without. */
  readonly transformation: readonly (readonly number[])[] | null;
  /** Oblique rotation; null else. */
  readonly factorCorrelations: readonly (readonly number[])[] | null;
};

export type Explained = { readonly total: Figure; readonly percent: Figure; readonly cumulativePercent: Figure };

export type FactorItem = {
  readonly item: string;
  readonly scale: string;
  readonly initialCommunality: Figure;
  readonly communality: Figure;
  /** Before rotation, one a factor. */
  readonly loadings: readonly Figure[];
  /** After it (pattern where oblique); the same without. */
  readonly rotated: readonly Figure[];
  /** Correlations with oblique factors; null else. */
  readonly structure: readonly Figure[] | null;
  /** Place of its largest rotated loading in size. */
  readonly factor: number | null;
  /**
   * What doesn't fit: no loading reaches .4, the largest is on another factor than its scale's, or the second largest reaches
   * .4 too; the first of these that holds.
   */
  readonly misfit: "other-factor" | "cross-loading" | "no-loading" | null;
};
