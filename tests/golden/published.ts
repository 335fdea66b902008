/** Reads `published.json` and pairs every printed figure with the one that a result gives for it. */
import { readFileSync } from "node:fs";
import type { Bivariate, StudyResult } from "../../src/stages/result.ts";

/** A figure as it was printed (counts are numbers there), where it stands, and what we give for it. */
export type Pair = {
  readonly path: string;
  readonly printed: string | number;
  readonly ours: number | null | undefined;
};

type Label = { readonly label: string };
type FrequencyRow = Label & {
  readonly frequency: number;
  readonly percent: string;
  readonly valid_percent: string;
  readonly cumulative_percent?: string;
};
type CrosstabRow = Label & {
  readonly count: readonly number[];
  readonly total: number;
  readonly row_percent: readonly string[];
  readonly total_percent: string;
};
type ChiSquareRow = {
  readonly test: string;
  readonly value?: string;
  readonly df?: string;
  readonly asymp_sig_2?: string;
  readonly exact_sig_2?: string;
  readonly exact_sig_1?: string;
};
type SummaryRow = Label & {
  readonly tidak_loyal: number;
  readonly tidak_loyal_percent: string;
  readonly loyal: number;
  readonly loyal_percent: string;
  readonly total: number;
  readonly total_percent: string;
};
type Block = {
  readonly row_key: string;
  readonly rows: readonly SummaryRow[];
  readonly total: SummaryRow;
  readonly p_value: string;
  readonly spss_sig: string;
  readonly odds_ratio?: string;
  readonly ci_lower?: string;
  readonly ci_upper?: string;
};
type Chapter6 = {
  readonly kind: "frequency" | "dichotomy" | "items" | "bivariate";
  readonly scale?: string;
  readonly rows?: readonly {
    readonly variable?: string;
    readonly label?: string;
    readonly item?: string;
    readonly count?: number;
    readonly percent?: string;
    readonly total_score?: number;
    readonly answers?: Readonly<Record<string, { readonly count?: number; readonly percent?: string }>>;
  }[];
  readonly blocks?: readonly Block[];
};
type Published = {
  readonly tabel_4_1: { readonly rows: readonly { scale: string; items_after: number; alpha: string }[] };
  readonly pilot: {
    readonly n: number;
    readonly r_table: string;
    readonly reliability: readonly {
      readonly scale: string;
      readonly alpha: string;
      readonly n_items: number;
      readonly items: readonly {
        readonly item: string;
        readonly scale_mean_if_deleted: string;
        readonly scale_variance_if_deleted: string;
        readonly corrected_item_total: string;
        readonly r_table: string;
        readonly alpha_if_deleted: string;
      }[];
    }[];
  };
  readonly main: {
    readonly n: number;
    readonly frequencies: readonly {
      readonly variable_key: string;
      readonly rows: readonly FrequencyRow[];
      readonly total: FrequencyRow;
    }[];
    readonly descriptives: readonly (Readonly<Record<string, string>> & { readonly scale: string })[];
    readonly crosstabs: readonly {
      readonly row_key: string;
      readonly rows: readonly CrosstabRow[];
      readonly total: CrosstabRow;
      readonly chi_square: {
        readonly tests: readonly ChiSquareRow[];
        readonly footnote_a: { readonly cells: number; readonly percent: string; readonly minimum_expected: string };
      };
      readonly risk_estimate?: {
        readonly rows: readonly { readonly value: string; readonly lower: string; readonly upper: string }[];
        readonly n: number;
      };
    }[];
  };
  readonly chapter_6: Readonly<Record<string, Chapter6>>;
};

export const published: Published = JSON.parse(
  readFileSync(new URL("../../fixtures/bekasi/published.json", import.meta.url), "utf8"),
);

const DESCRIPTIVES = {
  mean: "mean",
  mean_se: "meanSE",
  ci_lower: "meanLower",
  ci_upper: "meanUpper",
  trimmed_mean_5: "trimmedMean",
  median: "median",
  variance: "variance",
  std_deviation: "sd",
  minimum: "minimum",
  maximum: "maximum",
  range: "range",
  iqr: "iqr",
  skewness: "skewness",
  skewness_se: "skewnessSE",
  kurtosis: "kurtosis",
  kurtosis_se: "kurtosisSE",
} as const;

