/** Room of the input: bytes of a file -> Sheet. Each format has a file of its own, and its place in `openSheet`. */
import { openCsv } from "./csv.ts";
import type { Foreign } from "./csv-errors.ts";
import { type FileBytes, openFile } from "./file-bytes.ts";
import type { Sheet, SheetOptions } from "./sheet.ts";

/**
 * @param path as the user wrote it
 * @throws LoyaltyError: exit 3 where the file can't be read as a table, 2 for a delimiter that can't be one
 */
export async function openSheet(path: string, options: SheetOptions = {}): Promise<Sheet> {
  const { delimiter } = options;
  if (delimiter !== undefined && !/^[^"\r\n]$/.test(delimiter)) {
    throw (await import("./csv-errors.ts")).impossibleDelimiter(delimiter);
  }
  const file = await openFile(path);
  const format = await formatOf(file);
  if (format !== "csv") throw (await import("./csv-errors.ts")).foreignFile(path, format);
  return openCsv(file, { delimiter });
}

/** Formats go by their first bytes, not by the name's ending: a renamed .xlsx is one still. */
const signatures: readonly (readonly [Foreign, readonly number[]])[] = [
  ["excel", [0x50, 0x4b, 0x03, 0x04]],
  ["old-excel", [0xd0, 0xcf, 0x11, 0xe0]],
  ["spss", [0x24, 0x46, 0x4c, 0x32]],
  ["spss", [0x24, 0x46, 0x4c, 0x33]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["utf-16", [0xff, 0xfe]],
  ["utf-16", [0xfe, 0xff]],
];

async function formatOf(file: FileBytes): Promise<"csv" | Foreign> {
  for await (const block of file.blocks()) {
    const known = signatures.find(([, bytes]) => bytes.every((byte, at) => block[at] === byte));
    return known?.[0] ?? "csv";
  }
  return "csv";
}
