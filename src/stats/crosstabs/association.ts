/** What SPSS's "Symmetric Measures" prints of a measure. */
import { type Outcome, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { margins } from "./contingency.ts";

export type Association = {
  readonly value: number;
  /** "Asymp. Std. Error", not assuming that the measure is 0 (ASE1); 0 where the association is perfect. */
  readonly se: number;
  /** "Approx. T": the value over its standard error were the measure 0 (ASE0), which isn't `se`. */
  readonly t: Outcome<number>;
  /** "Approx. Sig.", two-sided. */
  readonly p: Outcome<number>;
};

/** Why a table has no association: cases in fewer than two rows or columns. Null where it has one. */
export function tooFewCategories(table: Contingency): ReturnType<typeof undefinedBecause> | null {
  const { rowTotals, columnTotals } = margins(table);
  const filled = (totals: readonly number[]) => totals.filter((total) => total > 0).length;
  const [rows, columns] = [filled(rowTotals), filled(columnTotals)];
  return rows < 2 || columns < 2 ? undefinedBecause({ code: "too-few-categories", rows, columns }) : null;
}
