/** A table's rows in LaTeX: headings over groups of columns, figures in line, and nothing higher than a page. */
import type { Numbers } from "../../report/cell-text.ts";
import type { Look } from "../../report/document.ts";
import { oneLine } from "../markdown/escape-markdown.ts";
import type { PlacedRow } from "../markdown/placed-cells.ts";
import type { GridCell, TableGrid } from "../table-grid.ts";
import { type Plan, type PlannedColumn, SIDE } from "./column-plan.ts";
import { escapeFigure, escapeLatex, measure } from "./escape-latex.ts";

export type TableFrame = {
  readonly numbers: Numbers;
  readonly look: Look;
  readonly label: string;
  readonly isNumbered: boolean;
  /** `(continued)`. */
  readonly continued: string;
};

export type Drawing = {
  readonly frame: TableFrame;
  readonly plan: Plan;
  readonly grid: TableGrid;
  readonly head: readonly PlacedRow[];
  readonly body: readonly PlacedRow[];
};

/** A row is at most as high as this, in lines; what doesn't go in stands in rows of its own below it. */
const MOST_LINES = 24;

/** Of a text in parts. */
const SHORT_WORD = 6;

/** A cell that isn't as its column's others: over several columns, or a heading. */
function special(
  { frame }: Drawing,
  columns: readonly PlannedColumn[],
  at: { readonly start: number; readonly span: number },
  how: "center" | "left",
  content: string,
): string {
  const bar = frame.look === "spss" ? "|" : "";
  const own = columns.slice(at.start, at.start + at.span);
  const width = own.reduce((sum, column) => sum + column.width, 2 * SIDE * (own.length - 1));
  const box = how === "center" ? `>{\\loyaltycenter}b{${width}pt}` : `>{\\loyaltyleft}b{${width}pt}`;
  return `\\multicolumn{${own.length}}{${at.start === 0 ? bar : ""}${box}${bar}}{${content}}`;
}

/** The stub's headings stand beside the lowest row. */
export function headLines(drawing: Drawing, columns: readonly PlannedColumn[]): readonly string[] {
  const { head, grid } = drawing;
  return head.flatMap((_, rowIndex) => {
    const cells: string[] = [];
    const grouped: string[] = [];
    for (let at = 0, span = 1; at < columns.length; at += span) {
      const found = headCellAt(head, rowIndex, columns, at);
      const { cell } = found;
      span = found.span;
      if (cell === null || isBlank(cell)) {
        cells.push(...new Array<string>(span).fill(""));
        continue;
      }
      const how = cell.align === "left" || (span === 1 && !columns[at]!.figures) ? "left" : "center";
      cells.push(special(drawing, columns, { start: at, span }, how, headText(cell, drawing.plan.longest)));
      if (span > 1) grouped.push(rangeRule(drawing.frame.look, at + 1, at + span));
    }
    const isLast = rowIndex === grid.head.length - 1;
    return [`${cells.join(" & ")} \\\\`, ...(isLast || grouped.length === 0 ? [] : [grouped.join(" ")])];
  });
}

function isBlank({ text, marks }: GridCell): boolean {
  return text === "" && marks === "";
}

function rangeRule(look: Look, from: number, to: number): string {
  return look === "apa" ? `\\cmidrule(lr){${from}-${to}}` : `\\cline{${from}-${to}}`;
}

function headText(cell: GridCell, longest: number): string {
  return escapeLatex(cell.text, longest) + raisedMarks(cell);
}

/** What stands at a place of a header row, and over how many of the block's columns. */
function headCellAt(
  head: readonly PlacedRow[],
  rowIndex: number,
  columns: readonly PlannedColumn[],
  at: number,
): { readonly cell: GridCell | null; readonly span: number } {
  const { column } = columns[at]!;
  for (let above = rowIndex; above >= 0; above -= 1) {
    const row = head[above]!;
    let start = column;
    while (start > 0 && row[start] === null) start -= 1;
    const cell = row[start];
    if (!cell || start + cell.columns <= column || above + cell.rows <= rowIndex) continue;
    const end = start + cell.columns;
    let span = 1;
    while (at + span < columns.length && columns[at + span]!.column < end && columns[at + span]!.column > column) {
      span += 1;
    }
    return { cell: above + cell.rows - 1 === rowIndex ? cell : null, span };
  }
  return { cell: null, span: 1 };
}

function raisedMarks({ marks }: GridCell): string {
  return marks === "" ? "" : `\\textsuperscript{${escapeLatex(marks)}}`;
}

