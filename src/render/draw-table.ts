/** Tables on a terminal: the layout is ours, the frame cli-table3's. */
import CliTable from "cli-table3";
import type { Table } from "../report/document.ts";
import { printable, textWidth, wrap } from "./plain-text.ts";
import { layOut, type Paint, RULE, type TableBlock } from "./table-layout.ts";

export function drawTable(table: Table, room: number, paint: Paint): readonly string[] {
  const { blocks, footnotes } = layOut(table, room, paint);
  const title = wrap(printable(table.title), room).map((line) => paint(line, "strong"));
  const drawn = blocks.flatMap((block, index) => [...(index > 0 ? [""] : []), ...frame(block)]);
  const notes = footnotes.flatMap(({ mark, text }) => footnote(mark, printable(text), room));
  const caption = table.caption === undefined ? [] : wrap(printable(table.caption), room);
  return [...title, ...drawn, ...notes, ...caption];
}

/** `a. text`, `* text`, wrapped below its text. */
function footnote(mark: string, text: string, room: number): readonly string[] {
  const lead = /\w/.test(mark) ? `${mark}. ` : `${mark} `;
  const width = textWidth(lead);
  return wrap(text, Math.max(room - width, 1)).map((line, index) => (index === 0 ? lead : " ".repeat(width)) + line);
}

/**
 * cli-table3 draws the frame and the heading, the body's finished lines go in above its last rule. It measures and pads
 * each cell many times over, cold about 0.1 ms a cell, so that a results view of 1,100 cells would cost more than the whole
 * rest of the run; and by its coarser measure of width it would cut lines that fit.
 */
function frame({ width, head, body }: TableBlock): readonly string[] {
  const rule = RULE.repeat(width);
  const table = new CliTable({
    chars: CHARS,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
  });
  for (const line of head) table.push([line]);
  table.push([rule]);
  const drawn = table.toString().split("\n");
  const last = drawn.pop() ?? rule;
  return [...drawn, ...body.map((line) => line ?? rule), last];
}

const CHARS = {
  top: RULE,
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: RULE,
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
