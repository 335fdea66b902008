/** Cases kept as they are, some of their values missing: a byte a value where all are small whole numbers, as codes are. */
const casesInBlock = 1024;

/** Stands for NaN among bytes. */
const missingByte = -128;

type Block = Int8Array | Float64Array;

export class KeptCases {
  private readonly blocks: Block[] = [];
  private size = 0;
  /** The largest size of a value. */
  largest = 0;

  /** @param columns values of a case */
  constructor(private readonly columns: number) {}

  /** @param values one a column; NaN is missing */
  add(values: Float64Array): void {
    const at = this.size % casesInBlock;
    if (at === 0) this.blocks.push(new Int8Array(casesInBlock * this.columns));
    const last = this.blocks.length - 1;
    let block = this.blocks[last]!;
    if (block instanceof Int8Array && !values.every(fitsByte)) this.blocks[last] = block = widened(block);
    const bytes = block instanceof Int8Array;
    for (let column = 0; column < this.columns; column++) {
      const value = values[column]!;
      const gone = Number.isNaN(value);
      block[at * this.columns + column] = gone && bytes ? missingByte : value;
      if (!gone) this.largest = Math.max(this.largest, Math.abs(value));
    }
    this.size++;
  }

  /** The wanted columns' values of each case that has them all; the array is the same every time. */
  *completeOn(wanted: readonly number[]): Generator<Float64Array, void> {
    const values = new Float64Array(wanted.length);
    for (let index = 0; index < this.size; index++) {
      const block = this.blocks[Math.floor(index / casesInBlock)]!;
      if (copyWanted(block, (index % casesInBlock) * this.columns, wanted, values)) yield values;
    }
  }
}

/** @returns false where one is missing */
function copyWanted(block: Block, start: number, wanted: readonly number[], target: Float64Array): boolean {
  const none = block instanceof Int8Array ? missingByte : Number.NaN;
  for (let at = 0; at < wanted.length; at++) {
    const value = block[start + wanted[at]!]!;
    if (Object.is(value, none)) return false;
    target[at] = value;
  }
  return true;
}

function fitsByte(value: number): boolean {
  return Number.isNaN(value) || (Number.isInteger(value) && value > missingByte && value <= 127);
}

function widened(block: Int8Array): Float64Array {
  return Float64Array.from(block, (value) => (value === missingByte ? Number.NaN : value));
}
