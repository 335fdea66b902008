/**
 * Proposes scales for items whose names say nothing: a questionnaire asks a scale's items next to one another, so
 * what is looked for are the borders, and the correlations tell where they may be. A proposal with probabilities,
 * never a fact.
 */
import type { CrossProducts } from "../counts/summaries.ts";
import { criticalR, entry, pearson } from "../stats/instrument/correlation.ts";
import { cronbachAlpha } from "../stats/instrument/cronbach-alpha.ts";
import { type CorrelationMatrix, generalFactor, withoutFactor } from "../stats/instrument/general-factor.ts";
import { itemTotalStatistics } from "../stats/instrument/item-total.ts";
import {
  likeliestBorders,
  type SegmentProbabilities,
  type SegmentWeights,
  segmentProbabilities,
} from "../stats/instrument/segmentation.ts";
import { candidatesFrom, evidence, LENGTH_PRIOR, worthOfCases } from "./scale-structure-evidence.ts";
import { withoutWeakSegments } from "./scale-structure-weak.ts";

export type ProposedScale = {
  /** Places in the cross-products' columns, consecutive. */
  readonly items: readonly number[];
  /** 0 to 1: how sure that these items belong together and apart from their neighbours; 0 for a lone item. */
  readonly confidence: number;
  /** How sure of the border before the first and after the last item, 0 to 1; 1 at the ends of the list. */
  readonly borders: readonly [number, number];
  /** Of the items as they were answered, over the cases complete on all of the list; null where it isn't defined. */
  readonly alpha: number | null;
};
export type ScaleStructure = { readonly scales: readonly ProposedScale[] };

/** Items nearer than this may well be of one scale: which are, isn't known at the start. */
const NEAR = 8;
/** Borders and general factor depend on each other; they settle in two or three rounds, or swing between two cuts. */
const ROUNDS = 4;

/**
 * Cuts the items into scales of two or more, every item in one. Scales of a questionnaire correlate too, so a general
 * factor is taken out first; what neighbours still have in common speaks for one scale. Over all cuts into scales of
 * 2 to 30 items this gives each border's probability, and a border is proposed where it is more likely than not.
 * What hardly correlates is no scale, and joins its neighbours. Items that go against their scale count with their sign turned. An item that everybody answered alike says nothing:
 * it stays with the item before it.
 *
 * @param items cross-products of the items in the order of the file, not reversed. Fewer than three cases say
 *   nothing: then only what lengths are usual decides
 * @returns none for no items; a lone item is a scale of its own
 * @see bench/scale-structure.js: how often this is right on simulated studies, and what else was tried
 */
export function proposeScales(items: CrossProducts): ScaleStructure {
  const k = items.columns.length;
  const varying = places(k).filter((item) => items.n < 3 || pearson(items, item, item).ok);
  const found = varying.length < 2 ? UNCUT : bestCut(correlations(items, varying), items.n);
  // where items that say nothing stand between two scales, the border may as well be before any of them
  const room = (start: number) => (start === 0 ? 1 : varying[start]! - varying[start - 1]!);
  const first = (at: number) => (at === 0 ? 0 : (varying[found[at]?.start ?? k] ?? k));
  const border = (at: number) => (found[at] === undefined ? 1 : found[at].border / room(found[at].start));
  const scales = found.map(({ start, confidence }, at): ProposedScale => {
    const own = places(k).slice(first(at), first(at + 1));
    return {
      items: own,
      confidence: confidence / room(start) / room(found[at + 1]?.start ?? 0),
      borders: [border(at), border(at + 1)],
      alpha: alphaOf(items, own),
    };
  });
  return { scales: k === 0 ? [] : scales };
}

/** A segment of the items that vary: where it starts, how sure of it, and how sure of the border there. */
type Found = { readonly start: number; readonly confidence: number; readonly border: number };

const UNCUT: readonly Found[] = [{ start: 0, confidence: 0, border: 1 }];

function bestCut(r: CorrelationMatrix, n: number): readonly Found[] {
  const worth = worthOfCases(n);
  const candidates = r.map((_, start) => candidatesFrom(r, start));
  const reach = Math.min(NEAR, Math.max(2, Math.floor(r.length / 2)));
  let together = (i: number, j: number) => Math.abs(i - j) < reach;
  let ends: readonly number[] = [];
  let probabilities: SegmentProbabilities | null = null;
  let weights: SegmentWeights = [];
  for (let round = 0; round < ROUNDS; round++) {
    const rest = withoutFactor(r, generalFactor(r, together));
    weights = candidates.map((row) =>
      row.map((one, length) => (one === null ? -Infinity : evidence(rest, one, worth) + LENGTH_PRIOR[length]!)),
    );
    probabilities = segmentProbabilities(weights)!;
    const before = ends;
    ends = likeliestBorders(weights, probabilities.borders)!;
    if (ends.join() === before.join()) break;
    const scale = r.map((_, item) => ends.findIndex((end) => item < end));
    together = (i, j) => scale[i] === scale[j];
  }
  // without cases all correlations are 0, and only lengths decide
  if (worth > 0) ends = withoutWeakSegments(ends, { r, candidates, weights });
  return ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    const inCommon = sigmoid(evidence(r, candidates[start]![end - start]!, worth));
    return {
      start,
      confidence: probabilities!.segment(start, end) * inCommon,
      border: probabilities!.borders[start]!,
    };
  });
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Of those that vary; 0 between any two where fewer than three cases leave them no choice. */
function correlations(x: CrossProducts, varying: readonly number[]): CorrelationMatrix {
  const r = varying.map((_, i) => varying.map((_, j): number => (i === j ? 1 : 0)));
  if (x.n < 3) return r;
  for (const [i, a] of varying.entries()) {
    for (const [j, b] of varying.slice(0, i).entries()) {
      const found = pearson(x, a, b);
      r[i]![j] = r[j]![i] = found.ok ? found.value : 0;
    }
  }
  return r;
}

function alphaOf(x: CrossProducts, items: readonly number[]): number | null {
  if (items.length < 2) return null;
  const alpha = cronbachAlpha(columnsOf(x, items));
  return alpha.ok ? alpha.value : null;
}

/** Some of the columns, over the cases complete on all. */
function columnsOf(x: CrossProducts, columns: readonly number[]): CrossProducts {
  return {
    ...x,
    columns: columns.map((column) => x.columns[column]!),
    decimals: columns.map((column) => x.decimals[column]!),
    sums: columns.map((column) => x.sums[column]!),
    products: columns.flatMap((a, row) => columns.slice(0, row + 1).map((b) => entry(x.products, a, b))),
  };
}

function places(k: number): number[] {
  return Array.from({ length: k }, (_, place) => place);
}

/**
 * Items of one scale that look reversed: their correlation with the sum of the others is negative beyond chance,
 * two-sided at .05.
 *
 * @param items cross-products of one scale's items, as they were answered
 * @returns places in the columns, ascending, and that correlation; none for fewer than two items or where it isn't
 *   defined
 */
export function reversalCandidates(items: CrossProducts): readonly { readonly item: number; readonly r: number }[] {
  if (items.columns.length < 2) return [];
  const critical = criticalR(items.n - 2, 0.05);
  if (!critical.ok) return [];
  return itemTotalStatistics(items).flatMap(({ correctedItemTotal: r }, item) =>
    r.ok && r.value < -critical.value ? [{ item, r: r.value }] : [],
  );
}
