/** Merging neighbours on one side of a table until few enough cells expect few cases. */

/** Runs of neighbouring categories, by index, in order: [[0], [1, 2]] merges the second with the third. */
export type Groups = readonly (readonly number[])[];

export type SideMerge = {
  readonly groups: Groups;
  /** Cells of the merged table that expect fewer than 5. */
  readonly below5: number;
  /** Cases in groups of more than one category. */
  readonly moved: number;
};

/**
 * The partition of one side's categories into the most groups, two at least and one fewer than there are categories at most, such
 * that at most a fifth of the cells expect fewer than 5 and none fewer than 1. Among those with as many groups: the fewest cells
 * below 5, then the fewest cases in merged groups, then the earliest merges.
 *
 * A group's cells depend on its total alone, so the best partition of the first i categories into k groups extends the best ones
 * of fewer: of the order of `totals.length`^3 steps.
 *
 * @param totals of the categories that may merge, each >= 1
 * @param others totals of the other side, two at least, each >= 1
 * @returns null where no such partition is good enough
 */
export function mergeSide(totals: readonly number[], others: readonly number[]): SideMerge | null {
  const n = totals.reduce((sum, total) => sum + total, 0);
  const size = totals.length;
  const costs = groupCosts(totals, others, n);
  // One number for both criteria: cells below 5 count n + 1 each, more than all cases that could move. Infinite: no end of them.
  const below5 = (cost: number) => Math.floor(cost / (n + 1));
  const steps: Int32Array[] = [];
  let layer = Float64Array.from(costs, (row) => row[0] ?? Number.POSITIVE_INFINITY);
  let best: { cost: number; groups: number } | null = null;
  for (let groups = 2; groups < size; groups++) {
    const { next, from } = addGroup(layer, costs, groups);
    steps.push(from);
    layer = next;
    const cost = layer[size]!;
    if (5 * below5(cost) <= groups * others.length) best = { cost, groups };
  }
  if (best === null) return null;
  const below = below5(best.cost);
  return { groups: trace(steps, best.groups, size), below5: below, moved: best.cost - below * (n + 1) };
}

/** costs[i][j]: what one group of the categories from j up to but without i costs; infinite where a cell expects below 1. */
function groupCosts(totals: readonly number[], others: readonly number[], n: number): readonly Float64Array[] {
  const ascending = [...others].sort((a, b) => a - b);
  return Array.from({ length: totals.length + 1 }, (_, end) => {
    const row = new Float64Array(end);
    let total = 0;
    let below = others.length;
    for (let start = end - 1; start >= 0; start--) {
      total += totals[start]!;
      while (below > 0 && total * ascending[below - 1]! >= 5 * n) below--;
      const moved = end - start > 1 ? total : 0;
      row[start] = total * ascending[0]! < n ? Number.POSITIVE_INFINITY : below * (n + 1) + moved;
    }
    return row;
  });
}

/** One more group behind the best partitions into `groups` - 1: `layer[i]` is the cost of the first i categories. */
function addGroup(layer: Float64Array, costs: readonly Float64Array[], groups: number) {
  const next = new Float64Array(layer.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(layer.length);
  for (let end = groups; end < layer.length; end++) {
    const row = costs[end]!;
    // `<=`: of equals the last group stays the smallest, so that merges come early.
    for (let start = groups - 1; start < end; start++) {
      const cost = layer[start]! + row[start]!;
      if (cost <= next[end]!) [next[end], from[end]] = [cost, start];
    }
  }
  return { next, from };
}

function trace(steps: readonly Int32Array[], groups: number, size: number): Groups {
  const found: number[][] = [];
  let end = size;
  for (let k = groups; k >= 1; k--) {
    const start = k === 1 ? 0 : steps[k - 2]![end]!;
    found.unshift(Array.from({ length: end - start }, (_, index) => start + index));
    end = start;
  }
  return found;
}
