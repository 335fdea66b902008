/** What `bench/accuracy.js` asks of loyalty: plain values in, figures out, by the functions that the program itself uses. */
import { DistributionCounter } from "../../src/counts/distribution.ts";
import type { Distribution } from "../../src/counts/summaries.ts";
import { incompleteBeta } from "../../src/stats/probability/beta.ts";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpperTail } from "../../src/stats/probability/chi-square.ts";
import { fCdf, fQuantile, fUpperTail } from "../../src/stats/probability/f.ts";
import { logGamma, lowerGamma, upperGamma } from "../../src/stats/probability/gamma.ts";
import {
  hypergeometricCdf,
  hypergeometricPmf,
  hypergeometricUpperTail,
} from "../../src/stats/probability/hypergeometric.ts";
import { normalCdf, normalQuantile, normalTwoSided, normalUpperTail } from "../../src/stats/probability/normal.ts";
import { tQuantile, tTwoSided } from "../../src/stats/probability/student-t.ts";
import { describe } from "../../src/stats/scores/descriptives.ts";
import { oneWayAnova } from "../../src/stats/scores/one-way-anova.ts";

type Figures = Readonly<Record<string, number>>;

/** Mean and SD of numbers as a file has them. */
export function univariate(texts: readonly string[]): Figures {
  const { mean, sd } = describe(distributionOf(texts));
  return defined({ mean, sd });
}

/** The seven figures of NIST's table that aren't degrees of freedom. */
export function anova(groups: readonly (readonly string[])[]): Figures {
  const analysis = oneWayAnova(groups.map(distributionOf));
  if (!analysis.ok) throw new Error(analysis.reason.code);
  const { between, within, f, rSquared, residualSD } = analysis.value;
  return {
    betweenSS: between.sumOfSquares,
    withinSS: within.sumOfSquares,
    ...defined({ betweenMS: between.meanSquare, withinMS: within.meanSquare, f, rSquared, residualSD }),
  };
}

/** One entry a kind of reference in fixtures/oracle/distributions, by its name there. */
export const tails: Readonly<Record<string, (a: number, b: number, c: number, x: number) => number>> = {
  norm_cdf: (_a, _b, _c, x) => normalCdf(x),
  norm_sf: (_a, _b, _c, x) => normalUpperTail(x),
  norm_2s: (_a, _b, _c, x) => normalTwoSided(x),
  norm_q: (_a, _b, _c, x) => normalQuantile(x),
  gamP: (a, _b, _c, x) => lowerGamma(a, x),
  gamQ: (a, _b, _c, x) => upperGamma(a, x),
  lgamma: (_a, _b, _c, x) => logGamma(x),
  betaI: (a, b, _c, x) => incompleteBeta(x, a, b),
  chisq_cdf: (a, _b, _c, x) => chiSquareCdf(x, a),
  chisq_sf: (a, _b, _c, x) => chiSquareUpperTail(x, a),
  chisq_q: (a, _b, _c, x) => chiSquareQuantile(x, a),
  t_2s: (a, _b, _c, x) => tTwoSided(x, a),
  t_q: (a, _b, _c, x) => tQuantile(x, a),
  f_cdf: (a, b, _c, x) => fCdf(x, a, b),
  f_sf: (a, b, _c, x) => fUpperTail(x, a, b),
  f_q: (a, b, _c, x) => fQuantile(x, a, b),
  hyper_pmf: (a, b, c, x) => hypergeometricPmf(x, a, b, c),
  hyper_cdf: (a, b, c, x) => hypergeometricCdf(x, a, b, c),
  hyper_sf: (a, b, c, x) => hypergeometricUpperTail(x, a, b, c),
};

function distributionOf(texts: readonly string[]): Distribution {
  const decimals = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  const counter = new DistributionCounter();
  counter.add(Float64Array.from(texts, Number), texts.length);
  return counter.distribution(decimals);
}

function defined(outcomes: Readonly<Record<string, { ok: true; value: number } | { ok: false }>>): Figures {
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, outcome]) => [name, outcome.ok ? outcome.value : Number.NaN]),
  );
}
