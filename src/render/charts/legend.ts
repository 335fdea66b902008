/** Patches of colour with their words, in as many lines as they need. */
import { type Label, label } from "./drawing.ts";
import type { Area } from "./layers.ts";
import { cut, widthOf } from "./text-fit.ts";
import { SIZE } from "./theme.ts";

const [PATCH, AFTER_PATCH, BETWEEN, LINE] = [14, 6, 18, 22];

export type Legend = { readonly areas: readonly Area[]; readonly labels: readonly Label[]; readonly bottom: number };

export function legend(
  entries: readonly { readonly text: string; readonly fill: string }[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
): Legend {
  const areas: Area[] = [];
  const labels: Label[] = [];
  let [x, y] = [left, top + LINE / 2];
  for (const { text, fill } of entries) {
    const shown = cut(text, SIZE.label, Math.min(260, right - left - PATCH - AFTER_PATCH));
    const width = PATCH + AFTER_PATCH + widthOf(shown, SIZE.label);
    if (x > left && x + width > right) [x, y] = [left, y + LINE];
    areas.push({ x, x2: x + PATCH, y: y - PATCH / 2, y2: y + PATCH / 2, fill });
    labels.push(label(x + PATCH + AFTER_PATCH, y, shown));
    x += width + BETWEEN;
  }
  return { areas, labels, bottom: y + LINE / 2 };
}
