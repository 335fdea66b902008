/** Correlations between the items of each scale, all scales along one diagonal. */
import type { ItemCorrelations } from "../../stages/result.ts";
import type { Chart } from "../document.ts";
import { formatDecimal } from "../format.ts";
import type { Study } from "../study.ts";
import { chartTexts } from "./chart-texts.ts";
import { brief, firstFew } from "./descriptions.ts";

/** More items leave no room for their figures; a scale is never parted. */
const MOST_ITEMS = 16;

export function itemCorrelationCharts(study: Study): readonly Chart[] {
  const parts = inParts(study.result.itemCorrelations.filter(({ items }) => items.length > 1));
  return parts.map((entries, at) => chartOf(study, entries, { at, of: parts.length }));
}

function inParts(entries: readonly ItemCorrelations[]): readonly (readonly ItemCorrelations[])[] {
  const parts: ItemCorrelations[][] = [];
  let held = 0;
  for (const entry of entries) {
    const last = parts.at(-1);
    if (last === undefined || held + entry.items.length > MOST_ITEMS) {
      parts.push([entry]);
      held = entry.items.length;
    } else {
      last.push(entry);
      held += entry.items.length;
    }
  }
  return parts;
}

type Place = { readonly at: number; readonly of: number };

function chartOf(study: Study, entries: readonly ItemCorrelations[], { at, of }: Place): Chart {
  const words = chartTexts[study.language].itemCorrelations;
  const title = entries.length === 1 ? words.titleOfOne(study.label(entries[0]!.scale)) : words.title;
  return {
    kind: "chart",
    id: `charts.item-correlations${at === 0 ? "" : `.${at + 1}`}`,
    title: of === 1 || entries.length === 1 ? title : `${title} ${chartTexts[study.language].part(at + 1, of)}`,
    plot: {
      type: "heat-map",
      labels: entries.flatMap(({ items }) => items),
      values: alongDiagonal(entries),
      sets: entries.map(({ items }) => items.length),
      axes: { value: words.axis },
    },
    caption: captionOf(study, entries),
    alt: altOf(study, entries),
  };
}

/** Null between scales. */
function alongDiagonal(entries: readonly ItemCorrelations[]): readonly (readonly (number | null)[])[] {
  const all = entries.reduce((sum, { items }) => sum + items.length, 0);
  let before = 0;
  return entries.flatMap(({ items, correlations }) => {
    const start = before;
    before += items.length;
    return correlations.map((row) => {
      const line = Array.from({ length: all }, (): number | null => null);
      for (const [column, value] of row.entries()) line[start + column] = value;
      return line;
    });
  });
}

/** One n where it is the same for all; else that of each scale. */
function captionOf(study: Study, entries: readonly ItemCorrelations[]): string {
  const words = chartTexts[study.language].itemCorrelations;
  const same = entries.every(({ n }) => n === entries[0]!.n);
  const n = same
    ? `n = ${entries[0]!.n}`
    : entries.map((entry) => `${study.label(entry.scale)} n = ${entry.n}`).join("; ");
  const pilot = entries[0]!.source === "pilot";
  return [words.source(pilot, n), ...(entries.length > 1 ? [words.within] : [])].join(" ");
}

function altOf(study: Study, entries: readonly ItemCorrelations[]): string {
  const { language } = study;
  const words = chartTexts[language].itemCorrelations;
  const ranges = entries.flatMap(({ scale, summary: { minimum, maximum } }) =>
    minimum === null || maximum === null
      ? []
      : [
          words.range(
            brief(study.label(scale)),
            formatDecimal(minimum, "coefficient", language),
            formatDecimal(maximum, "coefficient", language),
          ),
        ],
  );
  return words.alt(...firstFew(ranges));
}
