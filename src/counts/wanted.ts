import type { Extremes } from "./extremes.ts";
import type { CrossProducts, Distribution, JointTable, StratifiedTables } from "./summaries.ts";

/** What a study wants counted, by field name; known before the first row, so that one pass is enough. */
export type Wanted = {
  readonly distributions: readonly string[];
  /** Groups of fields whose cross-products are wanted, for any subset of them. */
  readonly crossProducts: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Pairs of fields whose joint table of raw values is wanted. */
  readonly tables: readonly { readonly row: string; readonly column: string }[];
  /** Fields whose outermost cases are wanted. */
  readonly extremes?: readonly string[];
  /** Pairs of fields whose joint table is wanted for each value of a third. */
  readonly strata?: readonly { readonly row: string; readonly column: string; readonly stratum: string }[];
};

/** What was counted. */
export type Counts = {
  /** Texts for category fields, numbers for all others. */
  distribution(field: string): Distribution | Distribution<string>;
  /** Cross-products of those columns of the group, over the cases complete on just them. */
  crossProducts(group: string, columns: readonly string[]): CrossProducts;
  joint(row: string, column: string): JointTable;
  /** The cases with a field's smallest and largest values. */
  extremes(field: string): Extremes;
  strata(row: string, column: string, stratum: string): StratifiedTables;
};
