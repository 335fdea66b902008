/** Split-half reliability of the first half of the items against the second, as SPSS's MODEL=SPLIT has it. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { correlationOf } from "./correlation.ts";
import { type ItemCovariances, itemCovariances, sum } from "./covariances.ts";
import { alphaOf } from "./cronbach-alpha.ts";

export type Half = {
  readonly items: readonly string[];
  /** Undefined for a half of one item, and where the half's sum doesn't vary. */
  readonly alpha: Outcome<number>;
};

export type SplitHalf = {
  /** The odd item, if there is one, is here. */
  readonly first: Half;
  readonly second: Half;
  /** Correlation between the sums of the halves. */
  readonly correlation: Outcome<number>;
  /** 2r / (1 + r). */
  readonly spearmanBrownEqual: Outcome<number>;
  /** Horst's formula for halves of k1 and k2 items; it depends on r^2 only, so a negative r loses its sign. */
  readonly spearmanBrownUnequal: Outcome<number>;
  /** 2 (1 - (var_1 + var_2) / var_total): alpha of the two halves as two items, and Guttman's lambda 4. */
  readonly guttman: Outcome<number>;
};

/**
 * Split-half coefficients of the items that vary: the first half has k/2 of them, or (k + 1)/2.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them, in the questionnaire's order; reversed
 * @returns undefined for n < 2 and fewer than two items that vary
 * @throws RangeError for fewer than two columns
 * @see Horst (1951), Educational and Psychological Measurement 11, 368-371; Guttman (1945), Psychometrika 10, 255-282.
 *   Oracle: Python's fractions, R, PSPP's RELIABILITY /MODEL=SPLIT
 */
export function splitHalf(x: CrossProducts): Outcome<SplitHalf> {
  const c = itemCovariances(x);
  const k = c.items.length;
  if (c.n < 2) return undefinedBecause({ code: "too-few-cases", n: c.n, needed: 2 });
  if (k < 2) return undefinedBecause({ code: "too-few-items", k, needed: 2 });
  const { first, second, between } = halves(c);
  const r = correlationOf(between, first.total, second.total);
  const half = ({ places, own, total }: Block): Half => ({
    items: places.map((place) => x.columns[c.items[place]!]!),
    alpha: alphaOf(c.n, places.length, own, total),
  });
  return ok({
    first: half(first),
    second: half(second),
    correlation: r,
    spearmanBrownEqual: r.ok ? equalLength(r.value, between, first.total * second.total) : r,
    spearmanBrownUnequal: r.ok ? unequalLength(r.value, between, first, second) : r,
    guttman: guttmanSplitHalf(c),
  });
}

/** Guttman's coefficient of the same halves. @param c of n >= 2 cases and two items or more */
export function guttmanSplitHalf(c: ItemCovariances): Outcome<number> {
  if (c.total === 0n) return undefinedBecause({ code: "zero-variance", what: "total" });
  return ok(ratio(4n * halves(c).between, c.total));
}

/** A half: its items' places, the sum of their co-deviations with themselves, and that of all within it. */
type Block = { readonly places: readonly number[]; readonly own: bigint; readonly total: bigint };

function halves({ codeviations }: ItemCovariances): { first: Block; second: Block; between: bigint } {
  const places = codeviations.map((_, place) => place);
  const middle = Math.ceil(places.length / 2);
  const within = (rows: readonly number[], columns: readonly number[]) =>
    sum(rows.map((i) => sum(columns.map((j) => codeviations[i]![j]!))));
  const block = (own: readonly number[]): Block => ({
    places: own,
    own: sum(own.map((i) => codeviations[i]![i]!)),
    total: within(own, own),
  });
  const [first, second] = [places.slice(0, middle), places.slice(middle)];
  return { first: block(first), second: block(second), between: within(first, second) };
}

function equalLength(r: number, cross: bigint, squares: bigint): Outcome<number> {
  // 1 + r near 0 by way of 1 - r^2, which is exact
  const above = r > -0.5 ? 1 + r : ratio(squares - cross * cross, squares) / (1 - r);
  if (above === 0) return undefinedBecause({ code: "not-finite", what: "spearmanBrownEqual" });
  return ok((2 * r) / above);
}

/**
 * (-r^2 + sqrt(r^4 + 4 r^2 t)) / (2t), t = (1 - r^2) k1 k2 / k^2, written so that r = 1 and r = 0 aren't 0/0.
 */
function unequalLength(r: number, cross: bigint, first: Block, second: Block): Outcome<number> {
  const [k1, k2] = [BigInt(first.places.length), BigInt(second.places.length)];
  const squares = first.total * second.total;
  const fourT = ratio(4n * k1 * k2 * (squares - cross * cross), (k1 + k2) ** 2n * squares);
  const size = Math.abs(r);
  return ok((2 * size) / (Math.sqrt(r * r + fourT) + size));
}
