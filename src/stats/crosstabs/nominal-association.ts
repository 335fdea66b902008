/** How strongly two sets of categories go together, whatever their order: measures made of Pearson's chi-square. */
import { signedRoot } from "../../core/exact.ts";
import { type Outcome, ok } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { pearsonChiSquare } from "./chi-square.ts";
import { margins } from "./contingency.ts";

export type NominalAssociation = {
  /** Signed in a 2 x 2 table, from -1 to 1; in a larger one sqrt(chi-square / n), which may pass 1. */
  readonly phi: number;
  /** sqrt(chi-square / (n (q - 1))), q the smaller of the numbers of rows and columns; from 0 to 1. */
  readonly cramersV: number;
  /** Pearson's C, sqrt(chi-square / (chi-square + n)); from 0 to sqrt((q - 1) / q). */
  readonly contingencyCoefficient: number;
  /** "Approx. Sig." of all three: Pearson's chi-square test, without a correction. */
  readonly p: number;
};

/**
 * Phi, Cramer's V and the contingency coefficient with their significance, as SPSS's CROSSTABS prints them.
 *
 * @param table no empty rows or columns
 * @returns undefined for fewer than two rows or columns
 * @throws RangeError for an empty row or column
 * @see Cramer (1946), Mathematical Methods of Statistics, 282 and 443. Oracle: R vcd::assocstats (its phi has no sign), exact fractions
 */
export function nominalAssociation(table: Contingency): Outcome<NominalAssociation> {
  const test = pearsonChiSquare(table);
  if (!test.ok) return test;
  const { value, p } = test.value;
  const { n } = margins(table);
  const [rows, columns] = [table.rows.length, table.columns.length];
  const twoByTwo = rows === 2 && columns === 2;
  const phi = twoByTwo ? fourfoldPhi(table) : Math.sqrt(value / n);
  const smaller = Math.min(rows, columns);
  return ok({
    phi,
    // What rounding leaves above the largest possible value isn't there.
    cramersV: twoByTwo ? Math.abs(phi) : Math.min(Math.sqrt(value / (n * (smaller - 1))), 1),
    contingencyCoefficient: Math.sqrt(value / (value + n)),
    p,
  });
}

/** (ad - bc) / sqrt(product of the four margins): positive where the first row goes with the first column. */
function fourfoldPhi(table: Contingency): number {
  const { rowTotals, columnTotals } = margins(table);
  const [[a, b], [c, d]] = table.counts.map((row) => row.map(BigInt)) as [[bigint, bigint], [bigint, bigint]];
  const difference = a * d - b * c;
  const product = [...rowTotals, ...columnTotals].reduce((whole, total) => whole * BigInt(total), 1n);
  return signedRoot(difference, difference * difference, product);
}
