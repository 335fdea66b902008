import type { FileBytes } from "../../../src/input/file-bytes.ts";
import { openFile } from "../../../src/input/file-bytes.ts";
import { openSav } from "../../../src/input/sav/open-sav.ts";
import type { Row, Sheet, SheetOptions } from "../../../src/input/sheet.ts";

/** Bytes as a file that openFile has opened; `small: false`: as one that is read anew on every pass. */
export function inMemory(bytes: Buffer, small = true, blockBytes = 256 * 1024): FileBytes {
  return {
    path: "survey.sav",
    small,
    size: bytes.length,
    async *blocks() {
      for (let at = 0; at < bytes.length; at += blockBytes) yield bytes.subarray(at, at + blockBytes);
    },
    readAt: async (position, length) => bytes.subarray(position, position + length),
  };
}

export async function readSav(
  from: string | Buffer | FileBytes,
  options: SheetOptions = {},
): Promise<{ readonly sheet: Sheet; readonly rows: readonly Row[] }> {
  const file = typeof from === "string" ? await openFile(from) : Buffer.isBuffer(from) ? inMemory(from) : from;
  const sheet = await openSav(file, options);
  return { sheet, rows: await rowsOf(sheet) };
}

export async function rowsOf(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of sheet.batches()) for (const row of batch) rows.push(row);
  return rows;
}
