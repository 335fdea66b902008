/** A table as lines of text: columns measured, texts wrapped, numbers to the right, blocks of columns where it is too wide. */
import { cellText, footnoteMarks, type Marks, notesOf } from "../report/cell-text.ts";
import type { Cell, HeaderCell, Table, TableRow, Tone } from "../report/document.ts";
import { type ColumnNeeds, fitWidths, GAP, packColumns, totalWidth, wordsWidth } from "./column-widths.ts";
import { centred, longestWord, padEnd, padStart, printable, textWidth, wrap } from "./plain-text.ts";

/** Colours a piece of a line; it must not change what is printable in it. */
export type Paint = (text: string, look: Look) => string;
export type Look = Tone | "head" | "strong";

/** One block of columns; a line of its body that is null is a rule. */
export type TableBlock = {
  readonly width: number;
  readonly head: readonly string[];
  readonly body: readonly (string | null)[];
};

export type TableLayout = {
  readonly blocks: readonly TableBlock[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
};

export function layOut(table: Table, room: number, paint: Paint): TableLayout {
  const marks = footnoteMarks(table);
  const grid = measured(table, marks);
  const blocks = columnBlocks(table, grid, room).map((columns, index) =>
    drawBlock(table, grid, columns, shownRows(table, grid, columns, index > 0), room, marks, paint),
  );
  return { blocks, footnotes: marks.footnotes };
}

/** A cell ready to be put into a column. */
type Drawn = {
  readonly text: string;
  readonly width: number;
  readonly tone: Tone | undefined;
  readonly indent: number;
};

const NOTHING: Drawn = { text: "", width: 0, tone: undefined, indent: 0 };

type Column = {
  readonly numeric: boolean;
  /** Room behind the figures for their marks. */
  readonly slot: number;
  readonly cells: readonly Drawn[];
  /** The heading over this column alone. */
  readonly head: string;
  readonly needs: ColumnNeeds;
};

type Grid = {
  readonly stubs: readonly Column[];
  readonly data: readonly Column[];
  /** Columns by the spans of the first heading row. */
  readonly groups: readonly (readonly number[])[];
};

function measured(table: Table, marks: Marks): Grid {
  const runsOver = table.rows.map(
    ({ heading, cells }) => heading === true && cells.every(({ kind }) => kind === "blank"),
  );
  const columns = table.rows[0]?.cells.length ?? table.head.at(-1)?.length ?? 0;
  const lastHead = spread(table.head.at(-1) ?? [], columns);
  const stubs = table.stubHead.map((head, index) =>
    column(
      printable(head),
      table.rows.map(({ stub }) => stub[index]),
      marks,
      runsOver,
    ),
  );
  const data = Array.from({ length: columns }, (_, index) =>
    column(
      headText(lastHead[index], marks),
      table.rows.map(({ cells }) => cells[index]),
      marks,
      [],
    ),
  );
  return { stubs, data: widenedForSpans(table, data, marks), groups: spans(table.head[0] ?? [], columns) };
}

/** The heading cell over each column; null where it spans others too and isn't the first. */
function spread(head: readonly HeaderCell[], columns: number): readonly (HeaderCell | null)[] {
  const cells = head.flatMap((cell) => [cell, ...Array.from({ length: cell.span - 1 }, () => null)]);
  return Array.from({ length: columns }, (_, index) => cells[index] ?? null);
}

function headText(cell: HeaderCell | null | undefined, marks: Marks): string {
  return cell == null ? "" : marked(printable(cell.text), marks.of(cell.notes));
}

function spans(head: readonly HeaderCell[], columns: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let next = 0;
  for (const { span } of head) {
    const group = Array.from({ length: span }, (_, index) => next + index);
    groups.push(group.filter((index) => index < columns));
    next += span;
  }
  if (next < columns) groups.push(Array.from({ length: columns - next }, (_, index) => next + index));
  return groups.filter((group) => group.length > 0);
}

function column(
  head: string,
  cells: readonly (Cell | undefined)[],
  marks: Marks,
  runsOver: readonly boolean[],
): Column {
  const numeric = isNumeric(cells);
  const slot = numeric ? largest(cells.map((cell) => marks.of(cell && notesOf(cell)).length)) : 0;
  const drawn = cells.map((cell) => draw(cell, marks, slot));
  return { numeric, slot, cells: drawn, head, needs: needsOf(head, numeric, drawn, runsOver) };
}

/** Of as many as there are: a function takes some hundred thousand arguments only. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function isNumeric(cells: readonly (Cell | undefined)[]): boolean {
  const kinds = new Set(cells.map((cell) => cell?.kind));
  return kinds.has("number") || kinds.has("composite") || !kinds.has("text");
}

/** Behind words a mark stands in brackets, lest it be read as their last letter. */
function marked(words: string, mark: string): string {
  if (mark === "" || words === "") return words + mark;
  return `${words} (${mark})`;
}

/** Marks stand behind the figures, in a slot of their own, so that the figures stay one below the other. */
function draw(cell: Cell | undefined, marks: Marks, slot: number): Drawn {
  if (cell === undefined || cell.kind === "blank") return NOTHING;
  const figures = cell.kind !== "text";
  const words = cellText(cell);
  const text = figures ? words : printable(words);
  const mark = marks.of(notesOf(cell));
  const indent = cell.kind === "text" ? 2 * (cell.indent ?? 0) : 0;
  const whole = figures ? text + mark.padEnd(slot) : marked(text, mark);
  return {
    text: whole,
    width: figures ? whole.length : textWidth(whole),
    tone: "tone" in cell ? cell.tone : undefined,
    indent,
  };
}

/** Texts longer than this aren't squeezed below it: a narrow column of many lines reads worse than a second block. */
const READABLE = 14;
const HEAD_LINES = 2;

function needsOf(head: string, numeric: boolean, cells: readonly Drawn[], runsOver: readonly boolean[]): ColumnNeeds {
  const headLeast = longestWord(head);
  let natural = 0;
  let word = 0;
  for (const [index, { text, width, indent }] of cells.entries()) {
    if (runsOver[index] || text === "") continue;
    natural = Math.max(natural, width + indent);
    word = Math.max(word, (numeric ? width : longestWord(text)) + indent);
  }
  const least = Math.max(headLeast, numeric ? word : Math.max(word, Math.min(natural, READABLE)), 1);
  const snug = Math.max(natural, least);
  return {
    least,
    word: numeric ? least : Math.max(headLeast, word, 1),
    snug,
    ideal: Math.max(snug, headIdeal(head, headLeast)),
  };
}

/** The narrowest that keeps a heading to two lines. */
function headIdeal(head: string, least: number): number {
  let width = Math.max(least, Math.ceil(textWidth(head) / HEAD_LINES));
  while (wrap(head, width).length > HEAD_LINES) width += 1;
  return width;
}

/** A spanned heading's longest word has to fit over its columns, the whole of it where there is room: all widen alike. */
function widenedForSpans(table: Table, columns: readonly Column[], marks: Marks): readonly Column[] {
  const widened = [...columns];
  for (const row of table.head.slice(0, -1)) {
    let first = 0;
    for (const cell of row) {
      const text = headText(cell, marks);
      const word = longestWord(text);
      const covered = widened.slice(first, first + cell.span).map(({ needs }) => needs);
      const least = widenedTo(
        covered.map((needs) => needs.least),
        word,
      );
      const snug = widenedTo(
        covered.map((needs, index) => Math.max(needs.snug, least[index]!)),
        word,
      );
      const ideal = widenedTo(
        covered.map((needs, index) => Math.max(needs.ideal, snug[index]!)),
        textWidth(text),
      );
      for (const index of covered.keys()) {
        const needs = { least: least[index]!, snug: snug[index]!, ideal: ideal[index]! };
        widened[first + index] = { ...widened[first + index]!, needs };
      }
      first += cell.span;
    }
  }
  return widened;
}

function widenedTo(widths: readonly number[], wanted: number): readonly number[] {
  const missing = Math.max(wanted - totalWidth(widths), 0);
  const share = Math.floor(missing / Math.max(widths.length, 1));
  const rest = missing - share * widths.length;
  return widths.map((width, index) => width + share + (index < rest ? 1 : 0));
}

/** The most of the room that the stub may take when the columns don't fit beside it; more where a word of it would break. */
const STUB_SHARE = 0.45;
const STUB_SHARE_OF_WORDS = 0.6;

function stubRoom({ stubs }: Grid, room: number): number {
  const words = totalWidth(stubs.map(({ needs }) => needs.least));
  return Math.floor(Math.max(room * STUB_SHARE, Math.min(words, room * STUB_SHARE_OF_WORDS)));
}

function stubWidths(grid: Grid, most: number): readonly number[] {
  return fitWidths(
    grid.stubs.map(({ needs }) => needs),
    Math.max(most, grid.stubs.length),
  );
}

function columnBlocks(table: Table, grid: Grid, room: number): readonly (readonly number[])[] {
  const all = grid.data.map((_, index) => index);
  const needs = grid.data.map((one) => one.needs);
  const least = totalWidth([...grid.stubs.map((stub) => stub.needs.least), ...needs.map((need) => need.least)]);
  if (least <= room || all.length < 2) return [all];
  const groups = table.head.length > 1 ? grid.groups : all.map((index) => [index]);
  const beside = (stub: number) => packColumns(groups, needs, room - stub - (grid.stubs.length > 0 ? GAP : 0));
  const widest = totalWidth(stubWidths(grid, stubRoom(grid, room)));
  const narrowest = Math.min(totalWidth(grid.stubs.map((stub) => stub.needs.least)), widest);
  const fewest = beside(narrowest);
  const blocks = beside(widest);
  return fewest.length < blocks.length ? fewest : blocks;
}

/**
 * Which rows a block shows: the first all of them, a continuation those that say something in its columns, with what names
 * them.
 */
function shownRows(table: Table, grid: Grid, columns: readonly number[], continues: boolean): readonly boolean[] {
  const { rows } = table;
  const shown = rows.map(
    (_, index) => !continues || columns.some((column) => grid.data[column]!.cells[index]!.text !== ""),
  );
  if (!continues) return shown;
  let below = false; // a row that is shown stands below, under the heading that is looked for
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    if (rows[index]!.heading) {
      shown[index] ||= below;
      below = false;
    } else {
      const names = shown[index + 1] === true && grid.stubs.some((stub) => stub.cells[index + 1]?.text === "");
      shown[index] ||= names;
      below ||= shown[index]!;
    }
  }
  return shown.some(Boolean) ? shown : rows.map(() => true);
}

