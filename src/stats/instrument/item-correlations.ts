/** How the items of a scale go with each other: correlations, their summary, and squared multiple correlations. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { correlationOf, exactCorrelationP } from "./correlation.ts";
import { type ItemCovariances, itemCovariances, sum } from "./covariances.ts";
import { inverseCorrelation } from "./inverse-correlation.ts";

export type InterItemCorrelations = {
  /** The items that vary, in their order: rows and columns of the matrices. */
  readonly items: readonly string[];
  readonly n: number;
  /** k x k, symmetric, 1 on the diagonal. */
  readonly r: readonly (readonly number[])[];
  /** Two-sided p on n - 2 df: below the diagonal only, row i has i entries. Undefined for n < 3. */
  readonly p: readonly (readonly Outcome<number>[])[];
};

/**
 * Pearson's correlations between all items that vary, over the cases that are complete on the scale.
 *
 * @param x cross-products of k >= 2 columns; reversed already
 * @returns undefined for n < 2 and fewer than two items that vary
 * @throws RangeError for fewer than two columns
 * @see Oracle: R cor(), cor.test(); roots of fractions, tails with 60 digits
 */
export function interItemCorrelations(x: CrossProducts): Outcome<InterItemCorrelations> {
  const c = itemCovariances(x);
  const few = tooFew(c);
  if (few !== null) return few;
  const { codeviations } = c;
  return ok({
    items: c.items.map((column) => x.columns[column]!),
    n: c.n,
    r: correlationMatrix(c),
    p: codeviations.map((row, i) =>
      row.slice(0, i).map((value, j) => exactCorrelationP(value, row[i]!, codeviations[j]![j]!, c.n - 2)),
    ),
  });
}

/** k x k correlations of the items that vary, each rounded once. @param c of n >= 2 cases */
export function correlationMatrix({ codeviations }: ItemCovariances): readonly (readonly number[])[] {
  return codeviations.map((row, i) =>
    row.map((value, j) => {
      const r = correlationOf(value, row[i]!, codeviations[j]![j]!);
      return r.ok ? r.value : 0;
    }),
  );
}

/** A line of SPSS's Summary Item Statistics. */
export type PairSummary = {
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly range: number;
  /** Maximum / minimum; undefined where the minimum is 0. */
  readonly ratio: Outcome<number>;
  /** Over the k (k - 1) entries off the diagonal, each pair twice, divided by one less than their number: as SPSS does. */
  readonly variance: number;
};

export type InterItemSummary = {
  readonly correlations: PairSummary;
  readonly covariances: PairSummary;
};

/**
 * Mean, minimum, maximum, range, maximum / minimum and variance of the correlations and of the covariances (n - 1) between
 * items that vary.
 *
 * @returns undefined as {@link interItemCorrelations}
 * @see Oracle: R, psych::alpha()$total$average_r
 */
export function interItemSummary(x: CrossProducts): Outcome<InterItemSummary> {
  const c = itemCovariances(x);
  const few = tooFew(c);
  if (few !== null) return few;
  return ok({ correlations: correlationSummary(c), covariances: covarianceSummary(c) });
}

function correlationSummary(c: ItemCovariances): PairSummary {
  const pairs = belowDiagonal(correlationMatrix(c));
  const mean = total(pairs) / pairs.length;
  const squares = total(pairs.map((value) => (value - mean) ** 2));
  return { mean, ...extremes(pairs), variance: (2 * squares) / (2 * pairs.length - 1) };
}

/** Exact: covariances of large numbers may agree in all but their last digits. */
function covarianceSummary({ n, unit, codeviations }: ItemCovariances): PairSummary {
  const spread = BigInt(n) * BigInt(n - 1) * unit * unit;
  const pairs = belowDiagonal(codeviations);
  const entries = 2n * BigInt(pairs.length);
  const all = 2n * sum(pairs);
  const squares = 2n * sum(pairs.map((value) => value * value));
  return {
    mean: ratio(all, entries * spread),
    ...extremes(pairs.map((value) => ratio(value, spread))),
    variance: ratio(entries * squares - all * all, entries * (entries - 1n) * spread * spread),
  };
}

function belowDiagonal<T>(matrix: readonly (readonly T[])[]): readonly T[] {
  return matrix.flatMap((row, i) => row.slice(0, i));
}

function extremes(pairs: readonly number[]): Pick<PairSummary, "minimum" | "maximum" | "range" | "ratio"> {
  const [minimum, maximum] = [Math.min(...pairs), Math.max(...pairs)];
  return {
    minimum,
    maximum,
    range: maximum - minimum,
    ratio: minimum === 0 ? undefinedBecause({ code: "not-finite", what: "ratio" }) : ok(maximum / minimum),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Squared multiple correlation of every column with all others, in their order: R^2 of its regression on them.
 *
 * @returns from 0 to 1; undefined for n < 2, for an item that doesn't vary, with fewer than two that do, and for all items
 *   where one follows from the others (the matrix is singular: SPSS prints none either)
 * @see Oracle: Python's fractions; psych::smc, R summary(lm())$r.squared
 */
export function squaredMultipleCorrelations(x: CrossProducts): readonly Outcome<number>[] {
  const { n, items } = itemCovariances(x);
  const inverse = inverseCorrelation(x);
  return x.columns.map((_, column) => {
    const place = items.indexOf(column);
    if (n >= 2 && place < 0) return undefinedBecause({ code: "zero-variance", what: "item" });
    return inverse.ok ? ok(inverse.value.squaredMultiple[place]!) : inverse;
  });
}

function tooFew({ n, items }: ItemCovariances): Outcome<never> | null {
  if (n < 2) return undefinedBecause({ code: "too-few-cases", n, needed: 2 });
  return items.length < 2 ? undefinedBecause({ code: "too-few-items", k: items.length, needed: 2 }) : null;
}
