/** One question asked twice (or of pairs): did the answers move in one direction? */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { regularizedBeta } from "../probability/beta.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import { fUpperQuantile } from "../probability/f.ts";
import { normalQuantile } from "../probability/normal.ts";
import type { ChiSquareTest } from "./chi-square.ts";
import { margins } from "./contingency.ts";
import { requireConfidence } from "./odds-ratios.ts";
import type { RatioInterval } from "./risk.ts";

/** Up to so many discordant pairs the exact p is the one that is reported. */
export const MOST_EXACT_PAIRS = 25;

export type McNemar = {
  /** Pairs in the first category before and the second after, and the other way round. */
  readonly discordant: readonly [number, number];
  /** Two-sided binomial p: twice the smaller tail, at most 1. */
  readonly exactP: number;
  /** (|b - c| - 1)^2 / (b + c). Undefined without discordant pairs, as the next. */
  readonly corrected: Outcome<ChiSquareTest>;
  /** (b - c)^2 / (b + c). */
  readonly uncorrected: Outcome<ChiSquareTest>;
  /** Which p is the reported one. */
  readonly reported: "exact" | "corrected";
  readonly p: number;
};

/** A limit that is infinite is undefined; 0 is a number. */
export type PairedEffects = {
  /** Share in the first category before less the share after, (b - c) / n, with Wald's interval. */
  readonly difference: RatioInterval & { readonly se: number };
  /** b / c, the odds ratio conditional on the pairs, with Clopper and Pearson's limits of b / (b + c) as odds. */
  readonly oddsRatio: {
    readonly value: Outcome<number>;
    readonly lower: Outcome<number>;
    readonly upper: Outcome<number>;
  };
};

/**
 * McNemar's test of a paired 2 x 2 table. As in SPSS the exact p is reported for up to 25 discordant pairs, else the chi-square's
 * with continuity correction.
 *
 * @param table the same two categories in the same order on both sides
 * @returns exact p 1 without discordant pairs; undefined ("not-two-by-two") for other tables, ("no-cases") for none
 * @see McNemar (1947), Psychometrika 12, 153-157; Edwards (1948), Psychometrika 13, 185-187 (the correction).
 *   Oracle: R mcnemar.test, binom.test, exact fractions
 */
export function mcNemar(table: Contingency): Outcome<McNemar> {
  const pairs = discordantPairs(table);
  if (!pairs.ok) return pairs;
  const { b, c } = pairs.value;
  const exactP = binomialTwoSided(Math.min(b, c), b + c);
  const size = Math.abs(b - c);
  const corrected = discordantTest(size - 1, b + c);
  const uncorrected = discordantTest(size, b + c);
  const byChiSquare = b + c > MOST_EXACT_PAIRS && corrected.ok;
  return ok({
    discordant: [b, c],
    exactP,
    corrected,
    uncorrected,
    reported: byChiSquare ? "corrected" : "exact",
    p: byChiSquare ? corrected.value.p : exactP,
  });
}

/**
 * How much the answers moved, as a difference of proportions and as an odds ratio.
 *
 * @returns undefined as {@link mcNemar}
 * @throws RangeError for a confidence that isn't within 0 and 1
 * @see Agresti (2013), Categorical Data Analysis, 11.1; Clopper and Pearson (1934), Biometrika 26, 404-413. Oracle:
 *   R binom.test's interval turned into odds, 60-digit arithmetic
 */
export function pairedEffects(table: Contingency, confidence = 0.95): Outcome<PairedEffects> {
  requireConfidence(confidence);
  const pairs = discordantPairs(table);
  if (!pairs.ok) return pairs;
  const { b, c, n } = pairs.value;
  const value = (b - c) / n;
  const se = Math.sqrt((4 * b * c + (b + c) * (n - b - c)) / n) / n;
  const z = -normalQuantile((1 - confidence) / 2);
  const tail = (1 - confidence) / 2;
  return ok({
    difference: { value, se, lower: value - z * se, upper: value + z * se },
    oddsRatio: {
      value: finiteOdds(b / c),
      lower: ok(lowerOdds(b, c, tail)),
      upper: finiteOdds(1 / lowerOdds(c, b, tail)),
    },
  });
}

/**
 * McNemar and Bowker's test that a square table is symmetric: the sum of (n_ij - n_ji)^2 / (n_ij + n_ji) over the pairs of categories
 * that anybody changed between; as many df. For two categories it is McNemar's without correction.
 *
 * @param table the same k >= 2 categories in the same order on both sides
 * @returns undefined ("too-few-categories") for fewer than two categories, ("no-changes") where nobody changed
 * @throws RangeError for a table that isn't square
 * @see Bowker (1948), JASA 43, 572-574. Oracle: R mcnemar.test, which wants a change between every two categories; exact fractions
 */
export function bowker(table: Contingency): Outcome<ChiSquareTest> {
  const [rows, columns] = [table.rows.length, table.columns.length];
  if (rows !== columns) throw new RangeError(`pairs have one set of categories, not ${rows} and ${columns}`);
  if (rows < 2) return undefinedBecause({ code: "too-few-categories", rows, columns });
  const terms: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) {
      const [there, back] = [table.counts[j]![i]!, table.counts[i]![j]!];
      if (there + back > 0) terms.push(discordantChiSquare(there - back, there + back));
    }
  }
  if (terms.length === 0) return undefinedBecause({ code: "no-changes" });
  const value = terms.sort((a, b) => a - b).reduce((sum, term) => sum + term, 0);
  return ok({ value, df: terms.length, p: chiSquareUpperTail(value, terms.length) });
}

function discordantPairs(table: Contingency): Outcome<{ readonly b: number; readonly c: number; readonly n: number }> {
  const [rows, columns] = [table.rows.length, table.columns.length];
  if (rows !== 2 || columns !== 2) return undefinedBecause({ code: "not-two-by-two", rows, columns });
  const { n } = margins(table);
  return n === 0 ? undefinedBecause({ code: "no-cases" }) : ok({ b: table.counts[0]![1]!, c: table.counts[1]![0]!, n });
}

function discordantTest(difference: number, pairs: number): Outcome<ChiSquareTest> {
  if (pairs === 0) return undefinedBecause({ code: "no-changes" });
  const value = discordantChiSquare(difference, pairs);
  return ok({ value, df: 1, p: chiSquareUpperTail(value, 1) });
}

function discordantChiSquare(difference: number, pairs: number): number {
  return ratio(BigInt(difference) ** 2n, BigInt(pairs));
}

/** Twice P(X <= k) of n fair tosses, k <= n/2; at most 1. */
function binomialTwoSided(k: number, n: number): number {
  return 2 * k >= n ? 1 : Math.min(1, 2 * regularizedBeta(0.5, 0.5, n - k, k + 1));
}

/** Clopper and Pearson's lower limit of b / (b + c), as odds: b / ((c + 1) F), F's upper tail quantile with 2(c + 1), 2b df. */
function lowerOdds(b: number, c: number, tail: number): number {
  return b === 0 ? 0 : b / ((c + 1) * fUpperQuantile(tail, 2 * (c + 1), 2 * b));
}

/** Without discordant pairs the ratio is 0/0, and its limits 0 and infinity. */
function finiteOdds(value: number): Outcome<number> {
  return Number.isFinite(value) ? ok(value) : undefinedBecause({ code: "not-finite", what: "odds-ratio" });
}
