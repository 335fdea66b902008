/** Groups for numbers that describe respondents: ages in the usual bands, money at a round amount. */
import type { Language } from "../../core/language.ts";
import type { Bins } from "../codebook.ts";

/** Values with how many cells hold each, ascending. */
export type Counted = readonly (readonly [value: number, times: number])[];

/** Lower bounds of the age groups that Indonesia's health ministry (Depkes 2009) counts in. */
const ageBounds = [6, 12, 17, 26, 36, 46, 56, 66];
const fewestShare = 0.1;
const mostGroups = 5;

export type AgeBins = { readonly bins: Bins; readonly by: "bands" | "median" };

/**
 * @returns groups of a tenth of the cells or more each: the usual bands, neighbours joined where one is smaller; halves where
 *   nearly everybody is in one band; null where ages hardly differ
 */
export function ageBins(ages: Counted, language: Language): AgeBins | null {
  const total = sum(ages);
  const bounds = joined(ages, total);
  if (bounds.length > 0) return { bins: binsAt(bounds, language), by: "bands" };
  const middle = balancedCut(ages, (value) => Number.isInteger(value));
  return middle === null ? null : { bins: binsAt([middle], language), by: "median" };
}

/** The bounds that are left when the smallest group has joined its smaller neighbour again and again. */
function joined(ages: Counted, total: number): readonly number[] {
  let bounds = ageBounds.filter((bound) => ages.some(([age]) => age < bound) && ages.some(([age]) => age >= bound));
  while (bounds.length > 0) {
    const sizes = sizesOf(ages, bounds);
    const smallest = sizes.indexOf(Math.min(...sizes));
    if (sizes[smallest]! >= total * fewestShare && sizes.length <= mostGroups) break;
    const left = sizes[smallest - 1] ?? Number.POSITIVE_INFINITY;
    const right = sizes[smallest + 1] ?? Number.POSITIVE_INFINITY;
    const gone = left <= right ? smallest - 1 : smallest;
    bounds = bounds.filter((_, index) => index !== gone);
  }
  return bounds;
}

function sizesOf(ages: Counted, bounds: readonly number[]): number[] {
  const sizes = Array.from({ length: bounds.length + 1 }, () => 0);
  for (const [age, times] of ages) {
    const group = bounds.filter((bound) => age >= bound).length;
    sizes[group] = (sizes[group] ?? 0) + times;
  }
  return sizes;
}

function binsAt(bounds: readonly number[], language: Language): Bins {
  const unit = language === "id" ? "tahun" : "years";
  const labels = [
    `< ${bounds[0]} ${unit}`,
    ...bounds.slice(1).map((bound, index) => `${bounds[index]}-${bound - 1} ${unit}`),
    `>= ${bounds.at(-1)} ${unit}`,
  ];
  return labels.map((label, index) => ({ below: bounds[index] ?? null, label }));
}

/** The bound that parts the cells most evenly, a tenth of them at least on each side; null where none does. */
function balancedCut(counted: Counted, may: (value: number) => boolean): number | null {
  const total = sum(counted);
  let below = 0;
  let best: number | null = null;
  let most = total * fewestShare;
  for (const [value, times] of counted) {
    const smaller = Math.min(below, total - below);
    if (smaller >= most && below > 0 && may(value)) {
      if (best === null || smaller > most) best = value;
      most = smaller;
    }
    below += times;
  }
  return best;
}

/** So much of the cells on the smaller side is nearly half. */
const nearlyHalf = 0.4;

/**
 * The roundest amount near the median that parts the cells nearly in halves; where none does, the most even part of all, a
 * tenth of the cells at least on each side; null where there is no such.
 */
export function roundCut(amounts: Counted): number | null {
  const total = sum(amounts);
  const median = medianOf(amounts);
  if (median <= 0) return null;
  const power = 10 ** Math.floor(Math.log10(median));
  for (const step of [power, power / 2, power / 10, power / 100]) {
    const cut = Math.round(median / step) * step;
    const below = sum(amounts.filter(([value]) => value < cut));
    if (cut > 0 && Math.min(below, total - below) >= total * nearlyHalf) return cut;
  }
  return balancedCut(amounts, () => true);
}

function medianOf(counted: Counted): number {
  const half = sum(counted) / 2;
  let below = 0;
  for (const [value, times] of counted) {
    below += times;
    if (below >= half) return value;
  }
  return 0;
}

function sum(counted: Counted): number {
  return counted.reduce((all, [, times]) => all + times, 0);
}

/** 3500000 as "Rp3.500.000" or "3,500,000". */
export function amountText(amount: number, language: Language, currency: string): string {
  const mark = language === "id" ? "." : ",";
  return `${currency}${String(amount).replace(/\B(?=(\d{3})+$)/g, mark)}`;
}
