/** Each category's odds against a reference, for predictors of any number of categories. */
import type { Outcome } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { conditionalOddsRatio } from "../../stats/crosstabs/conditional-odds-ratio.ts";
import { oddsRatiosAgainst, pairOf, turnedRound } from "../../stats/crosstabs/odds-ratios.ts";
import type { RatioInterval } from "../../stats/crosstabs/risk.ts";
import type { Figure, Interval, OddsRatios } from "../result.ts";
import { type Crossed, referenceOf } from "../study.ts";
import { type FurtherContext, tableOf } from "./context.ts";

export function oddsRatios(context: FurtherContext): readonly OddsRatios[] {
  return context.tables.map((crossed, index) => ofTable(crossed, `oddsRatios[${index}]`, context));
}

/** What remarks name a table by. */
export type Names = { readonly row: string; readonly column: string };

function ofTable(crossed: Crossed, where: string, context: FurtherContext): OddsRatios {
  const { remarks } = context;
  const table = tableOf(crossed);
  const names = { row: crossed.row.name, column: crossed.column.name };
  const entry = { ...names, n: table.n, missing: table.missing };
  const reference = referenceRow(crossed, table, where, context);
  const found = oddsRatiosAgainst(table, { reference, emptyCell: "add-half" });
  if (!found.ok) {
    const [rows, columns] = [table.rows.length, table.columns.length];
    remarks.add("no-odds-ratios", "info", where, { ...names, rows, columns });
    return { ...entry, event: null, reference: null, ratios: [], overall: null };
  }
  const { categories, overall } = found.value;
  const ratios = categories.map(({ row, estimate }, index): OddsRatios["ratios"][number] => {
    const place = `${where}.ratios[${index}]`;
    const pair = pairOf(table, row, reference);
    const value = estimate.ok ? estimate.value : null;
    const turned: Outcome<RatioInterval> = estimate.ok ? { ok: true, value: turnedRound(estimate.value) } : estimate;
    return {
      category: table.rows[row]!,
      counts: pair.counts,
      correction: value?.corrected ? "haldane-anscombe" : "none",
      oddsRatio: intervalOf(estimate, `${place}.oddsRatio`, context, names),
      p: remarks.figure(estimate.ok ? { ok: true, value: estimate.value.wald.p } : estimate, `${place}.p`, names),
      turned: intervalOf(turned, `${place}.turned`, context, names),
      reads: value !== null && value.value < 1 ? "turned" : "as-is",
      conditional: conditionalOf(pair, `${place}.conditional`, context, names),
      proportionRatio: proportionRatio(pair, `${place}.proportionRatio`, context, names),
    };
  });
  const corrected = ratios.filter(({ correction }) => correction !== "none").map(({ category }) => category);
  if (corrected.length > 0) {
    remarks.add("half-added", "info", `${where}.ratios`, { ...names, labels: corrected });
  }
  const test = ratios.length < 2 ? null : overall;
  return {
    ...entry,
    event: table.columns[0]!,
    reference: table.rows[reference]!,
    ratios,
    overall: test === null ? null : testOf(test, ratios.length, `${where}.overall`, context, names),
  };
}

/** The codebook's, or what it was merged into, where somebody is in it; else the last. */
function referenceRow(
  { row, column, joint, unmerged }: Crossed,
  table: Contingency<string, string>,
  where: string,
  { codebook, remarks }: FurtherContext,
): number {
  const last = table.rows.length - 1;
  const wanted = referenceOf(row.name, codebook);
  if (wanted === null) return last;
  const before = (unmerged?.row ?? row).groups;
  const member = joint.rows.find((value) => before.labels[before.of(value) ?? -1] === wanted);
  const label = member === undefined ? undefined : row.groups.labels[row.groups.of(member) ?? -1];
  const index = label === undefined ? -1 : table.rows.indexOf(label);
  if (index >= 0) return index;
  const names = { row: row.name, column: column.name };
  if (last >= 1) remarks.add("reference-empty", "info", where, { ...names, wanted, used: table.rows[last]! });
  return last;
}

/** Three figures, each null with a remark of its own. */
export function intervalOf(
  found: Outcome<RatioInterval>,
  where: string,
  { remarks }: FurtherContext,
  names: Readonly<Record<string, unknown>>,
): Interval {
  const figure = (field: keyof RatioInterval): Figure =>
    remarks.figure(found.ok ? { ok: true, value: found.value[field] } : found, `${where}.${field}`, names);
  return { value: figure("value"), lower: figure("lower"), upper: figure("upper") };
}

/** @param df what it is where the test itself is undefined */
export function testOf(
  found: Outcome<{ readonly value: number; readonly df: number; readonly p: number }>,
  df: number,
  where: string,
  { remarks }: FurtherContext,
  names: Readonly<Record<string, unknown>>,
): { readonly value: Figure; readonly df: number; readonly p: Figure } {
  const figure = (field: "value" | "p"): Figure =>
    remarks.figure(found.ok ? { ok: true, value: found.value[field] } : found, `${where}.${field}`, names);
  return { value: figure("value"), df: found.ok ? found.value.df : df, p: figure("p") };
}

function conditionalOf(pair: Contingency, where: string, { remarks }: FurtherContext, names: Names): Interval {
  const found = conditionalOddsRatio(pair);
  const figure = (field: keyof Interval): Figure =>
    remarks.figure(found.ok ? found.value[field] : found, `${where}.${field}`, names);
  return { value: figure("value"), lower: figure("lower"), upper: figure("upper") };
}

/** Rows have cases; the reference may have none with the event. */
function proportionRatio(pair: Contingency, where: string, { remarks }: FurtherContext, names: Names): Figure {
  const [[a, b], [c, d]] = pair.counts as readonly [readonly [number, number], readonly [number, number]];
  return c === 0
    ? remarks.figure({ ok: false, reason: { code: "empty-cell" } }, where, names)
    : (a * (c + d)) / (c * (a + b));
}
