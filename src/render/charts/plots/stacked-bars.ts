/** A bar of 100% an item, its parts the answers from light to dark. */
import type { StackedBars } from "../../../report/document.ts";
import { formatNumber } from "../../../report/format.ts";
import { BELOW, labelsBelow, linear } from "../axis-labels.ts";
import { at, type Drawing, type DrawOptions, label, layer, own, type PlotKind, specification } from "../drawing.ts";
import { areas, stroke, strokes } from "../layers.ts";
import { legend } from "../legend.ts";
import { rowLayout } from "../rows.ts";
import { widest, widthOf } from "../text-fit.ts";
import { INK, inkOn, orderedColours, SIZE, WIDTH } from "../theme.ts";

export const stackedBars: PlotKind<StackedBars> = {
  specification: specification(
    [
      areas,
      layer(
        "parts",
        { type: "rect", stroke: INK, strokeWidth: 0.75 },
        {
          x: { field: "from" },
          x2: { field: "to" },
          y: at("top"),
          y2: { field: "bottom" },
          fill: own("fill"),
        },
      ),
      layer(
        "figures",
        { type: "text", baseline: "middle", align: "center", fontSize: SIZE.figure },
        { x: { field: "middle" }, y: at("y"), text: { field: "text", type: "nominal" }, color: own("fill") },
      ),
      strokes,
    ],
    { x: "linear" },
  ),
  drawing,
};

const TICKS = [0, 20, 40, 60, 80, 100].map((value) => ({ value, label: String(value) }));

function drawing({ answers, bars, axes }: StackedBars, { numbers }: DrawOptions): Drawing {
  const colours = orderedColours(answers.length);
  const key = legend(
    answers.map((text, place) => ({ text, fill: colours[place]! })),
    { left: 2, right: WIDTH.full - 2, top: 0 },
  );
  const head = key.bottom + 14;
  const layout = rowLayout(
    bars.map((bar) => ({ text: bar.label })),
    { top: head + 6, room: WIDTH.full * 0.34 },
  );
  const counts = bars.map(({ n }) => formatNumber(n, "count", numbers));
  const [left, right] = [layout.left, WIDTH.full - 16 - Math.max(24, widest(counts, SIZE.tick))];
  const bottom = layout.bottom;
  const across = linear(0, 100, left, right);
  const parts = bars.flatMap((bar, row) => {
    const { y, half } = layout.rows[row]!;
    let from = 0;
    return bar.parts.flatMap(({ percent }, place) => {
      const part = { from, to: from + percent, top: y - half, bottom: y + half, y, fill: colours[place]!, percent };
      from = part.to;
      return percent > 0 ? [part] : [];
    });
  });
  const figures = parts.flatMap(({ from, to, y, fill, percent }) => {
    const text = formatNumber(percent, "percent", numbers);
    return widthOf(text, SIZE.figure) + 6 <= across(to) - across(from)
      ? [{ middle: (from + to) / 2, y, text, fill: inkOn(fill) }]
      : [];
  });
  return {
    width: WIDTH.full,
    height: Math.ceil(bottom) + BELOW,
    parameters: { left, right, top: head, bottom, xLow: 0, xHigh: 100 },
    data: {
      areas: key.areas,
      parts: parts.map(({ from, to, top, bottom, fill }) => ({ from, to, top, bottom, fill })),
      figures,
      strokes: [
        stroke(left, bottom, right, bottom),
        ...TICKS.map(({ value }) => stroke(across(value), bottom, across(value), bottom + 5)),
      ],
      labels: [
        ...key.labels,
        ...layout.labels,
        label(WIDTH.full - 2, head - 4, "n", { align: "right", size: SIZE.tick }),
        ...counts.map((text, row) =>
          label(WIDTH.full - 2, layout.rows[row]!.y, text, { align: "right", size: SIZE.tick }),
        ),
        ...labelsBelow({ ticks: TICKS, title: axes.percent, left, right, bottom, across }),
      ],
    },
  };
}
