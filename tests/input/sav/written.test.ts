/** What the files of PSPP and haven don't have: both byte orders, records and encodings of other programs. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSav } from "../../../src/input/sav/open-sav.ts";
import { SavWriter, type WrittenFile } from "../../support/sav-writer.ts";
import { inMemory, readSav, rowsOf } from "./read-sav.ts";

function write(file: WrittenFile, records: (writer: SavWriter) => Buffer[] = () => []): Buffer {
  const writer = new SavWriter(file);
  return writer.write(records(writer));
}

const everyKind = [false, true].flatMap((bigEndian) =>
  ([0, 1, 2] as const).map((compression) => ({ bigEndian, compression })),
);
const rows = [
  [1, "abc", "a longer text", -3.25],
  [null, "", "12345678", 151],
  [152, "12345678", "123456789", null],
  [-99, " x", "", -100],
  [0, "x", "y", 1e15],
];
const variables = [
  { name: "A", label: "First", missing: [1, 5, -7], range: true },
  { name: "B", width: 8, missing: ["x"] },
  { name: "C", width: 13 },
  { name: "D" },
];
const cells = rows.map((row, at) => ({
  line: at + 1,
  cells: row.map((cell) => (cell === null ? "" : String(cell).replace("1e15", "1000000000000000"))),
}));

describe("both byte orders and all compressions", () => {
  it.each(everyKind)("give the same cells and facts: %o", async (kind) => {
    const labels = [{ values: [[1, "one"] as const, [-3.25, "minus"] as const], indexes: [1, 5] }];
    const read = await readSav(write({ ...kind, variables, labels, rows }));
    expect(read.rows).toEqual(cells);
    const valueLabels = new Map([
      ["1", "one"],
      ["-3.25", "minus"],
    ]);
    expect(read.sheet.facts).toEqual(
      new Map([
        ["A", { label: "First", valueLabels, missing: ["-7"], missingRange: { from: 1, to: 5 } }],
        ["B", { missing: ["x"] }],
        ["C", {}],
        ["D", { valueLabels }],
      ]),
    );
  });

  it.each(everyKind)("are read with another bias and without a number of cases: %o", async (kind) => {
    const read = await readSav(write({ ...kind, variables, rows, bias: 50, cases: -1 }));
    expect(read.rows).toEqual(cells);
  });

  it("give back any numbers and texts, however the bytes are cut into blocks", async () => {
    const text = (length: number) =>
      fc.string({
        unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
        maxLength: length,
      });
    const number = fc.oneof(fc.integer({ min: -120, max: 200 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const row = fc.tuple(number, text(3), text(20), fc.option(number));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everyKind),
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.nat(40),
        async (kind, rows, cut) => {
          const variables = [{ name: "N" }, { name: "S", width: 3 }, { name: "L", width: 20 }, { name: "M" }];
          const bytes = write({ ...kind, variables, rows });
          const read = await readSav(inMemory(bytes, false, cut + 1));
          expect(read.rows).toHaveLength(rows.length);
          for (const [at, row] of rows.entries()) {
            const [n, s, l, m] = read.rows[at]!.cells;
            for (const [cell, value] of [
              [n, row[0]],
              [m, row[3]],
            ] as const) {
              if (value === null || value === -Number.MAX_VALUE) expect(cell).toBe("");
              else {
                expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
                expect(Number(cell)).toBe(value + 0);
              }
            }
            expect([s, l]).toEqual([row[1].replace(/ +$/, ""), row[2].replace(/ +$/, "")]);
          }
        },
      ),
      { numRuns: 200, seed: 20261122 },
    );
  });
});

describe("records behind the variables", () => {
  it("give long names, told apart where they are equal", async () => {
    const file = { variables: [{ name: "V1" }, { name: "V2" }, { name: "V3" }], rows: [[1, 2, 3]] };
    const names = (text: string) => (writer: SavWriter) => [writer.extension(13, 1, writer.text(text, text.length))];
    const long = await readSav(write(file, names("V1=Umur\tV2=Pendidikan_Terakhir")));
    expect(long.sheet.header).toEqual(["Umur", "Pendidikan_Terakhir", "V3"]);
    const equal = await readSav(write(file, names("V1=Umur\tV2=Umur\tV3=Umur")));
    expect(equal.sheet.header).toEqual(["Umur", "Umur (2)", "Umur (3)"]);
    expect([...equal.sheet.facts.keys()]).toEqual(equal.sheet.header);
  });

  it.each([2, 3])("give the level of measurement, %i numbers a variable", async (each) => {
    const file = { variables: [{ name: "A" }, { name: "B" }, { name: "C" }, { name: "D" }], rows: [[1, 2, 3, 4]] };
    const numbers = [1, 2, 3, 0].flatMap((level) => (each === 2 ? [level, 0] : [level, 8, 1]));
    const { sheet } = await readSav(write(file, (writer) => [writer.extension(11, 4, writer.ints(...numbers))]));
    expect([...sheet.facts.values()].map(({ measure }) => measure)).toEqual(["nominal", "ordinal", "scale", undefined]);
  });

  it("join the segments of a long text, and count its labels and missing values as its own", async () => {
    const segments = [255, 255, 96].map((width, at) => ({ name: at === 0 ? "S" : `S_${at}`, width }));
    const text = Array.from({ length: 600 }, (_, at) => String.fromCharCode(97 + (at % 26))).join("");
    const row = [text.slice(0, 255), text.slice(255, 510), text.slice(510), 7];
    const file = { variables: [...segments, { name: "N" }], rows: [row, ["short", "", "", 8]] };
    const { sheet, rows } = await readSav(
      write(file, (writer) => [
        writer.extension(14, 1, writer.text("S=00600\0\t", 9)),
        writer.extension(
          21,
          1,
          Buffer.concat([
            writer.counted("S"),
            writer.ints(600, 1),
            writer.counted("short", 600),
            writer.counted("Brief"),
          ]),
        ),
        writer.extension(
          22,
          1,
          Buffer.concat([
            writer.counted("S"),
            Buffer.from([2]),
            writer.ints(8),
            writer.text("none", 8),
            writer.text("?", 8),
          ]),
        ),
        writer.extension(11, 4, writer.ints(1, 8, 0, 1, 8, 0, 1, 8, 0, 3, 8, 1)),
      ]),
    );
    expect(sheet.header).toEqual(["S", "N"]);
    expect(rows.map((row) => row.cells)).toEqual([
      [text, "7"],
      ["short", "8"],
    ]);
    expect(sheet.facts.get("S")).toEqual({
      valueLabels: new Map([["short", "Brief"]]),
      missing: ["none", "?"],
      measure: "nominal",
    });
    expect(sheet.facts.get("N")).toEqual({ measure: "scale" });
  });

  it("tell another system-missing value, and the ends of open ranges", async () => {
    const variables = [
      { name: "A", missing: [-1e305, 5], range: true },
      { name: "B", missing: [5, 1e305], range: true },
    ];
    const file = {
      variables,
      rows: [
        [-1e306, 1],
        [2, -1e306],
      ],
    };
    const { sheet, rows } = await readSav(
      write(file, (writer) => [
        writer.extension(4, 8, Buffer.concat([-1e306, 1e305, -1e305].map((value) => writer.double(value)))),
      ]),
    );
    expect(rows.map((row) => row.cells)).toEqual([
      ["", "1"],
      ["2", ""],
    ]);
    expect([...sheet.facts.values()].map(({ missingRange }) => missingRange)).toEqual([
      { from: null, to: 5 },
      { from: 5, to: null },
    ]);
  });

  it("tell the number of cases where the header doesn't", async () => {
    const file = { variables: [{ name: "A" }], rows: [[1], [2], [3]], cases: -1 };
    const { rows } = await readSav(write(file, (writer) => [writer.extension(16, 8, writer.longs(1, 2))]));
    expect(rows).toHaveLength(2);
  });

  it("are skipped where nobody here knows them, documents and attributes too", async () => {
    const file = { variables: [{ name: "A" }], rows: [[1]] };
    const { rows } = await readSav(
      write(file, (writer) => [
        Buffer.concat([writer.ints(6, 2), writer.text("a document", 160)]),
        writer.extension(7, 1, writer.text("$set=C 1  1 A\n", 14)),
        writer.extension(17, 1, writer.text("Tahun('2012')", 13)),
        writer.extension(99, 4, writer.ints(1, 2, 3)),
      ]),
    );
    expect(rows).toEqual([{ line: 1, cells: ["1"] }]);
  });
});

describe("dates and times", () => {
  it("outside the calendar stay numbers, and so do weekdays and months", async () => {
    const formats = [20, 22, 20, 26, 27, 21, 21, 22];
    const moment = (Date.UTC(2012, 4, 16, 8, 38, 9) - Date.UTC(1582, 9, 14)) / 1000;
    const values = [-1, 1e13, 86_400 * 365, 3, 12, -3_661.5, 1e18, moment + 0.0004];
    const variables = formats.map((format, at) => ({ name: `V${at}`, format }));
    const { rows } = await readSav(write({ variables, rows: [values] }));
    expect(rows[0]!.cells).toEqual([
      "-1",
      "10000000000000",
      "1583-10-14",
      "3",
      "12",
      "-01:01:01.5",
      "1000000000000000000",
      "2012-05-16 08:38:09",
    ]);
  });

  it("have no label where that is only white space", async () => {
    const blank = [
      { name: "A", label: "\u00a0" },
      { name: "B", label: "  " },
      { name: "C", label: " Usia" },
    ];
    const { sheet } = await readSav(write({ variables: blank, rows: [[1, 2, 3]] }));
    expect([...sheet.facts.values()]).toEqual([{}, {}, { label: " Usia" }]);
  });

  it("have labels and missing values as their cells are spelled; a range of them becomes empty cells", async () => {
    const day = (Date.UTC(2012, 4, 16) - Date.UTC(1582, 9, 14)) / 1000;
    const variables = [
      { name: "A", format: 20, missing: [day] },
      { name: "B", format: 20, missing: [day, day + 86_400], range: true },
      { name: "N" },
    ];
    const labels = [{ values: [[day, "Rabu"]] as const, indexes: [1] }];
    const rows = [
      [day, day, 1],
      [day, day + 86_400 * 2, 2],
    ];
    const read = await readSav(write({ variables, labels, rows }));
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ["2012-05-16", "", "1"],
      ["2012-05-16", "2012-05-18", "2"],
    ]);
    expect(read.sheet.facts.get("A")).toEqual({
      valueLabels: new Map([["2012-05-16", "Rabu"]]),
      missing: ["2012-05-16"],
    });
    expect(read.sheet.facts.get("B")).toEqual({});
  });
});

describe("the encoding", () => {
  const file = (text: string): WrittenFile => ({
    variables: [{ name: "A", width: 8, label: text }],
    rows: [[text]],
    encoding: "latin1",
  });
  const info = (writer: SavWriter, page: number) => writer.extension(3, 4, writer.ints(1, 2, 3, -1, 1, 1, 2, page));
  const said = (writer: SavWriter, name: string) => writer.extension(20, 1, writer.text(name, name.length));

  it.each([
    [1252, "windows-1252", "é€"],
    [1251, "windows-1251", "йЂ"],
    [28605, "iso-8859-15", "é\u0080"],
    [10000, "macintosh", "ÈÄ"],
  ])("is that of the code page %i: %s", async (page, name, text) => {
    const { sheet, rows } = await readSav(write(file("\xe9\x80"), (writer) => [info(writer, page)]));
    expect(sheet.format).toEqual({ kind: "sav", encoding: name, gzip: false });
    expect(rows[0]!.cells).toEqual([text]);
    expect(sheet.remarks()).toEqual([]);
  });

  it("is the one that is named rather than the code page", async () => {
    const { sheet, rows } = await readSav(
      write({ ...file("é日"), encoding: "utf8" }, (writer) => [info(writer, 1252), said(writer, "UTF-8")]),
    );
    expect(rows[0]!.cells).toEqual(["é日"]);
    expect(sheet.facts.get("A")?.label).toBe("é日");
  });

  it("is the user's where it is given", async () => {
    const bytes = write({ ...file("é日"), encoding: "utf8" }, (writer) => [said(writer, "windows-1252")]);
    expect((await readSav(bytes, { encoding: "utf-8" })).rows[0]!.cells).toEqual(["é日"]);
  });

  it("is said to be unknown where nobody here knows it", async () => {
    const { sheet, rows } = await readSav(write(file("\xe9"), (writer) => [said(writer, "x-klingon")]));
    expect(rows[0]!.cells).toEqual(["é"]);
    expect(sheet.remarks()).toEqual([
      {
        code: "encoding-unknown",
        severity: "caution",
        where: "inputs[0]",
        args: { encoding: "x-klingon", used: "windows-1252" },
      },
    ]);
  });

  it("matters only where a character isn't ASCII if the file names none", async () => {
    expect((await readSav(write(file("e")))).sheet.remarks()).toEqual([]);
    expect((await readSav(write(file("\xe9")))).sheet.remarks().map(({ args }) => args)).toEqual([
      { encoding: "", used: "windows-1252" },
    ]);
  });
});

describe("a large file", () => {
  const rows = Array.from({ length: 25_000 }, (_, at) => (at % 10 === 3 ? [null, null] : [at, at / 4]));
  const bytes = write({ variables: [{ name: "A" }, { name: "B" }], rows, compression: 1 });

  it("comes in batches of about a thousand rows, as often as asked for, with progress", async () => {
    const progress: [number, number | null][] = [];
    const sheet = await openSav(inMemory(bytes, false, 10_000), {
      onProgress: (read, total) => progress.push([read, total]),
    });
    expect(sheet.remarks()).toEqual([]);
    const sizes: number[] = [];
    for await (const batch of sheet.batches()) sizes.push(batch.length);
    expect(Math.max(...sizes)).toBe(1000);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(22_500);
    expect(progress.at(-1)).toEqual([bytes.length, bytes.length]);
    expect(progress.every(([read], at) => at === 0 || read > progress[at - 1]![0])).toBe(true);
    expect(sheet.remarks()).toEqual([
      { code: "empty-rows-dropped", severity: "info", where: "inputs[0]", args: { count: 2500 } },
    ]);
    const again = await rowsOf(sheet);
    expect(again).toHaveLength(22_500);
    expect(again[3]).toEqual({ line: 5, cells: ["4", "1"] });
    expect(await sheet.head()).toEqual(again.slice(0, 10_000));
    expect(sheet.remarks()).toHaveLength(1);
  });

  it("has the hash of its bytes", async () => {
    const sheet = await openSav(inMemory(bytes, false), {});
    expect(await sheet.sha256()).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});
