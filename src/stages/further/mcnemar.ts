/** The same question asked twice: did the answers move in one direction? */
import type { Contingency } from "../../counts/summaries.ts";
import type { GroupOf } from "../../stats/crosstabs/contingency.ts";
import { collapse, margins } from "../../stats/crosstabs/contingency.ts";
import { bowker, mcNemar, pairedEffects } from "../../stats/crosstabs/mcnemar.ts";
import type { Groups } from "../grouping.ts";
import type { Interval, McNemar } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { intervalOf, testOf } from "./odds-ratios.ts";

export function mcnemar(context: FurtherContext): readonly McNemar[] {
  const result: McNemar[] = [];
  for (const [first, second] of context.codebook.pairs) {
    const table = pairedTable(first, second, context);
    if (table !== null) result.push(ofPair(first, second, table, `mcnemar[${result.length}]`, context));
  }
  return result;
}

/** Both sides with the same categories in the same order; null where they have none in common. */
function pairedTable(first: string, second: string, { counts, groupsOf, remarks }: FurtherContext): Contingency | null {
  const [one, other] = [groupsOf(first), groupsOf(second)];
  if (one === null || other === null) {
    remarks.add("no-groups", "problem", "mcnemar", { variable: one === null ? first : second });
    return null;
  }
  if (!one.labels.some((label) => other.labels.includes(label))) {
    remarks.add("pair-differs", "problem", "mcnemar", { first, second, labels: one.labels, others: other.labels });
    return null;
  }
  const labels = [...new Set([...one.labels, ...other.labels])];
  const joint = counts.joint(first, second);
  const table = collapse(joint, among(labels, one), labels, among(labels, other), labels);
  const { rowTotals, columnTotals } = margins(table);
  const met = labels.map((_, index) => rowTotals[index]! + columnTotals[index]! > 0);
  const kept = <T>(values: readonly T[]) => values.filter((_, index) => met[index]);
  return { ...table, rows: kept(labels), columns: kept(labels), counts: kept(table.counts).map(kept) };
}

function among(labels: readonly string[], groups: Groups): GroupOf {
  const places = groups.labels.map((label) => labels.indexOf(label));
  return (value) => {
    const group = groups.of(value);
    return group === null ? null : places[group]!;
  };
}

function ofPair(first: string, second: string, table: Contingency, where: string, context: FurtherContext): McNemar {
  const names = { first, second };
  const { remarks } = context;
  const [k, twice] = [table.rows.length, mcNemar(table)];
  const fourfold = k === 2;
  const symmetry = bowker(table);
  const pairs = (k * (k - 1)) / 2;
  const reported = fourfold ? (twice.ok ? { ok: true as const, value: twice.value.p } : twice) : pOf(symmetry);
  const p = remarks.figure(reported, `${where}.p`, names);
  return {
    ...names,
    n: table.n,
    missing: table.missing,
    categories: table.rows.map(String),
    counts: table.counts,
    discordant: table.counts.reduce((sum, line, r) => sum + line.reduce((all, n, c) => all + (r === c ? 0 : n), 0), 0),
    exact: fourfold
      ? { p: remarks.figure(twice.ok ? ok(twice.value.exactP) : twice, `${where}.exact.p`, names) }
      : null,
    continuityCorrection: fourfold
      ? testOf(twice.ok ? twice.value.corrected : twice, 1, `${where}.continuityCorrection`, context, names)
      : null,
    uncorrected: testOf(symmetry, pairs, `${where}.uncorrected`, context, names),
    ...(fourfold ? effectsOf(table, where, context, names) : { difference: null, oddsRatio: null }),
    p,
    pSource: p === null ? null : sourceOf(fourfold, twice.ok && twice.value.reported === "exact"),
    significant: p === null ? null : p < context.codebook.method.alpha,
  };
}

function sourceOf(fourfold: boolean, exact: boolean): McNemar["pSource"] {
  if (!fourfold) return "bowker";
  return exact ? "exact" : "continuityCorrection";
}

function ok(value: number): { readonly ok: true; readonly value: number } {
  return { ok: true, value };
}

function pOf(test: ReturnType<typeof bowker>) {
  return test.ok ? ok(test.value.p) : test;
}

function effectsOf(
  table: Contingency,
  where: string,
  context: FurtherContext,
  names: Readonly<Record<string, unknown>>,
): { readonly difference: Interval; readonly oddsRatio: Interval } {
  const found = pairedEffects(table);
  const ratio = (field: keyof Interval) =>
    context.remarks.figure(found.ok ? found.value.oddsRatio[field] : found, `${where}.oddsRatio.${field}`, names);
  return {
    difference: intervalOf(
      found.ok ? { ok: true, value: found.value.difference } : found,
      `${where}.difference`,
      context,
      names,
    ),
    oddsRatio: { value: ratio("value"), lower: ratio("lower"), upper: ratio("upper") },
  };
}
