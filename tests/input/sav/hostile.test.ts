/** Files that are cut off, changed or made to do harm: a person's error, in bounded time and memory, and never a trace. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXIT, LoyaltyError } from "../../../src/core/errors.ts";
import type { Row } from "../../../src/input/sheet.ts";
import { SavWriter, type WrittenFile } from "../../support/sav-writer.ts";
import { inMemory, readSav } from "./read-sav.ts";

const folder = fileURLToPath(new URL("../../../fixtures/oracle/sav", import.meta.url));
const names = [
  "haven-bytecode.sav",
  "haven-plain.sav",
  "haven-zlib.zsav",
  "pspp-bytecode.sav",
  "pspp-long-missing.sav",
  "pspp-plain.sav",
  "pspp-windows-1252.sav",
  "pspp-zlib.zsav",
] as const;
const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));

/** No file here takes longer, however wrong: a hang would. */
const mostMilliseconds = 5000;

/** The rows, or the person's error; anything else that is thrown is a defect and goes on. */
async function outcomeOf(bytes: Buffer, small = true): Promise<readonly Row[] | LoyaltyError> {
  const start = performance.now();
  try {
    return (await readSav(inMemory(bytes, small, 300))).rows;
  } catch (error) {
    if (!(error instanceof LoyaltyError)) throw error;
    expect(error.exitCode).toBe(EXIT.input);
    expect(error.hint).toBeDefined();
    return error;
  } finally {
    expect(performance.now() - start).toBeLessThan(mostMilliseconds);
  }
}

async function errorOf(bytes: Buffer): Promise<{ code: string; en: string; id: string }> {
  const outcome = await outcomeOf(bytes);
  if (!(outcome instanceof LoyaltyError)) throw new Error(`read ${outcome.length} rows without an error`);
  return { code: outcome.code, ...outcome.text };
}

function write(file: Partial<WrittenFile>, records: (writer: SavWriter) => Buffer[] = () => []): Buffer {
  const writer = new SavWriter({ variables: [{ name: "A" }], rows: [[1]], ...file });
  return writer.write(records(writer));
}

describe("a file that is cut off", () => {
  it.each(names)("anywhere is an error, or has lost nothing but what fills it up: %s", async (name) => {
    const bytes = files.get(name)!;
    const whole = await outcomeOf(bytes);
    // each prefix of the small ones; of the others those about every 7th byte
    const step = bytes.length < 5000 ? 1 : 7;
    for (let length = 0; length < bytes.length; length += step) {
      const outcome = await outcomeOf(bytes.subarray(0, length), length % 2 === 0);
      if (!(outcome instanceof LoyaltyError)) expect(outcome).toEqual(whole);
    }
  });

  it("says so, with what it has lost", async () => {
    const bytes = files.get("haven-bytecode.sav")!;
    expect(await errorOf(bytes.subarray(0, 1000))).toEqual({
      code: "input/sav-truncated",
      en: "survey.sav is incomplete: it ends after 1000 bytes, before its data begin",
      id: "survey.sav tidak lengkap: berkasnya berakhir setelah 1000 byte, sebelum datanya dimulai",
    });
    expect(await errorOf(bytes.subarray(0, bytes.length - 100))).toEqual({
      code: "input/sav-truncated",
      en: "survey.sav is incomplete: it ends in case 6 of 6",
      id: "survey.sav tidak lengkap: berkasnya berakhir pada kasus ke-6 dari 6",
    });
  });

  it("within a case is noticed where nobody counted the cases, too", async () => {
    for (const compression of [0, 1] as const) {
      const bytes = write({ compression, rows: [[1000.5], [1000.5]], cases: -1 });
      expect((await errorOf(bytes.subarray(0, bytes.length - 5))).en).toBe(
        "survey.sav is incomplete: it ends in case 2",
      );
    }
  });
});

