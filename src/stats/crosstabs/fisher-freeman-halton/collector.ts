import type { Cost } from "./cost.ts";
import type { Paths } from "./paths.ts";

/** Adds up the probabilities of path lengths that are equal: a hash table, used again for each node. */
export class Collector {
  private lengths = new Float64Array(1024).fill(-1);
  private masses = new Float64Array(1024);
  /** Places taken, in the order of taking. */
  private taken = new Int32Array(512);
  private size = 0;

  constructor(private readonly cost: Cost) {}

  /** @param length whole, >= 0 */
  add(length: number, mass: number): void {
    const { lengths } = this;
    const mask = lengths.length - 1;
    let slot = slotOf(length, mask);
    for (; lengths[slot] !== length; slot = (slot + 1) & mask) {
      if (lengths[slot] === -1) {
        this.take(slot, length, mass);
        return;
      }
    }
    this.masses[slot]! += mass;
  }

  /** Distinct lengths so far. */
  get count(): number {
    return this.size;
  }

  /** Writes what has been collected as a node's paths, and starts again. */
  moveTo(paths: Paths, node: number, above: number): void {
    const { lengths, masses, taken, size } = this;
    this.cost.spend(4 * size);
    const sorted = new Float64Array(size);
    for (let i = 0; i < size; i++) sorted[i] = lengths[taken[i]!]!;
    sorted.sort();
    const mask = lengths.length - 1;
    const own = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let slot = slotOf(sorted[i]!, mask);
      while (lengths[slot] !== sorted[i]) slot = (slot + 1) & mask;
      own[i] = masses[slot]!;
    }
    paths.set(node, size, sorted, own, above);
    for (let i = 0; i < size; i++) lengths[taken[i]!] = -1;
    this.size = 0;
  }

  private take(slot: number, length: number, mass: number): void {
    this.lengths[slot] = length;
    this.masses[slot] = mass;
    this.taken[this.size++] = slot;
    if (2 * this.size === this.lengths.length) this.grow();
  }

  private grow(): void {
    const { lengths, masses, taken, size } = this;
    this.cost.spend(size);
    this.lengths = new Float64Array(2 * lengths.length).fill(-1);
    this.masses = new Float64Array(2 * lengths.length);
    this.taken = new Int32Array(lengths.length);
    this.size = 0;
    for (let i = 0; i < size; i++) this.add(lengths[taken[i]!]!, masses[taken[i]!]!);
  }
}

function slotOf(length: number, mask: number): number {
  const mixed = Math.imul((length | 0) ^ ((length / 2 ** 21) | 0), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}
