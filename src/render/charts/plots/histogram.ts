/** Bars that touch, and the normal curve through what it expects of each. */
import type { Histogram } from "../../../report/document.ts";
import { BELOW, labelsLeft, linear, roomOnTheLeft, titleAbove, titleBelow, valuesOf } from "../axis-labels.ts";
import { type Datum, type Drawing, type DrawOptions, label, layer, type PlotKind, specification } from "../drawing.ts";
import { gridUp, stroke, strokes } from "../layers.ts";
import { smoothCurve } from "../smooth-curve.ts";
import { cut, plainLine, widest, widthOf } from "../text-fit.ts";
import { BLUE, INK, SIZE, WIDTH } from "../theme.ts";
import { roundAxis } from "../ticks.ts";

export const histogram: PlotKind<Histogram> = {
  specification: specification(
    [
      gridUp,
      layer(
        "bins",
        { type: "rect", fill: BLUE, xOffset: 0.75, x2Offset: -0.75 },
        { x: { field: "from" }, x2: { field: "to" }, y: { field: "count" }, y2: { datum: 0 } },
      ),
      layer(
        "curve",
        { type: "line", stroke: INK, strokeWidth: 2.25, strokeJoin: "round" },
        { x: { field: "x" }, y: { field: "y" }, detail: { field: "run", type: "nominal" } },
      ),
      strokes,
    ],
    { x: "linear", y: "linear" },
  ),
  drawing,
};

const [TOP, PLOT] = [40, 230];

function drawing({ bins, axes }: Histogram, { numbers }: DrawOptions): Drawing {
  const curve = smoothCurve(bins.map(({ expected }) => expected));
  const highest = [...bins.map(({ count }) => count), ...curve.map(({ y }) => y)].reduce((a, b) => Math.max(a, b), 1);
  const { low, high, ticks } = roundAxis(0, highest, { count: 5, numbers, whole: true });
  const [left, right, top, bottom] = [roomOnTheLeft(ticks), WIDTH.full - 6, TOP, TOP + PLOT];
  const legend = curveLegend(curve.length > 0 ? axes.expected : "", right, axes.count);
  const names = bins.map((bin) => bin.label);
  return {
    width: WIDTH.full,
    height: bottom + BELOW,
    parameters: { left, right, top, bottom, xLow: 0, xHigh: Math.max(1, bins.length), yLow: low, yHigh: high },
    data: {
      bins: bins.map(({ count }, place) => ({ from: place, to: place + 1, count })),
      curve,
      yTicks: valuesOf(ticks),
      strokes: [stroke(left, bottom, right, bottom), ...legend.strokes],
      labels: [
        ...labelsLeft(ticks, left, linear(low, high, bottom, top)),
        ...binLabels(names, left, right, bottom + 16),
        titleBelow({ title: axes.value, left, right, bottom }),
        titleAbove(axes.count, legend.left - 20),
        ...legend.labels,
      ],
    },
  };
}

/** Every label, or every second, third ... where they would touch. */
function binLabels(texts: readonly string[], left: number, right: number, y: number): readonly Datum[] {
  const room = (right - left) / Math.max(1, texts.length);
  const size = SIZE.tick;
  const short = texts.map((text) => cut(text, size, Math.max(room - 4, 110)));
  const every = Math.max(1, Math.ceil((widest(short, size) + 8) / room));
  return short.flatMap((text, place) =>
    place % every === 0 ? [label(inside(left + (place + 0.5) * room, text), y, text, { align: "center", size })] : [],
  );
}

/** So that the first and the last aren't cut off. */
function inside(x: number, text: string): number {
  const half = widthOf(text, SIZE.tick) / 2;
  return Math.min(Math.max(x, half), WIDTH.full - half);
}

/** At the upper right, as far as the other heading leaves room. */
function curveLegend(text: string, right: number, beside: string) {
  if (plainLine(text) === "") return { left: right, labels: [], strokes: [] };
  const room = right - 60 - Math.min(widthOf(plainLine(beside), SIZE.label), right / 2);
  const shown = cut(text, SIZE.label, room);
  const from = right - widthOf(shown, SIZE.label);
  return {
    left: from - 34,
    labels: [label(from, 13, shown)],
    strokes: [stroke(from - 34, 13, from - 8, 13, { thick: 2.25 })],
  };
}
