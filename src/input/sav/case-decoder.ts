/** Bytes of the data -> cases: 8 bytes for each number and each 8 bytes of text, packed by bytecode or as they are. */

/** What one case holds, overwritten by the next: a number, or 8 bytes of text, an element. */
export type Case = { readonly numbers: Float64Array; readonly bytes: Buffer };

export type DecoderOptions = {
  readonly isText: Uint8Array;
  readonly bytecode: boolean;
  readonly bigEndian: boolean;
  readonly bias: number;
  readonly systemMissing: number;
  /** What to throw where a code doesn't fit its variable. */
  readonly unfit: () => Error;
};

const codesAtOnce = 8;

export class CaseDecoder {
  readonly case: Case;
  /** A code has said that the data are over. */
  ended = false;
  readonly #options: DecoderOptions;
  #block: Buffer = Buffer.alloc(0);
  #at = 0;
  /** The next element to fill. */
  #element = 0;
  readonly #codes = new Uint8Array(codesAtOnce);
  #code = codesAtOnce;

  constructor(options: DecoderOptions) {
    this.#options = options;
    const numbers = new Float64Array(options.isText.length);
    this.case = { numbers, bytes: Buffer.from(numbers.buffer) };
  }

  /** Whether a case has begun and isn't complete, or bytes are left that are no case: the data end too early. */
  get inCase(): boolean {
    if (this.#element > 0) return true;
    // a code that is left is one whose 8 bytes haven't come
    return !this.ended && (this.#at < this.#block.length || this.#code < codesAtOnce);
  }

  /** To be called only when `next` has used up the block before. */
  push(block: Buffer): void {
    this.#block = this.#at < this.#block.length ? Buffer.concat([this.#block.subarray(this.#at), block]) : block;
    this.#at = 0;
  }

  /** @returns true when `case` is complete; false when more bytes are needed, or `ended` */
  next(): boolean {
    const elements = this.#options.isText.length;
    while (this.#element < elements) {
      if (!(this.#options.bytecode ? this.#packed() : this.#raw())) return false;
      this.#element += 1;
    }
    this.#element = 0;
    return true;
  }

  /** One element as it is. @returns false where the block doesn't have it whole */
  #raw(): boolean {
    if (this.#at + 8 > this.#block.length) return false;
    const element = this.#element;
    if (this.#options.isText[element] === 1) {
      this.#block.copy(this.case.bytes, element * 8, this.#at, this.#at + 8);
    } else {
      this.case.numbers[element] = this.#options.bigEndian
        ? this.#block.readDoubleBE(this.#at)
        : this.#block.readDoubleLE(this.#at);
    }
    this.#at += 8;
    return true;
  }

  /** One element by its code. @returns false where the block doesn't have it whole, and at the end */
  #packed(): boolean {
    for (;;) {
      if (this.ended || (this.#code === codesAtOnce && !this.#nextCodes())) return false;
      const code = this.#codes[this.#code]!;
      if (code === 253) {
        if (!this.#raw()) return false;
        this.#code += 1;
        return true;
      }
      this.#code += 1;
      if (code === 0) continue;
      if (code === 252) {
        this.ended = true;
        return false;
      }
      this.#byCode(code);
      return true;
    }
  }

  #nextCodes(): boolean {
    if (this.#at + codesAtOnce > this.#block.length) return false;
    for (let i = 0; i < codesAtOnce; i++) this.#codes[i] = this.#block[this.#at + i]!;
    this.#at += codesAtOnce;
    this.#code = 0;
    return true;
  }

  #byCode(code: number): void {
    const { isText, bias, systemMissing, unfit } = this.#options;
    const at = this.#element;
    if (isText[at] === 0) {
      if (code === 254) throw unfit();
      this.case.numbers[at] = code === 255 ? systemMissing : code - bias;
    } else if (code === 254) {
      this.case.bytes.fill(0x20, at * 8, at * 8 + 8);
    } else {
      // some programs write 8 zero bytes of text as the number 0
      if (code === 255 || code !== bias) throw unfit();
      this.case.bytes.fill(0, at * 8, at * 8 + 8);
    }
  }
}
