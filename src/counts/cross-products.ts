/**
 * Makes and adds cross-products, exact. Cases are kept apart by which columns they miss, so that one pass gives the
 * products over the complete cases of any subset of the columns.
 */
import { scaledWhole } from "../core/exact.ts";
import { ExactTotals } from "./exact-totals.ts";
import { KeptCases } from "./kept-cases.ts";
import type { CrossProducts } from "./summaries.ts";

/** Above this a product of two values could leave no room to add to: such values go through BigInt one by one. */
const LARGE = 2 ** 25;

/**
 * Numbers that the totals of all patterns may take together. Columns can be missing in more ways than there are cases;
 * once there are so many of them, a case that is missing in a new way is kept itself, which takes a byte a column.
 */
const MOST_TOTALS = 400_000;

/** Totals of the cases that miss the same columns. */
type Pattern = {
  readonly missing: ReadonlySet<number>;
  readonly present: readonly number[];
  n: number;
  /** Sums of the present columns, then the lower triangle of their products. */
  totals: ExactTotals;
};

export class CrossProductsCounter {
  private readonly patterns = new Map<string, Pattern>();
  private readonly complete: Pattern;
  private readonly mostPatterns: number;
  /** Cases that none of the patterns took. */
  private readonly kept: KeptCases;
  private decimals: number[];
  private cases = 0;

  constructor(private readonly columns: readonly string[]) {
    this.mostPatterns = Math.floor(MOST_TOTALS / (columns.length + triangle(columns.length)));
    this.kept = new KeptCases(columns.length);
    this.complete = this.newPattern([]);
    this.decimals = columns.map(() => 0);
  }

  /**
   * Counts the first `size` cases of the group's columns; NaN is missing.
   * @param decimals digits after the point that are enough for each column's values so far
   */
  add(columns: readonly Float64Array[], size: number, decimals: readonly number[]): void {
    this.rescale(decimals);
    this.cases += size;
    const k = columns.length;
    const values = new Float64Array(k);
    const scaled = this.decimals.some((digits) => digits > 0);
    const largest = scaled ? Number.POSITIVE_INFINITY : largestOf(columns, size);
    const growth = Math.max(largest, largest * largest);
    for (let i = 0; i < size; i++) {
      let missing = 0;
      for (let j = 0; j < k; j++) {
        const value = columns[j]![i]!;
        values[j] = value;
        if (Number.isNaN(value)) missing++;
      }
      const pattern = missing === 0 ? this.complete : this.patternOf(missingColumns(values));
      if (pattern === null) {
        this.kept.add(values);
        continue;
      }
      pattern.n++;
      if (largest < LARGE) addSmall(pattern, values, growth);
      else addLarge(pattern, values, this.decimals);
    }
  }

  /** Cross-products of some of the columns over the cases complete on just those. */
  crossProducts(names: readonly string[]): CrossProducts {
    const wanted = names.map((name) => this.columns.indexOf(name));
    if (wanted.includes(-1)) throw new RangeError(`no such column in this group: ${names.join(", ")}`);
    const sums = wanted.map(() => 0n);
    const products = wanted.flatMap((_, row) => new Array<bigint>(row + 1).fill(0n));
    let n = 0;
    for (const pattern of this.patterns.values()) {
      if (wanted.some((column) => pattern.missing.has(column))) continue;
      n += pattern.n;
      addPattern(pattern, wanted, sums, products);
    }
    const decimals = wanted.map((column) => this.decimals[column]!);
    const kept = totalsOf(this.kept, wanted, decimals);
    n += kept.n;
    const own = wanted.map((_, index) => index);
    addPattern(kept, own, sums, products);
    return { columns: [...names], decimals, n, excluded: this.cases - n, sums, products };
  }

  /** Null where there is no room for another one. */
  private patternOf(missing: readonly number[]): Pattern | null {
    const known = this.patterns.get(missing.join());
    if (known !== undefined) return known;
    return this.patterns.size < this.mostPatterns ? this.newPattern(missing) : null;
  }

  private newPattern(missing: readonly number[]): Pattern {
    const gone = new Set(missing);
    const present = this.columns.map((_, index) => index).filter((index) => !gone.has(index));
    const pattern = { missing: gone, present, n: 0, totals: newTotals(present.length) };
    this.patterns.set(missing.join(), pattern);
    return pattern;
  }

