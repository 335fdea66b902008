/** Cells of a grid by the columns that they begin at, for formats whose rows have a place for every column. */
import type { GridCell, GridRow } from "../table-grid.ts";

/** A row's cells where they begin; null where nothing does: the place is blank or another cell's. */
export type PlacedRow = readonly (GridCell | null)[];

/** A cell over several rows stands in the first of them. */
export function placedCells(rows: readonly GridRow[], columns: number): readonly PlacedRow[] {
  const taken = new Array<number>(columns).fill(0);
  return rows.map(({ cells }) => {
    const row = new Array<GridCell | null>(columns).fill(null);
    let column = 0;
    const skip = () => {
      for (; column < columns && taken[column]! > 0; column += 1) taken[column]! -= 1;
    };
    for (const cell of cells) {
      skip();
      if (column >= columns) break;
      row[column] = cell;
      for (const end = Math.min(column + cell.columns, columns); column < end; column += 1) {
        taken[column] = cell.rows - 1;
      }
    }
    skip();
    return row;
  });
}

/** The cell that stands over a column in its row, wherever it begins. */
export function cellOver(row: PlacedRow, column: number): GridCell | null {
  for (let start = column; start >= 0; start -= 1) {
    const cell = row[start];
    if (cell) return start + cell.columns > column ? cell : null;
  }
  return null;
}

/** Whether a column holds figures rather than words, which decides where its cells stand; dashes are where figures would be. */
export function holdsFigures(rows: readonly PlacedRow[], column: number): boolean {
  const filled = rows.flatMap((row) => {
    const cell = row[column];
    return cell && cell.columns === 1 && cell.text !== "" ? [cell] : [];
  });
  const words = filled.filter(({ align, text }) => align !== "right" && /[\p{L}\p{N}]/u.test(text)).length;
  return filled.length > 0 && filled.length - words >= words;
}
