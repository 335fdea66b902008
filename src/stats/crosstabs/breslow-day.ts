/** Do the strata have one odds ratio? Breslow and Day's test, and Tarone's adjustment. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import type { ChiSquareTest } from "./chi-square.ts";
import type { Fraction } from "./fractions.ts";
import { type FourCells, fourfoldStrata, mantelHaenszelRatio, type Stratum } from "./stratified.ts";

export type HomogeneityTests = { readonly breslowDay: ChiSquareTest; readonly tarone: ChiSquareTest };

/**
 * Breslow and Day's test that the strata share one odds ratio, with Mantel and Haenszel's as that one: sum (a - A)^2 / V, A the
 * first cell that this odds ratio and the stratum's margins give, V = 1/(1/A + 1/B + 1/C + 1/D). Tarone takes (sum of a - A)^2 / sum V off.
 *
 * @param strata 2 x 2 tables; those that say nothing are left out
 * @returns df: strata that count less 1. Undefined as the common odds ratio, and ("too-few-groups") where fewer than
 *   two strata count
 * @see Breslow and Day (1980), Statistical Methods in Cancer Research 1, 4.4; Tarone (1985), Biometrika 72, 91-95. Oracle:
 *   statsmodels StratifiedTable.test_equal_odds, 60-digit arithmetic
 */
export function homogeneityTests(strata: readonly Stratum[]): Outcome<HomogeneityTests> {
  const cells = fourfoldStrata(strata);
  if (!cells.ok) return cells;
  const common = mantelHaenszelRatio(cells.value);
  if (!common.ok) return common;
  if (cells.value.length < 2)
    return undefinedBecause({ code: "too-few-groups", groups: cells.value.length, needed: 2 });
  const parts = cells.value.map((of) => departure(of, common.value));
  const value = sum(parts.map(({ excess, variance }) => excess ** 2 / variance));
  const excess = sum(parts.map((part) => part.excess));
  const adjusted = Math.max(0, value - excess ** 2 / sum(parts.map(({ variance }) => variance)));
  const df = parts.length - 1;
  return ok({ breslowDay: test(value, df), tarone: test(adjusted, df) });
}

function test(value: number, df: number): ChiSquareTest {
  return { value, df, p: chiSquareUpperTail(value, df) };
}

/**
 * What the first cell has more than fitted, and the fitted table's variance. The excess x solves (a - x)(d - x) = psi (b + x)(c + x):
 * its own quadratic, whose constant is exact and whose discriminant has positive terms only, so that it has all its digits where the
 * strata nearly agree. So have the fitted cells, each from its own quadratic, where one is nearly 0.
 */
function departure(cells: FourCells, psi: Fraction): { readonly excess: number; readonly variance: number } {
  const odds = ratio(psi.top, psi.bottom);
  const [a, b, c, d] = [cells.a, cells.b, cells.c, cells.d].map(Number) as [number, number, number, number];
  const discriminant = (a - d) ** 2 + 2 * odds * ((a + d) * (b + c) + 2 * (a * d + b * c)) + (odds * (b - c)) ** 2;
  const root = Math.sqrt(discriminant);
  const constant = ratio(cells.a * cells.d * psi.bottom - cells.b * cells.c * psi.top, psi.bottom);
  const fitted = [
    fittedCell(odds, 2 * a + b + c, (a + b) * (a + c), d - a, root),
    fittedCell(odds, 2 * d + b + c, (d + b) * (d + c), a - d, root),
    fittedCell(1 / odds, 2 * b + a + d, (b + a) * (b + d), c - b, root / odds),
    fittedCell(1 / odds, 2 * c + a + d, (c + a) * (c + d), b - c, root / odds),
  ];
  return {
    excess: (2 * constant) / (a + d + odds * (b + c) + root),
    variance: 1 / sum(fitted.map((count) => 1 / count)),
  };
}

/**
 * The cell x > 0 with x (x + difference) = odds (r - x)(c - x).
 *
 * @param sum of its row's and column's totals; product of them
 * @param difference the opposite cell less this one
 * @param root of the quadratic's discriminant
 */
function fittedCell(odds: number, sum: number, product: number, difference: number, root: number): number {
  // Where these two cancel, the opposite cell is so much smaller that it alone makes the variance.
  return (2 * odds * product) / (difference + odds * sum + root);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
