/** A sheet's rows -> header and rows of a table, wherever in the sheet it stands. */
import type { Remark } from "../../core/remark.ts";
import { isRowOfNumbers } from "../header-check.ts";
import { nameColumns, type Renamed } from "../name-columns.ts";
import type { Row } from "../sheet.ts";
import { CoveredCells } from "./covered-cells.ts";
import { findHeaderRows, type HeaderRows, needsMerges } from "./header-rows.ts";
import { cellRef, type Extent, isBlank, type Merge, PassNotes, type RawRow, type RawSheet } from "./raw-sheet.ts";
import { emptySheet, lateColumns, noHeader, noRows, titleRow, tooManyCells, unclearHeader } from "./workbook-errors.ts";

/** So many rows are looked at, and kept, before there is a header; fewer where they are very wide. */
const headRows = 10_000;
/** Titles and the header come on top. */
const aboveRows = 20;
const headCells = 4_000_000;
const batchRows = 1000;
const batchCells = 200_000;
const mostCells = 200_000_000;
/** More blank rows in a row than this are a gap, even where each may be an answer that wasn't given. */
const longestGap = 10_000;
/** A row of fewer cells than this may be an answer that is spelled as the header is. */
const repeatedWidth = 3;
const listed = 20;

export type Table = {
  readonly header: readonly string[];
  readonly head: readonly Row[];
  batches(): AsyncGenerator<readonly Row[], void>;
  remarks(): readonly Remark[];
};

type Layout = {
  readonly names: readonly string[];
  /** Columns of the sheet that the table has, ascending. */
  readonly kept: readonly number[];
  /** They follow each other without a gap. */
  readonly gapless: boolean;
  /** Rows of the sheet that make up the header, and those of titles above it. */
  readonly headerLine: number;
  readonly lastHeaderLine: number;
  /** The header's only row, by which one that repeats it is known; null where it has more rows, or too few cells to tell. */
  readonly repeatable: readonly string[] | null;
  /** What the layout itself has to say. */
  readonly remarks: readonly Remark[];
};

/**
 * @throws LoyaltyError (exit 3) for a sheet without rows below its header, for a header of which nobody can tell where it
 *   ends, and for a title in its place; a pass throws one for answers far down in a column that has no name
 */
export async function openTable(path: string, sheet: RawSheet): Promise<Table> {
  const { rows: raw, ended } = await lookAhead(sheet);
  if (raw.length === 0) throw emptySheet(path, sheet.name);
  const extent = extentOf(raw);
  const merges = ended?.merges ?? (!sheet.marksCovered || needsMerges(raw, extent) ? await sheet.merges() : []);
  const hidden = sheet.marksCovered ? [] : merges;
  const rows = uncovered(raw, new CoveredCells(hidden, extent.right));
  if (rows.length === 0) throw emptySheet(path, sheet.name);
  const layout = layoutOf({ path, sheet: sheet.name }, rows, merges);
  const first = new Pass(path, sheet.name, layout);
  const head = first.take(rows);
  if (head.length === 0 && ended !== null) throw noRows(path, sheet.name, layout.headerLine);
  let remarks = first.remarks(ended ?? new PassNotes());
  return {
    header: layout.names,
    head: head.slice(0, headRows),
    remarks: () => remarks,
    async *batches() {
      if (ended !== null) {
        yield head;
        return;
      }
      const pass = new Pass(path, sheet.name, layout);
      const notes = new PassNotes();
      const covered = new CoveredCells(hidden, extent.right);
      for await (const batch of sheet.rows(notes)) {
        // a row that is written once for a million is refused before a million are made
        if (batch.some((row) => row.times * layout.kept.length > mostCells)) throw tooManyCells(path, sheet.name);
        for (const part of parts(uncovered(batch, covered), layout.kept.length)) yield pass.take(part);
      }
      pass.end();
      remarks = pass.remarks(notes);
    },
  };
}

/** The first rows; `ended`: what the pass found beside them, null where the sheet goes on. */
async function lookAhead(
  sheet: RawSheet,
): Promise<{ readonly rows: readonly RawRow[]; readonly ended: PassNotes | null }> {
  const notes = new PassNotes();
  const rows: RawRow[] = [];
  let count = 0;
  let width = 1;
  for await (const batch of sheet.rows(notes)) {
    for (const row of batch) {
      width = Math.max(width, row.width);
      const room = Math.min(headRows + aboveRows, Math.max(1, Math.floor(headCells / width))) - count;
      if (room <= 0) return { rows, ended: null };
      rows.push(row.times > room ? row.at(row.line, room) : row);
      if (row.times > room) return { rows, ended: null };
      count += row.times;
    }
  }
  return { rows, ended: notes };
}

function uncovered(rows: readonly RawRow[], covered: CoveredCells): readonly RawRow[] {
  return covered.isEmpty ? rows : rows.flatMap((row) => covered.without(row) ?? []);
}

