import { describe, expect, it } from "vitest";
import { bivariate } from "../../../src/stages/bivariate.ts";
import { associations } from "../../../src/stages/further/associations.ts";
import type { TablesContext } from "../../../src/stages/further/context.ts";
import { mergeNeighbours } from "../../../src/stages/further/merge-neighbours.ts";
import { mergers } from "../../../src/stages/further/mergers.ts";
import { residuals } from "../../../src/stages/further/residuals.ts";
import type { Groups } from "../../../src/stages/grouping.ts";
import { Remarks } from "../../../src/stages/remarks.ts";
import type { Crossed } from "../../../src/stages/study.ts";
import { pairsOf } from "../../../src/stats/crosstabs/concordance.ts";
import { tableOf } from "../../stats/crosstabs/contingency-cases.ts";
import { jointOf } from "../../support/joint-tables.ts";
import { codes, expectReasons, method, said } from "../made.ts";

type Given = { readonly counts: readonly (readonly number[])[]; readonly ordered?: readonly [boolean, boolean] };

function groupsOf(labels: readonly string[], ordered: boolean): Groups {
  const of = (value: number | string) => (labels.includes(value as string) ? labels.indexOf(value as string) : null);
  return { labels, values: labels, scores: labels.map((_, index) => index + 1), of, ordered };
}

/** Rows r1, r2 ... of "umur" by columns c1, c2 ... of "L". */
function crossed({ counts, ordered = [true, true] }: Given): Crossed {
  const rows = counts.map((_, index) => `r${index + 1}`);
  const columns = (counts[0] ?? []).map((_, index) => `c${index + 1}`);
  return {
    row: { name: "umur", groups: groupsOf(rows, ordered[0]) },
    column: { name: "L", groups: groupsOf(columns, ordered[1]) },
    joint: jointOf({ ...tableOf(counts, 3), rows, columns }),
    unmerged: null,
  };
}

function contextOf(tables: readonly Crossed[]): TablesContext {
  return { tables, remarks: new Remarks() };
}

const schooling = [
  [0, 2],
  [0, 3],
  [9, 24],
  [15, 27],
];

describe("associations", () => {
  it("has every figure of an ordered table, Pearson's R by the groups' scores", () => {
    const context = contextOf([crossed({ counts: schooling })]);
    const [entry] = associations(context);
    expect(entry).toMatchObject({ row: "umur", column: "L", n: 80, missing: 3, effect: "small" });
    const { concordant: p, discordant: q } = pairsOf(tableOf(schooling));
    expect(entry?.ordinal?.gamma.value).toBe(Number(p - q) / Number(p + q));
    expect(context.remarks.all).toEqual([]);
  });

  it("has no ordinal measures where a side of three categories has no order, and says whose", () => {
    const three = [
      [5, 2, 3],
      [1, 6, 4],
      [2, 2, 7],
    ];
    const context = contextOf([
      crossed({ counts: three, ordered: [false, true] }),
      crossed({ counts: three, ordered: [false, false] }),
      crossed({ counts: schooling, ordered: [true, false] }),
      crossed({
        counts: [
          [5, 2],
          [1, 6],
        ],
        ordered: [false, false],
      }),
    ]);
    expect(associations(context).map(({ ordinal }) => ordinal === null)).toEqual([true, true, false, false]);
    const told = said(context.remarks.all, "no-order");
    expect(told.map(({ where, args }) => [where, args.variable])).toEqual([
      ["associations[0].ordinal", "umur"],
      ["associations[1].ordinal", "umur"],
      ["associations[1].ordinal", "L"],
    ]);
  });

  it("has a w that is a limit in fractions (chi-square 15/4 of 15 cases) in the class that begins there", () => {
    const counts = [
      [0, 2],
      [3, 3],
      [2, 2],
      [0, 3],
    ];
    expect(associations(contextOf([crossed({ counts })]))[0]?.effect).toBe("large");
  });

  it("classes the effect by Cohen's w", () => {
    const of = (a: number) =>
      associations(
        contextOf([
          crossed({
            counts: [
              [a, 100 - a],
              [100 - a, a],
            ],
          }),
        ]),
      )[0]?.effect;
    // phi of these is 2 a / 100 - 1
    expect([50, 54, 56, 64, 66, 74, 76].map(of)).toEqual([
      "negligible",
      "negligible",
      "small",
      "small",
      "medium",
      "medium",
      "large",
    ]);
  });

  it("gives every null figure its reason: one row, nobody, a perfect association", () => {
    const context = contextOf([
      crossed({ counts: [[5, 4]] }),
      crossed({
        counts: [
          [0, 0],
          [0, 0],
        ],
      }),
      crossed({
        counts: [
          [5, 0],
          [0, 5],
        ],
      }),
      crossed({
        counts: [
          [1, 0],
          [0, 1],
        ],
      }),
    ]);
    const result = associations(context);
    expectReasons({ associations: result }, context.remarks.all);
    expect(result[2]?.ordinal?.gamma).toEqual({ value: 1, se: 0, t: null, p: null });
    expect(result[2]?.ordinal?.spearman).toEqual({ value: 1, se: 0, t: null, p: 0 });
    expect(result.map(({ effect }) => effect)).toEqual([null, null, "large", "large"]);
  });
});

