/** What the text of a cell is: a plain number or not. */

const plain = /^-?\d+(?:\.\d+)?$/;

/**
 * @param text trimmed
 * @returns the number that a plain decimal such as 12 or -3.50 stands for; NaN for everything else ("3,0", "1e2", "0x3",
 *   "+3", "", and digits without end)
 */
export function plainNumber(text: string): number {
  if (!plain.test(text)) return Number.NaN;
  const value = Number(text) + 0; // -0 becomes 0
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Digits after the point of a plain number, as written: 2 for 3.50. */
export function digitsAfterPoint(text: string): number {
  const point = text.indexOf(".");
  return point === -1 ? 0 : text.length - point - 1;
}
