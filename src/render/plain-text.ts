/** Text as a terminal takes it: how wide it is, where it may break, and nothing in it that steers. */

/**
 * Without control characters: a label from a file can't move the cursor, change colours or turn the writing direction.
 * Breaks and tabs become spaces, everything else the replacement character, so that it is seen.
 */
export function printable(text: string): string {
  return isPlainAscii(text) ? text : text.replace(BREAKS, " ").replace(CONTROLS, "\ufffd");
}

const BREAKS = /[\t-\r\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function isPlainAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** Columns that a text takes on a terminal: 2 for wide characters and emoji, 0 for what joins the one before it. */
export function textWidth(text: string): number {
  if (isPlainAscii(text)) return text.length;
  let width = 0;
  let joined = false;
  for (const character of text) {
    if (!joined) width += characterWidth(character);
    joined = character === "\u200d";
  }
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return 1; // half a flag
  if (code >= 0x1f3fb && code <= 0x1f3ff) return 0; // skin tones
  if (/[\p{M}\u200b-\u200d\u2060\ufeff\u1160-\u11ff]/u.test(character)) return 0;
  return isWide(code) || /\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
}

/** East Asian wide and full-width (Unicode Standard Annex 11). */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97c) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Lines of at most that width, broken at spaces; a single word that is longer breaks between characters. */
export function wrap(text: string, width: number): readonly string[] {
  if (textWidth(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    if (word === "") continue;
    const length = textWidth(word);
    if (line !== "" && used + 1 + length <= width) {
      line += ` ${word}`;
      used += 1 + length;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = length <= width ? [word] : broken(word, width);
    line = pieces.pop() ?? "";
    used = textWidth(line);
    lines.push(...pieces);
  }
  lines.push(line);
  return lines;
}

/** A word in pieces that fit, never between a character and what joins it. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces;
}

/** Width of the longest word: below it, words have to break. */
export function longestWord(text: string): number {
  let longest = 0;
  for (const word of text.split(" ")) longest = Math.max(longest, textWidth(word));
  return longest;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(width - textWidth(text), 0));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(width - textWidth(text), 0)) + text;
}

export function centred(text: string, width: number): string {
  const room = Math.max(width - textWidth(text), 0);
  return " ".repeat(Math.floor(room / 2)) + text + " ".repeat(room - Math.floor(room / 2));
}