function drawBlock(
  table: Table,
  grid: Grid,
  columns: readonly number[],
  shownRows: readonly boolean[],
  room: number,
  marks: Marks,
  paint: Paint,
): TableBlock {
  const shown = columns.map((index) => grid.data[index]!);
  const all = [...grid.stubs, ...shown];
  const needs = all.map((one) => one.needs);
  const widths = wordsWidth(needs) <= room ? fitWidths(needs, room) : squeezed(grid, shown, room);
  const runsOver = (index: number) =>
    table.rows[index]?.heading === true && shown.every(({ cells }) => cells[index]!.text === "");
  // a block of a column or two may be narrower than a word that runs over it
  const words = table.rows.map((_, index) =>
    shownRows[index] && runsOver(index)
      ? Math.max(...grid.stubs.map((stub) => longestWord(stub.cells[index]!.text)))
      : 0,
  );
  const width = Math.max(totalWidth(widths), Math.min(Math.max(largest(words), 1), room));
  const head = [
    ...spannedHeads(table, grid, columns, widths, marks, paint),
    ...lineUp(
      all.map((one, index) => headCell(one, widths[index]!)),
      widths,
      "bottom",
      () => "head",
      paint,
    ),
  ];
  const body: (string | null)[] = [];
  const carried: string[][] = grid.stubs.map(() => []);
  for (const [index, row] of table.rows.entries()) {
    if (!shownRows[index]) continue;
    if (row.ruled && index > 0) body.push(null);
    const next = table.rows[index + 1];
    const merges = next !== undefined && shownRows[index + 1] === true && next.ruled !== true;
    body.push(...bodyLines(row, index, { grid, columns: all, widths, width, paint, carried, merges, runsOver }));
  }
  return { width, head, body };
}

