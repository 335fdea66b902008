/** The data of a .zsav: blocks of bytecode, each packed by zlib, and at the file's end a list of where they are. */
import { inflateSync } from "node:zlib";
import type { FileBytes } from "../file-bytes.ts";
import { damaged, tooLarge } from "./sav-errors.ts";

const headerBytes = 24;
const entryBytes = 24;
/** SPSS and the others pack 4 MB at once. */
const mostBlockBytes = 64 * 1024 * 1024;
const mostListBytes = 64 * 1024 * 1024;
/** Real answers shrink to a tenth, perhaps a fiftieth. */
const suspicious = { ratio: 250, bytes: 256 * 1024 * 1024 };

type Packed = { readonly at: number; readonly bytes: number; readonly unpacked: number };

/** The file's bytes of the data, unpacked, with the byte of the file up to which it is read. */
export async function* unpackedBlocks(
  file: FileBytes,
  dataAt: number,
  bigEndian: boolean,
): AsyncGenerator<{ readonly block: Buffer; readonly read: number }, void> {
  for (const { at, bytes, unpacked } of await listOf(file, dataAt, bigEndian)) {
    yield { block: unpack(file, await file.readAt(at, bytes), at, unpacked), read: at + bytes };
  }
}

function unpack(file: FileBytes, packed: Buffer, at: number, length: number): Buffer {
  try {
    const block = inflateSync(packed, { maxOutputLength: Math.max(length, 1) });
    if (block.length === length) return block;
  } catch (cause) {
    throw damaged(file.path, "zlib", at, cause);
  }
  throw damaged(file.path, "zlib", at);
}

/** The blocks in their order; each must lie right behind the one before, between the header and the list. */
async function listOf(file: FileBytes, dataAt: number, bigEndian: boolean): Promise<Packed[]> {
  const wrong = (at: number) => damaged(file.path, "zlib", at);
  const header = longs(await file.readAt(dataAt, headerBytes), bigEndian);
  const [headerAt, listAt, listBytes] = header;
  if (header.length < 3 || headerAt !== dataAt || listAt! < dataAt + headerBytes) throw wrong(dataAt);
  if (!(listBytes! >= 24 && listBytes! <= mostListBytes && listAt! + listBytes! <= file.size)) throw wrong(dataAt);
  const list = await file.readAt(listAt!, listBytes!);
  const int = (at: number) => (bigEndian ? list.readInt32BE(at) : list.readInt32LE(at));
  const count = list.length === listBytes ? int(20) : -1;
  if (count < 0 || list.length !== headerBytes + count * entryBytes) throw wrong(listAt!);
  const blocks: Packed[] = [];
  let [next, total] = [dataAt + headerBytes, 0];
  for (let entry = headerBytes; entry < list.length; entry += entryBytes) {
    const [, at] = longs(list.subarray(entry, entry + 16), bigEndian);
    const [unpacked, bytes] = [int(entry + 16), int(entry + 20)];
    const fits = at === next && bytes > 0 && at + bytes <= listAt!;
    if (!fits || unpacked < 0 || unpacked > mostBlockBytes) throw wrong(listAt! + entry);
    blocks.push({ at, bytes, unpacked });
    next += bytes;
    total += unpacked;
  }
  if (next !== listAt) throw wrong(listAt!);
  if (total > suspicious.bytes && total > suspicious.ratio * file.size) {
    throw tooLarge(file.path, {
      en: `its data unpack to ${total} bytes, more than ${suspicious.ratio} times the file`,
      id: `datanya menjadi ${total} byte setelah dibuka, lebih dari ${suspicious.ratio} kali ukuran berkas`,
    });
  }
  return blocks;
}

/** Whole numbers of 64 bits; those that no file could need become -1. */
function longs(bytes: Buffer, bigEndian: boolean): number[] {
  return Array.from({ length: Math.floor(bytes.length / 8) }, (_, i) => {
    const value = Number(bigEndian ? bytes.readBigInt64BE(i * 8) : bytes.readBigInt64LE(i * 8));
    return Number.isSafeInteger(value) ? value : -1;
  });
}
