/** A table as an element: a figure with a region that scrolls by itself, the table with its caption in it, its notes below. */
import type { Numbers } from "../../report/cell-text.ts";
import type { Look, Table, Tone } from "../../report/document.ts";
import { type GridCell, type GridRow, type TableGrid, tableGrid } from "../table-grid.ts";
import { escaped, label, sentence } from "./markup.ts";
import { measured, type TableMeasure, textWidth } from "./table-measure.ts";

export type TableFrame = {
  readonly look: Look;
  readonly numbers: Numbers;
  /** `Tabel 4.3`; null where tables aren't numbered. */
  readonly number: string | null;
  readonly anchor: string;
  readonly notesAnchor: string;
  /** Of the region, as nothing else on the page is called. */
  readonly name: string;
  /** What the general note begins with. */
  readonly note: string;
};

export function tableMarkup(table: Table, frame: TableFrame): string {
  const { anchor, notesAnchor, name } = frame;
  const grid = tableGrid(table, frame.numbers);
  const notes = notesMarkup(table, grid, frame);
  const described = notes === "" ? "" : ` aria-describedby="${notesAnchor}"`;
  const size = paperSize(grid);
  return [
    `<figure class="table ${frame.look}${size.wide ? " wide" : ""}${size.tall ? " tall" : ""}" id="${anchor}"`,
    ` style="--least:${size.least};--ideal:${size.ideal}">\n`,
    `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(name)}">\n`,
    `<table data-table="${escaped(table.id)}"${described}>\n`,
    captionMarkup(table, frame),
    columnGroups(grid),
    headMarkup(grid),
    bodyMarkup(grid, frame.look),
    `</table>\n</div>\n`,
    notes === "" ? "" : `<div class="notes" id="${notesAnchor}">\n${notes}</div>\n`,
    `</figure>\n`,
  ].join("");
}

/** Of what a sheet of A4 holds, in points: upright, lying; its type from the smallest that reads well, a line with its gap. */
const PAPER = { width: 490, height: 725, smallest: 7, type: 9, line: 1.62, wide: 82 } as const;

type PaperSize = Pick<TableMeasure, "least" | "ideal"> & { readonly wide: boolean; readonly tall: boolean };

/** Whether a table needs a sheet that lies, and whether it surely is longer than a sheet. */
function paperSize(grid: TableGrid): PaperSize {
  const { least, ideal, rows } = measured(grid);
  const wide = least > PAPER.wide;
  const [width, height] = wide ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  const type = Math.min(PAPER.type, Math.max(PAPER.smallest, width / ideal), width / least);
  return { least, ideal, wide, tall: rows * type * PAPER.line > height };
}

function captionMarkup({ title }: Table, { number }: TableFrame): string {
  const before = number === null ? "" : `<span class="number">${escaped(number)}</span> `;
  return `<caption><span class="name">${before}<span class="title">${sentence(title)}</span></span></caption>\n`;
}

/** What headings over several columns refer to. */
function columnGroups({ stubs, head }: TableGrid): string {
  const [first] = head;
  if (first === undefined || first.cells.every(({ columns }) => columns === 1)) return "";
  const stub = stubs > 0 ? [`<colgroup span="${stubs}"></colgroup>`] : [];
  const groups = first.cells.slice(stubs).map(({ columns }) => `<colgroup span="${columns}"></colgroup>`);
  return `${[...stub, ...groups].join("")}\n`;
}

function headMarkup(grid: TableGrid): string {
  if (grid.head.length === 0) return "";
  const figures = figureColumns(grid);
  const rows = grid.head.map(({ cells }, index) => {
    let column = index === 0 ? 0 : grid.stubs;
    const drawn = cells.map((cell) => {
      const first = column;
      column += cell.columns;
      return headCell(cell, index === 0, cell.columns > 1 || figures[first]?.figures === true);
    });
    return `<tr>${drawn.join("")}</tr>\n`;
  });
  return `<thead>\n${rows.join("")}</thead>\n`;
}

/** A heading without words is no heading to somebody who hears the table. */
function headCell(cell: GridCell, top: boolean, centred: boolean): string {
  const spans = spansOf(cell);
  if (cell.text === "") return `<td${spans}></td>`;
  const group = cell.columns > 1;
  const scope = group && top ? "colgroup" : "col";
  const classes = [group ? "group" : "", centred ? "over" : "", ...widthClasses(cell)];
  const words = label(cell.text) + markOf(cell);
  return `<th scope="${scope}"${spans}${classOf(classes)}>${group ? `<span>${words}</span>` : words}</th>`;
}

/** Rows in groups, each from a row that names it. */
function bodyMarkup(grid: TableGrid, look: Look): string {
  const columns = figureColumns(grid);
  const parts: string[] = [];
  let spanned = 0;
  for (const [index, row] of grid.body.entries()) {
    if (index === 0) parts.push("<tbody>\n");
    else if (row.heading && index >= spanned) parts.push("</tbody>\n<tbody>\n");
    spanned = Math.max(spanned, ...row.cells.map(({ rows }) => index + rows));
    parts.push(bodyRow(row, columns, grid.columns, look));
  }
  return grid.body.length === 0 ? "" : `${parts.join("")}</tbody>\n`;
}

function bodyRow(row: GridRow, columns: readonly FigureColumn[], width: number, look: Look): string {
  // cells of rows above may stand on the left, never on the right
  let column = width - row.cells.reduce((sum, cell) => sum + cell.columns, 0);
  const cells = row.cells.map((cell) => {
    const own = columns[column]!;
    column += cell.columns;
    return bodyCell(cell, own, row.heading, look);
  });
  // a stub that runs over several rows: they belong together
  const first = row.cells.some(({ head, rows }) => head === "row" && rows > 1);
  const classes = [row.ruled ? "ruled" : "", row.heading ? "heading" : "", first && !row.ruled ? "first" : ""];
  return `<tr${classOf(classes)}>${cells.join("")}</tr>\n`;
}

