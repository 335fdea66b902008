/** The columns of a sheet by the names that a codebook gives them. */
import { fold } from "../core/fold.ts";
import { nearNames } from "../core/near-names.ts";
import { cleanHeader } from "../input/name-columns.ts";
import type { Row, Sheet } from "../input/sheet.ts";
import { both, didYouMean, type Mistake, quote } from "./mistakes.ts";

export type Columns = {
  /** Of the data file, as the user wrote it. */
  readonly path: string;
  /** Short names where there are, headers else; in the file's order. */
  readonly names: readonly string[];
  /** Short name -> header exactly as in the file. */
  readonly shorts: ReadonlyMap<string, string>;
  /** The name of a column given by short name or header; undefined where there is none. */
  find(name: string): string | undefined;
  /** Index of a name of `names` in the rows' cells. */
  index(name: string): number;
  header(name: string): string;
  /** The first rows, read once. */
  head(): Promise<readonly Row[]>;
};

/**
 * @param declared short name -> header, or its place in the file (`#11`, unless a header is spelled so)
 * @param into gets short names whose header isn't there or is given twice
 */
export function columnsOf(sheet: Sheet, declared: ReadonlyMap<string, string>, into: Mistake[]): Columns {
  const headers = new Map<string, number>();
  // a file with labels of its own may carry the question there, and a short name as header
  for (const [index, header] of sheet.header.entries()) {
    const label = sheet.facts.get(header)?.label;
    if (label !== undefined && !headers.has(loose(label))) headers.set(loose(label), index);
  }
  for (const [index, header] of sheet.header.entries()) headers.set(loose(header), index);
  const names = [...sheet.header];
  const shorts = new Map<string, string>();
  const taken = new Map<number, string>();
  for (const [short, header] of declared) {
    const index = headers.get(loose(header)) ?? placeOf(header, sheet);
    const wrong = index === undefined ? noHeader(header, sheet) : takenTwice(short, index, taken, headers);
    if (wrong !== null) into.push({ ...wrong, path: ["columns", short], on: "value" });
    if (index === undefined) continue;
    taken.set(index, short);
    // found by its label in a file that has such: that is the question, and its header but another short name
    const label = sheet.facts.get(sheet.header[index]!)?.label;
    const byLabel = label !== undefined && loose(label) === loose(header);
    shorts.set(short, byLabel ? cleanHeader(label) : sheet.header[index]!);
    names[index] = short;
  }
  const byName = new Map<string, number>();
  for (const [index, header] of sheet.header.entries()) byName.set(loose(header), index);
  for (const [index, name] of names.entries()) byName.set(loose(name), index);
  const index = (name: string) => byName.get(loose(name)) ?? -1;
  let head: Promise<readonly Row[]> | null = null;
  return {
    path: sheet.path,
    names,
    shorts,
    find: (name) => names[index(name)],
    index,
    header: (name) => sheet.header[index(name)] ?? name,
    head: () => {
      head ??= sheet.head();
      return head;
    },
  };
}

/** Index of the column at a place counted from 1, undefined for what is no place or beyond the last. */
function placeOf(text: string, { header }: Sheet): number | undefined {
  const [, place] = /^#(\d{1,6})$/.exec(text.trim()) ?? [];
  const index = Number(place) - 1;
  return index >= 0 && index < header.length ? index : undefined;
}

function loose(name: string): string {
  return cleanHeader(name).normalize("NFC");
}

type Wrong = Pick<Mistake, "code" | "what" | "todo">;

function noHeader(header: string, sheet: Sheet): Wrong {
  return {
    code: "codebook/unknown-column",
    what: both(`${sheet.path} has no column ${quote(header)}`, `${sheet.path} tidak memiliki kolom ${quote(header)}`),
    todo: headerMeant(header, sheet.header),
  };
}

/** Headers are whole questions: those that share most words with what was written, where none is spelled nearly so. */
function headerMeant(header: string, known: readonly string[]): Mistake["todo"] {
  const there = both("its columns are", "kolom yang ada");
  if (nearNames(header, known).length > 0) return didYouMean(header, known, there);
  const wanted = wordsOf(header);
  const near = known
    .map((name) => ({ name, share: sharedWords(wanted, wordsOf(name)) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ name }) => quote(name));
  if (near.length === 0) return didYouMean(header, known, there);
  return both(`did you mean ${near.join(" or ")}?`, `mungkin maksudnya ${near.join(" atau ")}?`);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]+/gu));
}

/** Of the shorter one's words, the share that both have; one word alone is no question. */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size);
  if (shorter < 2) return 0;
  return [...a].filter((word) => b.has(word)).length / shorter;
}

function takenTwice(
  short: string,
  index: number,
  taken: ReadonlyMap<number, string>,
  headers: ReadonlyMap<string, number>,
): Wrong | null {
  const other = taken.get(index);
  if (other !== undefined) {
    return {
      code: "codebook/column-twice",
      what: both(
        `${quote(other)} and ${quote(short)} name the same column`,
        `${quote(other)} dan ${quote(short)} menamai kolom yang sama`,
      ),
      todo: both("keep one short name a column", "satu kolom cukup satu nama pendek"),
    };
  }
  const header = headers.get(loose(short));
  if (header === undefined || header === index) return null;
  return {
    code: "codebook/column-ambiguous",
    what: both(`${quote(short)} is also the header of another column`, `${quote(short)} juga judul kolom lain`),
    todo: both("choose another short name", "pilih nama pendek lain"),
  };
}

/** What is wrong with a name that no column has. */
export function unknownColumn(
  owner: { readonly en: string; readonly id: string },
  missing: readonly string[],
  columns: Columns,
): Wrong {
  const list = missing.slice(0, 10).map(quote).join(", ") + (missing.length > 10 ? " ..." : "");
  const one = missing.length === 1;
  const near = one ? (missing[0] ?? "") : "";
  const there = both("its columns are", "kolom yang ada");
  return {
    code: "codebook/unknown-column",
    what: both(
      `${owner.en} ${one ? "column" : "columns"} ${list}, which ${columns.path} doesn't have`,
      `${owner.id} kolom ${list}, yang tidak ada di ${columns.path}`,
    ),
    todo: one ? didYouMean(near, columns.names, there) : didYouMean("", columns.names, there),
  };
}
