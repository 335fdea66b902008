/** Headings, paragraphs, lists and boxes of facts. */
import type { Facts, ListItem, Paragraph } from "../../report/document.ts";
import type { Slot } from "../../report/prose.ts";
import type { Caption } from "./captions.ts";
import { ROOM } from "./page.ts";
import { STYLE } from "./styles.ts";
import { TABLE_STYLE } from "./table-styles.ts";
import { TIMES, textWidth } from "./text-width.ts";
import { cleanText, element, field, linkTo, paragraph, type RunLook, runs, valued, type Xml } from "./xml.ts";

/** Words about a table name it by a field that follows its number. */
export function paragraphXml({ text, slots = [] }: Paragraph, captions: ReadonlyMap<string, Caption>): Xml {
  const content: Xml[] = [];
  let found = 0;
  let written = 0;
  for (const slot of slots) {
    const start = text.indexOf(slot.text, found);
    if (start < 0) continue;
    found = start + slot.text.length;
    const link = reference(slot, captions);
    if (link === null) continue;
    content.push(...runs(text.slice(written, start)), ...link);
    written = found;
  }
  return paragraph({ style: STYLE.body }, text, [...content, ...runs(text.slice(written))]);
}

function reference(slot: Slot, captions: ReadonlyMap<string, Caption>): readonly Xml[] | null {
  const caption = slot.kind === "reference" ? captions.get(slot.to) : undefined;
  if (caption === undefined) return null;
  const { label, labelMark } = caption;
  return slot.text === label ? field(`REF ${labelMark} \\h`, label) : [linkTo(labelMark, runs(slot.text))];
}

/** Bullets where the marks say no more than that; else the marks themselves, with what they stand for in line. */
export function listXml(items: readonly ListItem[]): readonly Xml[] {
  if (items.every(({ mark = "-" }) => /^[-*]?$/.test(mark))) {
    return items.map(({ text }) => paragraph({ style: STYLE.list }, text, runs(text)));
  }
  const widest = Math.max(...items.map(({ mark = "" }) => textWidth(mark, TIMES, BODY_SIZE)));
  const left = Math.round(Math.min(widest * BOLDER + GAP, ROOM.portrait.width / 3));
  return items.map(({ mark = "", text }) => {
    const look: RunLook = { bold: /\p{L}/u.test(mark) };
    const content = [...runs(mark, look), element("w:r", null, valued("tab")), ...runs(text)];
    return paragraph({ style: STYLE.marked, hanging: left }, mark + text, content);
  });
}

const BODY_SIZE = 12;
const FACTS_SIZE = 9;
const BOLDER = 1.08;
const GAP = 160;

/** Terms and what they are, in a frame; its first row names it. */
export function factsXml({ id, title, facts }: Facts): Xml {
  const { width } = ROOM.portrait;
  const terms = Math.max(0, ...facts.map(({ term }) => textWidth(term, TIMES, FACTS_SIZE)));
  const first = Math.round(Math.min(terms * BOLDER + 2 * GAP, width / 3));
  const cell = (columns: number, wide: number, text: string, look: RunLook = {}, keepNext = true) =>
    element(
      "w:tc",
      null,
      element(
        "w:tcPr",
        null,
        element("w:tcW", { "w:w": wide, "w:type": "dxa" }),
        ...(columns > 1 ? [valued("gridSpan", columns)] : []),
      ),
      // a small frame stays on one page, which Word does for rows whose paragraphs go with the next
      paragraph({ style: STYLE.facts, keepNext }, text, runs(text, look)),
    );
  const row = (...cells: readonly Xml[]) =>
    element("w:tr", null, element("w:trPr", null, valued("cantSplit")), ...cells);
  return element(
    "w:tbl",
    null,
    element(
      "w:tblPr",
      null,
      valued("tblStyle", TABLE_STYLE.facts),
      element("w:tblW", { "w:w": width, "w:type": "dxa" }),
      element("w:tblLayout", { "w:type": "fixed" }),
      valued("tblCaption", cleanText(title)),
      valued("tblDescription", cleanText(id)),
    ),
    element("w:tblGrid", null, ...[first, width - first].map((wide) => element("w:gridCol", { "w:w": wide }))),
    row(cell(2, width, title, { bold: true })),
    ...facts.map(({ term, text }, index) => {
      const goesOn = index < facts.length - 1;
      return row(cell(1, first, term, { bold: true }, goesOn), cell(1, width - first, text, {}, goesOn));
    }),
  );
}
