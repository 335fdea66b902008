/** What is proposed as a scale must hang together: segments that don't are given to their neighbours. */
import type { CorrelationMatrix } from "../stats/instrument/general-factor.ts";
import type { SegmentWeights } from "../stats/instrument/segmentation.ts";
import { type Candidate, meanCorrelation } from "./scale-structure-evidence.ts";

/**
 * A pair or three items whose mean correlation isn't above this are no scale: alpha would be .26, or .35. More items need
 * less. Higher limits for long scales cost more true borders than they save false ones (bench/scale-structure.js).
 */
const WEAK = { short: 0.15, long: 0.05 };
const SHORT = 3;

type Cut = {
  readonly r: CorrelationMatrix;
  /** `[start][length]` */
  readonly candidates: readonly (readonly (Candidate | null)[])[];
  readonly weights: SegmentWeights;
};

/**
 * Ends of the segments once those are gone that hardly correlate within, or, where they are short, less than with a neighbour. The items of such
 * a segment join the segment before or the one after, or its first ones the former and the others the latter: whichever
 * weighs most. A segment without neighbours stays.
 *
 * @param ends ascending, the last one the number of items
 */
export function withoutWeakSegments(ends: readonly number[], cut: Cut): readonly number[] {
  let left = ends;
  for (;;) {
    const weak = weakest(left, cut);
    const joined = weak === null ? null : without(left, weak, cut);
    if (joined === null) return left;
    left = joined;
  }
}

/** Place of the segment with the lowest mean correlation among those that are weak. */
function weakest(ends: readonly number[], cut: Cut): number | null {
  let found: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const at of ends.keys()) {
    const within = meanWithin(ends, at, cut);
    const isShort = ends[at]! - (ends[at - 1] ?? 0) <= SHORT;
    const between = Math.max(meanBetween(ends, at - 1, at, cut), meanBetween(ends, at, at + 1, cut));
    const isWeak = isShort ? within <= WEAK.short || within < between : within <= WEAK.long;
    if (!isWeak || within >= lowest) continue;
    found = at;
    lowest = within;
  }
  return ends.length > 1 ? found : null;
}

function candidateOf(ends: readonly number[], at: number, { candidates }: Cut): Candidate | null {
  const start = ends[at - 1] ?? 0;
  return candidates[start]?.[(ends[at] ?? start) - start] ?? null;
}

function meanWithin(ends: readonly number[], at: number, cut: Cut): number {
  const own = candidateOf(ends, at, cut);
  return own === null ? Number.POSITIVE_INFINITY : meanCorrelation(cut.r, own);
}

/** Of the items of two segments with each other, by size, reversed items turned; 0 where there aren't two. */
function meanBetween(ends: readonly number[], a: number, b: number, cut: Cut): number {
  const [one, other] = [candidateOf(ends, a, cut), candidateOf(ends, b, cut)];
  if (one === null || other === null) return 0;
  let sum = 0;
  for (const [i, sign] of one.signs.entries()) {
    const row = cut.r[one.start + i]!;
    for (const [j, turned] of other.signs.entries()) sum += sign * turned * row[other.start + j]!;
  }
  return Math.abs(sum) / one.signs.length / other.signs.length;
}

/** @returns null where what it could join would be longer than scales are */
function without(ends: readonly number[], at: number, { weights }: Cut): readonly number[] | null {
  const before = ends[at - 2] ?? 0;
  const start = ends[at - 1] ?? 0;
  const end = ends[at]!;
  const after = ends[at + 1] ?? end;
  const weight = (from: number, to: number) => (from === to ? 0 : (weights[from]?.[to - from] ?? -Infinity));
  let best: number | null = null;
  let most = -Infinity;
  for (let border = start; border <= end; border++) {
    // at an end of the list there is only one neighbour
    if ((at === 0 && border > start) || (end === after && border < end)) continue;
    const total = weight(before, border) + weight(border, after);
    if (total <= most) continue;
    best = border;
    most = total;
  }
  if (best === null) return null;
  const border = best;
  const others = ends.filter((other) => other !== end && other !== start);
  const kept = border === 0 || border === after ? others : [...others, border];
  return [...new Set([...kept, ends.at(-1)!])].sort((a, b) => a - b);
}
