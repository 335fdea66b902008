/** Scores and numbers: their descriptives and whether they are normal. */
import type { Normality } from "../../stages/result.ts";
import { figure, GOOD_OR_CAUTION, heads, text, verdict } from "../cells.ts";
import type { Cell, Table } from "../document.ts";
import { formatDecimal } from "../format.ts";
import { type Study, settingText } from "../study.ts";

export function descriptivesTable(study: Study): Table {
  const { result, words } = study;
  const { columns } = words;
  return {
    kind: "table",
    id: "descriptives",
    title: words.tables.descriptives,
    style: "results",
    stubHead: [columns.score],
    head: [heads(columns.n, columns.mean, columns.median, columns.sd, columns.lowest, columns.highest)],
    rows: result.descriptives.map((entry) => {
      const decimals = study.decimals(entry.variable);
      return {
        stub: [text(study.label(entry.variable))],
        cells: [
          figure(entry.n, "count"),
          figure(entry.mean, "mean", { decimals }),
          figure(entry.median, "median", { decimals }),
          figure(entry.sd, "sd", { decimals }),
          figure(entry.minimum, "extreme", { decimals }),
          figure(entry.maximum, "extreme", { decimals }),
        ],
      };
    }),
    footnotes: [],
    caption: descriptivesCaption(study),
  };
}

/** Why n is smaller than the number analysed, where it is. */
function descriptivesCaption({ result, words, language }: Study): string {
  const someMissing = result.descriptives.some(({ missing }) => missing > 0);
  if (!someMissing) return words.captions.descriptives;
  const analysed = formatDecimal(result.data.analysed, "count", language);
  return `${words.captions.descriptives} ${words.captions.smallerN(analysed)}`;
}

export function normalityTable(study: Study): Table {
  const { result, words } = study;
  const { columns, verdicts } = words;
  const withShapiro = result.normality.some(({ shapiroWilk }) => shapiroWilk !== null);
  // Their stage may have been left out, and a dot would say that the data have none.
  const withSkewness = result.descriptives.length > 0;
  const withLilliefors = result.normality.some(({ lilliefors }) => lilliefors !== null);
  return {
    kind: "table",
    id: "normality",
    title: words.tables.normality,
    style: "results",
    stubHead: [columns.score],
    head: [
      heads(
        ...(withSkewness ? [columns.skewness, columns.skewnessSE] : []),
        columns.ratio,
        ...(withShapiro ? [columns.shapiroWilk] : []),
        ...(withLilliefors ? [columns.lilliefors] : []),
        columns.verdict,
      ),
    ],
    rows: result.normality.map((entry) => ({
      stub: [text(study.label(entry.variable))],
      cells: [
        ...(withSkewness ? skewnessCells(study, entry.variable) : []),
        figure(entry.skewnessRatio, "standardized"),
        ...(withShapiro ? [figure(entry.shapiroWilk?.p ?? null, "pValue")] : []),
        ...(withLilliefors ? [figure(entry.lilliefors?.p ?? null, "pValue")] : []),
        verdict(entry.normal, verdicts.normal, verdicts.notNormal, GOOD_OR_CAUTION),
      ],
    })),
    footnotes: [],
    ...caption(study, result.normality),
  };
}

function skewnessCells(study: Study, variable: string): readonly Cell[] {
  const described = study.descriptives(variable);
  return [figure(described?.skewness ?? null, "statistic"), figure(described?.skewnessSE ?? null, "statistic")];
}

/** The rule in a sentence, where one rule judged all of them and it is one that the words know. */
function caption(study: Study, entries: readonly Normality[]): { readonly caption?: string } {
  const [first] = entries;
  if (first?.rule !== "skewness-ratio" || entries.some(({ limit }) => limit !== first.limit)) return {};
  const signed = study.method("normality", "signed") === true;
  return { caption: study.words.captions.normality(settingText(first.limit, study.language), signed) };
}
