import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import { cronbachAlpha } from "../../../src/stats/instrument/cronbach-alpha.ts";
import { type ItemTotal, itemTotalStatistics } from "../../../src/stats/instrument/item-total.ts";
import { scaleStatistics } from "../../../src/stats/instrument/reliability.ts";
import { close, expectFigure } from "../oracle.ts";
import { answers, crossProductsOf, namedScales, ofCase, type Rows } from "./reliability-cases.ts";

/** Rounded once. */
const NEAREST = [
  "meanIfDeleted",
  "varianceIfDeleted",
  "correctedItemTotal",
  "itemTotal",
  "alphaIfDeleted",
] as const satisfies readonly (keyof ItemTotal)[];
const ALL = [...NEAREST, "itemTotalP"] as const;
/** The oracles have no p of the corrected correlation; its test stands apart. */
const EVERY = [...ALL, "correctedItemTotalP"] as const;

/** A figure of every item, null where it isn't defined. */
function figures(x: CrossProducts, name: (typeof ALL)[number]): (number | null)[] {
  return itemTotalStatistics(x).map((row) => (row[name].ok ? row[name].value : null));
}

describe("item-total statistics", () => {
  it.each(namedScales)("%s: are the doubles nearest to fractions and their roots", (_, scale) => {
    for (const name of NEAREST) expect(figures(ofCase(scale), name), name).toEqual(scale.exact[name]);
  });

  it.each(namedScales)("%s: the p agrees with 60-digit arithmetic", (_, scale) => {
    for (const [i, row] of itemTotalStatistics(ofCase(scale)).entries()) {
      expectFigure(row.itemTotalP, scale.exact.itemTotalP[i]!, row.item, { relative: 3e-14 });
    }
  });

  it.each(namedScales)("%s: agree with R's cor, cor.test, mean and var", (_, scale) => {
    for (const [i, row] of itemTotalStatistics(ofCase(scale)).entries()) {
      for (const name of ALL) {
        // a p of 1 or a correlation of 0 comes out of R with the rounding of what cancels
        expectFigure(row[name], scale.R[name][i]!, `${row.item} ${name}`, { absolute: 1e-15 });
      }
    }
  });

  it.each(namedScales)("%s: agree with psych::alpha r.drop, raw.r and alpha.drop", (_, scale) => {
    for (const [i, row] of itemTotalStatistics(ofCase(scale)).entries()) {
      for (const name of ["correctedItemTotal", "itemTotal", "alphaIfDeleted"] as const) {
        expectFigure(row[name], scale.psych[name][i]!, `${row.item} ${name}`, { absolute: 1e-15 });
      }
    }
  });

  it.each(namedScales)("%s: the item-total r and its p agree with SciPy's pearsonr", (_, scale) => {
    for (const [i, row] of itemTotalStatistics(ofCase(scale)).entries()) {
      expectFigure(row.itemTotal, scale.numpy.itemTotal[i]!, row.item, { absolute: 1e-15 });
      expectFigure(row.itemTotalP, scale.numpy.itemTotalP[i]!, row.item, { absolute: 1e-15 });
    }
  });
});

describe("a row or a figure that isn't defined says why", () => {
  const reasons = (rows: Rows, item: number) => {
    const { item: _, ...row } = itemTotalStatistics(crossProductsOf(rows))[item]!;
    return Object.fromEntries(
      Object.entries(row).flatMap(([name, figure]) => (figure.ok ? [] : [[name, figure.reason]])),
    );
  };
  const all = (reason: object) => Object.fromEntries(EVERY.map((name) => [name, reason]));

  it("of one case every figure", () => {
    expect(reasons([[1, 2, 3]], 1)).toEqual(all({ code: "too-few-cases", n: 1, needed: 2 }));
  });

  it("of an item that doesn't vary every figure; the others' are those of the scale without it", () => {
    const rows = [
      [1, 3, 2, 1],
      [2, 3, 2, 4],
      [4, 3, 3, 3],
    ];
    expect(reasons(rows, 1)).toEqual(all({ code: "zero-variance", what: "item" }));
    const without = itemTotalStatistics(
      crossProductsOf(
        rows.map(([a, , c, d]) => [a!, c!, d!]),
        undefined,
        ["X1", "X3", "X4"],
      ),
    );
    expect(itemTotalStatistics(crossProductsOf(rows)).filter(({ item }) => item !== "X2")).toEqual(without);
  });

  it("of the only item that varies what the others would make", () => {
    const rows = [
      [1, 3],
      [2, 3],
      [4, 3],
    ];
    const few = { code: "too-few-items", k: 1, needed: 2 };
    expect(reasons(rows, 0)).toEqual({
      meanIfDeleted: few,
      varianceIfDeleted: few,
      correctedItemTotal: few,
      correctedItemTotalP: few,
      itemTotal: few,
      itemTotalP: few,
      alphaIfDeleted: { code: "too-few-items", k: 0, needed: 2 },
    });
  });

  it("of two items the alpha without one of them", () => {
    const rows = [
      [1, 3],
      [2, 5],
      [4, 4],
    ];
    expect(reasons(rows, 0)).toEqual({ alphaIfDeleted: { code: "too-few-items", k: 1, needed: 2 } });
  });

  it("of two cases the p: no degree of freedom is left", () => {
    const rows = [
      [1, 3, 2],
      [2, 5, 3],
    ];
    const few = { code: "too-few-cases", n: 2, needed: 3 };
    expect(reasons(rows, 0)).toEqual({ itemTotalP: few, correctedItemTotalP: few });
  });

  it("where the other items, or all of them, cancel out", () => {
    const rows = [
      [1, 1, 4],
      [2, 2, 3],
      [4, 4, 1],
    ];
    expect(reasons(rows, 0)).toEqual({
      correctedItemTotal: { code: "zero-variance", what: "column" },
      correctedItemTotalP: { code: "zero-variance", what: "column" },
      alphaIfDeleted: { code: "zero-variance", what: "total" },
    });
    const two = rows.map(([, b, c]) => [b!, c!]);
    expect(reasons(two, 0)).toMatchObject({
      itemTotal: { code: "zero-variance", what: "column" },
      itemTotalP: { code: "zero-variance", what: "column" },
    });
  });
});

