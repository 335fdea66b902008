import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cholesky,
  column,
  identity,
  invertPositiveDefinite,
  isSingular,
  type Matrix,
  multiply,
  signOfLargest,
  symmetricEigen,
  transpose,
} from "../../src/stats/linear-algebra.ts";
import { type Case, expectClose, readCases } from "./oracle.ts";

type MatrixCase = Case<{
  readonly matrix: Matrix;
  readonly values: readonly number[];
  readonly inverse: Matrix;
  readonly logDeterminant: number;
}>;

const cases = readCases<MatrixCase>("factor/linear-algebra").map((made) => [made.name, made] as const);
const made = (size: number, entry: (i: number, j: number) => number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => entry(i, j)));
const largest = (a: Matrix) => Math.max(...a.flat().map(Math.abs));
const difference = (a: Matrix, b: Matrix) => largest(a.map((row, i) => row.map((value, j) => value - b[i]![j]!)));
const singular = { ok: false, reason: { code: "singular-matrix", what: "test" } };

/** Any symmetric matrix of 1 to 8 whole numbers a side. */
const symmetric = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc
      .array(fc.integer({ min: -20, max: 20 }), { minLength: size * size, maxLength: size * size })
      .map((values) => made(size, (i, j) => values[Math.max(i, j) * size + Math.min(i, j)]!)),
  );
/** B'B + I of whole numbers: positive definite. */
const definite = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc
    .array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    })
    .map((b) => multiply(transpose(b), b).map((row, i) => row.map((value, j) => value + (i === j ? 1 : 0)))),
);

