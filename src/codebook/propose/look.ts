/** All that the first rows show, looked at once, before anything is decided. */
import { EXIT, LoyaltyError } from "../../core/errors.ts";
import type { ColumnFacts, Row, Sheet } from "../../input/sheet.ts";
import { type Seen, tally } from "../columns-seen.ts";
import { missingByDefault } from "../defaults.ts";
import { both } from "../mistakes.ts";

export type Look = {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  /** What each column holds, by its index; blanks, marks and codes that the file itself calls missing are no values. */
  readonly seen: readonly Seen[];
  facts(index: number): ColumnFacts;
};

/** @throws LoyaltyError (exit 3) for a sheet without rows */
export async function lookAt(sheet: Sheet): Promise<Look> {
  const rows = await sheet.head();
  if (rows.length === 0) throw noRows(sheet.path);
  const facts = (index: number) => sheet.facts.get(sheet.header[index] ?? "") ?? {};
  const seen = sheet.header.map((_, index) => {
    const isMissing = missingIn(facts(index));
    return tally(cellsOf(rows, index), isMissing);
  });
  return { sheet, rows, seen, facts };
}

function* cellsOf(rows: readonly Row[], index: number): Generator<string> {
  for (const { cells } of rows) yield cells[index] ?? "";
}

function missingIn({ missing = [], missingRange: range }: ColumnFacts): (text: string) => boolean {
  const marks = new Set([...missingByDefault, ...missing]);
  if (range === undefined) return (text) => marks.has(text);
  const from = range.from ?? Number.NEGATIVE_INFINITY;
  const to = range.to ?? Number.POSITIVE_INFINITY;
  return (text) => marks.has(text) || (Number(text) >= from && Number(text) <= to);
}

function noRows(path: string): LoyaltyError {
  return new LoyaltyError(
    "codebook/no-rows",
    both(`${path} has a header but no rows`, `${path} hanya berisi judul kolom, tanpa baris data`),
    {
      exitCode: EXIT.input,
      hint: both("add the answers, one row a respondent", "isikan jawabannya, satu baris per responden"),
    },
  );
}
