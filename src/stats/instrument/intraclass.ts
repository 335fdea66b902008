/** Intraclass correlations of the items as measurements of one thing, as SPSS's RELIABILITY /ICC prints them. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { fUpperQuantile, fUpperTail } from "../probability/f.ts";
import { type ItemCovariances, itemCovariances, sum } from "./covariances.ts";

/** Bounds are undefined where the figure is, and where they are beyond every number. */
export type IntraclassCoefficient = {
  readonly value: Outcome<number>;
  readonly lower: Outcome<number>;
  readonly upper: Outcome<number>;
};

export type FTest = { readonly value: number; readonly df1: number; readonly df2: number; readonly p: number };

export type IntraclassForm = {
  /** Of one item. */
  readonly single: IntraclassCoefficient;
  /** Of the mean of all items. */
  readonly average: IntraclassCoefficient;
  /** That the coefficients are 0; undefined where nothing is left over (F is infinite). */
  readonly test: Outcome<FTest>;
};

export type AnovaLine = { readonly sumOfSquares: number; readonly df: number; readonly meanSquare: number };

export type Intraclass = {
  readonly n: number;
  readonly k: number;
  /** Two-way analysis of variance of cases by items. */
  readonly anova: { readonly people: AnovaLine; readonly items: AnovaLine; readonly residual: AnovaLine };
  /** Two-way, consistency: ICC(C,1) and ICC(C,k), which is alpha. Mixed and random give the same. */
  readonly consistency: IntraclassForm;
  /** Two-way, absolute agreement: ICC(A,1) and ICC(A,k). Mixed and random give the same. */
  readonly agreement: IntraclassForm;
  /** One-way random: ICC(1) and ICC(k). */
  readonly oneWay: IntraclassForm;
};

/**
 * Intraclass correlations of McGraw and Wong's models with intervals and tests against 0. Items that don't vary are left out,
 * as in SPSS. All mean squares follow from the cross-products.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them, all in one unit of measurement
 * @param confidence of the intervals, between 0 and 1
 * @returns undefined for n < 2 and fewer than two items that vary
 * @throws RangeError for fewer than two columns and another confidence
 * @see McGraw & Wong (1996), Psychological Methods 1, 30-46; Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428.
 *   Oracle: psych::ICC(lmer = FALSE), Shrout and Fleiss's tables, fractions and quantiles with 50 digits
 */