describe("eigenvalues and vectors of a symmetric matrix", () => {
  it.each(cases)("%s: values agree with mpmath's eigsy at 60 digits, to the last digits of the largest", (_, one) => {
    const { values } = symmetricEigen(one.matrix);
    const tolerance = { relative: 1e-14, absolute: 1e-15 * one.values[0]! };
    for (const [i, value] of one.values.entries()) expectClose(values[i]!, value, `value ${i}`, tolerance);
  });

  it("small values of a graded matrix are right to their own last digits", () => {
    const one = cases.find(([name]) => name === "graded")![1];
    for (const [i, value] of symmetricEigen(one.matrix).values.entries()) {
      expectClose(value, one.values[i]!, `value ${i}`, { relative: 1e-14 });
    }
  });

  it.each([10, 60, 200])("of a chain of %i (2 beside -1) are 2 - 2 cos(j pi / (k + 1))", (size) => {
    const chain = made(size, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
    const { values, vectors } = symmetricEigen(chain);
    for (const [i, value] of values.entries()) {
      const sine = Math.sin(((size - i) * Math.PI) / (2 * (size + 1)));
      expectClose(value, 4 * sine * sine, `value ${i}`, { absolute: 4e-14 });
    }
    expect(difference(multiply(transpose(vectors), vectors), identity(size))).toBeLessThan(1e-13);
  });

  it("min(i, j) has the values 1 / (4 sin^2((2 j - 1) pi / (4 k + 2)))", () => {
    const size = 30;
    const { values } = symmetricEigen(made(size, (i, j) => Math.min(i, j) + 1));
    for (const [i, value] of values.entries()) {
      const sine = Math.sin(((2 * i + 1) * Math.PI) / (4 * size + 2));
      expectClose(value, 1 / (4 * sine * sine), `value ${i}`, { relative: 2e-14 });
    }
  });

  it("vectors put the matrix together again, are orthonormal, descend, and have their largest entry positive", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const { values, vectors } = symmetricEigen(a);
        const back = multiply(
          vectors.map((row) => row.map((value, j) => value * values[j]!)),
          transpose(vectors),
        );
        expect(difference(back, a)).toBeLessThan(1e-13 * Math.max(1, largest(a)) * a.length);
        expect(difference(multiply(transpose(vectors), vectors), identity(a.length))).toBeLessThan(1e-14 * 10);
        for (const [j, value] of values.entries()) {
          expect(value).toBeLessThanOrEqual(values[j - 1] ?? value);
          const vector = column(vectors, j);
          const size = Math.max(...vector.map(Math.abs));
          expect(vector.find((entry) => Math.abs(entry) > size * (1 - 1e-9))).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("a diagonal matrix, 0 and 1 x 1 need no rotation", () => {
    expect(symmetricEigen([[0]])).toEqual({ values: [0], vectors: [[1]] });
    expect(
      symmetricEigen([
        [1, 0],
        [0, 5],
      ]),
    ).toEqual({
      values: [5, 1],
      vectors: [
        [0, 1],
        [1, 0],
      ],
    });
  });
});

describe("inverse, log-determinant and Cholesky's factor of a positive definite matrix", () => {
  it.each(cases)("%s: agree with mpmath at 60 digits, but for the digits that the condition costs", (name, one) => {
    const found = invertPositiveDefinite(one.matrix, "test");
    if (!found.ok) expect.fail(name);
    const scale = one.matrix.map((row, i) => Math.sqrt(row[i]!));
    const scaled = one.matrix.map((row, i) => row.map((value, j) => value / (scale[i]! * scale[j]!)));
    const values = symmetricEigen(scaled).values;
    const condition = values[0]! / values.at(-1)!;
    const error = largest(
      found.value.inverse.map((row, i) => row.map((v, j) => (v - one.inverse[i]![j]!) * scale[i]! * scale[j]!)),
    );
    const size = largest(one.inverse.map((row, i) => row.map((v, j) => v * scale[i]! * scale[j]!)));
    expect(error / size).toBeLessThan(2e-16 * condition + 1e-15);
    const absolute = 1e-16 * condition + 1e-14;
    expectClose(found.value.logDeterminant, one.logDeterminant, "log", { relative: 1e-14, absolute });
  });

  it("L L' is the matrix, A times its inverse is I", () => {
    fc.assert(
      fc.property(definite, (a) => {
        const lower = cholesky(a, "test");
        const found = invertPositiveDefinite(a, "test");
        if (!lower.ok || !found.ok) expect.fail("not definite");
        expect(difference(multiply(lower.value, transpose(lower.value)), a)).toBeLessThan(1e-13 * largest(a));
        const condition = largest(a) * largest(found.value.inverse) * a.length;
        const unit = multiply(a, found.value.inverse);
        expect(difference(unit, identity(a.length))).toBeLessThan(1e-14 * condition);
      }),
    );
  });

  it("a sum of others is singular, however the numbers round; nothing else is", () => {
    const rows = fc.integer({ min: 2, max: 6 }).chain((size) => {
      const row = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: size, maxLength: size });
      return fc.array(row, { minLength: size + 3, maxLength: 20 });
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (answers, factor) => {
        const whole = crossed(answers);
        const summed = crossed(answers.map((row) => [...row, factor * row[0]! - row[1]!]));
        const third = (a: Matrix) => a.map((row) => row.map((value) => value / 3));
        expect(isSingular(bigs(summed))).toBe(true);
        expect(invertPositiveDefinite(third(summed), "test")).toEqual(singular);
        expect(cholesky(third(summed), "test")).toEqual(singular);
        expect(invertPositiveDefinite(third(whole), "test").ok).toBe(!isSingular(bigs(whole)));
      }),
    );
  });

  it("more variables than cases, an indefinite matrix and 0 are singular", () => {
    const wide = crossed([
      [1, 2, 3, 5],
      [2, 2, 1, 4],
      [5, 1, 1, 3],
    ]);
    const indefinite = [
      [1, 2],
      [2, 1],
    ];
    for (const a of [wide, indefinite, [[0]], [[-1]]]) {
      expect(invertPositiveDefinite(a, "test")).toEqual(singular);
      expect(cholesky(a, "test")).toEqual(singular);
    }
  });
});

describe("a singular matrix of whole numbers", () => {
  it("is told from one that is nearly so, whatever its size", () => {
    const big = 10n ** 40n;
    expect(
      isSingular([
        [big, big],
        [big, big],
      ]),
    ).toBe(true);
    expect(
      isSingular([
        [big, big],
        [big, big + 1n],
      ]),
    ).toBe(false);
    expect(
      isSingular([
        [0n, 1n],
        [1n, 0n],
      ]),
    ).toBe(false);
  });

  it("isn't made by a factor that is one of the primes", () => {
    expect(isSingular([[67108859n]])).toBe(false);
    expect(isSingular([[0n]])).toBe(true);
  });
});

it("of a symmetric matrix the lower triangle is read", () => {
  const lower = [
    [2, 99],
    [1, 2],
  ];
  const full = [
    [2, 1],
    [1, 2],
  ];
  expect(symmetricEigen(lower)).toEqual(symmetricEigen(full));
  expect(invertPositiveDefinite(lower, "test")).toEqual(invertPositiveDefinite(full, "test"));
  expect(cholesky(lower, "test")).toEqual(cholesky(full, "test"));
});

it("nothing has a sign and a transpose too", () => {
  expect(signOfLargest([0, 0])).toBe(1);
  expect(transpose([])).toEqual([]);
});

it("a matrix that isn't square, or of other sizes than the one it is multiplied by, is the caller's mistake", () => {
  for (const uneven of [[[1, 2]], [[1, 2], [2]]]) {
    expect(() => symmetricEigen(uneven)).toThrow(new RangeError("a square matrix is needed"));
  }
  expect(() => multiply([[1, 2]], [[1, 2]])).toThrow(new RangeError("2 columns by 1 rows can't be multiplied"));
});

function crossed(rows: Matrix): number[][] {
  return multiply(transpose(rows), rows);
}

function bigs(a: Matrix): bigint[][] {
  return a.map((row) => row.map(BigInt));
}
