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
  /** Line of the file on which a case stands, by its place in the batch; left out where cases come from no file. */
  lineOf?(index: number): number;
  /** The cases' numbers (see {@link CleaningReport}), ascending; left out where cases come from no file. Reused. */
  readonly numbers?: Uint32Array;
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
  /** Of the data; a pilot's rows are only screened. */
  readonly cleaning: CleaningReport | null;
};

/**
 * What was found out about the rows before anything is computed. Cases go by their number: the row's place among the rows
 * below the header, 1 for the first; blank rows that reading left out don't count. Only the first 20 are listed unless said.
 */
export type CleaningReport = {
  /** Why rows were left out, in the order in which that is judged; together `screenedOut`. None is of 0 rows. */
  readonly screened: readonly ScreenedRows[];
  readonly checks: readonly CheckFound[];
  /** One entry a set of answers that enough items share. Rows that pass `keep` and the checks. */
  readonly straightLining: readonly StraightLinesFound[];
  /** One entry a way of comparing. Rows that pass all of the above. */
  readonly duplicates: readonly DuplicatesFound[];
  /** How many analysed rows lack 0, 1, 2 ... cells that the study uses; invalid ones count as lacking. */
  readonly respondents: readonly number[];
  /** By number or score: its 10 smallest and 10 largest distinct values, ascending, each with its first 5 cases. */
  readonly extremes: ReadonlyMap<string, readonly { readonly value: number; readonly cases: readonly number[] }[]>;
};

export type ScreenedRows = {
  readonly reason: "keep" | "keep-missing" | "check" | "straight-lining" | "duplicate";
  /** What the codebook says of a check; null for the other reasons. */
  readonly say: string | null;
  readonly count: number;
  readonly cases: readonly number[];
};

export type CheckFound = {
  readonly unless: string;
  readonly say: string;
  readonly drop: boolean;
  readonly broken: number;
  /** Rows in which missing operands leave it open. */
  readonly missing: number;
  readonly cases: readonly number[];
};

export type StraightLinesFound = {
  /** Name of the answers in the codebook; of several names for the same answers the first. */
  readonly answers: string;
  readonly items: number;
  readonly reversed: number;
  readonly count: number;
  readonly dropped: boolean;
  readonly cases: readonly number[];
};

export type DuplicatesFound = {
  readonly by: "answers" | "person";
  /** The codebook's name of the column that says who somebody is. */
  readonly column: string | null;
  readonly compared: number;
  readonly groups: number;
  /** Rows that repeat an earlier one. */
  readonly repeats: number;
  readonly dropped: boolean;
  /** The first 20 groups to show up. */
  readonly first: readonly { readonly count: number; readonly cases: readonly number[] }[];
};

export type InvalidCell = {
  /** Of the file. */
  readonly line: number;
  /** The row's number among the cases. */
  readonly case: number;
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
