/** A report in Markdown, as GitHub and Pandoc read it: tables with pipes, charts as pictures beside the file. */
import { numbersOf } from "../../report/cell-text.ts";
import type { Block, Chart, Document, ListItem, Table } from "../../report/document.ts";
import { numbered } from "../../report/written/numbering.ts";
import type { Rendered, RenderedFile, RenderInput } from "../rendered.ts";
import { tableGrid } from "../table-grid.ts";
import { escapeLine, escapeMarkdown, oneLine, strong } from "./escape-markdown.ts";
import { noPicture, pictureNames } from "./picture-files.ts";
import { pipeTable } from "./pipe-table.ts";

export async function renderMarkdown({ document: build, picturesFolder }: RenderInput): Promise<Rendered> {
  const document = build();
  const beside = picturesFolder === null ? [] : await pictures(document);
  const drawing: Drawing = { document, numbers: numbered(document), picturesFolder, names: pictureNames(document) };
  const blocks = document.blocks.map((block) => drawBlock(block, drawing)).filter((block) => block !== "");
  return { kind: "file", content: `${blocks.join("\n\n")}\n`, beside };
}

type Drawing = {
  readonly document: Document;
  readonly numbers: ReadonlyMap<string, string>;
  readonly picturesFolder: string | null;
  readonly names: ReadonlyMap<string, string>;
};

async function pictures(document: Document): Promise<readonly RenderedFile[]> {
  const names = pictureNames(document);
  const charts = document.blocks.filter((block): block is Chart => block.kind === "chart");
  if (charts.length === 0) return [];
  const { chartSvg, onPaper } = await import("../charts/chart-pictures.ts");
  const files: RenderedFile[] = [];
  for (const chart of charts) {
    const { svg } = await chartSvg(chart, onPaper(document));
    files.push({ path: `${names.get(chart.id)!}.svg`, content: svg });
  }
  return files;
}

function drawBlock(block: Block, drawing: Drawing): string {
  switch (block.kind) {
    case "heading":
      return heading(block.level, block.text);
    case "paragraph":
      return escapeLine(block.text);
    case "list":
      return list(block.items);
    case "facts": {
      const items = block.facts.map(({ term, text }) => `- ${strong(term)}: ${escapeMarkdown(text)}`.trimEnd());
      return [heading(2, block.title), ...(items.length === 0 ? [] : [items.join("\n")])].join("\n\n");
    }
    case "table":
      return table(block, drawing);
    case "chart":
      return chart(block, drawing);
    default:
      return block satisfies never;
  }
}

function heading(level: 1 | 2 | 3, text: string): string {
  const words = escapeMarkdown(text);
  return words === "" ? "" : `${"#".repeat(level)} ${words}`;
}

/** Marks that are numbers make a numbered list, words stand before what they name, and what has none belongs to the item above. */
function list(items: readonly ListItem[]): string {
  if (items.length === 0) return "";
  if (items.every(({ mark }, index) => mark === `${index + 1}.`)) {
    return items.map(({ mark, text }) => `${mark} ${escapeLine(text)}`).join("\n");
  }
  const marked = items.some(({ mark = "" }) => mark !== "");
  let below = false;
  return items
    .map((item) => {
      const { mark = "", text } = item;
      if (marked && mark === "") return `${below ? "  " : ""}- ${escapeLine(text)}`;
      below = true;
      if (mark === "" || mark === "-") return `- ${escapeLine(text)}`;
      if (/\w/.test(mark)) return `- ${strong(mark)}: ${escapeMarkdown(text)}`;
      return `- ${escapeLine(mark)} ${escapeMarkdown(text)}`;
    })
    .map((line) => line.trimEnd())
    .join("\n");
}

function table(block: Table, drawing: Drawing): string {
  const grid = tableGrid(block, numbersOf(drawing.document));
  const notes = grid.footnotes.map(({ mark, text }) => {
    const lead = /\w/.test(mark) || block.style === "spss" ? `${mark}. ` : `${mark} `;
    return escapeLine(lead + text);
  });
  const parts = [
    marker("table", block.id),
    title(block, drawing),
    pipeTable(grid).join("\n"),
    lines([...notes, ...below(block)]),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function chart(block: Chart, drawing: Drawing): string {
  const { picturesFolder, names, document } = drawing;
  const alt = escapeMarkdown(oneLine(block.alt ?? "") || block.title || block.id);
  const under = [title(block, drawing), ...below(block)].filter((line) => line !== "");
  if (picturesFolder !== null) {
    const address = `${encodeAddress(picturesFolder)}/${names.get(block.id)!}.svg`;
    // not alone in its paragraph: Pandoc would print the words for those who can't see it as a caption
    return [marker("chart", block.id), lines([`![${alt}](${address})`, ...under])].join("\n\n");
  }
  const { text, option } = noPicture(document.language, ".md");
  return [marker("chart", block.id), lines(under), escapeLine(block.alt ?? ""), `${text} \`${option}\`.`]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A strong number and the title; a lone title is strong itself. */
function title({ id, title: words }: Table | Chart, { numbers }: Drawing): string {
  const number = numbers.get(id);
  // with its colon it isn't taken for a heading that somebody forgot to mark
  if (number === undefined) return oneLine(words) === "" ? "" : `${strong(words)}:`;
  return `${strong(number)} ${escapeMarkdown(words)}`.trimEnd();
}

function below({ caption, source }: Table | Chart): readonly string[] {
  return [caption, source].flatMap((text) => (text === undefined ? [] : [escapeLine(text)]));
}

/** Lines of one paragraph that stay lines. */
function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\\\n");
}

/** Tells programs, and nobody else, which block follows. */
function marker(kind: "table" | "chart", id: string): string {
  return `<!-- ${kind}: ${encodeId(id)} -->`;
}

function encodeId(id: string): string {
  return encodeURIComponent(id.replace(/[\ud800-\udfff]/gu, "\ufffd"))
    .replace(/-(?=-)/g, "%2D")
    .replace(/-$/, "%2D");
}

/** A path as an address in brackets takes it. */
function encodeAddress(path: string): string {
  return path
    .split("/")
    .map((step) => encodeId(step).replace(/[!'()*~_]/g, hex))
    .join("/");
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
