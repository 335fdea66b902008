/**
 * A small study where everything that can go wrong does: an invalid item, a dropped one, a constant one, a negative alpha,
 * a pilot of 2, a variable of one category, an empty cell, an outcome that one table loses a category of, missing values.
 */
import type { Language } from "../../src/core/language.ts";
import { wordNotes } from "../../src/report/word-notes.ts";
import { noFurtherStages } from "../../src/stages/only.ts";
import type { Bivariate, Cleaning, Descriptives, Remark, StudyResult } from "../../src/stages/result.ts";
import { crosstabsSample } from "./samples/crosstabs.ts";
import { exactSample } from "./samples/exact.ts";
import { factorsSample } from "./samples/factors.ts";
import { instrumentSample } from "./samples/instrument.ts";
import { oddsSample } from "./samples/odds.ts";
import { scoresSample } from "./samples/scores.ts";

function cases(n: number, left: number) {
  const total = n + left;
  return { total, validPercent: (100 * n) / total, missingPercent: (100 * left) / total };
}

const noFigures: Omit<Descriptives, "variable" | "n" | "missing" | "cases"> = {
  mean: null,
  meanSE: null,
  meanLower: null,
  meanUpper: null,
  trimmedMean: null,
  median: null,
  modes: [],
  variance: null,
  sd: null,
  minimum: null,
  maximum: null,
  range: null,
  iqr: null,
  skewness: null,
  skewnessSE: null,
  kurtosis: null,
  kurtosisSE: null,
};

const described: Omit<Descriptives, "variable"> = {
  n: 12,
  missing: 2,
  cases: cases(12, 2),
  mean: 5.25,
  meanSE: 0.4787,
  meanLower: 4.1963,
  meanUpper: 6.3037,
  trimmedMean: 5.2222,
  median: 5,
  modes: [4, 5],
  variance: 2.75,
  sd: 1.6583,
  minimum: 2,
  maximum: 8,
  range: 6,
  iqr: 2.75,
  skewness: -0.0004,
  skewnessSE: 0.6373,
  kurtosis: -0.704,
  kurtosisSE: 1.2322,
};

const validItem = {
  meanIfDeleted: 6.125,
  varianceIfDeleted: 1.5,
  correctedItemTotal: 0.72,
  correctedItemTotalP: 0.0083,
  itemTotal: 0.85,
  itemTotalP: 0.0004,
  alphaIfDeleted: 0.64,
  valid: true,
  dropped: null,
};

const twoByTwo: Bivariate = {
  row: "jk",
  column: "L",
  n: 12,
  missing: 2,
  cases: cases(12, 2),
  rows: ["Laki-laki", "Perempuan"],
  columns: ["Rendah", "Tinggi"],
  counts: [
    [5, 1],
    [1, 5],
  ],
  rowTotals: [6, 6],
  columnTotals: [6, 6],
  rowPercent: [
    [83.33333333333333, 16.666666666666668],
    [16.666666666666668, 83.33333333333333],
  ],
  totalPercent: [50, 50],
  expected: [
    [3, 3],
    [3, 3],
  ],
  cells: 4,
  expectedBelow5: 4,
  expectedBelow5Percent: 100,
  minimumExpected: 3,
  chiSquare: {
    pearson: { value: 5.333333333333333, df: 1, p: 0.020921335337794 },
    continuityCorrection: { value: 3, df: 1, p: 0.08326451666355 },
    likelihoodRatio: { value: 5.8221, df: 1, p: 0.01583 },
    linearByLinear: { value: 4.8889, df: 1, p: 0.02703 },
    fisher: { p2: 0.08008658008658, p1: 0.04004329004329 },
  },
  risk: {
    oddsRatio: { value: 25, lower: 1.2, upper: 520.9 },
    cohorts: [
      { column: "Rendah", ratio: { value: 5, lower: 0.81, upper: 30.9 } },
      { column: "Tinggi", ratio: { value: 0.2, lower: 0.032, upper: 1.23 } },
    ],
  },
  p: 0.08008658008658,
  pSource: "fisher",
  significant: false,
};

