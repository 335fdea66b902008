/** Coded cases: what `counts` counts. Column-major batches of numbers, NaN where a case has no value. */

export type FieldKind = "item" | "score" | "number" | "category";

export type Field = {
  /** Name in the codebook. */
  readonly name: string;
  readonly kind: FieldKind;
  /**
   * Categories: the text of each index, declared order first, then as met (it grows while cases are read).
   * Others: null; their values are the numbers themselves.
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
  readonly missingCells: number;
  readonly invalidCells: number;
  /** The first 20 invalid cells. */
  readonly invalid: readonly InvalidCell[];
  /** Text columns that turned out to have more than 1,000 distinct values and stopped being counted. */
  readonly tooManyCategories: readonly string[];
};

export type InvalidCell = {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly problem: "unknown-label" | "code-out-of-range" | "not-a-number" | "no-bin" | "no-recode";
};

export type CodedCases = {
  readonly fields: readonly Field[];
  /** Largest number of digits after the point among a field's values so far; null once a value can't be scaled. */
  decimals(field: number): number | null;
  batches(): AsyncIterable<CaseBatch>;
  /** @throws Error before the batches are through */
  report(): CodingReport;
};
