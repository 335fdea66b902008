import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import { addCrossProducts } from "../../../src/counts/cross-products.ts";
import { cronbachAlpha, standardizedAlpha } from "../../../src/stats/instrument/cronbach-alpha.ts";
import { close, expectFigure } from "../oracle.ts";
import { answers, crossProductsOf, namedScales, ofCase, orderOf } from "./reliability-cases.ts";

describe("Cronbach's alpha", () => {
  it.each(namedScales)("%s: is the double nearest to what Python's fractions give", (_, scale) => {
    expect(cronbachAlpha(ofCase(scale))).toEqual({ ok: true, value: scale.exact.alpha });
  });

  it.each(namedScales)("%s: agrees with psych::alpha raw_alpha, R's formula and NumPy", (_, scale) => {
    const alpha = cronbachAlpha(ofCase(scale));
    expectFigure(alpha, scale.psych.alpha, "psych");
    expectFigure(alpha, scale.R.alpha, "R");
    expectFigure(alpha, scale.numpy.alpha, "NumPy");
  });

  it("of two items is 4 cov / var(total), by hand", () => {
    const x = crossProductsOf([
      [1, 2],
      [2, 2],
      [4, 3],
    ]);
    // sums of deviations' products: 14/3, 2/3 and 5/3 crosswise; 4 (5/3) / (14/3 + 2/3 + 2 (5/3))
    expect(cronbachAlpha(x)).toEqual({ ok: true, value: 10 / 13 });
  });

  it("is -6 for items that nearly cancel each other, and doesn't stop at 0", () => {
    const x = crossProductsOf([
      [1, 3],
      [2, 2],
      [3, 2],
    ]);
    // deviations' products: 2, 2/3, -1 crosswise; 4 (-1) / (2 + 2/3 - 2)
    expect(cronbachAlpha(x)).toEqual({ ok: true, value: -6 });
  });
});

describe("standardized alpha", () => {
  it.each(namedScales)("%s: agrees with 60-digit arithmetic", (_, scale) => {
    expectFigure(standardizedAlpha(ofCase(scale)), scale.exact.alphaStandardized, scale.name, { relative: 1e-14 });
  });

  it.each(namedScales)("%s: agrees with psych::alpha std.alpha, R's formula and NumPy", (_, scale) => {
    const alpha = standardizedAlpha(ofCase(scale));
    expectFigure(alpha, scale.psych.alphaStandardized, "psych");
    expectFigure(alpha, scale.R.alphaStandardized, "R");
    expectFigure(alpha, scale.numpy.alphaStandardized, "NumPy");
  });
});

describe("an alpha that the data don't define says why", () => {
  const both = (rows: number[][]) => {
    const x = crossProductsOf(rows, [0, 0, 0]);
    return [cronbachAlpha(x), standardizedAlpha(x)].map((alpha) => (alpha.ok ? alpha.value : alpha.reason));
  };

  it("fewer than two cases", () => {
    expect(both([])).toEqual(Array(2).fill({ code: "too-few-cases", n: 0, needed: 2 }));
    expect(both([[1, 2, 3]])).toEqual(Array(2).fill({ code: "too-few-cases", n: 1, needed: 2 }));
  });

  it("fewer than two items that vary", () => {
    const one = [
      [1, 3, 4],
      [2, 3, 4],
    ];
    const none = [
      [1, 3, 4],
      [1, 3, 4],
    ];
    expect(both(one)).toEqual(Array(2).fill({ code: "too-few-items", k: 1, needed: 2 }));
    expect(both(none)).toEqual(Array(2).fill({ code: "too-few-items", k: 0, needed: 2 }));
  });

  it("a total that doesn't vary, of the items or of the standardized items alone", () => {
    const opposite = [
      [1, 4, 2],
      [2, 3, 2],
      [4, 1, 2],
    ];
    expect(both(opposite)).toEqual(Array(2).fill({ code: "zero-variance", what: "total" }));
    const twice = crossProductsOf(opposite.map(([a, b]) => [2 * a!, b!]));
    expect(cronbachAlpha(twice)).toEqual({ ok: true, value: -8 });
    expect(standardizedAlpha(twice)).toEqual({ ok: false, reason: { code: "zero-variance", what: "total" } });
  });
});

it("a scale of one item is the caller's mistake", () => {
  const x = crossProductsOf([[1], [2]]);
  expect(() => cronbachAlpha(x)).toThrow(new RangeError("a scale needs two items, not 1"));
  expect(() => standardizedAlpha(x)).toThrow(RangeError);
});

describe("laws", () => {
  const shuffled = answers.chain((rows) => fc.tuple(fc.constant(rows), orderOf(rows.length), orderOf(rows[0]!.length)));
  /** Standardized alpha adds correlations that are rounded; near a total without variance it magnifies that. */
  const same = (a: Outcome<number>, b: Outcome<number>) =>
    a.ok && b.ok
      ? close(a.value, b.value, { relative: 1e-12, absolute: 1e-13 * (1 + a.value * a.value) })
      : a.ok === b.ok;

  it("alpha depends neither on the order of cases nor on that of items", () => {
    fc.assert(
      fc.property(shuffled, ([rows, cases, items]) => {
        const x = crossProductsOf(rows);
        const y = crossProductsOf(cases.map((i) => items.map((j) => rows[i]![j]!)));
        expect(cronbachAlpha(y)).toEqual(cronbachAlpha(x));
        expect(same(standardizedAlpha(y), standardizedAlpha(x))).toBe(true);
      }),
    );
  });

  it("alpha isn't above 1", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const alpha = cronbachAlpha(crossProductsOf(rows));
        expect(alpha.ok ? alpha.value : 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("a constant added to an item, or one factor on all of them, leaves alpha", () => {
    const wide = fc.tuple(answers, fc.integer({ min: -9e9, max: 9e9 }), fc.integer({ min: 2, max: 999 }));
    fc.assert(
      fc.property(wide, ([rows, constant, factor]) => {
        const y = crossProductsOf(rows.map((row) => row.map((v, j) => factor * (j === 0 ? v + constant : v))));
        expect(cronbachAlpha(y)).toEqual(cronbachAlpha(crossProductsOf(rows)));
      }),
    );
  });

  it("standardized alpha doesn't see an item's own unit", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 999 }), (rows, factor) => {
        const y = crossProductsOf(rows.map((row) => row.map((v, j) => (j === 0 ? factor * v : v))));
        expect(standardizedAlpha(y)).toEqual(standardizedAlpha(crossProductsOf(rows)));
      }),
    );
  });

  it("an item that doesn't vary changes nothing", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const [x, y] = [crossProductsOf(rows), crossProductsOf(rows.map((row) => [3, ...row]))];
        expect(cronbachAlpha(y)).toEqual(cronbachAlpha(x));
        expect(standardizedAlpha(y)).toEqual(standardizedAlpha(x));
      }),
    );
  });

  it("every case twice, counted in two halves that are added, leaves alpha", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows);
        expect(cronbachAlpha(addCrossProducts(x, x))).toEqual(cronbachAlpha(x));
      }),
    );
  });
});
