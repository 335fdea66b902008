import { describe, expect, it } from "vitest";
import { addCrossProducts } from "../../../src/counts/cross-products.ts";
import { itemCovariances } from "../../../src/stats/instrument/covariances.ts";
import { exactInverseCost } from "../../../src/stats/instrument/exact-inverse.ts";
import { fromDoubles, inverseCorrelation } from "../../../src/stats/instrument/inverse-correlation.ts";
import {
  interItemCorrelations,
  interItemSummary,
  squaredMultipleCorrelations,
} from "../../../src/stats/instrument/item-correlations.ts";
import { expectClose, expectFigure } from "../oracle.ts";
import {
  digitsOf,
  expectPairSummary,
  figureOf,
  instrument,
  namedInstruments,
  productsOf,
  reasonOf,
} from "./instrument-cases.ts";
import { crossProductsOf } from "./reliability-cases.ts";

describe("inter-item correlations", () => {
  it.each(namedInstruments)("%s: r is the double nearest to the root of Python's fraction", (_, item) => {
    const { r } = figureOf(interItemCorrelations(productsOf(item)));
    expect(r.map((row, i) => row.slice(0, i + 1))).toEqual(item.exact.correlations);
    expect(r).toEqual(r.map((row, i) => row.map((_value, j) => r[j]![i])));
  });

  it.each(namedInstruments)("%s: p agrees with 60-digit tails and with R's cor.test", (name, item) => {
    const { p } = figureOf(interItemCorrelations(productsOf(item)));
    for (const [i, row] of p.entries()) {
      expect(row.length).toBe(i);
      for (const [j, value] of row.entries()) {
        expectFigure(value, item.exact.p[i]![j]!, `exact p ${i} ${j}`);
        // R's 1 - r^2 has few digits where r is nearly 1
        const near = Math.abs(item.exact.correlations[i]![j]!) > 0.999;
        if (!near)
          expectFigure(value, item.R.p[i]![j]!, `R p ${i} ${j}`, { relative: digitsOf(name), absolute: 1e-14 });
      }
    }
  });

  it.each(namedInstruments)("%s: summary of correlations and covariances agrees with fractions and R", (name, item) => {
    const { correlations, covariances } = figureOf(interItemSummary(productsOf(item)));
    expectPairSummary(correlations, item.exact.correlationSummary, "exact r", 1e-12);
    expectPairSummary(covariances, item.exact.covarianceSummary, "exact covariance", 1e-12);
    if (name === "uncorrelated" || name === "ill-conditioned") return; // R leaves 1e-17 of 0 and few digits of 1 - r
    expectPairSummary(correlations, item.R.correlationSummary, "R r", 1e-11);
    expectPairSummary(covariances, item.R.covarianceSummary, "R covariance", 1e-11);
  });

  it("counts every pair twice in the variance, as SPSS: of two items it is 0 and not undefined", () => {
    const { correlations } = figureOf(interItemSummary(productsOf(instrument("two-items"))));
    expect(correlations.variance).toBe(0);
    expect(reasonOf(correlations.ratio)).toBe(1);
    // r = .5, -.5 and 0 would differ by it: sum of squares .5 over 3 pairs, twice over 2 * 3 - 1
    const x = crossProductsOf([
      [1, 2, 1],
      [2, 1, 3],
      [3, 3, 2],
    ]);
    const summary = figureOf(interItemSummary(x)).correlations;
    expect(figureOf(interItemCorrelations(x)).r).toEqual([
      [1, 0.5, 0.5],
      [0.5, 1, -0.5],
      [0.5, -0.5, 1],
    ]);
    expectClose(summary.variance, (2 * (2 / 3)) / 5, "variance by hand");
  });

  it("names the items that vary, leaves the others out and counts complete cases", () => {
    const scale = figureOf(interItemCorrelations(productsOf(instrument("constant-item"))));
    expect(scale.items).toEqual(["X1", "X2", "X4", "X5"]);
    expect(figureOf(interItemCorrelations(productsOf(instrument("missing-values")))).n).toBe(17);
  });

  it("says why there are none", () => {
    const one = crossProductsOf([[1, 2]]);
    const constant = crossProductsOf([
      [1, 2],
      [1, 3],
    ]);
    for (const figure of [interItemCorrelations, interItemSummary]) {
      expect(reasonOf(figure(one))).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
      expect(reasonOf(figure(constant))).toEqual({ code: "too-few-items", k: 1, needed: 2 });
      expect(() => figure(crossProductsOf([[1], [2]]))).toThrow(RangeError);
    }
  });

  it("two cases have r of 1 or -1 and no p", () => {
    const { r, p } = figureOf(interItemCorrelations(productsOf(instrument("two-cases-opposite"))));
    expect(r[2]).toEqual([-1, -1, 1]);
    expect(reasonOf(p[1]![0]!)).toEqual({ code: "too-few-cases", n: 2, needed: 3 });
  });
});

