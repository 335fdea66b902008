/** A zip that holds one table: Google Forms downloads `responses.csv.zip`. */
import type { FileBytes } from "../file-bytes.ts";
import { keptLimit, type Member, sheetLimit, type Zip } from "./zip.ts";

const blockBytes = 256 * 1024;
const smallFileBytes = 4 * 1024 * 1024;

/** What the system or a browser adds isn't the person's. */
export function filesIn(zip: Zip): readonly Member[] {
  return zip.members.filter(
    ({ name }) => !/(^|\/)(__MACOSX\/|\.|desktop\.ini$|thumbs\.db$)/i.test(name) && !name.endsWith("/"),
  );
}

/** A CSV as if it weren't zipped: a small one is unpacked once, a larger one on every pass. */
export async function openZippedCsv(zip: Zip, member: Member): Promise<FileBytes> {
  const { size } = member;
  if (size <= smallFileBytes) return fileOf(zip.path, await zip.readWhole(member, sheetLimit));
  return {
    path: zip.path,
    small: false,
    size,
    blocks: () => regrouped(zip.read(member, sheetLimit)),
    readAt: (position, length) => readRange(zip.read(member, sheetLimit), position, length),
  };
}

/** A workbook is read from its end, so it is unpacked into memory. */
export async function openZippedWorkbook(zip: Zip, member: Member): Promise<FileBytes> {
  return fileOf(zip.path, await zip.readWhole(member, keptLimit));
}

function fileOf(path: string, bytes: Buffer): FileBytes {
  return {
    path,
    small: bytes.length <= smallFileBytes,
    size: bytes.length,
    async *blocks() {
      if (bytes.length <= smallFileBytes) {
        if (bytes.length > 0) yield bytes;
      } else for (let at = 0; at < bytes.length; at += blockBytes) yield bytes.subarray(at, at + blockBytes);
    },
    readAt: async (position, length) => bytes.subarray(position, position + length),
  };
}

/** Whatever size the blocks come in, the first ones should show the beginning of the file at once. */
async function* regrouped(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let group: Buffer[] = [];
  let size = 0;
  for await (const block of blocks) {
    group.push(block);
    size += block.length;
    if (size < blockBytes) continue;
    yield Buffer.concat(group);
    group = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(group);
}

/** Unpacks from the beginning each time: nobody reads a CSV this way. */
async function readRange(blocks: AsyncIterable<Buffer>, position: number, length: number): Promise<Buffer> {
  const found: Buffer[] = [];
  let at = 0;
  for await (const block of blocks) {
    const part = block.subarray(Math.max(0, position - at), Math.max(0, position + length - at));
    if (part.length > 0) found.push(part);
    at += block.length;
    if (at >= position + length) break;
  }
  return Buffer.concat(found);
}
