/** Tables with pipes: one row of headings, no cell over others, figures to the right. */
import { textWidth } from "../plain-text.ts";
import type { GridCell, TableGrid } from "../table-grid.ts";
import { escapeMarkdown, raised, strong } from "./escape-markdown.ts";
import { cellOver, holdsFigures, type PlacedRow, placedCells } from "./placed-cells.ts";

/** @returns its lines; none for a table without columns */
export function pipeTable(grid: TableGrid): readonly string[] {
  if (grid.columns === 0) return [];
  const head = flatHead(placedCells(grid.head, grid.columns), grid.columns);
  const rows = placedCells(grid.body, grid.columns);
  const body = rows.map((row, index) => row.map((cell) => bodyCell(cell, grid.body[index]!.heading)));
  const right = Array.from({ length: grid.columns }, (_, column) => holdsFigures(rows, column));
  return drawn([head, ...body], right);
}

/** `Group: column`, since there is but one row of headings. */
function flatHead(rows: readonly PlacedRow[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) =>
    rows
      .map((row) => cellOver(row, column))
      .map((cell) => (cell === null ? "" : escapeMarkdown(cell.text) + raised(cell.marks)))
      .filter((text) => text !== "")
      .join(": "),
  );
}

function bodyCell(cell: GridCell | null, heading: boolean): string {
  if (cell === null) return "";
  // whoever reads it trims spaces, but not this one
  const indent = "&emsp;".repeat(cell.indent);
  if (heading && cell.head === "row" && cell.text !== "") return indent + strong(cell.text) + raised(cell.marks);
  return indent + escapeMarkdown(cell.text) + raised(cell.marks);
}

/** Wider than this, nobody reads it as a table in an editor anyway. */
const WIDEST_CELL = 60;
const WIDEST_ROW = 240;

/** Columns in line where that helps and every editor agrees on the characters' widths, else close together. */
function drawn(rows: readonly (readonly string[])[], right: readonly boolean[]): readonly string[] {
  const widths = right.map((_, column) => Math.max(3, ...rows.map((row) => textWidth(row[column]!))));
  const aligned =
    Math.max(...widths) <= WIDEST_CELL &&
    widths.reduce((sum, width) => sum + width + 3, 1) <= WIDEST_ROW &&
    rows.every((row) => row.every(isEven));
  const pad = (text: string, column: number) => {
    if (!aligned) return text;
    const room = " ".repeat(widths[column]! - textWidth(text));
    return right[column]! ? room + text : text + room;
  };
  // Pandoc shares out the page's width by the number of dashes
  const dashes = widths.map((width, column) =>
    right[column]! ? `${"-".repeat(Math.min(width, WIDEST_CELL) - 1)}:` : "-".repeat(Math.min(width, WIDEST_CELL)),
  );
  const [head = [], ...body] = rows.map((row) => line(row.map(pad)));
  return [head, line(dashes), ...body].flat();
}

function line(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;
}

/** Of characters that are one column wide everywhere. */
function isEven(text: string): boolean {
  return /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u1d00-\u1dbf\u2010-\u2027\u2070-\u209c\u2264\u2265\u2713]*$/.test(text);
}
