/** An .xlsx (transitional or strict, .xlsm and templates too) as a Workbook. */
import { PassNotes, type RawRow, type RawSheet, type Workbook } from "./raw-sheet.ts";
import { mergesAtEnd } from "./xlsx-merges.ts";
import { readDateStyles, readSharedStrings, readXlsxParts, type SheetPart, type XlsxParts } from "./xlsx-parts.ts";
import { type XlsxContext, XlsxRows } from "./xlsx-rows.ts";
import { parseXml } from "./xml.ts";
import { type OnPacked, sheetLimit, smallMember, type Zip } from "./zip.ts";

const batchRows = 1000;
/** A batch ends with this much XML too, so that rows of long texts don't pile up. */
const batchBytes = 2 * 1024 * 1024;

/** What all sheets share; read when the first of them is. */
type Shared = () => Promise<Pick<XlsxContext, "strings" | "dateStyles">>;

/** @param workbook path of the workbook's part */
export async function openXlsx(zip: Zip, workbook: string, onPacked?: OnPacked): Promise<Workbook> {
  const parts = await readXlsxParts(zip, workbook);
  let read: ReturnType<Shared> | null = null;
  const shared: Shared = () => {
    read ??= readShared(zip, parts);
    return read;
  };
  return { kind: "xlsx", sheets: parts.sheets.map((sheet) => sheetOf(zip, sheet, parts.from1904, shared, onPacked)) };
}

async function readShared(zip: Zip, { strings, styles }: XlsxParts): ReturnType<Shared> {
  return { strings: await readSharedStrings(zip, strings), dateStyles: await readDateStyles(zip, styles) };
}

function sheetOf(zip: Zip, sheet: SheetPart, from1904: boolean, shared: Shared, onPacked?: OnPacked): RawSheet {
  const { name, visible, part } = sheet;
  const pass = async function* (notes: PassNotes): AsyncGenerator<readonly RawRow[], void> {
    const context = { path: zip.path, sheet: name, from1904, ...(await shared()) };
    const reader = new XlsxRows(context, notes);
    let bytes = 0;
    const blocks = zip.read(zip.member(part), sheetLimit, onPacked);
    for await (const read of parseXml({ path: zip.path, name: part }, blocks, reader)) {
      bytes += read;
      if (reader.rows.length === 0 || (reader.rows.length < batchRows && bytes < batchBytes)) continue;
      yield reader.rows;
      reader.rows = [];
      bytes = 0;
    }
    if (reader.rows.length > 0) yield reader.rows;
  };
  const once = onlyOnce(pass);
  const rows: RawSheet["rows"] = (notes) => (zip.member(part).size > smallMember ? pass(notes) : once(notes));
  return {
    name,
    visible,
    marksCovered: false,
    rows,
    async merges() {
      const found = await mergesAtEnd(zip, part);
      if (found !== null) return found;
      const notes = new PassNotes();
      for await (const _ of rows(notes));
      return notes.merges;
    },
    async hasContent() {
      for await (const _ of rows(new PassNotes())) return true;
      return false;
    },
  };
}

/** The rows of a small sheet are kept: the first look, which asks whether there are any, is the only one then. */
function onlyOnce(pass: RawSheet["rows"]): RawSheet["rows"] {
  let kept: { readonly batches: (readonly RawRow[])[]; readonly notes: PassNotes } | null = null;
  return async function* (notes) {
    if (kept === null) {
      const found = { batches: [] as (readonly RawRow[])[], notes: new PassNotes() };
      for await (const batch of pass(found.notes)) found.batches.push(batch);
      kept = found;
    }
    yield* kept.batches;
    notes.add(kept.notes);
  };
}
