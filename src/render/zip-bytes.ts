/** Zip files whose bytes depend on nothing but their contents. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Changes the text of a part (`.xml`, `.rels`) by its path within the file. */
export type RewritePart = (path: string, text: string) => string;

/**
 * Packs a zip file (a document of Word, a workbook) once more: the same parts in the same order, each dated 1 January
 * 1980, without attributes of the machine that packed it. Folders, which no reader asks for, are left out.
 *
 * @param bytes a zip file that a library has made just now, so that all of its parts fit into memory
 * @param rewrite for what a library draws by lot or reads from the clock; pictures aren't shown to it
 */
export function fixedZip(bytes: Uint8Array, rewrite?: RewritePart): Uint8Array {
  // the zip's date is the wall clock's: this one is the same in every time zone
  const mtime = new Date(1980, 0, 1);
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith("/")) continue;
    parts[path] = [rewritten(path, content, rewrite), { mtime, os: 0, level: isPacked(path) ? 0 : 6 }];
  }
  return zipSync(parts);
}

function rewritten(path: string, content: Uint8Array, rewrite: RewritePart | undefined): Uint8Array {
  if (rewrite === undefined || !/\.(xml|rels)$/.test(path)) return content;
  return strToU8(rewrite(path, strFromU8(content)));
}

/** Its bytes are compressed already. */
function isPacked(path: string): boolean {
  return /\.(png|jpe?g)$/.test(path);
}
