/** A report in LaTeX: a complete document, of which another one can take the tables. */
import { numbersOf } from "../../report/cell-text.ts";
import type { Block, Chart, Document, ListItem, Paragraph } from "../../report/document.ts";
import { texts } from "../../report/texts/texts.ts";
import { numbered } from "../../report/written/numbering.ts";
import { oneLine } from "../markdown/escape-markdown.ts";
import { noPicture, pictureNames } from "../markdown/picture-files.ts";
import type { Rendered, RenderedFile, RenderInput } from "../rendered.ts";
import { PAGE } from "./column-plan.ts";
import { escapeLatex, measure } from "./escape-latex.ts";
import { closing, opening } from "./frame.ts";
import { labelsOf } from "./labels.ts";
import { belowLines, latexTable, NOTE_SIZE, notesBlock, titleLines } from "./latex-table.ts";

export async function renderLatex({ document: build, picturesFolder }: RenderInput): Promise<Rendered> {
  const document = build();
  const pictures = picturesFolder === null ? new Map<string, Picture>() : await drawPictures(document, picturesFolder);
  const drawing: Drawing = { document, numbers: numbered(document), labels: labelsOf(document), pictures };
  const example = document.blocks.find(({ kind }) => kind === "table");
  const label = (example?.kind === "table" && drawing.labels.get(example.id)) || "tab:...";
  const lines = [...opening(document, label), "", ...sections(document, drawing), ...closing()];
  return { kind: "file", content: `${lines.join("\n")}\n`, beside: [...pictures.values()].map(({ file }) => file) };
}

type Picture = {
  readonly file: RenderedFile;
  /** As `\includegraphics` takes it. */
  readonly address: string;
  /** In points. */
  readonly width: number;
};

type Drawing = {
  readonly document: Document;
  readonly numbers: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, Picture>;
};

/** TeX's points to an inch, pixels to an inch. */
const POINT = 72.27 / 96;
const TALLEST_PICTURE = 0.85 * PAGE.height;

async function drawPictures(document: Document, folder: string): Promise<ReadonlyMap<string, Picture>> {
  const names = pictureNames(document);
  const pictures = new Map<string, Picture>();
  const charts = document.blocks.filter((block): block is Chart => block.kind === "chart");
  if (charts.length === 0) return pictures;
  const { chartSvg, onPaper, svgToPng } = await import("../charts/chart-pictures.ts");
  for (const chart of charts) {
    const picture = await chartSvg(chart, onPaper(document));
    const path = `${names.get(chart.id)!}.png`;
    const scale = Math.min(POINT, PAGE.width / picture.width, TALLEST_PICTURE / picture.height);
    pictures.set(chart.id, {
      file: { path, content: await svgToPng(picture) },
      address: `${escapeAddress(folder)}/${path}`,
      width: Math.floor(picture.width * scale),
    });
  }
  return pictures;
}

