import type { Remarks } from "./remarks.ts";
import type { CaseTotals } from "./result.ts";

/** The margins of a case-processing table: all cases, and the shares that were used and left out. */
export function caseTotals(used: number, left: number, where: string, remarks: Remarks): CaseTotals {
  const total = used + left;
  if (total > 0) return { total, validPercent: (100 * used) / total, missingPercent: (100 * left) / total };
  for (const share of ["validPercent", "missingPercent"]) {
    remarks.undefinedAt(`${where}.cases.${share}`, { code: "no-cases" });
  }
  return { total, validPercent: null, missingPercent: null };
}
