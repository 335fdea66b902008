/** Coded cases: what `counts` counts. Column-major batches of numbers, NaN where a case has no value. */
import type { Remark } from "../core/remark.ts";

export type FieldKind = "item" | "score" | "number" | "category";

export type Field = {
  /** Name in the codebook. */
  readonly name: string;
  readonly kind: FieldKind;
  /**
   * Categories: the text of each index, in declared order, or as met where none is declared (it grows while cases are
   * read; `orderedLabels` has the order of tables). Others: null; their values are the numbers themselves.
   */
  readonly labels: readonly string[] | null;
};

export type CaseBatch = {
  /** Cases in this batch; each column has at least so many entries. */
  readonly size: number;
  /** One column a field, in the order of `fields`; NaN is missing. Reused: read it before asking for the next batch. */
  readonly columns: readonly Float64Array[];
};

/** What happened to the rows on their way to being cases; final once the batches are through. */
export type CodingReport = {
  readonly rows: number;
  readonly screenedOut: number;
  /** Of those, the ones whose `keep` had a missing operand. */
  readonly keepMissing: number;
  readonly analysed: number;
  /** Cells of analysed rows, in columns that the study uses, that are blank or hold a missing mark; each counts once. */
  readonly missingCells: number;
  readonly invalidCells: number;
  /** The first 20 invalid cells, by line, then column. */
  readonly invalid: readonly InvalidCell[];
  /** Text columns that turned out to have more than 1,000 distinct values and stopped being counted. */
  readonly tooManyCategories: readonly string[];
  /**
   * Entries of a `recode` with an `else` that no analysed row held; one a variable. What they were meant for went to
   * `else` without a word. (Without `else`, and in `order`, whatever isn't listed is an invalid cell.)
   */
  readonly unusedRecodeKeys: readonly { readonly variable: string; readonly keys: readonly string[] }[];
  /** Categories without declared order that differ only in case or spacing, as written; one entry a group of them. */
  readonly caseVariants: readonly { readonly variable: string; readonly texts: readonly string[] }[];
};

export type InvalidCell = {
  readonly line: number;
  /** Header of the file; the variable's name where each cell is a number but what is computed of them fits no category. */
  readonly column: string;
  readonly text: string;
  readonly problem: "unknown-label" | "code-out-of-range" | "not-a-number" | "unclear-number" | "no-bin" | "no-recode";
};

export type CodedCases = {
  readonly fields: readonly Field[];
  /**
   * Largest number of digits after the point among a field's values so far; null once a value can't be scaled to a
   * whole number that a double holds exactly, and for computed values that aren't all whole.
   */
  decimals(field: number): number | null;
  /**
   * A category field's labels in the order of tables: as declared, else numbers ascending where all are numbers, else by
   * code point. Null for other fields. Complete once the batches are through; left out where `labels` is that order.
   */
  orderedLabels?(field: number): readonly string[] | null;
  batches(): AsyncIterable<CaseBatch>;
  /** @throws Error before the batches are through */
  report(): CodingReport;
  /** How numbers were read where the file writes them in a way of its own. */
  remarks(): readonly Remark[];
};
