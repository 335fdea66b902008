/** Workbooks made in memory, so that a test is exact about the XML in them. */
import type { FileBytes } from "../../../src/input/file-bytes.ts";
import type { Sheet, SheetOptions } from "../../../src/input/sheet.ts";
import { openWorkbook } from "../../../src/input/workbook/open-workbook.ts";
import { makeZip, type ZipMember } from "../../support/zip.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type MadeSheet = {
  readonly name: string;
  /** What stands in `<sheetData>`. */
  readonly rows: string;
  readonly state?: string;
  /** What follows `</sheetData>`: merged cells, say. */
  readonly after?: string;
  readonly type?: string;
};

export type MadeXlsx = {
  readonly sheets: readonly MadeSheet[];
  /** `<si>` elements. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly strict?: boolean;
};

/** The parts of an .xlsx, for a test to change before they are zipped. */
export function xlsxParts({ sheets, strings, styles, workbookPr = "", strict = false }: MadeXlsx): ZipMember[] {
  const main = strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = strict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(({ type = "worksheet" }, at) =>
    relationship(`rId${at + 1}`, type, `worksheets/sheet${at + 1}.xml`),
  );
  const package_ = "http://schemas.openxmlformats.org/package/2006/relationships";
  return [
    { name: "[Content_Types].xml", data: "<Types/>" },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${package_}">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="${package_}">${related.join("")}${relationship("rId90", "sharedStrings", "/xl/sharedStrings.xml")}${relationship("rId91", "styles", "styles.xml")}</Relationships>`,
    },
    ...(strings === undefined ? [] : [{ name: "xl/sharedStrings.xml", data: `<sst xmlns="${main}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: "xl/styles.xml", data: `<styleSheet xmlns="${main}">${styles}</styleSheet>` }]),
    ...sheets.map(({ rows, after = "" }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      deflate: true,
    })),
  ];
}

export function makeXlsx(made: MadeXlsx): Buffer {
  return makeZip(xlsxParts(made));
}

/** An .xlsx of one sheet. */
export function oneSheet(rows: string, more: Omit<MadeXlsx, "sheets"> & { readonly after?: string } = {}): Buffer {
  const { after = "", ...rest } = more;
  return makeXlsx({ sheets: [{ name: "Data", rows, after }], ...rest });
}

/** Rows of texts (inline) and numbers from A1 on; null leaves a cell out. */
export function rowsOf(rows: readonly (readonly (string | number | null)[])[], from = 1): string {
  return rows
    .map((cells, at) => {
      const line = from + at;
      const inside = cells.map((cell, column) => {
        const ref = `${String.fromCharCode(65 + column)}${line}`;
        if (cell === null) return "";
        if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
        return `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${line}">${inside.join("")}</row>`;
    })
    .join("");
}

export function merged(...refs: readonly string[]): string {
  return `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

export type MadeOds = { readonly tables: string; readonly styles?: string };

export function odsParts({ tables, styles = "" }: MadeOds): ZipMember[] {
  const spaces = ["office", "table", "text", "style", "draw", "xlink", "calcext"].map(
    (name) => `xmlns:${name}="urn:${name}"`,
  );
  const body = `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`;
  return [
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" },
    {
      name: "content.xml",
      data: `${declaration}<office:document-content ${spaces.join(" ")}><office:automatic-styles>${styles}</office:automatic-styles>${body}</office:document-content>`,
      deflate: true,
    },
    { name: "META-INF/manifest.xml", data: "<manifest:manifest xmlns:manifest='urn:m'/>" },
  ];
}

export function makeOds(made: MadeOds): Buffer {
  return makeZip(odsParts(made));
}

/** @param read told of every read of the file: how many bytes */
export function bytesOf(bytes: Buffer, path = "data.xlsx", read?: (length: number) => void): FileBytes {
  return {
    path,
    small: true,
    size: bytes.length,
    async *blocks() {
      yield bytes;
    },
    async readAt(position, length) {
      read?.(length);
      return bytes.subarray(position, position + length);
    },
  };
}

export async function open(bytes: Buffer, options: SheetOptions = {}, path = "data.xlsx"): Promise<Sheet> {
  return openWorkbook(bytesOf(bytes, path), options);
}

/** The header and then every row, all passed. */
export async function cellsOf(sheet: Sheet): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [sheet.header];
  for await (const batch of sheet.batches()) for (const row of batch) rows.push(row.cells);
  return rows;
}

export async function linesOf(sheet: Sheet): Promise<number[]> {
  const lines: number[] = [];
  for await (const batch of sheet.batches()) for (const row of batch) lines.push(row.line);
  return lines;
}

export async function read(bytes: Buffer, options: SheetOptions = {}): Promise<(readonly string[])[]> {
  return cellsOf(await open(bytes, options));
}
