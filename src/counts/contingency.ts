/** Makes joint tables of raw values, and adds contingency tables. */
import type { Contingency, JointTable } from "./summaries.ts";
import { together } from "./together.ts";
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

  /**
   * Numbers ascend, and only those that occur are there. Categories come in the order of tables, whether they occur or not:
   * row order decides which way an odds ratio reads, and so adding two halves never has to guess it.
   */
  joint(row: SideLabels, column: SideLabels): JointTable {
    const rows = placed(this.rows.values, row);
    const columns = placed(this.columns.values, column);
    const columnOf = new Map(columns.map(({ at }, index) => [at, index]));
    const cells = rows.flatMap(({ at }, index) => {
      const line = this.counts[at] ?? [];
      // keys are those of the cells that somebody is in, however long the line is
      const cells = Object.keys(line).map((met) => ({
        row: index,
        column: columnOf.get(Number(met))!,
        count: line[Number(met)]!,
      }));
      return cells.sort((a, b) => a.column - b.column);
    });
    return {
      rows: rows.map(({ value }) => value),
      columns: columns.map(({ value }) => value),
      cells,
      n: this.n,
      missing: this.missing,
    };
  }
}

/** A value and its index among those met; -1 where it wasn't met. */
type Placed = { readonly at: number; readonly value: number | string };

function placed(met: readonly number[], side: SideLabels): readonly Placed[] {
  if (side === null) return ascendingOrder(met).map((at) => ({ at, value: met[at]! }));
  const indexes = new Map(met.map((label, at) => [side.labels[label]!, at]));
  return side.ordered.map((value) => ({ at: indexes.get(value) ?? -1, value }));
}

/** The table of both halves, its rows and columns in the order that `together` gives. */
export function addContingencies<R extends number | string, C extends number | string>(
  a: Contingency<R, C>,
  b: Contingency<R, C>,
): Contingency<R, C> {
  const rows = together(a.rows, b.rows);
  const columns = together(a.columns, b.columns);
  const counts = rows.map(() => columns.map(() => 0));
  for (const half of [a, b]) {
    const toColumn = half.columns.map((column) => columns.indexOf(column));
    for (const [index, row] of half.rows.entries()) {
      const line = counts[rows.indexOf(row)]!;
      for (const [from, count] of half.counts[index]!.entries()) line[toColumn[from]!]! += count;
    }
  }
  return { rows, columns, counts, n: a.n + b.n, missing: a.missing + b.missing };
}
