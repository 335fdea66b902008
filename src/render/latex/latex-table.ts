/** Tables in LaTeX: `table` where it fits on a page, `longtable` where it doesn't, on turned pages where it is too wide. */
import type { Look, Table } from "../../report/document.ts";
import { oneLine } from "../markdown/escape-markdown.ts";
import { type PlacedRow, placedCells } from "../markdown/placed-cells.ts";
import { type GridCell, type TableGrid, tableGrid } from "../table-grid.ts";
import { PAGE, type PlannedColumn, planColumns, SIDE } from "./column-plan.ts";
import { escapeLatex, measure } from "./escape-latex.ts";
import { bodyRow, type Drawing, headLines, type TableFrame } from "./table-rows.ts";

/** What is higher stands in a table that may go on overleaf. */
const TALLEST = 330;

/** A longer title or heading stands above the table as text: captions and headings are kept on one page. */
const LONGEST_TITLE = 300;

export function latexTable(table: Table, frame: TableFrame): readonly string[] {
  const grid = tableGrid(table, frame.numbers);
  const title = titleLines(table.title);
  if (grid.columns === 0) return [...title.above, escapeLatex(title.caption)];
  const above = [...title.above, ...longHeadings(grid)];
  const drawing = drawingOf(grid, frame);
  const notes = notesBelow(table, grid, drawing);
  const { blocks, turned } = drawing.plan;
  const drawn = blocks.flatMap((columns, index) => {
    const caption = index === 0 ? title.caption : `${title.caption} ${frame.continued}`;
    const counted = frame.isNumbered && index === 0;
    const last = index === blocks.length - 1;
    return block(drawing, columns, { caption, counted, first: index === 0, notes: last ? notes : NO_NOTES });
  });
  return [...above, ...(turned ? ["\\begin{landscape}", ...drawn, "\\end{landscape}"] : drawn)];
}

/** A title, and what stands above it where it is too long for a caption. */
export function titleLines(title: string): { readonly above: readonly string[]; readonly caption: string } {
  const caption = shortened(title);
  return { above: caption === oneLine(title) ? [] : [inFull(title), ""], caption };
}

/** The beginning of what is too long for a page. */
function shortened(text: string): string {
  const letters = [...oneLine(text)];
  return letters.length <= LONGEST_TITLE ? letters.join("") : `${letters.slice(0, LONGEST_TITLE / 2).join("")} ...`;
}

function inFull(text: string): string {
  return `\\loyaltyinfull{${escapeLatex(text)}}`;
}

/** Headings that the table has the beginning of. */
function longHeadings(grid: TableGrid): readonly string[] {
  const long = grid.head.flatMap(({ cells }) =>
    cells.filter(({ text }) => shortened(text) !== oneLine(text)).map(({ text }) => text),
  );
  return [...new Set(long)].flatMap((text) => [inFull(text), ""]);
}

function drawingOf(grid: TableGrid, frame: TableFrame): Drawing {
  const short = (cell: GridCell): GridCell => ({ ...cell, text: shortened(cell.text) });
  const heads = grid.head.map((row) => ({ ...row, cells: row.cells.map(short) }));
  const head = placedCells(heads, grid.columns);
  const body = placedCells(grid.body, grid.columns);
  const headings = grid.body.map(({ heading }) => heading);
  return { frame, grid, head, body, plan: planColumns(head, body, headings, grid.stubs, grid.columns) };
}

type BlockFrame = {
  readonly caption: string;
  /** It has a number of its own. */
  readonly counted: boolean;
  readonly first: boolean;
  readonly notes: Notes;
};

/** Lines of LaTeX, and how many they become on paper. */
type Notes = { readonly tex: readonly string[]; readonly height: number };

const NO_NOTES: Notes = { tex: [], height: 0 };

function block(drawing: Drawing, columns: readonly PlannedColumn[], frame: BlockFrame): readonly string[] {
  const { plan, grid, frame: table } = drawing;
  const kept = keptRows(drawing);
  const rows = drawing.body.map((row, index) =>
    bodyRow(drawing, columns, row, { heading: grid.body[index]!.heading, kept: kept[index]! }),
  );
  const rules = rulesOf(table.look);
  const label = frame.first ? `\\label{${table.label}}` : "";
  const parts: Parts = {
    type: `\\loyaltytype{${plan.type.size}}{${plan.type.leading}}{${SIDE}pt}`,
    spec: columnSpecs(columns, table.look),
    caption: `\\caption${frame.counted ? "" : "*"}{${escapeLatex(frame.caption)}}${label}`,
    counted: frame.counted,
    rules,
    head: headLines(drawing, columns),
    body: rows.flatMap(({ lines }, index) => [
      ...(grid.body[index]!.ruled && index > 0 ? [rules.ruled] : []),
      ...lines,
    ]),
    continued: `\\multicolumn{${columns.length}}{c}{${continuedLine(drawing, columns, frame)}}\\\\`,
    notes: frame.notes.tex,
  };
  const lines = rows.reduce((sum, row) => sum + row.height, 2 * parts.head.length + 4 + frame.notes.height);
  return plan.turned || lines * plan.type.leading > TALLEST ? longTable(parts) : shortTable(parts);
}

/** What is named once for more rows than these may be parted from its name. */
const LONGEST_GROUP = 8;

/** A cell with more letters needs its page's end where it comes. */
const LONGEST_KEPT = 400;

