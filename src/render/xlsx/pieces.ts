/** What a section of the document comes to on its sheet: lines of words, tables, and boxes of facts. */
import { type Numbers, numbersOf } from "../../report/cell-text.ts";
import type { Block, Chart, Document, Facts, Table } from "../../report/document.ts";
import { cellStrings } from "./cell-texts.ts";
import { toneLook, type WordLook, wordLooks } from "./looks.ts";
import { type PlacedTable, placedTable } from "./placed-table.ts";
import { workbookTexts } from "./texts.ts";

export type Piece =
  | {
      readonly kind: "words";
      readonly text: string;
      readonly look: WordLook;
      /** Lines that are left blank above it. */
      readonly above: number;
      /** Of a heading of the document. */
      readonly level?: 1 | 2 | 3;
    }
  | {
      readonly kind: "table";
      readonly id: string;
      /** Its number, where there is one, and its title. */
      readonly name: string;
      readonly numbered: boolean;
      readonly table: PlacedTable;
    }
  | { readonly kind: "facts"; readonly facts: Facts["facts"] };

export type Writing = {
  readonly document: Document;
  readonly numbers: Numbers;
  /** Of tables and charts, by their id. */
  readonly numbered: ReadonlyMap<string, string>;
};

export function writingOf(document: Document, numbered: Writing["numbered"]): Writing {
  return { document, numbers: numbersOf(document), numbered };
}

/** Texts longer than this are divided among several cells, lest a row become higher than a sheet lets it be. */
const LONGEST = 2_000;

export function words(text: string, look: WordLook, above = 0, level?: 1 | 2 | 3): readonly Piece[] {
  return cellStrings(text, LONGEST).map((piece, index) => ({
    kind: "words" as const,
    text: piece,
    look,
    above: index === 0 ? above : 0,
    ...(level === undefined ? {} : { level }),
  }));
}

export function piecesOf(block: Block, writing: Writing): readonly Piece[] {
  switch (block.kind) {
    case "heading":
      return words(block.text, wordLooks[`heading${block.level}`], 2, block.level);
    case "paragraph":
      return words(block.text, { ...wordLooks.text, look: toneLook(block.tone) }, 1);
    case "list":
      return block.items.flatMap(({ text, tone, mark = "\u2022" }) =>
        words(`${mark} ${text}`, { ...wordLooks.text, look: toneLook(tone) }),
      );
    case "facts":
      return [...words(block.title, wordLooks.heading3, 2), { kind: "facts", facts: block.facts }];
    case "table":
      return tablePieces(block, writing);
    case "chart":
      return chartPieces(block, writing);
    default:
      return block satisfies never;
  }
}

function tablePieces(table: Table, { numbers, numbered }: Writing): readonly Piece[] {
  const placed = placedTable(table, numbers);
  const name = nameOf(table, numbered);
  return [
    ...words(name, wordLooks.title, 2),
    { kind: "table", id: table.id, name, numbered: numbered.has(table.id), table: placed },
    ...placed.footnotes.flatMap(({ mark, text }) =>
      words(`${mark}${/\w/.test(mark) ? "." : ""} ${text}`, wordLooks.note),
    ),
    ...below(table),
  ];
}

/** A chart's words; the workbook says itself that it doesn't have the picture. */
function chartPieces(chart: Chart, { document, numbered }: Writing): readonly Piece[] {
  const { alt, title } = chart;
  return [
    ...words(nameOf(chart, numbered), wordLooks.title, 2),
    ...words(workbookTexts[document.language].noChart, wordLooks.quiet),
    ...(alt === undefined || alt === title ? [] : words(alt, wordLooks.text)),
    ...below(chart),
  ];
}

function below({ caption, source }: Table | Chart): readonly Piece[] {
  return [caption, source].flatMap((text) => (text === undefined ? [] : words(text, wordLooks.note)));
}

/** `Tabel 4.3 Validitas butir`. */
export function nameOf({ id, title }: Table | Chart, numbered: Writing["numbered"]): string {
  const number = numbered.get(id);
  return number === undefined ? title : `${number} ${title}`;
}
