/** Charts in characters, for a terminal or a text file. */
import type { Chart } from "../report/document.ts";
import type { Paint } from "./table-layout.ts";

/** @returns lines no wider than `room` */
export function drawChart(chart: Chart, _room: number, paint: Paint): readonly string[] {
  return [paint(chart.title, "strong")];
}
