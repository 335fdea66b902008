/**
 * A result of the published study's size, its figures read from what was printed (so the doubles are decimals of three
 * digits): for the look and the speed of reports. What wasn't printed is null or, where a table needs it, said here.
 */
import { readFileSync } from "node:fs";
import type { Language } from "../../src/core/language.ts";
import { wordNotes } from "../../src/report/word-notes.ts";
import { noFurtherStages } from "../../src/stages/only.ts";
import type {
  Bivariate,
  Cleaning,
  Descriptives,
  Frequencies,
  Remark,
  ScaleReliability,
  StudyResult,
  Test,
  VariableEntry,
} from "../../src/stages/result.ts";

type Row = { readonly [key: string]: unknown };
// biome-ignore lint/suspicious/noExplicitAny: the published file is read as it is
const published: any = JSON.parse(
  readFileSync(new URL("../../fixtures/bekasi/published.json", import.meta.url), "utf8"),
);

const number = (printed: unknown) => (printed === undefined ? null : Number(printed));
const scales: readonly Row[] = published.scales;
const sumOf: Readonly<Record<string, readonly string[]>> = {
  KP: ["R", "DT", "J", "E", "BF"],
  HP: ["HA", "CC", "LC"],
};
const labels: Readonly<Record<string, string>> = {
  umur: "Kelompok umur",
  jarak: "Jarak tempat tinggal",
  penghasilan: "Penghasilan per anggota rumah tangga",
  penanggung: "Penanggung biaya",
  pendidikan: "Pendidikan terakhir",
  ...Object.fromEntries(scales.map(({ key, name }) => [key, name])),
};
const keyOf = (entry: Row) => String(entry.variable_key ?? "");

function variables(wording: (item: string) => string): VariableEntry[] {
  const characteristics = ["umur", "pendidikan", "penghasilan", "jarak", "penanggung"];
  return [
    ...characteristics.map((name): VariableEntry => ({ name, label: labels[name]!, kind: "category" })),
    ...scales.flatMap((scale): VariableEntry[] => {
      const key = String(scale.key);
      const items = scale.items as readonly string[];
      const own = sumOf[key] === undefined ? items : [];
      return [
        ...own.map((name): VariableEntry => ({ name, label: wording(name), kind: "item", reversed: key === "P" })),
        { name: key, label: String(scale.name), kind: "scale", items: sumOf[key] ?? items },
      ];
    }),
  ];
}

function frequencies(): Frequencies[] {
  return published.main.frequencies.map((entry: Row): Frequencies => {
    const rows = entry.rows as readonly Row[];
    const name = keyOf(entry);
    const isItem = /^[A-Z]+\d+$/.test(name);
    const code = {
      STS: 1,
      TS: 2,
      S: 3,
      SS: 4,
      "Sangat Tidak Setuju": 1,
      "Tidak Setuju": 2,
      Setuju: 3,
      "Sangat Setuju": 4,
    };
    const values = rows.map((row) => {
      const label = String(row.label);
      const plain = code[label as keyof typeof code];
      const value = isItem && plain !== undefined ? (/^P\d/.test(name) ? 5 - plain : plain) : label;
      return {
        value,
        label,
        count: Number(row.frequency),
        percent: Number(row.percent),
        validPercent: Number(row.valid_percent),
        cumulativePercent: Number(row.cumulative_percent),
      };
    });
    const totalScore = isItem
      ? values.reduce((sum, { value, count }) => sum + (typeof value === "number" ? value * count : 0), 0)
      : null;
    const most = Math.max(...values.map(({ count }) => count));
    const modes = values.filter(({ count }) => count === most).map(({ value }) => value);
    return { variable: name, n: 80, missing: 0, cases: everybody(80), totalScore, modes, values };
  });
}

function reliability(): ScaleReliability[] {
  return published.pilot.reliability.map((entry: Row): ScaleReliability => {
    const alpha = Number(entry.alpha);
    return {
      scale: String(entry.scale),
      source: "pilot",
      n: 25,
      excluded: 0,
      cases: everybody(25),
      items: (entry.items as readonly Row[]).map((row) => ({ item: String(row.item), mean: 3.16, sd: 0.473 })),
      scaleMean: 12.44,
      scaleVariance: 2.257,
      scaleSD: 1.502,
      alpha,
      alphaStandardized: alpha,
      minimum: 0.6,
      reliable: alpha > 0.6,
    };
  });
}

