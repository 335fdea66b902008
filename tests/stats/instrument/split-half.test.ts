import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../../src/stats/instrument/cronbach-alpha.ts";
import { splitHalf } from "../../../src/stats/instrument/split-half.ts";
import { close, expectFigure } from "../oracle.ts";
import { figureOf, instrument, namedInstruments, productsOf, reasonOf } from "./instrument-cases.ts";
import { answers, crossProductsOf } from "./reliability-cases.ts";

const figuresOf = (x: Parameters<typeof splitHalf>[0]) => {
  const { first, second, correlation, spearmanBrownEqual, spearmanBrownUnequal, guttman } = figureOf(splitHalf(x));
  return {
    alphaFirst: first.alpha,
    alphaSecond: second.alpha,
    correlation,
    equal: spearmanBrownEqual,
    unequal: spearmanBrownUnequal,
    guttman,
  };
};

describe("split-half reliability", () => {
  it.each(namedInstruments)("%s: agrees with Python's fractions and 50-digit roots", (_, item) => {
    for (const [name, figure] of Object.entries(figuresOf(productsOf(item)))) {
      expectFigure(figure, item.exact.splitHalf[name as keyof typeof item.exact.splitHalf], name, { relative: 1e-14 });
    }
  });

  it.each(namedInstruments)("%s: agrees with R, and with PSPP's MODEL=SPLIT given the same halves", (_, item) => {
    for (const [key, figure] of Object.entries(figuresOf(productsOf(item)))) {
      const name = key as keyof typeof item.R.splitHalf;
      for (const [program, figures] of [["R", item.R.splitHalf] as const, ["PSPP", item.pspp] as const]) {
        const expected = figures[name];
        // where r is 1 or the total still, both divide by what rounding leaves of 0, or print nothing
        if (expected === null || Math.abs(item.exact.splitHalf.correlation ?? 1) > 1 - 1e-9) continue;
        expectFigure(figure, expected, `${program} ${name}`, { relative: 1e-9, absolute: 1e-12 });
      }
    }
  });

  it("the odd item is in the first half, and a half of one item has no alpha", () => {
    const odd = figureOf(splitHalf(productsOf(instrument("bekasi-jaminan"))));
    expect(odd.first.items).toEqual(["J9", "J10", "J11"]);
    expect(odd.second.items).toEqual(["J12", "J13"]);
    const two = figureOf(splitHalf(productsOf(instrument("two-items"))));
    expect([two.first.items.length, two.second.items.length]).toEqual([1, 1]);
    expect(reasonOf(two.first.alpha)).toEqual({ code: "too-few-items", k: 1, needed: 2 });
  });

  it("an item that doesn't vary is in neither half", () => {
    const { first, second } = figureOf(splitHalf(productsOf(instrument("constant-item"))));
    expect([first.items, second.items]).toEqual([
      ["X1", "X2"],
      ["X4", "X5"],
    ]);
  });

  it("halves that are alike have 1, opposite ones a correlation of -1 and no Spearman-Brown", () => {
    const alike = figuresOf(productsOf(instrument("identical-judges")));
    expect([alike.correlation, alike.equal, alike.unequal].map(reasonOf)).toEqual([1, 1, 1]);
    const opposite = figuresOf(productsOf(instrument("cancelling")));
    expect(reasonOf(opposite.correlation)).toBe(-1);
    expect(reasonOf(opposite.equal)).toEqual({ code: "not-finite", what: "spearmanBrownEqual" });
    expect(reasonOf(opposite.guttman)).toEqual({ code: "zero-variance", what: "total" });
  });

  it("near -1 keeps its digits: 2r / (1 + r) of halves that nearly cancel", () => {
    const x = crossProductsOf(Array.from({ length: 9 }, (_, i) => [i * 1_000_000, -i * 1_000_000 + (i === 4 ? 1 : 0)]));
    // r^2 = 1 - e with e = 8/9 / (6e13 + 8/9) exactly; 1 + r is e/2 (1 + e/4 ...)
    const e = 8 / 9 / (60e12 + 8 / 9);
    expectFigure(figuresOf(x).equal, (-2 * Math.sqrt(1 - e)) / ((e / 2) * (1 + e / 4)), "equal");
  });

  it("a half whose sum doesn't vary leaves the correlation out, and Guttman's coefficient 0", () => {
    const x = crossProductsOf([
      [1, 4, 2, 2],
      [2, 3, 2, 3],
      [4, 1, 3, 5],
    ]);
    const figures = figuresOf(x);
    for (const figure of [figures.correlation, figures.equal, figures.unequal]) {
      expect(reasonOf(figure)).toEqual({ code: "zero-variance", what: "column" });
    }
    expect(reasonOf(figures.guttman)).toBe(0);
  });

  it("too few cases or items say so", () => {
    expect(reasonOf(splitHalf(crossProductsOf([[1, 2]])))).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
    const alone = crossProductsOf([
      [1, 2],
      [1, 3],
    ]);
    expect(reasonOf(splitHalf(alone))).toEqual({ code: "too-few-items", k: 1, needed: 2 });
    expect(() => splitHalf(crossProductsOf([[1], [2]]))).toThrow(RangeError);
  });

  it("law: halves of one length that go together have one Spearman-Brown coefficient", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const even = rows.map((row) => row.slice(0, 2 * Math.floor(row.length / 2)));
        const outcome = splitHalf(crossProductsOf(even));
        if (!outcome.ok) return;
        const { first, second, correlation, spearmanBrownEqual: a, spearmanBrownUnequal: b } = outcome.value;
        if (first.items.length !== second.items.length || !correlation.ok || correlation.value < 0) return;
        expect(a.ok && b.ok && close(a.value, b.value)).toBe(true);
      }),
    );
  });

  it("law: Guttman's coefficient of two items is their alpha", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows.map((row) => row.slice(0, 2)));
        const outcome = splitHalf(x);
        if (outcome.ok) expect(outcome.value.guttman).toEqual(cronbachAlpha(x));
      }),
    );
  });
});
