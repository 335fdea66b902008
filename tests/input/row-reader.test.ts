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
  text: fc.string({ unit: fc.constantFrom("a", "1", " ", ";", "é", "😀", "\t", ",", '"', "\n", "\r\n"), maxLength: 5 }),
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
function expectedRows(rows: readonly Written[], lineBreak: LineBreak): Row[] {
  const expected: Row[] = [];
  let line = 1;
  for (const row of rows) {
    const spelled = spell(row);
    const nothing = row === "blank" || (row.length === 1 && row[0]?.text === "");
    if (!nothing) expected.push({ line, cells: row.map(({ text }) => text) });
    line += 1 + spelled.split(lineBreak === "\r" ? "\r" : "\n").length - 1;
  }
  return expected;
}

async function read(content: string, cuts: readonly number[], lineBreak: LineBreak): Promise<Row[]> {
  const reader = new RowReader({
    path: "data.csv",
    delimiter,
    lineBreak: lineBreak === "\r" ? "\r" : "\n",
    declared: false,
  });
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
  const rows = fc.array(written, { maxLength: 12 });
  const cuts = fc.array(fc.nat(200), { maxLength: 6 });

  it("gives back what was written, line by line, wherever the blocks are cut", async () => {
    await fc.assert(
      fc.asyncProperty(rows, lineBreaks, cuts, fc.boolean(), async (file, lineBreak, at, ended) => {
        const content = file.map(spell).join(lineBreak) + (ended && file.length > 0 ? lineBreak : "");
        expect(await read(content, at, lineBreak)).toEqual(expectedRows(file, lineBreak));
      }),
      { numRuns: 1000 },
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
            record_delimiter: ["\r\n", "\n"],
            relax_column_count: true,
            skip_empty_lines: true,
          });
        } catch {
          await expect(read(content, at, "\n")).rejects.toMatchObject({
            code: expect.stringMatching(/^input\/(stray|unclosed)-quote$/),
          });
        }
        if (whole !== null) {
          const withContent = whole.filter((cells) => cells.length > 1 || cells[0] !== "");
          expect((await read(content, at, "\n")).map(({ cells }) => cells)).toEqual(withContent);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps count of lines where stretches without quotes lie between quoted ones", async () => {
    const plain = "1,2,3\n".repeat(5000);
    const quoted = '"x\ny",2,3\n';
    const found = await read(plain + quoted + plain + quoted + quoted + plain, [], "\n");
    expect(found).toHaveLength(15_003);
    expect(found[5000]).toEqual({ line: 5001, cells: ["x\ny", "2", "3"] });
    expect(found[5001]).toEqual({ line: 5003, cells: ["1", "2", "3"] });
    expect(found[10_001]).toEqual({ line: 10_003, cells: ["x\ny", "2", "3"] });
    expect(found[10_002]).toEqual({ line: 10_005, cells: ["x\ny", "2", "3"] });
    expect(found.at(-1)).toEqual({ line: 15_006, cells: ["1", "2", "3"] });
  });

  it("stops at a row of more than 16 MB, in quotes or not", async () => {
    const long = "a".repeat(17 * 1024 * 1024);
    await expect(read(`x\n${long}\n`, [3, 200], "\n")).resolves.toHaveLength(2);
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
  const reader = new RowReader({ path: "data.csv", delimiter, lineBreak: "\n", declared: false });
  await reader.feed(Buffer.from(start));
  const block = Buffer.from(more.repeat(Math.floor((512 * 1024) / more.length)));
  for (;;) await reader.feed(block);
}
