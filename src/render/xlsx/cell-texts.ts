/** Texts as cells of a workbook may hold them. */
import type { CellObject } from "write-excel-file/node";

/** Characters that a cell takes. */
const LONGEST = 32_767;
const CUT = " \u2026";

/** On one line, without what XML forbids, and no longer than a cell may be. */
export function cellString(text: string): string {
  const line = oneLine(text);
  return line.length <= LONGEST
    ? line
    : `${line
        .slice(0, LONGEST - CUT.length)
        .toWellFormed()
        .replace(/\ufffd$/, "")}${CUT}`;
}

/** Pieces of a text of which each fits into a cell. */
export function cellStrings(text: string, longest = LONGEST): readonly string[] {
  const pieces: string[] = [];
  let rest = oneLine(text);
  while (rest.length > longest) {
    const space = rest.lastIndexOf(" ", longest);
    const end = space > longest / 2 ? space : endBefore(rest, longest);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** Never between the two halves of one character. */
function endBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]/g;

function oneLine(text: string): string {
  return text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, " ")
    .toWellFormed()
    .replace(FORBIDDEN, "");
}

/**
 * A text cell, never a formula, and one that stays a text when somebody edits it.
 * @param text as `cellString` made it
 */
export function textCell<Style extends object>(text: string, style: Style): CellObject & Style {
  const format = /^[=+\-@\uff0b\uff0d\uff1d\uff20]./.test(text) ? { format: "@" } : {};
  return { type: String, value: storable(text), ...format, ...style };
}

/** The text as the library has to be given it so that the workbook says just this. */
export function storable(text: string): string {
  // `_x0041_` would be read as an escaped A
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  // its index of texts is a plain object: "constructor" would be found there; it drops the character that is put before
  return escaped in {} ? `\u0000${escaped}` : escaped;
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."abcdefghijklmnoprstuvwxyz"].map((letter, index) => [letter, [..."ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"][index]!]),
);

/** Marks of footnotes as raised letters, where there are such: a cell has one font only. */
export function raised(marks: string): string {
  return [...marks].map((letter) => RAISED[letter] ?? letter).join("");
}
