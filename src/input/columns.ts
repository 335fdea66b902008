/** What a header row makes of the rows below it: names, and which cells stand under one. */
import type { Remark } from "../core/remark.ts";
import { mostColumns } from "./csv-format.ts";
import { isRowOfNumbers } from "./header-check.ts";
import { listed } from "./input-error.ts";
import { nameColumns, type Renamed } from "./name-columns.ts";
import type { Row } from "./sheet.ts";

export type Columns = {
  /** One a column that is kept; unique, none empty. */
  readonly names: readonly string[];
  /** The header's cells as they stand, dropped columns' too. */
  readonly header: readonly string[];
  /** Cells of the header. */
  readonly width: number;
  /** Cells that a row must have: those left out at its end belong to columns without a name. */
  readonly least: number;
  /** Positions of the kept columns; null where these are the first ones. */
  readonly kept: readonly number[] | null;
  /** Positions of the columns without a name that nothing was found in; each must stay wholly empty. */
  readonly dropped: readonly number[];
  /** Kept columns whose name isn't what the header says. */
  readonly renamed: readonly Renamed[];
};

/**
 * @param rows what is known of the rows below: a column without a name is kept where one of these has something in it
 * @throws LoyaltyError (exit 3) for too many columns, a header without any name, of numbers, and one that is plainly a title
 */
export async function columnsOf(path: string, header: Row, rows: readonly Row[]): Promise<Columns> {
  const { cells, line } = header;
  if (cells.length > mostColumns) throw (await import("./csv-errors.ts")).tooManyColumns(path, line);
  if (isRowOfNumbers(cells)) throw (await import("./csv-errors.ts")).noHeader(path, line);
  const { names, renamed } = nameColumns(cells);
  const unnamed = renamed.filter((column) => column.header === "").map(({ place }) => place - 1);
  if (unnamed.length === names.length) throw (await import("./csv-errors.ts")).noColumnNames(path, line);
  const filled = unnamed.length === 0 ? new Map<number, number>() : firstFilled(unnamed, rows);
  const dropped = unnamed.filter((at) => !filled.has(at));
  await refuseTitle(path, header, names.length - unnamed.length, filled);
  const isDropped = new Set(dropped);
  const isUnnamed = new Set(unnamed);
  const positions = names.map((_, at) => at).filter((at) => !isDropped.has(at));
  return {
    names: positions.map((at) => names[at]!),
    header: cells,
    width: names.length,
    least: Math.max(...positions.filter((at) => !isUnnamed.has(at))) + 1,
    kept: positions.at(-1) === positions.length - 1 ? null : positions,
    dropped,
    renamed: renamed.filter(({ place }) => !isDropped.has(place - 1)),
  };
}

/** Lines of the first rows that have something in these columns, by column. */
function firstFilled(columns: readonly number[], rows: readonly Row[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { line, cells } of rows) {
    if (found.size === columns.length) break;
    for (const at of columns) {
      const cell = cells[at];
      if (cell !== undefined && cell !== "" && cell.trim() !== "" && !found.has(at)) found.set(at, line);
    }
  }
  return found;
}

/** Most columns without a name, and filled from the first row on: that is a title, with the names in a row below it. */
async function refuseTitle(path: string, { line }: Row, named: number, filled: ReadonlyMap<number, number>) {
  const lines = [...filled.values()];
  const [first] = lines;
  if (first === undefined || filled.size < 2 * named || lines.some((at) => at > line + 2)) return;
  const { titleAbove } = await import("./csv-errors.ts");
  throw titleAbove(path, line, named, [first, named + filled.size]);
}

/** What was put in order about the columns. */
export function columnRemarks({ renamed, dropped }: Columns, beyond: number): Remark[] {
  const remarks: Remark[] = [];
  const where = "inputs[0]";
  const count = dropped.length + beyond;
  if (count > 0) remarks.push({ code: "empty-columns-dropped", severity: "info", where, args: { count } });
  if (renamed.length > 0) {
    const args = { columns: renamed.slice(0, listed), count: renamed.length };
    remarks.push({ code: "header-renamed", severity: "caution", where, args });
  }
  return remarks;
}

/** A row without anything in it: spreadsheets export those below the data as `,,,`. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}
