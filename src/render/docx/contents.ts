/**
 * Contents and lists of tables and figures: Word's own fields, filled in already except for the pages, which only Word knows.
 * They wait for `Update Field` rather than make Word ask, whenever the file is opened, whether it may look at other files.
 */
import type { Block, Document } from "../../report/document.ts";
import type { Caption } from "./captions.ts";
import { STYLE } from "./styles.ts";
import { frameWords } from "./words.ts";
import { element, fieldEnd, fieldStart, linkTo, paragraph, runs, valued, type Xml } from "./xml.ts";

export type Heading = Extract<Block, { kind: "heading" }>;

type Entry = { readonly style: string; readonly text: string; readonly bookmark: string };

/** A list of fewer would be longer than what it lists. */
const FEWEST = 2;
/** With more headings than this, those of the lowest level are left out. */
const MOST_HEADINGS = 60;

/** @param marks bookmarks of the headings */
export function contentsOf(
  { blocks, language }: Document,
  captions: Iterable<Caption>,
  marks: ReadonlyMap<Block, string>,
): readonly Xml[] {
  const words = frameWords[language];
  const all = [...captions];
  const list = (kind: Caption["kind"], title: string) => {
    const listed = all.filter((caption) => caption.kind === kind);
    const [first] = listed;
    if (first === undefined || listed.length < FEWEST) return [];
    const entries = listed.map(({ label, title, entryMark }) => entry(STYLE.captions, `${label}. ${title}`, entryMark));
    return [listHeading(title), ...filled(`TOC \\h \\z \\c "${first.sequence}"`, entries)];
  };
  return [...headings(blocks, words.contents, marks), ...list("table", words.tables), ...list("chart", words.charts)];
}

function entry(style: string, text: string, bookmark: string): Entry {
  return { style, text, bookmark };
}

/** The title stands above the contents and isn't listed in them. */
function headings(blocks: readonly Block[], title: string, marks: ReadonlyMap<Block, string>): readonly Xml[] {
  const found = blocks.filter((block): block is Heading => block.kind === "heading");
  const isTitled = found.filter(({ level }) => level === 1).length === 1 && found[0]?.level === 1;
  const highest = isTitled ? 2 : 1;
  const lowest = found.length > MOST_HEADINGS ? 2 : 3;
  const listed = found.filter(({ level }) => level >= highest && level <= lowest);
  if (listed.length < FEWEST) return [];
  const entries = listed.map((heading) => entry(STYLE.contents(heading.level), heading.text, marks.get(heading) ?? ""));
  const content = [listHeading(title), ...filled(`TOC \\o "${highest}-${lowest}" \\h \\z \\u`, entries)];
  return [galleryPart(content)];
}

function listHeading(title: string): Xml {
  return paragraph({ style: STYLE.contentsHeading }, title, runs(title));
}

/** The field begins in its first paragraph and ends in its last. */
function filled(instruction: string, entries: readonly Entry[]): readonly Xml[] {
  return entries.map(({ style, text, bookmark }, index) => {
    const start = index === 0 ? fieldStart(instruction) : [];
    const end = index === entries.length - 1 ? [fieldEnd()] : [];
    return paragraph({ style }, text, [...start, linkTo(bookmark, runs(text)), ...end]);
  });
}

/** Word offers its button `Update Table` above what it knows as contents. */
function galleryPart(content: readonly Xml[]): Xml {
  const gallery = element("w:docPartObj", null, valued("docPartGallery", "Table of Contents"), valued("docPartUnique"));
  return element("w:sdt", null, element("w:sdtPr", null, gallery), element("w:sdtContent", null, ...content));
}
