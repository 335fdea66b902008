import { type GuttmanLambdas, guttmanLambdas } from "../../stats/instrument/guttman.ts";
import type { Guttman } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { ofItems, varyingItems } from "./of-items.ts";

export function guttman({ scales, remarks }: FurtherContext): readonly Guttman[] {
  return scales.map(({ scale, source, products }, index) => {
    const lambdas = guttmanLambdas(products);
    const figure = (name: keyof GuttmanLambdas) =>
      remarks.figure(lambdas[name], `guttman[${index}].${name}`, { scale: scale.name });
    return {
      scale: scale.name,
      ...ofItems(source, products),
      items: varyingItems(products),
      lambda1: figure("lambda1"),
      lambda2: figure("lambda2"),
      lambda3: figure("lambda3"),
      lambda4: figure("lambda4"),
      lambda5: figure("lambda5"),
      lambda6: figure("lambda6"),
    };
  });
}
