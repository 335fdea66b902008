/** The last thing on the first sheet: what is on which sheet, with links, and the ids of the tables. */
import type { Language } from "../../core/language.ts";
import { cellString } from "./cell-texts.ts";
import { wordLooks } from "./looks.ts";
import { type Piece, words } from "./pieces.ts";
import type { PlacedCell } from "./placed-table.ts";
import { workbookTexts } from "./texts.ts";

export type Entry = {
  readonly sheet: string;
  readonly what: string;
  /** Empty for a sheet without tables. */
  readonly cells: string;
  readonly id: string;
};

/** The table of contents is the last table of its pieces. */
export function contentsPieces(entries: readonly Entry[], language: Language): readonly Piece[] {
  const text = workbookTexts[language];
  const header = [text.sheet, text.what, text.cells, text.id];
  const lines = [header, ...entries.map(({ sheet, what, cells, id }) => [sheet, what, cells, id])];
  const cells = lines.flatMap((line, row) => line.map((value, column) => cellAt(row, column, value)));
  return [
    ...words(text.contentsOf, wordLooks.heading3, 2),
    ...words(text.precision, wordLooks.quiet),
    {
      kind: "table",
      id: "",
      name: text.contentsOf,
      numbered: false,
      table: {
        stubs: 1,
        columns: header.length,
        headRows: 1,
        rows: lines.map(() => ({ ruled: false, heading: false })),
        cells,
        footnotes: [],
        textWidth: 60,
      },
    },
  ];
}

function cellAt(row: number, column: number, words: string): PlacedCell {
  const value = cellString(words);
  const head = row === 0 ? "column" : column === 0 ? "row" : null;
  const place = { row, column, rows: 1, columns: 1, align: "left", head, indent: 0, tone: null } as const;
  return { ...place, value: value === "" ? null : value, format: null, text: value };
}
