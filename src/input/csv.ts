/** A CSV file as a Sheet: read in one go and kept where it is small, streamed on every pass where it isn't. */
import type { Hash } from "node:crypto";
import { type Columns, columnsOf, isBlank } from "./columns.ts";
import type { CsvFormat } from "./csv-format.ts";
import { declaredDelimiter, findDelimiter, findLineBreak } from "./delimiter.ts";
import type { FileBytes } from "./file-bytes.ts";
import { RowCheck } from "./row-check.ts";
import { RowReader } from "./row-reader.ts";
import type { Row, Sheet } from "./sheet.ts";
import { TextCheck } from "./text-check.ts";

/** So much of the file's beginning shows its delimiter. */
const sampleBytes = 64 * 1024;
const headRows = 10_000;
const encoding = "utf-8";

export type CsvOptions = { readonly delimiter?: string | undefined };

/** What the first block tells. */
type Opened = { readonly file: FileBytes; readonly format: CsvFormat; readonly header: Row; readonly columns: Columns };

/**
 * @throws LoyaltyError (exit 3) for what is no CSV; what is wrong with the rows is thrown here for a small file, else at
 *   the end of each pass
 */
export async function openCsv(file: FileBytes, options: CsvOptions = {}): Promise<Sheet> {
  return file.small ? openSmall(file, options) : openLarge(file, options);
}

async function openSmall(file: FileBytes, options: CsvOptions): Promise<Sheet> {
  const format = await formatOf(file, options.delimiter);
  const read: Row[][] = [];
  for await (const batch of allRows(file, format)) read.push(batch);
  const all = read.flat();
  const at = all.findIndex((row) => mayBeHeader(row, format));
  const header = all[at];
  if (header === undefined) throw (await import("./csv-errors.ts")).emptyFile(file.path);
  const columns = await columnsOf(file.path, header);
  const check = new RowCheck(columns);
  const rows = check.take(all.slice(at + 1));
  await check.end(file.path, header.line, format.delimiter);
  return {
    ...described({ file, format, header, columns }),
    head: async () => rows.slice(0, headRows),
    async *batches() {
      yield rows;
    },
    sha256: () => hashOf(file),
  };
}

async function openLarge(file: FileBytes, options: CsvOptions): Promise<Sheet> {
  const opened = await openText(file, options);
  let head: readonly Row[] | null = null;
  let sha256: string | null = null;
  return {
    ...described(opened),
    async head() {
      head ??= await readHead(opened);
      return head;
    },
    async *batches() {
      const hash = await newHash();
      yield* checkedRows(opened, hash);
      sha256 = hash.digest("hex");
    },
    async sha256() {
      sha256 ??= await hashOf(file);
      return sha256;
    },
  };
}

function described({
  file,
  format,
  columns,
}: Opened): Pick<Sheet, "path" | "header" | "facts" | "format" | "numbers" | "remarks"> {
  const { delimiter } = format;
  return {
    path: file.path,
    header: columns.names,
    facts: new Map(),
    format: { kind: "csv", delimiter, encoding, gzip: false },
    numbers: "as-written",
    remarks: () => [],
  };
}

/** The header is the first row with anything in it, below the line that declares the delimiter. */
function mayBeHeader({ line, cells }: Row, { declared }: CsvFormat): boolean {
  return !(declared && line === 1) && !isBlank(cells);
}

/** node:crypto takes 2 ms to load: not before somebody needs it. */
async function newHash(): Promise<Hash> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256");
}

async function hashOf(file: FileBytes): Promise<string> {
  const hash = await newHash();
  for await (const block of file.blocks()) hash.update(block);
  return hash.digest("hex");
}

async function openText(file: FileBytes, options: CsvOptions): Promise<Opened> {
  const format = await formatOf(file, options.delimiter);
  for await (const rows of allRows(file, format)) {
    const header = rows.find((row) => mayBeHeader(row, format));
    if (header !== undefined) return { file, format, header, columns: await columnsOf(file.path, header) };
  }
  throw (await import("./csv-errors.ts")).emptyFile(file.path);
}

async function formatOf(file: FileBytes, delimiter: string | undefined): Promise<CsvFormat> {
  for await (const block of file.blocks()) {
    const start = withoutMark(block).subarray(0, sampleBytes);
    const whole = file.small && start.length < sampleBytes;
    const declared = declaredDelimiter(start);
    return {
      path: file.path,
      delimiter: delimiter ?? declared ?? findDelimiter(start, whole),
      lineBreak: findLineBreak(start),
      declared: declared !== null,
    };
  }
  throw (await import("./csv-errors.ts")).emptyFile(file.path);
}

/** The rows below the header that fit it, in batches; what doesn't is thrown at the end. */
async function* checkedRows(
  opened: Opened,
  hash?: Hash,
  check = new RowCheck(opened.columns),
): AsyncGenerator<Row[], void> {
  const { file, format, header } = opened;
  let inHeader = true;
  for await (const rows of allRows(file, format, hash)) {
    const fitting = check.take(inHeader ? rows.filter(({ line }) => line > header.line) : rows);
    inHeader &&= rows.at(-1)!.line <= header.line;
    if (fitting.length > 0) yield fitting;
  }
  await check.end(file.path, header.line, format.delimiter);
}

/** Where a row of these doesn't fit, the pass goes on to its end, so that the error lists all of them. */
async function readHead(opened: Opened): Promise<readonly Row[]> {
  const check = new RowCheck(opened.columns);
  const head: Row[] = [];
  for await (const rows of checkedRows(opened, undefined, check)) {
    for (const row of rows.slice(0, headRows - head.length)) head.push(row);
    if (head.length === headRows && !check.failed) break;
  }
  return head;
}

/** Every row of the file, the header too, in batches that aren't empty. */
async function* allRows(file: FileBytes, format: CsvFormat, hash?: Hash): AsyncGenerator<Row[], void> {
  const text = new TextCheck(file);
  const reader = new RowReader(format);
  let first = true;
  for await (const block of file.blocks()) {
    hash?.update(block);
    await text.block(block);
    const rows = await reader.feed(first ? withoutMark(block) : block);
    first = false;
    if (rows.length > 0) yield rows;
  }
  await text.end();
  const last = await reader.end();
  if (last.length > 0) yield last;
}

/** Without the byte order mark that Excel puts before UTF-8. */
function withoutMark(block: Buffer): Buffer {
  return block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? block.subarray(3) : block;
}
