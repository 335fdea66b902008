import { describe, expect, it } from "vitest";
import { CrossProductsCounter } from "../../../src/counts/cross-products.ts";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import { alphaIntervals } from "../../../src/stages/further/alpha-intervals.ts";
import type { FurtherContext } from "../../../src/stages/further/context.ts";
import { guttman } from "../../../src/stages/further/guttman.ts";
import { intraclass } from "../../../src/stages/further/intraclass.ts";
import { itemCorrelations } from "../../../src/stages/further/item-correlations.ts";
import { samplingAdequacy } from "../../../src/stages/further/sampling-adequacy.ts";
import { splitHalf } from "../../../src/stages/further/split-half.ts";
import { Remarks } from "../../../src/stages/remarks.ts";
import { cronbachAlpha } from "../../../src/stats/instrument/cronbach-alpha.ts";
import { codebookOf, scaleOf } from "../../dataset/small-study.ts";
import { instrument, productsOf } from "../../stats/instrument/instrument-cases.ts";
import { type Answers, codes, expectReasons, said } from "../made.ts";

function productsFrom(answers: Answers): CrossProducts {
  const names = Object.keys(answers);
  const counter = new CrossProductsCounter(names);
  const columns = Object.values(answers).map((values) => Float64Array.from(values, (value) => value ?? Number.NaN));
  counter.add(
    columns,
    columns[0]?.length ?? 0,
    names.map(() => 0),
  );
  return counter.crossProducts(names);
}

function contextOf(scales: Readonly<Record<string, CrossProducts>>, together: CrossProducts | null): FurtherContext {
  const unused = () => expect.fail("these stages need the items only");
  return {
    codebook: codebookOf(),
    get counts() {
      return unused();
    },
    scales: Object.entries(scales).map(([name, products]) => ({
      scale: scaleOf(name, [...products.columns]),
      source: "pilot",
      products,
    })),
    allItems: () => (together === null ? null : { products: together, scaleOf: new Map() }),
    scores: [],
    tables: [],
    groupsOf: unused,
    remarks: new Remarks(),
  };
}

/** All six stages, each null with its reason. */
function run(scales: Readonly<Record<string, CrossProducts>>, together: CrossProducts | null = null) {
  const context = contextOf(scales, together);
  const result = {
    itemCorrelations: itemCorrelations(context),
    samplingAdequacy: samplingAdequacy(context),
    alphaIntervals: alphaIntervals(context),
    splitHalf: splitHalf(context),
    guttman: guttman(context),
    intraclass: intraclass(context),
  };
  expectReasons(result, context.remarks.all);
  return { ...result, remarks: context.remarks.all };
}

const J = productsOf(instrument("bekasi-jaminan"));

