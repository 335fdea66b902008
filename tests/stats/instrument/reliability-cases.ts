/** Cross-products from rows of answers, and the oracle cases of scales. */
import fc from "fast-check";
import { CrossProductsCounter } from "../../../src/counts/cross-products.ts";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import { type Case, readCases } from "../oracle.ts";

/** null is a missing answer, or a figure that isn't defined. */
export type Rows = readonly (readonly (number | null)[])[];
type Figures = readonly (number | null)[];

export type ScaleFigures = {
  readonly alpha: number;
  readonly alphaStandardized: number;
  readonly scaleMean: number;
  readonly scaleVariance: number;
  readonly scaleSD: number;
  readonly meanIfDeleted: Figures;
  readonly varianceIfDeleted: Figures;
  readonly correctedItemTotal: Figures;
  readonly itemTotal: Figures;
  readonly itemTotalP: Figures;
  readonly alphaIfDeleted: Figures;
  /** Lower triangle of the items that vary, the diagonal included. */
  readonly correlations: readonly (readonly number[])[];
  readonly itemMeans: readonly number[];
  readonly itemSDs: readonly number[];
};

export type ScaleCase = Case<{
  readonly about: string;
  readonly columns: readonly string[];
  readonly decimals: readonly number[];
  readonly rows: Rows;
  /** Complete cases. */
  readonly n: number;
  /** Fractions, roots and tails with 60 digits, rounded once. */
  readonly exact: ScaleFigures;
  readonly R: ScaleFigures;
  readonly psych: Pick<
    ScaleFigures,
    "alpha" | "alphaStandardized" | "correctedItemTotal" | "itemTotal" | "alphaIfDeleted"
  >;
  readonly numpy: Pick<ScaleFigures, "alpha" | "alphaStandardized" | "itemTotal" | "itemTotalP">;
}>;

export const scaleCases: readonly ScaleCase[] = readCases("reliability");

/** The oracle's data sets, each with its name, for `it.each`. */
export const namedScales = scaleCases.map((scale) => [scale.name, scale] as const);

/** Cross-products of rows, as the one pass over a file makes them. */
export function crossProductsOf(rows: Rows, decimals?: readonly number[], names?: readonly string[]): CrossProducts {
  const k = decimals?.length ?? rows[0]?.length ?? 0;
  const columns = names ?? Array.from({ length: k }, (_, j) => `X${j + 1}`);
  const counter = new CrossProductsCounter(columns);
  counter.add(
    columns.map((_, j) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN)),
    rows.length,
    decimals ?? columns.map(() => 0),
  );
  return counter.crossProducts(columns);
}

export function ofCase({ rows, decimals, columns }: ScaleCase): CrossProducts {
  return crossProductsOf(rows, decimals, columns);
}

/** Answers of 2 to 25 cases to 2 to 6 items of 1 to 5. */
export const answers: fc.Arbitrary<number[][]> = fc.integer({ min: 2, max: 6 }).chain((k) => {
  const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k });
  return fc.array(row, { minLength: 2, maxLength: 25 });
});

/** An order of `length` things. */
export function orderOf(length: number): fc.Arbitrary<number[]> {
  const places = Array.from({ length }, (_, index) => index);
  return fc.shuffledSubarray(places, { minLength: length, maxLength: length });
}