function extentOf(rows: readonly RawRow[]): Extent {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const { cells } of rows) {
    for (let column = 0; column < left && column < cells.length; column++) if (!isBlank(cells[column])) left = column;
    for (let column = cells.length - 1; column > right; column--) if (!isBlank(cells[column])) right = column;
  }
  return { left, right };
}

type Place = { readonly path: string; readonly sheet: string };

function layoutOf(place: Place, rows: readonly RawRow[], merges: readonly Merge[]): Layout {
  const extent = extentOf(rows);
  const header = findHeaderRows(rows, merges, extent);
  const headerLine = rows[header.at]!.line;
  const lastHeaderLine = headerLine + header.rows - 1;
  if (header.rows === 1 && isRowOfNumbers(header.cells)) throw noHeader(place, headerLine);
  if (header.unclear) throw unclearHeader(place, headerLine, lastHeaderLine + 1);
  const below = rows.slice(header.at + header.rows);
  // a first row that is written once for several is the header and, further on, answers
  const all = rows[header.at]!.times > 1 ? [rows[header.at]!, ...below] : below;
  const filled = filledColumns(all);
  const cells = Array.from({ length: extent.right + 1 }, (_, column) => header.cells[column] ?? "");
  const { names, renamed } = nameColumns(cells);
  const unnamed = new Set(renamed.filter((column) => column.header === "").map((column) => column.place - 1));
  const kept = names.flatMap((_, column) => (!unnamed.has(column) || filled.has(column) ? [column] : []));
  refuseTitle(place, lastHeaderLine, kept, unnamed, filled);
  const keptSet = new Set(kept);
  const gaps = kept.at(-1)! - kept[0]! + 1 - kept.length;
  return {
    names: kept.map((column) => names[column]!),
    kept,
    gapless: gaps === 0,
    headerLine,
    lastHeaderLine,
    repeatable:
      header.rows > 1 || kept.length < repeatedWidth ? null : kept.map((column) => header.cells[column] ?? ""),
    remarks: layoutRemarks(
      header,
      gaps,
      renamed.filter(({ place }) => keptSet.has(place - 1)),
    ),
  };
}

function layoutRemarks({ titles, rows }: HeaderRows, gaps: number, apart: readonly Renamed[]): readonly Remark[] {
  const remarks: Remark[] = [];
  if (titles > 0) remarks.push(info("title-skipped", { count: titles }));
  if (rows > 1) remarks.push(info("header-rows-joined", { rows }));
  if (gaps > 0) remarks.push(info("empty-columns-dropped", { count: gaps }));
  if (apart.length > 0) {
    remarks.push(caution("header-renamed", { columns: apart.slice(0, listed), count: apart.length }));
  }
  return remarks;
}

/**
 * Most columns without a name, or those behind the first half, and filled from the first row on: that is a title, with
 * the names in a row below it.
 */
function refuseTitle(
  place: Place,
  line: number,
  kept: readonly number[],
  unnamed: ReadonlySet<number>,
  filled: ReadonlyMap<number, number>,
): void {
  const open = kept.filter((column) => unnamed.has(column));
  const named = kept.length - open.length;
  const lines = open.map((column) => filled.get(column)!);
  if (lines.length === 0 || lines.some((at) => at > line + 2)) return;
  const behind = named > 0 && open.every((column) => column > kept[named - 1]!) && kept.length >= 2 * named;
  if (behind || open.length >= 2 * named) throw titleRow(place, line, named, Math.min(...lines), kept.length);
}

/** By column: the first row with something in it. */
function filledColumns(rows: readonly RawRow[]): Map<number, number> {
  const filled = new Map<number, number>();
  for (const { line, cells } of rows) {
    for (let column = 0; column < cells.length; column++) {
      if (cells[column] !== "" && !filled.has(column) && !isBlank(cells[column])) filled.set(column, line);
    }
  }
  return filled;
}

const notAnswered: readonly string[] = [""];

/** One pass: counts what it leaves out, and finds what the layout didn't foresee. */
class Pass {
  readonly #path: string;
  readonly #sheet: string;
  readonly #layout: Layout;
  #lastLine: number;
  #emptyRows = 0;
  #repeated = 0;
  readonly #repeatedLines: number[] = [];
  #rows = 0;
  /** Columns the table doesn't have, each with the first row that has something in it. */
  readonly #late = new Map<number, number>();

  constructor(path: string, sheet: string, layout: Layout) {
    this.#path = path;
    this.#sheet = sheet;
    this.#layout = layout;
    this.#lastLine = layout.lastHeaderLine;
  }

