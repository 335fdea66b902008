/** The oracle cases of factor analysis. */
import { expect } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import { type FactorItems, factorItems } from "../../../src/stats/factor-analysis/factor-items.ts";
import type { Matrix } from "../../../src/stats/linear-algebra.ts";
import { crossProductsOf, type Rows } from "../instrument/reliability-cases.ts";
import { type Case, expectClose, readCases, type Tolerance } from "../oracle.ts";

type Oblique = { readonly pattern: Matrix; readonly correlations: Matrix };
type RotatedExactly = Oblique & {
  readonly varimax: Matrix;
  readonly structure: Matrix;
  readonly sums: readonly number[];
};
type RotatedByR = { readonly varimax: Matrix; readonly promax: Oblique; readonly statsPromax: Matrix };
type Axis = { readonly loadings: Matrix; readonly communalities: readonly number[] };

export type OneFactorFigures = {
  readonly omega: number;
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  readonly chiSquare: number | null;
  readonly df: number;
  readonly p: number | null;
};

export type FactorCase = Case<{
  readonly about: string;
  readonly columns: readonly string[];
  readonly decimals: readonly number[];
  readonly rows: Rows;
  readonly factors: number;
  /** Whether that number is Kaiser's. */
  readonly kaiser: "yes" | "no";
  readonly singular: "yes" | "no";
  readonly exact: {
    readonly eigenvalues: readonly number[];
    readonly squaredMultipleCorrelations: readonly number[] | null;
    readonly principalComponents: { readonly loadings: Matrix; readonly rotated: RotatedExactly | null };
    readonly principalAxis: (Axis & { readonly rotated: RotatedExactly | null }) | null;
    readonly oneFactor: OneFactorFigures | null;
  };
  readonly R: {
    readonly eigenvalues: readonly number[];
    readonly principalComponents: { readonly loadings: Matrix; readonly rotated: RotatedByR | null };
    readonly principalAxis:
      | (Axis & {
          readonly rotated: RotatedByR | null;
          readonly spssStop: { readonly rounds: number; readonly communalities: readonly number[] } | null;
        })
      | null;
    readonly oneFactor: {
      readonly factanal: { readonly uniquenesses: readonly number[]; readonly chiSquare: number | null } | null;
      readonly lavaan: { readonly omega: number; readonly loadings: readonly number[] } | null;
    } | null;
  };
}>;

export const factorCases: readonly FactorCase[] = readCases("factor");
export const namedCases = factorCases.map((one) => [one.name, one] as const);

export function crossProducts({ rows, decimals, columns }: FactorCase): CrossProducts {
  return crossProductsOf(rows, decimals, columns);
}

export function itemsOf(one: FactorCase): FactorItems {
  return proven(factorItems(crossProducts(one)));
}

/** The value; fails the test where there is none. */
export function proven<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) expect.fail(`undefined: ${JSON.stringify(outcome.reason)}`);
  return outcome.value;
}

export function expectList(actual: readonly number[], expected: readonly number[], what: string, t: Tolerance): void {
  expect(actual.length, what).toBe(expected.length);
  for (const [i, value] of expected.entries()) expectClose(actual[i]!, value, `${what} ${i}`, t);
}

export function expectMatrix(actual: Matrix, expected: Matrix, what: string, tolerance: Tolerance): void {
  expect(actual.length, what).toBe(expected.length);
  for (const [i, row] of expected.entries()) expectList(actual[i]!, row, `${what}, row ${i}`, tolerance);
}
