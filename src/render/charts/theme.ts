/** How charts look: sizes, and colours that hold for colour-blind eyes, in black and white, and on a light or dark page. */

/** What text and lines are drawn in: the surrounding page's, or what the picture sets. */
export const INK = "currentColor";
/** On paper. */
export const PAPER_INK = "#1a1a1a";

export const FONT = 'Arial, Helvetica, "Liberation Sans", "DejaVu Sans", sans-serif';

/** Font sizes, in pixels: a chart may be shown on a telephone at six tenths of its width. */
export const SIZE = { label: 14, tick: 13, figure: 12, least: 9.5 } as const;

/** Of a chart across the page, and of one that is square. */
export const WIDTH = { full: 600, square: 440 } as const;

/** Data of one kind. It stands out from white, from a dark page, and from ink on either. */
export const BLUE = "#1f77b4";

/** From light to dark, in even steps of lightness: ordered answers. */
const ORDERED = ["#f1f6fb", "#c6dbef", "#86b5d9", "#3f86bd", "#0f5796", "#0a2a5e"] as const;
/** The same to the other side, for negative coefficients. */
const OPPOSITE = ["#fdf4ec", "#fbd5b0", "#ef9f5b", "#cb6a1a", "#8f4306", "#4f2203"] as const;

/** Colours of that many ordered answers, the first the lightest. */
export function orderedColours(count: number): readonly string[] {
  if (count === 1) return [along(ORDERED, 0.6)];
  return Array.from({ length: count }, (_, at) => along(ORDERED, at / (count - 1)));
}

/** Of a coefficient from -1 to 1: the larger, the darker. */
export function coefficientColour(value: number): string {
  return along(value < 0 ? OPPOSITE : ORDERED, Math.min(Math.abs(value), 1));
}

/** Black or white, whichever reads better on it. */
export function inkOn(colour: string): "#000000" | "#ffffff" {
  return contrast(colour, "#000000") >= contrast(colour, "#ffffff") ? "#000000" : "#ffffff";
}

/** WCAG 2 contrast ratio of two colours, `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2 relative luminance. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** sRGB's curve, undone. @param channel 0 to 255 */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function along(stops: readonly string[], share: number): string {
  const place = share * (stops.length - 1);
  const from = Math.min(Math.floor(place), stops.length - 2);
  const [a, b] = [channels(stops[from]!), channels(stops[from + 1]!)];
  const mixed = a.map((channel, at) => Math.round(channel + (b[at]! - channel) * (place - from)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
