/** What a header row makes of the rows below it: names, and which cells stand under one. */
import type { Row } from "./sheet.ts";

export type Columns = {
  /** Trimmed, unique, none empty. */
  readonly names: readonly string[];
  /** Cells that every row must have. */
  readonly width: number;
  /** Positions of the named columns; null where these are the first ones. */
  readonly named: readonly number[] | null;
  /** Positions of the columns without a name; each must be wholly empty. */
  readonly unnamed: readonly number[];
};

/** @throws LoyaltyError (exit 3) for names that occur twice, and for a header without any */
export async function columnsOf(path: string, header: Row): Promise<Columns> {
  const names = header.cells.map((cell) => cell.trim());
  const positions = new Map<string, number[]>();
  names.forEach((name, at) => {
    const known = positions.get(name);
    if (known === undefined) positions.set(name, [at]);
    else known.push(at);
  });
  const unnamed = positions.get("") ?? [];
  positions.delete("");
  if (positions.size === 0) {
    const { noColumnNames } = await import("./csv-errors.ts");
    throw noColumnNames(path, header.line);
  }
  const duplicates = [...positions].filter(([, at]) => at.length > 1);
  if (duplicates.length > 0) {
    const { duplicateColumns } = await import("./csv-errors.ts");
    throw duplicateColumns(
      path,
      header.line,
      duplicates.map(([name, at]) => [name, at.map((position) => position + 1)]),
    );
  }
  const kept = [...positions.values()].map(([at]) => at!);
  const first = kept.at(-1) === kept.length - 1;
  return { names: [...positions.keys()], width: names.length, named: first ? null : kept, unnamed };
}

/** A row without anything in it: spreadsheets export those below the data as `,,,`. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
