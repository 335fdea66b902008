import { describe, expect, it } from "vitest";
import { openSheet } from "../../src/input/open-sheet.ts";
import type { Row, Sheet, SheetOptions } from "../../src/input/sheet.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
let files = 0;

function sheetOf(content: string | Buffer, options: SheetOptions = {}): Promise<Sheet> {
  return openSheet(folder.file(`quotes-${files++}.txt`, content), options);
}

async function rowsOf(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of sheet.batches()) rows.push(...batch);
  return rows;
}

async function cellsOf(content: string | Buffer, options: SheetOptions = {}): Promise<(readonly string[])[]> {
  return (await rowsOf(await sheetOf(content, options))).map(({ cells }) => cells);
}

describe("quotes in text with tabs", () => {
  it.each([
    ["within a cell", 'id\tSaran\n1\tMohon "parkir"\n', [["1", 'Mohon "parkir"']]],
    ["around the first word", 'id\tSaran\n1\t"Bagus" kata ibu\n', [["1", '"Bagus" kata ibu']]],
    [
      "alone",
      'id\tSaran\n1\t"\n2\tbaik\n',
      [
        ["1", '"'],
        ["2", "baik"],
      ],
    ],
    [
      "alone in two rows, between which CSV would see one cell",
      'id\tKota\tR1\n1\t"\t4\n2\tBogor\t3\n3\t"\t5\n',
      [
        ["1", '"', "4"],
        ["2", "Bogor", "3"],
        ["3", '"', "5"],
      ],
    ],
    [
      "around one cell, and within another",
      'id\tSaran\n1\t"baik"\n2\tTV 32"\n',
      [
        ["1", '"baik"'],
        ["2", 'TV 32"'],
      ],
    ],
  ])("%s are as they were typed", async (_, content, cells) => {
    expect(await cellsOf(content)).toEqual(cells);
    expect(await cellsOf(Buffer.from(`\ufeff${content}`, "utf16le"))).toEqual(cells);
  });

  it.each([
    [
      "that enclose whole cells",
      'id\tSaran\n1\t"baik\nsekali"\n2\t"kata ""ibu"""\n',
      [
        ["1", "baik\nsekali"],
        ["2", 'kata "ibu"'],
      ],
    ],
    ["around a tab", 'id\tSaran\n1\t"a\tb"\n', [["1", "a\tb"]]],
    [
      "around a tab and a line break, where the lines are no rows",
      'id\tSaran\n1\t"a\tb\nc"\n2\td\n',
      [
        ["1", "a\tb\nc"],
        ["2", "d"],
      ],
    ],
  ])("%s are CSV's", async (_, content, cells) => {
    expect(await cellsOf(content)).toEqual(cells);
  });

  it("are a mistake where others double them, and where the lines are no rows either", async () => {
    for (const content of ['id\tSaran\n1\t"kata ""ibu"""\n2\tTV 32"\n', 'id\tSaran\n1\t"a\nb\nc"\n2\tTV 32"\n']) {
      await expect(cellsOf(content)).rejects.toMatchObject({ code: "input/stray-quote" });
    }
  });

  it("that were typed far down, beyond what is looked at first, are found as well", async () => {
    const many = "1\tbaik sekali, terima kasih\t4\n".repeat(200_000);
    const cells = await cellsOf(`id\tSaran\tR1\n${many}2\tTV 32" rusak\t3\n${many}`);
    expect(cells).toHaveLength(400_001);
    expect(cells[200_000]).toEqual(["2", 'TV 32" rusak', "3"]);
  });

  it("don't hide tabs from whoever looks for the delimiter", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `${at}\tlayar ${at}" dan, ya\t${at % 5}`);
    expect(await cellsOf(["id\tSaran, kritik\tR1", ...rows].join("\n"))).toEqual(rows.map((row) => row.split("\t")));
  });

  it("between commas stay a mistake", async () => {
    await expect(cellsOf('id,Saran\n1,TV 32"\n')).rejects.toMatchObject({ code: "input/stray-quote" });
  });
});

