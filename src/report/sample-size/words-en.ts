/** Sample sizes in English. */
import type { SampleSizeMethod } from "../../stages/sample-size.ts";
import type { Facts } from "./facts.ts";
import type { Meaning } from "./formulas.ts";
import type { SampleSizeWords } from "./words.ts";

const TITLES: Readonly<Record<SampleSizeMethod, string>> = {
  lemeshow: "Sample size: one proportion, no limit to the population (Lemeshow)",
  "two-proportions": "Sample size: comparing two proportions (Lemeshow)",
  "two-means": "Sample size: comparing two means",
  correlation: "Sample size: testing a correlation",
  slovin: "Sample size: Slovin's formula",
  "krejcie-morgan": "Sample size: Krejcie and Morgan",
  cochran: "Sample size: one proportion (Cochran)",
};

const MEANINGS: Readonly<Record<Exclude<Meaning, "z" | "zAlpha" | "zPower">, string>> = {
  population: "people in the population",
  proportion: "expected proportion",
  precision: "absolute precision: how far the estimate may be from the truth",
  margin: "margin of error",
  chiSquare: "chi-square of 1 df for a confidence of 95%",
  proportion1: "proportion in the first group",
  proportion2: "proportion in the second group",
  meanProportion: "(P₁ + P₂) / 2",
  mean1: "mean of the first group",
  mean2: "mean of the second group",
  difference: "difference of the means that is to be found",
  sd: "standard deviation in both groups",
  sd1: "standard deviation in the first group",
  sd2: "standard deviation in the second group",
  correlation: "smallest correlation that is to be found",
};

const people = (f: Facts) =>
  f.groups === 2 ? `${f.n} respondents in each group (${f.total} in all)` : `${f.n} respondents`;

const allowing = ({ dropOut, groups }: Facts) => {
  if (dropOut === null) return "";
  const needed =
    groups === 2 ? `${dropOut.n} respondents in each group (${dropOut.total} in all)` : `${dropOut.n} respondents`;
  return ` Allowing for a drop-out of ${dropOut.share}, ${needed} are needed.`;
};

const gives = (f: Facts, nearest = false) =>
  f.whole
    ? `the formula gives ${people(f)}`
    : `the formula gives n = ${f.exact}, rounded ${nearest ? "to the nearest whole number" : "up to"}${nearest ? ":" : ""} ${people(f)}`;

const confident = (f: Facts) =>
  `a confidence level of ${f.percent("confidence")}${f.has("z") ? ` (z = ${f.of("z")})` : ""}`;

const level = (f: Facts) => {
  const zs =
    f.has("z") || f.has("zPower")
      ? ` (${[...(f.has("z") ? [`zα = ${f.of("z")}`] : []), ...(f.has("zPower") ? [`zβ = ${f.of("zPower")}`] : [])].join(", ")})`
      : "";
  return `a ${f.oneSided ? "one" : "two"}-sided significance level of ${f.alpha} and a power of ${f.percent("power")}${zs}`;
};

const ofPopulation = (f: Facts) => (f.has("population") ? `a population of ${f.of("population")}, ` : "");

const SENTENCES: Readonly<Record<SampleSizeMethod, (f: Facts) => string>> = {
  lemeshow: (f) =>
    `The minimum sample size was calculated with the formula of Lemeshow et al. (1990) for estimating one proportion${f.has("population") ? " in a finite population" : ""}. With ${ofPopulation(f)}an expected proportion of ${f.of("proportion")}, an absolute precision of ${f.of("precision")}, and ${confident(f)}, ${gives(f)}.`,
  cochran: (f) =>
    `The minimum sample size was calculated with Cochran's (1977) formula for one proportion${f.has("population") ? ", with the correction for a finite population" : ""}. With ${ofPopulation(f)}an expected proportion of ${f.of("proportion")}, a margin of error of ${f.of("precision")}, and ${confident(f)}, ${gives(f)}.`,
  slovin: (f) =>
    `The sample size was calculated with Slovin's formula (Yamane, 1967). With a population of ${f.of("population")} and a margin of error of ${f.percent("precision")}, ${gives(f)}.`,
  "krejcie-morgan": (f) =>
    `The sample size was calculated with the formula of Krejcie and Morgan (1970), which takes a proportion of ${f.of("proportion")}, a precision of ${f.of("precision")}, and a confidence level of 95%. With a population of ${f.of("population")}, ${gives(f, true)}.`,
  "two-proportions": (f) =>
    `The minimum sample size was calculated with the formula of Lemeshow et al. (1990) for testing the difference of two proportions. With proportions of ${f.of("proportion1")} and ${f.of("proportion2")}, ${level(f)}, ${gives(f)}.`,
  "two-means": (f) =>
    `The minimum sample size was calculated with the formula for comparing two independent means (Rosner, 2015). With ${f.has("mean1") ? `means of ${f.of("mean1")} and ${f.of("mean2")}` : `a difference of ${f.of("difference")}`}, ${f.of("sd1") === f.of("sd2") ? `a standard deviation of ${f.of("sd1")} in both groups` : `standard deviations of ${f.of("sd1")} and ${f.of("sd2")}`}, ${level(f)}, ${gives(f)}.`,
  correlation: (f) =>
    `The minimum sample size was calculated with Fisher's z transformation for testing one correlation (Hulley et al., 2013). With an expected correlation of ${f.of("correlation")}, ${level(f)}, ${gives(f)}.`,
};

