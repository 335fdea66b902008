/** Which cells of each predictor's table hold more or fewer cases than expected. */
import { expectedCounts, margins } from "../../stats/crosstabs/contingency.ts";
import {
  type Residuals as CellResiduals,
  NOTABLE_RESIDUAL,
  residuals as residualsOf,
} from "../../stats/crosstabs/residuals.ts";
import type { Figure, Residuals } from "../result.ts";
import type { Crossed } from "../study.ts";
import { type TablesContext, tableOf } from "./context.ts";

export function residuals(context: TablesContext): readonly Residuals[] {
  return context.tables.map((crossed, index) => ofTable(crossed, `residuals[${index}]`, context));
}

function ofTable(crossed: Crossed, where: string, { remarks }: TablesContext): Residuals {
  const table = tableOf(crossed);
  const names = { row: crossed.row.name, column: crossed.column.name };
  const found = residualsOf(table);
  const { rowTotals, columnTotals } = margins(table);
  const grid = (kind: keyof Pick<CellResiduals, "unstandardized" | "standardized" | "adjusted">) =>
    table.counts.map((line, row) =>
      line.map((_, column): Figure => {
        const path = `${where}.${kind}[${row}][${column}]`;
        return remarks.figure(found.ok ? { ok: true, value: found.value[kind][row]![column]! } : found, path, names);
      }),
    );
  return {
    ...names,
    n: table.n,
    missing: table.missing,
    rows: table.rows,
    columns: table.columns,
    counts: table.counts,
    rowTotals,
    columnTotals,
    expected: expectedCounts(table),
    unstandardized: grid("unstandardized"),
    standardized: grid("standardized"),
    adjusted: grid("adjusted"),
    limit: NOTABLE_RESIDUAL,
    notable: (found.ok ? found.value.notable : []).map(({ row, column, value }) => ({
      row: table.rows[row]!,
      column: table.columns[column]!,
      adjusted: value,
    })),
  };
}
