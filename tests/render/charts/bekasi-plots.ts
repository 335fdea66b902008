/** A plot of each type from the Bekasi study's figures, and the same with what a file may hold. */

import { cellText } from "../../../src/report/cell-text.ts";
import { figure } from "../../../src/report/cells.ts";
import type { Plot } from "../../../src/report/document.ts";
import type { Interval, StudyResult } from "../../../src/stages/result.ts";

type Of<T extends Plot["type"]> = Extract<Plot, { type: T }>;

type Estimate = { readonly value: number; readonly lower: number; readonly upper: number };

function isWhole(ratio: Interval | null): ratio is Estimate {
  return ratio !== null && ratio.value !== null && ratio.lower !== null && ratio.upper !== null;
}

export function bekasiPlots(result: StudyResult) {
  const label = (name: string) => result.variables.find((variable) => variable.name === name)?.label ?? name;
  const written = (value: number, as: "ratio" | "extreme") => cellText(figure(value, as));
  const histogram: Of<"histogram"> = {
    type: "histogram",
    bins: result.histograms[0]!.bins.map(({ from, to, count, expected }) => ({
      label: `${from}-${to - 1}`,
      count,
      expected,
    })),
    axes: { value: "Skor total", count: "Jumlah responden", expected: "Kurva normal" },
  };
  const scatter: Of<"identity-scatter"> = {
    type: "identity-scatter",
    points: result.qqPlots[0]!.points.flatMap(({ value, count, expected }) =>
      expected === null ? [] : [{ x: value, y: expected, weight: count }],
    ),
    axes: { x: "Nilai teramati", y: "Nilai normal yang diharapkan" },
    decimals: 0,
  };
  const scree: Of<"scree"> = {
    type: "scree",
    values: result.factors[0]!.initial.map(({ total }) => total ?? 0),
    level: 1,
    axes: { x: "Komponen", y: "Eigenvalue" },
  };
  const answers = ["Sangat Tidak Setuju", "Tidak Setuju", "Setuju", "Sangat Setuju"];
  const items = result.frequencies
    .filter(({ values }) => values.every(({ value }) => ["1", "2", "3", "4"].includes(String(value))))
    .slice(0, 6);
  const stackedBars: Of<"stacked-bars"> = {
    type: "stacked-bars",
    answers,
    bars: items.map(({ variable, n, values }) => ({
      label: label(variable),
      n,
      parts: answers.map((_, place) => {
        const found = values.find(({ value }) => String(value) === String(place + 1));
        return { count: found?.count ?? 0, percent: found?.validPercent ?? 0 };
      }),
    })),
    axes: { percent: "Persen" },
  };
  const age = result.frequencies.find(({ variable }) => variable === "umur")!;
  const bars: Of<"bars"> = {
    type: "bars",
    bars: age.values.map((entry) => ({
      label: entry.label ?? String(entry.value),
      count: entry.count,
      percent: entry.validPercent ?? 0,
    })),
    axes: { value: "Kelompok umur", count: "Jumlah responden" },
  };
  const forest: Of<"forest"> = {
    type: "forest",
    rows: result.oddsRatios.flatMap(({ row, ratios }) =>
      ratios.flatMap(({ category, oddsRatio, p }) =>
        !isWhole(oddsRatio)
          ? []
          : [
              {
                label: ratios.length > 1 ? `${label(row)}: ${category}` : label(row),
                value: oddsRatio.value,
                lower: oddsRatio.lower,
                upper: oddsRatio.upper,
                text: `${written(oddsRatio.value, "ratio")} (${written(oddsRatio.lower, "ratio")}-${written(oddsRatio.upper, "ratio")})`,
                significant: p === null ? null : p < 0.05,
              },
            ],
      ),
    ),
    reference: 1,
    axes: { value: "Odds ratio (95% CI)" },
  };
  const matrix = result.itemCorrelations[0]!;
  const heatMap: Of<"heat-map"> = {
    type: "heat-map",
    labels: matrix.items.map(label),
    values: matrix.correlations,
    axes: { value: "Korelasi Pearson" },
  };
  const boxes: Of<"boxes"> = {
    type: "boxes",
    groups: [
      {
        label: "Kelompok umur",
        boxes: [
          {
            label: "Produktif Prima (15-44 tahun)",
            n: 17,
            lowerWhisker: 7,
            lowerHinge: 8,
            median: 9,
            upperHinge: 9,
            upperWhisker: 10,
            outside: [
              { value: 12, count: 2, extreme: false },
              { value: 5, count: 1, extreme: true },
            ],
          },
          {
            label: "Usia Lanjut (>= 60 tahun)",
            n: 21,
            lowerWhisker: 7,
            lowerHinge: 8,
            median: 9,
            upperHinge: 10,
            upperWhisker: 12,
            outside: [],
          },
        ],
      },
      {
        label: "Reliabilitas",
        boxes: [
          {
            label: "Tidak Baik",
            n: 11,
            lowerWhisker: 6,
            lowerHinge: 7.5,
            median: 8,
            upperHinge: 9,
            upperWhisker: 9,
            outside: [],
          },
          {
            label: "Baik",
            n: 69,
            lowerWhisker: 8,
            lowerHinge: 9,
            median: 9,
            upperHinge: 9.5,
            upperWhisker: 10,
            outside: [
              { value: 11, count: 3, extreme: false },
              { value: 12, count: 4, extreme: true },
            ],
          },
        ],
      },
    ],
    axes: { value: "Skor loyalitas" },
    decimals: 0,
  };
  return { histogram, scatter, scree, stackedBars, bars, boxes, forest, heatMap };
}
