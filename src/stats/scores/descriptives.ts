/** The sixteen figures that SPSS's EXAMINE prints of a variable; each is defined or says why not. */
import { ratio, rootOfRatio, signedRoot } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { tQuantile } from "../probability/student-t.ts";
import { exactSum, type Moments, moments } from "./moments.ts";
import { percentile, percentileFraction } from "./percentile.ts";
import { trimmedMean } from "./trimmed-mean.ts";

export { percentile } from "./percentile.ts";
export { trimmedMean } from "./trimmed-mean.ts";

export type DescriptiveFigures = {
  readonly mean: Outcome<number>;
  readonly meanSE: Outcome<number>;
  readonly meanLower: Outcome<number>;
  readonly meanUpper: Outcome<number>;
  readonly trimmedMean: Outcome<number>;
  readonly median: Outcome<number>;
  readonly variance: Outcome<number>;
  readonly sd: Outcome<number>;
  readonly minimum: Outcome<number>;
  readonly maximum: Outcome<number>;
  readonly range: Outcome<number>;
  readonly iqr: Outcome<number>;
  readonly skewness: Outcome<number>;
  readonly skewnessSE: Outcome<number>;
  readonly kurtosis: Outcome<number>;
  readonly kurtosisSE: Outcome<number>;
};

/**
 * All figures of a distribution, from exact moments, each rounded once.
 *
 * @param confidence of the mean's interval (t with n - 1 df), between 0 and 1
 * @throws RangeError for another confidence
 */
export function describe(d: Distribution, confidence = 0.95): DescriptiveFigures {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be within 0 and 1, not ${confidence}`);
  const m = moments(d);
  const spread = whenAtLeast(d.n, 2);
  const mean = whenAtLeast(d.n, 1)(() => ratio(m.sum, m.n * m.unit));
  const meanSE = spread(() => rootOfRatio(m.second, m.n * m.n * (m.n - 1n) * m.unit * m.unit));
  const margin = spread(() => -tQuantile((1 - confidence) / 2, d.n - 1) * certain(meanSE));
  const extreme = (at: 0 | -1) => whenAtLeast(d.n, 1)(() => d.values.at(at)!);
  return {
    mean,
    meanSE,
    meanLower: spread(() => certain(mean) - certain(margin)),
    meanUpper: spread(() => certain(mean) + certain(margin)),
    trimmedMean: trimmedMean(d),
    median: percentile(d, 0.5),
    variance: spread(() => ratio(m.second, m.n * (m.n - 1n) * m.unit * m.unit)),
    sd: spread(() => rootOfRatio(m.second, m.n * (m.n - 1n) * m.unit * m.unit)),
    minimum: extreme(0),
    maximum: extreme(-1),
    range: difference(d, 0, 1),
    iqr: difference(d, 0.25, 0.75),
    skewness: skewness(m),
    skewnessSE: skewnessSE(d.n),
    kurtosis: kurtosis(m),
    kurtosisSE: kurtosisSE(d.n),
  };
}

/** The sum of all values. @returns undefined for no cases */
export function total(d: Distribution): Outcome<number> {
  const { sum, unit } = exactSum(d);
  return whenAtLeast(d.n, 1)(() => ratio(sum, unit));
}

/**
 * Skewness G1 = n M3 / ((n - 1)(n - 2) s^3), with Mk = sum (x - mean)^k: the adjusted estimator, type 2 of Joanes & Gill.
 *
 * @returns undefined for n < 3 and where the values don't vary
 * @see Joanes & Gill (1998), The Statistician 47(1), 183-189. Oracle: SciPy skew(bias=False), R psych::skew(type = 2)
 */
function skewness({ n, second, third }: Moments): Outcome<number> {
  if (n < 3n) return tooFew(n, 3);
  if (second === 0n) return undefinedBecause({ code: "zero-variance", what: "values" });
  return ok(signedRoot(third, third * third * n * (n - 1n), second ** 3n * (n - 2n) ** 2n));
}

/** Standard error of G1 under normality: sqrt(6 n (n - 1) / ((n - 2)(n + 1)(n + 3))). @returns undefined for n < 3 */
export function skewnessSE(n: number): Outcome<number> {
  return whenAtLeast(n, 3)(() => Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3))));
}

/**
 * Excess kurtosis G2 = [n (n + 1) M4 - 3 M2^2 (n - 1)] / ((n - 1)(n - 2)(n - 3) s^4), type 2 of Joanes & Gill.
 *
 * @returns undefined for n < 4 and where the values don't vary
 * @see Joanes & Gill (1998). Oracle: SciPy kurtosis(bias=False), R psych::kurtosi(type = 2)
 */
function kurtosis({ n, second, fourth }: Moments): Outcome<number> {
  if (n < 4n) return tooFew(n, 4);
  if (second === 0n) return undefinedBecause({ code: "zero-variance", what: "values" });
  const square = second * second;
  return ok(ratio(((n + 1n) * fourth - 3n * (n - 1n) * square) * (n - 1n), (n - 2n) * (n - 3n) * square));
}

/** Standard error of G2 under normality: 2 SE(G1) sqrt((n^2 - 1) / ((n - 3)(n + 5))). @returns undefined for n < 4 */
export function kurtosisSE(n: number): Outcome<number> {
  return whenAtLeast(n, 4)(() => 2 * certain(skewnessSE(n)) * Math.sqrt((n * n - 1) / ((n - 3) * (n + 5))));
}

/** Difference of two percentiles, rounded once. */
function difference(d: Distribution, from: number, to: number): Outcome<number> {
  return whenAtLeast(
    d.n,
    1,
  )(() => {
    const [a, b] = [percentileFraction(d, from), percentileFraction(d, to)];
    return ratio(b.numerator * a.denominator - a.numerator * b.denominator, a.denominator * b.denominator);
  });
}

function whenAtLeast(n: number, needed: number): (figure: () => number) => Outcome<number> {
  return (figure) => (n >= needed ? ok(figure()) : tooFew(BigInt(n), needed));
}

function tooFew(n: bigint, needed: number): Outcome<number> {
  return undefinedBecause(n === 0n ? { code: "no-cases" } : { code: "too-few-cases", n: Number(n), needed });
}

/** Of an outcome that the number of cases makes certain. */
function certain(outcome: Outcome<number>): number {
  if (!outcome.ok) throw new RangeError(`undefined: ${outcome.reason.code}`);
  return outcome.value;
}
