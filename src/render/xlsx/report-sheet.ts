/** The rows of one of the report's sheets: its pieces below each other. */
import type { CellObject } from "write-excel-file/node";
import type { Look } from "../../report/document.ts";
import { wrap } from "../plain-text.ts";
import { cellString, textCell } from "./cell-texts.ts";
import { type CellLook, LINE, tableLook, type WordLook, wordLooks } from "./looks.ts";
import type { Piece } from "./pieces.ts";
import type { PlacedCell, PlacedTable } from "./placed-table.ts";
import { columnsOn, type SheetWidths, sheetWidths } from "./sheet-widths.ts";

export type SheetRow = (CellObject | null)[];

export type ReportSheet = {
  readonly rows: readonly SheetRow[];
  readonly widths: readonly number[];
  /** Where each table's headings and figures stand, in the sheet's order: `A5:F20`; empty for one of neither. */
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly numbered: boolean;
    /** The heading of level 3 that it stands under; empty for none. */
    readonly under: string;
    readonly range: string;
  }[];
};

/** Points that a row may be high. */
const HIGHEST = 409;

export function reportSheet(pieces: readonly Piece[], look: Look): ReportSheet {
  const layout = sheetWidths(pieces);
  const rows: SheetRow[] = [];
  const tables: ReportSheet["tables"][number][] = [];
  let under = "";
  let above = 0;
  for (const piece of pieces) {
    if (piece.kind === "words") {
      const { level } = piece;
      rows.push(...wordRows(piece, Math.min(piece.above, above), layout));
      if (level !== undefined) under = level === 3 ? piece.text : "";
      above = level === undefined ? 2 : 1;
      continue;
    }
    above = 2;
    if (piece.kind === "facts") rows.push(...piece.facts.map((fact) => factRow(fact, layout)));
    else {
      const made = tableRows(piece.table, layout, look);
      const [, right] = columnsOn(piece.table, { column: 0, columns: piece.table.columns }, layout.stubs);
      const range = `A${rows.length + 1}:${columnLetters(Math.max(right, 1) - 1)}${rows.length + made.length}`;
      tables.push({
        id: piece.id,
        name: piece.name,
        numbered: piece.numbered,
        under,
        range: made.length === 0 ? "" : range,
      });
      rows.push(...made);
    }
  }
  // the library wants a row
  return { rows: rows.length === 0 ? [[]] : rows, widths: layout.widths, tables };
}

/** @param column from 0 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function wordRows(
  { text, look }: Piece & { readonly kind: "words" },
  blanks: number,
  { widths, prose }: SheetWidths,
): readonly SheetRow[] {
  const blank = Array.from({ length: blanks }, (): SheetRow => []);
  return [...blank, [...spread(text, look, widths, 0, prose)]];
}

function factRow(
  { term, text }: { readonly term: string; readonly text: string },
  { widths, stubs, prose }: SheetWidths,
): SheetRow {
  const line = { topBorderStyle: "hair", topBorderColor: "#000000" } as const;
  const strong: WordLook = { ...wordLooks.title, look: { ...wordLooks.title.look, ...line } };
  const plain: WordLook = { ...wordLooks.text, look: line };
  return [...spread(term, strong, widths, 0, stubs), ...spread(text, plain, widths, stubs, prose)];
}

/** Words over several columns, as high as they need. */
function spread(
  text: string,
  { look, line, scale }: WordLook,
  widths: readonly number[],
  from: number,
  to: number,
): SheetRow {
  const room = widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  const lines = wrap(text, Math.max(Math.floor(room / scale), 1)).length;
  const cell = textCell(cellString(text), {
    ...look,
    wrap: true,
    align: "left" as const,
    alignVertical: "top" as const,
    height: Math.min(lines * line + 1, HIGHEST),
    ...(to - from > 1 ? { columnSpan: to - from } : {}),
  });
  return [cell, ...Array.from({ length: to - from - 1 }, () => null)];
}

function tableRows(table: PlacedTable, { stubs, widths }: SheetWidths, look: Look): readonly SheetRow[] {
  const [, right] = columnsOn(table, { column: 0, columns: table.columns }, stubs);
  const rows = table.rows.map((): SheetRow => Array.from({ length: right }, () => null));
  const lines = table.rows.map(() => 1);
  for (const cell of table.cells) {
    const [from, to] = columnsOn(table, cell, stubs);
    const room = widths.slice(from, to).reduce((sum, width) => sum + width, 0) - cell.indent - 1;
    const end = cell.row + cell.rows;
    if (typeof cell.value === "string") needLines(lines, cell.row, end, wrap(cell.value, Math.max(room, 1)).length);
    rows[cell.row]![from] = sheetCell(cell, table, look, to - from);
  }
  return rows.map((row, index) => withHeight(row, lines[index]!));
}

/** The last of a cell's rows becomes higher where together they are too low. */
function needLines(lines: number[], from: number, to: number, need: number): void {
  const there = lines.slice(from, to).reduce((sum, count) => sum + count, 0);
  if (need > there) lines[to - 1] = lines[to - 1]! + need - there;
}

function withHeight(row: SheetRow, lines: number): SheetRow {
  if (lines === 1) return row;
  const at = row.findIndex((cell) => cell !== null);
  if (at >= 0) row[at] = { ...row[at], height: Math.min(lines * LINE + 1, HIGHEST) };
  return row;
}

function sheetCell(cell: PlacedCell, table: PlacedTable, look: Look, columns: number): CellObject {
  const style: CellLook = {
    ...tableLook(look, cell, isStrong(cell, table), edgesOf(cell, table)),
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
  };
  if (cell.value === null) return style;
  if (typeof cell.value === "string") return textCell(cell.value, style);
  return { type: Number, value: cell.value, ...(cell.format === null ? {} : { format: cell.format }), ...style };
}

function isStrong({ head, row }: PlacedCell, { rows }: PlacedTable): boolean {
  return head === "column" || (head === "row" && rows[row]?.heading === true);
}

function edgesOf(cell: PlacedCell, table: PlacedTable): Parameters<typeof tableLook>[3] {
  const end = cell.row + cell.rows;
  return {
    top: cell.row === 0,
    bottom: end === table.rows.length,
    left: cell.column === 0,
    right: cell.column + cell.columns === table.columns,
    underHead: end === table.headRows,
    spanned: cell.head === "column" && cell.columns > 1 && cell.value !== null && end < table.headRows,
    ruled: table.rows[cell.row]?.ruled === true,
  };
}
