/** One-way analysis of variance from the groups' distributions: a figure is one ratio, or one root, of whole numbers. */
import { exactValues, ratio, rootOfRatio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";
import { betaTails } from "../probability/beta.ts";
import type { Pair } from "../probability/double-double.ts";

/** Where a sum of squares comes from: its degrees of freedom, and the two divided. */
export type VarianceSource = {
  readonly sumOfSquares: number;
  readonly df: number;
  /** Undefined where df is 0. */
  readonly meanSquare: Outcome<number>;
};

export type AnovaGroup = {
  /** Place among the distributions that were given. */
  readonly group: number;
  readonly n: number;
  readonly mean: number;
  /** With n - 1; undefined for one case. */
  readonly sd: Outcome<number>;
};

export type OneWayAnova = {
  /** Groups that have cases, in the order given. */
  readonly groups: readonly AnovaGroup[];
  readonly n: number;
  readonly mean: number;
  /** Group means about the grand mean; df = groups - 1. */
  readonly between: VarianceSource;
  /** Cases about their group's mean; df = n - groups. */
  readonly within: VarianceSource;
  /** Cases about the grand mean; df = n - 1, no mean square in SPSS's table. */
  readonly total: { readonly sumOfSquares: number; readonly df: number };
  /** Mean square between / mean square within; undefined without cases to spare and where no group varies. */
  readonly f: Outcome<number>;
  /** P(F > f); 0 where no double is that small. */
  readonly p: Outcome<number>;
  /** Sum of squares between / total (eta squared), 0 to 1; undefined where nothing varies. */
  readonly rSquared: Outcome<number>;
  /** Root of the mean square within. */
  readonly residualSD: Outcome<number>;
};

/**
 * One-way analysis of variance, fixed effects, groups of any size.
 *
 * @param groups one distribution a group; values in the same unit. Groups without cases are left out and count as none
 * @returns undefined for fewer than 2 groups with cases; single figures are undefined as their types say
 * @see Fisher (1925), Statistical Methods for Research Workers, chapter VII. Oracle: NIST StRD, R aov(), exact rationals
 */
export function oneWayAnova(groups: readonly Distribution[]): Outcome<OneWayAnova> {
  const sums = exactSums(groups);
  if (sums.groups.length < 2)
    return undefinedBecause({ code: "too-few-groups", groups: sums.groups.length, needed: 2 });
  const { n, between, within, squareUnit } = sums;
  const [df1, df2] = [sums.groups.length - 1, Number(n) - sums.groups.length];
  const spare: Spare = df2 > 0 ? ok(BigInt(df2)) : tooFew(Number(n), df1 + 2);
  return ok({
    groups: sums.groups.map(groupFigures),
    n: Number(n),
    mean: ratio(sums.sum, n * sums.unit),
    between: source(between, squareUnit, ok(BigInt(df1)), df1),
    within: source(within, squareUnit, spare, df2),
    total: { sumOfSquares: ratio(between + within, squareUnit), df: df1 + df2 },
    f: whenVaried(spare, within, (rest) => ratio(between * rest, within * BigInt(df1))),
    p: whenVaried(spare, within, () => upperTail(between, within, df1, df2)),
    rSquared: between + within === 0n ? constant("values") : ok(ratio(between, between + within)),
    residualSD: spare.ok ? ok(rootOfRatio(within, spare.value * squareUnit)) : spare,
  });
}

/** Degrees of freedom within, where there are any. */
type Spare = Outcome<bigint>;

type GroupSums = {
  readonly group: number;
  readonly n: bigint;
  readonly unit: bigint;
  readonly sum: bigint;
  readonly second: bigint;
};

type AllSums = {
  readonly groups: readonly GroupSums[];
  readonly n: bigint;
  readonly unit: bigint;
  readonly sum: bigint;
  /** Sums of squares times `squareUnit`, whole. */
  readonly between: bigint;
  readonly within: bigint;
  readonly squareUnit: bigint;
};

/**
 * With w = value x unit, and L a multiple of every group's size: within = n L sum over groups of (second / size), and
 * between = n L sum (group sum^2 / size) - L (sum of all)^2, both over n L unit^2.
 */
function exactSums(distributions: readonly Distribution[]): AllSums {
  const given = distributions.map(groupSums).filter(({ n }) => n > 0n);
  const unit = given.reduce((common, group) => leastCommonMultiple(common, group.unit), 1n);
  const groups = given.map((group) => inUnit(group, unit));
  const multiple = groups.reduce((common, group) => leastCommonMultiple(common, group.n), 1n);
  const n = total(groups, (group) => group.n);
  const sum = total(groups, (group) => group.sum);
  return {
    groups,
    n,
    unit,
    sum,
    between: n * total(groups, (group) => group.sum * group.sum * (multiple / group.n)) - multiple * sum * sum,
    within: n * total(groups, (group) => group.second * (multiple / group.n)),
    squareUnit: n * multiple * unit * unit,
  };
}

/** `second` = n sum (w - mean)^2, whole. */
function groupSums({ values, counts, decimals, n: cases }: Distribution, group: number): GroupSums {
  const { wholes, unit } = exactValues(values, decimals);
  const n = BigInt(cases);
  let [sum, squares] = [0n, 0n];
  for (const [index, whole] of wholes.entries()) {
    const product = BigInt(counts[index]!) * whole;
    sum += product;
    squares += product * whole;
  }
  return { group, n, unit, sum, second: n * squares - sum * sum };
}

function inUnit(group: GroupSums, unit: bigint): GroupSums {
  const factor = unit / group.unit;
  return { ...group, unit, sum: group.sum * factor, second: group.second * factor * factor };
}

function groupFigures({ group, n, unit, sum, second }: GroupSums): AnovaGroup {
  const sd = n > 1n ? ok(rootOfRatio(second, n * (n - 1n) * unit * unit)) : tooFew(Number(n), 2);
  return { group, n: Number(n), mean: ratio(sum, n * unit), sd };
}

function source(squares: bigint, unit: bigint, divisor: Outcome<bigint>, df: number): VarianceSource {
  const meanSquare = divisor.ok ? ok(ratio(squares, unit * divisor.value)) : divisor;
  return { sumOfSquares: ratio(squares, unit), df, meanSquare };
}

function whenVaried(spare: Spare, within: bigint, figure: (df: bigint) => number): Outcome<number> {
  if (!spare.ok) return spare;
  return within === 0n ? constant("values within groups") : ok(figure(spare.value));
}

/**
 * P(F > f) as a beta tail of the share of squares within: shares are taken from whole numbers to twice a double's
 * digits, so that f isn't rounded before p is made.
 */
function upperTail(between: bigint, within: bigint, df1: number, df2: number): number {
  const all = between + within;
  return betaTails(pairOf(within, all), pairOf(between, all), df2 / 2, df1 / 2).lower;
}

/** A ratio as its nearest double and what that leaves. */
function pairOf(numerator: bigint, denominator: bigint): Pair {
  const hi = ratio(numerator, denominator);
  const { wholes, unit } = exactValues([hi], null);
  return { hi, lo: ratio(numerator * unit - wholes[0]! * denominator, denominator * unit) };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

function total(groups: readonly GroupSums[], figure: (group: GroupSums) => bigint): bigint {
  return groups.reduce((sum, group) => sum + figure(group), 0n);
}

function constant(what: string): ReturnType<typeof undefinedBecause> {
  return undefinedBecause({ code: "zero-variance", what });
}

function tooFew(n: number, needed: number): ReturnType<typeof undefinedBecause> {
  return undefinedBecause({ code: "too-few-cases", n, needed });
}
