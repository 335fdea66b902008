/** A histogram of a distribution, with the normal curve of the same mean and SD. */
import { type ExactValues, exactValues, ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { normalCdf, normalUpperTail } from "../probability/normal.ts";
import { meanAndSD } from "./moments.ts";

export type Bin = {
  /** Cases with from <= value < to, by the edges before they are rounded to doubles. */
  readonly from: number;
  readonly to: number;
  /** "step": the value that the bar is of. */
  readonly value?: number;
  readonly count: number;
  /** Cases that a normal distribution with the values' mean and SD (n - 1) would have there. */
  readonly expected: Outcome<number>;
};

export type Histogram = {
  /**
   * "step": each bar is one value, in its middle, and `step` the distance of the bars; "width": bars are ranges from round
   * number to round number.
   */
  readonly kind: "step" | "width";
  readonly width: number;
  /** From the first that holds cases to the last, those between without cases too. */
  readonly bins: readonly Bin[];
};

/** Bars of single values at most, and bars of ranges. */
const MOST_STEPS = 25;
const MOST_BINS = 40;

/** A bar's width and the first bar's lower end, as ratios of whole numbers over the values' unit. */
type Grid = Pick<Histogram, "kind"> & {
  readonly width: Fraction;
  readonly start: Fraction;
  readonly bars: number;
};
type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/**
 * Values with a common step (whole scores, means of four items) have a bar each, where up to 25 hold them all. Others are cut
 * into ranges of Scott's width, 3.49 s / cube root of n, rounded down to 1, 2 or 5 times a power of ten (times the
 * common step where that is less than ten steps); wider where there would be more than 40.
 *
 * @returns undefined for no cases; without spread one bar, whose expected count is undefined
 * @see Scott (1979), Biometrika 66, 605-610
 */
export function histogram(d: Distribution): Outcome<Histogram> {
  if (d.n === 0) return undefinedBecause({ code: "no-cases" });
  const exact = exactValues(d.values, d.decimals);
  const step = commonStep(exact, d.decimals);
  const grid = (step === null ? null : stepGrid(exact, step)) ?? widthGrid(d, exact, step);
  const counts = countsIn(grid, exact, d.counts);
  const edges = Array.from({ length: grid.bars + 1 }, (_, bar) => edge(grid, bar, exact.unit));
  const expected = expectedCounts(d, edges);
  return ok({
    kind: grid.kind,
    width: ratio(grid.width.numerator, grid.width.denominator * exact.unit),
    bins: counts.map((count, bar) => ({
      from: edges[bar]!,
      to: edges[bar + 1]!,
      ...(grid.kind === "step" ? { value: edge(grid, bar + 0.5, exact.unit) } : {}),
      count,
      expected: expected(bar),
    })),
  });
}

/** The greatest common divisor of the values' distances; null for values that aren't decimals of a file, which have none. */
function commonStep({ wholes, unit }: ExactValues, decimals: number | null): bigint | null {
  if (wholes.length === 1) return unit;
  if (decimals === null) return null;
  return wholes.reduce((divisor, whole) => commonDivisor(divisor, whole - wholes[0]!), 0n);
}

/** One bar a step. */
function stepGrid({ wholes }: ExactValues, step: bigint): Grid | null {
  const first = wholes[0]!;
  const bars = (wholes.at(-1)! - first) / step + 1n;
  if (bars > BigInt(MOST_STEPS)) return null;
  return {
    kind: "step",
    width: { numerator: step, denominator: 1n },
    start: { numerator: 2n * first - step, denominator: 2n },
    bars: Number(bars),
  };
}

/** Ranges between multiples of a round width. */
function widthGrid(d: Distribution, exact: ExactValues, step: bigint | null): Grid {
  const scott = scottWidth(d);
  // Ranges of a few steps hold the same number of steps each; else some would stick out.
  const coarse = step !== null && scott < 10 * ratio(step, exact.unit);
  const base = coarse ? step : exact.unit;
  const wanted = scott / ratio(base, exact.unit);
  for (let round = roundBelow(coarse ? Math.max(1, wanted) : wanted); ; round = nextRound(round)) {
    const { numerator, denominator } = decimal(round);
    const width = { numerator: numerator * base, denominator };
    const first = floorOf(exact.wholes[0]!, width);
    const bars = floorOf(exact.wholes.at(-1)!, width) - first + 1n;
    if (bars <= BigInt(MOST_BINS)) {
      return { kind: "width", width, start: { numerator: first * width.numerator, denominator }, bars: Number(bars) };
    }
  }
}

/** How many whole widths a value is from 0, rounded down. */
function floorOf(whole: bigint, { numerator, denominator }: Fraction): bigint {
  const scaled = whole * denominator;
  const quotient = scaled / numerator;
  return quotient * numerator > scaled ? quotient - 1n : quotient;
}

function countsIn({ start, width, bars }: Grid, { wholes }: ExactValues, counts: readonly number[]): readonly number[] {
  const inBar = new Array<number>(bars).fill(0);
  for (const [index, whole] of wholes.entries()) {
    const fromStart = { numerator: whole * start.denominator - start.numerator, denominator: start.denominator };
    const bar = (fromStart.numerator * width.denominator) / (fromStart.denominator * width.numerator);
    inBar[Number(bar)]! += counts[index]!;
  }
  return inBar;
}

/** @param bar half a bar more is the middle */
function edge({ start, width }: Grid, bar: number, unit: bigint): number {
  const halves = BigInt(2 * bar);
  const numerator = 2n * start.numerator * width.denominator + halves * width.numerator * start.denominator;
  return ratio(numerator, 2n * start.denominator * width.denominator * unit);
}

/** Cases of the normal curve in a bar; the outermost bars don't take its tails. */
function expectedCounts(d: Distribution, edges: readonly number[]): (bar: number) => Outcome<number> {
  if (d.n < 2) return () => undefinedBecause({ code: "too-few-cases", n: d.n, needed: 2 });
  if (d.values.length < 2) return () => undefinedBecause({ code: "zero-variance", what: "values" });
  const { mean, sd } = meanAndSD(d);
  const z = edges.map((end) => (end - mean) / sd);
  return (bar) => {
    const [low, high] = [z[bar]!, z[bar + 1]!];
    // of two tails the smaller ones, whose difference keeps its digits
    const share = low > 0 ? normalUpperTail(low) - normalUpperTail(high) : normalCdf(high) - normalCdf(low);
    return ok(d.n * share);
  };
}

function scottWidth(d: Distribution): number {
  return Math.min(1e300, Math.max(1e-300, (3.49 * meanAndSD(d).sd) / Math.cbrt(d.n)));
}

/** 1, 2 or 5 times 10^power. */
type Round = { readonly digit: 1 | 2 | 5; readonly power: number };

/** The largest that isn't wider. */
function roundBelow(width: number): Round {
  const power = Math.floor(Math.log10(width));
  const share = width / 10 ** power;
  return { digit: share >= 5 ? 5 : share >= 2 ? 2 : 1, power };
}

function nextRound({ digit, power }: Round): Round {
  if (digit === 5) return { digit: 1, power: power + 1 };
  return { digit: digit === 1 ? 2 : 5, power };
}

function decimal({ digit, power }: Round): Fraction {
  const ten = 10n ** BigInt(Math.abs(power));
  return power >= 0
    ? { numerator: BigInt(digit) * ten, denominator: 1n }
    : { numerator: BigInt(digit), denominator: ten };
}

/** Of two numbers from 0 on. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
