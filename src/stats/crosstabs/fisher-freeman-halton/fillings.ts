import type { ColumnFactors } from "./column-factors.ts";
import type { Cost } from "./cost.ts";

/**
 * The ways to fill a column from what is left in the rows, each with its probability. Ways that differ only in the order of
 * rows that hold the same are one. The lists serve one row vector after the other.
 */
export class Fillings {
  size = 0;
  /** Of each way the sum of `takes[x]` over the numbers x that the rows give to the column. */
  taken = new Float64Array(FIRST_LENGTH);
  /** The sum of `leaves[y]` over the numbers y that stay in the rows. */
  left = new Float64Array(FIRST_LENGTH);
  /** Probability of the way among all; they add up to 1. */
  weight = new Float64Array(FIRST_LENGTH);
  private row: Uint32Array = new Uint32Array(0);
  private factors: Float64Array[] = [];
  /** Cases in a row and all after it; how many rows from this one on hold the same. */
  private readonly rest: number[] = [];
  private readonly alike: number[] = [];

  constructor(
    private readonly column: ColumnFactors,
    private readonly takes: Float64Array,
    private readonly leaves: Float64Array,
    private readonly cost: Cost,
  ) {}

  /** @param row cases left in each row, descending */
  of(row: Uint32Array): this {
    const { rest, alike } = this;
    this.row = row;
    this.factors = Array.from(row, (held) => this.column.of(held));
    rest[row.length] = 0;
    for (let r = row.length - 1; r >= 0; r--) {
      rest[r] = rest[r + 1]! + row[r]!;
      alike[r] = row[r + 1] === row[r] ? alike[r + 1]! + 1 : 1;
    }
    this.size = 0;
    this.walk(0, this.column.total, 0, 0, this.column.scale, 0, 0, 0);
    this.cost.spend(this.size);
    return this;
  }

  /**
   * @param open cases that the column still needs
   * @param previous what the row before gave, `same`, how many rows up to it that hold the same gave as much, and `place`,
   *   how many rows up to it hold the same: those take descending numbers and stand for all their orders
   */
  private walk(
    r: number,
    open: number,
    taken: number,
    left: number,
    weight: number,
    previous: number,
    same: number,
    place: number,
  ): void {
    const { row, rest, alike, takes, leaves } = this;
    const held = row[r]!;
    const follows = r > 0 && row[r - 1] === held;
    const own = this.factors[r]!;
    const ownPlace = follows ? place + 1 : 1;
    if (r === row.length - 1) {
      const orders = follows && open === previous ? ownPlace / (same + 1) : ownPlace;
      this.add(taken + takes[open]!, left + leaves[held - open]!, weight * own[open]! * orders);
      return;
    }
    const coming = alike[r]!;
    const least = Math.max(0, open - rest[r + 1]!, Math.ceil((open - rest[r + coming]!) / coming));
    const most = Math.min(held, open, follows ? previous : held);
    for (let x = least; x <= most; x++) {
      const count = follows && x === previous ? same + 1 : 1;
      const given = weight * own[x]! * (ownPlace / count);
      this.walk(r + 1, open - x, taken + takes[x]!, left + leaves[held - x]!, given, x, count, ownPlace);
    }
  }

  private add(taken: number, left: number, weight: number): void {
    if (this.size === this.weight.length) this.grow();
    const at = this.size++;
    this.taken[at] = taken;
    this.left[at] = left;
    this.weight[at] = weight;
  }

  private grow(): void {
    this.cost.expect(this.size);
    this.taken = twice(this.taken);
    this.left = twice(this.left);
    this.weight = twice(this.weight);
  }
}

const FIRST_LENGTH = 1024;

function twice(values: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * values.length);
  longer.set(values);
  return longer;
}

/**
 * How many ways {@link Fillings} would list: partitions of a number for each group of rows that hold the same, shared out
 * among the groups.
 *
 * @returns Infinity where they, or those of fewer rows, are more than 2^53
 */
export function countFillings(row: ArrayLike<number>, total: number): number {
  const ways = new Float64Array(total + 1);
  ways[0] = 1;
  for (let r = 0, place = 1; r < row.length; r++) {
    place = r > 0 && row[r] === row[r - 1] ? place + 1 : 1;
    if (!withRow(ways, place, row[r]!)) return Number.POSITIVE_INFINITY;
  }
  return ways[total]!;
}

/**
 * Makes the ways of one row more out of those so far, in place. The generating function of a group's partitions is a Gaussian
 * polynomial; its row number `place` brings the factor (1 - q^(held + place)) / (1 - q^place).
 */
function withRow(ways: Float64Array, place: number, held: number): boolean {
  for (let s = ways.length - 1; s >= held + place; s--) ways[s]! -= ways[s - held - place]!;
  let most = 0;
  for (let s = place; s < ways.length; s++) {
    ways[s]! += ways[s - place]!;
    if (ways[s]! > most) most = ways[s]!;
  }
  return most <= Number.MAX_SAFE_INTEGER;
}
