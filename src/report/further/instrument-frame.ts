/** What the tables about items and reliability share. */
import { cellText } from "../cell-text.ts";
import { figure } from "../cells.ts";
import type { Block, Table, ValueClass } from "../document.ts";
import { formatNumber } from "../format.ts";
import type { Study } from "../study.ts";
import { type InstrumentWords, instrumentWords } from "../texts/further/instrument.ts";

export function wordsOf(study: Study): InstrumentWords {
  return instrumentWords[study.language];
}

type Frame = Pick<Table, "kind" | "id" | "title" | "style">;

/** One of SPSS's tables: `splitHalf.R.statistics`. */
export function spssFrame(stage: string, scale: string, name: string, title: string): Frame {
  return { kind: "table", id: `${stage}.${scale}.${name}`, title, style: "spss" };
}

/** One of ours, of all scales together or of one. */
export function resultsFrame(id: string, title: string): Frame {
  return { kind: "table", id, title, style: "results" };
}

/** Above one scale's tables, as SPSS names it. */
export function scaleHeading(label: string): Block {
  return { kind: "heading", level: 3, text: `Scale: ${label}` };
}

/** As tables write it, for a caption; a dot where it is undefined. */
export function written(value: number | null, as: ValueClass): string {
  return cellText(figure(value, as));
}

/** A confidence as a percentage: `95%`. */
export function percentOf(level: number): string {
  return `${formatNumber(100 * level, "given", { style: "spss" })}%`;
}
