/**
 * The three summaries that every statistic is a function of. All three add up: the sum of two halves' summaries is the
 * summary of the whole. They are plain data; `distribution.ts`, `cross-products.ts` and `contingency.ts` make and add them.
 */

/** How often each value occurs. Values are distinct and ascending (numbers by size, texts in the order of tables). */
export type Distribution<V extends number | string = number> = {
  readonly values: readonly V[];
  /** Cases at each value, each >= 1. */
  readonly counts: readonly number[];
  /** Valid cases: the sum of counts. */
  readonly n: number;
  /** Cases without a value. */
  readonly missing: number;
  /**
   * Digits after the point that make every value times 10^decimals a whole number as read from the file (0 for codes and
   * scores); null where values aren't decimals from a file (computed quotients) or can't be scaled. Texts have 0.
   */
  readonly decimals: number | null;
};

/**
 * Sums and sums of products of k columns over the cases complete on all of them, exact.
 * Entries are of value x 10^decimals[column]: whole numbers, so a product's scale is 10^(decimals[i] + decimals[j]).
 */
export type CrossProducts = {
  readonly columns: readonly string[];
  readonly decimals: readonly number[];
  /** Complete cases. */
  readonly n: number;
  /** Cases left out because a column was missing. */
  readonly excluded: number;
  /** Length k. */
  readonly sums: readonly bigint[];
  /** Lower triangle by rows: (0,0), (1,0), (1,1), (2,0) ...; length k (k + 1) / 2. */
  readonly products: readonly bigint[];
};

/**
 * The joint table of two variables' raw values, by its cells that hold cases: two numbers with thousands of values each
 * have few of those. Collapsing it into groups gives a {@link Contingency}.
 */
export type JointTable<R extends number | string = number | string, C extends number | string = number | string> = {
  readonly rows: readonly R[];
  readonly columns: readonly C[];
  /** Places in `rows` and `columns`, and the cases there, >= 1. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly count: number }[];
  readonly n: number;
  readonly missing: number;
};

/** Joint tables of two variables, one for each raw value of a third that somebody has. */
export type StratifiedTables = {
  /** In the order of tables. */
  readonly strata: readonly { readonly value: number | string; readonly table: JointTable }[];
  /** Cases without a value of the third; those missing on the other two are in their stratum's table. */
  readonly missing: number;
};

/** r x c counts of cases; empty rows and columns may be there until somebody drops them. */
export type Contingency<R extends number | string = number | string, C extends number | string = number | string> = {
  readonly rows: readonly R[];
  readonly columns: readonly C[];
  /** counts[row][column]. */
  readonly counts: readonly (readonly number[])[];
  /** Cases in the table. */
  readonly n: number;
  /** Cases missing on either variable. */
  readonly missing: number;
};
