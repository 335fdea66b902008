import type { FurtherResult, OrdinalMeasure } from "../../../src/stages/result.ts";

const noMeasure: OrdinalMeasure = { value: null, se: null, t: null, p: null };
const none = { value: null, p: null };
const jk = { row: "jk", column: "L", n: 12, missing: 2 };
const kelas = { row: "kelas", column: "L", n: 12, missing: 2 };

/** One entry a stage at least, with everything undefined somewhere that can be. */
export const crosstabsSample: Partial<FurtherResult> = {
  associations: [
    {
      ...jk,
      effect: "large",
      phi: { value: 0.6666666666666666, p: 0.020921335337794 },
      cramersV: { value: 0.6666666666666666, p: 0.020921335337794 },
      contingencyCoefficient: { value: 0.5547001962252291, p: 0.020921335337794 },
      ordinal: {
        gamma: { value: 0.9230769230769231, se: 0.1146615, t: 3.0983867, p: 0.0019457 },
        tauB: { value: 0.6666666666666666, se: 0.2151657, t: 3.0983867, p: 0.0019457 },
        spearman: { value: 0.6666666666666666, se: 0.2151657, t: 2.8284271, p: 0.0178494 },
        pearsonsR: { value: 0.6666666666666666, se: 0.2151657, t: null, p: 0.0178494 },
      },
    },
    {
      ...jk,
      row: "kota",
      effect: "negligible",
      phi: { value: -0.0004, p: 0.9989 },
      cramersV: { value: 0.0004, p: 0.9989 },
      contingencyCoefficient: { value: 0.0004, p: 0.9989 },
      ordinal: null,
    },
    {
      ...kelas,
      effect: null,
      phi: none,
      cramersV: none,
      contingencyCoefficient: none,
      ordinal: { gamma: noMeasure, tauB: noMeasure, spearman: noMeasure, pearsonsR: noMeasure },
    },
  ],
  residuals: [
    {
      ...jk,
      rows: ["Laki-laki", "Perempuan"],
      columns: ["Rendah", "Tinggi"],
      counts: [
        [5, 1],
        [1, 5],
      ],
      rowTotals: [6, 6],
      columnTotals: [6, 6],
      expected: [
        [3, 3],
        [3, 3],
      ],
      unstandardized: [
        [2, -2],
        [-2, 2],
      ],
      standardized: [
        [1.1547005383792515, -1.1547005383792515],
        [-1.1547005383792515, 1.1547005383792515],
      ],
      adjusted: [
        [2.309401076758503, -2.309401076758503],
        [-2.309401076758503, 2.309401076758503],
      ],
      limit: 1.96,
      notable: [
        { row: "Laki-laki", column: "Rendah", adjusted: 2.309401076758503 },
        { row: "Laki-laki", column: "Tinggi", adjusted: -2.309401076758503 },
        { row: "Perempuan", column: "Rendah", adjusted: -2.309401076758503 },
        { row: "Perempuan", column: "Tinggi", adjusted: 2.309401076758503 },
      ],
    },
    {
      ...kelas,
      rows: ["Satu"],
      columns: ["Rendah", "Tinggi"],
      counts: [[6, 6]],
      rowTotals: [12],
      columnTotals: [6, 6],
      expected: [[6, 6]],
      unstandardized: [[null, null]],
      standardized: [[null, null]],
      adjusted: [[null, null]],
      limit: 1.96,
      notable: [],
    },
  ],
  mergers: [
    {
      row: "umur",
      column: "L",
      n: 80,
      missing: 1,
      expectedBelow5Percent: 50,
      minimumExpected: 0.6,
      needed: true,
      done: false,
      proposal: {
        rows: [["SD", "SMP", "SMA"], ["PT"]],
        columns: [["Rendah"], ["Tinggi"]],
        ordered: true,
        counts: [
          [9, 29],
          [15, 27],
        ],
        rowTotals: [38, 42],
        columnTotals: [24, 56],
        expected: [
          [11.4, 26.6],
          [12.6, 29.4],
        ],
        expectedBelow5Percent: 0,
        minimumExpected: 11.4,
        chiSquare: { value: 1.374902, df: 1, p: 0.24097 },
      },
    },
    {
      row: "kota",
      column: "L",
      n: 103,
      missing: 0,
      expectedBelow5Percent: 33.333333333333336,
      minimumExpected: 1.165,
      needed: true,
      done: true,
      proposal: {
        rows: [["Utara"], ["Selatan"], ["Barat"]],
        columns: [["Rendah"], ["Sedang", "Tinggi"]],
        ordered: false,
        counts: [
          [20, 20],
          [15, 15],
          [22, 18],
        ],
        rowTotals: [40, 30, 40],
        columnTotals: [57, 53],
        expected: [
          [20.7, 19.3],
          [15.5, 14.5],
          [20.7, 19.3],
        ],
        expectedBelow5Percent: 0,
        minimumExpected: 14.45,
        chiSquare: { value: null, df: 2, p: null },
      },
    },
    {
      ...jk,
      expectedBelow5Percent: 100,
      minimumExpected: 3,
      needed: true,
      done: false,
      proposal: null,
    },
    {
      ...kelas,
      n: 0,
      expectedBelow5Percent: 0,
      minimumExpected: null,
      needed: false,
      done: false,
      proposal: null,
    },
  ],
};
