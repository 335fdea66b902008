/** Tables that expect too few respondents and what merging neighbouring categories makes of them. */
import type { Merger } from "../../stages/result.ts";
import { blank, figure, text } from "../cells.ts";
import type { Block, Cell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";
import { crosstabsWords } from "../texts/further/crosstabs.ts";
import { countGridTable } from "./count-grid.ts";

export function mergerBlocks(study: Study): readonly Block[] {
  const needed = study.result.mergers.filter((entry) => entry.needed);
  const words = crosstabsWords[study.language].mergers;
  if (needed.length === 0) return [{ kind: "paragraph", text: words.notNeeded }];
  return [mergersTable(study, needed), ...needed.flatMap((entry) => mergedCrosstab(study, entry))];
}

function mergersTable(study: Study, needed: readonly Merger[]): Table {
  const words = crosstabsWords[study.language].mergers;
  const open = needed.some(({ proposal, done }) => proposal?.ordered === true && !done);
  const done = needed.some((entry) => entry.done);
  const how = [...(done ? [words.isDone] : []), ...(open ? [words.doIt] : [])];
  const one = (...heads: readonly string[]) => heads.map((head) => ({ text: head, span: 1 }));
  return {
    kind: "table",
    id: "mergers.proposals",
    title: words.title,
    style: "results",
    stubHead: [""],
    head: [
      [
        { text: words.now, span: 2 },
        { text: words.merged, span: 3 },
      ],
      one(words.below5, words.smallest, words.below5, words.smallest, words.p),
    ],
    rows: needed.flatMap((entry) => mergerRows(study, entry)),
    footnotes: [
      { id: "order", text: words.noOrder },
      { id: "nothing", text: words.nothingHelps },
    ],
    caption: [words.caption, ...how].join(" "),
  };
}

/** The pair with its figures, below it the merged categories of the side that is merged. */
function mergerRows(study: Study, entry: Merger): readonly TableRow[] {
  const { proposal } = entry;
  const notes = proposal === null ? ["nothing"] : proposal.ordered ? [] : ["order"];
  const cells = [
    figure(entry.expectedBelow5Percent, "percentSign"),
    figure(entry.minimumExpected, "minimumExpected"),
    ...afterCells(proposal),
  ];
  const pair: TableRow = { stub: [text(study.label(entry.row), { notes })], cells };
  const merged = [...mergedOf(proposal?.rows ?? []), ...mergedOf(proposal?.columns ?? [], study.label(entry.column))];
  return [pair, ...merged.map((label) => ({ stub: [text(label, { indent: 1 })], cells: cells.map(() => blank) }))];
}

function afterCells(proposal: Merger["proposal"]): readonly Cell[] {
  if (proposal === null) return [text("-"), text("-"), text("-")];
  return [
    figure(proposal.expectedBelow5Percent, "percentSign"),
    figure(proposal.minimumExpected, "minimumExpected"),
    figure(proposal.chiSquare.p, "reportedP"),
  ];
}

/** All categories of a side of which some are merged. @param variable named where it isn't the row's own */
function mergedOf(groups: readonly (readonly string[])[], variable?: string): readonly string[] {
  if (groups.every((group) => group.length === 1)) return [];
  return groups.map((group) => `${variable === undefined ? "" : `${variable}: `}${group.join(" + ")}`);
}

function mergedCrosstab(study: Study, entry: Merger): readonly Table[] {
  const { proposal, n } = entry;
  if (proposal === null) return [];
  const joined = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join(" + "));
  return [
    countGridTable({
      id: `mergers.${entry.row}.crosstab`,
      row: study.label(entry.row),
      column: study.label(entry.column),
      rows: joined(proposal.rows),
      columns: joined(proposal.columns),
      n,
      counts: proposal.counts,
      expected: proposal.expected,
      rowTotals: proposal.rowTotals,
      columnTotals: proposal.columnTotals,
    }),
  ];
}