const noInterval = { value: null, lower: null, upper: null };
const noTest = (df: number) => ({ value: null, df, p: null });

const emptyCell: Bivariate = {
  ...twoByTwo,
  row: "kota",
  rows: ["Kota", "Desa"],
  counts: [
    [6, 0],
    [0, 6],
  ],
  rowPercent: [
    [100, 0],
    [0, 100],
  ],
  missing: 0,
  chiSquare: {
    ...twoByTwo.chiSquare,
    pearson: { value: 12, df: 1, p: 0.000532 },
    fisher: { p2: 0.000216, p1: 0.000108 },
  },
  risk: { oddsRatio: noInterval, cohorts: twoByTwo.columns.map((column) => ({ column, ratio: noInterval })) },
  p: 0.000216,
  significant: true,
};

const threeRows: Bivariate = {
  ...twoByTwo,
  row: "didik",
  missing: 0,
  rows: ["SD", "SMA", "Perguruan tinggi"],
  columns: ["Rendah", "Tinggi"],
  counts: [
    [2, 0],
    [1, 4],
    [1, 4],
  ],
  rowTotals: [2, 5, 5],
  columnTotals: [4, 8],
  rowPercent: [
    [100, 0],
    [20, 80],
    [20, 80],
  ],
  totalPercent: [33.333333333333336, 66.66666666666667],
  expected: [
    [0.6667, 1.3333],
    [1.6667, 3.3333],
    [1.6667, 3.3333],
  ],
  cells: 6,
  expectedBelow5: 6,
  minimumExpected: 0.6666666666666666,
  chiSquare: {
    pearson: { value: 4.8, df: 2, p: 0.0907 },
    continuityCorrection: null,
    likelihoodRatio: { value: 5.2676, df: 2, p: 0.0718 },
    linearByLinear: { value: 2.1, df: 1, p: 0.1473 },
    fisher: null,
  },
  risk: null,
  p: 0.0907,
  pSource: "pearson",
};

const oneRow: Bivariate = {
  ...threeRows,
  row: "agama",
  rows: ["Islam"],
  columns: ["Tinggi"],
  counts: [[12]],
  rowTotals: [12],
  columnTotals: [12],
  rowPercent: [[100]],
  totalPercent: [100],
  expected: [[12]],
  cells: 1,
  expectedBelow5: 0,
  expectedBelow5Percent: 0,
  minimumExpected: 12,
  chiSquare: {
    pearson: noTest(0),
    continuityCorrection: null,
    likelihoodRatio: noTest(0),
    linearByLinear: noTest(1),
    fisher: null,
  },
  p: null,
  pSource: null,
  significant: null,
};

const tooFew = { code: "too-few-cases", n: 2, needed: 3 };
const undefinedRemark = (where: string, reason: object, args: object): Remark => ({
  code: "undefined",
  severity: "info",
  where,
  args: { figure: where.slice(where.lastIndexOf(".") + 1), reason, ...args },
});

