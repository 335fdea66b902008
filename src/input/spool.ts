/** Bytes that come once only, kept so that they can be read again: in memory while they are few, else in a temporary file. */
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { longestRow } from "./csv-format.ts";
import { blockBytes, type FileBytes, inWords, readAtOf, smallFileBytes } from "./file-bytes.ts";
import { kindBytes, kindOf } from "./file-kind.ts";

/** So much is kept in memory. */
const spoolMemory = 64 * 1024 * 1024;

/**
 * @param path what the bytes are called in errors
 * @param bytes read to their end here
 * @param memory more bytes than this go to a temporary file, which is gone when the process ends, however it ends
 */
export async function spool(
  path: string,
  bytes: AsyncIterable<Buffer>,
  memory: number = spoolMemory,
): Promise<FileBytes> {
  const kept = new KeptBlocks();
  let file: TemporaryFile | null = null;
  try {
    for await (const block of bytes) {
      if (file === null && kept.size + block.length > memory) {
        // what is no table by now won't become one: its error is said of what has come, and the rest isn't waited for
        if (isNoTable(kept.blocks())) break;
        file = await TemporaryFile.open();
        for (const earlier of kept.blocks()) await file.write(earlier);
        kept.clear();
      }
      if (file === null) kept.add(block);
      else await file.write(block);
    }
  } catch (error) {
    file?.close();
    throw error;
  }
  return file === null ? inMemory(path, kept) : file.bytes(path);
}

/** Text without a line break for longer than a row may be, or with zero bytes. */
function isNoTable(blocks: readonly Buffer[]): boolean {
  const [first = Buffer.alloc(0)] = blocks;
  if (kindOf(first.subarray(0, kindBytes)) !== "text") return false;
  let bytes = 0;
  for (const block of blocks.toReversed()) {
    if (block.includes(10) || block.includes(13)) return false;
    bytes += block.length;
    if (bytes > longestRow) return true;
  }
  return false;
}

/** Blocks all of one length but for the last, so that a position says which. */
class KeptBlocks {
  #blocks: Buffer[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; ) {
      const used = this.#size % blockBytes;
      if (used === 0) this.#blocks.push(Buffer.allocUnsafeSlow(blockBytes));
      const copied = bytes.copy(this.#blocks.at(-1)!, used, from);
      this.#size += copied;
      from += copied;
    }
  }

  clear(): void {
    this.#blocks = [];
    this.#size = 0;
  }

  blocks(): Buffer[] {
    const last = this.#size % blockBytes;
    return this.#blocks.map((block, at) =>
      last > 0 && at === this.#blocks.length - 1 ? block.subarray(0, last) : block,
    );
  }

  readAt(position: number, length: number): Buffer {
    const end = Math.min(position + length, this.#size);
    const parts: Buffer[] = [];
    for (let at = position; at < end; ) {
      const inBlock = at % blockBytes;
      const taken = Math.min(blockBytes - inBlock, end - at);
      parts.push(this.#blocks[Math.floor(at / blockBytes)]!.subarray(inBlock, inBlock + taken));
      at += taken;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }
}

function inMemory(path: string, kept: KeptBlocks): FileBytes {
  return {
    path,
    small: kept.size <= smallFileBytes,
    size: kept.size,
    async *blocks(tap) {
      for (const block of kept.blocks()) {
        tap?.(block);
        yield block;
      }
    },
    readAt: async (position, length) => kept.readAt(position, length),
  };
}

/**
 * A file without a name where the platform lets an open file be unlinked: nothing is left then, even of a process that is
 * killed. Elsewhere it is removed when the process ends, by itself or by a signal that can be caught.
 */
class TemporaryFile {
  readonly #file: number;
  readonly #folder = tmpdir();
  #size = 0;

  private constructor(file: number) {
    this.#file = file;
  }

  static async open(): Promise<TemporaryFile> {
    const { randomUUID } = await import("node:crypto");
    const path = join(tmpdir(), `loyalty-${randomUUID()}`);
    const file = await inWords(path, () => openSync(path, "wx+", 0o600));
    try {
      unlinkSync(path);
    } catch {
      removeAtEnd(path, file);
    }
    return new TemporaryFile(file);
  }

  async write(bytes: Buffer): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      from += await inWords(this.#folder, () =>
        writeSync(this.#file, bytes, from, bytes.length - from, this.#size + from),
      );
    }
    this.#size += bytes.length;
  }

  close(): void {
    closeSync(this.#file);
  }

  bytes(path: string): FileBytes {
    const [file, size] = [this.#file, this.#size];
    return {
      path,
      small: false,
      size,
      async *blocks(tap) {
        for (let position = 0; position < size; ) {
          const block = Buffer.allocUnsafeSlow(Math.min(blockBytes, size - position));
          const at = position;
          const read = await inWords(path, () => readSync(file, block, 0, block.length, at));
          if (read === 0) return;
          position += read;
          const bytes = block.subarray(0, read);
          tap?.(bytes);
          yield bytes;
        }
      },
      readAt: (position, length) => readAtOf(path, file, position, Math.max(0, Math.min(length, size - position))),
    };
  }
}

const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function removeAtEnd(path: string, file: number): void {
  const remove = () => {
    for (const signal of endings) process.off(signal, onSignal);
    try {
      closeSync(file);
      unlinkSync(path);
    } catch {
      // what can't be removed now never will be by this process
    }
  };
  const onSignal = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  process.once("exit", remove);
  for (const signal of endings) process.once(signal, onSignal);
}
