/** Box plots in characters, lying on one axis: whiskers, box, median, and what is outside. */
import type { Boxes } from "../report/document.ts";
import { formatNumber } from "../report/format.ts";
import { axisLines, leftColumn, rightColumn, Track } from "./chart-parts.ts";
import { printable, textWidth, wrap } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

const WIDEST = 60;
const INDENT = "  ";
const MARKS = { box: "▒", median: "┃", outside: "o", extreme: "*", whisker: "─", end: ["├", "┤"] } as const;

type Box = Boxes["groups"][number]["boxes"][number];

export function drawBoxes({ groups, axes, range, decimals }: Boxes, room: number, paint: Paint): readonly string[] {
  const all = groups.flatMap(({ boxes }) => boxes);
  if (all.length === 0) return [];
  const labels = leftColumn(
    all.map(({ label }) => label),
    Math.floor(room / 3) - INDENT.length,
  ).map((label) => INDENT + label);
  const cases = rightColumn(
    all.map(({ n }) => `n = ${n}`),
    room,
  );
  const margin = textWidth(labels[0]!) + textWidth(cases[0]!) + 4;
  const width = Math.max(2, Math.min(WIDEST, room - margin));
  const axis = valueAxis(all, range);
  let at = 0;
  const lines = groups.flatMap(({ label, boxes }) => [
    ...wrap(printable(label), room).map((line) => paint(line, "head")),
    ...boxes.map((box) => `${labels[at]}  ${cases[at++]}  ${drawn(box, axis, width)}`),
  ]);
  const ends = [axis.low, axis.high].map((value) => formatNumber(value, "extreme", { style: "spss", decimals }));
  return [
    ...lines,
    ...axisLines(
      [0, 1].map((share) => ({ share, text: ends[share]! })),
      width,
    ).map((line) => " ".repeat(margin) + line),
    ...wrap(printable(axes.value), room).map((line) => paint(line, "head")),
  ];
}

type Axis = { readonly low: number; readonly high: number; share(value: number): number };

function valueAxis(boxes: readonly Box[], range: Boxes["range"]): Axis {
  let [low, high] = range ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { lowerWhisker, upperWhisker, outside } of boxes) {
    for (const value of [lowerWhisker, upperWhisker, ...outside.map((case_) => case_.value)]) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { low, high, share: (value) => (high > low ? (value - low) / (high - low) : 0.5) };
}

function drawn(box: Box, axis: Axis, width: number): string {
  const track = new Track(width);
  const place = (value: number) => track.at(axis.share(value));
  const [from, to] = [place(box.lowerWhisker), place(box.upperWhisker)];
  track.fill(from, to, MARKS.whisker);
  track.put(from, MARKS.end[0]);
  track.put(to, MARKS.end[1]);
  track.fill(place(box.lowerHinge), place(box.upperHinge), MARKS.box);
  track.put(place(box.median), MARKS.median);
  for (const { value, extreme } of box.outside) track.put(place(value), extreme ? MARKS.extreme : MARKS.outside);
  return track.text;
}
