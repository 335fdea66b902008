/** Plots of what a file may hold at worst: by the name of what is hostile about each. */
import type { Plot } from "../../../src/report/document.ts";

export const hostileTexts = [
  "Panjang ".repeat(1250),
  "x".repeat(10_000),
  "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 \u202e\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
  "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}".repeat(40),
  '<script>alert("1")</script>',
  '"><image href="https://example.org/x.svg" onload="alert(1)"/>',
  "a | b $x$ % \\write18{ls} =cmd() &amp; ]]> <!-- ",
  "\u0000\u0001\u0008\u001b[31m\u007f\ufffe\uffff",
  "lone \ud83d and \ude00 halves",
  "Z\u0335\u0321\u035d".repeat(800),
  "",
  "   ",
] as const;

const text = (place: number) => hostileTexts[place % hostileTexts.length]!;
const texts = (count: number) => Array.from({ length: count }, (_, place) => text(place));

function histogram(counts: readonly number[], expected: readonly (number | null)[]): Plot {
  return {
    type: "histogram",
    bins: counts.map((count, place) => ({ label: text(place), count, expected: expected[place] ?? null })),
    axes: { value: text(0), count: text(1), expected: text(4) },
  };
}

function scatter(points: readonly (readonly [number, number, number])[]): Plot {
  return {
    type: "identity-scatter",
    points: points.map(([x, y, weight]) => ({ x, y, weight })),
    axes: { x: text(0), y: text(2) },
    decimals: 2,
  };
}

function scree(values: readonly number[], level: number | null): Plot {
  return { type: "scree", values, level, axes: { x: text(1), y: text(0) } };
}

function stackedBars(items: number, answers: number): Plot {
  return {
    type: "stacked-bars",
    answers: texts(answers),
    bars: texts(items).map((label, item) => {
      const counts = Array.from({ length: answers }, (_, place) => (item * 7 + place * 5) % 13);
      const n = counts.reduce((sum, count) => sum + count, 0);
      return { label, n, parts: counts.map((count) => ({ count, percent: n === 0 ? 0 : (100 * count) / n })) };
    }),
    axes: { percent: text(4) },
  };
}

function bars(counts: readonly number[]): Plot {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    type: "bars",
    bars: counts.map((count, place) => ({ label: text(place), count, percent: n === 0 ? 0 : (100 * count) / n })),
    axes: { value: text(5), count: text(6) },
  };
}

type FiveNumbers = readonly [number, number, number, number, number];

function boxes(summaries: readonly FiveNumbers[]): Plot {
  return {
    type: "boxes",
    groups: [0, 1, 2].map((group) => ({
      label: text(group),
      boxes: summaries.map(([lowerWhisker, lowerHinge, median, upperHinge, upperWhisker], place) => ({
        label: text(place + group),
        n: 3,
        lowerWhisker,
        lowerHinge,
        median,
        upperHinge,
        upperWhisker,
        outside: [{ value: upperWhisker + 5, count: 2, extreme: place % 2 === 0 }],
      })),
    })),
    axes: { value: text(3) },
    decimals: 0,
  };
}

function forest(rows: readonly (readonly [number, number, number])[]): Plot {
  return {
    type: "forest",
    rows: rows.map(([value, lower, upper], place) => ({
      label: text(place),
      value,
      lower,
      upper,
      text: text(place + 3),
      significant: [true, false, null][place % 3]!,
    })),
    reference: 1,
    axes: { value: text(4) },
  };
}

function heatMap(count: number, of: (x: number, y: number) => number | null): Plot {
  const values = Array.from({ length: count }, (_, y) => Array.from({ length: count }, (_, x) => of(x, y)));
  return { type: "heat-map", labels: texts(count), values, axes: { value: text(0) } };
}

const wave = (x: number, y: number) => (x === y ? 1 : Math.sin(x * y + x + y));

export const hostilePlots: Readonly<Record<string, Plot>> = {
  "histogram without bins": histogram([], []),
  "histogram of one bin": histogram([80], [80]),
  "histogram of empty bins": histogram([0, 0, 0], [null, null, null]),
  "histogram whose curve is a needle": histogram([0, 0, 100, 0, 0], [0, 1e-200, 100, 1e-200, 0]),
  "histogram with a gap in its curve": histogram([1, 2, 3, 4], [1, null, 2, 3]),
  "histogram of sixty bins": histogram(
    Array.from({ length: 60 }, (_, place) => place % 9),
    Array.from({ length: 60 }, () => 3),
  ),
  "histogram of a hundred million": histogram([1e8, 3e7, 12], [9e7, 3e7, 1e3]),
  "scatter without points": scatter([]),
  "scatter of one point": scatter([[5, 5, 80]]),
  "scatter of large values": scatter([
    [1e9, 1.1e9, 1],
    [-3e9, 2e9, 1e6],
  ]),
  "scatter of tiny differences": scatter([
    [1, 1 + 1e-9, 1],
    [1 + 1e-9, 1, 1],
  ]),
  "scree without values": scree([], 1),
  "scree of one value": scree([1], 1),
  "scree with values below 0": scree([3, 1, 0, -0.4], null),
  "scree of 400 values": scree(
    Array.from({ length: 400 }, (_, place) => 20 / (place + 1)),
    1,
  ),
  "stacked bars without items": stackedBars(0, 4),
  "stacked bars without answers": stackedBars(3, 0),
  "stacked bars of one answer": stackedBars(3, 1),
  "stacked bars, 60 items of 12 answers": stackedBars(60, 12),
  "bars of nothing": bars([]),
  "bars of nobody": bars([0, 0]),
  "bars of 60 values": bars(Array.from({ length: 60 }, (_, place) => place * place)),
  "boxes of nothing": boxes([]),
  "boxes that are all equal": boxes([
    [5, 5, 5, 5, 5],
    [5, 5, 5, 5, 5],
  ]),
  "boxes of large values": boxes([
    [-1e7, 0, 1, 1e6, 1e7],
    [1, 2, 3, 4, 5],
  ]),
  "forest of nothing": forest([]),
  "forest of a huge odds ratio": forest([
    [1e6, 1e-6, 1e15],
    [2, 1.1, 4],
    [1e-6, 1e-9, 0.5],
  ]),
  "forest with limits of 0 and without end": forest([
    [1, 0, Number.POSITIVE_INFINITY],
    [0, 0, 4],
    [1, 1, 1],
  ]),
  "forest of 60 rows": forest(Array.from({ length: 60 }, (_, place) => [1 + place / 10, 0.5 + place / 20, 2 + place])),
  "heat map of nothing": heatMap(0, wave),
  "heat map of one item": heatMap(1, wave),
  "heat map of 60 items": heatMap(60, wave),
  "heat map of 15 items": heatMap(15, wave),
  "heat map of what is undefined": heatMap(4, () => null),
  "heat map that isn't symmetric": heatMap(5, (x, y) => (x - y) / 5),
};
