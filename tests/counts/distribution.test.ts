import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCases } from "../../src/counts/count-cases.ts";
import { addDistributions } from "../../src/counts/distribution.ts";
import type { Distribution } from "../../src/counts/summaries.ts";
import { codedCases, type Given } from "./coded-cases.ts";

async function distributionOf(given: Given, batchSize?: number): Promise<Distribution | Distribution<string>> {
  const counts = await countCases(codedCases([given], batchSize), {
    distributions: [given.name],
    crossProducts: [],
    tables: [],
  });
  return counts.distribution(given.name);
}

const numbers = (values: readonly (number | null)[]) => distributionOf({ name: "x", values }) as Promise<Distribution>;
const texts = (values: readonly (string | null)[], order?: readonly string[]) =>
  distributionOf({ name: "x", kind: "category", values, ...(order && { order }) }) as Promise<Distribution<string>>;

describe("how often each value occurs", () => {
  it("has codes ascending, with their cases and the missing ones", async () => {
    expect(await numbers([4, 3, null, 4, 1, 4, 3, null])).toEqual({
      values: [1, 3, 4],
      counts: [1, 2, 3],
      n: 6,
      missing: 2,
      decimals: 0,
    });
  });

  it("orders by size: negative, fractional and large numbers, and -0 is 0", async () => {
    expect(await numbers([10_000_000, -2, 9, 0.5, -0, 100, 0, -2.25, 5000, 10_000_000])).toEqual({
      values: [-2.25, -2, 0, 0.5, 9, 100, 5000, 10_000_000],
      counts: [1, 1, 2, 1, 1, 1, 1, 2],
      n: 10,
      missing: 0,
      decimals: 2,
    });
    expect(Object.is((await numbers([-0])).values[0], 0)).toBe(true);
  });

  it("has texts in the order of tables, only those that occur", async () => {
    expect(await texts(["Jauh", "jauh", null, "Dekat", "Jauh"], ["Sedang", "jauh", "Jauh", "Dekat"])).toEqual({
      values: ["jauh", "Jauh", "Dekat"],
      counts: [1, 2, 1],
      n: 4,
      missing: 1,
      decimals: 0,
    });
    expect((await texts(["😀", "\uff5e", "z"])).values).toEqual(["z", "\uff5e", "😀"]);
  });

  it("of nobody is empty, and of nobody's answers too", async () => {
    expect(await numbers([])).toEqual({ values: [], counts: [], n: 0, missing: 0, decimals: 0 });
    expect(await numbers([null, null])).toEqual({ values: [], counts: [], n: 0, missing: 2, decimals: 0 });
  });

  const value = fc.oneof(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: -300, max: 5000 }),
    fc.integer({ min: -999, max: 999 }).map((whole) => whole / 4),
    fc.constant(null),
  );

  it("is what counting one by one gives, in batches of any size", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (values, batchSize) => {
          const found = (await distributionOf({ name: "x", values }, batchSize)) as Distribution;
          const distinct = [...new Set(values.filter((one) => one !== null).map((one) => one + 0))].sort(
            (a, b) => a - b,
          );
          expect(found.values).toEqual(distinct);
          expect(found.counts).toEqual(distinct.map((one) => values.filter((other) => other === one).length));
          expect(found.n + found.missing).toBe(values.length);
        },
      ),
    );
  });

  it("of two halves adds up to the whole's: numbers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 30 }), fc.array(value, { maxLength: 30 }), async (a, b) => {
        expect(addDistributions(await numbers(a), await numbers(b))).toEqual(await numbers([...a, ...b]));
      }),
    );
  });

  it("of two halves adds up to the whole's: texts", async () => {
    const text = fc.option(fc.string({ unit: fc.constantFrom("a", "B", "é", "😀", "\uff5e"), maxLength: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 20 }), fc.array(text, { maxLength: 20 }), async (a, b) => {
        expect(addDistributions(await texts(a), await texts(b))).toEqual(await texts([...a, ...b]));
      }),
    );
  });

  it("of two halves has no decimals where one half's values can't be scaled", () => {
    const half = { values: [1], counts: [1], n: 1, missing: 0 };
    expect(addDistributions({ ...half, decimals: 2 }, { ...half, decimals: null }).decimals).toBeNull();
  });
});
