/** Item-total statistics: how each item goes with its scale, and what the scale would be without it. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { correlationOf, exactCorrelationP } from "./correlation.ts";
import { type ItemCovariances, itemCovariances, sum } from "./covariances.ts";
import { alphaOf } from "./cronbach-alpha.ts";

export type ItemTotal = {
  readonly item: string;
  /** Mean of the sum of the other items. */
  readonly meanIfDeleted: Outcome<number>;
  /** Its variance (n - 1). */
  readonly varianceIfDeleted: Outcome<number>;
  /** Correlation with the sum of the other items. */
  readonly correctedItemTotal: Outcome<number>;
  /** Its two-sided p, n - 2 df. */
  readonly correctedItemTotalP: Outcome<number>;
  /** Correlation with the sum of all items, the item among them. */
  readonly itemTotal: Outcome<number>;
  /** Two-sided p of `itemTotal`, n - 2 df. */
  readonly itemTotalP: Outcome<number>;
  /** Cronbach's alpha of the other items; undefined where only one is left. */
  readonly alphaIfDeleted: Outcome<number>;
};

/**
 * Item-total statistics of every column, in their order. Items that don't vary are left out of the scale, as in SPSS;
 * their rows are undefined.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them; reversed already
 * @throws RangeError for fewer than two columns
 * @see Oracle: R psych::alpha()$item.stats (r.drop), $alpha.drop; cor.test()
 */
export function itemTotalStatistics(x: CrossProducts): readonly ItemTotal[] {
  const c = itemCovariances(x);
  return x.columns.map((item, column) => {
    if (c.n < 2) return undefinedRow(item, undefinedBecause({ code: "too-few-cases", n: c.n, needed: 2 }));
    const place = c.items.indexOf(column);
    if (place < 0) return undefinedRow(item, undefinedBecause({ code: "zero-variance", what: "item" }));
    return row(item, c, place);
  });
}

function row(item: string, c: ItemCovariances, place: number): ItemTotal {
  const { n, unit, total, codeviations, items } = c;
  const own = codeviations[place]![place]!;
  const withAll = sum(codeviations[place]!);
  const withRest = withAll - own;
  const rest = total - 2n * withAll + own;
  const ownOfRest = sum(codeviations.map((entries, index) => entries[index]!)) - own;
  const cases = BigInt(n);
  const alone = items.length < 2;
  const fewItems = undefinedBecause({ code: "too-few-items", k: items.length, needed: 2 });
  return {
    item,
    meanIfDeleted: alone ? fewItems : ok(ratio(sum(c.sums) - c.sums[place]!, cases * unit)),
    varianceIfDeleted: alone ? fewItems : ok(ratio(rest, cases * (cases - 1n) * unit * unit)),
    correctedItemTotal: alone ? fewItems : correlationOf(withRest, own, rest),
    // made when asked for: a tail costs more than all the rest, and only the criterion by p wants this one
    get correctedItemTotalP() {
      return alone ? fewItems : exactCorrelationP(withRest, own, rest, n - 2);
    },
    itemTotal: alone ? fewItems : correlationOf(withAll, own, total),
    itemTotalP: alone ? fewItems : exactCorrelationP(withAll, own, total, n - 2),
    alphaIfDeleted: alphaOf(n, items.length - 1, ownOfRest, rest),
  };
}

function undefinedRow(item: string, why: Outcome<number>): ItemTotal {
  return {
    item,
    meanIfDeleted: why,
    varianceIfDeleted: why,
    correctedItemTotal: why,
    correctedItemTotalP: why,
    itemTotal: why,
    itemTotalP: why,
    alphaIfDeleted: why,
  };
}
