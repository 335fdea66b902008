import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addContingencies } from "../../src/counts/contingency.ts";
import { countCases } from "../../src/counts/count-cases.ts";
import type { Contingency } from "../../src/counts/summaries.ts";
import { denseOf } from "../support/joint-tables.ts";
import { codedCases, type Given } from "./coded-cases.ts";

async function tableOf(row: Given, column: Given): Promise<Contingency> {
  const counts = await countCases(codedCases([row, column]), {
    distributions: [],
    crossProducts: [],
    tables: [{ row: row.name, column: column.name }],
  });
  return denseOf(counts.joint(row.name, column.name));
}

const score = (name: string, values: readonly (number | null)[]): Given => ({ name, kind: "score", values });
const category = (name: string, values: readonly (string | null)[], order?: readonly string[]): Given => ({
  name,
  kind: "category",
  values,
  ...(order && { order }),
});

describe("the joint table of two fields", () => {
  it("counts pairs of raw scores, ascending; a case missing on either is missing", async () => {
    expect(await tableOf(score("R", [12, 9, 12, null, 400, 12]), score("L", [9, 3, 9, 9, 3, null]))).toEqual({
      rows: [9, 12, 400],
      columns: [3, 9],
      counts: [
        [1, 0],
        [0, 2],
        [1, 0],
      ],
      n: 4,
      missing: 2,
    });
  });

  it("keeps the declared order of categories, which occur or not: the first row decides which way an odds ratio reads", async () => {
    const distance = category("jarak", ["Dekat", "Jauh", "Dekat"], ["Jauh", "Sedang", "Dekat"]);
    expect(await tableOf(distance, score("L", [9, 9, 3]))).toEqual({
      rows: ["Jauh", "Sedang", "Dekat"],
      columns: [3, 9],
      counts: [
        [0, 1],
        [0, 0],
        [1, 1],
      ],
      n: 3,
      missing: 0,
    });
  });

  it("has categories without a declared order as the cases order them, not as they were met", async () => {
    const met = category("bayar", ["Pribadi", "Asuransi", null, "Pribadi"]);
    const table = await tableOf(met, category("jarak", ["Jauh", "Jauh", "Jauh", "Dekat"]));
    expect(table.rows).toEqual(["Asuransi", "Pribadi"]);
    expect(table.columns).toEqual(["Dekat", "Jauh"]);
    expect(table.counts).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it("of nobody has no counts", async () => {
    expect(await tableOf(score("R", [null]), score("L", [1]))).toEqual({
      rows: [],
      columns: [],
      counts: [],
      n: 0,
      missing: 1,
    });
  });

  const size = fc.integer({ min: 0, max: 20 });
  const pairs = <T>(value: fc.Arbitrary<T>) =>
    size.chain((n) => fc.array(fc.tuple(fc.option(value), fc.option(value)), { minLength: n, maxLength: n }));

  it("has the two distributions as its margins, and turned around it is the other pair's", async () => {
    await fc.assert(
      fc.asyncProperty(pairs(fc.integer({ min: -3, max: 300 })), async (cases) => {
        const row = score(
          "a",
          cases.map(([a]) => a),
        );
        const column = score(
          "b",
          cases.map(([, b]) => b),
        );
        const table = await tableOf(row, column);
        const complete = cases.filter(([a, b]) => a !== null && b !== null);
        expect(table.n).toBe(complete.length);
        expect(table.missing).toBe(cases.length - complete.length);
        for (const [index, value] of table.rows.entries()) {
          const total = table.counts[index]!.reduce((sum, count) => sum + count, 0);
          expect(total).toBe(complete.filter(([a]) => a === value).length);
        }
        const turned = await tableOf(column, row);
        expect(turned.counts).toEqual(table.columns.map((_, c) => table.rows.map((__, r) => table.counts[r]![c])));
      }),
    );
  });

  it("of two halves adds up to the whole's: scores, other values in each", async () => {
    const of = (cases: readonly (readonly [number | null, number | null])[]) =>
      tableOf(
        score(
          "a",
          cases.map(([a]) => a),
        ),
        score(
          "b",
          cases.map(([, b]) => b),
        ),
      );
    await fc.assert(
      fc.asyncProperty(
        pairs(fc.integer({ min: 3, max: 12 })),
        pairs(fc.integer({ min: 8, max: 300 })),
        async (a, b) => {
          expect(addContingencies(await of(a), await of(b))).toEqual(await of([...a, ...b]));
        },
      ),
    );
  });

  it.each([
    ["declared", ["Jauh", "Dekat", "Sedang"]],
    ["not declared", undefined],
  ])("of two halves adds up to the whole's: categories whose order is %s", async (_, order) => {
    const of = (cases: readonly (readonly [string | null, string | null])[]) =>
      tableOf(
        category(
          "a",
          cases.map(([a]) => a),
          order,
        ),
        category(
          "b",
          cases.map(([, b]) => b),
          order,
        ),
      );
    const text = fc.constantFrom("Jauh", "Dekat", "Sedang");
    await fc.assert(
      fc.asyncProperty(pairs(text), pairs(text), async (a, b) => {
        expect(addContingencies(await of(a), await of(b))).toEqual(await of([...a, ...b]));
      }),
    );
  });

  it("of two halves whose categories are numbers has them ascending by size", async () => {
    const of = (text: string) => tableOf(category("a", [text]), category("b", ["x"]));
    expect(addContingencies(await of("10"), await of("9")).rows).toEqual(["9", "10"]);
    expect(addContingencies(await of("10"), await of("9 tahun")).rows).toEqual(["10", "9 tahun"]);
  });
});
