/** Short names for making cells. */
import type { Cell, NoteId, TableRow, TextCell, Tone, ValueClass } from "./document.ts";

export const blank: Cell = { kind: "blank" };

export type CellExtras = {
  readonly decimals?: number;
  readonly notes?: readonly NoteId[];
  readonly tone?: Tone;
};

/** A figure, or a dot where it is null. */
export function figure(value: number | null, as: ValueClass, extras: CellExtras = {}): Cell {
  if (value !== null) return { kind: "number", value, as, ...extras };
  return extras.notes === undefined
    ? { kind: "undefined", reason: null }
    : { kind: "undefined", reason: null, notes: extras.notes };
}

export function text(words: string, extras: Omit<TextCell, "kind" | "text"> = {}): TextCell {
  return { kind: "text", text: words, ...extras };
}

/** What tells the reader that a verdict couldn't be had. */
export function verdict(met: boolean | null, yes: string, no: string, tones: Tones = GOOD_OR_BAD): Cell {
  if (met === null) return figure(null, "count");
  return text(met ? yes : no, { tone: met ? tones.yes : tones.no });
}

export type Tones = { readonly yes: Tone; readonly no: Tone };
export const GOOD_OR_BAD: Tones = { yes: "good", no: "bad" };
/** For verdicts that are no fault: a score that isn't normal. */
export const GOOD_OR_CAUTION: Tones = { yes: "good", no: "caution" };

export function countPercent(count: number, percent: number | null): Cell {
  return { kind: "composite", pattern: "count-percent", parts: [figure(count, "count"), figure(percent, "percent")] };
}

/** A row that only names the ones below it. */
export function headingRow(words: string, cells: number): TableRow {
  return { stub: [text(words)], cells: Array.from({ length: cells }, () => blank), heading: true };
}

/** Header cells over one column each. */
export function heads(...words: readonly string[]): { readonly text: string; readonly span: 1 }[] {
  return words.map((word) => ({ text: word, span: 1 }));
}
