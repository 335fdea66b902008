import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CategoryMerging, mergeCategories, mergeTable } from "../../../src/stats/crosstabs/category-merging.ts";
import type { Groups } from "../../../src/stats/crosstabs/contiguous-groups.ts";
import { expectedBelow, margins } from "../../../src/stats/crosstabs/contingency.ts";
import { readCases } from "../oracle.ts";
import { fullTables, tableOf } from "./contingency-cases.ts";

type Grid = readonly (readonly number[])[];
type Plan = { readonly rows: Groups; readonly columns: Groups };
type Cases = { readonly cases: readonly { counts: Grid; kind: CategoryMerging["kind"]; plans: readonly Plan[] }[] };

const cases = readCases<Cases>("association/merging").flatMap((file) => file.cases);
const ordered = { rowsOrdered: true, columnsOrdered: true };

function of(counts: Grid, sides = ordered): CategoryMerging {
  const found = mergeCategories(tableOf(counts), sides);
  if (!found.ok) expect.fail(found.reason.code);
  return found.value;
}

describe("merging categories", () => {
  it.each(cases.map((table, index) => [index, table] as const))(
    "table %d: is a best plan of all partitions, tried one by one in Python",
    (_, { counts, kind, plans }) => {
      const found = of(counts);
      expect(found.kind).toBe(kind);
      if (kind === "merge") expect(plans).toContainEqual({ rows: found.rowGroups, columns: found.columnGroups });
    },
  );

  it("merges the small first rows of schooling by loyalty in Bekasi: 0/2, 0/3, 9/24, 15/27", () => {
    const found = of([
      [0, 2],
      [0, 3],
      [9, 24],
      [15, 27],
    ]);
    expect(found.rowGroups).toEqual([[0, 1, 2], [3]]);
    expect(found.columnGroups).toEqual([[0], [1]]);
    expect(found.table).toEqual({
      rows: ["1 + 2 + 3", "4"],
      columns: ["1", "2"],
      counts: [
        [9, 29],
        [15, 27],
      ],
      n: 80,
      missing: 0,
    });
    expect(found.before).toMatchObject({ cells: 8, below5: 4, below5Percent: 50, met: false });
    expect(found.before.minimum).toBe(48 / 80);
    expect(found.after).toEqual({ cells: 4, below5: 0, below5Percent: 0, minimum: (38 * 24) / 80, met: true });
  });

  it("merges columns where no merging of rows helps, and says what has no order", () => {
    const counts = [
      [20, 18, 2],
      [15, 14, 1],
      [22, 17, 1],
    ];
    const found = of(counts, { rowsOrdered: false, columnsOrdered: true });
    expect([found.rowGroups, found.columnGroups]).toEqual([
      [[0], [1], [2]],
      [[0], [1, 2]],
    ]);
    expect(found.unordered).toBe(false);
    expect(of(counts, { rowsOrdered: true, columnsOrdered: false }).unordered).toBe(true);
    const turned = [0, 1, 2].map((column) => counts.map((row) => row[column]!));
    expect(of(turned, { rowsOrdered: false, columnsOrdered: true }).unordered).toBe(true);
    expect(of(turned, { rowsOrdered: true, columnsOrdered: false }).unordered).toBe(false);
  });

  it("prefers the smaller of two neighbours, and the first of equal ones", () => {
    const middle = (above: number, below: number) => [
      [above, above],
      [4, 4],
      [below, below],
      [50, 50],
    ];
    expect(of(middle(20, 30)).rowGroups).toEqual([[0, 1], [2], [3]]);
    expect(of(middle(30, 20)).rowGroups).toEqual([[0], [1, 2], [3]]);
    expect(of(middle(20, 20)).rowGroups).toEqual([[0, 1], [2], [3]]);
  });

  it("leaves alone what needs nothing: 20% below 5 exactly, and 2 x 2 whatever it expects", () => {
    const fifth = of([
      [10, 10],
      [10, 10],
      [10, 10],
      [10, 10],
      [4, 4],
    ]);
    expect([fifth.kind, fifth.before.below5Percent, fifth.rowGroups.length]).toEqual(["not-needed", 20, 5]);
    expect(
      of([
        [1, 2],
        [3, 4],
      ]).kind,
    ).toBe("not-needed");
  });

  it("counts an expected count below 1 as too small even where 20% isn't reached", () => {
    const rare = of([
      [50, 50],
      [50, 50],
      [50, 50],
      [50, 50],
      [50, 50],
      [1, 0],
    ]);
    expect([rare.before.below5, rare.before.cells, rare.before.met]).toEqual([2, 12, false]);
    expect(rare.rowGroups).toEqual([[0], [1], [2], [3], [4, 5]]);
  });

  it("says when nothing helps, and keeps the table", () => {
    const found = of([
      [2, 1],
      [1, 2],
      [2, 1],
    ]);
    expect([found.kind, found.after]).toEqual(["nothing-helps", found.before]);
    expect(found.table.counts).toEqual([
      [2, 1],
      [1, 2],
      [2, 1],
    ]);
  });
});

