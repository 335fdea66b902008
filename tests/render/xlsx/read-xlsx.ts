/** Reads a workbook's XML as it stands: exact numbers, their formats, and what a spreadsheet would show of them. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Rendered } from "../../../src/render/rendered.ts";

export type ReadCell = { readonly value: number | string; readonly format: string };
export type ReadSheet = {
  readonly name: string;
  /** By row and column, both from 0. */
  readonly rows: readonly (readonly (ReadCell | undefined)[])[];
  readonly merges: readonly string[];
  readonly links: readonly { readonly ref: string; readonly location: string }[];
  readonly frozenRows: number;
};
export type ReadWorkbook = {
  readonly sheets: readonly ReadSheet[];
  /** Elements of any part, by name. */
  readonly elements: ReadonlySet<string>;
};

export function bytesOf(rendered: Rendered): Uint8Array {
  if (rendered.kind !== "file" || typeof rendered.content === "string") throw new Error("no workbook");
  return rendered.content;
}

/** @throws Error where a part isn't well-formed XML */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const elements = new Set<string>();
  for (const text of parts.values()) walk(text, (name) => elements.add(name));
  const strings = sharedStrings(parts.get("xl/sharedStrings.xml") ?? "<sst/>");
  const formats = cellFormats(parts.get("xl/styles.xml")!);
  const sheets: ReadSheet[] = [];
  walk(parts.get("xl/workbook.xml")!, (name, attributes) => {
    if (name !== "sheet") return;
    const part = parts.get(`xl/worksheets/sheet${attributes.sheetId}.xml`)!;
    sheets.push({ name: attributes.name!, ...readSheet(part, strings, formats) });
  });
  return { sheets, elements };
}

type Attributes = Readonly<Record<string, string>>;

function walk(xml: string, open: (name: string, attributes: Attributes) => void, text = (_: string) => {}): void {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => open(name, attributes as Attributes));
  parser.on("text", text);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  walk(
    xml,
    (name) => name === "si" && strings.push(""),
    (text) => {
      if (strings.length > 0) strings[strings.length - 1] += text;
    },
  );
  return strings.map((text) =>
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function cellFormats(xml: string): readonly string[] {
  const codes = new Map([["0", "General"]]);
  const formats: string[] = [];
  walk(xml, (name, { numFmtId = "0", formatCode }) => {
    if (name === "numFmt") codes.set(numFmtId, formatCode!);
    else if (name === "xf") formats.push(codes.get(numFmtId)!);
  });
  return formats;
}

function readSheet(xml: string, strings: readonly string[], formats: readonly string[]): Omit<ReadSheet, "name"> {
  const rows: (ReadCell | undefined)[][] = [];
  const merges: string[] = [];
  const links: { ref: string; location: string }[] = [];
  let frozenRows = 0;
  let cell: Attributes | null = null;
  walk(
    xml,
    (name, attributes) => {
      if (name === "c") cell = attributes;
      else if (name === "mergeCell") merges.push(attributes.ref!);
      else if (name === "hyperlink") links.push({ ref: attributes.ref!, location: attributes.location! });
      else if (name === "pane") frozenRows = Number(attributes.ySplit);
    },
    (text) => {
      if (cell === null) return;
      const { row, column } = placeOf(cell.r!);
      rows[row] ??= [];
      const value = cell.t === "s" ? strings[Number(text)]! : Number(text);
      rows[row]![column] = { value, format: formats[Number(cell.s ?? 0)]! };
      cell = null;
    },
  );
  return { rows: Array.from(rows, (row) => row ?? []), merges, links, frozenRows };
}

export function placeOf(ref: string): { readonly row: number; readonly column: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(ref)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** The cells of a range, row by row. */
export function cellsIn({ rows }: ReadSheet, range: string): readonly (readonly ReadCell[])[] {
  const [from, to] = range.split(":").map((ref) => placeOf(ref)) as [
    ReturnType<typeof placeOf>,
    ReturnType<typeof placeOf>,
  ];
  return Array.from({ length: to.row - from.row + 1 }, (_, index) =>
    (rows[from.row + index] ?? []).slice(from.column, to.column + 1).filter((found) => found !== undefined),
  );
}

/**
 * What a spreadsheet shows under the formats that the workbook has: sections by sign or condition, quoted text, `#` and `0`,
 * room for a character. Its own reading of them, by the rules of ECMA-376, 18.8.31.
 *
 * @param mark the decimal mark of the reader's settings
 */
export function shown({ value, format }: ReadCell, mark: string): string {
  if (typeof value === "string") return value;
  if (format === "General") return String(value).replace(".", mark);
  const sections = (format.match(/(?:"[^"]*"|\\.|_.|[^;])+/g) ?? []) as string[];
  const condition = /^\[<([\d.]+)\](.*)$/.exec(sections[0]!);
  const [section, size] =
    condition !== null
      ? [value < Number(condition[1]) ? condition[2]! : sections[1]!, value]
      : value < 0 && sections.length > 1
        ? [sections[1]!, -value]
        : [sections[0]!, value];
  let text = "";
  for (const [token, quoted, escaped, digits] of section.matchAll(/"([^"]*)"|\\(.)|([#0]*\.?0+)|_./g)) {
    if (quoted !== undefined) text += quoted;
    else if (escaped !== undefined) text += escaped;
    else if (digits !== undefined) text += rounded(Math.abs(size), digits, mark);
    else if (!token.startsWith("_")) throw new Error(`unknown: ${token}`);
  }
  return size < 0 ? `-${text}` : text;
}

/** Halves away from zero, on the 15 digits that a spreadsheet knows of a number. */
function rounded(size: number, digits: string, mark: string): string {
  const places = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  const [mantissa = "", exponent = ""] = size.toExponential(14).split("e");
  const scale = 14 - Number(exponent) - places; // digits behind the last one that is shown
  const whole = BigInt(mantissa.replace(".", ""));
  const units =
    scale <= 0 ? whole * 10n ** BigInt(-scale) : (whole + 5n * 10n ** BigInt(scale - 1)) / 10n ** BigInt(scale);
  const text = units.toString().padStart(places + 1, "0");
  const before = text.slice(0, text.length - places);
  const shownBefore = before === "0" && digits.startsWith("#") ? "" : before;
  return places === 0 ? before : shownBefore + mark + text.slice(text.length - places);
}
