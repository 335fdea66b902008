/** Doubles and ratios compared the slow way, with whole numbers alone, as a judge of exact.ts. */

/** A ratio of whole numbers; the denominator is above 0. */
export type Rational = { readonly top: bigint; readonly bottom: bigint };

/** The binary fraction that a finite double is, from its bits. */
export function rationalOf(x: number): Rational {
  const bits = new BigUint64Array(Float64Array.of(x).buffer)[0]!;
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | (1n << 52n);
  const signed = bits >> 63n === 1n ? -mantissa : mantissa;
  const power = Math.max(field, 1) - 1075;
  return power >= 0 ? { top: signed << BigInt(power), bottom: 1n } : { top: signed, bottom: 1n << BigInt(-power) };
}

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function square({ top, bottom }: Rational): Rational {
  return { top: top * top, bottom: bottom * bottom };
}

/** The next double above a double >= 0; after the largest, infinity. */
export function next(x: number): number {
  const bits = new BigUint64Array(Float64Array.of(x).buffer);
  bits[0]! += 1n;
  return new Float64Array(bits.buffer)[0]!;
}

/** The next double below a double > 0. */
export function previous(x: number): number {
  const bits = new BigUint64Array(Float64Array.of(x).buffer);
  bits[0]! -= 1n;
  return new Float64Array(bits.buffer)[0]!;
}

/** Half way from a double >= 0 to the next, which may be the infinity after the largest: 2^1024 stands for it. */
export function middleAfter(x: number): Rational {
  const [a, b] = [rationalOf(x), x === Number.MAX_VALUE ? { top: 1n << 1024n, bottom: 1n } : rationalOf(next(x))];
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: 2n * a.bottom * b.bottom };
}

/** Whether rounding to nearest, halves to the even mantissa, makes this double of that ratio >= 0. */
export function isNearest(
  x: number,
  exact: Rational,
  as: (middle: Rational) => Rational = (middle) => middle,
): boolean {
  const even = x === Number.POSITIVE_INFINITY || rationalBitsEven(x);
  const lower = x === 0 ? -1 : compare(as(middleAfter(previous(x))), exact);
  const upper = x === Number.POSITIVE_INFINITY ? 1 : compare(as(middleAfter(x)), exact);
  return (even ? lower <= 0 : lower < 0) && (even ? upper >= 0 : upper > 0);
}

function rationalBitsEven(x: number): boolean {
  return new BigUint64Array(Float64Array.of(x).buffer)[0]! % 2n === 0n;
}