  /** More digits have turned up in a column: what was added so far is restated in the finer unit. */
  private rescale(decimals: readonly number[]): void {
    const shift = decimals.map((digits, index) => Math.max(digits - this.decimals[index]!, 0));
    if (shift.every((digits) => digits === 0)) return;
    for (const pattern of this.patterns.values()) {
      const { present } = pattern;
      const before = pattern.totals.totals();
      const after = new ExactTotals(before.length);
      for (const [at, column] of present.entries()) after.addLarge(at, before[at]! * 10n ** BigInt(shift[column]!));
      let at = present.length;
      for (const [row, a] of present.entries()) {
        for (const b of present.slice(0, row + 1)) {
          after.addLarge(at, before[at]! * 10n ** BigInt(shift[a]! + shift[b]!));
          at++;
        }
      }
      pattern.totals = after;
    }
    this.decimals = this.decimals.map((digits, index) => digits + shift[index]!);
  }
}

function newTotals(columns: number): ExactTotals {
  return new ExactTotals(columns + triangle(columns));
}

/** Totals of those kept cases that are complete on the wanted columns, which become the totals' columns 0, 1 ... */
function totalsOf(cases: KeptCases, wanted: readonly number[], decimals: readonly number[]): Pattern {
  const present = wanted.map((_, index) => index);
  const pattern: Pattern = { missing: new Set(), present, n: 0, totals: newTotals(wanted.length) };
  const small = cases.largest < LARGE && decimals.every((digits) => digits === 0);
  const growth = Math.max(cases.largest, cases.largest ** 2);
  for (const values of cases.completeOn(wanted)) {
    pattern.n++;
    if (small) addSmall(pattern, values, growth);
    else addLarge(pattern, values, decimals);
  }
  return pattern;
}

/** Whole numbers so small that a case's products add to doubles exactly. */
function addSmall({ present, totals }: Pattern, values: Float64Array, growth: number): void {
  const sums = totals.room(growth);
  const k = present.length;
  let at = k;
  for (let row = 0; row < k; row++) {
    const a = values[present[row]!]!;
    sums[row]! += a;
    for (let column = 0; column <= row; column++) sums[at++]! += a * values[present[column]!]!;
  }
}

function addLarge({ present, totals }: Pattern, values: Float64Array, decimals: readonly number[]): void {
  const wholes = present.map((column) => scaledWhole(values[column]!, decimals[column]!));
  let at = present.length;
  for (const [row, a] of wholes.entries()) {
    totals.addLarge(row, a);
    for (let column = 0; column <= row; column++) totals.addLarge(at++, a * wholes[column]!);
  }
}

function addPattern({ present, totals }: Pattern, wanted: readonly number[], sums: bigint[], products: bigint[]): void {
  const whole = totals.totals();
  const place = new Map(present.map((column, index) => [column, index]));
  let at = 0;
  for (const [row, column] of wanted.entries()) {
    const a = place.get(column)!;
    sums[row]! += whole[a]!;
    for (const other of wanted.slice(0, row + 1)) {
      const b = place.get(other)!;
      products[at]! += whole[present.length + triangle(Math.max(a, b)) + Math.min(a, b)]!;
      at++;
    }
  }
}

/** Entries before row `row` of a lower triangle: its first entry's place. */
function triangle(row: number): number {
  return (row * (row + 1)) / 2;
}

function missingColumns(values: Float64Array): number[] {
  const missing: number[] = [];
  for (const [index, value] of values.entries()) if (Number.isNaN(value)) missing.push(index);
  return missing;
}

/** The largest size of a value. */
function largestOf(columns: readonly Float64Array[], size: number): number {
  let largest = 0;
  for (const column of columns) {
    for (let i = 0; i < size; i++) {
      const value = Math.abs(column[i]!);
      if (value > largest) largest = value;
    }
  }
  return largest;
}

/** The cross-products of both halves together; a column's unit is the finer of the two. */
export function addCrossProducts(a: CrossProducts, b: CrossProducts): CrossProducts {
  const decimals = a.decimals.map((digits, column) => Math.max(digits, b.decimals[column]!));
  const [x, y] = [withDecimals(a, decimals), withDecimals(b, decimals)];
  return {
    columns: a.columns,
    decimals,
    n: a.n + b.n,
    excluded: a.excluded + b.excluded,
    sums: x.sums.map((sum, index) => sum + y.sums[index]!),
    products: x.products.map((product, index) => product + y.products[index]!),
  };
}

function withDecimals(x: CrossProducts, decimals: readonly number[]): Pick<CrossProducts, "sums" | "products"> {
  const factors = decimals.map((digits, column) => 10n ** BigInt(digits - x.decimals[column]!));
  const pairs = factors.flatMap((a, row) => factors.slice(0, row + 1).map((b) => a * b));
  return {
    sums: x.sums.map((sum, column) => sum * factors[column]!),
    products: x.products.map((product, index) => product * pairs[index]!),
  };
}
