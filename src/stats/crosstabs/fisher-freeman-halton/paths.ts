import type { Cost } from "./cost.ts";

/** Path lengths of many nodes: for each its distinct lengths ascending, with probabilities. Kept in chunks, node after node. */
export class Paths {
  private readonly chunks: Chunk[] = [];
  private readonly chunkOf: Int32Array;
  private readonly startOf: Int32Array;
  private readonly endOf: Int32Array;
  private count = 0;
  /** The probability of the lengths beyond a node's window, which count whatever came before. */
  readonly above: Float64Array;

  constructor(
    nodes: number,
    private readonly cost: Cost,
  ) {
    this.chunkOf = new Int32Array(nodes);
    this.startOf = new Int32Array(nodes);
    this.endOf = new Int32Array(nodes);
    this.above = new Float64Array(nodes);
  }

  /** @param lengths ascending, the first `size` of them */
  set(node: number, size: number, lengths: Float64Array, masses: Float64Array, above: number): void {
    this.cost.keep(size);
    this.count += size;
    this.above[node] = above;
    if (size === 0) return;
    const chunk = this.chunkFor(size);
    const start = chunk.used;
    chunk.used += size;
    let tail = above;
    for (let i = size - 1; i >= 0; i--) {
      tail += masses[i]!;
      chunk.lengths[start + i] = lengths[i]!;
      chunk.masses[start + i] = masses[i]!;
      chunk.tails[start + i] = tail;
    }
    this.chunkOf[node] = this.chunks.length - 1;
    this.startOf[node] = start;
    this.endOf[node] = start + size;
  }

  /** Points `view` to a node's lengths. */
  look(node: number, view: PathView): void {
    const chunk = this.chunks[this.chunkOf[node]!] ?? EMPTY;
    view.lengths = chunk.lengths;
    view.masses = chunk.masses;
    view.tails = chunk.tails;
    view.start = this.startOf[node]!;
    view.end = this.endOf[node]!;
    view.above = this.above[node]!;
  }

  sizeOf(node: number): number {
    return this.endOf[node]! - this.startOf[node]!;
  }

  /** Lengths of all nodes. */
  get kept(): number {
    return this.count;
  }

  /** Gives the memory back; nothing may be looked at any more. */
  drop(): void {
    this.cost.release(this.count);
    this.chunks.length = 0;
  }

  private chunkFor(size: number): Chunk {
    const last = this.chunks.at(-1);
    if (last !== undefined && last.used + size <= last.lengths.length) return last;
    const length = Math.max(size, CHUNK);
    const made = newChunk(length);
    this.chunks.push(made);
    return made;
  }
}

type Chunk = { lengths: Float64Array; masses: Float64Array; tails: Float64Array; used: number };

/** One node's lengths, from `start` up to `end`: `tails` holds the probability of that length and all longer ones. */
export type PathView = {
  lengths: Float64Array;
  masses: Float64Array;
  tails: Float64Array;
  start: number;
  end: number;
  above: number;
};

const CHUNK = 2 ** 14;

function newChunk(length: number): Chunk {
  return {
    lengths: new Float64Array(length),
    masses: new Float64Array(length),
    tails: new Float64Array(length),
    used: 0,
  };
}

const EMPTY = newChunk(0);

export function emptyView(): PathView {
  return { ...EMPTY, start: 0, end: 0, above: 0 };
}

/** The first place in the view whose length is at least `bound`. */
export function firstFrom(view: PathView, bound: number): number {
  const { lengths } = view;
  let [low, high] = [view.start, view.end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lengths[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The probability of the lengths from a place in the view on. */
export function tailFrom(view: PathView, place: number): number {
  return place < view.end ? view.tails[place]! : view.above;
}
