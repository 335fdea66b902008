import { type Outcome, ok } from "../../core/outcome.ts";
import { alphaInterval, type AlphaInterval as Bounds } from "../../stats/instrument/alpha-interval.ts";
import { cronbachAlpha } from "../../stats/instrument/cronbach-alpha.ts";
import { type InterItemSummary, interItemSummary } from "../../stats/instrument/item-correlations.ts";
import { itemTotalStatistics } from "../../stats/instrument/item-total.ts";
import { type ItemDirections, itemDirections } from "../../stats/instrument/negative-alpha.ts";
import type { JudgedScale } from "../instrument.ts";
import type { Remarks } from "../remarks.ts";
import type { AlphaInterval } from "../result.ts";
import type { FurtherContext } from "./context.ts";
import { LEVEL, ofItems } from "./of-items.ts";

export function alphaIntervals({ scales, remarks }: FurtherContext): readonly AlphaInterval[] {
  return scales.map((scale, index) => entryOf(scale, `alphaIntervals[${index}]`, remarks));
}

function entryOf({ scale, source, products }: JudgedScale, path: string, remarks: Remarks): AlphaInterval {
  const args = { scale: scale.name };
  const interval = alphaInterval(products, LEVEL);
  const summary = interItemSummary(products);
  const alpha = remarks.figure(cronbachAlpha(products), `${path}.alpha`, args);
  const bound = (name: keyof Bounds) =>
    remarks.figure(interval.ok ? ok(interval.value[name]) : interval, `${path}.${name}`, args);
  const mean = (name: keyof InterItemSummary): Outcome<number> => (summary.ok ? ok(summary.value[name].mean) : summary);
  const directions = alpha !== null && alpha < 0 ? itemDirections(products) : null;
  return {
    scale: scale.name,
    ...ofItems(source, products),
    alpha,
    lower: bound("lower"),
    upper: bound("upper"),
    level: LEVEL,
    meanInterItemCorrelation: remarks.figure(mean("correlations"), `${path}.meanInterItemCorrelation`, args),
    meanInterItemCovariance: remarks.figure(mean("covariances"), `${path}.meanInterItemCovariance`, args),
    negative: directions?.ok === true ? explained({ scale, source, products }, directions.value, path, remarks) : null,
  };
}

function explained(
  { scale, products }: JudgedScale,
  { opposite, loadings, alphaIfReversed }: ItemDirections,
  path: string,
  remarks: Remarks,
): NonNullable<AlphaInterval["negative"]> {
  const rows = itemTotalStatistics(products);
  const within = `${path}.negative`;
  const reversed = remarks.figure(alphaIfReversed, `${within}.alphaIfReversed`, { scale: scale.name });
  if (opposite.length > 0 && reversed !== null) {
    remarks.add("alpha-if-reversed", "info", within, { scale: scale.name, items: opposite, alpha: reversed });
  } else {
    remarks.add("nothing-in-common", "info", within, { scale: scale.name });
  }
  return {
    items: opposite.map((item, place) => ({
      item,
      correctedItemTotal: remarks.figure(
        rows.find((row) => row.item === item)!.correctedItemTotal,
        `${within}.items[${place}].correctedItemTotal`,
        { scale: scale.name, item },
      ),
      loading: loadings.find((loading) => loading.item === item)!.loading,
    })),
    alphaIfReversed: reversed,
  };
}
