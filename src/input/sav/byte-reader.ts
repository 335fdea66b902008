/** The dictionary's bytes one after the other, never beyond the file's end. */
import type { FileBytes } from "../file-bytes.ts";
import { type Damage, damaged, endsInDictionary } from "./sav-errors.ts";

/** What is read ahead at once. */
const windowBytes = 64 * 1024;

export class ByteReader {
  readonly file: FileBytes;
  #window: Buffer = Buffer.alloc(0);
  /** Byte of the file at which the window starts. */
  #windowAt = 0;
  #position = 0;

  constructor(file: FileBytes) {
    this.file = file;
  }

  get position(): number {
    return this.#position;
  }

  /**
   * @param length must be bounded by the caller where a damaged file could name any
   * @throws LoyaltyError where the file ends before
   */
  async take(length: number): Promise<Buffer> {
    this.#within(length);
    const start = this.#position - this.#windowAt;
    if (start + length > this.#window.length) await this.#fill(length);
    const from = this.#position - this.#windowAt;
    this.#position += length;
    return this.#window.subarray(from, from + length);
  }

  /** @throws LoyaltyError where the file ends before */
  skip(length: number): void {
    this.#within(length);
    this.#position += length;
    if (this.#position > this.#windowAt + this.#window.length) {
      this.#window = Buffer.alloc(0);
      this.#windowAt = this.#position;
    }
  }

  damaged(damage: Damage): Error {
    return damaged(this.file.path, damage, this.#position);
  }

  #within(length: number): void {
    if (!(length <= this.file.size - this.#position)) throw endsInDictionary(this.file.path, this.file.size);
  }

  async #fill(length: number): Promise<void> {
    const wanted = Math.min(Math.max(length, windowBytes), this.file.size - this.#position);
    this.#window = await this.file.readAt(this.#position, wanted);
    this.#windowAt = this.#position;
    // a file that shrinks while it is read
    if (this.#window.length < length) throw endsInDictionary(this.file.path, this.#position + this.#window.length);
  }
}
