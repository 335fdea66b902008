/**
 * The margins of SPSS's case-processing tables: all cases, and the shares that were used and left out. A report derives
 * nothing, so it takes them from the entry; what follows without arithmetic (nobody is missing) it says itself.
 */
import type { Figure } from "../stages/result.ts";

export type CaseTotals = {
  readonly total: Figure;
  readonly validPercent: Figure;
  readonly missingPercent: Figure;
};

export function caseTotals(entry: { readonly n: number; readonly cases?: CaseTotals }, left: number): CaseTotals {
  if (entry.cases !== undefined) return entry.cases;
  if (left === 0 && entry.n > 0) return { total: entry.n, validPercent: 100, missingPercent: 0 };
  return { total: null, validPercent: null, missingPercent: null };
}
