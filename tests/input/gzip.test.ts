import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { firstBytes, hashOf, openFile } from "../../src/input/file-bytes.ts";
import { openGzip, unpackWhole } from "../../src/input/gzip.ts";
import { openSheet } from "../../src/input/open-sheet.ts";
import type { Sheet } from "../../src/input/sheet.ts";
import { spool } from "../../src/input/spool.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
let files = 0;
const file = (content: Buffer) => folder.file(`data-${files++}.csv.gz`, content);

async function rowCount(sheet: Sheet): Promise<number> {
  let rows = 0;
  for await (const batch of sheet.batches()) rows += batch.length;
  return rows;
}

const small = Buffer.from("\ufeffa;b\r\n1;2\r\n");
const large = Buffer.from(
  `id,kata,R1\n${Array.from({ length: 300_000 }, (_, id) => `${id},kata ${id % 977},4`).join("\n")}\n`,
);

describe("a gzip file", () => {
  it("is what is in it, with the SHA-256 of what came", async () => {
    for (const content of [small, Buffer.from("\ufeffa;b\r\n1;2\r\n", "utf16le"), large]) {
      const packed = gzipSync(content);
      const sheet = await openSheet(file(packed));
      expect(sheet.format).toMatchObject({ kind: "csv", gzip: true });
      const sha256 = createHash("sha256").update(packed).digest("hex");
      expect(await sheet.sha256()).toBe(sha256);
      const rows = content === large ? 300_000 : 1;
      for (let pass = 0; pass < 2; pass++) expect(await rowCount(sheet)).toBe(rows);
      expect(await sheet.sha256()).toBe(sha256);
    }
  });

  it("may be of several parts, and a pass may be left early", async () => {
    const half = large.indexOf("\n", large.length / 2) + 1;
    const sheet = await openSheet(
      file(Buffer.concat([gzipSync(large.subarray(0, half)), gzipSync(large.subarray(half))])),
    );
    for await (const rows of sheet.batches()) {
      expect(rows[0]?.cells[0]).toBe("0");
      break;
    }
    expect(await sheet.head()).toHaveLength(10_000);
    expect(await rowCount(sheet)).toBe(300_000);
  });

  it.each([
    ["cut, while it is small", gzipSync(small).subarray(0, -9), "ends in the middle of its gzip data"],
    ["cut, where it isn't small", gzipSync(large).subarray(0, -9), "ends in the middle of its gzip data"],
    ["damaged", damaged(gzipSync(small)), "can't be unpacked: its gzip data are damaged"],
  ])("is refused where it is %s", async (_, packed, words) => {
    const read = openSheet(file(packed)).then(rowCount);
    await expect(read).rejects.toMatchObject({
      code: "input/corrupt-gzip",
      exitCode: 3,
      text: { en: expect.stringContaining(words) },
    });
  });

  it("goes by what is in it: a second packing and a PDF are refused by name", async () => {
    await expect(openSheet(file(gzipSync(gzipSync(small))))).rejects.toMatchObject({ code: "input/foreign-file" });
    await expect(openSheet(file(gzipSync("%PDF-1.7")))).rejects.toMatchObject({
      text: { id: expect.stringContaining("PDF") },
    });
    await expect(openSheet(file(gzipSync("")))).rejects.toMatchObject({ code: "input/empty" });
  });

  it("of an SPSS file is read as one, with the SHA-256 of what came", async () => {
    const content = readFileSync(new URL("../../fixtures/exports/bekasi/main.sav", import.meta.url));
    const packed = gzipSync(content);
    const sheet = await openSheet(file(packed));
    expect(sheet.format).toMatchObject({ kind: "sav", gzip: true });
    expect(await rowCount(sheet)).toBe(80);
    expect(await sheet.sha256()).toBe(createHash("sha256").update(packed).digest("hex"));
  });

  it("can be read anywhere once it is unpacked as a whole", async () => {
    const packed = gzipSync(large);
    const whole = await unpackWhole(await openGzip(await openFile(file(packed))));
    expect(whole.size).toBe(large.length);
    for (const [position, length] of [
      [0, 4],
      [262_140, 10],
      [large.length - 5, 50],
      [large.length, 3],
    ] as const) {
      expect(await whole.readAt(position, length)).toEqual(large.subarray(position, position + length));
    }
    expect(await hashOf(whole)).toBe(createHash("sha256").update(packed).digest("hex"));
  });

  it("tells how much of it has been read", async () => {
    const packed = gzipSync(large);
    const told: [number, number | null][] = [];
    const sheet = await openSheet(file(packed), { onProgress: (read, total) => told.push([read, total]) });
    told.length = 0;
    await rowCount(sheet);
    expect(told.at(-1)).toEqual([packed.length, packed.length]);
  });
});

/** With the bits of one byte of the data turned. */
function damaged(packed: Buffer): Buffer {
  packed[14] = packed[14]! ^ 0xff;
  return packed;
}

describe("bytes that come once", () => {
  async function* coming(): AsyncGenerator<Buffer, void> {
    for (let at = 0; at < large.length; at += 100_003) yield large.subarray(at, at + 100_003);
  }

  it("are kept in memory, or in a temporary file that leaves nothing", async () => {
    const scratch = join(folder.path, "scratch");
    mkdirSync(scratch);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = scratch;
    try {
      for (const memory of [2 ** 30, 300_000, 0]) {
        const kept = await spool("-", coming(), memory);
        expect(kept).toMatchObject({ path: "-", size: large.length, small: false });
        for (let pass = 0; pass < 2; pass++) expect((await firstBytes(kept, 2 ** 30)).equals(large)).toBe(true);
        expect(await kept.readAt(262_100, 100)).toEqual(large.subarray(262_100, 262_200));
        expect(await kept.readAt(large.length - 3, 100)).toEqual(large.subarray(-3));
        expect(readdirSync(scratch)).toEqual([]);
      }
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  it("hand on what goes wrong on their way", async () => {
    async function* failing(): AsyncGenerator<Buffer, void> {
      yield large;
      throw new RangeError("gone");
    }
    await expect(spool("-", failing(), 1000)).rejects.toThrow(RangeError);
  });
});
