import type { FactorItem, FurtherResult } from "../../../src/stages/result.ts";

const share = (total: number, percent: number | null = null, cumulativePercent: number | null = null) => ({
  total,
  percent,
  cumulativePercent,
});

const item = (
  name: string,
  loadings: FactorItem["loadings"],
  rotated: FactorItem["rotated"],
  more: Partial<FactorItem> = {},
): FactorItem => ({
  item: name,
  scale: name.slice(0, 1),
  initialCommunality: 1,
  communality: 0.7,
  loadings,
  rotated,
  structure: null,
  factor: 0,
  misfit: null,
  ...more,
});

/** One entry a stage at least, with everything undefined somewhere that can be. */
export const factorsSample: Partial<FurtherResult> = {
  omega: [
    {
      scale: "A",
      source: "pilot",
      n: 12,
      excluded: 2,
      omega: 0.7204,
      items: [
        { item: "A1", loading: 0.51, standardizedLoading: 0.6124, explainedPercent: 37.503376, uniqueness: 0.43 },
        {
          item: "A3",
          loading: -0.21,
          standardizedLoading: -0.2,
          explainedPercent: 4.000000000000001,
          uniqueness: 1.06,
        },
        { item: "A4", loading: 0.62, standardizedLoading: 0.8, explainedPercent: 64.00000000000001, uniqueness: 0.22 },
      ],
      fit: null,
    },
    { scale: "L", source: "pilot", n: 12, excluded: 2, omega: null, items: [], fit: null },
  ],
  factors: [
    {
      scale: null,
      source: "data",
      n: 12,
      excluded: 2,
      extraction: "principal-components",
      criterion: "kaiser",
      rotation: "varimax",
      factors: 3,
      iterations: null,
      initial: [share(2.1, 42, 42), share(1.2, 24, 66), share(1.1, 22, 88), share(0.6, 12, 100), share(0, 0, 100)],
      extracted: [share(2.1, 42, 42), share(1.2, 24, 66), share(1.1, 22, 88)],
      rotated: [share(1.7, 34, 34), share(1.5, 30, 64), share(1.2, 24, 88)],
      items: [
        item("A1", [0.8, 0.2, 0.1], [0.8301, 0.1, 0.0004]),
        item("A3", [0.7, -0.3, 0.1], [0.62, -0.51, 0.1], { misfit: "cross-loading" }),
        item("A4", [0.3, 0.3, 0.2], [0.35, 0.3, 0.2], { misfit: "no-loading" }),
        item("L1", [0.6, 0.5, 0.1], [0.7, 0.2, 0.1], { misfit: "other-factor" }),
        item("L2", [0.1, 0.8, 0.1], [0.1, 0.91, 0.1], { factor: 1 }),
      ],
      measures: ["A", "L", null],
      transformation: [
        [0.9, 0.4, 0.1],
        [-0.4, 0.9, 0.1],
        [-0.1, -0.1, 1],
      ],
      factorCorrelations: null,
    },
    {
      scale: "A",
      source: "pilot",
      n: 12,
      excluded: 2,
      extraction: "principal-axis",
      criterion: 2,
      rotation: "promax",
      factors: 2,
      iterations: 4,
      initial: [share(1.9, 63.333, 63.333), share(0.7, 23.333, 86.667), share(0.4, 13.333, 100)],
      extracted: [share(1.5, 50, 50), share(0.3, 10, 60)],
      rotated: [share(1.4), share(0.9)],
      items: [
        item("A1", [0.8, 0.2], [0.9, -0.1], { structure: [0.85, 0.4] }),
        item("A3", [0.7, -0.3], [0.2, 0.6], { structure: [0.5, 0.7], factor: 1, misfit: "other-factor" }),
        item("A4", [0.6, 0.1], [1.01, 0.05], { structure: [1, 0.5] }),
      ],
      measures: ["A", "A"],
      transformation: null,
      factorCorrelations: [
        [1, 0.5123],
        [0.5123, 1],
      ],
    },
    {
      scale: "L",
      source: "pilot",
      n: 2,
      excluded: 0,
      extraction: "principal-axis",
      criterion: "kaiser",
      rotation: "none",
      factors: null,
      iterations: null,
      initial: [share(2, 100, 100), share(0, 0, 100)],
      extracted: [],
      rotated: [],
      items: [],
      measures: [],
      transformation: null,
      factorCorrelations: null,
    },
  ],
};
