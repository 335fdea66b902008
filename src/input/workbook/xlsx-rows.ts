/** The rows of one worksheet part, from its XML. */
import type { DateFormat } from "./date-format.ts";
import { plainNumber } from "./plain-number.ts";
import { cellRef, type Merge, mostColumns, mostRows, type PassNotes, RawRow, RowCells } from "./raw-sheet.ts";
import type { PlainRows } from "./row-filter.ts";
import { isoDate, serialDate } from "./serial-date.ts";
import { badCell, tooLong, tooWide } from "./workbook-errors.ts";
import { StringCollector, unescaped } from "./xlsx-parts.ts";
import type { Attributes } from "./xml.ts";

/** Characters of texts that stand in the cells themselves; more in one row would fill the memory. */
const longestRow = 16 * 1024 * 1024;

/**
 * Tags as nearly every program writes them, texts without anything to be resolved. Whatever else is right XML is left to
 * the parser: the escapes, formulas, rich texts, and the characters that XML forbids.
 */
const plainRowTag = /<row(?: [\w:]+="[\w:. -]*")*>/y;
const plainCell =
  /<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d{1,6})")?(?: t="([a-zA-Z]{1,9})")?(?:\/>|>(?:<v>([ !-%'-;=?-\ud7ff]*)<\/v>|<is><t(?: xml:space="preserve")?>([ !-%'-;=?-\ud7ff]*)<\/t><\/is>)?<\/c>)/y;
const rowEnd = "</row>";

/** What cells refer to. */
export type XlsxContext = {
  readonly path: string;
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly dateStyles: readonly (DateFormat | null)[];
  readonly from1904: boolean;
};

/** Feed it the events of a worksheet; `rows` fills, and whoever reads it empties it. */
export class XlsxRows implements PlainRows {
  readonly rowTags = { begin: "<row", end: rowEnd };
  rows: RawRow[] = [];
  readonly #context: XlsxContext;
  readonly #notes: PassNotes;
  readonly #row = new RowCells();
  readonly #inline = new StringCollector();
  #inData = false;
  #line = 0;
  /** Of the cell that is open, or was last; from 0. */
  #column = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #inValue = false;
  #inItem = false;
  #formula = false;
  #valued = false;
  #characters = 0;

