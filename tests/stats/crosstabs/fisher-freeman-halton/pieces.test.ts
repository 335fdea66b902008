import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Collector } from "../../../../src/stats/crosstabs/fisher-freeman-halton/collector.ts";
import { ColumnFactors } from "../../../../src/stats/crosstabs/fisher-freeman-halton/column-factors.ts";
import { Cost, withinBudget } from "../../../../src/stats/crosstabs/fisher-freeman-halton/cost.ts";
import { countFillings, Fillings } from "../../../../src/stats/crosstabs/fisher-freeman-halton/fillings.ts";
import { halves } from "../../../../src/stats/crosstabs/fisher-freeman-halton/halves.ts";
import { Level, rowCodes } from "../../../../src/stats/crosstabs/fisher-freeman-halton/level.ts";
import { logFactorials } from "../../../../src/stats/crosstabs/fisher-freeman-halton/log-factorials.ts";
import { PathBounds } from "../../../../src/stats/crosstabs/fisher-freeman-halton/path-bounds.ts";
import { emptyView, firstFrom, Paths, tailFrom } from "../../../../src/stats/crosstabs/fisher-freeman-halton/paths.ts";
import { expectClose } from "../../oracle.ts";
import { shared } from "./cases.ts";

const plenty = () => new Cost({ steps: 1e9, entries: 1e7 });
const descending = (values: readonly number[]) => [...values].sort((a, b) => b - a);
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("logarithms of factorials", () => {
  it("are equal for equal products: 2! 3! 2! = 4!, 6! 7! = 10!, 5! 3! = 6!", () => {
    const { of } = logFactorials(12, [40, 40]);
    expect(of[2]! + of[3]! + of[2]!).toBe(of[4]);
    expect(of[6]! + of[7]!).toBe(of[10]);
    expect(of[5]! + of[3]!).toBe(of[6]);
    expect(of[0]! + of[1]!).toBe(0);
  });

  it("are ln x! to 2e-9, and their sums exact doubles", () => {
    const { of, unit } = logFactorials(500, [500, 300]);
    let log = 0;
    for (let x = 2; x <= 500; x++) {
      log += Math.log(x);
      expect(Math.abs(of[x]! / unit - log)).toBeLessThan(2e-9);
      expect(Number.isSafeInteger(of[x])).toBe(true);
    }
    expect(of[500]! + of[300]!).toBeLessThan(2 ** 52);
  });
});

const rows = fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }).map(descending);

