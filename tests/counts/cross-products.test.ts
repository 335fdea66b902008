import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCases } from "../../src/counts/count-cases.ts";
import { addCrossProducts } from "../../src/counts/cross-products.ts";
import type { CrossProducts } from "../../src/counts/summaries.ts";
import { codedCases } from "./coded-cases.ts";

type Case = readonly (number | null)[];

const names = (k: number) => Array.from({ length: k }, (_, column) => `R${column + 1}`);

/** Cross-products of the columns at `wanted` (all: left out) of cases given row by row. */
async function crossProductsOf(
  cases: readonly Case[],
  k: number,
  wanted?: readonly number[],
  batchSize?: number,
): Promise<CrossProducts> {
  const columns = names(k);
  const given = columns.map((name, column) => ({ name, values: cases.map((row) => row[column]!) }));
  const counts = await countCases(codedCases(given, batchSize), {
    distributions: [],
    crossProducts: [{ name: "R", columns }],
    tables: [],
  });
  return counts.crossProducts("R", wanted === undefined ? columns : wanted.map((column) => columns[column]!));
}

/** The definition, in whole numbers of any size, case by case. */
function byDefinition(cases: readonly Case[], k: number, wanted: readonly number[]): CrossProducts {
  const digits = (value: number | null) => (value === null ? 0 : (String(value).split(".")[1]?.length ?? 0));
  const decimals = wanted.map((column) => Math.max(0, ...cases.map((row) => digits(row[column]!))));
  const complete = cases.filter((row) => wanted.every((column) => row[column] !== null));
  const scaled = complete.map((row) => wanted.map((column, at) => wholeOf(row[column]!, decimals[at]!)));
  const total = (of: (row: readonly bigint[]) => bigint) => scaled.reduce((sum, row) => sum + of(row), 0n);
  return {
    columns: wanted.map((column) => names(k)[column]!),
    decimals,
    n: complete.length,
    excluded: cases.length - complete.length,
    sums: wanted.map((_, a) => total((row) => row[a]!)),
    products: wanted.flatMap((_, a) => wanted.slice(0, a + 1).map((__, b) => total((row) => row[a]! * row[b]!))),
  };
}

