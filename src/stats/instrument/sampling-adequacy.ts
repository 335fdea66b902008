/** Whether correlations are fit for a factor analysis: Kaiser-Meyer-Olkin and Bartlett's test of sphericity. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { chiSquareUpperTail } from "../probability/chi-square.ts";
import { itemCovariances } from "./covariances.ts";
import { inverseCorrelation } from "./inverse-correlation.ts";
import { correlationMatrix } from "./item-correlations.ts";

export type SamplingAdequacy = {
  /** The items that vary, in their order. */
  readonly items: readonly string[];
  /** Kaiser-Meyer-Olkin measure, 0 to 1; undefined where all correlations are 0. */
  readonly kmo: Outcome<number>;
  /** Measure of sampling adequacy of each item; undefined where it correlates with no other. */
  readonly msa: readonly Outcome<number>[];
  /** Anti-image correlations (see inverse-correlation.ts), 1 on the diagonal, where SPSS prints the MSA. */
  readonly antiImage: readonly (readonly number[])[];
};

/**
 * Kaiser-Meyer-Olkin: sum r^2 / (sum r^2 + sum a^2), r the correlations and a the partial correlations given all other
 * items, over all pairs for the whole and over an item's pairs for its MSA. Two items always have .5.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them
 * @returns undefined for n < 2, fewer than two items that vary, and a singular matrix
 * @throws RangeError for fewer than two columns
 * @see Kaiser & Rice (1974), Educational and Psychological Measurement 34, 111-117. Oracle: psych::KMO, Python's fractions
 */
export function samplingAdequacy(x: CrossProducts): Outcome<SamplingAdequacy> {
  const inverse = inverseCorrelation(x);
  if (!inverse.ok) return inverse;
  const c = itemCovariances(x);
  const { antiImage } = inverse.value;
  const [simple, partial] = [correlationMatrix(c).map(squaresBeside), antiImage.map(squaresBeside)];
  return ok({
    items: c.items.map((column) => x.columns[column]!),
    kmo: share(total(simple), total(partial)),
    msa: simple.map((value, i) => share(value, partial[i]!)),
    antiImage,
  });
}

/** Sum of squares of a row's entries off the diagonal. */
function squaresBeside(row: readonly number[], own: number): number {
  return total(row.map((value, j) => (j === own ? 0 : value * value)));
}

function share(simple: number, partial: number): Outcome<number> {
  if (simple + partial === 0) return undefinedBecause({ code: "zero-variance", what: "correlations" });
  return ok(simple / (simple + partial));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export type BartlettTest = {
  readonly value: number;
  readonly df: number;
  readonly p: number;
  /** Of the correlation matrix, 0 to 1. */
  readonly determinant: number;
};

/**
 * Bartlett's test of sphericity, that all correlations are 0: -(n - 1 - (2k + 5) / 6) ln |R|, k (k - 1) / 2 df.
 *
 * @returns undefined as {@link samplingAdequacy}
 * @see Bartlett (1951), Biometrika 38, 337-344. Oracle: psych::cortest.bartlett, fractions and tails with 60 digits
 */
export function bartlettTest(x: CrossProducts): Outcome<BartlettTest> {
  const inverse = inverseCorrelation(x);
  if (!inverse.ok) return inverse;
  const { n, items } = itemCovariances(x);
  const k = items.length;
  const { determinant, logDeterminant } = inverse.value;
  const value = ((6 * (n - 1) - (2 * k + 5)) / 6) * (0 - logDeterminant);
  const df = (k * (k - 1)) / 2;
  return ok({ value, df, p: chiSquareUpperTail(value, df), determinant });
}
