/** A zip's directory and its members as streams that can't outgrow what they declare. */
import { pipeline, Readable } from "node:stream";
import { createInflateRaw, inflateRawSync } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { LoyaltyError } from "../../core/errors.ts";
import type { FileBytes } from "../file-bytes.ts";
import { Crc32 } from "./crc32.ts";
import {
  damagedPart,
  damagedZip,
  duplicatePart,
  encrypted,
  missingPart,
  tooLarge,
  truncatedZip,
  unknownPacking,
  unpacksToMore,
  zipBomb,
} from "./workbook-errors.ts";

const readBytes = 256 * 1024;
const mebi = 1024 * 1024;

/** A sheet may unpack to this (1,048,576 rows of 46 answers take 1.6 GB); it is streamed, so only time is at stake. */
export const sheetLimit = 2048 * mebi;
/** Shared strings and whatever else is kept in memory may unpack to this. */
export const keptLimit = 256 * mebi;
/** Larger than this, a member may be at most 200 times its packed size: sheets reach 70. */
const suspiciousBytes = 100 * mebi;
const suspiciousRatio = 200;
/** A member up to this size is unpacked at once: setting up a stream takes longer. */
export const smallMember = mebi;
/** No workbook has more parts; a zip of photos may. */
const mostMembers = 10_000;

export type Member = { readonly name: string; readonly size: number; readonly packed: number; readonly entry: Entry };

/** Told how many packed bytes of a member were read so far, and of how many. */
export type OnPacked = (read: number, total: number) => void;

export class Zip {
  readonly path: string;
  readonly members: readonly Member[];
  readonly #file: FileBytes;
  readonly #directory: ZipFile;
  /** Part names of Office are the same in any case. */
  readonly #byName = new Map<string, Member>();
  readonly #twice = new Set<string>();

  constructor(file: FileBytes, directory: ZipFile, members: readonly Member[]) {
    this.path = file.path;
    this.members = members;
    this.#file = file;
    this.#directory = directory;
    for (const member of members) {
      const key = member.name.toLowerCase();
      if (this.#byName.has(key)) this.#twice.add(key);
      else this.#byName.set(key, member);
    }
  }

  has(name: string): boolean {
    return this.#byName.has(name.toLowerCase());
  }

  /** @throws LoyaltyError (exit 3) where it isn't there, or is there twice */
  member(name: string): Member {
    const key = name.toLowerCase();
    if (this.#twice.has(key)) throw duplicatePart(this.path, name);
    const member = this.#byName.get(key);
    if (member === undefined) throw missingPart(this.path, name);
    return member;
  }

  /**
   * A member's bytes, unpacked.
   *
   * @param limit bytes that it may unpack to
   * @throws LoyaltyError (exit 3) before the first byte for what declares too much, as soon as there is more than
   *   declared, and at the end where the checksum is wrong
   */
  async *read(member: Member, limit: number, onPacked?: OnPacked): AsyncGenerator<Buffer, void> {
    const { path } = this;
    this.#refuse(member, limit);
    const crc = new Crc32();
    let size = 0;
    try {
      for await (const block of this.#unpacked(member, onPacked)) {
        size += block.length;
        if (size > member.size) throw unpacksToMore(path, member.name);
        crc.update(block);
        yield block;
      }
    } catch (cause) {
      if (cause instanceof LoyaltyError || !isFault(cause)) throw cause;
      throw damagedPart(path, member.name, cause);
    }
    if (size !== member.size || crc.value !== member.entry.crc32 >>> 0) throw damagedPart(path, member.name);
  }

  /** A small member at once. */
  async readWhole(member: Member, limit: number): Promise<Buffer> {
    const blocks: Buffer[] = [];
    for await (const block of this.read(member, limit)) blocks.push(block);
    return Buffer.concat(blocks);
  }

  #refuse({ name, size, packed, entry }: Member, limit: number): void {
    if (entry.isEncrypted()) throw encrypted(this.path);
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw unknownPacking(this.path, name);
    if (size > suspiciousBytes && size > suspiciousRatio * packed) throw zipBomb(this.path, name);
    if (size > limit)
      throw tooLarge(this.path, name, limit >= 1024 * mebi ? `${limit / mebi / 1024} GiB` : `${limit / mebi} MiB`);
  }

  async *#unpacked(
    { name, size, entry, packed }: Member,
    onPacked: OnPacked | undefined,
  ): AsyncGenerator<Buffer, void> {
    const { fileDataStart } = await this.#directory.readLocalFileHeaderPromise(entry, { minimal: true });
    const source = this.#packedBlocks(fileDataStart, packed, onPacked);
    if (entry.compressionMethod === 0) {
      yield* source;
      return;
    }
    if (size <= smallMember && packed <= smallMember) {
      const blocks: Buffer[] = [];
      for await (const block of source) blocks.push(block);
      yield* this.#unpackedAtOnce(blocks, name, size);
      return;
    }
    const inflate = createInflateRaw({ chunkSize: readBytes });
    // for await hears of every fault through the inflating stream itself
    pipeline(Readable.from(source, { objectMode: false, highWaterMark: 1 }), inflate, () => undefined);
    yield* inflate as AsyncIterable<Buffer>;
  }

