/** What is written along the axes. */
import { type Label, label } from "./drawing.ts";
import { cut, widest, widthOf } from "./text-fit.ts";
import { SIZE } from "./theme.ts";
import type { Tick } from "./ticks.ts";

/** Room that `labelsBelow` takes. */
export const BELOW = 52;

export type Below = {
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Where a value is, in pixels. */
  readonly across: (value: number) => number;
};

export function labelsBelow({ ticks, title, left, right, bottom, across }: Below): readonly Label[] {
  return [
    ...apart(ticks, across).map((tick) =>
      label(across(tick.value), bottom + 16, tick.label, { align: "center", size: SIZE.tick }),
    ),
    titleBelow({ title, left, right, bottom }),
  ];
}

/** All, or every second, third ... where their labels would touch; on a logarithmic axis, 1 among them. */
function apart(ticks: readonly Tick[], across: Below["across"]): readonly Tick[] {
  const one = Math.max(
    0,
    ticks.findIndex(({ value }) => value === 1),
  );
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, at) => at % every === one % every);
    if (kept.every((tick, at) => at === 0 || gap(kept[at - 1]!, tick, across) >= 6)) return kept;
  }
  return ticks.slice(one, one + 1);
}

function gap(one: Tick, next: Tick, across: Below["across"]): number {
  const taken = (widthOf(one.label, SIZE.tick) + widthOf(next.label, SIZE.tick)) / 2;
  return across(next.value) - across(one.value) - taken;
}

/** Beyond the axis, for the half of its last label that is outside. */
export function roomAtTheEnd(ticks: readonly Tick[]): number {
  return Math.max(14, widthOf(ticks.at(-1)?.label ?? "", SIZE.tick) / 2 + 2);
}

export function titleBelow({ title, left, right, bottom }: Omit<Below, "ticks" | "across">): Label {
  return label((left + right) / 2, bottom + 39, cut(title, SIZE.label, right - left), { align: "center" });
}

/** @param up where a value is, in pixels */
export function labelsLeft(ticks: readonly Tick[], left: number, up: (value: number) => number): readonly Label[] {
  return ticks.map((tick) => label(left - 8, up(tick.value), tick.label, { align: "right", size: SIZE.tick }));
}

/** Where an axis to the right of these labels may begin. */
export function roomOnTheLeft(ticks: readonly Tick[]): number {
  return (
    14 +
    widest(
      ticks.map((tick) => tick.label),
      SIZE.tick,
    )
  );
}

/** Above the axis to the left, so that nobody has to turn their head. */
export function titleAbove(title: string, room: number): Label {
  return label(2, 13, cut(title, SIZE.label, room));
}

/** Where values are, in pixels, on an axis whose ends are at those places. */
export function linear(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** As data for the lines of the grid. */
export function valuesOf(ticks: readonly Tick[]): readonly { readonly value: number }[] {
  return ticks.map(({ value }) => ({ value }));
}