export type DrawnRow = { readonly lines: readonly string[]; readonly height: number };

export function bodyRow(
  drawing: Drawing,
  columns: readonly PlannedColumn[],
  row: PlacedRow,
  { heading, kept }: { readonly heading: boolean; readonly kept: boolean },
): DrawnRow {
  const first = row[0] ?? null;
  if (first !== null && first.columns > 1 && first.columns >= drawing.grid.columns)
    return bandRow(drawing, columns, first);
  const { plan } = drawing;
  const cells = columns.map((column) => {
    const cell = row[column.column] ?? null;
    const parts = cell === null ? [] : portions(cell.text, plan, column.width - cell.indent * plan.type.size);
    return { cell, column, parts, bold: heading && cell?.head === "row" };
  });
  const high = Math.max(1, ...cells.map(({ parts }) => parts.length));
  const lines = Array.from({ length: high }, (_, index) => ({
    line: cells.map((cell) => cellPart(cell, index)).join(" & "),
    height: Math.max(1, ...cells.map(({ parts }) => parts[index]?.lines ?? 1)),
  }));
  return joined(lines, kept);
}

/** A heading that runs over the whole row. */
function bandRow(drawing: Drawing, columns: readonly PlannedColumn[], cell: GridCell): DrawnRow {
  const { plan } = drawing;
  const width = columns.reduce((sum, column) => sum + column.width + 2 * SIDE, 0);
  const parts = portions(cell.text, plan, width);
  const lines = parts.map(({ text, lines: height, longest }, index) => {
    const marks = index === parts.length - 1 ? raisedMarks(cell) : "";
    const content = `\\textbf{${escapeLatex(text, longest)}${marks}}`;
    return { line: special(drawing, columns, { start: 0, span: columns.length }, "left", content), height };
  });
  return joined(lines, true);
}

/** @param kept with the row below, on one page */
function joined(rows: readonly { readonly line: string; readonly height: number }[], kept: boolean): DrawnRow {
  const end = kept ? " \\\\*" : " \\\\";
  return {
    lines: rows.flatMap(({ line }, index) => (index === 0 ? [line + end] : ["% the row above goes on", line + end])),
    height: rows.reduce((sum, { height }) => sum + height, 0),
  };
}

type Portion = {
  readonly text: string;
  readonly lines: number;
  /** Letters of a word that doesn't break: few in parts, whose last may be the rest of a long word. */
  readonly longest: number;
};

type CellParts = {
  readonly cell: GridCell | null;
  readonly column: PlannedColumn;
  readonly parts: readonly Portion[];
  readonly bold: boolean;
};

function cellPart({ cell, column, parts, bold }: CellParts, index: number): string {
  const part = parts[index];
  if (cell === null) return "";
  if (part === undefined) return index === 0 ? raisedMarks(cell) : "";
  const indent = cell.indent > 0 ? `\\loyaltyindent{${cell.indent}}` : "";
  const plain = cell.align === "right" ? escapeFigure(part.text) : escapeLatex(part.text, part.longest);
  const text = bold ? `\\textbf{${plain}}` : plain;
  const marks = index === parts.length - 1 ? raisedMarks(cell) : "";
  // beside the figure, so that the figures stay in line
  return indent + text + (column.figures && marks !== "" ? `\\rlap{${marks}}` : marks);
}

/** A text in parts that are no higher than a row may be; one part as a rule. */
function portions(text: string, plan: Plan, width: number): readonly Portion[] {
  if (text === "") return [];
  const { whole } = measure(text, plan.type.size, { longest: plan.longest });
  const lines = Math.ceil(whole / Math.max(width, 1));
  if (lines <= MOST_LINES) return [{ text, lines, longest: plan.longest }];
  const letters = [...oneLine(text)];
  const size = Math.max(1, Math.floor((letters.length * MOST_LINES * 0.8) / lines));
  const parts: Portion[] = [];
  for (let start = 0; start < letters.length; ) {
    const end = partEnd(letters, start, start + size);
    parts.push({ text: letters.slice(start, end).join(""), lines: MOST_LINES, longest: SHORT_WORD });
    start = end;
  }
  return parts;
}

/** At a space near the end where there is one. */
function partEnd(letters: readonly string[], start: number, end: number): number {
  if (end >= letters.length) return letters.length;
  const space = letters.lastIndexOf(" ", end);
  return space > start + (end - start) / 2 ? space + 1 : end;
}
