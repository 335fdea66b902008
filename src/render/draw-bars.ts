/** Bars in characters: a line a value with its cases, its percentage and as many blocks. */
import type { Bars } from "../report/document.ts";
import { formatNumber } from "../report/format.ts";
import { leftColumn, rightColumn } from "./chart-parts.ts";
import { textWidth } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

/** Longer bars say no more. */
const LONGEST = 50;

export function drawBars({ bars, axes }: Bars, room: number, paint: Paint): readonly string[] {
  const labels = leftColumn([axes.value, ...bars.map(({ label }) => label)], Math.floor(room * 0.4));
  const counts = rightColumn([axes.count, ...bars.map(({ count }) => String(count))], Math.floor(room / 4));
  const shares = rightColumn(
    ["", ...bars.map(({ percent }) => formatNumber(percent, "percentSign", { style: "spss" }))],
    room,
  );
  const figures = labels.map((label, at) => `${label}  ${counts[at]}  ${shares[at]}`);
  const free = Math.max(1, Math.min(LONGEST, room - textWidth(figures[0]!) - 2));
  const highest = bars.reduce((most, { count }) => Math.max(most, count), 0);
  const lines = bars.map(
    ({ count }, at) => `${figures[at + 1]}  ${block(highest === 0 ? 0 : (count * free) / highest)}`,
  );
  return [paint(figures[0]!.trimEnd(), "head"), ...lines.map((line) => line.trimEnd())];
}

/** Half a block for half a place; whoever is there is seen. */
function block(length: number): string {
  const full = Math.floor(length);
  const rest = length - full;
  return "█".repeat(full) + (rest >= 0.5 ? "▌" : full === 0 && rest > 0 ? "▏" : "");
}
