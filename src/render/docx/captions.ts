/** What tables and figures are called in Word: numbered by its own fields, so that numbers and lists follow the student's changes. */
import type { Block, Chart, Document, Table } from "../../report/document.ts";
import { frameWords } from "./words.ts";
import { type BookmarkMaker, field, type RunLook, runs, type Xml } from "./xml.ts";

/** Where a table or chart is found. */
export type Caption = {
  readonly kind: "table" | "chart";
  /** What Word counts by: the caption's own word. */
  readonly sequence: string;
  /** Before the number: `4.`. */
  readonly prefix: string;
  readonly number: number;
  readonly title: string;
  /** `Tabel 4.3`. */
  readonly label: string;
  /** Bookmarks of the label with its number, and of all of it. */
  readonly labelMark: string;
  readonly entryMark: string;
};

/** By id, in the document's order. Tables are numbered even where the document's own text doesn't count them. */
export function captionsOf({ blocks, language, numbering }: Document): ReadonlyMap<string, Caption> {
  const { table, chart } = frameWords[language];
  const { prefix, ...words } = numbering ?? { table, chart, prefix: "" };
  const counts = { table: 0, chart: 0 };
  const captions = new Map<string, Caption>();
  for (const block of blocks) {
    if (!isCaptioned(block)) continue;
    const { kind, id, title } = block;
    counts[kind] += 1;
    const number = counts[kind];
    const mark = `${kind === "table" ? "Table" : "Figure"}${number}`;
    captions.set(id, {
      kind,
      sequence: words[kind],
      prefix,
      number,
      title,
      label: `${words[kind]} ${prefix}${number}`,
      labelMark: `_Ref${mark}`,
      entryMark: `_Toc${mark}`,
    });
  }
  return captions;
}

function isCaptioned(block: Block): block is Table | Chart {
  return block.kind === "table" || block.kind === "chart";
}

/** The caption's runs, in its bookmarks. */
export function captionRuns(caption: Caption, title: RunLook, bookmark: BookmarkMaker): readonly Xml[] {
  const { sequence, prefix, number, labelMark, entryMark } = caption;
  const label = [...runs(`${sequence} ${prefix}`, BOLD), ...field(`SEQ ${sequence} \\* ARABIC`, String(number), BOLD)];
  return bookmark(entryMark, [...bookmark(labelMark, label), ...runs(". ", BOLD), ...runs(caption.title, title)]);
}

const BOLD: RunLook = { bold: true };
