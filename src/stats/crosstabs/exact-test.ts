import { type Outcome, ok } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { dropEmpty } from "./contingency.ts";
import { DEFAULT_EXACT_BUDGET, type ExactBudget } from "./fisher-freeman-halton/cost.ts";
import { fisherFreemanHalton } from "./fisher-freeman-halton/fisher-freeman-halton.ts";
import { fisherStatistic } from "./fisher-freeman-halton/fisher-statistic.ts";
import { type MonteCarloP, type MonteCarloSettings, monteCarlo, SPSS_MONTE_CARLO } from "./monte-carlo.ts";

export type ExactTest = {
  /** Two-sided. */
  readonly p: number;
  readonly method: "exact" | "monte-carlo";
  /** Of an estimated p. */
  readonly interval: MonteCarloP["interval"] | null;
  /** Random tables, and the seed that they were drawn with. */
  readonly tables: number | null;
  readonly seed: number | null;
  /** The statistic that SPSS prints; it has none for 2 x 2. */
  readonly value: number | null;
  /** Pearson's p from the same random tables. */
  readonly pearson: MonteCarloP | null;
};

/**
 * Fisher's exact test of a table of any size: exact where that is within the budget, else estimated from random tables. Which of
 * the two depends on the table and the budget alone, not on the machine.
 *
 * @param table empty rows and columns are dropped
 * @returns undefined for fewer than two rows or columns, and for tables that are too large even for random ones
 * @see fisherFreemanHalton, monteCarlo, fisherStatistic
 */
export function exactTest(
  table: Contingency,
  budget: ExactBudget = DEFAULT_EXACT_BUDGET,
  settings: MonteCarloSettings = SPSS_MONTE_CARLO,
): Outcome<ExactTest> {
  const full = dropEmpty(table);
  const statistic = full.rows.length === 2 && full.columns.length === 2 ? null : fisherStatistic(full);
  if (statistic !== null && !statistic.ok) return statistic;
  const value = statistic?.value ?? null;
  const exact = fisherFreemanHalton(full, budget);
  if (exact.ok) {
    const { value: p } = exact;
    return ok({ p, method: "exact", interval: null, tables: null, seed: null, value, pearson: null });
  }
  if (exact.reason.code !== "too-costly") return exact;
  const estimated = monteCarlo(full, settings);
  if (!estimated.ok) return estimated;
  const { fisher, pearson } = estimated.value;
  return ok({ ...fisher, method: "monte-carlo", tables: settings.tables, seed: settings.seed, value, pearson });
}
