import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Method } from "../../src/codebook/codebook.ts";
import { bivariate } from "../../src/stages/bivariate.ts";
import { Remarks } from "../../src/stages/remarks.ts";
import { expectClose } from "../stats/oracle.ts";
import { jointOf } from "../support/joint-tables.ts";
import { codes, expectReasons, method, said, type TableGiven, tabulate } from "./made.ts";

const RULES: readonly Method["p"][] = [
  "by-expected-count",
  "pearson",
  "continuity-correction",
  "fisher",
  "likelihood-ratio",
];

/** 2 x 2, every expected count at least 14. */
const large: TableGiven = {
  counts: [
    [19, 11],
    [9, 21],
  ],
};
/** 2 x 2, expected counts of 5.5 and 4.5. */
const small: TableGiven = {
  counts: [
    [8, 2],
    [3, 7],
  ],
};
const threeRows: TableGiven = {
  counts: [
    [12, 8],
    [9, 11],
    [5, 15],
  ],
};
const threeColumns: TableGiven = {
  counts: [
    [4, 8, 8],
    [10, 6, 4],
  ],
};

/** R 4.2.2: chisq.test with and without correct, fisher.test; the likelihood ratio by its definition and pchisq. */
const P = {
  large: {
    pearson: 0.009660622997484956,
    continuityCorrection: 0.019860588142718027,
    fisher: 0.019096056845063367,
    likelihoodRatio: 0.00896657020812511,
  },
  small: {
    pearson: 0.024618761380815167,
    continuityCorrection: 0.07219819770165745,
    fisher: 0.06977851869492734,
    likelihoodRatio: 0.021322755081858377,
  },
  threeRows: { pearson: 0.08116166759785085, likelihoodRatio: 0.07545691853768675 },
  threeColumns: { pearson: 0.12304094470311124, likelihoodRatio: 0.11634102887358858 },
} as const;

describe("the p to report", () => {
  it.each([
    ["by-expected-count", "continuityCorrection"],
    ["pearson", "pearson"],
    ["continuity-correction", "continuityCorrection"],
    ["fisher", "fisher"],
    ["likelihood-ratio", "likelihoodRatio"],
  ] as const)("by the rule %s is that of %s where 2 x 2 expects 5 or more, agreeing with R 4.2.2", (p, source) => {
    const { table } = tabulate(large, { p });
    expect(table.pSource).toBe(source);
    expectClose(table.p!, P.large[source], "p");
    expect(table.significant).toBe(true);
  });

  it.each([
    ["by-expected-count", "fisher", false],
    ["pearson", "pearson", true],
    ["continuity-correction", "continuityCorrection", false],
    ["fisher", "fisher", false],
    ["likelihood-ratio", "likelihoodRatio", true],
  ] as const)(
    "by the rule %s is that of %s where 2 x 2 expects less, agreeing with R 4.2.2",
    (p, source, significant) => {
      const { table } = tabulate(small, { p });
      expect(table.pSource).toBe(source);
      expectClose(table.p!, P.small[source], "p");
      expect(table.significant).toBe(significant);
    },
  );

  it.each([
    ["by-expected-count", "pearson"],
    ["pearson", "pearson"],
    ["continuity-correction", "pearson"],
    ["fisher", "pearson"],
    ["likelihood-ratio", "likelihoodRatio"],
  ] as const)("by the rule %s is that of %s on larger tables, agreeing with R 4.2.2", (p, source) => {
    for (const [name, given] of [["threeRows", threeRows] as const, ["threeColumns", threeColumns] as const]) {
      const { table } = tabulate(given, { p });
      expect(table.pSource).toBe(source);
      expectClose(table.p!, P[name][source], `${name} p`);
      expect(table.significant).toBe(false);
      expect(table.chiSquare.continuityCorrection).toBeNull();
      expect(table.chiSquare.fisher).toBeNull();
      expect(table.chiSquare.pearson.df).toBe(2);
    }
  });

  it("is the continuity correction's where each count expected is exactly 5, by DESIGN.md's 'every expected count >= 5'", () => {
    const { table, remarks } = tabulate({
      counts: [
        [8, 2],
        [2, 8],
      ],
    });
    expect(table).toMatchObject({ expectedBelow5: 0, expectedBelow5Percent: 0, minimumExpected: 5 });
    expect(table.pSource).toBe("continuityCorrection");
    expectClose(table.p!, 0.025347318677468304, "p, R 4.2.2 chisq.test");
    expect(said(remarks, "expected-below-5")).toEqual([]);
  });

  it("is Fisher's with one case more, when the smallest of them is 100/21, by hand", () => {
    const { table } = tabulate({
      counts: [
        [8, 2],
        [3, 8],
      ],
    });
    expect(table.expectedBelow5).toBe(1);
    expect(table.expectedBelow5Percent).toBe(25);
    expect(table.minimumExpected).toBe(100 / 21);
    expect(table.pSource).toBe("fisher");
    expectClose(table.p!, 0.02997312285237981, "p, R 4.2.2 fisher.test");
  });

  it("is significant below alpha and not at it, by the definition", () => {
    const { p } = tabulate(large).table;
    expect(tabulate(large, { alpha: p! }).table.significant).toBe(false);
    expect(tabulate(large, { alpha: p! * (1 + 1e-15) }).table.significant).toBe(true);
  });
});

