/** Estimates with their intervals on a logarithmic axis: filled where significant, hollow where not. */
import type { Forest } from "../../../report/document.ts";
import { BELOW, labelsBelow, linear, valuesOf } from "../axis-labels.ts";
import { at, type Drawing, type DrawOptions, label, layer, type PlotKind, specification } from "../drawing.ts";
import { gridAcross, stroke, strokes } from "../layers.ts";
import { rowLayout } from "../rows.ts";
import { cut, widest } from "../text-fit.ts";
import { BLUE, INK, SIZE, WIDTH } from "../theme.ts";
import { logTicks } from "../ticks.ts";

export const forest: PlotKind<Forest> = {
  specification: specification(
    [
      gridAcross,
      strokes,
      layer(
        "intervals",
        { type: "rule", stroke: INK, strokeWidth: 1.75 },
        { x: { field: "from" }, x2: { field: "to" }, y: at("y") },
      ),
      layer(
        "ends",
        {
          type: "point",
          shape: { expr: "datum.shape" },
          fill: INK,
          stroke: INK,
          strokeWidth: 1.75,
          size: 90,
          angle: { expr: "datum.angle" },
        },
        { x: { field: "value" }, y: at("y") },
      ),
      layer(
        "estimates",
        {
          type: "point",
          shape: { expr: "datum.shape" },
          fill: { expr: "datum.fill" },
          stroke: INK,
          strokeWidth: 1.5,
          size: 110,
        },
        { x: { field: "value" }, y: at("y") },
      ),
    ],
    { x: "log" },
  ),
  drawing,
};

function drawing({ rows, reference, axes }: Forest, { numbers }: DrawOptions): Drawing {
  const layout = rowLayout(
    rows.map((row) => ({ text: row.label })),
    { top: 6, room: WIDTH.full * 0.3 },
  );
  const texts = rows.map(({ text }) => cut(text, SIZE.tick, WIDTH.full * 0.3));
  const [left, right] = [layout.left, WIDTH.full - 16 - widest(texts, SIZE.tick)];
  const bottom = layout.bottom + 4;
  const [low, high] = ends(rows, reference);
  const pixels = (value: number) => linear(Math.log(low), Math.log(high), left, right)(Math.log(value));
  const ticks = logTicks(low, high, numbers);
  const places = rows
    .map((row, at) => ({ ...row, y: layout.rows[at]!.y }))
    .filter(({ value }) => value > 0 && Number.isFinite(value));
  return {
    width: WIDTH.full,
    height: Math.ceil(bottom) + BELOW,
    parameters: { left, right, top: 4, bottom, xLow: low, xHigh: high },
    data: {
      xTicks: valuesOf(ticks),
      intervals: places.flatMap(({ value, lower, upper, y }) =>
        interval(value, Math.max(lower, low), Math.min(upper, high), y, (right - left) / Math.log(high / low)),
      ),
      ends: places.flatMap(({ lower, upper, y }) => [
        lower >= low ? { value: lower, y, shape: CAP, angle: 0 } : { value: low, y, shape: ARROW, angle: -90 },
        upper <= high ? { value: upper, y, shape: CAP, angle: 0 } : { value: high, y, shape: ARROW, angle: 90 },
      ]),
      estimates: places.map(({ value, significant, y }) => ({
        value,
        y,
        shape: significant === null ? "diamond" : significant ? "square" : "circle",
        fill: significant === true ? BLUE : "transparent",
      })),
      strokes: [
        stroke(pixels(reference), 4, pixels(reference), bottom, { thick: 1.5, dashed: true }),
        stroke(left, bottom, right, bottom),
      ],
      labels: [
        ...layout.labels,
        ...texts.map((text, row) =>
          label(WIDTH.full - 2, layout.rows[row]!.y, text, { align: "right", size: SIZE.tick }),
        ),
        ...labelsBelow({ ticks, title: axes.value, left, right, bottom, across: pixels }),
      ],
    },
  };
}

const CAP = "M0,-0.7L0,0.7";
const ARROW = "M-0.5,0.6L0,-0.1L0.5,0.6Z";
/** Half of a point, and of the space that a hollow one leaves in the line. */
const OPENING = 6;

/** In two parts, so that a hollow point stays hollow. */
function interval(value: number, from: number, to: number, y: number, pixelsPerUnit: number) {
  const step = Math.exp(OPENING / pixelsPerUnit);
  const parts = [
    { from, to: value / step, y },
    { from: value * step, to, y },
  ];
  return parts.filter((part) => part.from < part.to);
}

/** All estimates and the reference, and as much of the intervals as leaves the others their room. */
function ends(rows: Forest["rows"], reference: number): readonly [number, number] {
  const positive = (value: number) => value > 0 && Number.isFinite(value);
  const estimates = [reference, ...rows.map(({ value }) => value)].filter(positive);
  const [least, most] = [estimates.reduce((a, b) => Math.min(a, b)), estimates.reduce((a, b) => Math.max(a, b))];
  const lower = rows.map((row) => row.lower).filter((value) => positive(value) && value >= least / 30);
  const upper = rows.map((row) => row.upper).filter((value) => positive(value) && value <= most * 30);
  const cutOff = rows.some((row) => row.lower < least / 30 || row.upper > most * 30);
  const low = Math.min(least, ...lower) / (cutOff ? 2 : 1.15);
  const high = Math.max(most, ...upper) * (cutOff ? 2 : 1.15);
  return [Math.min(low, reference / 1.6), Math.max(high, reference * 1.6)];
}
