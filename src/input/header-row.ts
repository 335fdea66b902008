/** Which of the first rows is the header. */
import { isBlank } from "./columns.ts";
import type { Row } from "./sheet.ts";

export type HeaderRow = {
  readonly header: Row;
  /** Its position among the rows. */
  readonly at: number;
  /** Rows above it that are titles. */
  readonly titles: number;
};

/** Titles that may stand above a header. */
const mostTitles = 10;
/** Rows below a header that are looked at for what tells it from a row of answers. */
const sampleRows = 100;

/**
 * The first row with anything in it, or the row below the titles that it begins.
 *
 * @param rows the first rows, blank ones too
 * @param declared true where line 1 only says the delimiter
 * @returns null where there is nothing but blank rows
 */
export function findHeader(rows: readonly Row[], declared: boolean): HeaderRow | null {
  const isContent = ({ line, cells }: Row) => !(declared && line === 1) && !isBlank(cells);
  const at = rows.findIndex(isContent);
  const header = rows[at];
  if (header === undefined) return null;
  const first = { header, at, titles: 0 };
  if (filledIn(header) > 1) return first;
  const content = rows.slice(at, at + mostTitles + sampleRows).filter(isContent);
  const titles = content.findIndex((row) => filledIn(row) > 1);
  if (titles === -1 || titles > mostTitles) return first;
  const [below, ...answers] = content.slice(titles);
  return below !== undefined && isPlainlyHeader(below, answers)
    ? { header: below, at: rows.indexOf(below), titles }
    : first;
}

/**
 * A row of three names or more that no row below repeats, over at least one column that shows it isn't one of them: of
 * numbers, or of answers that occur again and again. A real header with one name and answers below it has none of that.
 */
function isPlainlyHeader({ cells }: Row, below: readonly Row[]): boolean {
  const names = withoutBlankEnd(cells);
  const distinct = new Set(names.map((name) => name.trim().toLowerCase()));
  if (names.length < 3 || distinct.size < names.length || distinct.has("") || names.some(isValue)) return false;
  const fitting = below.filter((row) => withoutBlankEnd(row.cells).length <= names.length);
  if (fitting.length === 0 || fitting.length < below.length) return false;
  const columns = names.map((name, at) =>
    evidence(
      name,
      fitting.map((row) => row.cells[at]?.trim() ?? ""),
    ),
  );
  return columns.includes("header") && !columns.includes("answer");
}

/** What one column says about the cell above it. */
function evidence(name: string, cells: readonly string[]): "header" | "answer" | null {
  const answers = cells.filter((cell) => cell !== "").map((cell) => cell.toLowerCase());
  if (answers.length === 0) return null;
  if (answers.includes(name.trim().toLowerCase())) return "answer";
  return answers.every(isValue) || new Set(answers).size <= answers.length / 2 ? "header" : null;
}

/** A number, a date or a time; no name. */
function isValue(cell: string): boolean {
  return /^[-+(]?\s*\d[\d.,:/\s-]*%?\)?$/.test(cell.trim());
}

function filledIn({ cells }: Row): number {
  return cells.reduce((count, cell) => (cell === "" || cell.trim() === "" ? count : count + 1), 0);
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}
