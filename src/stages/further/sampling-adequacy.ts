import { type Outcome, ok } from "../../core/outcome.ts";
import type { CrossProducts } from "../../counts/summaries.ts";
import {
  type BartlettTest,
  bartlettTest,
  samplingAdequacy as measures,
} from "../../stats/instrument/sampling-adequacy.ts";
import type { Remarks } from "../remarks.ts";
import type { SamplingAdequacy, Source } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { ofItems, varyingItems } from "./of-items.ts";

type Items = { readonly scale: string | null; readonly source: Source; readonly products: CrossProducts };

/** Every scale, and where there are several, the items of all together from the study's own cases. */
export function samplingAdequacy({ scales, allItems, remarks }: FurtherContext): readonly SamplingAdequacy[] {
  const each: Items[] = scales.map(({ scale, source, products }) => ({ scale: scale.name, source, products }));
  const together = scales.length > 1 ? allItems() : null;
  const sets = together === null ? each : [...each, { scale: null, source: "data" as const, ...together }];
  return sets.map((set, index) => entryOf(set, `samplingAdequacy[${index}]`, remarks));
}

function entryOf({ scale, source, products }: Items, path: string, remarks: Remarks): SamplingAdequacy {
  const args = scale === null ? {} : { scale };
  const items = varyingItems(products);
  const k = items.length;
  const adequacy = measures(products);
  const test = bartlettTest(products);
  const ofTest = (name: keyof BartlettTest, where: string) =>
    remarks.figure(test.ok ? ok(test.value[name]) : test, `${path}.${where}`, args);
  const measureOf = (place: number): Outcome<number> => (adequacy.ok ? adequacy.value.msa[place]! : adequacy);
  return {
    scale,
    ...ofItems(source, products),
    kmo: remarks.figure(adequacy.ok ? adequacy.value.kmo : adequacy, `${path}.kmo`, args),
    items: items.map((item, place) => ({
      item,
      adequacy: remarks.figure(measureOf(place), `${path}.items[${place}].adequacy`, args),
    })),
    determinant: ofTest("determinant", "determinant"),
    bartlett: {
      value: ofTest("value", "bartlett.value"),
      df: (k * (k - 1)) / 2,
      p: ofTest("p", "bartlett.p"),
    },
  };
}