  /** Rows below the header, as the table has them. */
  take(raw: readonly RawRow[]): Row[] {
    const rows: Row[] = [];
    for (const row of raw) {
      const last = row.line + row.times - 1;
      if (last <= this.#layout.lastHeaderLine) continue;
      const first = Math.max(row.line, this.#layout.lastHeaderLine + 1);
      this.#leaveOut(first, rows);
      this.#lastLine = Math.max(this.#lastLine, last);
      const cells = this.#cells(row);
      if (this.#isRepeatedHeader(cells)) this.#noteRepeated(first, last);
      else for (let line = first; line <= last; line++) rows.push({ line, cells });
    }
    this.#rows += rows.length;
    if (this.#rows * this.#layout.kept.length > mostCells) throw tooManyCells(this.#path, this.#sheet);
    return rows;
  }

  /** A second sheet was pasted below the first, with its header. */
  #isRepeatedHeader(cells: readonly string[]): boolean {
    const header = this.#layout.repeatable;
    return header !== null && cells[0] === header[0] && cells.every((cell, at) => cell === header[at]);
  }

  #noteRepeated(first: number, last: number): void {
    this.#repeated += last - first + 1;
    for (let line = first; line <= last && this.#repeatedLines.length < listed; line++) this.#repeatedLines.push(line);
  }

  /** Blank rows; in a sheet of one column those between answers are respondents who didn't answer, as in a CSV. */
  #leaveOut(next: number, rows: Row[]): void {
    const count = next - this.#lastLine - 1;
    if (count <= 0) return;
    if (this.#layout.kept.length > 1 || this.#rows + rows.length === 0 || count > longestGap) {
      this.#emptyRows += count;
      return;
    }
    for (let line = this.#lastLine + 1; line < next; line++) rows.push({ line, cells: notAnswered });
  }

  end(): void {
    if (this.#late.size > 0)
      throw lateColumns(
        this.#path,
        this.#sheet,
        [...this.#late].sort(([a], [b]) => a - b),
      );
  }

  remarks({ merges, mergeCount, unvalued, unvaluedCount }: PassNotes): readonly Remark[] {
    const remarks = [...this.#layout.remarks];
    if (this.#emptyRows > 0) remarks.push(info("empty-rows-dropped", { count: this.#emptyRows }));
    if (this.#repeated > 0) {
      remarks.push(caution("header-repeated", { count: this.#repeated, lines: [...this.#repeatedLines] }));
    }
    const body = merges.filter((merge) => this.#isInBody(merge));
    if (body.length > 0) {
      const cells = body.slice(0, listed).map(rangeRef);
      remarks.push(caution("merged-cells", { count: body.length + mergeCount - merges.length, cells }));
    }
    if (unvaluedCount > 0) remarks.push(caution("formula-without-value", { count: unvaluedCount, cells: unvalued }));
    return remarks;
  }

  #isInBody({ top, bottom, left, right }: Merge): boolean {
    const { kept, lastHeaderLine } = this.#layout;
    return bottom > lastHeaderLine && top <= this.#lastLine && right >= kept[0]! && left <= kept.at(-1)!;
  }

  #cells({ line, cells }: RawRow): readonly string[] {
    const { kept, gapless } = this.#layout;
    const left = kept[0]!;
    const end = kept.at(-1)! + 1;
    if (!gapless || cells.length > end || left > 0) this.#noteLate(line, cells);
    if (gapless && left === 0 && cells.length === end) return cells;
    if (!gapless) return kept.map((column) => cells[column] ?? "");
    const own = cells.slice(left, end);
    while (own.length < kept.length) own.push("");
    return own;
  }

  #noteLate(line: number, cells: readonly string[]): void {
    let next = 0;
    for (let column = 0; column < cells.length; column++) {
      if (column === this.#layout.kept[next]) next++;
      else if (cells[column] !== "" && !isBlank(cells[column]) && !this.#late.has(column)) this.#late.set(column, line);
    }
  }
}

/** Rows that repeat, and very wide ones, in portions of bounded size. */
function* parts(raw: readonly RawRow[], width: number): Generator<RawRow[], void> {
  const most = Math.max(1, Math.min(batchRows, Math.floor(batchCells / width)));
  let part: RawRow[] = [];
  let count = 0;
  for (const row of raw) {
    for (let done = 0; done < row.times; ) {
      const times = Math.min(row.times - done, most - count);
      part.push(times === row.times ? row : row.at(row.line + done, times));
      done += times;
      count += times;
      if (count < most) continue;
      yield part;
      part = [];
      count = 0;
    }
  }
  if (part.length > 0) yield part;
}

const where = "inputs[0]";

function info(code: string, args: Remark["args"]): Remark {
  return { code, severity: "info", where, args };
}

function caution(code: string, args: Remark["args"]): Remark {
  return { code, severity: "caution", where, args };
}

/** `B7:B9` */
function rangeRef({ top, left, bottom, right }: Merge): string {
  return `${cellRef(left, top)}:${cellRef(right, bottom)}`;
}
