/** Which of a sheet's first rows are titles, which the header, and what the header's names are. */
import { findHeader } from "../header-row.ts";
import { belongsToHeader } from "./header-block.ts";
import { joinedNames } from "./joined-names.ts";
import { type Extent, isBlank, type Merge, type RawRow } from "./raw-sheet.ts";

export type HeaderRows = {
  /** Position of the first row of the header among the rows. */
  readonly at: number;
  /** Rows of titles above it. */
  readonly titles: number;
  /** Rows that make up the header. */
  readonly rows: number;
  /** From column A on, one cell a column. */
  readonly cells: readonly string[];
  /** The row below may belong to the header or be the first respondent: nobody can tell. */
  readonly unclear: boolean;
};

const titlesAtMost = 10;
/** A merged title spans at least this part of the table. */
const titleSpan = 0.7;
/** Rows that a header may take. */
const deepest = 4;
/** Rows below a header that are looked at for what tells it from answers. */
const sampleRows = 100;

/** @param rows the sheet's first rows, one at least */
export function findHeaderRows(rows: readonly RawRow[], merges: readonly Merge[], extent: Extent): HeaderRows {
  const first = afterMergedTitles(rows, merges, extent);
  const single = first + titlesByContent(rows.slice(first), extent);
  const found = headerAt(rows, single, merges, extent);
  if (single > first || onlyCell(rows[first]!.cells) === null) return found;
  // a title above groups of columns: these show what they are by the names below them
  const below = rows.slice(first, first + titlesAtMost).findIndex(({ cells }) => onlyCell(cells) === null);
  if (below === -1) return found;
  const groups = headerAt(rows, first + below, merges, extent);
  return groups.rows > 1 ? groups : found;
}

/** Whether merged ranges could change what the header is: only where its first row has gaps. */
export function needsMerges(rows: readonly RawRow[], { left, right }: Extent): boolean {
  const { cells } = rows[0]!;
  for (let column = left; column <= right; column++) if (isBlank(cells[column])) return true;
  return false;
}

function headerAt(rows: readonly RawRow[], at: number, merges: readonly Merge[], extent: Extent): HeaderRows {
  const block = [rows[at]!];
  let unclear = false;
  while (block.length < deepest) {
    const last = block.at(-1)!;
    const next = at + block.length;
    const lower = rows[next];
    if (lower === undefined || lower.line !== last.line + 1 || lower.times > 1 || last.times > 1) break;
    const answers = rows.slice(next + 1, next + 1 + sampleRows).map(({ cells }) => cells);
    const verdict = belongsToHeader(block, lower, answers, merges, extent);
    unclear = verdict === "unclear";
    if (verdict !== "yes") break;
    block.push(lower);
  }
  const cells = block.length === 1 ? block[0]!.cells : joinedNames(block, merges);
  return { at, titles: at, rows: block.length, cells, unclear };
}

/** Past single cells that are merged across nearly the whole table. */
function afterMergedTitles(rows: readonly RawRow[], merges: readonly Merge[], { left, right }: Extent): number {
  const isTitle = ({ cells, line }: RawRow) => {
    const column = onlyCell(cells);
    const merge = merges.find((range) => range.top === line && range.left === column && range.right > range.left);
    return merge !== undefined && Math.min(merge.right, right) - merge.left + 1 >= titleSpan * (right - left + 1);
  };
  let at = 0;
  while (at < titlesAtMost && at + 1 < rows.length && isTitle(rows[at]!)) at++;
  return at;
}

/** Single cells above a row that is plainly one of names, by what a CSV's first rows are judged by. */
function titlesByContent(rows: readonly RawRow[], { left, right }: Extent): number {
  if (onlyCell(rows[0]!.cells) === null) return 0;
  const sample = rows.slice(0, titlesAtMost + sampleRows);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter((column) =>
    sample.some(({ cells }) => !isBlank(cells[column])),
  );
  const table = sample.map(({ line, cells }) => ({ line, cells: columns.map((column) => cells[column] ?? "") }));
  return findHeader(table, false)?.at ?? 0;
}

/** The place of a row's only filled cell, null where it has more. */
function onlyCell(cells: readonly string[]): number | null {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return cells.slice(first + 1).every(isBlank) ? first : null;
}