describe("fillings of a column", () => {
  const cases = rows
    .filter((row) => sum(row) >= 2)
    .chain((row) => fc.record({ row: fc.constant(row), column: fc.integer({ min: 1, max: sum(row) - 1 }) }));
  const squares = Float64Array.from({ length: 8 }, (_, x) => x * x);
  const cubes = Float64Array.from({ length: 8 }, (_, x) => x * x * x);
  const list = ({ row, column }: { row: readonly number[]; column: number }) =>
    new Fillings(new ColumnFactors(column, sum(row), plenty()), squares, cubes, plenty()).of(Uint32Array.from(row));

  it("have the multivariate hypergeometric distribution, all orders of equal rows together", () => {
    fc.assert(
      fc.property(cases, ({ row, column }) => {
        const { size, taken, left, weight } = list({ row, column });
        const expected = new Map<string, number>();
        for (const x of shared(column, row)) {
          const key = [sum(x.map((cell) => cell ** 2)), sum(x.map((cell, r) => (row[r]! - cell) ** 3))].join();
          const ways = x.reduce((product, cell, r) => product * choose(row[r]!, cell), 1) / choose(sum(row), column);
          expected.set(key, (expected.get(key) ?? 0) + ways);
        }
        const found = new Map<string, number>();
        for (let i = 0; i < size; i++) {
          const key = [taken[i], left[i]].join();
          found.set(key, (found.get(key) ?? 0) + weight[i]!);
        }
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [key, probability] of expected) expectClose(found.get(key)!, probability, key, { relative: 1e-13 });
      }),
    );
  });

  it("are as many as are counted without listing them", () => {
    fc.assert(
      fc.property(cases, ({ row, column }) => {
        expect(countFillings(row, column)).toBe(list({ row, column }).size);
      }),
    );
  });

  it("that are more than can be counted are infinitely many, those of fewer cases among them", () => {
    const long = Array.from({ length: 60 }, (_, r) => 500 + r);
    expect(countFillings(long, 9000)).toBe(Number.POSITIVE_INFINITY);
    // all cases but one: sixty ways only, but the way there is beyond 2^53
    expect(countFillings(long, sum(long) - 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("keep their lists for more than a thousand", () => {
    const row = [40, 39, 38, 37];
    const { size, weight } = list({ row: row.map((held) => held - 33), column: 9 });
    expectClose(sum(weight.subarray(0, size)), 1, "all", { relative: 1e-14 });
    const long = new Float64Array(50);
    const many = new Fillings(new ColumnFactors(60, sum(row), plenty()), long, long, plenty()).of(
      Uint32Array.from(row),
    );
    expect(many.size).toBeGreaterThan(10_000);
    expectClose(sum(many.weight.subarray(0, many.size)), 1, "all", { relative: 1e-13 });
  });
});

describe("bounds of paths", () => {
  it("are met by every path, and the longest path of one column is met exactly", () => {
    const cases = rows
      .filter((row) => sum(row) > 0)
      .chain((row) => fc.record({ row: fc.constant(row), first: fc.nat(sum(row)), second: fc.nat(sum(row)) }));
    fc.assert(
      fc.property(cases, ({ row, first, second }) => {
        const columns = descending(
          [first, Math.min(second, sum(row) - first), 0].map((c, j, all) => (j < 2 ? c : sum(row) - all[0]! - all[1]!)),
        );
        const { of, unit } = logFactorials(sum(row), columns);
        const bounds = new PathBounds(columns, row.length, of, unit);
        const [least, most] = [bounds.shortest(Uint32Array.from(row)), bounds.longest(Uint32Array.from(row))];
        for (const a of shared(columns[0]!, row)) {
          const left = row.map((held, r) => held - a[r]!);
          for (const b of shared(columns[1]!, left)) {
            const cells = [...a, ...b, ...left.map((held, r) => held - b[r]!)];
            const length = sum(cells.map((cell) => of[cell]!));
            expect(length).toBeGreaterThanOrEqual(least);
            expect(length).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are close: within 2 % for a table of ordinary counts", () => {
    const columns = [30, 20, 10];
    const { of, unit } = logFactorials(60, columns);
    const row = Uint32Array.of(24, 18, 12, 6);
    const independent = [12, 8, 4, 9, 6, 3, 6, 4, 2, 3, 2, 1];
    const length = sum(independent.map((cell) => of[cell]!));
    const shortest = new PathBounds(columns, 4, of, unit).shortest(row);
    expect(shortest).toBeLessThanOrEqual(length);
    expect(shortest).toBeGreaterThan(0.98 * length);
  });
});

describe("a level", () => {
  it("has every way to leave so many cases in the rows, each once, and finds it in any order", () => {
    const codes = rowCodes(6, 3);
    const level = new Level([6, 5, 2], 7, codes, plenty());
    const expected = new Set([...shared(7, [6, 5, 2])].map((row) => descending(row).join()));
    const found = Array.from({ length: level.count }, (_, node) => level.row(node).join());
    expect(found.sort()).toEqual([...expected].sort());
    for (const row of shared(7, [6, 5, 2])) {
      expect(level.row(level.find(sum(row.map((held) => codes[held]!)))).join()).toBe(descending(row).join());
    }
  });
});

describe("lengths of paths", () => {
  it("are collected by value, ascending, with the probabilities of all from one on", () => {
    const cost = plenty();
    const [paths, collector, view] = [new Paths(2, cost), new Collector(cost), emptyView()];
    for (let i = 0; i < 3000; i++) collector.add(((i * 7) % 1000) * 2 ** 33, 1 / 4000);
    expect(collector.count).toBe(1000);
    collector.moveTo(paths, 1, 0.25);
    paths.look(1, view);
    expect(view.end - view.start).toBe(1000);
    for (let i = 1; i < 1000; i++)
      expect(view.lengths[view.start + i]).toBeGreaterThan(view.lengths[view.start + i - 1]!);
    expectClose(view.masses[view.start]!, 3 / 4000, "mass");
    expectClose(tailFrom(view, view.start), 1, "all");
    expectClose(tailFrom(view, firstFrom(view, 500 * 2 ** 33)), 0.25 + 0.375, "half");
    expect(tailFrom(view, firstFrom(view, 1e18))).toBe(0.25);
    paths.look(0, view);
    expect([view.end - view.start, tailFrom(view, firstFrom(view, 0))]).toEqual([0, 0]);
    collector.add(5, 0.5);
    collector.moveTo(paths, 0, 0);
    paths.look(0, view);
    expect([view.lengths[view.start], view.end - view.start, tailFrom(view, view.start)]).toEqual([5, 1, 0.5]);
  });
});

it("paths of many nodes keep all their lengths, a long list after another", () => {
  const sizes = [10_000, 10_000, 20_000, 3, 6384];
  const paths = new Paths(sizes.length, plenty());
  for (const [node, size] of sizes.entries()) {
    const lengths = Float64Array.from({ length: size }, (_, i) => 7 * node + i);
    paths.set(node, size, lengths, new Float64Array(size).fill(2 ** -20), 0.5);
  }
  expect(paths.kept).toBe(sum(sizes));
  const view = emptyView();
  for (const [node, size] of sizes.entries()) {
    paths.look(node, view);
    expect(paths.sizeOf(node)).toBe(size);
    expect(view.end - view.start).toBe(size);
    expect(view.lengths.subarray(view.start, view.end).every((length, i) => length === 7 * node + i)).toBe(true);
    expect(tailFrom(view, view.start)).toBe(0.5 + size * 2 ** -20);
    expect(tailFrom(view, view.end - 1)).toBe(0.5 + 2 ** -20);
  }
});

describe("costs", () => {
  const costly = { ok: false, reason: { code: "too-costly", what: "exact-test" } };
  const within = (use: (cost: Cost) => void) => withinBudget({ steps: 10, entries: 10 }, use).ok;

  it("may be all of the budget, spent in one go or several, and no more", () => {
    const twice = (second: number) => (cost: Cost) => {
      cost.spend(4);
      cost.spend(second);
    };
    expect(within((cost) => cost.spend(10))).toBe(true);
    expect(within(twice(6))).toBe(true);
    expect(withinBudget({ steps: 10, entries: 10 }, twice(7))).toEqual(costly);
  });

  it("that are expected end it before they are spent, and spend nothing", () => {
    const spent = (steps: number) => (cost: Cost) => {
      cost.spend(4);
      cost.expect(steps);
      cost.expect(steps);
    };
    expect([within(spent(6)), within(spent(7))]).toEqual([true, false]);
  });

  it("in memory count what is kept at one time", () => {
    const kept = (entries: number, released: number) => (cost: Cost) => {
      cost.keep(4);
      cost.release(released);
      cost.keep(entries);
    };
    expect([within(kept(6, 0)), within(kept(7, 0)), within(kept(10, 4)), within(kept(11, 4))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const expected = (entries: number) => (cost: Cost) => {
      cost.keep(4);
      cost.expectToKeep(entries);
      cost.expectToKeep(entries);
    };
    expect([within(expected(6)), within(expected(7))]).toEqual([true, false]);
  });

  it("of paths are given back where these are dropped", () => {
    const use = (drop: boolean) => (cost: Cost) => {
      for (let round = 0; round < 2; round++) {
        const paths = new Paths(1, cost);
        paths.set(0, 8, new Float64Array(8), new Float64Array(8), 0);
        if (drop) paths.drop();
      }
    };
    expect([within(use(true)), within(use(false))]).toEqual([true, false]);
  });

  it("are the only mistake that becomes an outcome", () => {
    const other = () => {
      throw new TypeError("other");
    };
    expect(() => withinBudget({ steps: 1, entries: 1 }, other)).toThrow(new TypeError("other"));
    expect(withinBudget({ steps: 1, entries: 1 }, () => 7)).toEqual({ ok: true, value: 7 });
  });
});

describe("halves", () => {
  it("hold all columns, descending, and are about as large", () => {
    const columns = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 20 }).map(descending);
    fc.assert(
      fc.property(columns, (all) => {
        const [first, second] = halves(all, 3);
        expect(descending([...first, ...second])).toEqual(all);
        expect(first).toEqual(descending(first));
        expect(second).toEqual(descending(second));
        const ways = (half: readonly number[]) => sum(half.map((c) => Math.log(((c + 1) * (c + 2)) / 2)));
        expect(Math.abs(ways(first) - ways(second))).toBeLessThanOrEqual(ways([all[0]!]) + 1e-9);
        expect(second.length).toBeGreaterThan(0);
        expect(first[0]).toBe(all[0]);
      }),
    );
  });
});

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
