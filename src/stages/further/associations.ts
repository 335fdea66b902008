/** SPSS's "Symmetric Measures": how strongly each predictor and the outcome go together. */
import type { Outcome } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import type { Association as Measure } from "../../stats/crosstabs/association.ts";
import { type NominalAssociation, nominalAssociation } from "../../stats/crosstabs/nominal-association.ts";
import { gamma, kendallsTauB } from "../../stats/crosstabs/ordinal-association.ts";
import { pearsonsR, spearmansCorrelation } from "../../stats/crosstabs/score-correlation.ts";
import type { Side } from "../bivariate.ts";
import type { Association, NominalMeasure, OrdinalMeasure } from "../result.ts";
import type { Crossed } from "../study.ts";
import { type TablesContext, tableOf } from "./context.ts";

export function associations(context: TablesContext): readonly Association[] {
  return context.tables.map((crossed, index) => association(crossed, `associations[${index}]`, context));
}

function association(crossed: Crossed, where: string, context: TablesContext): Association {
  const table = tableOf(crossed);
  const nominal = nominalAssociation(table);
  const names = { row: crossed.row.name, column: crossed.column.name };
  const measure = (name: "phi" | "cramersV" | "contingencyCoefficient"): NominalMeasure => {
    const figure = (field: keyof NominalAssociation): Outcome<number> =>
      nominal.ok ? { ok: true, value: nominal.value[field] } : nominal;
    return {
      value: context.remarks.figure(figure(name), `${where}.${name}.value`, names),
      p: context.remarks.figure(figure("p"), `${where}.${name}.p`, names),
    };
  };
  return {
    ...names,
    n: table.n,
    missing: table.missing,
    effect: nominal.ok ? effectOf(Math.abs(nominal.value.phi)) : null,
    phi: measure("phi"),
    cramersV: measure("cramersV"),
    contingencyCoefficient: measure("contingencyCoefficient"),
    ordinal: ordinal(crossed, table, where, context),
  };
}

/** A w that is a limit, but for the rounding of chi-square's terms, has reached it. */
const ROUNDING = 1e-13;

/** @param w Cohen's, the root of chi-square / n */
function effectOf(w: number): Association["effect"] {
  const reaches = (limit: number) => w >= limit - ROUNDING;
  if (!reaches(0.1)) return "negligible";
  if (!reaches(0.3)) return "small";
  return reaches(0.5) ? "large" : "medium";
}

function ordinal(
  { row, column }: Crossed,
  table: Contingency<string, string>,
  where: string,
  { remarks }: TablesContext,
): Association["ordinal"] {
  const names = { row: row.name, column: column.name };
  const without = [
    ...(hasOrder(row, table.rows) ? [] : [row.name]),
    ...(hasOrder(column, table.columns) ? [] : [column.name]),
  ];
  for (const variable of without) remarks.add("no-order", "info", `${where}.ordinal`, { ...names, variable });
  if (without.length > 0) return null;
  const measure = (name: string, found: Outcome<Measure>): OrdinalMeasure => {
    const figure = (field: keyof Measure) => {
      const path = `${where}.ordinal.${name}.${field}`;
      if (!found.ok) return remarks.figure(found, path, names);
      const value = found.value[field];
      return remarks.figure(typeof value === "number" ? { ok: true, value } : value, path, names);
    };
    return { value: figure("value"), se: figure("se"), t: figure("t"), p: figure("p") };
  };
  return {
    gamma: measure("gamma", gamma(table)),
    tauB: measure("tauB", kendallsTauB(table)),
    spearman: measure("spearman", spearmansCorrelation(table)),
    pearsonsR: measure("pearsonsR", pearsonsR(table, scoresOf(row, table.rows), scoresOf(column, table.columns))),
  };
}

/** Two categories have one whichever comes first: turning them round only changes the sign. */
function hasOrder({ groups }: Side, labels: readonly string[]): boolean {
  return groups.ordered || labels.length <= 2;
}

function scoresOf({ groups }: Side, labels: readonly string[]): readonly number[] {
  return labels.map((label) => groups.scores[groups.labels.indexOf(label)]!);
}
