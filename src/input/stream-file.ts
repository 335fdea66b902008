/** Standard input and pipes: read once, to their end, and kept. Loaded only when one is named. */
import { close, fstatSync, open, read, type Stats } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { isatty } from "node:tty";
import { promisify } from "node:util";
import { blockBytes, type FileBytes, inWords, type Progress } from "./file-bytes.ts";
import { spool } from "./spool.ts";

const standardInput = 0;
/** What standard input gave is gone once it is read, whoever asks again. */
let taken = false;

/** @throws LoyaltyError: exit 2 where standard input is a terminal or was read before, 3 where it can't be read */
export async function openStandardInput(onProgress?: Progress): Promise<FileBytes> {
  if (isatty(standardInput)) throw (await import("./file-errors.ts")).terminalInput();
  if (taken) throw (await import("./file-errors.ts")).readTwice();
  const status = await inWords("-", () => fstatSync(standardInput));
  if (status.isDirectory()) throw (await import("./file-errors.ts")).isFolder("-");
  taken = true;
  return spool("-", arriving("-", standardInput, status, onProgress));
}

/**
 * A named pipe, or what `<(...)` and /dev/stdin stand for.
 *
 * @throws LoyaltyError (exit 3) for devices, which may never end
 */
export async function openStream(path: string, status: Stats, onProgress?: Progress): Promise<FileBytes> {
  if (isStandardInput(status)) return { ...(await openStandardInput(onProgress)), path };
  const file = await inWords(path, () => promisify(open)(path, "r"));
  try {
    if (isatty(file)) throw (await import("./file-errors.ts")).terminalInput();
    return await spool(path, arriving(path, file, status, onProgress));
  } finally {
    await promisify(close)(file);
  }
}

function isStandardInput(status: Stats): boolean {
  try {
    const own = fstatSync(standardInput);
    return own.dev === status.dev && own.ino === status.ino && !(own.isCharacterDevice() && !isatty(standardInput));
  } catch {
    return false;
  }
}

async function* arriving(
  path: string,
  file: number,
  status: Stats,
  onProgress?: Progress,
): AsyncGenerator<Buffer, void> {
  const total = status.isFile() ? status.size : null;
  let sofar = 0;
  for (;;) {
    const block = Buffer.allocUnsafeSlow(blockBytes);
    const bytesRead = await inWords(path, () => readSome(file, block));
    if (bytesRead === 0) return;
    // an empty device (/dev/null) is an empty file; any other has no end that can be counted on
    if (status.isCharacterDevice() || status.isBlockDevice()) throw (await import("./file-errors.ts")).notAFile(path);
    sofar += bytesRead;
    onProgress?.(sofar, total);
    yield block.subarray(0, bytesRead);
  }
}

/** A pipe that somebody made non-blocking has nothing yet at times; Windows calls the end of one an error. */
async function readSome(file: number, block: Buffer): Promise<number> {
  for (;;) {
    try {
      return (await promisify(read)(file, block, 0, block.length, null)).bytesRead;
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? cause.code : null;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw cause;
      await wait(10);
    }
  }
}
