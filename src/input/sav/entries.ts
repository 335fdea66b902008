/** The content of an extension record (7/n), entry by entry, never beyond its end. */
import type { Extension } from "./dictionary.ts";

export class Entries {
  readonly #bytes: Buffer;
  readonly #bigEndian: boolean;
  readonly #tooShort: () => Error;
  #at = 0;

  /** @param tooShort what to throw where an entry doesn't end within the record */
  constructor(extension: Extension, bigEndian: boolean, tooShort: () => Error) {
    this.#bytes = extension.bytes;
    this.#bigEndian = bigEndian;
    this.#tooShort = tooShort;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  bytes(length: number): Buffer {
    if (!(length >= 0 && length <= this.left)) throw this.#tooShort();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  byte(): number {
    return this.bytes(1)[0]!;
  }

  int(): number {
    const bytes = this.bytes(4);
    return this.#bigEndian ? bytes.readInt32BE(0) : bytes.readInt32LE(0);
  }

  /** The next number without going on; null where the record is over. */
  peekInt(): number | null {
    if (this.left < 4) return null;
    return this.#bigEndian ? this.#bytes.readInt32BE(this.#at) : this.#bytes.readInt32LE(this.#at);
  }

  double(): number {
    const bytes = this.bytes(8);
    return this.#bigEndian ? bytes.readDoubleBE(0) : bytes.readDoubleLE(0);
  }

  /** A whole number of 64 bits; null where it has no exact double. */
  long(): number | null {
    const bytes = this.bytes(8);
    const value = Number(this.#bigEndian ? bytes.readBigInt64BE(0) : bytes.readBigInt64LE(0));
    return Number.isSafeInteger(value) ? value : null;
  }

  /** A text behind its length. */
  counted(): Buffer {
    return this.bytes(this.int());
  }
}