describe("residuals", () => {
  it("has counts, expected counts and the cells that stand out by name", () => {
    const context = contextOf([
      crossed({
        counts: [
          [3, 2, 1],
          [1, 4, 2],
          [0, 1, 5],
        ],
      }),
    ]);
    const [entry] = residuals(context);
    expect(entry).toMatchObject({ n: 19, missing: 3, limit: 1.96, rowTotals: [6, 7, 6], columnTotals: [4, 7, 8] });
    expect(entry?.expected[0]?.[0]).toBe(24 / 19);
    expect(entry?.notable.map(({ row, column }) => [row, column])).toEqual([
      ["r1", "c1"],
      ["r3", "c3"],
    ]);
    expect(entry?.notable[1]?.adjusted).toBe(entry?.adjusted[2]?.[2]);
    expect(context.remarks.all).toEqual([]);
  });

  it("gives every null figure its reason where there is one row", () => {
    const context = contextOf([crossed({ counts: [[5, 4]] }), crossed({ counts: [] })]);
    const result = residuals(context);
    expectReasons({ residuals: result }, context.remarks.all);
    expect(result[0]?.adjusted).toEqual([[null, null]]);
  });
});

describe("mergers", () => {
  it("proposes what meets the condition, with the merged table", () => {
    const context = contextOf([crossed({ counts: schooling })]);
    expect(mergers(context)[0]).toMatchObject({
      expectedBelow5Percent: 50,
      minimumExpected: 48 / 80,
      needed: true,
      done: false,
      proposal: {
        rows: [["r1", "r2", "r3"], ["r4"]],
        columns: [["c1"], ["c2"]],
        ordered: true,
        counts: [
          [9, 29],
          [15, 27],
        ],
        expectedBelow5Percent: 0,
        minimumExpected: 11.4,
        chiSquare: { df: 1 },
      },
    });
    expect(context.remarks.all).toEqual([]);
  });

  it("proposes nothing where nothing is needed, and says so where nothing helps or it would take too long", () => {
    const large = Array.from({ length: 1500 }, () => [1, 1]);
    const context = contextOf([
      crossed({
        counts: [
          [20, 30],
          [25, 25],
          [30, 20],
        ],
      }),
      crossed({
        counts: [
          [2, 1],
          [1, 2],
          [2, 1],
        ],
      }),
      crossed({ counts: large }),
      crossed({ counts: [[3, 4]] }),
    ]);
    const result = mergers(context);
    expect(result.map(({ needed, proposal }) => [needed, proposal])).toEqual([
      [false, null],
      [true, null],
      [true, null],
      [false, null],
    ]);
    const told = said(context.remarks.all, "no-merger");
    expect(told.map(({ where, args }) => [where, args.costly])).toEqual([
      ["mergers[1].proposal", false],
      ["mergers[2].proposal", true],
    ]);
  });

  it("flags neighbours that are so in the table only", () => {
    const context = contextOf([crossed({ counts: schooling, ordered: [false, true] })]);
    expect(mergers(context)[0]?.proposal?.ordered).toBe(false);
    expect(codes(context.remarks.all)).toEqual(["merger-unordered"]);
  });

  it("gives a table of nobody its reason", () => {
    const context = contextOf([
      crossed({
        counts: [
          [0, 0],
          [0, 0],
        ],
      }),
    ]);
    const result = mergers(context);
    expectReasons({ mergers: result }, context.remarks.all);
    expect(result[0]).toMatchObject({ n: 0, expectedBelow5Percent: 0, minimumExpected: null });
  });
});

