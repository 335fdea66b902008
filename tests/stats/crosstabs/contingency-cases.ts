/** Contingency tables from counts, and the oracle cases of tables. */
import fc from "fast-check";
import type { Contingency } from "../../../src/counts/summaries.ts";
import { type Case, readCases } from "../oracle.ts";

type Counts = readonly (readonly number[])[];
export type TestFigures = { readonly value: number; readonly df: number; readonly p: number };
export type IntervalFigures = { readonly value: number; readonly lower: number; readonly upper: number };

/** null: not for this table, or not defined. */
export type TableFigures = {
  readonly expected: Counts;
  readonly pearson: TestFigures;
  readonly continuityCorrection: TestFigures | null;
  readonly likelihoodRatio: TestFigures;
  readonly linearByLinear: TestFigures;
  readonly fisher: { readonly p2: number; readonly p1: number } | null;
  readonly oddsRatio: IntervalFigures | null;
  readonly cohorts: readonly [IntervalFigures | null, IntervalFigures | null] | null;
};

type Risks = Pick<TableFigures, "oddsRatio" | "cohorts">;

export type TableCase = Case<{
  readonly about: string;
  readonly rowScores: readonly number[];
  readonly columnScores: readonly number[];
  readonly counts: Counts;
  /** Fractions, logarithms, roots and tails with 60 digits, rounded once. */
  readonly exact: TableFigures & { readonly minimumExpected: number; readonly expectedBelow5: number };
  readonly R: TableFigures;
  /** Where no cell is empty. */
  readonly epitools: Risks | null;
  readonly scipy: Risks &
    Pick<TableFigures, "pearson" | "continuityCorrection" | "likelihoodRatio"> & {
      readonly fisher: { readonly p2: number } | null;
    };
}>;

export const tableCases: readonly TableCase[] = readCases("contingency");

/** The oracle's tables, each with its name, for `it.each`. */
export const namedTables = tableCases.map((table) => [table.name, table] as const);

export const twoByTwoCases = namedTables.filter(([, { exact }]) => exact.fisher !== null);

/** A table whose categories are 1, 2, 3 ... */
export function tableOf(counts: Counts, missing = 0): Contingency<number, number> {
  const n = counts.flat().reduce((sum, count) => sum + count, 0);
  const rows = counts.map((_, r) => r + 1);
  const columns = (counts[0] ?? []).map((_, c) => c + 1);
  return { rows, columns, counts, n, missing };
}

/** Tables of `rows` x `columns`, empty rows and columns among them. */
export function tables(rows: fc.Arbitrary<number>, columns: fc.Arbitrary<number>): fc.Arbitrary<number[][]> {
  const count = fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, fc.nat(100_000));
  return fc.tuple(rows, columns).chain(([r, c]) => {
    const row = fc.array(count, { minLength: c, maxLength: c });
    return fc.array(row, { minLength: r, maxLength: r });
  });
}

function isFull(counts: Counts): boolean {
  const hasCases = (row: readonly number[]) => row.some((count) => count > 0);
  return counts.every(hasCases) && (counts[0] ?? []).every((_, c) => hasCases(counts.map((row) => row[c]!)));
}

/** 2 x 2 to 5 x 5 without empty rows and columns. */
export const fullTables = tables(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).filter(isFull);

/** 2 x 2 without empty rows and columns. */
export const fourfold = tables(fc.constant(2), fc.constant(2)).filter(isFull);

export function rowsSwapped([first, second]: Counts): Counts {
  return [second!, first!];
}
