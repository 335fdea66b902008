/** The result's further figures of scores and numbers. */
import type { Figure } from "./result.ts";

type OfVariable = { readonly variable: string; readonly n: number; readonly missing: number };

export type Percentiles = OfVariable & {
  /** 5, 10, 25, 50, 75, 90, 95. */
  readonly points: readonly {
    readonly percent: number;
    /** At (n + 1) p. */
    readonly weightedAverage: Figure;
    /** At 25, 50 and 75. */
    readonly tukeysHinge?: Figure;
  }[];
};

/** A case by the number of its row below the header. */
export type ExtremeCase = { readonly case: number; readonly value: number };

export type Extremes = OfVariable & {
  /**
   * Five each, the furthest first; of fewer than 10 cases half of them each, so that none is in both. SPSS's order: of equal
   * values the highest have the earlier case first, the lowest the later one.
   */
  readonly highest: readonly ExtremeCase[];
  readonly lowest: readonly ExtremeCase[];
  /** Cases that have the last value listed and aren't listed themselves. */
  readonly moreHighest: number;
  readonly moreLowest: number;
};

export type Histogram = OfVariable & {
  readonly mean: Figure;
  readonly sd: Figure;
  /** From (inclusive) to below, of equal width, ascending; empty ones between included. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    /** The one value that the bar is of, in its middle; not there where bars are ranges. */
    readonly value?: number;
    readonly count: number;
    /** Cases there under the normal curve of this mean and SD. */
    readonly expected: Figure;
  }[];
};

/** Tukey's box plots of a score or number in the groups of another variable. */
export type BoxPlots = OfVariable & {
  /** Whose groups these are. */
  readonly by: string;
  /** In the order of tables; a group without cases isn't there. */
  readonly groups: readonly {
    readonly label: string;
    readonly n: number;
    /** The furthest values within 1.5 box lengths of the hinges. */
    readonly lowerWhisker: number;
    readonly lowerHinge: number;
    readonly median: number;
    readonly upperHinge: number;
    readonly upperWhisker: number;
    /** Values beyond the whiskers, ascending; of more than 100 distinct ones the lowest and the highest 50. */
    readonly outside: readonly {
      readonly value: number;
      readonly count: number;
      /** More than 3 box lengths beyond the hinge. */
      readonly extreme: boolean;
    }[];
    /** Cases beyond the whiskers, and those of them that are extreme. */
    readonly outsideCount: number;
    readonly extremeCount: number;
  }[];
};

export type QQPlot = OfVariable & {
  /** Ascending by value; of many distinct values an even selection, the ends included. */
  readonly points: readonly {
    readonly value: number;
    readonly count: number;
    /** The value that a normal distribution of this mean and SD would have at its (mean) rank, by Blom's formula. */
    readonly expected: Figure;
  }[];
};
