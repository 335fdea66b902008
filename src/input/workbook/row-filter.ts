/**
 * Takes plainly spelled rows of a sheet out of what the parser gets: it is exact about everything that XML can be, and slow
 * for it. What it still gets is the same document with rows left out, so it finds every fault outside of them.
 */
import type { XmlHandlers } from "./xml.ts";

/** Handlers that know rows so plain that they need no parser. */
export type PlainRows = XmlHandlers & {
  /** How a row's tag begins, without `>`, and its whole closing tag. */
  readonly rowTags: { readonly begin: string; readonly end: string };
  /** The element that rows are children of is open, and none within it. */
  readonly inRows: boolean;
  /** Takes the row between the positions; false where the parser must: nothing of it is taken then. */
  plainRow(xml: string, from: number, to: number): boolean;
};

export type RowParser = {
  /** Elements open. */
  readonly depth: number;
  write(xml: string): void;
  /** Something was taken that the parser didn't see. */
  passed(): void;
  end(): void;
};

/** A row is held back until it is whole; not beyond so many characters. */
const longestHeld = 1024 * 1024;

export class RowFilter {
  readonly #parser: RowParser;
  readonly #rows: PlainRows;
  /** From now on all is the parser's. */
  #given = false;
  #held = "";
  /** Last character that the parser got. */
  #last = "";
  #begun = false;

  constructor(parser: RowParser, rows: PlainRows) {
    this.#parser = parser;
    this.#rows = rows;
  }

  write(text: string): void {
    if (this.#given) {
      this.#parser.write(text);
      return;
    }
    const xml = this.#held + text;
    this.#held = "";
    let at = 0;
    while (!this.#given && at < xml.length) {
      const next = this.#step(xml, at);
      if (next === null) return;
      at = next;
    }
    if (at < xml.length) this.#parser.write(at === 0 ? xml : xml.slice(at));
  }

  end(): void {
    if (this.#held !== "") this.#parser.write(this.#held);
    this.#parser.end();
  }

  /** @returns where to go on; null where more text is needed, and the rest is held */
  #step(xml: string, from: number): number | null {
    const { begin, end } = this.#rows.rowTags;
    const at = xml.indexOf(begin, from);
    if (at < 0) {
      const rest = Math.max(from, xml.length - begin.length);
      this.#parse(xml, from, rest);
      return this.#hold(xml, rest);
    }
    this.#parse(xml, from, at);
    if (this.#given) return at;
    const close = xml.indexOf(end, at);
    if (close < 0) return this.#hold(xml, at);
    const next = close + end.length;
    if (this.#rows.inRows && this.#rows.plainRow(xml, at, next)) {
      this.#parser.passed();
      return next;
    }
    const { depth } = this.#parser;
    this.#parse(xml, at, next);
    if (this.#parser.depth !== depth) this.#given = true;
    return next;
  }

  /** What looks like a row may stand in a comment, which may end anywhere: behind the first, all is the parser's. */
  #parse(xml: string, from: number, to: number): void {
    if (from === to || (this.#rows.inRows && isSpace(xml, from, to))) return;
    const part = xml.slice(from, to);
    const seen = this.#begun ? this.#last + part : part.replace(/^\ufeff?<\?xml /, "");
    this.#begun = true;
    this.#last = part.slice(-1);
    this.#parser.write(part);
    if (/<[!?]/.test(seen)) this.#given = true;
  }

  #hold(xml: string, from: number): number | null {
    if (xml.length - from > longestHeld || this.#given) {
      this.#given = true;
      return from;
    }
    this.#held = xml.slice(from);
    return null;
  }
}

/** Such as stands between rows. */
function isSpace(xml: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return true;
}
