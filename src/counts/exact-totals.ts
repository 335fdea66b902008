/**
 * A running total of whole numbers that never loses one: a double while it is safe, spilled into a BigInt before 2^53 could
 * be passed.
 */
const SAFE = 2 ** 53;

export class ExactTotals {
  private readonly partial: Float64Array;
  private readonly whole: bigint[];
  /** What the partial sums can have grown to at most. */
  private bound = 0;

  constructor(readonly length: number) {
    this.partial = new Float64Array(length);
    this.whole = new Array<bigint>(length).fill(0n);
  }

  /**
   * The partial sums, to be added to.
   * @param growth how much any of them may grow in size before the next call; below 2^52
   */
  room(growth: number): Float64Array {
    if (this.bound + growth >= SAFE) this.spill();
    this.bound += growth;
    return this.partial;
  }

  totals(): readonly bigint[] {
    this.spill();
    return [...this.whole];
  }

  /** Adds one number that may be of any size. */
  addLarge(index: number, value: bigint): void {
    this.whole[index] = this.whole[index]! + value;
  }

  private spill(): void {
    for (let index = 0; index < this.length; index++) {
      this.whole[index] = this.whole[index]! + BigInt(this.partial[index]!);
    }
    this.partial.fill(0);
    this.bound = 0;
  }
}
