/** What stands below a table or figure, and on its page. */
import type { Look } from "../../report/document.ts";
import { STYLE } from "./styles.ts";
import { paragraph, runs, type Xml } from "./xml.ts";

export type Below = {
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
  readonly caption: string | undefined;
  readonly source: string | undefined;
  readonly look: Look;
  /** Where they start, in twentieths of a point: below the table's edge. */
  readonly left: number;
};

/** Its notes in their order, the line without a letter, where the figures come from. */
export function belowLines({ footnotes, caption, source, look, left }: Below): readonly Xml[] {
  const spss = look === "spss";
  const notes = footnotes.map(({ mark, text }) => ({
    text,
    // SPSS writes `a. text`
    content: [...(spss ? runs(`${mark}. `) : runs(`${mark} `, { raised: true })), ...runs(text)],
  }));
  const lines = [caption, source]
    .filter((text) => text !== undefined)
    .map((text) => ({ text, content: runs(text, { italic: text === source && !spss }) }));
  const all = [...notes, ...lines];
  return all.map(({ text, content }, index) =>
    paragraph({ style: STYLE.note, keepNext: index < all.length - 1, indent: [left, 0] }, text, content),
  );
}
