/** Sees to it that the bytes of a file are UTF-8 text, block by block. */
import { isUtf8 } from "node:buffer";
import type { ByteSource } from "./file-bytes.ts";

export class TextCheck {
  readonly #file: ByteSource;
  /** Bytes before the ones that are looked at. */
  #offset = 0;
  /** The beginning of a character that the last block's end cut; at most three bytes. */
  #cut: Buffer = Buffer.alloc(0);

  constructor(file: ByteSource) {
    this.#file = file;
  }

  /** @throws LoyaltyError (exit 3) where the text stops being text */
  async block(block: Buffer): Promise<void> {
    const bytes = this.#cut.length === 0 ? block : Buffer.concat([this.#cut, block]);
    const zero = block.indexOf(0);
    if (zero !== -1) {
      const { binaryFile } = await import("./encoding-errors.ts");
      throw binaryFile(this.#file.path, await this.#lineOf(bytes.length - block.length + zero));
    }
    const whole = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) throw await this.#notUtf8(bytes);
    this.#cut = bytes.subarray(whole);
    this.#offset += whole;
  }

  /** @throws LoyaltyError (exit 3) where the file ends in the middle of a character */
  async end(): Promise<void> {
    if (this.#cut.length > 0) throw await this.#notUtf8(this.#cut);
  }

  async #notUtf8(bytes: Buffer): Promise<Error> {
    const { notUtf8 } = await import("./encoding-errors.ts");
    return notUtf8(this.#file.path, await this.#lineOf(firstInvalid(bytes)));
  }

  /** @param at position from `#offset` */
  async #lineOf(at: number): Promise<number> {
    let before = this.#offset + at;
    let line = 1;
    let afterReturn = false;
    for await (const block of this.#file.blocks()) {
      for (const byte of block.subarray(0, before)) {
        if (byte === 13 || (byte === 10 && !afterReturn)) line++;
        afterReturn = byte === 13;
      }
      before -= block.length;
      if (before <= 0) break;
    }
    return line;
  }
}

/** Where the last character that is complete ends. */
export function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Where the line begins that is no UTF-8; a line break is never part of a character. */
function firstInvalid(bytes: Buffer): number {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.subarray(start).findIndex((byte) => byte === 10 || byte === 13);
    const end = found === -1 ? bytes.length : start + found + 1;
    if (!isUtf8(bytes.subarray(start, end))) return start;
    start = end;
  }
  return bytes.length;
}
