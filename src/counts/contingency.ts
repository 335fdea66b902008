/** Makes and adds contingency tables of raw values. */
import type { Contingency } from "./summaries.ts";
import { ascendingOrder, ValueIndex } from "./value-index.ts";

/** What a side's values stand for: labels of a category field in table order, or null where they are the numbers. */
export type SideLabels = { readonly labels: readonly string[]; readonly ordered: readonly string[] } | null;

export class ContingencyCounter {
  private readonly rows = new ValueIndex();
  private readonly columns = new ValueIndex();
  private readonly counts: number[][] = [];
  private n = 0;
  private missing = 0;

  /** Counts the first `size` pairs of two columns; a case missing on either is missing. */
  add(row: Float64Array, column: Float64Array, size: number): void {
    const { rows, columns, counts } = this;
    for (let i = 0; i < size; i++) {
      const [a, b] = [row[i]!, column[i]!];
      if (Number.isNaN(a) || Number.isNaN(b)) {
        this.missing++;
        continue;
      }
      const r = rows.of(a);
      const c = columns.of(b);
      let line = counts[r];
      if (line === undefined) counts[r] = line = [];
      line[c] = (line[c] ?? 0) + 1;
      this.n++;
    }
  }

  /** Numbers ascend; categories come in the order of tables. Only what occurs. */
  table(row: SideLabels, column: SideLabels): Contingency {
    const rows = inTableOrder(this.rows.values, row);
    const columns = inTableOrder(this.columns.values, column);
    return {
      rows: rows.map(({ value }) => value),
      columns: columns.map(({ value }) => value),
      counts: rows.map(({ at }) => columns.map((other) => this.counts[at]?.[other.at] ?? 0)),
      n: this.n,
      missing: this.missing,
    };
  }
}

type Placed = { readonly at: number; readonly value: number | string };

function inTableOrder(values: readonly number[], side: SideLabels): readonly Placed[] {
  if (side === null) return ascendingOrder(values).map((at) => ({ at, value: values[at]! }));
  const place = new Map(side.ordered.map((label, index) => [label, index]));
  const labels = values.map((value) => side.labels[value]!);
  const places = labels.map((label) => place.get(label) ?? side.ordered.length);
  return ascendingOrder(places).map((at) => ({ at, value: labels[at]! }));
}

/** The table of both halves together: the first one's categories in their order, then what only the second has. */
export function addContingencies<R extends number | string, C extends number | string>(
  a: Contingency<R, C>,
  b: Contingency<R, C>,
): Contingency<R, C> {
  const rows = together(a.rows, b.rows);
  const columns = together(a.columns, b.columns);
  const cell = (table: Contingency<R, C>, row: R, column: C) =>
    table.counts[table.rows.indexOf(row)]?.[table.columns.indexOf(column)] ?? 0;
  return {
    rows,
    columns,
    counts: rows.map((row) => columns.map((column) => cell(a, row, column) + cell(b, row, column))),
    n: a.n + b.n,
    missing: a.missing + b.missing,
  };
}

/** Numbers ascend again; texts keep the order that they were declared in. */
function together<V extends number | string>(a: readonly V[], b: readonly V[]): readonly V[] {
  const all = [...new Set([...a, ...b])];
  if (!all.every((value) => typeof value === "number")) return all;
  return ascendingOrder(all).map((at) => all[at]!);
}
