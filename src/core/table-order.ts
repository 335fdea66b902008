/** The order of a table's categories where nobody has declared one. */

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Numbers ascending where all are plain decimals (equal ones, and all else, by code point). */
export function inTableOrder(labels: readonly string[]): readonly string[] {
  const numeric = labels.every((label) => PLAIN_NUMBER.test(label));
  return [...labels].sort((a, b) => (numeric ? Number(a) - Number(b) : 0) || byCodePoint(a, b));
}

/** By code point, where `<` on strings goes by UTF-16 unit. */
export function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return a.codePointAt(at)! - b.codePointAt(at)!;
  }
  return a.length - b.length;
}