describe("a file in which bytes have changed", () => {
  it("is read or refused, never a crash or a hang (2,000 seeded)", async () => {
    const change = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          const bytes = Buffer.from(files.get(name)!);
          for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
          await outcomeOf(bytes);
        },
      ),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  it.each(["pspp-windows-1252.sav", "pspp-long-missing.sav"] as const)(
    "at any one place is read or refused: %s",
    async (name) => {
      const original = files.get(name)!;
      for (let at = 0; at < original.length; at++) {
        for (const byte of [0x00, 0x7f, 0xff, original[at]! ^ 0x01]) {
          const bytes = Buffer.from(original);
          bytes[at] = byte;
          await outcomeOf(bytes, at % 2 === 0);
        }
      }
    },
  );

  it("is read or refused where four bytes became a huge number", async () => {
    for (const name of names) {
      const original = files.get(name)!;
      for (let at = 64; at < Math.min(original.length - 4, 4000); at += 4) {
        for (const value of [0x7fffffff, -0x80000000, 0x10000000]) {
          const bytes = Buffer.from(original);
          bytes.writeInt32LE(value, at);
          await outcomeOf(bytes);
        }
      }
    }
  });

  it("is read or refused where it is noise behind a good beginning", async () => {
    const start = write({}).subarray(0, 176);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        await outcomeOf(Buffer.concat([start, noise]));
      }),
      { numRuns: 1000, seed: 20261122 },
    );
  });
});