/** A folder's name within a command's argument: characters, not what they do. */
function escapeAddress(folder: string): string {
  return folder.replace(/[%#~\\{}&$^_]/g, (character) => ADDRESS[character] ?? `\\string${character}`);
}

/** Which no argument can hold. */
const ADDRESS: Readonly<Record<string, string>> = { "%": "\\loyaltypercent ", "#": "\\loyaltyhash " };

/** Blocks, with what another document asks for by kind or label around them. */
function sections(document: Document, drawing: Drawing): readonly string[] {
  const lines: string[] = [];
  let open: string | null = null;
  const close = () => {
    if (open !== null) lines.push("\\fi", "");
    open = null;
  };
  for (const block of document.blocks) {
    const own = block.kind === "table" || block.kind === "chart" ? drawing.labels.get(block.id)! : "";
    if (open === null || own !== "" || open !== own) {
      close();
      const kind = block.kind === "table" ? "tables" : block.kind === "chart" ? "charts" : "text";
      lines.push(`\\loyaltyblock{${kind}}{${own}}\\ifloyaltyshow`);
      open = own;
    } else lines.push("");
    lines.push(...drawBlock(block, drawing));
  }
  close();
  return lines;
}

function drawBlock(block: Block, drawing: Drawing): readonly string[] {
  const { document, numbers, labels } = drawing;
  switch (block.kind) {
    case "heading":
      return heading(block.level, block.text);
    case "paragraph":
      return [paragraph(block, drawing), ""];
    case "list":
      return list(block.items);
    case "facts":
      return [...heading(2, block.title), "", ...described(block.facts)];
    case "table":
      return latexTable(block, {
        numbers: numbersOf(document),
        look: document.look ?? "spss",
        label: labels.get(block.id)!,
        isNumbered: numbers.has(block.id),
        continued: texts[document.language].continued,
      });
    case "chart":
      return chart(block, drawing);
    default:
      return block satisfies never;
  }
}

const SECTIONS = { 1: "section", 2: "subsection", 3: "subsubsection" } as const;

function heading(level: 1 | 2 | 3, text: string): readonly string[] {
  if (oneLine(text) === "") return [];
  const { above, caption } = titleLines(text);
  return [`\\${SECTIONS[level]}{${escapeLatex(caption)}}`, ...above];
}

/** Its references follow LaTeX's own numbers. */
function paragraph({ text, slots = [] }: Paragraph, { numbers, labels }: Drawing): string {
  let rest = text;
  let tex = "";
  for (const slot of slots) {
    const at = rest.indexOf(slot.text);
    if (at < 0) break;
    const end = at + slot.text.length;
    const label = slot.kind === "reference" ? labels.get(slot.to) : undefined;
    if (slot.kind === "reference" && label !== undefined && numbers.get(slot.to) === slot.text) {
      const word = slot.text.slice(0, slot.text.lastIndexOf(" "));
      tex += `${escapeText(rest.slice(0, at))}${escapeLatex(word)}~\\ref{${label}}`;
      rest = rest.slice(end);
    } else {
      tex += escapeText(rest.slice(0, end));
      rest = rest.slice(end);
    }
  }
  return (tex + escapeText(rest)).trim();
}

/** A part of a paragraph, the spaces at its ends included. */
function escapeText(text: string): string {
  const lead = /^\s/.test(text) ? " " : "";
  const trail = /\S\s+$/.test(text) ? " " : "";
  return lead + escapeLatex(text) + trail;
}

/** What has no mark belongs to the item above it. */
function list(items: readonly ListItem[]): readonly string[] {
  if (items.length === 0) return [];
  const lines = ["\\begin{itemize}\\raggedright"];
  const marked = items.some(({ mark = "" }) => mark !== "");
  let nested = false;
  for (const [index, { mark = "", text }] of items.entries()) {
    const below = marked && mark === "" && index > 0;
    if (below !== nested) lines.push(below ? "\\begin{itemize}" : "\\end{itemize}");
    nested = below;
    lines.push(listItem(mark, text));
  }
  return [...lines, ...(nested ? ["\\end{itemize}"] : []), "\\end{itemize}"];
}

function listItem(mark: string, text: string): string {
  const words = escapeLatex(text);
  if (mark === "" || mark === "-") return `\\item ${words}`;
  if (/\p{L}/u.test(mark)) return `\\item \\textbf{${escapeLatex(mark)}}: ${words}`;
  return `\\item[{${escapeLatex(mark)}}] ${words}`;
}

function described(facts: readonly { readonly term: string; readonly text: string }[]): readonly string[] {
  if (facts.length === 0) return [];
  return [
    "\\begin{description}\\raggedright",
    ...facts.map(({ term, text }) =>
      describedItem(escapeLatex(term), escapeLatex(text), measure(term, 11).whole > LONGEST_TERM),
    ),
    "\\end{description}",
  ];
}

/** Longer ones don't fit in the line that they must stay in; points. */
const LONGEST_TERM = 200;

function describedItem(term: string, text: string, isLong: boolean): string {
  return isLong ? `\\item[] \\textbf{${term}} ${text}` : `\\item[{${term}}] ${text}`;
}

const LONGEST_BELOW = 1500;

function chart(block: Chart, { document, labels, numbers, pictures }: Drawing): readonly string[] {
  const picture = pictures.get(block.id);
  const { above, caption } = titleLines(block.title);
  const star = numbers.has(block.id) ? "" : "*";
  const below = belowLines(block);
  const width = Math.min(
    PAGE.width,
    Math.max(0, ...below.map(({ text }) => Math.ceil(measure(text, NOTE_SIZE).whole))),
  );
  // what is long goes on overleaf, which nothing within a figure does
  const isLong = below.some(({ text }) => text.length > LONGEST_BELOW);
  const notes = notesBlock(
    width,
    below.map(({ tex }) => tex),
  );
  const drawn =
    picture === undefined
      ? [`\\fbox{\\parbox{.9\\linewidth}{\\raggedright ${absent(block, document)}}}`]
      : [`\\includegraphics[width=${picture.width}pt]{${picture.address}}`];
  return [
    ...above,
    "\\begin{figure}[H]",
    "\\centering",
    ...drawn,
    `\\caption${star}{${escapeLatex(caption)}}\\label{${labels.get(block.id)!}}`,
    ...(isLong ? [] : notes),
    "\\end{figure}",
    ...(isLong ? notes : []),
  ];
}

/** What it would show, as far as a box on one page holds it, and how to get it. */
function absent({ alt = "" }: Chart, { language }: Document): string {
  const { text, option } = noPicture(language, ".tex");
  const words = [...oneLine(alt)].slice(0, 1000).join("");
  return `${escapeLatex(words)} ${escapeLatex(text)} \\texttt{${escapeLatex(option)}}.`.trim();
}
