/** A bar for each value, as long as its count, which stands at its end. */
import type { Bars } from "../../../report/document.ts";
import { formatNumber } from "../../../report/format.ts";
import { BELOW, labelsBelow, linear, roomAtTheEnd, titleAbove, valuesOf } from "../axis-labels.ts";
import { at, type Drawing, type DrawOptions, label, layer, type PlotKind, specification } from "../drawing.ts";
import { gridAcross, stroke, strokes } from "../layers.ts";
import { rowLayout } from "../rows.ts";
import { widest } from "../text-fit.ts";
import { BLUE, SIZE, WIDTH } from "../theme.ts";
import { roundAxis } from "../ticks.ts";

export const bars: PlotKind<Bars> = {
  specification: specification(
    [
      gridAcross,
      layer(
        "bars",
        { type: "rect", fill: BLUE },
        { x: { field: "count" }, x2: { datum: 0 }, y: at("top"), y2: { field: "bottom" } },
      ),
      strokes,
    ],
    { x: "linear" },
  ),
  drawing,
};

function drawing({ bars: rows, axes }: Bars, { numbers }: DrawOptions): Drawing {
  const layout = rowLayout(
    rows.map((bar) => ({ text: bar.label })),
    { top: 28, room: WIDTH.full * 0.38 },
  );
  const figures = rows.map(
    ({ count, percent }) =>
      `${formatNumber(count, "count", numbers)} (${formatNumber(percent, "percentSign", numbers)})`,
  );
  const highest = rows.reduce((most, { count }) => Math.max(most, count), 1);
  const across = roundAxis(0, highest, { count: 5, numbers, whole: true });
  const { left, bottom } = layout;
  // The longest bar needn't end where the axis does, but its figures have to find room behind it.
  const room = WIDTH.full - 12 - widest(figures, SIZE.tick) - left;
  const right = Math.min(left + (room * across.high) / highest, WIDTH.full - roomAtTheEnd(across.ticks));
  const pixels = linear(0, across.high, left, right);
  return {
    width: WIDTH.full,
    height: Math.ceil(bottom) + BELOW,
    parameters: { left, right, top: 26, bottom, xLow: 0, xHigh: across.high },
    data: {
      xTicks: valuesOf(across.ticks),
      bars: rows.map(({ count }, row) => edges(layout.rows[row]!, count)),
      strokes: [stroke(left, 26, left, bottom)],
      labels: [
        titleAbove(axes.value, WIDTH.full - 4),
        ...layout.labels,
        ...figures.map((text, row) =>
          label(pixels(rows[row]!.count) + 7, layout.rows[row]!.y, text, { size: SIZE.tick }),
        ),
        ...labelsBelow({ ticks: across.ticks, title: axes.count, left, right, bottom, across: pixels }),
      ],
    },
  };
}

function edges({ y, half }: { readonly y: number; readonly half: number }, count: number) {
  return { top: y - half, bottom: y + half, count };
}
