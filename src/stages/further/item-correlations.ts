import { type Outcome, ok } from "../../core/outcome.ts";
import {
  type InterItemSummary,
  interItemCorrelations,
  interItemSummary,
  squaredMultipleCorrelations,
} from "../../stats/instrument/item-correlations.ts";
import type { JudgedScale } from "../instrument.ts";
import type { Remarks } from "../remarks.ts";
import type { Figure, ItemCorrelations } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { ofItems, varyingItems } from "./of-items.ts";

export function itemCorrelations({ scales, remarks }: FurtherContext): readonly ItemCorrelations[] {
  return scales.map((scale, index) => entryOf(scale, `itemCorrelations[${index}]`, remarks));
}

function entryOf({ scale, source, products }: JudgedScale, path: string, remarks: Remarks): ItemCorrelations {
  const args = { scale: scale.name };
  const items = varyingItems(products);
  const matrices = interItemCorrelations(products);
  const squared = squaredMultipleCorrelations(products);
  return {
    scale: scale.name,
    ...ofItems(source, products),
    items,
    // without a second item there is the diagonal alone
    correlations: matrices.ok ? matrices.value.r : items.map(() => [1]),
    p: matrices.ok ? symmetric(matrices.value.p, `${path}.p`, args, remarks) : items.map(() => [0]),
    squaredMultipleCorrelations: items.map((item, place) =>
      remarks.figure(squared[products.columns.indexOf(item)]!, `${path}.squaredMultipleCorrelations[${place}]`, args),
    ),
    summary: summaryOf(interItemSummary(products), `${path}.summary`, args, remarks),
  };
}

/** From the triangle below the diagonal, with 0 on it. */
function symmetric(
  below: readonly (readonly Outcome<number>[])[],
  path: string,
  args: { readonly scale: string },
  remarks: Remarks,
): readonly (readonly Figure[])[] {
  return below.map((row, i) =>
    below.map((_, j) => {
      if (i === j) return 0;
      const outcome = j < i ? row[j]! : below[j]![i]!;
      return remarks.figure(outcome, `${path}[${i}][${j}]`, args);
    }),
  );
}

function summaryOf(
  summary: Outcome<InterItemSummary>,
  path: string,
  args: { readonly scale: string },
  remarks: Remarks,
): ItemCorrelations["summary"] {
  const figure = (name: keyof ItemCorrelations["summary"], of: (all: InterItemSummary) => Outcome<number>) =>
    remarks.figure(summary.ok ? of(summary.value) : summary, `${path}.${name}`, args);
  return {
    mean: figure("mean", ({ correlations }) => ok(correlations.mean)),
    minimum: figure("minimum", ({ correlations }) => ok(correlations.minimum)),
    maximum: figure("maximum", ({ correlations }) => ok(correlations.maximum)),
    range: figure("range", ({ correlations }) => ok(correlations.range)),
    maximumByMinimum: figure("maximumByMinimum", ({ correlations }) => correlations.ratio),
    variance: figure("variance", ({ correlations }) => ok(correlations.variance)),
  };
}
