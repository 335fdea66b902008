/** The Kolmogorov-Smirnov test of normality with mean and SD from the data, and the p that SPSS prints (Lilliefors). */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { normalCdf } from "../probability/normal.ts";
import { standardized } from "./standardized.ts";

export type Lilliefors = {
  /** D, the largest distance between the cases' cumulative shares and the normal curve's. */
  readonly d: number;
  /** Undefined for n < 5. */
  readonly p: Outcome<LillieforsP>;
};

export type LillieforsP = {
  readonly value: number;
  /** The true p is above `value`, which is .2: SPSS's ".200*". */
  readonly lowerBound: boolean;
};

/**
 * D = max |F_n(x) - Phi((x - mean) / s)|, s by n - 1, on both sides of every step.
 *
 * @returns undefined for n < 2 and where the values don't vary
 * @see Lilliefors (1967), JASA 62, 399-402. Oracle: R nortest lillie.test, statsmodels lilliefors
 */
export function lilliefors(distribution: Distribution): Outcome<Lilliefors> {
  const z = standardized(distribution);
  if (!z.ok) return z;
  const { counts, n } = distribution;
  let [d, below] = [0, 0];
  for (const [index, value] of z.value.entries()) {
    const expected = normalCdf(value);
    const before = expected - below / n;
    below += counts[index]!;
    d = Math.max(d, before, below / n - expected);
  }
  return ok({ d, p: lillieforsSignificance(d, n) });
}

/**
 * SPSS's p of a D: above the critical value of .10 Dallal and Wilkinson's formula, for n > 100 with refitted constants;
 * below it linear in D through the critical values of .15 and .20; below that one of .20 only a lower bound, .2.
 *
 * @param d statistic, 0 to 1
 * @returns undefined for n < 5, where the table begins
 * @see Dallal & Wilkinson (1986), American Statistician 40(4), 294-296. Oracle for p < .1, n <= 100: R nortest lillie.test
 */
export function lillieforsSignificance(d: number, n: number): Outcome<LillieforsP> {
  if (n < FEWEST) return undefinedBecause({ code: "too-few-cases", n, needed: FEWEST });
  const { a, b, c } = exponent(n);
  const d10 = (-b - Math.sqrt(b * b - 4 * a * c)) / (2 * a);
  if (d > d10) return ok({ value: Math.exp(a * d * d + b * d + c - LN10), lowerBound: false });
  const { d20, d15 } = criticalValues(n);
  if (d < d20) return ok({ value: 0.2, lowerBound: true });
  const value = d < d15 ? 0.2 - (0.05 * (d - d20)) / (d15 - d20) : 0.15 - (0.05 * (d - d15)) / (d10 - d15);
  return ok({ value, lowerBound: false });
}

/** Coefficients of ln(10 p) as a parabola in D. */
function exponent(n: number): { readonly a: number; readonly b: number; readonly c: number } {
  if (n > 100) return { a: -7.90289126054 * n ** 0.98, b: 3.180370175721 * n ** 0.49, c: 2.2947256 };
  const shifted = n + 2.78019;
  return {
    a: -7.01256 * shifted,
    b: 2.99587 * Math.sqrt(shifted),
    c: 2.1804661 + 0.974598 / Math.sqrt(n) + 1.67997 / n,
  };
}

// biome-ignore lint/suspicious/noApproximativeNumericConstant: the formula's own digits, which its p is printed by
const LN10 = 2.3025851;

/** Between rows linear in n; beyond the last they fall as 1 / sqrt(n), as D itself does. */
function criticalValues(n: number): { readonly d20: number; readonly d15: number } {
  const at = CRITICAL.findIndex(([cases]) => cases >= n);
  if (at === -1) {
    const [cases, d20, d15] = CRITICAL.at(-1)!;
    const shrunk = Math.sqrt(cases / n);
    return { d20: d20 * shrunk, d15: d15 * shrunk };
  }
  const [above, d20, d15] = CRITICAL[at]!;
  const [below, lower20, lower15] = CRITICAL[Math.max(0, at - 1)]!;
  const share = above === below ? 0 : (above - n) / (above - below);
  return { d20: d20 + share * (lower20 - d20), d15: d15 + share * (lower15 - d15) };
}

/** n, D at p = .20, D at p = .15. */
const CRITICAL: readonly (readonly [number, number, number])[] = [
  [5, 0.289, 0.303],
  [6, 0.269, 0.281],
  [7, 0.252, 0.264],
  [8, 0.239, 0.25],
  [9, 0.227, 0.238],
  [10, 0.217, 0.228],
  [11, 0.208, 0.218],
  [12, 0.2, 0.21],
  [13, 0.193, 0.202],
  [14, 0.187, 0.196],
  [15, 0.181, 0.19],
  [16, 0.176, 0.184],
  [17, 0.171, 0.179],
  [18, 0.167, 0.175],
  [19, 0.163, 0.17],
  [20, 0.159, 0.166],
  [25, 0.143, 0.15],
  [30, 0.131, 0.138],
  [40, 0.115, 0.12],
  [100, 0.074, 0.077],
  [400, 0.037, 0.039],
  [900, 0.025, 0.026],
];
const FEWEST = CRITICAL[0]![0];
