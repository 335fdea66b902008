import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactorCount, principalComponents } from "../../../src/stats/factor-analysis/extraction.ts";
import { principalAxis } from "../../../src/stats/factor-analysis/principal-axis.ts";
import { promax } from "../../../src/stats/factor-analysis/promax.ts";
import { varimax } from "../../../src/stats/factor-analysis/varimax.ts";
import { identity, type Matrix, multiply, transpose } from "../../../src/stats/linear-algebra.ts";
import { expectList, expectMatrix, type FactorCase, factorCases, itemsOf, proven } from "./factor-cases.ts";

const fixed = (one: FactorCase): FactorCount => ({ rule: "fixed", count: one.factors });
/** Unrotated loadings with what mpmath and R make of them. */
const rotations = factorCases.flatMap((one) => {
  const { principalComponents: components, principalAxis: axis } = one.exact;
  const both = [
    { name: `${one.name}, components`, extract: principalComponents, exact: components, R: one.R.principalComponents },
    { name: `${one.name}, axes`, extract: principalAxis, exact: axis, R: one.R.principalAxis },
  ];
  return both.flatMap(({ name, extract, exact, R }) =>
    exact?.rotated && R?.rotated
      ? [
          [
            name,
            { extract: () => proven(extract(itemsOf(one), fixed(one))).loadings, exact: exact.rotated, R: R.rotated },
          ] as const,
        ]
      : [],
  );
});
const close = { relative: 1e-12, absolute: 1e-12 };
const squares = (a: Matrix) => a.map((row) => row.reduce((sum, value) => sum + value * value, 0));

it("rotations are tried on at least twelve sets of loadings", () => {
  expect(rotations.length).toBeGreaterThanOrEqual(12);
});

describe("varimax with Kaiser's normalization", () => {
  it.each(rotations)("%s: agrees with pairwise turns at 40 digits", (_, { extract, exact }) => {
    const loadings = extract();
    const found = proven(varimax(loadings));
    expectMatrix(found.loadings, exact.varimax, "rotated", close);
    expectMatrix(multiply(loadings, found.transformation), exact.varimax, "loadings times transformation", close);
    expectList(
      found.sums.map(({ value }) => value),
      squares(transpose(exact.varimax)),
      "sums",
      close,
    );
  });

  it.each(rotations)(
    "%s: agrees with R varimax(eps = 1e-15), which stops at some seven digits",
    (_, { extract, R }) => {
      expectMatrix(proven(varimax(extract())).loadings, R.varimax, "rotated", { absolute: 2e-6 });
    },
  );

  it("keeps communalities, turns by an orthogonal matrix, sorts and signs, whatever the loadings", () => {
    fc.assert(
      fc.property(anyLoadings, (loadings) => {
        const found = proven(varimax(loadings));
        expectList(squares(found.loadings), squares(loadings), "communalities", { absolute: 1e-13 });
        const { transformation } = found;
        const unit = multiply(transpose(transformation), transformation);
        expectMatrix(unit, identity(transformation.length), "orthogonal", { absolute: 1e-13 });
        const sums = found.sums.map(({ value }) => value);
        for (const [j, sum] of sums.entries()) expect(sum).toBeLessThanOrEqual((sums[j - 1] ?? sum) + 1e-10);
        for (const factor of transpose(found.loadings)) {
          const most = Math.max(...factor.map(Math.abs));
          expect(factor.some((value) => value >= most * (1 - 1e-9))).toBe(true);
        }
      }),
    );
  });

  it("finds nothing better by turning any two factors", () => {
    fc.assert(
      fc.property(anyLoadings, fc.double({ min: -0.7, max: 0.7, noNaN: true }), (loadings, angle) => {
        const rotated = proven(varimax(loadings)).loadings;
        const [s, c] = [Math.sin(angle), Math.cos(angle)];
        const turned = rotated.map(([a = 0, b = 0, ...rest]) => [c * a + s * b, c * b - s * a, ...rest]);
        expect(criterion(turned)).toBeLessThanOrEqual(criterion(rotated) + 1e-10);
      }),
    );
  });

  it("doesn't turn simple structure, nor an item without loadings", () => {
    const simple = [
      [0.9, 0],
      [0.8, 0],
      [0, 0.7],
      [0, 0.6],
      [0, 0],
    ];
    const found = proven(varimax(simple));
    expect(found.loadings).toEqual(simple);
    expect(found.transformation).toEqual(identity(2));
    expect(found.iterations).toBe(1);
  });

  it("doesn't turn items that all lie in one direction: every angle is as good", () => {
    const found = proven(varimax(Array(3).fill([0.6, 0.8])));
    expect(found.loadings).toEqual(Array(3).fill([0.8, 0.6]));
    expect(found.iterations).toBe(1);
  });

  it("keeps the order of factors whose sums only rounding tells apart", () => {
    const alike = [
      [0.6, 0],
      [0.6, 0],
      [0, 0.6],
      [0, 0.6 + 1e-12],
    ];
    expect(proven(varimax(alike)).loadings).toEqual(alike);
  });

  it("leaves the least criterion for the largest: four items at 45 degrees, by hand", () => {
    const between = [
      [0.5, 0.5],
      [0.5, 0.5],
      [0.5, -0.5],
      [0.5, -0.5],
    ];
    const root = Math.SQRT1_2;
    const expected = [
      [root, 0],
      [root, 0],
      [0, root],
      [0, root],
    ];
    const { loadings: found, iterations } = proven(varimax(between));
    const swapped = expected.map(([a, b]) => [b!, a!]);
    const first = found[0]![0]! > 0.5 ? expected : swapped;
    expectMatrix(found, first, "rotated", { absolute: 1e-15 });
    // the first turns, the second finds nothing to turn
    expect(iterations).toBe(2);
  });
});

