/** Scores: sums of a scale's items, or of the scores of its scales. */
import type { Scale } from "../codebook/codebook.ts";

export type ScoreSum = {
  readonly name: string;
  readonly field: number;
  /** Fields it sums, each before it in order; none where everything that it sums was dropped. */
  readonly parts: readonly number[];
};

/** By scale, the items that its score leaves out: an item may be invalid in one scale and valid in another. */
export type Dropped = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * One sum a scale, in an order in which each finds the scores it needs. A scale of which nothing is left after dropping
 * has no parts, and counts for nothing in a scale of scales.
 *
 * @param indexes fields of the items by name
 * @param first field of the first score; the others follow in the order of the result
 * @throws RangeError for a scale that sums itself or no scale: the codebook has been checked for it
 */
export function planScores(
  scales: readonly Scale[],
  dropped: Dropped,
  indexes: ReadonlyMap<string, number>,
  first: number,
): readonly ScoreSum[] {
  const byName = new Map(scales.map((scale) => [scale.name, scale]));
  const sums = new Map<string, ScoreSum>();
  const open = new Set<string>();
  const visit = (name: string): ScoreSum => {
    const known = sums.get(name);
    if (known !== undefined) return known;
    const scale = byName.get(name);
    if (scale === undefined || open.has(name)) throw new RangeError(`scale ${name} can't be summed`);
    open.add(name);
    const scores = scale.sum.map(visit).filter(({ parts }) => parts.length > 0);
    const items = scale.items.filter((item) => !dropped.get(scale.name)?.has(item)).map((item) => indexes.get(item)!);
    const sum = { name, field: first + sums.size, parts: [...items, ...scores.map(({ field }) => field)] };
    sums.set(name, sum);
    return sum;
  };
  for (const { name } of scales) visit(name);
  return [...sums.values()];
}

/** Fills the score's column; NaN where one of its parts is, and everywhere where it has none. */
export function sumScore({ field, parts }: ScoreSum, columns: readonly Float64Array[], size: number): void {
  const target = columns[field]!;
  target.fill(parts.length === 0 ? Number.NaN : 0, 0, size);
  for (const part of parts) {
    const values = columns[part]!;
    for (let i = 0; i < size; i++) target[i]! += values[i]!;
  }
}