describe("a crosstab", () => {
  it("has counts, margins and percentages as worked out by hand", () => {
    const { table, remarks } = tabulate({
      counts: [
        [30, 10],
        [15, 25],
      ],
      missing: 20,
    });
    expect(table).toMatchObject({
      row: "umur",
      column: "L",
      n: 80,
      missing: 20,
      cases: { total: 100, validPercent: 80, missingPercent: 20 },
      rows: ["row 1", "row 2"],
      columns: ["column 1", "column 2"],
      counts: [
        [30, 10],
        [15, 25],
      ],
      rowTotals: [40, 40],
      columnTotals: [45, 35],
      rowPercent: [
        [75, 25],
        [37.5, 62.5],
      ],
      totalPercent: [56.25, 43.75],
      expected: [
        [22.5, 17.5],
        [22.5, 17.5],
      ],
      cells: 4,
      expectedBelow5: 0,
      minimumExpected: 17.5,
    });
    expect(codes(remarks)).toEqual([]);
  });

  it("has the five tests and the odds ratio of R 4.2.2 (chisq.test, fisher.test, (n - 1) cor^2, Woolf by definition)", () => {
    const { chiSquare, risk } = tabulate(large).table;
    expectClose(chiSquare.pearson.value!, 6.696428571428571, "Pearson");
    expectClose(chiSquare.continuityCorrection!.value!, 5.424107142857143, "continuity correction");
    expectClose(chiSquare.likelihoodRatio.value!, 6.829473304524126, "likelihood ratio");
    expectClose(chiSquare.linearByLinear!.value!, 6.584821428571428, "linear by linear");
    expectClose(chiSquare.linearByLinear!.p!, 0.01028519330634438, "its p");
    expectClose(chiSquare.fisher!.p1!, 0.009548028422531695, "Fisher, 1-sided");
    expectClose(risk!.oddsRatio.value!, 4.03030303030303, "OR");
    expectClose(risk!.oddsRatio.lower!, 1.3720003534399248, "lower");
    expectClose(risk!.oddsRatio.upper!, 11.83916788020057, "upper");
    expect(risk!.cohorts.map(({ column }) => column)).toEqual(["column 1", "column 2"]);
    expectClose(risk!.cohorts[0]!.ratio.value!, 19 / 9, "cohort ratio, by hand");
    expectClose(risk!.cohorts[1]!.ratio.value!, 11 / 21, "cohort ratio, by hand");
  });

  it("counts a raw value that is in no group as missing: 3 of 99 beside 2 that were missing already, by hand", () => {
    const labels = ["Muda", "Tua"];
    const groups = {
      labels,
      values: labels,
      scores: [1, 2],
      of: (value: number | string) => (value === 99 ? null : Number(value) < 45 ? 0 : 1),
      ordered: true,
    };
    const raw = { rows: [30, 40, 50, 99], columns: [30, 50], n: 23, missing: 2 };
    const counts = [
      [4, 1],
      [3, 2],
      [2, 8],
      [1, 2],
    ];
    const remarks = new Remarks();
    const side = (name: string) => ({ name, groups });
    const table = bivariate(side("umur"), side("L"), jointOf({ ...raw, counts }), method, "bivariate[0]", remarks);
    expect(table).toMatchObject({ n: 20, missing: 5, cases: { total: 25, validPercent: 80, missingPercent: 20 } });
    expect(table.counts).toEqual([
      [7, 3],
      [2, 8],
    ]);
  });

  it("drops rows and columns that nobody is in, names them, and is 2 x 2 after that, by DESIGN.md", () => {
    const { table, remarks } = tabulate({
      counts: [
        [19, 0, 11],
        [0, 0, 0],
        [9, 0, 21],
      ],
    });
    expect(table.rows).toEqual(["row 1", "row 3"]);
    expect(table.columns).toEqual(["column 1", "column 3"]);
    expect(table.counts).toEqual(large.counts);
    expect(table.cells).toBe(4);
    expect(table.pSource).toBe("continuityCorrection");
    expectClose(table.risk!.oddsRatio.value!, 399 / 99, "odds ratio of what is left");
    expect(said(remarks, "empty-category-dropped")).toEqual([
      {
        code: "empty-category-dropped",
        severity: "info",
        where: "bivariate[0]",
        args: { row: "umur", column: "L", labels: ["row 2", "column 2"] },
      },
    ]);
  });

  it("keeps an empty category's place in the linear-by-linear test: positions 1, 2, 4 by R 4.2.2's cor", () => {
    const { chiSquare } = tabulate({
      counts: [
        [12, 8],
        [9, 11],
        [0, 0],
        [5, 15],
      ],
    }).table;
    expectClose(chiSquare.linearByLinear!.value!, 4.881706528765352, "value");
    expectClose(chiSquare.linearByLinear!.p!, 0.02714277116295098, "p");
    expect(chiSquare.linearByLinear!.df).toBe(1);
  });

  it("scores rows by their codes where it is given codes: 1, 2, 9 by R 4.2.2's cor", () => {
    const { chiSquare } = tabulate({ ...threeRows, rowScores: [1, 2, 9] }).table;
    expectClose(chiSquare.linearByLinear!.value!, 4.431322934031913, "value");
    expectClose(tabulate(threeRows).table.chiSquare.linearByLinear!.value!, 4.90554298642534, "by positions");
  });
});

