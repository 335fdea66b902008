/** Text as markup: nothing in it can become an element, an attribute or an instruction. */

/** For elements and for attributes in double quotes. Well-formed XML too, whatever the text is. */
export function escaped(text: string): string {
  return plain(text).replace(SPECIAL, (character) => ENTITIES[character]!);
}

/** A label that stands alone, read in the direction of its own letters. */
export function label(text: string): string {
  return turns(text) ? `<bdi>${breakable(text)}</bdi>` : breakable(text);
}

/** Words that no line can hold have places where they may break: browsers take minutes to find some by themselves. */
function breakable(text: string): string {
  if (text.length < ENDLESS) return escaped(text);
  return text
    .split(ENDLESS_WORDS)
    .map((part, index) => (index % 2 === 1 ? piecesOf(part).map(escaped).join("<wbr/>") : escaped(part)))
    .join("");
}

function piecesOf(word: string): readonly string[] {
  const letters = [...word];
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; from += PIECE) pieces.push(letters.slice(from, from + PIECE).join(""));
  return pieces;
}

const ENDLESS = 60;
const PIECE = 20;
const ENDLESS_WORDS = new RegExp(`(\\S{${ENDLESS},})`);

/** A sentence of the report's language: words in it that are written from right to left don't turn what follows them. */
export function sentence(text: string): string {
  if (!turns(text)) return breakable(text);
  return text
    .split(RIGHT_TO_LEFT_WORDS)
    .map((part, index) => (index % 2 === 1 ? `<bdi>${breakable(part)}</bdi>` : breakable(part)))
    .join("");
}

/** Whether a text has letters that are written from right to left. */
export function turns(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The first characters of a text where it is long. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}\u2026`;
}

const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no document may hold, and what turns the direction of writing without a letter, is shown as what can't be shown. */
function plain(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd").toWellFormed();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** One after the other, with what stands between them. */
const RIGHT_TO_LEFT_WORDS = new RegExp(`(${RIGHT_TO_LEFT.source}+(?:[\\s\\p{P}]+${RIGHT_TO_LEFT.source}+)*)`, "u");