function bodyCell(cell: GridCell, column: FigureColumn, heading: boolean, look: Look): string {
  const spans = spansOf(cell);
  if (isFigure(cell) || (column.figures && isDash(cell))) return `<td${spans}${figureMarkup(cell, column, look)}</td>`;
  const classes = [toneClass(cell.tone), indentClass(cell.indent), ...widthClasses(cell)];
  const words = label(cell.text) + markOf(cell);
  if (cell.head === null || cell.text === "") return `<td${spans}${classOf(classes)}>${words}</td>`;
  return `<th scope="${heading ? "rowgroup" : "row"}"${spans}${classOf(classes)}>${words}</th>`;
}

/** In the middle of an APA column figures of different length need a common width, to stand one below the other. */
function figureMarkup(cell: GridCell, column: FigureColumn, look: Look): string {
  if (cell.text === "") return ">";
  const classes = ["figure", toneClass(cell.tone), column.marks > 0 ? `room${Math.min(column.marks, MOST_MARKS)}` : ""];
  const text = escaped(cell.text) + markOf(cell, "hanging");
  const boxed = look === "apa" && column.width > 0;
  return `${classOf(classes)}>${boxed ? `<span style="--w:${column.width}">${text}</span>` : text}`;
}

function isFigure({ head, align }: GridCell): boolean {
  return head === null && align === "right";
}

/** What stands for a figure that isn't there. */
function isDash({ head, text }: GridCell): boolean {
  return head === null && /^[^\p{L}\p{N}]+$/u.test(text);
}

type FigureColumn = {
  readonly figures: boolean;
  /** Characters of its longest figure; 0 where all are of one shape. */
  readonly width: number;
  /** Of its longest marks. */
  readonly marks: number;
};

/** Rooms for marks that the style has. */
const MOST_MARKS = 6;

function figureColumns(grid: TableGrid): readonly FigureColumn[] {
  const found = Array.from({ length: grid.columns }, () => ({ shapes: new Set<string>(), width: 0, marks: 0 }));
  for (const { cells } of grid.body) {
    let column = grid.columns - cells.reduce((sum, cell) => sum + cell.columns, 0);
    for (const cell of cells) {
      const own = found[column]!;
      column += cell.columns;
      if (!isFigure(cell) || cell.text === "") continue;
      own.shapes.add(cell.text.replace(/\d/g, "0"));
      own.width = Math.max(own.width, cell.text.length);
      own.marks = Math.max(own.marks, cell.marks.length);
    }
  }
  return found.map(({ shapes, width, marks }) => ({
    figures: shapes.size > 0,
    width: shapes.size > 1 ? width : 0,
    marks,
  }));
}

function spansOf({ columns, rows }: GridCell): string {
  return (columns > 1 ? ` colspan="${columns}"` : "") + (rows > 1 ? ` rowspan="${rows}"` : "");
}

function classOf(names: readonly string[]): string {
  const given = names.filter((name) => name !== "");
  return given.length === 0 ? "" : ` class="${given.join(" ")}"`;
}

function toneClass(tone: Tone | null): string {
  return tone ?? "";
}

const DEEPEST = 4;

function indentClass(indent: number): string {
  return indent > 0 ? `in${Math.min(indent, DEEPEST)}` : "";
}

function widthClasses(cell: GridCell): readonly string[] {
  const { name, breaks, whole } = textWidth(cell);
  return [name, breaks ? "breaks" : "", whole && /[\s-]/.test(cell.text) ? "whole" : ""];
}

/** Behind a figure the mark hangs in the column's margin, so that the figures stay one below the other. */
function markOf({ marks }: GridCell, where = ""): string {
  return marks === "" ? "" : `<sup${classOf([where])}>${escaped(marks)}</sup>`;
}

/** APA begins with the general note and ends with the stars; the source is the last line. */
function notesMarkup(table: Table, { footnotes }: TableGrid, { look, note }: TableFrame): string {
  const lettered = footnotes.filter(({ mark }) => /\w/.test(mark));
  const signs = footnotes.filter(({ mark }) => !/\w/.test(mark));
  const caption = table.caption === undefined ? [] : [captionLine(table.caption, look, note)];
  const source = table.source === undefined ? [] : [`<p class="source">${sentence(table.source)}</p>\n`];
  const ordered =
    look === "apa"
      ? [...caption, ...[...lettered, ...signs].map(apaNote)]
      : [...footnotes.map((entry) => spssNote(entry, table.style)), ...caption];
  return [...ordered, ...source].join("");
}

function captionLine(caption: string, look: Look, note: string): string {
  return `<p class="general">${look === "apa" ? `<i>${note}</i> ` : ""}<span>${sentence(caption)}</span></p>\n`;
}

type Footnote = TableGrid["footnotes"][number];

function apaNote({ mark, text }: Footnote): string {
  return `<p class="footnote"><sup class="mark">${escaped(mark)}</sup> <span>${sentence(text)}</span></p>\n`;
}

/** `a. text`; SPSS has the full stop behind the star too. */
function spssNote({ mark, text }: Footnote, style: Table["style"]): string {
  const stop = style === "spss" || /\w/.test(mark) ? "." : "";
  return `<p class="footnote"><span class="mark">${escaped(mark)}${stop}</span> <span>${sentence(text)}</span></p>\n`;
}
