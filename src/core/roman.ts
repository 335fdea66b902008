/** Roman numerals, as theses number their chapters. */

const SIGNS = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** @param number whole, from 1 */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, sign] of SIGNS) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** @returns the number up to `most` that is written so, in capitals or not; null where none is */
export function fromRoman(text: string, most: number): number | null {
  const capitals = text.toUpperCase();
  for (let number = 1; number <= most; number += 1) if (roman(number) === capitals) return number;
  return null;
}
