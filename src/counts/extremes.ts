/** The cases with a field's smallest and largest values: the one summary that knows cases, of which it keeps five an end. */

export type ExtremeCase = {
  readonly value: number;
  /** The row's number among the rows below the header, 1 for the first. */
  readonly case: number;
};

/**
 * Of all cases with a value, ordered by value descending and tied ones by case ascending: the first five and the last five,
 * which is SPSS's order. It adds up: {@link addExtremes}.
 */
export type Extremes = {
  /** Valid cases. */
  readonly n: number;
  /** Value ascending, tied cases descending. */
  readonly lowest: readonly ExtremeCase[];
  /** Value descending, tied cases ascending. */
  readonly highest: readonly ExtremeCase[];
  /** Cases that have the last listed value and aren't listed at that end. */
  readonly lowestMore: number;
  readonly highestMore: number;
};

const KEPT = 5;

export class ExtremesCounter {
  private n = 0;
  private readonly low = new End(1);
  private readonly high = new End(-1);

  /**
   * Looks at the first `size` entries of a column; NaN is missing.
   *
   * @param numbers of the cases, ascending within a call and from call to call
   */
  add(column: Float64Array, size: number, numbers: ArrayLike<number>): void {
    const { low, high } = this;
    let [least, most] = [low.limit, high.limit];
    for (let i = 0; i < size; i++) {
      const value = column[i]!;
      if (Number.isNaN(value)) continue;
      this.n++;
      if (value <= least) least = low.take(value, numbers[i]!);
      if (value >= most) most = high.take(value, numbers[i]!);
    }
  }

  extremes(): Extremes {
    const { n, low, high } = this;
    return { n, lowest: low.cases(), highest: high.cases(), lowestMore: low.more, highestMore: high.more };
  }
}

/** One end of the order: up to five cases, the outermost first. */
class End {
  /** Cases with the last value that aren't kept. */
  more = 0;
  private readonly values: number[] = [];
  private readonly numbers: number[] = [];

  /** @param order 1: the lowest, of tied cases the latest; -1: the highest, of tied cases the earliest */
  constructor(private readonly order: 1 | -1) {}

  /** A value beyond it is of no interest. */
  get limit(): number {
    return this.values[KEPT - 1] ?? this.order * Number.POSITIVE_INFINITY;
  }

  /** @param value within the limit @param number above all so far @returns the new limit */
  take(value: number, number: number): number {
    const { values, numbers, order } = this;
    const last = values[KEPT - 1];
    if (order === -1 && value === last) {
      this.more++;
      return last;
    }
    // Where all places are taken, the last one's case makes room.
    let place = Math.min(values.length, KEPT - 1);
    while (place > 0 && (order * value < order * values[place - 1]! || (order === 1 && value === values[place - 1]))) {
      values[place] = values[place - 1]!;
      numbers[place] = numbers[place - 1]!;
      place--;
    }
    values[place] = value;
    numbers[place] = number;
    if (last !== undefined) this.more = values[KEPT - 1] === last ? this.more + 1 : 0;
    return this.limit;
  }

  cases(): readonly ExtremeCase[] {
    return this.values.map((value, at) => ({ value, case: this.numbers[at]! }));
  }
}

/** The extremes of both halves together, whose cases differ. */
export function addExtremes(a: Extremes, b: Extremes): Extremes {
  const lowest = firstFive([...a.lowest, ...b.lowest], (x, y) => x.value - y.value || y.case - x.case);
  const highest = firstFive([...a.highest, ...b.highest], (x, y) => y.value - x.value || x.case - y.case);
  return {
    n: a.n + b.n,
    lowest,
    highest,
    lowestMore: moreOf(lowest, [a.lowest, a.lowestMore], [b.lowest, b.lowestMore]),
    highestMore: moreOf(highest, [a.highest, a.highestMore], [b.highest, b.highestMore]),
  };
}

function firstFive(
  cases: readonly ExtremeCase[],
  order: (x: ExtremeCase, y: ExtremeCase) => number,
): readonly ExtremeCase[] {
  return [...cases].sort(order).slice(0, KEPT);
}

/** Cases with the last kept value, less those that are listed. A half knows all its cases with that value. */
function moreOf(kept: readonly ExtremeCase[], ...halves: readonly [readonly ExtremeCase[], number][]): number {
  const last = kept.at(-1)?.value;
  const having = (cases: readonly ExtremeCase[]) => cases.filter(({ value }) => value === last).length;
  const all = halves.map(([cases, more]) => having(cases) + (cases.at(-1)?.value === last ? more : 0));
  return all.reduce((sum, count) => sum + count, 0) - having(kept);
}
