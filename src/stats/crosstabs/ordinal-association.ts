/** Gamma, tau-b and tau-c: how far two ordered categories rise together, from pairs of cases. */
import { ratio, rootOfRatio, signedRoot } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { normalTwoSided } from "../probability/normal.ts";
import { type Association, tooFewCategories } from "./association.ts";
import { type Pairs, pairsOf } from "./concordance.ts";

/**
 * Goodman and Kruskal's gamma, (P - Q) / (P + Q), with P concordant and Q discordant pairs.
 * SE = 4 / (P + Q)^2 sqrt(sum n_ij (Q C_ij - P D_ij)^2).
 *
 * @param table rows and columns in their order; empty ones do no harm
 * @returns from -1 to 1; undefined where cases are in fewer than two rows or columns
 * @see Goodman & Kruskal (1963), JASA 58, 310-364; (1972), JASA 67, 415-421. Oracle: the delta method by automatic differentiation
 */
export function gamma(table: Contingency): Outcome<Association> {
  const few = tooFewCategories(table);
  if (few) return few;
  const pairs = pairsOf(table);
  const { concordant: p, discordant: q } = pairs;
  const squares = weightedSquares(pairs, (cell) => q * cell.concordant - p * cell.discordant);
  return ok({
    value: ratio(p - q, p + q),
    se: rootOfRatio(16n * squares, (p + q) ** 4n),
    ...againstZero(pairs),
  });
}

/**
 * Kendall's tau-b, (P - Q) / sqrt(Dr Dc), Dr and Dc the pairs in different rows and in different columns.
 * SE = sqrt(sum n_ij (2 sqrt(Dr Dc) (C_ij - D_ij) + tau v_ij)^2 - n^3 tau^2 (Dr + Dc)^2) / (Dr Dc), v_ij = r_i Dc + c_j Dr.
 *
 * @param table as for {@link gamma}
 * @returns from -1 to 1; undefined as {@link gamma}
 * @see Kendall (1948); Brown & Benedetti (1977), JASA 72, 309-315. Oracle: R cor.test(method = "kendall"), SciPy kendalltau;
 *   the delta method by automatic differentiation
 */
export function kendallsTauB(table: Contingency): Outcome<Association> {
  const few = tooFewCategories(table);
  if (few) return few;
  const pairs = pairsOf(table);
  const { n, rowsDiffer: r, columnsDiffer: c, rowTotals, columnTotals } = pairs;
  const difference = pairs.concordant - pairs.discordant;
  // With tau sqrt(Dr Dc) = P - Q the square root drops out: SE^2 is a ratio of whole numbers.
  const squares = weightedSquares(pairs, (cell) => {
    const v = rowTotals[cell.row]! * c + columnTotals[cell.column]! * r;
    return 2n * r * c * (cell.concordant - cell.discordant) + difference * v;
  });
  return ok({
    value: signedRoot(difference, difference ** 2n, r * c),
    se: rootOfRatio(squares - n ** 3n * difference ** 2n * (r + c) ** 2n, (r * c) ** 3n),
    ...againstZero(pairs),
  });
}

/**
 * Kendall's (Stuart's) tau-c, q (P - Q) / (n^2 (q - 1)), q the smaller of the numbers of rows and columns with cases. Its two
 * standard errors are one.
 *
 * @param table as for {@link gamma}
 * @returns about -1 to 1; undefined as {@link gamma}
 * @see Stuart (1953), Biometrika 40, 105-110. Oracle: SciPy kendalltau(variant="c"); the delta method by automatic differentiation
 */
export function kendallsTauC(table: Contingency): Outcome<Association> {
  const few = tooFewCategories(table);
  if (few) return few;
  const pairs = pairsOf(table);
  const filled = (totals: readonly bigint[]) => totals.filter((total) => total > 0n).length;
  const q = BigInt(Math.min(filled(pairs.rowTotals), filled(pairs.columnTotals)));
  const { n, spread } = pairs;
  return ok({
    value: ratio(q * (pairs.concordant - pairs.discordant), n * n * (q - 1n)),
    se: rootOfRatio(4n * q * q * spread, (q - 1n) ** 2n * n ** 5n),
    ...againstZero(pairs),
  });
}

/**
 * One T for gamma, tau-b and tau-c, (P - Q) / (2 sqrt(sum n_ij (C_ij - D_ij)^2 - (P - Q)^2 / n)): their denominators cancel.
 * Its p is the normal distribution's. Where every case has the same C - D (two cells of a diagonal with equal counts) the
 * standard error is 0, and there is neither.
 */
function againstZero({ n, concordant, discordant, spread }: Pairs): Pick<Association, "t" | "p"> {
  if (spread === 0n) {
    const none = undefinedBecause({ code: "zero-standard-error" });
    return { t: none, p: none };
  }
  const difference = concordant - discordant;
  const t = signedRoot(difference, n * difference ** 2n, 4n * spread);
  return { t: ok(t), p: ok(normalTwoSided(t)) };
}

function weightedSquares({ cells }: Pairs, of: (cell: Pairs["cells"][number]) => bigint): bigint {
  return cells.reduce((total, cell) => total + cell.count * of(cell) ** 2n, 0n);
}