describe("merging neighbours", () => {
  const merge = (given: Given) => {
    const remarks = new Remarks();
    return { merged: mergeNeighbours(crossed(given), "bivariate[2]", remarks), remarks: remarks.all };
  };

  it("makes the table that every later stage sees, and remembers the one before", () => {
    const { merged, remarks } = merge({ counts: schooling });
    expect(merged.row.groups).toMatchObject({ labels: ["r1 + r2 + r3", "r4"], scores: [1, 2], ordered: true });
    expect(["r1", "r3", "r4", "r9"].map(merged.row.groups.of)).toEqual([0, 0, 1, null]);
    const table = bivariate(merged.row, merged.column, merged.joint, method, "bivariate[2]", new Remarks());
    expect(table).toMatchObject({
      n: 80,
      missing: 3,
      counts: [
        [9, 29],
        [15, 27],
      ],
      rows: ["r1 + r2 + r3", "r4"],
    });
    expect(remarks).toMatchObject([
      { code: "categories-merged", where: "bivariate[2]", args: { labels: ["r1 + r2 + r3"] } },
    ]);
    const context = contextOf([merged]);
    expect(mergers(context)[0]).toMatchObject({ done: true, needed: true, expectedBelow5Percent: 50 });
    expect(associations(context)[0]?.n).toBe(80);
  });

  it("leaves a category that nobody is in out of what it merges", () => {
    const { merged } = merge({
      counts: [
        [0, 2],
        [0, 0],
        [0, 3],
        [9, 24],
        [15, 27],
      ],
    });
    expect(merged.row.groups.labels).toEqual(["r1 + r3 + r4", "r2", "r5"]);
    const table = bivariate(merged.row, merged.column, merged.joint, method, "", new Remarks());
    expect(table.rows).toEqual(["r1 + r3 + r4", "r5"]);
  });

  it("merges columns where they are the cause", () => {
    const { merged } = merge({
      counts: [
        [20, 18, 2],
        [15, 14, 1],
        [22, 17, 1],
      ],
    });
    expect([merged.row.groups.labels, merged.column.groups.labels]).toEqual([
      ["r1", "r2", "r3"],
      ["c1", "c2 + c3"],
    ]);
  });

  it("changes nothing where nothing is needed, nothing helps, or there is no order", () => {
    for (const counts of [
      [
        [20, 30],
        [25, 25],
        [30, 20],
      ],
      [
        [2, 1],
        [1, 2],
        [2, 1],
      ],
      [[3, 4]],
    ]) {
      const { merged, remarks } = merge({ counts });
      expect([merged.unmerged, remarks]).toEqual([null, []]);
    }
    const { merged, remarks } = merge({ counts: schooling, ordered: [false, true] });
    expect([merged.unmerged, codes(remarks)]).toEqual([null, ["not-merged"]]);
  });
});