it("maximum / minimum doesn't exist where the least correlation is 0", () => {
  const { correlations, covariances } = figureOf(interItemSummary(productsOf(instrument("uncorrelated"))));
  for (const { ratio } of [correlations, covariances]) {
    expect(reasonOf(ratio)).toEqual({ code: "not-finite", what: "ratio" });
  }
});

describe("the exact inverse", () => {
  it("keeps the logarithm of a determinant near 1: r^2 = 1 / (10^14 + 1), by hand", () => {
    // 10^7 e and 10^7 f + e; e and f orthogonal
    const x = crossProductsOf([
      [1e7, 1e7 + 1],
      [1e7, 1 - 1e7],
      [-1e7, 1e7 - 1],
      [-1e7, -1e7 - 1],
    ]);
    expectClose(figureOf(inverseCorrelation(x)).logDeterminant, -Math.log1p(1e-14), "ln |R|", { relative: 1e-15 });
  });

  it("is for 70 items of five answers and 300 cases, and not for 80", () => {
    // co-deviations of such items, n times them, are up to 300^2 (5 - 1)^2 / 4: 19 bits
    const items = (k: number) => Array.from({ length: k }, () => Array.from({ length: k }, () => 360_000n));
    expect(exactInverseCost(items(70))).toBeLessThan(2e8);
    expect(exactInverseCost(items(80))).toBeGreaterThan(2e8);
    expect(exactInverseCost(items(100))).toBeGreaterThan(4e8);
  });
});

describe("squared multiple correlations", () => {
  it.each(namedInstruments)("%s: are the doubles nearest to what Python's fractions give", (_, item) => {
    const all = squaredMultipleCorrelations(productsOf(item));
    const varying = all.filter((figure) => figure.ok || figure.reason.code !== "zero-variance");
    expect(varying.map((figure) => (figure.ok ? figure.value : null))).toEqual(item.exact.smc);
  });

  it.each(namedInstruments)("%s: agree with R's lm and psych::smc", (name, item) => {
    const varying = squaredMultipleCorrelations(productsOf(item)).filter(
      (figure) => figure.ok || figure.reason.code !== "zero-variance",
    );
    for (const [i, figure] of varying.entries()) {
      expectFigure(figure, item.R.smc[i]!, `R ${i}`, { relative: digitsOf(name), absolute: 1e-13 });
      // psych has 0 where its inverse is too ill for it
      if (name === "ill-conditioned") continue;
      expectFigure(figure, item.psych.smc[i]!, `psych ${i}`, { relative: digitsOf(name), absolute: 1e-13 });
    }
  });

  it("an item that doesn't vary has none, an item that is a sum of others leaves all without", () => {
    const constant = squaredMultipleCorrelations(productsOf(instrument("constant-item")));
    expect(reasonOf(constant[2]!)).toEqual({ code: "zero-variance", what: "item" });
    expect(constant.filter((figure) => figure.ok).length).toBe(4);
    for (const name of ["sum-of-others", "more-items-than-cases", "perfectly-correlated", "two-cases"]) {
      for (const figure of squaredMultipleCorrelations(productsOf(instrument(name)))) {
        expect(reasonOf(figure)).toEqual({ code: "singular-matrix", what: "correlations" });
      }
    }
  });

  it("of one case are undefined for that reason", () => {
    const [first] = squaredMultipleCorrelations(crossProductsOf([[1, 2]]));
    expect(reasonOf(first!)).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
  });

  it("of two cases are undefined for the item that doesn't vary, and for what two cases can't tell apart", () => {
    const figures = squaredMultipleCorrelations(
      crossProductsOf([
        [1, 2, 3],
        [2, 4, 3],
      ]),
    );
    const singular = { code: "singular-matrix", what: "correlations" };
    expect(figures.map(reasonOf)).toEqual([singular, singular, { code: "zero-variance", what: "item" }]);
  });

  it("of two items are r squared", () => {
    const x = productsOf(instrument("two-items"));
    const r = figureOf(interItemCorrelations(x)).r[1]![0]!;
    for (const figure of squaredMultipleCorrelations(x)) expectClose(figureOf(figure), r * r, "r squared");
  });

  it("don't change when every case is there twice", () => {
    const x = productsOf(instrument("bekasi-jaminan"));
    expect(squaredMultipleCorrelations(addCrossProducts(x, x))).toEqual(squaredMultipleCorrelations(x));
  });
});