describe("promax as SPSS has it, kappa 4", () => {
  it.each(rotations)("%s: agrees with 40 digits: pattern, structure, correlations, sums", (_, { extract, exact }) => {
    const found = proven(promax(extract()));
    expectMatrix(found.pattern, exact.pattern, "pattern", close);
    expectMatrix(found.structure, exact.structure, "structure", close);
    expectMatrix(found.correlations, exact.correlations, "correlations", close);
    expectList(found.sums, exact.sums, "sums", close);
  });

  it.each(rotations)("%s: agrees with R's least squares from its varimax", (_, { extract, R }) => {
    const found = proven(promax(extract()));
    // R's columns can have the other sign
    const size = (a: Matrix) => a.map((row) => row.map(Math.abs));
    expectMatrix(size(found.pattern), size(R.promax.pattern), "pattern", { absolute: 2e-5 });
    expectMatrix(size(found.correlations), size(R.promax.correlations), "correlations", { absolute: 2e-5 });
  });

  it("isn't what R's promax makes: its target isn't of rows of length 1", () => {
    const differences = rotations.map(([, { extract, R }]) => {
      const sizes = (a: Matrix) =>
        transpose(a)
          .map((factor) => factor.reduce((sum, v) => sum + v * v, 0))
          .sort();
      const [ours, theirs] = [sizes(proven(promax(extract())).pattern), sizes(R.statsPromax)];
      return Math.max(...ours.map((value, j) => Math.abs(value - theirs[j]!)));
    });
    expect(Math.max(...differences)).toBeGreaterThan(0.01);
  });

  it("pattern and correlations put the fitted correlations together again; factors have variance 1", () => {
    for (const [name, { extract }] of rotations) {
      const loadings = extract();
      const { pattern, correlations, structure } = proven(promax(loadings));
      const fitted = multiply(structure, transpose(pattern));
      expectMatrix(fitted, multiply(loadings, transpose(loadings)), name, { absolute: 1e-12 });
      for (const [j, row] of correlations.entries()) expect(row[j]).toBe(1);
    }
  });

  it("of simple structure is varimax", () => {
    const simple = [
      [0.9, 0],
      [0.8, 0],
      [0, 0.7],
      [0, 0.6],
    ];
    const found = proven(promax(simple));
    expectMatrix(found.pattern, simple, "pattern", { absolute: 1e-15 });
    expectMatrix(found.correlations, identity(2), "correlations", { absolute: 1e-15 });
  });

  it("a kappa of 1 or less is the caller's mistake", () => {
    for (const kappa of [1, 0, Number.NaN]) {
      const sentence = `kappa must be above 1, not ${kappa}`;
      expect(() => promax([[1, 0]], kappa)).toThrow(new RangeError(sentence));
    }
  });
});

it("one factor can't be rotated", () => {
  const why = { ok: false, reason: { code: "too-few-factors", factors: 1, needed: 2 } };
  expect(varimax([[0.5], [0.6]])).toEqual(why);
  expect(promax([[0.5], [0.6]])).toEqual(why);
});

it("factors that coincide can't be turned apart obliquely", () => {
  const one = [
    [0.5, 0.5],
    [0.6, 0.6],
    [0.7, 0.7],
  ];
  expect(promax(one)).toEqual({ ok: false, reason: { code: "singular-matrix", what: "factors" } });
});

it("a factor without loadings, and a power that leaves nothing of the target, can't be turned to", () => {
  const why = { ok: false, reason: { code: "singular-matrix", what: "factors" } };
  expect(promax([0.5, 0.6, 0.7].map((value) => [value, 0]))).toEqual(why);
  const simple = [
    [0.9, 0.2],
    [0.8, 0.1],
    [0.2, 0.7],
    [0.1, 0.6],
  ];
  expect(promax(simple, 1e6)).toEqual(why);
  expect(promax([...simple, [0.5, 0]], 1e6)).toEqual(why);
});

it("no items have no factors to rotate", () => {
  expect(varimax([])).toEqual({ ok: false, reason: { code: "too-few-factors", factors: 0, needed: 2 } });
});

/** Of 4 to 9 items on 2 to 4 factors, communalities up to 1. */
const anyLoadings = fc
  .tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 2, max: 4 }))
  .chain(([k, m]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: m, maxLength: m }), { minLength: k, maxLength: k }),
  )
  .map((rows) => rows.map((row) => row.map((value) => value / 20)));

/** Variance of squared loadings, rows brought to length 1, over factors. */
function criterion(loadings: Matrix): number {
  const lengths = squares(loadings);
  const shares = transpose(loadings.map((row, i) => row.map((value) => (value * value) / (lengths[i]! || 1))));
  return shares.reduce((total, factor) => {
    const mean = factor.reduce((sum, value) => sum + value, 0) / factor.length;
    return total + factor.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}
