/** The checksum of zip: CRC-32 (ISO 3309), by zlib where Node has it (from 20.15), else by table. */
import * as zlib from "node:zlib";

export class Crc32 {
  #value = 0;

  update(bytes: Uint8Array): void {
    this.#value = continued(bytes, this.#value);
  }

  /** Unsigned. */
  get value(): number {
    return this.#value >>> 0;
  }
}

const continued: (bytes: Uint8Array, before: number) => number =
  typeof zlib.crc32 === "function" ? (bytes, before) => zlib.crc32(bytes, before) : byTable;

let table: Uint32Array | null = null;

/** Exported for its test: most Nodes never run it. */
export function byTable(bytes: Uint8Array, before: number): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff]!;
  return ~crc >>> 0;
}
