/** Each predictor and the outcome by the groups of a third variable: does the association hold within them? */
import type { Outcome } from "../../core/outcome.ts";
import type { Contingency, StratifiedTables } from "../../counts/summaries.ts";
import { type HomogeneityTests, homogeneityTests } from "../../stats/crosstabs/breslow-day.ts";
import type { ChiSquareTest } from "../../stats/crosstabs/chi-square.ts";
import { collapse } from "../../stats/crosstabs/contingency.ts";
import { associationTests } from "../../stats/crosstabs/general-association.ts";
import { oddsRatioEstimate } from "../../stats/crosstabs/odds-ratios.ts";
import {
  type CommonOddsRatio,
  commonOddsRatio,
  type IndependenceTests,
  independenceTests,
  type Stratum,
  usedStrata,
} from "../../stats/crosstabs/stratified.ts";
import type { Side } from "../bivariate.ts";
import type { Groups } from "../grouping.ts";
import type { Stratified } from "../result.ts";
import type { Crossed } from "../study.ts";
import type { FurtherContext } from "./context.ts";
import { intervalOf, testOf } from "./odds-ratios.ts";

export function stratified(context: FurtherContext): readonly Stratified[] {
  const result: Stratified[] = [];
  for (const stratum of context.codebook.strata) {
    const groups = context.groupsOf(stratum);
    if (groups === null) {
      context.remarks.add("no-groups", "problem", "stratified", { variable: stratum });
      continue;
    }
    for (const crossed of context.tables) {
      if (crossed.row.name === stratum || crossed.column.name === stratum) continue;
      const where = `stratified[${result.length}]`;
      result.push(ofTable(crossed, { name: stratum, groups }, where, context));
    }
  }
  return result;
}

type Names = { readonly row: string; readonly column: string; readonly stratum: string };
type Shared = { readonly where: string; readonly names: Names; readonly context: FurtherContext };

function ofTable(crossed: Crossed, stratum: Side, where: string, context: FurtherContext): Stratified {
  const names = { row: crossed.row.name, column: crossed.column.name, stratum: stratum.name };
  const counted = context.counts.strata(names.row, names.column, names.stratum);
  const { tables, missing } = groupedStrata(counted, crossed, stratum.groups);
  const { rows, columns } = tables[0]?.table ?? { rows: [], columns: [] };
  const all = crude(tables);
  const shared = { where, names, context };
  const { left } = usedStrata(tables);
  const why = new Map(left.map((one) => [one.stratum, one.why]));
  remarkOnLeft(left, tables.length, shared);
  const fourfold = rows.length === 2 && columns.length === 2;
  return {
    ...names,
    n: all.n,
    missing,
    rows,
    columns,
    strata: tables.map(({ stratum: label, table }, index) => ({
      label,
      n: table.n,
      counts: table.counts,
      oddsRatio: fourfold
        ? intervalOf(oddsRatioEstimate(table), `${where}.strata[${index}].oddsRatio`, context, names)
        : null,
      used: !why.has(label),
      why: why.get(label) ?? null,
    })),
    ...(fourfold ? fourfoldFigures(tables, all, shared) : NOT_FOURFOLD),
    ...generalFigures(tables, crossed, shared),
  };
}

/** A table for each group of the stratum that anybody is in, all with the rows and columns that anybody is in. */
function groupedStrata(counted: StratifiedTables, { row, column }: Crossed, strata: Groups) {
  const grouped = strata.labels.map((label) => ({
    stratum: label,
    counts: row.groups.labels.map(() => column.groups.labels.map(() => 0)),
  }));
  let missing = counted.missing;
  for (const { value, table } of counted.strata) {
    const group = strata.of(value);
    const part = collapse(table, row.groups.of, row.groups.labels, column.groups.of, column.groups.labels);
    missing += part.missing + (group === null ? part.n : 0);
    if (group === null) continue;
    const sums = grouped[group]!.counts;
    for (const [r, line] of part.counts.entries()) for (const [c, count] of line.entries()) sums[r]![c]! += count;
  }
  const met = grouped.filter(({ counts }) => counts.flat().some((count) => count > 0));
  const keptRow = row.groups.labels.map((_, r) => met.some(({ counts }) => counts[r]!.some((count) => count > 0)));
  const keptColumn = column.groups.labels.map((_, c) => met.some(({ counts }) => counts.some((line) => line[c]! > 0)));
  const tables = met.map(({ stratum, counts }): Stratum & { readonly table: Contingency<string, string> } => {
    const kept = counts.filter((_, r) => keptRow[r]).map((line) => line.filter((_, c) => keptColumn[c]));
    return {
      stratum,
      table: {
        rows: row.groups.labels.filter((_, r) => keptRow[r]),
        columns: column.groups.labels.filter((_, c) => keptColumn[c]),
        counts: kept,
        n: kept.flat().reduce((sum, count) => sum + count, 0),
        missing: 0,
      },
    };
  });
  return { tables, missing };
}

