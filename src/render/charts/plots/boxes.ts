/** Tukey's box plots below each other, under what divides them into groups. */
import type { Boxes } from "../../../report/document.ts";
import { BELOW, labelsBelow, linear, roomAtTheEnd, valuesOf } from "../axis-labels.ts";
import {
  at,
  type Drawing,
  type DrawOptions,
  type Label,
  label,
  layer,
  type PlotKind,
  specification,
} from "../drawing.ts";
import { gridAcross, stroke, strokes } from "../layers.ts";
import { type Row, rowLayout } from "../rows.ts";
import { BLUE, INK, WIDTH } from "../theme.ts";
import { roundAxis } from "../ticks.ts";

/** What SPSS draws for values beyond three box lengths, as lines instead of a character. */
const STAR = "M0,-1L0,1M-0.87,-0.5L0.87,0.5M-0.87,0.5L0.87,-0.5";

export const boxes: PlotKind<Boxes> = {
  specification: specification(
    [
      gridAcross,
      layer("whiskers", { type: "rule", strokeWidth: 1.25 }, { x: { field: "from" }, x2: { field: "to" }, y: at("y") }),
      layer(
        "ends",
        { type: "rule", strokeWidth: 1.25 },
        { x: { field: "value" }, y: at("top"), y2: { field: "bottom" } },
      ),
      layer(
        "boxes",
        { type: "rect", fill: BLUE, fillOpacity: 0.35, stroke: INK, strokeWidth: 1.25 },
        { x: { field: "lowerHinge" }, x2: { field: "upperHinge" }, y: at("top"), y2: { field: "bottom" } },
      ),
      layer(
        "medians",
        { type: "rule", strokeWidth: 3.5 },
        { x: { field: "value" }, y: at("top"), y2: { field: "bottom" } },
      ),
      layer(
        "outside",
        { type: "point", shape: "circle", fill: "transparent", stroke: INK, strokeWidth: 1.5, size: 50 },
        { x: { field: "value" }, y: at("y") },
      ),
      layer(
        "extreme",
        { type: "point", shape: STAR, stroke: INK, strokeWidth: 1.5, size: 70 },
        { x: { field: "value" }, y: at("y") },
      ),
      strokes,
    ],
    { x: "linear" },
  ),
  drawing,
};

/** How many share a place is written that large, and takes at most so much to the right of it. */
const [TIMES_SIZE, TIMES_ROOM] = [11.5, 34];

type Box = Boxes["groups"][number]["boxes"][number];
type BoxRow = Row & { readonly box: Box | null };

function drawing({ groups, axes, range }: Boxes, { numbers }: DrawOptions): Drawing {
  const rows = rowsOf(groups);
  const layout = rowLayout(rows, { top: 4, room: WIDTH.full * 0.36 });
  const drawn = rows.flatMap(({ box }, row) => (box === null ? [] : [{ ...box, ...layout.rows[row]! }]));
  const { low, high, ticks } = roundAxis(...(range ?? extent(drawn)), { count: 6, numbers });
  const beyond = drawn.flatMap(({ outside, y }) => outside.map((one) => ({ ...one, y })));
  const timesRoom = beyond.some(({ count }) => count > 1) ? TIMES_ROOM : 0;
  const [left, right] = [layout.left, WIDTH.full - Math.max(roomAtTheEnd(ticks), timesRoom)];
  const bottom = layout.bottom + 4;
  const across = linear(low, high, left, right);
  return {
    width: WIDTH.full,
    height: Math.ceil(bottom) + BELOW,
    parameters: { left, right, top: 4, bottom, xLow: low, xHigh: high },
    data: {
      xTicks: valuesOf(ticks),
      boxes: drawn.map(({ lowerHinge, upperHinge, y, half }) => ({ lowerHinge, upperHinge, ...edges(y, half) })),
      medians: drawn.map(({ median, y, half }) => ({ value: median, ...edges(y, half) })),
      whiskers: drawn.flatMap(({ lowerWhisker, lowerHinge, upperHinge, upperWhisker, y }) => [
        { from: lowerWhisker, to: lowerHinge, y },
        { from: upperHinge, to: upperWhisker, y },
      ]),
      ends: drawn.flatMap(({ lowerWhisker, upperWhisker, y, half }) =>
        [lowerWhisker, upperWhisker].map((value) => ({ value, ...edges(y, half / 2) })),
      ),
      outside: beyond.filter(({ extreme }) => !extreme).map(({ value, y }) => ({ value, y })),
      extreme: beyond.filter(({ extreme }) => extreme).map(({ value, y }) => ({ value, y })),
      strokes: [stroke(left, bottom, right, bottom)],
      labels: [
        ...layout.labels,
        ...drawn.flatMap(({ outside, y }) => timesLabels(outside, y, across)),
        ...labelsBelow({ ticks, title: axes.value, left, right, bottom, across }),
      ],
    },
  };
}

function rowsOf(groups: Boxes["groups"]): readonly BoxRow[] {
  return groups.flatMap(({ label: text, boxes: list }) => [
    { text, heading: true, box: null },
    ...list.map((box) => ({ text: box.label, after: ` (n = ${box.n})`, box })),
  ]);
}

/** How many cases share a place: beside it, or above where the next one would be covered. */
function timesLabels(outside: Box["outside"], y: number, across: (value: number) => number): readonly Label[] {
  return outside
    .filter(({ count }) => count > 1)
    .map(({ value, count }) => {
      const x = across(value);
      const covered = outside.some((other) => across(other.value) > x && across(other.value) < x + TIMES_ROOM + 6);
      const text = `\u00d7${count}`;
      return covered
        ? label(x, y - 11, text, { align: "center", size: TIMES_SIZE })
        : label(x + 7, y, text, { size: TIMES_SIZE });
    });
}

function edges(y: number, half: number) {
  return { top: y - half, bottom: y + half };
}

function extent(boxes: readonly Box[]): readonly [number, number] {
  const values = boxes.flatMap((box) => [box.lowerWhisker, box.upperWhisker, ...box.outside.map(({ value }) => value)]);
  if (values.length === 0) return [0, 1];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
