/** Where an axis has its marks, and what is written there. */
import type { Numbers } from "../../report/cell-text.ts";
import { formatNumber } from "../../report/format.ts";

export type Tick = { readonly value: number; readonly label: string };
export type Axis = { readonly low: number; readonly high: number; readonly ticks: readonly Tick[] };

export type AxisOptions = {
  /** About so many marks. */
  readonly count: number;
  readonly numbers: Numbers;
  /** Only whole numbers. */
  readonly whole?: boolean;
};

/** From a round number at or below the lowest to one at or above the highest, marked in steps of 1, 2 or 5 times ten to a power. */
export function roundAxis(lowest: number, highest: number, { count, numbers, whole = false }: AxisOptions): Axis {
  const [low, high] = widened(lowest, highest);
  const raw = roundStep((high - low) / count);
  const step = whole ? Math.max(1, raw) : raw;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  const values = Array.from({ length: to - from + 1 }, (_, at) => decimal((from + at) * step));
  return {
    low: values[0]!,
    high: values.at(-1)!,
    ticks: values.map((value) => ({ value, label: written(value, numbers) })),
  };
}

/** On a logarithmic axis: powers of ten, and where there's room, what lies between them. @param low above 0 */
export function logTicks(low: number, high: number, numbers: Numbers): readonly Tick[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const decades = Math.log10(high / low);
  const within = decades <= 2.2 ? [1, 2, 5] : decades <= 3.5 ? [1, 3] : [1];
  const every = Math.max(1, Math.ceil(decades / 7));
  const ticks: Tick[] = [];
  for (let power = first; power <= last; power++) {
    if (power % every !== 0) continue;
    for (const digit of within) {
      const value = decimal(digit * 10 ** power);
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
        ticks.push({ value, label: logLabel(digit, power, numbers) });
    }
  }
  return ticks;
}

function logLabel(digit: number, power: number, numbers: Numbers): string {
  return Math.abs(power) <= 4
    ? written(decimal(digit * 10 ** power), numbers)
    : `${digit === 1 ? "" : `${digit}\u00d7`}10${raised(power)}`;
}

const RAISED = ["\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074", "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"];

function raised(power: number): string {
  const digits = [...String(Math.abs(power))].map((digit) => RAISED[Number(digit)]).join("");
  return power < 0 ? `\u207b${digits}` : digits;
}

/** All of its own digits. */
export function written(value: number, numbers: Numbers): string {
  return formatNumber(value, "given", numbers);
}

const SMALLEST = 1e-200;

/** So that there is something between the ends that their labels can tell. */
function widened(low: number, high: number): readonly [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > Math.max(size, SMALLEST) * 1e-12) return [low, high];
  const room = size > SMALLEST ? size * 0.1 : 1;
  return [low - room, high + room];
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = rough / power;
  return decimal((digit <= 1 + 1e-9 ? 1 : digit <= 2 + 1e-9 ? 2 : digit <= 5 + 1e-9 ? 5 : 10) * power);
}

/** Without what binary fractions leave behind. */
function decimal(value: number): number {
  return Number(value.toPrecision(12));
}
