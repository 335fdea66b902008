import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../src/input/workbook/open-workbook.ts";
import { bytesOf, linesOf, makeOds, oneSheet, open } from "./make-workbook.ts";

const cell = (column: string, line: number, value: number) => `<c r="${column}${line}"><v>${value}</v></c>`;
const lines = (from: number, to: number, make: (line: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, at) => `<row r="${from + at}">${make(from + at)}</row>`).join("");
const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>';

describe("a workbook of more rows than are kept", () => {
  const rows = header + lines(2, 25_001, (line) => cell("A", line, line % 5) + cell("B", line, line));
  it("gives its first 10,000 as head, and all of them on every pass, in batches", async () => {
    const sheet = await open(oneSheet(rows));
    const head = await sheet.head();
    expect(head.length).toBe(10_000);
    expect(head.at(-1)).toEqual({ line: 10_001, cells: [String(10_001 % 5), "10001"] });
    for (let pass = 0; pass < 2; pass++) {
      const all: number[] = [];
      for await (const batch of sheet.batches()) {
        expect(batch.length).toBeLessThanOrEqual(1000);
        for (const row of batch) all.push(row.line);
      }
      expect(all).toEqual(Array.from({ length: 25_000 }, (_, at) => at + 2));
    }
  });

  it("tells how far it is", async () => {
    const seen: (readonly [number, number | null])[] = [];
    const bytes = oneSheet(rows);
    const sheet = await openWorkbook(bytesOf(bytes), { onProgress: (read, total) => seen.push([read, total]) });
    seen.length = 0;
    await linesOf(sheet);
    const [read, total] = seen.at(-1)!;
    expect(read).toBe(total);
    expect(total).toBeLessThan(bytes.length);
  });

  it("may be left off in the middle, and begun again", async () => {
    const sheet = await open(oneSheet(rows));
    for await (const batch of sheet.batches()) {
      expect(batch[0]?.line).toBe(2);
      break;
    }
    expect((await linesOf(sheet)).length).toBe(25_000);
  });

  it("names blank rows, merged cells and formulas when the pass is over", async () => {
    const late = `${rows}<row r="25010"><c r="A25010"><v>1</v></c><c r="B25010"><f>A1</f></c></row>`;
    const sheet = await open(oneSheet(late, { after: '<mergeCells><mergeCell ref="A25010:A25011"/></mergeCells>' }));
    expect(sheet.remarks()).toEqual([]);
    await linesOf(sheet);
    expect(sheet.remarks().map(({ code, args }) => [code, args])).toEqual([
      ["empty-rows-dropped", { count: 8 }],
      ["merged-cells", { count: 1, cells: ["A25010:A25011"] }],
      ["formula-without-value", { count: 1, cells: ["B25010"] }],
    ]);
  });

  it("is without what merged ranges hide, however these are spelled", async () => {
    for (const after of [
      '<mergeCells><mergeCell ref="A5:B5"/><mergeCell ref="B20000:B20001"/></mergeCells>',
      "<!-- --><mergeCells><mergeCell ref='A5:B5'></mergeCell><mergeCell ref = 'B20000:B20001'/></mergeCells>",
    ]) {
      const hidden: number[] = [];
      const sheet = await open(oneSheet(rows, { after }));
      for await (const batch of sheet.batches())
        for (const { line, cells } of batch) if (cells[1] === "") hidden.push(line);
      expect(hidden).toEqual([5, 20_001]);
      expect((await sheet.head())[3]).toEqual({ line: 5, cells: ["0", ""] });
    }
  });

  it("finds the merged cells of its header, though they stand at the sheet's end", async () => {
    const title = '<row r="1"><c r="A1" t="inlineStr"><is><t>Judul</t></is></c></row>';
    const named = header.replaceAll('1"', '2"');
    const sheet = await open(
      oneSheet(title + named + lines(3, 12_000, (line) => cell("A", line, 1) + cell("B", line, 2)), {
        after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      }),
    );
    expect(sheet.header).toEqual(["a", "b"]);
    expect((await linesOf(sheet)).length).toBe(11_998);
  });

  it("refuses answers far down in a column that has no name", async () => {
    const sheet = await open(oneSheet(`${rows}<row r="30000">${cell("A", 30_000, 1)}${cell("D", 30_000, 1)}</row>`));
    await expect(linesOf(sheet)).rejects.toMatchObject({
      code: "input/unnamed-columns",
      message: expect.stringContaining("column D (row 30000)"),
    });
  });
});

it("a million equal rows of an .ods come in batches of bounded size", async () => {
  const text = (value: string) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const four = '<table:table-cell office:value-type="float" office:value="4" table:number-columns-repeated="3"/>';
  const tables = `<table:table table:name="D"><table:table-row>${text("a")}${text("b")}${text("c")}</table:table-row><table:table-row table:number-rows-repeated="1000000">${four}</table:table-row></table:table>`;
  const sheet = await open(makeOds({ tables }));
  let count = 0;
  for await (const batch of sheet.batches()) {
    expect(batch.length).toBeLessThanOrEqual(1000);
    count += batch.length;
  }
  expect(count).toBe(1_000_000);
});

it("a few cells in the last column of many rows don't fill the memory", async () => {
  const far = (line: number) => `${cell("A", line, 1)}${cell("XFD", line, line)}`;
  const sheet = await open(oneSheet(header + lines(2, 4000, far)));
  expect(sheet.header.length).toBe(3);
  const columns = Array.from({ length: 16_383 }, (_, at) => `<c t="str"><v>k${at}</v></c>`).join("");
  const before = process.memoryUsage().rss;
  const wide = await open(oneSheet(`<row r="1">${columns}<c t="str"><v>akhir</v></c></row>${lines(2, 4000, far)}`));
  expect((await wide.head()).length).toBeLessThan(300);
  let count = 0;
  for await (const batch of wide.batches()) {
    count += batch.length;
    expect(batch[0]?.cells.length).toBe(16_384);
    expect(batch.length).toBeLessThan(20);
  }
  expect(count).toBe(3999);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});