/** By its digits, which multiplying a double could lose. */
function wholeOf(value: number, decimals: number): bigint {
  const [whole = "", fraction = ""] = String(value).split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

const rows = (value: fc.Arbitrary<number>, k: number, missing: number): fc.Arbitrary<Case[]> =>
  fc.array(fc.array(fc.option(value, { freq: missing }), { minLength: k, maxLength: k }), { maxLength: 25 });

const code = fc.integer({ min: 1, max: 5 });
const halves = fc.integer({ min: -20, max: 20 }).map((whole) => whole / 2);
const rupiah = fc.integer({ min: -(2 ** 52), max: 2 ** 52 });
const mixed = fc.oneof(code, halves, rupiah, fc.integer({ min: -(2 ** 26), max: 2 ** 26 }));

describe("sums and products over complete cases", () => {
  it("are those of three cases by hand; a case that misses a column is left out", async () => {
    const cases: Case[] = [
      [1, 2],
      [3, 4],
      [5, null],
      [2, -1],
    ];
    expect(await crossProductsOf(cases, 2)).toEqual({
      columns: ["R1", "R2"],
      decimals: [0, 0],
      n: 3,
      excluded: 1,
      sums: [6n, 5n],
      products: [14n, 12n, 21n],
    });
  });

  it("of a subset take the cases that are complete on just that, in the order asked for", async () => {
    const cases: Case[] = [
      [1, 2, 3],
      [null, 3, 1],
      [2, null, 4],
      [null, null, 5],
    ];
    expect(await crossProductsOf(cases, 3, [2, 0])).toEqual({
      columns: ["R3", "R1"],
      decimals: [0, 0],
      n: 2,
      excluded: 2,
      sums: [7n, 3n],
      products: [25n, 11n, 5n],
    });
    expect((await crossProductsOf(cases, 3, [2])).n).toBe(4);
  });

  it("of nobody are 0", async () => {
    expect(await crossProductsOf([], 2)).toMatchObject({ n: 0, excluded: 0, sums: [0n, 0n], products: [0n, 0n, 0n] });
    expect(await crossProductsOf([[null, 1]], 2)).toMatchObject({ n: 0, excluded: 1, sums: [0n, 0n] });
  });

  it.each([
    ["codes", code],
    ["half points", halves],
    ["amounts whose squares pass 2^53", rupiah],
    ["all of these", mixed],
  ])("agree with the definition in BigInt for every subset: %s", async (_, value) => {
    const k = 4;
    const subset = fc.subarray([0, 1, 2, 3], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows(value, k, 4), subset, fc.integer({ min: 1, max: 9 }), async (cases, wanted, batchSize) => {
        expect(await crossProductsOf(cases, k, wanted, batchSize)).toEqual(byDefinition(cases, k, wanted));
      }),
    );
  });

  it("agree with the definition where cases miss columns in more ways than totals are kept for", async () => {
    const k = 60;
    const cases = Array.from({ length: 600 }, (_, row) =>
      Array.from({ length: k }, (__, column): number | null =>
        (row * 31 + column * 17) % 23 < 2 && row % 7 > 0 ? null : ((row * column) % 5) + 1,
      ),
    );
    // Ways of missing columns that no other case shares, with values that a byte doesn't hold among them.
    for (const [row, one] of cases.entries()) one[row % k] = null;
    for (const [row, one] of cases.entries())
      for (let bit = 0; bit < 10; bit++) if ((row >> bit) & 1) one[30 + bit] = null;
    cases[590]![3] = 1000;
    cases[595]![4] = -129;
    const ways = new Set(cases.map((row) => row.map((value) => value === null).join()));
    expect(ways.size).toBeGreaterThan(400_000 / (k + (k * (k + 1)) / 2));
    for (const wanted of [[3], [4, 2], [0, 5, 50], [58, 59, 20, 4, 3]]) {
      expect(await crossProductsOf(cases, k, wanted, 64)).toEqual(byDefinition(cases, k, wanted));
    }
  });

  it("stay exact over a million squares of rupiah", async () => {
    const income = 987_654_321;
    const n = 1_000_000;
    const column = new Float64Array(n).fill(income);
    const counts = await countCases(
      {
        fields: [{ name: "income", kind: "number", labels: null }],
        decimals: () => 0,
        remarks: () => [],
        async *batches() {
          yield { size: n, columns: [column] };
        },
        report() {
          throw new Error("nobody asks");
        },
      },
      { distributions: [], crossProducts: [{ name: "money", columns: ["income"] }], tables: [] },
    );
    const { sums, products } = counts.crossProducts("money", ["income"]);
    expect(sums).toEqual([BigInt(income) * BigInt(n)]);
    expect(products).toEqual([BigInt(income) ** 2n * BigInt(n)]);
  });

  it("of two halves add up to the whole's, other decimals in each", async () => {
    const k = 3;
    await fc.assert(
      fc.asyncProperty(rows(mixed, k, 5), rows(code, k, 5), async (a, b) => {
        const [whole, sum] = [
          await crossProductsOf([...a, ...b], k),
          addCrossProducts(await crossProductsOf(a, k), await crossProductsOf(b, k)),
        ];
        expect(sum).toEqual(whole);
        expect(addCrossProducts(await crossProductsOf(b, k), await crossProductsOf(a, k))).toEqual(whole);
      }),
    );
  });

  it("refuses a column that isn't in the group: the caller's mistake", async () => {
    const counts = await countCases(codedCases([{ name: "R1", values: [1] }]), {
      distributions: [],
      crossProducts: [{ name: "R", columns: ["R1"] }],
      tables: [],
    });
    expect(() => counts.crossProducts("R", ["R2"])).toThrow(RangeError);
  });
});
