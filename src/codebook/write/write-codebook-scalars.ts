/** Texts as YAML reads them back, and as a comment may show them. */

/** A number that the codebook's reader, and any other reader of YAML, takes for the text it is. */
const plainNumber = /^(?:0|-?[1-9]\d{0,14})$/;
/** Letters and digits, and within them what has no meaning in YAML, within brackets neither. */
const plainWords =
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _.()/%+=<>;!?'*&$@^~|-]*[\p{L}\p{M}\p{N}_.()/%+=<>;!?'*&$@^~|-])?$/u;
/** What other readers of YAML take for something else than a text. */
const meansMore = /^(?:true|false|null|yes|no|on|off)$/i;
const looksNumeric = /^\d[\d._:eExXoObBa-fA-F+-]*$/;

/** Neither printed as something visible nor harmless: control codes, marks that turn the direction of text, odd spaces. */
const hidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufeff]|(?![\u200c\u200d])\p{Cf}|(?! )\p{Zs}/gu;

/** A scalar that reads as exactly this text wherever a text may stand, in flow and in block style. */
export function textScalar(text: string): string {
  if (plainNumber.test(text)) return text;
  return isPlain(text) ? text : quoted(text);
}

/** The same where numbers aren't taken for texts, as in an expression. */
export function stringScalar(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

export function numberScalar(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function isPlain(text: string): boolean {
  return plainWords.test(text) && !meansMore.test(text) && !looksNumeric.test(text);
}

function quoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(hidden, escapeCode);
  return `"${escaped}"`;
}

function escapeCode(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}

/** One line that can't end the comment, steer a terminal or turn the direction of what follows. */
export function commentText(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, " ")
    .replace(hidden, "\ufffd")
    .trim();
}

/** A name or a cell within a comment's sentence, shortened where it is long. */
export function commentQuote(text: string): string {
  const letters = [...commentText(text)];
  return `"${letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : letters.join("")}"`;
}

/** Letters, not UTF-16 units: what stands in how many columns, but for wide ones. */
export function lengthOf(text: string): number {
  return text.length < 60 ? text.length : [...text].length;
}

const widest = 100;

/** Comment lines of at most 100 columns; those after the first are set in by `hanging`. */
export function commentLines(text: string, pad = "", lead = "", hanging = " ".repeat(lead.length)): string[] {
  const lines: string[] = [];
  let line = `${pad}# ${lead}`;
  let empty = true;
  for (const word of commentText(text)
    .split(" ")
    .flatMap((word) => pieces(word, widest - pad.length - lead.length - 6))) {
    if (!empty && [...line].length + 1 + [...word].length > widest) {
      lines.push(line);
      line = `${pad}# ${hanging}`;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

function pieces(word: string, longest: number): string[] {
  const letters = [...word];
  if (letters.length <= longest) return [word];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += longest) parts.push(letters.slice(at, at + longest).join(""));
  return parts;
}
