/** Headings, paragraphs, lists and facts as elements. */
import type { Block, Facts, ListItem, Paragraph, Tone } from "../../report/document.ts";
import { escaped, label, sentence, turns } from "./markup.ts";

export function headingMarkup({ level, text }: Extract<Block, { kind: "heading" }>, anchor: string): string {
  return `<h${level} id="${anchor}">${sentence(text)}</h${level}>\n`;
}

export function paragraphMarkup(paragraph: Paragraph): string {
  return `<p${toneClass(paragraph.tone)}>${named(paragraph)}</p>\n`;
}

/** Names that are written from right to left keep to themselves; the sentence runs on. */
function named({ text, slots = [] }: Paragraph): string {
  if (!turns(text)) return escaped(text);
  const parts: string[] = [];
  let done = 0;
  for (const slot of slots) {
    const at = slot.kind === "name" && turns(slot.text) ? text.indexOf(slot.text, done) : -1;
    if (at < 0) continue;
    parts.push(sentence(text.slice(done, at)), label(slot.text));
    done = at + slot.text.length;
  }
  return parts.join("") + sentence(text.slice(done));
}

/** Words for marks make it a list of terms, numbers one in order. */
export function listMarkup(items: readonly ListItem[]): string {
  const marks = items.map(({ mark }) => mark ?? "");
  if (items.length === 0) return "";
  if (marks.every((mark) => /\p{L}{2}/u.test(mark))) {
    return terms(
      items.map(({ mark = "", text }) => ({ term: mark, text })),
      "terms",
    );
  }
  const name = marks.every((mark) => /^\d/.test(mark)) ? "ol" : "ul";
  const marked = marks.some((mark) => mark !== "");
  const drawn = items.map((item) => (marked ? markedItem(item) : `<li>${sentence(item.text)}</li>\n`));
  return `<${name} class="${marked ? "marked" : "plain"}">\n${drawn.join("")}</${name}>\n`;
}

function markedItem({ mark = "", text, tone }: ListItem): string {
  return `<li${toneClass(tone)}><span class="mark">${escaped(mark)}</span> <span>${sentence(text)}</span></li>\n`;
}

export function factsMarkup({ id, title, facts }: Facts, anchor: string, titleAnchor: string): string {
  return [
    `<section class="facts" id="${anchor}" data-facts="${escaped(id)}" aria-labelledby="${titleAnchor}">\n`,
    `<h2 id="${titleAnchor}">${sentence(title)}</h2>\n`,
    terms(facts, "facts"),
    `</section>\n`,
  ].join("");
}

function terms(entries: Facts["facts"], name: string): string {
  const drawn = entries.map(({ term, text }) => `<div><dt>${sentence(term)}</dt> <dd>${sentence(text)}</dd></div>\n`);
  return `<dl class="${name}">\n${drawn.join("")}</dl>\n`;
}

function toneClass(tone: Tone | undefined): string {
  return tone === undefined ? "" : ` class="${tone}"`;
}
