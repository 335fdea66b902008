/** Fisher's exact test of each predictor's table, whatever its size. */
import { orNull } from "../../core/outcome.ts";
import { pearsonChiSquare } from "../../stats/crosstabs/chi-square.ts";
import { expectedBelow, minimumExpected } from "../../stats/crosstabs/contingency.ts";
import type { ExactTest as Exact } from "../../stats/crosstabs/exact-test.ts";
import { SPSS_MONTE_CARLO } from "../../stats/crosstabs/monte-carlo.ts";
import type { ExactTest } from "../result.ts";
import type { Crossed } from "../study.ts";
import { type FurtherContext, tableOf } from "./context.ts";
import { exactOfTable } from "./exact-of-table.ts";

type Context = Pick<FurtherContext, "tables" | "remarks" | "codebook">;

export function exactTests(context: Context): readonly ExactTest[] {
  return context.tables.map((crossed, index) => ofTable(crossed, `exactTests[${index}]`, context));
}

function ofTable(crossed: Crossed, where: string, { remarks, codebook }: Context): ExactTest {
  const table = tableOf(crossed);
  const names = { row: crossed.row.name, column: crossed.column.name };
  const [rows, columns] = [table.rows.length, table.columns.length];
  const pearson = pearsonChiSquare(table);
  const exact = exactOfTable(table);
  const outcome = exact.ok ? { ok: true as const, value: exact.value.p } : exact;
  const below5 = expectedBelow(table, 5);
  const p = remarks.figure(outcome, `${where}.p`, names);
  const asymptotic = (field: "value" | "p") =>
    remarks.figure(
      pearson.ok ? { ok: true, value: pearson.value[field] } : pearson,
      `${where}.pearson.${field}`,
      names,
    );
  const result: ExactTest = {
    ...names,
    n: table.n,
    missing: table.missing,
    method: exact.ok ? exact.value.method : null,
    value: exact.ok ? exact.value.value : null,
    p,
    ...sampled(exact.ok ? exact.value : null),
    pearson: {
      value: asymptotic("value"),
      df: Math.max(rows - 1, 0) * Math.max(columns - 1, 0),
      p: asymptotic("p"),
      sampled: exact.ok ? pearsonSampled(exact.value) : null,
    },
    expectedBelow5: below5,
    expectedBelow5Percent: rows * columns === 0 ? 0 : (100 * below5) / (rows * columns),
    minimumExpected: orNull(minimumExpected(table)),
  };
  if (result.minimumExpected === null) remarks.undefinedAt(`${where}.minimumExpected`, { code: "no-cases" }, names);
  remarkOn(result, codebook.method.alpha, where, remarks);
  return result;
}

function sampled(exact: Exact | null): Pick<ExactTest, "interval" | "tables" | "seed"> {
  if (exact === null || exact.interval === null) return { interval: null, tables: null, seed: null };
  const { interval, tables, seed } = exact;
  return { interval: { ...interval, level: 100 * SPSS_MONTE_CARLO.confidence }, tables, seed };
}

function pearsonSampled({ pearson }: Exact): ExactTest["pearson"]["sampled"] {
  return pearson && { p: pearson.p, ...pearson.interval };
}

/** Whether the p is an estimate, and whether chi-square's p leads to another decision. */
function remarkOn(result: ExactTest, alpha: number, where: string, remarks: FurtherContext["remarks"]): void {
  const { row, column, p, pearson, interval, tables, seed } = result;
  if (interval !== null) {
    const { lower, upper } = interval;
    remarks.add("monte-carlo", "info", `${where}.p`, { row, column, p, lower, upper, tables, seed });
  }
  if (p !== null && pearson.p !== null && p < alpha !== pearson.p < alpha) {
    remarks.add("exact-disagrees", "info", `${where}.p`, { row, column, p, pearson: pearson.p });
  }
}