const TESTS = {
  "Pearson Chi-Square": "pearson",
  "Continuity Correction": "continuityCorrection",
  "Likelihood Ratio": "likelihoodRatio",
  "Linear-by-Linear Association": "linearByLinear",
} as const;

export function pairs(result: StudyResult): readonly Pair[] {
  return [
    ...pilotPairs(result),
    ...frequencyPairs(result),
    ...descriptivePairs(result),
    ...crosstabPairs(result),
    ...chapter6Pairs(result),
  ];
}

function* pilotPairs(result: StudyResult): Generator<Pair> {
  for (const { scale, items_after, alpha } of published.tabel_4_1.rows) {
    const ours = result.reliability.find((entry) => entry.scale === scale);
    yield { path: `4.1.${scale}.alpha`, printed: alpha, ours: ours?.alpha };
    yield { path: `4.1.${scale}.items_after`, printed: items_after, ours: ours?.items.length };
  }
  yield { path: "pilot.n", printed: published.pilot.n, ours: result.validity[0]?.n };
  yield { path: "pilot.r_table", printed: published.pilot.r_table, ours: result.validity[0]?.criticalR };
  for (const scale of published.pilot.reliability) {
    const path = `pilot.${scale.scale}`;
    const reliability = result.reliability.find((entry) => entry.scale === scale.scale);
    const validity = result.validity.find((entry) => entry.scale === scale.scale);
    yield { path: `${path}.alpha`, printed: scale.alpha, ours: reliability?.alpha };
    yield { path: `${path}.n_items`, printed: scale.n_items, ours: reliability?.items.length };
    for (const row of scale.items) {
      const ours = validity?.items.find((entry) => entry.item === row.item);
      const at = `${path}.${row.item}`;
      yield { path: `${at}.mean`, printed: row.scale_mean_if_deleted, ours: ours?.meanIfDeleted };
      yield { path: `${at}.variance`, printed: row.scale_variance_if_deleted, ours: ours?.varianceIfDeleted };
      yield { path: `${at}.r`, printed: row.corrected_item_total, ours: ours?.correctedItemTotal };
      yield { path: `${at}.r_table`, printed: row.r_table, ours: validity?.criticalR };
      yield { path: `${at}.alpha`, printed: row.alpha_if_deleted, ours: ours?.alphaIfDeleted };
    }
  }
}

function* frequencyPairs(result: StudyResult): Generator<Pair> {
  yield { path: "main.n", printed: published.main.n, ours: result.data.analysed };
  for (const table of published.main.frequencies) {
    const ours = result.frequencies.find((entry) => entry.variable === table.variable_key);
    for (const [index, row] of table.rows.entries()) {
      const value = ours?.values[index];
      const path = `frequencies.${table.variable_key}[${index}]`;
      yield { path: `${path}.frequency`, printed: row.frequency, ours: value?.count };
      yield { path: `${path}.percent`, printed: row.percent, ours: value?.percent };
      yield { path: `${path}.valid_percent`, printed: row.valid_percent, ours: value?.validPercent };
      yield { path: `${path}.cumulative`, printed: row.cumulative_percent ?? "", ours: value?.cumulativePercent };
    }
    const path = `frequencies.${table.variable_key}.total`;
    const sum = (field: "percent" | "validPercent") => ours?.values.reduce((total, value) => total + value[field], 0);
    yield { path: `${path}.frequency`, printed: table.total.frequency, ours: ours?.n };
    yield { path: `${path}.percent`, printed: table.total.percent, ours: sum("percent") };
    yield { path: `${path}.valid_percent`, printed: table.total.valid_percent, ours: sum("validPercent") };
  }
}

function* descriptivePairs(result: StudyResult): Generator<Pair> {
  for (const table of published.main.descriptives) {
    const ours = result.descriptives.find((entry) => entry.variable === table.scale);
    for (const [theirs, field] of Object.entries(DESCRIPTIVES)) {
      yield { path: `descriptives.${table.scale}.${theirs}`, printed: table[theirs] ?? "", ours: ours?.[field] };
    }
  }
}

