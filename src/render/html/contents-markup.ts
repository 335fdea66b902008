/** The contents: links to the headings, and to the tables and charts where these have numbers. */
import type { Block, Chart, Table } from "../../report/document.ts";
import { type Anchors, PAGE } from "./anchors.ts";
import type { htmlTexts } from "./html-texts.ts";
import { sentence, shortened } from "./markup.ts";

type Texts = (typeof htmlTexts)["en"];
type Entry = { readonly text: string; readonly anchor: string };
type Section = Entry & { readonly parts: readonly Entry[] };

/** Longer headings are cut in the contents, not where they stand. */
const LONGEST = 120;

export function contentsMarkup(
  blocks: readonly Block[],
  anchors: Anchors,
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): string {
  const sections = sectionsOf(blocks, anchors).map((section) => sectionMarkup(section, texts));
  const lists = (["table", "chart"] as const).map((kind) => {
    const entries = blocks.filter((block): block is Table | Chart => block.kind === kind && numbers.has(block.id));
    const links = entries.map((block) => ({ text: numberedTitle(block, numbers), anchor: anchors.of(block) }));
    return links.length === 0 ? "" : folded(kind === "table" ? texts.tables : texts.charts, links, "list");
  });
  return [
    `<nav id="${PAGE.contents}" aria-label="${texts.contents}">\n<details class="contents">\n`,
    `<summary>${texts.contents}</summary>\n<p class="contents-title" aria-hidden="true">${texts.contents}</p>\n`,
    `<ul>\n${sections.join("")}</ul>\n`,
    ...lists,
    `</details>\n</nav>\n`,
  ].join("");
}

function numberedTitle({ id, title }: Table | Chart, numbers: ReadonlyMap<string, string>): string {
  return `${numbers.get(id)} ${title}`;
}

/** Headings of the second level with those of the third below them. */
function sectionsOf(blocks: readonly Block[], anchors: Anchors): readonly Section[] {
  const sections: { text: string; anchor: string; parts: Entry[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "facts") sections.push({ text: block.title, anchor: anchors.of(block), parts: [] });
    if (block.kind !== "heading" || block.level === 1) continue;
    const entry = { text: block.text, anchor: anchors.of(block) };
    const section = sections.at(-1);
    if (block.level === 3 && section !== undefined) section.parts.push(entry);
    else sections.push({ ...entry, parts: [] });
  }
  return sections;
}

function sectionMarkup(section: Section, texts: Texts): string {
  const { parts } = section;
  const below = parts.length === 0 ? "" : `\n${folded(texts.parts(parts.length), parts, "parts")}`;
  return `<li>${link(section)}${below}</li>\n`;
}

function folded(title: string, entries: readonly Entry[], name: string): string {
  const items = entries.map((entry) => `<li>${link(entry)}</li>\n`);
  return `<details class="${name}"><summary>${title}</summary>\n<ul>\n${items.join("")}</ul>\n</details>\n`;
}

function link({ text, anchor }: Entry): string {
  return `<a href="#${anchor}">${sentence(shortened(text, LONGEST))}</a>`;
}
