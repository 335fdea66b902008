/** Text that readers of Markdown (GitHub's, CommonMark's, Pandoc's) show as it is, wherever it comes from. */
import { printable } from "../plain-text.ts";

/** One line without anything that steers: no control characters, no halves of characters, no runs of spaces. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * An empty comment ends a piece of text where no backslash would do: GitHub makes addresses, mentions and emoji of finished
 * text, after the backslashes are gone.
 */
const END = "<!-- -->";

/** What means something within a line; `\w` and case as in ASCII. */
const MEANING =
  /[\\`*[\]|~$^#{]|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]+;)|-(?=-)|\.(?=\.\.)|@(?=\w)|:(?=\/\/|[\w+-]*[A-Za-z+][\w+-]*:)|[Ww]{3}(?=\.)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Within a line or a cell of a table. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(MEANING, (found) => {
    if (found === "@" || found === ":" || found.length > 1) return found + END;
    return `\\${found}`;
  });
}

/** What would start a list, a quotation, a heading's underline, a definition or a title block. */
const STARTER = /^[-+>=:%]/;

/** `1.`, `a)`, `(iv)`: Pandoc knows them all. */
const NUMBERED = /^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s|$)/;

/** Pandoc takes it for a table's caption. */
const CAPTION = /^([Tt]able):/;

/** At the beginning of a line. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text).replace(STARTER, "\\$&").replace(NUMBERED, "$1\\$2").replace(CAPTION, "$1\\:");
}

/** Strong, whatever stands at its ends; nothing of nothing. */
export function strong(text: string): string {
  const escaped = escapeMarkdown(text);
  return escaped === "" ? "" : `**${escaped}**`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."a\u1d43 b\u1d47 c\u1d9c d\u1d48 e\u1d49 f\u1da0 g\u1d4d h\u02b0 i\u2071 j\u02b2 k\u1d4f l\u02e1 m\u1d50 n\u207f".split(
      " ",
    ),
    ..."o\u1d52 p\u1d56 r\u02b3 s\u02e2 t\u1d57 u\u1d58 v\u1d5b w\u02b7 x\u02e3 y\u02b8 z\u1dbb".split(" "),
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Marks of footnotes in raised letters, which need no markup; in brackets where Unicode lacks one (q). */
export function raised(marks: string): string {
  const letters = [...marks];
  const known = (letter: string) => !/[a-z]/.test(letter) || SUPERSCRIPTS[letter] !== undefined;
  if (!letters.every(known)) return `\u207d${escapeMarkdown(marks)}\u207e`;
  return letters.map((letter) => SUPERSCRIPTS[letter] ?? escapeMarkdown(letter)).join("");
}
