/** Cronbach's alpha, of raw and of standardized items. */
import { ratio } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { correlationOf } from "./correlation.ts";
import { type ItemCovariances, itemCovariances, sum } from "./covariances.ts";

/**
 * Cronbach's coefficient alpha from covariances (unstandardized): k/(k-1) (1 - sum var_i / var_total). Items that don't vary
 * are left out and k counts the rest, as in SPSS.
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them; reversed already
 * @returns (-inf, 1]; undefined for n < 2, fewer than two items that vary, or a total score that doesn't vary
 * @throws RangeError for fewer than two columns: the caller's mistake, never the data's
 * @see Cronbach (1951), Psychometrika 16(3), 297-334. Oracle: R psych::alpha()$total$raw_alpha
 */
export function cronbachAlpha(x: CrossProducts): Outcome<number> {
  const c = itemCovariances(x);
  const own = sum(c.codeviations.map((row, index) => row[index]!));
  return alphaOf(c.n, c.items.length, own, c.total);
}

/** @param own sum of the items' co-deviations with themselves @param total that of their sum */
export function alphaOf(n: number, k: number, own: bigint, total: bigint): Outcome<number> {
  if (n < 2) return undefinedBecause({ code: "too-few-cases", n, needed: 2 });
  if (k < 2) return undefinedBecause({ code: "too-few-items", k, needed: 2 });
  if (total === 0n) return undefinedBecause({ code: "zero-variance", what: "total" });
  return ok(ratio(BigInt(k) * (total - own), BigInt(k - 1) * total));
}

/**
 * Alpha of the standardized items: k r / (1 + (k - 1) r), r the mean correlation between items.
 *
 * @returns undefined as {@link cronbachAlpha}, and where the standardized total doesn't vary
 * @see Oracle: R psych::alpha()$total$std.alpha
 */
export function standardizedAlpha(x: CrossProducts): Outcome<number> {
  const c = itemCovariances(x);
  const k = c.items.length;
  if (c.n < 2) return undefinedBecause({ code: "too-few-cases", n: c.n, needed: 2 });
  if (k < 2) return undefinedBecause({ code: "too-few-items", k, needed: 2 });
  const r = meanCorrelation(c);
  const denominator = 1 + (k - 1) * r;
  // The standardized total's variance is k times this: it is 0 or more, and what rounding leaves of 0 counts as 0.
  if (denominator < 1e-12) return undefinedBecause({ code: "zero-variance", what: "total" });
  return ok((k * r) / denominator);
}

function meanCorrelation({ codeviations }: ItemCovariances): number {
  let total = 0;
  let pairs = 0;
  for (const [i, row] of codeviations.entries()) {
    for (let j = 0; j < i; j++) {
      const r = correlationOf(row[j]!, row[i]!, codeviations[j]![j]!);
      total += r.ok ? r.value : 0;
      pairs++;
    }
  }
  return total / pairs;
}