it("the corrected correlation's p is that of the correlation with the sum of the others, as R cor.test has it", () => {
  // R 4.2.2: x <- c(1,2,4,3,5); y <- c(2,1,3,5,4); z <- c(2,2,4,3,4); cor.test(x, y + z)$p.value
  const rows = [
    [1, 2, 2],
    [2, 1, 2],
    [4, 3, 4],
    [3, 5, 3],
    [5, 4, 4],
  ];
  expectFigure(itemTotalStatistics(crossProductsOf(rows))[0]!.correctedItemTotalP, 0.097252215305906858, "X1", {
    relative: 1e-12,
  });
});

it("a scale of one item is the caller's mistake", () => {
  expect(() => itemTotalStatistics(crossProductsOf([[1], [2]]))).toThrow(RangeError);
});

describe("laws", () => {
  it("what an item's row says is what the scale is without it", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const k = rows[0]!.length;
        const x = crossProductsOf(rows);
        for (const [place, row] of itemTotalStatistics(x).entries()) {
          // undefined rows, and scales of two that leave no scale, have tests above
          if (!row.meanIfDeleted.ok || k < 3) continue;
          const rest = crossProductsOf(rows.map((answer) => answer.filter((_, j) => j !== place)));
          expect(row.alphaIfDeleted).toEqual(cronbachAlpha(rest));
          expect(row.meanIfDeleted.value + constants(rows, place)).toBeCloseTo(meanOfTotal(rows, place), 10);
          const { variance } = scaleStatistics(rest);
          if (variance.ok) expect(row.varianceIfDeleted).toEqual(variance);
        }
      }),
    );
  });

  it("correlations are from -1 to 1 and p from 0 to 1; the item-total r isn't below the corrected one", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        for (const { correctedItemTotal: r, itemTotal, itemTotalP: p } of itemTotalStatistics(crossProductsOf(rows))) {
          if (r.ok) expect(Math.abs(r.value)).toBeLessThanOrEqual(1);
          if (p.ok) expect(p.value >= 0 && p.value <= 1).toBe(true);
          if (r.ok && itemTotal.ok) expect(itemTotal.value).toBeGreaterThanOrEqual(r.value);
        }
      }),
    );
  });

  it("reversing every item leaves all but the means", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = itemTotalStatistics(crossProductsOf(rows));
        const reversed = itemTotalStatistics(crossProductsOf(rows.map((row) => row.map((code) => 6 - code))));
        const rest = ({ meanIfDeleted: _, ...row }: ItemTotal) => row;
        expect(reversed.map(rest)).toEqual(x.map(rest));
      }),
    );
  });

  it("the variances if deleted follow from the items' covariances: their sum is (k - 2) var(total) + sum of var", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows);
        const { variance } = scaleStatistics(x);
        const rest = itemTotalStatistics(x).map((row) => row.varianceIfDeleted);
        if (!variance.ok || rest.some((outcome) => !outcome.ok)) return;
        const total = rest.reduce((sum, outcome) => sum + (outcome.ok ? outcome.value : 0), 0);
        const own = rows[0]!.map((_, j) => varianceOf(rows.map((row) => row[j]!))).reduce((a, b) => a + b, 0);
        const k = rows[0]!.length;
        expect(close(total, (k - 2) * variance.value + own, { relative: 1e-12, absolute: 1e-12 })).toBe(true);
      }),
    );
  });
});

/** Sum of the answers of other items that everybody answered alike: they aren't in the scale. */
function constants(rows: readonly number[][], place: number): number {
  const first = rows[0]!;
  return first.reduce((sum, code, j) => (j !== place && rows.every((row) => row[j] === code) ? sum + code : sum), 0);
}

function meanOfTotal(rows: readonly number[][], without: number): number {
  const totals = rows.map((row) => row.reduce((sum, code, j) => (j === without ? sum : sum + code), 0));
  return totals.reduce((a, b) => a + b, 0) / rows.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
