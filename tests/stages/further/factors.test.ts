import { describe, expect, it } from "vitest";
import type { Method } from "../../../src/codebook/codebook.ts";
import type { FactorsContext } from "../../../src/stages/further/factors.ts";
import { factors } from "../../../src/stages/further/factors.ts";
import { omega } from "../../../src/stages/further/omega.ts";
import { Remarks } from "../../../src/stages/remarks.ts";
import type { FactorAnalysis } from "../../../src/stages/result.ts";
import { codebookOf, scaleOf } from "../../dataset/small-study.ts";
import { crossProducts, type FactorCase, factorCases } from "../../stats/factor-analysis/factor-cases.ts";
import { crossProductsOf } from "../../stats/instrument/reliability-cases.ts";
import { expectClose } from "../../stats/oracle.ts";
import { codes, expectReasons, method, said } from "../made.ts";

const caseOf = (name: string): FactorCase => factorCases.find((one) => one.name === name)!;
const made = caseOf("three-factors");

/** The twelve made items as three scales of four, in the order of the factors that they were made from. */
const threeScales = { A: made.columns.slice(0, 4), B: made.columns.slice(4, 8), C: made.columns.slice(8) };

function contextOf(
  scales: Readonly<Record<string, readonly string[]>>,
  one: FactorCase,
  factor: Partial<Method["factor"]> = {},
): FactorsContext {
  const all = crossProducts(one);
  const pick = (items: readonly string[]) => {
    const places = items.map((item) => one.columns.indexOf(item));
    return crossProductsOf(
      one.rows.map((row) => places.map((place) => row[place]!)),
      places.map((place) => one.decimals[place]!),
      items,
    );
  };
  const scaleOfItem = new Map(Object.entries(scales).flatMap(([name, items]) => items.map((item) => [item, name])));
  return {
    codebook: codebookOf({ method: { ...method, factor: { ...method.factor, ...factor } } }),
    scales: Object.entries(scales).map(([name, items]) => ({
      scale: scaleOf(name, items),
      source: "pilot",
      products: pick(items),
    })),
    allItems: () => ({ products: all, scaleOf: scaleOfItem as ReadonlyMap<string, string> }),
    remarks: new Remarks(),
  };
}

function run(context: FactorsContext): FactorAnalysis {
  const found = factors(context);
  expect(found).toHaveLength(1);
  expectReasons({ factors: found }, context.remarks.all);
  return found[0]!;
}

