/** Values by their place, joined, and the level that they are held against. */
import type { Scree } from "../../../report/document.ts";
import { BELOW, labelsBelow, labelsLeft, linear, roomOnTheLeft, titleAbove, valuesOf } from "../axis-labels.ts";
import { type Drawing, type DrawOptions, label, layer, type PlotKind, specification } from "../drawing.ts";
import { gridUp, stroke, strokes } from "../layers.ts";
import { widest } from "../text-fit.ts";
import { BLUE, INK, SIZE, WIDTH } from "../theme.ts";
import { roundAxis, type Tick, written } from "../ticks.ts";

export const scree: PlotKind<Scree> = {
  specification: specification(
    [
      gridUp,
      strokes,
      layer("values", { type: "line", stroke: BLUE, strokeWidth: 2 }, { x: { field: "place" }, y: { field: "value" } }),
      layer(
        "above",
        { type: "point", shape: "circle", fill: BLUE, stroke: INK, strokeWidth: 1, size: 80 },
        { x: { field: "place" }, y: { field: "value" } },
      ),
      layer(
        "below",
        { type: "point", shape: "circle", fill: INK, strokeWidth: 0, size: 24 },
        { x: { field: "place" }, y: { field: "value" } },
      ),
    ],
    { x: "linear", y: "linear" },
  ),
  drawing,
};

const [TOP, PLOT] = [32, 250];

function drawing({ values, level, axes }: Scree, { numbers }: DrawOptions): Drawing {
  const all = [0, level ?? 0, ...values];
  const [lowest, highest] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b), 0.001)];
  const { low, high, ticks } = roundAxis(lowest, highest, { count: 5, numbers });
  const levels = level === null ? [] : [{ value: level, label: written(level, numbers) }];
  const left = roomOnTheLeft(ticks);
  const right =
    WIDTH.full -
    10 -
    widest(
      levels.map((tick) => tick.label),
      SIZE.tick,
    );
  const [top, bottom] = [TOP, TOP + PLOT];
  const [xLow, xHigh] = [0.5, Math.max(values.length, 1) + 0.5];
  const [across, up] = [linear(xLow, xHigh, left, right), linear(low, high, bottom, top)];
  const points = values.map((value, at) => ({ place: at + 1, value }));
  return {
    width: WIDTH.full,
    height: bottom + BELOW,
    parameters: { left, right, top, bottom, xLow, xHigh, yLow: low, yHigh: high },
    data: {
      yTicks: valuesOf(ticks),
      values: points,
      above: points.filter(({ value }) => level === null || value > level).map((point) => ({ ...point })),
      below: points.filter(({ value }) => level !== null && value <= level).map((point) => ({ ...point })),
      strokes: [
        stroke(left, bottom, right, bottom),
        ...levels.map(({ value }) => stroke(left, up(value), right, up(value), { thick: 1.5, dashed: true })),
      ],
      labels: [
        ...labelsLeft(ticks, left, up),
        ...levels.map((tick) => label(right + 6, up(tick.value), tick.label, { size: SIZE.tick })),
        ...labelsBelow({ ticks: places(values.length), title: axes.x, left, right, bottom, across }),
        titleAbove(axes.y, WIDTH.full - 4),
      ],
    },
  };
}

/** Every place, or every second, fifth ... that there's room for, and the first. */
function places(count: number): readonly Tick[] {
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => count / step <= 20) ?? count;
  return Array.from({ length: count }, (_, at) => at + 1)
    .filter((place) => place === 1 || (every === 2 ? place % 2 === 1 : place % every === 0))
    .map((place) => ({ value: place, label: String(place) }));
}
