/** Which cases hold a field's smallest and largest values, so that an outlier can be looked up. */

/** Distinct values on either side, and cases of each. */
const furthest = 10;
const casesEach = 5;
/** Whole numbers below this have a table of those that nothing more is to be learnt about. */
const table = 256;

export type ExtremeValue = { readonly value: number; readonly cases: readonly number[] };

export class Extremes {
  /** Ascending; descending. */
  readonly #lowest: number[] = [];
  readonly #highest: number[] = [];
  /** Cases of the values in either. */
  readonly #cases = new Map<number, number[]>();
  /** Values between these two are in neither, and can't come back. */
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;
  readonly #settled = new Uint8Array(table);

  /** @param column its first `size` values; NaN is passed over @param numbers of the cases that hold them */
  add(column: Float64Array, size: number, numbers: Uint32Array): void {
    const settled = this.#settled;
    let [low, high] = [this.#low, this.#high];
    for (let i = 0; i < size; i++) {
      const value = column[i]!;
      const small = value & (table - 1);
      if (small === value && settled[small] === 1) continue;
      if (!(value <= low || value >= high)) continue;
      const cases = this.#cases.get(value);
      if (cases === undefined) {
        this.#insert(value, numbers[i]!);
        [low, high] = [this.#low, this.#high];
      } else {
        if (cases.length < casesEach) cases.push(numbers[i]!);
        if (cases.length === casesEach && small === value) settled[small] = 1;
      }
    }
  }

  /** Ascending. */
  values(): readonly ExtremeValue[] {
    const low = new Set(this.#lowest);
    const values = [...this.#lowest, ...this.#highest.filter((value) => !low.has(value)).reverse()];
    return values.map((value) => ({ value, cases: this.#cases.get(value)! }));
  }

  /** @param value within the limits, and not met before */
  #insert(value: number, number: number): void {
    this.#cases.set(value, [number]);
    if (value <= this.#low) {
      const out = insert(this.#lowest, value, 1);
      if (out !== undefined && out < this.#high) this.#cases.delete(out);
      this.#low = this.#lowest[furthest - 1] ?? this.#low;
    }
    if (value >= this.#high) {
      const out = insert(this.#highest, value, -1);
      if (out !== undefined && out > this.#low) this.#cases.delete(out);
      this.#high = this.#highest[furthest - 1] ?? this.#high;
    }
  }
}

/** @param order 1: values ascend, -1: they descend @returns the value for which there is no room any more */
function insert(values: number[], value: number, order: 1 | -1): number | undefined {
  let place = values.length;
  while (place > 0 && order * values[place - 1]! > order * value) place--;
  values.splice(place, 0, value);
  return values.length > furthest ? values.pop() : undefined;
}
