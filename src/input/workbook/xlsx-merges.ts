/** Merged ranges of a sheet stand behind its rows, so that those of a long one are found without parsing it. */
import { type Merge, PassNotes } from "./raw-sheet.ts";
import { mergeOf } from "./xlsx-rows.ts";
import { sheetLimit, type Zip } from "./zip.ts";

const rowsEnd = Buffer.from("sheetData>");
/** No list of ranges that is kept is longer. */
const longestEnd = 16 * 1024 * 1024;

/** @returns null where the part isn't spelled as programs spell it: only a parser knows then */
export async function mergesAtEnd(zip: Zip, part: string): Promise<readonly Merge[] | null> {
  let end: Buffer[] | null = null;
  let bytes = 0;
  let before: Buffer = Buffer.alloc(0);
  for await (const block of zip.read(zip.member(part), sheetLimit)) {
    const text: Buffer = before.length === 0 ? block : Buffer.concat([before, block]);
    const at = text.lastIndexOf(rowsEnd);
    if (at >= 0) {
      end = [text.subarray(at + rowsEnd.length)];
      bytes = end[0]!.length;
    } else if (end !== null) {
      end.push(block);
      bytes += block.length;
    }
    if (bytes > longestEnd) {
      end = null;
      bytes = 0;
    }
    before = Buffer.from(text.subarray(Math.max(0, text.length - rowsEnd.length + 1)));
  }
  if (end === null) return null;
  return mergesIn(Buffer.concat(end).toString("utf8"));
}

function mergesIn(xml: string): readonly Merge[] | null {
  if (xml.includes("<!")) return null;
  const notes = new PassNotes();
  for (const [, ref = ""] of xml.matchAll(/<(?:\w+:)?mergeCell\s+ref\s*=\s*["']([^"']*)["']/g)) {
    const merge = mergeOf(ref);
    if (merge !== null) notes.merge(merge);
  }
  return notes.merges;
}
