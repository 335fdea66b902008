import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  constantItems,
  itemStatistics,
  negativeAlphaItems,
  type ScaleStatistics,
  scaleStatistics,
} from "../../../src/stats/instrument/reliability.ts";
import { expectFigure } from "../oracle.ts";
import { answers, crossProductsOf, namedScales, ofCase, scaleCases } from "./reliability-cases.ts";

const values = ({ mean, variance, sd }: ScaleStatistics) =>
  [mean, variance, sd].map((f) => (f.ok ? f.value : f.reason));

describe("the cases that count", () => {
  it.each(namedScales)("%s: are those complete on all items, as R's complete.cases has them", (_, scale) => {
    const { n, excluded } = ofCase(scale);
    expect({ n, excluded }).toEqual({ n: scale.n, excluded: scale.rows.length - scale.n });
  });

  it("some case has missing answers", () => {
    expect(scaleCases.filter(({ n, rows }) => n < rows.length).map(({ name }) => name)).toEqual(["missing-values"]);
  });
});

describe("scale statistics", () => {
  it.each(namedScales)("%s: are the doubles nearest to fractions and a root", (_, { exact, ...scale }) => {
    const { scaleMean, scaleVariance, scaleSD } = exact;
    expect(values(scaleStatistics(ofCase({ ...scale, exact })))).toEqual([scaleMean, scaleVariance, scaleSD]);
  });

  it.each(namedScales)("%s: agree with R's mean, var and sd of the sum", (_, scale) => {
    const { mean, variance, sd } = scaleStatistics(ofCase(scale));
    expectFigure(mean, scale.R.scaleMean, "mean");
    expectFigure(variance, scale.R.scaleVariance, "variance");
    expectFigure(sd, scale.R.scaleSD, "SD");
  });
});

describe("item statistics", () => {
  it.each(namedScales)("%s: are the doubles nearest to fractions and roots", (_, scale) => {
    const items = itemStatistics(ofCase(scale));
    expect(items.map(({ mean }) => mean.ok && mean.value)).toEqual(scale.exact.itemMeans);
    expect(items.map(({ sd }) => sd.ok && sd.value)).toEqual(scale.exact.itemSDs);
  });

  it.each(namedScales)("%s: agree with R's mean and sd", (_, scale) => {
    for (const [i, { mean, sd }] of itemStatistics(ofCase(scale)).entries()) {
      expectFigure(mean, scale.R.itemMeans[i]!, "mean");
      expectFigure(sd, scale.R.itemSDs[i]!, "SD");
    }
  });
});

describe("what the data don't define", () => {
  it("without cases nothing; of one case the mean alone", () => {
    expect(values(scaleStatistics(crossProductsOf([], [0, 0])))).toEqual(Array(3).fill({ code: "no-cases" }));
    const few = { code: "too-few-cases", n: 1, needed: 2 };
    const one = crossProductsOf([[1.5, 2]], [1, 0]);
    expect(values(scaleStatistics(one))).toEqual([3.5, few, few]);
    expect(itemStatistics(one).map(values)).toEqual([
      [1.5, few, few],
      [2, few, few],
    ]);
  });

  it("where no item varies there is no scale; the items still have their means", () => {
    const x = crossProductsOf([
      [1, 2],
      [1, 2],
    ]);
    expect(values(scaleStatistics(x))).toEqual(Array(3).fill({ code: "zero-variance", what: "items" }));
    expect(itemStatistics(x).map(values)).toEqual([
      [1, 0, 0],
      [2, 0, 0],
    ]);
  });

  it("a scale of one item is the caller's mistake", () => {
    expect(() => scaleStatistics(crossProductsOf([[1], [2]]))).toThrow(RangeError);
  });
});

describe("items to look at", () => {
  it("are constant where everybody answered alike, and two were there to do so", () => {
    const rows = [
      [1, 3, 2, 3],
      [2, 3, 2, 4],
    ];
    expect(constantItems(crossProductsOf(rows))).toEqual(["X2", "X3"]);
    expect(constantItems(crossProductsOf(rows.slice(0, 1)))).toEqual([]);
    expect(constantItems(crossProductsOf([], [0, 0]))).toEqual([]);
  });

  it.each(namedScales)("%s: go against the others where R's corrected r is negative", (_, scale) => {
    const against = scale.columns.filter((_, i) => (scale.R.correctedItemTotal[i] ?? 0) < 0);
    expect(negativeAlphaItems(ofCase(scale))).toEqual(against);
  });

  it("an item that goes neither with the others nor against them isn't one", () => {
    const rows = [
      [1, 1, 1],
      [1, 2, 2],
      [2, 1, 1],
      [2, 2, 2],
    ];
    expect(negativeAlphaItems(crossProductsOf(rows))).toEqual([]);
    expect(negativeAlphaItems(crossProductsOf(rows.map(([a, b, c]) => [a!, b!, 3 - c!])))).toEqual(["X2", "X3"]);
  });

  it("the case with negative alpha has some", () => {
    const scale = scaleCases.find(({ name }) => name === "negative-alpha")!;
    expect(scale.exact.alpha).toBeLessThan(0);
    expect(negativeAlphaItems(ofCase(scale)).length).toBeGreaterThan(0);
  });
});

describe("laws", () => {
  it("the scale's mean is the sum of the means of the items that vary", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows);
        const { mean } = scaleStatistics(x);
        if (!mean.ok) return;
        const varying = itemStatistics(x).filter(({ sd }) => sd.ok && sd.value > 0);
        const sum = varying.reduce((total, item) => total + (item.mean.ok ? item.mean.value : 0), 0);
        expect(mean.value).toBeCloseTo(sum, 12);
      }),
    );
  });

  it("a constant added to an item moves the mean by it and nothing else; decimals too are exact", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: -9999, max: 9999 }), (rows, tenths) => {
        const x = scaleStatistics(crossProductsOf(rows));
        const decimals = rows[0]!.map((_, j) => (j === 0 ? 1 : 0));
        const moved = rows.map((row) => row.map((v, j) => (j === 0 ? Number(`${10 * v + tenths}e-1`) : v)));
        const y = scaleStatistics(crossProductsOf(moved, decimals));
        expect(y.variance).toEqual(x.variance);
        expect(y.sd).toEqual(x.sd);
        const varies = rows.some((row) => row[0] !== rows[0]![0]);
        if (x.mean.ok && y.mean.ok) expect(y.mean.value).toBeCloseTo(x.mean.value + (varies ? tenths / 10 : 0), 9);
      }),
    );
  });
});
