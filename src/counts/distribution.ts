/** Makes and adds distributions. */
import type { Distribution } from "./summaries.ts";
import { together } from "./together.ts";
import { ascendingOrder, ValueIndex } from "./value-index.ts";

export class DistributionCounter {
  private readonly index = new ValueIndex();
  private readonly counts: number[] = [];
  private missing = 0;

  /** Counts the first `size` entries of a column; NaN is missing. */
  add(column: Float64Array, size: number): void {
    const { index, counts } = this;
    for (let i = 0; i < size; i++) {
      const value = column[i]!;
      if (Number.isNaN(value)) {
        this.missing++;
        continue;
      }
      const at = index.of(value);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }

  /** @param decimals digits after the point of the values, or null where they can't be scaled */
  distribution(decimals: number | null): Distribution {
    const { values } = this.index;
    const order = ascendingOrder(values);
    return this.inOrder(
      order,
      order.map((at) => values[at]!),
      decimals,
    );
  }

  /**
   * @param labels text of each value, which is an index into it
   * @param ordered the same texts in the order of tables; only those that occur are taken
   */
  texts(labels: readonly string[], ordered: readonly string[]): Distribution<string> {
    const places = new Map(this.index.values.map((value, at) => [labels[value]!, at]));
    const texts = ordered.filter((text) => places.has(text));
    const order = texts.map((text) => places.get(text)!);
    return this.inOrder(order, texts, 0);
  }

  private inOrder<V extends number | string>(
    order: readonly number[],
    values: readonly V[],
    decimals: number | null,
  ): Distribution<V> {
    const counts = order.map((at) => this.counts[at]!);
    const n = counts.reduce((sum, count) => sum + count, 0);
    return { values, counts, n, missing: this.missing, decimals };
  }
}

/** The distribution of both halves together. */
export function addDistributions<V extends number | string>(a: Distribution<V>, b: Distribution<V>): Distribution<V> {
  const counts = new Map<V, number>();
  for (const half of [a, b]) {
    for (const [index, value] of half.values.entries()) {
      counts.set(value, (counts.get(value) ?? 0) + half.counts[index]!);
    }
  }
  const values = together(a.values, b.values);
  return {
    values,
    counts: values.map((value) => counts.get(value)!),
    n: a.n + b.n,
    missing: a.missing + b.missing,
    decimals: a.decimals === null || b.decimals === null ? null : Math.max(a.decimals, b.decimals),
  };
}
