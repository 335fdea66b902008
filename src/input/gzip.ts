/** A gzip file, unpacked on every pass. Loaded only when one comes. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type ByteSource, blockBytes, type FileBytes, keptBytes, smallFileBytes, type Tap } from "./file-bytes.ts";
import { corruptGzip, unpacksTooLarge } from "./packed-errors.ts";
import { spool } from "./spool.ts";

/** What has to be kept unpacked (a workbook, an SPSS file) may be as large as this. */
const largestUnpacked = 2 * 1024 ** 3;

/**
 * @returns what is in the file: kept where it is small, else unpacked anew on every pass
 * @throws LoyaltyError (exit 3) where it is damaged; iterating the blocks may throw that too
 */
export async function openGzip(packed: FileBytes): Promise<ByteSource> {
  const { path } = packed;
  const blocks: Buffer[] = [];
  let size = 0;
  for await (const block of unpacked(packed)) {
    blocks.push(block);
    size += block.length;
    if (size > smallFileBytes) return { path, small: false, packed, blocks: (tap) => unpacked(packed, tap) };
  }
  return { ...keptBytes(path, Buffer.concat(blocks)), packed };
}

/** All of it unpacked at once, for formats that are read here and there. */
export async function unpackWhole(source: ByteSource): Promise<FileBytes> {
  const { packed } = source;
  const whole = await spool(source.path, limited(source));
  return packed === undefined ? whole : { ...whole, packed };
}

async function* limited(source: ByteSource): AsyncGenerator<Buffer, void> {
  let size = 0;
  for await (const block of source.blocks()) {
    size += block.length;
    if (size > largestUnpacked) throw unpacksTooLarge(source.path);
    yield block;
  }
}

async function* unpacked(packed: FileBytes, tap?: Tap): AsyncGenerator<Buffer, void> {
  const gunzip = createGunzip({ chunkSize: blockBytes });
  // a failure on either side reaches the loop below; leaving the loop early closes the file
  pipeline(Readable.from(packed.blocks(tap)), gunzip, () => {});
  try {
    for await (const block of gunzip) yield block as Buffer;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw code.startsWith("Z_") ? corruptGzip(packed.path, code === "Z_BUF_ERROR", cause) : cause;
  }
}
