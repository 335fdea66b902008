/** Charts in characters, for a terminal or a text file: what they show is there without colour, too. */
import type { Chart, Plot } from "../report/document.ts";
import { drawBars } from "./draw-bars.ts";
import { drawBoxes } from "./draw-boxes.ts";
import { drawForest } from "./draw-forest.ts";
import { drawHeatMap } from "./draw-heat-map.ts";
import { drawHistogram } from "./draw-histogram.ts";
import { drawIdentityScatter, drawScree } from "./draw-points.ts";
import { drawStackedBars } from "./draw-stacked-bars.ts";
import { printable, wrap } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

/** @returns lines no wider than `room` */
export function drawChart({ title, plot, caption }: Chart, room: number, paint: Paint): readonly string[] {
  return [
    ...wrap(printable(title), room).map((line) => paint(line, "strong")),
    ...drawPlot(plot, room, paint),
    ...(caption === undefined ? [] : wrap(printable(caption), room).map((line) => paint(line, "muted"))),
  ];
}

function drawPlot(plot: Plot, room: number, paint: Paint): readonly string[] {
  switch (plot.type) {
    case "histogram":
      return drawHistogram(plot, room, paint);
    case "identity-scatter":
      return drawIdentityScatter(plot, room, paint);
    case "scree":
      return drawScree(plot, room, paint);
    case "stacked-bars":
      return drawStackedBars(plot, room, paint);
    case "bars":
      return drawBars(plot, room, paint);
    case "boxes":
      return drawBoxes(plot, room, paint);
    case "forest":
      return drawForest(plot, room, paint);
    case "heat-map":
      return drawHeatMap(plot, room, paint);
    default:
      return plot satisfies never;
  }
}
