import { byCodePoint } from "../core/table-order.ts";

/** Numbers distinct values in the order in which they are met. Small whole numbers, as codes and scores are, have a table. */
const TABLE = 256;

export class ValueIndex {
  private readonly table = new Int32Array(TABLE).fill(-1);
  private readonly others = new Map<number, number>();
  /** The value of each index. */
  readonly values: number[] = [];

  of(value: number): number {
    const small = value >= 0 && value < TABLE && Number.isInteger(value);
    const found = small ? this.table[value]! : (this.others.get(value) ?? -1);
    if (found >= 0) return found;
    const index = this.values.push(value === 0 ? 0 : value) - 1;
    if (small) this.table[value] = index;
    else this.others.set(value, index);
    return index;
  }
}

/** Where each index stands when the values are sorted: `ascendingOrder(values)[0]` is the index of the smallest. */
export function ascendingOrder<V extends number | string>(values: readonly V[]): readonly number[] {
  return values.map((_, index) => index).sort((a, b) => compare(values[a]!, values[b]!));
}

function compare<V extends number | string>(a: V, b: V): number {
  if (typeof a === "string" && typeof b === "string") return byCodePoint(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}