describe("what a crosstab leaves undefined", () => {
  it("is the odds ratio of an outcome of three groups: no table for it, and a note at its place", () => {
    const { table, remarks } = tabulate(threeColumns);
    expect(table.risk).toBeNull();
    expect(remarks).toEqual([
      {
        code: "no-odds-ratio",
        severity: "info",
        where: "bivariate[0].risk",
        args: { row: "umur", column: "L", rows: 2, columns: 3 },
      },
    ]);
    expectReasons({ "bivariate[0]": table }, remarks);
    expectClose(table.chiSquare.pearson.value!, 4.19047619047619, "Pearson, R 4.2.2 chisq.test");
    expectClose(table.chiSquare.likelihoodRatio.value!, 4.302458993719705, "likelihood ratio");
    expectClose(table.chiSquare.linearByLinear!.value!, 3.764478764478764, "linear by linear");
  });

  it("is all ratios that divide by an empty cell; those of the other column stand, by hand", () => {
    const { table, remarks } = tabulate({
      counts: [
        [10, 0],
        [5, 5],
      ],
    });
    const { oddsRatio, cohorts } = table.risk!;
    const none = { value: null, lower: null, upper: null };
    expect(oddsRatio).toEqual(none);
    expect(cohorts[1]!.ratio).toEqual(none);
    const factor = Math.exp(1.959963984540054 * Math.sqrt(0.1));
    expectClose(cohorts[0]!.ratio.value!, 2, "ratio");
    expectClose(cohorts[0]!.ratio.lower!, 2 / factor, "lower");
    expectClose(cohorts[0]!.ratio.upper!, 2 * factor, "upper");
    expect(said(remarks, "empty-cell")).toMatchObject([{ severity: "caution", where: "bivariate[0]" }]);
    const reasons = said(remarks, "undefined").map(({ where, args }) => [where, args.reason]);
    const fields = ["oddsRatio", "cohorts[1].ratio"].flatMap((path) =>
      ["value", "lower", "upper"].map((field) => `bivariate[0].risk.${path}.${field}`),
    );
    expect(reasons).toEqual(fields.map((field) => [field, { code: "empty-cell" }]));
    expect(table.pSource).toBe("fisher");
    expectClose(table.p!, 0.03250773993808054, "p, R 4.2.2 fisher.test");
    expectReasons({ "bivariate[0]": table }, remarks);
  });

  it("takes no empty cell's interval for a disagreeing one: the other tests agree, so nothing is said of p", () => {
    const { remarks } = tabulate({
      counts: [
        [10, 0],
        [5, 5],
      ],
    });
    expect(codes(remarks)).toEqual(["empty-cell"]);
  });

  it.each(RULES)("is every test where one category is left, and no verdict is given, by the rule %s", (p) => {
    for (const counts of [[[12, 8]], [[12], [8]], [[12]]]) {
      const { table, remarks } = tabulate({ counts, missing: 1 }, { p });
      const { chiSquare } = table;
      const none = { value: null, df: 0, p: null };
      expect(chiSquare.pearson).toEqual(none);
      expect(chiSquare.likelihoodRatio).toEqual(none);
      expect(chiSquare.linearByLinear).toEqual(none);
      expect(table).toMatchObject({ p: null, pSource: null, significant: null, risk: null });
      const atP = remarks.filter(({ where }) => where === "bivariate[0].p");
      const [rows, columns] = [counts.length, counts[0]!.length];
      expect(atP).toMatchObject([
        { code: "undefined", args: { figure: "p", reason: { code: "too-few-categories", rows, columns } } },
      ]);
      expect(codes(remarks)).toEqual([]);
      expectReasons({ "bivariate[0].chiSquare": chiSquare, "bivariate[0].p": table.p }, remarks);
    }
  });

  it("is everything where nobody is in the table", () => {
    const { table, remarks } = tabulate({
      counts: [
        [0, 0],
        [0, 0],
      ],
    });
    expect(table).toMatchObject({
      n: 0,
      rows: [],
      columns: [],
      counts: [],
      cells: 0,
      expectedBelow5Percent: 0,
      minimumExpected: null,
      p: null,
      cases: { total: 0, validPercent: null, missingPercent: null },
    });
    const reasons = new Map(said(remarks, "undefined").map(({ where, args }) => [where, args.reason]));
    expect(reasons.get("bivariate[0].minimumExpected")).toEqual({ code: "no-cases" });
    expect(reasons.get("bivariate[0].cases.validPercent")).toEqual({ code: "no-cases" });
    expect(said(remarks, "empty-category-dropped")[0]?.args.labels).toEqual(["row 1", "row 2", "column 1", "column 2"]);
  });
});

