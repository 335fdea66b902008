/**
 * WordprocessingML as text. `docx` has words for less of it than Word knows, and takes ten times as long to write a table down;
 * it makes the file around these parts.
 */

/** Well-formed, in the order that the schema demands. */
export type Xml = string & { readonly isXml: true };

export type Attributes = { readonly [name: string]: string | number };

export function element(name: string, attributes: Attributes | null, ...children: readonly Xml[]): Xml {
  let start = `<${name}`;
  for (const key in attributes) start += ` ${key}="${escaped(String(attributes[key]))}"`;
  return (children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`) as Xml;
}

/** `<w:jc w:val="center"/>`; an element that is only there or not, where no value is given. */
export function valued(name: string, value?: string | number): Xml {
  return element(`w:${name}`, value === undefined ? null : { "w:val": value });
}

/** What stands between tags. */
function textXml(text: string): Xml {
  return escaped(text) as Xml;
}

function escaped(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export type RunLook = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Raised, of footnotes' marks. */
  readonly raised?: boolean;
};

export type ParagraphLook = {
  readonly style: string;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** Left and right, in twentieths of a point. */
  readonly indent?: readonly [left: number, right: number];
  readonly align?: "left" | "right" | "center";
  /** The first line starts this much further left, where the others do begin. */
  readonly hanging?: number;
};

/** @param text decides its direction: the first letter's */
export function paragraph(
  { style, keepNext, indent, align, hanging }: ParagraphLook,
  text: string,
  runs: readonly Xml[],
): Xml {
  const properties = [valued("pStyle", style)];
  if (keepNext === true) properties.push(valued("keepNext"));
  if (startsRightToLeft(text)) properties.push(valued("bidi"));
  if (indent !== undefined && (indent[0] > 0 || indent[1] > 0)) {
    properties.push(element("w:ind", { "w:left": indent[0], "w:right": indent[1] }));
  }
  if (hanging !== undefined) properties.push(element("w:ind", { "w:left": hanging, "w:hanging": hanging }));
  if (align !== undefined) properties.push(valued("jc", align));
  return element("w:p", null, element("w:pPr", null, ...properties), ...runs);
}

/** Runs of a text; those of Arabic or Hebrew letters are marked as such, for Word doesn't see it by itself. */
export function runs(text: string, look: RunLook = {}): readonly Xml[] {
  const clean = cleanText(text);
  if (clean === "") return [];
  if (!RIGHT_TO_LEFT.test(clean)) return [run(clean, look, false)];
  const pieces: Xml[] = [];
  let end = 0;
  for (const { 0: words, index } of clean.matchAll(STRETCHES)) {
    if (index > end) pieces.push(run(clean.slice(end, index), look, false));
    pieces.push(run(words, look, true));
    end = index + words.length;
  }
  return end < clean.length ? [...pieces, run(clean.slice(end), look, false)] : pieces;
}

const SPACED = { "xml:space": "preserve" };

function run(text: string, look: RunLook, rightToLeft: boolean): Xml {
  return runOf(look, rightToLeft, element("w:t", SPACED, textXml(text)));
}

/** A run around anything, in the order of properties that the schema demands. */
function runOf({ bold, italic, raised }: RunLook, rightToLeft: boolean, content: Xml): Xml {
  const properties: Xml[] = [];
  if (bold === true) properties.push(valued("b"), valued("bCs"));
  if (italic === true) properties.push(valued("i"), valued("iCs"));
  if (raised === true) properties.push(valued("vertAlign", "superscript"));
  if (rightToLeft) properties.push(valued("rtl"));
  return properties.length === 0
    ? element("w:r", null, content)
    : element("w:r", null, element("w:rPr", null, ...properties), content);
}

/** A field whose result is there already: Word shows it until it works it out again. All of its runs have one look. */
export function field(instruction: string, result: string, look: RunLook = {}): readonly Xml[] {
  return [...fieldStart(instruction, look), ...runs(result, look), fieldEnd(look)];
}

/** The beginning of a field whose result is what follows, over several paragraphs if need be. */
export function fieldStart(instruction: string, look: RunLook = {}): readonly Xml[] {
  const words = element("w:instrText", SPACED, textXml(` ${instruction} `));
  return [mark("begin", look), runOf(look, false, words), mark("separate", look)];
}

export function fieldEnd(look: RunLook = {}): Xml {
  return mark("end", look);
}

function mark(type: "begin" | "separate" | "end", look: RunLook): Xml {
  return runOf(look, false, element("w:fldChar", { "w:fldCharType": type }));
}

/** Names hidden from Word's list of bookmarks start with `_`. */
export type BookmarkMaker = (name: string, content: readonly Xml[]) => readonly Xml[];

/** Numbers the bookmarks of one document. */
export function bookmarkMaker(): BookmarkMaker {
  let id = 0;
  return (name, content) => {
    id += 1;
    const start = element("w:bookmarkStart", { "w:id": id, "w:name": name });
    return [start, ...content, element("w:bookmarkEnd", { "w:id": id })];
  };
}

export function linkTo(bookmark: string, content: readonly Xml[]): Xml {
  return element("w:hyperlink", { "w:anchor": bookmark, "w:history": 1 }, ...content);
}

/**
 * What XML may hold: breaks and tabs become spaces; control characters, noncharacters and halves of surrogate pairs the
 * replacement character, so that it is seen that there was something.
 */
export function cleanText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\t-\r\u0085\u2028\u2029]/g, " ").replace(FORBIDDEN, "\ufffd");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/gu;

const LETTERS = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
const RIGHT_TO_LEFT = new RegExp(`[${LETTERS}]`);
const STRETCHES = new RegExp(`[${LETTERS}]+(?:[^\\p{L}\\p{N}]+[${LETTERS}]+)*`, "gu");

function startsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? "");
}
