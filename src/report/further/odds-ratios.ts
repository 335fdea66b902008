/** Odds ratios of all predictors against their references in one table, the exact ones in another, and what they say in words. */
import type { Interval, OddsRatios } from "../../stages/result.ts";
import { countPercent, figure, heads, text } from "../cells.ts";
import type { Block, Cell, ListItem, Table, TableRow } from "../document.ts";
import { formatDecimal, formatInterval, formatP } from "../format.ts";
import type { Study } from "../study.ts";
import { type OddsWords, oddsWords } from "../texts/further/odds.ts";

type Ratio = OddsRatios["ratios"][number];

export function oddsRatioBlocks(study: Study): readonly Block[] {
  const entries = study.result.oddsRatios.filter(({ ratios }) => ratios.length > 0);
  const words = oddsWords[study.language].ratios;
  if (entries.length === 0) return [{ kind: "paragraph", text: words.none }];
  return [ratioTable(study, entries, words), ...sentences(study, entries, words), exactTable(study, entries, words)];
}

function ratioTable(study: Study, entries: readonly OddsRatios[], words: OddsWords["ratios"]): Table {
  const { column, event } = entries[0]!;
  return {
    kind: "table",
    id: "odds-ratios.ratios",
    title: words.title(study.label(column), event ?? ""),
    style: "results",
    stubHead: [""],
    head: [heads(words.withEvent(event ?? ""), words.oddsRatio, words.p)],
    rows: entries.flatMap((entry) => predictorRows(study, entry, words)),
    footnotes: [{ id: "half", text: words.half }],
    caption: words.caption(event ?? ""),
  };
}

function predictorRows(study: Study, entry: OddsRatios, words: OddsWords["ratios"]): readonly TableRow[] {
  const { ratios, reference, overall } = entry;
  const named: TableRow = {
    stub: [text(study.label(entry.row))],
    cells: [text(""), text(""), overall === null ? text("") : figure(overall.p, "reportedP")],
    heading: true,
  };
  const rows = ratios.map(
    (ratio): TableRow => ({
      stub: [text(ratio.category, { indent: 1, notes: ratio.correction === "none" ? [] : ["half"] })],
      cells: [eventCell(ratio.counts[0]!), ratioCell(ratio), figure(ratio.p, "reportedP")],
    }),
  );
  const compared: TableRow = {
    stub: [text(reference ?? "", { indent: 1 })],
    cells: [eventCell(ratios[0]!.counts[1]!), text(words.reference, { tone: "muted" }), text("")],
  };
  return [named, ...rows, compared];
}

/** How many of a category have the event, and what share that is. */
function eventCell(counts: readonly number[]): Cell {
  const [event = 0, other = 0] = counts;
  return countPercent(event, event + other === 0 ? null : (100 * event) / (event + other));
}

function ratioCell({ oddsRatio }: Ratio): Cell {
  const { value, lower, upper } = oddsRatio;
  if (value === null) return figure(null, "ratio");
  return {
    kind: "composite",
    pattern: "estimate-interval",
    parts: [figure(value, "ratio"), figure(lower, "ratio"), figure(upper, "ratio")],
  };
}

/** An estimate that may have one limit, or none. */
export function intervalCell({ value, lower, upper }: Interval): Cell {
  if (value === null && lower === null && upper === null) return figure(null, "ratio");
  return {
    kind: "composite",
    pattern: "estimate-interval",
    parts: [value, lower, upper].map((part) => figure(part, "ratio")),
  };
}

function exactTable(study: Study, entries: readonly OddsRatios[], words: OddsWords["ratios"]): Table {
  return {
    kind: "table",
    id: "odds-ratios.exact",
    title: words.exactTitle,
    style: "results",
    stubHead: [""],
    head: [heads(words.conditional, words.proportionRatio)],
    rows: entries.flatMap((entry): TableRow[] => [
      { stub: [text(study.label(entry.row))], cells: [text(""), text("")], heading: true },
      ...entry.ratios.map(({ category, conditional, proportionRatio }) => ({
        stub: [text(`${category} / ${entry.reference}`, { indent: 1 })],
        cells: [intervalCell(conditional), figure(proportionRatio, "ratio")],
      })),
    ]),
    footnotes: [],
    caption: words.exactCaption,
  };
}

/** Those that differ from their reference, the way round that reads better. */
function sentences(study: Study, entries: readonly OddsRatios[], words: OddsWords["ratios"]): readonly Block[] {
  const alpha = study.method("alpha");
  const limit = typeof alpha === "number" ? alpha : 0.05;
  const items = entries.flatMap((entry) =>
    entry.ratios
      .filter(({ p }) => p !== null && p < limit)
      .map((ratio): ListItem => ({ mark: "-", text: sentence(study, entry, ratio, words) })),
  );
  if (items.length > 0) return [{ kind: "list", items, brief: true }];
  if (entries.every(({ ratios }) => ratios.every(({ p }) => p === null))) return [];
  return [{ kind: "paragraph", text: words.noneSignificant(study.label(entries[0]!.column)), brief: true }];
}

function sentence(study: Study, entry: OddsRatios, ratio: Ratio, words: OddsWords["ratios"]): string {
  const turned = ratio.reads === "turned";
  const { value, lower, upper } = turned ? ratio.turned : ratio.oddsRatio;
  const number = (figure: number | null) =>
    figure === null ? "." : formatDecimal(figure, "minimumExpected", study.language);
  const reference = entry.reference ?? "";
  const [first, second] = turned ? [reference, ratio.category] : [ratio.category, reference];
  const interval = formatInterval(number(lower), number(upper));
  const p = formatP(ratio.p ?? 1, study.language);
  return words.sentence(study.label(entry.row), first, second, entry.event ?? "", number(value), interval, p);
}
