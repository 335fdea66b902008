import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCrossProducts } from "../../../src/counts/cross-products.ts";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import { coDeviation } from "../../../src/stats/instrument/correlation.ts";
import { mcdonaldsOmega, oneFactor } from "../../../src/stats/instrument/mcdonalds-omega.ts";
import { crossProducts, expectList, factorCases, namedCases, proven } from "../factor-analysis/factor-cases.ts";
import { expectClose } from "../oracle.ts";
import { answers, crossProductsOf } from "./reliability-cases.ts";

const fitted = namedCases.filter(([, { exact }]) => exact.oneFactor !== null);
const byR = fitted.filter(([, { R }]) => R.oneFactor !== null);
const reasonOf = (rows: number[][]) => {
  const omega = mcdonaldsOmega(crossProductsOf(rows));
  return omega.ok ? "ok" : omega.reason;
};

describe("McDonald's omega", () => {
  it("is tried on at least ten data sets", () => {
    expect(byR.length).toBeGreaterThanOrEqual(10);
  });

  it.each(fitted)("%s: agrees with the likelihood equations solved at 40 digits, to 1e-12", (_, one) => {
    const exact = one.exact.oneFactor!;
    const { value, factor, loadings, uniquenesses } = proven(mcdonaldsOmega(crossProducts(one)));
    expectClose(value, exact.omega, "omega", { relative: 1e-12, absolute: 1e-13 });
    const variances = itemCovarianceDiagonal(crossProducts(one));
    expectList(
      loadings,
      exact.loadings.map((l, i) => l * Math.sqrt(variances[i]!)),
      "of covariances",
      { relative: 1e-11 },
    );
    expectList(
      uniquenesses,
      exact.uniquenesses.map((u, i) => u * variances[i]!),
      "own",
      { relative: 1e-12 },
    );
    expect(factor.iterations).toBeGreaterThanOrEqual(1);
    expectList(factor.loadings, exact.loadings, "loadings", { relative: 1e-12, absolute: 1e-13 });
    expectList(factor.uniquenesses, exact.uniquenesses, "uniquenesses", { relative: 1e-12 });
    if (exact.chiSquare === null) {
      expect(factor.chiSquare).toEqual({ ok: false, reason: { code: "too-few-items", k: 3, needed: 4 } });
    } else {
      const { value, df, p } = proven(factor.chiSquare);
      expect(df).toBe(exact.df);
      expectClose(value, exact.chiSquare, "chi-square", { relative: 1e-12 });
      expectClose(p, exact.p!, "p", { relative: 1e-10 });
    }
  });

  it.each(byR)("%s: agrees with lavaan cfa and factanal, to what their searches reach", (_, one) => {
    const { lavaan, factanal } = one.R.oneFactor!;
    const { value, factor } = proven(mcdonaldsOmega(crossProducts(one)));
    if (lavaan !== null) {
      expectClose(value, lavaan.omega, "lavaan's omega", { absolute: 1e-6 });
      expectList(factor.loadings.map(Math.abs), lavaan.loadings.map(Math.abs), "lavaan's loadings", { absolute: 1e-5 });
    }
    if (factanal !== null && one.name !== "three-factors") {
      expectList(factor.uniquenesses, factanal.uniquenesses, "factanal", { absolute: 1e-5 });
      expectFigure(factor.chiSquare, factanal.chiSquare, "factanal's chi-square", { relative: 1e-7 });
    }
  });

  it("is of the best of several minima: lavaan's of three-factors, where factanal and a start of Joreskog's end higher", () => {
    const one = factorCases.find(({ name }) => name === "three-factors")!;
    const { factor } = proven(mcdonaldsOmega(crossProducts(one)));
    const { value } = proven(factor.chiSquare);
    expect(value).toBeLessThan(one.R.oneFactor!.factanal!.chiSquare! - 0.5);
  });

  it("of three items is the closed form, l1^2 = r12 r13 / r23", () => {
    const rows = factorCases.find(({ name }) => name === "three-items")!;
    const { factor } = proven(mcdonaldsOmega(crossProducts(rows)));
    const [a = 0, b = 0, c = 0] = factor.loadings;
    const r = [
      [1, a * b, a * c],
      [a * b, 1, b * c],
      [a * c, b * c, 1],
    ];
    const again = proven(oneFactor(r, ["a", "b", "c"], 50));
    expectClose(again.loadings[0]! ** 2, (r[0]![1]! * r[0]![2]!) / r[1]![2]!, "l1", { relative: 1e-12 });
  });

  /** Variances of the items that vary. */
  function itemCovarianceDiagonal(x: CrossProducts): number[] {
    return x.columns
      .map((_, j) => Number(coDeviation(x, j, j)) / (x.n * (x.n - 1)) / 100 ** x.decimals[j]!)
      .filter((variance) => variance > 0);
  }

  function expectFigure(
    actual: { readonly ok: boolean; readonly value?: { readonly value: number } },
    expected: number | null,
    what: string,
    tolerance: { readonly relative: number },
  ): void {
    if (expected === null) expect(actual.ok).toBe(false);
    else expectClose(actual.value!.value, expected, what, tolerance);
  }
});