  /** @throws LoyaltyError (exit 3) before anything is given where there is more than it says */
  #unpackedAtOnce(blocks: readonly Buffer[], name: string, size: number): Buffer[] {
    try {
      const bytes = inflateRawSync(Buffer.concat(blocks), { maxOutputLength: Math.max(1, size) });
      return bytes.length === 0 ? [] : [bytes];
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw unpacksToMore(this.path, name);
      throw cause;
    }
  }

  async *#packedBlocks(start: number, packed: number, onPacked: OnPacked | undefined): AsyncGenerator<Buffer, void> {
    for (let done = 0; done < packed; ) {
      const block = await this.#file.readAt(start + done, Math.min(readBytes, packed - done));
      if (block.length === 0) throw truncatedZip(this.path);
      done += block.length;
      onPacked?.(done, packed);
      yield block;
    }
  }
}

/** zlib's refusals and yauzl's are plain errors of theirs; a TypeError is a bug of ours. */
function isFault(cause: unknown): boolean {
  return cause instanceof Error && !(cause instanceof TypeError) && !(cause instanceof ReferenceError);
}

/** @throws LoyaltyError (exit 3) for what isn't a whole zip */
export async function openZip(file: FileBytes): Promise<Zip> {
  try {
    const directory = await openDirectory(file);
    const members: Member[] = [];
    for await (const entry of directory.eachEntry()) {
      members.push({ name: entry.fileName, size: entry.uncompressedSize, packed: entry.compressedSize, entry });
      if (members.length === mostMembers) break;
    }
    return new Zip(file, directory, members);
  } catch (cause) {
    if (cause instanceof LoyaltyError || !isFault(cause)) throw cause;
    const { message } = cause as Error;
    if (/encryption/.test(message)) throw encrypted(file.path);
    throw /truncated|unexpected EOF/.test(message) ? truncatedZip(file.path, cause) : damagedZip(file.path, cause);
  }
}

function openDirectory(file: FileBytes): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(
      readerOf(file),
      file.size,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true },
      (error, directory) => (error === null || error === undefined ? resolve(directory) : reject(error)),
    );
  });
}

/** yauzl's way to ask for bytes; there is nothing to close, since `readAt` keeps no file open. */
function readerOf(file: FileBytes): yauzl.RandomAccessReader {
  return new (class extends yauzl.RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, read?: number) => void,
    ): void {
      if (!(position >= 0 && position + length <= file.size)) {
        setImmediate(() => callback(new Error("unexpected EOF")));
        return;
      }
      file.readAt(position, length).then(
        (bytes) => {
          bytes.copy(buffer, offset);
          callback(null, bytes.length);
        },
        (cause: Error) => callback(cause),
      );
    }
  })();
}
