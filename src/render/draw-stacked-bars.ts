/** Bars of 100% in characters: each answer has its own filling, from light to dark, so that they are told apart without colour. */
import type { StackedBars } from "../report/document.ts";
import { axisLines, leftColumn, packed, rightColumn } from "./chart-parts.ts";
import { printable, textWidth, wrap } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

/** Longer bars say no more. */
const LONGEST = 60;
const SHADES: readonly string[] = ["·", "░", "▒", "▓", "█"];
/** Of as many answers as there are shades, which ones; more answers are filled with their place. */
const CHOSEN: readonly (readonly number[])[] = [[], [4], [1, 4], [1, 2, 4], [1, 2, 3, 4], [0, 1, 2, 3, 4]];
const PLACES = "123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

export function drawStackedBars({ answers, bars, axes }: StackedBars, room: number, paint: Paint): readonly string[] {
  const fillings = fillingsOf(answers.length);
  const labels = leftColumn(
    bars.map(({ label }) => label),
    Math.floor(room / 3),
  );
  const cases = rightColumn(
    bars.map(({ n }) => `n = ${n}`),
    room,
  );
  const margin = textWidth(labels[0] ?? "") + 1;
  const free = Math.max(1, Math.min(LONGEST, room - margin - textWidth(cases[0] ?? "") - 2));
  const lines = bars.map(({ parts }, at) => {
    const widths = placesOf(
      parts.map(({ count }) => count),
      free,
    );
    const drawn = widths.map((width, answer) => fillings[answer]!.repeat(width)).join("");
    return `${labels[at]} ${drawn}${" ".repeat(free - widths.reduce((a, b) => a + b, 0))}  ${cases[at]}`;
  });
  const axis = axisLines(
    [0, 25, 50, 75, 100].map((percent) => ({ share: percent / 100, text: String(percent) })),
    free,
  );
  const legend = answers.map((answer, at) => `${fillings[at]} ${printable(answer)}`);
  return [
    ...lines,
    ...axis.map((line) => " ".repeat(margin) + line),
    ...wrap(printable(axes.percent), room).map((line) => paint(line, "head")),
    ...packed(legend, room).map((line) => paint(line, "muted")),
  ];
}

function fillingsOf(count: number): readonly string[] {
  const chosen = CHOSEN[count];
  if (chosen !== undefined) return chosen.map((shade) => SHADES[shade]!);
  return Array.from({ length: count }, (_, place) => PLACES[place % PLACES.length]!);
}

/** Places in proportion to the counts, all of them used; whoever is there has one at least, as far as they go. */
function placesOf(counts: readonly number[], places: number): readonly number[] {
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === 0) return counts.map(() => 0);
  let before = 0;
  const widths = counts.map((count) => {
    const from = Math.round((before * places) / total);
    before += count;
    return Math.round((before * places) / total) - from;
  });
  for (const [at, count] of counts.entries()) {
    if (count === 0 || widths[at]! > 0) continue;
    const largest = widths.indexOf(Math.max(...widths));
    if (widths[largest]! < 2) break;
    widths[largest]!--;
    widths[at] = 1;
  }
  return widths;
}