export const sampleRemarks: readonly Remark[] = [
  {
    code: "read-as",
    severity: "info",
    where: "inputs[0]",
    args: { path: "data.csv", rows: 15, delimiter: ";", encoding: "UTF-8" },
  },
  { code: "no-pilot", severity: "info", where: "validity", args: {} },
  { code: "screened-out", severity: "info", where: "data.screenedOut", args: { count: 1, keepMissing: 0 } },
  { code: "invalid-items", severity: "problem", where: "validity[0]", args: { scale: "A", items: ["A3"] } },
  { code: "constant-item", severity: "caution", where: "reliability[0]", args: { item: "A2", scale: "A" } },
  {
    code: "negative-alpha",
    severity: "problem",
    where: "reliability[1].alpha",
    args: { scale: "L", alpha: -0.25, items: ["L1", "L2"] },
  },
  { code: "empty-cell", severity: "caution", where: "bivariate[1]", args: { row: "kota", column: "L" } },
  {
    code: "no-odds-ratio",
    severity: "info",
    where: "bivariate[2].risk",
    args: { row: "didik", column: "L", rows: 3, columns: 2 },
  },
  undefinedRemark("descriptives[1].skewness", tooFew, { variable: "lama" }),
  undefinedRemark("descriptives[1].kurtosis", tooFew, { variable: "lama" }),
  undefinedRemark("bivariate[1].risk.oddsRatio.value", { code: "empty-cell" }, { row: "kota", column: "L" }),
  undefinedRemark("bivariate[1].risk.oddsRatio.lower", { code: "empty-cell" }, { row: "kota", column: "L" }),
  undefinedRemark("bivariate[3].p", { code: "too-few-categories", rows: 1, columns: 1 }, { row: "agama", column: "L" }),
];

const variables: StudyResult["variables"] = [
  { name: "jk", label: "Jenis kelamin", kind: "category" },
  { name: "kota", label: "Tempat tinggal", kind: "category" },
  { name: "didik", label: "Pendidikan", kind: "category" },
  { name: "agama", label: "Agama", kind: "category" },
  { name: "lama", label: "Lama berobat", kind: "number" },
  { name: "A1", label: "Dokter ramah", kind: "item", reversed: false },
  { name: "A2", label: "A2", kind: "item", reversed: false },
  { name: "A3", label: "Antrean terlalu lama", kind: "item", reversed: true },
  { name: "A4", label: "A4", kind: "item", reversed: false },
  { name: "A", label: "Pelayanan", kind: "scale", items: ["A1", "A2", "A3", "A4"] },
  { name: "L1", label: "L1", kind: "item", reversed: false },
  { name: "L2", label: "L2", kind: "item", reversed: false },
  { name: "L", label: "Loyalitas", kind: "scale", items: ["L1", "L2"] },
];

/** One of everything that cleaning can find. */
export const sampleCleaning: Cleaning = {
  source: "data",
  rows: 15,
  screenedOut: [{ reason: "keep", say: null, count: 1, percent: 100 / 15, cases: [4] }],
  analysed: 14,
  analysedPercent: 1400 / 15,
  duplicates: [
    {
      by: "answers",
      column: null,
      compared: 14,
      groups: 1,
      repeats: 2,
      percent: 200 / 15,
      dropped: false,
      first: [{ count: 3, cases: [2, 9, 12] }],
    },
    { by: "person", column: "surel", compared: 13, groups: 0, repeats: 0, percent: 0, dropped: false, first: [] },
  ],
  straightLining: [
    { answers: "setuju", items: 12, reversed: 1, count: 1, percent: 100 / 15, dropped: false, cases: [7] },
  ],
  checks: [
    {
      unless: "lama >= 1",
      say: "Pasien baru tidak diikutkan",
      drop: false,
      broken: 1,
      percent: 100 / 15,
      missing: 2,
      missingPercent: 200 / 15,
      cases: [16],
    },
  ],
  missing: {
    cells: 2,
    variables: [
      { variable: "jk", count: 0, percent: 0 },
      { variable: "A1", count: 2, percent: 200 / 14 },
    ],
    lacking: { count: 2, percent: 200 / 14 },
    respondents: [
      { cells: 0, count: 12, percent: 1200 / 14 },
      { cells: 1, count: 2, percent: 200 / 14 },
    ],
  },
  invalid: { count: 1, first: [{ case: 5, column: "A2", text: "44", problem: "code-out-of-range" }] },
  outliers: [
    {
      variable: "lama",
      n: 14,
      lowerHinge: 12,
      upperHinge: 24,
      count: 2,
      beyondFence: 2,
      extreme: 1,
      beyond3SD: 1,
      values: [
        { value: 45, count: 1, z: 1.5, fence: "outlier", cases: [11] },
        { value: 120, count: 1, z: 3.2, fence: "extreme", cases: [3] },
      ],
    },
  ],
};