describe("an omega that the data don't define says why", () => {
  it("fewer than three items that vary", () => {
    const two = [
      [1, 2, 3],
      [2, 1, 3],
      [3, 3, 3],
    ];
    const omega = mcdonaldsOmega(crossProductsOf(two));
    expect(omega).toEqual({ ok: false, reason: { code: "too-few-items", k: 2, needed: 3 } });
  });

  it("one item that varies, and one case", () => {
    const alone = [
      [1, 2, 3],
      [1, 2, 4],
    ];
    expect(reasonOf(alone)).toEqual({ code: "too-few-items", k: 1, needed: 2 });
    expect(reasonOf([[1, 2, 3]])).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
  });

  it("an item that is the sum of others but for one part in 10^18, which doubles don't hold", () => {
    const rows = [3, 1, 4, 1, 5, 9, 2, 6].map((a, i) => {
      const [x, y] = [a * 1e8, ((7 * i) % 8) * 1e8];
      return [x, y, x + y + (i === 0 ? 1 : 0)];
    });
    expect(reasonOf(rows)).toEqual({ code: "singular-matrix", what: "covariances" });
  });

  it("an item that is the sum of others, and fewer cases than items", () => {
    for (const one of factorCases.filter(({ singular }) => singular === "yes")) {
      const why = { ok: false, reason: { code: "singular-matrix", what: "covariances" } };
      expect(mcdonaldsOmega(crossProducts(one))).toEqual(why);
    }
  });

  it("items of which one is all factor (Heywood)", () => {
    const one = factorCases.find(({ name }) => name === "nearly-a-sum")!;
    expect(mcdonaldsOmega(crossProducts(one))).toEqual({ ok: false, reason: { code: "heywood-case", item: "X5" } });
  });

  it("items that don't correlate, or only two of which do", () => {
    const orthogonal = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1]);
    const why = { code: "not-identified", what: "one-factor" };
    expect(reasonOf(orthogonal)).toEqual(why);
    const pair = orthogonal.flatMap(([a = 0, b = 0, c = 0]) => [
      [a, 2 * a + b, c],
      [a, b, c],
    ]);
    expect(reasonOf(pair)).toEqual(why);
  });

  it("a chi-square of very few cases", () => {
    const r = [
      [1, 0.5, 0.4, 0.3],
      [0.5, 1, 0.45, 0.35],
      [0.4, 0.45, 1, 0.25],
      [0.3, 0.35, 0.25, 1],
    ];
    const { chiSquare } = proven(oneFactor(r, ["a", "b", "c", "d"], 3));
    expect(chiSquare).toEqual({ ok: false, reason: { code: "too-few-cases", n: 3, needed: 4 } });
    expect(proven(oneFactor(r, ["a", "b", "c", "d"], 4)).chiSquare.ok).toBe(true);
  });
});

describe("laws", () => {
  it("is from 0 to 1 and doesn't depend on the order of items, their unit in common, or doubled cases", () => {
    const orders = answers.filter((rows) => rows[0]!.length >= 3);
    fc.assert(
      fc.property(orders, (rows) => {
        const omega = mcdonaldsOmega(crossProductsOf(rows));
        if (!omega.ok) return;
        expect(omega.value.value).toBeGreaterThanOrEqual(0);
        expect(omega.value.value).toBeLessThanOrEqual(1);
        const turned = rows.map((row) => row.map((value) => 5 * value + 3).reverse());
        const same = { relative: 1e-9, absolute: 1e-10 };
        expectClose(proven(mcdonaldsOmega(crossProductsOf(turned))).value, omega.value.value, "turned", same);
        const x = crossProductsOf(rows);
        expectClose(proven(mcdonaldsOmega(addCrossProducts(x, x))).value, omega.value.value, "twice", {
          relative: 1e-13,
        });
      }),
      { numRuns: 60 },
    );
  });

  it("of items with known loadings is their omega", () => {
    const loading = fc.integer({ min: 20, max: 90 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(loading, { minLength: 3, maxLength: 8 }), (loadings) => {
        const r = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));
        const { loadings: found } = proven(oneFactor(r, loadings.map(String), 100));
        expectList(found, loadings, "loadings", { relative: 1e-9 });
      }),
    );
  });
});
