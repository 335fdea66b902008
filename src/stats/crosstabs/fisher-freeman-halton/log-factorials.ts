/**
 * ln x! for x = 0, 1 ... as whole multiples of 1 / `unit`. Each is the sum of its prime factors' logarithms, rounded prime by
 * prime, so products of factorials that are equal have equal sums, bit for bit.
 */
export type LogFactorials = { readonly of: Float64Array; readonly unit: number };

/** Sums stay below 2^51, so that they and their differences are exact doubles. */
const BITS = 51;

/**
 * @param most largest x
 * @param totals of the groups of cells that are added up: no group's sum of ln x! exceeds that of its total
 */
export function logFactorials(most: number, totals: readonly number[]): LogFactorials {
  const largest = totals.reduce((sum, total) => sum + total * Math.log(total + 1), 0);
  const unit = 2 ** (BITS - Math.ceil(Math.log2(largest + 1)));
  const logarithms = new Float64Array(most + 1);
  const of = new Float64Array(most + 1);
  for (let x = 2; x <= most; x++) {
    if (logarithms[x] === 0) addPrime(logarithms, x, Math.round(Math.log(x) * unit));
    of[x] = of[x - 1]! + logarithms[x]!;
  }
  return { of, unit };
}

/** Adds a prime's logarithm to its multiples, as often as it divides them. */
function addPrime(logarithms: Float64Array, prime: number, logarithm: number): void {
  for (let power = prime; power < logarithms.length; power *= prime) {
    for (let x = power; x < logarithms.length; x += power) logarithms[x]! += logarithm;
  }
}