/** Which rows stay with the one below them: what names it, and groups with one name. */
function keptRows({ grid, body }: Drawing): readonly boolean[] {
  const kept = grid.body.map(({ heading }) => heading);
  for (const [index, row] of body.entries()) {
    const rows = Math.max(1, ...row.slice(0, grid.stubs).map((cell) => cell?.rows ?? 1));
    if (rows > LONGEST_GROUP) continue;
    for (let step = 0; step < rows - 1; step += 1) kept[index + step] = true;
  }
  const isTall = (row: PlacedRow = []) => row.some((cell) => cell !== null && cell.text.length > LONGEST_KEPT);
  return kept.map((keeps, index) => keeps && !isTall(body[index]) && !isTall(body[index + 1]));
}

type Parts = {
  readonly type: string;
  readonly spec: string;
  readonly caption: string;
  readonly counted: boolean;
  readonly rules: Rules;
  readonly head: readonly string[];
  readonly body: readonly string[];
  /** The row above it overleaf. */
  readonly continued: string;
  readonly notes: readonly string[];
};

function shortTable({ type, spec, caption, rules, head, body, notes }: Parts): readonly string[] {
  return [
    "\\begin{table}[H]",
    "\\centering",
    type,
    caption,
    `\\begin{tabular}{${spec}}`,
    rules.top,
    ...(head.length > 0 ? [...head, rules.middle] : []),
    ...body,
    rules.bottom,
    "\\end{tabular}",
    ...notes,
    "\\end{table}",
  ];
}

function longTable({ type, spec, caption, counted, rules, head, body, continued, notes }: Parts): readonly string[] {
  return [
    `{${type}`,
    ...(counted ? [] : ["\\loyaltykeepcount"]),
    `\\def\\loyaltyheadrows{${head.length > 0 ? `%\n${[...head, rules.middle].join("\n")}\n` : ""}}`,
    `\\begin{longtable}{${spec}}`,
    `${caption}\\\\`,
    rules.top,
    "\\loyaltyheadrows",
    "\\endfirsthead",
    continued,
    rules.top,
    "\\loyaltyheadrows",
    "\\endhead",
    rules.broken,
    "\\endfoot",
    rules.bottom,
    "\\endlastfoot",
    ...body,
    "\\end{longtable}",
    ...(counted ? [] : ["\\loyaltyresetcount"]),
    ...notes,
    "\\par\\addvspace{\\bigskipamount}}",
  ];
}

/** What a table has above it where it goes on: one line, no wider than itself. */
function continuedLine(
  { frame, plan }: Drawing,
  columns: readonly PlannedColumn[],
  { counted, caption }: BlockFrame,
): string {
  if (counted) return `\\tablename~\\thetable{} ${escapeLatex(frame.continued)}`;
  const words = `${caption} ${frame.continued}`;
  const fits = measure(words, plan.type.size).whole <= columns.reduce((sum, { width }) => sum + width + 2 * SIDE, 0);
  return escapeLatex(fits && !caption.endsWith(frame.continued) ? words : frame.continued);
}

type Rules = Record<"top" | "middle" | "bottom" | "ruled" | "broken", string>;

/** APA: three rules and some air; SPSS: a frame. */
function rulesOf(look: Look): Rules {
  return look === "apa"
    ? { top: "\\toprule", middle: "\\midrule", bottom: "\\bottomrule", ruled: "\\addlinespace", broken: "\\midrule" }
    : { top: "\\hline", middle: "\\hline", bottom: "\\hline", ruled: "\\hline", broken: "\\hline" };
}

function columnSpecs(columns: readonly PlannedColumn[], look: Look): string {
  const bar = look === "spss" ? "|" : "";
  const specs = columns.map(({ figures, inset, width }) =>
    figures ? `>{\\loyaltyright{${inset}pt}}p{${width}pt}` : `>{\\loyaltyleft}p{${width}pt}`,
  );
  return bar + specs.map((spec) => spec + bar).join("");
}

/** What stands below a table, as wide as it is or as the words need. */
function notesBelow(table: Table, grid: TableGrid, { plan }: Drawing): Notes {
  const notes = grid.footnotes.map(({ mark, text }) => {
    const lead = /\w/.test(mark) || table.style === "spss" ? `${mark}.` : mark;
    return { text: `${lead} ${text}`, tex: `\\loyaltynote{${escapeLatex(lead)}}{${escapeLatex(text)}}` };
  });
  const all = [...notes, ...belowLines(table)];
  if (all.length === 0) return NO_NOTES;
  const columns = plan.blocks.at(-1) ?? [];
  const own = columns.reduce((sum, { width }) => sum + width + 2 * SIDE, 0);
  const widths = all.map(({ text }) => Math.ceil(measure(text, NOTE_SIZE).whole));
  const width = Math.min(plan.turned ? PAGE.height : PAGE.width, Math.max(own, ...widths));
  return {
    tex: notesBlock(
      width,
      all.map(({ tex }) => tex),
    ),
    height: widths.reduce((sum, whole) => sum + Math.ceil(whole / width), 1),
  };
}

/** In points, as the preamble sets notes. */
export const NOTE_SIZE = 9;

export function belowLines({
  caption,
  source,
}: {
  readonly caption?: string;
  readonly source?: string;
}): readonly { readonly text: string; readonly tex: string }[] {
  const line = (text: string | undefined, command: string) =>
    text === undefined ? [] : [{ text, tex: `\\${command}{${escapeLatex(text)}}` }];
  return [...line(caption, "loyaltyremark"), ...line(source, "loyaltysource")];
}

/** @param width in points */
export function notesBlock(width: number, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`\\begin{loyaltynotes}{${width}pt}`, ...lines, "\\end{loyaltynotes}"];
}
