/** Tables, and each of the files that they can come in. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { makeXlsx } from "../input/workbook/make-workbook.ts";
import { SavWriter } from "../support/sav-writer.ts";
import { makeZip } from "../support/zip.ts";
import { cell, header, wideCell } from "./cells.ts";

export type Grid = readonly (readonly string[])[];

/** A row of another width, instead of one or between two. */
const slip = fc.record({ row: fc.nat(20), instead: fc.nat(1), cells: fc.array(cell, { maxLength: 12 }) });

/** A header and rows; most of them of one width. */
export const grid: fc.Arbitrary<Grid> = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 0, max: 14 }) })
  .chain(({ width, height }) =>
    fc
      .record({
        head: fc.array(header, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(wideCell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        slip: fc.nat(9).chain((draw) => (draw === 0 ? slip : fc.constant(null))),
      })
      .map(({ head, rows, slip }) => {
        const all = [head, ...rows];
        if (slip !== null) all.splice(slip.row % (all.length + 1), slip.instead, slip.cells);
        return all;
      }),
  );

export type CsvForm = {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly lineEnd: "\n" | "\r\n" | "\r";
  readonly quotes: "needed" | "all" | "none";
  readonly before: string;
  readonly after: string;
  readonly encoding: "utf-8" | "utf-8 with mark" | "utf-16le" | "utf-16be" | "utf-16le without mark" | "latin1";
  readonly gzip: boolean;
};

export const csvForm: fc.Arbitrary<CsvForm> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\n", "\r\n", "\r"),
  quotes: fc.constantFrom("needed", "needed", "needed", "needed", "all", "all", "all", "none"),
  before: fc.constantFrom("", "", "", "", "", "", "", "", "sep=;\n", "sep=,\r\n", "\n\n", "Data penelitian 2012\n"),
  after: fc.constantFrom("", "", "", "", "\n", "\n", "\n\n\n", ",,,,,\n", "\u001a", '"'),
  encoding: fc.constantFrom(
    "utf-8",
    "utf-8",
    "utf-8 with mark",
    "utf-16le",
    "utf-16be",
    "utf-16le without mark",
    "latin1",
  ),
  gzip: fc.nat(11).map((draw) => draw === 0),
});

export function csvOf(rows: Grid, form: CsvForm): Buffer {
  const { delimiter, lineEnd, quotes, before, after, gzip } = form;
  const spell = (text: string) => {
    if (quotes === "none" || (quotes === "needed" && !/["\r\n,;|\t]/.test(text))) return text;
    return `"${text.replaceAll('"', '""')}"`;
  };
  const body = rows.map((cells) => cells.map(spell).join(delimiter)).join(lineEnd);
  const bytes = encode(`${before}${body}${after}`, form.encoding);
  return gzip ? gzipSync(bytes, { level: 1 }) : bytes;
}

function encode(text: string, encoding: CsvForm["encoding"]): Buffer {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-8 with mark":
      return Buffer.from(`\ufeff${text}`);
    case "utf-16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16le without mark":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "latin1":
      return Buffer.from(text, "latin1");
    default:
      return encoding satisfies never;
  }
}

/** Numbers as numbers, the rest as texts, by the wish of `shared` in the shared strings. */
export function xlsxOf(rows: Grid, shared: boolean): Buffer {
  const strings: string[] = [];
  const sheet = rows
    .map((cells, at) => {
      const inside = cells.map((text, column) => {
        const ref = `${columnLetter(column)}${at + 1}`;
        if (/^-?\d+$/.test(text)) return `<c r="${ref}"><v>${text}</v></c>`;
        if (!shared) return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
        strings.push(`<si><t>${escaped(text)}</t></si>`);
        return `<c r="${ref}" t="s"><v>${strings.length - 1}</v></c>`;
      });
      return `<row r="${at + 1}">${inside.join("")}</row>`;
    })
    .join("");
  return makeXlsx({ sheets: [{ name: "Jawaban", rows: sheet }], strings: strings.join("") });
}

/** A zip with one CSV in it, as Google Forms gives. */
export function zippedCsv(rows: Grid, form: CsvForm): Buffer {
  return makeZip([{ name: "Survei.csv", data: csvOf(rows, { ...form, gzip: false }), deflate: true }]);
}

export type SavForm = { readonly compression: 0 | 1 | 2; readonly bigEndian: boolean };

export const savForm: fc.Arbitrary<SavForm> = fc.record({
  compression: fc.constantFrom(0, 1, 2),
  bigEndian: fc.boolean(),
});

/** Columns of numbers where the first row has one, else of texts; labels are the headers. */
export function savOf([head = [], ...rows]: Grid, form: SavForm): Buffer {
  const numeric = head.map((_, at) => rows.length > 0 && rows.every((cells) => /^\d{0,9}$/.test(cells[at] ?? "")));
  const variables = head.map((label, at) => ({
    name: `V${at + 1}`,
    width: numeric[at] ? 0 : 24,
    label: label === "" ? "?" : label.slice(0, 60),
  }));
  const labels = [{ values: [[1, "Sangat Tidak Setuju"] as const, [4, "Sangat Setuju"] as const], indexes: [1] }];
  const cells = rows.map((row) =>
    head.map((_, at) => {
      const text = row[at] ?? "";
      if (!numeric[at]) return text.slice(0, 8);
      return text === "" ? null : Number(text);
    }),
  );
  const writer = new SavWriter({
    ...form,
    variables: variables.length === 0 ? [{ name: "V1" }] : variables,
    labels: numeric[0] ? labels : [],
    rows: cells,
    encoding: "utf8",
  });
  return writer.write([writer.extension(20, 1, Buffer.from("UTF-8"))]);
}

function columnLetter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetter(Math.floor(column / 26) - 1)}${columnLetter(column % 26)}`;
}

/** What XML can't hold is written as Excel does: _x001B_. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML can't hold
  const held = text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu, (character) => {
    return `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`;
  });
  return held.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;").replaceAll('"', "&quot;");
}
