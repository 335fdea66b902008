/** What the methods cite, as a list of references has it. */
import type { Language } from "../../core/language.ts";
import { type Prose, prose } from "../prose.ts";

type Reference = { readonly authors: string; readonly year: string; readonly full: string };

export const references = {
  anscombe: {
    authors: "Anscombe",
    year: "1956",
    full: "Anscombe, F. J. (1956). On estimating binomial response relations. Biometrika, 43(3/4), 461-464.",
  },
  cronbach: {
    authors: "Cronbach",
    year: "1951",
    full: "Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3), 297-334.",
  },
  feldt: {
    authors: "Feldt",
    year: "1965",
    full: "Feldt, L. S. (1965). The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. Psychometrika, 30(3), 357-370.",
  },
  fisher: {
    authors: "Fisher",
    year: "1935",
    full: "Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society, 98(1), 39-82.",
  },
  freeman: {
    authors: "Freeman & Halton",
    year: "1951",
    full: "Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38(1/2), 141-149.",
  },
  haldane: {
    authors: "Haldane",
    year: "1956",
    full: "Haldane, J. B. S. (1956). The estimation and significance of the logarithm of a ratio of frequencies. Annals of Human Genetics, 20(4), 309-311.",
  },
  joanes: {
    authors: "Joanes & Gill",
    year: "1998",
    full: "Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. The Statistician, 47(1), 183-189.",
  },
  katz: {
    authors: "Katz et al.",
    year: "1978",
    full: "Katz, D., Baptista, J., Azen, S. P., & Pike, M. C. (1978). Obtaining confidence intervals for the risk ratio in cohort studies. Biometrics, 34(3), 469-474.",
  },
  lilliefors: {
    authors: "Lilliefors",
    year: "1967",
    full: "Lilliefors, H. W. (1967). On the Kolmogorov-Smirnov test for normality with mean and variance unknown. Journal of the American Statistical Association, 62(318), 399-402.",
  },
  pearson: {
    authors: "Pearson",
    year: "1900",
    full: "Pearson, K. (1900). On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling. Philosophical Magazine, Series 5, 50(302), 157-175.",
  },
  shapiro: {
    authors: "Shapiro & Wilk",
    year: "1965",
    full: "Shapiro, S. S., & Wilk, M. B. (1965). An analysis of variance test for normality (complete samples). Biometrika, 52(3/4), 591-611.",
  },
  wilks: {
    authors: "Wilks",
    year: "1938",
    full: "Wilks, S. S. (1938). The large-sample distribution of the likelihood ratio for testing composite hypotheses. Annals of Mathematical Statistics, 9(1), 60-62.",
  },
  woolf: {
    authors: "Woolf",
    year: "1955",
    full: "Woolf, B. (1955). On estimating the relation between blood group and disease. Annals of Human Genetics, 19(4), 251-253.",
  },
  yates: {
    authors: "Yates",
    year: "1934",
    full: "Yates, F. (1934). Contingency tables involving small numbers and the chi-square test. Supplement to the Journal of the Royal Statistical Society, 1(2), 217-235.",
  },
} as const satisfies Readonly<Record<string, Reference>>;

export type Cited = keyof typeof references;

/** `Katz et al., 1978` or `Katz dkk., 1978`, for brackets in a sentence. */
export function cite(which: Cited, language: Language): Prose {
  const { authors, year } = references[which];
  return prose`${authorsIn(authors, language)}, ${{ kind: "constant", text: year }}`;
}

/** Those that a text cites, in the order of a list. */
export function citedIn(texts: readonly string[], language: Language): readonly string[] {
  return Object.values(references)
    .filter(({ authors, year }) => texts.some((text) => text.includes(`${authorsIn(authors, language)}, ${year}`)))
    .map(({ full }) => (language === "id" ? full.replace(", & ", ", dan ") : full));
}

function authorsIn(authors: string, language: Language): string {
  return language === "id" ? authors.replace(" & ", " dan ").replace(" et al.", " dkk.") : authors;
}