export const en: SampleSizeWords = {
  title: (method, finite) => {
    if (method === "lemeshow" && finite) return "Sample size: one proportion, finite population (Lemeshow)";
    if (method === "cochran" && finite) return "Sample size: one proportion, finite population (Cochran)";
    return TITLES[method];
  },
  headings: {
    formula: "Formula",
    filled: "Filled in",
    dropOut: "With drop-out",
    sentence: "For the thesis",
    notes: "What to know about it",
    references: "References",
  },
  meaning: (meaning, f) => {
    if (meaning === "z") return `for a confidence of ${f.percent("confidence")}`;
    if (meaning === "zAlpha") return `for a ${f.oneSided ? "one" : "two"}-sided test with alpha ${f.alpha}`;
    if (meaning === "zPower") return `for a power of ${f.percent("power")}`;
    return MEANINGS[meaning];
  },
  result: (f) => {
    const { dropOut } = f;
    if (dropOut === null) return `n = ${people(f)}`;
    const grown = f.groups === 2 ? `${dropOut.n} in each group (${dropOut.total} in all)` : dropOut.n;
    return `n = ${people(f)}; with a drop-out of ${dropOut.share}: ${grown}`;
  },
  rounded: (f, rounding) =>
    f.whole ? "no rounding" : rounding === "up" ? "rounded up" : "rounded to the nearest whole number",
  roundedUp: "rounded up",
  sentence: (method, facts) => SENTENCES[method](facts) + allowing(facts),
  note: (code, say) => {
    switch (code) {
      case "slovin-assumes":
        return `Slovin's formula has no place for a confidence level, an expected proportion, or a design: it is the formula for one proportion with P = ${say.number("proportion")} and z = ${say.number("z")} (a confidence of about 95%), and simple random sampling. It doesn't fit a study that compares groups or means. Where a proportion is estimated, lemeshow says the same with its assumptions in the open.`;
      case "krejcie-morgan-assumes":
        return `Krejcie and Morgan's table is for estimating one proportion in a simple random sample with P = ${say.number("proportion")}, a precision of ${say.number("precision")}, and 95% confidence, and for nothing else. For other values use lemeshow.`;
      case "krejcie-morgan-rounding":
        return `The published table rounds to the nearest whole number, ${say.number("n")}. Rounded up it would be ${say.number("roundedUp")}.`;
      case "proportion-assumed":
        return `No expected proportion was given, so ${say.number("proportion")} was taken: it asks for the largest sample. A proportion from an earlier study (-P) may ask for less.`;
      case "precision-beyond-proportion":
        return `The precision ${say.number("precision")} is as large as the proportion itself or its complement: ${say.number("proportion")} ± ${say.number("precision")} reaches 0 or 1. Choose a smaller one.`;
      case "few-expected":
        return `Among ${say.number("n")} respondents only ${say.part("expected")} are expected in the rarer category, below ${say.number("least")}. The formula's normal approximation doesn't hold there; take a smaller precision or an exact method.`;
      case "few-expected-in-groups":
        return `With ${say.number("n")} respondents a group, an expected count is ${say.part("expected")}, below ${say.number("least")}. The chi-square test doesn't hold there, and Fisher's exact test needs more people than this formula says.`;
      case "small-groups":
        return `With ${say.number("n")} respondents a group, below ${say.number("least")}, the t test needs one or two more in each than the normal distribution of this formula says.`;
      case "nearly-everybody":
        return `${say.number("asked")} of ${say.number("population")} is the whole population or nearly so: asking everybody may be simpler, and then nothing is estimated.`;
      case "more-than-population":
        return `${say.number("asked")} respondents are more than the ${say.number("population")} that the population has: ask everybody, and expect fewer answers than the formula wants.`;
      case "one-sided":
        return "A one-sided test asks for fewer people. It has to be justified before the data are seen: a difference the other way must be of no interest.";
      case "random-sample":
        return "The formula is for a simple random sample. Clusters ask for more people (multiply by the design effect), and no size mends a sample that wasn't drawn at random.";
      default:
        return code satisfies never;
    }
  },
};
