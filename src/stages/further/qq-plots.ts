import { normalQQ } from "../../stats/scores/normal-qq.ts";
import type { QQPlot } from "../result.ts";
import type { Score } from "../study.ts";
import type { FurtherContext } from "./context.ts";

export function qqPlots({ scores, remarks }: FurtherContext): readonly QQPlot[] {
  return scores.map((score, index) => ofScore(score, `qqPlots[${index}]`, remarks));
}

/** A value that everybody has is there, but has no place on the line. */
function ofScore({ name, distribution }: Score, where: string, remarks: FurtherContext["remarks"]): QQPlot {
  const { n, missing, values, counts } = distribution;
  const plot = normalQQ(distribution);
  if (plot.ok) {
    const points = plot.value.points.map(({ value, count, expected }) => ({ value, count, expected }));
    return { variable: name, n, missing, points };
  }
  const points = values.map((value, at) => ({
    value,
    count: counts[at]!,
    expected: remarks.figure(plot, `${where}.points[${at}].expected`, { variable: name }),
  }));
  return { variable: name, n, missing, points };
}