/** The stub within its share, the columns in what is left of the room. */
function squeezed(grid: Grid, shown: readonly Column[], room: number): readonly number[] {
  const stubs = stubWidths(grid, stubRoom(grid, room));
  const left = room - totalWidth(stubs) - (stubs.length > 0 ? GAP : 0);
  const data = fitWidths(
    shown.map((one) => one.needs),
    Math.max(left, shown.length),
  );
  return [...stubs, ...data];
}

/** Over figures, a heading ends where they end, before the slot of their marks, if there is room for that. */
function headCell({ head, numeric, slot }: Column, width: number): readonly string[] {
  return wrap(head, width).map((line) => {
    if (!numeric) return padEnd(line, width);
    const end = Math.min(slot, Math.max(width - textWidth(line), 0));
    return padStart(line, width - end) + " ".repeat(end);
  });
}

/** The heading rows above the last: each text over the columns that it spans, with a rule below where it spans more than one. */
function spannedHeads(
  table: Table,
  grid: Grid,
  columns: readonly number[],
  widths: readonly number[],
  marks: Marks,
  paint: Paint,
): readonly string[] {
  const stubWidth = totalWidth(widths.slice(0, grid.stubs.length)) + (grid.stubs.length > 0 ? GAP : 0);
  const lines: string[] = [];
  for (const row of table.head.slice(0, -1)) {
    const cells: { width: number; lines: readonly string[]; ruled: boolean }[] = [];
    let first = 0;
    for (const cell of row) {
      const covered = widths.slice(grid.stubs.length).filter((_, index) => {
        const column = columns[index]!;
        return column >= first && column < first + cell.span;
      });
      first += cell.span;
      if (covered.length === 0) continue;
      const width = totalWidth(covered);
      const text = headText(cell, marks);
      cells.push({
        width,
        lines: wrap(text, width).map((line) => centred(line, width)),
        ruled: text !== "",
      });
    }
    if (cells.every(({ lines: own }) => own.every((line) => line.trim() === ""))) continue;
    const body = lineUp(
      cells.map(({ lines: own }) => own),
      cells.map(({ width }) => width),
      "bottom",
      () => "head",
      paint,
    );
    const rules = cells.map(({ width, ruled }) => (ruled ? RULE : " ").repeat(width)).join(" ".repeat(GAP));
    for (const line of [...body, rules]) lines.push(" ".repeat(stubWidth) + line);
  }
  return lines;
}

