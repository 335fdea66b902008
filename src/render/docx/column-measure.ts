/** How wide a table's columns have to be, and on what sheet, in what size and in how many parts it can be read. */
import type { Look } from "../../report/document.ts";
import { type ColumnNeeds, fitWidths, GAP, packColumns, totalWidth, wordsWidth } from "../column-widths.ts";
import type { GridCell } from "../table-grid.ts";
import { INDENT, RAISED, UNIT } from "./cell-lengths.ts";
import { figureRooms } from "./figure-columns.ts";
import { type Orientation, ROOM } from "./page.ts";
import type { PlacedGrid, PlacedRow } from "./placed-grid.ts";
import { SIZES, tableFont } from "./styles.ts";
import { type Font, textWidth } from "./text-width.ts";

/** Words longer than this may break. */
const LONGEST_WORD = 30;
/** Texts are given this much, for letters of a point, before the table gets another size or sheet; headings to be on one line. */
const READABLE = 1.6;
const HEADING = 1.8;

/** Rows from which on a table is set smaller. */
const MANY_ROWS = 40;

export type Setting = {
  readonly orientation: Orientation;
  /** Of the letters, in points. */
  readonly size: number;
  /** Columns of each part, those of the stub first, and their widths with the cells' margins. */
  readonly parts: readonly { readonly columns: readonly number[]; readonly widths: readonly number[] }[];
};

type Sheet = { readonly orientation: Orientation; readonly size: number };

const PORTRAIT = SIZES.slice(0, 3).map((size): Sheet => ({ orientation: "portrait", size }));
const LANDSCAPE = SIZES.slice(1).map((size): Sheet => ({ orientation: "landscape", size }));
const SPLIT: Sheet = { orientation: "landscape", size: 8 };

/** The first sheet on which the table reads well; else one on which no word breaks; else it is split. */
export function settingOf(grid: PlacedGrid, look: Look): Setting {
  const wished = grid.body.length > MANY_ROWS ? PORTRAIT.slice(1) : PORTRAIT;
  const sheets = [...wished, ...LANDSCAPE].map((sheet) => ({ sheet, needs: needsAt(grid, look, sheet.size) }));
  const fitting =
    sheets.find(({ sheet, needs }) => totalWidth(needs.map(({ least }) => least)) <= units(sheet)) ??
    sheets.find(({ sheet, needs }) => wordsWidth(needs) <= units(sheet));
  if (fitting === undefined) return split(grid, look);
  const { sheet, needs } = fitting;
  const columns = needs.map((_, index) => index);
  return { ...sheet, parts: [{ columns, widths: widthsOf(needs, columns, sheet, look) }] };
}

function units({ orientation }: Sheet): number {
  return Math.floor(ROOM[orientation].width / UNIT) - GAP;
}

function split(grid: PlacedGrid, look: Look): Setting {
  const needs = needsAt(grid, look, SPLIT.size);
  const stubs = needs.slice(0, grid.stubs);
  // texts of any length leave half of the sheet to the figures
  const stubWidth = Math.min(totalWidth(stubs.map(({ least }) => least)) + GAP, Math.floor(units(SPLIT) / 2));
  const groups = groupsOf(grid);
  const blocks = packColumns(groups, needs, units(SPLIT) - stubWidth);
  const stubColumns = stubs.map((_, index) => index);
  const parts = blocks.map((block) => {
    const columns = [...stubColumns, ...block];
    return { columns, widths: widthsOf(needs, columns, SPLIT, look) };
  });
  return { ...SPLIT, parts };
}

/** Columns under one heading of several stay together where they can. */
function groupsOf({ head, stubs, columns }: PlacedGrid): readonly (readonly number[])[] {
  const first = head.length > 1 ? head[0]?.cells.filter(({ column }) => column >= stubs) : undefined;
  if (first === undefined) return Array.from({ length: columns - stubs }, (_, index) => [stubs + index]);
  return first.map((cell) => Array.from({ length: cell.columns }, (_, index) => cell.column + index));
}

