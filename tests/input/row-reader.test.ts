import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowReader } from "../../src/input/row-reader.ts";
import type { Row } from "../../src/input/sheet.ts";

type LineBreak = "\n" | "\r\n" | "\r";

/** What a file is made of: a row of cells, each to be quoted or not, or a blank line. */
type Written = readonly { readonly text: string; readonly quoted: boolean }[] | "blank";

const delimiter = ",";
const cell = fc.record({
  text: fc.string({
    unit: fc.constantFrom("a", "1", " ", ";", "é", "😀", "\t", ",", '"', "\n", "\r\n", "\r"),
    maxLength: 5,
  }),
  quoted: fc.boolean(),
});
const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 5, arbitrary: fc.array(cell, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant("blank" as const) },
);

function spell(row: Written): string {
  if (row === "blank") return "";
  const cells = row.map(({ text, quoted }) =>
    quoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
  );
  return cells.join(delimiter);
}

/** The rows as they were written, with the lines that they start on: no parser has a say in it. */
function expectedRows(rows: readonly Written[]): Row[] {
  const expected: Row[] = [];
  let line = 1;
  for (const row of rows) {
    const spelled = spell(row);
    expected.push({ line, cells: row === "blank" ? [""] : row.map(({ text }) => text) });
    line += spelled.split(/\r\n|\n|\r/).length;
  }
  return expected;
}

async function read(content: string, cuts: readonly number[]): Promise<Row[]> {
  const reader = new RowReader({ path: "data.csv", delimiter, declared: false, quotes: "cells" });
  const bytes = Buffer.from(content);
  const rows: Row[] = [];
  const positions = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
  for (const [index, start] of [0, ...positions].entries()) {
    rows.push(...(await reader.feed(bytes.subarray(start, positions[index] ?? bytes.length))));
  }
  rows.push(...(await reader.end()));
  return rows;
}

describe("rows from bytes", () => {
  const lineBreaks = fc.constantFrom<LineBreak>("\n", "\r\n", "\r");
  const cuts = fc.array(fc.nat(200), { maxLength: 6 });

  it("gives back what was written, line by line, wherever the blocks are cut and whatever ends the lines", async () => {
    const lines = fc.array(fc.record({ row: written, lineBreak: lineBreaks }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, cuts, fc.boolean(), async (file, at, ended) => {
        const spelled = file.map(({ row, lineBreak }) => spell(row) + lineBreak);
        const last = file.at(-1);
        if (!ended && last !== undefined) spelled[file.length - 1] = spell(last.row);
        const rows = file.map(({ row }) => row);
        const expected = expectedRows(rows);
        // a last line that has nothing in it and no line break isn't there
        if (!ended && last !== undefined && spelled.at(-1) === "") expected.pop();
        // a blank line after a lone carriage return would make one line break of two
        const content = spelled.join("");
        fc.pre(!spelled.some((line, index) => line.endsWith("\r") && spelled[index + 1]?.startsWith("\n")));
        expect(await read(content, at)).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives the rows that csv-parse gives for the whole, quotes or none", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "2", ",", ",", "\n", "\n", "\r\n", "\r", " ", "é", '""'),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (content, at) => {
        let whole: string[][] | null = null;
        try {
          whole = parse(content, {
            delimiter,
            record_delimiter: ["\r\n", "\n", "\r"],
            relax_column_count: true,
          });
        } catch {
          await expect(read(content, at)).rejects.toMatchObject({
            code: expect.stringMatching(/^input\/(stray|unclosed)-quote$/),
          });
        }
        if (whole !== null) {
          expect((await read(content, at)).map(({ cells }) => cells)).toEqual(whole);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps count of lines where stretches without quotes lie between quoted ones", async () => {
    const plain = "1,2,3\n".repeat(5000);
    const quoted = '"x\ny",2,3\n';
    const found = await read(plain + quoted + plain + quoted + quoted + plain, []);
    expect(found).toHaveLength(15_003);
    expect(found[5000]).toEqual({ line: 5001, cells: ["x\ny", "2", "3"] });
    expect(found[5001]).toEqual({ line: 5003, cells: ["1", "2", "3"] });
    expect(found[10_001]).toEqual({ line: 10_003, cells: ["x\ny", "2", "3"] });
    expect(found[10_002]).toEqual({ line: 10_005, cells: ["x\ny", "2", "3"] });
    expect(found.at(-1)).toEqual({ line: 15_006, cells: ["1", "2", "3"] });
  });

  it("stops at a row of more than 16 MB, in quotes or not", async () => {
    const long = "a".repeat(17 * 1024 * 1024);
    await expect(read(`x\n${long}\n`, [3, 200])).resolves.toHaveLength(2);
    await expect(endless("x\n", "a")).rejects.toMatchObject({
      code: "input/row-too-long",
      text: { en: expect.stringMatching(/line 2 /) },
    });
    await expect(endless('x\n1\n"', "a\n")).rejects.toMatchObject({
      code: "input/unclosed-quote",
      text: { en: expect.stringMatching(/line 3, cell 1/) },
    });
  });
});

/** Feeds the same block for ever. */
async function endless(start: string, more: string): Promise<void> {
  const reader = new RowReader({ path: "data.csv", delimiter, declared: false, quotes: "cells" });
  await reader.feed(Buffer.from(start));
  const block = Buffer.from(more.repeat(Math.floor((512 * 1024) / more.length)));
  for (;;) await reader.feed(block);
}
