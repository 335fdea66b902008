/** How wide each column of a table becomes, in which size of type, and whether the page has to be turned: nothing may stick out. */
import { type ColumnNeeds, fitWidths, GAP, packColumns } from "../column-widths.ts";
import { cellOver, holdsFigures, type PlacedRow } from "../markdown/placed-cells.ts";
import { measure } from "./escape-latex.ts";

/** Sizes in points of the type and of its lines. */
export type Type = { readonly size: number; readonly leading: number };

export type PlannedColumn = {
  /** Where it is in the whole table. */
  readonly column: number;
  /** In points, without the space at its sides. */
  readonly width: number;
  readonly figures: boolean;
  /** Space kept free to the right of figures: they stand in the middle, and their marks need room. */
  readonly inset: number;
};

/** Tables of some of the columns each, the stub in all of them. */
export type Plan = {
  readonly type: Type;
  readonly turned: boolean;
  /** Letters of a word that doesn't break. */
  readonly longest: number;
  readonly blocks: readonly (readonly PlannedColumn[])[];
};

/** Between a cell and the next one's edge, at each side of it. */
export const SIDE = 4;

/** Width of the text and its height, of A4 with margins of 4, 4, 3 and 3 cm; a line's rounding below it. */
export const PAGE = { width: 397, height: 645 } as const;

const TYPES = [
  { size: 10, leading: 12 },
  { size: 9, leading: 11 },
  { size: 8, leading: 9.5 },
] as const;

const LONGEST_WORD = 30;
const LONGEST_WHERE_TIGHT = 12;

/** Words narrower than this read badly where there is more to read; the second is for tables that would else be turned. */
const READABLE = 80;
const NARROW = 55;

/** From what reads best to what is read at all; figures with an interval behind them may take two lines in the tighter ones. */
const TRIES = [
  { type: TYPES[0], turned: false, folded: false, readable: READABLE },
  { type: TYPES[1], turned: false, folded: false, readable: READABLE },
  { type: TYPES[2], turned: false, folded: false, readable: READABLE },
  { type: TYPES[2], turned: false, folded: false, readable: NARROW },
  { type: TYPES[2], turned: false, folded: true, readable: NARROW },
  { type: TYPES[1], turned: true, folded: false, readable: READABLE },
  { type: TYPES[2], turned: true, folded: false, readable: READABLE },
] as const;

/** @param headings the body's rows that name others, set in bold */
export function planColumns(
  head: readonly PlacedRow[],
  body: readonly PlacedRow[],
  headings: readonly boolean[],
  stubs: number,
  columns: number,
): Plan {
  const table: Cells = { head, body, headings, stubs, columns };
  for (const { type, turned, folded, readable } of TRIES) {
    const room = turned ? PAGE.height : PAGE.width;
    const setting: Setting = { type, room, folded, readable, longest: LONGEST_WORD };
    const needs = columnNeeds(table, setting);
    if (total(needs.map(({ least }) => least)) <= room) {
      return { type, turned, longest: LONGEST_WORD, blocks: [planned(table, all(columns), needs, setting)] };
    }
  }
  return inBlocks(table);
}

type Setting = {
  readonly type: Type;
  readonly room: number;
  /** Figures may break at their spaces. */
  readonly folded: boolean;
  /** Words are given this much, where they are as long. */
  readonly readable: number;
  readonly longest: number;
};

type Cells = {
  readonly head: readonly PlacedRow[];
  readonly body: readonly PlacedRow[];
  readonly headings: readonly boolean[];
  readonly stubs: number;
  readonly columns: number;
};

function all(columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => column);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(widths.length - 1, 0);
}

/** On turned pages, as many columns on each as there is room for. */
function inBlocks(table: Cells): Plan {
  const [type, room, longest] = [TYPES[2], PAGE.height, LONGEST_WHERE_TIGHT] as const;
  const setting: Setting = { type, room, folded: true, readable: READABLE, longest };
  const needs = columnNeeds(table, setting);
  const stub = all(table.stubs);
  const stubRoom = Math.min(total(stub.map((column) => needs[column]!.least)), Math.floor(room / 2));
  const packed = packColumns(groupsOf(table), needs, room - stubRoom - GAP);
  return {
    type,
    turned: true,
    longest,
    blocks: packed.map((block) => planned(table, [...stub, ...block], needs, setting)),
  };
}