/** The same cases in one table. */
function crude(tables: readonly Stratum[]): Contingency {
  const first = tables[0]?.table ?? { rows: [], columns: [] };
  const counts = first.rows.map((_, r) =>
    first.columns.map((_, c) => tables.reduce((sum, { table }) => sum + table.counts[r]![c]!, 0)),
  );
  const n = counts.flat().reduce((sum, count) => sum + count, 0);
  return { rows: first.rows, columns: first.columns, counts, n, missing: 0 };
}

const NOT_FOURFOLD = {
  crude: null,
  cochran: null,
  mantelHaenszel: null,
  commonOddsRatio: null,
  breslowDay: null,
  tarone: null,
} as const;

type FourfoldFigures = Pick<Stratified, keyof typeof NOT_FOURFOLD>;

function fourfoldFigures(tables: readonly Stratum[], all: Contingency, shared: Shared): FourfoldFigures {
  const { where, names, context } = shared;
  const tests = independenceTests(tables);
  const homogeneity = homogeneityTests(tables);
  const used = usedStrata(tables).used.length;
  const independence = (field: keyof IndependenceTests, place: string) =>
    testOf(fieldOf(tests, field), 1, `${where}.${place}`, context, names);
  const homogeneous = (field: keyof HomogeneityTests) =>
    testOf(fieldOf(homogeneity, field), Math.max(used - 1, 0), `${where}.${field}`, context, names);
  const figures = {
    crude: intervalOf(oddsRatioEstimate(all), `${where}.crude`, context, names),
    cochran: independence("cochran", "cochran"),
    mantelHaenszel: {
      corrected: independence("mantelHaenszel", "mantelHaenszel.corrected"),
      uncorrected: independence("mantelHaenszelUncorrected", "mantelHaenszel.uncorrected"),
    },
    commonOddsRatio: common(commonOddsRatio(tables), shared),
    breslowDay: homogeneous("breslowDay"),
    tarone: homogeneous("tarone"),
  };
  const { p } = figures.breslowDay;
  if (p !== null && p < context.codebook.method.alpha) {
    context.remarks.add("strata-differ", "caution", `${where}.commonOddsRatio`, { ...names, p });
  }
  return figures;
}

function fieldOf<F extends string>(
  found: Outcome<{ readonly [K in F]: ChiSquareTest }>,
  field: F,
): Outcome<ChiSquareTest> {
  return found.ok ? { ok: true, value: found.value[field] } : found;
}

function common(found: Outcome<CommonOddsRatio>, { where, names, context }: Shared): Stratified["commonOddsRatio"] {
  const figure = (place: string, of: (value: CommonOddsRatio) => number) =>
    context.remarks.figure(
      found.ok ? { ok: true, value: of(found.value) } : found,
      `${where}.commonOddsRatio.${place}`,
      names,
    );
  return {
    value: figure("value", ({ value }) => value),
    lower: figure("lower", ({ lower }) => lower),
    upper: figure("upper", ({ upper }) => upper),
    ln: figure("ln", ({ log }) => log),
    lnSE: figure("lnSE", ({ se }) => se),
    lnLower: figure("lnLower", ({ logLower }) => logLower),
    lnUpper: figure("lnUpper", ({ logUpper }) => logUpper),
    p: figure("p", ({ wald }) => wald.p),
  };
}

function generalFigures(tables: readonly Stratum[], { row, column }: Crossed, { where, names, context }: Shared) {
  const { rows, columns } = tables[0]?.table ?? { rows: [], columns: [] };
  const scoresOf = ({ groups }: Side, labels: readonly (string | number)[]) =>
    labels.map((label) => groups.scores[groups.labels.indexOf(String(label))]!);
  const found = associationTests(tables, { rows: scoresOf(row, rows), columns: scoresOf(column, columns) });
  const hasOrder = ({ groups }: Side, labels: readonly unknown[]) => groups.ordered || labels.length <= 2;
  const ordered = hasOrder(row, rows) && hasOrder(column, columns);
  const df = Math.max(rows.length - 1, 0) * Math.max(columns.length - 1, 0);
  return {
    generalAssociation: testOf(found.generalAssociation, df, `${where}.generalAssociation`, context, names),
    linearAssociation: ordered ? testOf(found.correlation, 1, `${where}.linearAssociation`, context, names) : null,
  };
}

function remarkOnLeft(
  left: ReturnType<typeof usedStrata>["left"],
  strata: number,
  { where, names, context }: Shared,
): void {
  if (left.length === 0) return;
  const all = left.length === strata;
  context.remarks.add("strata-left-out", "info", `${where}.strata`, {
    ...names,
    labels: left.map(({ stratum }) => stratum),
    all,
  });
}