describe("the inverse made of doubles, above the size that exact arithmetic is for", () => {
  const invertible = namedInstruments.filter(([, item]) => item.exact.antiImage !== null);

  it.each(invertible)("%s: agrees with the exact one", (name, item) => {
    const x = productsOf(item);
    const exact = figureOf(inverseCorrelation(x));
    const rounded = fromDoubles(itemCovariances(x));
    if (name === "ill-conditioned") {
      // 1 - R^2 of 1e-12 has four digits left
      for (const [i, value] of figureOf(rounded).unexplained.entries()) {
        expectClose(value, exact.unexplained[i]!, name, { relative: 0.01 });
      }
      return;
    }
    const { squaredMultiple, unexplained, antiImage, logDeterminant, determinant } = figureOf(rounded);
    const near = { relative: 1e-11, absolute: 1e-13 };
    for (const [i, value] of squaredMultiple.entries()) {
      expectClose(value, exact.squaredMultiple[i]!, `R^2 ${i}`, near);
      expectClose(unexplained[i]!, exact.unexplained[i]!, `1 - R^2 ${i}`, near);
      for (const [j, partial] of antiImage[i]!.entries())
        expectClose(partial, exact.antiImage[i]![j]!, "partial", near);
    }
    for (const [i, row] of antiImage.entries()) expect(row[i]).toBe(1);
    expectClose(logDeterminant, exact.logDeterminant, "ln |R|", near);
    expectClose(determinant, exact.determinant, "|R|", near);
  });

  it("an item that follows from the others but for one part in 10^18 counts as following: doubles don't hold that", () => {
    const rows = [3, 1, 4, 1, 5, 9, 2, 6].map((a, i) => {
      const [x, y] = [a * 1e8, ((7 * i) % 8) * 1e8];
      return [x, y, x + y + (i === 0 ? 1 : 0)];
    });
    const x = crossProductsOf(rows);
    expect(inverseCorrelation(x).ok).toBe(true);
    expect(reasonOf(fromDoubles(itemCovariances(x)))).toEqual({ code: "singular-matrix", what: "correlations" });
  });

  it("a singular matrix is found there too", () => {
    for (const name of ["sum-of-others", "more-items-than-cases", "identical-judges"]) {
      const inverse = fromDoubles(itemCovariances(productsOf(instrument(name))));
      expect(reasonOf(inverse)).toEqual({ code: "singular-matrix", what: "correlations" });
    }
  });

  it("a hundred items take that way, and their KMO stays a figure", () => {
    const columns = 100;
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed % 1000;
    };
    const rows = Array.from({ length: 150 }, () => {
      const trait = random();
      return Array.from({ length: columns }, () => trait + 1000 * random());
    });
    const x = crossProductsOf(rows);
    const inverse = figureOf(inverseCorrelation(x));
    expect(inverse).toEqual(figureOf(fromDoubles(itemCovariances(x))));
    // R = I + little: the others explain of each about 99 / 149 by chance
    const mean = inverse.squaredMultiple.reduce((sum, value) => sum + value, 0) / columns;
    expect(Math.abs(mean - 99 / 149)).toBeLessThan(0.02);
    expect(inverse.squaredMultiple.every((value, i) => Math.abs(value + inverse.unexplained[i]! - 1) < 1e-14)).toBe(
      true,
    );
  });
});
