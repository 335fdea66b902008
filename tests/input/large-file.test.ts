import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LoyaltyError } from "../../src/core/errors.ts";
import { openSheet } from "../../src/input/open-sheet.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
const rowCount = 150_000;

/** Over 4 MB, so that it isn't kept. */
function largeFile(name: string, replaced: ReadonlyMap<number, string> = new Map()): string {
  const lines = ["id,kata,R1,R2,R3"];
  for (let line = 2; line <= rowCount + 1; line++)
    lines.push(replaced.get(line) ?? `${line - 1},méditerranéen ${line},4,3,${line % 5}`);
  return folder.file(name, `${lines.join("\n")}\n`);
}

describe("a file that isn't small", () => {
  it("comes in batches, in order, as often as wanted", async () => {
    const path = largeFile("plain.csv");
    const sheet = await openSheet(path);
    for (let pass = 0; pass < 2; pass++) {
      let line = 1;
      let batches = 0;
      for await (const rows of sheet.batches()) {
        batches++;
        for (const row of rows) {
          line++;
          if (row.line !== line || row.cells[0] !== String(line - 1) || row.cells[1] !== `méditerranéen ${line}`) {
            expect(row).toEqual({
              line,
              cells: [String(line - 1), `méditerranéen ${line}`, "4", "3", String(line % 5)],
            });
          }
        }
      }
      expect(line).toBe(rowCount + 1);
      expect(batches).toBeGreaterThan(10);
    }
  });

  it("has a head of 10,000 rows, and the SHA-256 of its bytes before and after a pass", async () => {
    const path = largeFile("head.csv");
    const expected = createHash("sha256").update(readFileSync(path)).digest("hex");
    const sheet = await openSheet(path);
    const head = await sheet.head();
    expect(head).toHaveLength(10_000);
    expect(head.at(-1)?.line).toBe(10_001);
    expect(await sheet.sha256()).toBe(expected);
    const again = await openSheet(path);
    let rows = 0;
    for await (const batch of again.batches()) rows += batch.length;
    expect(rows).toBe(rowCount);
    expect(await again.sha256()).toBe(expected);
  });

  it("doesn't read on to its end for the head, nor for a pass that is left early", async () => {
    const path = largeFile("broken-late.csv");
    appendFileSync(path, Buffer.from([0xe9, 0x0a]));
    const sheet = await openSheet(path);
    expect(await sheet.head()).toHaveLength(10_000);
    for await (const rows of sheet.batches()) {
      expect(rows[0]?.line).toBe(2);
      break;
    }
    await expect(drain(sheet.batches())).rejects.toMatchObject({
      code: "input/encoding",
      text: { en: `${path} isn't UTF-8: line ${rowCount + 2} holds bytes that are no character` },
    });
  });

  it("names all rows that don't fit at the end of the pass, after those that do", async () => {
    const path = largeFile(
      "ragged.csv",
      new Map([
        [5, "1,2"],
        [100_000, "1,2,3,4,5,6"],
      ]),
    );
    const sheet = await openSheet(path);
    let rows = 0;
    let error: unknown = null;
    try {
      for await (const batch of sheet.batches()) rows += batch.length;
    } catch (thrown) {
      error = thrown;
    }
    expect(rows).toBe(rowCount - 2);
    const places = "2 rows don't have the header's 5 cells: line 5 (2 cells), line 100000 (6 cells)";
    expect(error).toBeInstanceOf(LoyaltyError);
    expect((error as LoyaltyError).text.en).toBe(`${path}: ${places}`);
    await expect(sheet.head()).rejects.toMatchObject({ text: { en: `${path}: ${places}` } });
  });

  it("keeps count of lines through quoted line breaks", async () => {
    const path = largeFile("quoted.csv", new Map([[60_000, '1,"dua\nbaris\n""ya""",4,3,2']]));
    const sheet = await openSheet(path);
    const around = new Map<number, string | undefined>();
    let last = 0;
    for await (const rows of sheet.batches()) {
      for (const { line, cells } of rows) {
        if (line >= 59_999 && line <= 60_003) around.set(line, cells[1]);
        last = line;
      }
    }
    expect([...around]).toEqual([
      [59_999, "méditerranéen 59999"],
      [60_000, 'dua\nbaris\n"ya"'],
      [60_003, "méditerranéen 60001"],
    ]);
    expect(last).toBe(rowCount + 3);
  });

  it("stops at a line that would fill the memory", async () => {
    const path = folder.file("one-line.csv", `a,b\n1,${"2".repeat(20 * 1024 * 1024)}`);
    await expect(openSheet(path).then((sheet) => drain(sheet.batches()))).rejects.toMatchObject({
      code: "input/row-too-long",
      text: {
        en: `${path}: the row on line 2 is longer than 16 MB`,
        id: `${path}: data pada baris 2 lebih panjang dari 16 MB`,
      },
    });
  });
});

async function drain(batches: AsyncIterable<unknown>): Promise<void> {
  for await (const batch of batches) expect(batch).toBeDefined();
}
