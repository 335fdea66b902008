import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT, LoyaltyError } from "../../src/core/errors.ts";
import { openSheet } from "../../src/input/open-sheet.ts";
import type { SheetOptions } from "../../src/input/sheet.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
let files = 0;

/** The error of opening and reading a file to its end. */
async function errorOf(path: string, options: SheetOptions = {}): Promise<LoyaltyError> {
  try {
    const sheet = await openSheet(path, options);
    for await (const rows of sheet.batches()) expect(rows.length).toBeGreaterThan(0);
  } catch (error) {
    if (error instanceof LoyaltyError) return error;
    throw error;
  }
  throw new Error(`${path} was read without an error`);
}

function errorIn(content: string | Buffer): Promise<LoyaltyError> {
  return errorOf(folder.file(`bad-${files++}.csv`, content));
}

/** Both languages, in a form that doesn't depend on where the file is. */
function said(error: LoyaltyError): { code: string; exitCode: number; en: string; id: string } {
  const short = (text: string) => text.replace(/\S*\/([^\s/]*)/g, "$1").replace(/bad-\d+\.csv/g, "FILE");
  return { code: error.code, exitCode: error.exitCode, en: short(error.text.en), id: short(error.text.id) };
}

describe("a file that can't be opened", () => {
  it("isn't there: names that are near are offered", async () => {
    folder.file("kuesioner.csv", "a\n1\n");
    const error = await errorOf(join(folder.path, "kuisioner.csv"));
    expect(said(error)).toEqual({
      code: "input/no-such-file",
      exitCode: EXIT.input,
      en: "there is no file kuisioner.csv",
      id: "berkas kuisioner.csv tidak ada",
    });
    expect(error.hint?.en).toBe(`did you mean ${join(folder.path, "kuesioner.csv")}?`);
    expect(error.hint?.id).toBe(`mungkin maksudnya ${join(folder.path, "kuesioner.csv")}?`);
  });

  it("isn't there: the ending was left out, or is another", async () => {
    folder.file("responden.csv", "a\n1\n");
    for (const name of ["responden", "Responden.xlsx"]) {
      const error = await errorOf(join(folder.path, name));
      expect(error.hint?.en).toBe(`did you mean ${join(folder.path, "responden.csv")}?`);
    }
  });

  it("isn't there, nor anything like it, nor its folder", async () => {
    const nothingNear = await errorOf(join(folder.path, "zzzzzzzzzzzzzzzzzzzz.csv"));
    expect(nothingNear.hint).toEqual({
      en: "check how the name is spelled and in which folder the file is",
      id: "periksa ejaan nama berkas dan foldernya",
    });
    const noFolder = await errorOf(join(folder.path, "nowhere", "data.csv"));
    expect(noFolder.hint?.en).toBe(
      `there is no folder ${join(folder.path, "nowhere")} either: check how the path is spelled`,
    );
    expect(noFolder.hint?.id).toContain(`folder ${join(folder.path, "nowhere")} juga tidak ada`);
  });

  it("is a folder: the CSV in it is named", async () => {
    const path = join(folder.path, "survei");
    mkdirSync(path);
    folder.file("survei/data2012.csv", "a\n1\n");
    const error = await errorOf(path);
    expect(said(error)).toEqual({
      code: "input/is-folder",
      exitCode: EXIT.input,
      en: "survei is a folder, not a file",
      id: "survei adalah folder, bukan berkas",
    });
    expect(error.hint?.en).toBe(`name the file in it, such as ${join(path, "data2012.csv")}`);
    expect(error.hint?.id).toBe(`sebutkan berkas di dalamnya, misalnya ${join(path, "data2012.csv")}`);
  });

  it("is a device, which might never end", async () => {
    const error = await errorOf("/dev/zero");
    expect(said(error)).toMatchObject({ code: "input/not-a-file", exitCode: EXIT.input });
    expect(error.text.id).toBe("/dev/zero adalah perangkat, bukan berkas");
  });

  it("may not be read", async () => {
    const path = folder.file("rahasia.csv", "a\n1\n");
    chmodSync(path, 0o000);
    chmodSync(folder.path, 0o755);
    // What words the error is loaded beforehand: as another user this process may not read its own sources.
    await import("../../src/input/file-errors.ts");
    const error = await asOrdinaryUser(() => errorOf(path));
    expect(said(error)).toEqual({
      code: "input/no-permission",
      exitCode: EXIT.input,
      en: "you have no permission to read rahasia.csv",
      id: "Anda tidak punya izin untuk membaca rahasia.csv",
    });
    expect(error.hint?.en).toContain("copy the file to a folder of your own");
    expect(error.hint?.id).toContain("salin berkas itu ke folder Anda sendiri");
  });

  it("has a name that no system takes", async () => {
    const long = await errorOf(`${"x".repeat(5000)}.csv`);
    expect(long).toMatchObject({ code: "input/unreadable", exitCode: EXIT.input });
    expect(long.text.en).toMatch(/^x+\.\.\.x+\.csv can't be read \(ENAMETOOLONG\)$/);
    expect(long.text.id).toMatch(/ tidak dapat dibaca \(ENAMETOOLONG\)$/);
    expect(long.text.en.length).toBeLessThan(300);
    const zero = await errorOf("data\u0000.csv");
    expect(zero.code).toBe("input/unreadable");
    expect(zero.text.en).not.toContain("\u0000");
    expect((await errorOf(join(folder.file("plain", "a\n1\n"), "data.csv"))).code).toBe("input/unreadable");
  });
});

/** root may read everything, so it becomes somebody else for a while. */
async function asOrdinaryUser<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe("a file that holds no table", () => {
  it.each([
    ["no byte", ""],
    ["a byte order mark", "\ufeff"],
    ["line ends", "\r\n\r\n\n"],
    ["cells without anything in them", ",,\n,,\n"],
  ])("is empty but for %s", async (_, content) => {
    expect(said(await errorIn(content))).toEqual({
      code: "input/empty",
      exitCode: EXIT.input,
      en: "FILE is empty",
      id: "FILE kosong",
    });
  });

  it("has a header only", async () => {
    expect(said(await errorIn("\nid,R1\n\n,\n"))).toEqual({
      code: "input/no-rows",
      exitCode: EXIT.input,
      en: "FILE has no rows below its header (line 2)",
      id: "FILE tidak berisi data di bawah kepala kolomnya (baris 2)",
    });
  });

  it.each([
    ["an old Excel file", "\xd0\xcf\x11\xe0\xa1", "input/excel-file", "Excel lama", ".xlsx"],
    ["a PDF", "%PDF-1.7", "input/foreign-file", "berkas PDF", "CSV"],
    ["a picture", "\x89PNG\r\n\x1a\n", "input/foreign-file", "gambar", "CSV"],
    ["a web page called .xls", "\r\n<html><table><tr><td>R1", "input/foreign-file", "halaman web", ".xlsx"],
    ["a bare table of a web page", "<table border=1>", "input/foreign-file", "halaman web", ".xlsx"],
    [
      "XML of Excel 2003",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      "input/excel-file",
      "XML Excel 2003",
      ".xlsx",
    ],
    ["JSON", '[{"R1": 1}]', "input/foreign-file", "JSON", "CSV"],
    ["a packed file of another kind", "7z\xbc\xaf\x27\x1c", "input/foreign-file", "kompresi", "kompresi"],
    ["an R data file", "RDX3\nX\n", "input/foreign-file", "data R", "write.csv"],
    ["a portable SPSS file", `${"0".repeat(200)}ASCII SPSS PORT FILE`, "input/foreign-file", "portabel SPSS", ".sav"],
  ])("is %s", async (_, bytes, code, words, todo) => {
    const error = await errorIn(Buffer.from(bytes, "latin1"));
    expect(error).toMatchObject({ code, exitCode: EXIT.input });
    expect(error.text.id).toContain(words);
    expect(error.hint?.id).toContain(todo);
  });

  it("begins like markup or JSON and is a table all the same", async () => {
    for (const header of ["<18 tahun,R1", "[grid] R1,R2", "{a},b"]) {
      const sheet = await openSheet(folder.file(`table-${files++}.csv`, `${header}\n1,2\n`));
      expect(sheet.header).toEqual(header.split(","));
    }
  });

  it("has zero bytes: the line is named", async () => {
    expect(said(await errorIn("a,b\n1,2\n3,\u00004\n"))).toEqual({
      code: "input/binary",
      exitCode: EXIT.input,
      en: "FILE is no text: line 3 holds a zero byte",
      id: "FILE bukan teks: baris 3 berisi byte nol",
    });
  });

  it("is damaged UTF-8: the line is named, a character that the end cuts included", async () => {
    const latin = (text: string) => Buffer.from(text, "latin1");
    const utf8 = Buffer.from("a,b\r\nméditerranéen,2\r\n");
    const expected = { code: "input/encoding", exitCode: EXIT.input };
    const middle = await errorIn(Buffer.concat([utf8, latin("3,Andr\u00e9\r\n5,6\r\n")]));
    expect(said(middle)).toEqual({
      ...expected,
      en: "FILE isn't UTF-8: line 3 holds bytes that are no character",
      id: "FILE tidak memakai UTF-8: baris 3 berisi byte yang bukan karakter",
    });
    expect(middle.hint?.en).toContain("--encoding windows-1252");
    expect(middle.hint?.id).toContain("--encoding windows-1252");
    const end = said(await errorIn(Buffer.concat([utf8, latin("1,Andr\u00e9")])));
    expect(end).toMatchObject({ ...expected, en: "FILE isn't UTF-8: line 3 holds bytes that are no character" });
    const marked = said(await errorIn(Buffer.concat([Buffer.from("\ufeffa,b\n1,"), latin("Andr\u00e9\n")])));
    expect(marked).toMatchObject({ ...expected, en: "FILE isn't UTF-8: line 2 holds bytes that are no character" });
  });

  it("refuses a delimiter that can't be one: wrong use, exit code 2", async () => {
    for (const delimiter of ["", '"', "\n", ",,"]) {
      const error = await errorOf(folder.file("fine.csv", "a,b\n1,2\n"), { delimiter });
      expect(error).toMatchObject({ code: "input/delimiter", exitCode: EXIT.usage });
      expect(error.text.id).toContain("tidak dapat menjadi pemisah kolom");
    }
  });
});

describe("a table whose columns don't fit", () => {
  it("has more columns than any spreadsheet", async () => {
    const cells = Array.from({ length: 16_385 }, (_, at) => at);
    const header = cells.map((at) => `R${at}`).join(",");
    const error = await errorIn(`${header}\n${cells.join(",")}\n`);
    expect(said(error)).toEqual({
      code: "input/too-many-columns",
      exitCode: EXIT.input,
      en: "FILE: the row on line 1 has more than 16384 cells",
      id: "FILE: data pada baris 1 memiliki lebih dari 16384 sel",
    });
    expect(said(await errorIn(`a,b\n1,2\n3,"${cells.join('","')}"\n`)).en).toContain(
      "line 3 has more than 16384 cells",
    );
    expect(said(await errorIn(`a,b\n1,2\n${cells.join(",")}`)).en).toContain("line 3 has more than 16384 cells");
  });

  it("has rows of another width: all of them named, with what they have", async () => {
    const error = await errorIn("a,b,c\n1,2,3\n1,3,5,4\n1,2\n\n1,2,3\n4\n");
    expect(said(error)).toEqual({
      code: "input/ragged-rows",
      exitCode: EXIT.input,
      en: "FILE: 3 rows don't have the header's 3 cells: line 3 (4 cells), line 4 (2 cells), line 7 (1 cell)",
      id: "FILE: 3 baris tidak memiliki 3 sel seperti kepala kolomnya: baris 3 (4 sel), baris 4 (2 sel), baris 7 (1 sel)",
    });
    expect(error.hint?.en).toContain("a comma inside an answer needs quotes");
    expect(error.hint?.en).toContain("an empty cell needs its comma too");
    expect(error.hint?.id).toContain("jawaban yang mengandung koma harus diapit tanda kutip");
    expect(error.hint?.id).toContain("sel kosong tetap memerlukan koma");
  });

  it("has rows that lack cells at their end: nothing is said of quotes, but of what is missing", async () => {
    const error = await errorIn("a;b;c\n1;2\n1;2;3\n2;1\n");
    expect(error.text.en).toContain("2 rows don't have the header's 3 cells: line 2 (2 cells), line 4 (2 cells)");
    expect(error.hint).toEqual({
      en: "check these lines: an empty cell needs its semicolon too, at the end of a line as well; or save the data again as .xlsx",
      id: "periksa baris-baris itu: sel kosong tetap memerlukan titik koma, juga di akhir baris; atau simpan ulang datanya sebagai .xlsx",
    });
  });

  it("breaks off in its last line: a download to do again, if the line has no end and all others fit", async () => {
    const error = await errorIn("a,b,c\n1,2,3\n\n3,4");
    expect(said(error)).toEqual({
      code: "input/cut-file",
      exitCode: EXIT.input,
      en: "FILE seems to be cut off: its last line (line 4) ends after 2 of 3 cells",
      id: "FILE tampaknya terpotong: baris terakhirnya (baris 4) berakhir setelah 2 dari 3 sel",
    });
    expect(error.hint?.en).toContain("download or copy the file again, completely");
    expect(error.hint?.id).toContain("unduh atau salin ulang berkas itu secara lengkap");
    const large = await errorIn(`a,b,c\n${"1,2,3\n".repeat(800_000)}3,4`);
    expect(said(large).en).toContain("its last line (line 800002) ends after 2 of 3 cells");
    for (const whole of [
      "a,b,c\n1,2,3\n3,4\n",
      "a,b,c\n1,2,3\n3,4\r",
      "a,b,c\n1,2\n3,4",
      "a,b,c\n1,2,3\n3,4,5,6",
      "a,b,c\n1,2,3\n3,4\u001a",
    ]) {
      expect((await errorIn(whole)).code).toBe("input/ragged-rows");
    }
  });

  it("has more rows of another width than are listed: the first 20 and their number", async () => {
    const error = await errorIn(`a;b\n${"1;2;3\n".repeat(25)}`);
    expect(error.text.en).toMatch(/: 25 rows don't have the header's 2 cells: line 2 .*, line 21 \(3 cells\) \.\.\.$/);
    expect(error.text.en.match(/line/g)).toHaveLength(20);
    expect(error.hint?.en).toContain("a semicolon inside an answer");
  });
});

describe("quotes that don't fit", () => {
  it.each([
    ["isn't closed at the end of the file", 'a,b\n1,"x\ny"\n2,"x\n3,y\n', 4],
    ["is closed by the next quote, lines further down", 'a,b\n1,"x\n2,y\n3,"z"\n', 2],
  ])("one %s: the line and cell that it opens", async (_, content, line) => {
    const error = await errorIn(content);
    expect(said(error)).toEqual({
      code: "input/unclosed-quote",
      exitCode: EXIT.input,
      en: `FILE, line ${line}, cell 2: the quote that opens here isn't closed`,
      id: `FILE, baris ${line}, sel ke-2: tanda kutip yang dibuka di sini tidak ditutup`,
    });
    expect(error.hint?.id).toContain("ditulis dua kali");
    expect(error.hint?.en.includes("if the file was cut off there, download it again")).toBe(line === 4);
    expect(error.hint?.id.includes("bila berkasnya terpotong di sana, unduh ulang")).toBe(line === 4);
  });

  it.each([
    ["in a cell without quotes", 'a,b\r\n"1\r\n","2"\r\n3,baik "sekali"\r\n', 4],
    ["after a cell's closing one", 'a,b\n1,2\n3,"baik" sekali\n', 3],
    ["in a cell without quotes, and never another", 'a,b\n1,2\n3,tinggi 5"\n4,5\n', 3],
  ])("one stands %s: the line and cell", async (_, content, line) => {
    expect(said(await errorIn(content))).toEqual({
      code: "input/stray-quote",
      exitCode: EXIT.input,
      en: `FILE, line ${line}, cell 2: there is a quote in the middle of the cell`,
      id: `FILE, baris ${line}, sel ke-2: ada tanda kutip di tengah sel`,
    });
  });
});

describe("a title above the column names", () => {
  it.each([
    ["alone in its row", "Data Kuesioner\nR1,R2,2012\n1,2,3\n4,3,2\n", 2],
    ["as a spreadsheet exports it", "Data Kuesioner,,\nR1,R2,2012\n1,2,3\n4,3,2\n", 2],
  ])("%s, and not plainly one: named as such, not as rows to be quoted", async (_, content, line) => {
    const error = await errorIn(content);
    expect(said(error)).toMatchObject({
      code: "input/title-row",
      exitCode: EXIT.input,
      en: `FILE: the first row (line 1) fills 1 cell, the rows below it 3 cells (line ${line})`,
    });
    expect(error.hint?.en).toContain("delete it");
    expect(error.hint?.id).toContain("hapus barisnya");
  });

  it("isn't taken for one where rows are ragged otherwise", async () => {
    expect((await errorIn("a,b\n1,2,3\n3,4,5\n")).code).toBe("input/ragged-rows");
    expect((await errorIn("a\n1,2\n3\n")).code).toBe("input/ragged-rows");
  });
});

describe("a table without a header", () => {
  it.each([
    ["of numbers only", "1,21,4,3\n2,34,3,3\n", 1],
    ["below a blank line, with decimals and a blank cell", "\n1;160,5;;4\n2;171;3;3\n", 2],
    ["of two columns with one number twice", "4\t4\n3\t4\n", 1],
  ])("has a first row %s: it isn't taken for one", async (_, content, line) => {
    const error = await errorIn(content);
    expect(said(error)).toEqual({
      code: "input/no-header",
      exitCode: EXIT.input,
      en: `FILE seems to have no header row: its first row (line ${line}) holds only numbers`,
      id: `FILE tampaknya tidak memiliki kepala kolom: baris pertamanya (baris ${line}) hanya berisi angka`,
    });
    expect(error.hint?.en).toContain("add a row of column names above it");
    expect(error.hint?.id).toContain("tambahkan baris berisi nama kolom di atasnya");
  });
});

describe("an option that doesn't fit the file", () => {
  it("is a sheet of a text file: wrong use, exit code 2", async () => {
    const path = folder.file("no-sheets.csv", "a,b\n1,2\n");
    const error = await errorOf(path, { sheet: "2" });
    expect(said(error)).toMatchObject({
      code: "input/option-does-not-fit",
      exitCode: EXIT.usage,
      en: "no-sheets.csv is a text file and has no sheets",
    });
    expect(error.hint?.en).toBe("leave out --sheet");
  });

  it.each([
    ["a workbook", "xlsx/sheet-by-name.xlsx", "is a workbook"],
    ["an SPSS file", "sav/haven-none.sav", "is an SPSS file"],
  ])("is the delimiter or encoding of %s", async (_, name, is) => {
    const path = new URL(`../../fixtures/exports/${name}`, import.meta.url).pathname;
    for (const options of [{ delimiter: ";" }, { encoding: "utf-16le" }, { encoding: "macintosh" }] as const) {
      const error = await errorOf(path, options);
      expect(error).toMatchObject({ code: "input/option-does-not-fit", exitCode: EXIT.usage });
      expect(error.text.en).toContain(is);
    }
  });

  it("is a sheet of a zipped text, which delimiter and encoding do fit", async () => {
    const path = new URL("../../fixtures/exports/google-forms/Survei Kepuasan.csv.zip", import.meta.url);
    const name = decodeURIComponent(path.pathname);
    expect(await errorOf(name, { sheet: "1" })).toMatchObject({ code: "input/option-does-not-fit" });
    const sheet = await openSheet(name, { delimiter: ",", encoding: "utf-8" });
    expect(sheet.format).toMatchObject({ kind: "csv", delimiter: ",", encoding: "utf-8" });
  });
});
