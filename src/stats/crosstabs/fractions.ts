/** Fractions of whole numbers of any size: sums over strata stay exact, so that nothing cancels and no order matters. */
import { ratio } from "../../core/exact.ts";

/** top / bottom, bottom > 0; not reduced. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export function fraction(top: bigint, bottom: bigint): Fraction {
  return { top, bottom };
}

export function toNumber({ top, bottom }: Fraction): number {
  return ratio(top, bottom);
}

/** The sum: equal denominators first, the rest in a balanced tree, so that the numbers grow as late as they can. */
export function sumOfFractions(terms: readonly Fraction[]): Fraction {
  const byBottom = new Map<bigint, bigint>();
  for (const { top, bottom } of terms) byBottom.set(bottom, (byBottom.get(bottom) ?? 0n) + top);
  let level: Fraction[] = [...byBottom].map(([bottom, top]) => ({ top, bottom }));
  while (level.length > 1) {
    const next: Fraction[] = [];
    for (let i = 0; i < level.length; i += 2) next.push(plus(level[i]!, level[i + 1]));
    level = next;
  }
  return level[0] ?? { top: 0n, bottom: 1n };
}

function plus(a: Fraction, b: Fraction | undefined): Fraction {
  return b === undefined ? a : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}
