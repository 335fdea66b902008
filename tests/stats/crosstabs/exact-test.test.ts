import { describe, expect, it } from "vitest";
import { exactTest } from "../../../src/stats/crosstabs/exact-test.ts";
import { fisherExact } from "../../../src/stats/crosstabs/fisher-exact.ts";
import { monteCarlo } from "../../../src/stats/crosstabs/monte-carlo.ts";
import { expectClose } from "../oracle.ts";
import { tableOf } from "./contingency-cases.ts";
import { exactCases, figureOf } from "./fisher-freeman-halton/cases.ts";

describe("an exact test of a table of any size", () => {
  it.each(exactCases)("%s: is exact within its budget, with SPSS's statistic", (_, { counts, exact }) => {
    const { p, value, ...rest } = figureOf(exactTest(tableOf(counts)));
    expectClose(p, exact.p, "p");
    expectClose(value!, exact.statistic, "value", { absolute: 1e-14 });
    expect(rest).toEqual({ method: "exact", interval: null, tables: null, seed: null, pearson: null });
  });

  it("beyond its budget takes 10,000 random tables from SPSS's seed, and says so", () => {
    const [, { counts, exact }] = exactCases.find(([name]) => name === "five-by-five")!;
    const { p, value, ...rest } = figureOf(exactTest(tableOf(counts), { steps: 100, entries: 100 }));
    const { fisher, pearson } = figureOf(monteCarlo(tableOf(counts)));
    expect(p).toBe(fisher.p);
    expectClose(value!, exact.statistic, "value");
    expect(rest).toEqual({
      method: "monte-carlo",
      interval: fisher.interval,
      tables: 10_000,
      seed: 2_000_000,
      pearson,
    });
  });

  it("of 2 x 2 is Fisher's, without a statistic", () => {
    const counts = [
      [8, 2],
      [3, 7],
    ];
    const { p, value, method } = figureOf(exactTest(tableOf(counts)));
    expect([p, value, method]).toEqual([figureOf(fisherExact(tableOf(counts))).p2, null, "exact"]);
  });

  it("of one row, and of a table that even random ones take too long for, is undefined", () => {
    const few = { code: "too-few-categories", rows: 1, columns: 2 };
    expect(exactTest(tableOf([[3, 4]]))).toEqual({ ok: false, reason: few });
    const large = Array.from({ length: 300 }, (_, r) => Array.from({ length: 300 }, (_, c) => 1 + ((r * c) % 3)));
    expect(exactTest(tableOf(large))).toEqual({ ok: false, reason: { code: "too-costly", what: "monte-carlo" } });
  });
});
