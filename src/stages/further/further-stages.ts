/** The further stages by name. They are loaded, and what they need counted, only where one of them is asked for. */
import type { Codebook } from "../../codebook/codebook.ts";
import type { Counts } from "../../counts/wanted.ts";
import type { Instrument } from "../instrument.ts";
import type { FurtherStage } from "../only.ts";
import { allItemsGroup, itemsOf } from "../plan.ts";
import { Remarks } from "../remarks.ts";
import type { FurtherResult } from "../result.ts";
import type { Study } from "../study.ts";
import { alphaIntervals } from "./alpha-intervals.ts";
import { associations } from "./associations.ts";
import { boxPlots } from "./box-plots.ts";
import type { AllItems, FurtherContext } from "./context.ts";
import { exactTests } from "./exact-tests.ts";
import { extremes } from "./extremes.ts";
import { factors } from "./factors.ts";
import { guttman } from "./guttman.ts";
import { histograms } from "./histograms.ts";
import { intraclass } from "./intraclass.ts";
import { itemCorrelations } from "./item-correlations.ts";
import { mcnemar } from "./mcnemar.ts";
import { mergers } from "./mergers.ts";
import { oddsRatios } from "./odds-ratios.ts";
import { omega } from "./omega.ts";
import { percentiles } from "./percentiles.ts";
import { qqPlots } from "./qq-plots.ts";
import { residuals } from "./residuals.ts";
import { samplingAdequacy } from "./sampling-adequacy.ts";
import { splitHalf } from "./split-half.ts";
import { stratified } from "./stratified.ts";

const makers = {
  itemCorrelations,
  samplingAdequacy,
  alphaIntervals,
  splitHalf,
  guttman,
  omega,
  intraclass,
  factors,
  percentiles,
  extremes,
  histograms,
  qqPlots,
  exactTests,
  associations,
  residuals,
  mergers,
  oddsRatios,
  boxPlots,
  stratified,
  mcnemar,
} satisfies { readonly [S in FurtherStage]: (context: FurtherContext) => FurtherResult[S] };

export function furtherContext(
  codebook: Codebook,
  counts: Counts,
  instrument: Instrument,
  study: Study,
): FurtherContext {
  return {
    codebook,
    counts,
    scales: instrument.judged,
    allItems: () => allItems(codebook, counts, instrument),
    scores: study.scores,
    tables: study.tables,
    groupsOf: study.groupsOf,
    remarks: new Remarks(),
  };
}

/** An item of several scales counts as the first one's; what was dropped of a scale isn't its any more. */
function allItems(codebook: Codebook, counts: Counts, { dropped }: Instrument): AllItems | null {
  const scaleOf = new Map<string, string>();
  for (const { name, items } of codebook.scales) {
    for (const item of items) {
      if (!scaleOf.has(item) && !dropped.get(name)?.has(item)) scaleOf.set(item, name);
    }
  }
  const items = itemsOf(codebook).filter((item) => scaleOf.has(item));
  return items.length < 2 ? null : { products: counts.crossProducts(allItemsGroup, items), scaleOf };
}

/** Of the stages named, in the order of the result; the others aren't there. */
export function runFurtherStages(context: FurtherContext, wanted: ReadonlySet<FurtherStage>): Partial<FurtherResult> {
  const entries = (Object.keys(makers) as FurtherStage[])
    .filter((stage) => wanted.has(stage))
    .map((stage) => [stage, makers[stage](context)] as const);
  return Object.fromEntries(entries);
}
