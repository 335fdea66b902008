/** A grid's cells with the columns they stand in, as Word wants them: a merged cell is continued in each row it runs over. */
import type { GridCell, GridRow, TableGrid } from "../table-grid.ts";

export type PlacedCell = {
  readonly cell: GridCell;
  readonly column: number;
  /** How many columns of this part it runs over. */
  readonly columns: number;
  /** `start`s a merged cell that runs over rows, or continues it. */
  readonly merge: "start" | "continues" | null;
};

export type PlacedRow = {
  readonly cells: readonly PlacedCell[];
  readonly ruled: boolean;
  readonly heading: boolean;
};

export type PlacedGrid = {
  readonly columns: number;
  readonly stubs: number;
  readonly head: readonly PlacedRow[];
  readonly body: readonly PlacedRow[];
};

export function placedGrid({ columns, stubs, head, body }: TableGrid): PlacedGrid {
  return { columns, stubs, head: placedRows(head, columns), body: placedRows(body, columns) };
}

/** A cell that still runs on, and for how many rows. */
type Running = { readonly cell: GridCell; left: number };

function placedRows(rows: readonly GridRow[], columns: number): readonly PlacedRow[] {
  const running = new Map<number, Running>();
  return rows.map(({ cells, ruled, heading }) => {
    const waiting = [...cells];
    const placed: PlacedCell[] = [];
    let column = 0;
    while (column < columns) {
      const above = running.get(column);
      const cell = above?.cell ?? waiting.shift();
      if (cell === undefined) break;
      if (above !== undefined) placed.push({ cell, column, columns: cell.columns, merge: "continues" });
      else placed.push({ cell, column, columns: cell.columns, merge: cell.rows > 1 ? "start" : null });
      runOn(running, column, cell);
      column += cell.columns;
    }
    return { cells: placed, ruled, heading };
  });
}

function runOn(running: Map<number, Running>, column: number, cell: GridCell): void {
  const left = (running.get(column)?.left ?? cell.rows) - 1;
  if (left > 0) running.set(column, { cell, left });
  else running.delete(column);
}

/**
 * The part of a grid that has these of its columns, in their order: those of the stub and some neighbours. What runs over
 * more columns is cut to those that are there.
 */
export function partOf(grid: PlacedGrid, kept: readonly number[]): PlacedGrid {
  const place = new Map(kept.map((column, index) => [column, index]));
  const cut = (row: PlacedRow): PlacedRow => ({
    ...row,
    cells: row.cells.flatMap(({ cell, column, columns, merge }) => {
      const there = Array.from({ length: columns }, (_, index) => place.get(column + index)).filter(
        (index) => index !== undefined,
      );
      return there[0] === undefined ? [] : [{ cell, column: there[0], columns: there.length, merge }];
    }),
  });
  return { columns: kept.length, stubs: grid.stubs, head: grid.head.map(cut), body: grid.body.map(cut) };
}