/** Notes worded in the language that is asked for. */
export function sampleResult(language: Language = "en", remarks: readonly Remark[] = sampleRemarks): StudyResult {
  const labels = new Map(variables.map(({ name, label }) => [name, label]));
  return {
    schema: "loyalty/1",
    tool: { name: "loyalty", version: "0.1.0" },
    study: { title: "Loyalitas pasien", language, outcome: "L", predictors: ["jk", "kota", "didik", "agama"] },
    inputs: [
      { role: "data", path: "data.csv", sha256: "ab".repeat(32), rows: 15 },
      { role: "codebook", path: "loyalty.yaml", sha256: "cd".repeat(32) },
    ],
    codebook: {
      loyalty: 1,
      answers: {
        setuju: { 4: ["Sangat Setuju", "SS"], 1: ["Sangat Tidak Setuju"], 2: ["Tidak Setuju"], 3: ["Setuju"] },
      },
      scales: { A: { items: ["A1", "A2", "A3", "A4"], answers: "setuju", reverse: ["A3"] } },
    },
    method: {
      alpha: 0.05,
      validity: { r: "corrected", criterion: "r-table", invalid: "drop" },
      reliability: { minimum: 0.6 },
      normality: { rule: "skewness-ratio", limit: 2, signed: false },
      factor: { extraction: "principal-components", number: "kaiser", rotation: "varimax" },
      cutoff: { rounding: "none" },
      p: "by-expected-count",
      merge: "report",
    },
    variables,
    data: { rows: 15, screenedOut: 1, analysed: 14, missingCells: 2, invalidCells: 0 },
    cleaning: [sampleCleaning],
    validity: [
      {
        scale: "A",
        source: "data",
        n: 12,
        excluded: 2,
        criterion: "r-table",
        rounds: [
          { round: 1, n: 12, df: 10, criticalR: 0.576 },
          { round: 2, n: 12, df: 10, criticalR: 0.576 },
        ],
        df: 10,
        criticalR: 0.5759829637879443,
        items: [
          { item: "A1", ...validItem },
          {
            item: "A2",
            ...validItem,
            correctedItemTotal: null,
            correctedItemTotalP: null,
            itemTotal: null,
            itemTotalP: null,
            alphaIfDeleted: null,
            valid: null,
          },
          { item: "A3", ...validItem, correctedItemTotal: -0.704, itemTotal: 0.1, itemTotalP: 0.7571, valid: false },
          { item: "A4", ...validItem, correctedItemTotal: 0.2, itemTotal: 0.5, valid: false, dropped: 1 },
        ],
      },
      {
        scale: "L",
        source: "data",
        n: 2,
        excluded: 12,
        criterion: "r-table",
        rounds: [{ round: 1, n: 2, df: 0, criticalR: null }],
        df: 0,
        criticalR: null,
        items: [
          { item: "L1", ...validItem, itemTotalP: null, valid: null },
          { item: "L2", ...validItem, itemTotalP: null, valid: null },
        ],
      },
    ],
    reliability: [
      {
        scale: "A",
        source: "data",
        n: 12,
        excluded: 2,
        cases: cases(12, 2),
        items: [
          { item: "A1", mean: 3.25, sd: 0.866 },
          { item: "A2", mean: 4, sd: 0 },
          { item: "A3", mean: 2, sd: 0.953 },
        ],
        scaleMean: 9.25,
        scaleVariance: 2.75,
        scaleSD: 1.6583,
        alpha: 0.7195,
        alphaStandardized: 0.72,
        minimum: 0.6,
        reliable: true,
      },
      {
        scale: "L",
        source: "data",
        n: 2,
        excluded: 0,
        cases: cases(2, 0),
        items: [
          { item: "L1", mean: 2.5, sd: Math.SQRT1_2 },
          { item: "L2", mean: 2.5, sd: Math.SQRT1_2 },
        ],
        scaleMean: 5,
        scaleVariance: 0.8,
        scaleSD: 0.894,
        alpha: -0.25,
        alphaStandardized: null,
        minimum: 0.6,
        reliable: false,
      },
    ],
    frequencies: [
      {
        variable: "jk",
        n: 12,
        missing: 2,
        cases: cases(12, 2),
        totalScore: null,
        modes: ["L", "P"],
        values: [
          {
            value: "L",
            label: "Laki-laki",
            count: 6,
            percent: 42.857142857142854,
            validPercent: 50,
            cumulativePercent: 50,
          },
          {
            value: "P",
            label: "Perempuan",
            count: 6,
            percent: 42.857142857142854,
            validPercent: 50,
            cumulativePercent: 100,
          },
        ],
      },
      { variable: "agama", n: 0, missing: 14, cases: cases(0, 14), totalScore: null, modes: [], values: [] },
      {
        variable: "A1",
        n: 14,
        missing: 0,
        cases: cases(14, 0),
        totalScore: 45,
        modes: [4],
        values: [
          {
            value: 2,
            label: "Tidak Setuju",
            count: 3,
            percent: 21.428571428571427,
            validPercent: 21.428571428571427,
            cumulativePercent: 21.428571428571427,
          },
          {
            value: 4,
            label: "Sangat Setuju",
            count: 11,
            percent: 78.57142857142857,
            validPercent: 78.57142857142857,
            cumulativePercent: 100,
          },
        ],
      },
      {
        variable: "A3",
        n: 14,
        missing: 0,
        cases: cases(14, 0),
        totalScore: 31,
        modes: [1],
        values: [
          {
            value: 1,
            label: "Sangat Setuju",
            count: 11,
            percent: 78.57142857142857,
            validPercent: 78.57142857142857,
            cumulativePercent: 78.57142857142857,
          },
          {
            value: 3,
            label: "Tidak Setuju",
            count: 3,
            percent: 21.428571428571427,
            validPercent: 21.428571428571427,
            cumulativePercent: 100,
          },
        ],
      },
    ],
    descriptives: [
      { variable: "A", ...described },
      {
        variable: "lama",
        n: 2,
        missing: 12,
        cases: cases(2, 12),
        ...noFigures,
        mean: 2.75,
        minimum: 2.5,
        maximum: 3,
        range: 0.5,
      },
    ],
    normality: [
      {
        variable: "A",
        rule: "skewness-ratio",
        limit: 2,
        skewnessRatio: -0.0006,
        kurtosisRatio: -0.5713,
        normal: true,
        shapiroWilk: null,
        lilliefors: null,
      },
      {
        variable: "lama",
        rule: "skewness-ratio",
        limit: 2,
        skewnessRatio: null,
        kurtosisRatio: null,
        normal: null,
        shapiroWilk: { w: 0.951, df: 12, p: 0.0004 },
        lilliefors: { d: 0.1, df: 12, p: 0.2, lowerBound: true },
      },
    ],
    cutoffs: [
      {
        variable: "A",
        statistic: "fixed",
        exact: 6.5,
        used: 6.5,
        low: { label: "Rendah", count: 9, percent: 75 },
        high: { label: "Tinggi", count: 3, percent: 25 },
        rule: { statistic: "mean", value: 5.25, low: 7, high: 5 },
      },
      {
        variable: "lama",
        statistic: null,
        exact: null,
        used: null,
        low: { label: "Singkat", count: 0, percent: 0 },
        high: { label: "Lama", count: 0, percent: 0 },
        rule: { statistic: null, value: null, low: 0, high: 0 },
      },
    ],
    bivariate: [twoByTwo, emptyCell, threeRows, oneRow],
    ...noFurtherStages(),
    ...instrumentSample,
    ...factorsSample,
    ...scoresSample,
    ...exactSample,
    ...crosstabsSample,
    ...oddsSample,
    notes: wordNotes(remarks, { language, label: (name) => labels.get(name) ?? name }),
  };
}
