/**
 * What a report consists of, before anybody draws it: headings, paragraphs, charts and tables whose cells carry numbers with
 * their class, never formatted text. Renderers turn classes into text through `cell-text.ts` and `format.ts`.
 */
import type { Reason } from "../core/outcome.ts";
import type { Slot } from "./prose.ts";

/** What sort of figure a cell holds; one table in `format.ts` maps it to decimals and leading zero per style. */
export type ValueClass =
  | "count"
  | "df"
  /** A test's value, skewness, kurtosis. */
  | "statistic"
  /** What can't exceed 1 in size: correlations, alpha. */
  | "coefficient"
  | "pValue"
  /** A p-value where a results chapter reports it: `<.001` instead of `.000`. */
  | "reportedP"
  | "percent"
  /** A percentage with its sign, as SPSS's crosstabs and footnotes write it. */
  | "percentSign"
  | "mean"
  | "median"
  | "se"
  | "sd"
  | "variance"
  /** Minimum, maximum, range, interquartile range: as many decimals as the variable has. */
  | "extreme"
  | "expected"
  | "minimumExpected"
  /** Odds ratio, cohort ratio and their limits. */
  | "ratio"
  /** A statistic divided by its standard error. */
  | "standardized"
  /** A number that somebody chose (a limit, a cut-off): all of its own digits. */
  | "given";

/**
 * A footnote's identity within its table. Renderers letter them a, b, c in order of first appearance; an identity
 * without letters or digits (`*`) is printed as it is.
 */
export type NoteId = string;

/** How a verdict is to be read at a glance; renderers colour it, the text says it. */
export type Tone = "good" | "bad" | "caution" | "muted";

export type NumberCell = {
  readonly kind: "number";
  readonly value: number;
  readonly as: ValueClass;
  /** Decimals of the variable itself (0 for whole numbers, 2 for computed ones), where the class derives from it. */
  readonly decimals?: number;
  readonly notes?: readonly NoteId[];
  readonly tone?: Tone;
};

export type TextCell = {
  readonly kind: "text";
  readonly text: string;
  readonly notes?: readonly NoteId[];
  readonly tone?: Tone;
  /** Steps to the right, of a category below its variable. */
  readonly indent?: number;
};

export type Cell =
  | NumberCell
  | TextCell
  /** A count with its percentage, an estimate with its interval: several figures drawn in one cell by a pattern. */
  | {
      readonly kind: "composite";
      readonly pattern: CompositePattern;
      readonly parts: readonly Cell[];
      readonly tone?: Tone;
    }
  | { readonly kind: "undefined"; readonly reason: Reason | null; readonly notes?: readonly NoteId[] }
  | { readonly kind: "blank" };

/** `count (percent)`; `estimate (lower-upper)`. */
export type CompositePattern = "count-percent" | "estimate-interval";

export type HeaderCell = { readonly text: string; readonly span: number; readonly notes?: readonly NoteId[] };

export type TableRow = {
  /** One cell a stub column; a blank one repeats the one above it (SPSS's merged stub). */
  readonly stub: readonly Cell[];
  readonly cells: readonly Cell[];
  /** A rule is drawn above this row: totals, the next variable. */
  readonly ruled?: boolean;
  /** It names the rows below it; where all its cells are blank, the stub may run over them. */
  readonly heading?: boolean;
};

export type Table = {
  readonly kind: "table";
  /** Stable, unique in a document: `reliability.R.item-total`. */
  readonly id: string;
  readonly title: string;
  /** `spss`: SPSS's own titles and stubs; `results`: the compact tables. Both write numbers as SPSS does. */
  readonly style: "spss" | "results";
  readonly stubHead: readonly string[];
  /**
   * Header rows from the top; the spans of each add up to the number of cells a row has. A table that is too wide is
   * split into blocks of columns, between the spanned groups of the first header row where that is possible.
   */
  readonly head: readonly (readonly HeaderCell[])[];
  readonly rows: readonly TableRow[];
  /** Notes that no cell refers to aren't printed. */
  readonly footnotes: readonly { readonly id: NoteId; readonly text: string }[];
  /** Unlettered line below the table. */
  readonly caption?: string;
  /** Where its figures come from, the last line below it: `Sumber: data primer diolah, 2012`. */
  readonly source?: string;
};

/** A picture of figures that the result has; renderers draw it with what they have, a terminal with characters. */
export type Chart = {
  readonly kind: "chart";
  /** Stable, unique in a document: `histograms.L`. */
  readonly id: string;
  readonly title: string;
  readonly plot: Plot;
  /** What it shows, in words, for somebody who can't see it; the title where there is none. */
  readonly alt?: string;
  /** Unlettered line below it. */
  readonly caption?: string;
  readonly source?: string;
};

