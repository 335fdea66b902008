/** Files made to exhaust memory or patience, through the built program: a clear error, in bounded memory, nothing left. */
import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createDeflateRaw, createGzip } from "node:zlib";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../input/temporary-file.ts";
import { makeOds, oneSheet, rowsOf, xlsxParts } from "../input/workbook/make-workbook.ts";
import { SavWriter } from "../support/sav-writer.ts";
import { makeZip, type ZipMember } from "../support/zip.ts";
import { type Peak, repeated, runMeasured } from "./peak.ts";

const folder = temporaryFolder();
/** MiB: what one row of 16 MB takes on its way, above the 50 that any file takes. */
const mostMemory = 300;
const gibi = 1024;

async function analysed(name: string, bytes: Buffer): Promise<Peak> {
  return runMeasured(folder.path, ["analyze", folder.file(name, bytes), "--no-codebook", "--lang", "en"]);
}

function expectRefused(run: Peak, words: RegExp): void {
  expect(run.stderr).toMatch(words);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run).toMatchObject({ code: 3, stdout: "", left: [] });
  expect(run.peak).toBeGreaterThan(20);
  expect(run.peak).toBeLessThan(mostMemory);
}

async function packed(blocks: Iterable<Buffer>, by: Transform): Promise<Buffer> {
  const parts: Buffer[] = [];
  await pipeline(Readable.from(blocks), by, async (all: AsyncIterable<Buffer>) => {
    for await (const part of all) parts.push(part);
  });
  return Buffer.concat(parts);
}

/** An .xlsx of one sheet, a part of which is something else. */
function xlsxWith(member: ZipMember, sheet = rowsOf([["a"], [1]])): Buffer {
  const parts = xlsxParts({ sheets: [{ name: "Data", rows: sheet }], strings: "<si><t>a</t></si>" });
  return makeZip(parts.map((part) => (part.name === member.name ? member : part)));
}

describe("standard input of 1 GB", () => {
  it.each([
    ["letters", repeated("a", gibi), /line 1 is longer than 16 MB/],
    ["zeros", repeated("\0", gibi), /line 1 holds a zero byte/],
    ["delimiters", repeated(",", gibi, "a,b\n"), /line 2 is longer than 16 MB/],
  ])("in one line of %s is refused before much of it is taken", async (_, feed, words) => {
    const run = await runMeasured(folder.path, ["analyze", "-", "--lang", "en"], feed);
    expectRefused(run, words);
    expect(run.taken).toBeLessThan((gibi * 2 ** 20) / 8);
  });

  it("in a quoted cell is refused", async () => {
    const feed = repeated("x\n", gibi, 'a,b\n1,"');
    const run = await runMeasured(folder.path, ["analyze", "-", "--lang", "en"], feed);
    expectRefused(run, /line 2, cell 2: the quote that opens here isn't closed/);
  });
});

describe("100,000 columns", () => {
  const names = Array.from({ length: 100_000 }, (_, at) => `R${at}`);

  it("of a CSV are refused", async () => {
    const csv = `${names.join(",")}\n${"1,".repeat(99_999)}1\n`;
    expectRefused(await analysed("wide.csv", Buffer.from(csv)), /line 1 has more than 16384 cells/);
  });

  it("of a workbook are refused", async () => {
    const cells = names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join("");
    const run = await analysed("wide.xlsx", oneSheet(`<row r="1">${cells}</row><row r="2">${cells}</row>`));
    expectRefused(run, /row 1 has cells beyond the last column a sheet can have/);
  });

  it("of an SPSS file are refused", async () => {
    const variables = Array.from({ length: 100_001 }, () => ({ name: "A" }));
    expectRefused(
      await analysed("wide.sav", new SavWriter({ variables, rows: [] }).write()),
      /more than 100000 variables/,
    );
  });
});

describe("a bomb in a workbook", () => {
  it.each(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"])(
    "%s of 1 GB is refused before it is unpacked",
    async (name) => {
      const bytes = await packed(repeated("<si><t>a</t></si>", gibi, "<x>"), createDeflateRaw());
      const member = { name, data: "", packed: bytes, size: gibi * 1024 * 1024 };
      expectRefused(await analysed("bomb.xlsx", xlsxWith(member)), /far more than it could honestly hold/);
    },
  );

  it("whose part unpacks to more than it says is refused there", async () => {
    const bytes = await packed(repeated("<row/>", 300, "<worksheet><sheetData>"), createDeflateRaw());
    const member = { name: "xl/worksheets/sheet1.xml", data: "", packed: bytes, size: 1000 };
    expectRefused(await analysed("liar.xlsx", xlsxWith(member)), /unpacks to more than it says it holds/);
  });

  it("of entities within entities is refused", async () => {
    const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
    const type = `<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">${entities.join("")}]>`;
    const member = { name: "xl/sharedStrings.xml", data: `${type}<sst><si><t>&e12;</t></si></sst>` };
    const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    expectRefused(await analysed("laughs.xlsx", xlsxWith(member, sheet)), /document type/);
  });

  it("of one row or cell of an .ods that stands for very many is refused", async () => {
    const cell =
      '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2000000000"/>';
    const row = `<table:table-row table:number-rows-repeated="2000000000">${cell}</table:table-row>`;
    const header = "<table:table-row><table:table-cell><text:p>R1</text:p></table:table-cell></table:table-row>";
    const bytes = makeOds({ tables: `<table:table table:name="Data">${header}${row}</table:table>` });
    expectRefused(await analysed("many.ods", bytes), /row 2 has cells beyond the last column a sheet can have/);
  });

  it("of tables within tables, or zips within zips, is refused", async () => {
    const nested = "<row>".repeat(100_000);
    expectRefused(await analysed("deep.xlsx", oneSheet(nested)), /no proper XML/);
    let zip = oneSheet(rowsOf([["a"], [1]]));
    for (let level = 0; level < 20; level++) zip = makeZip([{ name: "data.xlsx", data: zip }]);
    expectRefused(await analysed("zips.zip", zip), /is a zip of 1 file/);
  });
});

describe("a bomb in gzip", () => {
  it.each([
    ["one line", repeated("a", gibi), /line 1 is longer than 16 MB/],
    ["zeros", repeated("\0", gibi), /line 1 holds a zero byte/],
    ["an SPSS file's first word and zeros", repeated("\0", gibi, "$FL2@(#) SPSS"), /damaged SPSS file/],
  ])("of 1 GB of %s is refused", async (_, blocks, words) => {
    expectRefused(await analysed("bomb.csv.gz", await packed(blocks, createGzip({ level: 1 }))), words);
  });

  it("in gzip in gzip is refused", async () => {
    let bytes = await packed(repeated("a", 100), createGzip());
    for (let level = 0; level < 3; level++) bytes = await packed([bytes], createGzip());
    expectRefused(await analysed("gzips.gz", bytes), /is a packed file/);
  });
});
