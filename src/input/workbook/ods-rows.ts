/** The tables of an .ods, from the XML of its content. */
import { plainNumber } from "./plain-number.ts";
import { mostColumns, mostRows, PassNotes, RawRow, RowCells } from "./raw-sheet.ts";
import type { PlainRows } from "./row-filter.ts";
import { isoDate, isoDuration } from "./serial-date.ts";
import { tooLong, tooWide } from "./workbook-errors.ts";
import { type Attributes, attribute } from "./xml.ts";

const longestRow = 16 * 1024 * 1024;
/** `<text:s text:c="n"/>` stands for n spaces; no cell has more. */
const mostSpaces = 32_767;
/** Within a paragraph, what isn't its text: notes, drawings, and how a word is pronounced. */
const notText: ReadonlySet<string> = new Set([
  "annotation",
  "note",
  "ruby-text",
  "frame",
  "custom-shape",
  "g",
  "line",
  "rect",
]);

/** Within a table, what may hold tables or cells of its own. */
const noRows: ReadonlySet<string> = new Set([
  "shapes",
  "forms",
  "table",
  "named-expressions",
  "scenario",
  "dde-source",
]);

/** Rows and cells as LibreOffice and Google write nearly all of them; the parser has the rest. */
const plainRowTag = /<table:table-row((?: [\w:-]+="[\w:. -]*")*)>/y;
const plainCell =
  /<table:((?:covered-)?table-cell)((?: [\w:-]+="[ !#-%'-;=?-\ud7ff]*")*)(?:\/>|>(?:<text:p>([ !-%'-;=?-\ud7ff]*)<\/text:p>)?<\/table:\1>)/y;
const rowEnd = "</table:table-row>";

export type OdsTable = { readonly name: string; readonly visible: boolean; filled: boolean };

/**
 * Feed it the events of `content.xml`; `rows` fills with those of the wanted table, and whoever reads it empties it.
 * `tables` lists the tables so far.
 */
export class OdsRows implements PlainRows {
  readonly rowTags = { begin: "<table:table-row", end: rowEnd };
  readonly tables: OdsTable[] = [];
  rows: RawRow[] = [];
  /** The wanted table is over. */
  done = false;
  /** There was a spreadsheet at all. */
  spreadsheet = false;
  readonly #path: string;
  readonly #wanted: number | null;
  readonly #notes: PassNotes;
  readonly #row = new RowCells();
  readonly #attributes = new PlainAttributes();
  readonly #hidden = new Set<string>();
  #style = "";
  /** Depth below the spreadsheet: tables within shapes and links don't count. */
  #depth = 0;
  #inSheet = false;
  #inTable = false;
  /** Depth at which something began in the table that holds no rows of it; 0 where nothing did. */
  #skipping = 0;
  #line = 1;
  #rowTimes = 1;
  #column = 0;
  #cell: Cell | null = null;
  #characters = 0;

  /** @param wanted the table whose rows to collect, from 0; null for none: then only `tables` fills */
  constructor(path: string, wanted: number | null, notes = new PassNotes()) {
    this.#path = path;
    this.#wanted = wanted;
    this.#notes = notes;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#inSheet) {
      if (name === "spreadsheet") {
        this.#inSheet = true;
        this.spreadsheet = true;
        this.#depth = 0;
      } else this.#openStyle(name, attributes);
      return;
    }
    this.#depth++;
    if (this.#skipping > 0) return;
    if (this.#cell !== null) this.#cell.open(name, attributes);
    else if (this.#inTable && noRows.has(name)) this.#skipping = this.#depth;
    else if (this.#inTable) this.#openInTable(name, attributes);
    else if (name === "table" && this.#depth === 1) this.#openTable(attributes);
  }

  close(name: string): void {
    if (!this.#inSheet) return;
    if (this.#depth === 0) {
      this.#inSheet = false;
      return;
    }
    this.#depth--;
    if (this.#skipping > 0) {
      if (this.#depth < this.#skipping) this.#skipping = 0;
    } else if (this.#cell !== null) {
      if (this.#cell.close(name)) this.#closeCell(this.#cell);
    } else if (name === "table-row") this.#closeRow();
    else if (name === "table" && this.#depth === 0) this.#closeTable();
  }

  text(text: string): void {
    if (this.#cell === null) return;
    this.#characters += text.length;
    if (this.#characters > longestRow) {
      const at = { en: `row ${this.#line} is longer than 16 MB`, id: `baris ${this.#line} lebih panjang dari 16 MB` };
      throw tooLong(this.#path, this.#tableName, at);
    }
    this.#cell.text(text);
  }

  get inRows(): boolean {
    return this.#inTable && this.#cell === null && this.#skipping === 0;
  }

  plainRow(xml: string, from: number, to: number): boolean {
    plainRowTag.lastIndex = from;
    const tag = plainRowTag.exec(xml);
    const attributes = tag === null ? null : this.#attributes.of(tag[1]!);
    const cells = attributes === null ? null : this.#plainCells(xml, from + tag![0].length, to - rowEnd.length);
    if (attributes === null || cells === null) return false;
    this.#openRow(attributes);
    for (const cell of cells) this.#closeCell(cell);
    this.#closeRow();
    return true;
  }

  /** @returns null where one of them isn't plain */
  #plainCells(xml: string, from: number, to: number): Cell[] | null {
    const cells: Cell[] = [];
    for (let at = from; at < to; at = plainCell.lastIndex) {
      plainCell.lastIndex = at;
      const found = plainCell.exec(xml);
      const attributes = found === null ? null : this.#attributes.of(found[2]!);
      if (attributes === null) return null;
      const [, name, , paragraph] = found!;
      cells.push(new Cell(attributes, name !== "table-cell", paragraph));
    }
    return cells;
  }

  get #tableName(): string {
    return this.tables.at(-1)?.name ?? "";
  }

  /** Hidden sheets are those whose style doesn't display them. */
  #openStyle(name: string, attributes: Attributes): void {
    if (name === "style") this.#style = attribute(attributes, "name") ?? "";
    else if (name === "table-properties" && attribute(attributes, "display") === "false") this.#hidden.add(this.#style);
  }

  #openTable(attributes: Attributes): void {
    const name = attribute(attributes, "name") ?? "";
    // what other files' cells were when last seen is kept as tables of such names
    if (name.startsWith("'file:")) return;
    this.#inTable = true;
    this.#line = 1;
    const visible = !this.#hidden.has(attribute(attributes, "style-name") ?? "");
    this.tables.push({ name, visible, filled: false });
  }

  #closeTable(): void {
    if (this.#inTable && this.tables.length - 1 === this.#wanted) this.done = true;
    this.#inTable = false;
  }

  #openInTable(name: string, attributes: Attributes): void {
    if (name === "table-row") this.#openRow(attributes);
    else if (name === "table-cell" || name === "covered-table-cell") {
      this.#cell = new Cell(attributes, name !== "table-cell");
    }
  }

  #openRow(attributes: Attributes): void {
    this.#rowTimes = repeated(attributes, "number-rows-repeated");
    this.#column = 0;
    this.#characters = 0;
  }

  #closeCell(cell: Cell): void {
    this.#cell = null;
    const first = this.#column;
    this.#column += cell.times;
    const wanted = this.#wanted === this.tables.length - 1;
    if (cell.covered) return;
    if (wanted && cell.unvalued) this.#notes.formulaWithoutValue(first, this.#line);
    if (wanted && (cell.spanColumns > 1 || cell.spanRows > 1)) {
      const bottom = this.#line + cell.spanRows - 1;
      this.#notes.merge({ top: this.#line, left: first, bottom, right: first + cell.spanColumns - 1 });
    }
    const text = cell.spelled();
    if (text === "") return;
    if (this.#column > mostColumns) throw tooWide(this.#path, this.#tableName, this.#line);
    for (let at = first; at < this.#column; at++) this.#row.set(at, text);
  }

  #closeRow(): void {
    if (!this.#inTable) return;
    const line = this.#line;
    this.#line += this.#rowTimes;
    const cells = this.#row.take();
    const table = this.tables.at(-1);
    if (cells === null || table === undefined) return;
    if (line + this.#rowTimes - 1 > mostRows) {
      const beyond = {
        en: `row ${line} repeats beyond the last row a sheet can have`,
        id: `baris ${line} berulang melampaui baris terakhir yang mungkin ada`,
      };
      throw tooLong(this.#path, table.name, beyond);
    }
    table.filled = true;
    if (this.#wanted === this.tables.length - 1) this.rows.push(new RawRow(line, this.#rowTimes, cells));
  }
}

class Cell {
  readonly times: number;
  readonly covered: boolean;
  readonly spanColumns: number;
  readonly spanRows: number;
  readonly #type: string;
  readonly #attributes: Attributes;
  readonly #paragraphs: string[] = [];
  /** Elements open within the cell. */
  #depth = 0;
  #inParagraph = false;
  /** Depth at which something began that isn't the cell's text; 0 where nothing did. */
  #skipping = 0;

  /** @param paragraph its only one, where it is known already */
  constructor(attributes: Attributes, covered: boolean, paragraph?: string) {
    if (paragraph !== undefined) this.#paragraphs.push(paragraph);
    this.times = repeated(attributes, "number-columns-repeated");
    this.covered = covered;
    this.spanColumns = repeated(attributes, "number-columns-spanned");
    this.spanRows = repeated(attributes, "number-rows-spanned");
    this.#type = attributes["office:value-type"] ?? "";
    this.#attributes = attributes;
  }

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    if (this.#skipping > 0) return;
    if (this.#depth === 1 && name === "p") {
      this.#inParagraph = true;
      this.#paragraphs.push("");
    } else if (this.#depth === 1 || notText.has(name)) this.#skipping = this.#depth;
    else if (name === "s") this.text(" ".repeat(Math.min(repeated(attributes, "c"), mostSpaces)));
    else if (name === "tab") this.text("\t");
    else if (name === "line-break") this.text("\n");
  }

  /** @returns whether it was the cell itself that closed */
  close(_name: string): boolean {
    if (this.#depth === 0) return true;
    if (this.#skipping === this.#depth) this.#skipping = 0;
    this.#depth--;
    if (this.#depth === 0) this.#inParagraph = false;
    return false;
  }

  text(text: string): void {
    if (this.#inParagraph && this.#skipping === 0) this.#paragraphs[this.#paragraphs.length - 1] += text;
  }

  /** A formula that nobody has computed. */
  get unvalued(): boolean {
    const { "table:formula": formula } = this.#attributes;
    return formula !== undefined && this.#type === "" && this.#paragraphs.length === 0;
  }

  spelled(): string {
    const attributes = this.#attributes;
    const shown = this.#paragraphs.join("\n");
    // how LibreOffice keeps the truth values of an .xlsx
    const truth = /^of:=(TRUE|FALSE)\(\)$/.exec(attributes["table:formula"] ?? "")?.[1];
    if (truth !== undefined) return truth;
    if (this.#isError(shown)) return shown;
    switch (this.#type) {
      case "float":
      case "percentage":
      case "currency":
        return plainNumber(attributes["office:value"] ?? shown);
      case "date":
        return isoDate(attributes["office:date-value"] ?? shown);
      case "time":
        return isoDuration(attributes["office:time-value"] ?? shown);
      case "boolean":
        return { true: "TRUE", false: "FALSE" }[attributes["office:boolean-value"] ?? ""] ?? shown;
      default:
        return attributes["office:string-value"] ?? shown;
    }
  }

  /** `#N/A` and the like; before 4.0 LibreOffice stored them as the number 0 that is shown otherwise. */
  #isError(shown: string): boolean {
    const { "calcext:value-type": type, "table:formula": formula, "office:value": value } = this.#attributes;
    return type === "error" || (formula !== undefined && value === "0" && /^(#[A-Z]|Err:)/.test(shown));
  }
}

/** Attributes of tags that are spelled plainly; nearly all cells have the same few. */
class PlainAttributes {
  readonly #known = new Map<string, Attributes>();

  /** @returns null where a name occurs twice, which the parser refuses */
  of(text: string): Attributes | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const found = [...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!] as const);
    const attributes = Object.fromEntries(found);
    if (Object.keys(attributes).length < found.length) return null;
    if (this.#known.size < 10_000) this.#known.set(text, attributes);
    return attributes;
  }
}

/** How often an attribute says; 1 where it doesn't. */
function repeated(attributes: Attributes, local: string): number {
  const prefix = local === "c" ? "text" : "table";
  const times = Number(attributes[`${prefix}:${local}`] ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}
