import { type Outcome, ok, undefinedBecause } from "../../../core/outcome.ts";
import type { Contingency } from "../../../counts/summaries.ts";
import { divide, exactProduct, pair, subtract } from "../../probability/double-double.ts";
import { deviance, stirlingError } from "../../probability/saddle-point.ts";
import { dropEmpty, margins } from "../contingency.ts";

/**
 * The statistic that SPSS prints for Fisher's exact test of larger tables: -2 ln(g P), with P the table's probability given its
 * margins and g = (2 pi)^((r-1)(c-1)/2) n^(-(rc-1)/2) prod R_i^((c-1)/2) prod C_j^((r-1)/2), which brings it near chi-square.
 *
 * With Stirling's formula for the factorials it is the likelihood ratio G^2 plus, for each cell, ln(O/E), or -ln(2 pi E) where
 * that is empty, minus twice what the formula leaves of the margins, plus twice what it leaves of n and the cells: nothing
 * large cancels.
 *
 * @param table empty rows and columns are dropped
 * @returns undefined for fewer than two rows or columns
 * @see Mehta & Patel, SPSS Exact Tests. Oracle: 60-digit logarithms
 */
export function fisherStatistic(table: Contingency): Outcome<number> {
  const full = dropEmpty(table);
  const [rows, columns] = [full.rows.length, full.columns.length];
  if (rows < 2 || columns < 2) return undefinedBecause({ code: "too-few-categories", rows, columns });
  const { rowTotals, columnTotals, n } = margins(full);
  let sum = 2 * stirlingError(n);
  for (const total of [...rowTotals, ...columnTotals]) sum -= 2 * stirlingError(total);
  for (const [r, row] of full.counts.entries()) {
    for (const [c, count] of row.entries()) sum += term(count, rowTotals[r]!, columnTotals[c]!, n);
  }
  return ok(sum);
}

/** What a cell contributes, its part of G^2 as 2 [O ln(O/E) + E - O] among it. */
function term(count: number, rowTotal: number, columnTotal: number, n: number): number {
  const expected = (rowTotal * columnTotal) / n;
  if (count === 0) return 2 * expected - Math.log(2 * Math.PI * expected);
  const product = exactProduct(rowTotal, columnTotal);
  const difference = divide(subtract(exactProduct(count, n), product), pair(n));
  const { hi } = deviance(count, divide(product, pair(n)), difference);
  return 2 * (hi + stirlingError(count)) + Math.log(count / expected);
}
