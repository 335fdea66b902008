/** 64-bit hashes of rows in two halves, so that a million rows can be compared without keeping what they hold. */
import { fold } from "../core/fold.ts";
import type { Row } from "../input/sheet.ts";

/** Codes up to this one are taken in several at a time. */
export const largestSmallCode = 30;
/** Bits that a small code takes, and codes that fit in one word. */
const bits = 5;
const codesInWord = 6;

/** Two 32-bit halves for each row of a batch. */
export class RowHashes {
  a = new Int32Array(0);
  b = new Int32Array(0);
  /** Stands in where there are fewer codes than fit in a word. */
  #nothing = new Float64Array(0);

  start(size: number): void {
    if (this.a.length < size) {
      this.a = new Int32Array(size);
      this.b = new Int32Array(size);
      this.#nothing = new Float64Array(size);
    }
    this.a.fill(0x243f6a88, 0, size);
    this.b.fill(0x13198a2e, 0, size);
  }

  /** Takes in columns of codes: whole numbers from 0 to `largestSmallCode`, or missing. */
  addCodes(columns: readonly Float64Array[], size: number): void {
    for (let from = 0; from < columns.length; from += codesInWord) {
      const [c0, c1, c2, c3, c4, c5] = Array.from(
        { length: codesInWord },
        (_, k) => columns[from + k] ?? this.#nothing,
      ) as Six;
      this.#addSix(c0, c1, c2, c3, c4, c5, size);
    }
  }

  /** Takes in a column of any numbers; all that are missing are alike. */
  addNumbers(column: Float64Array, size: number): void {
    const words = new Int32Array(column.buffer, column.byteOffset, 2 * size);
    const { a, b } = this;
    for (let i = 0; i < size; i++) {
      const low = words[2 * i]!;
      const high = words[2 * i + 1]!;
      const key = Number.isNaN(column[i]!) ? 0x5bd1e995 : Math.imul(high ^ 0x2545f491, 0x2c1b3c6d) + low;
      a[i] = mixA(a[i]!, key);
      b[i] = mixB(b[i]!, key);
    }
  }

  /** Takes in a column of texts; blank ones are alike. */
  addTexts(rows: readonly Row[], column: number, texts: TextHashes): void {
    const { a, b } = this;
    for (let i = 0; i < rows.length; i++) {
      const text = rows[i]!.cells[column] ?? "";
      const number = texts.plainNumber(text);
      if (number !== -1) {
        a[i] = mixA(a[i]!, numberA(number) + column);
        b[i] = mixB(b[i]!, numberB(number) + column);
        continue;
      }
      const hash = texts.of(text);
      if (hash === null) continue;
      a[i] = mixA(a[i]!, hash.a + column);
      b[i] = mixB(b[i]!, hash.b + column);
    }
  }

  #addSix(
    c0: Float64Array,
    c1: Float64Array,
    c2: Float64Array,
    c3: Float64Array,
    c4: Float64Array,
    c5: Float64Array,
    size: number,
  ): void {
    const { a, b } = this;
    for (let i = 0; i < size; i++) {
      // what is missing becomes 0, a code itself plus 1
      let word = (c0[i]! + 1) | 0;
      word = (word << bits) | ((c1[i]! + 1) | 0);
      word = (word << bits) | ((c2[i]! + 1) | 0);
      word = (word << bits) | ((c3[i]! + 1) | 0);
      word = (word << bits) | ((c4[i]! + 1) | 0);
      word = (word << bits) | ((c5[i]! + 1) | 0);
      a[i] = mixA(a[i]!, word);
      b[i] = mixB(b[i]!, word);
    }
  }
}

type Six = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

function mixA(hash: number, key: number): number {
  const mixed = Math.imul(hash ^ Math.imul(key, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function mixB(hash: number, key: number): number {
  const mixed = Math.imul(((hash << 13) | (hash >>> 19)) + Math.imul(key, 0xc2b2ae35), 0x27d4eb2f);
  return mixed ^ (mixed >>> 13);
}

/** Halves of a plain number's hash; no two numbers share one. */
function numberA(number: number): number {
  const mixed = Math.imul(number ^ 0x6a09e667, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 15);
}

function numberB(number: number): number {
  const mixed = Math.imul(number ^ 0x3c6ef372, 0x297a2d39);
  return mixed ^ (mixed >>> 13);
}

export type TextHash = { readonly a: number; readonly b: number };

/** Remembered texts; more distinct ones are hashed anew each time. */
const remembered = 4096;

/** Texts that differ only in case and spacing are alike. */
export class TextHashes {
  readonly #isBlank: (text: string) => boolean;
  readonly #anyNumberIsBlank: boolean;
  readonly #known = new Map<string, TextHash | null>();

  /** @param marks texts that stand for no answer, trimmed */
  constructor(marks: ReadonlySet<string>) {
    this.#isBlank = (text) => text === "" || marks.has(text);
    this.#anyNumberIsBlank = [...marks].some((mark) => plainNumber(mark) !== -1);
  }

  /** Null for a cell that says nothing. */
  of(text: string): TextHash | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const hash = this.#isBlank(text.trim()) ? null : hashText(fold(text));
    if (this.#known.size < remembered) this.#known.set(text, hash);
    return hash;
  }

  /** A cell that says a plain number, which is quicker than `of` and the same; -1 for any other. */
  plainNumber(text: string): number {
    return this.#anyNumberIsBlank ? -1 : plainNumber(text);
  }
}

function hashText(text: string): TextHash {
  const number = plainNumber(text);
  if (number !== -1) return { a: numberA(number), b: numberB(number) };
  let a = text.length;
  let b = ~text.length;
  for (let i = 0; i < text.length; i++) {
    const key = text.charCodeAt(i);
    a = mixA(a, key);
    b = mixB(b, key);
  }
  return { a, b };
}

/** Longer ones don't fit in 32 bits. */
const mostDigits = 9;
const zero = 48;

/** What up to 9 digits say, none of them a 0 that could be left out; -1 for any other text. */
function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > mostDigits || (length > 1 && text.charCodeAt(0) === zero)) return -1;
  let number = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - zero;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}
