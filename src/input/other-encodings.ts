/** Text that isn't UTF-8: UTF-16, as Excel writes "Unicode text", Windows-1252 and Mac Roman. Loaded only when such a file comes. */

import { withoutMarks } from "./encoding.ts";
import { binaryFile, cutCharacter } from "./encoding-errors.ts";
import type { ByteSource, Tap } from "./file-bytes.ts";
import type { Encoding } from "./sheet.ts";

type Other = Exclude<Encoding, "utf-8">;

/** So many bytes show where the zero bytes stand. */
const sampleBytes = 64 * 1024;

/**
 * @param start the first bytes, with no byte order mark; not UTF-8, or with zero bytes among them
 * @returns "utf-8" for what can't be told: reading it as that names the line where it fails
 */
export function likelyEncoding(start: Buffer, utf8: boolean): Encoding {
  const wide = start.includes(0) ? utf16(start.subarray(0, sampleBytes)) : null;
  if (wide !== null) return wide;
  if (utf8 || start.includes(0) || !isOneByte(start)) return "utf-8";
  const text = start.toString("latin1");
  // Excel's "CSV (Macintosh)" ends its lines with a lone carriage return; nothing on Windows ever did
  if (/\r[^\n]/.test(text) && !text.includes("\r\n")) return "macintosh";
  return /[\u0081\u008d\u008f\u0090\u009d]/.test(text) ? "utf-8" : "windows-1252";
}

/** Latin letters and digits have a zero byte each in UTF-16: all at odd places, or all at even ones. */
function utf16(sample: Buffer): Other | null {
  const pairs = Math.floor(sample.length / 2);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (sample[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  const text = (many: number, few: number) => many > pairs / 2 && few <= pairs / 10;
  const found = text(odd, even) ? "utf-16le" : text(even, odd) ? "utf-16be" : null;
  return found !== null && !hasControls(decoderOf(found)(sample)) ? found : null;
}

/**
 * Nearly every byte is some character in Windows-1252 and Mac Roman, so they are what has no control characters and isn't UTF-8
 * with a few damaged places: letters beyond ASCII hardly ever follow each other as UTF-8 would have them.
 */
function isOneByte(bytes: Buffer): boolean {
  if (hasControls(bytes.toString("latin1"))) return false;
  const asUtf8 = bytes.toString("utf8");
  const damaged = asUtf8.split("\ufffd").length - 1;
  const well = asUtf8.length - asUtf8.replace(/[^\0-\x7f]/g, "").length - damaged;
  return damaged > well;
}

/** Tab, line and page breaks and the end mark of DOS occur in text. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these tell text from anything else
  return /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\u007f]/.test(text);
}

/** What Windows-1252 has at 80..9F; its five undefined bytes stay the control characters that they are in Latin-1. */
const specials =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Several releases of Node 20 to 24 decode Windows-1252 as Latin-1 (nodejs/node issue 60888), so it is done here. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (character) => specials[character.charCodeAt(0) - 0x80]!);
}

/** Mac Roman from 80 on, with the euro sign that took the place of the currency sign in 1998. */
const macRoman =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
  "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

export function decodeMacRoman(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\u0080-\u00ff]/g, (character) => macRoman[character.charCodeAt(0) - 0x80]!);
}

/** @returns decodes block after block, a character that a block's end cuts with the next; a byte order mark is dropped */
export function decoderOf(encoding: Other): (block: Buffer) => string {
  if (encoding === "windows-1252") return decodeWindows1252;
  if (encoding === "macintosh") return decodeMacRoman;
  const decoder = new TextDecoder(encoding);
  return (block) => decoder.decode(block, { stream: true });
}

/**
 * The text as UTF-8; half of a pair of code units, which a program that cuts texts leaves, becomes U+FFFD.
 *
 * @throws LoyaltyError (exit 3) for a zero character, and where the file ends in the middle of a character
 */
export async function* decodedBlocks(source: ByteSource, encoding: Other, tap?: Tap): AsyncGenerator<Buffer, void> {
  const decode = decoderOf(encoding);
  let size = 0;
  for await (const block of source.blocks(tap)) {
    size += block.length;
    const text = decode(block);
    if (text.includes("\u0000")) throw binaryFile(source.path, await lineOf(source, encoding, "\u0000"));
    const bytes = size === block.length ? withoutMarks(Buffer.from(text)) : Buffer.from(text);
    if (bytes.length > 0) yield bytes;
  }
  if (encoding.startsWith("utf-16") && size % 2 === 1) {
    throw cutCharacter(source.path, await lineOf(source, encoding, null), encoding);
  }
}

/** @returns the line of the first `character`; of the last one for null */
async function lineOf(source: ByteSource, encoding: Other, character: string | null): Promise<number> {
  const decode = decoderOf(encoding);
  let line = 1;
  let last = "";
  for await (const block of source.blocks()) {
    const text = decode(block);
    const at = character === null ? -1 : text.indexOf(character);
    const before = at === -1 ? text : text.slice(0, at);
    if (last === "\r" && before.startsWith("\n")) line--;
    line += before.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (at !== -1) break;
    last = text.at(-1) ?? last;
  }
  return line;
}
