import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addContingencies } from "../../../src/counts/contingency.ts";
import type { Contingency } from "../../../src/counts/summaries.ts";
import {
  collapse,
  dropEmpty,
  expectedBelow,
  expectedCounts,
  type GroupOf,
  margins,
  minimumExpected,
  transpose,
} from "../../../src/stats/crosstabs/contingency.ts";
import { jointOf } from "../../support/joint-tables.ts";
import { expectClose } from "../oracle.ts";
import { fullTables, namedTables, tableOf, tables } from "./contingency-cases.ts";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const size = fc.integer({ min: 0, max: 5 });
const anyTable = tables(size, size);

describe("expected counts", () => {
  it.each(namedTables)("%s: are the doubles nearest to fractions", (_, { counts, exact }) => {
    expect(expectedCounts(tableOf(counts))).toEqual(exact.expected);
    expect(minimumExpected(tableOf(counts))).toEqual({ ok: true, value: exact.minimumExpected });
    expect(expectedBelow(tableOf(counts), 5)).toBe(exact.expectedBelow5);
  });

  it.each(namedTables)("%s: agree with R's chisq.test", (_, { counts, R }) => {
    const expected = expectedCounts(tableOf(counts)).flat();
    for (const [cell, value] of R.expected.flat().entries()) expectClose(expected[cell]!, value, `cell ${cell}`);
  });

  it("of exactly 5 aren't below 5: two of these four are", () => {
    const table = tableOf([
      [7, 3],
      [13, 17],
    ]);
    expect(expectedCounts(table)).toEqual([
      [5, 5],
      [15, 15],
    ]);
    expect([expectedBelow(table, 5), expectedBelow(table, 5.001), expectedBelow(table, 16)]).toEqual([0, 2, 4]);
  });

  it("are compared with a bound in whole numbers: row total x column total < bound x n", () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 1, max: 50 }), (counts, bound) => {
        const { rowTotals, columnTotals, n } = margins(tableOf(counts));
        const limit = BigInt(bound) * BigInt(n);
        const below = rowTotals.flatMap((row) => columnTotals.filter((column) => BigInt(row) * BigInt(column) < limit));
        expect(expectedBelow(tableOf(counts), bound)).toBe(below.length);
      }),
    );
  });

  it("of nobody are none, and the smallest isn't defined", () => {
    const none = { ok: false, reason: { code: "no-cases" } };
    expect([minimumExpected(tableOf([])), minimumExpected(tableOf([[0, 0]]))]).toEqual([none, none]);
    expect([expectedCounts(tableOf([])), expectedCounts(tableOf([[0, 0]]))]).toEqual([[], [[0, 0]]]);
    expect([expectedBelow(tableOf([]), 5), expectedBelow(tableOf([[0, 0]]), 5)]).toEqual([0, 0]);
  });

  it("have the table's margins, and the smallest of them is the minimum", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const table = tableOf(counts);
        const expected = expectedCounts(table);
        const { rowTotals, columnTotals } = margins(table);
        for (const [r, row] of expected.entries()) expectClose(sum(row), rowTotals[r]!, `row ${r}`);
        for (const [c, total] of columnTotals.entries())
          expectClose(sum(expected.map((row) => row[c]!)), total, `${c}`);
        expect(minimumExpected(table)).toEqual({ ok: true, value: Math.min(...expected.flat()) });
      }),
    );
  });

  it("below a bound are never fewer for a larger one, and all of them below n + 1", () => {
    fc.assert(
      fc.property(fullTables, fc.nat(40), fc.nat(40), (counts, a, b) => {
        const table = tableOf(counts);
        expect(expectedBelow(table, Math.min(a, b))).toBeLessThanOrEqual(expectedBelow(table, Math.max(a, b)));
        expect(expectedBelow(table, table.n + 1)).toBe(counts.flat().length);
      }),
    );
  });
});

describe("empty rows and columns", () => {
  it("go with their names; n and missing stay", () => {
    const table: Contingency = {
      rows: ["Tamat SD", "Tamat SMP", "Tamat SMA"],
      columns: [1, 2, 3, 4],
      counts: [
        [0, 2, 0, 0],
        [0, 0, 0, 0],
        [0, 9, 0, 24],
      ],
      n: 35,
      missing: 4,
    };
    expect(dropEmpty(table)).toEqual({
      rows: ["Tamat SD", "Tamat SMA"],
      columns: [2, 4],
      counts: [
        [2, 0],
        [9, 24],
      ],
      n: 35,
      missing: 4,
    });
  });

  it("are all of a table of nobody", () => {
    expect(dropEmpty(tableOf([[0, 0]], 3))).toEqual({ rows: [], columns: [], counts: [], n: 0, missing: 3 });
  });

  it("leave n, the counts that there are, and nothing more to drop", () => {
    fc.assert(
      fc.property(anyTable, (counts) => {
        const table = tableOf(counts, 2);
        const full = dropEmpty(table);
        expect(full.n).toBe(table.n);
        expect(margins(full).n).toBe(table.n);
        expect(full.counts.flat().filter((count) => count > 0)).toEqual(counts.flat().filter((count) => count > 0));
        expect([...margins(full).rowTotals, ...margins(full).columnTotals]).not.toContain(0);
        expect(dropEmpty(full)).toEqual(full);
      }),
    );
  });
});

