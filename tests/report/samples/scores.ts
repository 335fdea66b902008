import type { FurtherResult } from "../../../src/stages/result.ts";

const score = { variable: "A", n: 12, missing: 2 };
const number = { variable: "lama", n: 3, missing: 11 };

/** Of the score A there is everything; of "lama" three equal values, so nothing that needs spread or many cases. */
export const scoresSample: Partial<FurtherResult> = {
  percentiles: [
    {
      ...score,
      points: [
        { percent: 5, weightedAverage: 2 },
        { percent: 10, weightedAverage: 2.3 },
        { percent: 25, weightedAverage: 4, tukeysHinge: 4 },
        { percent: 50, weightedAverage: 5, tukeysHinge: 5 },
        { percent: 75, weightedAverage: 6.75, tukeysHinge: 6.5 },
        { percent: 90, weightedAverage: 7.7 },
        { percent: 95, weightedAverage: null },
      ],
    },
    {
      ...number,
      points: [
        { percent: 5, weightedAverage: 2.5 },
        { percent: 10, weightedAverage: 2.5 },
        { percent: 25, weightedAverage: 2.5, tukeysHinge: 2.5 },
        { percent: 50, weightedAverage: 2.5, tukeysHinge: 2.5 },
        { percent: 75, weightedAverage: null, tukeysHinge: null },
        { percent: 90, weightedAverage: null },
        { percent: 95, weightedAverage: null },
      ],
    },
  ],
  extremes: [
    {
      ...score,
      highest: [
        { case: 3, value: 8 },
        { case: 1, value: 7 },
        { case: 9, value: 7 },
        { case: 2, value: 6 },
        { case: 5, value: 6 },
      ],
      lowest: [
        { case: 14, value: 2 },
        { case: 8, value: 3 },
        { case: 12, value: 4 },
        { case: 11, value: 4 },
        { case: 7, value: 4 },
      ],
      moreHighest: 1,
      moreLowest: 0,
    },
    {
      ...number,
      highest: [{ case: 1, value: 2.5 }],
      lowest: [{ case: 6, value: 2.5 }],
      moreHighest: 2,
      moreLowest: 2,
    },
    { variable: "kota", n: 0, missing: 14, highest: [], lowest: [], moreHighest: 0, moreLowest: 0 },
  ],
  histograms: [
    {
      ...score,
      mean: 5.25,
      sd: 1.6583,
      bins: [
        { from: 1.5, to: 2.5, value: 2, count: 1, expected: 0.44 },
        { from: 2.5, to: 3.5, value: 3, count: 0, expected: 1.2 },
        { from: 3.5, to: 4.5, value: 4, count: 11, expected: 2.26 },
      ],
    },
    {
      ...number,
      mean: 2.5,
      sd: 0,
      bins: [{ from: 2, to: 4, count: 3, expected: null }],
    },
    { variable: "kota", n: 0, missing: 14, mean: null, sd: null, bins: [] },
  ],
  boxPlots: [
    {
      variable: "A",
      by: "kota",
      n: 12,
      missing: 2,
      groups: [
        {
          label: "Bogor",
          n: 9,
          lowerWhisker: 3,
          lowerHinge: 4,
          median: 4,
          upperHinge: 5.5,
          upperWhisker: 7,
          outside: [
            { value: 2, count: 1, extreme: false },
            { value: 16, count: 2, extreme: true },
          ],
          outsideCount: 3,
          extremeCount: 2,
        },
        {
          label: "Depok",
          n: 3,
          lowerWhisker: 4,
          lowerHinge: 4.5,
          median: 5,
          upperHinge: 6.5,
          upperWhisker: 8,
          outside: [],
          outsideCount: 0,
          extremeCount: 0,
        },
      ],
    },
    { variable: "A", by: "lama", n: 0, missing: 14, groups: [] },
  ],
  qqPlots: [
    {
      ...score,
      points: [
        { value: 2, count: 1, expected: 2.55 },
        { value: 4, count: 5, expected: 4.1 },
        { value: 8, count: 1, expected: 7.9 },
      ],
    },
    { ...number, points: [{ value: 2.5, count: 3, expected: null }] },
  ],
};
