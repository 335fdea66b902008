/**
 * What a report consists of, before anybody draws it: headings, paragraphs and tables whose cells carry numbers with
 * their class, never formatted text. Renderers turn classes into text through `format.ts`.
 */
import type { Reason } from "../core/outcome.ts";

/** What sort of figure a cell holds; one table in `format.ts` maps it to decimals and leading zero per style. */
export type ValueClass =
  | "count"
  | "df"
  | "statistic"
  | "coefficient"
  | "pValue"
  | "percent"
  | "mean"
  | "median"
  | "se"
  | "sd"
  | "variance"
  | "extreme"
  | "expected"
  | "minimumExpected"
  | "ratio";

/** A footnote's identity within its table; renderers letter them a, b, c in order of first appearance. */
export type NoteId = string;

/** How a verdict is to be read at a glance; renderers colour it, the text says it. */
export type Tone = "good" | "bad" | "caution" | "muted";

export type Cell =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly as: ValueClass;
      /** Decimals of the variable itself (0 for whole numbers, 2 for computed ones), where the class derives from it. */
      readonly decimals?: number;
      readonly notes?: readonly NoteId[];
      readonly tone?: Tone;
    }
  | { readonly kind: "text"; readonly text: string; readonly notes?: readonly NoteId[]; readonly tone?: Tone }
  /** A count with its percentage, an estimate with its interval: several figures drawn in one cell by a pattern. */
  | { readonly kind: "composite"; readonly pattern: CompositePattern; readonly parts: readonly Cell[]; readonly tone?: Tone }
  | { readonly kind: "undefined"; readonly reason: Reason | null; readonly notes?: readonly NoteId[] }
  | { readonly kind: "blank" };

/** `count (percent%)`; `estimate (lower-upper)`. */
export type CompositePattern = "count-percent" | "estimate-interval";

export type HeaderCell = { readonly text: string; readonly span: number; readonly notes?: readonly NoteId[] };

export type TableRow = {
  /** One cell a stub column; a blank one repeats the one above it (SPSS's merged stub). */
  readonly stub: readonly Cell[];
  readonly cells: readonly Cell[];
  /** A rule is drawn above this row: totals, the next variable. */
  readonly ruled?: boolean;
};

export type Table = {
  readonly kind: "table";
  /** Stable, unique in a document: `reliability.R.item-total`. */
  readonly id: string;
  readonly title: string;
  /** `spss`: SPSS's own titles and number style; `results`: the compact tables. */
  readonly style: "spss" | "results";
  readonly stubHead: readonly string[];
  /** Header rows from the top; the spans of each add up to the number of cells a row has. */
  readonly head: readonly (readonly HeaderCell[])[];
  /** Where this table may be split when it is too wide: column blocks never break inside a spanned group. */
  readonly rows: readonly TableRow[];
  readonly footnotes: readonly { readonly id: NoteId; readonly text: string }[];
  /** Unlettered line below the table (SPSS's `* p < 0.05`). */
  readonly caption?: string;
};

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly tone?: Tone }
  | { readonly kind: "list"; readonly items: readonly { readonly text: string; readonly tone?: Tone; readonly mark?: string }[] }
  | Table;

export type Document = { readonly language: "id" | "en"; readonly blocks: readonly Block[] };
