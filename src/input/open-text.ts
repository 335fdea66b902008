/** How a text is spelled, found out before its rows are read: encoding, delimiter and what its quotes are. */
import type { Remark } from "../core/remark.ts";
import { type CsvFormat, type Quotes, quote } from "./csv-format.ts";
import { declaredDelimiter, findDelimiter } from "./delimiter.ts";
import { encodingOf, isUtf32, utf8Start } from "./encoding.ts";
import { type ByteSource, firstBytes, type Progress, smallFileBytes } from "./file-bytes.ts";
import type { Encoding } from "./sheet.ts";

/** So much of the text's beginning shows its delimiter. */
const sampleBytes = 64 * 1024;
const where = "inputs[0]";

export type CsvOptions = {
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
  readonly onProgress?: Progress | undefined;
  /** Bytes that a pass takes from the file, for `onProgress`. */
  readonly total?: number;
};

/** What is known before the rows are read. */
export type Text = {
  /** What was made of the bytes that somebody might not expect. */
  readonly remarks: readonly Remark[];
  readonly source: ByteSource;
  readonly encoding: Encoding;
  readonly format: CsvFormat;
  readonly options: CsvOptions;
};

/**
 * Encoding and delimiter, as the first 4 MB show them; what quotes are in text with tabs, as all of it does.
 *
 * @throws LoyaltyError (exit 3) for an empty file, and for text that is no CSV
 */
export async function openText(source: ByteSource, options: CsvOptions): Promise<Text> {
  const start = await firstBytes(source, smallFileBytes);
  if (start.length === 0) throw (await import("./csv-errors.ts")).emptyFile(source.path);
  if (isUtf32(start)) throw (await import("./encoding-errors.ts")).utf32(source.path);
  const encoding = options.encoding ?? (await encodingOf(start, source.small));
  const sample = await utf8Start(start.subarray(0, sampleBytes), encoding);
  if (startsForeign(sample)) await (await import("./foreign-text.ts")).refuseForeignText(source.path, sample);
  const whole = source.small && start.length < sampleBytes;
  const inRows = await delimiterInQuotedRows(sample, whole, options.delimiter);
  const declared = declaredDelimiter(sample);
  const delimiter = inRows ?? options.delimiter ?? declared ?? findDelimiter(sample, whole);
  const quotes = inRows !== null ? "rows" : delimiter === "\t" ? await tabbedQuotes(source, encoding) : "cells";
  const format = { path: source.path, delimiter, declared: declared !== null, quotes } as const;
  const guessed = options.encoding === undefined ? guessedEncoding(encoding) : [];
  const unwrapped: Remark[] = inRows === null ? [] : [{ code: "rows-in-quotes", severity: "info", where, args: {} }];
  return { source, encoding, format, options, remarks: [...guessed, ...unwrapped] };
}

/** Any bytes are text in an encoding of one byte a character, right or wrong. */
function guessedEncoding(encoding: Encoding): Remark[] {
  if (encoding !== "windows-1252" && encoding !== "macintosh") return [];
  const severity = encoding === "macintosh" ? "caution" : "info";
  return [{ code: "encoding-guessed", severity, where, args: { encoding } }];
}

/** What parts the cells where each row is in quotes as a whole; null where the first row is anything else. */
async function delimiterInQuotedRows(
  sample: Buffer,
  whole: boolean,
  wanted: string | undefined,
): Promise<string | null> {
  if (sample[0] !== quote || !/^"[^"]*(?:""[^"]*)*"[\r\n]/.test(sample.toString("latin1"))) return null;
  return (await import("./rows-in-quotes.ts")).delimiterInRows(sample, whole, wanted);
}

async function tabbedQuotes(source: ByteSource, encoding: Encoding): Promise<Quotes> {
  for await (const block of source.blocks()) {
    // a quote is this byte in every encoding, alone or beside a zero byte
    if (block.includes(quote)) return (await import("./tab-quotes.ts")).quotesInTabbed(source, encoding);
  }
  return "cells";
}

/** Markup and JSON begin with one of these, after white space perhaps; a table hardly ever. */
function startsForeign(sample: Buffer): boolean {
  const first = sample.find((byte) => byte > 0x20);
  return first === 0x3c || first === 0x5b || first === 0x7b;
}
