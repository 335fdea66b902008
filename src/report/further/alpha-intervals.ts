/** How exact each alpha is, and where one is negative, which items to look at. */
import type { AlphaInterval } from "../../stages/result.ts";
import { figure, heads, text } from "../cells.ts";
import type { Block, Table } from "../document.ts";
import { itemLabel } from "../spss/reliability.ts";
import type { Study } from "../study.ts";
import { percentOf, resultsFrame, wordsOf, written } from "./instrument-frame.ts";

export function alphaIntervalBlocks(study: Study): readonly Block[] {
  const entries = study.result.alphaIntervals;
  const negative = entries.filter((entry) => entry.negative !== null && entry.negative.items.length > 0);
  return [overview(study, entries), ...negative.map((entry) => opposite(study, entry))];
}

function overview(study: Study, entries: readonly AlphaInterval[]): Table {
  const words = wordsOf(study);
  const { columns } = study.words;
  return {
    ...resultsFrame("alphaIntervals", words.tables.alphaIntervals),
    stubHead: [columns.scale],
    head: [heads(columns.n, columns.alpha, words.columns.lower, words.columns.upper, words.columns.meanR)],
    rows: entries.map(({ scale, n, alpha, lower, upper, meanInterItemCorrelation: r }) => ({
      stub: [text(study.label(scale))],
      cells: [figure(n, "count"), ...[alpha, lower, upper, r].map((value) => figure(value, "coefficient"))],
    })),
    footnotes: [],
    caption: words.captions.alphaIntervals(percentOf(entries[0]?.level ?? 0.95)),
  };
}

function opposite(study: Study, { scale, negative }: AlphaInterval): Table {
  const words = wordsOf(study);
  return {
    ...resultsFrame(`alphaIntervals.${scale}.opposite`, words.tables.opposite(study.label(scale))),
    stubHead: [study.words.columns.item],
    head: [heads(words.columns.itemTotal, words.columns.loading)],
    rows: (negative?.items ?? []).map(({ item, correctedItemTotal, loading }) => ({
      stub: [text(itemLabel(study, item))],
      cells: [figure(correctedItemTotal, "coefficient"), figure(loading, "coefficient")],
    })),
    footnotes: [],
    caption: words.captions.opposite(written(negative?.alphaIfReversed ?? null, "coefficient")),
  };
}
