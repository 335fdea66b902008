/** Whether the row below a header's first row belongs to it too: names below groups of columns, or the first answers. */
import { groupsOf } from "./joined-names.ts";
import { type Extent, isBlank, type Merge, type RawRow } from "./raw-sheet.ts";

export type Verdict = "yes" | "no" | "unclear";

/** What a row is to the header above it, by columns. */
type Look = {
  /** Named above, and below blank or the same name again. */
  readonly closed: number[];
  /** Closed by the name written again. */
  readonly again: number;
  /** Not named above. */
  readonly gaps: number[];
  /** Named above, not in a merged group, and below something else. */
  readonly against: number[];
  /** Below a merged group. */
  readonly grouped: number[];
};

/** How deep a name may be merged down. */
const deepestMerge = 4;

/**
 * @param block rows of the header so far, one below the other
 * @param answers cells of the rows below `lower`
 * @returns "unclear" where the row could be either, and taking it for one of the two would be a guess
 */
export function belongsToHeader(
  block: readonly RawRow[],
  lower: RawRow,
  answers: readonly (readonly string[])[],
  merges: readonly Merge[],
  extent: Extent,
): Verdict {
  if (isMergedDown(block, lower.line, merges)) return "yes";
  const groups = groupsOf(block.at(-1)!, merges);
  const look = lookAt(block, lower.cells, groups, extent);
  const named = new Set(look.grouped.map((column) => groups.get(column)));
  // a group without a name below it would leave its columns without one
  if (new Set(groups.values()).size > named.size) return "no";
  return groups.size > 0 ? belowMerged(look, lower, groups, answers) : belowPlain(look, block, lower, answers);
}

/** A cell of the header reaches down into the row. */
function isMergedDown(block: readonly RawRow[], line: number, merges: readonly Merge[]): boolean {
  const first = block[0]!.line;
  return merges.some(({ top, bottom, left }) => {
    if (top < first || top >= line || bottom < line || bottom >= first + deepestMerge) return false;
    return !isBlank(block[top - first]?.cells[left]);
  });
}

function lookAt(
  block: readonly RawRow[],
  lower: readonly string[],
  groups: ReadonlyMap<number, number>,
  { left, right }: Extent,
): Look {
  const look = { closed: [] as number[], gaps: [] as number[], against: [] as number[], grouped: [] as number[] };
  let again = 0;
  for (let column = left; column <= right; column++) {
    const below = lower[column];
    const above = block.findLast(({ cells }) => !isBlank(cells[column]))?.cells[column];
    if (groups.has(column)) {
      if (!isBlank(below)) look.grouped.push(column);
    } else if (above === undefined) {
      if (!isBlank(below)) look.gaps.push(column);
    } else if (isBlank(below)) look.closed.push(column);
    else if (same(above, below!)) {
      look.closed.push(column);
      again++;
    } else look.against.push(column);
  }
  return { ...look, again };
}

/** Cells merged across columns want names below them. */
function belowMerged(
  { closed, gaps, against, grouped }: Look,
  { cells }: RawRow,
  groups: ReadonlyMap<number, number>,
  answers: readonly (readonly string[])[],
): Verdict {
  const open = [...grouped, ...gaps].sort((a, b) => a - b);
  if (against.length === 0 && closed.length > 0) return "yes";
  if (against.length === 0 && isNumbering(cells, open, (column) => groups.get(column) === column)) return "yes";
  const columns = [...open, ...against];
  if (columns.some((column) => isValue(cells[column]!))) return "no";
  const { header, answer } = evidence(cells, columns, answers);
  if (against.length === 0) return answer ? "unclear" : "yes";
  return answer ? "no" : header ? "yes" : "unclear";
}

/** Groups named over their first column only, as where merged cells were lost; or named anew in each column. */
function belowPlain(
  { closed, again, gaps, against }: Look,
  block: readonly RawRow[],
  { cells }: RawRow,
  answers: readonly (readonly string[])[],
): Verdict {
  const upper = block.at(-1)!.cells.filter((cell) => !isBlank(cell));
  const repeats = again > 0 && new Set(upper.map((name) => name.trim().toLowerCase())).size < upper.length;
  if ((gaps.length === 0 && !repeats) || (upper.length < 2 && block.length === 1)) return "no";
  const columns = [...gaps, ...against].sort((a, b) => a - b);
  const starts = new Set(against);
  if (isNumbering(cells, columns, (column) => starts.has(column))) {
    // a number under every single name is an answer, perhaps that of respondent 1
    const lone = against.some((column) => !gaps.includes(column + 1));
    return closed.length > 0 ? "yes" : gaps.length > 1 && !lone ? "unclear" : "no";
  }
  if (columns.some((column) => isValue(cells[column]!))) return "no";
  const { header, answer, everywhere } = evidence(cells, columns, answers);
  if (answer) return "no";
  const sparse = gaps.length > 1 || closed.length > 0;
  if (header && (sparse || everywhere)) return "yes";
  return gaps.length > 1 ? "unclear" : "no";
}

/** 1 2 3 1 2: from 1 on, and again from 1 at most where a group begins. */
function isNumbering(
  cells: readonly string[],
  columns: readonly number[],
  starts: (column: number) => boolean,
): boolean {
  let last = 0;
  let steps = 0;
  for (const column of columns) {
    const cell = cells[column]!.trim();
    if (!/^\d{1,4}$/.test(cell)) return false;
    const number = Number(cell);
    if (number === last + 1) steps += last === 0 ? 0 : 1;
    else if (number !== 1 || !starts(column)) return false;
    last = number;
  }
  return steps > 0;
}

/**
 * What tells names from answers: `header` where they stand over numbers only, or over answers that occur again and again,
 * in some column (`everywhere`: in all); `answer` where one of them is given again below.
 */
function evidence(cells: readonly string[], columns: readonly number[], answers: readonly (readonly string[])[]) {
  let headers = 0;
  let answer = false;
  for (const column of columns) {
    const below = answers.map((row) => (row[column] ?? "").trim().toLowerCase()).filter((cell) => cell !== "");
    if (below.includes(cells[column]!.trim().toLowerCase())) answer = true;
    else if (below.length > 0 && (below.every(isValue) || new Set(below).size <= below.length / 2)) headers++;
  }
  return { header: headers > 0, answer, everywhere: headers === columns.length };
}

function same(above: string, below: string): boolean {
  return above.trim().toLowerCase() === below.trim().toLowerCase();
}

/** A number, a date or a time; no name. */
function isValue(cell: string): boolean {
  return /^[+-]?\d[\d.,:/ -]*%?$/.test(cell.trim());
}
