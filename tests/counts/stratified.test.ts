import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCases } from "../../src/counts/count-cases.ts";
import { addJointTables, addStratifiedTables } from "../../src/counts/stratified.ts";
import type { StratifiedTables } from "../../src/counts/summaries.ts";
import { codedCases, type Given } from "./coded-cases.ts";

type Case = readonly [row: number | null, column: string | null, stratum: string | null];

/** Rows are numbers; columns have a declared order, strata none. */
async function counted(cases: readonly Case[]): Promise<StratifiedTables> {
  const given: Given[] = [
    { name: "row", values: cases.map(([row]) => row) },
    { name: "column", kind: "category", values: cases.map(([, column]) => column), order: ["yes", "no"] },
    { name: "stratum", kind: "category", values: cases.map(([, , stratum]) => stratum) },
  ];
  const strata = [{ row: "row", column: "column", stratum: "stratum" }];
  const counts = await countCases(codedCases(given), { distributions: [], crossProducts: [], tables: [], strata });
  return counts.strata("row", "column", "stratum");
}

/** By stratum, row and column how many; the definition. */
function tally(cases: readonly Case[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [row, column, stratum] of cases) {
    if (row === null || column === null || stratum === null) continue;
    const key = `${stratum}/${row}/${column}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

function asTally({ strata }: StratifiedTables): ReadonlyMap<string, number> {
  return new Map(
    strata.flatMap(({ value, table }) =>
      table.cells.map(({ row, column, count }) => [`${value}/${table.rows[row]}/${table.columns[column]}`, count]),
    ),
  );
}

const one = fc.tuple(
  fc.option(fc.nat(3), { freq: 6 }),
  fc.option(fc.constantFrom("no", "yes"), { freq: 6 }),
  fc.option(fc.constantFrom("b", "a", "10", "9"), { freq: 6 }),
);

describe("joint tables by the values of a third variable", () => {
  it("hold each case in its stratum's table, and count who has none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 40 }), async (cases) => {
        const own = await counted(cases);
        expect(asTally(own)).toEqual(tally(cases));
        expect(own.missing).toBe(cases.filter(([, , stratum]) => stratum === null).length);
        const within = own.strata.reduce((sum, { table }) => sum + table.n + table.missing, 0);
        expect(within + own.missing).toBe(cases.length);
      }),
      { numRuns: 60 },
    );
  });

  it("come in the order of tables, strata by code point where none is declared", async () => {
    const own = await counted([
      [2, "no", "b"],
      [1, "yes", "a"],
      [3, "no", "a"],
    ]);
    expect(own.strata.map(({ value }) => value)).toEqual(["a", "b"]);
    expect(own.strata[0]?.table).toMatchObject({ rows: [1, 3], columns: ["yes", "no"], n: 2, missing: 0 });
  });

  it("of two halves add up to the whole's, in whichever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 30 }), fc.array(one, { maxLength: 30 }), async (first, second) => {
        const [a, b, whole] = [await counted(first), await counted(second), await counted([...first, ...second])];
        for (const sum of [addStratifiedTables(a, b), addStratifiedTables(b, a)]) {
          expect(asTally(sum)).toEqual(asTally(whole));
          expect(sum.missing).toBe(whole.missing);
          expect(sum.strata.map(({ value }) => value)).toEqual(whole.strata.map(({ value }) => value));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are asked for before they are counted", async () => {
    const counts = await countCases(codedCases([{ name: "a", values: [1] }]), {
      distributions: [],
      crossProducts: [],
      tables: [],
    });
    expect(() => counts.strata("a", "a", "a")).toThrow(RangeError);
  });
});

describe("joint tables", () => {
  it("add cell by cell, rows and columns in order", () => {
    const a = { rows: [1, 3], columns: ["x", "y"], cells: [{ row: 1, column: 0, count: 2 }], n: 2, missing: 1 };
    const b = {
      rows: [2, 3],
      columns: ["x", "y"],
      cells: [
        { row: 0, column: 1, count: 4 },
        { row: 1, column: 0, count: 5 },
      ],
      n: 9,
      missing: 2,
    };
    expect(addJointTables(a, b)).toEqual({
      rows: [1, 2, 3],
      columns: ["x", "y"],
      cells: [
        { row: 1, column: 1, count: 4 },
        { row: 2, column: 0, count: 7 },
      ],
      n: 11,
      missing: 3,
    });
  });
});
