import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../../src/stats/instrument/cronbach-alpha.ts";
import { guttmanLambdas } from "../../../src/stats/instrument/guttman.ts";
import { expectFigure } from "../oracle.ts";
import { digitsOf, instrument, namedInstruments, productsOf, reasonOf } from "./instrument-cases.ts";
import { answers, crossProductsOf } from "./reliability-cases.ts";

describe("Guttman's lambdas", () => {
  it.each(namedInstruments)("%s: agree with Python's fractions and 60-digit roots", (_, item) => {
    for (const [i, figure] of Object.values(guttmanLambdas(productsOf(item))).entries()) {
      expectFigure(figure, item.exact.lambdas[i]!, `lambda ${i + 1}`, { relative: 1e-13, absolute: 1e-15 });
    }
  });

  it.each(namedInstruments)("%s: agree with R's formulas", (name, item) => {
    for (const [i, figure] of Object.values(guttmanLambdas(productsOf(item))).entries()) {
      expectFigure(figure, item.R.lambdas[i]!, `lambda ${i + 1}`, { relative: digitsOf(name), absolute: 1e-13 });
    }
  });

  it("the third is alpha; the second lies above the first and the third, in any data", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows);
        const { lambda1, lambda2, lambda3 } = guttmanLambdas(x);
        expect(lambda3).toEqual(cronbachAlpha(x));
        if (!lambda1.ok || !lambda2.ok || !lambda3.ok) return;
        const slack = 1e-12 * Math.max(1, Math.abs(lambda3.value));
        expect(lambda2.value >= lambda1.value - slack && lambda2.value >= lambda3.value - slack).toBe(true);
      }),
    );
  });

  it("lambda 2 keeps its digits where lambda 1 is negative and the root nearly cancels it", () => {
    // two items of covariance -c: lambda 1 + 2c/V is 0, and not what rounding leaves
    const x = crossProductsOf([
      [1, 3],
      [2, 2],
      [3, 2],
    ]);
    const { lambda2, lambda5 } = guttmanLambdas(x);
    expect([lambda2, lambda5].map(reasonOf)).toEqual([0, 0]);
  });

  it("lambda 2 keeps its digits of three items whose root is the sum of covariances but for 7e-7 of it", () => {
    // 496 e, -e + 63 f, f; e and f orthogonal. Covariances -496, 63 and 0 (times 4): lambda 1 is -866 / 249121, and the
    // root that of 3/2 (2 496^2 + 2 63^2) = 749955 = 866^2 - 1
    const x = crossProductsOf([
      [496, 62, 1],
      [496, -64, -1],
      [-496, 64, 1],
      [-496, -62, -1],
    ]);
    const { lambda1, lambda2 } = guttmanLambdas(x);
    expectFigure(lambda1, -866 / 249121, "lambda 1");
    expectFigure(lambda2, -1 / (249121 * (866 + Math.sqrt(749955))), "lambda 2", { relative: 1e-14 });
  });

  it("a singular matrix leaves out the sixth alone, a total that doesn't vary all of them", () => {
    const some = guttmanLambdas(productsOf(instrument("sum-of-others")));
    expect(reasonOf(some.lambda6)).toEqual({ code: "singular-matrix", what: "correlations" });
    expect(Object.values(some).filter(({ ok }) => ok).length).toBe(5);
    const none = Object.values(guttmanLambdas(productsOf(instrument("cancelling"))));
    expect(none.map(reasonOf)).toEqual(Array(6).fill({ code: "zero-variance", what: "total" }));
  });

  it("one case and one item that varies have none", () => {
    const one = Object.values(guttmanLambdas(crossProductsOf([[1, 2]])));
    expect(one.map(reasonOf)).toEqual(Array(6).fill({ code: "too-few-cases", n: 1, needed: 2 }));
    expect(() => guttmanLambdas(crossProductsOf([[1], [2]]))).toThrow(RangeError);
  });
});
