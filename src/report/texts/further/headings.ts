/** What the further stages are called above their tables, and what their figures are called in notes. */
import type { Language } from "../../../core/language.ts";
import type { FurtherResult } from "../../../stages/result.ts";

export type FurtherHeadings = { readonly [S in keyof FurtherResult]: string };

export const furtherHeadings = {
  en: {
    itemCorrelations: "Inter-item correlations",
    samplingAdequacy: "KMO and Bartlett's test",
    alphaIntervals: "Interval of alpha",
    splitHalf: "Split-half reliability",
    guttman: "Guttman's lambdas",
    omega: "McDonald's omega",
    intraclass: "Intraclass correlation",
    factors: "Factor analysis",
    percentiles: "Percentiles",
    extremes: "Extreme values",
    histograms: "Histograms",
    qqPlots: "Normal Q-Q plots",
    exactTests: "Exact tests",
    associations: "Strength of association",
    residuals: "Adjusted residuals",
    mergers: "Merging categories",
    oddsRatios: "Odds ratios",
    boxPlots: "Box plots by group",
    stratified: "Associations by strata",
    mcnemar: "McNemar's test",
  },
  id: {
    itemCorrelations: "Korelasi antarbutir",
    samplingAdequacy: "KMO dan uji Bartlett",
    alphaIntervals: "Interval alpha",
    splitHalf: "Reliabilitas belah dua",
    guttman: "Lambda Guttman",
    omega: "Omega McDonald",
    intraclass: "Korelasi intrakelas",
    factors: "Analisis faktor",
    percentiles: "Persentil",
    extremes: "Nilai ekstrem",
    histograms: "Histogram",
    qqPlots: "Plot Q-Q normal",
    exactTests: "Uji eksak",
    associations: "Kekuatan hubungan",
    residuals: "Residu terkoreksi",
    mergers: "Penggabungan kategori",
    oddsRatios: "Odds ratio",
    boxPlots: "Diagram kotak garis (box plot) menurut kelompok",
    stratified: "Hubungan menurut strata",
    mcnemar: "Uji McNemar",
  },
} satisfies Record<Language, FurtherHeadings>;
