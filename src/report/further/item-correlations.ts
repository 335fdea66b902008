/** Inter-item correlations: which items go together, and SPSS's tables of a scale's correlations. */
import type { ItemCorrelations } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Cell, Table, TableRow } from "../document.ts";
import { CORRELATION_NOTES, starsOf } from "../spss/correlations.ts";
import { itemLabel } from "../spss/reliability.ts";
import type { Study } from "../study.ts";
import { resultsFrame, scaleHeading, spssFrame, wordsOf } from "./instrument-frame.ts";

export function itemCorrelationBlocks(study: Study): readonly Block[] {
  const entries = study.result.itemCorrelations;
  return [
    overview(study, entries),
    ...entries.flatMap((entry) => [
      scaleHeading(study.label(entry.scale)),
      matrix(study, entry),
      correlations(study, entry),
      summary(entry),
      itemTotal(study, entry),
    ]),
  ];
}

function overview(study: Study, entries: readonly ItemCorrelations[]): Table {
  const words = wordsOf(study);
  const { columns } = study.words;
  return {
    ...resultsFrame("itemCorrelations", words.tables.itemCorrelations),
    stubHead: [columns.scale],
    head: [
      heads(
        columns.items,
        columns.n,
        words.columns.meanR,
        words.columns.lowest,
        words.columns.highest,
        words.columns.negative,
      ),
    ],
    rows: entries.map((entry) => ({
      stub: [text(study.label(entry.scale))],
      cells: [
        figure(entry.items.length, "count"),
        figure(entry.n, "count"),
        figure(entry.summary.mean, "coefficient"),
        figure(entry.summary.minimum, "coefficient"),
        figure(entry.summary.maximum, "coefficient"),
        negativePairs(entry),
      ],
    })),
    footnotes: [],
    caption: words.captions.itemCorrelations,
  };
}

/** The pairs whose r is negative, by name; a dash where there is none. */
function negativePairs({ items, correlations, summary }: ItemCorrelations): Cell {
  if (summary.mean === null) return figure(null, "count");
  const pairs = correlations.flatMap((row, i) =>
    row.slice(0, i).flatMap((r, j) => (r !== null && r < 0 ? [`${items[j]}-${items[i]}`] : [])),
  );
  if (pairs.length === 0) return text("-");
  const shown = pairs.slice(0, MOST_PAIRS).join(", ");
  return text(pairs.length > MOST_PAIRS ? `${shown} ... (${pairs.length})` : shown, { tone: "caution" });
}

const MOST_PAIRS = 3;

function matrix(study: Study, { scale, items, correlations: r }: ItemCorrelations): Table {
  return {
    ...spssFrame("itemCorrelations", scale, "matrix", "Inter-Item Correlation Matrix"),
    stubHead: [""],
    head: [heads(...items)],
    rows: items.map((item, i) => ({
      stub: [text(itemLabel(study, item))],
      cells: items.map((_, j) => figure(r[i]?.[j] ?? null, "coefficient")),
    })),
    footnotes: [],
  };
}

/** What CORRELATIONS prints of the same items, listwise. */
function correlations(study: Study, { scale, items, correlations: r, p, n }: ItemCorrelations): Table {
  const rows = items.flatMap((item, i): readonly TableRow[] => [
    {
      stub: [text(itemLabel(study, item)), text("Pearson Correlation")],
      cells: items.map((_, j) => {
        const value = r[i]?.[j] ?? null;
        return i === j ? figure(value, "count") : figure(value, "coefficient", starsOf(p[i]?.[j] ?? null));
      }),
      ...(i > 0 ? { ruled: true } : {}),
    },
    {
      stub: [blank, text("Sig. (2-tailed)")],
      cells: items.map((_, j) => (i === j ? blank : figure(p[i]?.[j] ?? null, "pValue"))),
    },
  ]);
  return {
    ...spssFrame("itemCorrelations", scale, "correlations", "Correlations"),
    stubHead: ["", ""],
    head: [heads(...items)],
    rows,
    footnotes: CORRELATION_NOTES,
    caption: `Listwise N=${n}`,
  };
}

function summary({ scale, items, summary: of }: ItemCorrelations): Table {
  return {
    ...spssFrame("itemCorrelations", scale, "summary", "Summary Item Statistics"),
    stubHead: [""],
    head: [heads("Mean", "Minimum", "Maximum", "Range", "Maximum / Minimum", "Variance", "N of Items")],
    rows: [
      {
        stub: [text("Inter-Item Correlations")],
        cells: [
          figure(of.mean, "coefficient"),
          figure(of.minimum, "coefficient"),
          figure(of.maximum, "coefficient"),
          figure(of.range, "statistic"),
          figure(of.maximumByMinimum, "statistic"),
          figure(of.variance, "statistic"),
          figure(items.length, "count"),
        ],
      },
    ],
    footnotes: [],
  };
}

/** With the column that SPSS adds where correlations are asked for; the others where the result has them. */
function itemTotal(study: Study, { scale, items, squaredMultipleCorrelations }: ItemCorrelations): Table {
  const validity = study.result.validity.find((entry) => entry.scale === scale);
  const rows = validity?.items.filter(({ dropped }) => dropped === null) ?? [];
  const squared = (item: string) => figure(squaredMultipleCorrelations[items.indexOf(item)] ?? null, "coefficient");
  const frame = { ...spssFrame("itemCorrelations", scale, "item-total", "Item-Total Statistics"), stubHead: [""] };
  if (rows.length === 0) {
    return {
      ...frame,
      head: [heads("Squared Multiple Correlation")],
      rows: items.map((item) => ({ stub: [text(itemLabel(study, item))], cells: [squared(item)] })),
      footnotes: [],
    };
  }
  return {
    ...frame,
    head: [
      heads(
        "Scale Mean if Item Deleted",
        "Scale Variance if Item Deleted",
        "Corrected Item-Total Correlation",
        "Squared Multiple Correlation",
        "Cronbach's Alpha if Item Deleted",
      ),
    ],
    rows: rows.map((row) => ({
      stub: [text(itemLabel(study, row.item))],
      cells: [
        figure(row.meanIfDeleted, "mean"),
        figure(row.varianceIfDeleted, "variance"),
        figure(row.correctedItemTotal, "coefficient"),
        squared(row.item),
        figure(row.alphaIfDeleted, "coefficient"),
      ],
    })),
    footnotes: [],
  };
}
