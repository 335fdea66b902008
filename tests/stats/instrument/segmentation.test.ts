import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  heaviestCut,
  likeliestBorders,
  type SegmentWeights,
  segmentProbabilities,
} from "../../../src/stats/instrument/segmentation.ts";

/** Weights of a list of 1 to 9 places, some segments not allowed. */
const someWeights: fc.Arbitrary<SegmentWeights> = fc.integer({ min: 1, max: 9 }).chain((k) =>
  fc.tuple(
    ...Array.from({ length: k }, (_, start) =>
      fc
        .array(fc.oneof(fc.double({ min: -20, max: 20, noNaN: true }), fc.constant(-Infinity)), {
          minLength: k - start,
          maxLength: k - start,
        })
        .map((weights) => [-Infinity, ...weights]),
    ),
  ),
);

/** Every cut of the places from `start` on that is allowed, by where its segments end. */
function allCuts(weights: SegmentWeights, start = 0): number[][] {
  const k = weights.length;
  if (start === k) return [[]];
  return Array.from({ length: k - start }, (_, at) => start + at + 1)
    .filter((end) => weights[start]![end - start]! > -Infinity)
    .flatMap((end) => allCuts(weights, end).map((rest) => [end, ...rest]));
}

function weightOf(weights: SegmentWeights, ends: readonly number[]): number {
  return ends.reduce((sum, end, at) => sum + weights[ends[at - 1] ?? 0]![end - (ends[at - 1] ?? 0)]!, 0);
}

describe("cutting a list", () => {
  it("gives the probabilities that summing over every cut gives", () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        const cuts = allCuts(weights).map((ends) => ({ ends, weight: Math.exp(weightOf(weights, ends)) }));
        const found = segmentProbabilities(weights);
        expect(found === null).toBe(cuts.length === 0);
        if (found === null) return;
        const all = cuts.reduce((sum, { weight }) => sum + weight, 0);
        const share = (those: typeof cuts) => those.reduce((sum, { weight }) => sum + weight, 0) / all;
        for (let end = 1; end <= weights.length; end++) {
          expect(found.borders[end]).toBeCloseTo(share(cuts.filter(({ ends }) => ends.includes(end))), 10);
          for (let start = 0; start < end; start++) {
            const within = cuts.filter(({ ends }) => {
              const at = ends.indexOf(end);
              return at >= 0 && (ends[at - 1] ?? 0) === start;
            });
            expect(found.segment(start, end)).toBeCloseTo(share(within), 10);
          }
        }
        expect(found.borders[0]).toBe(1);
      }),
    );
  });

  it("finds a cut that no other outweighs", () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        const cuts = allCuts(weights);
        const found = heaviestCut(weights);
        expect(found === null).toBe(cuts.length === 0);
        if (found === null) return;
        expect(cuts).toContainEqual(found);
        expect(weightOf(weights, found)).toBeCloseTo(Math.max(...cuts.map((ends) => weightOf(weights, ends))), 10);
      }),
    );
  });

  it("proposes the borders that are more likely than not, where segments of any length are allowed", () => {
    const free = Array.from({ length: 5 }, (_, start) => [-Infinity, ...new Array<number>(5 - start).fill(0)]);
    expect(likeliestBorders(free, [1, 0.6, 0.4, 0.9, 0.2, 1])).toEqual([1, 3, 5]);
  });

  it("takes the better one of two borders that stand too near", () => {
    const two = Array.from({ length: 5 }, (_, start) => [
      ...[-Infinity, -Infinity],
      ...new Array<number>(Math.max(0, 4 - start)).fill(0),
    ]);
    expect(likeliestBorders(two, [1, 0, 0.6, 0.7, 0, 1])).toEqual([3, 5]);
  });

  it("of equal cuts takes the one whose last segments are the shortest", () => {
    const free = Array.from({ length: 4 }, (_, start) => [-Infinity, ...new Array<number>(4 - start).fill(0)]);
    expect(heaviestCut(free)).toEqual([1, 2, 3, 4]);
    const pairsAtMost = free.map((row, start) => (start === 2 ? [-Infinity, -Infinity, 0] : row.slice(0, 3)));
    expect(heaviestCut(pairsAtMost)).toEqual([1, 3, 4]);
  });

  it("gives a segment of no weight the probability 0: longer than any allowed, empty, or behind the end", () => {
    const short = [
      [-Infinity, 1],
      [-Infinity, 1],
      [-Infinity, 1],
    ];
    const { segment } = segmentProbabilities(short)!;
    expect([segment(0, 1), segment(0, 2), segment(0, 3), segment(1, 1), segment(3, 3)]).toEqual([1, 0, 0, 0, 0]);
  });

  it("stays finite where weights are beyond what e to their power can be", () => {
    const weights = [
      [-Infinity, 5000, -9000],
      [-Infinity, 4000],
    ];
    expect(segmentProbabilities(weights)!.borders).toEqual([1, 1, 1]);
  });
});
