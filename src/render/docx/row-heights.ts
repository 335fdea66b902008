/** How high rows become, roughly: enough to know what fits on one page. */
import { CELL_MARGIN, INDENT } from "./cell-lengths.ts";
import { ROOM } from "./page.ts";
import type { PlacedGrid, PlacedRow } from "./placed-grid.ts";
import { tableFont } from "./styles.ts";
import { textWidth } from "./text-width.ts";
import type { TableFrame } from "./word-table.ts";

export type RowHeights = {
  /** In twentieths of a point. */
  readonly body: readonly number[];
  readonly head: number;
  /** Whether a row may be kept from breaking: one higher than a page couldn't be shown at all. */
  readonly fits: readonly boolean[];
  readonly headRepeats: boolean;
};

const LINE = 1.15;
const PADDING = 60;
/** Of the lower of both sheets: a table up to this stays on one page. */
const PAGE = ROOM.landscape.height;
const SHORT = 0.75;

export function rowHeights(
  { head, body }: PlacedGrid,
  frame: Pick<TableFrame, "look" | "size" | "widths">,
): RowHeights {
  const heightOf = (row: PlacedRow) => rowHeight(row, frame);
  const heads = head.map(heightOf).reduce((sum, height) => sum + height, 0);
  const heights = body.map(heightOf);
  return {
    body: heights,
    head: heads,
    fits: heights.map((height) => height < PAGE / 2),
    headRepeats: heads < PAGE / 3,
  };
}

/** Of a cell that runs over several rows, a row has its share. */
function rowHeight({ cells }: PlacedRow, { look, size, widths }: Pick<TableFrame, "look" | "size" | "widths">): number {
  const font = tableFont(look);
  const lines = cells.map(({ cell, column, columns }) => {
    const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
    const room = Math.max(width - 2 * CELL_MARGIN - cell.indent * INDENT, size * 20);
    return Math.ceil(textWidth(cell.text, font, size) / room) / cell.rows;
  });
  return Math.max(1, ...lines) * size * 20 * LINE + PADDING;
}

/**
 * Which rows stay on the page of the next: all of a short table; of a long one the first and the last two, rows that name
 * those below them, and those that share a merged cell. The last row stays with the notes. None does that fills a page.
 */
export function keptRows({ body }: PlacedGrid, heights: RowHeights, noted: boolean): readonly boolean[] {
  const whole = heights.head + heights.body.reduce((sum, height) => sum + height, 0);
  const isShort = whole <= PAGE * SHORT;
  const last = body.length - 1;
  return body.map(({ heading }, index) => {
    if (!heights.fits[index]!) return false;
    if (index === last) return noted;
    return isShort || index === 0 || index === last - 1 || heading || runsOn(body, index, heights);
  });
}

/** The next row continues a merged cell that isn't too high itself. */
function runsOn(body: readonly PlacedRow[], index: number, heights: RowHeights): boolean {
  const below = body[index + 1]?.cells.filter(({ merge }) => merge === "continues") ?? [];
  return below.some(({ cell }) => cell.rows * (heights.body[index] ?? 0) < PAGE / 2);
}