function validity(): StudyResult["validity"] {
  return published.pilot.reliability.map((entry: Row) => ({
    scale: String(entry.scale),
    source: "pilot",
    n: 25,
    excluded: 0,
    criterion: "r-table",
    rounds: [{ round: 1, n: 25, df: 23, criticalR: 0.39607 }],
    df: 23,
    criticalR: 0.39607,
    items: (entry.items as readonly Row[]).map((row) => {
      const r = Number(row.corrected_item_total);
      return {
        item: String(row.item),
        meanIfDeleted: Number(row.scale_mean_if_deleted),
        varianceIfDeleted: Number(row.scale_variance_if_deleted),
        correctedItemTotal: r,
        correctedItemTotalP: 0.01,
        itemTotal: Math.min(r + 0.15, 0.99),
        itemTotalP: 0.001,
        alphaIfDeleted: Number(row.alpha_if_deleted),
        valid: r > 0.39607,
        dropped: null,
      };
    }),
  }));
}

const descriptives = (): Descriptives[] =>
  published.main.descriptives.map((row: Record<string, string>): Descriptives => {
    const of = (key: string) => number(row[key]);
    return {
      variable: row.scale!,
      n: 80,
      missing: 0,
      cases: everybody(80),
      mean: of("mean"),
      meanSE: of("mean_se"),
      meanLower: of("ci_lower"),
      meanUpper: of("ci_upper"),
      trimmedMean: of("trimmed_mean_5"),
      median: of("median"),
      // not printed
      modes: [],
      variance: of("variance"),
      sd: of("std_deviation"),
      minimum: of("minimum"),
      maximum: of("maximum"),
      range: of("range"),
      iqr: of("iqr"),
      skewness: of("skewness"),
      skewnessSE: of("skewness_se"),
      kurtosis: of("kurtosis"),
      kurtosisSE: of("kurtosis_se"),
    };
  });

const normality = (): StudyResult["normality"] =>
  descriptives().map(({ variable, skewness, skewnessSE, kurtosis, kurtosisSE }) => {
    const ratio = skewness! / skewnessSE!;
    return {
      variable,
      rule: "skewness-ratio",
      limit: 2,
      skewnessRatio: ratio,
      kurtosisRatio: kurtosis! / kurtosisSE!,
      normal: Math.abs(ratio) <= 2,
      shapiroWilk: null,
      lilliefors: null,
    };
  });

function cutoffs(): StudyResult["cutoffs"] {
  const ruled: Readonly<Record<string, number>> = { DT: 53, J: 49, BF: 45, P: 39, LC: 37, L: 57 };
  return scales.map((scale) => {
    const variable = String(scale.key);
    const used = Number(scale.cutoff_used);
    const frequency = published.main.frequencies.find((entry: Row) => keyOf(entry) === variable);
    const low = frequency.rows.find(({ label }: Row) => label === scale.low_label) ?? frequency.rows[0];
    const count = Number(low.frequency);
    const percent = (n: number) => (100 * n) / 80;
    const statistic = scale.cutoff_basis as "mean" | "median";
    return {
      variable,
      statistic: "fixed",
      exact: used,
      used,
      low: { label: String(scale.low_label), count, percent: percent(count) },
      high: { label: String(scale.high_label), count: 80 - count, percent: percent(80 - count) },
      rule: {
        statistic,
        value: Number(scale.basis_value_printed),
        low: ruled[variable] ?? count,
        high: 80 - (ruled[variable] ?? count),
      },
    };
  });
}

function bivariate(): Bivariate[] {
  return published.main.crosstabs.map((entry: Record<string, never>): Bivariate => {
    const table = entry as unknown as {
      row_key: string;
      columns: string[];
      rows: { label: string; count: number[]; total: number; row_percent: string[] }[];
      total: { count: number[]; total: number; row_percent: string[] };
      chi_square: { tests: Row[]; footnote_a: { cells: number; percent: string; minimum_expected: string } };
      risk_estimate?: { rows: { label: string; value: string; lower: string; upper: string }[] };
    };
    const test = (name: string): Test | null => {
      const row = table.chi_square.tests.find((candidate) => candidate.test === name);
      if (row === undefined) return null;
      return { value: number(row.value), df: Number(row.df), p: number(row.asymp_sig_2) };
    };
    const fisher = table.chi_square.tests.find((row) => row.test === "Fisher's Exact Test");
    const intervals = table.risk_estimate?.rows.map(({ value, lower, upper }) => ({
      value: Number(value),
      lower: Number(lower),
      upper: Number(upper),
    }));
    const note = table.chi_square.footnote_a;
    const pSource = fisher === undefined ? "pearson" : note.cells > 0 ? "fisher" : "continuityCorrection";
    const pearson = test("Pearson Chi-Square")!;
    const corrected = test("Continuity Correction");
    const p = {
      pearson: pearson.p,
      fisher: number(fisher?.exact_sig_2),
      continuityCorrection: corrected?.p ?? null,
    }[pSource];
    return {
      row: table.row_key,
      column: "L",
      n: 80,
      missing: 0,
      cases: everybody(80),
      rows: table.rows.map(({ label }) => label),
      columns: table.columns,
      counts: table.rows.map(({ count }) => count),
      rowTotals: table.rows.map(({ total }) => total),
      columnTotals: table.total.count,
      rowPercent: table.rows.map(({ row_percent }) => row_percent.map(Number)),
      totalPercent: table.total.row_percent.map(Number),
      expected: table.rows.map(({ count }) => count.map(() => 10)),
      cells: table.rows.length * table.columns.length,
      expectedBelow5: note.cells,
      expectedBelow5Percent: Number(note.percent),
      minimumExpected: Number(note.minimum_expected),
      chiSquare: {
        pearson,
        continuityCorrection: corrected,
        likelihoodRatio: test("Likelihood Ratio")!,
        linearByLinear: test("Linear-by-Linear Association"),
        fisher: fisher === undefined ? null : { p2: number(fisher.exact_sig_2), p1: number(fisher.exact_sig_1) },
      },
      risk:
        intervals === undefined
          ? null
          : {
              oddsRatio: intervals[0]!,
              cohorts: table.columns.map((column, index) => ({ column, ratio: intervals[index + 1]! })),
            },
      p,
      pSource,
      significant: p === null ? null : p < 0.05,
    };
  });
}

