/** Scores and numbers: their descriptives and whether they are normal. */
import type { Descriptives, Normality } from "../../stages/result.ts";
import { figure, GOOD_OR_CAUTION, heads, text, verdict } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";
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
    rows: result.descriptives.map((entry) => scoreRow(study, entry)),
    footnotes: [],
    caption: descriptivesCaption(study),
  };
}

/** A score's figures, under n, mean, median, SD, lowest and highest. */
export function scoreRow(study: Study, entry: Descriptives): TableRow {
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
}

/** Why n is smaller than the number analysed, where it is. */
function descriptivesCaption({ result, words, language }: Study): string {
  const someMissing = result.descriptives.some(({ missing }) => missing > 0);
  if (!someMissing) return words.captions.descriptives;
  const analysed = formatDecimal(result.data.analysed, "count", language);
  return `${words.captions.descriptives} ${words.captions.smallerN(analysed)}`;
}

/** What decides, and the verdict; the other figures are in SPSS's Tests of Normality and its Descriptives. */
export function normalityTable(study: Study): Table {
  const { result, words } = study;
  const { columns, verdicts } = words;
  const deciding = decidingColumns(study, result.normality[0]?.rule);
  return {
    kind: "table",
    id: "normality",
    title: words.tables.normality,
    style: "results",
    stubHead: [columns.score],
    head: [heads(...deciding.map(({ head }) => head), columns.verdict)],
    rows: result.normality.map((entry) => ({
      stub: [text(study.label(entry.variable))],
      cells: [
        ...deciding.map(({ cell }) => cell(entry)),
        verdict(entry.normal, verdicts.normal, verdicts.notNormal, GOOD_OR_CAUTION),
      ],
    })),
    footnotes: [{ id: "*", text: words.captions.lowerBound }],
    ...caption(study, result.normality),
  };
}

type Column = { readonly head: string; readonly cell: (entry: Normality) => Cell };

function decidingColumns(study: Study, rule: string | undefined): readonly Column[] {
  const { columns } = study.words;
  const skewnessRatio: Column = {
    head: columns.ratio,
    cell: (entry) => figure(entry.skewnessRatio, "standardized"),
  };
  switch (rule) {
    case "shapiro-wilk":
      return [
        { head: columns.shapiroWilk, cell: ({ shapiroWilk }) => figure(shapiroWilk?.w ?? null, "statistic") },
        { head: columns.p, cell: ({ shapiroWilk }) => figure(shapiroWilk?.p ?? null, "reportedP") },
      ];
    case "lilliefors":
      return [
        { head: columns.lilliefors, cell: ({ lilliefors }) => figure(lilliefors?.d ?? null, "statistic") },
        { head: columns.p, cell: lillieforsP },
      ];
    case "skewness-and-kurtosis":
      return [
        skewnessRatio,
        { head: columns.kurtosisRatio, cell: (entry) => figure(entry.kurtosisRatio, "standardized") },
      ];
    default:
      return [...skewnessColumns(study), skewnessRatio];
  }
}

function lillieforsP({ lilliefors }: Normality): Cell {
  return figure(lilliefors?.p ?? null, "reportedP", lilliefors?.lowerBound === true ? { notes: ["*"] } : {});
}

/** The stage that has them may have been left out, and a dot would say that the data have none. */
function skewnessColumns(study: Study): readonly Column[] {
  if (study.result.descriptives.length === 0) return [];
  const { columns } = study.words;
  const of = ({ variable }: Normality) => study.descriptives(variable);
  return [
    { head: columns.skewness, cell: (entry) => figure(of(entry)?.skewness ?? null, "statistic") },
    { head: columns.skewnessSE, cell: (entry) => figure(of(entry)?.skewnessSE ?? null, "statistic") },
  ];
}

/** The rule in a sentence, where one rule judged all of them and it is one that the words know. */
function caption(study: Study, entries: readonly Normality[]): { readonly caption?: string } {
  const [first] = entries;
  if (first === undefined || entries.some(({ rule, limit }) => rule !== first.rule || limit !== first.limit)) return {};
  const signed = study.method("normality", "signed") === true;
  const words = study.words.captions.normality(first.rule, settingText(first.limit, study.language), signed);
  return words === null ? {} : { caption: words };
}
