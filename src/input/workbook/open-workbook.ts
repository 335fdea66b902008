/** Whatever begins like a zip: .xlsx and .ods as a Sheet, a zip with one table in it as that table, the rest by its name. */
import { LoyaltyError } from "../../core/errors.ts";
import type { Remark } from "../../core/remark.ts";
import { openCsv } from "../csv.ts";
import { type FileBytes, hashOf } from "../file-bytes.ts";
import type { Sheet, SheetOptions } from "../sheet.ts";
import type { RawSheet, Workbook } from "./raw-sheet.ts";
import { openTable, type Table } from "./table.ts";
import {
  emptySheet,
  type ForeignZip,
  foreignZip,
  missingPart,
  noSheets,
  plainZip,
  unknownSheet,
} from "./workbook-errors.ts";
import { readRelationships } from "./xlsx-parts.ts";
import { type Member, openZip, type Zip } from "./zip.ts";
import { filesIn, openZippedCsv, openZippedWorkbook } from "./zipped.ts";

/**
 * @param file begins with a zip's signature
 * @throws LoyaltyError: exit 3 where it can't be read as a table, 2 for a sheet that it doesn't have
 */
export async function openWorkbook(file: FileBytes, options: SheetOptions): Promise<Sheet> {
  return openLayer(file, file, options);
}

/** @param whole the file as the user has it; `file` is that, or a workbook zipped within it */
async function openLayer(file: FileBytes, whole: FileBytes, options: SheetOptions): Promise<Sheet> {
  const zip = await openZip(file);
  const kind = await kindOf(zip);
  switch (kind) {
    case "xlsx": {
      const { openXlsx } = await import("./xlsx.ts");
      return openChosen(whole, await openXlsx(zip, await workbookPart(zip), options.onProgress), options);
    }
    case "ods": {
      const { openOds } = await import("./ods.ts");
      return openChosen(whole, await openOds(zip, options.onProgress), options);
    }
    case "zip":
      return openZipped(zip, file, whole, options);
    default:
      throw foreignZip(whole.path, kind);
  }
}

async function openZipped(zip: Zip, file: FileBytes, whole: FileBytes, options: SheetOptions): Promise<Sheet> {
  const files = filesIn(zip);
  const tables = files.filter(({ name }) => /\.(csv|tsv|txt|xlsx|xlsm|ods)$/i.test(name));
  const [member] = tables;
  if (member === undefined || tables.length > 1 || file !== whole) {
    throw plainZip(
      whole.path,
      files.slice(0, 20).map(({ name }) => name),
      files.length,
    );
  }
  if (/\.(xlsx|xlsm|ods)$/i.test(member.name)) return openLayer(await openZippedWorkbook(zip, member), whole, options);
  return { ...(await openCsv(await openZippedCsv(zip, member), options)), sha256: hashOnce(whole) };
}

/** What a zip is goes by the parts in it. */
async function kindOf(zip: Zip): Promise<"xlsx" | "ods" | "zip" | ForeignZip> {
  if (zip.has("mimetype")) return byMimeType(zip, zip.member("mimetype"));
  if (zip.has("[Content_Types].xml") && zip.has("_rels/.rels")) return officeKind(await workbookPart(zip));
  if (zip.has("[Content_Types].xml") && zip.has("xl/workbook.xml")) throw missingPart(zip.path, "_rels/.rels");
  if (zip.members.some(({ name }) => /(^|\/)Index(\.zip|\/Document\.iwa)$/.test(name))) return "numbers";
  if (zip.has("AndroidManifest.xml") || zip.has("META-INF/MANIFEST.MF")) return "program";
  return zip.has("content.xml") && zip.has("META-INF/manifest.xml") ? "ods" : "zip";
}

async function byMimeType(zip: Zip, member: Member): Promise<"ods" | "zip" | ForeignZip> {
  if (member.size > 1000) return "zip";
  const type = (await zip.readWhole(member, 1000)).toString("latin1").trim();
  if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return "ods";
  if (type.startsWith("application/vnd.oasis.opendocument.")) return "openDocument";
  return type === "application/epub+zip" ? "epub" : "zip";
}

/** The part that the package names as its main document; "" where it names none. */
async function workbookPart(zip: Zip): Promise<string> {
  const relationships = [...(await readRelationships(zip, "")).values()];
  return relationships.find(({ type }) => type === "officeDocument")?.target ?? "";
}

function officeKind(part: string): "xlsx" | ForeignZip {
  if (/^word\//i.test(part)) return "word";
  if (/^ppt\//i.test(part)) return "powerpoint";
  if (/^visio\/|^$/i.test(part)) return "visio";
  return /\.bin$/i.test(part) ? "xlsb" : "xlsx";
}

async function openChosen(whole: FileBytes, workbook: Workbook, options: SheetOptions): Promise<Sheet> {
  const { path } = whole;
  // tabs are counted as they are seen: hidden ones come last
  const sheets = [...workbook.sheets].sort((a, b) => Number(b.visible) - Number(a.visible));
  if (sheets.length === 0) throw noSheets(path);
  const chosen = await choose(path, sheets, options.sheet);
  const table = await openTable(path, chosen);
  const others = options.sheet === undefined ? await otherSheets(sheets, chosen) : [];
  const { kind } = workbook;
  return sheetOf(
    whole,
    table,
    { kind, sheet: chosen.name, sheets: sheets.map(({ name }) => name), gzip: false },
    others,
  );
}

async function choose(path: string, sheets: readonly RawSheet[], wanted: string | undefined): Promise<RawSheet> {
  if (wanted === undefined) {
    const filled: RawSheet[] = [];
    for (const sheet of sheets) if (await sheet.hasContent()) filled.push(sheet);
    const [first] = filled;
    if (first === undefined) throw emptySheet(path, null);
    if (filled.length > 1) for (const sheet of filled) if (await isTable(path, sheet)) return sheet;
    return first;
  }
  const key = wanted.trim();
  const sheet =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => name.trim().toLowerCase() === key.toLowerCase()) ??
    (/^\d+$/.test(key) ? sheets[Number(key) - 1] : undefined);
  if (sheet !== undefined) return sheet;
  throw unknownSheet(
    path,
    wanted,
    sheets.map(({ name }) => name),
  );
}

/** Has at least two columns and two rows: a sheet of notes or a title page before the data is passed over. */
async function isTable(path: string, sheet: RawSheet): Promise<boolean> {
  try {
    const { header, head } = await openTable(path, sheet);
    return header.length >= 2 && head.length >= 2;
  } catch (error) {
    if (error instanceof LoyaltyError) return false;
    throw error;
  }
}

async function otherSheets(sheets: readonly RawSheet[], chosen: RawSheet): Promise<Remark[]> {
  const others: string[] = [];
  for (const sheet of sheets) if (sheet !== chosen && (await sheet.hasContent())) others.push(sheet.name);
  if (others.length === 0) return [];
  const args = { sheet: chosen.name, others };
  return [{ code: "other-sheets", severity: "info", where: "inputs[0]", args }];
}

function sheetOf(whole: FileBytes, table: Table, format: Sheet["format"], others: readonly Remark[]): Sheet {
  return {
    path: whole.path,
    header: table.header,
    facts: new Map(),
    format,
    numbers: "plain",
    head: async () => table.head,
    batches: () => table.batches(),
    sha256: hashOnce(whole),
    remarks: () => [...others, ...table.remarks()],
  };
}

/** Of the bytes as the user has them. */
function hashOnce(file: FileBytes): () => Promise<string> {
  let hash: Promise<string> | null = null;
  return () => {
    hash ??= hashOf(file);
    return hash;
  };
}
