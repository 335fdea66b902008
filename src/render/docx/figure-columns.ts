/**
 * Where a column's figures stand: right-aligned, each moved to the left by what others have more behind their decimal mark.
 * Word's decimal tabs would do it too, but go by the decimal mark that Windows is set to, not by the document's: on an
 * Indonesian machine they misplace every figure with a point.
 */
import type { Look } from "../../report/document.ts";
import type { GridCell } from "../table-grid.ts";
import { CELL_MARGIN, RAISED } from "./cell-lengths.ts";
import type { PlacedGrid } from "./placed-grid.ts";
import { tableFont } from "./styles.ts";
import { textWidth } from "./text-width.ts";
import type { TableFrame } from "./word-table.ts";

export type FigureColumn = {
  /** Room to the right of a figure, in twentieths of a point. */
  behind(cell: GridCell): number;
};

/** By column; null where there are words alone. */
export function figureColumns(
  grid: PlacedGrid,
  { look, size, widths }: Pick<TableFrame, "look" | "size" | "widths">,
): readonly (FigureColumn | null)[] {
  return figuresOf(grid).map((cells, column) =>
    cells === null ? null : figureColumn(cells, widths[column]! - 2 * CELL_MARGIN, look, size),
  );
}

/** What a column's figures take when they stand below each other, in twentieths of a point; 0 where there are none. */
export function figureRooms(grid: PlacedGrid, look: Look, size: number): readonly number[] {
  return figuresOf(grid).map((cells) => {
    if (cells === null) return 0;
    const { before, after } = sidesOf(cells, look, size);
    return before + after;
  });
}

/** Cells by column; null where there are words alone. */
function figuresOf({ body, columns, stubs }: PlacedGrid): readonly (readonly GridCell[] | null)[] {
  const found = Array.from({ length: columns }, (): GridCell[] => []);
  for (const { cells } of body) {
    for (const placed of cells) {
      if (placed.columns === 1 && isFigure(placed.cell)) found[placed.column]!.push(placed.cell);
    }
  }
  return found.map((cells, column) => (column >= stubs && cells.some(({ align }) => align === "right") ? cells : null));
}

function figureColumn(cells: readonly GridCell[], room: number, look: Look, size: number): FigureColumn {
  const { before, after, restOf } = sidesOf(cells, look, size);
  // SPSS's stand at the right edge whatever their decimals, APA's in the middle below their heading
  const edge = look === "spss" ? 0 : Math.max(0, (room - before - after) / 2);
  return { behind: (cell) => Math.round(edge + after - restOf(cell)) };
}

/** The most that any has before and behind the line on which they meet, and what one has behind it. */
function sidesOf(cells: readonly GridCell[], look: Look, size: number) {
  const font = tableFont(look);
  const decimalsOf = (cell: GridCell) => (look === "spss" ? 0 : textWidth(decimals(cell), font, size));
  const restOf = (cell: GridCell) => decimalsOf(cell) + textWidth(cell.marks, font, size * RAISED);
  const before = largest(cells, (cell) => textWidth(cell.text, font, size) - decimalsOf(cell));
  return { before, after: largest(cells, restOf), restOf };
}

function largest(cells: readonly GridCell[], of: (cell: GridCell) => number): number {
  return cells.reduce((most, cell) => Math.max(most, of(cell)), 0);
}

/** A dash in a figure's place stands where the figures do. */
export function isFigure({ align, head, text }: GridCell): boolean {
  return text !== "" && (align === "right" || (head === null && !/[\p{L}\p{N}]/u.test(text)));
}

/** From the decimal mark on, where APA's figures meet. Several figures in one cell stand as one word. */
function decimals({ text, cell }: GridCell): string {
  if (cell?.kind === "composite") return "";
  const mark = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  return mark < 0 ? "" : text.slice(mark);
}
