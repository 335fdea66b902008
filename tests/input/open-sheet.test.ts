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
    expect(sheet.format).toEqual({ kind: "csv", delimiter: ",", encoding: "utf-8", gzip: false });
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
    ["bars, with commas in the cells", "|", "nama|nilai\nAyu, S.Pd|3,5\nBudi|4,25\n"],
    ["semicolons below a title with a comma", ";", "Kuesioner, 2012\nR1;R2;R3\n1;2;3\n4;5;6\n"],
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
    ["CR and CRLF together, as a text written twice has them", "\r\r\n"],
  ])("reads line ends of %s, with and without one at the end", async (_, end) => {
    const lines = ["a,b", "1,2", "3,4"];
    for (const content of [lines.join(end), lines.join(end) + end]) {
      const lines = end === "\r\r\n" ? [3, 5] : [2, 3];
      expect(await rowsOf(await sheetOf(content))).toEqual([
        { line: lines[0], cells: ["1", "2"] },
        { line: lines[1], cells: ["3", "4"] },
      ]);
    }
  });

  it("reads line ends of all kinds in one file, with CR within quotes left alone", async () => {
    const sheet = await sheetOf('a,b\r1,2\r\n3,"x\ry"\n5,6\r7,8');
    expect(await rowsOf(sheet)).toEqual([
      { line: 2, cells: ["1", "2"] },
      { line: 3, cells: ["3", "x\ry"] },
      { line: 5, cells: ["5", "6"] },
      { line: 6, cells: ["7", "8"] },
    ]);
  });

  it("gives rows the line they start on, past quoted line breaks, blank lines and doubled quotes", async () => {
    const content = 'id,"Saran\r\nAnda"\r\n1,"baik ""sekali"""\r\n\r\n\r\n2,"dua\r\n\r\nbaris"\r\n3,""\r\n\r\n4,x\r\n';
    const sheet = await sheetOf(content);
    expect(sheet.header).toEqual(["id", "Saran Anda"]);
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

  it("counts the blank rows and columns that it leaves out", async () => {
    const sheet = await sheetOf("a,,b,\n1,,2,\n,,,\n\n3,,4,,,\n,,,\n");
    expect((await rowsOf(sheet)).map(({ cells }) => cells)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(sheet.remarks()).toEqual([
      { code: "empty-rows-dropped", severity: "info", where: "inputs[0]", args: { count: 3 } },
      { code: "empty-columns-dropped", severity: "info", where: "inputs[0]", args: { count: 4 } },
    ]);
    expect((await sheetOf("a,b\n1,2\n")).remarks()).toEqual([]);
  });

  it("takes a blank line in a single column for somebody who didn't answer, and at the end for nothing", async () => {
    const sheet = await sheetOf("skor\n\n12\n\n \n9\n\n\n");
    expect(await rowsOf(sheet)).toEqual([
      { line: 3, cells: ["12"] },
      { line: 4, cells: [""] },
      { line: 5, cells: [""] },
      { line: 6, cells: ["9"] },
    ]);
    expect(sheet.remarks()).toMatchObject([{ code: "empty-rows-dropped", args: { count: 3 } }]);
  });

  it("accepts rows that are longer by blank cells, or shorter by those of columns without a name", async () => {
    const sheet = await sheetOf("a,b,,\n1,2\n3,4,,,, \n5,6,x,\n");
    expect(sheet.header).toEqual(["a", "b", "#3"]);
    expect((await rowsOf(sheet)).map(({ cells }) => cells)).toEqual([
      ["1", "2", ""],
      ["3", "4", ""],
      ["5", "6", "x"],
    ]);
  });

  it("names equal and missing headers apart, and says which", async () => {
    const sheet = await sheetOf("Umur,R1, Umur ,,\n20,1,21,x,\n30,2,31,,\n");
    expect(sheet.header).toEqual(["Umur", "R1", "Umur (2)", "#4"]);
    expect((await rowsOf(sheet))[0]?.cells).toEqual(["20", "1", "21", "x"]);
    expect(sheet.remarks()).toEqual([
      { code: "empty-columns-dropped", severity: "info", where: "inputs[0]", args: { count: 1 } },
      {
        code: "header-renamed",
        severity: "caution",
        where: "inputs[0]",
        args: {
          count: 2,
          columns: [
            { place: 3, header: "Umur", name: "Umur (2)" },
            { place: 4, header: "", name: "#4" },
          ],
        },
      },
    ]);
  });

  it("lists the first 20 renamed headers and how many there are", async () => {
    const names = Array.from({ length: 31 }, () => "R").join(",");
    const [remark] = (await sheetOf(`${names}\n${names.replaceAll("R", "1")}\n`)).remarks();
    expect(remark?.args).toMatchObject({ count: 30 });
    expect(remark?.args.columns).toHaveLength(20);
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

describe("a title above the header", () => {
  it.each([
    ["alone in its row", "Data Kuesioner\nR1,R2,R3\n1,2,3\n4,3,2\n", 1, 3],
    ["above semicolons", "Data Kuesioner\n\nR1;R2;R3\n1;2;3\n4;3;2\n", 1, 4],
    ["as a spreadsheet exports it", "Data Kuesioner,,\nR1,R2,R3\n1,2,3\n4,3,2\n", 1, 3],
    ["of several lines", "Data Kuesioner,,,\n,Tahun 2012,,\n,,,\nR1,R2,R3,\n1,2,3,\n4,3,2,\n", 2, 5],
    ["below a line that says the delimiter", "sep=;\nData\nR1;R2;R3\n1;2;3\n4;3;2\n", 1, 4],
    ["above answers in words", "Data,,\nR1,R2,R3\nSetuju,Ragu,Tidak\nSetuju,Tidak,Ragu\nSetuju,Tidak,Tidak\n", 1, 3],
  ])("%s: is skipped and counted", async (_, content, count, line) => {
    const sheet = await sheetOf(content);
    expect(sheet.header).toEqual(["R1", "R2", "R3"]);
    expect((await rowsOf(sheet))[0]?.line).toBe(line);
    expect(sheet.remarks()).toContainEqual({
      code: "title-skipped",
      severity: "info",
      where: "inputs[0]",
      args: { count },
    });
  });

  it.each([
    ["a header with one name, above numbers", "skor,\n12,3\n4,3\n"],
    [
      "a header with one name, above words that recur",
      "nama,,,\nAyu,Setuju,,\nBudi,Tidak,,Setuju\nCici,Setuju,Tidak,\n",
    ],
    ["a single column", "saran\nbaik\nbaik\nkurang\n"],
  ])("isn't seen in %s", async (_, content) => {
    const sheet = await sheetOf(content);
    expect(sheet.header[0]).toBe(content.split(/[,\n]/)[0]);
    expect(sheet.remarks().map(({ code }) => code)).not.toContain("title-skipped");
  });
});
