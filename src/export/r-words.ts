/** What R allows of names and strings. */
import { flat } from "./cell-text.ts";

const reserved = new Set(
  (
    "if else repeat while function for next break TRUE FALSE NULL Inf NaN NA NA_integer_ NA_real_ NA_character_ " +
    "NA_complex_ in T F"
  ).split(" "),
);

/** A string in double quotes; what isn't ASCII is escaped, so that R reads it alike in every locale. */
export function rString(text: string): string {
  let escaped = "";
  for (const character of flat(text)) {
    const code = character.codePointAt(0)!;
    if (character === '"' || character === "\\") escaped += `\\${character}`;
    else if (code < 0x80) escaped += character;
    else if (code >= 0xd800 && code <= 0xdfff) escaped += "\\ufffd";
    else escaped += code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
  }
  return `"${escaped}"`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}

/** A column of the data frame `d`. */
export function rColumn(name: string): string {
  const isName = /^[A-Za-z][A-Za-z0-9._]*$/.test(name) && !reserved.has(name);
  return isName ? `d$${name}` : `d[[${rString(name)}]]`;
}

/** `c(...)` on lines of a readable length. */
export function rVector(parts: readonly string[], indent = "  "): string {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    const longer = line === "" ? part : `${line}, ${part}`;
    if (longer.length > 100 && line !== "") {
      lines.push(`${line},`);
      line = part;
    } else line = longer;
  }
  return `c(${[...lines, line].join(`\n${indent}`)})`;
}

/** A comment of one line. */
export function rComment(text: string): string {
  return `# ${flat(text)}`;
}
