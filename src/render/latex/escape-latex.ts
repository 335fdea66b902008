/** Text that LaTeX prints as it is: no command, no ligature, no character that the engine doesn't know. */
import { oneLine } from "../markdown/escape-markdown.ts";
import { textWidth } from "../plain-text.ts";

/** What a character is in LaTeX, and how wide in thousandths of the type's size. */
type Glyph = { readonly tex: string; readonly width: number; readonly breaks: boolean };

/** Words that are longer may break anywhere; the longest that a dictionary has are shorter. */
const LONGEST_WORD = 30;

/** Between two places where a long word may break. */
const PIECE = 6;

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "`": "\\textasciigrave{}",
  // at the beginning of a row these would belong to the end of the row before
  "[": "{[}",
  "]": "{]}",
  "*": "{*}",
  "\u00a0": "~",
  "\u00ad": "\\-",
};

/** Which of them a font of 256 characters has, as pdfTeX reads UTF-8. */
const KNOWN =
  /[\u00a1-\u00ac\u00ae-\u00ff\u0100-\u0107\u010a-\u0113\u0116-\u0123\u012a\u012b\u012e-\u0131\u0136\u0137\u0139-\u013e\u0141-\u0148\u014c\u014d\u0150-\u0155\u0158-\u0165\u016a\u016b\u016e-\u0171\u0178-\u017e\u0218-\u021b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u20ac\u2122]/;

/** Widths of the characters from the space to the tilde in Computer Modern Roman at 10 points, in thousandths of an em. */
const WIDTHS =
  "333 278 500 833 500 833 778 278 389 389 500 778 278 333 278 500 500 500 500 500 500 500 500 500 500 500 278 278 778 778 778 472 778 750 708 722 764 681 653 785 750 361 514 778 625 917 750 778 681 778 736 556 722 750 750 1028 750 750 611 278 500 278 611 778 278 500 556 444 556 444 306 500 556 278 306 528 278 833 556 500 556 528 392 394 389 556 528 722 528 528 444 500 278 500 611"
    .split(" ")
    .map(Number);

/** A character behind another that it would become one with: `--`, `,,`, `''`. */
const LIGATURES: ReadonlySet<string> = new Set(["--", ",,", "''"]);

/** `[U+1F600]`, which is wider than most characters that it stands for. */
function standInWidth(hex: string): number {
  return [...`[U+${hex}]`].reduce((sum, character) => sum + WIDTHS[character.charCodeAt(0) - 32]!, 0);
}

function glyph(character: string, before: string, after: string): Glyph {
  const code = character.codePointAt(0)!;
  const width = WIDTHS[code - 32] ?? 750;
  if (character === "'") {
    // an apostrophe between letters, else what a keyboard has
    const apostrophe = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    return { tex: apostrophe ? "'" : "\\textquotesingle{}", width, breaks: false };
  }
  const special = SPECIAL[character];
  if (special !== undefined) return { tex: special, width, breaks: false };
  if (LIGATURES.has(before + character)) return { tex: `{}${character}`, width, breaks: false };
  if (code < 0x7f || KNOWN.test(character)) return { tex: character, width, breaks: false };
  const hex = code.toString(16).toUpperCase().padStart(4, "0");
  const wide = textWidth(character) === 2;
  return {
    tex: `\\loyaltychar{${hex}}${wide ? "\\allowbreak{}" : ""}`,
    width: standInWidth(hex),
    breaks: true,
  };
}

/** A word as pieces between which it may break. */
function pieces(word: string, longest: number): readonly { readonly tex: string; readonly width: number }[] {
  const characters = [...word];
  const long = characters.length > longest;
  const made: { tex: string; width: number }[] = [];
  let piece = { tex: "", width: 0 };
  let size = 0;
  for (const [index, character] of characters.entries()) {
    const { tex, width, breaks } = glyph(character, characters[index - 1] ?? "", characters[index + 1] ?? "");
    if (breaks && size > 0) {
      made.push(piece);
      piece = { tex: "", width: 0 };
    }
    piece = { tex: piece.tex + tex, width: piece.width + width };
    size += 1;
    if (breaks || (long && size >= Math.min(PIECE, longest))) {
      made.push(piece);
      piece = { tex: "", width: 0 };
      size = 0;
    }
  }
  if (size > 0) made.push(piece);
  return made;
}

/** @param longest letters of a word that doesn't break */
export function escapeLatex(text: string, longest = LONGEST_WORD): string {
  return oneLine(text)
    .split(" ")
    .map((word) => {
      const parts = pieces(word, longest);
      const between = [...word].length > longest ? "\\allowbreak{}" : "";
      return parts.map(({ tex }) => tex).join(between);
    })
    .join(" ");
}

/** A figure: a hyphen in it is a sign or stands between two limits, and no place to break. */
export function escapeFigure(text: string): string {
  return escapeLatex(text)
    .split(" ")
    .map((word) => (word.includes("-") ? `\\mbox{${word}}` : word))
    .join(" ");
}

export type Measure = {
  /** In one line. */
  readonly whole: number;
  /** Of its longest part that doesn't break. */
  readonly part: number;
};

/** The smaller the type, the wider it is cut. */
const CUT: Readonly<Record<number, number>> = { 10: 1, 9: 1.03, 8: 1.065, 7: 1.14 };
const BOLD = 1.16;
/** For what kerning and rounding add. */
const SLACK = 0.5;

/** How wide a text becomes, in points, a little more rather than less. */
export function measure(
  text: string,
  size: number,
  { bold = false, longest = LONGEST_WORD }: { readonly bold?: boolean; readonly longest?: number } = {},
): Measure {
  const line = oneLine(text);
  if (line === "") return { whole: 0, part: 0 };
  let whole = 0;
  let part = 0;
  for (const [index, word] of line.split(" ").entries()) {
    if (index > 0) whole += WIDTHS[0]!;
    for (const { width } of pieces(word, longest)) {
      whole += width;
      part = Math.max(part, width);
    }
  }
  const scale = (size * (CUT[size] ?? 1.1) * (bold ? BOLD : 1)) / 1000;
  return { whole: whole * scale + SLACK, part: part * scale + SLACK };
}
