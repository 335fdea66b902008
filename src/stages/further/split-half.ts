import type { Outcome } from "../../core/outcome.ts";
import { type SplitHalf as Halved, splitHalf as halved } from "../../stats/instrument/split-half.ts";
import type { JudgedScale } from "../instrument.ts";
import type { Remarks } from "../remarks.ts";
import type { Half, SplitHalf } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { ofItems, varyingItems } from "./of-items.ts";

export function splitHalf({ scales, remarks }: FurtherContext): readonly SplitHalf[] {
  return scales.map((scale, index) => entryOf(scale, `splitHalf[${index}]`, remarks));
}

function entryOf({ scale, source, products }: JudgedScale, path: string, remarks: Remarks): SplitHalf {
  const args = { scale: scale.name };
  const outcome = halved(products);
  const coefficient = (name: "correlation" | "spearmanBrownEqual" | "spearmanBrownUnequal" | "guttman") =>
    remarks.figure(outcome.ok ? outcome.value[name] : outcome, `${path}.${name}`, args);
  const half = (name: "first" | "second", place: 0 | 1): Half => ({
    // a scale of one item that varies has it in the first half
    items: outcome.ok ? outcome.value[name].items : place === 0 ? varyingItems(products) : [],
    // the scale's own alpha has no say in it
    alpha: remarks.figure(alphaOf(outcome, name), `${path}.halves[${place}].alpha`, { ...args, figure: "halfAlpha" }),
  });
  const correlation = coefficient("correlation");
  if (correlation !== null && correlation < 0) {
    remarks.add("opposite-halves", "caution", `${path}.spearmanBrownUnequal`, { scale: scale.name, r: correlation });
  }
  return {
    scale: scale.name,
    ...ofItems(source, products),
    halves: [half("first", 0), half("second", 1)],
    correlation,
    spearmanBrownEqual: coefficient("spearmanBrownEqual"),
    spearmanBrownUnequal: coefficient("spearmanBrownUnequal"),
    guttman: coefficient("guttman"),
  };
}

function alphaOf(outcome: Outcome<Halved>, name: "first" | "second"): Outcome<number> {
  return outcome.ok ? outcome.value[name].alpha : outcome;
}
