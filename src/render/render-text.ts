/** A report on a terminal or in a text file. */
import { Chalk } from "chalk";
import type { Block, Document, ListItem } from "../report/document.ts";
import { texts } from "../report/texts/texts.ts";
import { drawChart } from "./draw-chart.ts";
import { type TableDrawer, tableDrawer } from "./draw-table.ts";
import { padEnd, printable, textWidth, wrap } from "./plain-text.ts";
import type { Look, Paint } from "./table-layout.ts";

export type TextOptions = {
  /** Columns of the window; nothing is wider, down to 40. */
  readonly width: number;
  /** Colour codes; without them the text says the same. */
  readonly colour: boolean;
};

/** Prose wider than this is hard to read. */
const PROSE = 100;

/** @returns lines without trailing spaces, each ended by a line feed */
export function renderText(document: Document, { width, colour }: TextOptions): string {
  const room = Math.max(width, 40);
  const paint = painter(colour);
  const drawTable = tableDrawer(room, paint, texts[document.language].continued);
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of document.blocks) {
    if (before !== undefined && !(before.kind === "heading" && block.kind === "list")) lines.push("");
    for (const line of drawBlock(block, room, paint, drawTable)) lines.push(line);
    before = block;
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  const chalk = new Chalk({ level: 1 });
  const looks = {
    good: chalk.green,
    bad: chalk.red,
    caution: chalk.yellow,
    muted: chalk.dim,
    head: chalk.bold,
    strong: chalk.bold,
  } satisfies Record<Look, unknown>;
  return (text, look) => looks[look](text);
}

function drawBlock(block: Block, room: number, paint: Paint, drawTable: TableDrawer): readonly string[] {
  const prose = Math.min(room, PROSE);
  switch (block.kind) {
    case "heading":
      return heading(printable(block.text), block.level, prose, paint);
    case "paragraph": {
      const { tone } = block;
      return wrap(printable(block.text), prose).map((line) => (tone === undefined ? line : paint(line, tone)));
    }
    case "list":
      return list(block.items, prose, paint);
    case "facts": {
      const items = block.facts.map(({ term, text }) => ({ mark: term, text }));
      return [...heading(printable(block.title), 2, prose, paint), ...list(items, prose, paint)];
    }
    case "table":
      return drawTable(block);
    case "chart":
      return drawChart(block, prose, paint);
    default:
      return block satisfies never;
  }
}

function heading(text: string, level: 1 | 2 | 3, room: number, paint: Paint): readonly string[] {
  const lines = wrap(text, room);
  const painted = lines.map((line) => paint(line, "strong"));
  if (level === 3) return painted;
  const width = Math.max(...lines.map(textWidth));
  return [...painted, (level === 1 ? "═" : "─").repeat(width)];
}

/** Marks in a column of their own, texts beside them. */
function list(items: readonly ListItem[], room: number, paint: Paint): readonly string[] {
  const marks = items.map(({ mark }) => printable(mark ?? ""));
  const widest = Math.max(0, ...marks.map(textWidth));
  const indent = widest === 0 ? 0 : widest + 2;
  return items.flatMap(({ text, tone }, index) =>
    wrap(printable(text), Math.max(room - indent, 1)).map((line, position) => {
      const lead = position === 0 ? padEnd(marks[index]!, indent) : " ".repeat(indent);
      return tone === undefined ? lead + line : paint(lead, tone) + line;
    }),
  );
}