/** APA's tables are as wide as the text, so that their rules are of one length; SPSS's as wide as they must be. */
function widthsOf(
  needs: readonly ColumnNeeds[],
  columns: readonly number[],
  sheet: Sheet,
  look: Look,
): readonly number[] {
  const widths = fitWidths(
    columns.map((column) => needs[column]!),
    units(sheet),
  ).map((width) => (width + GAP) * UNIT);
  const over = ROOM[sheet.orientation].width - widths.reduce((sum, width) => sum + width, 0);
  if (look === "spss") return widths;
  const extra = Math.floor(over / widths.length);
  return widths.map((width, index) => width + extra + (index === 0 ? over - extra * widths.length : 0));
}

function needsAt(grid: PlacedGrid, look: Look, size: number): readonly ColumnNeeds[] {
  const font = tableFont(look);
  const asked = Array.from({ length: grid.columns }, (): Asked => ({ word: 1, least: 1, snug: 1, ideal: 1 }));
  const rows = [...grid.head, ...grid.body];
  for (const row of rows)
    for (const entry of row.cells) if (entry.columns === 1) ask(asked[entry.column]!, entry.cell, font, size);
  for (const [column, room] of figureRooms(grid, look, size).entries()) askRoom(asked[column]!, room);
  for (const row of rows) widen(asked, row, font, size);
  return asked;
}

type Asked = { word: number; least: number; snug: number; ideal: number };

/** A figure never breaks; words do where there are several; headings may take as many lines as they have words. */
function ask(asked: Asked, cell: GridCell, font: Font, size: number): void {
  const whole = unitsOf(cell, cell.text, font, size);
  const word = isFigure(cell) ? whole : Math.min(longestWord(cell, font, size), LONGEST_WORD);
  asked.word = Math.max(asked.word, word);
  if (cell.head === "column") {
    asked.ideal = Math.max(asked.ideal, word, Math.min(whole, Math.round(HEADING * size)));
    asked.least = Math.max(asked.least, word);
    asked.snug = Math.max(asked.snug, word);
  } else {
    asked.least = Math.max(
      asked.least,
      isFigure(cell) ? whole : Math.max(word, Math.min(whole, Math.round(READABLE * size))),
    );
    asked.snug = Math.max(asked.snug, Math.min(whole, 3 * LONGEST_WORD));
    asked.ideal = Math.max(asked.ideal, asked.snug);
  }
}

function askRoom(asked: Asked, room: number): void {
  const needed = Math.ceil((room * BOLDER) / UNIT);
  asked.word = Math.max(asked.word, needed);
  asked.least = Math.max(asked.least, needed);
  asked.snug = Math.max(asked.snug, needed);
  asked.ideal = Math.max(asked.ideal, needed);
}

/** What stands over several columns makes them wider where its longest word demands it, or all of it can have one line. */
function widen(asked: readonly Asked[], { cells }: PlacedRow, font: Font, size: number): void {
  for (const { cell, column, columns } of cells) {
    if (columns < 2) continue;
    const below = asked.slice(column, column + columns);
    const word = Math.min(longestWord(cell, font, size), LONGEST_WORD);
    const whole = Math.min(unitsOf(cell, cell.text, font, size), Math.round(HEADING * size));
    widenTo(word, below, "word");
    for (const one of below) {
      one.least = Math.max(one.least, one.word);
      one.snug = Math.max(one.snug, one.least);
      one.ideal = Math.max(one.ideal, one.snug);
    }
    widenTo(Math.max(word, whole), below, "ideal");
  }
}

function widenTo(width: number, below: readonly Asked[], key: keyof Asked): void {
  const each = Math.ceil((width - totalWidth(below.map((one) => one[key]))) / below.length);
  if (each > 0) for (const one of below) one[key] += each;
}

function isFigure({ cell }: GridCell): boolean {
  return cell !== null && cell.kind !== "text";
}

function unitsOf(cell: GridCell, text: string, font: Font, size: number): number {
  const marks = textWidth(cell.marks, font, size * RAISED);
  return Math.ceil((textWidth(text, font, size) * BOLDER + marks + cell.indent * INDENT) / UNIT);
}

function longestWord(cell: GridCell, font: Font, size: number): number {
  let longest = 0;
  for (const word of cell.text.split(/[\s-]/)) longest = Math.max(longest, unitsOf(cell, word, font, size));
  return longest;
}

/** Headings may be bold, and another machine's letters a little wider. */
const BOLDER = 1.06;
