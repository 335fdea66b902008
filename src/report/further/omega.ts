/** McDonald's omega of every scale in one table, and the one-factor loadings that it is made of. */
import type { Omega } from "../../stages/result.ts";
import { figure, heads, text } from "../cells.ts";
import type { Block, Table } from "../document.ts";
import { itemLabel } from "../spss/reliability.ts";
import { type Study, settingText } from "../study.ts";
import { factorWords } from "../texts/further/factors.ts";
import { resultsFrame, scaleHeading, spssFrame } from "./instrument-frame.ts";

export function omegaBlocks(study: Study): readonly Block[] {
  const entries = study.result.omega;
  const fitted = entries.filter(({ omega }) => omega !== null);
  return [
    overview(study, entries),
    ...fitted.flatMap((entry) => [scaleHeading(study.label(entry.scale)), statistics(entry), loadings(study, entry)]),
  ];
}

function overview(study: Study, entries: readonly Omega[]): Table {
  const words = factorWords[study.language];
  const { columns } = study.words;
  const minimum = study.method("reliability", "minimum");
  const alphaOf = (scale: string) => study.result.reliability.find((entry) => entry.scale === scale)?.alpha ?? null;
  const hasAlpha = entries.some(({ scale }) => alphaOf(scale) !== null);
  return {
    ...resultsFrame("omega", words.tables.omega),
    stubHead: [columns.scale],
    head: [heads(columns.n, ...(hasAlpha ? [columns.alpha] : []), words.columns.omega, words.columns.fitP)],
    rows: entries.map(({ scale, n, omega, fit }) => ({
      stub: [text(study.label(scale))],
      cells: [
        figure(n, "count"),
        ...(hasAlpha ? [figure(alphaOf(scale), "coefficient")] : []),
        figure(omega, "coefficient"),
        figure(fit?.p ?? null, "reportedP"),
      ],
    })),
    footnotes: [],
    caption: words.captions.omega(typeof minimum === "number" ? settingText(minimum, study.language) : null),
  };
}

function statistics({ scale, omega, items }: Omega): Table {
  return {
    ...spssFrame("omega", scale, "statistics", "Reliability Statistics"),
    stubHead: [],
    head: [heads("McDonald's Omega", "N of Items")],
    rows: [{ stub: [], cells: [figure(omega, "coefficient"), figure(items.length, "count")] }],
    footnotes: [],
  };
}

function loadings(study: Study, { scale, items }: Omega): Table {
  const words = factorWords[study.language];
  return {
    ...resultsFrame(`omega.${scale}.loadings`, words.tables.loadings(study.label(scale))),
    stubHead: [study.words.columns.item],
    head: [heads(words.columns.standardizedLoading, words.columns.explained)],
    rows: items.map(({ item, standardizedLoading, explainedPercent }) => ({
      stub: [text(itemLabel(study, item))],
      cells: [figure(standardizedLoading, "coefficient"), figure(explainedPercent, "percentSign")],
    })),
    footnotes: [],
    caption: words.captions.loadings,
  };
}