describe("the factors stage", () => {
  it("takes all items from the study's own cases, finds whose each factor is, and has R's figures", () => {
    const context = contextOf(threeScales, made);
    const entry = run(context);
    expect(entry).toMatchObject({
      scale: null,
      source: "data",
      n: 120,
      excluded: 0,
      extraction: "principal-components",
      criterion: "kaiser",
      rotation: "varimax",
      factors: 3,
      iterations: null,
    });
    expect([...entry.measures].sort()).toEqual(["A", "B", "C"]);
    expect(entry.items.map(({ scale }) => scale)).toEqual([..."AAAABBBBCCCC"]);
    const { rotated } = made.exact.principalComponents;
    for (const [i, { rotated: loadings, factor, misfit }] of entry.items.entries()) {
      for (const [j, loading] of loadings.entries()) {
        expectClose(loading!, rotated!.varimax[i]![j]!, "loading", { absolute: 1e-12 });
      }
      expect(entry.measures[factor!]).toBe(entry.items[i]!.scale);
      expect(misfit).toBeNull();
    }
    expect(codes(context.remarks.all)).toEqual([]);
  });

  it("points out the item that was put in another scale", () => {
    const [first, ...others] = threeScales.A;
    const entry = run(contextOf({ A: others, B: [...threeScales.B, first!], C: threeScales.C }, made));
    expect(entry.items.filter(({ misfit }) => misfit !== null).map(({ item, misfit }) => [item, misfit])).toEqual([
      [first, "other-factor"],
    ]);
  });

  it("follows the method: principal axes, a number, promax", () => {
    const entry = run(contextOf(threeScales, made, { extraction: "principal-axis", number: 3, rotation: "promax" }));
    expect(entry).toMatchObject({ criterion: 3, rotation: "promax", factors: 3, transformation: null });
    expect(entry.iterations).toBeGreaterThan(0);
    const { rotated } = made.exact.principalAxis!;
    for (const [i, item] of entry.items.entries()) {
      for (const j of [0, 1, 2]) {
        expectClose(item.rotated[j]!, rotated!.pattern[i]![j]!, "pattern", { absolute: 1e-12 });
        expectClose(item.structure![j]!, rotated!.structure[i]![j]!, "structure", { absolute: 1e-12 });
      }
    }
    expect(entry.rotated.map(({ percent }) => percent)).toEqual([null, null, null]);
    expect(entry.factorCorrelations).toHaveLength(3);
  });

  it("takes the one scale's own cases, and says that one factor isn't rotated", () => {
    const one = caseOf("ten-cases");
    const context = contextOf({ A: one.columns }, one);
    const entry = run(context);
    expect(entry).toMatchObject({
      scale: "A",
      source: "pilot",
      factors: 1,
      rotation: "none",
      rotated: [],
      measures: ["A"],
    });
    expect(entry.items.map(({ loadings, rotated }) => rotated === loadings)).toEqual([true, true, true, true]);
    expect(codes(context.remarks.all)).toEqual(["few-cases-per-item", "not-rotated"]);
    expect(said(context.remarks.all, "few-cases-per-item")[0]?.args).toEqual({ n: 10, items: 4, advised: 20 });
  });

  it("without rotation doesn't speak of it", () => {
    const context = contextOf(threeScales, made, { rotation: "none" });
    expect(run(context)).toMatchObject({ rotation: "none", rotated: [], transformation: null });
    expect(codes(context.remarks.all)).toEqual([]);
  });

  it("leaves out an item that doesn't vary", () => {
    const one = caseOf("constant-item");
    const entry = run(contextOf({ A: one.columns }, one, { number: 2 }));
    expect(entry.items.map(({ item }) => item)).toEqual(["X1", "X2", "X4", "X5", "X6"]);
  });

  it("shows the eigenvalues and says why where nothing can be extracted: singular, Heywood, too many, no items", () => {
    const axis = { extraction: "principal-axis" } as const;
    const reasonOf = (one: FactorCase, factor: Partial<Method["factor"]>) => {
      const context = contextOf({ A: one.columns }, one, factor);
      const entry = run(context);
      expect(entry).toMatchObject({ factors: null, items: [], extracted: [], rotated: [] });
      expect(entry.initial).toHaveLength(one.exact.eigenvalues.length);
      const [undefinedFactors] = said(context.remarks.all, "undefined");
      expect(undefinedFactors).toMatchObject({ where: "factors[0].factors", args: { scale: "A" } });
      return undefinedFactors?.args.reason;
    };
    expect(reasonOf(caseOf("duplicated-item"), axis)).toMatchObject({ code: "singular-matrix" });
    expect(reasonOf(caseOf("communality-above-one"), { ...axis, number: 1 })).toMatchObject({ code: "heywood-case" });
    expect(reasonOf(caseOf("attitude"), { number: 8 })).toEqual({ code: "too-many-factors", factors: 8, most: 7 });
    const one = { ...caseOf("ten-cases"), rows: [[1, 2, 3, 4]] };
    const context = contextOf({ A: one.columns }, one);
    expect(run(context)).toMatchObject({ n: 1, factors: null, initial: [] });
    expect(said(context.remarks.all, "undefined")[0]?.args.reason).toMatchObject({ code: "too-few-cases" });
  });

  it("is nothing where no scale has items, or fewer than two items are left of several", () => {
    expect(factors(contextOf({}, made))).toEqual([]);
    expect(factors({ ...contextOf(threeScales, made), allItems: () => null })).toEqual([]);
  });
});

describe("the omega stage", () => {
  it("has every scale's omega with what it is made of", () => {
    const context = contextOf({ ...threeScales, D: caseOf("three-items").columns }, made);
    const found = omega(context);
    expectReasons({ omega: found }, context.remarks.all);
    for (const { items, omega: value, fit } of found) {
      const sum = (values: readonly (number | null)[]) => values.reduce((total: number, v) => total + (v ?? 0), 0);
      const common = sum(items.map(({ loading }) => loading)) ** 2;
      expectClose(value!, common / (common + sum(items.map(({ uniqueness }) => uniqueness))), "omega", {});
      expect(fit?.df).toBe(items.length === 4 ? 2 : undefined);
      for (const { loading, standardizedLoading, explainedPercent, uniqueness } of items) {
        const explained = loading! ** 2 / (loading! ** 2 + uniqueness!);
        expectClose(standardizedLoading! ** 2, explained, "explained", { relative: 1e-10 });
        expectClose(explainedPercent!, 100 * explained, "explained percent", { relative: 1e-10 });
      }
    }
    expect(found).toHaveLength(4);
  });

  it("says why a scale has none: two items, a Heywood case", () => {
    const one = caseOf("nearly-a-sum");
    const context = contextOf({ A: one.columns.slice(0, 2), B: one.columns }, one);
    const found = omega(context);
    expectReasons({ omega: found }, context.remarks.all);
    expect(found).toMatchObject([
      { scale: "A", omega: null, items: [], fit: null },
      { scale: "B", omega: null, items: [], fit: null },
    ]);
    const reasons = said(context.remarks.all, "undefined").map(({ args }) => args.reason);
    expect(reasons).toEqual([
      { code: "too-few-items", k: 2, needed: 3 },
      { code: "heywood-case", item: "X5" },
    ]);
  });
});
