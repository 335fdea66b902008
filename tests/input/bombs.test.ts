import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
const reader = join(folder.path, "read.mjs");
/** A process that reads an ordinary file of a few rows has about 50 MB; a row of 16 MB may be there some ten times over. */
const mostMemory = 300;

type Found = {
  readonly code: string | null;
  readonly en: string;
  readonly megabytes: number;
  readonly seconds: number;
};

beforeAll(async () => {
  const source = new URL("../../src/input/open-sheet.ts", import.meta.url).pathname;
  const contents = `
    import { openSheet } from ${JSON.stringify(source)};
    const started = performance.now();
    const found = { code: null, en: "" };
    try {
      const sheet = await openSheet(process.argv[2]);
      for await (const batch of sheet.batches()) if (batch.length === 0) throw new Error("empty batch");
    } catch (error) {
      found.code = error.code ?? "bug";
      found.en = error.text?.en ?? error.stack;
    }
    found.megabytes = process.resourceUsage().maxRSS / 1024;
    found.seconds = (performance.now() - started) / 1000;
    process.stdout.write(JSON.stringify(found));`;
  await build({
    stdin: { contents, resolveDir: folder.path, loader: "ts" },
    nodePaths: [new URL("../../node_modules", import.meta.url).pathname],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: reader,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
});

function read(path: string): Found {
  const { stdout, stderr } = spawnSync(process.execPath, [reader, path], { encoding: "utf8", timeout: 60_000 });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Found;
}

/** A file of a beginning and so many megabytes of the same, written as it is made. */
async function generated(
  name: string,
  start: string,
  more: string,
  megabytes: number,
  packed = false,
): Promise<string> {
  const path = join(folder.path, name);
  const block = Buffer.alloc(1024 * 1024, more);
  const blocks = Readable.from(
    (function* () {
      yield Buffer.from(start);
      for (let at = 0; at < megabytes; at++) yield block;
    })(),
  );
  const file = createWriteStream(path);
  if (packed) await pipeline(blocks, createGzip({ level: 1 }), file);
  else await pipeline(blocks, file);
  return path;
}

describe("a file made to fill the memory", () => {
  it.each([
    ["one line", "a,b\n1,", "2", "input/row-too-long", /line 2 is longer than 16 MB/],
    ["a line of delimiters", "a,b\n1,2\n", ",", "input/row-too-long", /line 3 /],
    ["a quoted cell without end", 'a,b\n1,"', "x\n", "input/unclosed-quote", /line 2, cell 2/],
    // cut between two quotes, it can't be told whether the cell is closed
    ["a quoted cell of doubled quotes without end", 'a,b\n1,"', '""x\n', "input/row-too-long", /line 2 /],
    ["zero bytes", "a,b\n1,2\n", "\u0000", "input/binary", /line 3 holds a zero byte/],
    ["a header without end", "", "R,", "input/row-too-long", /line 1 /],
  ])(
    "as %s of 150 MB is refused, in bounded memory, as it is and packed",
    async (name, start, more, code, words) => {
      for (const packed of [false, true]) {
        const path = await generated(`${name}${packed ? ".gz" : ""}`, start, more, 150, packed);
        const found = read(path);
        expect(found).toMatchObject({ code, en: expect.stringMatching(words) });
        expect(found.megabytes).toBeLessThan(mostMemory);
      }
    },
    120_000,
  );

  it("as 100,000 columns is refused, quoted or not", () => {
    const cells = Array.from({ length: 100_000 }, (_, at) => `"R${at}"`);
    for (const header of [cells.join(","), cells.join(",").replaceAll('"', "")]) {
      const path = folder.file("wide.csv", `${header}\n${"1,".repeat(99_999)}1\n`);
      expect(read(path)).toMatchObject({ code: "input/too-many-columns", en: expect.stringContaining("line 1 ") });
    }
  });

  it("as 15 MB of quoted cells in one row is refused before they are made", () => {
    const found = read(folder.file("wide-quoted.csv", `a,b\n${'"",'.repeat(5_000_000)}1\n`));
    expect(found).toMatchObject({ code: "input/too-many-columns", en: expect.stringContaining("line 2 ") });
    expect(found.megabytes).toBeLessThan(mostMemory);
  });

  it("as a quoted cell of doubled quotes is read in time that grows with its length, not with the square of it", () => {
    const secondsFor = (megabytes: number) => {
      const found = read(folder.file(`open-${megabytes}.csv`, `a,b\n1,"${'""x\n'.repeat(megabytes * 256 * 1024)}`));
      expect(found.code).toBe(megabytes > 16 ? "input/row-too-long" : "input/unclosed-quote");
      return found.seconds;
    };
    // joining the row anew with each block of it took 5 s and more
    expect(secondsFor(17)).toBeLessThan(2.5);
    expect(secondsFor(6)).toBeLessThan(2.5);
  }, 60_000);

  it("as a million lines with one carriage return at their end is read without looking for it by each line", () => {
    const found = read(folder.file("one-return.csv", `a,b\n${"1,2\n".repeat(1_000_000)}3,4\r\n`));
    expect(found.code).toBeNull();
    // it was half a minute
    expect(found.seconds).toBeLessThan(8);
  }, 60_000);

  it("as 30 MB of blank lines holds no row, in bounded memory", async () => {
    const found = read(await generated("blank.csv", "skor\n1\n", "\n", 30));
    expect(found.code).toBeNull();
    expect(found.megabytes).toBeLessThan(mostMemory);
  }, 60_000);

  it("and packed a thousand times smaller is read as the table that it is, in bounded memory", async () => {
    const path = await generated("rows.csv.gz", "a,b\n", "1,2\n", 40, true);
    const found = read(path);
    expect(found.code).toBeNull();
    expect(found.megabytes).toBeLessThan(mostMemory);
    let size = 0;
    for await (const block of createReadStream(path)) size += (block as Buffer).length;
    expect(size).toBeLessThan(400 * 1024);
  }, 60_000);

  it("and named as a workbook inside gzip is refused by what it is", () => {
    const path = folder.file(
      "bomb.xlsx.gz",
      gzipSync(Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(20_000_000)])),
    );
    const found = read(path);
    expect(found.code).toMatch(/^input\//);
    expect(found.megabytes).toBeLessThan(mostMemory);
  });
});
