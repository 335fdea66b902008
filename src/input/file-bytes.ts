/** The bytes of a file, block by block, as often as wanted. */
import { closeSync, openSync, readSync, statSync } from "node:fs";

/** What is read at once of a file that isn't small. */
const blockBytes = 256 * 1024;

/** A file up to this size is read at once and kept. */
const smallFileBytes = 4 * 1024 * 1024;

export type FileBytes = {
  readonly path: string;
  readonly small: boolean;
  /** Bytes in all. */
  readonly size: number;
  /** From the first byte; each block is a buffer of its own, and none is empty. A small file is read once, when opened. */
  blocks(): AsyncGenerator<Buffer, void>;
  /** `length` bytes from `position` on, fewer where the file ends; for formats with an index at their end (zip). */
  readAt(position: number, length: number): Promise<Buffer>;
};

/** @throws LoyaltyError (exit 3) for what is no file or can't be read; iterating the blocks may throw one too */
export async function openFile(path: string): Promise<FileBytes> {
  const status = await inWords(path, () => statSync(path));
  if (!status.isFile()) {
    const { isFolder, notAFile } = await import("./file-errors.ts");
    throw status.isDirectory() ? isFolder(path) : notAFile(path);
  }
  const { size } = status;
  if (size > smallFileBytes) {
    return {
      path,
      small: false,
      size,
      blocks: () => blocksOf(path, blockBytes),
      readAt: async (position, length) => readFrom(path, position, length),
    };
  }
  const kept: Buffer[] = [];
  for await (const block of blocksOf(path, size + 1)) kept.push(block);
  return {
    path,
    small: true,
    size,
    async *blocks() {
      yield* kept;
    },
    readAt: async (position, length) => (kept[0] ?? Buffer.alloc(0)).subarray(position, position + length),
  };
}

async function readFrom(path: string, position: number, length: number): Promise<Buffer> {
  const file = await inWords(path, () => openSync(path, "r"));
  try {
    const bytes = Buffer.allocUnsafeSlow(length);
    let done = 0;
    while (done < length) {
      const read = await inWords(path, () => readSync(file, bytes, done, length - done, position + done));
      if (read === 0) break;
      done += read;
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}

async function* blocksOf(path: string, size: number): AsyncGenerator<Buffer, void> {
  const file = await inWords(path, () => openSync(path, "r"));
  try {
    for (;;) {
      const block = Buffer.allocUnsafeSlow(size);
      const read = await inWords(path, () => readSync(file, block, 0, size, null));
      if (read === 0) return;
      yield block.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Runs what asks the file system; its refusal is thrown in a person's words. */
async function inWords<T>(path: string, ask: () => T): Promise<T> {
  try {
    return ask();
  } catch (cause) {
    const { fileError } = await import("./file-errors.ts");
    throw fileError(path, cause);
  }
}
