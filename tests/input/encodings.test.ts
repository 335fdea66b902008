import { appendFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSheet } from "../../src/input/open-sheet.ts";
import { decodedBlocks, decodeMacRoman, decodeWindows1252 } from "../../src/input/other-encodings.ts";
import type { Sheet, SheetOptions } from "../../src/input/sheet.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
let files = 0;

function open(content: Buffer, options: SheetOptions = {}): Promise<Sheet> {
  return openSheet(folder.file(`text-${files++}.csv`, content), options);
}

async function cellsOf(sheet: Sheet): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of sheet.batches()) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

const utf16le = (text: string) => Buffer.from(text, "utf16le");
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const table = 'nama\tR1\r\nAndré \ud83d\ude00\t4\r\n"dua\r\nbaris"\t–\r\n';
const cells = [
  ["André \ud83d\ude00", "4"],
  ["dua\r\nbaris", "–"],
];

describe("the encoding of a text", () => {
  it.each([
    ["UTF-8", Buffer.from(table), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${table}`), "utf-8"],
    ["UTF-16 LE with a mark, as Excel's Unicode Text", utf16le(`\ufeff${table}`), "utf-16le"],
    ["UTF-16 BE with a mark", utf16be(`\ufeff${table}`), "utf-16be"],
    ["UTF-16 LE without one", utf16le(table), "utf-16le"],
    ["UTF-16 BE without one", utf16be(table), "utf-16be"],
  ])("%s is found", async (_, content, encoding) => {
    const sheet = await open(content);
    expect(sheet.header).toEqual(["nama", "R1"]);
    expect(await cellsOf(sheet)).toEqual(cells);
    expect(sheet.format).toEqual({ kind: "csv", delimiter: "\t", encoding, gzip: false });
  });

  it("Windows-1252 is found where a text isn't UTF-8, and has its own characters at 80..9F", async () => {
    const content = Buffer.from("nama;R1\r\nAndr\xe9;\x80 5\r\n\x93baik\x94;\x96\r\n", "latin1");
    const sheet = await open(content);
    expect(sheet.format).toMatchObject({ encoding: "windows-1252" });
    expect(await cellsOf(sheet)).toEqual([
      ["André", "€ 5"],
      ["“baik”", "–"],
    ]);
  });

  it("Windows-1252 agrees with what Python's codec says of every byte that it defines", () => {
    const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    const upper = Buffer.from(
      Array.from({ length: 128 }, (_, at) => at + 128).filter((byte) => !undefinedBytes.includes(byte)),
    );
    // bytes(b for b in range(128, 256) if defined).decode("cp1252")
    expect(decodeWindows1252(upper)).toBe(
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    );
  });

  it("Mac Roman agrees with what Python's codec says of every byte beyond ASCII", () => {
    const upper = Buffer.from(Array.from({ length: 128 }, (_, at) => at + 128));
    // bytes(range(128, 256)).decode("mac_roman")
    expect(decodeMacRoman(upper)).toBe(
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    );
  });

  it("of one byte a character is said to be guessed: with caution where lone carriage returns show a Mac", async () => {
    const guess = (severity: string, encoding: string) => [
      { code: "encoding-guessed", severity, where: "inputs[0]", args: { encoding } },
    ];
    const mac = Buffer.from("kota;R1\rM\x87laga;4\rBesan\x8don;3\r", "latin1");
    const fromMac = await open(mac);
    expect(fromMac.format).toMatchObject({ encoding: "macintosh" });
    expect(await cellsOf(fromMac)).toEqual([
      ["Málaga", "4"],
      ["Besançon", "3"],
    ]);
    expect(fromMac.remarks()).toEqual(guess("caution", "macintosh"));
    const windows = Buffer.from("kota;R1\r\nM\xe1laga;4\r\n", "latin1");
    expect((await open(windows)).remarks()).toEqual(guess("info", "windows-1252"));
    for (const encoding of ["windows-1252", "macintosh"] as const) {
      const told = await open(encoding === "macintosh" ? mac : windows, { encoding });
      expect(told.remarks()).toEqual([]);
      expect((await cellsOf(told))[0]).toEqual(["Málaga", "4"]);
    }
    expect((await open(Buffer.from("kota;R1\rBogor;4\r"))).remarks()).toEqual([]);
  });

  it("has any number of marks before it", async () => {
    for (const content of [
      Buffer.from(`\ufeff\ufeff"nama"\tR1\nAyu\t4\n`),
      utf16le(`\ufeff\ufeff"nama"\tR1\nAyu\t4\n`),
    ]) {
      const sheet = await open(content);
      expect(sheet.header).toEqual(["nama", "R1"]);
      expect(await cellsOf(sheet)).toEqual([["Ayu", "4"]]);
    }
  });

  it("is named where it is UTF-32, which nothing here reads", async () => {
    const utf32 = (text: string, little: boolean) =>
      Buffer.concat(
        [...`\ufeff${text}`].map((character) => {
          const unit = Buffer.alloc(4);
          if (little) unit.writeUInt32LE(character.codePointAt(0) ?? 0);
          else unit.writeUInt32BE(character.codePointAt(0) ?? 0);
          return unit;
        }),
      );
    for (const little of [true, false]) {
      await expect(open(utf32("a,b\n1,2\n", little))).rejects.toMatchObject({
        code: "input/encoding",
        exitCode: 3,
        text: { en: expect.stringContaining("is in UTF-32"), id: expect.stringContaining("memakai UTF-32") },
      });
    }
  });

  it("is what the option says, whatever the bytes look like", async () => {
    const bytes = Buffer.from("a,b\nAndr\u00e9,2\n");
    expect(await cellsOf(await open(bytes, { encoding: "windows-1252" }))).toEqual([["AndrÃ©", "2"]]);
    await expect(open(Buffer.from("a\nAndr\xe9\n", "latin1"), { encoding: "utf-8" })).rejects.toMatchObject({
      code: "input/encoding",
      text: { en: expect.stringContaining("line 2") },
    });
    const odd = Buffer.from("a,b\n\x81,2\n", "latin1");
    expect(await cellsOf(await open(odd, { encoding: "windows-1252" }))).toEqual([["\u0081", "2"]]);
    await expect(open(odd)).rejects.toMatchObject({ code: "input/encoding" });
  });

  it.each([
    ["numbers", Buffer.from(Float64Array.from({ length: 2000 }, (_, at) => Math.sqrt(at + 2)).buffer)],
    ["bytes of a program", Buffer.from(Array.from({ length: 5000 }, (_, at) => 1 + ((at * 7919) % 255)))],
    [
      "small whole numbers of two bytes",
      Buffer.from(Uint16Array.from({ length: 2000 }, (_, at) => 1 + (at % 9)).buffer),
    ],
  ])("is none for %s: refused", async (_, content) => {
    await expect(open(content)).rejects.toMatchObject({
      code: expect.stringMatching(/^input\/(binary|encoding)$/),
      exitCode: 3,
    });
  });

  it("UTF-16 that is cut or has zero characters is refused with its line", async () => {
    const cut = utf16le(`\ufeff${table}`).subarray(0, -5);
    await expect(open(cut)).rejects.toMatchObject({
      code: "input/encoding",
      text: { en: expect.stringMatching(/isn't UTF-16LE: its last line \(4\) ends in the middle of a character$/) },
    });
    await expect(open(utf16be("\ufeffa,b\r\n1,2\r\n3,\u00004\r\n"))).rejects.toMatchObject({
      code: "input/binary",
      text: { en: expect.stringContaining("line 3 ") },
    });
  });

  it("decodes alike wherever blocks are cut, in the midst of characters and surrogates too", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "😀", "\n", ",", "漢"), minLength: 1, maxLength: 40 });
    const cuts = fc.array(fc.nat(100), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(text, cuts, fc.boolean(), async (content, at, little) => {
        const bytes = little ? utf16le(`\ufeff${content}`) : utf16be(`\ufeff${content}`);
        const places = [0, ...at.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
        const source = {
          path: "data.txt",
          small: false,
          async *blocks() {
            for (const [index, place] of places.slice(1).entries()) {
              const block = bytes.subarray(places[index], place);
              if (block.length > 0) yield block;
            }
          },
        };
        const decoded: Buffer[] = [];
        for await (const block of decodedBlocks(source, little ? "utf-16le" : "utf-16be")) decoded.push(block);
        expect(Buffer.concat(decoded).toString()).toBe(content);
      }),
    );
  });
});

describe("the encoding of a file that isn't small", () => {
  const line = "1,jawaban yang panjang sekali,4,3,2\n";
  const ascii = `id,kata,R1,R2,R3\n${line.repeat(130_000)}`;

  it("is read in blocks, and shown by the first 4 MB", async () => {
    for (const [encoding, content] of [
      ["utf-16le", utf16le(`\ufeff${ascii}`)],
      ["utf-16be", utf16be(ascii)],
      ["windows-1252", Buffer.from(ascii.replace("panjang", "panj\xe9ng"), "latin1")],
    ] as const) {
      const sheet = await open(content);
      expect(sheet.format).toMatchObject({ encoding, delimiter: "," });
      let rows = 0;
      for await (const batch of sheet.batches()) rows += batch.length;
      expect(rows).toBe(130_000);
      expect((await sheet.head())[0]?.cells[1]).toMatch(/^jawaban yang panj[aé]ng sekali$/);
    }
  });

  it("is contradicted later: the line is named, and the option that reads it", async () => {
    const path = folder.file("late.csv", ascii);
    appendFileSync(path, Buffer.from("2,Andr\xe9,4,3,2\n", "latin1"));
    const sheet = await openSheet(path);
    await expect(cellsOf(sheet)).rejects.toMatchObject({
      code: "input/encoding",
      text: { en: `${path} isn't UTF-8: line 130002 holds bytes that are no character` },
      hint: { en: expect.stringContaining("--encoding windows-1252") },
    });
    const told = await openSheet(path, { encoding: "windows-1252" });
    expect((await cellsOf(told)).at(-1)?.[1]).toBe("André");
  });
});
