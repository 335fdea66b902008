/** What SPSS allows of names, strings and lines; PSPP allows the same. */
import { flat } from "./cell-text.ts";
import { UniqueNames } from "./unique-names.ts";

const reserved = new Set(["ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH"]);

/** Bytes of a name, of a label of a variable and of a label of a value, at most. */
const longestName = 64;
const longestVariableLabel = 255;
const longestValueLabel = 120;

/** A line of syntax has 250 bytes at most; strings are broken up so that no line comes near it. */
const longestPiece = 180;

/**
 * Names for SPSS, in the order given: ASCII letters, digits and _, beginning with a letter, no word of its own, unique
 * whatever the case. Names that are so already stay as they are, before any other takes theirs.
 */
export function spssNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new UniqueNames();
  const found = new Map<string, string>();
  for (const name of names) {
    if (!isAllowed(name) || taken.has(name)) continue;
    taken.take(name);
    found.set(name, name);
  }
  for (const name of names) {
    if (found.has(name)) continue;
    const base = nearestAllowed(name);
    found.set(
      name,
      taken.first(base, (n) => `${base.slice(0, longestName - 8)}_${n}`),
    );
  }
  return found;
}

function isAllowed(name: string): boolean {
  return /^[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?$/.test(name) && name.length <= longestName && !isReserved(name);
}

function isReserved(name: string): boolean {
  return reserved.has(name.toUpperCase());
}

function nearestAllowed(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+/, "")
    .slice(0, longestName - 8)
    .replace(/_+$/, "");
  if (ascii === "") return "v";
  return /^[A-Za-z]/.test(ascii) && !isReserved(ascii) ? ascii : `v_${ascii}`;
}

/** A string in single quotes, on several lines where it is long; it can't end early, whatever the text. */
export function spssString(text: string): string {
  return pieces(flat(text))
    .map((piece) => `'${piece.replaceAll("'", "''")}'`)
    .join(" +\n    ");
}

export function variableLabel(text: string): string {
  return spssString(shortened(text, longestVariableLabel));
}

export function valueLabel(text: string): string {
  return spssString(shortened(text, longestValueLabel));
}

export function isShortened(text: string, of: "variable" | "value"): boolean {
  return utf8Length(flat(text)) > (of === "variable" ? longestVariableLabel : longestValueLabel);
}

function shortened(text: string, bytes: number): string {
  const line = flat(text);
  return utf8Length(line) <= bytes ? line : `${startOf(line, bytes - 3).trimEnd()}...`;
}

function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let rest = text; rest !== "" || found.length === 0; ) {
    const piece = startOf(rest, longestPiece);
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return found;
}

/** As many whole characters as fit into so many bytes, where a quote counts double. */
function startOf(text: string, bytes: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += character === "'" ? 2 : utf8Length(character);
    if (used > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** Comments of a line each, whatever the text: one ends where its line does. */
export function spssComment(text: string): string {
  return pieces(flat(text))
    .map((piece) => `* ${piece.trim().replace(/[.\s]+$/, "")}.`)
    .join("\n");
}

/** Words one after another, with further lines set in: no line of syntax begins at the margin but a command's first. */
export function wrapped(words: readonly string[], separator = " ", indent = "    "): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line}${separator}${word}`;
    if (longer.length > 110 && line !== "") {
      lines.push(line);
      line = `${separator.trimStart()}${word}`;
    } else line = longer;
  }
  return [...lines, line].join(`\n${indent}`);
}