export const RULE = "─";

type Body = {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly width: number;
  readonly paint: Paint;
  /** Lines of a stub that continue beside the next row. */
  readonly carried: string[][];
  /** The next row may take such lines. */
  readonly merges: boolean;
  /** A row's stub runs over the whole block: it names the rows below, and its cells here are blank. */
  runsOver(index: number): boolean;
};

function bodyLines(row: TableRow, index: number, body: Body): readonly string[] {
  const { grid, columns, widths, width, paint } = body;
  if (body.runsOver(index)) {
    const text = grid.stubs.map(({ cells }) => cells[index]!.text).join(" ");
    return wrap(text.trim(), width).map((line) => paint(line, "strong"));
  }
  const cells = columns.map((one, position) => bodyCell(one, index, widths[position]!));
  flowStubs(cells, index, body);
  const look = (position: number): Look | undefined =>
    columns[position]!.cells[index]!.tone ?? (row.heading && position < grid.stubs.length ? "strong" : undefined);
  return lineUp(cells, widths, "top", look, paint);
}

/** A blank stub belongs to the one above it (SPSS's merged stub), whose last lines may stand beside it. */
function flowStubs(cells: (readonly string[])[], index: number, { grid, carried, merges, runsOver }: Body): void {
  const height = Math.max(1, ...cells.slice(grid.stubs.length).map((lines) => lines.length));
  for (const [position, stub] of grid.stubs.entries()) {
    const before = carried[position]!;
    const lines = before.length > 0 && cells[position]!.length === 0 ? before : cells[position]!;
    const below = stub.cells[index + 1]?.text === "" && !runsOver(index + 1);
    const fits = merges && below ? height : lines.length;
    cells[position] = lines.slice(0, fits);
    carried[position] = lines.slice(fits);
  }
}

function bodyCell({ cells, numeric }: Column, index: number, width: number): readonly string[] {
  const { text, width: own, indent } = cells[index]!;
  if (text === "") return [];
  if (own + indent <= width) {
    const rest = " ".repeat(width - own - indent);
    return [numeric ? rest + text : " ".repeat(indent) + text + rest];
  }
  if (numeric) return wrap(text, width).map((line) => padStart(line, width));
  const inner = Math.max(width - indent, 1);
  return wrap(text, inner).map((line) => " ".repeat(indent) + padEnd(line, inner));
}

/** Cells of one row beside each other, as high as the highest. */
function lineUp(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  align: "top" | "bottom",
  look: (position: number) => Look | undefined,
  paint: Paint,
): readonly string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    let text = "";
    for (const [position, lines] of cells.entries()) {
      const own = lines[align === "top" ? line : line - height + lines.length];
      const tone = look(position);
      if (position > 0) text += " ".repeat(GAP);
      if (own === undefined) text += " ".repeat(widths[position]!);
      else text += tone === undefined ? own : painted(own, tone, paint);
    }
    return text;
  });
}

/** Colours the words and not the padding around them, so that a line's end can still be trimmed. */
function painted(padded: string, look: Look, paint: Paint): string {
  const words = padded.trim();
  if (words === "") return padded;
  const start = padded.indexOf(words);
  return padded.slice(0, start) + paint(words, look) + padded.slice(start + words.length);
}
