import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCrossProducts } from "../../../src/counts/cross-products.ts";
import { type FactorCount, principalComponents } from "../../../src/stats/factor-analysis/extraction.ts";
import { factorItems, initialEigenvalues } from "../../../src/stats/factor-analysis/factor-items.ts";
import { principalAxis, squaredMultipleCorrelations } from "../../../src/stats/factor-analysis/principal-axis.ts";
import { multiply, symmetricEigen, transpose } from "../../../src/stats/linear-algebra.ts";
import { answers, crossProductsOf } from "../instrument/reliability-cases.ts";
import {
  crossProducts,
  expectList,
  expectMatrix,
  type FactorCase,
  factorCases,
  itemsOf,
  namedCases,
  proven,
} from "./factor-cases.ts";

const kaiser: FactorCount = { rule: "kaiser" };
const wanted = (one: FactorCase): FactorCount =>
  one.kaiser === "yes" ? kaiser : { rule: "fixed", count: one.factors };
const fixed = (count: number): FactorCount => ({ rule: "fixed", count });
const close = { relative: 1e-12, absolute: 1e-13 };

describe("initial eigenvalues", () => {
  it.each(namedCases)("%s: agree with mpmath's eigsy at 40 digits, and R eigen", (_, one) => {
    const found = initialEigenvalues(itemsOf(one));
    const values = found.map(({ value }) => value);
    expectList(values, one.exact.eigenvalues, "mpmath", { relative: 1e-13, absolute: 1e-14 });
    expectList(values, one.R.eigenvalues, "R", { relative: 1e-12, absolute: 1e-14 });
    const k = values.length;
    const sums = one.exact.eigenvalues.map((_, i) => one.exact.eigenvalues.slice(0, i + 1).reduce((a, b) => a + b));
    expectList(
      found.map(({ percent }) => percent),
      one.exact.eigenvalues.map((v) => (100 * v) / k),
      "%",
      close,
    );
    expectList(
      found.map((share) => share.cumulativePercent),
      sums.map((sum) => (100 * sum) / k),
      "cumulative",
      close,
    );
  });

  it("of a singular matrix end in exact zeros", () => {
    for (const one of factorCases.filter(({ singular }) => singular === "yes")) {
      const zeros = one.exact.eigenvalues.filter((value) => value === 0).length;
      expect(zeros).toBeGreaterThan(0);
      expect(initialEigenvalues(itemsOf(one)).filter(({ value }) => value === 0)).toHaveLength(zeros);
    }
  });
});

describe("principal components", () => {
  it.each(namedCases)("%s: agree with mpmath at 40 digits and psych::principal; the number is Kaiser's", (_, one) => {
    const found = proven(principalComponents(itemsOf(one), wanted(one)));
    expectMatrix(found.loadings, one.exact.principalComponents.loadings, "mpmath", close);
    expectMatrix(found.loadings, one.R.principalComponents.loadings, "psych", { absolute: 1e-10 });
    expect(found.initialCommunalities).toEqual(found.items.map(() => 1));
    const squares = one.exact.principalComponents.loadings.map((row) => row.reduce((sum, v) => sum + v * v, 0));
    expectList(found.communalities, squares, "communalities", close);
    expectList(
      found.sums.map(({ value }) => value),
      one.exact.eigenvalues.slice(0, one.factors),
      "sums",
      close,
    );
  });

  it("all of them put the correlations together again", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const items = factorItems(crossProductsOf(rows));
        if (!items.ok) return;
        const rank = items.value.eigen.values.filter((value) => value > 0).length;
        const { loadings } = proven(principalComponents(items.value, fixed(rank)));
        expectMatrix(multiply(loadings, transpose(loadings)), items.value.correlations, "R", { absolute: 1e-13 });
      }),
    );
  });
});