describe("collapsing to groups", () => {
  const below = (cut: number): GroupOf => {
    return (value) => (typeof value === "number" ? Number(value >= cut) : null);
  };

  it("puts raw scores into low and high on both sides", () => {
    const scores: Contingency = {
      rows: [9, 11, 12, 16],
      columns: [3, 9],
      counts: [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
      n: 36,
      missing: 1,
    };
    expect(collapse(jointOf(scores), below(12), ["Tidak Baik", "Baik"], below(9), ["Tidak Loyal", "Loyal"])).toEqual({
      rows: ["Tidak Baik", "Baik"],
      columns: ["Tidak Loyal", "Loyal"],
      counts: [
        [4, 6],
        [12, 14],
      ],
      n: 36,
      missing: 1,
    });
  });

  it("makes cases missing whose value is in no group, and keeps groups that nobody is in", () => {
    const table: Contingency = {
      rows: ["a", "b", "c"],
      columns: [1],
      counts: [[1], [2], [4]],
      n: 7,
      missing: 10,
    };
    const group: GroupOf = (value) => ({ a: 1, c: 1 })[value] ?? null;
    expect(collapse(jointOf(table), group, ["x", "y"], () => 0, ["all"])).toEqual({
      rows: ["x", "y"],
      columns: ["all"],
      counts: [[0], [5]],
      n: 5,
      missing: 12,
    });
  });

  /** Each value's group, or none. */
  const grouping = fc.array(fc.option(fc.nat(2)), { minLength: 5, maxLength: 5 });
  const by = (groups: readonly (number | null)[]): GroupOf => {
    return (value) => groups[Number(value) - 1] ?? null;
  };
  const labels = ["low", "middle", "high"];

  it("loses nobody: n + missing stays, and n is what the groups hold", () => {
    fc.assert(
      fc.property(anyTable, grouping, grouping, fc.nat(9), (counts, rows, columns, missing) => {
        const table = tableOf(counts, missing);
        const groups = collapse(jointOf(table), by(rows), labels, by(columns), labels);
        expect(groups.n + groups.missing).toBe(table.n + table.missing);
        expect(margins(groups).n).toBe(groups.n);
      }),
    );
  });

  it("to groups of one value each gives the counts back", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const table = tableOf(counts);
        const own: GroupOf = (value) => Number(value) - 1;
        const groups = collapse(jointOf(table), own, table.rows.map(String), own, table.columns.map(String));
        expect(groups.counts).toEqual(counts);
      }),
    );
  });

  it("of two halves together is both halves' groups together", () => {
    const halves = fc
      .tuple(size, size)
      .chain(([r, c]) => fc.tuple(tables(fc.constant(r), fc.constant(c)), tables(fc.constant(r), fc.constant(c))));
    fc.assert(
      fc.property(halves, grouping, grouping, ([a, b], rows, columns) => {
        const groups = (table: Contingency) => collapse(jointOf(table), by(rows), labels, by(columns), labels);
        const [first, second] = [tableOf(a, 1), tableOf(b, 2)];
        expect(groups(addContingencies(first, second))).toEqual(addContingencies(groups(first), groups(second)));
      }),
    );
  });

  it("and transposing may change places", () => {
    fc.assert(
      fc.property(anyTable, grouping, grouping, (counts, rows, columns) => {
        const table = tableOf(counts, 1);
        const turned = collapse(jointOf(transpose(table)), by(columns), labels, by(rows), labels);
        expect(turned).toEqual(transpose(collapse(jointOf(table), by(rows), labels, by(columns), labels)));
      }),
    );
  });
});

describe("margins and transposing", () => {
  it("count the cases, by row and by column", () => {
    const table = tableOf([
      [3, 6, 0],
      [5, 12, 1],
    ]);
    expect(margins(table)).toEqual({ rowTotals: [9, 18], columnTotals: [8, 18, 1], n: 27 });
    expect(transpose(table)).toMatchObject({
      rows: [1, 2, 3],
      columns: [1, 2],
      counts: [
        [3, 5],
        [6, 12],
        [0, 1],
      ],
    });
  });

  it("twice transposed is the table; once transposed it has the margins exchanged", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const table = tableOf(counts, 1);
        const { rowTotals, columnTotals, n } = margins(table);
        expect(transpose(transpose(table))).toEqual(table);
        expect(margins(transpose(table))).toEqual({ rowTotals: columnTotals, columnTotals: rowTotals, n });
      }),
    );
  });
});
