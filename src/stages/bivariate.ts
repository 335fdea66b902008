/** One predictor against the outcome: the crosstab, its tests, the odds ratio, which p is reported and how safe that is. */
import type { Method } from "../codebook/codebook.ts";
import { type Outcome, orNull } from "../core/outcome.ts";
import type { Contingency, JointTable } from "../counts/summaries.ts";
import {
  type ChiSquareTest,
  continuityCorrection,
  likelihoodRatio,
  linearByLinear,
  pearsonChiSquare,
} from "../stats/crosstabs/chi-square.ts";
import {
  collapse,
  dropEmpty,
  expectedBelow,
  expectedCounts,
  margins,
  minimumExpected,
} from "../stats/crosstabs/contingency.ts";
import type { ExactTest } from "../stats/crosstabs/exact-test.ts";
import { fisherExact } from "../stats/crosstabs/fisher-exact.ts";
import { cohortRatios, oddsRatio } from "../stats/crosstabs/risk.ts";
import { caseTotals } from "./case-totals.ts";
import type { Groups } from "./grouping.ts";
import type { Remarks } from "./remarks.ts";
import type { Bivariate, Figure, Interval, PSource, Test, Verdict } from "./result.ts";

export type Side = { readonly name: string; readonly groups: Groups };

/** The exact test of tables of any size; given by whoever loads it where the method reports its p. */
export type Exact = (table: Contingency) => Outcome<ExactTest>;

export function bivariate(
  row: Side,
  column: Side,
  raw: JointTable,
  method: Method,
  where: string,
  remarks: Remarks,
  exact: Exact | null = null,
): Bivariate {
  const grouped = collapse(raw, row.groups.of, row.groups.labels, column.groups.of, column.groups.labels);
  const table = dropEmpty(grouped) as Contingency<string, string>;
  const { rowTotals, columnTotals } = margins(table);
  const [r, c] = [table.rows.length, table.columns.length];
  const twoByTwo = r === 2 && c === 2;
  const context: Context = { table, row, column, where, remarks, twoByTwo, exact };
  const tests = chiSquareTests(context);
  const cells = r * c;
  const below5 = expectedBelow(table, 5);
  const minimum = orNull(minimumExpected(table));
  const risk = twoByTwo ? risks(context) : null;
  if (!twoByTwo && r > 1 && c > 1) {
    remarks.add("no-odds-ratio", "info", `${where}.risk`, { row: row.name, column: column.name, rows: r, columns: c });
  }
  if (minimum === null) remarks.undefinedAt(`${where}.minimumExpected`, { code: "no-cases" }, names(context));
  const pSource = r > 1 && c > 1 ? reportedTest(method.p, twoByTwo, below5, tests) : null;
  const p = pSource === null ? null : pOf(tests, pSource);
  if (p === null) remarks.undefinedAt(`${where}.p`, tooFew(r, c), names(context));
  const significant: Verdict = p === null ? null : p < method.alpha;
  const result: Bivariate = {
    row: row.name,
    column: column.name,
    n: table.n,
    missing: table.missing,
    cases: caseTotals(table.n, table.missing, where, remarks),
    rows: table.rows,
    columns: table.columns,
    counts: table.counts,
    rowTotals,
    columnTotals,
    rowPercent: table.counts.map((counts, index) => percentages(counts, rowTotals[index]!)),
    totalPercent: percentages(columnTotals, table.n),
    expected: expectedCounts(table),
    cells,
    expectedBelow5: below5,
    expectedBelow5Percent: cells === 0 ? 0 : (100 * below5) / cells,
    minimumExpected: minimum,
    chiSquare: tests,
    risk,
    p,
    pSource: p === null ? null : pSource,
    significant,
  };
  remarkOnTable(result, table, grouped, method, where, remarks);
  return result;
}

type Context = {
  readonly table: Contingency<string, string>;
  readonly row: Side;
  readonly column: Side;
  readonly where: string;
  readonly remarks: Remarks;
  readonly twoByTwo: boolean;
  readonly exact: Exact | null;
};

function percentages(counts: readonly number[], whole: number): readonly Figure[] {
  return counts.map((count) => (whole === 0 ? null : (100 * count) / whole));
}

function names({ row, column }: Context) {
  return { row: row.name, column: column.name };
}

function tooFew(rows: number, columns: number) {
  return { code: "too-few-categories", rows, columns } as const;
}

function chiSquareTests(context: Context): Bivariate["chiSquare"] {
  const { table, where, twoByTwo } = context;
  const path = `${where}.chiSquare`;
  const scoresOf = (groups: Groups, labels: readonly string[]) =>
    labels.map((label) => groups.scores[groups.labels.indexOf(label)]!);
  const linear = linearByLinear(
    table,
    scoresOf(context.row.groups, table.rows),
    scoresOf(context.column.groups, table.columns),
  );
  return {
    pearson: test(pearsonChiSquare(table), `${path}.pearson`, context),
    continuityCorrection: twoByTwo ? test(continuityCorrection(table), `${path}.continuityCorrection`, context) : null,
    likelihoodRatio: test(likelihoodRatio(table), `${path}.likelihoodRatio`, context),
    linearByLinear: linear.ok ? linear.value : test(linear, `${path}.linearByLinear`, context),
    fisher: twoByTwo ? fisherOfTwo(path, context) : fisherOfMore(path, context),
  };
}

function fisherOfTwo(path: string, context: Context): Bivariate["chiSquare"]["fisher"] {
  const exact = fisherExact(context.table);
  return exact.ok ? exact.value : fisherUndefined(exact.reason, path, context.remarks, context);
}

