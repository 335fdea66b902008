/** What is to be seen in a normal Q-Q plot, beside what was decided. */
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, paragraph, placesOf } from "../saying.ts";
import { qqTexts } from "./qq-plots-texts.ts";

/** `qqPlots.L`. */
export function qqPlotWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = qqTexts[study.language];
  const name = id.slice("qqPlots.".length);
  const [described] = placesOf("descriptives", study.result.descriptives, ({ variable }) => variable === name);
  const [judged] = placesOf("normality", study.result.normality, ({ variable }) => variable === name);
  const [skewness, ratio] = [`${described?.path}.skewness`, `${judged?.path}.skewnessRatio`];
  const normal = judged?.entry.normal ?? null;
  const known = normal !== null && quote.has(skewness) && quote.has(ratio);
  return [
    paragraph(
      texts.plot(writing.reference(id), labelled(writing, name)),
      known && texts.verdict(quote.figure(skewness, "statistic"), quote.figure(ratio, "standardized"), normal),
    ),
  ];
}
