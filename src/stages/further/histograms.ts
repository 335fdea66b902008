import { histogram } from "../../stats/scores/histogram.ts";
import type { Histogram } from "../result.ts";
import type { Score } from "../study.ts";
import type { FurtherContext } from "./context.ts";

/** Nobody's values have no bars. */
export function histograms({ scores, remarks }: FurtherContext): readonly Histogram[] {
  return scores.map((score, index) => ofScore(score, `histograms[${index}]`, remarks));
}

function ofScore({ name, distribution, figures }: Score, where: string, remarks: FurtherContext["remarks"]): Histogram {
  const args = { variable: name };
  const drawn = histogram(distribution);
  return {
    variable: name,
    n: distribution.n,
    missing: distribution.missing,
    mean: remarks.figure(figures.mean, `${where}.mean`, args),
    sd: remarks.figure(figures.sd, `${where}.sd`, args),
    bins: (drawn.ok ? drawn.value.bins : []).map(({ expected, ...bin }, at) => ({
      ...bin,
      expected: remarks.figure(expected, `${where}.bins[${at}].expected`, args),
    })),
  };
}
