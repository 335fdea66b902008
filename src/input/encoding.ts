/** Which encoding a text is in. UTF-8 is settled here; what else it may be is looked into only where it isn't that. */
import { isUtf8 } from "node:buffer";
import type { ByteSource, Tap } from "./file-bytes.ts";
import type { Encoding } from "./sheet.ts";
import { TextCheck, wholeCharacters } from "./text-check.ts";

/**
 * @param start the first bytes of a text
 * @param whole true where these are all of it
 * @returns "utf-8" for what is no text in any encoding too: reading it says where it stops being text
 */
export async function encodingOf(start: Buffer, whole: boolean): Promise<Encoding> {
  if (hasMark(start)) return "utf-8";
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const complete = whole ? start : start.subarray(0, wholeCharacters(start));
  if (!start.includes(0) && isUtf8(complete)) return "utf-8";
  return (await import("./other-encodings.ts")).likelyEncoding(start, isUtf8(complete));
}

/**
 * A file's text as UTF-8 without a byte order mark, in blocks that aren't empty.
 *
 * @throws LoyaltyError (exit 3) where it stops being text
 */
export async function* utf8Blocks(source: ByteSource, encoding: Encoding, tap?: Tap): AsyncGenerator<Buffer, void> {
  if (encoding !== "utf-8") {
    const { decodedBlocks } = await import("./other-encodings.ts");
    yield* decodedBlocks(source, encoding, tap);
    return;
  }
  const check = new TextCheck(source);
  let first = true;
  for await (const block of source.blocks(tap)) {
    await check.block(block);
    const bytes = first ? withoutMarks(block) : block;
    first = false;
    if (bytes.length > 0) yield bytes;
  }
  await check.end();
}

/** The first bytes of a text as UTF-8 without a byte order mark; a character that their end cuts may be spoilt. */
export async function utf8Start(start: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "utf-8") return withoutMarks(start);
  const { decoderOf } = await import("./other-encodings.ts");
  return withoutMarks(Buffer.from(decoderOf(encoding)(start)));
}

/** A program that puts a mark before a text that has one already leaves two. */
export function withoutMarks(start: Buffer): Buffer {
  return hasMark(start) ? withoutMarks(start.subarray(3)) : start;
}

/** UTF-32 begins with a mark of its own; the one of UTF-32 LE looks like that of UTF-16. */
export function isUtf32(start: Buffer): boolean {
  const mark = start.toString("latin1", 0, 4);
  return mark === "\xff\xfe\0\0" || mark === "\0\0\xfe\xff";
}

/** The byte order mark that Excel puts before UTF-8. */
function hasMark(start: Buffer): boolean {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
}
