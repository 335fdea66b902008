/** Points against the line of equal coordinates, on a square. */
import type { IdentityScatter } from "../../../report/document.ts";
import {
  BELOW,
  labelsBelow,
  labelsLeft,
  linear,
  roomAtTheEnd,
  roomOnTheLeft,
  titleAbove,
  valuesOf,
} from "../axis-labels.ts";
import { type Drawing, type DrawOptions, layer, type PlotKind, specification } from "../drawing.ts";
import { gridAcross, gridUp, stroke, strokes } from "../layers.ts";
import { BLUE, INK, WIDTH } from "../theme.ts";
import { roundAxis } from "../ticks.ts";

export const identityScatter: PlotKind<IdentityScatter> = {
  specification: specification(
    [
      gridAcross,
      gridUp,
      strokes,
      layer(
        "points",
        {
          type: "point",
          shape: "circle",
          fill: BLUE,
          fillOpacity: 0.85,
          stroke: INK,
          strokeWidth: 0.75,
          size: { expr: "datum.area" },
        },
        { x: { field: "x" }, y: { field: "y" } },
      ),
    ],
    { x: "linear", y: "linear" },
  ),
  drawing,
};

const TOP = 32;

function drawing({ points, axes }: IdentityScatter, { numbers }: DrawOptions): Drawing {
  const values = points.flatMap(({ x, y }) => [x, y]);
  const { low, high, ticks } = roundAxis(...extent(values), { count: 6, numbers });
  const left = roomOnTheLeft(ticks);
  const side = WIDTH.square - left - roomAtTheEnd(ticks);
  const [right, top, bottom] = [left + side, TOP, TOP + side];
  const across = linear(low, high, left, right);
  return {
    width: WIDTH.square,
    height: Math.ceil(bottom) + BELOW,
    parameters: { left, right, top, bottom, xLow: low, xHigh: high, yLow: low, yHigh: high },
    data: {
      xTicks: valuesOf(ticks),
      yTicks: valuesOf(ticks),
      points: pointsOf(points, (high - low) / side),
      strokes: [
        stroke(left, bottom, right, top, { thick: 1.5 }),
        stroke(left, bottom, right, bottom),
        stroke(left, top, left, bottom),
      ],
      labels: [
        ...labelsLeft(ticks, left, linear(low, high, bottom, top)),
        ...labelsBelow({ ticks, title: axes.x, left, right, bottom, across }),
        titleAbove(axes.y, WIDTH.square - 4),
      ],
    },
  };
}

/** Of very many, those that fall on one pixel are drawn as one. */
function pointsOf(points: IdentityScatter["points"], pixel: number) {
  const drawn = points.length > 1000 ? merged(points, pixel) : points;
  const most = drawn.reduce((largest, point) => Math.max(largest, point.weight), 6);
  return drawn.map(({ x, y, weight }) => ({ x, y, area: areaOf(weight, most) }));
}

function merged(points: IdentityScatter["points"], pixel: number): IdentityScatter["points"] {
  const places = new Map<string, IdentityScatter["points"][number]>();
  for (const point of points) {
    const place = `${Math.round(point.x / pixel)} ${Math.round(point.y / pixel)}`;
    const before = places.get(place);
    places.set(place, before === undefined ? point : { ...before, weight: before.weight + point.weight });
  }
  return [...places.values()];
}

/** Square pixels: in proportion to the cases, as long as neither vanishes nor covers its neighbours. */
function areaOf(weight: number, most: number): number {
  return Math.max(36, (260 * weight) / most);
}

function extent(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
