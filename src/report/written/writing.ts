/** What the words about a table are made with. */
import type { Numbers } from "../cell-text.ts";
import type { Prose, Quote, Slot } from "../prose.ts";
import type { Study } from "../study.ts";

export type Writing = {
  readonly study: Study;
  readonly quote: Quote;
  /** A table or chart as the reader finds it: `Tabel 4.3`, or `Tabel di atas` where nothing is numbered. */
  reference(id: string): Slot;
  /** As the document's tables and charts write them. */
  readonly numbers: Numbers;
};

/** The paragraphs about tables and charts of one family. */
export type BlockWords = {
  /** The blocks that it is about, by id. */
  readonly about: RegExp;
  /** @returns a paragraph each; none where the block says it all: never for a table */
  readonly write: (writing: Writing, id: string) => readonly Prose[];
};
