/** From a name in the codebook to a column of the file. */
import type { Codebook } from "../codebook/codebook.ts";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { nearNames } from "../core/near-names.ts";
import { cleanHeader } from "../input/name-columns.ts";
import type { ColumnFacts, Sheet } from "../input/sheet.ts";

export type ColumnNames = {
  readonly path: string;
  readonly header: readonly string[];
  /** Index in the header of a short name or of a header itself; undefined where the file has no such column. */
  find(name: string): number | undefined;
  /** What the file itself says of a column. */
  facts(index: number): ColumnFacts | undefined;
  /** Every name that `find` knows. */
  known(): readonly string[];
};

/** A short name goes before a header that is spelled like it; a file that already has the short name as header is taken too. */
export function columnNames(sheet: Sheet, codebook: Codebook): ColumnNames {
  const headers = new Map<string, number>();
  // a file with labels of its own may carry the question there, and a short name as header
  for (const [index, name] of sheet.header.entries()) {
    const label = sheet.facts.get(name)?.label;
    if (label !== undefined && !headers.has(asHeader(label))) headers.set(asHeader(label), index);
  }
  for (const [index, name] of sheet.header.entries()) headers.set(asHeader(name), index);
  const shorts = codebook.columns;
  const find = (name: string): number | undefined => {
    const header = shorts.get(name);
    const renamed = header === undefined ? undefined : headers.get(asHeader(header));
    return renamed ?? headers.get(asHeader(name));
  };
  const known = () => [...[...shorts.keys()].filter((name) => find(name) !== undefined), ...sheet.header];
  const facts = (index: number) => sheet.facts.get(sheet.header[index] ?? "");
  return { path: sheet.path, header: sheet.header, find, facts, known };
}

function asHeader(name: string): string {
  return cleanHeader(name).normalize("NFC");
}

/** @throws LoyaltyError that names every column of `names` that the file lacks */
export function requireColumns(names: readonly string[], columns: ColumnNames): void {
  const lacking = names.filter((name) => columns.find(name) === undefined);
  const [first] = lacking;
  if (first === undefined) return;
  const list = listed(lacking.map((name) => `"${name}"`));
  // a column that something else already uses isn't the one that was meant
  const free = columns.known().filter((name) => !names.includes(name));
  const near = lacking.length === 1 ? nearNames(first, free) : [];
  const has = listed(columns.header.map((name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name)));
  throw new LoyaltyError(
    "data/unknown-column",
    {
      en: `${columns.path} lacks ${lacking.length === 1 ? "the column" : `${lacking.length} columns that the codebook uses:`} ${list}`,
      id: `${columns.path} tidak memiliki kolom ${list} yang dipakai buku kode`,
    },
    {
      exitCode: EXIT.input,
      hint: {
        en: near.length > 0 ? `did you mean ${near.join(", ")}?` : `its columns are ${has}`,
        id: near.length > 0 ? `mungkin maksudnya ${near.join(", ")}?` : `kolom yang ada: ${has}`,
      },
    },
  );
}

function listed(names: readonly string[]): string {
  return names.slice(0, 20).join(", ") + (names.length > 20 ? " …" : "");
}
