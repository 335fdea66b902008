import type { Plot } from "../report/document.ts";
import { padStart, printable, textWidth, wrap } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

type Histogram = Extract<Plot, { type: "histogram" }>;

/** Longer bars say no more. */
const LONGEST = 50;
const CURVE = "◆";

/** A line a bar: its values, its cases, as many blocks, and a mark where the curve has it. */
export function drawHistogram({ bins, axes }: Histogram, room: number, paint: Paint): readonly string[] {
  const [value, count] = [printable(axes.value), printable(axes.count)];
  const labels = column([value, ...bins.map(({ label }) => printable(label))], Math.floor(room / 3));
  const counts = column([count, ...bins.map((bin) => String(bin.count))], room);
  const free = Math.max(1, Math.min(LONGEST, room - textWidth(labels[0]!) - textWidth(counts[0]!) - 4));
  const highest = bins.reduce((most, bin) => Math.max(most, bin.count, bin.expected ?? 0), 0);
  const scale = highest === 0 ? 0 : free / highest;
  const lines = bins.map(
    (bin, at) =>
      `${labels[at + 1]}  ${counts[at + 1]}  ${bar(bin.count * scale, scaled(bin.expected, scale), free, paint)}`,
  );
  const hasCurve = bins.some(({ expected }) => expected !== null);
  const legend = hasCurve ? wrap(`${CURVE} ${printable(axes.expected)}`, room) : [];
  return [paint(`${labels[0]}  ${counts[0]}`, "head"), ...lines, ...legend.map((line) => paint(line, "muted"))];
}

/** To the right, in one width, shortened where that is too little. */
function column(texts: readonly string[], most: number): readonly string[] {
  const fitting = texts.map((text) => (textWidth(text) <= most ? text : `${wrap(text, most - 1)[0]}…`));
  const width = Math.max(...fitting.map(textWidth));
  return fitting.map((text) => padStart(text, width));
}

function scaled(expected: number | null, scale: number): number | null {
  return expected === null ? null : expected * scale;
}

/** Half a block for half a place; whoever is there is seen. */
function bar(length: number, curve: number | null, width: number, paint: Paint): string {
  const full = Math.floor(length);
  const rest = length - full;
  const end = rest >= 0.5 ? "▌" : full === 0 && rest > 0 ? "▏" : "";
  const places = [..."█".repeat(full), ...end];
  if (curve === null) return places.join("");
  const at = Math.min(Math.floor(curve), width - 1);
  while (places.length < at) places.push(" ");
  return places.slice(0, at).join("") + paint(CURVE, "caution") + places.slice(at + 1).join("");
}
