import { inTableOrder } from "../core/table-order.ts";
import { ascendingOrder } from "./value-index.ts";

/**
 * The values of two halves. Numbers ascend. Texts keep the order that both have; where they aren't the same texts, the order of
 * tables without a declared one: by code point, numbers ascending where all are numbers.
 */
export function together<V extends number | string>(a: readonly V[], b: readonly V[]): readonly V[] {
  const all = [...new Set([...a, ...b])];
  if (all.length === a.length && all.length === b.length) return a;
  const texts = all.filter((value) => typeof value === "string");
  if (texts.length === all.length) return inTableOrder(texts) as readonly V[];
  return ascendingOrder(all).map((at) => all[at]!);
}
