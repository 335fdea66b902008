/** Estimates with their intervals on a logarithmic axis, in characters. */
import type { Forest } from "../report/document.ts";
import { formatNumber } from "../report/format.ts";
import { axisLines, leftColumn, type Tick, Track, wrappedColumn } from "./chart-parts.ts";
import { printable, textWidth, wrap } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

const WIDEST = 50;
/** With less beside its label and figures, an estimate gets a line of its own. */
const NARROWEST = 24;
const MARKS = { significant: "●", not: "○", line: "┊", end: ["├", "┤"] } as const;

type Row = Forest["rows"][number];

/** A line an estimate: ● is one that is significant. */
export function drawForest({ rows, reference, axes }: Forest, room: number, paint: Paint): readonly string[] {
  const placed = rows.filter(isPlaceable);
  if (placed.length === 0 || !(reference > 0)) return [];
  const labels = wrappedColumn(
    placed.map(({ label }) => label),
    Math.floor(room / 3),
  );
  const texts = leftColumn(
    placed.map(({ text }) => text),
    room,
  );
  const beside = textWidth(labels[0]![0]!) + textWidth(texts[0]!) + 4;
  const own = room - beside < NARROWEST;
  const margin = own ? 2 : beside;
  const width = Math.max(2, Math.min(WIDEST, room - margin));
  const axis = logAxis(placed, reference);
  const lines = placed.flatMap((row, at) => {
    const track = drawn(row, axis, reference, width);
    if (!own) {
      const [first = "", ...rest] = labels[at]!;
      return [`${first}  ${texts[at]}  ${painted(track, row, paint)}`, ...rest.map((line) => line.trimEnd())];
    }
    const head = [row.label, row.text].flatMap((text) => wrap(printable(text), room));
    return [...head, `  ${painted(track, row, paint)}`];
  });
  return [
    ...lines,
    ...axisLines(ticksOf(axis, reference), width).map((line) => " ".repeat(margin) + line),
    ...wrap(printable(axes.value), room).map((line) => paint(line, "head")),
  ];
}

/** A logarithm has no place for 0 and less. */
function isPlaceable({ value, lower, upper }: Row): boolean {
  return [value, lower, upper].every((end) => end > 0 && Number.isFinite(end));
}

type Axis = { readonly low: number; readonly high: number; share(value: number): number };

/** From the lowest end to the highest, the reference within. */
function logAxis(rows: readonly Row[], reference: number): Axis {
  const ends = [reference, ...rows.flatMap(({ lower, upper }) => [lower, upper])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [from, to] = [Math.log(low), Math.log(high)];
  return { low, high, share: (value) => (to > from ? (Math.log(value) - from) / (to - from) : 0.5) };
}

function drawn({ value, lower, upper, significant }: Row, axis: Axis, reference: number, width: number): Track {
  const track = new Track(width);
  const [from, at, to] = [lower, value, upper].map((end) => track.at(axis.share(end)));
  track.fill(from!, to!, "─");
  track.put(track.at(axis.share(reference)), from! < to! ? MARKS.line : "─");
  track.put(from!, MARKS.end[0]);
  track.put(to!, MARKS.end[1]);
  track.put(at!, significant === true ? MARKS.significant : MARKS.not);
  return track;
}

function painted(track: Track, { significant }: Row, paint: Paint): string {
  if (significant !== true) return track.text;
  return track.text.replace(MARKS.significant, paint(MARKS.significant, "good"));
}

/** 0.1, 0.2, 0.5, 1, 2, 5, 10 ... within the axis; the reference goes first where two would touch. */
function ticksOf(axis: Axis, reference: number): readonly Tick[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(axis.low)); power <= Math.ceil(Math.log10(axis.high)); power++) {
    for (const step of [1, 2, 5]) {
      const tick = Number(`${step}e${power}`);
      if (tick >= axis.low && tick <= axis.high) ticks.push(tick);
    }
  }
  const wide = axis.high / axis.low > 1000;
  const shown = ticks.filter((tick) => !wide || /^1(e|0|$)|^0?\.?0*1$/.test(String(tick)));
  if (!shown.includes(reference)) shown.push(reference);
  return shown
    .sort((a, b) => a - b)
    .map((tick) => ({ share: axis.share(tick), text: formatNumber(tick, "given", { style: "apa" }) }));
}
