/** Number formats under which a spreadsheet shows a figure as the report prints it, while the cell keeps all of its digits. */
import { type Numbers, writtenCell } from "../../report/cell-text.ts";
import type { NumberCell } from "../../report/document.ts";

/** What stands around a figure in its cell: brackets, the marks of its footnotes. */
export type Around = {
  readonly before: string;
  readonly after: string;
  /** Room of these characters is left behind it, so that figures with marks and without stand on one line. */
  readonly room: string;
};

export const NOTHING_AROUND: Around = { before: "", after: "", room: "" };

/** Spreadsheets show no more decimals. */
const MOST_DECIMALS = 30;

/**
 * The decimal mark is the one of the reader's settings: a format can't say it. Decimals and leading zeros are read off what
 * the one formatter writes, so that nothing here knows a class of figures.
 */
export function numberFormat(cell: NumberCell, numbers: Numbers, { before, after, room }: Around): string {
  const shape = shapeOf(cell, numbers);
  if (shape.decimals > MOST_DECIMALS) return "General";
  const space = [...room].map((character) => `_${character}`).join("");
  const digits = digitsOf(shape);
  const whole = (sign: string) => literal(before + sign) + digits + literal(shape.unit + after) + space;
  if (shape.floor !== null) {
    const limit = `0.${"0".repeat(shape.decimals)}5`;
    return `[<${limit}]${literal(before + shape.floor + after)}${space};${whole("")}`;
  }
  if (cell.value >= 0) return whole("");
  // a spreadsheet puts the sign before whatever stands before the figure, and before what is rounded to zero
  if (!shape.negative) return `${whole("")};${whole("")}`;
  return before === "" ? whole("") : `${whole("")};${whole("-")}`;
}

type Shape = {
  readonly decimals: number;
  readonly leadingZero: boolean;
  readonly negative: boolean;
  /** `%`, or nothing. */
  readonly unit: string;
  /** What is written instead of what would be rounded to zero: `<.001`; null where that is a zero. */
  readonly floor: string | null;
};

function shapeOf(cell: NumberCell, numbers: Numbers): Shape {
  const { floor, half } = habitsOf(cell, numbers);
  const written = writtenCell(cell, numbers);
  const [, sign = "", decimals = "", unit = ""] =
    /^(-?)\d*[.,]?(\d*)(.*)$/.exec(written === floor ? half : written) ?? [];
  return { decimals: decimals.length, leadingZero: half.startsWith("0"), negative: sign !== "", unit, floor };
}

/** What is written for a zero, where that isn't a zero, and for a half. */
type Habits = { readonly floor: string | null; readonly half: string };

const known = new Map<string, Habits>();

/** Of all figures of a class; asked for once. */
function habitsOf(cell: NumberCell, numbers: Numbers): Habits {
  const key = [cell.as, cell.decimals, numbers.style, numbers.comma].join(" ");
  const before = known.get(key);
  if (before !== undefined) return before;
  const zero = writtenCell({ ...cell, value: 0 }, numbers);
  const floor = /^[-\d.,]/.test(zero) ? null : zero;
  const habits = { floor, half: writtenCell({ ...cell, value: 0.5 }, numbers) };
  known.set(key, habits);
  return habits;
}

/** Where no place for whole digits is named, they would stand before whatever stands before the figure. */
function digitsOf({ decimals, leadingZero }: Shape): string {
  return decimals === 0 ? "0" : `${leadingZero ? "0" : "#"}.${"0".repeat(decimals)}`;
}

/** Characters that stand for themselves. */
function literal(text: string): string {
  return text === ""
    ? ""
    : text
        .split('"')
        .map((part) => (part === "" ? "" : `"${part}"`))
        .join('\\"');
}
