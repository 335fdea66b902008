/** Tables on a terminal: the layout is ours, the frame cli-table3's. */
import CliTable from "cli-table3";
import type { Table } from "../report/document.ts";
import { printable, textWidth, wrap } from "./plain-text.ts";
import { layOut, type Paint, RULE, type TableBlock } from "./table-layout.ts";

/** Draws one table after the other; their frames come from one. */
export type TableDrawer = (table: Table) => readonly string[];

/** @param continued stands behind the title of a table's further blocks of columns */
export function tableDrawer(room: number, paint: Paint, continued: string): TableDrawer {
  let widest: Frame | null = null;
  const frameOf = (width: number) => {
    if (widest === null || widest.top.length < width) widest = drawnFrame(Math.max(width, room));
    return cutTo(width, widest);
  };
  return (table) => drawTable(table, room, paint, continued, frameOf);
}

function drawTable(
  table: Table,
  room: number,
  paint: Paint,
  continued: string,
  frameOf: (width: number) => Frame,
): readonly string[] {
  const { blocks, footnotes } = layOut(table, room, paint);
  const name = printable(table.title);
  const title = (words: string) => wrap(words, room).map((line) => paint(line, "strong"));
  const drawn = blocks.flatMap((block, index) => [
    ...(index > 0 ? ["", ...title(`${name} ${continued}`)] : title(name)),
    ...framed(hasHead(table) ? block : { ...block, head: [] }, frameOf(block.width)),
  ]);
  const notes = footnotes.flatMap(({ mark, text }) => footnote(mark, printable(text), table.style, room));
  const caption = table.caption === undefined ? [] : wrap(printable(table.caption), room);
  return [...drawn, ...notes, ...caption];
}

/** `a. text`, `* text`, wrapped below its text; SPSS has the full stop behind the star too. */
function footnote(mark: string, text: string, style: Table["style"], room: number): readonly string[] {
  const lead = style === "spss" || /\w/.test(mark) ? `${mark}. ` : `${mark} `;
  const width = textWidth(lead);
  return wrap(text, Math.max(room - width, 1)).map((line, index) => (index === 0 ? lead : " ".repeat(width)) + line);
}

type Frame = { readonly top: string; readonly middle: string; readonly bottom: string };

/**
 * cli-table3 draws the frame, once for all tables; the finished lines of heading and body go into it. It measures and pads
 * each cell many times over, cold about 0.1 ms a cell, so that a results view of 1,100 cells would cost more than the whole
 * rest of the run; and by its coarser measure of width it would cut lines that fit.
 */
function drawnFrame(width: number): Frame {
  const table = new CliTable({
    chars: CHARS,
    colWidths: [width],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push([""], [""]);
  const [top = "", , middle = "", , bottom = ""] = table.toString().split("\n");
  return { top, middle, bottom };
}

function cutTo(width: number, { top, middle, bottom }: Frame): Frame {
  return { top: top.slice(0, width), middle: middle.slice(0, width), bottom: bottom.slice(0, width) };
}

/** Some of SPSS's tables have no headings: then there is no line for them. */
function hasHead({ head, stubHead }: Table): boolean {
  return stubHead.some((text) => text !== "") || head.some((row) => row.some(({ text }) => text !== ""));
}

function framed({ head, body }: TableBlock, { top, middle, bottom }: Frame): readonly string[] {
  const heading = head.length === 0 ? [] : [...head, middle];
  return [top, ...heading, ...body.map((line) => line ?? middle), bottom];
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
  mid: RULE,
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
