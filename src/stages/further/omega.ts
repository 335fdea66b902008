import { mcdonaldsOmega } from "../../stats/instrument/mcdonalds-omega.ts";
import type { JudgedScale } from "../instrument.ts";
import type { Remarks } from "../remarks.ts";
import type { Omega } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { ofItems } from "./of-items.ts";

export function omega({ scales, remarks }: Pick<FurtherContext, "scales" | "remarks">): readonly Omega[] {
  return scales.map((scale, index) => entryOf(scale, `omega[${index}]`, remarks));
}

function entryOf({ scale, source, products }: JudgedScale, path: string, remarks: Remarks): Omega {
  const args = { scale: scale.name };
  const outcome = mcdonaldsOmega(products);
  const shared = { scale: scale.name, ...ofItems(source, products) };
  if (!outcome.ok) return { ...shared, omega: remarks.figure(outcome, `${path}.omega`, args), items: [], fit: null };
  const { value, loadings, uniquenesses, factor } = outcome.value;
  return {
    ...shared,
    omega: value,
    items: factor.items.map((item, place) => ({
      item,
      loading: loadings[place]!,
      standardizedLoading: factor.loadings[place]!,
      explainedPercent: 100 * factor.loadings[place]! ** 2,
      uniqueness: uniquenesses[place]!,
    })),
    fit: factor.chiSquare.ok ? factor.chiSquare.value : null,
  };
}
