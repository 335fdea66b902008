/**
 * A report as one web page that needs nothing else: no script, nothing from outside, its style and pictures in itself. It is
 * well-formed XML too.
 */
import { numbersOf } from "../../report/cell-text.ts";
import type { Block, Chart, Document } from "../../report/document.ts";
import { numbered } from "../../report/written/numbering.ts";
import type { Svg } from "../charts/chart-pictures.ts";
import { file, type Rendered, type RenderInput } from "../rendered.ts";
import { type Anchors, anchorsOf, PAGE } from "./anchors.ts";
import { chartMarkup } from "./chart-markup.ts";
import { contentsMarkup } from "./contents-markup.ts";
import { htmlTexts } from "./html-texts.ts";
import { escaped, sentence, shortened } from "./markup.ts";
import { pageStyle } from "./page-style.ts";
import { factsMarkup, headingMarkup, listMarkup, paragraphMarkup } from "./prose-markup.ts";
import { tableMarkup } from "./table-markup.ts";

export async function renderHtml({ document, result }: RenderInput): Promise<Rendered> {
  const report = document();
  const pictures = await picturesOf(report);
  const { title } = result.study;
  const generator = `${result.tool.name} ${result.tool.version}`;
  return file(page(report, pictures, { title, generator }));
}

/** By chart. The library that draws them is loaded for the first one. */
async function picturesOf(report: Document): Promise<ReadonlyMap<Chart, Svg>> {
  const { blocks, language } = report;
  const numbers = numbersOf(report);
  const charts = blocks.filter((block): block is Chart => block.kind === "chart");
  const pictures = new Map<Chart, Svg>();
  if (charts.length === 0) return pictures;
  const { chartSvg } = await import("../charts/chart-pictures.ts");
  for (const chart of charts) pictures.set(chart, await chartSvg(chart, { language, ink: "page", numbers }));
  return pictures;
}

type About = {
  /** The study's. */
  readonly title: string;
  readonly generator: string;
};

function page(document: Document, pictures: ReadonlyMap<Chart, Svg>, { title, generator }: About): string {
  const { language, blocks } = document;
  const texts = htmlTexts[language];
  const anchors = anchorsOf(blocks);
  const numbers = numbered(document);
  const draw = blockDrawer(document, anchors, numbers, pictures);
  const start = openingOf(blocks);
  const first = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const heading = first?.kind === "heading" ? first.text : title;
  return [
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8"/>\n`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"/>\n`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>\n`,
    `<meta name="generator" content="${escaped(generator)}"/>\n`,
    `<title>${escaped(pageTitle(heading, title))}</title>\n<style>\n${pageStyle}</style>\n</head>\n<body>\n`,
    `<a class="skip" href="#${PAGE.main}">${texts.skip}</a>\n`,
    `<header>\n${first === undefined ? `<h1>${sentence(title)}</h1>\n` : ""}`,
    ...blocks.slice(0, start).map(draw),
    `</header>\n`,
    contentsMarkup(blocks, anchors, numbers, texts),
    `<main id="${PAGE.main}" tabindex="-1">\n`,
    ...blocks.slice(start).map(draw),
    `</main>\n</body>\n</html>\n`,
  ].join("");
}

/** Nothing is loaded and nothing runs, whatever the page might say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const LONGEST_TITLE = 200;

/** `Lampiran: Loyalitas pasien`: what it is, and of which study. */
function pageTitle(heading: string, study: string): string {
  const both = study === "" || heading === study ? heading : `${heading} \u2013 ${study}`;
  return shortened(both, LONGEST_TITLE);
}

/** How many blocks stand before the contents: the title and what belongs to it. */
function openingOf(blocks: readonly Block[]): number {
  const [first] = blocks;
  if (first?.kind !== "heading" || first.level !== 1) return 0;
  const next = blocks.findIndex(({ kind }, index) => index > 0 && kind !== "list" && kind !== "paragraph");
  return next < 0 ? blocks.length : next;
}

function blockDrawer(
  document: Document,
  anchors: Anchors,
  numbers: ReadonlyMap<string, string>,
  pictures: ReadonlyMap<Chart, Svg>,
): (block: Block) => string {
  const texts = htmlTexts[document.language];
  const look = document.look ?? "spss";
  const figures = numbersOf(document);
  const names = regionNames(document.blocks, numbers);
  return (block) => {
    switch (block.kind) {
      case "heading":
        return headingMarkup(block, anchors.of(block));
      case "paragraph":
        return paragraphMarkup(block);
      case "list":
        return listMarkup(block.items);
      case "facts": {
        const anchor = anchors.of(block);
        return factsMarkup(block, anchor, anchors.another(`${anchor}-title`));
      }
      case "table": {
        const anchor = anchors.of(block);
        return tableMarkup(block, {
          look,
          numbers: figures,
          number: numbers.get(block.id) ?? null,
          anchor,
          notesAnchor: anchors.another(`${anchor}-notes`),
          name: names.get(block)!,
          note: texts.note,
        });
      }
      case "chart":
        return chartMarkup(block, pictures.get(block)!, {
          look,
          number: numbers.get(block.id) ?? null,
          anchor: anchors.of(block),
          name: names.get(block)!,
        });
      default:
        return block satisfies never;
    }
  };
}

const LONGEST_NAME = 150;

/** What tables and charts are called in a list of the page's regions; where there are no numbers, with the heading above. */
function regionNames(blocks: readonly Block[], numbers: ReadonlyMap<string, string>): ReadonlyMap<Block, string> {
  const names = new Map<Block, string>();
  const taken = new Set<string>(blocks.flatMap((block) => (block.kind === "facts" ? [block.title] : [])));
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text;
    if (block.kind !== "table" && block.kind !== "chart") continue;
    const before = numbers.get(block.id) ?? heading;
    const wanted = shortened(`${before}: ${block.title}`, LONGEST_NAME);
    names.set(block, unlike(taken, wanted));
  }
  return names;
}

function unlike(taken: Set<string>, wanted: string): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  taken.add(name);
  return name;
}
