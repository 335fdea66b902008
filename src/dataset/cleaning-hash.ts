/** 64-bit hashes of rows in two halves, so that a million rows can be compared without keeping what they hold. */
import { fold } from "../core/fold.ts";
import type { Row } from "../input/sheet.ts";

/** Codes up to this one are taken in several at a time. */
export const largestSmallCode = 30;
const bits = 5;
const codesInWord = 6;

/** Two 32-bit halves for each row of a batch. */
export class RowHashes {
  a = new Int32Array(0);
  b = new Int32Array(0);
  #word = new Int32Array(0);

  start(size: number): void {
    if (this.a.length < size) {
      this.a = new Int32Array(size);
      this.b = new Int32Array(size);
      this.#word = new Int32Array(size);
    }
    this.a.fill(0x243f6a88, 0, size);
    this.b.fill(0x13198a2e, 0, size);
  }

  /** Takes in columns of codes: whole numbers from 0 to `largestSmallCode`, or missing. */
  addCodes(columns: readonly Float64Array[], size: number): void {
    const word = this.#word;
    for (let from = 0; from < columns.length; from += codesInWord) {
      word.fill(0, 0, size);
      for (const column of columns.slice(from, from + codesInWord)) {
        // what is missing becomes 0, a code itself plus 1
        for (let i = 0; i < size; i++) word[i] = (word[i]! << bits) | ((column[i]! + 1) | 0);
      }
      this.#mix(word, size);
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

  #mix(keys: Int32Array, size: number): void {
    const { a, b } = this;
    for (let i = 0; i < size; i++) {
      a[i] = mixA(a[i]!, keys[i]!);
      b[i] = mixB(b[i]!, keys[i]!);
    }
  }

  /** Takes in a column of texts; blank ones are alike. */
  addTexts(rows: readonly Row[], column: number, texts: TextHashes): void {
    const { a, b } = this;
    for (let i = 0; i < rows.length; i++) {
      const hash = texts.of(rows[i]!.cells[column] ?? "");
      if (hash === null) continue;
      a[i] = mixA(a[i]!, hash.a + column);
      b[i] = mixB(b[i]!, hash.b + column);
    }
  }
}

function mixA(hash: number, key: number): number {
  const mixed = Math.imul(hash ^ Math.imul(key, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function mixB(hash: number, key: number): number {
  const mixed = Math.imul(((hash << 13) | (hash >>> 19)) + Math.imul(key, 0xc2b2ae35), 0x27d4eb2f);
  return mixed ^ (mixed >>> 13);
}

export type TextHash = { readonly a: number; readonly b: number };

/** Remembered texts; more distinct ones are hashed anew each time. */
const remembered = 4096;

/** Texts that differ only in case and spacing are alike. */
export class TextHashes {
  readonly #isBlank: (text: string) => boolean;
  readonly #known = new Map<string, TextHash | null>();
  /** The same for texts of one ASCII character. */
  readonly #characters = new Array<TextHash | null | undefined>(128).fill(undefined);

  /** @param marks texts that stand for no answer, trimmed */
  constructor(marks: ReadonlySet<string>) {
    this.#isBlank = (text) => text === "" || marks.has(text);
  }

  /** Null for a cell that says nothing. */
  of(text: string): TextHash | null {
    const character = text.length === 1 ? text.charCodeAt(0) : 128;
    const known = character < 128 ? this.#characters[character] : this.#known.get(text);
    if (known !== undefined) return known;
    const hash = this.#isBlank(text.trim()) ? null : hashText(fold(text));
    if (character < 128) this.#characters[character] = hash;
    else if (this.#known.size < remembered) this.#known.set(text, hash);
    return hash;
  }
}

function hashText(text: string): TextHash {
  let a = text.length;
  let b = ~text.length;
  for (let i = 0; i < text.length; i++) {
    const key = text.charCodeAt(i);
    a = mixA(a, key);
    b = mixB(b, key);
  }
  return { a, b };
}

/**
 * The line on which each hash was met first. Of n different rows two are taken for equal with a probability of about
 * n^2 / 2^65: 3 in 100 million for a million rows.
 */
export class FirstLines {
  /** First halves; 0 is a free slot. */
  #a = new Uint32Array(256);
  /** Two entries a slot: the second half, and the line. */
  #rest = new Uint32Array(512);
  #again = new Uint8Array(256);
  #size = 0;
  /** Of no meaning; it keeps what `fetch` reads from being left out. */
  #seen = 0;

  /** Has the slots of many hashes brought from memory at once: one after the other they would be waited for. */
  fetch(as: Int32Array, size: number): void {
    const [firsts, rest] = [this.#a, this.#rest];
    const mask = firsts.length - 1;
    let seen = 0;
    for (let i = 0; i < size; i++) {
      const slot = as[i]! & mask;
      seen ^= firsts[slot]! ^ rest[2 * slot]!;
    }
    this.#seen ^= seen;
  }

  /** Where the hash is, or has its place; good until something is added. */
  slotOf(a: number, b: number): number {
    const first = halfOf(a);
    const firsts = this.#a;
    const mask = firsts.length - 1;
    let slot = first & mask;
    while (firsts[slot] !== 0 && (firsts[slot] !== first || this.#rest[2 * slot] !== b >>> 0)) slot = (slot + 1) & mask;
    return slot;
  }

  /** 0 for a hash that wasn't met. */
  lineAt(slot: number): number {
    return this.#a[slot] === 0 ? 0 : this.#rest[2 * slot + 1]!;
  }

  /** Whether the slot's row is repeated for the first time. */
  repeatAt(slot: number): boolean {
    if (this.#again[slot] !== 0) return false;
    this.#again[slot] = 1;
    return true;
  }

  /** Of a hash that isn't there. @param slot its place */
  add(slot: number, a: number, b: number, line: number): void {
    this.#a[slot] = halfOf(a);
    this.#rest[2 * slot] = b;
    this.#rest[2 * slot + 1] = line;
    this.#size++;
    if (8 * this.#size > 5 * this.#a.length) this.#grow();
  }

  #grow(): void {
    const [as, rest, again] = [this.#a, this.#rest, this.#again];
    const length = 2 * as.length;
    this.#a = new Uint32Array(length);
    this.#rest = new Uint32Array(2 * length);
    this.#again = new Uint8Array(length);
    for (let from = 0; from < as.length; from++) {
      if (as[from] === 0) continue;
      const to = this.slotOf(as[from]!, rest[2 * from]!);
      this.#a[to] = as[from]!;
      this.#rest[2 * to] = rest[2 * from]!;
      this.#rest[2 * to + 1] = rest[2 * from + 1]!;
      this.#again[to] = again[from]!;
    }
  }
}

function halfOf(a: number): number {
  return a === 0 ? 1 : a >>> 0;
}
