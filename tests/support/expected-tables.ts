/**
 * What a written table must say, cell by cell, straight from the document's cells and the one formatter: for whoever reads a
 * format's tables back. Blank cells are left out, so that it doesn't matter how a format merges them.
 */
import { footnoteMarks, notesOf, numbersOf, writtenCell } from "../../src/report/cell-text.ts";
import type { Cell, Document, Table } from "../../src/report/document.ts";

export type ExpectedTable = {
  readonly id: string;
  readonly title: string;
  /** Texts of the headings, stub's first, then row by row. */
  readonly head: readonly string[];
  /** Of each row the texts that aren't blank, marks behind them (`.720a`). */
  readonly rows: readonly (readonly string[])[];
  /** `a. text`, `* text`: the mark and the text. */
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
  readonly caption: string | null;
  readonly source: string | null;
};

export function expectedTables(document: Document): readonly ExpectedTable[] {
  const numbers = numbersOf(document);
  return document.blocks
    .filter((block): block is Table => block.kind === "table")
    .map((table) => {
      const marks = footnoteMarks(table);
      const written = (cell: Cell) => writtenCell(cell, numbers) + marks.of(notesOf(cell));
      return {
        id: table.id,
        title: table.title,
        head: [...table.stubHead, ...table.head.flat().map(({ text, notes }) => text + marks.of(notes))].filter(
          (text) => text !== "",
        ),
        rows: table.rows.map(({ stub, cells }) => [...stub, ...cells].map(written).filter((text) => text !== "")),
        footnotes: marks.footnotes,
        caption: table.caption ?? null,
        source: table.source ?? null,
      };
    });
}
