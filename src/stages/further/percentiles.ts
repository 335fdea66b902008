import { percentileTable } from "../../stats/scores/percentile-table.ts";
import type { Percentiles } from "../result.ts";
import type { Score } from "../study.ts";
import type { FurtherContext } from "./context.ts";

export function percentiles({ scores, remarks }: FurtherContext): readonly Percentiles[] {
  return scores.map((score, index) => ofScore(score, `percentiles[${index}]`, remarks));
}

function ofScore({ name, distribution }: Score, where: string, remarks: FurtherContext["remarks"]): Percentiles {
  const { weightedAverage, tukeyHinges } = percentileTable(distribution);
  const points = weightedAverage.map(({ percent, value }, at) => {
    const place = `${where}.points[${at}]`;
    // Which percentile a note is about is in no field of the path.
    const args = { variable: name, figure: `percentile${percent}` };
    const hinge = tukeyHinges.find((candidate) => candidate.percent === percent);
    return {
      percent,
      weightedAverage: remarks.figure(value, `${place}.weightedAverage`, args),
      ...(hinge === undefined
        ? {}
        : { tukeysHinge: remarks.figure(hinge.value, `${place}.tukeysHinge`, { variable: name }) }),
    };
  });
  return { variable: name, n: distribution.n, missing: distribution.missing, points };
}