export function intraclassCorrelations(x: CrossProducts, confidence = 0.95): Outcome<Intraclass> {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be between 0 and 1, not ${confidence}`);
  const c = itemCovariances(x);
  const k = c.items.length;
  if (c.n < 2) return undefinedBecause({ code: "too-few-cases", n: c.n, needed: 2 });
  if (k < 2) return undefinedBecause({ code: "too-few-items", k, needed: 2 });
  const squares = sumsOfSquares(c);
  const tail = (1 - confidence) / 2;
  const { n } = c;
  const [cases, count] = [BigInt(n), BigInt(k)];
  const { people, items, residual } = squares;
  const twoWay: MeanSquares = {
    between: (count - 1n) * people,
    items: (cases - 1n) * items,
    within: residual,
  };
  const within = (cases - 1n) * (items + residual);
  const test = fTest(twoWay.between, twoWay.within, n - 1, (n - 1) * (k - 1));
  return ok({
    n,
    k,
    anova: anovaLines(squares, n, k),
    consistency: { ...fromTwo(twoWay.between, twoWay.within, { n, k, df2: (n - 1) * (k - 1), tail }), test },
    agreement: { ...fromThree(twoWay, n, k, tail), test },
    oneWay: {
      ...fromTwo(cases * (count - 1n) * people, within, { n, k, df2: n * (k - 1), tail }),
      test: fTest(cases * (count - 1n) * people, within, n - 1, n * (k - 1)),
    },
  });
}

/** Sums of squares times `scale`, whole numbers. */
type SumsOfSquares = {
  readonly people: bigint;
  readonly items: bigint;
  readonly residual: bigint;
  readonly scale: bigint;
};

function sumsOfSquares({ n, unit, items, sums, codeviations, total }: ItemCovariances): SumsOfSquares {
  const k = BigInt(items.length);
  const all = sum(sums);
  return {
    people: total,
    items: k * sum(sums.map((own) => own * own)) - all * all,
    residual: k * sum(codeviations.map((row, i) => row[i]!)) - total,
    scale: BigInt(n) * k * unit * unit,
  };
}

function anovaLines({ people, items, residual, scale }: SumsOfSquares, n: number, k: number): Intraclass["anova"] {
  const line = (squares: bigint, df: number): AnovaLine => ({
    sumOfSquares: ratio(squares, scale),
    df,
    meanSquare: ratio(squares, BigInt(df) * scale),
  });
  return { people: line(people, n - 1), items: line(items, k - 1), residual: line(residual, (n - 1) * (k - 1)) };
}

function fTest(between: bigint, within: bigint, df1: number, df2: number): Outcome<FTest> {
  if (within === 0n) return undefinedBecause({ code: "not-finite", what: "F" });
  const value = ratio(between, within);
  return ok({ value, df1, df2, p: fUpperTail(value, df1, df2) });
}

type Coefficients = Pick<IntraclassForm, "single" | "average">;

/** Of two mean squares in one proportion: (B - W) / (B + (k - 1) W) and (B - W) / B, bounds by F = B / W. */
function fromTwo(
  between: bigint,
  within: bigint,
  { n, k, df2, tail }: { n: number; k: number; df2: number; tail: number },
): Coefficients {
  // within / between: 1 / F, and 0 where nothing is left over
  const noise = between === 0n ? null : ratio(within, between);
  const high = fUpperQuantile(tail, n - 1, df2);
  const low = fUpperQuantile(tail, df2, n - 1);
  const single = (factor: number) => {
    if (noise === null) return ok(-1 / (k - 1));
    return ok((1 / factor - noise) / (1 / factor + (k - 1) * noise));
  };
  const average = (factor: number) => (noise === null ? still() : ok(1 - noise * factor));
  return {
    single: {
      value: ok(ratio(between - within, between + BigInt(k - 1) * within)),
      lower: single(high),
      upper: single(1 / low),
    },
    average: {
      value: between === 0n ? still() : ok(ratio(between - within, between)),
      lower: average(high),
      upper: average(1 / low),
    },
  };
}

function still(): Outcome<never> {
  return undefinedBecause({ code: "zero-variance", what: "total" });
}

/** In one proportion. */
type MeanSquares = { readonly between: bigint; readonly items: bigint; readonly within: bigint };

/**
 * Of three: (R - E) / (R + (k - 1) E + k/n (C - E)), and for the mean (R - E) / (R + (C - E)/n). The bounds take a weighted
 * sum of C and E for one mean square, with Satterthwaite's degrees of freedom v. Where R < E one weight is negative and v may
 * be near 0: a negative agreement may then lie outside of its bounds.
 */
function fromThree({ between, items, within }: MeanSquares, n: number, k: number, tail: number): Coefficients {
  const [cases, count] = [BigInt(n), BigInt(k)];
  const above = cases * (between - within);
  const bias = items - within;
  const one = cases * between + cases * (count - 1n) * within + count * bias;
  const mean = cases * between + bias;
  const value = { single: over(above, one), average: over(above, mean) };
  if (between === 0n) return { single: alone(value.single), average: alone(value.average) };
  const v = satterthwaite({ between, items, within }, n, k);
  // all in units of R
  const e = ratio(within, between);
  const rest = ratio(one - cases * between, between);
  const offset = ratio(bias, between);
  // 1 / F* and 1 / F_*: where a quantile is infinite, the bound has its limit
  const low = v === null ? 1 : 1 / fUpperQuantile(tail, n - 1, v);
  const high = v === null ? 1 : 1 / fUpperQuantile(tail, v, n - 1);
  return {
    single: {
      value: value.single,
      lower: divided(n * (low - e), rest + n * low),
      upper: divided(n * (1 - e * high), rest * high + n),
    },
    average: {
      value: value.average,
      lower: divided(n * (low - e), offset + n * low),
      upper: divided(n * (1 - e * high), offset * high + n),
    },
  };
}

/**
 * v = (a C + b E)^2 / ((a C)^2 / (k - 1) + (b E)^2 / ((n - 1)(k - 1))) with a = k p / (n (1 - p)), b = 1 + (n - 1) a and p the
 * agreement of single measures. Put in mean squares, a : b is R - E : C + (n - 1) R, and a C + b E is R (C + (n - 1) E).
 *
 * @returns null where C and E are 0: the agreement is 1 and v doesn't matter
 */
function satterthwaite({ between: r, items: c, within: e }: MeanSquares, n: number, k: number): number | null {
  const rest = BigInt(n - 1);
  const sumOfBoth = r * (c + rest * e);
  const ofItems = (r - e) * c;
  const ofResidual = (c + rest * r) * e;
  if (sumOfBoth === 0n) return null;
  return ratio(BigInt(k - 1) * rest * sumOfBoth * sumOfBoth, rest * ofItems * ofItems + ofResidual * ofResidual);
}

/** A coefficient whose cases don't differ: no interval. */
function alone(value: Outcome<number>): IntraclassCoefficient {
  return { value, lower: still(), upper: still() };
}

/** Where the denominator is 0 or less, the coefficient has passed minus infinity: it is no number then. */
function over(top: bigint, bottom: bigint): Outcome<number> {
  return bottom > 0n ? ok(ratio(top, bottom)) : undefinedBecause({ code: "not-finite", what: "intraclass" });
}

function divided(top: number, bottom: number): Outcome<number> {
  return bottom > 0 ? ok(top / bottom) : undefinedBecause({ code: "not-finite", what: "intraclass" });
}
