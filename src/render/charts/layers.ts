/** Layers that several types of chart share. */
import { at, layer, own } from "./drawing.ts";
import { INK } from "./theme.ts";

const PALE = { stroke: INK, strokeOpacity: 0.18, strokeWidth: 1 };

/** Pale lines at `ticks` of the axis below. */
export const gridAcross = layer(
  "xTicks",
  { type: "rule", ...PALE, y: { expr: "top" }, y2: { expr: "bottom" } },
  { x: { field: "value" }, y: null },
);

/** Pale lines at `ticks` of the axis to the left. */
export const gridUp = layer(
  "yTicks",
  { type: "rule", ...PALE, x: { expr: "left" }, x2: { expr: "right" } },
  { y: { field: "value" }, x: null },
);

/** Straight lines between places in pixels: axes, ticks, separators. */
export const strokes = layer(
  "strokes",
  {
    type: "rule",
    stroke: INK,
    strokeWidth: { expr: "datum.thick" },
    strokeDash: { expr: "datum.dashed ? [5, 4] : []" },
  },
  { x: at("x"), y: at("y"), x2: { field: "x2" }, y2: { field: "y2" } },
);

/** Rectangles between places in pixels, each of its own colour, with an edge in ink. */
export const areas = layer(
  "areas",
  { type: "rect", stroke: INK, strokeWidth: 0.75 },
  { x: at("x"), y: at("y"), x2: { field: "x2" }, y2: { field: "y2" }, fill: own("fill") },
);

export type Stroke = {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly thick: number;
  readonly dashed: boolean;
};

export function stroke(x: number, y: number, x2: number, y2: number, { thick = 1, dashed = false } = {}): Stroke {
  return { x, y, x2, y2, thick, dashed };
}

export type Area = {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly fill: string;
};