describe("a caution about small expected counts", () => {
  it.each([
    ["by-expected-count", 0],
    ["fisher", 0],
    ["pearson", 1],
    ["continuity-correction", 1],
    ["likelihood-ratio", 1],
  ] as const)("stands on a 2 x 2 table whose p isn't Fisher's: rule %s, %i remarks", (p, times) => {
    const { remarks } = tabulate(small, { p });
    const found = said(remarks, "expected-below-5");
    expect(found).toHaveLength(times);
    for (const remark of found) {
      expect(remark).toEqual({
        code: "expected-below-5",
        severity: "caution",
        where: "bivariate[0].p",
        args: { row: "umur", column: "L", percent: 50, minimum: 4.5, larger: false },
      });
    }
  });

  it("stands on a larger table where more than a fifth of the cells expect less than 5, by hand: 4 of 6", () => {
    const { table, remarks } = tabulate({
      counts: [
        [1, 2],
        [2, 1],
        [20, 14],
      ],
    });
    expect(table).toMatchObject({ expectedBelow5: 4, minimumExpected: 51 / 40, pSource: "pearson" });
    expectClose(table.p!, 0.655572994766266, "p, R 4.2.2 chisq.test");
    expect(said(remarks, "expected-below-5")).toMatchObject([
      { args: { percent: 400 / 6, minimum: 51 / 40, larger: true } },
    ]);
  });

  it("doesn't stand where just a fifth of them do: 2 of 10, expecting 4 each, by hand", () => {
    const counts = [
      [4, 10, 10, 10, 10],
      [4, 10, 10, 10, 10],
    ];
    const { table, remarks } = tabulate({ counts });
    expect(table).toMatchObject({ expectedBelow5: 2, expectedBelow5Percent: 20, minimumExpected: 4 });
    expect(said(remarks, "expected-below-5")).toEqual([]);
  });

  it("stands where fewer do but one expects less than 1, and not where it expects just 1, by hand", () => {
    const filled = Array.from({ length: 9 }, () => 10);
    const below = tabulate({
      counts: [
        [1, ...filled],
        [0, ...filled],
      ],
    });
    expect(below.table).toMatchObject({ expectedBelow5: 2, expectedBelow5Percent: 10, minimumExpected: 90 / 181 });
    expect(said(below.remarks, "expected-below-5")).toHaveLength(1);
    const just = tabulate({
      counts: [
        [1, ...filled],
        [1, ...filled],
      ],
    });
    expect(just.table).toMatchObject({ expectedBelow5: 2, minimumExpected: 1 });
    expect(said(just.remarks, "expected-below-5")).toEqual([]);
  });
});

