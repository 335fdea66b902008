/**
 * Hashes of all cases, in which repeats are looked for once they are complete: part by part, in tables that the processor's
 * caches hold. Looking each hash up as it comes, in one table of all, takes several times as long.
 */

/** Words of an entry: the two halves of the hash, and the case's number. */
const words = 3;
/** Entries of a part, about. */
const inPart = 512;
/** Of a hash, by which parts are told apart. */
const mostBits = 16;

/** Told the number of the first case, of the one that repeats it, and whether no other did before. */
type Told = (first: number, number: number, isNew: boolean) => void;

export class CaseHashes {
  #entries = new Int32Array(words * inPart);
  #size = 0;

  /** @param number of the case, below 2^31 */
  add(a: number, b: number, number: number): void {
    const at = words * this.#size++;
    if (at === this.#entries.length) this.#grow();
    this.#entries[at] = a;
    this.#entries[at + 1] = b;
    this.#entries[at + 2] = number;
  }

  /** Tells of every case that repeats an earlier one, in their order. */
  repeats(tell: Told): void {
    const firsts = this.#firsts();
    const numberAt = (place: number) => this.#entries[words * place + 2]!;
    const told = new Uint8Array(this.#size);
    for (let place = 0; place < this.#size; place++) {
      const first = firsts[place]!;
      if (first === 0) continue;
      tell(numberAt(first - 1), numberAt(place), told[first - 1] === 0);
      told[first - 1] = 1;
    }
  }

  /** By place: that of the first entry with the same hash, plus 1; 0 where it is the first itself. */
  #firsts(): Uint32Array {
    const { order, ends } = this.#parts();
    const firsts = new Uint32Array(this.#size);
    let table = new Uint32Array(0);
    let from = 0;
    for (const end of ends) {
      // at least half of the slots stay free
      const slots = 2 ** Math.ceil(Math.log2(2 * (end - from) + 1));
      if (table.length < slots) table = new Uint32Array(slots);
      else table.fill(0, 0, slots);
      for (; from < end; from++) this.#lookUp(order[from]!, table, slots, firsts);
    }
    return firsts;
  }

  /** @param table places plus 1, in its first `slots` slots by their hashes; 0 is free, and there is always a free one */
  #lookUp(place: number, table: Uint32Array, slots: number, firsts: Uint32Array): void {
    const entries = this.#entries;
    const a = entries[words * place]!;
    const b = entries[words * place + 1]!;
    const mask = slots - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const first = table[slot]!;
      if (first === 0) {
        table[slot] = place + 1;
        return;
      }
      const at = words * (first - 1);
      if (entries[at] === a && entries[at + 1] === b) {
        firsts[place] = first;
        return;
      }
    }
  }

  /** Places in an order that has equal hashes in one part, and in a part the earlier first; and where the parts end. */
  #parts(): { readonly order: Uint32Array; readonly ends: readonly number[] } {
    const entries = this.#entries;
    const bits = Math.min(Math.max(1, Math.ceil(Math.log2(this.#size / inPart))), mostBits);
    const shift = 32 - bits;
    const next = new Uint32Array(2 ** bits + 1);
    for (let place = 0; place < this.#size; place++) next[(entries[words * place]! >>> shift) + 1]!++;
    for (let part = 1; part < next.length; part++) next[part]! += next[part - 1]!;
    const ends = [...next.subarray(1)];
    const order = new Uint32Array(this.#size);
    for (let place = 0; place < this.#size; place++) order[next[entries[words * place]! >>> shift]!++] = place;
    return { order, ends };
  }

  #grow(): void {
    const entries = new Int32Array(2 * this.#entries.length);
    entries.set(this.#entries);
    this.#entries = entries;
  }
}