describe("laws", () => {
  it("what is merged meets the condition, by runs of neighbours, and moves nobody out of the table", () => {
    const small = fullTables.map((counts) =>
      counts.map((row) => row.map((count) => (count > 0 ? (count % 9) + 1 : 0))),
    );
    fc.assert(
      fc.property(small, (counts) => {
        const found = of(counts);
        for (const [groups, size] of [
          [found.rowGroups, counts.length] as const,
          [found.columnGroups, counts[0]!.length] as const,
        ]) {
          expect(groups.flat()).toEqual(Array.from({ length: size }, (_, index) => index));
        }
        expect(found.table.n).toBe(margins(found.table).n);
        const cells = found.table.rows.length * found.table.columns.length;
        const met = 5 * expectedBelow(found.table, 5) <= cells && expectedBelow(found.table, 1) === 0;
        expect(found.after.met).toBe(met);
        if (found.kind === "merge") expect(met).toBe(true);
        expect(found.before.met && found.kind !== "not-needed").toBe(false);
      }),
    );
  });

  it("a merged table is the sum of its parts", () => {
    const counts = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const merged = mergeTable(tableOf(counts, 2), [[0, 1], [2]], [[0], [1, 2]]);
    expect(merged).toEqual({
      rows: ["1 + 2", "3"],
      columns: ["1", "2 + 3"],
      counts: [
        [5, 16],
        [7, 17],
      ],
      n: 45,
      missing: 2,
    });
  });
});

describe("cost", () => {
  it("a thousand categories are merged", () => {
    const counts = Array.from({ length: 1000 }, (_, r) => [1 + ((r * 37) % 5), 1 + ((r * 53) % 7)]);
    const found = of(counts);
    expect([found.kind, found.after.met]).toEqual(["merge", true]);
    // four fifths of the cells expect 5 or more
    expect(found.rowGroups.length).toBeGreaterThan(200);
  });

  it("of fewer than 20 cases nothing is tried: four cells that expect 5 each need them", () => {
    const nineteen = Array.from({ length: 19 }, (_, r) => Array.from({ length: 19 }, (_, c) => (r === c ? 1 : 0)));
    expect(of(nineteen).kind).toBe("nothing-helps");
  });

  it("what would take too long says so", () => {
    const many = Array.from({ length: 1500 }, () => [1, 1]);
    const both = Array.from({ length: 40 }, (_, r) => Array.from({ length: 40 }, (_, c) => (r === c ? 1 : 0)));
    const costly = { ok: false, reason: { code: "too-costly", what: "merging" } };
    expect(mergeCategories(tableOf(many), ordered)).toEqual(costly);
    expect(mergeCategories(tableOf([many.map(() => 1), many.map(() => 1)]), ordered)).toEqual(costly);
    expect(mergeCategories(tableOf(both), ordered)).toEqual(costly);
  });
});

it("of one row or column there is nothing to merge; an empty row is the caller's mistake", () => {
  const none = (rows: number, columns: number) => ({
    ok: false,
    reason: { code: "too-few-categories", rows, columns },
  });
  expect(mergeCategories(tableOf([[3, 4]]), ordered)).toEqual(none(1, 2));
  expect(mergeCategories(tableOf([[3], [4]]), ordered)).toEqual(none(2, 1));
  expect(() =>
    mergeCategories(
      tableOf([
        [3, 4],
        [0, 0],
        [1, 2],
      ]),
      ordered,
    ),
  ).toThrow(new RangeError("empty rows and columns go first"));
});
