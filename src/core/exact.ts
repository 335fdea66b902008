/**
 * Exact arithmetic: figures are made as ratios of whole numbers of any size and become a double once, at the end. So they
 * don't depend on the order of cases, and nothing cancels. Nothing here knows statistics.
 */

/** Values as whole numbers over one unit: value i is `wholes[i] / unit`. */
export type ExactValues = { readonly wholes: readonly bigint[]; readonly unit: bigint };

/**
 * The exact values behind doubles.
 *
 * @param values finite
 * @param decimals digits after the point that the values were read with: each is taken as the decimal it was written as,
 *   .1 as 1/10. Null: each is taken as the binary fraction that the double is
 * @returns whole numbers over 10^decimals, or over a power of two
 * @throws RangeError for values that aren't finite or have more decimals than said
 */
export function exactValues(values: readonly number[], decimals: number | null): ExactValues {
  if (decimals !== null) {
    return { wholes: values.map((value) => scaledWhole(value, decimals)), unit: powerOfTen(decimals) };
  }
  const bits = values.map(fractionBits);
  const most = bits.reduce((a, b) => Math.max(a, b), 0);
  const wholes = values.map((value, i) => BigInt(timesPowerOfTwo(value, bits[i]!)) << BigInt(most - bits[i]!));
  return { wholes, unit: 1n << BigInt(most) };
}

/**
 * A decimal from a file as a whole number: value x 10^decimals.
 *
 * @param value the double nearest to a number with at most so many digits after the point
 * @param decimals whole number >= 0
 * @throws RangeError for a value with more decimals than said, and for one that isn't finite
 */
export function scaledWhole(value: number, decimals: number): bigint {
  if (decimals === 0 && Number.isSafeInteger(value)) return BigInt(value);
  requireFinite(value);
  const scaled = decimals <= 22 ? value * 10 ** decimals : Number.POSITIVE_INFINITY;
  // Below 2^51 the product's two roundings stay under a half, so the nearest whole number is the one that was meant.
  if (Math.abs(scaled) >= 2 ** 51) return scaledText(value, decimals);
  const whole = Math.round(scaled);
  if (Math.abs(scaled - whole) > Math.abs(scaled) * 2 ** -51) throw tooManyDecimals(value, decimals);
  return BigInt(whole);
}

/** Through the shortest text that reads back as the same double: it has no more digits than what was written. */
function scaledText(value: number, decimals: number): bigint {
  const { numerator, denominator } = decimalRatio(value);
  const scaled = numerator * powerOfTen(decimals);
  if (scaled % denominator !== 0n) throw tooManyDecimals(value, decimals);
  return scaled / denominator;
}

/**
 * The decimal number that a double is written as: .29 is 29/100.
 *
 * @throws RangeError for a value that isn't finite
 */
export function decimalRatio(value: number): { readonly numerator: bigint; readonly denominator: bigint } {
  requireFinite(value);
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = BigInt(whole + fraction);
  const power = Number(exponent) - fraction.length;
  return power >= 0
    ? { numerator: digits * powerOfTen(power), denominator: 1n }
    : { numerator: digits, denominator: powerOfTen(-power) };
}

/**
 * The double nearest to a ratio of whole numbers, halves to even; subnormal numbers too.
 *
 * @param numerator any size and sign
 * @param denominator not 0
 * @returns infinite where the ratio is beyond the largest double
 * @throws RangeError for a denominator of 0
 */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) throw new RangeError("a ratio needs a denominator other than 0");
  if (numerator === 0n) return 0;
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)];
  const sign = numerator < 0n === denominator < 0n ? 1 : -1;
  if (top <= SAFE && bottom <= SAFE) return sign * (Number(top) / Number(bottom));
  // 2^exponent is within a factor of 2 of the ratio
  const exponent = bitLength(top) - bitLength(bottom);
  if (exponent < -1021) return sign * subnormalRatio(top, bottom);
  const shift = 66 - exponent;
  return sign * timesPowerOfTwo(Number(stickyQuotient(top, bottom, shift)), -shift);
}

/**
 * The double nearest to the square root of a ratio of whole numbers.
 *
 * @param numerator >= 0
 * @param denominator > 0
 * @throws RangeError for other signs
 */
export function rootOfRatio(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n || denominator <= 0n) throw new RangeError("the root of a negative ratio");
  if (numerator === 0n) return 0;
  const exponent = bitLength(numerator) - bitLength(denominator);
  const half = Math.ceil((132 - exponent) / 2);
  const square = stickyQuotient(numerator, denominator, 2 * half);
  const root = wholeRoot(square);
  // What is left over only decides which side of a half the root is on: the lowest of its 66 bits says so.
  return timesPowerOfTwo(Number(root * root === square ? root : root | 1n), -half);
}

/** Sign and root at once: the number whose square is `square / denominator` and whose sign is that of `sign`. */
export function signedRoot(sign: bigint, square: bigint, denominator: bigint): number {
  return (sign < 0n ? -1 : 1) * rootOfRatio(square, denominator);
}

/** 10^exponent, for a whole exponent >= 0. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Bits of a whole number > 0; 0 for 0 may come out as 1 to 4 and does no harm. */
function bitLength(value: bigint): number {
  const digits = value.toString(16);
  return 4 * (digits.length - 1) + (32 - Math.clz32(Number.parseInt(digits[0]!, 16)));
}

/** floor(top x 2^shift / bottom), its lowest bit set where something is left over, so that rounding it later is right. */
function stickyQuotient(top: bigint, bottom: bigint, shift: number): bigint {
  const numerator = shift > 0 ? top << BigInt(shift) : top;
  const denominator = shift < 0 ? bottom << BigInt(-shift) : bottom;
  const quotient = numerator / denominator;
  return quotient * denominator === numerator ? quotient : quotient | 1n;
}

/** Multiples of the smallest double, rounded here, because rounding to 53 bits first would round twice. */
function subnormalRatio(top: bigint, bottom: bigint): number {
  const scaled = top << 1074n;
  const quotient = scaled / bottom;
  const twiceRest = 2n * (scaled - quotient * bottom);
  const up = twiceRest > bottom || (twiceRest === bottom && quotient % 2n === 1n);
  return Number(up ? quotient + 1n : quotient) * Number.MIN_VALUE;
}

/** In two steps, neither of which leaves the range of a double before the result does. */
function timesPowerOfTwo(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}

/** floor of the square root of a whole number of about 132 bits: a double's root, one step of Newton's, and a look. */
function wholeRoot(square: bigint): bigint {
  const start = BigInt(Math.floor(Math.sqrt(Number(square))));
  let root = (start + square / start) >> 1n;
  while (root * root > square) root -= 1n;
  while ((root + 1n) * (root + 1n) <= square) root += 1n;
  return root;
}

/** How many binary digits a double has after the point. */
function fractionBits(value: number): number {
  if (Number.isInteger(value)) return 0;
  requireFinite(value);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const [high, low] = [view.getUint32(0), view.getUint32(4)];
  const exponent = (high >>> 20) & 0x7ff;
  const top = (high & 0xfffff) | (exponent === 0 ? 0 : 0x100000);
  const zeros = low !== 0 ? trailingZeros(low) : 32 + trailingZeros(top);
  return 1075 - Math.max(exponent, 1) - zeros;
}

function trailingZeros(word: number): number {
  return 31 - Math.clz32(word & -word);
}

function requireFinite(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number to calculate with`);
}

function tooManyDecimals(value: number, decimals: number): RangeError {
  return new RangeError(`${value} has more than ${decimals} digits after the point`);
}
