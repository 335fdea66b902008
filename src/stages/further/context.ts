/** What the further stages start from: the counts, and what the main stages made of them. */
import type { Codebook } from "../../codebook/codebook.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import type { Counts } from "../../counts/wanted.ts";
import { collapse, dropEmpty } from "../../stats/crosstabs/contingency.ts";
import type { Groups } from "../grouping.ts";
import type { JudgedScale } from "../instrument.ts";
import type { Remarks } from "../remarks.ts";
import type { Crossed, Score } from "../study.ts";

export type FurtherContext = {
  readonly codebook: Codebook;
  /** Of the study's own cases. */
  readonly counts: Counts;
  /** Scales with items of their own, as reliability judged them: what was dropped has left. */
  readonly scales: readonly JudgedScale[];
  /** The same items from the study's own cases, all together; null where fewer than two are left. */
  allItems(): AllItems | null;
  /** Numbers and scores, in the order of `descriptives`. */
  readonly scores: readonly Score[];
  /** Predictors against the outcome, in the order of `bivariate`. */
  readonly tables: readonly Crossed[];
  /** How a variable's values become groups; null where it has none. */
  groupsOf(name: string): Groups | null;
  readonly remarks: Remarks;
};

export type AllItems = {
  readonly products: CrossProducts;
  /** By item, the scale that it is of. */
  readonly scaleOf: ReadonlyMap<string, string>;
};

/** What stages of crosstabs alone need. */
export type TablesContext = Pick<FurtherContext, "tables" | "remarks">;

/** The table that `bivariate` shows of two sides: grouped, without the categories that nobody is in. */
export function tableOf({ row, column, joint }: Omit<Crossed, "unmerged">) {
  return dropEmpty(collapse(joint, row.groups.of, row.groups.labels, column.groups.of, column.groups.labels));
}
