/** A report as a workbook: a sheet a stage, every figure with all of its digits, the coded data last where they were asked for. */
import writeWorkbook, { type Image, type Sheet } from "write-excel-file/node";
import type { Language } from "../../core/language.ts";
import type { Document, Look } from "../../report/document.ts";
import { numbered } from "../../report/written/numbering.ts";
import { type CodedData, file, type Rendered, type RenderInput } from "../rendered.ts";
import { fixedZip } from "../zip-bytes.ts";
import { contentsPieces, type Entry } from "./contents.ts";
import { type DataSheet, dataSheet, variablesSheet } from "./data-sheets.ts";
import { FONT } from "./looks.ts";
import { type Piece, piecesOf, writingOf } from "./pieces.ts";
import { columnLetters, type ReportSheet, reportSheet } from "./report-sheet.ts";
import { placeOn, SheetNames, sectionsOf } from "./sections.ts";
import { type Link, sheetParts } from "./sheet-parts.ts";
import { workbookTexts } from "./texts.ts";

type Page = Sheet<Image["content"]>;
type Named<S> = { readonly name: string; readonly heading: string; readonly sheet: S };

export async function renderXlsx({ document, codedData }: RenderInput): Promise<Rendered> {
  const report = document();
  const { first, stages, data } = sheetsOf(report, codedData);
  const printed = [first, ...stages];
  const links = linksOf(first.sheet, entriesOf(first, stages, data));
  const sheets = [...printed.map(({ name, sheet }) => reportPage(name, sheet)), ...data.map(dataPage)];
  const parts = sheetParts(
    (index) => (index === 0 ? links : []),
    (index) => index < printed.length,
  );
  const bytes = await writeWorkbook([...sheets], { ...FONT, features: [parts] }).toBuffer();
  return file(fixedZip(bytes));
}

type Sheets = {
  readonly first: Named<ReportSheet>;
  readonly stages: readonly Named<ReportSheet>[];
  readonly data: readonly Named<DataSheet>[];
};

function sheetsOf(report: Document, codedData: CodedData | null): Sheets {
  const { language, blocks, look = "spss" } = report;
  const text = workbookTexts[language];
  const names = new SheetNames();
  const writing = writingOf(report, numbered(report));
  const { first, sections } = sectionsOf(blocks);
  const preface = first.flatMap((block) => piecesOf(block, writing));
  const name = names.next(text.contents, text.contents);
  // their names are asked for by whoever reads the data again, whatever the stages are called
  const data = codedData === null ? [] : dataSheets(codedData, names, language);
  const stages = sections.map(({ heading, blocks: own }) => ({
    name: names.next(heading, text.sheet),
    heading,
    sheet: reportSheet(
      own.flatMap((block) => piecesOf(block, writing)),
      look,
    ),
  }));
  return { first: withContents(name, preface, stages, data, report, look), stages, data };
}

function dataSheets(codedData: CodedData, names: SheetNames, language: Language): readonly Named<DataSheet>[] {
  const text = workbookTexts[language];
  const { rows, columns } = codedData;
  const variables = variablesSheet(codedData, language);
  const data = dataSheet(codedData);
  return [
    { name: names.next(text.variables, text.sheet), heading: text.columnsOfData, sheet: variables },
    { name: names.next(text.data, text.sheet), heading: text.cases(rows.length, columns.length), sheet: data },
  ];
}

/** Its own tables stand above the contents, so that these don't move them. */
function withContents(
  name: string,
  preface: readonly Piece[],
  stages: readonly Named<ReportSheet>[],
  data: readonly Named<DataSheet>[],
  { language }: Document,
  look: Look,
): Named<ReportSheet> {
  const before = { name, heading: "", sheet: reportSheet(preface, look) };
  const contents = contentsPieces(entriesOf(before, stages, data), language);
  const { rows, widths, tables } = reportSheet([...preface, ...contents], look);
  return { ...before, sheet: { rows, widths, tables } };
}

/** One a table, one a sheet without tables; the contents themselves aren't among them. */
function entriesOf(
  first: Named<ReportSheet>,
  stages: readonly Named<ReportSheet>[],
  data: readonly Named<DataSheet>[],
): readonly Entry[] {
  const ofTables = ({ name, sheet }: Named<ReportSheet>) =>
    sheet.tables
      .filter(({ id }) => id !== "")
      .map((table) => ({ sheet: name, what: nameOf(table), cells: table.range, id: table.id }));
  return [
    ...ofTables(first),
    ...stages.flatMap((stage): readonly Entry[] =>
      stage.sheet.tables.length > 0 ? ofTables(stage) : [{ sheet: stage.name, what: stage.heading, cells: "", id: "" }],
    ),
    ...data.map(({ name, heading, sheet: { rows, widths } }) => ({
      sheet: name,
      what: heading,
      cells: `A1:${columnLetters(Math.max(widths.length, 1) - 1)}${rows.length}`,
      id: "",
    })),
  ];
}

/** SPSS gives the tables of each scale the same titles: with the heading above them they can be told apart. */
function nameOf({ name, under, numbered }: ReportSheet["tables"][number]): string {
  return numbered || under === "" || name.startsWith(under) ? name : `${under} \u2013 ${name}`;
}

/** From each sheet's name to its top, from each table's to the table. */
function linksOf({ tables }: ReportSheet, entries: readonly Entry[]): readonly Link[] {
  const header = Number(/^A(\d+)/.exec(tables.at(-1)!.range)![1]);
  return entries.flatMap(({ sheet, cells }, index) => {
    const row = header + 1 + index;
    const top = { from: `A${row}`, to: placeOn(sheet, "A1") };
    return cells === "" ? [top] : [top, { from: `B${row}`, to: placeOn(sheet, cells) }];
  });
}

function reportPage(name: string, { rows, widths }: ReportSheet): Page {
  return {
    data: [...rows],
    sheet: name,
    columns: widths.map((width) => ({ width })),
    orientation: "landscape",
    showGridLines: false,
  };
}

function dataPage({ name, sheet: { rows, widths } }: Named<DataSheet>): Page {
  return { data: [...rows], sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}
