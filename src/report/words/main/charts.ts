/** What is to be seen in a chart, where a thesis says it. */
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { sized } from "../sizes.ts";
import { chartWords } from "./charts-texts.ts";

/** `histograms.L`; nothing where the score's skewness is undefined. */
export function histogramWords(writing: Writing, id: string): readonly Prose[] {
  const { study, quote } = writing;
  const name = id.slice("histograms.".length);
  const [place] = placesOf("descriptives", study.result.descriptives, ({ variable }) => variable === name);
  if (place === undefined || place.entry.skewness === null || place.entry.mean === null) return [];
  const { path } = place;
  return [
    chartWords[study.language].histogram(
      writing.reference(id),
      labelled(writing, name),
      sized(writing, "skew", `${path}.skewness`),
      quote.figure(`${path}.skewness`, "statistic"),
      quote.figure(`${path}.mean`, "mean", study.decimals(name)),
    ),
  ];
}

/** `charts.odds-ratios`: which intervals leave 1 out. */
export function oddsChartWords(writing: Writing, id: string): readonly Prose[] {
  const { study, quote } = writing;
  const texts = chartWords[study.language];
  const drawn = study.result.bivariate.flatMap(({ row, risk }) => {
    const { value = null, lower = null, upper = null } = risk?.oddsRatio ?? {};
    return value === null || lower === null || upper === null ? [] : [{ row, lower, upper }];
  });
  if (drawn.length === 0) return [];
  const apart = drawn.filter(({ lower, upper }) => lower > 1 || upper < 1);
  const names = apart.map(({ row }) => labelled(writing, row));
  return paragraphs(
    paragraph(
      texts.odds(writing.reference(id)),
      names.length === 0 ? texts.noneApart() : texts.apart(some(writing, names)),
      quote.value("method.alpha") !== 0.05 && texts.otherLevel(quote.figure("method.alpha", "given")),
    ),
  );
}