describe("a caution about a choice that decides", () => {
  it("names the tests and the interval that would decide otherwise, with the figures of R 4.2.2", () => {
    const { table, remarks } = tabulate(small);
    const [remark, ...more] = remarks;
    expect(more).toEqual([]);
    expect(remark).toMatchObject({ code: "test-choice", severity: "caution", where: "bivariate[0].p" });
    const args = remark!.args as {
      p: number;
      pSource: string;
      others: { test: string; p: number }[];
      interval: { lower: number; upper: number; level: number };
    };
    expect(args).toMatchObject({ row: "umur", column: "L", p: table.p, pSource: "fisher" });
    expect(args.others.map(({ test }) => test)).toEqual(["pearson", "likelihoodRatio"]);
    expectClose(args.others[0]!.p, P.small.pearson, "Pearson's p");
    expectClose(args.others[1]!.p, P.small.likelihoodRatio, "the likelihood ratio's p");
    expectClose(args.interval.lower, 1.1934551656393497, "lower");
    expectClose(args.interval.upper, 72.99068588340688, "upper");
    expect(args.interval.level).toBe(95);
  });

  it("compares with alpha, and with the interval that goes with it: 19/11/9/21 at .01, whose 99% interval holds 1", () => {
    const { table, remarks } = tabulate(large, { alpha: 0.01 });
    expect(table.significant).toBe(false);
    expect(table.risk!.oddsRatio.lower).toBeGreaterThan(1);
    expect(codes(remarks)).toEqual(["test-choice"]);
    const { others, interval } = remarks[0]!.args as { others: { test: string }[]; interval: unknown };
    expect(others.map(({ test }) => test)).toEqual(["pearson", "likelihoodRatio"]);
    expect(interval).toBeNull();
  });

  it("says nothing where all decide alike: 19/11/9/21 at .05 and at .001", () => {
    expect(tabulate(large).remarks).toEqual([]);
    expect(tabulate(large, { alpha: 0.001 }).remarks).toEqual([]);
  });

  it("is about the interval alone where only it decides otherwise: 1/13/38/37 at .01, with the 99% interval of R 4.2.2", () => {
    const counts = [
      [1, 13],
      [38, 37],
    ];
    const { table, remarks } = tabulate({ counts }, { alpha: 0.01 });
    expect(table.pSource).toBe("continuityCorrection");
    expectClose(table.p!, 0.006535849229223864, "p");
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatchObject({ code: "interval-disagrees", severity: "caution", where: "bivariate[0].p" });
    const args = remarks[0]!.args as { p: number; lower: number; upper: number; level: number };
    expect(args).toMatchObject({ row: "umur", column: "L", p: table.p, level: 99 });
    expectClose(args.lower, 0.004843663892013635, "lower");
    expectClose(args.upper, 1.1581786398112783, "upper");
    expectClose(table.risk!.oddsRatio.upper!, 0.6017566205215495, "what is printed stays the 95% interval");
    expect(tabulate({ counts }).remarks).toEqual([]);
  });

  it("looks at the likelihood ratio of larger tables, and of no test that they don't have", () => {
    const { remarks } = tabulate(threeRows, { alpha: 0.08 });
    expect(codes(remarks)).toEqual(["no-odds-ratio", "test-choice"]);
    const [remark] = said(remarks, "test-choice");
    expect(remark!.args).toMatchObject({ pSource: "pearson", interval: null });
    expect((remark!.args.others as { test: string }[]).map(({ test }) => test)).toEqual(["likelihoodRatio"]);
  });
});

