/** A table with all that belongs to it: its caption above, its parts where no sheet is wide enough, its notes below. */
import { numbersOf } from "../../report/cell-text.ts";
import type { Table } from "../../report/document.ts";
import { tableGrid } from "../table-grid.ts";
import { belowLines } from "./below-lines.ts";
import { type Caption, captionRuns } from "./captions.ts";
import { settingOf } from "./column-measure.ts";
import type { Drawing } from "./drawing.ts";
import { type Orientation, ROOM } from "./page.ts";
import { partOf, placedGrid } from "./placed-grid.ts";
import { STYLE } from "./styles.ts";
import { wordTable } from "./word-table.ts";
import { frameWords } from "./words.ts";
import { paragraph, runs, type Xml } from "./xml.ts";

export type TableParts = { readonly orientation: Orientation; readonly content: readonly Xml[] };

export function tableParts(table: Table, caption: Caption, drawing: Drawing): TableParts {
  const { look, language, bookmark } = drawing;
  const { id, title } = table;
  const grid = tableGrid(table, numbersOf({ look, language, blocks: [] }));
  const placed = placedGrid(grid);
  const { orientation, size, parts } = settingOf(placed, look);
  const left = edgeOf(parts.at(-1)?.widths ?? [], ROOM[orientation].width);
  const below = belowLines({ footnotes: grid.footnotes, caption: table.caption, source: table.source, look, left });
  const titleLook = { italic: look === "apa", bold: look === "spss" };
  const above = paragraph({ style: STYLE.caption }, title, captionRuns(caption, titleLook, bookmark));
  // Word calls a table without cells broken
  if (placed.columns === 0 || placed.head.length + placed.body.length === 0) {
    return { orientation: "portrait", content: [above, ...below] };
  }
  const drawn = parts.flatMap(({ columns, widths }, index) => [
    index === 0 ? above : continued(caption, language),
    wordTable(parts.length === 1 ? placed : partOf(placed, columns), {
      id,
      title,
      look,
      size,
      widths,
      noted: below.length > 0 && index === parts.length - 1,
    }),
  ]);
  return { orientation, content: [...drawn, ...below] };
}

/** Of a table in the middle of the sheet. */
function edgeOf(widths: readonly number[], room: number): number {
  return Math.max(0, Math.round((room - widths.reduce((sum, width) => sum + width, 0)) / 2));
}

/** Not counted again: it's the same table. */
function continued({ label }: Caption, language: Drawing["language"]): Xml {
  const text = `${label} ${frameWords[language].continued}`;
  return paragraph({ style: STYLE.caption }, text, runs(text, { bold: true }));
}