  constructor(context: XlsxContext, notes: PassNotes) {
    this.#context = context;
    this.#notes = notes;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#inData) {
      if (name === "sheetData") this.#inData = true;
      else if (name === "mergeCell") this.#merge(attributes.ref ?? "");
      return;
    }
    if (name === "c") this.#openCell(attributes);
    else if (name === "v") {
      this.#inValue = true;
      this.#valued = true;
    } else if (name === "row") this.#openRow(attributes.r);
    else if (name === "f") this.#formula = true;
    else if (name === "is") {
      this.#inItem = true;
      this.#inline.begin();
    } else if (this.#inItem) this.#inline.open(name);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === "c") this.#closeCell();
    else if (name === "v") this.#inValue = false;
    else if (name === "row") this.#closeRow();
    else if (name === "sheetData") this.#inData = false;
    else if (name === "is") {
      this.#inItem = false;
      this.#value = this.#inline.take();
    } else if (this.#inItem) this.#inline.close(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#inItem) this.#inline.text(text);
    else return;
    this.#characters += text.length;
    if (this.#characters > longestRow) {
      const { path, sheet } = this.#context;
      const { en, id } = { en: `row ${this.#line}`, id: `baris ${this.#line}` };
      throw tooLong(path, sheet, { en: `${en} is longer than 16 MB`, id: `${id} lebih panjang dari 16 MB` });
    }
  }

  plainRow(xml: string, from: number, to: number): boolean {
    plainRowTag.lastIndex = from;
    const tag = plainRowTag.exec(xml)?.[0];
    if (tag === undefined) return false;
    const before = this.#line;
    this.#openRow(/ r="([^"]*)"/.exec(tag)?.[1]);
    for (let at = from + tag.length; at < to - rowEnd.length; at = plainCell.lastIndex) {
      plainCell.lastIndex = at;
      const cell = plainCell.exec(xml);
      if (cell === null) {
        this.#row.take();
        this.#line = before;
        return false;
      }
      this.#plainCell(cell);
    }
    this.#closeRow();
    return true;
  }

  #plainCell([, column = "", style, type, value, inline]: RegExpExecArray): void {
    this.#column = columnOf(column);
    if (this.#column >= mostColumns) throw tooWide(this.#context.path, this.#context.sheet, this.#line);
    this.#type = type ?? "n";
    this.#style = style === undefined ? 0 : Number(style);
    if (value !== undefined) {
      if (value !== "") this.#row.set(this.#column, this.#spelled(value));
    } else if (inline !== undefined) this.#row.set(this.#column, unescaped(inline));
  }

  get inRows(): boolean {
    return this.#inData;
  }

  #openRow(number: string | undefined): void {
    this.#line = number === undefined ? this.#line + 1 : Number(number);
    if (!(this.#line >= 1 && this.#line <= mostRows)) throw this.#bad(`A${number ?? this.#line}`);
    this.#column = -1;
    this.#characters = 0;
  }

  #closeRow(): void {
    const cells = this.#row.take();
    if (cells !== null) this.rows.push(new RawRow(this.#line, 1, cells));
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    if (this.#column < 0) throw this.#bad(r ?? "");
    if (this.#column >= mostColumns) throw tooWide(this.#context.path, this.#context.sheet, this.#line);
    this.#type = t ?? "n";
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = "";
    this.#formula = false;
    this.#valued = false;
  }

  #closeCell(): void {
    if (this.#formula && this.#value === "" && !(this.#valued && this.#type === "str")) {
      this.#notes.formulaWithoutValue(this.#column, this.#line);
    } else if (this.#value !== "") this.#row.set(this.#column, this.#spelled(this.#value));
  }

  /** The value as text: only what is stored counts, a formula is never computed. */
  #spelled(value: string): string {
    switch (this.#type) {
      case "s":
        return this.#shared(value);
      case "str":
        return unescaped(value);
      case "inlineStr":
        return value;
      case "b":
        return value === "1" || value === "true" ? "TRUE" : value === "0" || value === "false" ? "FALSE" : value;
      case "e":
        return value;
      case "d":
        return isoDate(value);
      default:
        return this.#number(value);
    }
  }

  #shared(value: string): string {
    const text = /^\s*\d+\s*$/.test(value) ? this.#context.strings[Number(value)] : undefined;
    if (text === undefined) throw this.#bad(cellRef(this.#column, this.#line));
    return text;
  }

  #number(value: string): string {
    const format = this.#context.dateStyles[this.#style];
    if (format === null || format === undefined) return plainNumber(value);
    return serialDate(Number(value), format, this.#context.from1904) ?? plainNumber(value);
  }

  #merge(ref: string): void {
    const merge = mergeOf(ref);
    if (merge !== null) this.#notes.merge(merge);
  }

  #bad(ref: string) {
    return badCell(this.#context.path, this.#context.sheet, ref);
  }
}

/** `B7:C9`; null for what is no range of a sheet. */
export function mergeOf(ref: string): Merge | null {
  const [first = "", last = ""] = ref.split(":");
  const [top, left, bottom, right] = [lineOf(first), columnOf(first), lineOf(last), columnOf(last)];
  const within = top > 0 && left >= 0 && bottom <= mostRows && right < mostColumns;
  return within && bottom >= top && right >= left ? { top, left, bottom, right } : null;
}

/** `AB12` -> 27; -1 for what is no reference. */
function columnOf(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length && at < 8; at++) {
    const letter = ref.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function lineOf(ref: string): number {
  return Number(/\d+$/.exec(ref)?.[0] ?? 0);
}