describe("principal axis factoring", () => {
  const ordinary = namedCases.filter(([, { exact }]) => exact.principalAxis !== null);

  it("is tried on at least eight data sets", () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(8);
  });

  it.each(ordinary)("%s: agrees with the fixed point at 40 digits, to 1e-12", (_, one) => {
    const found = proven(principalAxis(itemsOf(one), wanted(one)));
    const exact = one.exact.principalAxis!;
    expectList(found.initialCommunalities, one.exact.squaredMultipleCorrelations!, "initial", { relative: 1e-12 });
    expectMatrix(found.loadings, exact.loadings, "loadings", { relative: 1e-12, absolute: 1e-12 });
    expectList(found.communalities, exact.communalities, "communalities", { relative: 1e-12 });
  });

  it.each(ordinary)("%s: agrees with psych::fa(fm = 'pa'), which stops by the sum of communalities", (_, one) => {
    const found = proven(principalAxis(itemsOf(one), wanted(one)));
    expectMatrix(found.loadings, one.R.principalAxis!.loadings, "loadings", { absolute: 1e-6 });
    expectList(found.communalities, one.R.principalAxis!.communalities, "communalities", { absolute: 1e-6 });
  });

  it("SPSS's stop, .001 or 25 rounds, shows in the second or third decimal at most", () => {
    const stopped = ordinary.filter(([, { R }]) => R.principalAxis!.spssStop !== null);
    expect(stopped.length).toBeGreaterThanOrEqual(6);
    for (const [name, one] of stopped) {
      const { communalities } = proven(principalAxis(itemsOf(one), wanted(one)));
      expectList(communalities, one.R.principalAxis!.spssStop!.communalities, name, { absolute: 0.02 });
    }
  });

  it("stops at a Heywood case, as SPSS does, and names the item", () => {
    const beyond = factorCases.filter(({ singular, exact }) => singular === "no" && exact.principalAxis === null);
    expect(beyond.map(({ name }) => name)).toEqual(["communality-above-one", "nearly-a-sum"]);
    // by three items l1^2 = r12 r13 / r23 is 1.18; X5 is nearly X1 + X2
    for (const [at, item] of ["X1", "X5"].entries()) {
      const found = principalAxis(itemsOf(beyond[at]!), wanted(beyond[at]!));
      expect(found).toEqual({ ok: false, reason: { code: "heywood-case", item } });
    }
  });

  it("of a singular matrix is undefined, and so are its squared multiple correlations", () => {
    for (const one of factorCases.filter(({ singular }) => singular === "yes")) {
      const why = { ok: false, reason: { code: "singular-matrix", what: "correlations" } };
      expect(principalAxis(itemsOf(one), fixed(1))).toEqual(why);
      expect(squaredMultipleCorrelations(itemsOf(one))).toEqual(why);
    }
  });

  it("of two items with one factor: both communalities are |r|, by hand", () => {
    const items = proven(
      factorItems(
        crossProductsOf([
          [1, 2],
          [2, 1],
          [3, 4],
          [4, 3],
        ]),
      ),
    );
    // r = .6; from r^2 on, each round takes h to (h + r)/2
    const { communalities, loadings, iterations } = proven(principalAxis(items, fixed(1)));
    // the n-th moves by .24 / 2^n, which is less than 1e-12 from the 38th on
    expect(iterations).toBe(38);
    // any two with the product r^2 fit, so only the rounds lead there, and stop within 1e-12 of the last
    expectList(communalities, [0.6, 0.6], "h", { absolute: 2e-12 });
    expectMatrix(loadings, [[Math.sqrt(0.6)], [Math.sqrt(0.6)]], "l", { absolute: 2e-12 });
  });

  it("goes on while any communality moves: an item that correlates with none has 0 from the start", () => {
    const rows = [
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
    ].flatMap(([a = 0, b = 0]) => [
      [a, b, 1],
      [a, b, 2],
    ]);
    const { communalities } = proven(principalAxis(proven(factorItems(crossProductsOf(rows))), fixed(1)));
    expectList(communalities, [0.6, 0.6, 0], "h", { absolute: 2e-12 });
  });

  it("has no more factors than the reduced matrix has eigenvalues above 0", () => {
    const items = itemsOf(factorCases.find(({ name }) => name === "attitude")!);
    const smc = proven(squaredMultipleCorrelations(items));
    const reduced = items.correlations.map((row, i) => row.map((value, j) => (i === j ? smc[i]! : value)));
    const most = symmetricEigen(reduced).values.filter((value) => value > 0).length;
    expect(most).toBeLessThan(6);
    const why = { ok: false, reason: { code: "too-many-factors", factors: 6, most } };
    expect(principalAxis(items, fixed(6))).toEqual(why);
  });

  it("of an item that follows from the others but for one part in 10^18 is undefined", () => {
    const rows = [3, 1, 4, 1, 5, 9, 2, 6].map((a, i) => {
      const [x, y] = [a * 1e8, ((7 * i) % 8) * 1e8];
      return [x, y, x + y + (i === 0 ? 1 : 0)];
    });
    const items = proven(factorItems(crossProductsOf(rows)));
    expect(items.singular).toBe(false);
    const why = { ok: false, reason: { code: "singular-matrix", what: "correlations" } };
    expect(squaredMultipleCorrelations(items)).toEqual(why);
    expect(principalAxis(items, fixed(1))).toEqual(why);
  });

  it("leaves residuals whose rows are orthogonal to the factors, or says why it has none", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 3 }), (rows, count) => {
        const items = factorItems(crossProductsOf(rows));
        if (!items.ok) return;
        const found = principalAxis(items.value, fixed(count));
        if (!found.ok) {
          const { code } = found.reason;
          expect(["singular-matrix", "heywood-case", "too-many-factors", "not-converged"]).toContain(code);
          return;
        }
        const { loadings, communalities } = found.value;
        expect(Math.max(...communalities)).toBeLessThanOrEqual(1 + 1e-11);
        const fitted = multiply(loadings, transpose(loadings));
        const residual = items.value.correlations.map((row, i) =>
          row.map((v, j) => (i === j ? 0 : v - fitted[i]![j]!)),
        );
        for (const value of multiply(residual, loadings).flat()) expect(Math.abs(value)).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what there is to extract", () => {
  const attitude = itemsOf(factorCases.find(({ name }) => name === "attitude")!);
  const uncorrelated = proven(
    factorItems(
      crossProductsOf([
        [1, 1, 1],
        [1, 2, 2],
        [2, 1, 2],
        [2, 2, 1],
      ]),
    ),
  );

  it("is nothing by Kaiser's rule where no two items correlate: eigenvalues of 1 aren't above 1", () => {
    const why = { ok: false, reason: { code: "too-few-factors", factors: 0, needed: 1 } };
    expect(principalComponents(uncorrelated, kaiser)).toEqual(why);
    expect(principalAxis(uncorrelated, kaiser)).toEqual(why);
  });

  it("is at most as many components as the matrix has rank, and fewer axes than items", () => {
    const short = itemsOf(factorCases.find(({ name }) => name === "fewer-cases-than-items")!);
    const most = short.eigen.values.filter((value) => value > 0).length;
    expect(most).toBeLessThanOrEqual(5);
    const tooMany = { ok: false, reason: { code: "too-many-factors", factors: 8, most } };
    expect(principalComponents(short, fixed(8))).toEqual(tooMany);
    expect(principalComponents(attitude, fixed(7)).ok).toBe(true);
    const axes = { ok: false, reason: { code: "too-many-factors", factors: 7, most: 6 } };
    expect(principalAxis(attitude, fixed(7))).toEqual(axes);
  });

  it("a number of factors that is none is the caller's mistake", () => {
    for (const count of [0, -1, 1.5, Number.NaN]) {
      const sentence = `the number of factors must be 1 or more, not ${count}`;
      expect(() => principalComponents(attitude, fixed(count))).toThrow(new RangeError(sentence));
    }
  });

  it("items that don't vary are left out and named; too few items or cases say so", () => {
    const constant = itemsOf(factorCases.find(({ name }) => name === "constant-item")!);
    expect(constant.constant).toEqual(["X3"]);
    expect(constant.items).toEqual(["X1", "X2", "X4", "X5", "X6"]);
    const one = crossProductsOf([
      [1, 3],
      [2, 3],
    ]);
    expect(factorItems(one)).toEqual({ ok: false, reason: { code: "too-few-items", k: 1, needed: 2 } });
    const none = crossProductsOf([], [0, 0]);
    expect(factorItems(none)).toEqual({ ok: false, reason: { code: "too-few-cases", n: 0, needed: 2 } });
  });

  it("is what it was for a million times the cases", () => {
    const one = factorCases.find(({ name }) => name === "three-factors")!;
    let x = crossProducts(one);
    for (let doubling = 0; doubling < 20; doubling++) x = addCrossProducts(x, x);
    expect(x.n).toBe(120 * 2 ** 20);
    expect(principalAxis(proven(factorItems(x)), kaiser)).toEqual(principalAxis(itemsOf(one), kaiser));
  });
});
