/** SPSS's Extreme Values: the cases at either end of each score. */
import type { Extremes } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Table, TableRow } from "../document.ts";
import { formatNumber } from "../format.ts";
import type { Study } from "../study.ts";
import { scoresWords } from "../texts/further/scores.ts";

export function extremeBlocks(study: Study): readonly Block[] {
  return [{ kind: "paragraph", text: scoresWords[study.language].extremes }, extremeValuesTable(study)];
}

/** How many of each end SPSS lists. */
const USUAL = 5;
const FEWER = "fewer";

function extremeValuesTable(study: Study): Table {
  const listed = study.result.extremes.filter(({ highest }) => highest.length > 0);
  return {
    kind: "table",
    id: "extremes.all.values",
    title: "Extreme Values",
    style: "spss",
    stubHead: ["", "", ""],
    head: [heads("Case Number", "Value")],
    rows: listed.flatMap((entry, index) => rowsOf(study, entry, index > 0)),
    footnotes: [
      {
        id: FEWER,
        text: "The requested number of extreme values exceeds the number of data points. A smaller number of extremes is displayed.",
      },
      ...distinct(
        listed.flatMap((entry) => [partialNote(study, entry, "highest"), partialNote(study, entry, "lowest")]),
      ),
    ],
  };
}

type End = "highest" | "lowest";

function rowsOf(study: Study, entry: Extremes, ruled: boolean): readonly TableRow[] {
  const { variable, highest } = entry;
  const first = text(study.label(variable), highest.length < USUAL ? { notes: [FEWER] } : {});
  return [
    ...endRows(study, entry, "highest").map((row, at) =>
      at === 0 ? { ...row, stub: [first, ...row.stub], ruled } : below(row),
    ),
    ...endRows(study, entry, "lowest").map(below),
  ];
}

function below(row: TableRow): TableRow {
  return { ...row, stub: [blank, ...row.stub] };
}

function endRows(study: Study, entry: Extremes, end: End): readonly TableRow[] {
  const cases = entry[end];
  const more = end === "highest" ? entry.moreHighest : entry.moreLowest;
  const decimals = study.decimals(entry.variable);
  return cases.map(({ case: number, value }, at) => {
    const notes = at === cases.length - 1 && more > 0 ? { notes: [partialNote(study, entry, end).id] } : {};
    return {
      stub: [at === 0 ? text(end === "highest" ? "Highest" : "Lowest") : blank, text(String(at + 1))],
      cells: [figure(number, "count"), figure(value, "extreme", { decimals, ...notes })],
    };
  });
}

/** One note for all scores that have more cases with that value at that end. */
function partialNote(study: Study, entry: Extremes, end: End): { readonly id: string; readonly text: string } {
  const value = entry[end].at(-1)?.value ?? 0;
  const shown = formatNumber(value, "extreme", { style: "spss", decimals: study.decimals(entry.variable) });
  const side = end === "highest" ? "upper" : "lower";
  return {
    id: `${side} ${shown}`,
    text: `Only a partial list of cases with the value ${shown} are shown in the table of ${side} extremes.`,
  };
}

function distinct<T extends { readonly id: string }>(notes: readonly T[]): readonly T[] {
  return [...new Map(notes.map((note) => [note.id, note])).values()];
}
