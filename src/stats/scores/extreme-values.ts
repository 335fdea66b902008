import type { ExtremeCase, Extremes } from "../../counts/extremes.ts";

/**
 * The outermost cases as SPSS's EXAMINE lists them: of fewer than ten cases each end has half, rounded down, so that no case
 * is at both.
 */
export function withoutOverlap(extremes: Extremes): Extremes {
  const { n, lowest, highest, lowestMore, highestMore } = extremes;
  const each = Math.floor(n / 2);
  // both ends list as many
  if (each >= lowest.length) return extremes;
  return {
    n,
    lowest: lowest.slice(0, each),
    highest: highest.slice(0, each),
    lowestMore: moreOf(lowest, each, lowestMore),
    highestMore: moreOf(highest, each, highestMore),
  };
}

/** Cases with the last kept value that were cut off, and those that weren't listed before. @param cases one at least */
function moreOf(cases: readonly ExtremeCase[], kept: number, more: number): number {
  const last = cases[kept - 1]?.value;
  const cutOff = cases.slice(kept).filter(({ value }) => value === last).length;
  return cutOff + (cases.at(-1)!.value === last ? more : 0);
}
