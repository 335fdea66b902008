import { describe, expect, it } from "vitest";
import type { Codebook } from "../../../src/codebook/codebook.ts";
import { bivariate } from "../../../src/stages/bivariate.ts";
import { exactOfTable } from "../../../src/stages/further/exact-of-table.ts";
import { exactTests } from "../../../src/stages/further/exact-tests.ts";
import type { Groups } from "../../../src/stages/grouping.ts";
import { Remarks } from "../../../src/stages/remarks.ts";
import type { Crossed } from "../../../src/stages/study.ts";
import { pearsonChiSquare } from "../../../src/stats/crosstabs/chi-square.ts";
import { fisherExact } from "../../../src/stats/crosstabs/fisher-exact.ts";
import { tableOf } from "../../stats/crosstabs/contingency-cases.ts";
import { exactCases, figureOf } from "../../stats/crosstabs/fisher-freeman-halton/cases.ts";
import { expectClose } from "../../stats/oracle.ts";
import { jointOf } from "../../support/joint-tables.ts";
import { codes, expectReasons, method, said } from "../made.ts";

type Counts = readonly (readonly number[])[];

function groupsOf(labels: readonly string[]): Groups {
  const of = (value: number | string) => (labels.includes(value as string) ? labels.indexOf(value as string) : null);
  return { labels, values: labels, scores: labels.map((_, index) => index + 1), of, ordered: true };
}

/** Rows r1, r2 ... of "umur" by columns c1, c2 ... of "L". */
function crossed(counts: Counts): Crossed {
  const rows = counts.map((_, index) => `r${index + 1}`);
  const columns = (counts[0] ?? []).map((_, index) => `c${index + 1}`);
  return {
    row: { name: "umur", groups: groupsOf(rows) },
    column: { name: "L", groups: groupsOf(columns) },
    joint: jointOf({ ...tableOf(counts, 3), rows, columns }),
    unmerged: null,
  };
}

function run(...tables: readonly Counts[]) {
  const remarks = new Remarks();
  const codebook = { method } as Codebook;
  return { result: exactTests({ tables: tables.map(crossed), remarks, codebook }), remarks };
}

const [, firefighters] = exactCases.find(([name]) => name === "firefighters")!;
/** 6 x 6, 720 cases, slightly more on the diagonal. */
const large = Array.from({ length: 6 }, (_, r) =>
  Array.from({ length: 6 }, (_, c) => 18 + ((3 * r + 5 * c) % 4) + (r === c ? 9 : 0)),
);

describe("the exact tests", () => {
  it("are exact for small tables of any size, with chi-square's p beside them", () => {
    const two = [
      [8, 2],
      [3, 7],
    ];
    const { result, remarks } = run(firefighters.counts, two);
    expect(result[0]).toMatchObject({ row: "umur", column: "L", n: 20, missing: 3, method: "exact", interval: null });
    expectClose(result[0]!.p!, firefighters.exact.p, "p");
    expectClose(result[0]!.value!, firefighters.exact.statistic, "value");
    expect(result[0]!.pearson).toEqual({ ...figureOf(pearsonChiSquare(tableOf(firefighters.counts))), sampled: null });
    expect([result[0]!.expectedBelow5, result[0]!.expectedBelow5Percent, result[0]!.minimumExpected]).toEqual([
      12, 100, 0.5,
    ]);
    expect([result[1]!.p, result[1]!.value]).toEqual([figureOf(fisherExact(tableOf(two))).p2, null]);
    expectReasons({ exactTests: result }, remarks.all);
  });

  it("say where chi-square's p decides otherwise", () => {
    const { remarks } = run(firefighters.counts, [
      [30, 10, 5],
      [5, 10, 30],
    ]);
    const told = said(remarks.all, "exact-disagrees");
    expect(told.map(({ where, severity }) => [where, severity])).toEqual([["exactTests[0].p", "info"]]);
    expect(told[0]?.args).toMatchObject({
      row: "umur",
      column: "L",
      p: expect.closeTo(0.0398, 4),
      pearson: expect.closeTo(0.0727, 4),
    });
  });

  it("are by Monte Carlo for tables beyond the budget, and say so", () => {
    const { result, remarks } = run(large);
    const [entry] = result;
    expect(entry).toMatchObject({ method: "monte-carlo", tables: 10_000, seed: 2_000_000 });
    const { lower, upper, level } = entry!.interval!;
    expect(lower < entry!.p! && entry!.p! < upper && level === 99).toBe(true);
    expect(Math.abs(entry!.pearson.sampled!.p - entry!.pearson.p!)).toBeLessThan(0.03);
    const [told] = said(remarks.all, "monte-carlo");
    expect(told).toMatchObject({ where: "exactTests[0].p", severity: "info", args: { p: entry!.p, lower, upper } });
  });

  it("are undefined where a side has one category left, or nobody is in the table", () => {
    const { result, remarks } = run(
      [[4, 5, 6]],
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect(result.map(({ method, p, value }) => [method, p, value])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expectReasons({ exactTests: result }, remarks.all);
  });
});

describe("method p: fisher", () => {
  const of = (counts: Counts, exact: typeof exactOfTable | null) => {
    const remarks = new Remarks();
    const { row, column, joint } = crossed(counts);
    const entry = bivariate(row, column, joint, { ...method, p: "fisher" }, "bivariate[0]", remarks, exact);
    return { entry, remarks };
  };

  it("reports the exact p of larger tables too, without a one-sided one and without a caution about small counts", () => {
    const { entry, remarks } = of(firefighters.counts, exactOfTable);
    expectClose(entry.p!, firefighters.exact.p, "p");
    expect([entry.pSource, entry.significant]).toEqual(["fisher", true]);
    expect(entry.chiSquare.fisher).toEqual({ p2: entry.p, p1: null });
    expect(codes(remarks.all)).not.toContain("expected-below-5");
  });

  it("says where that p is by Monte Carlo", () => {
    const { entry, remarks } = of(large, exactOfTable);
    expect(entry.pSource).toBe("fisher");
    expect(said(remarks.all, "monte-carlo").map(({ where }) => where)).toEqual(["bivariate[0].chiSquare.fisher.p2"]);
  });

  it("falls back to Pearson's where the exact test isn't there, or can't be had", () => {
    expect(of(firefighters.counts, null).entry).toMatchObject({ pSource: "pearson", chiSquare: { fisher: null } });
    const costly = () => ({ ok: false as const, reason: { code: "too-costly" as const, what: "monte-carlo" } });
    const { entry, remarks } = of(firefighters.counts, costly);
    expect(entry).toMatchObject({ pSource: "pearson", chiSquare: { fisher: { p2: null, p1: null } } });
    expect(said(remarks.all, "undefined").map(({ where }) => where)).toContain("bivariate[0].chiSquare.fisher.p2");
  });
});
