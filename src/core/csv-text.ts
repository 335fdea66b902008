/** Texts as cells of a CSV: on one line, quoted where they must be, and nothing that a spreadsheet would run. */

/** Line breaks, tabs, other control characters and what ends a line in some programs: one space for each run of them. */
export function flat(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** What a spreadsheet takes for a formula, full-width signs included; numbers are none. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\uff0b\uff0d\uff1d\uff20]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text);
}

/** A text on one line, with an apostrophe before it where a spreadsheet would run it. */
export function guarded(text: string): string {
  const line = flat(text);
  return looksLikeFormula(line) ? `'${line}` : line;
}

/** A cell of a CSV with commas: quoted where it must be, quotes doubled. */
export function csvCell(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
