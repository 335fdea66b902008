import { describe, expect, it } from "vitest";
import { addCrossProducts } from "../../../src/counts/cross-products.ts";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import { bartlettTest, samplingAdequacy } from "../../../src/stats/instrument/sampling-adequacy.ts";
import { expectClose, expectFigure } from "../oracle.ts";
import { digitsOf, figureOf, instrument, namedInstruments, productsOf, reasonOf } from "./instrument-cases.ts";
import { crossProductsOf } from "./reliability-cases.ts";

const invertible = namedInstruments.filter(([, item]) => item.exact.antiImage !== null);
const singular = namedInstruments.filter(([, item]) => item.exact.antiImage === null);

describe("Kaiser-Meyer-Olkin", () => {
  it.each(invertible)("%s: agrees with Python's fractions, overall and for each item", (_, item) => {
    const { kmo, msa, antiImage } = figureOf(samplingAdequacy(productsOf(item)));
    expectFigure(kmo, item.exact.kmo, "KMO", { relative: 1e-14 });
    for (const [i, figure] of msa.entries()) expectFigure(figure, item.exact.msa[i]!, `MSA ${i}`, { relative: 1e-14 });
    expect(antiImage).toEqual(item.exact.antiImage);
  });

  it.each(invertible)("%s: agrees with psych::KMO", (name, item) => {
    const { kmo, msa } = figureOf(samplingAdequacy(productsOf(item)));
    const relative = digitsOf(name);
    expectFigure(kmo, item.psych.kmo, "KMO", { relative });
    for (const [i, figure] of msa.entries()) expectFigure(figure, item.psych.msa[i]!, `MSA ${i}`, { relative });
  });

  it("is of the items that vary, which it names", () => {
    const { items } = figureOf(samplingAdequacy(productsOf(instrument("constant-item"))));
    expect(items).toEqual(["X1", "X2", "X4", "X5"]);
  });

  it("of two items is .5", () => {
    const { kmo, msa } = figureOf(samplingAdequacy(productsOf(instrument("two-items"))));
    expectFigure(kmo, 0.5, "KMO");
    for (const figure of msa) expectFigure(figure, 0.5, "MSA");
  });

  it("of items without any correlation is undefined, and Bartlett's test sees none: 0, p 1", () => {
    const x = productsOf(instrument("uncorrelated"));
    const { kmo, msa } = figureOf(samplingAdequacy(x));
    expect([kmo, ...msa].map(reasonOf)).toEqual(Array(4).fill({ code: "zero-variance", what: "correlations" }));
    expect(bartlettTest(x)).toEqual({ ok: true, value: { value: 0, df: 3, p: 1, determinant: 1 } });
  });
});

describe("Bartlett's test of sphericity", () => {
  it.each(invertible)("%s: agrees with fractions, logarithms and tails of 50 digits", (_, item) => {
    const { value, df, p, determinant } = figureOf(bartlettTest(productsOf(item)));
    const expected = item.exact.bartlett!;
    expectClose(value, expected.value, "chi-square", { relative: 1e-14 });
    expect(df).toBe(expected.df);
    // a tail magnifies the last bit of its statistic by the statistic's size
    expectClose(p, expected.p, "p", { relative: 1e-12 });
    expect(determinant).toBe(expected.determinant);
  });

  it.each(invertible)("%s: agrees with psych::cortest.bartlett", (name, item) => {
    const { value, df, p } = figureOf(bartlettTest(productsOf(item)));
    const expected = item.psych.bartlett!;
    const relative = digitsOf(name);
    expectClose(value, expected.value, "chi-square", { relative, absolute: 1e-12 });
    expect(df).toBe(expected.df);
    if (name !== "ill-conditioned") expectClose(p, expected.p, "p", { relative, absolute: 1e-300 });
  });

  it("stays finite where the determinant is below the smallest double", () => {
    // 46 readings of one number of six digits, each up to 6 off: the others leave about 1e-11 of each
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const rows = Array.from({ length: 64 }, () => {
      const common = random(1_000_000);
      return Array.from({ length: 46 }, () => common + random(7));
    });
    let x: CrossProducts = crossProductsOf(rows);
    for (let i = 0; i < 3; i++) x = addCrossProducts(x, x);
    const test = figureOf(bartlettTest(x));
    expect(test.determinant).toBe(0);
    expect(Number.isFinite(test.value) && test.value > 300_000).toBe(true);
    expect(test.p).toBe(0);
  });
});

describe("a matrix that can't be inverted has neither", () => {
  it.each(singular)("%s", (_, item) => {
    const x = productsOf(item);
    const reason = { code: "singular-matrix", what: "correlations" };
    expect(reasonOf(samplingAdequacy(x))).toEqual(reason);
    expect(reasonOf(bartlettTest(x))).toEqual(reason);
  });

  it("nor have one case and one item that varies", () => {
    const one = crossProductsOf([[1, 2]]);
    const alone = crossProductsOf([
      [1, 2],
      [1, 3],
    ]);
    for (const figure of [samplingAdequacy, bartlettTest]) {
      expect(reasonOf(figure(one))).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
      expect(reasonOf(figure(alone))).toEqual({ code: "too-few-items", k: 1, needed: 2 });
      expect(() => figure(crossProductsOf([[1], [2]]))).toThrow(RangeError);
    }
  });
});
