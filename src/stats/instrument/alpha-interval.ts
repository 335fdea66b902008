import { ratio } from "../../core/exact.ts";
import { type Outcome, ok } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { fQuantile, fUpperQuantile } from "../probability/f.ts";
import { itemCovariances, sum } from "./covariances.ts";
import { cronbachAlpha } from "./cronbach-alpha.ts";

export type AlphaInterval = { readonly lower: number; readonly upper: number };

/**
 * Feldt's interval for Cronbach's alpha: 1 - (1 - alpha) F, F the quantiles of F with n - 1 and (n - 1)(k - 1) df. Exact for
 * items and cases that add up with normal errors alike in all items. SPSS prints it as the interval of the average measures
 * in its intraclass correlation (consistency).
 *
 * @param x cross-products of k >= 2 columns over the n cases complete on all of them; items that don't vary are left out
 * @param confidence between 0 and 1
 * @returns (-inf, 1]; undefined where {@link cronbachAlpha} is
 * @throws RangeError for fewer than two columns and another confidence
 * @see Feldt (1965), Psychometrika 30, 357-370. Oracle: psych::alpha.ci; fractions and quantiles with 50 digits
 */
export function alphaInterval(x: CrossProducts, confidence = 0.95): Outcome<AlphaInterval> {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be between 0 and 1, not ${confidence}`);
  const alpha = cronbachAlpha(x);
  if (!alpha.ok) return alpha;
  const { n, items, codeviations, total } = itemCovariances(x);
  const k = items.length;
  const own = sum(codeviations.map((row, i) => row[i]!));
  // 1 - alpha from the sums: what is left of it near 1 isn't lost
  const rest = ratio(BigInt(k) * own - total, BigInt(k - 1) * total);
  const [df1, df2, tail] = [n - 1, (n - 1) * (k - 1), (1 - confidence) / 2];
  return ok({
    lower: 1 - rest * fUpperQuantile(tail, df1, df2),
    upper: 1 - rest * fQuantile(tail, df1, df2),
  });
}
