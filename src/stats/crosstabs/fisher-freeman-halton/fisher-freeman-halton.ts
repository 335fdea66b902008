/** Fisher's exact test of tables of any size, after Freeman and Halton. The folder holds the pieces of its network. */
import { type Outcome, undefinedBecause } from "../../../core/outcome.ts";
import type { Contingency } from "../../../counts/summaries.ts";
import { dropEmpty } from "../contingency.ts";
import { fisherExact } from "../fisher-exact.ts";
import { DEFAULT_EXACT_BUDGET, type ExactBudget, withinBudget } from "./cost.ts";
import { networkP } from "./network-p.ts";

/**
 * The Fisher-Freeman-Halton exact test: the probability, margins fixed, of all tables that are at most as probable as this one,
 * those equally probable (to 1e-7, relative) among them. Two-sided.
 *
 * @param table empty rows and columns are dropped
 * @param budget what it may cost; see {@link DEFAULT_EXACT_BUDGET}
 * @returns (0, 1], relative error below 1e-12, however small; undefined for fewer than two rows or columns, and where it would cost
 *   more than the budget, which mostly shows within a tenth of a second
 * @see Freeman & Halton (1951), Biometrika 38, 141-149; Mehta & Patel (1983), JASA 78, 427-434. Oracle: exact rationals;
 *   R fisher.test, to its 1e-7
 */
export function fisherFreemanHalton(table: Contingency, budget: ExactBudget = DEFAULT_EXACT_BUDGET): Outcome<number> {
  const full = dropEmpty(table);
  const [rows, columns] = [full.rows.length, full.columns.length];
  if (rows < 2 || columns < 2) return undefinedBecause({ code: "too-few-categories", rows, columns });
  if (rows === 2 && columns === 2) {
    const fisher = fisherExact(full);
    return fisher.ok ? { ok: true, value: fisher.value.p2 } : fisher;
  }
  return withinBudget(budget, (cost) => networkP(full, cost));
}
