import { type Outcome, ok } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import { type Extraction, type FactorCount, principalComponents } from "../../stats/factor-analysis/extraction.ts";
import { factorItems, initialEigenvalues, type VarianceShare } from "../../stats/factor-analysis/factor-items.ts";
import { type ItemPlace, itemPlaces } from "../../stats/factor-analysis/items-elsewhere.ts";
import { principalAxis } from "../../stats/factor-analysis/principal-axis.ts";
import { promax } from "../../stats/factor-analysis/promax.ts";
import { varimax } from "../../stats/factor-analysis/varimax.ts";
import type { Matrix } from "../../stats/linear-algebra.ts";
import type { Remarks } from "../remarks.ts";
import type { Explained, FactorAnalysis, FactorItem, Rotation, Source } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { ofItems } from "./of-items.ts";

/** By rule of thumb a factor analysis wants so many cases an item. */
const CASES_PER_ITEM = 5;

/** What this stage looks at. */
export type FactorsContext = Pick<FurtherContext, "codebook" | "scales" | "allItems" | "remarks">;

type Set = {
  readonly scale: string | null;
  readonly source: Source;
  readonly products: CrossProducts;
  readonly scaleOf: (item: string) => string;
};

/** The items of all scales together, from the study's own cases; of one scale alone, from the cases that judged it. */
export function factors(context: FactorsContext): readonly FactorAnalysis[] {
  const set = setOf(context);
  return set === null ? [] : [entryOf(set, context.codebook.method.factor, "factors[0]", context.remarks)];
}

function setOf({ scales, allItems }: FactorsContext): Set | null {
  const [only] = scales;
  if (only === undefined) return null;
  if (scales.length === 1) {
    const { name } = only.scale;
    return { scale: name, source: only.source, products: only.products, scaleOf: () => name };
  }
  const all = allItems();
  if (all === null) return null;
  return { scale: null, source: "data", products: all.products, scaleOf: (item) => all.scaleOf.get(item)! };
}

type Method = FurtherContext["codebook"]["method"]["factor"];

function entryOf(set: Set, method: Method, path: string, remarks: Remarks): FactorAnalysis {
  const items = factorItems(set.products);
  const count: FactorCount = method.number === "kaiser" ? { rule: "kaiser" } : { rule: "fixed", count: method.number };
  const extract = method.extraction === "principal-axis" ? principalAxis : principalComponents;
  const extracted = items.ok ? extract(items.value, count) : items;
  const shared = {
    scale: set.scale,
    ...ofItems(set.source, set.products),
    extraction: method.extraction,
    criterion: method.number,
    initial: items.ok ? initialEigenvalues(items.value).map(explained) : [],
  };
  if (!extracted.ok) {
    remarks.undefinedAt(`${path}.factors`, extracted.reason, set.scale === null ? {} : { scale: set.scale });
    return { ...shared, ...nothingExtracted };
  }
  const k = extracted.value.items.length;
  if (set.products.n < CASES_PER_ITEM * k) {
    remarks.add("few-cases-per-item", "info", path, { n: set.products.n, items: k, advised: CASES_PER_ITEM * k });
  }
  return { ...shared, ...analysed(extracted.value, set, method, path, remarks) };
}

type Figures = Omit<FactorAnalysis, "scale" | "source" | "n" | "excluded" | "extraction" | "criterion" | "initial">;

const nothingExtracted: Figures = {
  rotation: "none",
  factors: null,
  iterations: null,
  extracted: [],
  rotated: [],
  items: [],
  measures: [],
  transformation: null,
  factorCorrelations: null,
};

function analysed(extraction: Extraction, set: Set, method: Method, path: string, remarks: Remarks): Figures {
  const rotation = rotated(extraction.loadings, method.rotation);
  if (rotation.done !== method.rotation) {
    const args = { factors: extraction.sums.length, extraction: method.extraction };
    remarks.add("not-rotated", "info", `${path}.rotation`, args);
  }
  const scales = extraction.items.map(set.scaleOf);
  const places = itemPlaces(rotation.loadings, extraction.items, scales);
  return {
    rotation: rotation.done,
    factors: extraction.sums.length,
    iterations: method.extraction === "principal-axis" ? extraction.iterations : null,
    extracted: extraction.sums.map(explained),
    rotated: rotation.sums,
    items: extraction.items.map((item, place): FactorItem => {
      const at = places.items[place]!;
      return {
        item,
        scale: at.scale,
        initialCommunality: extraction.initialCommunalities[place]!,
        communality: extraction.communalities[place]!,
        loadings: extraction.loadings[place]!,
        rotated: rotation.loadings[place]!,
        structure: rotation.structure?.[place] ?? null,
        factor: at.factor,
        misfit: misfitOf(at),
      };
    }),
    measures: places.factors,
    transformation: rotation.transformation,
    factorCorrelations: rotation.correlations,
  };
}

function misfitOf({ weak, elsewhere, crossLoading }: ItemPlace): FactorItem["misfit"] {
  if (weak) return "no-loading";
  if (elsewhere) return "other-factor";
  return crossLoading ? "cross-loading" : null;
}

type Rotated = {
  readonly done: Rotation;
  readonly loadings: Matrix;
  readonly sums: readonly Explained[];
  readonly structure: Matrix | null;
  readonly transformation: Matrix | null;
  readonly correlations: Matrix | null;
};

/** As the method wants it; unrotated where that can't be done. */
function rotated(loadings: Matrix, wanted: Rotation): Rotated {
  const found = wanted === "none" ? null : wanted === "promax" ? oblique(loadings) : orthogonal(loadings);
  if (found?.ok) return found.value;
  return { done: "none", loadings, sums: [], structure: null, transformation: null, correlations: null };
}

function orthogonal(unrotated: Matrix): Outcome<Rotated> {
  const found = varimax(unrotated);
  if (!found.ok) return found;
  const { loadings, sums, transformation } = found.value;
  return ok({
    done: "varimax",
    loadings,
    sums: sums.map(explained),
    structure: null,
    transformation,
    correlations: null,
  });
}

function oblique(unrotated: Matrix): Outcome<Rotated> {
  const found = promax(unrotated);
  if (!found.ok) return found;
  const { pattern, structure, correlations, sums } = found.value;
  return ok({
    done: "promax",
    loadings: pattern,
    sums: sums.map((total) => ({ total, percent: null, cumulativePercent: null })),
    structure,
    transformation: null,
    correlations,
  });
}

function explained({ value, percent, cumulativePercent }: VarianceShare): Explained {
  return { total: value, percent, cumulativePercent };
}
