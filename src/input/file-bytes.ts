/** The bytes of a file, block by block, as often as wanted. */
import { closeSync, openSync, readSync, type Stats, statSync } from "node:fs";

/** What is read at once of a file that isn't small. */
export const blockBytes = 256 * 1024;

/** A file up to this size is read at once and kept. */
export const smallFileBytes = 4 * 1024 * 1024;

/** Is told of each block as it arrives, before it is unpacked. */
export type Tap = (arrived: Buffer) => void;

/** Told now and then how far reading is: bytes so far, and of how many (null where that isn't known). */
export type Progress = (read: number, total: number | null) => void;

/** Bytes that can be read from the first to the last, again and again. */
export type ByteSource = {
  /** As the user wrote it; "-" for standard input. */
  readonly path: string;
  readonly small: boolean;
  /** From the first byte; each block is a buffer of its own, and none is empty. A small file is read once, when opened. */
  blocks(tap?: Tap): AsyncGenerator<Buffer, void>;
  /** The gzip file that the bytes come out of, where they do; its own bytes are what arrived. */
  readonly packed?: FileBytes;
};

export type FileBytes = ByteSource & {
  /** Bytes in all. */
  readonly size: number;
  /** `length` bytes from `position` on, fewer where the file ends; for formats with an index at their end (zip). */
  readAt(position: number, length: number): Promise<Buffer>;
};

/**
 * @param path "-" is standard input; that and pipes are read to their end now and kept
 * @param onProgress told how much of a pipe has come
 * @throws LoyaltyError (exit 3; 2 for a terminal or a second reading of standard input) for what can't be read; iterating
 *   the blocks may throw one too
 */
export async function openFile(path: string, onProgress?: Progress): Promise<FileBytes> {
  if (path === "-") return (await import("./stream-file.ts")).openStandardInput(onProgress);
  const status = await inWords(path, () => statSync(path));
  if (!status.isFile()) return openOther(path, status, onProgress);
  const { size } = status;
  if (size <= smallFileBytes) {
    const kept: Buffer[] = [];
    for await (const block of blocksOf(path, size + 1)) kept.push(block);
    return keptBytes(path, kept.length > 1 ? Buffer.concat(kept) : (kept[0] ?? Buffer.alloc(0)));
  }
  return {
    path,
    small: false,
    size,
    blocks: (tap) => unchanged(path, status, blocksOf(path, blockBytes, tap)),
    readAt: async (position, length) => readFrom(path, position, length),
  };
}

/** @throws LoyaltyError (exit 3) at the end of a pass over a file that somebody has written to since it was opened */
async function* unchanged(
  path: string,
  opened: Stats,
  blocks: AsyncGenerator<Buffer, void>,
): AsyncGenerator<Buffer, void> {
  yield* blocks;
  const now = statSync(path, { throwIfNoEntry: false });
  if (now !== undefined && now.size === opened.size && now.mtimeMs === opened.mtimeMs) return;
  throw (await import("./file-errors.ts")).changedMeanwhile(path);
}

/** A small file's bytes, in one block. */
export function keptBytes(path: string, bytes: Buffer): FileBytes {
  return {
    path,
    small: true,
    size: bytes.length,
    async *blocks(tap) {
      if (bytes.length === 0) return;
      tap?.(bytes);
      yield bytes;
    },
    readAt: async (position, length) => bytes.subarray(position, position + length),
  };
}

/** SHA-256 of the bytes as they came, hexadecimal; compressed ones aren't unpacked. */
export async function hashOf(file: ByteSource): Promise<string> {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for await (const block of (file.packed ?? file).blocks()) hash.update(block);
  return hash.digest("hex");
}

/** The first `length` bytes of a file, fewer where it has no more. */
export async function firstBytes(file: ByteSource, length: number): Promise<Buffer> {
  const blocks: Buffer[] = [];
  let missing = length;
  for await (const block of file.blocks()) {
    blocks.push(block.length > missing ? block.subarray(0, missing) : block);
    missing -= block.length;
    if (missing <= 0) break;
  }
  return blocks.length === 1 ? blocks[0]! : Buffer.concat(blocks);
}

async function openOther(path: string, status: Stats, onProgress?: Progress): Promise<FileBytes> {
  if (status.isDirectory()) throw (await import("./file-errors.ts")).isFolder(path);
  const { openStream } = await import("./stream-file.ts");
  return openStream(path, status, onProgress);
}

async function readFrom(path: string, position: number, length: number): Promise<Buffer> {
  const file = await inWords(path, () => openSync(path, "r"));
  try {
    return await readAtOf(path, file, position, length);
  } finally {
    closeSync(file);
  }
}

/** @param file an open descriptor; stays open */
export async function readAtOf(path: string, file: number, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const read = await inWords(path, () => readSync(file, bytes, done, length - done, position + done));
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

async function* blocksOf(path: string, size: number, tap?: Tap): AsyncGenerator<Buffer, void> {
  const file = await inWords(path, () => openSync(path, "r"));
  try {
    for (;;) {
      const block = Buffer.allocUnsafeSlow(size);
      const read = await inWords(path, () => readSync(file, block, 0, size, null));
      if (read === 0) return;
      const bytes = block.subarray(0, read);
      tap?.(bytes);
      yield bytes;
    }
  } finally {
    closeSync(file);
  }
}

/** Runs what asks the file system; its refusal is thrown in a person's words. */
export async function inWords<T>(path: string, ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    const { fileError } = await import("./file-errors.ts");
    throw fileError(path, cause);
  }
}
