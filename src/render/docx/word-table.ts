/** A table as Word has it: headings repeated on each page, rows that don't split, figures below each other by their decimals. */
import type { Look } from "../../report/document.ts";
import { cellBorders } from "./cell-borders.ts";
import { INDENT } from "./cell-lengths.ts";
import { type FigureColumn, figureColumns, isFigure } from "./figure-columns.ts";
import type { PlacedCell, PlacedGrid, PlacedRow } from "./placed-grid.ts";
import { keptRows, rowHeights } from "./row-heights.ts";
import { STYLE } from "./styles.ts";
import { TABLE_STYLE } from "./table-styles.ts";
import { cleanText, element, paragraph, runs, valued, type Xml } from "./xml.ts";

export type TableFrame = {
  readonly id: string;
  readonly title: string;
  readonly look: Look;
  /** Of the letters, in points. */
  readonly size: number;
  /** Of the columns, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Notes stand below it, on the same page. */
  readonly noted: boolean;
};

type Drawing = TableFrame & {
  readonly grid: PlacedGrid;
  readonly figures: readonly (FigureColumn | null)[];
};

export function wordTable(grid: PlacedGrid, frame: TableFrame): Xml {
  const drawing: Drawing = { ...frame, grid, figures: figureColumns(grid, frame) };
  const heights = rowHeights(grid, frame);
  const kept = keptRows(grid, heights, frame.noted);
  return element(
    "w:tbl",
    null,
    tableProperties(frame),
    element("w:tblGrid", null, ...frame.widths.map((width) => element("w:gridCol", { "w:w": width }))),
    ...grid.head.map((row, index) =>
      rowXml(drawing, row, { index, head: true, kept: true, fits: heights.headRepeats }),
    ),
    ...grid.body.map((row, index) =>
      rowXml(drawing, row, { index, head: false, kept: kept[index]!, fits: heights.fits[index]! }),
    ),
  );
}

/** In the schema's order, without which Word calls a file broken. */
function tableProperties({ id, title, look, widths }: TableFrame): Xml {
  const width = widths.reduce((sum, column) => sum + column, 0);
  return element(
    "w:tblPr",
    null,
    valued("tblStyle", TABLE_STYLE[look]),
    element("w:tblW", { "w:w": width, "w:type": "dxa" }),
    valued("jc", "center"),
    element("w:tblLayout", { "w:type": "fixed" }),
    element("w:tblLook", { "w:val": "0020", "w:firstRow": 1 }),
    valued("tblCaption", cleanText(title)),
    valued("tblDescription", cleanText(id)),
  );
}

type RowPlace = {
  readonly index: number;
  readonly head: boolean;
  /** On the page of the next row. */
  readonly kept: boolean;
  /** Low enough to be kept whole; of headings, to be repeated. */
  readonly fits: boolean;
};

function rowXml(drawing: Drawing, row: PlacedRow, place: RowPlace): Xml {
  const properties: Xml[] = [];
  if (place.fits) properties.push(valued("cantSplit"));
  if (place.fits && place.head) properties.push(valued("tblHeader"));
  const cells = row.cells.map((cell) => cellXml(drawing, row, cell, place));
  return element("w:tr", null, ...(properties.length > 0 ? [element("w:trPr", null, ...properties)] : []), ...cells);
}

function cellXml(drawing: Drawing, row: PlacedRow, placed: PlacedCell, place: RowPlace): Xml {
  const { column, columns, merge } = placed;
  const width = drawing.widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const properties = [element("w:tcW", { "w:w": width, "w:type": "dxa" })];
  if (columns > 1) properties.push(valued("gridSpan", columns));
  if (merge === "start") properties.push(valued("vMerge", "restart"));
  if (merge === "continues") properties.push(valued("vMerge"));
  const borders = cellBorders(drawing.grid, drawing.look, row, placed, place);
  if (borders.length > 0) properties.push(element("w:tcBorders", null, ...borders));
  if (place.head) properties.push(valued("vAlign", "bottom"));
  const content = merge === "continues" ? blank(drawing, place) : words(drawing, placed, place);
  return element("w:tc", null, element("w:tcPr", null, ...properties), content);
}

function blank({ size }: Drawing, place: RowPlace): Xml {
  if (place.head) return paragraph({ style: headStyle(size, place) }, "", []);
  return paragraph({ style: STYLE.cell(size), keepNext: place.kept }, "", []);
}

/** Headings stay with what they are over, unless they fill a page. */
function headStyle(size: number, { fits }: RowPlace): string {
  return fits ? STYLE.headCell(size) : STYLE.cell(size);
}

function words({ size, figures, grid }: Drawing, { cell, column, columns }: PlacedCell, place: RowPlace): Xml {
  const content = [...runs(cell.text), ...runs(cell.marks, { raised: true })];
  if (place.head) {
    const overWords = column < grid.stubs || (columns === 1 && figures[column] === null);
    const align = overWords ? ({} as const) : ({ align: "center" } as const);
    return paragraph({ style: headStyle(size, place), ...align }, cell.text, content);
  }
  const style = STYLE.cell(size);
  const figure = columns === 1 && isFigure(cell) ? (figures[column] ?? null) : null;
  if (figure !== null) {
    const indent = [0, figure.behind(cell)] as const;
    return paragraph({ style, keepNext: place.kept, indent, align: "right" }, "", content);
  }
  return paragraph({ style, keepNext: place.kept, indent: [cell.indent * INDENT, 0] }, cell.text, content);
}
