import { exactValues, ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";

/** Beyond the inner fence, or beyond the outer one too, in the words of SPSS's boxplots. */
export type Beyond = "outlier" | "extreme";

export type TukeyFences = {
  readonly lowerHinge: number;
  readonly upperHinge: number;
  /** By value, those beyond a fence; empty where the hinges coincide, since the fences then part nothing. */
  readonly beyond: ReadonlyMap<number, Beyond>;
};

/**
 * Tukey's hinges (the medians of the lower and the upper half; of an odd number of cases the middle one is in both), and
 * the values that lie more than 1.5 times (outlier) and more than 3 times (extreme) their distance beyond them.
 *
 * @returns undefined for no cases
 * @see Tukey (1977), Exploratory Data Analysis, 2C-2E. Oracle: R fivenum and boxplot.stats; SPSS EXAMINE's Tukey's hinges
 */
export function tukeyFences(d: Distribution): Outcome<TukeyFences> {
  if (d.n === 0) return undefinedBecause({ code: "no-cases" });
  // depth of the hinges, twice: whole where a hinge is a case's value, odd where it lies between two
  const depth2 = Math.floor((d.n + 1) / 2) + 1;
  const [near, far] = [Math.floor(depth2 / 2), Math.ceil(depth2 / 2)];
  const ends = [near, far, d.n + 1 - far, d.n + 1 - near].map((rank) => valueAt(d, rank));
  const candidates = outside(d.values, ends);
  const { wholes, unit } = exactValues([...ends, ...candidates], d.decimals);
  const [lower2, upper2] = [wholes[0]! + wholes[1]!, wholes[2]! + wholes[3]!];
  const beyond = new Map<number, Beyond>();
  for (const [index, value] of candidates.entries()) {
    const found = whereIs(wholes[index + 4]!, lower2, upper2);
    if (found !== null) beyond.set(value, found);
  }
  return ok({ lowerHinge: ratio(lower2, 2n * unit), upperHinge: ratio(upper2, 2n * unit), beyond });
}

/** @param lower2 twice the hinge, as `upper2` */
function whereIs(value: bigint, lower2: bigint, upper2: bigint): Beyond | null {
  const spread2 = upper2 - lower2;
  if (spread2 === 0n) return null;
  // 1.5 and 3 times the distance, in quarters and halves of the unit
  if (4n * value >= 2n * lower2 - 3n * spread2 && 4n * value <= 2n * upper2 + 3n * spread2) return null;
  return 2n * value < lower2 - 3n * spread2 || 2n * value > upper2 + 3n * spread2 ? "extreme" : "outlier";
}

/** Values that may lie beyond a fence; rounding can't lose one. */
function outside(values: readonly number[], [a = 0, b = 0, c = 0, d = 0]: readonly number[]): readonly number[] {
  const [lower, upper] = [(a + b) / 2, (c + d) / 2];
  const margin = 1.5 * (upper - lower) * (1 - 1e-9) - 1e-9 * Math.max(Math.abs(lower), Math.abs(upper));
  return values.filter((value) => value < lower - margin || value > upper + margin);
}

/** The value of the case with that rank, 1 being the smallest. */
function valueAt({ values, counts }: Distribution, rank: number): number {
  let below = 0;
  for (const [index, count] of counts.entries()) {
    below += count;
    if (rank <= below) return values[index]!;
  }
  return values.at(-1)!;
}
