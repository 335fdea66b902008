/**
 * 1/(b(0) + a(1)/(b(1) + a(2)/(b(2) + ...))).
 *
 * Lentz's forward recurrence finds how many terms are needed; the value is then taken backwards from beyond that term,
 * because there rounding errors fade instead of piling up over thousands of terms.
 *
 * @param a numerators, from n = 1
 * @param b denominators, from n = 0
 * @throws Error where it doesn't converge, which no argument of this room's functions brings about
 * @see Lentz (1976), Applied Optics 15(3), 668-671, as modified by Thompson and Barnett (1986)
 */
export function continuedFraction(a: (n: number) => number, b: (n: number) => number): number {
  const needed = lentzTerms(a, b);
  let value = 0;
  for (let n = needed + Math.ceil(needed / 4) + 4; n > 0; n -= 1) value = a(n) / (b(n) + value);
  return 1 / (b(0) + value);
}

const TINY = 1e-290;

function lentzTerms(a: (n: number) => number, b: (n: number) => number): number {
  let c = b(0) || TINY;
  let d = 0;
  for (let n = 1; n < 1e7; n += 1) {
    d = 1 / (b(n) + a(n) * d || TINY);
    c = b(n) + a(n) / c || TINY;
    if (Math.abs(c * d - 1) < 1e-15) return n;
  }
  throw new Error("a continued fraction didn't converge");
}
