import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { hypergeometricCdf, hypergeometricSupport, hypergeometricUpperTail } from "../probability/hypergeometric.ts";
import { margins } from "./contingency.ts";

/** Tables whose probabilities differ by less than this count as equally probable. */
const TIE = 1e-7;

/**
 * Fisher's exact test of a 2 x 2 table with fixed margins.
 *
 * @returns `p2`: the probability of all tables that are at most as probable as this one, the equally probable ones among
 *   them; `p1`: of this first cell or a larger one where it exceeds its expectation, else of it or a smaller one. Undefined for
 *   tables that aren't 2 x 2
 * @see Fisher (1922), JRSS 85(1), 87-94. Oracle: R fisher.test, exact rationals
 */
export function fisherExact(table: Contingency): Outcome<{ readonly p2: number; readonly p1: number }> {
  const [rows, columns] = [table.rows.length, table.columns.length];
  if (rows !== 2 || columns !== 2) return undefinedBecause({ code: "not-two-by-two", rows, columns });
  const { rowTotals, columnTotals, n } = margins(table);
  const observed = table.counts[0]![0]!;
  const [white, black, drawn] = [rowTotals[0]!, rowTotals[1]!, columnTotals[0]!];
  const exceeds = observed * n > white * drawn;
  const tail = exceeds ? hypergeometricUpperTail : hypergeometricCdf;
  return ok({ p2: twoSided(observed, white, black, drawn), p1: Math.min(tail(observed, white, black, drawn), 1) });
}

function twoSided(observed: number, white: number, black: number, drawn: number): number {
  const { low, probabilities } = hypergeometricSupport(white, black, drawn);
  const own = probabilities[observed - low] ?? 0;
  const limit = own * (1 + TIE);
  const counted = [...probabilities].filter((probability) => probability <= limit).sort((a, b) => a - b);
  return Math.min(
    counted.reduce((sum, probability) => sum + probability, 0),
    1,
  );
}