function* crosstabPairs(result: StudyResult): Generator<Pair> {
  for (const table of published.main.crosstabs) {
    const ours = result.bivariate.find((entry) => entry.row === table.row_key);
    const path = `crosstabs.${table.row_key}`;
    for (const [index, row] of [...table.rows, table.total].entries()) {
      yield* crosstabRowPairs(`${path}[${index}]`, row, ours, index);
    }
    yield* testPairs(path, table.chi_square.tests, ours);
    const { cells, percent, minimum_expected } = table.chi_square.footnote_a;
    yield { path: `${path}.cells`, printed: cells, ours: ours?.expectedBelow5 };
    yield { path: `${path}.cells_percent`, printed: percent, ours: ours?.expectedBelow5Percent };
    yield { path: `${path}.minimum_expected`, printed: minimum_expected, ours: ours?.minimumExpected };
    if (table.risk_estimate === undefined) continue;
    const intervals = [ours?.risk?.oddsRatio, ...(ours?.risk?.cohorts.map(({ ratio }) => ratio) ?? [])];
    for (const [index, row] of table.risk_estimate.rows.entries()) {
      for (const field of ["value", "lower", "upper"] as const) {
        yield { path: `${path}.risk[${index}].${field}`, printed: row[field], ours: intervals[index]?.[field] };
      }
    }
    yield { path: `${path}.risk.n`, printed: table.risk_estimate.n, ours: ours?.n };
  }
}

function* crosstabRowPairs(
  path: string,
  row: CrosstabRow,
  ours: Bivariate | undefined,
  index: number,
): Generator<Pair> {
  const counts = ours?.counts[index] ?? ours?.columnTotals;
  const percents = ours?.rowPercent[index] ?? ours?.totalPercent;
  for (const [column, count] of row.count.entries()) {
    yield { path: `${path}.count[${column}]`, printed: count, ours: counts?.[column] };
    yield { path: `${path}.percent[${column}]`, printed: row.row_percent[column] ?? "", ours: percents?.[column] };
  }
  yield { path: `${path}.total`, printed: row.total, ours: ours?.rowTotals[index] ?? ours?.n };
  const whole = percents?.reduce<number>((sum, percent) => sum + (percent ?? Number.NaN), 0);
  yield { path: `${path}.total_percent`, printed: row.total_percent, ours: whole };
}

function* testPairs(path: string, rows: readonly ChiSquareRow[], ours: Bivariate | undefined): Generator<Pair> {
  for (const row of rows) {
    const at = `${path}.${row.test}`;
    if (row.test === "N of Valid Cases") {
      yield { path: at, printed: row.value ?? "", ours: ours?.n };
    } else if (row.test === "Fisher's Exact Test") {
      yield { path: `${at}.p2`, printed: row.exact_sig_2 ?? "", ours: ours?.chiSquare.fisher?.p2 };
      yield { path: `${at}.p1`, printed: row.exact_sig_1 ?? "", ours: ours?.chiSquare.fisher?.p1 };
    } else {
      const test = ours?.chiSquare[TESTS[row.test as keyof typeof TESTS]];
      yield { path: `${at}.value`, printed: row.value ?? "", ours: test?.value };
      yield { path: `${at}.df`, printed: row.df ?? "", ours: test?.df };
      yield { path: `${at}.p`, printed: row.asymp_sig_2 ?? "", ours: test?.p };
    }
  }
}

/** Table 6.1 names characteristics in words. */
const CHARACTERISTICS: Readonly<Record<string, string>> = {
  Umur: "umur",
  Pendidikan: "pendidikan",
  Penghasilan: "penghasilan",
  "Jarak Tempat Tinggal": "jarak",
  "Penanggung Biaya": "penanggung",
};

function* chapter6Pairs(result: StudyResult): Generator<Pair> {
  for (const [number, table] of Object.entries(published.chapter_6)) {
    switch (table.kind) {
      case "frequency":
      case "dichotomy":
        yield* groupPairs(number, table, result);
        break;
      case "items":
        yield* itemPairs(number, table, result);
        break;
      case "bivariate":
        for (const block of table.blocks ?? []) yield* blockPairs(`${number}.${block.row_key}`, block, result);
        break;
      default:
        table.kind satisfies never;
    }
  }
}

