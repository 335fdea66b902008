/** Tests by the names that prose gives them; short ones stand in lists. */
import type { PSource } from "../../../stages/result.ts";
import type { InBoth } from "../saying.ts";

export const testNames: InBoth<Readonly<Record<PSource, string>>> = {
  id: {
    pearson: "uji chi-square Pearson",
    continuityCorrection: "uji chi-square dengan koreksi kontinuitas",
    fisher: "uji eksak Fisher",
    likelihoodRatio: "uji rasio likelihood",
  },
  en: {
    pearson: "Pearson's chi-square test",
    continuityCorrection: "the chi-square test with continuity correction",
    fisher: "Fisher's exact test",
    likelihoodRatio: "the likelihood-ratio test",
  },
};

export const shortTestNames: InBoth<Readonly<Record<PSource, string>>> = {
  id: {
    pearson: "chi-square Pearson",
    continuityCorrection: "koreksi kontinuitas",
    fisher: "uji eksak Fisher",
    likelihoodRatio: "rasio likelihood",
  },
  en: {
    pearson: "Pearson's chi-square",
    continuityCorrection: "continuity correction",
    fisher: "Fisher's exact test",
    likelihoodRatio: "likelihood ratio",
  },
};
