/**
 * Ways to cut a list into consecutive segments. Each segment has a log weight and a cut's weight is the product of its
 * segments'; sums over all cuts, of which there are exponentially many, take k x longest steps (forward-backward).
 */

/** `weights[start][length]`: the log weight of the segment; -Infinity, or no entry, where it isn't allowed. */
export type SegmentWeights = readonly (readonly number[])[];

export type SegmentProbabilities = {
  /** Length k + 1: probability that a cut has a border before place j; 1 at 0 and k. */
  readonly borders: readonly number[];
  /** Probability that places start to end - 1 are a segment of the cut. */
  readonly segment: (start: number, end: number) => number;
};

/**
 * Probabilities where each cut is as probable as its weight says.
 *
 * @param weights of a list of k = weights.length >= 1 places
 * @returns null where no cut is allowed
 * @see Oracle: all cuts of short lists, one by one
 */
export function segmentProbabilities(weights: SegmentWeights): SegmentProbabilities | null {
  const before = logSumsBefore(weights);
  const after = logSumsAfter(weights);
  const k = weights.length;
  const all = before[k]!;
  if (all === -Infinity) return null;
  const probability = (log: number) => Math.min(1, Math.exp(log - all));
  return {
    borders: before.map((log, place) => (place === 0 || place === k ? 1 : probability(log + after[place]!))),
    segment: (start, end) => probability(before[start]! + (weights[start]?.[end - start] ?? -Infinity) + after[end]!),
  };
}

/** Log of the summed weights of the cuts of the first j places, for j = 0 to k. */
function logSumsBefore(weights: SegmentWeights): number[] {
  const sums = [0, ...weights.map(() => -Infinity)];
  for (const [start, row] of weights.entries()) {
    for (const [length, weight] of row.entries()) {
      if (weight > -Infinity) sums[start + length] = logAdd(sums[start + length]!, sums[start]! + weight);
    }
  }
  return sums;
}

/** Log of the summed weights of the cuts of the places from j on, for j = 0 to k. */
function logSumsAfter(weights: SegmentWeights): number[] {
  const sums = [...weights.map(() => -Infinity), 0];
  for (let start = weights.length - 1; start >= 0; start--) {
    for (const [length, weight] of weights[start]!.entries()) {
      if (weight > -Infinity) sums[start] = logAdd(sums[start]!, weight + sums[start + length]!);
    }
  }
  return sums;
}

/** log(e^a + e^b) */
function logAdd(a: number, b: number): number {
  const [more, less] = a > b ? [a, b] : [b, a];
  return less === -Infinity ? more : more + Math.log1p(Math.exp(less - more));
}

/**
 * The allowed cut with the largest total weight; of equal ones, that whose last segments are the shortest.
 *
 * @returns where its segments end, ascending, the last k; null where no cut is allowed
 */
export function heaviestCut(weights: SegmentWeights): readonly number[] | null {
  const k = weights.length;
  const best = [0, ...weights.map(() => -Infinity)];
  const from = best.map(() => 0);
  for (const [start, row] of weights.entries()) {
    for (const [length, weight] of row.entries()) {
      const total = best[start]! + weight;
      if (total > -Infinity && total >= best[start + length]!) {
        best[start + length] = total;
        from[start + length] = start;
      }
    }
  }
  if (best[k] === -Infinity) return null;
  const ends: number[] = [];
  for (let end = k; end > 0; end = from[end]!) ends.unshift(end);
  return ends;
}

/**
 * The allowed cut with the most borders right on the average: a border is worth its probability less 1/2, so one that
 * is more likely than not goes in, unless a better one stands too near.
 */
export function likeliestBorders(weights: SegmentWeights, borders: readonly number[]): readonly number[] | null {
  const k = weights.length;
  const worth = (end: number) => (end === k ? 0 : borders[end]! - 0.5);
  return heaviestCut(
    weights.map((row, start) => row.map((weight, length) => (weight > -Infinity ? worth(start + length) : -Infinity))),
  );
}
