/** What quotes are in text with tabs between its cells: Google Sheets quotes nothing there, Excel does. Loaded with the first quote. */
import { type Quotes, quote } from "./csv-format.ts";
import { utf8Blocks } from "./encoding.ts";
import type { ByteSource } from "./file-bytes.ts";
import type { Encoding } from "./sheet.ts";

/** Lines of another width among so many: still one table. */
const linesToOneUneven = 20;
const tab = 9;
const feed = 10;
const carriageReturn = 13;

/**
 * Quotes are as they were typed where, read as CSV has them, they don't enclose cells, or enclose tabs and line breaks
 * alike, while the lines without regard to them are rows of one width.
 *
 * @throws LoyaltyError (exit 3) where the text stops being text
 */
export async function quotesInTabbed(source: ByteSource, encoding: Encoding): Promise<Quotes> {
  const scan = new QuoteScan();
  for await (const block of utf8Blocks(source, encoding)) scan.feed(block);
  return scan.end();
}

class QuoteScan {
  #state: "start" | "plain" | "open" | "after" = "start";
  /** A quote stands where CSV has none. */
  #fault = false;
  /** Of the quoted cell that is open: what it holds. */
  #holds = { tab: false, lineBreak: false, pair: false };
  /** A whole cell in quotes holds a tab and a line break: it may begin and end in two people's answers. */
  #doubt = false;
  /** A whole cell in quotes holds doubled ones: whoever wrote that does quote. */
  #doubled = false;
  #tabs = 0;
  #lineIsBlank = true;
  /** Tabs of the first line that has any. */
  #width: number | null = null;
  #lines = 0;
  #uneven = 0;

  feed(block: Buffer): void {
    // by position, as an iterator takes several times as long
    for (let at = 0; at < block.length; at++) {
      const byte = block[at]!;
      this.#count(byte);
      if (!this.#fault) this.#step(byte);
    }
  }

  end(): Quotes {
    this.#endLine();
    if (this.#state === "open") this.#fault = true;
    if (this.#state === "after") this.#close();
    const even = this.#lines > 0 && this.#uneven * linesToOneUneven <= this.#lines;
    return even && !this.#doubled && (this.#fault || this.#doubt) ? "literal" : "cells";
  }

  #count(byte: number): void {
    if (byte === feed || byte === carriageReturn) {
      this.#endLine();
      return;
    }
    this.#lineIsBlank = false;
    if (byte === tab) this.#tabs++;
  }

  #endLine(): void {
    if (!this.#lineIsBlank) {
      if (this.#tabs > 0) this.#width ??= this.#tabs;
      if (this.#width !== null) this.#lines++;
      if (this.#width !== null && this.#width !== this.#tabs) this.#uneven++;
    }
    this.#tabs = 0;
    this.#lineIsBlank = true;
  }

  #step(byte: number): void {
    const ends = byte === tab || byte === feed || byte === carriageReturn;
    switch (this.#state) {
      case "start":
        if (byte === quote) {
          this.#state = "open";
          this.#holds = { tab: false, lineBreak: false, pair: false };
        } else if (!ends) this.#state = "plain";
        break;
      case "plain":
        if (byte === quote) this.#fault = true;
        else if (ends) this.#state = "start";
        break;
      case "open":
        if (byte === quote) this.#state = "after";
        else if (byte === tab) this.#holds.tab = true;
        else if (ends) this.#holds.lineBreak = true;
        break;
      case "after":
        if (byte === quote) {
          this.#holds.pair = true;
          this.#state = "open";
        } else if (ends) {
          this.#close();
          this.#state = "start";
        } else this.#fault = true;
    }
  }

  #close(): void {
    const { tab, lineBreak, pair } = this.#holds;
    if (tab && lineBreak) this.#doubt = true;
    else if (pair) this.#doubled = true;
  }
}
