/** Distributions for tests, made by the program's own counter. */
import fc from "fast-check";
import { DistributionCounter } from "../../src/counts/distribution.ts";
import type { Distribution } from "../../src/counts/summaries.ts";

/** @param values finite, any order; decimals as in Distribution */
export function distributionOf(values: readonly number[], decimals: number | null): Distribution {
  const counter = new DistributionCounter();
  counter.add(Float64Array.from(values), values.length);
  return counter.distribution(decimals);
}

/** Whole numbers as decimals with so many digits after the point: -1234, 2 is -12.34. */
export function decimals(wholes: readonly number[], digits: number): number[] {
  return wholes.map((whole) => Number(`${whole}e-${digits}`));
}

/** Scores as a questionnaire gives them, and wilder whole numbers; never empty. */
export const scores: fc.Arbitrary<number[]> = fc.oneof(
  fc.array(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 60 }),
  fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 1, maxLength: 60 }),
);

/** Values that vary, enough for every figure. */
export const variedScores: fc.Arbitrary<number[]> = scores.filter(
  (values) => values.length >= 4 && new Set(values).size > 1,
);

/** Doubles of ordinary sizes, taken as the binary fractions that they are. */
export const quotients: fc.Arbitrary<number[]> = fc.array(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-9),
  { minLength: 1, maxLength: 40 },
);