describe("laws of the crosstab", () => {
  const count = fc.integer({ min: 0, max: 40 });
  const counts = fc
    .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

  it("every null figure has its reason at its path, whatever the table and the rule", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...RULES), fc.nat(5), (given, p, missing) => {
        const { table, remarks } = tabulate({ counts: given, missing }, { p });
        // Of a table of one category the reason stands at p, and of its risks there is nothing to say.
        const { risk, ...rest } = table;
        const tested = table.rows.length > 1 && table.columns.length > 1;
        expectReasons({ "bivariate[0]": tested ? table : rest }, remarks);
        expect(risk === null).toBe(table.rows.length !== 2 || table.columns.length !== 2);
      }),
    );
  });

  it("a table read by columns has the p of the same table read by rows", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...RULES), (given, p) => {
        const turned = given[0]!.map((_, column) => given.map((row) => row[column]!));
        const [one, other] = [tabulate({ counts: given }, { p }).table, tabulate({ counts: turned }, { p }).table];
        expect(other.pSource).toBe(one.pSource);
        if (one.p === null) expect(other.p).toBeNull();
        else expectClose(other.p!, one.p, "p", { relative: 1e-10 });
      }),
    );
  });

  it("the rows the other way round turn the odds ratio into its inverse and change no verdict", () => {
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), ([a, b, c, d]) => {
        const one = tabulate({
          counts: [
            [a, b],
            [c, d],
          ],
        });
        const other = tabulate({
          counts: [
            [c, d],
            [a, b],
          ],
        });
        expect(other.table.pSource).toBe(one.table.pSource);
        expect(other.table.significant).toBe(one.table.significant);
        const [or, inverse] = [one.table.risk?.oddsRatio.value, other.table.risk?.oddsRatio.value];
        expect(or == null).toBe(inverse == null);
        if (or != null && inverse != null) expectClose(or * inverse, 1, "product", { relative: 1e-14 });
      }),
    );
  });
});
