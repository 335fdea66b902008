/** Which of a sheet's first rows are titles, which the header, and what the header's names are. */
import { cleanHeader } from "../name-columns.ts";
import type { Merge, RawRow } from "./raw-sheet.ts";

export type HeaderRows = {
  /** Position of the first row of the header among the rows. */
  readonly at: number;
  /** Rows of titles above it. */
  readonly titles: number;
  /** Rows that make up the header. */
  readonly rows: 1 | 2;
  /** From column A on, one cell a column. */
  readonly cells: readonly string[];
};

/** The table's first and last column with something in them, from 0. */
export type Extent = { readonly left: number; readonly right: number };

const titlesAtMost = 10;
/** A title spans at least this part of the table. */
const titleSpan = 0.7;

/** @param rows the sheet's first rows, one at least */
export function findHeader(rows: readonly RawRow[], merges: readonly Merge[], extent: Extent): HeaderRows {
  let at = 0;
  while (at < titlesAtMost && at + 1 < rows.length && isTitle(rows, at, merges, extent)) at++;
  const first = rows[at]!;
  const second = rows[at + 1];
  const joined = second === undefined || first.times > 1 ? null : joinedHeader(first, second, merges, extent);
  if (joined !== null) return { at, titles: at, rows: 2, cells: joined };
  return { at, titles: at, rows: 1, cells: first.cells };
}

/** Whether merged ranges could change what the header is: only where its first row has gaps. */
export function needsMerges(rows: readonly RawRow[], { left, right }: Extent): boolean {
  const { cells } = rows[0]!;
  for (let column = left; column <= right; column++) if (isBlank(cells[column])) return true;
  return false;
}

/**
 * A single cell that is merged across nearly the whole table; or that isn't merged, but stands alone above a row that
 * fills nearly the whole table and has no number in it, as a row of names has none.
 */
function isTitle(rows: readonly RawRow[], at: number, merges: readonly Merge[], { left, right }: Extent): boolean {
  const { cells, line } = rows[at]!;
  const column = onlyCell(cells);
  if (column === null) return false;
  const next = rows.slice(at + 1, at + 1 + titlesAtMost).find((row) => onlyCell(row.cells) === null);
  if (next === undefined) return false;
  const width = right - left + 1;
  const merge = merges.find((range) => range.top === line && range.left === column && range.right > column);
  if (merge !== undefined) return Math.min(merge.right, right) - Math.max(merge.left, left) + 1 >= titleSpan * width;
  const filled = next.cells.filter((cell) => !isBlank(cell));
  return width >= 3 && filled.length >= 0.8 * width && !filled.some(isNumber);
}

/** The place of a row's only filled cell, null where it has more. */
function onlyCell(cells: readonly string[]): number | null {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return cells.slice(first + 1).every(isBlank) ? first : null;
}

/**
 * A row of groups over a row of names, where the upper has cells merged across columns and the lower is blank under the
 * upper's others (a row of answers wouldn't be). Where every column is in a group, the lower must be without numbers.
 *
 * @returns one cell a column; null where the second row is none of the header
 */
function joinedHeader(upper: RawRow, lower: RawRow, merges: readonly Merge[], extent: Extent): string[] | null {
  if (lower.line !== upper.line + 1 || lower.times > 1) return null;
  const groups = groupsOf(upper, merges);
  const { cells } = upper;
  const { cells: names } = lower;
  if (groups.size === 0) return null;
  let blankBelow = false;
  const named = new Set<Merge>();
  const namedByNumber: string[] = [];
  for (let column = extent.left; column <= extent.right; column++) {
    const group = groups.get(column);
    const below = names[column] ?? "";
    if (group === undefined) {
      if (isBlank(cells[column])) continue;
      if (!isBlank(below)) return null;
      blankBelow = true;
    } else if (!isBlank(below)) {
      named.add(group);
      if (isNumber(below)) namedByNumber.push(below);
    }
  }
  if (new Set(groups.values()).size > named.size || (!blankBelow && namedByNumber.length > 0)) return null;
  return joinedNames(cells, names, groups);
}

/** Merged ranges of the row that span columns, by each column they cover. */
function groupsOf({ line, cells }: RawRow, merges: readonly Merge[]): Map<number, Merge> {
  const groups = new Map<number, Merge>();
  for (const merge of merges) {
    if (merge.top !== line || merge.bottom !== line || merge.right === merge.left || isBlank(cells[merge.left]))
      continue;
    // ranges that overlap are no program's: the first keeps its columns
    for (let column = merge.left; column <= merge.right && !groups.has(column); column++) groups.set(column, merge);
  }
  return groups;
}

/** The lower name, or the upper one where there is none; a group one of whose names isn't unique spells all as `Group [name]`. */
function joinedNames(upper: readonly string[], lower: readonly string[], groups: ReadonlyMap<number, Merge>): string[] {
  const width = Math.max(upper.length, lower.length);
  const names = Array.from({ length: width }, (_, column) => {
    const below = lower[column] ?? "";
    if (!isBlank(below)) return below;
    return upper[groups.get(column)?.left ?? column] ?? "";
  });
  const times = new Map<string, number>();
  for (const name of names.map(cleanHeader)) times.set(name, (times.get(name) ?? 0) + 1);
  const unclear = new Set<Merge>();
  names.forEach((name, column) => {
    const group = groups.get(column);
    if (group !== undefined && times.get(cleanHeader(name))! > 1) unclear.add(group);
  });
  return names.map((name, column) => {
    const group = groups.get(column);
    if (group === undefined || !unclear.has(group) || isBlank(lower[column])) return name;
    return `${cleanHeader(upper[group.left]!)} [${cleanHeader(name)}]`;
  });
}

export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === "";
}

function isNumber(cell: string): boolean {
  return /^[+-]?\d+([.,]\d+)?$/.test(cell.trim());
}
