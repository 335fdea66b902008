/**
 * How wide a table is at least and how long, from its characters: a page can't measure itself without a script, and on paper
 * nothing may be cut. Widths are of a broad typeface, so that a table is shrunk a little too much rather than too little.
 */
import type { GridCell, TableGrid } from "../table-grid.ts";

export type TableMeasure = {
  /** In ems of the table's type, no column narrower than its longest word. */
  readonly least: number;
  /** Where short texts keep to one line and headings to two. */
  readonly ideal: number;
  readonly rows: number;
};

/** Long texts aren't squeezed into a column of single words; very long words break. */
export type TextWidth = {
  readonly name: "" | "long" | "longer";
  readonly breaks: boolean;
  /** It keeps to one line. */
  readonly whole: boolean;
  readonly least: number;
};

const LONG = 28;
const LONGER = 90;
const LONGEST_WORD = 22;
/** A verdict, a category. */
const SHORT = 14;
/** Ems, as the style has them: least widths of `long` and `longer`, room of a cell beside its text, and of a mark. */
const LEAST = { "": 0, long: 10, longer: 15 } as const;
const PADDING = 1.4;
const MARK = 0.5;

export function textWidth({ text, head }: Pick<GridCell, "text" | "head">): TextWidth {
  const longest = head === "column" ? LONG * 2 : LONG;
  const breaks = longestWord(text) === null;
  const name = text.length > LONGER ? "longer" : text.length > longest || breaks ? "long" : "";
  // a word and its double stay together too
  const whole = name === "" && (head === null ? text.length <= SHORT : head === "row" && text.includes("-"));
  return { name, breaks, whole, least: Math.max(LEAST[name], whole ? textEms(text) : 0) };
}

/** Null where a word is too long to be kept whole. */
function longestWord(text: string): string | null {
  let longest = "";
  for (const word of text.split(/\s+/)) {
    if (word.length > LONGEST_WORD) return null;
    if (word.length > longest.length) longest = word;
  }
  return longest;
}

export function measured(grid: TableGrid): TableMeasure {
  const columns = { least: widths(grid), ideal: widths(grid) };
  const spanning: { readonly first: number; readonly span: number; readonly ems: CellEms }[] = [];
  for (const { cell, column } of placed(grid)) {
    const ems = cellEms(cell);
    if (cell.columns > 1) spanning.push({ first: column, span: cell.columns, ems });
    else
      for (const kind of ["least", "ideal"] as const)
        columns[kind][column] = Math.max(columns[kind][column] ?? 0, ems[kind]);
  }
  const total = (kind: keyof CellEms) => {
    for (const { first, span, ems } of spanning) widen(columns[kind].subarray(first, first + span), ems[kind]);
    return Math.ceil(sum(columns[kind]));
  };
  return { least: total("least"), ideal: total("ideal"), rows: grid.head.length + grid.body.length };
}

function widths({ columns }: TableGrid): Float64Array {
  return new Float64Array(columns).fill(PADDING);
}

/** Every cell with the column that it begins in. */
function placed(grid: TableGrid): readonly { readonly cell: GridCell; readonly column: number }[] {
  const found: { readonly cell: GridCell; readonly column: number }[] = [];
  for (const rows of [grid.head, grid.body]) {
    const filled = new Uint16Array(grid.columns);
    for (const { cells } of rows) {
      let column = 0;
      for (const cell of cells) {
        while (column < grid.columns && filled[column]! > 0) column += 1;
        found.push({ cell, column });
        for (let end = column + cell.columns; column < end; column += 1) filled[column] = cell.rows;
      }
      for (let index = 0; index < grid.columns; index += 1) filled[index] = Math.max(filled[index]! - 1, 0);
    }
  }
  return found;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function widen(columns: Float64Array, ems: number): void {
  const missing = ems - sum(columns);
  if (missing <= 0) return;
  for (let index = 0; index < columns.length; index += 1) columns[index]! += missing / columns.length;
}

type CellEms = { readonly least: number; readonly ideal: number };

function cellEms(cell: GridCell): CellEms {
  const beside = PADDING + MARK * cell.marks.length + cell.indent;
  // what runs over the whole table is cut in lines as they come
  if (cell.head === "row" && cell.columns > 1) return { least: 0, ideal: 0 };
  if (cell.align === "right" && cell.head === null) {
    const whole = beside + textEms(cell.text);
    return { least: whole, ideal: whole };
  }
  const { least: atLeast } = textWidth(cell);
  const word = longestWord(cell.text);
  const bold = cell.head === null ? 1 : 1.1;
  const least = Math.max(atLeast, word === null ? 0 : textEms(word) * bold);
  const whole = textEms(cell.text.slice(0, LONG)) * bold;
  return { least: beside + least, ideal: beside + Math.max(least, cell.head === "column" ? whole / 2 : whole) };
}

function textEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += characterEms(character);
  return ems;
}

function characterEms(character: string): number {
  if (character > "\u2e7f") return 1.4;
  if (character > "~") return 0.8;
  if (/[.,:;'|!ijl]/.test(character)) return 0.34;
  if (/[ ()[\]frt-]/.test(character)) return 0.42;
  if (/[MWmw%@]/.test(character)) return 1;
  return /[A-Z]/.test(character) ? 0.76 : 0.64;
}