function* groupPairs(number: string, table: Chapter6, result: StudyResult): Generator<Pair> {
  const seen = new Map<string, number>();
  for (const row of table.rows ?? []) {
    const name = table.scale ?? CHARACTERISTICS[row.variable ?? ""] ?? "";
    const ours = result.frequencies.find((entry) => entry.variable === name);
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    // A scale's groups are found by their label (table 6.13 lists the high one first), characteristics by their order.
    const value = table.scale === undefined ? ours?.values[at] : ours?.values.find(({ label }) => label === row.label);
    const total = row.label === "Total";
    const path = `${number}.${name}.${row.label}`;
    yield { path: `${path}.count`, printed: row.count ?? "", ours: total ? ours?.n : value?.count };
    yield { path: `${path}.percent`, printed: row.percent ?? "", ours: total ? sumOfPercents(ours) : value?.percent };
  }
}

function sumOfPercents(ours: StudyResult["frequencies"][number] | undefined): number | undefined {
  return ours?.values.reduce((sum, { percent }) => sum + percent, 0);
}

/** Six percentages are printed with a false second decimal: one decimal is meant. */
const FALSE_SECOND_DECIMAL = new Set(["16.30", "11.30", "61.30", "8.80", "1.30"]);

function* itemPairs(number: string, table: Chapter6, result: StudyResult): Generator<Pair> {
  for (const row of table.rows ?? []) {
    const ours = result.frequencies.find((entry) => entry.variable === row.item);
    for (const [answer, { count, percent }] of Object.entries(row.answers ?? {})) {
      const value = ours?.values.find(({ label }) => label === answer);
      const path = `${number}.${row.item}.${answer}`;
      if (count !== undefined) yield { path: `${path}.count`, printed: count, ours: ours && (value?.count ?? 0) };
      if (percent === undefined) continue;
      const meant = FALSE_SECOND_DECIMAL.has(percent) ? percent.slice(0, -1) : percent;
      yield { path: `${path}.percent`, printed: meant, ours: value?.percent };
    }
    yield { path: `${number}.${row.item}.total_score`, printed: row.total_score ?? "", ours: ours?.totalScore };
  }
}

function* blockPairs(path: string, block: Block, result: StudyResult): Generator<Pair> {
  const ours = result.bivariate.find((entry) => entry.row === block.row_key);
  for (const [index, row] of [...block.rows, block.total].entries()) {
    const counts = ours?.counts[index] ?? ours?.columnTotals;
    const percents = ours?.rowPercent[index] ?? ours?.totalPercent;
    const at = index < block.rows.length ? `${path}[${index}]` : `${path}.total`;
    yield { path: `${at}.tidak_loyal`, printed: row.tidak_loyal, ours: counts?.[0] };
    yield { path: `${at}.tidak_loyal_percent`, printed: row.tidak_loyal_percent, ours: percents?.[0] };
    yield { path: `${at}.loyal`, printed: row.loyal, ours: counts?.[1] };
    yield { path: `${at}.loyal_percent`, printed: row.loyal_percent, ours: percents?.[1] };
    yield { path: `${at}.total`, printed: row.total, ours: ours?.rowTotals[index] ?? ours?.n };
    const whole = percents?.reduce<number>((sum, percent) => sum + (percent ?? Number.NaN), 0);
    yield { path: `${at}.total_percent`, printed: row.total_percent, ours: whole };
  }
  yield { path: `${path}.p`, printed: block.p_value, ours: ours?.p };
  yield { path: `${path}.spss_sig`, printed: block.spss_sig, ours: ours?.p };
  if (block.odds_ratio === undefined) return;
  const odds = ours?.risk?.oddsRatio;
  yield { path: `${path}.or`, printed: block.odds_ratio, ours: odds?.value };
  yield { path: `${path}.lower`, printed: block.ci_lower ?? "", ours: odds?.lower };
  yield { path: `${path}.upper`, printed: block.ci_upper ?? "", ours: odds?.upper };
}
