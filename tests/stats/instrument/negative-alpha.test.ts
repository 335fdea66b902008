import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../../src/stats/instrument/cronbach-alpha.ts";
import { itemDirections } from "../../../src/stats/instrument/negative-alpha.ts";
import { negativeAlphaItems } from "../../../src/stats/instrument/reliability.ts";
import { expectClose, expectFigure } from "../oracle.ts";
import { figureOf, instrument, namedInstruments, productsOf, reasonOf } from "./instrument-cases.ts";
import { answers, crossProductsOf } from "./reliability-cases.ts";

const clear = namedInstruments.filter(([, item]) => item.exact.directions !== null);

describe("which way items go", () => {
  it.each(clear)("%s: loadings on the first axis agree with 50-digit eigenvectors and R's eigen", (_, item) => {
    const { loadings } = figureOf(itemDirections(productsOf(item)));
    for (const [i, { loading }] of loadings.entries()) {
      // as exact as the gap to the second eigenvalue leaves it
      expectClose(loading, item.exact.directions!.loadings[i]!, `loading ${i}`, { relative: 1e-11, absolute: 1e-13 });
      expectClose(Math.abs(loading), item.psych.axis[i]!, `R ${i}`, { relative: 1e-9, absolute: 1e-9 });
    }
  });

  it.each(clear)("%s: alpha with the opposite items reversed is that of the answers turned round", (_, item) => {
    const { alpha, opposite, alphaIfReversed } = figureOf(itemDirections(productsOf(item)));
    const { alphaReversed, loadings } = item.exact.directions!;
    if (opposite.length === 0) {
      expect(alphaIfReversed).toEqual(alpha);
      return;
    }
    expect(loadings.filter((loading) => loading < 0).length).toBe(opposite.length);
    expect(reasonOf(alphaIfReversed)).toBe(alphaReversed);
  });

  it.each(namedInstruments)("%s: mean covariance is the double nearest to Python's fraction", (_, item) => {
    expect(figureOf(itemDirections(productsOf(item))).meanCovariance).toBe(item.exact.meanCovariance);
  });

  it("two of six items that weren't reversed are found, alpha and all", () => {
    const x = productsOf(instrument("worded-both-ways"));
    const { opposite, negativeItemTotal, alpha, alphaIfReversed } = figureOf(itemDirections(x));
    expect(opposite).toEqual(["X2", "X5"]);
    expect(negativeItemTotal).toEqual(negativeAlphaItems(x));
    expect(figureOf(alphaIfReversed)).toBeGreaterThan(0.8);
    expect(figureOf(alpha)).toBeLessThan(0.5);
  });

  it("in a tie the first item's side stays", () => {
    const half = figureOf(itemDirections(productsOf(instrument("half-and-half"))));
    expect(half.opposite).toEqual(["X3", "X4"]);
    const both = figureOf(itemDirections(productsOf(instrument("cancelling"))));
    expect(both.opposite).toEqual(["X2"]);
    expect(reasonOf(both.alpha)).toEqual({ code: "zero-variance", what: "total" });
    expectFigure(both.alphaIfReversed, 1, "x and x");
  });

  it("the majority's side counts, not the first item's", () => {
    const rows = [
      [5, 1, 2],
      [4, 2, 2],
      [2, 3, 4],
      [1, 5, 5],
    ];
    const { opposite, loadings } = figureOf(itemDirections(crossProductsOf(rows)));
    expect(opposite).toEqual(["X1"]);
    expect(loadings.map(({ loading }) => Math.sign(loading))).toEqual([-1, 1, 1]);
  });

  it("an item against the others isn't named where reversing it leaves alpha as it is", () => {
    // 2e - f, 6e + f and f, e and f orthogonal: covariances of the third are -1 and 1, correlations -.45 and .16
    const rows = [
      [1, 7, 1],
      [3, 5, -1],
      [-3, -5, 1],
      [-1, -7, -1],
    ];
    const { opposite, loadings, alpha, alphaIfReversed } = figureOf(itemDirections(crossProductsOf(rows)));
    expect(loadings[2]!.loading).toBeLessThan(-0.1);
    expect(opposite).toEqual([]);
    expect(alphaIfReversed).toEqual(alpha);
  });

  it("items that go together have none", () => {
    const { opposite, alpha, alphaIfReversed } = figureOf(itemDirections(productsOf(instrument("bekasi-jaminan"))));
    expect(opposite).toEqual([]);
    expect(alphaIfReversed).toEqual(alpha);
  });

  it("an item that correlates with none isn't against anything", () => {
    const rows = [1, 2].flatMap((c) => [
      [1, 5, c, 1],
      [2, 4, c, 2],
      [4, 2, c, 5],
      [5, 1, c, 4],
    ]);
    expect(figureOf(itemDirections(crossProductsOf(rows))).opposite).toEqual(["X2"]);
  });

  it("says why there is nothing to say", () => {
    expect(reasonOf(itemDirections(crossProductsOf([[1, 2]])))).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
    const alone = crossProductsOf([
      [1, 2],
      [1, 3],
    ]);
    expect(reasonOf(itemDirections(alone))).toEqual({ code: "too-few-items", k: 1, needed: 2 });
    expect(() => itemDirections(crossProductsOf([[1], [2]]))).toThrow(RangeError);
  });

  it("law: reversing what is named gives the alpha that was promised, and never a smaller one", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const directions = itemDirections(crossProductsOf(rows));
        if (!directions.ok) return;
        const { opposite, alpha, alphaIfReversed } = directions.value;
        const turned = rows.map((row) => row.map((v, j) => (opposite.includes(`X${j + 1}`) ? 6 - v : v)));
        expect(cronbachAlpha(crossProductsOf(turned))).toEqual(alphaIfReversed);
        if (alpha.ok && alphaIfReversed.ok) expect(alphaIfReversed.value).toBeGreaterThanOrEqual(alpha.value);
      }),
    );
  });
});