export type Plot = Histogram | IdentityScatter | Scree | StackedBars | Bars | Boxes | Forest | HeatMap;

export type Histogram = {
  readonly type: "histogram";
  /** Each with the words of its range: `12`, `20-24`. */
  readonly bins: readonly { readonly label: string; readonly count: number; readonly expected: number | null }[];
  /** Header of the bins' labels and of the counts, and what stands for the curve. */
  readonly axes: { readonly value: string; readonly count: string; readonly expected: string };
};

/** Points against the line on which both coordinates are equal. */
export type IdentityScatter = {
  readonly type: "identity-scatter";
  readonly points: readonly { readonly x: number; readonly y: number; readonly weight: number }[];
  readonly axes: { readonly x: string; readonly y: string };
  /** Decimals of the ends' labels. */
  readonly decimals: number;
};

/** Values by their place, joined, with a level that matters. */
export type Scree = {
  readonly type: "scree";
  readonly values: readonly number[];
  readonly level: number | null;
  readonly axes: { readonly x: string; readonly y: string };
};

/** A bar of 100% for each item, its parts the answers in their order, from the first to the last. */
export type StackedBars = {
  readonly type: "stacked-bars";
  readonly answers: readonly string[];
  /** A part for each answer, 0 where nobody gave it; `n` those who answered. */
  readonly bars: readonly {
    readonly label: string;
    readonly n: number;
    readonly parts: readonly { readonly count: number; readonly percent: number }[];
  }[];
  readonly axes: { readonly percent: string };
};

/** How many have which value: a bar for each. */
export type Bars = {
  readonly type: "bars";
  readonly bars: readonly { readonly label: string; readonly count: number; readonly percent: number }[];
  readonly axes: { readonly value: string; readonly count: string };
};

/** Tukey's box plots on one axis, under the name of what divides the cases into groups. */
export type Boxes = {
  readonly type: "boxes";
  readonly groups: readonly {
    /** The variable that the boxes below are groups of. */
    readonly label: string;
    readonly boxes: readonly {
      readonly label: string;
      readonly n: number;
      readonly lowerWhisker: number;
      readonly lowerHinge: number;
      readonly median: number;
      readonly upperHinge: number;
      readonly upperWhisker: number;
      /** Beyond the whiskers; `extreme`: more than three box lengths away. */
      readonly outside: readonly { readonly value: number; readonly count: number; readonly extreme: boolean }[];
    }[];
  }[];
  readonly axes: { readonly value: string };
  /** The lowest and the highest value that the axis shows, where it isn't these boxes' own: they are compared with others'. */
  readonly range?: readonly [low: number, high: number];
  readonly decimals: number;
};

/** Estimates with their intervals on a logarithmic axis, against the line of no difference. */
export type Forest = {
  readonly type: "forest";
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
    /** The estimate and its interval as the table beside it has them. */
    readonly text: string;
    readonly significant: boolean | null;
  }[];
  /** Where nothing differs: 1. */
  readonly reference: number;
  readonly axes: { readonly value: string };
};

/** A matrix of coefficients from -1 to 1 by colour and figure; null where undefined. */
export type HeatMap = {
  readonly type: "heat-map";
  readonly labels: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  /** Sizes of sets along the diagonal between which there is nothing to show; all are one set unless said. */
  readonly sets?: readonly number[];
  readonly axes: { readonly value: string };
};

export type ListItem = { readonly text: string; readonly tone?: Tone; readonly mark?: string };

/** A box of what a reader must know to repeat the work: terms and what they are. */
export type Facts = {
  readonly kind: "facts";
  readonly id: string;
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
};

export type Paragraph = {
  readonly kind: "paragraph";
  readonly text: string;
  readonly tone?: Tone;
  /** The figures and names that the text was built from, in its order. */
  readonly slots?: readonly Slot[];
  /** The table or chart that it is about. */
  readonly about?: string;
  /** A summary of tables for the screen: a written report's own words say it at length. */
  readonly brief?: true;
};

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | Paragraph
  | { readonly kind: "list"; readonly items: readonly ListItem[]; readonly brief?: true }
  | Facts
  | Table
  | Chart;

/** How tables look: SPSS's pivot tables, or the three rules of APA. */
export type Look = "spss" | "apa";

export type Document = {
  readonly language: "id" | "en";
  readonly blocks: readonly Block[];
  /** SPSS's unless said. Numbers follow it: see `numbersOf` in `cell-text.ts`. */
  readonly look?: Look;
  /** Where tables and charts are numbered: their words, and what goes before the number (`4.`). */
  readonly numbering?: { readonly table: string; readonly chart: string; readonly prefix: string };
};
