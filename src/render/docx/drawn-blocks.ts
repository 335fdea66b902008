/** The document's blocks as paragraphs, tables and pictures of Word, each on the sheet that it needs. */
import type { Block, Document, Look } from "../../report/document.ts";
import { captionsOf } from "./captions.ts";
import { contentsOf } from "./contents.ts";
import type { Drawing } from "./drawing.ts";
import type { Orientation } from "./page.ts";
import type { Part } from "./part.ts";
import { pictureOf } from "./pictures.ts";
import { STYLE } from "./styles.ts";
import { tableParts } from "./table-parts.ts";
import { factsXml, listXml, paragraphXml } from "./texts.ts";
import { bookmarkMaker, paragraph, runs, type Xml } from "./xml.ts";

export type DrawnBlock = {
  readonly orientation: Orientation;
  readonly children: readonly Part[];
  /** No paragraph ends it, as Word wants it of a section. */
  readonly endsInTable: boolean;
};

export type DrawnDocument = {
  /** The title and the contents, on pages of their own. */
  readonly front: readonly DrawnBlock[];
  readonly blocks: readonly DrawnBlock[];
};

export async function drawnDocument(document: Document, look: Look): Promise<DrawnDocument> {
  const drawing: Drawing = {
    language: document.language,
    look,
    captions: captionsOf(document),
    bookmark: bookmarkMaker(),
  };
  const marks = headingMarks(document.blocks);
  const drawn: DrawnBlock[] = [];
  // one after the other: pictures take much memory, and bookmarks are numbered as they come
  for (const block of document.blocks) drawn.push(await drawnBlock(block, drawing, marks));
  const contents = contentsOf(document, drawing.captions.values(), marks);
  if (contents.length === 0) return { front: [], blocks: besideTheirTables(document.blocks, drawn) };
  const [first] = document.blocks;
  const titled = first?.kind === "heading" && first.level === 1 ? 1 : 0;
  return {
    front: [...drawn.slice(0, titled), { orientation: "portrait", children: contents, endsInTable: false }],
    blocks: besideTheirTables(document.blocks, drawn).slice(titled),
  };
}

/** Word's own way of naming what its contents point to. */
function headingMarks(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  return new Map(headings.map((heading, index) => [heading, `_TocHeading${index + 1}`]));
}

async function drawnBlock(block: Block, drawing: Drawing, marks: ReadonlyMap<Block, string>): Promise<DrawnBlock> {
  switch (block.kind) {
    case "heading": {
      const content = drawing.bookmark(marks.get(block)!, runs(block.text));
      return portrait([paragraph({ style: STYLE.heading(block.level) }, block.text, content)]);
    }
    case "paragraph":
      return portrait([paragraphXml(block, drawing.captions)]);
    case "list":
      return portrait(listXml(block.items));
    case "facts":
      return portrait([paragraph({ style: STYLE.beforeFacts }, "", []), factsXml(block)], true);
    case "table": {
      const { orientation, content } = tableParts(block, drawing.captions.get(block.id)!, drawing);
      return { orientation, children: content, endsInTable: content.at(-1)?.startsWith("<w:tbl>") === true };
    }
    case "chart": {
      const children = await pictureOf(block, drawing.captions.get(block.id)!, drawing);
      return { orientation: "portrait", children, endsInTable: false };
    }
    default:
      return block satisfies never;
  }
}

function portrait(content: readonly Xml[], endsInTable = false): DrawnBlock {
  return { orientation: "portrait", children: content, endsInTable };
}

/** A heading goes to the sheet of the table below it, and words about a table to the sheet of the table above them. */
function besideTheirTables(blocks: readonly Block[], drawn: readonly DrawnBlock[]): readonly DrawnBlock[] {
  const moved = [...drawn];
  for (const [index, block] of blocks.entries()) {
    const above = moved[index - 1];
    if (block.kind === "paragraph" && block.about !== undefined && above?.orientation === "landscape") {
      moved[index] = { ...moved[index]!, orientation: "landscape" };
    }
  }
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    if (blocks[index]?.kind === "heading" && moved[index + 1]?.orientation === "landscape") {
      moved[index] = { ...moved[index]!, orientation: "landscape" };
    }
  }
  return moved;
}
