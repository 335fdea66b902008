/** An .ods (LibreOffice, Google Sheets) as a Workbook: all of its sheets stand in one part. */
import { OdsRows } from "./ods-rows.ts";
import { PassNotes, type RawRow, type RawSheet, type Workbook } from "./raw-sheet.ts";
import { encrypted, foreignZip } from "./workbook-errors.ts";
import { parseXml, readXml } from "./xml.ts";
import { keptLimit, type OnPacked, sheetLimit, type Zip } from "./zip.ts";

const content = "content.xml";
const manifest = "META-INF/manifest.xml";
const batchRows = 1000;
const batchBytes = 2 * 1024 * 1024;

export async function openOds(zip: Zip, onPacked?: OnPacked): Promise<Workbook> {
  if (await isEncrypted(zip)) throw encrypted(zip.path);
  const part = { path: zip.path, name: content };
  const overview = new OdsRows(zip.path, null);
  await readXml(part, zip.read(zip.member(content), sheetLimit), overview);
  if (!overview.spreadsheet) throw foreignZip(zip.path, "openDocument");
  const sheets = overview.tables.map(({ name, visible, filled }, at): RawSheet => {
    const rows = async function* (notes: PassNotes): AsyncGenerator<readonly RawRow[], void> {
      const reader = new OdsRows(zip.path, at, notes);
      let bytes = 0;
      const blocks = zip.read(zip.member(content), sheetLimit, onPacked);
      for await (const read of parseXml(part, blocks, reader)) {
        bytes += read;
        if (reader.done) break;
        if (reader.rows.length === 0 || (reader.rows.length < batchRows && bytes < batchBytes)) continue;
        yield reader.rows;
        reader.rows = [];
        bytes = 0;
      }
      if (reader.rows.length > 0) yield reader.rows;
    };
    const merges = async () => {
      const notes = new PassNotes();
      for await (const _ of rows(notes));
      return notes.merges;
    };
    return { name, visible, marksCovered: true, rows, merges, hasContent: async () => filled };
  });
  return { kind: "ods", sheets };
}

/** A password leaves the directory readable and says so in the manifest. */
async function isEncrypted(zip: Zip): Promise<boolean> {
  if (!zip.has(manifest)) return false;
  let found = false;
  const handlers = {
    open(name: string) {
      found ||= name === "encryption-data";
    },
    close: () => undefined,
    text: () => undefined,
  };
  await readXml({ path: zip.path, name: manifest }, zip.read(zip.member(manifest), keptLimit), handlers);
  return found;
}
