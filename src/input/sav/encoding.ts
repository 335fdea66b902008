/** In which encoding the texts of an SPSS file are: by its name (record 7/20) or its code page (7/3). */
import { decodeWindows1252 } from "../other-encodings.ts";
import type { Encoding } from "../sheet.ts";

/** What older SPSS for Windows wrote, and the nearest to an unknown one-byte encoding. */
const fallback = "windows-1252";

/** Code pages that have no name of the form windows-125x. */
const codePages: Readonly<Record<number, string>> = {
  437: "ibm437",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20127: "us-ascii",
  20866: "koi8-r",
  20932: "euc-jp",
  21866: "koi8-u",
  51932: "euc-jp",
  51936: "gbk",
  51949: "euc-kr",
  54936: "gb18030",
  65001: "utf-8",
};

/** Names that the WHATWG list doesn't have. */
const otherNames: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  ansi: "windows-1252",
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  "euc-cn": "gbk",
  cp65001: "utf-8",
};

export type TextEncoding = {
  /** As TextDecoder calls it. */
  readonly name: string;
  /**
   * What the file names and nobody here knows; "" where it names none, which matters only if a byte above 127 comes;
   * null where `name` is what the file says.
   */
  readonly unknown: string | null;
};

/**
 * @param declared the content of record 7/20; null without one
 * @param codePage the character code of record 7/3; null without one. 2 and 3 mean ASCII of 7 and 8 bits: no encoding
 * @param wanted by the user, instead of what the file says; UTF-16 is never in such a file
 */
export function textEncoding(
  declared: string | null,
  codePage: number | null,
  wanted: Encoding | undefined,
): TextEncoding {
  if (wanted === "utf-8" || wanted === "windows-1252") return { name: wanted, unknown: null };
  const said = declared?.trim() ?? "";
  if (said !== "") return known(said) ?? { name: fallback, unknown: said };
  if (codePage === null || codePage <= 4) return { name: fallback, unknown: "" };
  return known(nameOf(codePage)) ?? { name: fallback, unknown: `code page ${codePage}` };
}

function nameOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  return codePages[codePage] ?? `cp${codePage}`;
}

function known(label: string): TextEncoding | null {
  const lower = label.toLowerCase();
  // no text of such a file can be in these: its names and blanks are bytes of ASCII
  if (/^(utf-?16|ucs|iso-10646|iso-2022|replacement)/.test(lower)) return null;
  try {
    return { name: new TextDecoder(otherNames[lower] ?? lower).encoding, unknown: null };
  } catch {
    return null;
  }
}

/** Bytes -> text; knows whether any of them was outside ASCII, where all encodings here agree. */
export class TextReader {
  readonly #decode: (bytes: Buffer) => string;
  sawNonAscii = false;

  constructor(encoding: TextEncoding) {
    const decoder = new TextDecoder(encoding.name, { ignoreBOM: true });
    this.#decode = encoding.name === "windows-1252" ? decodeWindows1252 : (bytes) => decoder.decode(bytes);
  }

  /** `bytes[start..end)` without the blanks and zero bytes that fill it up on the right. */
  trimmed(bytes: Buffer, start: number, end: number): string {
    let last = end;
    while (last > start && (bytes[last - 1] === 0x20 || bytes[last - 1] === 0)) last -= 1;
    if (last === start) return "";
    for (let at = start; at < last; at++) {
      if (bytes[at]! < 0x80) continue;
      this.sawNonAscii = true;
      return this.#decode(bytes.subarray(start, last));
    }
    return bytes.toString("latin1", start, last);
  }

  all(bytes: Buffer): string {
    return this.trimmed(bytes, 0, bytes.length);
  }
}