/** Columns under one heading of the first row stay together where that is possible. */
function groupsOf({ head, stubs, columns }: Cells): readonly (readonly number[])[] {
  const [first = []] = head;
  const groups: number[][] = [];
  let over: unknown = null;
  for (let column = stubs; column < columns; column += 1) {
    const cell = cellOver(first, column);
    if (cell !== null && cell === over) groups.at(-1)!.push(column);
    else groups.push([column]);
    over = cell;
  }
  return groups;
}

/** Whole points, the sides included but for the gap that the sharing out adds itself. */
function columnNeeds(table: Cells, setting: Setting): readonly ColumnNeeds[] {
  const most = Math.floor(setting.room / 2);
  const needs = all(table.columns).map((column) => {
    const { figures, body, head, marks } = contents(table, column, setting);
    const words = Math.max(body.part, Math.min(body.whole, setting.readable));
    const figure = setting.folded ? body.part : body.whole;
    const side = 2 * SIDE + 1 - GAP;
    const inset = figures ? marks : 0;
    const up = (width: number) => Math.ceil(Math.min(width, Math.max(most, body.part, head.part)) + inset + side);
    const least = up(Math.max(figures ? figure : words, head.part));
    const snug = Math.max(least, Math.ceil(body.whole + inset + side));
    // headings in two lines of about one length
    const ideal = Math.max(snug, up(Math.max(head.part, head.whole * 0.6)));
    return { least, word: up(Math.max(body.part, head.part)), snug, ideal };
  });
  return widened(table, needs, setting);
}

type Widths = { readonly whole: number; readonly part: number };

function contents(
  { head, body, headings, stubs, columns }: Cells,
  column: number,
  { type, longest }: Setting,
): { readonly figures: boolean; readonly body: Widths; readonly head: Widths; readonly marks: number } {
  const figures = column >= stubs && holdsFigures(body, column);
  let whole = 0;
  let part = 0;
  let marks = 0;
  for (const [index, row] of body.entries()) {
    const cell = row[column];
    if (!cell || (cell.columns > 1 && cell.columns === columns)) continue;
    const width = measure(cell.text, type.size, { bold: headings[index] === true && cell.head === "row", longest });
    const mark = markWidth(cell.marks, type);
    const indent = cell.indent * type.size;
    whole = Math.max(whole, width.whole + indent + (figures ? 0 : mark));
    part = Math.max(part, width.part + indent + (figures ? 0 : mark));
    marks = Math.max(marks, mark);
  }
  const heads = head.flatMap((row) => {
    const cell = row[column];
    if (!cell || cell.columns > 1) return [];
    const width = measure(cell.text, type.size, { longest });
    const mark = markWidth(cell.marks, type);
    return [{ whole: width.whole + mark, part: width.part + mark }];
  });
  return {
    figures,
    body: { whole, part },
    head: { whole: Math.max(0, ...heads.map((one) => one.whole)), part: Math.max(0, ...heads.map((one) => one.part)) },
    marks,
  };
}

/** Raised marks are set in seven tenths of the size. */
export function markWidth(marks: string, { size }: Type): number {
  return marks === "" ? 0 : measure(marks, size).whole * 0.8;
}

/** Columns under a common heading are together at least as wide as its longest word. */
function widened({ head }: Cells, needs: readonly ColumnNeeds[], { type, longest }: Setting): readonly ColumnNeeds[] {
  const wider = [...needs];
  for (const row of head) {
    for (const [start, cell] of row.entries()) {
      if (!cell || cell.columns < 2) continue;
      const columns = all(cell.columns).map((step) => start + step);
      const wanted = measure(cell.text, type.size, { longest }).part + markWidth(cell.marks, type) + 2 * SIDE + 1;
      const short = wanted - total(columns.map((column) => wider[column]?.least ?? 0));
      if (short <= 0) continue;
      const more = Math.ceil(short / columns.length);
      for (const column of columns) {
        const { least, word = least, snug, ideal } = wider[column]!;
        wider[column] = { least: least + more, word: word + more, snug: snug + more, ideal: ideal + more };
      }
    }
  }
  return wider;
}

function planned(
  table: Cells,
  columns: readonly number[],
  needs: readonly ColumnNeeds[],
  setting: Setting,
): readonly PlannedColumn[] {
  const widths = fitWidths(
    columns.map((column) => needs[column]!),
    setting.room,
  );
  return columns.map((column, index) => {
    const width = Math.max(widths[index]! + GAP - 2 * SIDE - 1, 4);
    const { figures, body, marks } = contents(table, column, setting);
    const inset = figures ? Math.max(marks, Math.floor((width - body.whole) / 2)) : 0;
    return { column, width, figures, inset: Math.max(0, Math.ceil(inset)) };
  });
}
