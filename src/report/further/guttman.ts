/** SPSS's RELIABILITY /MODEL=GUTTMAN, and the lambdas of all scales in one table. */
import type { Guttman } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Table } from "../document.ts";
import type { Study } from "../study.ts";
import { resultsFrame, scaleHeading, spssFrame, wordsOf } from "./instrument-frame.ts";

export function guttmanBlocks(study: Study): readonly Block[] {
  const entries = study.result.guttman;
  return [
    overview(study, entries),
    ...entries.flatMap((entry) => [scaleHeading(study.label(entry.scale)), statistics(entry)]),
  ];
}

function lambdasOf({ lambda1, lambda2, lambda3, lambda4, lambda5, lambda6 }: Guttman): readonly (number | null)[] {
  return [lambda1, lambda2, lambda3, lambda4, lambda5, lambda6];
}

function overview(study: Study, entries: readonly Guttman[]): Table {
  const words = wordsOf(study);
  const { columns } = study.words;
  return {
    ...resultsFrame("guttman", words.tables.guttman),
    stubHead: [columns.scale],
    head: [heads(columns.items, columns.n, "L1", "L2", "L3", "L4", "L5", "L6")],
    rows: entries.map((entry) => ({
      stub: [text(study.label(entry.scale))],
      cells: [
        figure(entry.items.length, "count"),
        figure(entry.n, "count"),
        ...lambdasOf(entry).map((lambda) => figure(lambda, "coefficient")),
      ],
    })),
    footnotes: [],
    caption: words.captions.guttman,
  };
}

function statistics(entry: Guttman): Table {
  return {
    ...spssFrame("guttman", entry.scale, "statistics", "Reliability Statistics"),
    stubHead: ["", ""],
    head: [heads("")],
    rows: [
      ...lambdasOf(entry).map((lambda, index) => ({
        stub: [index === 0 ? text("Lambda") : blank, text(String(index + 1))],
        cells: [figure(lambda, "coefficient")],
      })),
      { stub: [text("N of Items"), text("")], cells: [figure(entry.items.length, "count")] },
    ],
    footnotes: [],
  };
}