/** One-sided p are for 2 x 2. */
function fisherOfMore(path: string, context: Context): Bivariate["chiSquare"]["fisher"] {
  const { table, remarks, exact } = context;
  if (exact === null || table.rows.length < 2 || table.columns.length < 2) return null;
  const found = exact(table);
  if (!found.ok) {
    remarks.undefinedAt(`${path}.fisher.p2`, found.reason, names(context));
    return { p2: null, p1: null };
  }
  const { p, interval, tables, seed } = found.value;
  if (interval !== null) {
    remarks.add("monte-carlo", "info", `${path}.fisher.p2`, { ...names(context), p, ...interval, tables, seed });
  }
  return { p2: p, p1: null };
}

function fisherUndefined(
  reason: Parameters<Remarks["undefinedAt"]>[1],
  path: string,
  remarks: Remarks,
  context: Context,
) {
  for (const side of ["p2", "p1"]) remarks.undefinedAt(`${path}.fisher.${side}`, reason, names(context));
  return { p2: null, p1: null };
}

function test(outcome: Outcome<ChiSquareTest>, path: string, context: Context): Test {
  if (outcome.ok) return outcome.value;
  const { rows, columns } = context.table;
  for (const field of ["value", "p"]) context.remarks.undefinedAt(`${path}.${field}`, outcome.reason, names(context));
  return { value: null, df: Math.max(rows.length - 1, 0) * Math.max(columns.length - 1, 0), p: null };
}

function risks(context: Context): NonNullable<Bivariate["risk"]> {
  const { table, where, remarks } = context;
  const odds = oddsRatio(table);
  if (!odds.ok && odds.reason.code === "empty-cell") remarks.add("empty-cell", "caution", where, names(context));
  return {
    oddsRatio: interval(odds, `${where}.risk.oddsRatio`, context),
    cohorts: cohortRatios(table).map((ratio, index) => ({
      column: table.columns[index]!,
      ratio: interval(ratio, `${where}.risk.cohorts[${index}].ratio`, context),
    })),
  };
}

function interval(outcome: Outcome<Interval>, path: string, context: Context): Interval {
  if (outcome.ok) return outcome.value;
  for (const field of ["value", "lower", "upper"]) {
    context.remarks.undefinedAt(`${path}.${field}`, outcome.reason, names(context));
  }
  return { value: null, lower: null, upper: null };
}

/** Which test's p is reported. What a larger table doesn't have falls back to Pearson's. */
function reportedTest(
  rule: Method["p"],
  twoByTwo: boolean,
  expectedBelow5: number,
  { fisher }: Bivariate["chiSquare"],
): PSource {
  switch (rule) {
    case "pearson":
      return "pearson";
    case "likelihood-ratio":
      return "likelihoodRatio";
    case "continuity-correction":
      return twoByTwo ? "continuityCorrection" : "pearson";
    case "fisher":
      return twoByTwo || typeof fisher?.p2 === "number" ? "fisher" : "pearson";
    case "by-expected-count":
      if (!twoByTwo) return "pearson";
      return expectedBelow5 > 0 ? "fisher" : "continuityCorrection";
    default:
      return rule satisfies never;
  }
}

function pOf(tests: Bivariate["chiSquare"], source: PSource): number | null {
  if (source === "fisher") return tests.fisher?.p2 ?? null;
  return tests[source]?.p ?? null;
}

function remarkOnTable(
  result: Bivariate,
  table: Contingency<string, string>,
  grouped: Contingency<string, string>,
  method: Method,
  where: string,
  remarks: Remarks,
): void {
  const { row, column, p, pSource, significant } = result;
  const gone = [
    ...grouped.rows.filter((label) => !result.rows.includes(label)),
    ...grouped.columns.filter((label) => !result.columns.includes(label)),
  ];
  if (gone.length > 0) remarks.add("empty-category-dropped", "info", where, { row, column, labels: gone });
  if (p === null || significant === null) return;
  const larger = result.rows.length > 2 || result.columns.length > 2;
  const tooSmall = larger
    ? result.expectedBelow5Percent > 20 || (result.minimumExpected ?? 0) < 1
    : result.expectedBelow5 > 0;
  if (tooSmall && pSource !== "fisher") {
    remarks.add("expected-below-5", "caution", `${where}.p`, {
      row,
      column,
      percent: result.expectedBelow5Percent,
      minimum: result.minimumExpected,
      larger,
    });
  }
  const others = (["pearson", "continuityCorrection", "likelihoodRatio", "fisher"] as const)
    .filter((source) => source !== pSource)
    .map((source) => ({ test: source, p: pOf(result.chiSquare, source) }))
    .filter((other) => other.p !== null && other.p < method.alpha !== significant);
  // The interval that goes with alpha decides; at .05 it is the one that is printed.
  const interval = result.risk === null ? null : orNull(oddsRatio(table, 1 - method.alpha));
  const excludesOne = interval === null ? null : interval.lower > 1 || interval.upper < 1;
  const intervalDisagrees = excludesOne !== null && excludesOne !== significant;
  const confidence = interval && { lower: interval.lower, upper: interval.upper, level: 100 * (1 - method.alpha) };
  if (others.length > 0) {
    const disagreeing = intervalDisagrees ? confidence : null;
    remarks.add("test-choice", "caution", `${where}.p`, { row, column, p, pSource, others, interval: disagreeing });
  } else if (intervalDisagrees) {
    remarks.add("interval-disagrees", "caution", `${where}.p`, { row, column, p, ...confidence });
  }
}
