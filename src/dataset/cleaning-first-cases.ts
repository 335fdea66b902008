/** A table of hashes that tells of each case at once whether an earlier one was the same. */

/** Words of a slot: the first half (0: the slot is free), the second half, the case's number. */
const words = 3;
/** Set in the number's word once the case was repeated. */
const repeated = 1 << 31;
/** More slots than this aren't in the processor's caches. */
const cached = 4096;

/**
 * The case in which each hash was met first. Of n different rows two are taken for equal with a probability of about
 * n^2 / 2^65: 3 in 100 million for a million rows.
 */
export class FirstCases {
  #table = new Int32Array(words * 256);
  #slots = 256;
  #size = 0;
  /** Of no meaning; it keeps what `fetch` reads from being left out. */
  #seen = 0;

  /** Has the places of many hashes brought from memory at once: one after the other they would be waited for. */
  fetch(as: Int32Array, size: number): void {
    if (this.#slots <= cached) return;
    const table = this.#table;
    const mask = this.#slots - 1;
    let seen = 0;
    for (let i = 0; i < size; i++) seen ^= table[words * (as[i]! & mask)]!;
    this.#seen ^= seen;
  }

  /** Where the hash is, or belongs; good until something is added. */
  placeOf(a: number, b: number): number {
    const first = halfOf(a);
    const table = this.#table;
    const mask = this.#slots - 1;
    let slot = first & mask;
    for (;;) {
      const place = words * slot;
      const found = table[place]!;
      if (found === 0 || (found === first && table[place + 1] === b)) return place;
      slot = (slot + 1) & mask;
    }
  }

  /** 0 for a hash that wasn't met. */
  caseAt(place: number): number {
    return this.#table[place] === 0 ? 0 : this.#table[place + 2]! & ~repeated;
  }

  /** Whether the case of that place is repeated for the first time. */
  repeatAt(place: number): boolean {
    if (this.#table[place + 2]! < 0) return false;
    this.#table[place + 2]! |= repeated;
    return true;
  }

  /** Of a hash that isn't there. @param place where it belongs @param number of a case, below 2^31 */
  add(place: number, a: number, b: number, number: number): void {
    this.#table[place] = halfOf(a);
    this.#table[place + 1] = b;
    this.#table[place + 2] = number;
    this.#size++;
    if (8 * this.#size > 5 * this.#slots) this.#grow();
  }

  #grow(): void {
    const old = this.#table;
    const slots = 2 * this.#slots;
    const mask = slots - 1;
    const table = new Int32Array(words * slots);
    for (let from = 0; from < old.length; from += words) {
      const first = old[from]!;
      if (first === 0) continue;
      let slot = first & mask;
      while (table[words * slot] !== 0) slot = (slot + 1) & mask;
      const to = words * slot;
      table[to] = first;
      table[to + 1] = old[from + 1]!;
      table[to + 2] = old[from + 2]!;
    }
    this.#table = table;
    this.#slots = slots;
  }
}

function halfOf(a: number): number {
  return a === 0 ? 1 : a;
}
