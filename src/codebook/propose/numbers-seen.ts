/** A column's cells as numbers, where it is clear how they are written. */
import { numberEvidence, plainSpelling, withoutUnit } from "../../core/number-text.ts";
import type { Sheet } from "../../input/sheet.ts";
import type { DecimalMark } from "../codebook.ts";
import type { Seen } from "../columns-seen.ts";
import type { Counted } from "./demographic-bins.ts";

export type NumbersSeen = {
  /** Ascending. */
  readonly counted: Counted;
  /** What the cells that are numbers can't say themselves: "1.500" alone may be 1.5; null where that is clear. */
  readonly assumed: DecimalMark | null;
};

/** @param amounts whether "500.000" can only be thousands, as money is */
export function numbersSeen(seen: Seen, sheet: Sheet, amounts: boolean): NumbersSeen | null {
  const found = { point: 0, comma: 0, open: 0 };
  for (const text of seen.keys()) {
    const evidence = numberEvidence(text);
    if (evidence === null || evidence === "none") continue;
    if (evidence === "open" && sheet.numbers === "plain" && /^-?\d+\.\d*[1-9]$/.test(text)) found.point++;
    else found[evidence]++;
  }
  const open = found.open > 0 && found.point + found.comma === 0;
  if (open && !amounts) return null;
  const assumed = open ? thousandsBy(seen) : null;
  const mark = assumed ?? (found.comma > found.point ? "comma" : "point");
  const counts = new Map<number, number>();
  for (const [text, times] of seen) {
    const plain = plainSpelling(text, mark);
    if (plain !== null) counts.set(Number(plain), (counts.get(Number(plain)) ?? 0) + times);
  }
  return { counted: [...counts].sort(([a], [b]) => a - b), assumed };
}

/** The decimal mark where the other one parts thousands. */
function thousandsBy(seen: Seen): DecimalMark {
  // "Rp 3.500.000,-" has a comma that parts nothing
  for (const text of seen.keys())
    if (numberEvidence(text) === "open" && withoutUnit(text).includes(",")) return "point";
  return "comma";
}
