/** A matrix of coefficients in characters: each figure behind a shade that says how far from 0 it is. */
import type { HeatMap } from "../report/document.ts";
import { formatNumber } from "../report/format.ts";
import { leftColumn, shortened, widest } from "./chart-parts.ts";
import { padStart, printable, textWidth, wrap } from "./plain-text.ts";
import type { Paint } from "./table-layout.ts";

/** From each size on. */
const SHADES = [
  { from: 0.8, shade: "█", text: ".8-1" },
  { from: 0.6, shade: "▓", text: ".6-.8" },
  { from: 0.4, shade: "▒", text: ".4-.6" },
  { from: 0.2, shade: "░", text: ".2-.4" },
] as const;
/** A gap, a shade and `-.123`; `-1.000` takes the gap. */
const CELL = 7;

/** Columns in as many blocks as they need, each with the rows that have something in it. */
export function drawHeatMap(plot: HeatMap, room: number, paint: Paint): readonly string[] {
  const { labels, values, axes } = plot;
  const names = leftColumn(labels, Math.floor(room / 3));
  const margin = widest(names);
  const most = Math.max(1, Math.floor((room - margin) / CELL));
  const legend = SHADES.map(({ shade, text }) => `${shade} ${text}`).join("  ");
  return [
    ...blocksOf(values, most).flatMap((columns) => block(plot, names, columns, paint)),
    ...wrap(`${printable(axes.value)}: ${legend}`, room).map((line) => paint(line, "muted")),
  ];
}

/** Neighbours that share a row stay together where they fit. */
function blocksOf(values: HeatMap["values"], most: number): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (let column = 0; column < values.length; column++) {
    const last = blocks.at(-1);
    const goesWith = last !== undefined && last.length < most && startsTogether(values, last, column, most);
    if (goesWith) last.push(column);
    else blocks.push([column]);
  }
  return blocks;
}

/** A set of columns that begins here and would be cut by the block's end starts a new block. */
function startsTogether(values: HeatMap["values"], block: readonly number[], column: number, most: number): boolean {
  if (together(values, column - 1, column)) return true;
  let end = column;
  while (end + 1 < values.length && together(values, end, end + 1)) end++;
  return block.length + (end - column + 1) <= most;
}

function together(values: HeatMap["values"], a: number, b: number): boolean {
  return values[a]?.[b] !== null && values[a]?.[b] !== undefined;
}

function block(
  { labels, values }: HeatMap,
  names: readonly string[],
  columns: readonly number[],
  paint: Paint,
): readonly string[] {
  const heads = columns.map((column) => padStart(shortened(printable(labels[column] ?? ""), CELL - 1), CELL));
  const rows = values.flatMap((row, at) => {
    const cells = columns.map((column) => row[column] ?? null);
    if (cells.every((value) => value === null)) return [];
    return [(names[at] + cells.map((value) => cell(value)).join("")).trimEnd()];
  });
  return [paint(" ".repeat(textWidth(names[0] ?? "")) + heads.join(""), "head"), ...rows, ""];
}

function cell(value: number | null): string {
  if (value === null) return " ".repeat(CELL);
  const size = Math.abs(value);
  const shade = SHADES.find(({ from }) => size >= from)?.shade ?? " ";
  const text = formatNumber(value, "coefficient", { style: "spss" });
  return padStart(shade + padStart(text, CELL - 2), CELL);
}
