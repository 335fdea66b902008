/** Plots of points in a grid of characters, with an axis to the left and one below. */
import type { Plot } from "../report/document.ts";
import { formatNumber } from "../report/format.ts";
import { padStart, printable, textWidth, wrap } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

type Scatter = Extract<Plot, { type: "identity-scatter" }>;
type Scree = Extract<Plot, { type: "scree" }>;

const WIDEST = 60;
const POINT = "●";
const LINE = "·";

/** One scale for both axes, so that the line is the diagonal. */
export function drawIdentityScatter(
  { points, axes, decimals }: Scatter,
  room: number,
  paint: Paint,
): readonly string[] {
  const values = points.flatMap(({ x, y }) => [x, y]);
  const lowest = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const highest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (points.length === 0) return [];
  const ends = [lowest, highest].map((value) => formatNumber(value, "extreme", { style: "spss", decimals }));
  const [low = "", high = ""] = ends;
  const width = Math.max(2, Math.min(WIDEST, room - widest(ends) - 2));
  const grid = new Grid(width, Math.max(2, Math.round(width / 3)));
  const share = (value: number) => (highest === lowest ? 0.5 : (value - lowest) / (highest - lowest));
  for (let column = 0; column < width; column++) grid.put(column / (width - 1), column / (width - 1), LINE);
  for (const { x, y } of points) grid.put(share(x), share(y), POINT);
  return framed(grid, { low, high }, { low, high }, axes, room, paint);
}

/** Values from the largest on, joined, down to 0; a level across. */
export function drawScree({ values, level, axes }: Scree, room: number, paint: Paint): readonly string[] {
  if (values.length === 0) return [];
  const highest = Math.max(level ?? 0, ...values);
  const [low, high] = ["0", formatNumber(highest, "standardized", { style: "spss" })];
  const most = Math.max(2, Math.min(WIDEST, room - widest([low, high]) - 2));
  const shown = values.slice(0, most);
  const step = Math.max(1, Math.min(6, Math.floor((most - 1) / Math.max(1, shown.length - 1))));
  const width = (shown.length - 1) * step + 1;
  const grid = new Grid(Math.max(2, width), 12);
  const across = (place: number) => (width === 1 ? 0 : (place * step) / (width - 1));
  const up = (value: number) => (highest <= 0 ? 0 : Math.max(0, value) / highest);
  if (level !== null)
    for (let column = 0; column < grid.width; column++) grid.put(column / (grid.width - 1), up(level), "┄");
  for (let place = 0; place + 1 < shown.length; place++) {
    for (let part = 1; part < step; part++) {
      const value = shown[place]! + ((shown[place + 1]! - shown[place]!) * part) / step;
      grid.put(across(place + part / step), up(value), LINE);
    }
  }
  for (const [place, value] of shown.entries()) grid.put(across(place), up(value), POINT);
  return framed(grid, { low, high }, { low: "1", high: String(shown.length) }, axes, room, paint);
}

/** Characters by place, from the lower left corner. */
class Grid {
  private readonly rows: string[][];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.rows = Array.from({ length: height }, () => Array.from({ length: width }, () => " "));
  }

  /** @param x from 0 to 1 @param y likewise; what was there before is gone */
  put(x: number, y: number, character: string): void {
    const row = this.height - 1 - Math.round(y * (this.height - 1));
    this.rows[row]![Math.round(x * (this.width - 1))] = character;
  }

  lines(paint: Paint): readonly string[] {
    return this.rows.map((row) =>
      row.map((character) => (character === POINT ? paint(POINT, "good") : character)).join(""),
    );
  }
}

type Ends = { readonly low: string; readonly high: string };

function framed(
  grid: Grid,
  y: Ends,
  x: Ends,
  axes: { readonly x: string; readonly y: string },
  room: number,
  paint: Paint,
): readonly string[] {
  const { width, height } = grid;
  const margin = widest([y.low, y.high]);
  const label = (row: number) => (row === 0 ? y.high : row === height - 1 ? y.low : "");
  const plot = grid.lines(paint).map((line, row) => `${padStart(label(row), margin)} │${line}`);
  const between = " ".repeat(Math.max(1, width - textWidth(x.low) - textWidth(x.high)));
  return [
    ...wrap(printable(axes.y), room).map((line) => paint(line, "head")),
    ...plot,
    `${" ".repeat(margin)} └${"─".repeat(width)}`,
    `${" ".repeat(margin + 2)}${x.low}${between}${x.high}`.slice(0, room),
    ...wrap(printable(axes.x), room - margin - 2).map((line) => " ".repeat(margin + 2) + paint(line, "head")),
  ];
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(textWidth));
}
