import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSheet } from "../../src/input/open-sheet.ts";
import type { Row, Sheet } from "../../src/input/sheet.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
let files = 0;

function sheetOf(content: string | Buffer, options: { delimiter?: string } = {}): Promise<Sheet> {
  return openSheet(folder.file(`data-${files++}.csv`, content), options);
}

async function rowsOf(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of sheet.batches()) rows.push(...batch);
  return rows;
}

describe("a CSV file as a sheet", () => {
  it("has header, rows with their lines, and what was understood", async () => {
    const sheet = await sheetOf("R1,R2\n1,2\n3,4\n");
    expect(sheet.header).toEqual(["R1", "R2"]);
    expect(await rowsOf(sheet)).toEqual([
      { line: 2, cells: ["1", "2"] },
      { line: 3, cells: ["3", "4"] },
    ]);
    expect(sheet.format).toEqual({ kind: "csv", delimiter: ",", encoding: "utf-8" });
    expect(sheet.facts.size).toBe(0);
    expect(sheet.path).toMatch(/data-\d+\.csv$/);
  });

  it.each([
    ["commas", ",", "nama,usia\nAyu,20\n"],
    ["semicolons, with decimal commas in the cells", ";", "nama;nilai\nAyu;3,5\nBudi;4,25\n"],
    ["semicolons, with a comma in each cell of the header", ";", "Dokter ramah, sopan;Ruang bersih, rapi\n4;3\n2;2\n"],
    ["tabs", "\t", "nama\tusia\nAyu, S.Pd; dr.\t20\n"],
    ["commas, with semicolons within quotes", ",", '"a;b;c","d;e;f"\n"1;2;3","4;5;6"\n'],
    ["commas, where one row of three doesn't agree", ",", "a,b\n1;2,2\n3,4\n5;6;7,8\n"],
    ["none: one column", ",", "skor\n12\n9\n"],
    ["semicolons under a header alone until the second line", ";", "a;b,c\n1;2\n"],
  ])("finds %s", async (_, delimiter, content) => {
    const sheet = await sheetOf(content);
    expect(sheet.format).toMatchObject({ kind: "csv", delimiter });
  });

  it("takes the delimiter that it is given", async () => {
    const sheet = await sheetOf("a|b,c\n1|2,3\n", { delimiter: "|" });
    expect(sheet.header).toEqual(["a", "b,c"]);
    expect((await rowsOf(sheet))[0]?.cells).toEqual(["1", "2,3"]);
  });

  it("drops the byte order mark, before a plain header and before a quoted one", async () => {
    expect((await sheetOf("\ufeffid,R1\n1,2\n")).header).toEqual(["id", "R1"]);
    expect((await sheetOf('\ufeff"id","R1"\n1,2\n')).header).toEqual(["id", "R1"]);
  });

  it("trims header cells and leaves the rows' cells as they are", async () => {
    const sheet = await sheetOf(' id ,\u00a0"R1"\n 1 , 2\n'.replaceAll('"', ""));
    expect(sheet.header).toEqual(["id", "R1"]);
    expect((await rowsOf(sheet))[0]?.cells).toEqual([" 1 ", " 2"]);
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR, as old Macs write", "\r"],
  ])("reads line ends of %s, with and without one at the end", async (_, end) => {
    const lines = ["a,b", "1,2", "3,4"];
    for (const content of [lines.join(end), lines.join(end) + end]) {
      expect(await rowsOf(await sheetOf(content))).toEqual([
        { line: 2, cells: ["1", "2"] },
        { line: 3, cells: ["3", "4"] },
      ]);
    }
  });

  it("gives rows the line they start on, past quoted line breaks, blank lines and doubled quotes", async () => {
    const content = 'id,"Saran\r\nAnda"\r\n1,"baik ""sekali"""\r\n\r\n\r\n2,"dua\r\n\r\nbaris"\r\n3,""\r\n\r\n4,x\r\n';
    const sheet = await sheetOf(content);
    expect(sheet.header).toEqual(["id", "Saran\r\nAnda"]);
    expect(await rowsOf(sheet)).toEqual([
      { line: 3, cells: ["1", 'baik "sekali"'] },
      { line: 6, cells: ["2", "dua\r\n\r\nbaris"] },
      { line: 9, cells: ["3", ""] },
      { line: 11, cells: ["4", "x"] },
    ]);
  });

  it("takes rows of blank cells for blank lines, as spreadsheets leave them below the data", async () => {
    const sheet = await sheetOf("\n , \na,b,c\n1,,\n,,\n ;\n,2,\n,\n".replace(" ;", "  "));
    expect(sheet.header).toEqual(["a", "b", "c"]);
    expect(await rowsOf(sheet)).toEqual([
      { line: 4, cells: ["1", "", ""] },
      { line: 7, cells: ["", "2", ""] },
    ]);
  });

  it("drops columns that have no name and nothing in them, at the end and between", async () => {
    const atEnd = await sheetOf("a,b,,\n1,2,,\n3,4, ,\n");
    expect(atEnd.header).toEqual(["a", "b"]);
    expect((await rowsOf(atEnd)).map(({ cells }) => cells)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    const between = await sheetOf("a,,b\n1,,2\n");
    expect(between.header).toEqual(["a", "b"]);
    expect((await rowsOf(between))[0]?.cells).toEqual(["1", "2"]);
  });

  it("knows names that are names of an object's own too", async () => {
    const sheet = await sheetOf("__proto__,constructor,toString\n1,2,3\n");
    expect(sheet.header).toEqual(["__proto__", "constructor", "toString"]);
  });

  it("gives the head and every further pass alike", async () => {
    const sheet = await sheetOf("a,b\n1,2\n3,4\n");
    const once = await rowsOf(sheet);
    expect(await sheet.head()).toEqual(once);
    expect(await rowsOf(sheet)).toEqual(once);
  });

  it("has the SHA-256 of the bytes, mark included, before and after a pass", async () => {
    const content = Buffer.from("\ufeffa,b\r\n1,é\r\n");
    const sheet = await sheetOf(content);
    const expected = createHash("sha256").update(content).digest("hex");
    expect(await sheet.sha256()).toBe(expected);
    await rowsOf(sheet);
    expect(await sheet.sha256()).toBe(expected);
  });

  it("reads the Bekasi study: 80 rows of 48 cells", async () => {
    const path = new URL("../../fixtures/bekasi/main.csv", import.meta.url).pathname;
    const sheet = await openSheet(path);
    const rows = await rowsOf(sheet);
    expect(sheet.header).toHaveLength(48);
    expect(rows).toHaveLength(80);
    expect(rows.at(-1)?.line).toBe(81);
    expect(await sheet.sha256()).toBe(createHash("sha256").update(readFileSync(path)).digest("hex"));
  });
});

describe("a first line that says the delimiter", () => {
  it.each([
    ["sep=;\r\nR1;R2\r\n3,5;4\r\n", ";"],
    ["SEP=;\nR1;R2\n3,5;4\n", ";"],
    ['"sep=|"\nR1|R2\n3,5|4\n', "|"],
    ["\ufeffsep=\t\n\nR1\tR2\n3,5\t4\n", "\t"],
    ['sep=,\nR1,R2\n"3,5",4\n', ","],
  ])("%j", async (content, delimiter) => {
    const sheet = await sheetOf(content);
    expect(sheet.header).toEqual(["R1", "R2"]);
    expect(sheet.format).toMatchObject({ delimiter });
    const [row] = await rowsOf(sheet);
    expect(row?.cells).toEqual(["3,5", "4"]);
    expect(row?.line).toBe(content.includes("\n\n") ? 4 : 3);
    expect(await sheet.head()).toEqual([row]);
  });

  it("gives way to the option, and is a header where it is more than that", async () => {
    expect((await sheetOf("sep=;\nR1,R2\n3,4\n", { delimiter: "," })).header).toEqual(["R1", "R2"]);
    expect((await sheetOf("sep=;,R2\n3,4\n")).header).toEqual(["sep=;", "R2"]);
  });
});