const remarks: readonly Remark[] = [
  {
    code: "read-as",
    severity: "info",
    where: "inputs[0]",
    args: { path: "main.csv", rows: 80, delimiter: ",", encoding: "utf-8" },
  },
  ...["DT", "J", "BF", "P", "LC", "L"].map(
    (variable): Remark => ({
      code: "cutoff-moves",
      severity: "caution",
      where: "cutoffs[2]",
      args: {
        variable,
        statistic: "fixed",
        used: 12,
        ruleStatistic: "mean",
        ruleValue: 12.3125,
        low: 21,
        high: 59,
        ruleLow: 53,
        ruleHigh: 27,
      },
    }),
  ),
  {
    code: "normality-sign",
    severity: "caution",
    where: "normality[6]",
    args: { variable: "P", ratio: -2.617, limit: 2, signed: false },
  },
  {
    code: "test-choice",
    severity: "caution",
    where: "bivariate[5].p",
    args: {
      row: "KP",
      column: "L",
      p: 0.054,
      pSource: "continuityCorrection",
      others: [
        { test: "pearson", p: 0.029 },
        { test: "likelihoodRatio", p: 0.031 },
        { test: "fisher", p: 0.042 },
      ],
      interval: { lower: 1.097, upper: 7.954 },
    },
  },
];

export function publishedResult(
  language: Language = "id",
  wording: (item: string) => string = (item) => item,
): StudyResult {
  const entries = variables(wording);
  const label = (name: string) => entries.find((entry) => entry.name === name)?.label ?? name;
  return {
    schema: "loyalty/1",
    tool: { name: "loyalty", version: "0.1.0" },
    study: {
      title: "Loyalitas pasien poliklinik rawat jalan eksekutif",
      language,
      outcome: "L",
      predictors: bivariate().map(({ row }) => row),
    },
    inputs: [
      { role: "data", path: "main.csv", sha256: "0".repeat(64), rows: 80 },
      { role: "pilot", path: "pilot.csv", sha256: "0".repeat(64), rows: 25 },
      { role: "codebook", path: "loyalty.yaml", sha256: "0".repeat(64) },
    ],
    codebook: {},
    method: {
      alpha: 0.05,
      validity: { r: "corrected", criterion: "r-table", invalid: "report" },
      normality: { rule: "skewness-ratio", limit: 2, signed: false },
    },
    variables: entries,
    data: { rows: 80, screenedOut: 0, analysed: 80, missingCells: 0, invalidCells: 0 },
    cleaning: [nothingToClean(80)],
    validity: validity(),
    reliability: reliability(),
    frequencies: frequencies(),
    descriptives: descriptives(),
    normality: normality(),
    cutoffs: cutoffs(),
    bivariate: bivariate(),
    ...noFurtherStages(),
    notes: wordNotes(remarks, { language, label }),
  };
}

/** All rows analysed, nothing missing, nothing to look at. */
function nothingToClean(rows: number): Cleaning {
  return {
    source: "data",
    rows,
    screenedOut: [],
    analysed: rows,
    analysedPercent: 100,
    duplicates: [],
    straightLining: [],
    checks: [],
    missing: {
      cells: 0,
      variables: [],
      lacking: { count: 0, percent: 0 },
      respondents: [{ cells: 0, count: rows, percent: 100 }],
    },
    invalid: { count: 0, first: [] },
    outliers: [],
  };
}

function everybody(total: number) {
  return { total, validPercent: 100, missingPercent: 0 };
}
