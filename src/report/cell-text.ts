/** Cells as text, for every renderer: the classes' formats, the patterns, the letters of the footnotes. */
import type { Cell, CompositePattern, Document, NoteId, Table } from "./document.ts";
import { formatInterval, formatNumber, type NumberOptions } from "./format.ts";

/** What stands where a figure is undefined. */
export const UNDEFINED = ".";

/** How a document's tables write numbers. */
export type Numbers = Omit<NumberOptions, "decimals">;

export const SPSS: Numbers = { style: "spss" };

/** SPSS's look has its point and no leading zeros; APA's look the language's decimal mark. */
export function numbersOf({ look, language }: Document): Numbers {
  return look === "apa" ? { style: "apa", comma: language === "id" } : SPSS;
}

/** A cell without its footnote marks, in SPSS's look. */
export function cellText(cell: Cell): string {
  return writtenCell(cell, SPSS);
}

/** A cell without its footnote marks, as a document of these numbers has it. */
export function writtenCell(cell: Cell, numbers: Numbers): string {
  switch (cell.kind) {
    case "number":
      return formatNumber(
        cell.value,
        cell.as,
        cell.decimals === undefined ? numbers : { ...numbers, decimals: cell.decimals },
      );
    case "text":
      return cell.text;
    case "composite":
      return compositeText(
        cell.pattern,
        cell.parts.map((part) => writtenCell(part, numbers)),
      );
    case "undefined":
      return UNDEFINED;
    case "blank":
      return "";
    default:
      return cell satisfies never;
  }
}

function compositeText(pattern: CompositePattern, parts: readonly string[]): string {
  const [first = "", second = "", third = ""] = parts;
  switch (pattern) {
    case "count-percent":
      return `${first} (${second})`;
    case "estimate-interval":
      return `${first} (${formatInterval(second, third)})`;
    default:
      return pattern satisfies never;
  }
}

export type Marks = {
  /** The marks of a cell or heading, such as `a,b` or `*`; empty for none. */
  of(notes: readonly NoteId[] | undefined): string;
  /** The notes that something refers to, each with its mark, in that order. */
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
};

/** Letters a table's notes in order of first appearance: headings first, then row by row. */
export function footnoteMarks(table: Table): Marks {
  const marks = new Map<NoteId, string>();
  const meet = (notes: readonly NoteId[] | undefined) => {
    if (notes !== undefined)
      for (const id of notes) if (!marks.has(id)) marks.set(id, isLettered(id) ? nextLetter(marks) : id);
  };
  for (const row of table.head) for (const cell of row) meet(cell.notes);
  for (const { stub, cells } of table.rows) {
    for (const cell of stub) meet(notesOf(cell));
    for (const cell of cells) meet(notesOf(cell));
  }
  return {
    of: (notes) => (notes === undefined || notes.length === 0 ? "" : joinMarks(notes.map((id) => marks.get(id) ?? ""))),
    footnotes: table.footnotes
      .filter(({ id }) => marks.has(id))
      .map(({ id, text }) => ({ mark: marks.get(id)!, text }))
      .sort(byMark),
  };
}

export function notesOf(cell: Cell): readonly NoteId[] | undefined {
  return "notes" in cell ? cell.notes : undefined;
}

function isLettered(id: NoteId): boolean {
  return /\w/.test(id);
}

/** a, b ... z, aa, ab ... */
function nextLetter(marks: ReadonlyMap<NoteId, string>): string {
  let number = [...marks.values()].filter(isLettered).length;
  let letters = "";
  do {
    letters = String.fromCharCode(97 + (number % 26)) + letters;
    number = Math.floor(number / 26) - 1;
  } while (number >= 0);
  return letters;
}

function joinMarks(marks: readonly string[]): string {
  const plain = marks.filter((mark) => !isLettered(mark)).join("");
  return plain + marks.filter(isLettered).join(",");
}

/** Signs before letters, `b` before `aa`. */
function byMark(a: { readonly mark: string }, b: { readonly mark: string }): number {
  if (isLettered(a.mark) !== isLettered(b.mark)) return isLettered(a.mark) ? 1 : -1;
  return a.mark.length - b.mark.length || (a.mark < b.mark ? -1 : 1);
}
