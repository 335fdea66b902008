/** What `bench/accuracy.js` asks of jStat: the function that its documentation names for the figure, 1 - cdf where it has no upper tail. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
/** @type {any} */
const { jStat } = require("jstat");

export const version = require("jstat/package.json").version;

/** @param {readonly string[]} texts */
export function univariate(texts) {
  const values = texts.map(Number);
  return { mean: jStat.mean(values), sd: jStat.stdev(values, true) };
}

/** Its analysis of variance returns F alone. @param {readonly (readonly string[])[]} groups */
export function anova(groups) {
  return { f: jStat.anovafscore(groups.map((group) => group.map(Number))) };
}

/** @type {Record<string, (a: number, b: number, c: number, x: number) => number>} */
export const tails = {
  norm_cdf: (_a, _b, _c, x) => jStat.normal.cdf(x, 0, 1),
  norm_sf: (_a, _b, _c, x) => 1 - jStat.normal.cdf(x, 0, 1),
  norm_2s: (_a, _b, _c, x) => 2 * (1 - jStat.normal.cdf(Math.abs(x), 0, 1)),
  norm_q: (_a, _b, _c, x) => jStat.normal.inv(x, 0, 1),
  gamP: (a, _b, _c, x) => jStat.lowRegGamma(a, x),
  gamQ: (a, _b, _c, x) => 1 - jStat.lowRegGamma(a, x),
  lgamma: (_a, _b, _c, x) => jStat.gammaln(x),
  betaI: (a, b, _c, x) => jStat.ibeta(x, a, b),
  chisq_cdf: (a, _b, _c, x) => jStat.chisquare.cdf(x, a),
  chisq_sf: (a, _b, _c, x) => 1 - jStat.chisquare.cdf(x, a),
  chisq_q: (a, _b, _c, x) => jStat.chisquare.inv(x, a),
  t_2s: (a, _b, _c, x) => 2 * (1 - jStat.studentt.cdf(Math.abs(x), a)),
  t_q: (a, _b, _c, x) => jStat.studentt.inv(x, a),
  f_cdf: (a, b, _c, x) => jStat.centralF.cdf(x, a, b),
  f_sf: (a, b, _c, x) => 1 - jStat.centralF.cdf(x, a, b),
  f_q: (a, b, _c, x) => jStat.centralF.inv(x, a, b),
  hyper_pmf: (a, b, c, x) => jStat.hypgeom.pdf(x, a + b, a, c),
  hyper_cdf: (a, b, c, x) => jStat.hypgeom.cdf(x, a + b, a, c),
  hyper_sf: (a, b, c, x) => 1 - jStat.hypgeom.cdf(x - 1, a + b, a, c),
};
