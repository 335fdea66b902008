import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalFactor, withoutFactor } from "../../../src/stats/instrument/general-factor.ts";

/** Three groups of three variables. */
const together = (i: number, j: number) => Math.floor(i / 3) === Math.floor(j / 3);

/** Correlations g_i g_j, and `more` beyond that within a group. */
function made(loadings: readonly number[], more: number): number[][] {
  return loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b + (together(i, j) ? more : 0))));
}

describe("the general factor", () => {
  it("is exact where all loadings have one size, whatever their signs and what groups have of their own", () => {
    const loadings = [0.6, 0.6, -0.6, 0.6, 0.6, 0.6, -0.6, 0.6, 0.6];
    for (const [i, loading] of generalFactor(made(loadings, 0.25), together).entries()) {
      expect(loading).toBeCloseTo(loadings[i]!, 12);
    }
  });

  it("draws uneven loadings together, and keeps their order within a group", () => {
    const loadings = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.35, 0.55, 0.75];
    const found = generalFactor(made(loadings, 0.1), together);
    for (const i of [1, 2, 4, 5, 7, 8]) expect(found[i]!).toBeGreaterThan(found[i - 1]!);
    for (const [i, loading] of found.entries()) expect(Math.abs(loading - loadings[i]!)).toBeLessThan(0.2);
    expect(Math.max(...found) - Math.min(...found)).toBeLessThan(0.5);
  });

  it("settles: no loading would move on by the fit of the others and the draw towards the common size", () => {
    const r = made([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.35, 0.55, 0.75], 0.1);
    const found = generalFactor(r, together);
    const between = r.flatMap((row, i) => row.filter((_, j) => !together(i, j)));
    const common = between.reduce((sum, value) => sum + value, 0) / between.length;
    for (const [i, row] of r.entries()) {
      const others = found.map((g, j) => ({ g, r: row[j]! })).filter((_, j) => !together(i, j));
      // ten variables' worth of the common loading beside the least squares of the others
      const top = others.reduce((sum, { g, r }) => sum + g * r, 10 * common * Math.sqrt(common));
      const bottom = others.reduce((sum, { g }) => sum + g * g, 10 * common);
      expect(found[i]!).toBeCloseTo(top / bottom, 5);
    }
  });

  it("finds the signs though nearly half of the variables go the other way, and one with none", () => {
    const loadings = [0.6, 0.5, -0.6, -0.4, 0.6, -0.5, 0.5, -0.6, 0];
    for (const turned of [1, -1]) {
      const given = loadings.map((loading) => turned * loading);
      const found = generalFactor(made(given, 0.1), together);
      const way = Math.sign(found[0]! * given[0]!);
      for (const [i, loading] of given.entries())
        if (loading !== 0) expect(Math.sign(way * found[i]!)).toBe(Math.sign(loading));
      expect(Math.abs(found[8]!)).toBeLessThan(0.3);
    }
  });

  it("is none where there is one group, no variable, or nothing in common", () => {
    const all = () => true;
    expect(generalFactor(made([0.5, 0.5, 0.5], 0), all)).toEqual([0, 0, 0]);
    expect(generalFactor([], together)).toEqual([]);
    expect(generalFactor(made([0, 0, 0, 0, 0, 0], 0.4), together)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("leaves what a group has of its own once it is held constant, and nothing between groups", () => {
    const rest = withoutFactor(made([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 0.3), [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(rest[0]![0]).toBe(1);
    const uneven = [0.58, 0.37, 0.83, 0.29, 0.6, 0.66];
    expect(withoutFactor(made(uneven, 0.1), uneven).map((row, i) => row[i])).toEqual([1, 1, 1, 1, 1, 1]);
    expect(rest[0]![1]).toBeCloseTo(0.3 / 0.75, 12);
    expect(rest[0]![4]).toBeCloseTo(0, 12);
  });

  it("gives loadings and partial correlations in their ranges for any symmetric matrix", () => {
    const matrices = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(matrices, (values) => {
        const r = Array.from({ length: 9 }, (_, i) =>
          Array.from({ length: 9 }, (_, j) => {
            const [row, column] = i > j ? [i, j] : [j, i];
            return i === j ? 1 : values[(row * (row - 1)) / 2 + column]!;
          }),
        );
        const loadings = generalFactor(r, together);
        for (const loading of loadings) expect(Math.abs(loading)).toBeLessThanOrEqual(0.9);
        for (const value of withoutFactor(r, loadings).flat()) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