describe("rows in quotes as a whole", () => {
  const remark = { code: "rows-in-quotes", severity: "info", where: "inputs[0]", args: {} };

  it("are read as the rows that are in them", async () => {
    const sheet = await sheetOf('"id,Saran,R1"\r\n"1,""baik, cepat"",4"\r\n\r\n"2,""kata """"ibu"""""",3"\r\n"3,,2"');
    expect(sheet.header).toEqual(["id", "Saran", "R1"]);
    expect(await rowsOf(sheet)).toEqual([
      { line: 2, cells: ["1", "baik, cepat", "4"] },
      { line: 4, cells: ["2", 'kata "ibu"', "3"] },
      { line: 5, cells: ["3", "", "2"] },
    ]);
    expect(sheet.format).toMatchObject({ delimiter: "," });
    expect(sheet.remarks()).toContainEqual(remark);
  });

  it.each([
    ["semicolons", '"id;R1"\n"1;3,5"\n', {}, ["1", "3,5"]],
    ["an end mark", '"id,R1"\r\n"1,4"\r\n\u001a', {}, ["1", "4"]],
    ["line breaks in cells", '"id,Saran"\n"1,""a\nb"""\n', {}, ["1", "a\nb"]],
    ["the delimiter that was asked for", '"id/R1,R2"\n"1/4,3"\n', { delimiter: "/" }, ["1", "4,3"]],
  ])("with %s", async (_, content, options, cells) => {
    const sheet = await sheetOf(content, options);
    expect((await rowsOf(sheet))[0]?.cells).toEqual(cells);
    expect(sheet.remarks()).toContainEqual(remark);
  });

  it("are read in a large file too, with their lines, and a later row without quotes as it stands", async () => {
    const many = '"1,""baik, sekali"",4"\n'.repeat(250_000);
    const sheet = await sheetOf(`"id,Saran,R1"\n${many}2,cukup,3\n`);
    const rows = await rowsOf(sheet);
    expect(rows).toHaveLength(250_001);
    expect(rows[249_999]).toEqual({ line: 250_001, cells: ["1", "baik, sekali", "4"] });
    expect(rows[250_000]).toEqual({ line: 250_002, cells: ["2", "cukup", "3"] });
    expect(await sheet.head()).toHaveLength(10_000);
  }, 30_000);

  it.each([
    ["of a single column whose answers hold commas", '"Saran"\n"baik, cepat"\n"kurang, lama"\n'],
    ["of a sentence each, with a comma", '"Nama, gelar"\n"Ayu, S.Pd"\n"Budi, S.E."\n'],
    ["of different width", '"id,R1"\n"1,4,3"\n'],
    ["of which one isn't in quotes", '"id,R1"\n"1,4"\n2\n'],
    ["of which only the header is there", '"id,R1"\n'],
  ])("aren't seen in rows %s", async (_, content) => {
    const sheet = await sheetOf(`${content}${content.split("\n").length === 2 ? "3\n" : ""}`);
    expect(sheet.header).toEqual([content.slice(1, content.indexOf('"', 1))]);
    expect(sheet.remarks()).not.toContainEqual(remark);
  });

  it("name the line of a quote in them that doesn't fit, and of a row with too many cells", async () => {
    await expect(cellsOf('"id,R1"\n"1,4"\n"2,""a"" b"\n')).rejects.toMatchObject({
      code: "input/stray-quote",
      text: { en: expect.stringContaining("line 3, cell 2") },
    });
    const wide = `"2,""a""${",1".repeat(20_000)}"\n`;
    await expect(cellsOf(`"id,R1"\n${'"1,4"\n'.repeat(20_000)}${wide}`)).rejects.toMatchObject({
      code: "input/too-many-columns",
      text: { en: expect.stringContaining("line 20002 ") },
    });
  });
});

describe("the end mark of DOS", () => {
  it.each([
    ["below the last row", "id,R1\r\n1,4\r\n\u001a"],
    ["at its end", "id,R1\r\n1,4\u001a"],
    ["after a quoted cell", 'id,R1\r\n1,"4"\u001a'],
    ["repeated", "id,R1\r\n1,4\r\n\u001a\u001a\u001a"],
    ["after a lone carriage return", "id,R1\r1,4\r\u001a"],
  ])("%s is dropped", async (_, content) => {
    expect(await cellsOf(content)).toEqual([["1", "4"]]);
  });

  it("is a character elsewhere", async () => {
    expect(await cellsOf("id,R1\n1,a\u001ab\n")).toEqual([["1", "a\u001ab"]]);
  });
});

describe("a header that is there once more", () => {
  const pasted = "id,R1,R2\n1,4,3\nid,R1,R2\n2,3,3\n\ufeffid,R1,R2\n3,1,1\n";
  const repeated = (count: number, lines: readonly number[]) => ({
    code: "header-repeated",
    severity: "caution",
    where: "inputs[0]",
    args: { count, lines },
  });

  it("is left out with a caution, a mark before it or none", async () => {
    const sheet = await sheetOf(pasted);
    expect((await rowsOf(sheet)).map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(sheet.remarks()).toEqual([repeated(2, [3, 5])]);
  });

  it("is counted once a pass, and its first 20 lines are listed", async () => {
    const part = `id,R1,R2\n${"1,4,3\n".repeat(30_000)}`;
    const sheet = await sheetOf(part.repeat(30));
    for (const _ of [1, 2]) expect(await rowsOf(sheet)).toHaveLength(900_000);
    expect(sheet.remarks()).toEqual([
      repeated(
        29,
        Array.from({ length: 20 }, (_, at) => 1 + (at + 1) * 30_001),
      ),
    ]);
  }, 30_000);

  it("may be an answer where it differs, or is of two columns", async () => {
    expect(await cellsOf("id,R1,R2\nid,R1,4\n")).toEqual([["id", "R1", "4"]]);
    expect(await cellsOf("kata,arti\nkata,arti\n")).toEqual([["kata", "arti"]]);
  });
});
