/**
 * Numbers as unevaluated sums of two doubles, about 32 digits. A tail of 1e-300 is e to the -690: an exponent that is
 * right to 16 digits leaves 13 of the tail, and fewer where large terms cancel. So exponents are summed in pairs.
 *
 * @see Dekker (1971), Numer. Math. 18, 224-242; Knuth, The Art of Computer Programming 2, 4.2.2
 */
export type Pair = { readonly hi: number; readonly lo: number };

const SPLITTER = 134217729; // 2^27 + 1
const LN2: Pair = { hi: Math.LN2, lo: 2.3190468138462996e-17 };

export function pair(value: number): Pair {
  return { hi: value, lo: 0 };
}

function renormalized(hi: number, lo: number): Pair {
  const sum = hi + lo;
  return { hi: sum, lo: lo - (sum - hi) };
}

/** a + b without error. */
export function exactSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return { hi: sum, lo: a - (sum - part) + (b - part) };
}

/** a * b without error, for sizes below 1e290. */
export function exactProduct(a: number, b: number): Pair {
  const product = a * b;
  const aBig = SPLITTER * a;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = SPLITTER * b;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return { hi: product, lo: aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

export function add(x: Pair, y: Pair): Pair {
  const high = exactSum(x.hi, y.hi);
  const low = exactSum(x.lo, y.lo);
  const first = renormalized(high.hi, high.lo + low.hi);
  return renormalized(first.hi, first.lo + low.lo);
}

export function negate(x: Pair): Pair {
  return { hi: -x.hi, lo: -x.lo };
}

export function subtract(x: Pair, y: Pair): Pair {
  return add(x, negate(y));
}

export function multiply(x: Pair, y: Pair): Pair {
  const product = exactProduct(x.hi, y.hi);
  return renormalized(product.hi, product.lo + x.hi * y.lo + x.lo * y.hi);
}

export function divide(x: Pair, y: Pair): Pair {
  const first = x.hi / y.hi;
  const left = subtract(x, multiply(y, pair(first)));
  const second = left.hi / y.hi;
  const rest = subtract(left, multiply(y, pair(second)));
  return renormalized(first, second + rest.hi / y.hi);
}

/** Natural logarithm of x > 0 to an absolute error of about 1e-20. */
export function logarithm(x: Pair): Pair {
  const exponent = Math.round(Math.log2(x.hi));
  const half = Math.trunc(exponent / 2);
  const down = 2 ** -half;
  const rest = 2 ** (half - exponent); // in two steps: 2^1074 isn't a double
  const mantissa = { hi: x.hi * down * rest, lo: x.lo * down * rest };
  const v = divide(add(mantissa, pair(-1)), add(mantissa, pair(1)));
  const cube = multiply(multiply(v, v), v);
  // 2 artanh(v) = 2v + 2v^3/3 + ...: |v| < .172, so from the fifth power on a double is enough
  const leading = add({ hi: 2 * v.hi, lo: 2 * v.lo }, divide({ hi: 2 * cube.hi, lo: 2 * cube.lo }, pair(3)));
  const small = 2 * v.hi * artanhRemainder(v.hi, 2);
  return add(multiply(LN2, pair(exponent)), add(leading, pair(small)));
}

/** artanh(v)/v without its first terms: the sum over j >= from of v^(2j)/(2j + 1), for |v| < 1. */
export function artanhRemainder(v: number, from: number): number {
  const square = v * v;
  let power = square ** from;
  let sum = 0;
  for (let odd = 2 * from + 1; power > 1e-17 * sum; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return sum;
}
