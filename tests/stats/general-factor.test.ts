import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalFactor, withoutFactor } from "../../src/stats/general-factor.ts";

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

  it("is none where there is one group, no variable, or nothing in common", () => {
    const all = () => true;
    expect(generalFactor(made([0.5, 0.5, 0.5], 0), all)).toEqual([0, 0, 0]);
    expect(generalFactor([], together)).toEqual([]);
    expect(generalFactor(made([0, 0, 0, 0, 0, 0], 0.4), together)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("leaves what a group has of its own once it is held constant, and nothing between groups", () => {
    const rest = withoutFactor(made([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 0.3), [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(rest[0]![0]).toBe(1);
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
