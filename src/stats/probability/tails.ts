/** Both tails of a distribution on (0, infinity) at one point, each computed as the tail that it is. */
export type Tails = {
  /** P(X <= x) */
  readonly lower: number;
  /** P(X > x) */
  readonly upper: number;
  /** Derivative of `lower` with respect to ln x: x times the density. */
  readonly slope: number;
};

export const ALL_ABOVE: Tails = { lower: 0, upper: 1, slope: 0 };
export const ALL_BELOW: Tails = { lower: 1, upper: 0, slope: 0 };

/** The tail that was computed, and the other, which is the larger part, as its complement. */
export function fromLower(lower: number, slope: number): Tails {
  return { lower, upper: 1 - lower, slope };
}

export function fromUpper(upper: number, slope: number): Tails {
  return { lower: 1 - upper, upper, slope };
}

/** From the tails at one point those further out, where the upper tail has shrunk by `factor`. */
export function upperTimes(tails: Tails, factor: number): Tails {
  const upper = tails.upper * factor;
  return { lower: 1 - upper, upper, slope: tails.slope * factor };
}

const LARGEST_STEP = 40;

/**
 * The x > 0 with a given tail: Newton's method for ln tail as a function of ln x, held within the bracket that the
 * evaluations so far prove. For gamma and beta both tails are log-concave in ln x, so it converges from anywhere.
 *
 * @param tails both tails at x
 * @param side which tail `target` is
 * @param target strictly between 0 and 1; up to 1/2 the result is as accurate as the tail lets it be
 * @param start a guess > 0
 * @returns x; 0 or Infinity where the true value is beyond a double
 */
export function solveTail(tails: (x: number) => Tails, side: "lower" | "upper", target: number, start: number): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = Math.min(Math.max(start, Number.MIN_VALUE), Number.MAX_VALUE);
  for (let round = 0; round < 500; round += 1) {
    const at = tails(x);
    const tooFar = side === "lower" ? at.lower > target : at.upper < target;
    if (tooFar) high = x;
    else low = x;
    const step = newtonStep(at[side], target, at.slope, side);
    const next = x * Math.exp(step);
    if (Math.abs(step) < 1e-10 || next === x || next === 0 || next === Number.POSITIVE_INFINITY) return next;
    x = next > low && next < high ? next : between(low, high, x);
    if (x <= low || x >= high) return x;
  }
  throw new Error("a quantile didn't converge");
}

/** Change of ln x; NaN where the tail has underflowed and says nothing but its side. */
function newtonStep(tail: number, target: number, slope: number, side: "lower" | "upper"): number {
  const ratio = tail / target;
  const gap = ratio > 0.5 && ratio < 2 ? Math.log(ratio) : Math.log(tail) - Math.log(target);
  const step = (side === "lower" ? -gap : gap) * (tail / slope);
  return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
}

function between(low: number, high: number, x: number): number {
  if (low === 0) return x / 16;
  if (high === Number.POSITIVE_INFINITY) return x * 16;
  return Math.sqrt(low) * Math.sqrt(high);
}
