/** SPSS's RELIABILITY /MODEL=SPLIT, and which of its coefficients to report. */
import type { SplitHalf } from "../../stages/result.ts";
import { blank, type CellExtras, figure, heads, text } from "../cells.ts";
import type { Block, Cell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";
import { resultsFrame, scaleHeading, spssFrame, wordsOf } from "./instrument-frame.ts";

export function splitHalfBlocks(study: Study): readonly Block[] {
  const entries = study.result.splitHalf;
  return [
    overview(study, entries),
    ...entries.flatMap((entry) => [scaleHeading(study.label(entry.scale)), statistics(entry)]),
  ];
}

function overview(study: Study, entries: readonly SplitHalf[]): Table {
  const words = wordsOf(study);
  const { columns } = study.words;
  return {
    ...resultsFrame("splitHalf", words.tables.splitHalf),
    stubHead: [columns.scale],
    head: [
      heads(words.columns.items, columns.n, words.columns.forms, words.columns.spearmanBrown, words.columns.guttman),
    ],
    rows: entries.map((entry) => {
      const [first, second] = entry.halves;
      const even = first.items.length === second.items.length;
      return {
        stub: [text(study.label(entry.scale))],
        cells: [
          text(`${first.items.length} + ${second.items.length}`),
          figure(entry.n, "count"),
          figure(entry.correlation, "coefficient"),
          even
            ? figure(entry.spearmanBrownEqual, "coefficient")
            : figure(entry.spearmanBrownUnequal, "coefficient", signLost(entry)),
          figure(entry.guttman, "coefficient"),
        ],
      };
    }),
    footnotes: [{ id: "sign", text: words.captions.signLost }],
    caption: words.captions.splitHalf,
  };
}

/** Horst's formula has r squared only. */
function signLost({ correlation }: SplitHalf): CellExtras {
  return correlation !== null && correlation < 0 ? { notes: ["sign"], tone: "caution" } : {};
}

function statistics(entry: SplitHalf): Table {
  const [first, second] = entry.halves;
  const row = (stub: readonly Cell[], cell: Cell): TableRow => ({ stub, cells: [cell] });
  const none = text("");
  return {
    ...spssFrame("splitHalf", entry.scale, "statistics", "Reliability Statistics"),
    stubHead: ["", "", ""],
    head: [heads("")],
    rows: [
      row([text("Cronbach's Alpha"), text("Part 1"), text("Value")], figure(first.alpha, "coefficient")),
      row([blank, blank, text("N of Items")], figure(first.items.length, "count", { notes: ["first"] })),
      row([blank, text("Part 2"), text("Value")], figure(second.alpha, "coefficient")),
      row([blank, blank, text("N of Items")], figure(second.items.length, "count", { notes: ["second"] })),
      row([blank, text("Total N of Items"), none], figure(first.items.length + second.items.length, "count")),
      row([text("Correlation Between Forms"), none, none], figure(entry.correlation, "coefficient")),
      row(
        [text("Spearman-Brown Coefficient"), text("Equal Length"), none],
        figure(entry.spearmanBrownEqual, "coefficient"),
      ),
      row([blank, text("Unequal Length"), none], figure(entry.spearmanBrownUnequal, "coefficient")),
      row([text("Guttman Split-Half Coefficient"), none, none], figure(entry.guttman, "coefficient")),
    ],
    footnotes: [
      { id: "first", text: `The items are: ${first.items.join(", ")}.` },
      { id: "second", text: `The items are: ${second.items.join(", ")}.` },
    ],
  };
}
