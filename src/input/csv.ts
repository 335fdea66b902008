/** A CSV file as a Sheet: read in one go and kept where it is small, streamed on every pass where it isn't. */
import type { Hash } from "node:crypto";
import type { Remark } from "../core/remark.ts";
import { type Columns, columnRemarks, columnsOf } from "./columns.ts";
import { utf8Blocks } from "./encoding.ts";
import { type ByteSource, hashOf, type Tap } from "./file-bytes.ts";
import { findHeader, type HeaderRow } from "./header-row.ts";
import { type CsvOptions, openText, type Text } from "./open-text.ts";
import { RowCheck } from "./row-check.ts";
import { RowReader } from "./row-reader.ts";
import type { Row, Sheet } from "./sheet.ts";

const headRows = 10_000;
/** So many rows show which of them is the header. */
const headerSample = 128;
const where = "inputs[0]";

type Opened = Text & HeaderRow & { readonly columns: Columns };

/**
 * @throws LoyaltyError (exit 3) for what is no CSV; what is wrong with the rows is thrown here for a small file, else at
 *   the end of each pass
 */
export async function openCsv(source: ByteSource, options: CsvOptions = {}): Promise<Sheet> {
  const text = await openText(source, options);
  return source.small ? openSmall(text) : openLarge(text);
}

async function openSmall(text: Text): Promise<Sheet> {
  const { source, format } = text;
  const read: Row[][] = [];
  for await (const batch of allRows(text)) read.push(batch);
  const all = read.flat();
  const found = findHeader(all, format.declared);
  if (found === null) throw (await import("./csv-errors.ts")).emptyFile(source.path);
  const below = all.slice(found.at + 1);
  const columns = await columnsOf(source.path, found.header, below);
  const check = new RowCheck(columns);
  const rows = check.take(below);
  await check.end(source.path, found.header.line, format.delimiter, () => endsInBreak(text));
  const opened = { ...text, ...found, columns };
  return {
    ...described(opened),
    remarks: () => remarksOf(opened, check),
    head: async () => rows.slice(0, headRows),
    async *batches() {
      yield rows;
    },
    sha256: () => hashOf(source),
  };
}

async function openLarge(text: Text): Promise<Sheet> {
  const opened = await openColumns(text);
  const { source } = opened;
  let head: readonly Row[] | null = null;
  let sha256: string | null = null;
  let latest = new RowCheck(opened.columns);
  return {
    ...described(opened),
    remarks: () => remarksOf(opened, latest),
    async head() {
      head ??= await readHead(opened);
      return head;
    },
    async *batches() {
      // of packed bytes a pass may not need the last ones, so that these are hashed by themselves
      const hash = source.packed === undefined ? await newHash() : null;
      const check = new RowCheck(opened.columns);
      yield* checkedRows(opened, check, hash);
      sha256 = hash?.digest("hex") ?? null;
      latest = check;
    },
    async sha256() {
      sha256 ??= await hashOf(source);
      return sha256;
    },
  };
}

function described(opened: Opened): Pick<Sheet, "path" | "header" | "facts" | "format" | "numbers"> {
  const { source, encoding, format, columns } = opened;
  return {
    path: source.path,
    header: columns.names,
    facts: new Map(),
    format: { kind: "csv", delimiter: format.delimiter, encoding, gzip: source.packed !== undefined },
    numbers: "as-written",
  };
}

function remarksOf({ remarks, titles, columns }: Opened, check: RowCheck): Remark[] {
  const info = (code: string, count: number): Remark[] =>
    count === 0 ? [] : [{ code, severity: "info", where, args: { count } }];
  const repeated = check.repeatedHeaders;
  return [
    ...remarks,
    ...info("title-skipped", titles),
    ...info("empty-rows-dropped", check.blankRows),
    ...(repeated.count === 0 ? [] : [{ code: "header-repeated", severity: "caution", where, args: repeated } as const]),
    ...columnRemarks(columns, check.beyond),
  ];
}

/** node:crypto takes 2 ms to load: not before somebody needs it. */
async function newHash(): Promise<Hash> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256");
}

async function openColumns(text: Text): Promise<Opened> {
  const { source, format } = text;
  const first: Row[] = [];
  for await (const rows of allRows(text)) {
    for (const row of rows) if (first.length < headRows) first.push(row);
    const found = first.length < headerSample ? null : findHeader(first, format.declared);
    // a column without a name needs more rows to show whether there is something in it
    if (found?.header.cells.every((cell) => cell.trim() !== "") || (found !== null && first.length === headRows)) break;
  }
  const found = findHeader(first, format.declared);
  if (found === null) throw (await import("./csv-errors.ts")).emptyFile(source.path);
  const columns = await columnsOf(source.path, found.header, first.slice(found.at + 1));
  return { ...text, ...found, columns };
}

/** The rows below the header that fit it, in batches; what doesn't is thrown at the end. */
async function* checkedRows(opened: Opened, check: RowCheck, hash: Hash | null): AsyncGenerator<Row[], void> {
  const { source, format, header } = opened;
  let inHeader = true;
  for await (const rows of allRows(opened, hash)) {
    const fitting = check.take(inHeader ? rows.filter(({ line }) => line > header.line) : rows);
    inHeader &&= rows.at(-1)!.line <= header.line;
    if (fitting.length > 0) yield fitting;
  }
  await check.end(source.path, header.line, format.delimiter, () => endsInBreak(opened));
}

async function endsInBreak({ source, encoding }: Text): Promise<boolean> {
  let last: number | undefined;
  for await (const block of utf8Blocks(source, encoding)) last = block.at(-1);
  // an end mark shows as well that nothing is missing
  return last === 10 || last === 13 || last === 0x1a;
}

/** Where a row of these doesn't fit, the pass goes on to its end, so that the error lists all of them. */
async function readHead(opened: Opened): Promise<readonly Row[]> {
  const check = new RowCheck(opened.columns);
  const head: Row[] = [];
  for await (const rows of checkedRows(opened, check, null)) {
    for (const row of rows.slice(0, headRows - head.length)) head.push(row);
    if (head.length === headRows && !check.failed) break;
  }
  return head;
}

/** Every row of the file, titles, header and blank lines too, in batches that aren't empty. */
async function* allRows(
  { source, encoding, format, options }: Text,
  hash: Hash | null = null,
): AsyncGenerator<Row[], void> {
  const reader =
    format.quotes === "rows" ? new (await import("./rows-in-quotes.ts")).RowsInQuotes(format) : new RowReader(format);
  for await (const block of utf8Blocks(source, encoding, tapOf(options, hash))) {
    const rows = await reader.feed(block);
    if (rows.length > 0) yield rows;
  }
  const last = await reader.end();
  if (last.length > 0) yield last;
}

function tapOf({ onProgress, total }: CsvOptions, hash: Hash | null): Tap {
  let read = 0;
  return (arrived) => {
    hash?.update(arrived);
    read += arrived.length;
    onProgress?.(read, total ?? null);
  };
}