describe("a file that was made to do harm", () => {
  it.each([
    ["no SPSS file", Buffer.from("id,age\n1,2\n".repeat(40)), "input/sav-damaged"],
    ["nothing", Buffer.alloc(0), "input/sav-truncated"],
    ["its first four bytes only", Buffer.from("$FL2"), "input/sav-truncated"],
    ["no byte order", Buffer.concat([Buffer.from("$FL2"), Buffer.alloc(400)]), "input/sav-damaged"],
    ["no compression that there is", write({ compression: 7 as 0 }), "input/sav-damaged"],
    ["EBCDIC", Buffer.concat([Buffer.from("5bc6d3f2", "hex"), Buffer.alloc(400)]), "input/sav-mainframe"],
    ["no variables", write({ variables: [], rows: [] }), "input/sav-no-variables"],
    ["no cases", write({ rows: [] }), "input/no-rows"],
    ["empty cases only", write({ rows: [[null], [null]] }), "input/no-rows"],
    ["fewer cases than it says", write({ cases: 2 ** 31 - 1 }), "input/sav-truncated"],
    ["a text of 256 bytes", write({ variables: [{ name: "A", width: 256 }], rows: [] }), "input/sav-damaged"],
    ["a continuation of nothing", write({ variables: [{ name: "A", width: -1 }] }), "input/sav-damaged"],
    ["four missing values", write({ variables: [{ name: "A", missing: [1, 2, 3, 4] }] }), "input/sav-damaged"],
    [
      "a range of text",
      write({ variables: [{ name: "A", width: 8, missing: ["a", "b"], range: true }] }),
      "input/sav-damaged",
    ],
    ["labels beyond number", write({}, (w) => [w.ints(3, 0x7fffffff)]), "input/sav-damaged"],
    ["labels below zero", write({}, (w) => [w.ints(3, -1)]), "input/sav-damaged"],
    ["labels without variables", write({}, (w) => [w.ints(3, 0, 5, 0)]), "input/sav-damaged"],
    ["labels for variables beyond number", write({}, (w) => [w.ints(3, 0, 4, 0x7fffffff)]), "input/sav-damaged"],
    ["documents beyond number", write({}, (w) => [w.ints(6, 0x7fffffff)]), "input/sav-damaged"],
    ["an extension of 4e18 bytes", write({}, (w) => [w.ints(7, 99, 0x7fffffff, 0x7fffffff)]), "input/sav-truncated"],
    ["a long one that is understood", write({}, (w) => [w.ints(7, 13, 1, 0x7fffffff)]), "input/sav-damaged"],
    ["an extension below zero", write({}, (w) => [w.ints(7, 99, -1, 8)]), "input/sav-damaged"],
    ["an unknown record", write({}, (w) => [w.ints(8, 0)]), "input/sav-damaged"],
    [
      "labels of long texts beyond number",
      write({}, (w) => [w.extension(21, 1, Buffer.concat([w.counted("A"), w.ints(9, 0x7fffffff)]))]),
      "input/sav-damaged",
    ],
    ["a name beyond its record", write({}, (w) => [w.extension(22, 1, w.ints(0x7fffffff))]), "input/sav-damaged"],
    ["segments that aren't there", write({}, (w) => [w.extension(14, 1, w.text("A=32767", 7))]), "input/sav-damaged"],
    ["EBCDIC texts", write({}, (w) => [w.extension(3, 4, w.ints(1, 2, 3, 4, 1, 1, 1, 1))]), "input/sav-mainframe"],
    ["IBM's numbers", write({}, (w) => [w.extension(3, 4, w.ints(1, 2, 3, 4, 2, 1, 1, 3))]), "input/sav-mainframe"],
  ] as const)("holds %s", async (_, bytes, code) => {
    expect((await errorOf(bytes)).code).toBe(code);
  });

  it("has a number compressed as text, or text as a number", async () => {
    const number = write({ compression: 1, rows: [[1]] });
    number[number.length - 8] = 254;
    expect((await errorOf(number)).code).toBe("input/sav-damaged");
    const text = write({ compression: 1, variables: [{ name: "A", width: 8 }], rows: [["        "]] });
    text[text.length - 8] = 110;
    expect((await errorOf(text)).code).toBe("input/sav-damaged");
  });

  it("has more variables than any study", async () => {
    const many = { variables: Array.from({ length: 100_001 }, () => ({ name: "A" })), rows: [] };
    expect((await errorOf(write(many))).code).toBe("input/sav-too-large");
  });

  it("has labels that name the same variable again and again", async () => {
    const many = Array.from({ length: 3000 }, (_, at) => [at, "label"] as const);
    const again = Array.from({ length: 2000 }, (_, at) => ({ values: [[-at, "again"] as const], indexes: [1] }));
    const bytes = write({ labels: [{ values: many, indexes: [1] }, ...again] });
    expect((await errorOf(bytes)).code).toBe("input/sav-too-large");
  });

  it("has a block that unpacks to more than it says, or to less, or is garbage", async () => {
    const rows = Array.from({ length: 50 }, (_, at) => [at + 0.5]);
    const good = write({ compression: 2, rows, blockBytes: 1000 });
    expect(await outcomeOf(good)).toHaveLength(50);
    for (const difference of [-8, 8]) {
      const bytes = Buffer.from(good);
      bytes.writeInt32LE(bytes.readInt32LE(bytes.length - 8) + difference, bytes.length - 8);
      expect((await errorOf(bytes)).code).toBe("input/sav-damaged");
    }
    const garbage = Buffer.from(good);
    garbage.fill(0x55, garbage.length - 100, garbage.length - 72);
    expect((await errorOf(garbage)).code).toBe("input/sav-damaged");
  });

  it("is a zip bomb: refused before it is unpacked", async () => {
    const writer = new SavWriter({ variables: [{ name: "A" }], rows: [], compression: 1, cases: -1 });
    const dictionary = Buffer.from(writer.write());
    dictionary.write("$FL3");
    dictionary.writeInt32LE(2, 72);
    const unpacked = 60 * 1024 * 1024;
    const packed = deflateSync(Buffer.alloc(unpacked, 101), { level: 9 });
    const count = 20;
    const at = dictionary.length;
    const list = [writer.longs(-100, 0), writer.ints(unpacked, count)];
    for (let i = 0; i < count; i++) {
      list.push(writer.longs(0, at + 24 + i * packed.length), writer.ints(unpacked, packed.length));
    }
    const listAt = at + 24 + count * packed.length;
    const blocks = Array.from({ length: count }, () => packed);
    const bomb = Buffer.concat([dictionary, writer.longs(at, listAt, 24 + count * 24), ...blocks, ...list]);
    expect((await errorOf(bomb)).code).toBe("input/sav-too-large");
  });
});