describe("the further stages of the instrument", () => {
  it("say of every scale whose cases they are of, and which items", () => {
    const missing = productsOf(instrument("missing-values"));
    const result = run({ J, M: missing });
    for (const entries of [result.itemCorrelations, result.alphaIntervals, result.splitHalf, result.guttman]) {
      expect(entries.map(({ scale, source, n, excluded }) => ({ scale, source, n, excluded }))).toEqual([
        { scale: "J", source: "pilot", n: 25, excluded: 0 },
        { scale: "M", source: "pilot", n: 17, excluded: 3 },
      ]);
    }
    expect(result.guttman[0]?.items).toEqual(["J9", "J10", "J11", "J12", "J13"]);
    expect(codes(result.remarks)).toEqual([]);
  });

  it("give full matrices, p 0 on the diagonal", () => {
    const [entry] = run({ J }).itemCorrelations;
    const { correlations, p } = entry!;
    expect(correlations.map((row, i) => row[i])).toEqual([1, 1, 1, 1, 1]);
    expect(p.map((row, i) => row[i])).toEqual([0, 0, 0, 0, 0]);
    expect(p).toEqual(p.map((row, i) => row.map((_, j) => p[j]![i])));
    expect(correlations.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
  });

  it("leave an item out that doesn't vary", () => {
    const result = run({ C: productsOf(instrument("constant-item")) });
    expect(result.itemCorrelations[0]?.items).toEqual(["X1", "X2", "X4", "X5"]);
    expect(result.samplingAdequacy[0]?.items.length).toBe(4);
    expect(result.splitHalf[0]?.halves.map(({ items }) => items)).toEqual([
      ["X1", "X2"],
      ["X4", "X5"],
    ]);
  });

  it("say of a half of one item that it is the half, not the scale, that has no alpha", () => {
    const { splitHalf: entries, remarks } = run({
      S: productsFrom({ a: [1, 2, 3, 5], b: [2, 2, 4, 5], c: [1, 3, 3, 4] }),
    });
    expect(entries[0]?.halves.map(({ alpha }) => alpha === null)).toEqual([false, true]);
    expect(said(remarks, "undefined").filter(({ where }) => where.startsWith("splitHalf"))).toEqual([
      expect.objectContaining({
        where: "splitHalf[0].halves[1].alpha",
        args: expect.objectContaining({
          scale: "S",
          figure: "halfAlpha",
          reason: expect.objectContaining({ code: "too-few-items" }),
        }),
      }),
    ]);
  });

  it("have the reason at each figure of one case, of none, of one item that varies and of a singular matrix", () => {
    const one = productsFrom({ a: [1], b: [2], c: [3] });
    const none = productsFrom({ a: [], b: [] });
    const alone = productsFrom({ a: [1, 2, 4], b: [3, 3, 3] });
    const two = productsOf(instrument("two-cases-opposite"));
    const result = run({ one, none, alone, two, S: productsOf(instrument("sum-of-others")) });
    expect(result.itemCorrelations.map(({ items }) => items.length)).toEqual([0, 0, 1, 3, 4]);
    expect(result.itemCorrelations[2]?.correlations).toEqual([[1]]);
    expect(result.samplingAdequacy.map(({ kmo }) => kmo)).toEqual([null, null, null, null, null]);
    expect(result.splitHalf[2]?.halves[0].items).toEqual(["a"]);
    expect(result.guttman[4]?.lambda5).not.toBeNull();
    expect(result.guttman[4]?.lambda6).toBeNull();
    expect(said(result.remarks, "undefined").every(({ severity }) => severity === "info")).toBe(true);
  });

  it("have it where judges are alike, where a total is still, and where agreement is past minus infinity", () => {
    const result = run({
      alike: productsOf(instrument("identical-judges")),
      still: productsOf(instrument("cancelling")),
      past: productsOf(instrument("against-each-other")),
    });
    expect(result.intraclass[0]?.consistency.single).toEqual({
      value: 1,
      lower: 1,
      upper: 1,
      f: null,
      df1: null,
      df2: null,
      p: null,
    });
    expect(result.alphaIntervals[1]?.negative).toBeNull();
    expect(result.intraclass[2]?.agreement.average.value).toBeNull();
  });
});

describe("all items together", () => {
  const products = productsOf(instrument("thirty-items"));

  it("have an entry of their own, from the data, where there are several scales", () => {
    const { samplingAdequacy: entries } = run({ J, K: J }, products);
    expect(entries.map(({ scale, source, items }) => [scale, source, items.length])).toEqual([
      ["J", "pilot", 5],
      ["K", "pilot", 5],
      [null, "data", 30],
    ]);
  });

  it("have none where there is one scale, or no second item", () => {
    expect(run({ J }, products).samplingAdequacy.length).toBe(1);
    expect(run({ J, K: J }, null).samplingAdequacy.length).toBe(2);
  });
});

describe("items that go against the others", () => {
  const rows = [5, 4, 2, 1, 3, 4];
  const given = {
    a: [5, 4, 2, 1, 3, 5],
    b: [5, 5, 1, 1, 3, 4],
    c: rows.map((value) => 6 - value),
    d: [1, 1, 5, 4, 3, 2],
    e: [4, 5, 2, 2, 3, 4],
  };

  it("are explained where alpha is negative, with the alpha of the items turned round", () => {
    const result = run({ A: productsFrom(given) });
    const [entry] = result.alphaIntervals;
    expect(entry!.alpha).toBeLessThan(0);
    const { items, alphaIfReversed } = entry!.negative!;
    expect(items.map(({ item }) => item)).toEqual(["c", "d"]);
    expect(items.every(({ correctedItemTotal, loading }) => correctedItemTotal! < 0 && loading < 0)).toBe(true);
    const turned = { ...given, c: given.c.map((value) => 6 - value), d: given.d.map((value) => 6 - value) };
    expect({ ok: true, value: alphaIfReversed }).toEqual(cronbachAlpha(productsFrom(turned)));
    expect(said(result.remarks, "alpha-if-reversed")[0]?.args).toEqual({
      scale: "A",
      items: ["c", "d"],
      alpha: alphaIfReversed,
    });
  });

  it("aren't where it is positive", () => {
    const { c, d, ...others } = given;
    const result = run({ A: productsFrom(others) });
    expect(result.alphaIntervals[0]?.negative).toBeNull();
    expect(codes(result.remarks)).toEqual([]);
    expect([c.length, d.length]).toEqual([6, 6]);
  });

  it("a negative correlation between the halves is a caution at the coefficient that loses its sign", () => {
    const result = run({ A: productsFrom(given) });
    const [entry] = result.splitHalf;
    expect(entry!.correlation).toBeLessThan(0);
    expect(said(result.remarks, "opposite-halves")).toEqual([
      {
        code: "opposite-halves",
        severity: "caution",
        where: "splitHalf[0].spearmanBrownUnequal",
        args: { scale: "A", r: entry!.correlation },
      },
    ]);
  });
});
