/** Joint tables of two variables by the values of a third. */
import { ContingencyCounter, type SideLabels } from "./contingency.ts";
import type { JointTable, StratifiedTables } from "./summaries.ts";
import { together } from "./together.ts";
import { ascendingOrder, ValueIndex } from "./value-index.ts";

type Part = { readonly counter: ContingencyCounter; readonly rows: number[]; readonly columns: number[] };

export class StratifiedCounter {
  private readonly strata = new ValueIndex();
  private readonly parts: Part[] = [];
  private missing = 0;

  /** Counts the first `size` cases of three columns; a case without a stratum is missing whatever else it has. */
  add(row: Float64Array, column: Float64Array, stratum: Float64Array, size: number): void {
    for (let i = 0; i < size; i++) {
      const value = stratum[i]!;
      if (Number.isNaN(value)) {
        this.missing++;
        continue;
      }
      const index = this.strata.of(value);
      if (index === this.parts.length) this.parts.push({ counter: new ContingencyCounter(), rows: [], columns: [] });
      const part = this.parts[index]!;
      part.rows.push(row[i]!);
      part.columns.push(column[i]!);
    }
    for (const { counter, rows, columns } of this.parts) {
      if (rows.length === 0) continue;
      counter.add(Float64Array.from(rows), Float64Array.from(columns), rows.length);
      rows.length = 0;
      columns.length = 0;
    }
  }

  /** Strata in the order of tables; only those that somebody is in. */
  tables(row: SideLabels, column: SideLabels, stratum: SideLabels): StratifiedTables {
    const met = this.strata.values;
    const indices =
      stratum === null
        ? ascendingOrder(met)
        : stratum.ordered.flatMap((label) => {
            const index = met.indexOf(stratum.labels.indexOf(label));
            return index < 0 ? [] : [index];
          });
    return {
      strata: indices.map((index) => ({
        value: stratum === null ? met[index]! : stratum.labels[met[index]!]!,
        table: this.parts[index]!.counter.joint(row, column),
      })),
      missing: this.missing,
    };
  }
}

/** The tables of both halves, each stratum's added; strata in the order that `together` gives. */
export function addStratifiedTables(a: StratifiedTables, b: StratifiedTables): StratifiedTables {
  const values = together(
    a.strata.map(({ value }) => value),
    b.strata.map(({ value }) => value),
  );
  const strata = values.map((value) => {
    const [first, second] = [a, b].flatMap((half) => half.strata.filter((stratum) => stratum.value === value));
    return { value, table: second === undefined ? first!.table : addJointTables(first!.table, second.table) };
  });
  return { strata, missing: a.missing + b.missing };
}

/** The joint table of both halves. */
export function addJointTables(a: JointTable, b: JointTable): JointTable {
  const rows = together(a.rows, b.rows);
  const columns = together(a.columns, b.columns);
  const [rowAt, columnAt] = [placesOf(rows), placesOf(columns)];
  const counts = new Map<number, number>();
  for (const half of [a, b]) {
    for (const { row, column, count } of half.cells) {
      const key = rowAt.get(half.rows[row]!)! * columns.length + columnAt.get(half.columns[column]!)!;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  const cells = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([key, count]) => ({ row: Math.floor(key / columns.length), column: key % columns.length, count }));
  return { rows, columns, cells, n: a.n + b.n, missing: a.missing + b.missing };
}

function placesOf(values: readonly (number | string)[]): ReadonlyMap<number | string, number> {
  return new Map(values.map((value, index) => [value, index]));
}
