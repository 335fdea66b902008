import { withoutOverlap } from "../../stats/scores/extreme-values.ts";
import type { Extremes } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function extremes({ scores, counts }: FurtherContext): readonly Extremes[] {
  return scores.map(({ name, distribution }) => {
    const { n, highest, lowest, highestMore, lowestMore } = withoutOverlap(counts.extremes(name));
    const listed = { highest, lowest, moreHighest: highestMore, moreLowest: lowestMore };
    return { variable: name, n, missing: distribution.missing, ...listed };
  });
}
