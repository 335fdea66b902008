/** Rows with their labels to the left: how wide the labels' column becomes, and where each row is. */
import { type Label, label } from "./drawing.ts";
import { lines, widest } from "./text-fit.ts";
import { SIZE } from "./theme.ts";

export type RowLayout = {
  /** Where the labels' column ends. */
  readonly left: number;
  /** Where the last row ends. */
  readonly bottom: number;
  /** A row's middle, and half of what may be drawn there. */
  readonly rows: readonly { readonly y: number; readonly half: number }[];
  readonly labels: readonly Label[];
};

export type Row = {
  readonly text: string;
  /** What stands behind it and isn't cut: how many cases it is about. */
  readonly after?: string;
  /** It names the rows below, which stand to its right. */
  readonly heading?: boolean;
};

export type RowOptions = {
  readonly top: number;
  /** The widest that the labels' column may be. */
  readonly room: number;
};

/** Row's height without and with what is between two, font size, distance and number of lines. */
type Density = {
  readonly bar: number;
  readonly gap: number;
  readonly size: number;
  readonly leading: number;
  readonly most: number;
};

const AIRY: Density = { bar: 22, gap: 13, size: SIZE.label, leading: 17, most: 3 };
const DENSE: Density = { bar: 20, gap: 7, size: SIZE.tick, leading: 15, most: 3 };
const CROWDED: Density = { bar: 15, gap: 6, size: SIZE.tick, leading: 15, most: 2 };
const INDENT = 14;

/** The more rows there are, the lower each, down to two lines of label. */
export function rowLayout(rows: readonly Row[], { top, room }: RowOptions): RowLayout {
  const density = rows.length <= 14 ? AIRY : rows.length <= 40 ? DENSE : CROWDED;
  const { bar, gap, size, leading, most } = density;
  const grouped = rows.some(({ heading }) => heading);
  const cells = rows.map(({ text, after = "", heading = false }) => {
    const indent = grouped && !heading ? INDENT : 0;
    return { indent, heading, found: lines(text, size, heading ? room * 1.6 : room - indent, most, after) };
  });
  const width = Math.max(0, ...cells.map((cell) => (cell.heading ? 0 : cell.indent + widest(cell.found, size))));
  const places: { y: number; half: number }[] = [];
  const labels: Label[] = [];
  let y = top;
  for (const { found, indent, heading } of cells) {
    const height = Math.max(found.length * leading, bar) + gap;
    const middle = y + height / 2;
    places.push({ y: middle, half: bar / 2 });
    for (const [line, text] of found.entries()) {
      const lineAt = middle + (line - (found.length - 1) / 2) * leading;
      labels.push(label(2 + indent, lineAt, text, { size, bold: heading }));
    }
    y += height;
  }
  return { left: width + 12, bottom: y, rows: places, labels };
}
